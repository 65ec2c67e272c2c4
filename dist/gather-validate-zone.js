import { computeKeyTag, decodeBase32Hex, decodeBase64, decodeHex, dnsName, encodeBase32Hex, encodeHex, findDname, fromBytes, isWithin, labelOctets, labelsToWire, nameFromLabels, nameToWire, parentName, parseIp4, parseIp6, prependLabels, splitLabels, toBytes, trimEndOf, typeNumber, typeNumbers } from "./shared-first.js";
import { isAuthoritative } from "./shared-checks.js";
// src/record/dnssec/proof.ts
const isDelegation = (types) => types.includes("NS") && !types.includes("SOA");
const startsOtherNames = (types) => isDelegation(types) || types.includes("DNAME");
const isAbsentIn = (types, { name, type }) => {
	return !(type === "DS" ? types.includes("SOA") && name !== "." : isDelegation(types)) && !types.includes(type) && !types.includes("CNAME");
};
// src/record/dnssec/name-order.ts
const compareNames = (a, b) => {
	const [one, other] = [a, b].map((name) => splitLabels(name).map(labelOctets).reverse());
	for (const [i, label] of (one ?? []).entries()) {
		const against = other?.[i];
		if (against === void 0 || label > against) return 1;
		if (label < against) return -1;
	}
	return (one?.length ?? 0) - (other?.length ?? 0);
};
const isBelow = (name, zone) => name !== zone && isWithin(name, zone);
const lastLabels = (name, count) => {
	const labels = splitLabels(name);
	return dnsName(labels.slice(labels.length - count).join(".") || ".");
};
const commonAncestor = (a, b) => {
	let count = Math.min(splitLabels(a).length, splitLabels(b).length);
	while (lastLabels(a, count) !== lastLabels(b, count)) count -= 1;
	return lastLabels(a, count);
};
// src/record/dnssec/cryptography.ts
const base64Url = (octets) => trimEndOf(btoa(octets), "=").replaceAll("+", "-").replaceAll("/", "_");
const longestModulus = 512;
const rsaKey = (octets, digest) => {
	const short = octets.charCodeAt(0) !== 0;
	const start = short ? 1 : 3;
	const length = short ? octets.charCodeAt(0) : octets.charCodeAt(1) * 256 + octets.charCodeAt(2);
	const [e, n] = [octets.slice(start, start + length), octets.slice(start + length)].map((part) => part.replace(/^\0+/, ""));
	if (!e || !n || n.length > longestModulus || e.length > n.length) return void 0;
	return {
		scheme: "RSA",
		digest,
		jwk: {
			kty: "RSA",
			n: base64Url(n),
			e: base64Url(e)
		}
	};
};
const ecdsaKey = (octets, crv, digest) => {
	const half = crv === "P-256" ? 32 : 48;
	if (octets.length !== 2 * half) return void 0;
	const [x, y] = [base64Url(octets.slice(0, half)), base64Url(octets.slice(half))];
	return {
		scheme: "ECDSA",
		digest,
		jwk: {
			kty: "EC",
			crv,
			x,
			y
		}
	};
};
const edwardsKey = (octets, crv) => octets.length === (crv === "Ed25519" ? 32 : 57) ? {
	scheme: "EdDSA",
	jwk: {
		kty: "OKP",
		crv,
		x: base64Url(octets)
	}
} : void 0;
const readers = /* @__PURE__ */ new Map([
	[5, (octets) => rsaKey(octets, "SHA-1")],
	[7, (octets) => rsaKey(octets, "SHA-1")],
	[8, (octets) => rsaKey(octets, "SHA-256")],
	[10, (octets) => rsaKey(octets, "SHA-512")],
	[13, (octets) => ecdsaKey(octets, "P-256", "SHA-256")],
	[14, (octets) => ecdsaKey(octets, "P-384", "SHA-384")],
	[15, (octets) => edwardsKey(octets, "Ed25519")],
	[16, (octets) => edwardsKey(octets, "Ed448")]
]);
const isKnownAlgorithm = (algorithm, { algorithms }) => readers.has(algorithm) && algorithms.has(algorithm);
const publicKeyOf = ({ algorithm, publicKey }) => {
	const octets = decodeBase64(publicKey);
	return octets === void 0 ? void 0 : readers.get(algorithm)?.(octets);
};
// src/record/dnssec/rdata-wire.ts
const u8 = (value) => String.fromCharCode(value & 255);
const u16 = (value) => u8(value >>> 8) + u8(value);
const u32 = (value) => u16(value >>> 16) + u16(value);
const joinWire = (...parts) => parts.includes(void 0) ? void 0 : parts.join("");
const counted = (octets) => octets === void 0 || octets.length > 255 ? void 0 : u8(octets.length) + octets;
const addressToWire = (network) => network?.bits.replace(/.{8}/g, (bits) => String.fromCharCode(Number.parseInt(bits, 2)));
const typesToWire = (types) => {
	const blocks = /* @__PURE__ */ new Map();
	for (const type of types) {
		const number = typeNumber(type);
		if (number === void 0) return void 0;
		const block = blocks.get(number >>> 8) ?? [];
		const octet = (number & 255) >>> 3;
		while (block.length <= octet) block.push(0);
		block[octet] = (block[octet] ?? 0) | 128 >>> (number & 7);
		blocks.set(number >>> 8, block);
	}
	return [...blocks].sort(([a], [b]) => a - b).map(([block, bits]) => u8(block) + u8(bits.length) + String.fromCharCode(...bits)).join("");
};
const nextNameToWire = ({ next, nextAsSent }) => {
	if (nextAsSent === void 0) return nameToWire(next);
	const labels = splitLabels(dnsName(nextAsSent)).map(labelOctets);
	return nameFromLabels(labels) === next ? labelsToWire(labels) : void 0;
};
const stringsToWire = ({ strings }) => joinWire(...strings.map(counted));
const targetToWire = ({ target }) => nameToWire(target);
const rrsigToWire = (rdata) => {
	const covered = typeNumber(rdata.typeCovered);
	return covered === void 0 ? void 0 : joinWire(u16(covered) + u8(rdata.algorithm) + u8(rdata.labels) + u32(rdata.originalTtl), u32(rdata.expiration) + u32(rdata.inception) + u16(rdata.keyTag), nameToWire(rdata.signer));
};
const writers = {
	A: ({ address }) => addressToWire(parseIp4(address)),
	AAAA: ({ address }) => addressToWire(parseIp6(address)),
	CNAME: targetToWire,
	DNAME: targetToWire,
	DNSKEY: (r) => joinWire(u16(r.flags) + u8(r.protocol) + u8(r.algorithm), decodeBase64(r.publicKey)),
	DS: (r) => joinWire(u16(r.keyTag) + u8(r.algorithm) + u8(r.digestType), decodeHex(r.digest)),
	MX: (r) => joinWire(u16(r.preference), nameToWire(r.exchange)),
	NS: (r) => nameToWire(r.host),
	NSEC: (r) => joinWire(nextNameToWire(r), typesToWire(r.types)),
	NSEC3: (r) => joinWire(u8(r.hashAlgorithm) + u8(r.flags) + u16(r.iterations), counted(decodeHex(r.salt)), counted(decodeBase32Hex(r.nextHashed)), typesToWire(r.types)),
	PTR: targetToWire,
	RRSIG: (r) => joinWire(rrsigToWire(r), decodeBase64(r.signature ?? "")),
	SOA: (r) => joinWire(nameToWire(r.mname), nameToWire(r.rname), u32(r.serial) + u32(r.refresh) + u32(r.retry) + u32(r.expire) + u32(r.minimum)),
	SPF: stringsToWire,
	SRV: (r) => joinWire(u16(r.priority) + u16(r.weight) + u16(r.port), nameToWire(r.target)),
	TXT: stringsToWire
};
const rdataToWire = (type, rdata) => writers[type](rdata);
// src/record/dnssec/keys.ts
const zoneKeyFlag = 256;
const revokedFlag = 128;
const entryPointFlag = 1;
const isZoneKey = ({ flags, protocol }) => (flags & zoneKeyFlag) !== 0 && (flags & revokedFlag) === 0 && protocol === 3;
const isEntryPoint = ({ flags }) => (flags & entryPointFlag) !== 0;
const keyNames = /* @__PURE__ */ new WeakMap();
const nameKey = (key) => {
	const known = keyNames.get(key);
	if (known !== void 0) return known;
	const wire = rdataToWire("DNSKEY", key);
	const name = {
		keyTag: wire === void 0 ? key.keyTag : computeKeyTag(wire),
		algorithm: key.algorithm
	};
	keyNames.set(key, name);
	return name;
};
const isNamed = (key, { keyTag, algorithm }) => {
	const name = nameKey(key);
	return name.keyTag === keyTag && name.algorithm === algorithm;
};
const digests = /* @__PURE__ */ new Map([
	[1, "SHA-1"],
	[2, "SHA-256"],
	[4, "SHA-384"]
]);
const usableDs = (ds, cryptography) => {
	const known = ds.filter(({ algorithm, digestType }) => isKnownAlgorithm(algorithm, cryptography) && digests.has(digestType));
	const strong = known.filter(({ digestType }) => digestType !== 1);
	return strong.length > 0 ? strong : known;
};
const createDs = async (zone, key, { digestType = 2, cryptography }) => {
	const wire = joinWire(nameToWire(zone), rdataToWire("DNSKEY", key));
	const digest = digests.get(digestType);
	if (wire === void 0 || digest === void 0) return void 0;
	const octets = fromBytes(await cryptography.digest(digest, toBytes(wire)));
	return {
		...nameKey(key),
		digestType,
		digest: encodeHex(octets)
	};
};
const mostDigests = 16;
const keysOfDs = async ({ zone, keys }, ds, cryptography) => {
	const pairs = keys.filter(isZoneKey).flatMap((key) => ds.filter((one) => isNamed(key, one)).map((one) => ({
		key,
		one
	}))).slice(0, mostDigests);
	const matching = await Promise.all(pairs.map(async ({ key, one: { digestType, digest } }) => {
		return (await createDs(zone, key, {
			digestType,
			cryptography
		}))?.digest === digest.toUpperCase() ? [key] : [];
	}));
	return [...new Set(matching.flat())];
};
// src/record/dnssec/signature.ts
const wildcardLabel = "\\042";
const mostVerifications = 8;
const mostSignatures = 32;
const secondsBetween = (from, to) => to - from | 0;
const countedLabels = (owner) => {
	const labels = splitLabels(owner);
	return labels[0] === "\\042" ? labels.slice(1) : labels;
};
const signedName = (owner, labels) => {
	if (countedLabels(owner).length === labels) return { name: owner };
	const expandedAt = lastLabels(owner, labels);
	return {
		name: prependLabels(wildcardLabel, expandedAt),
		expandedAt
	};
};
const setWires = /* @__PURE__ */ new WeakMap();
const sortedWires = (set) => {
	const known = setWires.get(set);
	if (known !== void 0) return known;
	const wires = set.rdata.map((one) => rdataToWire(set.type, one));
	const data = wires.filter((wire) => wire !== void 0);
	const sorted = data.length < wires.length ? "unknown" : [...new Set(data)].sort();
	setWires.set(set, sorted);
	return sorted;
};
const signedData = (set, name, signature) => {
	const header = joinWire(nameToWire(name), u16(typeNumbers[set.type]), u16(1));
	const wires = sortedWires(set);
	if (wires === "unknown") return void 0;
	const records = wires.map((wire) => joinWire(header, u32(signature.originalTtl), u16(wire.length), wire));
	return joinWire(rrsigToWire(signature), ...records);
};
const timeFault = (set, signature, now) => {
	const { owner, type } = set;
	const { inception, expiration, keyTag, algorithm } = signature;
	const key = {
		keyTag,
		algorithm
	};
	const start = secondsBetween(now, inception);
	const length = secondsBetween(inception, expiration);
	const end = length < 0 ? start + length : secondsBetween(now, expiration);
	if (end < 0 || length < 0) return {
		kind: "expired",
		owner,
		type,
		key,
		at: now + end
	};
	return start > 0 ? {
		kind: "not-yet-valid",
		owner,
		type,
		key,
		at: now + start
	} : void 0;
};
const refuse = (set, signature, { zone, keys }, now) => {
	const { owner, type } = set;
	const { signer, labels, keyTag, algorithm } = signature;
	if (signer !== zone || !isWithin(owner, zone)) return {
		rank: 5,
		fault: {
			kind: "foreign-signer",
			owner,
			type,
			signer,
			zone
		}
	};
	if (labels > countedLabels(owner).length || labels < splitLabels(zone).length) return {
		rank: 6,
		fault: {
			kind: "labels",
			owner,
			type
		}
	};
	const isThere = keys.some((key) => isZoneKey(key) && isNamed(key, signature));
	const untimely = timeFault(set, signature, now);
	if (untimely !== void 0) return {
		rank: isThere ? 3 : 4,
		fault: untimely
	};
	return isThere ? void 0 : {
		rank: 2,
		fault: {
			kind: "key-missing",
			owner,
			type,
			key: {
				keyTag,
				algorithm
			},
			keys: keys.map(nameKey)
		}
	};
};
const verifyWith = async (set, signature, key, { cryptography }) => {
	const publicKey = publicKeyOf(key);
	const octets = decodeBase64(signature.signature ?? "");
	const data = signedData(set, signedName(set.owner, signature.labels).name, signature);
	return publicKey !== void 0 && octets !== void 0 && data !== void 0 ? cryptography.verify(publicKey, toBytes(data), toBytes(octets)) : false;
};
const mostTelling = (refusals, now) => {
	const distance = ({ fault }) => "at" in fault ? Math.abs(fault.at - now) : 0;
	return [...refusals].sort((a, b) => a.rank - b.rank || distance(a) - distance(b))[0]?.fault;
};
const judgeSignature = async (set, signature, { keys, validation, budget }) => {
	const { owner, type } = set;
	const key = {
		keyTag: signature.keyTag,
		algorithm: signature.algorithm
	};
	if (signature.signature === void 0) return {
		kind: "unknown",
		why: {
			kind: "not-kept",
			owner,
			type
		}
	};
	let unknown;
	for (const one of keys.filter((candidate) => isZoneKey(candidate) && isNamed(candidate, key))) {
		if (budget.left === 0 || validation.wasted?.left === 0) return {
			kind: "bogus",
			fault: {
				kind: "too-many",
				owner,
				type
			}
		};
		budget.left -= 1;
		const verified = await verifyWith(set, signature, one, validation);
		const { expandedAt } = signedName(owner, signature.labels);
		if (verified === "unsupported") unknown ??= {
			kind: "unknown",
			why: {
				kind: "unsupported",
				owner,
				type,
				key
			}
		};
		else if (verified) return {
			kind: "valid",
			...expandedAt === void 0 ? {} : { expandedAt }
		};
		else if (validation.wasted) validation.wasted.left -= 1;
	}
	return unknown;
};
const judgeSet = async (set, zone, validation) => {
	const { owner, type, signatures = [] } = set;
	const refusals = [];
	let unknown;
	const budget = { left: mostVerifications };
	for (const signature of signatures.slice(0, mostSignatures)) {
		const { keyTag, algorithm, typeCovered } = signature;
		if (typeCovered !== type || !isKnownAlgorithm(algorithm, validation.cryptography)) continue;
		const refusal = refuse(set, signature, zone, validation.now);
		const wrong = {
			rank: 1,
			fault: {
				kind: "signature-wrong",
				owner,
				type,
				key: {
					keyTag,
					algorithm
				}
			}
		};
		const judged = refusal ? void 0 : await judgeSignature(set, signature, {
			keys: zone.keys,
			validation,
			budget
		});
		if (judged?.kind === "valid") return judged;
		if (judged?.kind === "bogus") return unknown ?? judged;
		if (judged?.kind === "unknown") unknown ??= judged;
		else refusals.push(refusal ?? wrong);
	}
	if (unknown !== void 0) return unknown;
	return {
		kind: "bogus",
		fault: mostTelling(refusals, validation.now) ?? {
			kind: "unsigned",
			owner,
			type
		}
	};
};
// src/record/dnssec/nsec.ts
const covers$1 = ({ owner, next }, name, zone) => compareNames(owner, name) < 0 && isWithin(next, zone) && (next === zone || compareNames(name, next) < 0);
const isEmptyNonTerminal = ({ next }, name) => isBelow(next, name);
const findCover$1 = (records, name, zone) => records.find((one) => covers$1(one, name, zone) && !(isBelow(name, one.owner) && startsOtherNames(one.types)));
const closestEncloser = ({ owner, next }, name) => {
	const [one, other] = [commonAncestor(owner, name), commonAncestor(next, name)];
	return splitLabels(one).length > splitLabels(other).length ? one : other;
};
const absentAt = (records, owner, { name, type }) => {
	const own = records.find((one) => one.owner === owner && isAbsentIn(one.types, {
		name,
		type
	}));
	return own && {
		kind: "proven",
		by: "NSEC",
		delegation: isDelegation(own.types)
	};
};
const absentOrEmpty = (records, owner, { denied, zone }) => {
	const cover = findCover$1(records, owner, zone);
	return cover && isEmptyNonTerminal(cover, owner) ? {
		kind: "proven",
		by: "NSEC",
		delegation: false
	} : absentAt(records, owner, denied);
};
const proveNoData$1 = (records, denied, zone) => {
	const own = absentOrEmpty(records, denied.name, {
		denied,
		zone
	});
	if (own !== void 0) return own;
	const cover = findCover$1(records, denied.name, zone);
	if (cover === void 0) return void 0;
	const wildcard = prependLabels(wildcardLabel, closestEncloser(cover, denied.name));
	return absentOrEmpty(records, wildcard, {
		denied,
		zone
	});
};
const isAbsentName = (records, name, zone) => {
	const cover = findCover$1(records, name, zone);
	return cover && !isEmptyNonTerminal(cover, name) ? cover : void 0;
};
const proveNoName$1 = (records, { name }, zone) => {
	const cover = isAbsentName(records, name, zone);
	const wildcard = cover && prependLabels("\\042", closestEncloser(cover, name));
	return wildcard !== void 0 && isAbsentName(records, wildcard, zone) ? {
		kind: "proven",
		by: "NSEC",
		delegation: false
	} : void 0;
};
const proveNoCloserName$1 = (records, { name, expandedAt }, zone) => {
	const cover = isAbsentName(records, name, zone);
	return cover !== void 0 && closestEncloser(cover, name) === expandedAt ? {
		kind: "proven",
		by: "NSEC",
		delegation: false
	} : void 0;
};
const provers$1 = {
	set: proveNoData$1,
	name: proveNoName$1,
	"closer-name": proveNoCloserName$1
};
const proveByNsec = (sets, denied, zone) => {
	const records = sets.flatMap(({ owner, rdata }) => rdata.map(({ next, types }) => ({
		owner,
		next,
		types
	})));
	return provers$1[denied.of](records, denied, zone);
};
// src/record/dnssec/nsec3.ts
const mostIterations = 150;
const optOutFlag = 1;
const createHasher = ({ salt, iterations }, cryptography) => {
	const known = /* @__PURE__ */ new Map();
	const compute = async (name) => {
		let octets = nameToWire(name) ?? "";
		for (let i = 0; i <= iterations; i += 1) octets = fromBytes(await cryptography.digest("SHA-1", toBytes(octets + salt)));
		return encodeBase32Hex(octets);
	};
	return (name) => {
		const hash = known.get(name) ?? compute(name);
		known.set(name, hash);
		return hash;
	};
};
const covers = ({ hash, next }, target) => hash < next ? hash < target && target < next : target > hash || target < next;
const findMatch = async ({ records, hash }, name) => {
	const own = await hash(name);
	return records.find((one) => one.hash === own);
};
const findCover = async ({ records, hash }, name) => {
	const own = await hash(name);
	return records.find((one) => covers(one, own));
};
const proveClosestEncloser = async (chain, name) => {
	let nextCloser = name;
	while (isBelow(nextCloser, chain.zone)) {
		const encloser = parentName(nextCloser);
		const match = await findMatch(chain, encloser);
		if (match !== void 0) {
			const cover = await findCover(chain, nextCloser);
			return cover && !startsOtherNames(match.types) ? {
				encloser,
				cover
			} : void 0;
		}
		nextCloser = encloser;
	}
};
const proven = (delegation) => ({
	kind: "proven",
	by: "NSEC3",
	delegation
});
const provenBeside = ({ optOut }) => optOut ? { kind: "opt-out" } : proven(false);
const proveNoData = async (chain, denied) => {
	const match = await findMatch(chain, denied.name);
	if (match !== void 0) return isAbsentIn(match.types, denied) ? proven(isDelegation(match.types)) : void 0;
	const closest = await proveClosestEncloser(chain, denied.name);
	if (closest === void 0) return void 0;
	const { encloser, cover } = closest;
	const wildcard = await findMatch(chain, prependLabels(wildcardLabel, encloser));
	if (wildcard !== void 0) return isAbsentIn(wildcard.types, denied) ? provenBeside(cover) : void 0;
	return cover.optOut ? { kind: "opt-out" } : void 0;
};
const proveNoName = async (chain, { name }) => {
	if (await findMatch(chain, name) !== void 0) return void 0;
	const closest = await proveClosestEncloser(chain, name);
	const wildcard = closest && await findCover(chain, prependLabels("\\042", closest.encloser));
	return closest && wildcard && provenBeside(closest.cover);
};
const proveNoCloserName = async (chain, { name, expandedAt }) => {
	if (expandedAt === void 0) return void 0;
	const nextCloser = lastLabels(name, splitLabels(expandedAt).length + 1);
	const cover = await findCover(chain, nextCloser);
	return cover && provenBeside(cover);
};
const provers = {
	set: proveNoData,
	name: proveNoName,
	"closer-name": proveNoCloserName
};
const recordsOfOneChain = (sets, zone) => {
	const all = sets.filter(({ owner }) => isWithin(owner, zone) && parentName(owner) === zone).flatMap(({ owner, rdata }) => rdata.map((one) => ({
		...one,
		hash: hashOf(owner)
	}))).filter(({ hashAlgorithm, flags }) => hashAlgorithm === 1 && (flags & -2) === 0);
	const [first] = all;
	return all.filter(({ salt, iterations }) => salt === first?.salt && iterations === first.iterations);
};
const hashOf = (owner) => splitLabels(owner)[0] ?? "";
const proveByNsec3 = async (sets, { denied, zone }, cryptography) => {
	const own = recordsOfOneChain(sets, zone);
	const [first] = own;
	const salt = decodeHex(first?.salt ?? "");
	if (first === void 0 || salt === void 0) return void 0;
	const { iterations } = first;
	if (iterations > mostIterations) return {
		kind: "iterations",
		iterations
	};
	const chain = {
		zone,
		records: own.map(({ hash, nextHashed, flags, types }) => ({
			hash,
			next: nextHashed,
			optOut: (flags & optOutFlag) !== 0,
			types
		})),
		hash: createHasher({
			salt,
			iterations
		}, cryptography)
	};
	return provers[denied.of](chain, denied);
};
// src/record/dnssec/denial.ts
const mostRecords = 12;
const isOf = (type) => (set) => set.type === type;
const judgeDenial = async (proof, denied, { zone, validation }) => {
	const { of, name: owner, type } = denied;
	const candidates = proof.filter((set) => set.type !== "DNAME" && isWithin(set.owner, zone.zone)).slice(0, mostRecords);
	const judged = [];
	for (const set of candidates) judged.push({
		set,
		...await judgeSet(set, zone, validation)
	});
	const valid = judged.flatMap((one) => one.kind === "valid" && one.expandedAt === void 0 ? [one.set] : []);
	const proven = proveByNsec(valid.filter(isOf("NSEC")), denied, zone.zone) ?? await proveByNsec3(valid.filter(isOf("NSEC3")), {
		denied,
		zone: zone.zone
	}, validation.cryptography);
	if (proven !== void 0) return proven;
	const unknown = judged.find((one) => one.kind === "unknown");
	if (unknown !== void 0) return {
		kind: "unknown",
		why: unknown.why
	};
	const [broken] = judged.flatMap((one) => one.kind === "bogus" ? [one.fault] : []);
	const kind = candidates.length === 0 ? "denial-missing" : "denial-wrong";
	return {
		kind: "bogus",
		fault: broken ?? {
			kind,
			of,
			owner,
			type
		}
	};
};
// src/record/dnssec/loss.ts
const describeLoss = (fault, { dnssecOk }) => {
	if (dnssecOk === true || fault.kind !== "unsigned" && fault.kind !== "denial-missing") return void 0;
	const { owner, type } = fault;
	return {
		kind: "not-kept",
		owner,
		type
	};
};
// src/record/dnssec/answer.ts
const secure = { status: "secure" };
const unknownZone = (owner, zone) => ({
	status: "indeterminate",
	why: {
		kind: "zone-unknown",
		owner,
		zone
	}
});
const judgementOfTrust = (trust) => {
	switch (trust.status) {
		case "insecure": return {
			status: "insecure",
			why: trust.why
		};
		case "indeterminate": return {
			status: "indeterminate",
			why: trust.why
		};
		case "bogus": return {
			status: "bogus",
			zone: trust.servedBy,
			fault: trust.fault
		};
	}
};
const faulty = (zone, fault, { answer }) => {
	const why = describeLoss(fault, answer);
	return why === void 0 ? {
		status: "bogus",
		zone,
		fault
	} : {
		status: "indeterminate",
		why
	};
};
const judgeAbsence = async (denied, trust, judging) => {
	const { answer, validation } = judging;
	const judged = await judgeDenial(answer.proof ?? [], denied, {
		zone: trust,
		validation
	});
	switch (judged.kind) {
		case "proven": return secure;
		case "opt-out": return {
			status: "insecure",
			why: {
				kind: "opt-out",
				owner: denied.name,
				type: denied.type
			}
		};
		case "iterations": return {
			status: "insecure",
			why: {
				...judged,
				zone: trust.zone
			}
		};
		case "bogus": return faulty(trust.zone, judged.fault, judging);
		case "unknown": return {
			status: "indeterminate",
			why: judged.why
		};
	}
};
const canHold = (zone, { name, type }) => type === "DS" ? isBelow(name, zone) : isWithin(name, zone);
const zoneOfSet = (set, zones) => zones.filter(({ zone }) => canHold(zone, set)).sort((a, b) => splitLabels(b.zone).length - splitLabels(a.zone).length)[0];
const deeperSigner = ({ owner: name, type, signatures = [] }, zone) => signatures.some(({ signer }) => signer === zone) ? void 0 : signatures.find(({ signer }) => isBelow(signer, zone) && canHold(signer, {
	name,
	type
}))?.signer;
const judgeRecords = async (set, judging) => {
	const { owner: name, type, signatures = [] } = set;
	const { validation } = judging;
	const trust = zoneOfSet({
		name,
		type
	}, validation.zones);
	if (trust === void 0) return unknownZone(name, signatures[0]?.signer ?? name);
	if (trust.status !== "secure") return judgementOfTrust(trust);
	const deeper = deeperSigner(set, trust.zone);
	if (deeper !== void 0) return unknownZone(name, deeper);
	const judged = await judgeSet(set, trust, validation);
	switch (judged.kind) {
		case "valid": {
			const { expandedAt } = judged;
			return expandedAt === void 0 ? secure : judgeAbsence({
				of: "closer-name",
				name,
				type,
				expandedAt
			}, trust, judging);
		}
		case "bogus": return faulty(trust.zone, judged.fault, judging);
		case "unknown": return {
			status: "indeterminate",
			why: judged.why
		};
	}
};
const judgeAlias = (alias, judging) => {
	const dname = alias.signatures === void 0 ? findDname(alias, judging.answer.proof) : void 0;
	return judgeRecords(dname ?? alias, judging);
};
const judgeEnd = async (judging) => {
	const { answer } = judging;
	const { question, chain } = answer;
	if (answer.kind === "failed") return {
		status: "indeterminate",
		why: {
			kind: "failed",
			question
		}
	};
	if (answer.kind === "found") return judgeRecords({
		...answer.set,
		signatures: answer.signatures ?? []
	}, judging);
	if (chain.length > 0 && answer.kind === "nodata" && answer.negative === void 0) return void 0;
	const { type } = question;
	const name = chain.at(-1)?.rdata[0].target ?? question.name;
	const trust = zoneOfSet({
		name,
		type
	}, judging.validation.zones);
	const above = answer.negative?.zone;
	if (trust === void 0) return unknownZone(name, above ?? name);
	if (trust.status !== "secure") return judgementOfTrust(trust);
	if (above !== void 0 && isBelow(above, trust.zone) && canHold(above, {
		name,
		type
	})) return unknownZone(name, above);
	const of = answer.kind === "nxdomain" ? "name" : "set";
	return judgeAbsence({
		of,
		name,
		type
	}, trust, judging);
};
const worstFirst = [
	"bogus",
	"indeterminate",
	"insecure",
	"secure"
];
const judgeAnswer = async (answer, validation) => {
	const judging = {
		answer,
		validation
	};
	const judgements = await Promise.all([...answer.chain.map((alias) => judgeAlias(alias, judging)), judgeEnd(judging)]);
	return worstFirst.map((status) => judgements.find((one) => one?.status === status)).find((one) => one !== void 0) ?? secure;
};
// src/record/dnssec/chain.ts
const broken = (zone, fault, parent) => ({
	zone,
	status: "bogus",
	at: {
		zone,
		type: parent === void 0 ? "DNSKEY" : "DS"
	},
	servedBy: parent ?? zone,
	fault
});
const undecided = (zone, why) => ({
	zone,
	status: "indeterminate",
	why
});
const brokenIn = (answer, zone, fault, parent) => {
	const why = describeLoss(fault, answer);
	return why === void 0 ? broken(zone, fault, parent) : undecided(zone, why);
};
const unanswered = (zone, answer, type) => undecided(zone, {
	kind: "failed",
	question: answer?.question ?? {
		name: zone,
		type
	}
});
const insecureZone = (zone, why) => ({
	zone,
	status: "insecure",
	why
});
const mostKeys = 8;
const signedKeys = ({ set, signatures = [] }) => ({
	...set,
	signatures
});
const findRightDs = async (zone, answer, validation) => {
	const all = answer.set.rdata.filter(isZoneKey);
	const entries = all.filter(isEntryPoint);
	const right = [];
	for (const key of [...entries, ...all.filter((one) => !isEntryPoint(one))].slice(0, mostKeys)) {
		if (right.length > 0 && !isEntryPoint(key)) break;
		const ds = (await judgeSet(signedKeys(answer), {
			zone,
			keys: [key]
		}, validation)).kind === "valid" ? await createDs(zone, key, validation) : void 0;
		if (ds !== void 0) right.push(ds);
	}
	return right;
};
const trustKeys = async (zone, { ds, keys }, validation) => {
	const { rdata } = keys.set;
	const own = await keysOfDs({
		zone,
		keys: rdata
	}, ds, validation.cryptography);
	const mismatch = async (kind) => broken(zone, {
		kind,
		zone,
		ds,
		right: await findRightDs(zone, keys, validation)
	});
	if (own.length === 0) return mismatch("ds-mismatch");
	const judged = await judgeSet(signedKeys(keys), {
		zone,
		keys: own
	}, validation);
	switch (judged.kind) {
		case "valid": return {
			zone,
			status: "secure",
			keys: rdata
		};
		case "unknown": return undecided(zone, judged.why);
		case "bogus": return judged.fault.kind === "key-missing" ? mismatch("ds-key-idle") : brokenIn(keys, zone, judged.fault);
	}
};
const followDs = async ({ zone, keys }, ds, validation) => {
	const usable = usableDs(ds, validation.cryptography);
	if (usable.length === 0) return insecureZone(zone, {
		kind: "unknown-algorithm",
		zone,
		ds
	});
	if (keys === void 0 || keys.kind === "failed") return unanswered(zone, keys, "DNSKEY");
	return keys.kind === "found" && keys.set.owner === zone ? trustKeys(zone, {
		ds: usable,
		keys
	}, validation) : broken(zone, {
		kind: "no-keys",
		zone,
		ds: usable
	});
};
const withoutDs = ({ zone, keys }, by) => insecureZone(zone, keys?.kind === "found" ? {
	kind: "island",
	zone,
	keys: keys.set.rdata.map(nameKey)
} : {
	kind: "no-ds",
	zone,
	by
});
const judgeMissingDs = async (link, ds, { parent, validation }) => {
	const { zone } = link;
	const denied = {
		of: ds.kind === "nxdomain" ? "name" : "set",
		name: zone,
		type: "DS"
	};
	const judged = await judgeDenial(ds.proof ?? [], denied, {
		zone: parent,
		validation
	});
	switch (judged.kind) {
		case "proven": return judged.delegation ? withoutDs(link, judged.by) : broken(zone, {
			kind: "not-delegated",
			zone
		}, parent.zone);
		case "opt-out": return withoutDs(link, "opt-out");
		case "iterations": return insecureZone(zone, {
			...judged,
			zone: parent.zone
		});
		case "unknown": return undecided(zone, judged.why);
		case "bogus": return brokenIn(ds, zone, judged.fault, parent.zone);
	}
};
const linkZone = async (link, parent, validation) => {
	const { zone, ds } = link;
	if (parent !== void 0 && parent.status !== "secure") return {
		...parent,
		zone
	};
	if (ds === void 0 || ds.kind === "failed") return unanswered(zone, ds, "DS");
	if (ds.kind !== "found") return parent === void 0 ? withoutDs(link, "word") : judgeMissingDs(link, ds, {
		parent,
		validation
	});
	if (parent === void 0) return followDs(link, ds.set.rdata, validation);
	const judged = await judgeAnswer(ds, {
		...validation,
		zones: [parent]
	});
	switch (judged.status) {
		case "bogus": return broken(zone, judged.fault, parent.zone);
		case "insecure": return insecureZone(zone, judged.why);
		case "indeterminate": return undecided(zone, judged.why);
		case "secure": return followDs(link, ds.set.rdata, validation);
	}
};
const trustRoot = async (link, anchors, validation) => {
	const trust = await followDs(link, anchors, validation);
	return trust.status === "bogus" ? undecided(trust.zone, {
		kind: "other-root",
		fault: trust.fault
	}) : trust;
};
const walkChain = async (links, anchors, validation) => {
	const walked = [];
	for (const link of links) walked.push(link.zone === "." ? await trustRoot(link, anchors, validation) : await linkZone(link, walked.at(-1), validation));
	return walked;
};
// src/gather/validate-zone.ts
const mostWasted = 200;
const validationAt = async (at, { cryptography }) => ({
	now: Math.floor(Date.parse(at) / 1e3),
	cryptography: await cryptography(),
	wasted: { left: mostWasted }
});
const findCutBelow = async (name, zone, { resolver, signal }) => {
	let unanswered;
	for (let at = name; at !== zone && isWithin(at, zone); at = parentName(at)) {
		const question = {
			name: at,
			type: "NS"
		};
		const answer = await resolver.lookup(question, signal);
		if (answer.kind === "found" && answer.set.owner === at) return {
			kind: "zone-unknown",
			owner: name,
			zone: at
		};
		if (answer.kind === "failed") unanswered ??= {
			kind: "failed",
			question
		};
	}
	return unanswered;
};
const judgeInZone = async (answer, trust, { validation, asking }) => {
	const judged = await judgeAnswer(answer, {
		...validation,
		zones: [trust]
	});
	if (judged.status !== "bogus") return judged;
	const { fault } = judged;
	if (fault.kind !== "unsigned" && fault.kind !== "denial-missing") return judged;
	const why = await findCutBelow(fault.owner, trust.zone, asking);
	return why === void 0 ? judged : {
		status: "indeterminate",
		why
	};
};
const validateServer = async ({ server, keys }, { need, delegation, asking }) => {
	const { zone, ds } = delegation;
	const validation = await validationAt(need.at, asking.tools);
	const link = {
		zone,
		...ds && { ds },
		...keys && { keys }
	};
	const trust = await linkZone(link, void 0, validation);
	if (trust.status !== "secure") return {
		server,
		trust,
		answers: []
	};
	const own = need.views.views.flatMap(({ question, answers }) => isWithin(question.name, zone) ? answers.filter((answer) => answer.server === server && isAuthoritative(answer)) : []);
	return {
		server,
		trust,
		answers: await Promise.all(own.map(async (answer) => ({
			question: answer.question,
			judgement: await judgeInZone(answer, trust, {
				validation,
				asking
			})
		})))
	};
};
const validateZone = async (need, delegation, asking) => {
	const servers = delegation.servers.filter(({ listed, keys }) => listed && keys !== void 0 && isAuthoritative(keys));
	return {
		kind: "validation",
		servers: await Promise.all(servers.map((one) => validateServer(one, {
			need,
			delegation,
			asking
		})))
	};
};
const isUnvalidated = async (answer, links, { at, tools }) => {
	const validation = await validationAt(at, tools);
	const zones = await Promise.all(links.map((link) => linkZone(link, void 0, validation)));
	const { status } = await judgeAnswer(answer, {
		...validation,
		zones
	});
	return status === "bogus" || status === "indeterminate";
};
const lacksKeys = (trust) => trust.status === "indeterminate" && trust.why.kind === "failed" && trust.why.question.type === "DNSKEY";
const validateAbove = async ({ zone, ds, at }, links, tools) => {
	const validation = await validationAt(at, tools);
	const all = [...links, {
		zone,
		...ds && { ds }
	}];
	const walked = await walkChain(all, tools.anchors, validation);
	return {
		kind: "trust-above",
		zones: (walked[0]?.zone === "." && walked[0].status !== "secure" ? await walkChain(all.slice(1), tools.anchors, validation) : walked).filter((one) => one.zone !== zone || !lacksKeys(one))
	};
};
export { isUnvalidated, validateAbove, validateZone };
