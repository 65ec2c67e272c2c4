export { Pt as renderText } from "./shared-audit.js";
