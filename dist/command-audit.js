export { n as audit } from "./shared-audit.js";
