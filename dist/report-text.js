export { t as renderText } from "./shared-text.js";
