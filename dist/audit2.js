export { t as audit } from "./audit3.js";
