import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { isWithin, nameOf, under } from '../../model/dns/domain-name.ts';
import { presentOctets, presentRData } from '../../model/dns/presentation.ts';
import { txtLine } from '../../record/record-line.ts';
import { textsOf, txtOf } from '../../record/txt.ts';
import { defineCheck, failOn, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { dmarcNeeds, governingOf } from './tree-walk.ts';

/** Addresses beyond these are not looked into. */
const most = 4;

/** The domain of a `mailto:` address, where it has one. */
const hostOf = (uri: Octets): DnsName | undefined => {
  const host = /^mailto:[^@]+@([^@!?]+)/i.exec(uri)?.[1];
  return host === undefined ? undefined : nameOf(host.replace(/\.$/, '').split('.'));
};

/** The domains beside `domain` that are to receive reports, at most a few. */
const outsiders = (rua: readonly Octets[], domain: DnsName): readonly DnsName[] => {
  const hosts = rua.slice(0, most).flatMap((uri) => hostOf(uri) ?? []);
  return [...new Set(hosts)].filter((host) => !isWithin(host, domain) && !isWithin(domain, host));
};

/** Where `host` says that it takes reports about `domain`; a wildcard of its own will do. */
const permission = (host: DnsName, domain: DnsName): DnsName =>
  under(`${domain}._report._dmarc`, host);

export default defineCheck({
  id: 'dmarc-reports',
  area: 'dmarc',
  title: 'Whoever gets the DMARC reports has agreed to that',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7489 §7.1', 'RFC 9990'],
  docs: {
    why: 'An address for reports in another domain counts only where that domain says, in a record of its own, that it takes them. Without it, nobody sends the reports there.',
    fix: 'Have the record published by whoever runs the other domain, or have the reports sent to an address of this domain.',
    good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"\nexample.com._report._dmarc.reports.example. TXT "v=DMARC1;"',
    bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@reports.example"\nexample.com._report._dmarc.reports.example. TXT !nxdomain',
  },
  needs: ({ domain }) => dmarcNeeds(domain.name),
  further(walk, { domain }) {
    const found = governingOf(walk, domain.name);
    const hosts = found ? outsiders(found.record.rua, found.domain) : [];
    return Object.fromEntries(
      hosts.map((host) => [
        permission(host, domain.name),
        ask(permission(host, found?.domain ?? domain.name), 'TXT'),
      ]),
    );
  },
  judge(sight, { domain }) {
    const found = governingOf(sight, domain.name);
    if (found === undefined)
      return skipped('no DMARC record is in force', { deferTo: ['dmarc-present'] });
    const hosts = outsiders(found.record.rua, found.domain);
    const silent = hosts.filter((host) => {
      const answer = sight[permission(host, domain.name)];
      // RFC 7489 §7.1: any record that begins with the version will do.
      return answer && !textsOf(answer).some((text) => /^v=DMARC1(?:[\t ]*;|[\t ]*$)/.test(text));
    });
    const findings = silent.map((host) => {
      const owner = permission(host, found.domain);
      const rdata = presentRData('TXT', txtOf('v=DMARC1;'));
      return {
        message: `${host} has not said that it takes reports about ${found.domain}: none are sent there`,
        subject: { name: owner, type: 'TXT' as const },
        expected: [rdata],
        observed: [presentOctets(found.text)],
        fix: {
          text: `Have this record published by whoever runs ${host}, or have the reports sent elsewhere (rua=).`,
          publish: [{ owner, type: 'TXT' as const, rdata }],
        },
      };
    });
    return failOn(findings, pass(txtLine(under('_dmarc', found.domain), found.text).rdata));
  },
});
