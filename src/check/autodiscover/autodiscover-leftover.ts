import { isAppleHost, sortExchanges } from '../../icloud/exchanges.ts';
import { isKeyName } from '../../icloud/dkim-target.ts';
import { leftovers, findMailProvider } from '../../knowledge/mail-providers.ts';
import type { Finding } from '../../model/check.ts';
import type { DnsName, RecordType, SettledAnswer } from '../../model/dns/dns.ts';
import { type AnswerNeed, ask, glance } from '../../model/need.ts';
import { dnsName, isWithin, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../model/dns/presentation.ts';
import { groupedBy, type NonEmpty } from '../../model/non-empty.ts';
import { few } from '../../model/text/wording.ts';
import { txtTexts } from '../../record/txt.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { type Hints, findHint, isSynthesized, needsByKey } from '../hints.ts';
import { readUsableKey } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';
import { siblingName, traceWildcard } from '../wildcard.ts';

/** A record that is left, and whose it is if that is known. */
interface Leftover {
  readonly subject: Finding['subject'];
  /** The record: owner, type and data. */
  readonly line: string;
  readonly whose: string | undefined;
}

/** Where leftovers may be: the questions for them. */
const places = (domain: DnsName): readonly AnswerNeed[] => [
  ...leftovers.services.map((labels) => glance(prependLabels(labels, domain), 'SRV')),
  ...leftovers.hosts.map((label) => glance(prependLabels(label, domain), 'CNAME')),
  ...leftovers.selectors.map(([label]) =>
    glance(prependLabels(`${label}._domainkey`, domain), 'TXT'),
  ),
];

const traceIn = (answers: Hints, owner: DnsName, type: RecordType) =>
  traceWildcard(owner, type, (name, asked) => findHint(answers, name, asked));

/** The questions that show of each name with records whether a wildcard gives them. */
const wildcardNeeds = (domain: DnsName, known: Hints): readonly AnswerNeed[] =>
  places(domain).flatMap(({ question: { name, type } }) =>
    traceIn(known, name, type).unused.map((unused) => glance(unused, type)),
  );

/** The owner of the records: if only a wildcard answers, the wildcard, so that it counts once. */
const sourceName = (answers: Hints, owner: DnsName, type: RecordType): string => {
  const { below } = traceIn(answers, owner, type);
  return below === undefined ? owner : `*.${below}`;
};

const leftoverServices = (answers: Hints, domain: DnsName): readonly Leftover[] =>
  leftovers.services.flatMap((labels) => {
    const owner = prependLabels(labels, domain);
    const srv = findHint(answers, owner, 'SRV');
    const rdata = srv?.kind === 'found' ? srv.set.rdata : [];
    // RFC 2782: the target `.` says that the service does not exist.
    return rdata
      .filter(({ target }) => target !== '.' && !isAppleHost(target))
      .map((one) => ({
        subject: { name: owner, type: 'SRV' },
        line: `${sourceName(answers, owner, 'SRV')}. SRV ${presentRData('SRV', one)}`,
        whose: findMailProvider(one.target)?.name,
      }));
  });

/** Where mail programs look for their settings: Apple publishes nothing there. */
const isSettingsHost = (label: string): boolean => label.startsWith('auto');

/** The aliases of the hosts at which programs and people look for a mail server. */
const leftoverHosts = (answers: Hints, domain: DnsName): readonly Leftover[] => {
  const aliases = leftovers.hosts.flatMap((label) => {
    const owner = prependLabels(label, domain);
    const alias = findHint(answers, owner, 'CNAME');
    const source = sourceName(answers, owner, 'CNAME');
    // What a DNAME record above makes is no record that can be deleted.
    const unused = findHint(answers, siblingName(owner), 'CNAME');
    return alias?.kind === 'found' && !isSynthesized(alias, unused)
      ? [{ label, owner, source, own: source === owner, target: alias.set.rdata[0].target }]
      : [];
  });
  const leadsAway = (target: DnsName) => !isWithin(target, domain) && !isAppleHost(target);
  // Websites have wildcards: what only a wildcard gives is nobody's, unless its target is known.
  const foreign = new Set(
    aliases.flatMap(({ label, own, target }) =>
      isSettingsHost(label) && own && leadsAway(target) ? [target] : [],
    ),
  );
  return aliases.flatMap(({ owner, source, own, target }): readonly Leftover[] => {
    const whose = findMailProvider(target)?.name;
    const subject = { name: owner, type: 'CNAME' } as const;
    return whose !== undefined || (own && foreign.has(target))
      ? [{ subject, line: `${source}. CNAME ${absoluteName(target)}`, whose }]
      : [];
  });
};

type Found = Extract<SettledAnswer<'TXT'>, { readonly kind: 'found' }>;

/** Enough of a key record to find it by. */
const mostKeyText = 40;

/** The key's own record: an alias, if it is one, else the beginning of the text. */
const keyRecord = (answer: Found): string => {
  const [alias] = answer.chain;
  if (alias !== undefined) return `CNAME ${absoluteName(alias.rdata[0].target)}`;
  const text = presentRData('TXT', answer.set.rdata[0]);
  return `TXT ${text.length > mostKeyText ? `${text.slice(0, mostKeyText)}...` : text}`;
};

const leftoverSelectors = (answers: Hints, domain: DnsName): readonly Leftover[] =>
  leftovers.selectors.flatMap(([label, whose]): readonly Leftover[] => {
    const owner = prependLabels(`${label}._domainkey`, domain);
    const answer = findHint(answers, owner, 'TXT');
    if (answer?.kind !== 'found' || !readUsableKey(answer)) return [];
    // Apple's own key, by a wildcard, may be what iCloud's mail is verified with.
    if (answer.chain.some(({ rdata: [{ target }] }) => isKeyName(target))) return [];
    const source = sourceName(answers, owner, 'TXT');
    const record = `${source}. ${keyRecord(answer)}`;
    const subject = { name: owner, type: 'TXT' } as const;
    return source === owner
      ? [{ subject, line: `${record} (a DKIM key)`, whose }]
      : [{ subject, line: `${record} (a DKIM key for every selector)`, whose: undefined }];
  });

const leftoverIncludes = (apex: SettledAnswer<'TXT'>): readonly Leftover[] =>
  txtTexts(apex)
    .filter((text) => /^v=spf1 /i.test(text))
    .flatMap((text) => text.match(/(?<=include:)[a-z0-9._-]+/gi) ?? [])
    .flatMap((name) => {
      const provider = findMailProvider(dnsName(name.toLowerCase()));
      return provider?.kind === 'mailbox' || provider?.kind === 'forwarding'
        ? [
            {
              subject: { name: apex.question.name, type: 'TXT' } as const,
              line: `include:${name} in the SPF record`,
              whose: provider.name,
            },
          ]
        : [];
    });

const removal =
  'Delete the records of services that you have left. In the SPF record, delete only their include. Keep what belongs to services that you still send through.';

/** One finding of all that one provider has left. */
const toFinding = ([first, ...more]: NonEmpty<Leftover>): Finding => {
  const lines = [first, ...more].map(({ line }) => line);
  const what = more.length === 0 ? 'a record' : `${lines.length} records`;
  return {
    message: `Mail goes to iCloud, but ${what} of ${first.whose ?? 'another mail service'} ${more.length === 0 ? 'is' : 'are'} still there: ${few(lines, 3).join(', ')}`,
    subject: first.subject,
    observed: lines,
    fix: { text: removal },
  };
};

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
  further({ mx }, { domain, required }, known) {
    if (mx.kind !== 'found') return {};
    const { missing, foreign } = sortExchanges(mx.set.rdata, required);
    if (missing.length > 0 || foreign.length > 0) return {};
    return needsByKey([...places(domain.name), ...wildcardNeeds(domain.name, known)]);
  },
  judge({ mx, apex, ...answers }, { domain: { name } }) {
    if (mx.kind !== 'found' || Object.keys(answers).length === 0)
      return skipped('mail does not go only to iCloud');
    const all = [
      ...leftoverServices(answers, name),
      ...leftoverHosts(answers, name),
      ...leftoverSelectors(answers, name),
      ...leftoverIncludes(apex),
    ];
    const left = [...new Map(all.map((one) => [one.line, one])).values()];
    const byProvider = groupedBy(left, ({ whose }) => whose ?? '');
    return failIfAny([...byProvider.values()].map(toFinding), pass());
  },
});
