/** The checks of a zone file as a file: its faults by severity, each with what to do about it. */
import type { CheckId } from '../../model/check-id.ts';
import type { CheckMeta, Finding, Severity, ZoneFileCheck } from '../../model/check.ts';
import type { DnsName, RecordType } from '../../model/dns/dns.ts';
import { capital } from '../../model/text/wording.ts';
import type { Result } from '../../model/report.ts';
import { groupedBy } from '../../model/non-empty.ts';
import {
  type SourceLocation,
  type Zone,
  type ZoneFault,
  type ZoneFaultCode,
  zoneFaultSeverity,
} from '../../model/dns/zone.ts';
import { findingLocation } from '../../model/source-location.ts';
import { resultFrom } from '../result.ts';

/** The most findings of one check. */
const mostFindings = 50;

const docs = {
  why: 'A parser and a DNS host read the zone file to publish it. If they refuse a line, or read it differently than you meant, your records are not published as written.',
  fix: 'Correct the line that the finding names.',
  good: '',
  bad: '',
} as const;

const defineFileCheck = <const Id extends CheckId>(
  id: Id,
  severity: Severity,
  title: string,
): ZoneFileCheck<Id> => ({
  judgedFrom: 'zone-file',
  meta: { id, area: 'zone', title, severity, since: '0.1.0', cites: ['RFC 1035 §5'], docs },
});

/** One check for each severity of a fault. They run if a zone file is audited. */
export const zoneFileChecks = {
  'zone-file': defineFileCheck('zone-file', 'error', 'The zone file is read without errors'),
  'zone-file-care': defineFileCheck(
    'zone-file-care',
    'warning',
    'Nothing in the zone file is likely to be misread',
  ),
  'zone-file-note': defineFileCheck(
    'zone-file-note',
    'note',
    'Everything in the zone file was judged',
  ),
};

const remedies: { readonly [C in ZoneFaultCode]: string } = {
  syntax: 'Correct the line.',
  unsupported: 'Write it out in full, so that every tool can read it.',
  include: 'Put the included file into this repository and use a relative path.',
  unreadable: 'Save it as plain UTF-8 text, or move it out of the folder.',
  'zone-unknown': 'Name the zone with $ORIGIN, or name the file after it (example.com.zone).',
  'zone-assumed': 'If that is wrong, name the zone in the file, or add its resource to the plan.',
  'changed-on-push': 'Run dnscontrol preview to see the record as it is published.',
  'proxied-dkim': 'Set the record to "DNS only": it must not be proxied.',
  'rr-type-spf': 'Publish the same text as a TXT record and delete the record of type SPF.',
  'cname-beside-other-data': 'Delete the CNAME record, or all other records of the same name.',
  'missing-trailing-dot':
    'Add a dot at the end of the name, or leave your zone off if the tool adds it.',
  'literal-quotes': 'Delete the extra quotes from the text.',
  'txt-unquoted-words': 'Put the text in quotes.',
  'txt-unsplit-over-255': 'Split the text into strings of at most 255 bytes.',
  'semicolon-unescaped':
    'Write a backslash before each ";", or set escaped_semicolons: false for the provider.',
  'duplicate-record': 'Delete the line.',
  'not-loaded': 'Correct the line: a name server that refuses it publishes nothing of the zone.',
  'bind-refuses': 'Correct the line if BIND serves this zone.',
  'left-to-host':
    'Nothing to do if your DNS host adds its own NS records; else add them, with the addresses of those in the zone.',
  'servers-differ': 'Nothing to do if BIND serves this zone; else change the line.',
  'foreign-type': 'Use a record that every name server has, if yours does not have this one.',
  'out-of-zone': "Move the record to its own zone's file, or correct its name.",
};

/** Faults of one record, which do no harm to others. */
const ofOneRecord: ReadonlySet<ZoneFaultCode> = new Set([
  'proxied-dkim',
  'cname-beside-other-data',
  'missing-trailing-dot',
  'txt-unsplit-over-255',
]);

/** Whether mail to or from the domain rests on records of that name. */
export type TouchesMail = (owner: DnsName) => boolean;

/** A fault that leaves the records of mail alone is no error; a CNAME beside others some hosts publish. */
export const faultSeverity = (
  { code, owner, meant, refusesZone }: ZoneFault,
  touchesMail: TouchesMail,
): Severity => {
  const usual = zoneFaultSeverity[code];
  const concerned = meant?.owner ?? owner;
  if (usual !== 'error' || refusesZone === true || !ofOneRecord.has(code)) return usual;
  if (concerned === undefined || touchesMail(concerned)) return usual;
  return code === 'cname-beside-other-data' ? 'note' : 'warning';
};

/** The type of the record at the fault's place; a fault of no record counts as the zone's own (SOA). */
const typeAt = ({ records }: Zone, { file, line, label, owner }: ZoneFault): RecordType =>
  records.find(
    (one) =>
      one.file === file &&
      one.line === line &&
      one.label === label &&
      one.owner === (owner ?? one.owner),
  )?.type ?? 'SOA';

/** The finding that tells the fault alone. */
export const zoneFinding = (zone: Zone, fault: ZoneFault): Finding => {
  const name: DnsName = fault.owner ?? zone.origin;
  const { code, message } = fault;
  return {
    message: `${capital(message)} (${code})`,
    subject: { name, type: typeAt(zone, fault) },
    fix: { text: remedies[code] },
    location: findingLocation(fault),
  };
};

/** The place alone, to be compared. */
const placeKey = ({ file, line, label = '' }: SourceLocation): string => `${file}:${line} ${label}`;

/** What may as well hold nothing of the zone is judged by nobody, and said once. */
const unjudgedFindings = (zone: Zone): readonly Finding[] => {
  const { origin, faults, unknowns } = zone;
  const told = new Set(faults.map(placeKey));
  const unjudged = unknowns.filter(
    (one) => one.mayBeNone && !one.intended && !told.has(placeKey(one)),
  );
  const distinct = groupedBy(unjudged, ({ file, line, why }) => `${file}:${line} ${why}`);
  return [...distinct.values()].map(([unknown]) => ({
    message: `What this holds was not judged: ${unknown.why}`,
    subject: { name: unknown.owner ?? origin, type: unknown.type ?? 'SOA' },
    fix: { text: 'If it holds records of this zone, check a file or a plan that has them too.' },
    location: findingLocation(unknown),
  }));
};

/** The severity of the faults that the check is about. The configuration may have changed `meta.severity`. */
const metaSeverity = (id: string): Severity | undefined =>
  Object.values(zoneFileChecks).find(({ meta }) => meta.id === id)?.meta.severity;

/** The results of the `wanted` checks of {@link zoneFileChecks}. */
export const judgeZoneFile = (
  zone: Zone,
  faults: readonly ZoneFault[],
  wanted: readonly CheckMeta[],
  touchesMail: TouchesMail,
): readonly Result[] =>
  wanted.map((meta) => {
    const own = faults.filter(
      (fault) => faultSeverity(fault, touchesMail) === metaSeverity(meta.id),
    );
    const findings = [
      ...own.slice(0, mostFindings).map((fault) => zoneFinding(zone, fault)),
      ...(meta.id === zoneFileChecks['zone-file-note'].meta.id ? unjudgedFindings(zone) : []),
    ];
    return resultFrom(meta, findings.slice(0, mostFindings));
  });
