// src/dns/transport/node-cryptography.ts
const { createHash, createPublicKey, verify } = process.getBuiltinModule("node:crypto");
const names = {
	"SHA-1": "sha1",
	"SHA-256": "sha256",
	"SHA-384": "sha384",
	"SHA-512": "sha512"
};
const verifySignature = (key, data, signature) => {
	try {
		const publicKey = createPublicKey({
			key: key.jwk,
			format: "jwk"
		});
		if (key.scheme === "EdDSA") return verify(null, data, publicKey, signature);
		return verify(names[key.digest], data, {
			key: publicKey,
			dsaEncoding: "ieee-p1363"
		}, signature);
	} catch {
		return key.scheme === "ECDSA" ? false : "unsupported";
	}
};
const verificationsInRow = 16;
let verifications = 0;
const takeTurns = async () => {
	verifications += 1;
	if (verifications % verificationsInRow === 0) await new Promise((resolve) => setImmediate(resolve));
};
const nodeCryptography = {
	algorithms: /* @__PURE__ */ new Set([
		5,
		7,
		8,
		10,
		13,
		14,
		15,
		16
	]),
	digest: (digest, data) => Promise.resolve(createHash(names[digest]).update(data).digest()),
	verify: async (key, data, signature) => {
		await takeTurns();
		return verifySignature(key, data, signature);
	}
};
export { nodeCryptography };
