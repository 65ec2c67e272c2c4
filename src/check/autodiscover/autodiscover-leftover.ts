import { isAppleHost, sortExchanges } from '../../icloud/exchanges.ts';
import { leftovers, findMailProvider } from '../../knowledge/mail-providers.ts';
import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { ask, glance } from '../../model/need.ts';
import { dnsName, isWithin, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../model/dns/presentation.ts';
import { txtTexts } from '../../record/txt.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { type Hints, findHint, needsByKey } from '../hints.ts';
import { readUsableKey } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';

/** A record that is left, and whose it is if that is known. */
interface Leftover {
  readonly line: string;
  readonly whose: string | undefined;
}

const leftoverServices = (answers: Hints, domain: DnsName): readonly Leftover[] =>
  leftovers.services.flatMap((labels) => {
    const srv = findHint(answers, prependLabels(labels, domain), 'SRV');
    const rdata = srv?.kind === 'found' ? srv.set.rdata : [];
    // RFC 2782: the target `.` says that the service does not exist.
    return rdata
      .filter(({ target }) => target !== '.' && !isAppleHost(target))
      .map((one) => ({
        line: `${absoluteName(prependLabels(labels, domain))} SRV ${presentRData('SRV', one)}`,
        whose: findMailProvider(one.target)?.name,
      }));
  });

/** Where mail programs look for their settings: Apple publishes nothing there. */
const isSettingsHost = (label: string): boolean => label.startsWith('auto');

/** The aliases of the hosts at which programs and people look for a mail server. */
const leftoverHosts = (answers: Hints, domain: DnsName): readonly Leftover[] => {
  const aliases = leftovers.hosts.flatMap((label) => {
    const alias = findHint(answers, prependLabels(label, domain), 'CNAME');
    return alias?.kind === 'found' ? [{ label, target: alias.set.rdata[0].target }] : [];
  });
  const targets = new Set(aliases.map(({ target }) => target));
  // One target for every name that is asked for is a wildcard's, as websites have it.
  const wildcard = aliases.length === leftovers.hosts.length && targets.size === 1;
  const leadsAway = (target: DnsName) => !isWithin(target, domain) && !isAppleHost(target);
  const foreign = new Set(
    aliases.flatMap(({ label, target }) =>
      isSettingsHost(label) && !wildcard && leadsAway(target) ? [target] : [],
    ),
  );
  return aliases.flatMap(({ label, target }) => {
    const whose = findMailProvider(target)?.name;
    return whose !== undefined || foreign.has(target)
      ? [
          {
            line: `${absoluteName(prependLabels(label, domain))} CNAME ${absoluteName(target)}`,
            whose,
          },
        ]
      : [];
  });
};

const leftoverSelectors = (answers: Hints, domain: DnsName): readonly Leftover[] =>
  leftovers.selectors.flatMap(([label, whose]) => {
    const owner = prependLabels(`${label}._domainkey`, domain);
    return readUsableKey(findHint(answers, owner, 'TXT'))
      ? [{ line: `${owner}, a DKIM key`, whose }]
      : [];
  });

const leftoverIncludes = (apex: SettledAnswer<'TXT'>): readonly Leftover[] =>
  txtTexts(apex)
    .filter((text) => /^v=spf1 /i.test(text))
    .flatMap((text) => text.match(/(?<=include:)[a-z0-9._-]+/gi) ?? [])
    .flatMap((name) => {
      const provider = findMailProvider(dnsName(name.toLowerCase()));
      return provider?.kind === 'mailbox' || provider?.kind === 'forwarding'
        ? [{ line: `include:${name} in the SPF record`, whose: provider.name }]
        : [];
    });

export default defineCheck({
  id: 'autodiscover-leftover',
  area: 'autodiscover',
  title: 'No records of an earlier mail provider are left',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 6186 §3', 'Apple 102525'],
  docs: {
    why: 'Mail programs that find their settings in DNS (SRV, autodiscover, autoconfig) connect to the old servers. An old SPF include or DKIM key still lets the old service send as your domain.',
    fix: 'Delete the records of services that you have left. Keep those of services that you still send through.',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\nautodiscover CNAME autodiscover.outlook.com.',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX'), apex: ask(domain.name, 'TXT') }),
  // While mail still goes to another service, its records are in use.
  further({ mx }, { domain, required }) {
    if (mx.kind !== 'found') return {};
    const { missing, foreign } = sortExchanges(mx.set.rdata, required);
    if (missing.length > 0 || foreign.length > 0) return {};
    return needsByKey([
      ...leftovers.services.map((labels) => glance(prependLabels(labels, domain.name), 'SRV')),
      ...leftovers.hosts.map((label) => glance(prependLabels(label, domain.name), 'CNAME')),
      ...leftovers.selectors.map(([label]) =>
        glance(prependLabels(`${label}._domainkey`, domain.name), 'TXT'),
      ),
    ]);
  },
  judge({ mx, apex, ...answers }, { domain: { name } }) {
    if (mx.kind !== 'found' || Object.keys(answers).length === 0)
      return skipped('mail does not go only to iCloud');
    const left = [
      ...leftoverServices(answers, name),
      ...leftoverHosts(answers, name),
      ...leftoverSelectors(answers, name),
      ...leftoverIncludes(apex),
    ];
    if (left.length === 0) return pass();
    const whose = [...new Set(left.flatMap((one) => one.whose ?? []))];
    return fail({
      message: `Mail goes to iCloud, but ${left.length === 1 ? 'a record' : `${left.length} records`} of ${whose.join(', ') || 'another mail service'} ${left.length === 1 ? 'is' : 'are'} still there`,
      subject: { name, type: 'TXT' },
      observed: left.map(({ line }) => line),
      fix: {
        text: 'Delete the records of services that you have left. In the SPF record, delete only their include. Keep what belongs to services that you still send through.',
      },
    });
  },
});
