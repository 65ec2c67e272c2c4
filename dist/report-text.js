export { jt as renderText } from "./shared-audit.js";
