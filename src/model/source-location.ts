/** Where in the repository a finding is shown: the record's own line, or the file that names the domain. */
import type { Finding, FindingLocation } from './check.ts';
import type { DnsName, RecordType } from './dns/dns.ts';
import type { SourceLocation } from './dns/zone.ts';

/** The place for a finding about `subject` of `domain`; `undefined` where no file holds it. */
export type FindLocation = (
  domain: string,
  subject?: Finding['subject'],
) => SourceLocation | undefined;

/** The location, for those that must have one. */
export type LocateFinding = (domain: string, subject?: Finding['subject']) => SourceLocation;

/** A record by its owner and type, and what its data was or is. */
export interface SoughtRecord {
  readonly owner: DnsName;
  readonly type: RecordType;
  readonly rdata: readonly string[];
}

/** The place where a file of accepted records has the record, or would have it; `undefined` where none has the domain. */
export type FindAccepted = (domain: string, record: SoughtRecord) => SourceLocation | undefined;

/** One file for everything that has no place of its own. */
export const withFallbackLocation =
  (find: FindLocation, file: string): LocateFinding =>
  (domain, subject) =>
    find(domain, subject) ?? { file, line: 1, column: 1 };

/** Whether a path can stand in a log: letters of any script, but no sign that is not seen or that turns others round. */
export const isShowable = (file: string): boolean => /^[\p{L}\p{M}\p{N} -~]+$/u.test(file);

/** The file and the line, and what the tool calls what is there: `plan.json:1 (aws_route53_record.spf)`. */
export const presentLocation = ({ file, line, label }: FindingLocation): string =>
  `${file}:${line}${label === undefined ? '' : ` (${label})`}`;

/** The place as findings have it: the first column is left out. */
export const findingLocation = ({
  file,
  line,
  column = 1,
  label,
}: FindingLocation): FindingLocation => ({
  file,
  line,
  ...(column > 1 && { column }),
  ...(label !== undefined && { label }),
});
