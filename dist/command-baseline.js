export { t as baseline } from "./shared-baseline3.js";
