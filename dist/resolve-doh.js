export { t as doh } from "./shared-doh.js";
