export { n as readRecording } from "./shared-recording.js";
