/**
 * Record data that is not read further: what it is made of, and who refuses the zone because of it. Types that are not
 * here, and what name servers take in several ways, are taken as they are. Measured: see test/input/zone/record-lines.ts.
 */
import { type NameServer, nameServers } from '../../../model/dns/zone.ts';
import { digestTypes } from '../../../record/rdata-text.ts';
import { quoteText } from '../../document/tree.ts';
import type { Token } from '../master-file.ts';
import {
  algorithm,
  base64,
  certificateType,
  digestType,
  eui48,
  eui64,
  expression,
  type FieldKind,
  hex,
  hostName,
  ipv4,
  isSoundParameter,
  keyFlags,
  keyProtocol,
  locator,
  longText,
  name,
  type PieceKind,
  quotedText,
  salt,
  serviceName,
  tag,
  typeWord,
  u16,
  u32,
  u8,
  undottedText,
} from './field-kinds.ts';
import type { Refusal } from './name-servers.ts';

/** Fields in their order, by what they are; what is behind them. */
interface Layout {
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** What follows is in pieces. */
  readonly pieces?: readonly [what: string, kind: PieceKind];
  /** Each that follows is of this kind. */
  readonly each?: readonly [what: string, kind: FieldKind];
  /** What is wrong with fields that are sound alone. */
  readonly together?: (fields: readonly Token[]) => readonly Refusal[];
}

const parameter: FieldKind = {
  refusedBy: ({ text: field }) => {
    if (field.startsWith('dohpath=')) return ['Knot'];
    return isSoundParameter(field) ? [] : nameServers;
  },
  inQuotes: ['BIND', 'Knot'],
};

const repeatedKey = ([, , ...parameters]: readonly Token[]): readonly Refusal[] => {
  const keys = parameters.map((field) => field.text.split('=', 1)[0] ?? '');
  const again = keys.find((key, i) => keys.indexOf(key) < i);
  const missing = keys.includes('no-default-alpn') && !keys.includes('alpn');
  return [
    ...(again === undefined
      ? []
      : [{ why: `the parameter ${quoteText(again)} is there twice`, refusedBy: nameServers }]),
    ...(missing
      ? [
          {
            why: 'there is no-default-alpn without alpn',
            refusedBy: ['BIND' as const, 'NSD' as const],
          },
        ]
      : []),
  ];
};

const service = (target: FieldKind): Layout => ({
  fields: { priority: u16, target },
  each: ['parameter', parameter],
  together: repeatedKey,
});

/** BIND looks at the length of what it knows by the field at `at`. */
const bytesBehind =
  (at: number, sizes: ReadonlyMap<number, number>) =>
  (fields: readonly Token[]): readonly Refusal[] => {
    const type = fields[at]?.text.toUpperCase() ?? '';
    const bytes = sizes.get(digestTypes.get(type) ?? Number(type));
    const digits = fields.slice(at + 1).reduce((sum, field) => sum + field.text.length, 0);
    return bytes === undefined || digits === 2 * bytes
      ? []
      : [{ why: `the digest is not of ${bytes} bytes`, refusedBy: ['BIND'] }];
  };

export const digestBytes: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [2, 32],
  [4, 48],
]);

const fingerprintBytes: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [2, 32],
]);

const zoneDigestBytes: ReadonlyMap<number, number> = new Map([
  [1, 48],
  [2, 64],
]);

const certificateHash: Layout = {
  fields: { usage: u8, selector: u8, 'matching type': u8 },
  pieces: ['digest', hex],
};

const signer: Layout = {
  fields: { 'key tag': u16, algorithm, 'digest type': digestType },
  pieces: ['digest', hex],
};

const publicKey: Layout = {
  fields: { flags: keyFlags, protocol: keyProtocol, algorithm },
  pieces: ['key', base64],
};

const preferred: Layout = { fields: { preference: u16, name } };

