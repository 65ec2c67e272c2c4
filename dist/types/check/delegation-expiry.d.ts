declare const _default: import("../index.ts").Check;
export default _default;
