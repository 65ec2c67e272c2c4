/** The certificate authorities that this system trusts, besides node's own. */
import { X509Certificate } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Where Linux distributions keep them: Debian, Fedora, SUSE, Alpine. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
] as const;

/** Far more than any bundle of roots has. */
const maxLength = 8 * 1024 * 1024;

const readBundle = (file: string | undefined): string | undefined => {
  if (file === undefined || file === '') return undefined;
  let descriptor: number | undefined;
  // A pipe would block, and no signal would be heard.
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(descriptor);
    const isBundle = stat.isFile() && stat.size <= maxLength;
    return isBundle ? readFileSync(descriptor, 'latin1') : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).fingerprint256 !== '';
  } catch {
    return false;
  }
};

const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';

/** The valid certificates in a file: node rejects a list with an invalid one. */
const splitCertificates = (text = ''): readonly string[] =>
  text
    .split(begin)
    .slice(1)
    .flatMap((part) => (part.includes(end) ? [`${begin}${part.split(end, 1).join('')}${end}`] : []))
    .filter(isCertificate);

/** What the roots are read from; replaced in tests. */
export interface RootSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Available since Node 22.15. */
  readonly listed: typeof tls.getCACertificates | undefined;
}

const thisMachine = (): RootSources => {
  const { getCACertificates: listed }: Partial<typeof tls> = tls;
  return { env: process.env, platform: process.platform, listed };
};

/** Found as OpenSSL finds them. */
const rootsFromFiles = ({ env }: RootSources): readonly string[] => {
  const named = readBundle(env['SSL_CERT_FILE']);
  const [found] = named === undefined ? bundles.flatMap((file) => readBundle(file) ?? []) : [named];
  return splitCertificates(found);
};

/**
 * Node's own roots, those that its environment adds, and the system's, in PEM; `undefined` if
 * this version of node does not know the system's (before 22.15, on systems other than Linux).
 */
export const trustedRoots = (
  sources: RootSources = thisMachine(),
): readonly string[] | undefined => {
  const { listed, platform, env } = sources;
  const files = platform === 'linux' ? rootsFromFiles(sources) : [];
  if (listed !== undefined)
    return [...new Set([...listed('default'), ...listed('system'), ...files])];
  if (platform !== 'linux') return undefined;
  const extra = splitCertificates(readBundle(env['NODE_EXTRA_CA_CERTS']));
  return [...new Set([...tls.rootCertificates, ...extra, ...files])];
};
