/** Public keys made for tests; the private halves are thrown away. */
import { generateKeyPairSync } from 'node:crypto';

/** The base64 of a SubjectPublicKeyInfo. */
export const rsaKey = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');

/** The base64 of one key in two forms: a bare RSAPublicKey (PKCS #1), and a SubjectPublicKeyInfo. */
export const pkcs1 = (modulusLength: number): { readonly bare: string; readonly info: string } => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength });
  const form = (type: 'pkcs1' | 'spki') =>
    publicKey.export({ type, format: 'der' }).toString('base64');
  return { bare: form('pkcs1'), info: form('spki') };
};

/** The base64 of the 32 octets of a key (RFC 8463). */
export const ed25519Key = (): string =>
  generateKeyPairSync('ed25519')
    .publicKey.export({ type: 'spki', format: 'der' })
    .subarray(-32)
    .toString('base64');
