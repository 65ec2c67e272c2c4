/** What is wrong with a zone file itself, as results: these rest on the file, not on answers. */
import type { CheckId } from '../../model/check-id.ts';
import type { CheckMeta, Finding, Severity, ZoneFileCheck } from '../../model/check.ts';
import type { DnsName, RecordType } from '../../model/dns/dns.ts';
import type { Result } from '../../model/report.ts';
import {
  type Zone,
  type ZoneFault,
  type ZoneFaultCode,
  zoneFaultSeverity,
} from '../../model/dns/zone.ts';
import { resultFrom } from '../result.ts';

/** So many faults of a severity are told. */
const mostFindings = 50;

const docs = {
  why: 'Between a zone file and its servers stand a parser and a DNS host: what they refuse, or read otherwise than it was meant, is not what gets published.',
  fix: 'Mend the line of the file that is named.',
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

/** One for each severity that a fault of a file can have. They run where a zone file is audited. */
export const zoneFileChecks = {
  'zone-file': defineFileCheck(
    'zone-file',
    'error',
    'The zone file can be read, and publishes what it says',
  ),
  'zone-file-care': defineFileCheck(
    'zone-file-care',
    'warning',
    'Nothing in the zone file is likely to be misread',
  ),
  'zone-file-note': defineFileCheck(
    'zone-file-note',
    'note',
    'All of the zone file could be taken into account',
  ),
};

const remedies: { readonly [C in ZoneFaultCode]: string } = {
  syntax: 'Correct the line.',
  unsupported: 'Write it out, so that every tool reads it.',
  'data-unknown': 'Write the data in the form of its type.',
  include: 'Put the included file into this repository, and name it by a relative path.',
  unreadable: 'Make it a plain UTF-8 text file, or take it out of the folder.',
  'zone-unknown': 'Name the zone with $ORIGIN.',
  'value-unknown': 'Make the plan again once the value is known.',
  'proxied-dkim': 'Set the record to "DNS only" (proxied = false).',
  'rr-type-spf': 'Publish the same text as a TXT record, and remove the record of type SPF.',
  'cname-beside-other-data': 'Remove the CNAME record, or all other records of its owner.',
  'missing-trailing-dot': 'End the name in a dot.',
  'literal-quotes': 'Take the extra quotes out of the text.',
  'txt-unquoted-words': 'Put the text in quotes.',
  'txt-unsplit-over-255': 'Divide the text into strings of at most 255 octets.',
  'duplicate-record': 'Remove the line.',
  'out-of-zone': "Move the record to its own zone's file, or correct its name.",
};

/** The type of the record at the fault's place. */
const typeAt = ({ records }: Zone, { file, line, owner }: ZoneFault): RecordType =>
  records.find(
    (one) => one.file === file && one.line === line && one.owner === (owner ?? one.owner),
  )?.type ?? 'SOA';

const zoneFinding = (zone: Zone, fault: ZoneFault): Finding => {
  const name: DnsName = fault.owner ?? zone.origin;
  const { file, line, code, message } = fault;
  return {
    message: `${message} (${code})`,
    subject: { name, type: typeAt(zone, fault) },
    fix: { text: remedies[code] },
    location: { file, line },
  };
};

/** What severity the faults have that the check is about; its own may have been set to another. */
const metaSeverity = (id: string): Severity | undefined =>
  Object.values(zoneFileChecks).find(({ meta }) => meta.id === id)?.meta.severity;

/** The results of {@link zoneFileChecks}, or of those of them that are `wanted`. */
export const judgeZoneFile = (
  zone: Zone,
  faults: readonly ZoneFault[],
  wanted: readonly CheckMeta[],
): readonly Result[] =>
  wanted.map((meta) => {
    const own = faults.filter(({ code }) => zoneFaultSeverity[code] === metaSeverity(meta.id));
    return resultFrom(
      meta,
      own.slice(0, mostFindings).map((fault) => zoneFinding(zone, fault)),
    );
  });