const layouts: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ['AFSDB', { fields: { subtype: u16, host: hostName } }],
  ['CAA', { fields: { flags: u8, tag, value: longText } }],
  ['CDNSKEY', publicKey],
  ['CDS', { ...signer, together: bytesBehind(2, digestBytes) }],
  [
    'CERT',
    {
      fields: { type: certificateType, 'key tag': u16, algorithm },
      pieces: ['certificate', base64],
    },
  ],
  ['CSYNC', { fields: { serial: u32, flags: u16 }, each: ['type', typeWord] }],
  ['DHCID', { fields: {}, pieces: ['data', base64] }],
  ['DNSKEY', publicKey],
  ['EUI48', { fields: { address: eui48 } }],
  ['EUI64', { fields: { address: eui64 } }],
  ['HINFO', { fields: { CPU: undottedText, system: undottedText } }],
  ['HTTPS', service(serviceName)],
  ['KX', preferred],
  ['L32', { fields: { preference: u16, locator: ipv4 } }],
  ['L64', { fields: { preference: u16, locator } }],
  ['LP', preferred],
  ['MINFO', { fields: { mailbox: name, 'mailbox of errors': name } }],
  [
    'NAPTR',
    {
      fields: {
        order: u16,
        preference: u16,
        flags: undottedText,
        service: undottedText,
        expression,
        replacement: name,
      },
    },
  ],
  ['NID', { fields: { preference: u16, node: locator } }],
  ['NSEC', { fields: { 'next name': name }, each: ['type', typeWord] }],
  ['NSEC3PARAM', { fields: { algorithm: u8, flags: u8, iterations: u16, salt } }],
  ['OPENPGPKEY', { fields: {}, pieces: ['key', base64] }],
  ['RP', { fields: { mailbox: name, text: name } }],
  ['RT', preferred],
  ['SMIMEA', certificateHash],
  [
    'SSHFP',
    {
      fields: { algorithm: u8, type: u8 },
      pieces: ['fingerprint', hex],
      together: bytesBehind(1, fingerprintBytes),
    },
  ],
  ['SVCB', service({ ...hostName, inQuotes: ['Knot'] })],
  ['TLSA', certificateHash],
  ['URI', { fields: { priority: u16, weight: u16, target: quotedText } }],
  [
    'ZONEMD',
    {
      fields: { serial: u32, scheme: u8, 'hash algorithm': u8 },
      pieces: ['digest', hex],
      together: bytesBehind(2, zoneDigestBytes),
    },
  ],
]);

/** Who does not know a type that others know: the versions are in test/cases/name-servers.json. */
const strangers: ReadonlyMap<string, readonly NameServer[]> = new Map(
  [
    ['AVC DLV ISDN MB MG MR NSAP NULL NXT PX SIG WKS X25', ['Knot' as const]] as const,
    [
      'A6 AMTRELAY BRID DOA DSYNC EID GPOS HHIT HIP NIMLOC NINFO NSAP-PTR RESINFO RKEY SINK TA TALINK WALLET',
      ['Knot' as const, 'NSD' as const],
    ] as const,
  ].flatMap(([types, who]) => types.split(' ').map((type) => [type, who] as const)),
);

/** Latitude, longitude and altitude, with their units. */
const locationForm =
  /^0*(\d{1,2})( 0*\d{1,2}( 0*\d{1,2}(\.\d{1,3})?)?)? [NSns] 0*(\d{1,3})( 0*\d{1,2}( 0*\d{1,2}(\.\d{1,3})?)?)? [EWew] -?\d{1,8}(\.\d{1,2})?m?( \d{1,8}(\.\d{1,2})?m?){0,3}$/;

const describe = (field: string, what: string, type: string): string =>
  `${quoteText(field)} is not the ${what} of its ${type} record`;

