/** Digests and signatures of DNSSEC, by Node. */
import type { Cryptography, PublicKey } from '../../record/dnssec/cryptography.ts';

// See name-server.ts: imported by name, the module would load more than is used.
const { createHash, createPublicKey, verify } = process.getBuiltinModule('node:crypto');

const names = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
} as const;

const verifySignature = (
  key: PublicKey,
  data: Uint8Array,
  signature: Uint8Array,
): boolean | 'unsupported' => {
  try {
    const publicKey = createPublicKey({ key: key.jwk, format: 'jwk' });
    if (key.scheme === 'EdDSA') return verify(null, data, publicKey, signature);
    const dsaEncoding = 'ieee-p1363';
    return verify(names[key.digest], data, { key: publicKey, dsaEncoding }, signature);
  } catch {
    // Only a point that is not on its curve is the key's own fault. Some systems refuse SHA-1.
    return key.scheme === 'ECDSA' ? false : 'unsupported';
  }
};

/** Verifications, of about 0.3 ms at the most, that are made before others have their turn. */
const verificationsInRow = 16;

let verifications = 0;

/** Lets timers and sockets have their turn now and then: a stranger decides how much there is to verify. */
const takeTurns = async (): Promise<void> => {
  verifications += 1;
  if (verifications % verificationsInRow === 0)
    await new Promise<void>((resolve) => setImmediate(resolve));
};

export const nodeCryptography: Cryptography = {
  algorithms: new Set([5, 7, 8, 10, 13, 14, 15, 16]),
  digest: (digest, data) => Promise.resolve(createHash(names[digest]).update(data).digest()),
  verify: async (key, data, signature) => {
    await takeTurns();
    return verifySignature(key, data, signature);
  },
};
