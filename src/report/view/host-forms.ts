/** Records as the fields of the domain's DNS host's form. */
import { buildFormEntry } from '../../knowledge/form-entry.ts';
import { describeEntry, findDnsHost, findDnsHostName } from '../../knowledge/dns-hosts.ts';
import type { Finding, RecordLine } from '../../model/check.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { RecordType } from '../../model/dns/dns.ts';
import { findZoneHosting, type ZoneHosting } from '../../model/dns/zone-hosting.ts';
import type { FormEntry } from '../../model/form-entry.ts';
import type { DomainReport } from '../../model/report.ts';

export interface HostForms {
  /** The DNS host's name, if it is known. */
  readonly host?: string;
  /** Whether it is known how the host's form names its fields. */
  readonly isKnown: boolean;
  /** The zone that holds the domain, and its name servers, if they are known. */
  readonly hosting?: ZoneHosting;
  readonly build: (record: RecordLine) => FormEntry;
  /** The advice of a finding, without how to enter its records: the fields show that. */
  readonly adviceOf: (finding: Finding) => string;
}

/** What a check may describe how to enter: a record of the fix, or another type at the name that was asked. */
const describable: readonly RecordType[] = ['MX', 'TXT', 'CNAME'];

const withoutEntry = (
  { fix, subject }: Finding,
  { zone, servers }: ZoneHosting,
  domain: string,
): string => {
  const host = findDnsHost(servers);
  if (host === undefined) return fix.text;
  const owners = new Set([
    dnsName(domain),
    subject.name,
    ...(fix.publish ?? []).map((r) => r.owner),
  ]);
  const sentences = [...owners].flatMap((owner) =>
    describable.map((type) => ` ${describeEntry(host, zone, { owner, type })}`),
  );
  return sentences.reduce((text, sentence) => text.replace(sentence, ''), fix.text);
};

export const hostForms = ({ domain, evidence }: DomainReport): HostForms => {
  const hosting = findZoneHosting(dnsName(domain), evidence.answers);
  const host = findDnsHostName(hosting?.servers ?? []);
  return {
    ...(host !== undefined && { host }),
    ...(hosting && { hosting }),
    isKnown: findDnsHost(hosting?.servers ?? []) !== undefined,
    build: (record) => buildFormEntry(hosting ?? { zone: dnsName('.'), servers: [] }, record),
    adviceOf: (finding) =>
      hosting === undefined ? finding.fix.text : withoutEntry(finding, hosting, domain),
  };
};
