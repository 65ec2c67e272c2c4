import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { isWithin, nameFromLabels, prependLabels } from '../../model/dns/domain-name.ts';
import { presentOctets, presentRData } from '../../model/dns/presentation.ts';
import { txtLine } from '../../record/record-line.ts';
import { txtTexts, toTxtRdata } from '../../record/txt.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

/** At most this many addresses are examined. */
const mostHosts = 4;

/** The domain of a `mailto:` address. */
const mailtoDomain = (uri: Octets): DnsName | undefined => {
  const host = /^mailto:[^@]+@([^@!?]+)/i.exec(uri)?.[1];
  return host === undefined ? undefined : nameFromLabels(host.replace(/\.$/, '').split('.'));
};

/** The other domains that are to receive reports, at most a few. */
const externalDestinations = (rua: readonly Octets[], domain: DnsName): readonly DnsName[] => {
  const hosts = rua.slice(0, mostHosts).flatMap((uri) => mailtoDomain(uri) ?? []);
  return [...new Set(hosts)].filter((host) => !isWithin(host, domain) && !isWithin(domain, host));
};

/** The name at which `host` agrees to receive reports about `domain`; a wildcard there counts too. */
const permissionName = (host: DnsName, domain: DnsName): DnsName =>
  prependLabels(`${domain}._report._dmarc`, host);

export default defineCheck({
  id: 'dmarc-reports',
  area: 'dmarc',
  title: 'Other domains that get the DMARC reports have agreed to that',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7489 §7.1', 'RFC 9990'],
  docs: {
    why: 'An address for reports in another domain counts only if that domain publishes a record that accepts them. Without it, no reports are sent there.',
    fix: 'Ask the owner of the other domain to publish the record, or send the reports to an address in your own domain.',
    good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"\nexample.com._report._dmarc.reports.example. TXT "v=DMARC1;"',
    bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"\nexample.com._report._dmarc.reports.example. TXT !nxdomain',
  },
  needs: ({ domain }) => dmarcNeeds(domain.name),
  further(walk, { domain }) {
    const found = findGoverningPolicy(walk, domain.name);
    const hosts = found ? externalDestinations(found.record.rua, found.domain) : [];
    return Object.fromEntries(
      hosts.map((host) => [
        permissionName(host, domain.name),
        ask(permissionName(host, found?.domain ?? domain.name), 'TXT'),
      ]),
    );
  },
  judge(observation, { domain }) {
    const found = findGoverningPolicy(observation, domain.name);
    if (found === undefined)
      return skipped('no DMARC record is in force', {
        deferTo: ['dmarc-present', 'dmarc-single'],
      });
    const hosts = externalDestinations(found.record.rua, found.domain);
    const silent = hosts.filter((host) => {
      const answer = observation[permissionName(host, domain.name)];
      // RFC 7489 §7.1: any record that begins with the version will do.
      return answer && !txtTexts(answer).some((text) => /^v=DMARC1(?:[\t ]*;|[\t ]*$)/.test(text));
    });
    const findings = silent.map((host) => {
      const owner = permissionName(host, found.domain);
      const rdata = presentRData('TXT', toTxtRdata('v=DMARC1;'));
      return {
        message: `No DMARC reports are sent to ${host}: it has no record that accepts reports about ${found.domain}`,
        subject: { name: owner, type: 'TXT' as const },
        expected: [rdata],
        observed: [presentOctets(found.text)],
        fix: {
          text: `Ask the owner of ${host} to publish this record, or send the reports to another address (rua=).`,
          publish: [{ owner, type: 'TXT' as const, rdata }],
        },
      };
    });
    return failIfAny(
      findings,
      pass(txtLine(prependLabels('_dmarc', found.domain), found.text).rdata),
    );
  },
});
