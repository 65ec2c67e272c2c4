/**
 * What BIND, Knot and NSD make of a line of a master file, where one of them refuses the zone or publishes something
 * else. Measured: test/input/zone/name-server-cases.ts has a file for every rule.
 */
import { domainToASCII } from 'node:url';
import {
  nameServers,
  type NameServer,
  type SourceLocation,
  type ZoneFault,
} from '../../../model/dns/zone.ts';
import type { DnsName } from '../../../model/dns/dns.ts';
import { splitLabels } from '../../../model/dns/domain-name.ts';
import { isGeneric } from '../../../record/generic-rdata.ts';
import { isZoneType, parseName } from '../../../record/rdata-text.ts';
import { listed } from '../../../model/text/wording.ts';
import { quoteText } from '../../document/tree.ts';
import type { Token } from '../master-file.ts';
import type { RecordHead } from '../record-head.ts';

/** What is wrong, and who does what because of it. */
export interface Refusal {
  /** A clause of printable ASCII. */
  readonly why: string;
  /** They load nothing of the zone. */
  readonly refusedBy: readonly NameServer[];
  /** They publish something else than is meant, or leave the record out. */
  readonly misreadBy?: readonly NameServer[];
  /** A DNS host adds what is missing. */
  readonly isLeftToHost?: boolean;
  /** It is none in a file that is a part of another. */
  readonly ofZoneFile?: boolean;
}

const does = (servers: readonly NameServer[], one: string, several: string): string =>
  `${listed(servers)} ${servers.length > 1 ? several : one}`;

/** `BIND and Knot refuse the zone; NSD loads it`. */
export const describeRefusal = ({ refusedBy, misreadBy = [] }: Omit<Refusal, 'why'>): string => {
  if (refusedBy.length === nameServers.length) return 'name servers refuse the zone';
  const fine = nameServers.filter((one) => !refusedBy.includes(one) && !misreadBy.includes(one));
  return [
    ...(refusedBy.length > 0 ? [`${does(refusedBy, 'refuses', 'refuse')} the zone`] : []),
    ...(misreadBy.length > 0 ? [`${does(misreadBy, 'reads', 'read')} something else`] : []),
    ...(fine.length > 0 ? [`${does(fine, 'loads', 'load')} it`] : []),
  ].join('; ');
};

/** BIND is what most master files are written for: what it loads as meant is at most a note. */
const loadingCode = ({ refusedBy, misreadBy = [], isLeftToHost }: Refusal): ZoneFault['code'] => {
  if (isLeftToHost === true) return 'left-to-host';
  const harmed = [...refusedBy, ...misreadBy];
  if (!harmed.includes('BIND')) return 'servers-differ';
  return harmed.length > 1 ? 'not-loaded' : 'bind-refuses';
};

export const loadingFault = (
  { file, line, column }: SourceLocation,
  refusal: Refusal,
  owner?: DnsName,
): ZoneFault => ({
  file,
  line,
  column,
  code: loadingCode(refusal),
  message: `${refusal.why}: ${describeRefusal(refusal)}`,
  ...(owner === undefined ? {} : { owner }),
  refusedBy: refusal.refusedBy,
});

/** What Knot takes in a name without a backslash in front. */
export const isKnotName = (text: string): boolean =>
  /^(?:[\w*/.-]|\\(?:\d{3}|\D))*$/.test(text) || text === '@';

/** Letters, digits and hyphens; canonical names have escapes for all that is none. */
const hostLabel = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/;

/** As BIND's check-names has it. An owner may begin with a star, and Active Directory's with gc._msdcs. */
export const isHostName = (name: DnsName, isOwner: boolean): boolean => {
  const labels = splitLabels(name);
  const free = !isOwner ? 0 : labels[0] === '\\042' ? 1 : name.startsWith('gc._msdcs.') ? 2 : 0;
  return labels.slice(free).every((label) => hostLabel.test(label));
};

interface WrittenName {
  readonly token: Token;
  /** What it is to its record: "owner", "exchange". */
  readonly role: string;
  readonly name: DnsName | undefined;
  /** BIND's check-names wants a host name here. */
  readonly isHost: boolean;
}

const judgeName = ({ token, role, name, isHost }: WrittenName): Refusal | undefined => {
  const { text, quoted, beyondAscii } = token;
  if (beyondAscii) {
    const ascii = domainToASCII(text);
    const instead = ascii === '' || ascii === text ? '' : `, write ${quoteText(ascii)}`;
    return {
      why: `the ${role} ${quoteText(text)} is not ASCII${instead}`,
      refusedBy: isHost ? ['BIND', 'Knot'] : ['Knot'],
      misreadBy: isHost ? ['NSD'] : ['BIND', 'NSD'],
    };
  }
  if (text === '@' || quoted) return undefined;
  const refusedBy: NameServer[] = [];
  if (isHost && name !== undefined && !isHostName(name, role === 'owner')) refusedBy.push('BIND');
  if (!isKnotName(text)) refusedBy.push('Knot');
  return refusedBy.length === 0
    ? undefined
    : { why: `the ${role} ${quoteText(text)} is not a host name`, refusedBy };
};

/** The name server reads a quoted name as one label, whatever is in it. */
const isOneLabel = ({ text }: Token): boolean => /[.@]/.test(text);

