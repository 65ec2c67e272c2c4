export { t as audit } from "./shared-audit2.js";
