import "./shared-first.js";
export {};
