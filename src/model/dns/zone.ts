/** The vocabulary of zone files: the records that a file holds and where, and what is wrong with the file itself. */
import type { Severity } from '../check.ts';
import type { DnsName, RData, RecordType } from './dns.ts';

/** The tools whose files are read. A Cloudflare export is `bind`; a change batch is `route53`. */
export const zoneFormats = [
  'bind',
  'octodns',
  'dnscontrol',
  'terraform',
  'route53',
  'cloudformation',
  'pulumi',
  'dnsendpoint',
  'registry',
  'cloudflare-api',
  'desec',
  'digitalocean',
  'gandi',
  'google',
  'hetzner',
  'ovh',
  'powerdns',
] as const;

export type ZoneFormat = (typeof zoneFormats)[number];

/** The types whose record data is read. DNSSEC's own are made by the host, and judged live. */
export type ZoneType = Exclude<RecordType, 'DNSKEY' | 'NSEC' | 'NSEC3' | 'RRSIG'>;

/** Both count from 1; a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A position in a file, whose path is relative to the workspace, with `/`. */
export interface SourceLocation extends Position {
  readonly file: string;
  /** What the tool calls it, where the line says little: Terraform's JSON has one line. */
  readonly label?: string;
}

/**
 * What becomes of a record on its way from the file to the servers. `proxied`: the host answers
 * with addresses of its own. `flattened`: a CNAME at the apex that the host answers as addresses.
 * `literal-quotes`: the quotes are data. `unquoted-words`: words without quotes, each a string.
 * `unsplit`: a string of more than 255 octets. `relative-owner`, `relative-target`: the name has
 * dots but none at its end, and so lies inside the zone. `dotless-target`: likewise, in a tool
 * that refuses it.
 */
export type Quirk =
  | 'proxied'
  | 'flattened'
  | 'literal-quotes'
  | 'unquoted-words'
  | 'unsplit'
  | 'relative-owner'
  | 'relative-target'
  | 'dotless-target';

/** One record, with the data that the host would publish. */
export type ZoneRecord<T extends ZoneType = ZoneType> = SourceLocation &
  {
    readonly [K in T]: {
      readonly owner: DnsName;
      readonly type: K;
      readonly rdata: RData[K];
      /** Seconds. */
      readonly ttl?: number;
      readonly quirks?: readonly Quirk[];
      /** What it would point to with a dot at the end of the name; where the file has dots in it and none there. */
      readonly dottedTarget?: DnsName;
    };
  }[T];

/** The programs by which master files are judged: each loads a zone whole, or not at all. */
export const nameServers = ['BIND', 'Knot', 'NSD'] as const;

export type NameServer = (typeof nameServers)[number];

export const zoneRecord = <T extends ZoneType>(
  place: SourceLocation,
  owner: DnsName,
  type: T,
  rdata: RData[T],
): ZoneRecord<T> => ({ ...place, owner, type, rdata });

/** A record whose data is not read: its type is another, or the host makes the data up (an alias). */
export interface OtherRecord extends SourceLocation {
  readonly owner: DnsName;
  /** As the file has it, printable ASCII. */
  readonly type: string;
}

/**
 * What a file holds and the reader cannot work out. With `owner` and `type`: at least one record of that set.
 * With `owner` alone: records of any type there. With `type` alone: such records anywhere in the zone. With
 * neither: records anywhere in the zone.
 */
export interface ZoneUnknown extends SourceLocation {
  /** The zone it is in, for a file of several; any of the file's zones if neither this nor the owner is known. */
  readonly zone?: DnsName;
  readonly owner?: DnsName;
  readonly type?: ZoneType;
  /** A clause of printable ASCII: "its value is not known before apply". */
  readonly why: string;
  /** It may as well hold nothing of this zone, as a module that is elsewhere. */
  readonly mayBeNone?: true;
  /** The file itself leaves it to others, so that nobody needs to hear of it. */
  readonly intended?: true;
}

