import { a as nameOf, i as labelsOf, o as octetsOfLabel, r as isWithin, t as dnsName } from "./shared-name.js";
import { i as presentRData, r as presentOctets } from "./shared-present.js";
import { i as isBroken, o as since } from "./shared-attempt.js";
import { SocketAddress } from "node:net";
// src/resolve/name-codec.ts
/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** A name in anybody's presentation form (RFC 1035 §5.1), made canonical. */
const canonicalName = (text) => nameOf(labelsOf(dnsName(text)).map(octetsOfLabel));
/** A name as it is sent, uncompressed; `undefined` where the text is not canonical or too long. */
const encodeName = (name) => {
	const labels = labelsOf(name).map(octetsOfLabel);
	if (nameOf(labels) !== name || labels.some((label) => label.length > longestLabel)) return void 0;
	const octets = [...labels, ""].map((label) => String.fromCharCode(label.length) + label);
	const wire = Buffer.from(octets.join(""), "latin1");
	return wire.length > longestName ? void 0 : wire;
};
/**
* Reads the name at `at`, whose part before any compression pointer lies before `end`. Gives the
* offset behind it, or what is wrong. A pointer must lead to an earlier octet than the labels it
* ends, so that every name ends.
*/
const readName = (message, at, end) => {
	const labels = [];
	let [start, here, limit, size] = [
		at,
		at,
		end,
		1
	];
	let next;
	for (;;) {
		const length = here < limit ? message[here] : void 0;
		if (length === void 0) return "a name is cut short";
		here += 1;
		if (length === 0) return {
			name: nameOf(labels),
			next: next ?? here
		};
		if (length >= 192) {
			if (here >= limit) return "a name is cut short";
			const target = (length & 63) << 8 | message[here];
			if (target >= start) return "a compression pointer does not lead backwards";
			next ??= here + 1;
			[start, here, limit] = [
				target,
				target,
				message.length
			];
			continue;
		}
		if (length > longestLabel) return "a label is of an unknown kind";
		if (here + length > limit) return "a name is cut short";
		size += length + 1;
		if (size > longestName) return "a name is longer than 255 octets";
		labels.push(message.toString("latin1", here, here + length));
		here += length;
	}
};
// src/resolve/cursor.ts
const cursorOver = (octets) => ({
	octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
	at: 0,
	end: octets.byteLength,
	fault: void 0
});
/** Records what is wrong, and leaves nothing to read. */
const fail = (cursor, why) => {
	cursor.fault ??= `${why} (at octet ${cursor.at})`;
	cursor.at = cursor.end;
};
/** The next `count` octets; none of them where fewer are left. */
const take = (cursor, count) => {
	if (cursor.end - cursor.at < count) {
		fail(cursor, "the message is cut short");
		return Buffer.alloc(0);
	}
	cursor.at += count;
	return cursor.octets.subarray(cursor.at - count, cursor.at);
};
const unsigned = (cursor, size) => {
	const octets = take(cursor, size);
	return octets.length === size ? octets.readUIntBE(0, size) : 0;
};
const u8 = (cursor) => unsigned(cursor, 1);
const u16 = (cursor) => unsigned(cursor, 2);
const u32 = (cursor) => unsigned(cursor, 4);
const isAtEnd = (cursor) => cursor.at >= cursor.end;
/** All that is left within the bounds. */
const rest = (cursor) => take(cursor, cursor.end - cursor.at);
const takeName = (cursor) => {
	const read = readName(cursor.octets, cursor.at, cursor.end);
	if (typeof read === "string") {
		fail(cursor, read);
		return dnsName(".");
	}
	cursor.at = read.next;
	return read.name;
};
/** Lets `read` see the next `count` octets only; it must use them up. */
const confined = (cursor, count, read) => {
	const outer = cursor.end;
	if (outer - cursor.at < count) fail(cursor, "the message is cut short");
	else cursor.end = cursor.at + count;
	const value = read(cursor);
	if (!isAtEnd(cursor)) fail(cursor, "data is longer than its type allows");
	cursor.end = outer;
	if (cursor.fault !== void 0) cursor.at = outer;
	return value;
};
// src/resolve/rdata.ts
/** Record data from the wire, type by type; each reader sees the octets of its RDLENGTH and no more. */
/** The numbers of the types that are read; a record of any other type is passed over. */
const typeNumbers = {
	A: 1,
	NS: 2,
	CNAME: 5,
	SOA: 6,
	PTR: 12,
	MX: 15,
	TXT: 16,
	AAAA: 28,
	SRV: 33,
	DS: 43,
	RRSIG: 46,
	DNSKEY: 48,
	SPF: 99
};
const mnemonics = new Map(Object.keys(typeNumbers).map((type) => [typeNumbers[type], type]));
const typeOf = (number) => mnemonics.get(number);
/** The text of an IPv6 address, in the form that the system's resolver gives as well. */
const ipv6 = (octets) => {
	const groups = octets.toString("hex").match(/.{4}/g) ?? [];
	return groups.length === 8 ? new SocketAddress({
		address: groups.join(":"),
		family: "ipv6"
	}).address : "";
};
/** One or more character-strings (RFC 1035 §3.3.14). */
const strings = (cursor) => {
	const read = [];
	do
		read.push(take(cursor, u8(cursor)).toString("latin1"));
	while (!isAtEnd(cursor));
	return { strings: read };
};
/** RFC 4034 appendix B: a sum over the record data; algorithm 1 takes the key's own octets instead. */
const keyTagOf = (rdata) => {
	if (rdata[3] === 1 && rdata.length >= 7) return rdata.readUInt16BE(rdata.length - 3);
	let sum = 0;
	for (const [i, octet] of rdata.entries()) sum += i % 2 === 0 ? octet << 8 : octet;
	return sum + (sum >>> 16) & 65535;
};
const dnskey = (cursor) => {
	const whole = cursor.octets.subarray(cursor.at, cursor.end);
	return {
		flags: u16(cursor),
		protocol: u8(cursor),
		algorithm: u8(cursor),
		publicKey: rest(cursor).toString("base64"),
		keyTag: keyTagOf(whole)
	};
};
const rrsig = (cursor) => {
	const covered = u16(cursor);
	const rdata = {
		typeCovered: typeOf(covered) ?? `TYPE${covered}`,
		algorithm: u8(cursor),
		labels: u8(cursor),
		originalTtl: u32(cursor),
		expiration: u32(cursor),
		inception: u32(cursor),
		keyTag: u16(cursor),
		signer: takeName(cursor)
	};
	rest(cursor);
	return rdata;
};
/** Digests are hexadecimal in upper case, keys are base64. */
const rdataReaders = {
	A: (cursor) => ({ address: take(cursor, 4).join(".") }),
	AAAA: (cursor) => ({ address: ipv6(take(cursor, 16)) }),
	CNAME: (cursor) => ({ target: takeName(cursor) }),
	DNSKEY: dnskey,
	DS: (cursor) => ({
		keyTag: u16(cursor),
		algorithm: u8(cursor),
		digestType: u8(cursor),
		digest: rest(cursor).toString("hex").toUpperCase()
	}),
	MX: (cursor) => ({
		preference: u16(cursor),
		exchange: takeName(cursor)
	}),
	NS: (cursor) => ({ host: takeName(cursor) }),
	PTR: (cursor) => ({ target: takeName(cursor) }),
	RRSIG: rrsig,
	SOA: (cursor) => ({
		mname: takeName(cursor),
		rname: takeName(cursor),
		serial: u32(cursor),
		refresh: u32(cursor),
		retry: u32(cursor),
		expire: u32(cursor),
		minimum: u32(cursor)
	}),
	SPF: strings,
	SRV: (cursor) => ({
		priority: u16(cursor),
		weight: u16(cursor),
		port: u16(cursor),
		target: takeName(cursor)
	}),
	TXT: strings
};
// src/resolve/message.ts
const IN = 1;
const OPT = 41;
/** The EDNS option of RFC 8914 §2. */
const extendedErrorOption = 15;
const rcodes = "NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN YXRRSET NXRRSET NOTAUTH NOTZONE";
/** The mnemonic of a response code, such as `SERVFAIL`. */
const rcodeName = (rcode) => rcode === 16 ? "BADVERS" : rcodes.split(" ")[rcode] ?? `RCODE${rcode}`;
const isRecordOf = (type) => (record) => record.type === type;
/** The query's octets, or `undefined` where the name cannot be put into a message. */
const encodeQuery = (id, question, { recursion, checkingDisabled = false, edns }) => {
	const name = encodeName(question.name);
	if (name === void 0) return void 0;
	const octets = Buffer.alloc(12 + name.length + 4 + (edns ? 11 : 0));
	octets.writeUInt16BE(id, 0);
	octets.writeUInt16BE((recursion ? 288 : 0) | (checkingDisabled ? 16 : 0), 2);
	octets.writeUInt16BE(1, 4);
	octets.writeUInt16BE(edns ? 1 : 0, 10);
	name.copy(octets, 12);
	octets.writeUInt16BE(typeNumbers[question.type], 12 + name.length);
	octets.writeUInt16BE(IN, 14 + name.length);
	if (edns) {
		octets.writeUInt16BE(OPT, 17 + name.length);
		octets.writeUInt16BE(edns.udpSize, 19 + name.length);
		octets.writeUInt16BE(edns.dnssecOk ? 32768 : 0, 23 + name.length);
	}
	return {
		id,
		question,
		octets
	};
};
const repeated = (cursor, count, read) => {
	const values = [];
	for (let i = 0; i < count && cursor.fault === void 0; i += 1) values.push(read(cursor));
	return values;
};
const readHead = (cursor) => {
	const id = u16(cursor);
	const bits = u16(cursor);
	const [questions = 0, ...counts] = repeated(cursor, 4, u16);
	const is = (bit) => (bits & bit) !== 0;
	return {
		counts,
		head: {
			id,
			response: is(32768),
			opcode: bits >> 11 & 15,
			rcode: bits & 15,
			flags: {
				aa: is(1024),
				tc: is(512),
				rd: is(256),
				ra: is(128),
				ad: is(32),
				cd: is(16)
			},
			questions: repeated(cursor, questions, () => ({
				name: takeName(cursor),
				type: u16(cursor),
				class: u16(cursor)
			}))
		}
	};
};
const readExtendedErrors = (cursor) => {
	const extended = [];
	while (!isAtEnd(cursor)) {
		const option = u16(cursor);
		confined(cursor, u16(cursor), () => {
			if (option === extendedErrorOption) extended.push({
				code: u16(cursor),
				text: rest(cursor).toString("latin1")
			});
			else rest(cursor);
		});
	}
	return extended;
};
const readOpt = (cursor, owner, udpSize, ttl) => {
	if (owner !== ".") fail(cursor, "the OPT record has an owner");
	return {
		type: "OPT",
		upperRcode: ttl >>> 24,
		edns: {
			udpSize,
			version: ttl >>> 16 & 255,
			dnssecOk: (ttl & 32768) !== 0,
			extended: readExtendedErrors(cursor)
		}
	};
};
const readRecord = (cursor) => {
	const owner = takeName(cursor);
	const type = u16(cursor);
	const recordClass = u16(cursor);
	const ttl = u32(cursor);
	const length = u16(cursor);
	if (type === OPT) return confined(cursor, length, () => readOpt(cursor, owner, recordClass, ttl));
	const known = recordClass === IN ? typeOf(type) : void 0;
	if (known === void 0) {
		take(cursor, length);
		return;
	}
	const rdata = confined(cursor, length, rdataReaders[known]);
	return {
		owner,
		type: known,
		ttl: ttl > 2147483647 ? 0 : ttl,
		rdata
	};
};
const isOpt = (record) => record.type === "OPT";
const isOrdinary = (record) => !isOpt(record);
/**
* A response, or what is wrong with it; never throws. Octets behind the last record are ignored.
* Of a truncated message the records are not read: RFC 2181 §9 has the whole answer fetched anew.
*/
const decodeMessage = (octets) => {
	const cursor = cursorOver(octets);
	const { head, counts } = readHead(cursor);
	if (cursor.fault !== void 0) return { fault: cursor.fault };
	if (head.flags.tc) return {
		...head,
		answers: [],
		authorities: [],
		additionals: []
	};
	const [answers = [], authorities = [], additionals = []] = counts.map((count) => repeated(cursor, count, readRecord).filter((record) => record !== void 0));
	const opts = additionals.filter(isOpt);
	if (opts.length > 1) fail(cursor, "there is more than one OPT record");
	if (cursor.fault !== void 0) return {
		fault: cursor.fault,
		head
	};
	const [opt] = opts;
	return {
		...head,
		rcode: head.rcode | (opt?.upperRcode ?? 0) << 4,
		answers: answers.filter(isOrdinary),
		authorities: authorities.filter(isOrdinary),
		additionals: additionals.filter(isOrdinary),
		...opt ? { edns: opt.edns } : {}
	};
};
/**
* Whether a message answers this query (RFC 5452 §9.1). An error may come without the question:
* a server that cannot read the query has none to repeat.
*/
const isReplyTo = (head, { id, question }) => {
	if (!head.response || head.opcode !== 0 || head.id !== id) return false;
	const [asked, ...more] = head.questions;
	if (asked === void 0) return !["NOERROR", "NXDOMAIN"].includes(rcodeName(head.rcode));
	return more.length === 0 && asked.name === question.name && asked.type === typeNumbers[question.type] && asked.class === IN;
};
/** What `octets` are to this query: its reply, a broken reply, or `undefined`, nothing to do with it. */
const readReply = (octets, query) => {
	const decoded = decodeMessage(octets);
	const head = "fault" in decoded ? decoded.head : decoded;
	return head !== void 0 && isReplyTo(head, query) ? decoded : void 0;
};
// src/resolve/answer.ts
/** More CNAME records in a row than this are a fault; real chains have two or three. */
const longestChain = 8;
/**
* A record set, or `undefined` for none: without duplicates and in a fixed order, as servers send
* sets in changing order and order in a set means nothing (RFC 2181 §5).
*/
const recordSet = (owner, type, rdata, ttl) => {
	const [first, ...more] = [...new Map(rdata.map((value) => [presentRData(type, value), value]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	if (first === void 0) return void 0;
	return {
		owner,
		type,
		...ttl === void 0 ? {} : { ttl },
		rdata: [first, ...more]
	};
};
const setIn = (records, owner, type) => {
	const own = records.filter(isRecordOf(type)).filter((record) => record.owner === owner);
	const ttl = Math.min(...own.map((record) => record.ttl));
	return recordSet(owner, type, own.map(({ rdata }) => rdata), ttl);
};
/** Where the chain leads within these records, and what is there. */
const follow = ({ name, type }, records, before) => {
	const chain = [...before];
	for (let last = name;;) {
		const set = setIn(records, last, type);
		if (set !== void 0) return {
			chain,
			last,
			set
		};
		const alias = setIn(records, last, "CNAME");
		if (alias === void 0) return {
			chain,
			last
		};
		if (chain.some(({ owner }) => owner === last)) return `CNAME loop at ${last}`;
		if (chain.length === longestChain) return `more than ${longestChain} CNAME records in a row`;
		chain.push(alias);
		last = alias.rdata[0].target;
	}
};
const negativeFor = (name, { authorities }) => {
	const soa = authorities.filter(isRecordOf("SOA")).find(({ owner }) => isWithin(name, owner));
	return soa && {
		zone: soa.owner,
		ttl: Math.min(soa.ttl, soa.rdata.minimum)
	};
};
/** NS records of another zone in place of an answer: RFC 2308 §2.2 tells this from nodata by the missing SOA. */
const referralIn = (message) => {
	const { flags, answers, authorities, additionals } = message;
	if (flags.aa || answers.length > 0 || authorities.some(isRecordOf("SOA"))) return void 0;
	const cut = authorities.find(isRecordOf("NS"))?.owner;
	const set = cut && setIn(authorities, cut, "NS");
	if (set === void 0) return void 0;
	const hosts = new Set(set.rdata.map(({ host }) => host));
	return {
		kind: "referral",
		set,
		glue: [...additionals.filter(isRecordOf("A")), ...additionals.filter(isRecordOf("AAAA"))].filter(({ owner }) => hosts.has(owner)).map(({ owner: host, rdata: { address } }) => ({
			host,
			address
		})).sort((a, b) => `${a.host} ${a.address}` < `${b.host} ${b.address}` ? -1 : 1)
	};
};
/** The signatures over a set of the message (RFC 4034 §3). */
const signaturesOver = ({ owner, type }, { answers }) => answers.filter(isRecordOf("RRSIG")).filter((record) => record.owner === owner && record.rdata.typeCovered === type).map(({ rdata }) => rdata).sort((a, b) => a.keyTag - b.keyTag || a.expiration - b.expiration);
const presentExtended = ({ code, text }) => `; extended error ${code}${text === "" ? "" : `: ${presentOctets(text)}`}`;
/** The error that a response reports, or `undefined` where it reports none. */
const errorIn = ({ rcode, edns }) => {
	const name = rcodeName(rcode);
	if (name === "NOERROR" || name === "NXDOMAIN") return void 0;
	return {
		code: name === "SERVFAIL" ? "servfail" : name === "REFUSED" ? "refused" : "rcode",
		detail: `the server answered ${name}${(edns?.extended ?? []).map(presentExtended).join("")}`
	};
};
/** What is kept of a try in its `Attempt`. */
const noteOn = (result) => {
	if (isBroken(result)) return {
		code: result.code,
		detail: result.detail
	};
	if (result.flags.tc) return {
		code: "answered",
		detail: "truncated"
	};
	return errorIn(result) ?? {
		code: "answered",
		detail: rcodeName(result.rcode)
	};
};
/** Reads `message` as the answer to `question`, to which the CNAME records of `before` have led. */
const readAnswer = (question, message, before) => {
	const broken = (chain, detail) => ({
		kind: "failed",
		chain,
		code: "malformed",
		detail
	});
	if (message.flags.tc) return broken(before, "the answer is truncated");
	const led = follow(question, message.answers, before);
	if (typeof led === "string") return broken(before, led);
	const { chain, last, set } = led;
	const error = errorIn(message);
	if (error !== void 0) return {
		kind: "failed",
		chain,
		...error
	};
	const negative = negativeFor(last, message);
	const absent = {
		chain,
		...negative ? { negative } : {}
	};
	if (rcodeName(message.rcode) === "NXDOMAIN") return set ? broken(chain, "NXDOMAIN with records") : {
		kind: "nxdomain",
		...absent
	};
	if (set !== void 0) return {
		kind: "found",
		chain,
		set
	};
	const referral = referralIn(message);
	if (referral !== void 0) return {
		...referral,
		chain
	};
	return chain.length > before.length && negative === void 0 ? {
		kind: "elsewhere",
		chain,
		target: last
	} : {
		kind: "nodata",
		...absent
	};
};
// src/resolve/lookup.ts
const attemptsOf = (exchange) => exchange.kind === "message" ? exchange.attempts : exchange.failure.attempts;
/** A referral is what a parent is asked for; from anybody else it is no answer. */
const referred = ({ vantage, question }, { set, glue }, attempts) => {
	if (vantage === "parent" && question.type === "NS") return {
		kind: "found",
		set,
		glue,
		authentic: false
	};
	return {
		kind: "failed",
		failure: {
			code: "malformed",
			detail: `not served here: a referral to ${set.owner}`,
			attempts
		}
	};
};
/** The answer that a message's reading comes to, for the question that was asked first. */
const conclude = (base, message, reading, { attempts, authentic }) => {
	const { chain } = reading;
	const { rcode, flags, edns } = message;
	const extended = edns?.extended ?? [];
	const heard = {
		...base,
		rcode: rcodeName(rcode),
		flags,
		...extended.length > 0 ? { extended } : {},
		chain
	};
	switch (reading.kind) {
		case "found": {
			const signatures = signaturesOver(reading.set, message);
			const signed = signatures.length > 0 ? { signatures } : {};
			return {
				...heard,
				kind: "found",
				set: reading.set,
				authentic,
				...signed
			};
		}
		case "referral": return {
			...heard,
			...referred(base, reading, attempts)
		};
		case "failed": {
			const { code, detail } = reading;
			return {
				...heard,
				kind: "failed",
				failure: {
					code,
					detail,
					attempts
				}
			};
		}
		case "elsewhere": return {
			...heard,
			kind: "nodata"
		};
		default: return {
			...heard,
			...reading
		};
	}
};
/**
* The resolver that asks `source`. Where the chain ends at a name of which the message says
* nothing, a recursive source is asked for that name as well; an authoritative one is not, as the
* name may be another's: the answer is then `nodata` with that `chain` and without `negative`, and
* it is for the caller to go on.
*/
const lookupThrough = (source) => {
	const { vantage, server, recursion } = source;
	const lookup = async (question, signal) => {
		const begun = performance.now();
		const attempts = [];
		let chain = [];
		let authentic = true;
		for (let asked = question;;) {
			const exchange = await source.exchange(asked, signal);
			attempts.push(...attemptsOf(exchange));
			const base = {
				question,
				vantage,
				server,
				transport: exchange.transport,
				ms: since(begun)
			};
			if (exchange.kind === "failed") return {
				...base,
				chain,
				kind: "failed",
				failure: {
					...exchange.failure,
					attempts
				}
			};
			const reading = readAnswer(asked, exchange.message, chain);
			authentic &&= exchange.message.flags.ad;
			if (reading.kind !== "elsewhere" || !recursion) return conclude(base, exchange.message, reading, {
				attempts,
				authentic
			});
			chain = reading.chain;
			asked = {
				name: reading.target,
				type: question.type
			};
		}
	};
	return {
		vantage,
		server,
		lookup
	};
};
export { rcodeName as a, encodeQuery as i, noteOn as n, readReply as o, recordSet as r, canonicalName as s, lookupThrough as t };
