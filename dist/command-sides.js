export { n as sidesOf, r as wantedFileChecks } from "./shared-sides.js";
