import { a as presentSet, i as presentRData, n as octetsOf, o as presentText, r as presentOctets, t as absolute } from "./present.js";
import { a as onAbort, c as unasked, d as isWithin, f as labelsOf, g as under, h as parentOf, t as deadline, u as dnsName } from "./attempt.js";
// src/model/nearest.ts
/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Levenshtein distance: insertions, deletions and substitutions of UTF-16 units. */
const distance = (from, to) => {
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (const [i, unit] of [...from].entries()) {
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = row[j - 1] + (unit === to[j - 1] ? 0 : 1);
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitute));
		}
		row = next;
	}
	return row[to.length];
};
/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
const nearest = (word, candidates) => {
	const best = candidates.map((candidate) => ({
		candidate,
		far: distance(word.toLowerCase(), candidate)
	})).sort((a, b) => a.far - b.far)[0];
	return best !== void 0 && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : void 0;
};
// src/model/evidence.ts
const ask = (name, type) => ({
	need: "answer",
	question: {
		name,
		type
	}
});
const probe = (endpoint) => ({
	need: "probe",
	endpoint
});
const spf = (domain) => ({
	need: "spf",
	domain
});
/** The identity of a need: two needs with the same key are answered by one lookup. */
const keyOf = (need) => {
	switch (need.need) {
		case "answer": return `${need.question.name} ${need.question.type}`;
		case "probe": {
			const { host, port, protocol, security } = need.endpoint;
			return `${protocol} ${security} ${host}:${port}`;
		}
		case "spf": return `spf ${need.domain}`;
	}
};
// src/record/txt.ts
/** The text of one record: its strings put together, nothing between them (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
const textOf = ({ strings }) => strings.join("");
/** The text of every record of the answer, in its order; none where there is no record. */
const textsOf = (answer) => answer.kind === "found" ? answer.set.rdata.map(textOf) : [];
/** Record data that holds `text` in as many strings of 255 octets as it takes (RFC 1035 §3.3.14). */
const txtOf = (text) => ({ strings: text.match(/.{1,255}/gs) ?? [""] });
// src/record/line.ts
/** One line for each of the record data. */
const linesOf = (owner, type, rdata) => rdata.map((one) => ({
	owner,
	type,
	rdata: presentRData(type, one)
}));
/** A TXT record that holds `text`. */
const txtLine = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: presentRData("TXT", txtOf(text))
});
/** The records of an answer; none where there are none. */
const publishedIn = (answer) => answer.kind === "found" ? linesOf(answer.set.owner, answer.set.type, answer.set.rdata) : [];
/** Lines as an expectation or an observation about their owner. */
const rdataOf$2 = (lines) => lines.map(({ rdata }) => rdata);
// src/check/check.ts
const pass = (...observed) => ({
	status: "pass",
	observed
});
const fail = (first, ...more) => ({
	status: "fail",
	findings: [first, ...more]
});
/** `fail` with these findings, or `otherwise` where there are none. */
const failOn = (findings, otherwise) => {
	const [first, ...more] = findings;
	return first === void 0 ? otherwise : fail(first, ...more);
};
const skipped = (because) => ({
	status: "skipped",
	because
});
/** The evidence itself holds failures on which the ruling hangs. */
const unsettled = (first, ...more) => ({
	status: "unsettled",
	failures: [first, ...more]
});
const obstacleOf = (need, found) => found.kind === "failed" ? {
	need: keyOf(need),
	server: "server" in found ? found.server : found.failure.attempts.at(-1)?.server ?? "",
	failure: found.failure
} : void 0;
const outcomeOf$1 = (ruling, needs) => {
	if (ruling.status !== "unsettled") return ruling;
	const need = needs.map(keyOf).join(", ");
	const [first, ...more] = ruling.failures.map((failure) => ({
		need,
		server: failure.attempts.at(-1)?.server ?? "",
		failure
	}));
	return {
		status: "inconclusive",
		obstacles: [first, ...more]
	};
};
/**
* Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here is
* the evidence, looked up by key, given back the type of the need it answers.
*/
const defineCheck = (definition) => {
	const { needs, hints, judge, ...meta } = definition;
	return {
		meta,
		needs: (context) => [...Object.values(needs(context)), ...Object.values(hints?.(context) ?? {})],
		run(find, context) {
			const wanted = Object.entries(needs(context));
			const [first, ...more] = wanted.flatMap(([, need]) => obstacleOf(need, find(need)) ?? []);
			if (first !== void 0) return {
				status: "inconclusive",
				obstacles: [first, ...more]
			};
			const sight = Object.fromEntries(wanted.map(([name, need]) => [name, find(need)]));
			const hinted = Object.entries(hints?.(context) ?? {}).map(([name, need]) => {
				const found = find(need);
				return [name, found.kind === "failed" ? void 0 : found];
			});
			const ruling = judge(sight, context, Object.fromEntries(hinted));
			return outcomeOf$1(ruling, wanted.map(([, need]) => need));
		}
	};
};
// src/record/rsa.ts
/** The element of `tag` at `at`, where there is one that ends before `end`; lengths as in X.690. */
const element = (der, tag, at, end) => {
	const first = der[at + 1];
	if (der[at] !== tag || first === void 0) return void 0;
	const size = first < 128 ? 0 : first - 128;
	if (first === 128 || size > 3) return void 0;
	const digits = der.subarray(at + 2, at + 2 + size);
	const length = size === 0 ? first : digits.reduce((sum, octet) => sum * 256 + octet, 0);
	const from = at + 2 + size;
	return from + length <= end ? {
		from,
		to: from + length
	} : void 0;
};
const sequence = 48;
const integer = 2;
const bitString = 3;
const objectIdentifier = 6;
/** 1.2.840.113549.1.1.1, rsaEncryption. */
const rsaEncryption = "42,134,72,134,247,13,1,1,1";
/** Bits of the unsigned integer in `octets`. */
const bitLength = (octets) => {
	const lead = octets.findIndex((octet) => octet !== 0);
	return lead < 0 ? 0 : (octets.length - lead - 1) * 8 + (32 - Math.clz32(octets[lead]));
};
/**
* The size in bits of the modulus of an RSA key in a SubjectPublicKeyInfo (RFC 5280 §4.1);
* `undefined` where `der` holds none. Octets behind it are not looked at.
*/
const rsaBits = (der) => {
	const info = element(der, sequence, 0, der.length);
	const algorithm = info && element(der, sequence, info.from, info.to);
	const oid = algorithm && element(der, objectIdentifier, algorithm.from, algorithm.to);
	if (oid === void 0 || der.subarray(oid.from, oid.to).join() !== rsaEncryption) return void 0;
	const bits = element(der, bitString, algorithm.to, info.to);
	const key = bits && element(der, sequence, bits.from + 1, bits.to);
	const modulus = key && element(der, integer, key.from, key.to);
	return modulus && element(der, integer, modulus.to, key.to) && bitLength(der.subarray(modulus.from, modulus.to));
};
// src/record/tag-list.ts
/** Whether reading ended in a fault. */
const isFault$2 = (read) => "message" in read;
/** At most this much of a stranger's text is repeated in a message. */
const shownLength = 60;
/** A piece of a record in quotes, shortened. */
const quote = (octets) => `"${presentOctets(octets.slice(0, shownLength))}${octets.length > shownLength ? "..." : ""}"`;
const foreign = /[^\t\n\r -~]/;
/** Without the white space of RFC 6376 §2.8 at its ends; an octet 160 is none. */
const trim = (octets) => octets.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
const readTag = (spec, start) => {
	const offset = start + spec.search(/[^\t\n\r ]/);
	const [, name, gap, rest] = /^[\t\n\r ]*([A-Za-z][A-Za-z0-9_]*)([\t\n\r ]*=[\t\n\r ]*)([^]*)$/.exec(spec) ?? [];
	if (name === void 0 || gap === void 0 || rest === void 0) return {
		offset,
		message: `${quote(trim(spec))} is not of the form tag=value`
	};
	const valueOffset = offset + name.length + gap.length;
	const bad = foreign.exec(rest);
	return bad === null ? {
		name,
		value: trim(rest),
		offset,
		valueOffset
	} : {
		offset: valueOffset + bad.index,
		message: `the octet ${presentOctets(bad[0])} is not allowed in ${name}=: quotation marks, dashes and spaces must be the plain ones of the keyboard`
	};
};
/**
* Reads a list. Empty places between semicolons are passed over. A tag that is there twice is a
* fault, and only the first one counts.
*/
const readTagList = (text) => {
	const tags = [];
	const faults = [];
	let start = 0;
	for (const spec of text.split(";")) {
		const read = trim(spec) === "" ? void 0 : readTag(spec, start);
		start += spec.length + 1;
		if (read === void 0) continue;
		if (isFault$2(read)) faults.push(read);
		else if (tags.some(({ name }) => name === read.name)) faults.push({
			offset: read.offset,
			message: `the tag ${read.name}= is there twice`
		});
		else tags.push(read);
	}
	return {
		tags,
		faults
	};
};
// src/record/dkim.ts
/** Whether a text is meant to be a DKIM key, good or bad. */
const isDkimLike = (text) => /^\s*v\s*=\s*DKIM/i.test(text) || /(?:^|;)\s*p\s*=/.test(text);
const words = (tag) => tag?.value.split(":").map((word) => trim(word).toLowerCase());
const octetsIn = (base64) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
/** The key in `p=`, or what is wrong with it. */
const readKey = (p, type) => {
	const fault = (message, at = 0) => ({
		offset: p.valueOffset + at,
		message
	});
	const material = p.value.replace(/\s/g, "");
	if (material === "") return fault("the key is revoked: p= is empty");
	const bad = /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/.exec(p.value);
	if (bad !== null) return fault(`p= is not base64: ${quote(bad[0])} does not belong there`, bad.index);
	if (material.replace(/=+$/, "").length % 4 === 1) return fault("p= is not base64: it is cut off", p.value.length);
	const octets = octetsIn(material.replace(/=+$/, ""));
	if (type === "ed25519") return octets.length === 32 ? {
		bits: 256,
		material
	} : fault(`an Ed25519 key has 32 octets, and p= has ${octets.length}`);
	const bits = rsaBits(octets);
	if (bits === void 0) return fault("p= holds no RSA public key, or only a part of one");
	return bits < 1024 ? fault(`the RSA key has ${bits} bits: too few to be valid`) : {
		bits,
		material
	};
};
/** What keeps the record, whatever its key, from verifying mail signed with SHA-256. */
const limitOf = (tag, first) => {
	const at = (found, message) => ({
		offset: found?.valueOffset ?? 0,
		message
	});
	const version = tag("v");
	if (version !== void 0 && version.value !== "DKIM1") return at(version, `v=${quote(version.value)} must be DKIM1`);
	if (version !== void 0 && version !== first) return {
		offset: version.offset,
		message: "v=DKIM1 must come first"
	};
	const type = words(tag("k"))?.join(":");
	if (type !== void 0 && type !== "rsa" && type !== "ed25519") return at(tag("k"), `the key type ${quote(type)} is not known`);
	if (words(tag("h"))?.includes("sha256") === false) return at(tag("h"), "h= leaves out sha256, with which iCloud signs");
	if (words(tag("s"))?.some((word) => word === "*" || word === "email") === false) return at(tag("s"), "s= leaves out email");
};
/** Reads the text of a TXT record as a key: one that a verifier can use, or the first reason why it cannot. */
const readDkimKey = (text) => {
	const { tags, faults } = readTagList(text);
	const tag = (name) => tags.find((one) => one.name === name);
	const fault = faults[0] ?? limitOf(tag, tags[0]);
	if (fault !== void 0) return fault;
	const p = tag("p");
	if (p === void 0) return {
		offset: text.length,
		message: "there is no key: p= is missing"
	};
	const type = words(tag("k"))?.[0] === "ed25519" ? "ed25519" : "rsa";
	const key = readKey(p, type);
	return isFault$2(key) ? key : {
		type,
		...key,
		testing: words(tag("t"))?.includes("y") ?? false
	};
};
// src/check/key.ts
/**
* The key that a verifier takes from the answer, why it can take none, or `undefined` where no TXT
* record is meant to be a key.
*/
const keyIn = (txt) => {
	const texts = textsOf(txt);
	const first = texts.find(isDkimLike);
	if (first !== void 0 && texts.length > 1) return {
		offset: 0,
		message: `there are ${texts.length} TXT records where only one may be`
	};
	return first === void 0 ? void 0 : readDkimKey(first);
};
/** The key in the answer, where it can be used. */
const usableKeyIn = (txt) => {
	const key = txt && keyIn(txt);
	return key === void 0 || isFault$2(key) ? void 0 : key;
};
// src/check/dkim-cname.ts
var dkim_cname_default = defineCheck({
	id: "dkim-cname",
	area: "dkim",
	title: "The DKIM record sig1._domainkey is a CNAME",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs every message for the domain, whether or not the key can be found. Without this record the signature cannot be verified, DMARC rests on SPF alone, and forwarded mail fails. Apple asks for it before it verifies the domain.",
		fix: "Publish Apple's CNAME record. Where the DNS host offers to proxy it, choose DNS only.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"sig1.dkim.example.com.at.icloudmailadmin.com\""
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: ({ required }) => ({
		txt: ask(required.dkim.owner, "TXT"),
		address: ask(required.dkim.owner, "A"),
		apple: ask(required.dkim.target, "TXT")
	}),
	judge({ cname }, { required }, { txt, address, apple }) {
		if (cname.kind === "found") return pass(...presentSet(cname.set));
		const { owner, target } = required.dkim;
		const copy = usableKeyIn(txt);
		const original = usableKeyIn(apple);
		if (copy && (original === void 0 || original.material === copy.material)) return skipped("the key itself is published in its place: see dkim-copy");
		const lines = [txt, address].flatMap((answer) => answer ? publishedIn(answer) : []);
		const misplaced = txt !== void 0 && textsOf(txt).some((text) => /icloudmailadmin/i.test(text));
		const complaint = copy ? `${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies` : misplaced ? `${owner} is a TXT record with the name that a CNAME should point to` : address?.kind === "found" ? `${owner} is an address record: a proxy answers in place of the CNAME` : `${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`;
		return fail({
			message: complaint,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: lines.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`),
			fix: {
				text: [address?.kind === "found" ? "Publish the CNAME record without the proxy of your DNS host (\"DNS only\")." : "Publish this CNAME record.", ...apple === void 0 || original ? [] : ["Apple publishes no key for the domain yet: see that iCloud's settings have it too."]].join(" "),
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: address?.kind === "found" ? [] : lines
			}
		});
	}
});
// src/check/dkim-copy.ts
var dkim_copy_default = defineCheck({
	id: "dkim-copy",
	area: "dkim",
	title: "The DKIM key is Apple's own record, not a copy",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "A key that was copied into a TXT record works until Apple changes the key; from then on every signature fails. The CNAME record follows the change by itself.",
		fix: "Put Apple's CNAME record in the place of the TXT record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: ({ required }) => ({ apple: ask(required.dkim.target, "TXT") }),
	judge({ cname, txt }, { required }, { apple }) {
		if (cname.kind === "found") return pass();
		const copy = usableKeyIn(txt);
		const original = usableKeyIn(apple);
		const stale = original !== void 0 && original.material !== copy?.material;
		if (copy === void 0 || stale || txt.kind !== "found") return skipped("no working DKIM key is published: see dkim-cname");
		const { owner, target } = required.dkim;
		return fail({
			message: `${owner} holds a copy of the key: DKIM breaks on the day that Apple changes it`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [`${absolute(owner)} CNAME ${absolute(target)}`],
			observed: presentSet(txt.set),
			fix: apple !== void 0 && original === void 0 ? { text: `Apple publishes no key at ${target}: see in iCloud's settings that the domain is set up. When the key is there, put Apple's CNAME record in the place of the TXT record.` } : {
				text: "Put this CNAME record in the place of the TXT record.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(txt)
			}
		});
	}
});
// src/icloud/dkim-target.ts
/** The domain whose key Apple publishes at `target`, where that is another one than `domain`. */
const otherDomain = (target, domain) => {
	const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
	return found === domain ? void 0 : found;
};
/** How `target` probably came about, a clause, where `required` was meant. */
const slipOf$1 = (target, required) => {
	if (target.startsWith(`${required}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (target.length > 20 && required.startsWith(target)) return "its end is cut off";
	return distance(target, required) <= 3 ? "it is misspelt" : void 0;
};
// src/check/dkim-key.ts
var dkim_key_default = defineCheck({
	id: "dkim-key",
	area: "dkim",
	title: "Apple publishes a usable DKIM key for the domain",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 6376 §3.6.1",
		"RFC 6376 §3.6.2.2",
		"RFC 8301 §3.2",
		"RFC 8463"
	],
	docs: {
		why: "Your CNAME record only points to the key; Apple publishes it, for as long as the domain is set up in iCloud. Where it is gone, the domain was removed, was never verified, or iCloud+ has ended: no change in DNS brings it back.",
		fix: "Look at the domain in iCloud's settings under Custom Email Domain; set it up again if it is not there.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { domain, required }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		const { target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		const key = keyIn(txt);
		const usable = key !== void 0 && !isFault$2(key);
		if (otherDomain(actual, domain.name) !== void 0 || actual !== target && !usable) return skipped("the CNAME does not lead to the key of this domain: see dkim-target");
		if (usable) return pass(`${key.type} key of ${key.bits} bits at ${actual}`);
		return fail({
			message: key === void 0 ? `your CNAME record is right, but Apple publishes no key for ${domain.name}` : `your CNAME record is right, but the key that Apple publishes cannot be used: ${key.message}`,
			subject: {
				name: target,
				type: "TXT"
			},
			expected: ["a TXT record with v=DKIM1 and a public key in p="],
			observed: txt.kind === "found" ? presentSet(txt.set) : [],
			fix: { text: "Leave DNS as it is. Check in iCloud's settings, under Custom Email Domain, that the domain is there and verified and that iCloud+ is paid; if it is and the key stays away for a day, remove the domain there and add it again." }
		});
	}
});
// src/check/dkim-target.ts
var dkim_target_default = defineCheck({
	id: "dkim-target",
	area: "dkim",
	title: "The DKIM CNAME leads to this domain's key",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs mail of each domain with that domain's own key. A CNAME to the key of another domain, or to a name where no key is, leaves every signature unverifiable.",
		fix: "Correct the target of the CNAME: it has the whole domain in its middle, and a dot at its end where the DNS host wants one.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com"
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ cname }, { domain, required }, { txt }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass(...presentSet(cname.set));
		const other = otherDomain(actual, domain.name);
		if (other === void 0 && txt === void 0) return skipped(`whether a key is at ${actual} could not be looked up: see dkim-key`);
		if (other === void 0 && usableKeyIn(txt)) return skipped(`a usable key is at ${actual}: see dkim-target-known`);
		const slip = slipOf$1(actual, target);
		return fail({
			message: other === void 0 ? `${owner} points to ${actual}, where no usable key is${slip === void 0 ? "" : `: ${slip}`}` : `${owner} points to the key of ${other}, and iCloud signs with that of ${domain.name}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: {
				text: "Put this CNAME record in the place of the present one.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-target-known.ts
var dkim_target_known_default = defineCheck({
	id: "dkim-target-known",
	area: "dkim",
	title: "The DKIM CNAME names the host that Apple gives today",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "The CNAME leads to a usable key, but not by the name that Apple's instructions have today. That may be a detour of your own, or a name newer than this program; mail can be well signed all the same.",
		fix: "Compare the target with the one that iCloud's settings show; without a reason of your own, publish Apple's.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com."
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: ({ required }) => ({ apple: ask(required.dkim.target, "TXT") }),
	judge({ cname, txt }, { domain, required }, { apple }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass();
		const key = usableKeyIn(txt);
		if (key === void 0 || otherDomain(actual, domain.name) !== void 0) return skipped(`${actual} does not lead to this domain's key: see dkim-target`);
		const original = usableKeyIn(apple);
		const same = original === void 0 ? "a usable key is there" : original.material === key.material ? "Apple's key is there" : `a usable key is there, but not the one at ${target}`;
		return fail({
			message: `${owner} points to ${actual}, which is not the name that Apple gives; ${same}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: apple !== void 0 && original === void 0 ? { text: "If iCloud's settings show this target, all is well: leave it as it is." } : {
				text: "If iCloud's settings do not show this target, put Apple's CNAME record in its place.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-testing.ts
var dkim_testing_default = defineCheck({
	id: "dkim-testing",
	area: "dkim",
	title: "The DKIM key is not marked as a test",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6376 §3.6.1"],
	docs: {
		why: "A key with t=y says that the domain only tries DKIM out: receivers may treat a message whose signature fails as if it had none.",
		fix: "The flag is in Apple's record, which only Apple can change; in a copy of the key, replace the copy by Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ txt }, { required }) {
		const key = usableKeyIn(txt);
		if (key === void 0 || txt.kind !== "found") return skipped("there is no usable key: see dkim-cname and dkim-key");
		if (!key.testing) return pass();
		return fail({
			message: "the DKIM key is marked as a test (t=y): receivers may take no notice of it",
			subject: {
				name: required.dkim.owner,
				type: "TXT"
			},
			expected: ["a key without t=y"],
			observed: presentSet(txt.set),
			fix: { text: "Nothing needs to be done in your DNS while the CNAME record is Apple's; the flag is Apple's to remove." }
		});
	}
});
// src/record/dmarc.ts
const policies = [
	"none",
	"quarantine",
	"reject"
];
/** Whether a text is meant to be a DMARC record, good or bad. */
const isDmarcLike = (text) => /dmarc/i.test(text) || /(?:^|;)[\t ]*p[\t ]*=/.test(text) && !/^[\t ]*v[\t ]*=/i.test(text);
/** Why the text is no DMARC record at all, if so: it has to begin with the version, letter by letter. */
const versionFault = (text) => {
	if (/^v[\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text)) return void 0;
	const [start, version] = /^v[\t ]*=[\t ]*(DMARC1)?/i.exec(text) ?? [];
	if (start === void 0) return {
		offset: 0,
		message: "a DMARC record begins with v=DMARC1"
	};
	if (version === void 0) return {
		offset: start.length,
		message: "the version must be DMARC1"
	};
	return version === "DMARC1" ? {
		offset: start.length,
		message: "a semicolon is missing after v=DMARC1"
	} : {
		offset: start.length - version.length,
		message: "DMARC1 is written in capitals"
	};
};
/** The values that RFC 9989 §4.8 has for each tag, in words and as a pattern. Other tags are passed over. */
const rules = {
	p: ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i],
	sp: ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i],
	np: ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i],
	t: ["y or n", /^[yn]$/i],
	psd: ["y, n or u", /^[ynu]$/i],
	adkim: ["r or s", /^[rs]$/i],
	aspf: ["r or s", /^[rs]$/i],
	fo: ["0, 1, d and s, with colons between them", /^[01ds](?:[\t ]*:[\t ]*[01ds])*$/i]
};
const isUri = (text) => /^mailto:/i.test(text) ? /^mailto:[^\s@!]+@[^\s@!]+(?:!\d+[kmgt]?)?$/i.test(text) : /^[a-z][a-z0-9+.-]*:[^\s!]+(?:!\d+[kmgt]?)?$/i.test(text);
const urisIn = (tag) => tag?.value.split(",").map(trim) ?? [];
const uriFault = (tag) => {
	const bad = urisIn(tag).find((uri) => !isUri(uri));
	if (bad === void 0) return void 0;
	const why = /^[^\s:@]+@[^\s:@]+$/.test(bad) ? "lacks mailto: in front" : "is no address for reports";
	return {
		offset: tag.valueOffset + tag.value.indexOf(bad),
		message: `${quote(bad)} in ${tag.name}= ${why}`
	};
};
const valueFault = (tag) => {
	if (tag.name === "rua" || tag.name === "ruf") return uriFault(tag);
	const rule = rules[tag.name];
	if (rule === void 0 || rule[1].test(tag.value)) return void 0;
	return {
		offset: tag.valueOffset,
		message: `${tag.name}=${quote(tag.value)} must be ${rule[0]}`
	};
};
const lowered = {
	none: "none",
	quarantine: "none",
	reject: "quarantine"
};
const policyIn = (tag) => policies.find((policy) => policy === tag?.value.toLowerCase());
/** Reads the text of a TXT record. A fault means that it is no DMARC record; see {@link DmarcRecord} for lesser ones. */
const readDmarc = (text) => {
	const version = versionFault(text);
	if (version !== void 0) return version;
	const { tags, faults } = readTagList(text);
	const tag = (name) => tags.find((one) => one.name === name);
	const rua = urisIn(tag("rua")).filter(isUri);
	const stated = policyIn(tag("p"));
	const policy = ["sp", "np"].every((name) => tag(name) === void 0 || policyIn(tag(name))) && stated !== void 0 ? stated : rua.length > 0 ? "none" : void 0;
	const testing = tag("t")?.value.toLowerCase() === "y";
	const psd = tag("psd")?.value.toLowerCase();
	const idle = tag("p") === void 0 && rua.length === 0 ? [{
		offset: text.length,
		message: "there is neither a policy (p=) nor an address for reports (rua=), so receivers pass the record over"
	}] : [];
	return {
		policy: policy && testing ? lowered[policy] : policy,
		testing,
		psd: psd === "y" || psd === "n" ? psd : "u",
		rua,
		faults: [
			...faults,
			...tags.flatMap((one) => valueFault(one) ?? []),
			...idle
		].sort((a, b) => a.offset - b.offset)
	};
};
const repaired = (tag) => {
	if (valueFault(tag) === void 0) return tag;
	if (tag.name !== "rua" && tag.name !== "ruf") return void 0;
	const uris = urisIn(tag).map((uri) => isUri(uri) ? uri : `mailto:${uri}`).filter(isUri);
	return uris.length === 0 ? void 0 : {
		...tag,
		value: uris.join(",")
	};
};
/** The record that `text` was probably meant to be; it has no fault. */
const repairDmarc = (text) => {
	const plain = text.replace(/[^\t -~]|["'\\]/g, "").replace(/v[\t ]*=[\t ]*DMARC1\b/i, ";");
	const { tags } = readTagList(plain);
	const rest = tags.filter(({ name }) => name !== "v" && name !== "p").flatMap((tag) => repaired(tag) ?? []);
	const p = tags.find(({ name }) => name === "p")?.value ?? "";
	const otherwise = rest.some(({ name }) => name === "rua") ? "none" : "quarantine";
	return [
		"v=DMARC1",
		`p=${nearest(p, policies) ?? otherwise}`,
		...rest.map(({ name, value }) => `${name}=${value}`)
	].join("; ");
};
/**
* The domains whose `_dmarc` record may govern `domain`, itself first (RFC 9989 §4.10). Not asked:
* names of one label, because what a registry says of all its names is no answer to what this
* domain's owner says.
*/
const treeWalk = (domain) => {
	const walk = [domain];
	let next = parentOf(domain);
	while (labelsOf(next).length > 7) next = parentOf(next);
	for (; labelsOf(next).length > 1; next = parentOf(next)) walk.push(next);
	return walk;
};
// src/check/dmarc.ts
/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
const recordsIn = (txt) => textsOf(txt).flatMap((text) => {
	const record = readDmarc(text);
	return isFault$2(record) ? [] : [{
		text,
		record
	}];
});
/** The texts that were meant to be DMARC records and are none. */
const attemptsIn$1 = (txt) => textsOf(txt).filter((text) => isDmarcLike(text) && isFault$2(readDmarc(text)));
/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
const sendsElsewhere = (apex, icloud) => {
	if (apex === void 0) return true;
	const spf = textsOf(apex).filter((text) => /^v=spf1(?: |$)/i.test(text));
	const own = /* @__PURE__ */ new Set([
		"",
		`include:${icloud}`,
		`redirect=${icloud}`,
		"-all",
		"~all",
		"?all"
	]);
	return spf.some((text) => text.toLowerCase().split(" ").slice(1).some((term) => !own.has(term)));
};
/**
* The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
* a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
* from reports who sends.
*/
const recommended = (domain, apex, icloud) => octetsOf(sendsElsewhere(apex, icloud) ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` : "v=DMARC1; p=quarantine");
// src/check/dmarc-policy.ts
var dmarc_policy_default = defineCheck({
	id: "dmarc-policy",
	area: "dmarc",
	title: "The DMARC record asks for something: a policy, or reports",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.1"],
	docs: {
		why: "With p=none receivers deliver forged mail like any other. That is the right way to begin while reports (rua=) show who sends in the name of the domain; without reports the record does nothing at all.",
		fix: "If all mail of the domain goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Else add an address for reports first.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(txt);
		if (only === void 0 || more.length > 0 || only.record.policy === void 0) return skipped("no DMARC record of the domain is in force");
		const { policy, testing, rua } = only.record;
		const present = txtLine(owner, only.text);
		if (policy !== "none" || rua.length > 0) return pass(present.rdata);
		const next = txtLine(owner, "v=DMARC1; p=quarantine");
		return fail({
			message: testing ? "the DMARC policy is only tried out (t=y), and no reports say what it would do: forged mail is delivered" : "the DMARC policy is none, and no reports are asked for: forged mail is delivered, and nobody hears of it",
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: "If all mail of the domain goes out through iCloud, publish this record in the place of the present one. Else add rua=mailto: and an address of yours, and go on to p=quarantine when the reports show no sender of yours failing.",
				publish: [next],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc-present.ts
var dmarc_present_default = defineCheck({
	id: "dmarc-present",
	area: "dmarc",
	title: "A DMARC record covers the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "Apple does not ask for DMARC, but without it anyone can send mail in the name of the domain, and large receivers trust its mail less. A record at a parent domain covers its subdomains.",
		fix: "Publish a DMARC record at _dmarc. If all mail of the domain goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "@ TXT \"v=DMARC1; p=quarantine\""
	},
	needs: ({ domain }) => Object.fromEntries(treeWalk(domain.name).map((name) => [name, ask(under("_dmarc", name), "TXT")])),
	hints: ({ domain }) => ({ apex: ask(domain.name, "TXT") }),
	judge(sight, { domain, required }, { apex }) {
		const owner = under("_dmarc", domain.name);
		const own = sight[domain.name];
		const parents = Object.values(sight).filter((answer) => answer !== own && recordsIn(answer).length === 1);
		const governing = recordsIn(own).length > 0 ? own : parents.at(-1);
		if (governing?.kind === "found") return pass(...presentSet(governing.set));
		if (attemptsIn$1(own).length > 0) return skipped(`what is at ${owner} is no DMARC record: see dmarc-syntax`);
		const misplaced = apex ? recordsIn(apex).map(({ text }) => text) : [];
		const text = misplaced[0] ?? recommended(domain.name, apex, required.spfInclude);
		const remove = misplaced.map((one) => txtLine(domain.name, one));
		return fail({
			message: misplaced.length > 0 ? `the DMARC record is at ${domain.name}, where nobody looks for it: it belongs at ${owner}` : `there is no DMARC record at ${owner}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [txtLine(owner, text).rdata],
			observed: rdataOf$2([...publishedIn(own), ...remove]),
			fix: {
				text: "Publish this TXT record. With p=none, give an address for reports (rua=) that exists, and go on to p=quarantine when they show no sender of yours failing.",
				publish: [txtLine(owner, text)],
				remove
			}
		});
	}
});
// src/check/dmarc-single.ts
const strictness = {
	reject: 3,
	quarantine: 2,
	none: 1
};
var dmarc_single_default = defineCheck({
	id: "dmarc-single",
	area: "dmarc",
	title: "There is one DMARC record",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10"],
	docs: {
		why: "Where two DMARC records are published at one name, receivers discard both, as if there were none.",
		fix: "Keep one of the records and remove the others.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarantine\"\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length === 0) return skipped(`there is no DMARC record at ${owner}`);
		if (records.length === 1) return pass();
		const rank = ({ record }) => (record.faults.length === 0 ? 100 : 0) + 10 * (record.policy ? strictness[record.policy] : 0) + (record.rua.length > 0 ? 1 : 0);
		const lines = records.toSorted((a, b) => rank(b) - rank(a)).map(({ text }) => txtLine(owner, text));
		return fail({
			message: `there are ${records.length} DMARC records at ${owner}: receivers take no notice of any of them`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: rdataOf$2(lines.slice(0, 1)),
			observed: rdataOf$2(lines),
			fix: {
				text: "Keep one of the records and remove the others.",
				remove: lines.slice(1)
			}
		});
	}
});
// src/check/dmarc-syntax.ts
var dmarc_syntax_default = defineCheck({
	id: "dmarc-syntax",
	area: "dmarc",
	title: "The DMARC record is written as receivers read it",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.8"],
	docs: {
		why: "A record that does not begin with v=DMARC1 is no DMARC record. After that, a tag with a wrong value counts as if it were not there, and a wrong policy makes receivers do nothing. Tags that nobody knows do no harm.",
		fix: "Correct the record at the place that is named.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarentine; rua=dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length > 1) return skipped("there are several DMARC records: see dmarc-single");
		const text = records[0]?.text ?? attemptsIn$1(txt)[0];
		if (text === void 0) return skipped(`there is no DMARC record at ${owner}`);
		const record = readDmarc(text);
		const faults = isFault$2(record) ? [record] : record.faults;
		const present = txtLine(owner, text);
		if (faults.length === 0) return pass(present.rdata);
		const better = txtLine(owner, repairDmarc(text));
		const consequence = isFault$2(record) ? "receivers take no notice of the DMARC record" : "receivers do not read the whole DMARC record as it was meant";
		const places = faults.slice(0, 4).map(({ offset, message }) => `at character ${offset + 1}, ${message}`);
		return fail({
			message: `${consequence}: ${places.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [better.rdata],
			observed: [present.rdata],
			fix: {
				text: "Put this record in the place of the present one, if it says what you mean.",
				publish: [better],
				remove: [present]
			}
		});
	}
});
// src/icloud/exchange.ts
const appleExchanges = dnsName("mail.icloud.com");
const howMeant = (exchange, host) => {
	if (exchange.startsWith(`${host}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (/^\d+\\032/.test(exchange) && exchange.endsWith(host)) return "the preference is typed into the name; it has a field of its own";
	return distance(exchange, host) <= 2 ? "it is misspelt" : void 0;
};
const slipOf = (rdata, missing) => {
	for (const meant of missing) {
		const how = howMeant(rdata.exchange, meant.exchange);
		if (how !== void 0) return {
			rdata,
			meant,
			how
		};
	}
};
const sortExchanges = (rdata, { mx: required }) => {
	const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
	const apple = rdata.filter(({ exchange }) => isWithin(exchange, appleExchanges) && !exchange.includes("\\"));
	const nulls = rdata.filter((mx) => mx.exchange === ".");
	const others = rdata.filter((mx) => !apple.includes(mx) && !nulls.includes(mx));
	const slips = others.flatMap((mx) => slipOf(mx, missing) ?? []);
	return {
		apple,
		missing,
		slips,
		nulls,
		strangers: others.filter((mx) => slips.every((slip) => slip.rdata !== mx))
	};
};
/** The preference at which senders first come to iCloud; `undefined` where they never do. */
const preferred = ({ apple }) => apple.length === 0 ? void 0 : Math.min(...apple.map(({ preference }) => preference));
// src/check/mx-icloud.ts
/** All that is wrong, as one clause a cause. */
const complaint = ({ apple, missing, slips, strangers }) => {
	const misnamed = slips.map(({ rdata, meant, how }) => `${rdata.exchange} should be ${meant.exchange}: ${how}`);
	const [first] = strangers;
	if (misnamed.length === 0 && apple.length === 0 && first !== void 0) {
		const more = strangers.length > 1 ? ` and ${strangers.length - 1} more` : "";
		return `mail goes to ${first.exchange}${more}, not to iCloud`;
	}
	const absent = missing.filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange)).map(({ exchange }) => `${exchange} is not among the MX records`);
	return [...misnamed, ...absent].join("; ");
};
var mx_icloud_default = defineCheck({
	id: "mx-icloud",
	area: "mx",
	title: "The MX records name both of iCloud's exchanges",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1035 §3.3.9"],
	docs: {
		why: "Mail for the domain goes to the hosts that the MX records name. Apple asks for both of its exchanges before it verifies the domain, and one alone leaves senders with nowhere to turn when it is down. Any preference will do.",
		fix: "Publish the missing one of Apple's MX records; remove those that lead elsewhere.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx02.mail.icloud.com."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const exchanges = sortExchanges(mx.set.rdata, required);
		const { apple, missing, nulls, slips, strangers } = exchanges;
		if (nulls.length === mx.set.rdata.length) return skipped("a null MX is all there is: see mx-null");
		if (missing.length === 0) return pass(...presentSet(mx.set));
		const elsewhere = apple.length === 0 ? strangers : [];
		return fail({
			message: complaint(exchanges),
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: elsewhere.length > 0 ? "Enter in iCloud's settings the addresses that are in use, then put Apple's MX records in the place of all others." : "Publish what is missing of Apple's MX records.",
				publish: linesOf(domain.name, "MX", missing),
				remove: linesOf(domain.name, "MX", [...slips.map(({ rdata }) => rdata), ...elsewhere])
			}
		});
	}
});
// src/check/mx-null.ts
var mx_null_default = defineCheck({
	id: "mx-null",
	area: "mx",
	title: "No null MX turns mail away",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7505 §3", "Apple 102374"],
	docs: {
		why: "The null MX, a single dot, tells every sender that the domain takes no mail. Registrars publish it for parked domains. Beside other MX records it is forbidden, and senders differ in what they make of it.",
		fix: "Remove the null MX, and publish both of Apple's MX records where they are not there yet.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 0 ."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const { nulls, missing } = sortExchanges(mx.set.rdata, required);
		if (nulls.length === 0) return pass();
		const alone = nulls.length === mx.set.rdata.length;
		return fail({
			message: alone ? `the null MX says that ${domain.name} takes no mail: senders return it at once` : "a null MX (\"no mail here\") stands beside other MX records, which is forbidden",
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: missing.length === 0 ? "Remove the null MX." : "Remove the null MX and publish Apple's MX records. If the DNS host set it up for a domain without mail, it may have added an SPF record v=spf1 -all as well, which has to go too.",
				publish: linesOf(domain.name, "MX", missing),
				remove: linesOf(domain.name, "MX", nulls)
			}
		});
	}
});
// src/check/mx-present.ts
var mx_present_default = defineCheck({
	id: "mx-present",
	area: "mx",
	title: "The domain has MX records",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Without MX records a sender tries the address records of the domain itself, where no mail server of iCloud answers: mail bounces or is lost.",
		fix: "Publish both of Apple's MX records.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind === "found") return pass(...presentSet(mx.set));
		const gone = mx.kind === "nxdomain";
		return fail({
			message: gone ? `${domain.name} does not exist in DNS: nobody can send mail to it` : `${domain.name} has no MX record: mail for it does not reach iCloud`,
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: [],
			fix: {
				text: gone ? "See that the domain is registered, paid for and delegated to your DNS host; then publish both of Apple's MX records there." : "Publish both of Apple's MX records.",
				publish: linesOf(domain.name, "MX", required.mx)
			}
		});
	}
});
// src/check/stranger.ts
/** What the checks for mail hosts beside iCloud's have in common. */
/**
* Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
* `message` is given the first of them.
*/
const judgeStrangers = (mx, { domain, required }, chosen, message) => {
	if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
	const exchanges = sortExchanges(mx.set.rdata, required);
	const icloud = preferred(exchanges);
	if (icloud === void 0) return skipped("no MX record leads to iCloud: see mx-icloud");
	const culprits = exchanges.strangers.filter((stranger) => chosen(stranger, icloud)).sort((a, b) => a.preference - b.preference);
	const [first] = culprits;
	if (first === void 0) return pass();
	return fail({
		message: message(first, icloud),
		subject: {
			name: domain.name,
			type: "MX"
		},
		expected: exchanges.apple.map((one) => presentRData("MX", one)),
		observed: presentSet(mx.set),
		fix: {
			text: "Remove what leads elsewhere. If a mail or forwarding service of your DNS host holds it, switch that service off first.",
			remove: linesOf(domain.name, "MX", culprits)
		}
	});
};
// src/check/mx-stranger-backup.ts
var mx_stranger_backup_default = defineCheck({
	id: "mx-stranger-backup",
	area: "mx",
	title: "No other mail host stands behind iCloud",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "A host with a higher preference than Apple's gets mail whenever an exchange of iCloud is slow to answer, and senders of spam go to it on purpose. Mail that it takes never shows up in iCloud. Apple asks for its own MX records alone.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 50 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge: ({ mx }, context) => judgeStrangers(mx, context, ({ preference }, icloud) => preference > icloud, ({ exchange }) => `${exchange} gets mail whenever iCloud is slow to answer`)
});
// src/check/mx-stranger-preferred.ts
var mx_stranger_preferred_default = defineCheck({
	id: "mx-stranger-preferred",
	area: "mx",
	title: "No other mail host comes before iCloud",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Senders try the lowest preference first and spread mail over equal ones. An old provider's MX record with a preference as low as Apple's, or lower, takes all mail or a share of it, and that mail never shows up in iCloud.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge: ({ mx }, context) => judgeStrangers(mx, context, ({ preference }, icloud) => preference <= icloud, ({ exchange, preference }, icloud) => preference < icloud ? `mail goes to ${exchange} before iCloud is tried` : `a share of the mail goes to ${exchange}, not to iCloud`)
});
// src/icloud/port-fault.ts
const network$1 = "Try another network, such as a phone as hotspot. If it works there, ask whoever runs this network to allow outgoing connections to the port.";
const security = "Switch off mail scanning in the antivirus or firewall program, VPNs and proxies, one at a time, and try again.";
const login = "Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise switch off VPNs, proxies and mail scanning, and try again.";
const clock = "Check the date and time of this computer.";
const wait = "Look at Apple's system status page, and try again later.";
const impostor = "What answers is not iCloud. Do not enter a password on this network. Switch off mail scanning in the antivirus program, or try another network.";
/** `spoke` and `untried` are no faults. */
const portFaults = {
	refused: {
		how: "refuses the connection: a firewall or security program on this machine or network does so far more often than Apple",
		advice: `${security} ${network$1}`
	},
	timeout: {
		how: "does not answer: the port is probably filtered",
		advice: network$1
	},
	unreachable: {
		how: "cannot be reached: there is no route to it from here",
		advice: network$1
	},
	reset: {
		how: "cuts the connection off: something between here and Apple does that",
		advice: `${security} ${network$1}`
	},
	closed: {
		how: "hangs up before it has said what it should",
		advice: `${security} ${wait}`
	},
	silent: {
		how: "accepts the connection and then says nothing, as filters and mail scanners do",
		advice: `${security} ${network$1}`
	},
	slow: {
		how: "answers, but too slowly",
		advice: network$1
	},
	"not-the-protocol": {
		how: "answers, but does not speak the language of mail",
		advice: login
	},
	"too-much-data": {
		how: "sends far more than a mail server does",
		advice: login
	},
	"turned-away": {
		how: "turns this machine away",
		advice: "Read its words under what was found. Try without VPN, or from another network."
	},
	unavailable: {
		how: "says that the service is not available now",
		advice: wait
	},
	"starttls-missing": {
		how: "does not offer encryption (STARTTLS): something on the way has taken the offer out",
		advice: impostor
	},
	"starttls-masked": {
		how: "has its offer of encryption (STARTTLS) crossed out by a firewall on the way",
		advice: "Switch off SMTP inspection (\"fixup\", \"ESMTP inspection\") in the firewall, or try another network."
	},
	"starttls-refused": {
		how: "offers encryption (STARTTLS) and then refuses it",
		advice: wait
	},
	"plaintext-injected": {
		how: "sent words outside the encryption, as somebody on the way would",
		advice: impostor
	},
	"auth-missing": {
		how: "offers no way to sign in",
		advice: impostor
	},
	"tls-version": {
		how: "and this machine have no version of TLS in common",
		advice: `${security} ${network$1}`
	},
	"tls-alert": {
		how: "breaks the TLS handshake off",
		advice: `${security} ${wait}`
	},
	"tls-broken": {
		how: "does not answer with TLS where it should",
		advice: login
	},
	"certificate-expired": {
		how: "shows a certificate that has expired",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-not-yet-valid": {
		how: "shows a certificate that is not valid yet",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-name": {
		how: "shows a certificate for another name",
		advice: impostor
	},
	"certificate-self-signed": {
		how: "shows a certificate that vouches for itself",
		advice: impostor
	},
	"certificate-untrusted": {
		how: "shows a certificate that nobody known vouches for",
		advice: impostor
	},
	"certificate-incomplete-chain": {
		how: "shows a certificate without the one that vouches for it",
		advice: impostor
	},
	deadline: {
		how: "was still talking when the time of this audit ran out",
		advice: network$1
	}
};
// src/check/port.ts
/** What the port checks have in common: the ruling on a probe. */
const isFault$1 = (state) => Object.hasOwn(portFaults, state);
const told$1 = ({ address, state, phase, detail, interceptor }) => {
	return `${address}: ${state} at ${phase}${interceptor === void 0 ? "" : `, certificate of ${presentText(interceptor)}`}${detail === "" ? "" : `: ${presentText(detail)}`}`;
};
const spoken = ({ address, tls }) => {
	const days = tls?.certificate?.daysLeft;
	return [
		`${address} answers`,
		...tls ? [presentText(tls.protocol)] : [],
		...days === void 0 ? [] : [`certificate valid for ${days} more days`]
	].join(", ");
};
/** What one cause did to the addresses in `hit`, of all that were tried. */
const findingOf = ({ host, port, security }, state, hit, tried) => {
	const { how, advice } = portFaults[state];
	const interceptor = hit.find((one) => one.interceptor !== void 0)?.interceptor;
	return {
		message: `${host} port ${port} ${how}${interceptor === void 0 ? "" : `: ${presentText(interceptor)} reads the connection`}${hit.length < tried ? ` (${hit.length} of ${tried} addresses)` : ""}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: [security === "implicit" ? `TLS at once on port ${port}, with a certificate for ${host}` : `STARTTLS on port ${port}, with a certificate for ${host}`],
		observed: hit.map(told$1),
		fix: { text: interceptor === void 0 ? advice : `Switch off the scanning of encrypted mail connections in ${presentText(interceptor)}.` }
	};
};
/** Passes a port where one address went through the whole dialogue; else one finding for each cause. */
const judgePort = (result) => {
	const { endpoint, addresses } = result;
	if (result.kind === "spoke") return pass(...addresses.filter(({ state }) => state === "spoke").map(spoken));
	const tried = addresses.filter(({ state }) => isFault$1(state));
	const findings = [...new Set(tried.map(({ state }) => state))].filter(isFault$1).map((state) => findingOf(endpoint, state, tried.filter((one) => one.state === state), tried.length));
	return failOn(findings, fail(findingOf(endpoint, "closed", addresses, addresses.length)));
};
// src/check/port-imap.ts
var port_imap_default = defineCheck({
	id: "port-imap",
	area: "imap",
	title: "This machine reaches iCloud's incoming mail (IMAP, port 993)",
	severity: "error",
	since: "0.1.0",
	cites: [
		"Apple 102525",
		"RFC 8314 §3",
		"RFC 9051"
	],
	docs: {
		why: "Mail programs read mail at imap.mail.me.com, port 993, encrypted from the first octet. Where a firewall, a mail scanner or a guest network stands in the way, they say that the server refuses the connection (some show \"error 4055\", which Apple does not document). A wrong password looks different: the connection is made, and the sign-in fails.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to imap.mail.me.com:993\nTLS with a valid certificate\n* OK [CAPABILITY ... AUTH=PLAIN ...]",
		bad: "connect to imap.mail.me.com:993\nconnection refused"
	},
	needs: ({ required }) => ({ imap: probe(required.imap) }),
	judge: ({ imap }) => judgePort(imap)
});
// src/check/port-smtp.ts
var port_smtp_default = defineCheck({
	id: "port-smtp",
	area: "smtp",
	title: "This machine reaches iCloud's outgoing mail (SMTP, port 587)",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102525", "RFC 3207"],
	docs: {
		why: "Mail programs send mail through smtp.mail.me.com, port 587, which begins in plain text and turns to encryption with STARTTLS. Firewalls that inspect SMTP cross that out, and some networks block the port.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to smtp.mail.me.com:587\n220 iCloud SMTP\nEHLO: STARTTLS\nTLS with a valid certificate\nEHLO: AUTH PLAIN LOGIN",
		bad: "connect to smtp.mail.me.com:587\n220 ****************\nEHLO: XXXXXXXA"
	},
	needs: ({ required }) => ({ smtp: probe(required.smtp) }),
	judge: ({ smtp }) => judgePort(smtp)
});
// src/record/spf-address.ts
const widthOf = {
	4: 32,
	6: 128
};
const binary = (value, width) => value.toString(2).padStart(width, "0");
const qnum = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const dottedQuad = new RegExp(`^${qnum}(?:\\.${qnum}){3}$`);
const bitsOf4 = (text) => dottedQuad.test(text) ? text.split(".").map((octet) => binary(Number(octet), 8)).join("") : void 0;
/** The bits of `a:b:c`, or undefined where a group is bad; the last may be a dotted quad. */
const bitsOfGroups = (text) => {
	if (text === "") return "";
	const groups = text.split(":").map((group, i, all) => {
		if (/^[\da-f]{1,4}$/i.test(group)) return binary(Number.parseInt(group, 16), 16);
		return i === all.length - 1 ? bitsOf4(group) : void 0;
	});
	return groups.includes(void 0) ? void 0 : groups.join("");
};
const bitsOf6 = (text) => {
	const [head = "", tail, ...rest] = text.split("::");
	const front = bitsOfGroups(head);
	if (tail === void 0) return front?.length === 128 ? front : void 0;
	const back = bitsOfGroups(tail);
	if (rest.length > 0 || front === void 0 || back === void 0) return void 0;
	if (head.includes(".") || front.length + back.length > 112) return void 0;
	return front + back.padStart(128 - front.length, "0");
};
const parseIp4 = (text) => {
	const bits = bitsOf4(text);
	return bits === void 0 ? void 0 : {
		family: 4,
		bits
	};
};
const parseIp6 = (text) => {
	const bits = bitsOf6(text);
	return bits === void 0 ? void 0 : {
		family: 6,
		bits
	};
};
const mapped = "0".repeat(80) + "1".repeat(16);
/** A client's address. RFC 7208 §5: an IPv4-mapped IPv6 address is an IPv4 address. */
const parseAddress = (text) => {
	const address = parseIp4(text) ?? parseIp6(text);
	return address?.family === 6 && address.bits.startsWith(mapped) ? {
		family: 4,
		bits: address.bits.slice(96)
	} : address;
};
/** The network of the first `length` bits. */
const prefixOf = (network, length) => ({
	family: network.family,
	bits: network.bits.slice(0, length)
});
const contains = (outer, inner) => outer.family === inner.family && inner.bits.startsWith(outer.bits);
/** Both halves of a network that is not a single address. */
const halvesOf = ({ family, bits }) => [{
	family,
	bits: `${bits}0`
}, {
	family,
	bits: `${bits}1`
}];
const isAddress = ({ family, bits }) => bits.length === widthOf[family];
const chunks = (bits, size) => Array.from({ length: bits.length / size }, (_, i) => Number.parseInt(bits.slice(i * size, (i + 1) * size), 2));
const fullBits = ({ family, bits }) => bits.padEnd(widthOf[family], "0");
const presentIp6 = (bits) => {
	const text = chunks(bits, 16).map((group) => group.toString(16)).join(":");
	const longest = (text.match(/\b0(?::0)+\b/g) ?? []).reduce((a, b) => b.length > a.length ? b : a, "");
	if (longest === "") return text;
	const at = text.search(new RegExp(`\\b${longest}\\b`));
	return `${text.slice(0, at).replace(/:$/, "")}::${text.slice(at + longest.length).replace(/^:/, "")}`;
};
/** The first address of a network, as people write it. */
const presentAddress = (network) => network.family === 4 ? chunks(fullBits(network), 8).join(".") : presentIp6(fullBits(network));
/** `192.0.2.0/24`; a single address without its length. */
const presentNetwork = (network) => isAddress(network) ? presentAddress(network) : `${presentAddress(network)}/${network.bits.length}`;
/** Parses what {@link presentNetwork} wrote. */
const parseNetwork = (text) => {
	const [address = "", length] = text.split("/");
	const network = parseIp4(address) ?? parseIp6(address);
	return network && length !== void 0 ? prefixOf(network, Number(length)) : network;
};
/** The labels of an address: `192.0.2.1`, or the 32 nibbles of IPv6 with dots (RFC 7208 §7.3). */
const dottedAddress = (network) => network.family === 4 ? presentAddress(network) : chunks(fullBits(network), 4).map((nibble) => nibble.toString(16)).join(".");
/** Where the PTR records of an address are. */
const reverseName = (network) => `${dottedAddress(network).split(".").reverse().join(".")}.${network.family === 4 ? "in-addr" : "ip6"}.arpa`;
// src/record/spf-macro.ts
const letters = [
	"s",
	"l",
	"o",
	"d",
	"i",
	"p",
	"v",
	"h",
	"c",
	"r",
	"t"
];
const escapes = {
	"%%": "%",
	"%_": " ",
	"%-": "%20"
};
const pieces = {
	literal: /[!-$&-~]+/y,
	spaced: /[ -$&-~]+/y,
	macro: /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy
};
const at = (pattern, text, offset) => {
	pattern.lastIndex = offset;
	return pattern.exec(text);
};
const badOctet = (text, offset) => {
	const octet = text.charAt(offset);
	if (octet !== "%") return {
		offset,
		message: `${octet < "!" || octet === "" ? "a control character or space" : "an octet that is not ASCII"} (${presentOctets(octet)})`
	};
	return {
		offset,
		message: text.charAt(offset + 1) === "{" ? "a malformed macro" : "a \"%\" that begins no macro (\"%%\" stands for itself)"
	};
};
const isMacroLetter = (letter) => letters.some((known) => known === letter);
const macroOf = (found, place) => {
	const [, written = "", digits = "", reversed = "", delimiters = ""] = found;
	const letter = written.toLowerCase();
	const offset = found.index;
	if (!isMacroLetter(letter)) return {
		offset: offset + 2,
		message: `an unknown macro letter "${written}"`
	};
	if (place === "term" && "crt".includes(letter)) return {
		offset: offset + 2,
		message: `the macro letter "${written}" outside explanation text`
	};
	if (/^0+$/.test(digits)) return {
		offset: offset + 3,
		message: "a macro that keeps no parts"
	};
	return {
		letter,
		escaped: written !== letter,
		keep: Math.min(Number(digits), 1e3),
		reversed: reversed !== "",
		delimiters
	};
};
/** Parses all of `text`; the fault is the first. */
const parseMacroString = (text, place) => {
	const parts = [];
	let offset = 0;
	let open = false;
	while (offset < text.length) {
		const literal = at(place === "explanation" ? pieces.spaced : pieces.literal, text, offset);
		const escape = escapes[text.slice(offset, offset + 2)];
		const found = at(pieces.macro, text, offset);
		if (literal) parts.push(literal[0]);
		else if (escape !== void 0) parts.push(escape);
		else if (found) {
			const macro = macroOf(found, place);
			if ("message" in macro) return macro;
			parts.push(macro);
		} else return badOctet(text, offset);
		open = !literal;
		offset += literal?.[0].length ?? found?.[0].length ?? 2;
	}
	return {
		text,
		parts,
		open
	};
};
const isMacroFault = (parsed) => "message" in parsed;
/** Whether the value of the macro string depends on `letter`. */
const uses = ({ parts }, letter) => parts.some((part) => typeof part !== "string" && part.letter === letter);
/** Every letter used, in order. */
const lettersOf = ({ parts }) => parts.flatMap((part) => typeof part === "string" ? [] : part.letter);
const urlEscaped = (octets) => octets.replace(/[^\w.~-]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
const transformed = (value, { keep, reversed, delimiters }) => {
	if (keep === 0 && !reversed && delimiters === "") return value;
	const cuts = delimiters || ".";
	const parts = [""];
	for (const octet of value) if (cuts.includes(octet)) parts.push("");
	else parts[parts.length - 1] += octet;
	if (reversed) parts.reverse();
	return parts.slice(-keep).join(".");
};
/** The macro string with every macro replaced by what `valueOf` gives for its letter. */
const expand = ({ parts }, valueOf) => parts.map((part) => {
	if (typeof part === "string") return part;
	const value = transformed(valueOf(part.letter), part);
	return part.escaped ? urlEscaped(value) : value;
}).join("");
// src/record/spf-grammar.ts
const isFault = (parsed) => "message" in parsed;
const fault = (offset, message) => ({
	offset,
	message
});
const isDirective = (term) => "qualifier" in term;
const isSpfRecord = (text) => /^v=spf1(?: |$)/i.test(text);
/** RFC 7208 §7.1: toplabel, in steps that cannot backtrack. */
const isTopLabel = (label) => /^[a-z\d-]+$/i.test(label) && !/^-|-$/.test(label) && !/^\d+$/.test(label);
/** Where `text` leaves the octets that `allowed` matches; its start where it never does. */
const firstBad = (text, allowed) => {
	const good = allowed.exec(text)?.[0].length ?? 0;
	return good === text.length ? 0 : good;
};
/** The domain-spec `text`, which begins `shift` octets into its term. */
const domainSpec = (text, shift) => {
	if (text === "") return fault(shift, "an empty domain name");
	const parsed = parseMacroString(text, "term");
	if (isMacroFault(parsed)) return fault(shift + parsed.offset, parsed.message);
	const bare = text.replace(/\.$/, "");
	const last = bare.lastIndexOf(".") + 1;
	const label = bare.slice(last);
	if (parsed.open || last > 0 && isTopLabel(label)) return parsed;
	return fault(shift + last + firstBad(label, /^[a-z\d-]*/i), last === 0 ? `"${presentOctets(text)}", which has no dot, as a domain name` : `a domain name that ends in "${presentOctets(label)}", which is no top-level domain`);
};
/** A prefix length as RFC 7208 §5.6 writes it: digits, no leading zero, at most `limit`. */
const prefixLength = (digits, limit, shift) => {
	if (digits === "") return fault(shift, "an empty prefix length");
	return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit ? Number(digits) : fault(shift, `"${presentOctets(digits)}", which is no prefix length from 0 to ${limit}`);
};
/** `a` and `mx`: [ ":" domain-spec ] [ dual-cidr-length ]. */
const hosts = (kind, rest, shift) => {
	const [, before = "", cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
	const target = before.startsWith(":") ? domainSpec(before.slice(1), shift + 1) : void 0;
	if (target && isFault(target)) return target;
	if (!target && before !== "") return fault(shift, `"${presentOctets(before)}" after "${kind}"`);
	const end = shift + before.length + 1;
	const length4 = cidr4 === void 0 ? 32 : prefixLength(cidr4.slice(1), 32, end);
	if (typeof length4 === "object") return length4;
	const end6 = end + (cidr4?.length ?? 0) + 1;
	const length6 = cidr6 === void 0 ? 128 : prefixLength(cidr6.slice(2), 128, end6);
	return typeof length6 === "object" ? length6 : {
		kind,
		target,
		length4,
		length6
	};
};
const families = {
	ip4: {
		parse: parseIp4,
		limit: 32,
		name: "IPv4",
		octets: /^[\d.]*/
	},
	ip6: {
		parse: parseIp6,
		limit: 128,
		name: "IPv6",
		octets: /^[\da-f:.]*/i
	}
};
/** `ip4` and `ip6`: ":" network [ "/" length ]. */
const network = (kind, rest, shift) => {
	const { parse, limit, name, octets } = families[kind];
	if (!rest.startsWith(":")) return fault(shift, `no address after "${kind}"`);
	const slash = `${rest}/`.indexOf("/");
	const address = rest.slice(1, slash);
	const whole = parse(address);
	if (!whole) {
		const message = `"${presentOctets(address)}", which is no ${name} address`;
		return fault(shift + 1 + firstBad(address, octets), message);
	}
	if (slash === rest.length) return {
		kind,
		network: whole
	};
	const length = prefixLength(rest.slice(slash + 1), limit, shift + slash + 1);
	return typeof length === "object" ? length : {
		kind,
		network: prefixOf(whole, length)
	};
};
/** What follows the name of a mechanism, `shift` octets into its term. */
const mechanismOf = (name, rest, shift) => {
	const kind = name.toLowerCase();
	switch (kind) {
		case "all": return rest === "" ? { kind } : fault(shift, `"${presentOctets(rest)}" after "all"`);
		case "include":
		case "exists": {
			if (!rest.startsWith(":")) return fault(shift, `no ":" and domain name after "${kind}"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault(target) ? target : {
				kind,
				target
			};
		}
		case "ptr": {
			if (rest === "") return {
				kind,
				target: void 0
			};
			if (!rest.startsWith(":")) return fault(shift, `"${presentOctets(rest)}" after "ptr"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault(target) ? target : {
				kind,
				target
			};
		}
		case "a":
		case "mx": return hosts(kind, rest, shift);
		case "ip4":
		case "ip6": return network(kind, rest, shift);
		default: return fault(shift - name.length, `an unknown mechanism "${presentOctets(name)}"`);
	}
};
const qualifierOf = (text) => text === "+" || text === "-" || text === "~" || text === "?" ? text : void 0;
const directiveOf = (written) => {
	const qualifier = qualifierOf(written.text.charAt(0));
	const start = qualifier === void 0 ? 0 : 1;
	const body = written.text.slice(start);
	const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? "";
	if (name === "") return fault(start, "no mechanism where one should be");
	const mechanism = mechanismOf(name, body.slice(name.length), start + name.length);
	return isFault(mechanism) ? mechanism : {
		...written,
		...mechanism,
		qualifier: qualifier ?? "+"
	};
};
const modifierOf = (written, name) => {
	const shift = name.length + 1;
	const kind = name.toLowerCase();
	const text = written.text.slice(shift);
	if (kind === "redirect" || kind === "exp") {
		const target = domainSpec(text, shift);
		return isFault(target) ? target : {
			...written,
			kind,
			target
		};
	}
	const value = parseMacroString(text, "modifier");
	return isMacroFault(value) ? fault(shift + value.offset, value.message) : {
		...written,
		kind: "unknown",
		name: kind,
		value
	};
};
/** RFC 7208 §6: redirect and exp at most once each. */
const repeated = (terms) => ["redirect", "exp"].flatMap((kind) => terms.filter((term) => term.kind === kind).slice(1).map(({ text, offset }) => {
	return {
		offset,
		message: `a second "${kind}="`,
		term: text,
		termOffset: offset
	};
}));
/** Parses a record whose version section {@link isSpfRecord} has accepted. */
const parseSpf = (text) => {
	const terms = [];
	const faults = [];
	for (const found of text.slice(6).matchAll(/[^ ]+/g)) {
		const written = {
			text: found[0],
			offset: found.index + 6
		};
		const name = /^([a-z][\w.-]*)=/i.exec(written.text)?.[1];
		const term = name === void 0 ? directiveOf(written) : modifierOf(written, name);
		if ("kind" in term) terms.push(term);
		else {
			const { offset, message } = term;
			const termOffset = written.offset;
			faults.push({
				offset: termOffset + offset,
				message,
				term: written.text,
				termOffset
			});
		}
	}
	return {
		text,
		terms,
		faults: [...faults, ...repeated(terms)].sort((a, b) => a.offset - b.offset)
	};
};
// src/record/spf-intent.ts
const names = [
	...[
		"all",
		"include",
		"a",
		"mx",
		"ptr",
		"ip4",
		"ip6",
		"exists"
	],
	"redirect",
	"exp"
];
const longNames = names.filter((name) => name.length > 2);
/** Octets that stand for others: the UTF-8 of typographic signs and invisible spaces. */
const strays = [
	[/\xef\xbb\xbf|\xe2\x80[\x8b-\x8f]|\xc2\xad/g, ""],
	[/\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0|[\t\r\n]/g, " "],
	[/\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb]|[\xab\xbb"'`]/g, ""],
	[/\xe2\x80[\x90-\x95]|\xe2\x88\x92/g, "-"],
	[/\xef\xbc\x9a/g, ":"],
	[/\xcb\x9c|\xe2\x88\xbc/g, "~"]
];
const cleaned = (text) => strays.reduce((result, [stray, meant]) => result.replace(stray, meant), text);
const aliases = {
	ip: "ip4",
	ipv4: "ip4",
	ipv6: "ip6",
	includes: "include",
	spf: "include"
};
/** The name that was probably meant: the name itself, an alias, or one a slip or two away. */
const meantName = (name) => {
	const lower = name.toLowerCase();
	const known = aliases[lower] ?? names.find((one) => one === lower);
	if (known !== void 0 || lower.length < 2 || lower.length > 12) return known;
	return nearest(lower, longNames);
};
/** `255.255.255.0` as a prefix length. */
const maskLength = (mask) => {
	const bits = parseIp4(mask)?.bits ?? "";
	return /^1*0*$/.test(bits) && bits !== "" ? String(bits.replaceAll("0", "").length) : mask;
};
const addressTerm = (value) => {
	const [address = "", length] = value.split("/");
	const suffix = length === void 0 ? "" : `/${maskLength(length)}`;
	if (parseIp4(address)) return `ip4:${address}${suffix}`;
	if (parseIp6(address)) return `ip6:${address}${suffix}`;
	const missing = 4 - address.split(".").length;
	return suffix !== "" && missing > 0 && parseIp4(address + ".0".repeat(missing)) ? `ip4:${address}${".0".repeat(missing)}${suffix}` : void 0;
};
/** A term rewritten as what it was probably meant to be; empty where nothing is left of it. */
const meantTerm = (written) => {
	const term = written.replace(/[;,.]+$/, "").replace(/^[;,]+/, "");
	const [, qualifier = "", name = "", sign = "", value = ""] = /^([+\-~?]?)([a-z][a-z\d]*)?([:=]?)(.*)$/is.exec(term) ?? [];
	if (/^v$/i.test(name) && sign === "=") return "";
	const bare = addressTerm(`${name}${sign}${value}`);
	if (bare !== void 0) return `${qualifier}${bare}`;
	const meant = meantName(name);
	if (sign === "" && meant === void 0 && /^[\w-]+(\.[\w-]+)+$/.test(term)) return `${qualifier}include:${term.slice(qualifier.length)}`;
	if (meant === void 0) return term;
	if (meant === "all") return value === "" ? `${qualifier}all` : term;
	const address = addressTerm(value);
	if (address !== void 0 && sign !== "") return `${qualifier}${address}`;
	if (meant === "redirect" || meant === "exp") return `${meant}=${value}`;
	if (sign === "=" && meant === "exists") return term;
	if (meant === "ip4" || meant === "ip6") return `${qualifier}${value === "" ? meant : "a"}:${value}`;
	return `${qualifier}${meant}${sign && ":"}${value.replace(/^[:=@]+/, "")}`;
};
const glued = new RegExp(String.raw`(?<=[^\s+\-~?])(?=[+\-~?]?(?:include|exists|ip4|ip6|redirect|exp|v=spf1)[:=]|[+\-~?]all(?:\s|$)|v=spf1(?:\s|$))`, "gi");
/** The text with its version in order and a space between any two terms. */
const spaced = (text) => cleaned(text).replaceAll(";", " ").trim().replace(/^(?:(?:txt|spf|in)\s+)*v\s*=?\s*=?\s*spf\s*-?\s*1[.:]?(?=\s|$|[a-z+~?-])/i, "v=spf1 ").replace(/([:=])\s+(?=\S)/g, "$1").replace(/(^|\s)([+\-~?])\s+(?=\S)/g, "$1$2").replace(glued, " ");
/** Whether text that is no SPF record was probably meant to be one. */
const looksLikeSpf = (text) => !isSpfRecord(text) && /^\W*(?:txt\s+)?(?:v\s*=?\s*=?\s*)?spf\s*-?\s*1(?![\d.])/i.test(cleaned(text));
/**
* The record that `text` was probably meant to be, parsed. It may still have faults: what cannot
* be understood stays as it is.
*/
const meantRecord = (text) => {
	const [, ...written] = spaced(text.slice(0, 8192)).split(/\s+/);
	const terms = written.map((term) => isSound(term) ? term : meantTerm(term));
	return parseSpf(["v=spf1", ...terms.filter((term) => term !== "")].join(" "));
};
/** The term, or the terms, that one was probably meant to be, as text. */
const meantTerms = (term) => meantRecord(`v=spf1 ${term}`).text.slice(7);
/** Whether a term needs no guess: it parses, and is no mechanism in the guise of a modifier. */
const isSound = (text) => {
	const { terms, faults } = parseSpf(`v=spf1 ${text}`);
	return faults.length === 0 && terms.every((term) => disguised(term) === void 0);
};
/**
* RFC 7208 §6: a modifier that nobody knows is ignored, so `include=icloud.com` authorises nobody.
* The name of the mechanism that was probably meant, if so.
*/
const disguised = (term) => {
	if (term.kind !== "unknown") return void 0;
	return term.name === "v" ? "v" : meantName(term.name);
};
// src/record/spf-print.ts
/** Terms as text, in one spelling: lower-case names, no `+`, no prefix length that goes without saying. */
const argumentOf = (term) => {
	switch (term.kind) {
		case "all": return "";
		case "ip4":
		case "ip6": return `:${presentNetwork(term.network)}`;
		case "a":
		case "mx": {
			const cidr4 = term.length4 === 32 ? "" : `/${term.length4}`;
			const cidr6 = term.length6 === 128 ? "" : `//${term.length6}`;
			return `${term.target ? `:${term.target.text}` : ""}${cidr4}${cidr6}`;
		}
		case "include":
		case "exists":
		case "ptr": return term.target ? `:${term.target.text}` : "";
	}
};
/** The mechanism without its qualifier. */
const printMechanism = (term) => `${term.kind}${argumentOf(term)}`;
const printTerm = (term) => {
	if (isDirective(term)) return `${term.qualifier === "+" ? "" : term.qualifier}${printMechanism(term)}`;
	return term.kind === "unknown" ? `${term.name}=${term.value.text}` : `${term.kind}=${term.target.text}`;
};
// src/record/spf-merge.ts
/** RFC 7208 §4.6.4: terms of these kinds need a lookup. */
const costly = /* @__PURE__ */ new Set([
	"include",
	"a",
	"mx",
	"ptr",
	"exists",
	"redirect"
]);
/** Fewer bits than this name more of the internet than any one sender has. */
const isTooWide = ({ family, bits }) => bits.length < (family === 4 ? 12 : 28);
/** The networks that the text of a term names by itself. */
const tooWide = (term) => {
	if (term.kind === "ip4" || term.kind === "ip6") return isTooWide(term.network);
	return (term.kind === "a" || term.kind === "mx") && (term.length4 < 12 || term.length6 < 28);
};
const sourceOf = (text) => {
	const { terms } = meantRecord(text);
	const directives = terms.filter(isDirective);
	const end = directives.find(({ kind }) => kind === "all");
	const target = terms.find(({ kind }) => kind === "redirect")?.text.slice(9);
	const [included] = target === void 0 || end ? [] : parseSpf(`v=spf1 include:${target}`).terms.filter(isDirective);
	return {
		directives: [...directives.filter(({ kind }) => kind !== "all"), ...included ? [included] : []],
		modifiers: terms.filter((term) => !isDirective(term) && term.kind !== "redirect"),
		end: end?.qualifier
	};
};
const allows = ({ qualifier }) => qualifier === "+";
/**
* All directives in one order that passes whatever a source passes: nothing that excludes stands
* before a term of another source that allows. One source keeps its own order.
*/
const ordered = (sources) => {
	const lists = sources.map(({ directives }) => directives);
	const last = lists.find((list) => !list.every(allows)) ?? [];
	const others = lists.filter((list) => list !== last);
	return [
		...others.flat().filter(allows),
		...last,
		...others.flat().filter((term) => !allows(term))
	];
};
/** Why a directive is not to be in the merged record; undefined where it is. */
const uselessness = (term, before, { ensure, standing }) => {
	const text = printMechanism(term).toLowerCase();
	if (ensure !== void 0 && text === `include:${ensure}`) return "it now comes first";
	if (before.some((other) => printMechanism(other).toLowerCase() === text)) return "it is there twice";
	if (term.kind === "ptr") return "receivers are told not to use ptr";
	if (tooWide(term)) return "it lets far too much of the internet pass";
	const network = "network" in term ? term.network : void 0;
	if (network && before.some((other) => "network" in other && contains(other.network, network))) return "an earlier term covers it";
	return standing?.(printTerm(term).toLowerCase())?.useless;
};
/** `-all` where every record says so; else `~all`, as Apple asks. */
const endOf = (sources) => {
	const ends = sources.flatMap(({ end }) => end ?? []);
	return ends.length > 0 && ends.every((end) => end === "-") ? "-all" : "~all";
};
/** RFC 7208 §6: one `exp`; of what nobody knows, each once, and nothing that was a slip. */
const modifiersOf = (sources) => {
	const all = sources.flatMap(({ modifiers }) => modifiers);
	const exp = all.find(({ kind }) => kind === "exp");
	const unknown = all.filter((term) => term.kind === "unknown" && disguised(term) === void 0);
	return [...new Set([...exp ? [exp] : [], ...unknown].map(printTerm))];
};
/** Merges the records, each of which may be broken, into one that is not. */
const mergeSpf = (records, options = {}) => {
	const sources = records.map(sourceOf);
	const kept = [];
	const dropped = [];
	for (const term of ordered(sources)) {
		const because = uselessness(term, kept, options);
		if (because === void 0) kept.push(term);
		else dropped.push({
			term: presentOctets(printTerm(term)),
			because
		});
	}
	const directives = [...options.ensure === void 0 ? [] : [`include:${options.ensure}`], ...kept.map(printTerm)];
	const senders = directives.flatMap((term) => {
		const known = options.standing?.(term.toLowerCase());
		const kind = /^[+\-~?]?([a-z\d]+)/.exec(term)?.[1] ?? "";
		const cost = known?.cost ?? (costly.has(kind) ? 1 : 0);
		const sender = known?.sender;
		return cost === 0 ? [] : [{
			term: presentOctets(term),
			cost,
			...sender && { sender }
		}];
	});
	return {
		text: [
			"v=spf1",
			...directives,
			endOf(sources),
			...modifiersOf(sources)
		].join(" "),
		cost: senders.reduce((sum, { cost }) => sum + cost, 0),
		senders,
		dropped
	};
};
// src/record/spf-walk.ts
const walk = (node, enters) => node.records.flatMap(({ terms }) => terms.filter((term) => term.reach !== "ignored" && enters(term)).flatMap((term) => {
	const below = term.node ? walk(term.node, enters) : [];
	return [{
		term,
		domain: node.domain
	}, below].flat();
}));
/** Every term that an evaluation can reach, in its order: those of the record and of all below it. */
const placedTerms = (node) => walk(node, () => true);
/** Those of them by which mail can pass. */
const allowing = (node) => walk(node, ({ qualifier }) => qualifier === "+");
// src/record/spf-mend.ts
/** Why nothing is lost when the term goes, for people. */
const uselessTerm = (term, domain) => {
	const { kind, dead, reach, crowded, target } = term;
	const leads = kind === "include" || kind === "redirect";
	if (reach === "loop" || leads && target === domain) return "it leads back to itself";
	if (crowded) return "it names more than ten hosts";
	if (!dead) return void 0;
	if (leads) return "its target has no SPF record";
	return kind === "exists" ? "its name does not exist" : "its name has no address";
};
/** What the tree knows of the terms of its outermost records, by their text as the merge spells it. */
const standingsOf = ({ root, domain }) => new Map(root.records.flatMap(({ terms }) => terms).flatMap((term) => {
	const text = term.text.replace(/^redirect=/i, "include:");
	const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
	const { cost, sender } = term;
	const useless = uselessTerm(term, domain);
	const standing = {
		cost,
		...sender && { sender },
		...useless && { useless }
	};
	return parsed ? [[printTerm(parsed).toLowerCase(), standing]] : [];
}));
/** Whether mail may pass by an include of `name` below the outermost record. */
const includesDeep = (tree, name) => tree.root.records.some(({ terms }) => terms.some(({ qualifier, node, target }) => qualifier === "+" && target !== name && node !== void 0 && placedTerms(node).some(({ term }) => term.target === name && term.node !== void 0)));
/** The texts that the owner meant to be the SPF record. */
const attemptsIn = ({ root, type99 }) => {
	return [
		root.records.map(({ text }) => text),
		root.others.filter(looksLikeSpf),
		type99
	].find((texts) => texts.length > 0) ?? [];
};
/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
const mendSpf = (tree, icloud) => {
	const standings = standingsOf(tree);
	return mergeSpf(attemptsIn(tree), {
		...includesDeep(tree, icloud) ? {} : { ensure: icloud },
		standing: (term) => standings.get(term)
	});
};
// src/check/spf.ts
/** Why the record cannot be judged, or undefined and it can: see {@link recordOf}. */
const unfit = (tree) => {
	if (tree.root.records.length > 1) return "there is more than one SPF record: see spf-single";
	const [record] = tree.root.records;
	if (record === void 0) return "there is no SPF record: see spf-present";
	return record.faults.length > 0 ? "the SPF record has errors: see spf-syntax" : void 0;
};
/** The ruling of `judge` on the one well-formed record; where there is none, another check says so. */
const onRecord = (tree, judge) => {
	const because = unfit(tree);
	const [record] = tree.root.records;
	return because === void 0 && record ? judge(record) : skipped(because ?? "");
};
/** The published lines that the merged record takes the place of. */
const replacedIn = (tree) => {
	const texts = attemptsIn(tree);
	return tree.answers.flatMap(({ question, ...answer }) => {
		if (question.name !== tree.domain || answer.kind !== "found") return [];
		const { type, rdata } = answer.set;
		const old = rdata.filter((one) => "strings" in one && texts.includes(textOf(one)));
		return linesOf(tree.domain, type, old);
	});
};
const sentence = (list, what) => list.length === 0 ? "" : ` ${what}: ${list.slice(0, 10).join("; ")}.`;
/** Publishes the merged record, or says what costs too much for it to be one (RFC 7208 §4.6.4). */
const mendFix = (text, tree, { required }) => {
	const merged = mendSpf(tree, required.spfInclude);
	const left = merged.dropped.map(({ term, because }) => `${term} (${because})`);
	const costs = merged.senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""} costs ${cost}`);
	if (merged.cost > 10) return { text: `${text}${` All its senders together need ${merged.cost} lookups, of which 10 are allowed: stop using one of them, or let it send from a subdomain.`}${sentence(costs, "What they cost")}` };
	const publish = [txtLine(tree.domain, merged.text)];
	const same = ({ type, rdata }) => publish.some((line) => line.type === type && line.rdata === rdata);
	return {
		text: `${text} This record costs ${merged.cost} of 10 lookups.${sentence(left, "Left out of it")}`,
		publish,
		remove: replacedIn(tree).filter((line) => !same(line))
	};
};
/** A finding about the record, with the record to publish in its place. */
const spfFinding = (tree, context, told) => {
	const { message, fix, placed, observed = attemptsIn(tree).map(shownRecord) } = told;
	if (placed && placed.domain !== tree.domain) {
		const text = `This is in the record of ${placed.domain}: have it mended there, or do without that sender.`;
		return {
			message,
			subject: {
				name: placed.domain,
				type: "TXT"
			},
			fix: { text }
		};
	}
	const mended = mendFix(fix, tree, context);
	return {
		message,
		subject: {
			name: tree.domain,
			type: "TXT"
		},
		...mended.publish && { expected: mended.publish.map(({ rdata }) => rdata) },
		observed,
		fix: mended
	};
};
const withoutIt = "Publish this record, without the term, in place of the present one.";
/** A record as an observation; a huge one not in full. */
const shownRecord = (text) => presentOctets(text.length > 1e3 ? `${text.slice(0, 1e3)}...` : text);
/** `include:a.example (of b.example)`, for people. */
const shownTerm = (tree, { term, domain }) => {
	const text = presentOctets(term.text.slice(0, 200));
	return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};
/** `otherwise`, unless a lookup of one of the terms failed: then nobody can tell. */
const unlessUnread = (terms, kinds, otherwise) => {
	const [first, ...more] = terms.flatMap(({ term }) => term.failure && kinds.includes(term.kind) ? term.failure : []);
	return first === void 0 ? otherwise : unsettled(first, ...more);
};
// src/check/spf-all.ts
var spf_all_default = defineCheck({
	id: "spf-all",
	area: "spf",
	title: "The SPF record says that other senders are not allowed",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.7",
		"RFC 7208 §5.1",
		"Apple 102374"
	],
	docs: {
		why: "A record without all at its end, or with ?all, says nothing about servers that it does not name: forged mail is then neither passed nor failed by SPF. Apple gives ~all; -all is as good for iCloud.",
		fix: "End the record with ~all.",
		good: "@ TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ?all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, (record) => {
		let { terms } = record;
		for (;;) {
			const all = terms.find(({ kind }) => kind === "all");
			if (all?.qualifier === "+") return skipped("it lets everybody pass: see spf-all-pass");
			if (all && all.qualifier !== "?") return pass(`${all.qualifier}all`);
			const redirect = all ? void 0 : terms.find(({ kind }) => kind === "redirect");
			const [next] = redirect?.node?.records ?? [];
			if (redirect && !next) return skipped(`what ${redirect.target ?? "redirect"} says is not known`);
			if (next) ({terms} = next);
			else return fail(spfFinding(tree, context, {
				message: all ? "the record ends in ?all, which says nothing about other senders" : "the record has no \"all\" at its end, so it says nothing about other senders",
				fix: "Publish this record in place of the present one."
			}));
		}
	})
});
// src/check/spf-all-pass.ts
/** Everybody, or a sixteenth of everybody. */
const isEverybody = ({ term }) => term.kind === "all" || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);
var spf_all_pass_default = defineCheck({
	id: "spf-all-pass",
	area: "spf",
	title: "The SPF record does not let everybody pass",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §4.6.2"],
	docs: {
		why: "With +all (or all, which is the same, or a range of all addresses) every server in the world may send in the name of the domain, and its mail passes SPF. Spammers look for such records; receivers learn to distrust the domain.",
		fix: "End the record with ~all or -all.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com +all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root);
		const findings = terms.filter(isEverybody).map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} lets everybody send in the name of the domain`,
			placed,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-dead-term.ts
const bare = ({ text }) => text.replace(/^[+\-~?]/, "").toLowerCase();
/** Why the term can never match, where no other check says so. */
const whyDead = (term, before, domain) => {
	if (before.some((other) => bare(other) === bare(term))) return "it is there twice";
	const network = term.kind.startsWith("ip") ? parseNetwork(term.networks[0] ?? "") : void 0;
	const covers = before.find((other) => {
		const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? "") : void 0;
		return network && outer && contains(outer, network);
	});
	if (covers) return `${shownRecord(covers.text)} covers it`;
	return term.kind === "a" || term.kind === "mx" || term.kind === "exists" ? uselessTerm(term, domain) : void 0;
};
var spf_dead_term_default = defineCheck({
	id: "spf-dead-term",
	area: "spf",
	title: "Every term of the SPF record can match",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.2", "RFC 7208 §4.6.4"],
	docs: {
		why: "A term that is there twice, that an earlier one covers, or whose name is gone, lets nobody pass. It does cost a lookup, and who takes over a name that is gone may send as you.",
		fix: "Take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.1 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const live = terms.filter(({ reach, kind }) => reach !== "ignored" && kind !== "unknown");
		const findings = live.flatMap((term, i) => {
			const because = whyDead(term, live.slice(0, i), tree.domain);
			const message = `${shownRecord(term.text)} lets nobody pass: ${because}`;
			return because === void 0 ? [] : spfFinding(tree, context, {
				message,
				fix: "Publish this record, without the term, in place of the present one."
			});
		});
		const placed = live.map((term) => ({
			term,
			domain: tree.domain
		}));
		return failOn(findings.slice(0, 5), unlessUnread(placed, [
			"a",
			"mx",
			"exists"
		], pass()));
	})
});
// src/record/spf-name.ts
const plain = /^[a-z\d_-]+$/;
/** A label's octets in the canonical form of {@link DnsName}. */
const presentLabel = (label) => plain.test(label) ? label : label.replace(/[^a-z\d_-]/g, (octet) => octet === "\\" ? "\\\\" : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`);
/**
* The name that the text spells, or undefined where it spells none: an empty label, a label over
* 63 octets or a name over 253 (RFC 1035 §2.3.4). A dot is always a separator.
*/
const nameOf = (text) => {
	const bare = text.endsWith(".") ? text.slice(0, -1) : text;
	if (bare.length > 253) return void 0;
	const labels = bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).split(".");
	return labels.every((label) => label.length > 0 && label.length <= 63) ? dnsName(labels.map(presentLabel).join(".")) : void 0;
};
/** RFC 7208 §7.3: what is longer than 253 octets loses labels on its left until it fits. */
const shortened = (text) => {
	let rest = text.endsWith(".") ? text.slice(0, -1) : text;
	while (rest.length > 253) {
		const dot = rest.indexOf(".");
		if (dot < 0) return rest;
		rest = rest.slice(dot + 1);
	}
	return rest;
};
// src/record/spf-session.ts
const stop = (kind, reason) => ({
	stop: kind,
	reason
});
const isStop = (value) => typeof value === "object" && value !== null && "stop" in value;
const describe = ({ type, name }) => `${type} ${name}`;
/** Begins a term that asks DNS. */
const spend = (session) => {
	session.voided = false;
	session.lookups += 1;
	return session.lookups > 10 ? stop("permerror", "more than 10 terms that need DNS lookups") : void 0;
};
const spendVoid = (session) => {
	if (session.voided) return void 0;
	session.voided = true;
	session.voids += 1;
	return session.voids > 2 ? stop("permerror", "more than 2 void lookups") : void 0;
};
/** Record data of the answer; empty where there is none. */
function* rdataOf$1(question) {
	const answer = yield question;
	if (answer === void 0) return stop("unknown", `${describe(question)} was not looked up`);
	if (answer.kind === "failed") return {
		stop: "temperror",
		reason: `${describe(question)}: ${answer.failure.detail}`,
		failure: answer.failure
	};
	return answer.kind === "found" ? answer.set.rdata : [];
}
/** The same for a term, which may have two void lookups only. */
function* termRdata(session, question) {
	const rdata = yield* rdataOf$1(question);
	if (isStop(rdata) || rdata.length > 0) return rdata;
	return spendVoid(session) ?? rdata;
}
/** The addresses of a host, of the client's family (RFC 7208 §5). */
function* addressesOf$1(session, name) {
	const rdata = yield* termRdata(session, {
		name,
		type: session.client.family === 4 ? "A" : "AAAA"
	});
	return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
function* validatedNames(session) {
	const reverse = nameOf(reverseName(session.client));
	if (reverse === void 0) return [];
	const pointers = yield* termRdata(session, {
		name: reverse,
		type: "PTR"
	});
	if (isStop(pointers)) return pointers.stop === "temperror" ? [] : pointers;
	const validated = [];
	for (const { target } of pointers.slice(0, 10)) {
		const addresses = yield* addressesOf$1(session, target);
		if (isStop(addresses)) {
			if (addresses.stop !== "temperror") return addresses;
		} else if (addresses.some((address) => contains(address, session.client))) validated.push(target);
	}
	return validated;
}
/** The value of the p macro (RFC 7208 §7.3). */
function* validatedName(session, domain) {
	const names = yield* validatedNames(session);
	if (isStop(names)) return names;
	const own = nameOf(domain);
	return names.find((name) => name === own) ?? names.find((name) => own !== void 0 && isWithin(name, own)) ?? names[0] ?? "unknown";
}
const valueOf = (session, domain, letter) => {
	switch (letter) {
		case "s": return `${session.local}@${session.domain}`;
		case "l": return session.local;
		case "o": return session.domain;
		case "d": return domain;
		case "i": return dottedAddress(session.client);
		case "v": return session.client.family === 4 ? "in-addr" : "ip6";
		case "h": return session.helo;
		case "c": return presentAddress(session.client);
		case "r": return session.receiver;
		case "t": return String(session.timestamp);
		case "p": return "unknown";
	}
};
/** The macro string's value in the record of `domain`. */
function* expanded(session, macros, domain) {
	const client = uses(macros, "p") ? yield* validatedName(session, domain) : "";
	if (isStop(client)) return client;
	return expand(macros, (letter) => letter === "p" ? client : valueOf(session, domain, letter));
}
/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
function* targetOf(session, target, domain) {
	if (target === void 0) return domain;
	const over = uses(target, "p") ? spend(session) : void 0;
	if (over) return over;
	const text = yield* expanded(session, target, domain);
	return isStop(text) ? text : shortened(text);
}
// src/record/spf-match.ts
/** Whether the client is within the network; neither where the client is many and only some are. */
const matchNetwork = ({ client }, network) => {
	if (contains(network, client)) return true;
	return contains(client, network) ? stop("straddles", "some of the addresses match and some do not") : false;
};
const matchAny = (session, networks) => {
	const found = networks.map((network) => matchNetwork(session, network));
	return found.includes(true) || (found.find(isStop) ?? false);
};
function* matchHost(session, term, host) {
	const addresses = yield* addressesOf$1(session, host);
	if (isStop(addresses)) return addresses;
	const length = session.client.family === 4 ? term.length4 : term.length6;
	return matchAny(session, addresses.map((address) => prefixOf(address, length)));
}
function* matchMx(session, term, name) {
	const exchanges = yield* termRdata(session, {
		name,
		type: "MX"
	});
	if (isStop(exchanges)) return exchanges;
	const hosts = exchanges.filter(({ exchange }) => exchange !== ".");
	if (hosts.length > 10) return stop("permerror", `more than 10 MX records at ${name}`);
	hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
	for (const { exchange } of hosts) {
		const matched = yield* matchHost(session, term, exchange);
		if (matched !== false) return matched;
	}
	return false;
}
function* matchPtr(session, name) {
	const names = yield* validatedNames(session);
	return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}
/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
function* matchHosts(session, term, domain) {
	const target = yield* targetOf(session, term.target, domain);
	if (isStop(target)) return target;
	const name = nameOf(target);
	if (name === void 0) return false;
	switch (term.kind) {
		case "a": return yield* matchHost(session, term, name);
		case "mx": return yield* matchMx(session, term, name);
		case "ptr": return yield* matchPtr(session, name);
		case "exists": {
			const addresses = yield* termRdata(session, {
				name,
				type: "A"
			});
			return isStop(addresses) ? addresses : addresses.length > 0;
		}
	}
}
// src/record/spf-evaluate.ts
const resultOf$1 = {
	"+": "pass",
	"-": "fail",
	"~": "softfail",
	"?": "neutral"
};
const selections = /* @__PURE__ */ new WeakMap();
/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed once. */
const selectRecords = (rdata) => {
	const known = selections.get(rdata);
	if (known) return known;
	const records = rdata.map(({ strings }) => strings.join("")).filter(isSpfRecord).map(parseSpf);
	selections.set(rdata, records);
	return records;
};
function* include(session, term, frame) {
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const hopeful = frame.hopeful && term.qualifier === "+";
	const verdict = yield* checkDomain(session, target, frame.depth + 1, hopeful);
	if (isStop(verdict)) return verdict;
	return verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, which is included, has no SPF record`) : verdict.result === "pass";
}
function* match(session, term, frame) {
	switch (term.kind) {
		case "all": return true;
		case "ip4":
		case "ip6": return matchNetwork(session, term.network);
		default: {
			const over = spend(session);
			if (over) return over;
			return term.kind === "include" ? yield* include(session, term, frame) : yield* matchHosts(session, term, frame.domain);
		}
	}
}
const outcomeOf = (matched) => {
	if (!isStop(matched)) return matched ? "match" : "no match";
	return matched.stop === "straddles" ? "unknown" : matched.stop;
};
/** Adds a step to the trace, ahead of those that it leads to. */
const stepOf = (session, term, { name, depth }) => {
	const step = {
		domain: name,
		depth,
		term: term.text,
		outcome: "no match"
	};
	session.trace.push(step);
	return step;
};
const expOf = ({ record, domain }) => {
	const exp = record.terms.find((term) => term.kind === "exp");
	return exp?.kind === "exp" ? { exp: {
		target: exp.target,
		domain
	} } : {};
};
function* redirect(session, frame) {
	const term = frame.record.terms.find(({ kind }) => kind === "redirect");
	if (term?.kind !== "redirect") return { result: "neutral" };
	const step = stepOf(session, term, frame);
	step.outcome = "match";
	const over = spend(session);
	if (over) return over;
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const verdict = yield* checkDomain(session, target, frame.depth + 1, frame.hopeful);
	return !isStop(verdict) && verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, the target of redirect, has no SPF record`) : verdict;
}
function* checkRecord(session, frame) {
	for (const term of frame.record.terms) {
		if (!isDirective(term)) continue;
		const step = stepOf(session, term, frame);
		const matched = yield* match(session, term, frame);
		step.outcome = outcomeOf(matched);
		if (isStop(matched)) {
			if (!(matched.stop === "unknown" && frame.hopeful && term.qualifier === "+")) return matched;
			session.doubts.push(matched);
		} else if (matched) {
			const decidedBy = {
				domain: frame.name,
				term: term.text,
				offset: term.offset
			};
			return {
				result: resultOf$1[term.qualifier],
				decidedBy,
				...expOf(frame)
			};
		}
	}
	return yield* redirect(session, frame);
}
/** check_host() for one domain: the outermost, one included, or the target of a redirect. */
function* checkDomain(session, domain, depth, hopeful) {
	const name = nameOf(domain);
	if (name === void 0 || labelsOf(name).length < 2) return { result: "none" };
	const rdata = yield* termRdata(session, {
		name,
		type: "TXT"
	});
	if (isStop(rdata)) return rdata;
	const [record, ...more] = selectRecords(rdata);
	if (record === void 0) return { result: "none" };
	if (more.length > 0) return stop("permerror", `${name} has ${more.length + 1} SPF records`);
	const [fault] = record.faults;
	if (fault) return stop("permerror", `${name}: ${fault.message} at octet ${fault.offset + 1} of its record`);
	return yield* checkRecord(session, {
		record,
		domain,
		name,
		depth,
		hopeful
	});
}
/** RFC 7208 §6.2: the explanation; empty where it cannot be had, or is not plain ASCII. */
function* explain(session, { exp }) {
	if (exp === void 0) return "";
	const target = yield* expanded(session, exp.target, exp.domain);
	const name = isStop(target) ? void 0 : nameOf(shortened(target));
	if (name === void 0) return "";
	const rdata = yield* rdataOf$1({
		name,
		type: "TXT"
	});
	if (isStop(rdata) || rdata.length !== 1) return "";
	const text = parseMacroString(rdata[0]?.strings.join("") ?? "", "explanation");
	if (isMacroFault(text)) return "";
	const explanation = yield* expanded(session, text, exp.domain);
	return isStop(explanation) || /[^ -~]/.test(explanation) ? "" : explanation;
}
const sessionOf = ({ client, sender, helo, receiver, timestamp }) => {
	const identity = octetsOf(sender === "" ? helo : sender);
	const at = identity.lastIndexOf("@");
	return {
		client,
		local: identity.slice(0, Math.max(at, 0)) || "postmaster",
		domain: identity.slice(at + 1),
		helo: octetsOf(helo),
		receiver: octetsOf(receiver),
		timestamp,
		trace: [],
		doubts: [],
		lookups: 0,
		voids: 0,
		voided: true
	};
};
const reasonOf = ({ result, decidedBy }) => {
	if (decidedBy) return `${presentOctets(decidedBy.term)} in the record of ${decidedBy.domain}`;
	return result === "none" ? "there is no SPF record" : "no term matches";
};
/** Evaluates: yields each question, is resumed with its answer, or with undefined where none is known. */
function* evaluateSpf(query) {
	const session = sessionOf(query);
	const { domain, trace } = session;
	const verdict = domain.startsWith("[") ? { result: "none" } : yield* checkDomain(session, domain, 0, true);
	const spent = () => ({
		lookups: session.lookups,
		voids: session.voids,
		trace
	});
	const [doubt] = session.doubts;
	const halt = isStop(verdict) ? verdict : verdict.result === "pass" ? void 0 : doubt;
	if (halt) {
		const { stop: result, reason, failure } = halt;
		return {
			result,
			reason,
			explanation: "",
			...spent(),
			...failure && { failure }
		};
	}
	const settled = verdict;
	const explanation = settled.result === "fail" ? yield* explain(session, settled) : "";
	return {
		result: settled.result,
		reason: reasonOf(settled),
		explanation: isStop(explanation) ? "" : explanation,
		...spent(),
		...settled.decidedBy && { decidedBy: settled.decidedBy }
	};
}
// src/record/spf-senders.ts
/** The name that the service documents for its include, and the service. */
const senders = [
	["icloud.com", "iCloud"],
	["_spf.google.com", "Google Workspace"],
	["google.com", "Google"],
	["spf.protection.outlook.com", "Microsoft 365"],
	["outlook.com", "Microsoft"],
	["hotmail.com", "Microsoft"],
	["sendgrid.net", "SendGrid"],
	["mailgun.org", "Mailgun"],
	["amazonses.com", "Amazon SES"],
	["servers.mcsv.net", "Mailchimp"],
	["mandrillapp.com", "Mailchimp Transactional"],
	["messagingengine.com", "Fastmail"],
	["protonmail.ch", "Proton Mail"],
	["zoho.com", "Zoho Mail"],
	["zoho.eu", "Zoho Mail"],
	["zohomail.com", "Zoho Mail"],
	["zohomail.eu", "Zoho Mail"],
	["zcsend.net", "Zoho Campaigns"],
	["sendinblue.com", "Brevo"],
	["brevo.com", "Brevo"],
	["mtasv.net", "Postmark"],
	["hubspotemail.net", "HubSpot"],
	["zendesk.com", "Zendesk"],
	["mx.cloudflare.net", "Cloudflare Email Routing"],
	["resend.com", "Resend"],
	["mailjet.com", "Mailjet"],
	["sparkpostmail.com", "SparkPost"],
	["shops.shopify.com", "Shopify"],
	["salesforce.com", "Salesforce"],
	["freshemail.io", "Freshdesk"],
	["mailerlite.com", "MailerLite"],
	["mlsend.com", "MailerLite"],
	["klaviyomail.com", "Klaviyo"],
	["constantcontact.com", "Constant Contact"],
	["intercom.io", "Intercom"],
	["helpscoutemail.com", "Help Scout"],
	["secureserver.net", "GoDaddy"],
	["mx.ovh.com", "OVHcloud"],
	["gandi.net", "Gandi"],
	["registrar-servers.com", "Namecheap"],
	["privateemail.com", "Namecheap Private Email"],
	["titan.email", "Titan"],
	["hostinger.com", "Hostinger"],
	["ionos.com", "IONOS"],
	["kundenserver.de", "IONOS"],
	["migadu.com", "Migadu"],
	["mailbox.org", "mailbox.org"],
	["tutanota.de", "Tuta"],
	["yandex.net", "Yandex"],
	["improvmx.com", "ImprovMX"],
	["forwardemail.net", "Forward Email"],
	["simplelogin.co", "SimpleLogin"],
	["vali.email", "Valimail"],
	["mimecast.com", "Mimecast"],
	["pphosted.com", "Proofpoint"]
];
/** The service whose mail servers `name` lists, or undefined where that is not known. */
const senderOf = (name) => senders.find(([suffix]) => isWithin(name, dnsName(suffix)))?.[1];
// src/record/spf-tree.ts
/** Terms kept of one record; no honest record comes near. */
const termLimit = 500;
/** RFC 7208 §4.6.4: beyond ten, nobody looks; so neither does this. */
const lookupLimit = 10;
const keyOfQuestion = ({ name, type }) => `${name} ${type}`;
/** The answer; where there is none, the question is wanted. */
const answerTo = (growth, question) => {
	const key = keyOfQuestion(question);
	const answer = growth.answers.get(key);
	if (answer === void 0) growth.wanted.set(key, question);
	return answer;
};
const rdataOf = (answer) => answer?.kind === "found" ? answer.set.rdata : [];
/** What was read, or that it could not be. */
const unlessFailed = (answers, reading) => {
	const failed = answers.find((answer) => answer?.kind === "failed");
	return failed?.kind === "failed" ? {
		reach: "failed",
		failure: failed.failure
	} : reading;
};
const readHosts = (growth, term, hosts) => {
	const answers = hosts.flatMap((name) => [answerTo(growth, {
		name,
		type: "A"
	}), answerTo(growth, {
		name,
		type: "AAAA"
	})]);
	const addresses = answers.flatMap((answer) => rdataOf(answer).flatMap(({ address }) => parseAddress(address) ?? []));
	const lengthOf = {
		4: term.length4,
		6: term.length6
	};
	const networks = addresses.map((one) => presentNetwork(prefixOf(one, lengthOf[one.family])));
	const dead = addresses.length === 0;
	return unlessFailed(answers, {
		dead,
		networks: [...new Set(networks)].sort()
	});
};
const readMx = (growth, term, name) => {
	const answer = answerTo(growth, {
		name,
		type: "MX"
	});
	const hosts = rdataOf(answer).flatMap(({ exchange }) => exchange === "." ? [] : exchange);
	if (hosts.length > lookupLimit) return { crowded: true };
	const reading = readHosts(growth, term, hosts);
	return unlessFailed([answer], reading);
};
const readRecord = (growth, place, name) => {
	if (place.above.includes(name)) return { reach: "loop" };
	const answer = answerTo(growth, {
		name,
		type: "TXT"
	});
	const dead = selectRecords(rdataOf(answer)).length === 0;
	return unlessFailed([answer], {
		dead,
		below: {
			name,
			above: [...place.above, name]
		}
	});
};
/** What the lookups of a term that asks for `name` gave. */
const readingOf = (growth, term, place, name) => {
	switch (term.kind) {
		case "include":
		case "redirect": return readRecord(growth, place, name);
		case "a": return readHosts(growth, term, [name]);
		case "mx": return readMx(growth, term, name);
		default: {
			const answer = answerTo(growth, {
				name,
				type: "A"
			});
			return unlessFailed([answer], { dead: rdataOf(answer).length === 0 });
		}
	}
};
/** The target where no message is needed to know it; o is taken for the domain under audit. */
const staticTarget = (growth, target, { name }) => {
	if (target === void 0) return name;
	return lettersOf(target).every((letter) => letter === "d" || letter === "o") ? shortened(expand(target, (letter) => letter === "d" ? name : growth.domain)) : void 0;
};
/** How many lookup terms it is (RFC 7208 §4.6.4). */
const lookupsOf = (term) => {
	if (!("target" in term) || term.kind === "exp") return 0;
	return term.target && uses(term.target, "p") ? 2 : 1;
};
const draftOf = (growth, term, place) => {
	const own = lookupsOf(term);
	if ("network" in term) return {
		term,
		own,
		reach: "free",
		networks: [presentNetwork(term.network)]
	};
	if (!("target" in term) || term.kind === "exp") return {
		term,
		own,
		reach: "free"
	};
	growth.spent += own;
	const text = term.kind === "ptr" ? void 0 : staticTarget(growth, term.target, place);
	if (text === void 0) return {
		term,
		own,
		reach: "message"
	};
	const target = nameOf(text);
	if (target === void 0) return {
		term,
		own,
		reach: "read",
		dead: true
	};
	if (growth.spent > lookupLimit) return {
		term,
		own,
		reach: "unread",
		target
	};
	return {
		term,
		own,
		reach: "read",
		target,
		...readingOf(growth, term, place, target)
	};
};
const isIgnored = ({ terms }) => {
	const all = terms.find(({ kind }) => kind === "all");
	return (term) => all !== void 0 && (isDirective(term) ? term.offset > all.offset : term.kind === "redirect");
};
/** Drafts every place, level by level, so that what is nearer the root is looked up first. */
const grow = (growth, root) => {
	const queue = [root];
	for (const place of queue) {
		const rdata = rdataOf(answerTo(growth, {
			name: place.name,
			type: "TXT"
		}));
		const drafts = selectRecords(rdata).map((record) => {
			const ignored = isIgnored(record);
			return record.terms.map((term) => ignored(term) ? {
				term,
				own: lookupsOf(term),
				reach: "ignored"
			} : draftOf(growth, term, place));
		});
		growth.drafts.set(place, drafts);
		queue.push(...drafts.flat().flatMap(({ below }) => below ?? []));
	}
};
/**
* Reads the terms of the root that no evaluation reaches, for whoever wants to move them to where
* one does. They come last, when all else is known; what they lead to is not followed.
*/
const growIgnored = (growth, root) => {
	if (growth.wanted.size > 0) return;
	const drafts = growth.drafts.get(root) ?? [];
	const reread = ({ term }) => {
		const { below: _, ...draft } = draftOf(growth, term, root);
		return {
			...draft,
			reach: "ignored"
		};
	};
	growth.drafts.set(root, drafts.map((list) => list.map((draft) => draft.reach === "ignored" ? reread(draft) : draft)));
};
const finished = (growth, draft, running) => {
	const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
	const tally = reach === "ignored" ? { ...running } : running;
	const before = tally.cost;
	tally.cost += own;
	const node = below && nodeOf(growth, below, tally);
	if ((term.kind === "include" || term.kind === "redirect") && reach !== "read") tally.exact = false;
	const sender = target && senderOf(target);
	return {
		text: term.text,
		offset: term.offset,
		kind: term.kind,
		qualifier: isDirective(term) ? term.qualifier : "+",
		reach,
		cost: tally.cost - before,
		total: running.cost,
		dead,
		networks,
		...crowded && { crowded },
		...target && { target },
		...sender && { sender },
		...failure && { failure },
		...node && { node }
	};
};
const nodeOf = (growth, place, tally) => {
	const answer = growth.answers.get(keyOfQuestion({
		name: place.name,
		type: "TXT"
	}));
	const rdata = rdataOf(answer);
	const texts = rdata.map(({ strings }) => strings.join(""));
	const drafts = growth.drafts.get(place) ?? [];
	const records = selectRecords(rdata).map((record, i) => {
		const terms = (drafts[i] ?? []).map((draft) => finished(growth, draft, tally));
		const omitted = Math.max(0, terms.length - termLimit);
		return {
			text: record.text,
			terms: terms.slice(0, termLimit),
			omitted,
			faults: record.faults
		};
	});
	return {
		domain: place.name,
		kind: answer?.kind === "nodata" || answer?.kind === "nxdomain" ? answer.kind : "found",
		records,
		others: texts.filter((text) => !isSpfRecord(text)),
		size: place.name.length + texts.reduce((sum, text) => sum + text.length, 0)
	};
};
/** RFC 7208 §3.1: looked at only where TXT holds no record, to say what went wrong. */
const type99Of = (growth) => {
	const txt = growth.answers.get(keyOfQuestion({
		name: growth.domain,
		type: "TXT"
	}));
	if (txt === void 0 || txt.kind === "failed" || txt.kind === "nxdomain") return [];
	if (selectRecords(rdataOf(txt)).length > 0) return [];
	return rdataOf(answerTo(growth, {
		name: growth.domain,
		type: "SPF"
	})).map(({ strings }) => strings.join("")).filter(isSpfRecord);
};
/** The tree, as far as the answers (by {@link keyOfQuestion}) let it grow, and what it wants to know. */
const growSpf = (domain, answers) => {
	const growth = {
		domain,
		answers,
		wanted: /* @__PURE__ */ new Map(),
		drafts: /* @__PURE__ */ new Map(),
		spent: 0
	};
	const root = {
		name: domain,
		above: [domain]
	};
	grow(growth, root);
	growIgnored(growth, root);
	const type99 = type99Of(growth);
	const tally = {
		cost: 0,
		exact: true
	};
	const node = nodeOf(growth, root, tally);
	const wanted = [...growth.wanted.values()];
	const top = answers.get(keyOfQuestion({
		name: domain,
		type: "TXT"
	}));
	return {
		tree: top?.kind === "failed" ? {
			domain,
			kind: "failed",
			failure: top.failure
		} : {
			domain,
			kind: "gathered",
			root: node,
			...tally,
			type99,
			answers: [...answers.values()]
		},
		wanted
	};
};
// src/record/spf-judge.ts
/** Mail of the tree's domain, said by a client that calls itself `helo`. */
const judgeOf = (tree, helo) => {
	const answers = new Map(tree.answers.map((answer) => [keyOfQuestion(answer.question), answer]));
	return (client) => {
		const evaluation = evaluateSpf({
			client,
			sender: `postmaster@${tree.domain}`,
			helo,
			receiver: "unknown",
			timestamp: 0
		});
		let step = evaluation.next();
		while (!step.done) step = evaluation.next(answers.get(keyOfQuestion(step.value)));
		return step.value;
	};
};
/** The networks that a tree names as allowed, none within another, in order. */
const rangesOf = (tree) => allowing(tree.root).flatMap(({ term }) => term.networks).flatMap((text) => parseNetwork(text) ?? []).filter((network, i, all) => !all.some((other, j) => contains(other, network) && (other.bits.length < network.bits.length || j < i)));
/** More parts than this are not told apart: then there is no result. */
const partLimit = 1024;
/** Both halves as one part, where they are whole and end alike. */
const joined = (network, [low, high, ...more]) => {
	if (low === void 0 || high === void 0 || more.length > 0) return void 0;
	const halves = [low, high].every((part) => part.network.bits.length === network.bits.length + 1);
	const alike = low.evaluation.result === high.evaluation.result && low.evaluation.reason === high.evaluation.reason;
	return halves && alike ? {
		...low,
		network
	} : void 0;
};
/**
* The ranges, divided wherever the result changes: every address of a part ends alike. Parts that
* `owner` itself does not let pass are left out. Undefined where there are too many to tell.
*/
const partition = (ranges, owner, judge) => {
	let count = 0;
	const divide = (network) => {
		if (count > partLimit) return [];
		const found = halvesOf(network).flatMap(parts);
		const whole = joined(network, found);
		return whole ? [whole] : found;
	};
	const parts = (network) => {
		count += 1;
		const own = owner(network);
		if (own.result === "straddles") return divide(network);
		if (own.result !== "pass") return [];
		const evaluation = judge(network);
		return evaluation.result === "straddles" ? divide(network) : [{
			network,
			evaluation
		}];
	};
	const found = ranges.flatMap(parts);
	return count > partLimit ? void 0 : found;
};
// src/check/spf-icloud.ts
/** What iCloud's servers call themselves. */
const helo = "outbound.st.icloud.com";
/** The check that tells of the permanent error in which an evaluation ended, if one does. */
const toldBy = (tree) => {
	const terms = placedTerms(tree.root).map(({ term }) => term);
	if (terms.some(({ reach }) => reach === "loop")) return "spf-loop";
	if (tree.cost > 10 || terms.some(({ crowded }) => crowded)) return "spf-lookup-limit";
	if (terms.filter(({ kind, dead }) => dead && kind !== "include" && kind !== "redirect").length > 2) return "spf-void-limit";
	return terms.some(({ kind, dead, node }) => (kind === "include" || kind === "redirect") && (dead || node?.records.length !== 1 || node.records[0]?.faults.length !== 0)) ? "spf-include-target" : void 0;
};
const unknown = (detail) => unsettled({
	code: "unsupported",
	detail,
	attempts: []
});
const rulingOn = (parts, otherwise, tree) => {
	const ends = parts.map(({ evaluation }) => evaluation);
	const other = toldBy(tree);
	if (ends.find(({ result }) => result === "permerror") && other) return skipped(`the record ends in an error for iCloud's mail: see ${other}`);
	const clear = ends.some(({ result }) => result !== "temperror" && result !== "unknown");
	const open = ends.find(({ result }) => result === "temperror" || result === "unknown");
	if (clear || open === void 0) return otherwise;
	return open.failure ? unsettled(open.failure) : unknown(open.reason);
};
/** `17.58.0.0/16, 17.41.0.0/16 and 3 more: softfail by ~all`, a line for each end. */
const told = (parts) => {
	const ends = /* @__PURE__ */ new Map();
	for (const { network, evaluation } of parts) {
		const end = `${evaluation.result}: ${evaluation.reason}`;
		ends.set(end, [...ends.get(end) ?? [], presentNetwork(network)]);
	}
	return [...ends].slice(0, 10).map(([end, [first, second, ...more]]) => {
		const rest = more.length > 0 ? ` and ${more.length} more` : "";
		return `${first}${second ? `, ${second}` : ""}${rest} ${end}`;
	});
};
var spf_icloud_default = defineCheck({
	id: "spf-icloud",
	area: "spf",
	title: "Mail from every server of iCloud passes SPF",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4"],
	docs: {
		why: "Mail that you send through iCloud comes from Apple's servers. The check evaluates the record, as a receiver does, for all of the ranges that icloud.com lists at this moment: how the record comes to let them pass does not matter.",
		fix: "Put include:icloud.com in front of the terms that keep it from passing.",
		good: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 -all include:icloud.com\""
	},
	needs: ({ domain, required }) => ({
		tree: spf(domain.name),
		icloud: spf(required.spfInclude)
	}),
	judge: ({ tree, icloud }, context) => onRecord(tree, ({ terms }) => {
		const ranges = rangesOf(icloud);
		if (ranges.length === 0) return unknown(`the SPF record of ${icloud.domain} lists no ranges`);
		const all = partition(ranges, judgeOf(icloud, helo), judgeOf(tree, helo));
		if (all === void 0) return unknown("the record divides iCloud into too many parts to judge");
		const failing = all.filter(({ evaluation }) => evaluation.result !== "pass");
		if (failing.length === 0) return pass(...told(all));
		const lost = terms.find(({ kind, reach }) => kind === "redirect" && reach === "ignored");
		const dead = lost ? `; ${presentOctets(lost.text)} does nothing beside "all"` : "";
		const otherwise = fail(spfFinding(tree, context, {
			message: `mail from ${failing.length === all.length ? "" : "some of "}iCloud's servers does not pass SPF (${failing[0]?.evaluation.result})${dead}`,
			observed: told(failing),
			fix: "Publish this record in place of the present one."
		}));
		return rulingOn(failing, otherwise, tree);
	})
});
// src/check/spf-include-target.ts
/** What is wrong with what the term leads to; undefined where nothing is. */
const faultOf = ({ term: { kind, target, dead, node } }) => {
	if (kind !== "include" && kind !== "redirect") return void 0;
	if (target === void 0) return dead ? "what it names is no domain name" : void 0;
	if (dead) return node?.kind === "nxdomain" ? `${target} does not exist` : `${target} has no SPF record`;
	const [record, ...more] = node?.records ?? [];
	if (more.length > 0) return `${target} has more than one SPF record`;
	const [fault] = record?.faults ?? [];
	return fault && `the SPF record of ${target} has an error: ${fault.message}`;
};
var spf_include_target_default = defineCheck({
	id: "spf-include-target",
	area: "spf",
	title: "Every include and redirect leads to an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.2", "RFC 7208 §6.1"],
	docs: {
		why: "An include or redirect of a name that has no SPF record, several, or a broken one, is a permanent error: all senders that come after it in the record fail. A misspelt name does it, and so does a service that has closed down.",
		fix: "Correct the name, or take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:mail.icloud.com ~all\"\nmail.icloud.com. TXT \"no SPF record\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.flatMap((placed) => {
			const fault = faultOf(placed);
			const message = `${shownTerm(tree, placed)}: ${fault}`;
			return fault ? spfFinding(tree, context, {
				message,
				placed,
				fix: withoutIt
			}) : [];
		});
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-lookup-headroom.ts
var spf_lookup_headroom_default = defineCheck({
	id: "spf-lookup-headroom",
	area: "spf",
	title: "The SPF record has DNS lookups to spare",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Ten lookups are allowed. A record that needs eight or more may break by itself, on the day on which a service that it includes adds one of its own.",
		fix: "Take out services that no longer send.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all\"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7"
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, { required }) => onRecord(tree, () => {
		if (tree.cost > 10) return skipped("it needs too many: see spf-lookup-limit");
		const terms = placedTerms(tree.root);
		if (terms.some(({ term }) => term.reach === "loop")) return skipped("see spf-loop");
		const count = `${tree.cost} of 10 lookups`;
		if (tree.cost < 8) return unlessUnread(terms, ["include", "redirect"], pass(count));
		const { senders } = mendSpf(tree, required.spfInclude);
		return fail({
			message: `the record needs ${count}`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""}: ${cost}`),
			fix: { text: "Take out services that no longer send for the domain." }
		});
	})
});
// src/check/spf-lookup-limit.ts
/** Where the lookups go: term, cost, and the sum so far. */
const spentOn = (terms) => terms.filter(({ cost, reach }) => cost > 0 && reach !== "ignored").slice(0, 30).map(({ text, cost, total, sender }) => `${shownRecord(text)}${sender ? ` (${sender})` : ""}: ${cost}, ${total} so far`);
var spf_lookup_limit_default = defineCheck({
	id: "spf-lookup-limit",
	area: "spf",
	title: "The SPF record needs no more than ten DNS lookups",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Receivers stop after ten terms that need DNS (include, a, mx, ptr, exists and redirect, those within includes too) and report a permanent error. iCloud costs one; the rest is spent by other services. An mx costs one, and may name ten hosts.",
		fix: "Take out services that no longer send, or let one of them send from a subdomain with a record of its own. Do not copy the addresses of an include into the record: they change.",
		good: "@ TXT \"v=spf1 include:icloud.com mx ~all\"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62",
		bad: "@ TXT \"v=spf1 include:a.example.com include:b.example.com ~all\"\na TXT \"v=spf1 include:c.example.com a a a a ~all\"\na A 192.0.2.1\nb TXT \"v=spf1 a a a a ~all\"\nb A 192.0.2.2\nc TXT \"v=spf1 ip4:192.0.2.3 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const placed = placedTerms(tree.root);
		if (tree.cost > 10) return fail(spfFinding(tree, context, {
			message: `the record needs ${tree.exact ? "" : "at least "}${tree.cost} DNS lookups, and receivers stop after 10`,
			observed: spentOn(terms),
			fix: "Make the record cheaper."
		}));
		const findings = placed.filter(({ term }) => term.crowded).map((one) => {
			const message = `${shownTerm(tree, one)} names more than 10 mail hosts, which is an error`;
			return spfFinding(tree, context, {
				message,
				placed: one,
				fix: withoutIt
			});
		});
		if (placed.some(({ term }) => term.reach === "loop")) return failOn(findings, skipped("the count has no end: see spf-loop"));
		const unknown = tree.exact ? "" : ", or more: what an include holds depends on the message";
		const passed = pass(`${tree.cost} of 10 lookups${unknown}`);
		return failOn(findings, unlessUnread(placed, [
			"include",
			"redirect",
			"mx"
		], passed));
	})
});
// src/check/spf-loop.ts
var spf_loop_default = defineCheck({
	id: "spf-loop",
	area: "spf",
	title: "No include or redirect leads back to where it came from",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "A record that includes itself, at once or by way of others, uses up all lookups that are allowed, and ends in a permanent error for every sender that did not match before.",
		fix: "Take the term out that leads back.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:example.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.filter(({ term }) => term.reach === "loop").map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} leads back to ${placed.term.target}`,
			placed,
			fix: withoutIt
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-present.ts
var spf_present_default = defineCheck({
	id: "spf-present",
	area: "spf",
	title: "The domain has an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4.5"],
	docs: {
		why: "The SPF record lists the servers that may send mail for the domain. Without one, Apple does not verify the domain, and receivers put its mail in junk or refuse it.",
		fix: "Publish the TXT record that Apple gives, at the domain itself.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { root, type99 } = tree;
		if (root.records.length > 0) return pass(...root.records.map(({ text }) => shownRecord(text)));
		if (root.others.some(looksLikeSpf)) return skipped("a TXT record was meant to be the SPF record: see spf-syntax");
		if (type99.length > 0) return skipped("there is one of the obsolete type SPF: see spf-type");
		const message = root.kind === "nxdomain" ? "the domain does not exist in DNS" : `no TXT record at ${root.domain} is an SPF record`;
		return fail(spfFinding(tree, context, {
			message,
			fix: "Publish this TXT record."
		}));
	}
});
// src/check/spf-ptr.ts
var spf_ptr_default = defineCheck({
	id: "spf-ptr",
	area: "spf",
	title: "The SPF record does without ptr",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §5.5"],
	docs: {
		why: "The ptr mechanism is slow and depends on name servers of the sender's network; the standard asks not to publish it, and some receivers do not look at it.",
		fix: "Name the server by ip4, ip6 or a instead; for iCloud nothing is needed.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 ptr include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => terms.some(({ kind, reach }) => kind === "ptr" && reach !== "ignored") ? fail(spfFinding(tree, context, {
		message: "the record uses ptr, which receivers are told not to rely on",
		fix: "Publish this record in place of the present one. If a server of your own sends mail, add it as ip4 or ip6."
	})) : pass())
});
// src/check/spf-range-width.ts
/** The widest of the networks that are wider than any sender's; see spf-all-pass for what is wider still. */
const wideIn = ({ term }) => term.networks.find((text) => {
	const network = parseNetwork(text);
	return network !== void 0 && network.bits.length > 4 && isTooWide(network);
});
var spf_range_width_default = defineCheck({
	id: "spf-range-width",
	area: "spf",
	title: "No range in the SPF record is wider than a sender can be",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.6"],
	docs: {
		why: "A range of more than a million addresses (a prefix shorter than /12, or /28 with IPv6) belongs to no one sender: it lets strangers pass. Most often a digit is missing from the prefix length.",
		fix: "Give the range its real prefix length, or take it out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root);
		const findings = terms.flatMap((placed) => {
			const wide = wideIn(placed);
			if (wide === void 0) return [];
			const message = `${shownTerm(tree, placed)} lets all of ${wide} pass`;
			return spfFinding(tree, context, {
				message,
				placed,
				fix: "Publish this record, and add the range again with its real prefix length."
			});
		});
		return failOn(findings, unlessUnread(terms, [
			"include",
			"redirect",
			"a",
			"mx"
		], pass()));
	})
});
// src/check/spf-redirect.ts
var spf_redirect_default = defineCheck({
	id: "spf-redirect",
	area: "spf",
	title: "The SPF record includes iCloud rather than redirecting to it",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §6.1"],
	docs: {
		why: "Apple once gave redirect=icloud.com. It works for a domain that sends through iCloud alone, but it is void as soon as anybody adds an all, and the record's end is then Apple's to choose.",
		fix: "Change it to the form that Apple gives now.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 redirect=icloud.com\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const { spfInclude } = context.required;
		if (!terms.some(({ kind, target, reach }) => kind === "redirect" && reach !== "ignored" && target === spfInclude)) return pass();
		return fail(spfFinding(tree, context, {
			message: `the record redirects to ${spfInclude}, a form that takes no other sender`,
			fix: "Publish this record in place of the present one."
		}));
	})
});
// src/check/spf-single.ts
var spf_single_default = defineCheck({
	id: "spf-single",
	area: "spf",
	title: "The domain has one SPF record and not several",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §3.2",
		"RFC 7208 §4.5",
		"Apple 102374"
	],
	docs: {
		why: "With more than one SPF record, even with the same one twice, receivers give up with a permanent error: then no sender of the domain passes. It happens when a second service is set up beside the first.",
		fix: "Publish one record that names all senders, and remove the others.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all\"\n@ TXT \"v=spf1 include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { records } = tree.root;
		if (records.length === 0) return skipped("there is no SPF record: see spf-present");
		if (records.length === 1) return pass();
		const twins = new Set(records.map(({ text }) => text)).size === 1;
		return fail(spfFinding(tree, context, {
			message: `there are ${records.length} SPF records${twins ? ", all the same" : ""}: receivers then use none of them`,
			fix: "Remove all of them and publish this one, which keeps every sender."
		}));
	}
});
// src/check/spf-size.ts
/** RFC 7208 §3.4: the name and the text of all records, in octets. */
const limit = 450;
var spf_size_default = defineCheck({
	id: "spf-size",
	area: "spf",
	title: "The domain's TXT records fit one small answer",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §3.4"],
	docs: {
		why: "TXT records at the domain come in one answer, the SPF record with all the others. Above some 450 octets the answer may not fit 512, and a receiver behind an old firewall never gets it.",
		fix: "Remove verification records of services that you no longer use; shorten the SPF record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.11 ip4:192.0.2.22 ip4:192.0.2.33 ip4:192.0.2.44 ip4:192.0.2.55 ip4:192.0.2.66 ip4:192.0.2.77 ip4:192.0.2.88 ip4:192.0.2.99 ip4:198.51.100.11 ip4:198.51.100.22 ip4:198.51.100.33 ip4:198.51.100.44 ip4:198.51.100.55 \" \"ip4:198.51.100.66 ip4:198.51.100.77 ip4:198.51.100.88 ip4:203.0.113.11 ip4:203.0.113.22 ip4:203.0.113.33 ip4:203.0.113.44 ip4:203.0.113.55 ip4:203.0.113.66 ip4:203.0.113.77 ip4:203.0.113.88 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ text }) => {
		const { size } = tree.root;
		if (size <= limit) return pass(`${size} octets`);
		const saved = text.length - mendSpf(tree, context.required.spfInclude).text.length;
		const advice = "Remove TXT records that are no longer needed.";
		return fail({
			message: `the TXT records at ${tree.domain} have ${size} octets, more than the ${limit} that are sure to arrive`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: [text, ...tree.root.others].map((one) => `${one.length}: ${shownRecord(one)}`),
			fix: size - saved <= limit ? mendFix(advice, tree, context) : { text: advice }
		});
	})
});
// src/check/spf-syntax.ts
/** The surroundings of an offset, and a line with `^` below it. */
const pointed = (text, offset) => {
	const from = Math.max(0, offset - 60);
	const before = `${from > 0 ? "..." : ""}${presentOctets(text.slice(from, offset))}`;
	const end = offset + 60;
	return [before + `${presentOctets(text.slice(offset, end))}${end < text.length ? "..." : ""}`, `${" ".repeat(before.length)}^`];
};
/** `; probably X was meant`, where that can be told. */
const meantBy = (term) => {
	const meant = term === void 0 ? "" : meantTerms(term.slice(0, 500));
	return meant === "" || meant === term ? "" : `; probably ${presentOctets(meant)} was meant`;
};
const slipsIn = (text) => {
	const { terms, faults } = parseSpf(text);
	const slips = terms.filter((term) => disguised(term) !== void 0).map(({ offset, text: term }) => {
		return {
			offset,
			message: `${`"${presentOctets(term)}", which reads as a modifier that nobody knows`}, and is ignored`,
			term
		};
	});
	return [...faults, ...slips];
};
const versionSlip = (text) => {
	const version = "v=spf1 ";
	const lower = text.slice(0, 7).toLowerCase();
	let offset = 0;
	while (lower.charAt(offset) === version.charAt(offset)) offset += 1;
	return {
		offset,
		message: "text that does not begin with \"v=spf1\" and a space"
	};
};
const slipsOf = (tree) => {
	const records = tree.root.records.flatMap(({ text }) => slipsIn(text).map((slip) => [text, slip]));
	const near = tree.root.records.length > 0 ? [] : tree.root.others.filter(looksLikeSpf);
	return [...records, ...near.map((text) => [text, versionSlip(text)])];
};
var spf_syntax_default = defineCheck({
	id: "spf-syntax",
	area: "spf",
	title: "The SPF record is written as it must be",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.6",
		"RFC 7208 §4.6.1",
		"RFC 7208 §12"
	],
	docs: {
		why: "One wrong character anywhere in the record is a permanent error: receivers then treat the domain as if it authorised nobody, iCloud included. A term in the guise of a modifier (include=icloud.com) is worse, for nobody tells: it is ignored.",
		fix: "Correct the place that is pointed at.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 inlcude:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const findings = slipsOf(tree).slice(0, 5).map(([text, { offset, message, term }]) => spfFinding(tree, context, {
			message: `at character ${offset + 1} there is ${message}${meantBy(term)}`,
			observed: pointed(text, offset),
			fix: "Replace the record with this one, which is what it was probably meant to be."
		}));
		const none = tree.root.records.length === 0;
		return failOn(findings, none ? skipped("there is no SPF record: see spf-present") : pass());
	}
});
// src/check/spf-type.ts
var spf_type_default = defineCheck({
	id: "spf-type",
	area: "spf",
	title: "The SPF record is a TXT record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §3.1"],
	docs: {
		why: "There was once a record type called SPF (99). It is obsolete: receivers, and Apple, look at TXT records alone. Some DNS panels and Terraform modules still offer it.",
		fix: "Publish the same text as a TXT record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ SPF \"v=spf1 include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		if (tree.root.records.length > 0) return pass();
		if (tree.type99.length === 0) return skipped("there is no SPF record: see spf-present");
		return fail(spfFinding(tree, context, {
			message: "the SPF record is published as the obsolete type SPF only: nobody looks there",
			observed: tree.type99.map(shownRecord),
			fix: "Publish it as a TXT record, and remove that of type SPF."
		}));
	}
});
// src/check/spf-unreachable.ts
/** Terms that were meant to do something: a modifier of no effect is nobody's loss. */
const isLost = ({ reach, kind }) => reach === "ignored" && kind !== "exp" && kind !== "unknown" && kind !== "all";
var spf_unreachable_default = defineCheck({
	id: "spf-unreachable",
	area: "spf",
	title: "No sender in the SPF record comes after its end",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §6.1"],
	docs: {
		why: "The term all always matches, so receivers never look at what comes after it; nor at redirect, wherever it stands in the same record. A sender that is named there is not authorised, though it looks as if it were.",
		fix: "Move the senders in front of all; turn a redirect into an include.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all include:_spf.google.com\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const findings = terms.filter(isLost).slice(0, 5).map(({ text, kind }) => spfFinding(tree, context, {
			message: `${shownRecord(text)} has no effect: ${kind === "redirect" ? "the record has \"all\"" : "it comes after \"all\""}`,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, pass());
	})
});
// src/check/spf-void-limit.ts
const kinds = [
	"a",
	"mx",
	"exists"
];
var spf_void_limit_default = defineCheck({
	id: "spf-void-limit",
	area: "spf",
	title: "No more than two terms of the SPF record name what is not there",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "Receivers stop with a permanent error at the third term whose name has no address or does not exist. Such terms are left over from servers and services that are gone.",
		fix: "Take out the terms whose names are gone.",
		good: "@ TXT \"v=spf1 include:icloud.com a:old.example.com ~all\"\nold A !nxdomain",
		bad: "@ TXT \"v=spf1 a:x.example.com mx:y.example.com a:z.example.com include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const dead = terms.filter(({ term }) => kinds.some((kind) => kind === term.kind)).filter(({ term }) => term.dead && term.target !== void 0);
		if (dead.length <= 2) return unlessUnread(terms, kinds, pass(`${dead.length} of 2 void lookups`));
		const foreign = dead.find(({ domain }) => domain !== tree.domain);
		const own = dead.some(({ domain }) => domain === tree.domain);
		return fail(spfFinding(tree, context, {
			message: `${dead.length} terms name what is not there, and receivers stop at the third`,
			observed: dead.slice(0, 30).map((placed) => shownTerm(tree, placed)),
			...!own && foreign && { placed: foreign },
			fix: "Publish this record, without them, in place of the present one."
		}));
	})
});
// src/record/verification.ts
/** The token in a text that is such a record and nothing else; its shape is Apple's affair. */
const tokenIn = (text) => /^apple-domain=([!-~]+)$/.exec(text)?.[1];
/** `undefined` where the text is such a record, or does not look like one. */
const verificationSlip = (text) => {
	if (tokenIn(text) !== void 0 || !/apple-domain/i.test(text)) return void 0;
	if (/^apple-domain-verification=/i.test(text)) return {
		how: "apple-domain-verification= is for other services of Apple, not for Mail",
		token: void 0,
		useless: false
	};
	const token = /apple-domain\W+([A-Za-z0-9]{8,})/i.exec(text)?.[1];
	const slip = (how, useless = true) => ({
		how,
		token,
		useless
	});
	if (/v=spf1/i.test(text)) return slip("two records are put together in one; each needs a TXT record of its own", false);
	if (/^\W*apple-domain\W*$/i.test(text)) return slip("there is no value after apple-domain=");
	if (/^["'\u0080-\u00ff]/.test(text)) return slip("the quotation marks are part of the value");
	if (text.startsWith("apple-domain=")) return slip("there is a space or an invisible character in it");
	return slip("it must begin with apple-domain= in small letters, without spaces");
};
// src/check/verification-present.ts
var verification_present_default = defineCheck({
	id: "verification-present",
	area: "verification",
	title: "The domain has Apple's verification record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "Apple looks for this TXT record to see that the domain is yours, and asks you to keep it. The value is different for every domain, and is shown when you add the domain in iCloud.",
		fix: "Publish the TXT record that iCloud's settings show for the domain, at the domain itself.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"Apple-Domain = Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		const texts = textsOf(txt);
		const lineOf = (text) => txtLine(domain.name, text);
		const found = texts.filter((text) => tokenIn(text) !== void 0);
		if (found.length > 0) return pass(...rdataOf$2(found.map(lineOf)));
		const near = texts.filter((text) => verificationSlip(text) !== void 0);
		const slip = near.map(verificationSlip)[0];
		const value = token ?? slip?.token;
		const right = lineOf(octetsOf(`${required.verificationPrefix}${value ?? "TOKEN"}`));
		return fail({
			message: slip === void 0 ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}` : `no verification record that Apple recognises: ${slip.how}`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: rdataOf$2(near.map(lineOf)),
			fix: {
				text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.`,
				...value === void 0 ? {} : {
					publish: [right],
					remove: near.filter((text) => verificationSlip(text)?.useless).map(lineOf)
				}
			}
		});
	}
});
// src/check/verification-single.ts
var verification_single_default = defineCheck({
	id: "verification-single",
	area: "verification",
	title: "There is one verification value",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "A second value is left over from an earlier attempt, or somebody has added the domain to another Apple Account. Mail is not affected; should verification not succeed, this is the place to look.",
		fix: "Keep the value that iCloud's settings show, and remove the others.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\"\n@ TXT \"apple-domain=Wxyz9876Stuv5432\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
		if (published.length === 0) return skipped("there is no verification record: see verification-present");
		if (published.length === 1) return pass();
		const wanted = token && octetsOf(`${required.verificationPrefix}${token}`);
		const lines = published.map((text) => txtLine(domain.name, text));
		const stale = published.filter((text) => text !== wanted);
		return fail({
			message: `${domain.name} has ${published.length} verification records with different values`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: ["the value that iCloud's settings show, alone"],
			observed: rdataOf$2(lines),
			fix: {
				text: "Keep the value that iCloud's settings show, and remove the others.",
				remove: stale.length < published.length ? stale.map((text) => txtLine(domain.name, text)) : []
			}
		});
	}
});
// src/check/index.ts
const checks = [
	mx_present_default,
	mx_null_default,
	mx_icloud_default,
	mx_stranger_preferred_default,
	mx_stranger_backup_default,
	spf_present_default,
	spf_type_default,
	spf_single_default,
	spf_syntax_default,
	spf_include_target_default,
	spf_loop_default,
	spf_lookup_limit_default,
	spf_void_limit_default,
	spf_icloud_default,
	spf_all_pass_default,
	spf_all_default,
	spf_unreachable_default,
	spf_range_width_default,
	spf_dead_term_default,
	spf_redirect_default,
	spf_ptr_default,
	spf_lookup_headroom_default,
	spf_size_default,
	dkim_cname_default,
	dkim_copy_default,
	dkim_target_default,
	dkim_target_known_default,
	dkim_key_default,
	dkim_testing_default,
	verification_present_default,
	defineCheck({
		id: "verification-token",
		area: "verification",
		title: "The verification record has the value that iCloud's settings show",
		severity: "error",
		since: "0.1.0",
		cites: ["Apple 102374"],
		docs: {
			why: "Apple compares the value letter by letter. A value from an earlier attempt, from another domain or from another Apple Account does not verify the domain.",
			fix: "Publish the value that is shown now. The examples here expect Abcd1234Efgh5678.",
			good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
			bad: "@ TXT \"apple-domain=abcd1234efgh5678\""
		},
		needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
		judge({ txt }, { domain, required, token }) {
			if (token === void 0) return skipped("the value to expect was not given");
			const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
			if (published.length === 0) return skipped("there is no verification record: see verification-present");
			const wanted = octetsOf(`${required.verificationPrefix}${token}`);
			const lines = published.map((text) => txtLine(domain.name, text));
			const right = txtLine(domain.name, wanted);
			if (published.includes(wanted)) return pass(right.rdata);
			const cased = published.some((text) => text.toLowerCase() === wanted.toLowerCase());
			return fail({
				message: cased ? "the verification record differs in capital letters from the value that is expected" : `no verification record has the value ${presentText(token)}`,
				subject: {
					name: domain.name,
					type: "TXT"
				},
				expected: [right.rdata],
				observed: rdataOf$2(lines),
				fix: {
					text: "Publish this TXT record in the place of the present one. If iCloud's settings show another value than the one given here, that one counts.",
					publish: [right],
					remove: lines
				}
			});
		}
	}),
	verification_single_default,
	dmarc_present_default,
	dmarc_single_default,
	dmarc_syntax_default,
	dmarc_policy_default,
	port_imap_default,
	port_smtp_default
];
// src/icloud/requirements.ts
const requirementsOf = (domain) => ({
	revision: "2026-10-31",
	source: "https://support.apple.com/102374",
	mx: [{
		preference: 10,
		exchange: dnsName("mx01.mail.icloud.com")
	}, {
		preference: 10,
		exchange: dnsName("mx02.mail.icloud.com")
	}],
	spfInclude: dnsName("icloud.com"),
	spfRecord: "v=spf1 include:icloud.com ~all",
	dkim: {
		selector: "sig1",
		owner: under("sig1._domainkey", domain),
		target: dnsName(`sig1.dkim.${domain}.at.icloudmailadmin.com`)
	},
	verificationPrefix: "apple-domain=",
	imap: {
		host: dnsName("imap.mail.me.com"),
		port: 993,
		protocol: "imap",
		security: "implicit"
	},
	smtp: {
		host: dnsName("smtp.mail.me.com"),
		port: 587,
		protocol: "smtp",
		security: "starttls"
	}
});
// src/resolve/authority.ts
/** A stranger's zone decides how many servers there are: more than these are not asked. */
const most = 16;
/** The domain and its ancestors that have at least two labels, longest first. A TLD's servers hold no mail records. */
const candidates = (domain) => {
	const names = [];
	for (let name = domain; labelsOf(name).length >= 2; name = parentOf(name)) names.push(name);
	return names;
};
const addressesOf = async (host, families, resolver, signal) => {
	return (await Promise.all(families.map((family) => resolver.lookup({
		name: host,
		type: family === 4 ? "A" : "AAAA"
	}, signal)))).flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => ({
		host,
		address
	}));
};
const order = (a, b) => {
	const [left, right] = [`${a.host} ${a.address}`, `${b.host} ${b.address}`];
	return left < right ? -1 : left > right ? 1 : 0;
};
/**
* The authority for `domain` as `resolver` sees it, or `undefined` where its name servers cannot
* be learnt. All ancestors are asked at once, so it costs two round trips.
*/
const findAuthority = async (domain, families, resolver, signal) => {
	const cut = (await Promise.all(candidates(domain).map((name) => resolver.lookup({
		name,
		type: "NS"
	}, signal)))).find((answer) => answer.kind === "found" && answer.chain.length === 0);
	if (cut?.kind !== "found") return void 0;
	const hosts = [...new Set(cut.set.rdata.map(({ host }) => host))].sort().slice(0, most);
	const found = await Promise.all(hosts.map((host) => addressesOf(host, families, resolver, signal)));
	const servers = [...new Map(found.flat().sort(order).reverse().map((s) => [s.address, s])).values()].sort(order).slice(0, most);
	return servers.length === 0 ? void 0 : {
		zone: cut.question.name,
		servers
	};
};
// src/resolve/decorate.ts
/** The same resolver, asked in another way. */
const around = ({ vantage, server }, lookup) => ({
	vantage,
	server,
	lookup
});
/**
* Asks each question once: those who ask it meanwhile wait for the same answer, those who ask it
* later get it again. Who gives up waiting leaves the others alone; only when all have is the
* question given up, and forgotten. Beyond `most` questions the oldest are forgotten.
*/
const once = (resolver, most = 4096) => {
	const flights = /* @__PURE__ */ new Map();
	const depart = (key, question) => {
		const stop = new AbortController();
		const answer = resolver.lookup(question, stop.signal);
		const flight = {
			answer,
			stop,
			waiting: 0,
			landed: false
		};
		answer.then(() => flight.landed = true);
		flights.set(key, flight);
		const [oldest] = flights.keys();
		if (flights.size > most && oldest !== void 0) flights.delete(oldest);
		return flight;
	};
	return around(resolver, (question, signal) => {
		const key = `${question.name} ${question.type}`;
		const flight = flights.get(key) ?? depart(key, question);
		const answer = flight.answer;
		if (flight.landed) return answer;
		return new Promise((resolve) => {
			flight.waiting += 1;
			const stay = onAbort(signal, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					if (flights.get(key) === flight) flights.delete(key);
					flight.stop.abort();
				}
				resolve(unasked(resolver, question, deadline));
			});
			answer.then((landed) => {
				stay();
				resolve(landed);
			});
		});
	});
};
/** At most `most` lookups at a time, of all the resolvers that one and the same decorator is put around. */
const capped = (most) => {
	let free = most;
	const queue = /* @__PURE__ */ new Set();
	/** Whether there was a place before the signal aborted. */
	const enter = (signal) => {
		if (free > 0) {
			free -= 1;
			return true;
		}
		return new Promise((resolve) => {
			const admit = () => {
				queue.delete(admit);
				stay();
				resolve(true);
			};
			queue.add(admit);
			const stay = onAbort(signal, () => {
				queue.delete(admit);
				resolve(false);
			});
		});
	};
	const leave = () => {
		const [next] = queue;
		if (next === void 0) free += 1;
		else next();
	};
	return (resolver) => around(resolver, async (question, signal) => {
		if (!await enter(signal)) return unasked(resolver, question, deadline);
		try {
			return await resolver.lookup(question, signal);
		} finally {
			leave();
		}
	});
};
/** Tells `sink` every answer. */
const recorded = (sink) => (resolver) => around(resolver, async (question, signal) => {
	const answer = await resolver.lookup(question, signal);
	sink(answer);
	return answer;
});
const silent = /* @__PURE__ */ new Set(["timeout", "unreachable"]);
/** Failures that say nothing about whether the server lives. */
const moot = /* @__PURE__ */ new Set([
	"deadline",
	"unsupported",
	"unrecorded"
]);
/** A signal that aborts with either of two, and what lets go of them. */
const either = (one, other) => {
	const stop = new AbortController();
	const undo = [one, other].map((signal) => onAbort(signal, () => stop.abort()));
	return {
		signal: stop.signal,
		release: () => undo.forEach((step) => step())
	};
};
/**
* Spares a dead server: for authoritative servers, each of which has one state for all questions.
* A server that has never answered is dead at its first silence, one that has at its second in a
* row. Questions that then wait for it end with it, and for `restMs` further ones are not sent;
* all of them fail as the last one did. Not for a system's or public resolver: its silence may be
* about one domain.
*/
const sparing = (resolver, restMs = 3e4) => {
	let [answered, silences, deadUntil] = [
		false,
		0,
		0
	];
	let dead;
	let alive = new AbortController();
	const spared = (question, { code, detail }) => unasked(resolver, question, {
		code,
		detail: `this server is not asked any more: ${detail}`
	});
	const learn = (answer) => {
		const code = answer.kind === "failed" ? answer.failure.code : void 0;
		if (code !== void 0 && moot.has(code)) return;
		const isSilent = code !== void 0 && silent.has(code);
		answered ||= !isSilent;
		silences = isSilent ? silences + 1 : 0;
		if (answer.kind !== "failed" || silences < (answered ? 2 : 1)) return;
		[answered, silences, deadUntil] = [
			false,
			0,
			performance.now() + restMs
		];
		dead = answer.failure;
		alive.abort();
		alive = new AbortController();
	};
	return around(resolver, async (question, signal) => {
		if (dead !== void 0 && performance.now() < deadUntil) return spared(question, dead);
		const { signal: life } = alive;
		const { signal: end, release } = either(signal, life);
		const answer = await resolver.lookup(question, end);
		release();
		if (answer.kind === "failed" && life.aborted && dead !== void 0) return spared(question, dead);
		learn(answer);
		return answer;
	});
};
// src/resolve/spf.ts
/**
* The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
* the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
*/
const gatherSpf = async (domain, resolver, signal) => {
	const answers = /* @__PURE__ */ new Map();
	for (;;) {
		const { tree, wanted } = growSpf(domain, answers);
		if (wanted.length === 0) return tree;
		const found = await Promise.all(wanted.map((question) => resolver.lookup(question, signal)));
		for (const [i, question] of wanted.entries()) answers.set(keyOfQuestion(question), found[i]);
	}
};
// src/resolve/gather.ts
const settle = (need, world, signal) => {
	switch (need.need) {
		case "answer": return world.resolver.lookup(need.question, signal);
		case "probe": return world.prober.probe(need.endpoint, signal);
		case "spf": return gatherSpf(need.domain, world.resolver, signal);
	}
};
const gather = async (needs, world, signal) => {
	const distinct = new Map(needs.map((need) => [keyOf(need), need]));
	return new Map(await Promise.all([...distinct].map(async ([key, need]) => [key, await settle(need, world, signal)])));
};
// src/resolve/published.ts
const rank = [
	"authoritative",
	"resolver",
	"system"
];
const isSettled = (answer) => answer.kind !== "failed";
/**
* The answer to judge by: the first settled one, authoritative before resolvers before the system,
* in the order asked. Where nobody answered, the first failure with everybody's attempts.
*/
const choose = (answers) => {
	const [best] = rank.flatMap((vantage) => answers.filter((answer) => answer.vantage === vantage).filter(isSettled));
	if (best !== void 0) return best;
	const [first] = answers;
	if (first.kind !== "failed") return first;
	const attempts = answers.flatMap((a) => a.kind === "failed" ? a.failure.attempts : []);
	return {
		...first,
		failure: {
			...first.failure,
			attempts
		}
	};
};
/** An authoritative answer that ends in a CNAME out of the zone, continued by `recursive` at the target. */
const continued = async (answer, recursive, signal) => {
	const target = answer.chain.at(-1)?.rdata[0].target;
	if (target === void 0 || answer.kind === "found" || answer.kind === "failed") return answer;
	if (answer.question.type === "CNAME") return answer;
	const rest = await recursive.lookup({
		name: target,
		type: answer.question.type
	}, signal);
	const { question, vantage, server, transport } = answer;
	const chain = [...answer.chain, ...rest.chain];
	return {
		...rest,
		question,
		vantage,
		server,
		transport,
		chain,
		ms: answer.ms + rest.ms
	};
};
/** Answers what is published for the domain that `authority` serves. */
const published = ({ recursive, direct }, authority) => {
	const authoritative = async (question, signal) => {
		const found = await authority;
		if (direct === void 0 || found === void 0) return [];
		if (!isWithin(question.name, found.zone)) return [];
		const answers = await Promise.all(found.servers.map(({ address }) => direct(address).lookup(question, signal)));
		const spoken = answers.find(isSettled);
		return spoken === void 0 ? answers : [await continued(spoken, recursive[0], signal)];
	};
	return {
		vantage: "authoritative",
		server: "published",
		async lookup(question, signal) {
			const [first, ...others] = recursive;
			const [own, one, ...more] = await Promise.all([
				authoritative(question, signal),
				first.lookup(question, signal),
				...others.map((resolver) => resolver.lookup(question, signal))
			]);
			return choose([
				one,
				...more,
				...own
			]);
		}
	};
};
// src/audit.ts
/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
/** `fail` if a check of severity error failed; else `inconclusive` if one could not be judged; else `pass`. */
const verdictOf = (results) => {
	const errors = results.filter(({ severity }) => severity === "error");
	if (errors.some(({ status }) => status === "fail")) return "fail";
	return errors.some(({ status }) => status === "inconclusive") ? "inconclusive" : "pass";
};
const resultOf = ({ meta }, outcome) => ({
	check: meta.id,
	area: meta.area,
	title: meta.title,
	severity: meta.severity,
	status: outcome.status,
	findings: outcome.status === "fail" ? outcome.findings : [],
	obstacles: outcome.status === "inconclusive" ? outcome.obstacles : [],
	...outcome.status === "pass" && outcome.observed ? { observed: outcome.observed } : {},
	...outcome.status === "skipped" ? { because: outcome.because } : {}
});
/** Keeps every answer and probe of one audit, each once; `evidence()` gives them in a fixed order. */
const recorder = () => {
	const answers = /* @__PURE__ */ new Map();
	const probes = /* @__PURE__ */ new Map();
	const sorted = (map) => [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	return {
		answer: (answer) => {
			const { name, type } = answer.question;
			answers.set(`${name} ${type} ${answer.vantage} ${answer.server}`, answer);
		},
		probe: (result) => {
			probes.set(keyOf({
				need: "probe",
				endpoint: result.endpoint
			}), result);
		},
		evidence: () => ({
			answers: sorted(answers),
			probes: sorted(probes)
		})
	};
};
/**
* Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
* aborts, with all that was found until then.
*/
const audit = async ({ domain, token, checks }, world, signal) => {
	const record = recorder();
	const keep = recorded(record.answer);
	const [first, ...others] = world.recursive;
	const recursive = [keep(first), ...others.map(keep)];
	const { direct } = world;
	const sources = {
		recursive,
		...direct ? { direct: (address) => keep(direct(address)) } : {}
	};
	const authority = direct ? findAuthority(domain.name, world.families, recursive[0], signal) : Promise.resolve(void 0);
	const context = {
		domain,
		required: requirementsOf(domain.name),
		...token === void 0 ? {} : { token }
	};
	const findings = await gather(checks.flatMap((check) => check.needs(context)), {
		resolver: published(sources, authority),
		prober: world.prober
	}, signal);
	for (const found of findings.values()) if ("endpoint" in found) record.probe(found);
	const find = (need) => findings.get(keyOf(need));
	const results = checks.map((check) => resultOf(check, check.run(find, context)));
	return {
		domain: domain.name,
		unicode: domain.unicode,
		verdict: verdictOf(results),
		...token === void 0 ? {} : { token },
		results,
		evidence: record.evidence()
	};
};
export { recorded as a, checks as c, probe as d, nearest as f, once as i, defineCheck as l, verdictOf as n, sparing as o, capped as r, requirementsOf as s, audit as t, keyOf as u };
