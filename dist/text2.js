export { t as renderText } from "./text.js";
