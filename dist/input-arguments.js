export { t as readArguments } from "./shared-arguments.js";
