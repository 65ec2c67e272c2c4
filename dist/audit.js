export { t as audit } from "./audit2.js";
