import { __commonJSMin, __toESM } from "./shared-rolldown-runtime.js";
// node_modules/spf-parse/mechanismerror.js
var require_mechanismerror = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function MechanismError(message, type) {
		this.name = "MechanismError";
		this.message = message;
		this.type = type || "warning";
		this.stack = (/* @__PURE__ */ new Error()).stack;
	}
	MechanismError.prototype = Object.create(Error.prototype);
	MechanismError.prototype.constructor = MechanismError;
	module.exports = MechanismError;
}));
// .ci/bundle/spf-parse-validators.cjs
var require_spf_parse_validators = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.isValid = () => true;
	exports.parseCIDR = () => {};
}));
// node_modules/spf-parse/mechanisms.js
var require_mechanisms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const tld = require_spf_parse_validators();
	const ipaddr = require_spf_parse_validators();
	const MechanismError = require_mechanismerror();
	function domainPrefixCheck(name, pattern, term) {
		let value = term.match(pattern)[1];
		if (!value) return null;
		if (value === ":" || value === "/") throw new MechanismError(`Blank argument for the '${name}' mechanism`, "error");
		if (/^:/.test(value)) {
			value = value.replace(/^:/, "");
			if (!tld.isValid(value)) throw new MechanismError(`Invalid domain for the '${name}' mechanism: '${value}'`, "error");
		}
		return value;
	}
	function domainCheckNullable(name, pattern, term) {
		return domainCheck(name, pattern, term, true);
	}
	function domainCheck(name, pattern, term, nullable) {
		let value = term.match(pattern)[1];
		if (!nullable && !value) throw new MechanismError(`Missing mandatory argument for the '${name}' mechanism`, "error");
		if (value === ":" || value === "=") throw new MechanismError(`Blank argument for the '${name}' mechanism`, "error");
		if (/^(:|\=)/.test(value)) {
			value = value.replace(/^(:|\=)/, "");
			if (!tld.isValid(value)) throw new MechanismError(`Invalid domain for the '${name}' mechanism: '${value}'`, "error");
		}
		return value;
	}
	module.exports = {
		version: {
			description: "The SPF record version",
			pattern: /^v=(.+)$/i,
			validate(r) {
				return r.match(this.pattern)[1];
			}
		},
		all: {
			description: "Always matches. It goes at the end of your record",
			pattern: /^all$/i
		},
		ip4: {
			description: "Match if IP is in the given range",
			pattern: /^ip4:(([\d\.]*)(\/\d+)?)$/i,
			validate(r) {
				let parts = r.match(this.pattern);
				let value = parts[1];
				let ip = parts[2];
				let cidr = parts[3];
				if (!value) throw new MechanismError(`Missing or blank mandatory network specification for the 'ip4' mechanism.`, "error");
				if (!ipaddr.isValid(ip)) throw new MechanismError(`Invalid IP address: '${ip}'`, "error");
				if (cidr) try {
					ipaddr.parseCIDR(value);
				} catch (err) {
					throw new MechanismError(`Invalid CIDR format: '${value}'`, "error");
				}
				return value;
			}
		},
		ip6: {
			description: "Match if IPv6 is in the given range",
			pattern: /^ip6:((.*?)(\/\d+)?)$/i,
			validate(r) {
				let parts = r.match(this.pattern);
				let value = parts[1];
				let ip = parts[2];
				let cidr = parts[3];
				if (!value) throw new MechanismError(`Missing or blank mandatory network specification for the 'ip6' mechanism.`, "error");
				if (!ipaddr.isValid(ip)) throw new MechanismError(`Invalid IPv6 address: '${ip}'`, "error");
				if (cidr) try {
					ipaddr.parseCIDR(value);
				} catch (err) {
					throw new MechanismError(`Invalid CIDR format: '${value}'`, "error");
				}
				return value;
			}
		},
		a: {
			description: "Match if IP has a DNS 'A' record in given domain",
			pattern: /a((:.*?)?(\/\d*)?)?$/i,
			validate(r) {
				return domainPrefixCheck("a", this.pattern, r);
			}
		},
		mx: {
			description: "",
			pattern: /mx((:.*?)?(\/\d*)?)?$/i,
			validate(r) {
				return domainPrefixCheck("mx", this.pattern, r);
			}
		},
		ptr: {
			description: "Match if IP has a DNS 'PTR' record within given domain",
			pattern: /^ptr(:.*?)?$/i,
			validate(r) {
				return domainCheckNullable("ptr", this.pattern, r);
			}
		},
		exists: {
			pattern: /^exists(:.*?)?$/i,
			validate(r) {
				return domainCheck("exists", this.pattern, r);
			}
		},
		include: {
			description: "The specified domain is searched for an 'allow'",
			pattern: /^include(:.*?)?$/i,
			validate(r) {
				return domainCheck("include", this.pattern, r);
			}
		},
		redirect: {
			description: "The SPF record for the value replaces the current record",
			pattern: /redirect(\=.*?)?$/i,
			validate(r) {
				return domainCheck("redirect", this.pattern, r);
			}
		},
		exp: {
			description: "Explanation message to send with rejection",
			pattern: /exp(\=.*?)?$/i,
			validate(r) {
				return domainCheck("exp", this.pattern, r);
			}
		}
	};
}));
// node_modules/spf-parse/prefixes.js
var require_prefixes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		"+": "Pass",
		"-": "Fail",
		"~": "SoftFail",
		"?": "Neutral"
	};
}));
// src/record/spf/explain.ts
var import_spf_parse = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const MechanismError = require_mechanismerror();
	const MECHANISMS = require_mechanisms();
	const PREFIXES = require_prefixes();
	const versionRegex = /^v=spf1/i;
	const mechanismRegex = /(\+|-|~|\?)?(.+)/i;
	function parseTerm(term, messages) {
		let parts = term.match(mechanismRegex);
		let record = {};
		if (parts !== null) {
			let prefix = parts[1];
			let mechanism = parts[2];
			if (prefix) {
				record.prefix = prefix;
				record.prefixdesc = PREFIXES[prefix];
			} else if (versionRegex.test(mechanism)) record.prefix = "v";
			else {
				record.prefix = "+";
				record.prefixdesc = PREFIXES["+"];
			}
			let found = false;
			for (let name in MECHANISMS) if (Object.prototype.hasOwnProperty.call(MECHANISMS, name)) {
				const settings = MECHANISMS[name];
				if (settings.pattern.test(mechanism)) {
					found = true;
					record.type = name;
					record.description = settings.description;
					if (settings.validate) try {
						let value = settings.validate.call(settings, mechanism);
						if (typeof value !== "undefined" && value !== null) record.value = value;
					} catch (err) {
						if (err instanceof MechanismError) {
							messages.push({
								message: err.message,
								type: err.type
							});
							break;
						}
					}
					break;
				}
			}
			if (!found) messages.push({
				message: `Unknown standalone term '${mechanism}'`,
				type: "error"
			});
		}
		return record;
	}
	function parse(record) {
		record = record.trim();
		let records = {
			mechanisms: [],
			messages: [],
			valid: false
		};
		if (!versionRegex.test(record)) {
			records.messages.push({
				message: "No valid version found, record must start with 'v=spf1'",
				type: "error"
			});
			return records;
		}
		let terms = record.split(/\s+/);
		let duplicateMods = terms.filter((x) => (/* @__PURE__ */ new RegExp("=")).test(x)).map((x) => x.match(/^(.*?)=/)[1]).filter((x, i, arr) => {
			return arr.includes(x, i + 1);
		});
		if (duplicateMods && duplicateMods.length > 0) {
			records.messages.push({
				type: "error",
				message: `Modifiers like "${duplicateMods[0]}" may appear only once in an SPF string`
			});
			return records;
		}
		let duplicateMechs = terms.map((x) => x.replace(/^(\+|-|~|\?)/, "")).filter((x, i, arr) => {
			return arr.includes(x, i + 1);
		});
		if (duplicateMechs && duplicateMechs.length > 0) records.messages.push({
			type: "warning",
			message: "One or more duplicate mechanisms were found in the policy"
		});
		for (let term of terms) {
			let mechanism = parseTerm(term, records.messages);
			if (mechanism) records.mechanisms.push(mechanism);
		}
		if (records.mechanisms.length > 0) {
			let redirectMech = records.mechanisms.find((x) => x.type === "redirect");
			let allMech = records.mechanisms.find((x) => x.type === "all");
			if (!allMech && !redirectMech) records.messages.push({
				type: "warning",
				message: "SPF strings should always either use an \"all\" mechanism or a \"redirect\" modifier to explicitly terminate processing."
			});
			let allIdx = records.mechanisms.findIndex((x) => x.type === "all");
			if (allIdx > -1) {
				if (allIdx < records.mechanisms.length - 1) records.messages.push({
					type: "warning",
					message: "One or more mechanisms were found after the \"all\" mechanism. These mechanisms will be ignored"
				});
			}
			if (redirectMech && allMech) records.messages.push({
				type: "warning",
				message: "The \"redirect\" modifier will not be used, because the SPF string contains an \"all\" mechanism. A \"redirect\" modifier is only used after all mechanisms fail to match, but \"all\" will always match"
			});
		}
		if (!Object.keys(records.messages).length > 0) delete records.messages;
		records.valid = true;
		return records;
	}
	parse.parseTerm = parseTerm;
	module.exports = parse;
})))(), 1);
const samples = {
	all: "all",
	include: "include:example.com",
	a: "a",
	mx: "mx",
	ptr: "ptr",
	ip4: "ip4:192.0.2.1",
	ip6: "ip6:2001:db8::1",
	exists: "exists:example.com",
	redirect: "redirect=example.com",
	exp: "exp=example.com"
};
const ownWords = {
	mx: "Match if IP is that of a mail exchange of the given domain",
	exists: "Match if the given name has an address",
	unknown: "An unknown modifier; it is ignored"
};
const explainTermKind = (kind) => {
	return (kind === "unknown" ? "" : import_spf_parse.default.parseTerm(samples[kind], []).description) || (ownWords[kind] ?? kind);
};
const explainQualifier = (qualifier) => import_spf_parse.default.parseTerm(`${qualifier}all`, []).prefixdesc ?? qualifier;
export { explainQualifier, explainTermKind };
