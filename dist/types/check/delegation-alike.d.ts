import type { Check } from '../model/check.ts';
export default _default;
/** `base`: the checks of severity error that judge the domain's records. */
declare function _default(base: readonly Check[]): Check;
