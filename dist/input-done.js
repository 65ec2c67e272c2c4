export { n as readDone, r as refuseMixing } from "./shared-done.js";