/** The fields of record data that are names, by type, and whether BIND wants host names there. */
const nameFields = new Map<
  string,
  readonly (readonly [at: number, role: string, isHost: boolean])[]
>([
  ['CNAME', [[0, 'target', false]]],
  ['DNAME', [[0, 'target', false]]],
  ['MX', [[1, 'exchange', true]]],
  ['NS', [[0, 'name server', true]]],
  ['PTR', [[0, 'target', false]]],
  [
    'SOA',
    [
      [0, 'primary server', true],
      [1, 'mailbox', false],
    ],
  ],
  ['SRV', [[3, 'target', true]]],
]);

/** The types whose owner BIND wants to be a host name. */
const hostTypes: ReadonlySet<string> = new Set(['A', 'AAAA', 'MX']);

interface RecordLine {
  /** Absent where the line begins with a blank. */
  readonly ownerToken: Token | undefined;
  readonly owner: DnsName;
  readonly head: RecordHead;
  readonly origin: DnsName | undefined;
  /** By `$GENERATE`: BIND does not look at such names. */
  readonly isMade: boolean;
}

const judgeOwner = ({ ownerToken: token, owner, head, isMade }: RecordLine): readonly Refusal[] => {
  const isHost = hostTypes.has(head.type.toUpperCase());
  if (token === undefined)
    return isHost && !isMade && !isHostName(owner, true)
      ? [{ why: `the owner ${quoteText(owner)} is not a host name`, refusedBy: ['BIND'] }]
      : [];
  const named = judgeName({ token, role: 'owner', name: owner, isHost });
  const misread = isOneLabel(token) ? { misreadBy: ['NSD' as const] } : {};
  return [
    ...(token.quoted
      ? [
          {
            why: `the owner ${quoteText(token.text)} is in quotes`,
            refusedBy: ['Knot' as const],
            ...misread,
          },
        ]
      : []),
    ...(named === undefined ? [] : [named]),
  ];
};

const judgeText = (fields: readonly Token[]): readonly Refusal[] => [
  ...(fields.some(({ text, quoted }) => text === '@' && !quoted)
    ? [{ why: '"@" is not in quotes', refusedBy: ['NSD' as const] }]
    : []),
  ...(fields.some(({ beyondAscii }) => beyondAscii)
    ? [{ why: 'the text is not ASCII', refusedBy: ['Knot' as const] }]
    : []),
  ...(fields.some(({ text }) => text.includes('\\\n') || text.includes('\\\r'))
    ? [
        {
          why: 'a backslash ends a line within the text',
          refusedBy: ['Knot' as const],
          misreadBy: ['NSD' as const],
        },
      ]
    : []),
];

/** What has a meaning of its own to a name server wherever it stands. */
const judgeWord = (field: Token, at: number, [first]: readonly Token[]): readonly Refusal[] => {
  const { text, quoted } = field;
  if (quoted)
    return at > 0 && first !== undefined && isGeneric([first])
      ? [{ why: 'data behind \\# is in quotes', refusedBy: ['BIND', 'Knot'] }]
      : [];
  return [
    ...(text.startsWith('$') || (text === '\\#' && at > 0)
      ? [{ why: `${quoteText(text)} is not in quotes`, refusedBy: ['NSD' as const] }]
      : []),
    ...(at === 0 && /^\\#./.test(text)
      ? [{ why: `${quoteText(text)} has no space behind \\#`, refusedBy: ['Knot' as const] }]
      : []),
  ];
};

const judgeData = ({ head, origin }: RecordLine): readonly Refusal[] => {
  const type = head.type.toUpperCase();
  if (!isZoneType(type) || isGeneric(head.rdata)) return [];
  if (type === 'TXT' || type === 'SPF') return judgeText(head.rdata);
  const names = nameFields.get(type) ?? [];
  const quoted = head.rdata.find((field) => field.quoted);
  const isMisread = names.some(([at]) => {
    const field = head.rdata[at];
    return field?.quoted === true && isOneLabel(field);
  });
  const judged = names.flatMap(([at, role, isHost]) => {
    const token = head.rdata[at];
    return token === undefined
      ? []
      : (judgeName({ token, role, isHost, name: parseName(token.text, origin) }) ?? []);
  });
  return quoted === undefined
    ? judged
    : [
        {
          why: `${quoteText(quoted.text)} is in quotes, which only text may be`,
          refusedBy: ['BIND', 'Knot'],
          ...(isMisread ? { misreadBy: ['NSD' as const] } : {}),
        },
        ...judged,
      ];
};

/** What name servers have against a record that is read here. */
export const judgeRecordLine = (line: RecordLine): readonly Refusal[] => {
  const { head, ownerToken } = line;
  const touching = [...(ownerToken ? [ownerToken] : []), ...head.rdata].some((one) => one.touches);
  return [
    ...judgeOwner(line),
    ...(head.quoted
      ? [
          {
            why: 'what is before the data is in quotes',
            refusedBy: ['BIND' as const, 'Knot' as const],
          },
        ]
      : []),
    ...(head.numbered ? [{ why: 'the class is a number', refusedBy: ['Knot' as const] }] : []),
    ...head.rdata.flatMap((field, at) => judgeWord(field, at, head.rdata)),
    ...judgeData(line),
    ...(touching
      ? [{ why: 'there is no space between two fields', refusedBy: ['Knot' as const] }]
      : []),
  ];
};
