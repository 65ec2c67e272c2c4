export { t as heldPlan } from "./shared-held.js";
