/**
 * A certificate authority made on the spot and forgotten with the process, for TLS servers on
 * loopback. Writes the little DER that this takes (RFC 5280 §4.1); node signs.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import type { NonEmpty } from '../model/non-empty.ts';

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(parts);
  const size = value.length;
  const length =
    size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts);
const octetString = (value: Buffer): Buffer => tlv(0x04, value);
const bitString = (value: Buffer): Buffer => tlv(0x03, Buffer.of(0), value);
const derTrue = tlv(0x01, Buffer.of(0xff));
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));

const oids = {
  commonName: oid('550403'),
  organization: oid('55040a'),
  keyUsage: oid('551d0f'),
  subjectAltName: oid('551d11'),
  basicConstraints: oid('551d13'),
  authorityInfoAccess: oid('2b06010505070101'),
  caIssuers: oid('2b06010505073002'),
  ecdsaWithSha256: oid('2a8648ce3d040302'),
};

/** UTCTime through 2049, GeneralizedTime from 2050. */
const time = (at: Date): Buffer => {
  const digits = at.toISOString().replace(/\.\d+|[-:T]/g, '');
  return at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(digits.slice(2)))
    : tlv(0x18, Buffer.from(digits));
};

/** How a party is named; a name may be empty. */
export interface Party {
  readonly commonName?: string;
  readonly organization?: string;
}

const encodeName = ({ commonName, organization }: Party): Buffer => {
  const attribute = (type: Buffer, text: string | undefined): readonly Buffer[] =>
    text === undefined ? [] : [tlv(0x31, sequence(type, tlv(0x0c, Buffer.from(text))))];
  return sequence(
    ...attribute(oids.organization, organization),
    ...attribute(oids.commonName, commonName),
  );
};

const generalName = (name: string): Buffer =>
  isIP(name) === 4
    ? tlv(0x87, Buffer.from(name.split('.').map(Number)))
    : tlv(0x82, Buffer.from(name));

interface Content {
  readonly subject: Party;
  readonly issuer: Party;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Buffer[];
}

const certificate = (content: Content, signer: KeyObject): string => {
  const algorithm = sequence(oids.ecdsaWithSha256);
  const signed = sequence(
    tlv(0xa0, tlv(0x02, Buffer.of(2))),
    tlv(0x02, Buffer.of(1), randomBytes(15)),
    algorithm,
    encodeName(content.issuer),
    sequence(time(content.notBefore), time(content.notAfter)),
    encodeName(content.subject),
    content.publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...content.extensions)),
  );
  const der = sequence(signed, algorithm, bitString(sign('sha256', signed, signer)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const authorityExtensions = [
  sequence(oids.basicConstraints, derTrue, octetString(sequence(derTrue))),
  // keyCertSign.
  sequence(oids.keyUsage, derTrue, octetString(tlv(0x03, Buffer.of(2, 0x04)))),
];

const leafExtensions = ({ names, issuerAddress }: Request): readonly Buffer[] => [
  sequence(oids.subjectAltName, octetString(sequence(...names.map(generalName)))),
  ...(issuerAddress === undefined
    ? []
    : [
        sequence(
          oids.authorityInfoAccess,
          octetString(sequence(sequence(oids.caIssuers, tlv(0x86, Buffer.from(issuerAddress))))),
        ),
      ]),
];

/** What a server's certificate is to hold. */
interface Request {
  /** DNS names and IPv4 addresses. */
  readonly names: NonEmpty<string>;
  /** Called by the first of `names` where absent. */
  readonly subject?: Party;
  /** An hour ago where absent. */
  readonly notBefore?: Date;
  /** In 90 days where absent. */
  readonly notAfter?: Date;
  /** Where the issuer's certificate is said to be published (RFC 5280 §4.2.2.1). */
  readonly issuerAddress?: string;
  /** Signed by its own key instead of the authority's. */
  readonly selfSigned?: boolean;
}

/** What a TLS server needs, in PEM. */
export interface Identity {
  readonly key: string;
  /** The server's certificate and every intermediate one; not the root. */
  readonly cert: string;
}

export interface CertificateAuthority {
  /** Its own certificate, in PEM: what a client is to trust. */
  readonly certificate: string;
  issue(request: Request): Identity;
  /** An authority under this one, whose certificate goes with all that it issues. */
  intermediate(party: Party): CertificateAuthority;
}

const hour = 3_600_000;

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

const validityPeriod = ({ notBefore, notAfter }: Partial<Request>) => ({
  notBefore: notBefore ?? new Date(Date.now() - hour),
  notAfter: notAfter ?? new Date(Date.now() + 90 * 24 * hour),
});

/** An authority called `party`, signing with `key`; `chain` goes with what it issues. */
const createAuthority = (
  party: Party,
  key: KeyObject,
  { own, chain }: { own: string; chain: string },
): CertificateAuthority => ({
  certificate: own,
  issue(request) {
    const { publicKey, privateKey } = keyPair();
    const subject = request.subject ?? { commonName: request.names[0] };
    const [issuer, signer, rest] =
      request.selfSigned === true ? [subject, privateKey, ''] : [party, key, chain];
    const extensions = leafExtensions(request);
    const content = { subject, issuer, publicKey, extensions, ...validityPeriod(request) };
    return {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: certificate(content, signer) + rest,
    };
  },
  intermediate(subject) {
    const { publicKey, privateKey } = keyPair();
    const extensions = authorityExtensions;
    const content = { subject, issuer: party, publicKey, extensions, ...validityPeriod({}) };
    const signed = certificate(content, key);
    return createAuthority(subject, privateKey, { own: signed, chain: signed + chain });
  },
});

/** A root authority with a fresh P-256 key; nothing of it is written anywhere. */
export const createCertificateAuthority = (
  party: Party = { commonName: 'dns-audit throw-away CA' },
): CertificateAuthority => {
  const { publicKey, privateKey } = keyPair();
  const extensions = authorityExtensions;
  const content = { subject: party, issuer: party, publicKey, extensions, ...validityPeriod({}) };
  return createAuthority(party, privateKey, { own: certificate(content, privateKey), chain: '' });
};
