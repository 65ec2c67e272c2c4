/**
 * Stands in for `tldjs` and `ipaddr.js` in the bundle (120 kB): `spf-parse` checks a term's domain and
 * addresses with them. It is given only the samples in `record/spf/explain.ts`, which are valid.
 */
exports.isValid = () => true;
exports.parseCIDR = () => {};
