export { n as readDone } from "./shared-done.js";
