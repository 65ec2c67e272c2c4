declare const _default: import("../model/check.ts").Check;
export default _default;