/** What is wrong with a file itself, and how bad that is. */
export const zoneFaultSeverity = {
  /** It cannot be read here: what it says is left out. */
  syntax: 'error',
  /** It can be read by its tool, but not here. */
  unsupported: 'warning',
  /** A `$INCLUDE` that is not followed: its name server may well have the file. */
  include: 'warning',
  /** A file of a folder that is no text, too large, or not to be opened. */
  unreadable: 'warning',
  /** Relative names, and nothing that tells which zone they are in. */
  'zone-unknown': 'error',
  /** The file does not say which zone they are in, and they are taken as those of the one that is asked about. */
  'zone-assumed': 'note',
  /** The tool changes it when it publishes it. */
  'changed-on-push': 'note',
  'proxied-dkim': 'error',
  'rr-type-spf': 'warning',
  'cname-beside-other-data': 'error',
  'missing-trailing-dot': 'error',
  'literal-quotes': 'warning',
  'txt-unquoted-words': 'warning',
  'txt-unsplit-over-255': 'error',
  /** octoDNS takes a `;` without a backslash only by an option of its provider. */
  'semicolon-unescaped': 'note',
  'duplicate-record': 'note',
  /** BIND refuses the zone or publishes something else, and at least one more of the name servers does. */
  'not-loaded': 'error',
  /** Only BIND refuses the zone. */
  'bind-refuses': 'warning',
  /** Only BIND refuses the zone, for what a DNS host adds by itself: its name servers, and their addresses. */
  'left-to-host': 'note',
  /** BIND loads it as it is meant, and others do not. */
  'servers-differ': 'note',
  /** A type that only name servers of other makes have. */
  'foreign-type': 'warning',
  'out-of-zone': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ZoneFaultCode = keyof typeof zoneFaultSeverity;

export interface ZoneFault extends SourceLocation {
  readonly code: ZoneFaultCode;
  /** Printable ASCII: one sentence, without the full stop. */
  readonly message: string;
  /** The record it is about, where it is about one. */
  readonly owner?: DnsName;
  /** Its data, as it is presented: one place may hold several records of an owner. */
  readonly rdata?: string;
  /** That record as it is meant, whatever becomes of it. */
  readonly meant?: { readonly owner: DnsName; readonly type: ZoneType };
  /** Because of it the tool publishes nothing of the zone. */
  readonly refusesZone?: true;
  /** The name servers that load nothing of the zone because of it, where that is known. */
  readonly refusedBy?: readonly NameServer[];
}

/** What a file says is published, at one time. */
export interface ZoneState {
  readonly records: readonly ZoneRecord[];
  readonly others: readonly OtherRecord[];
  /** Never read as absent: what rests on these was not judged. */
  readonly unknowns: readonly ZoneUnknown[];
}

/** A state, and what is wrong with the file in it. */
export interface ZoneVersion extends ZoneState {
  readonly faults: readonly ZoneFault[];
}

/** How a file writes the records of a zone. */
export interface ZoneWriting {
  readonly format: ZoneFormat;
  /** Terraform's type of resource for most of them: `aws_route53_record`. */
  readonly resourceType?: string;
}

/** What was read from one file. */
export interface ZoneFile extends ZoneVersion {
  readonly format: ZoneFormat;
  /** By zone: Terraform's type of resource for most of its records. */
  readonly resourceTypes?: ReadonlyMap<DnsName, string>;
  readonly file: string;
  /** The zones it holds records of. */
  readonly origins: readonly DnsName[];
  /** The state that a plan starts from, or what a change batch deletes; absent where the file holds one state. */
  readonly before?: ZoneVersion;
  /** It holds changes, and says nothing of what stays as it is. */
  readonly partial?: true;
  /** It is a name server's own file: with one record that is not allowed, the server loads none of it. */
  readonly loadedWhole?: true;
}

/** One zone, out of all the files that hold a part of it. */
export interface Zone extends ZoneVersion {
  readonly origin: DnsName;
  /** Never empty. */
  readonly files: readonly string[];
  /** How the first of its files writes it; absent if it is made of something else. */
  readonly writing?: ZoneWriting;
  /** Those of its files that are not about another zone. */
  readonly faults: readonly ZoneFault[];
  readonly before?: ZoneVersion;
  /** It holds changes, and says nothing of what stays as it is. */
  readonly partial?: true;
}
