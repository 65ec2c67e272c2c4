export { t as baseline } from "./shared-baseline2.js";