const judgeLocation = (fields: readonly Token[]): readonly Refusal[] => {
  const joined = fields.map((field) => field.text).join(' ');
  const [, latitude, , , , longitude] = locationForm.exec(joined) ?? [];
  const sound = Number(latitude) <= 90 && Number(longitude) <= 180;
  if (!sound) return [{ why: describe(joined, 'location', 'LOC'), refusedBy: nameServers }];
  const inCapitals = !/[nsew]/.test(joined);
  return inCapitals
    ? []
    : [{ why: 'a direction is not a capital letter', refusedBy: ['BIND', 'Knot'] }];
};

const inQuotes = (field: Token, refusedBy: readonly NameServer[]): readonly Refusal[] =>
  field.quoted && refusedBy.length > 0
    ? [{ why: `${quoteText(field.text)} is in quotes, which only text may be`, refusedBy }]
    : [];

const judgeField = (
  type: string,
  [what, kind]: readonly [string, FieldKind],
  field: Token,
): readonly Refusal[] => {
  const refusedBy = kind.refusedBy(field);
  const misread = kind.isNumber && refusedBy.length > 0 && !refusedBy.includes('NSD');
  return [
    ...inQuotes(field, kind.inQuotes),
    ...(refusedBy.length === 0
      ? []
      : [
          {
            why: describe(field.text, what, type),
            refusedBy,
            ...(misread ? { misreadBy: ['NSD' as const] } : {}),
          },
        ]),
  ];
};

const judgePieces = (
  type: string,
  [what, kind]: readonly [string, PieceKind],
  pieces: readonly Token[],
): readonly Refusal[] => {
  const joined = pieces.map((field) => field.text).join('');
  const refusedBy = kind.refusedBy(joined);
  const odd = pieces.find((field) => field.text.length % kind.unit !== 0);
  return [
    ...pieces.flatMap((field) => inQuotes(field, ['BIND', 'Knot'])).slice(0, 1),
    ...(refusedBy.length === 0 ? [] : [{ why: describe(joined, what, type), refusedBy }]),
    ...(odd === undefined || refusedBy.includes('Knot')
      ? []
      : [
          {
            why: `the ${what} is divided within ${kind.unit} characters that belong together`,
            refusedBy: ['Knot' as const],
          },
        ]),
  ];
};

const judgeLayout = (
  type: string,
  { fields: known, pieces, each, together }: Layout,
  fields: readonly Token[],
): readonly Refusal[] => {
  const kinds = Object.entries(known);
  const more = fields.slice(kinds.length);
  const isOpen = pieces !== undefined || each !== undefined;
  if (fields.length < kinds.length || (!isOpen && more.length > 0)) {
    const names = kinds.map(([what]) => what).join(', ');
    const why = `${type} takes ${kinds.length} fields (${names}), and there are ${fields.length}`;
    return [{ why, refusedBy: nameServers }];
  }
  return [
    ...kinds.flatMap((kind, i) =>
      fields.slice(i, i + 1).flatMap((field) => judgeField(type, kind, field)),
    ),
    ...(pieces === undefined ? [] : judgePieces(type, pieces, more)),
    ...(each === undefined ? [] : more.flatMap((field) => judgeField(type, each, field))),
    ...(together?.(fields) ?? []),
  ];
};

/** What single name servers have against a DS record that is read. */
export const judgeSigner = (fields: readonly Token[]): readonly Refusal[] =>
  judgeLayout('DS', signer, fields).filter((one) => one.refusedBy.length < nameServers.length);

/** What name servers have against the data of a type that is not read, or against the type. */
export const judgeOtherData = (type: string, fields: readonly Token[]): readonly Refusal[] => {
  const refusedBy = strangers.get(type);
  if (refusedBy !== undefined) return [{ why: `${type} is a type of few programs`, refusedBy }];
  if (type === 'LOC')
    return [
      ...fields.flatMap((field) => inQuotes(field, ['BIND', 'Knot'])).slice(0, 1),
      ...judgeLocation(fields),
    ];
  const layout = layouts.get(type);
  return layout === undefined ? [] : judgeLayout(type, layout, fields);
};
