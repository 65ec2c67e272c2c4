import type { RecordLine } from '../../model/check.ts';
import type { DnsName, RecordSet, RecordType, SettledAnswer } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { prependLabels, substituteDname } from '../../model/dns/domain-name.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { findDname } from '../../record/dname.ts';
import { answerRecordLines, rdataTexts, toRecordLines, txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { hasPolicyNone, failedDmarcRecords, recommendedDmarc, dmarcRecordsIn } from './records.ts';
import { findHint, type Hints, needsByKey } from '../hints.ts';
import { meantDmarc } from '../meant-records.ts';
import { misplacedNeeds, formAdvice, findMisplaced, describeMisplaced } from '../misplaced.ts';
import { skipped } from '../skipped.ts';
import { traceWildcard } from '../wildcard.ts';
import { answerAt, dmarcNeeds, findGoverningPolicy } from './tree-walk.ts';

const messages = {
  atApex: (domain: DnsName, owner: DnsName) =>
    `The DMARC record is at ${domain}, where receivers don't look: it must be at ${owner}`,
  missing: (owner: DnsName) => `There is no DMARC record at ${owner}`,
  dname: (owner: DnsName, { owner: above }: RecordSet<'DNAME'>, target: DnsName) =>
    `The DNAME record at ${above} redirects ${owner} to ${target}, which has no DMARC record`,
  alias: (owner: DnsName, target: DnsName) =>
    `${owner} is an alias (CNAME) of ${target}, which has no DMARC record`,
};

/** The DNAME record that makes the name an alias: while it is there, nothing below it counts (RFC 6672 §2.4). */
const dnameAbove = (owner: DnsName, hints: Hints): RecordSet<'DNAME'> | undefined => {
  const alias = findHint(hints, owner, 'CNAME');
  return alias?.kind === 'found' ? findDname(alias.set, alias.proof) : undefined;
};

const traceIn = (owner: DnsName, type: RecordType, hints: Hints) =>
  traceWildcard(owner, type, (name, asked) => findHint(hints, name, asked));

/** Whether a wildcard gives the records, or the alias, at the name. */
const isWildcard = (owner: DnsName, type: RecordType, hints: Hints): boolean =>
  traceIn(owner, type, hints).below !== undefined;

/** What is missing, and what is at the name instead. */
const describeMissing = (owner: DnsName, own: SettledAnswer<'TXT'>, hints: Hints): string => {
  if (isWildcard(owner, 'TXT', hints) || isWildcard(owner, 'CNAME', hints))
    return `${messages.missing(owner)} itself: a wildcard record (*) answers with something else`;
  const [alias] = own.chain;
  const dname = dnameAbove(owner, hints);
  if (alias && dname) return messages.dname(owner, dname, alias.rdata[0].target);
  return alias ? messages.alias(owner, alias.rdata[0].target) : messages.missing(owner);
};

const fixes = {
  reportsFirst:
    'Publish this TXT record with an address for reports (rua=) that exists. Switch to p=quarantine once the reports show that none of your senders fails.',
  enforce:
    'Publish this TXT record. If services other than iCloud send for the domain, start with p=none and an address for reports (rua=).',
};

/** The CNAME at the name, or the DNAME above it, which has to go before another record can be there. */
const aliasLines = (
  owner: DnsName,
  { chain }: SettledAnswer<'TXT'>,
  hints: Hints,
): readonly RecordLine[] => {
  const dname = dnameAbove(owner, hints);
  return dname
    ? toRecordLines(dname.owner, 'DNAME', dname.rdata)
    : chain.slice(0, 1).flatMap(({ rdata }) => toRecordLines(owner, 'CNAME', rdata));
};

/** What has to be done about a DNAME record before the record can be published. */
const dnameAdvice = (owner: DnsName, hints: Hints): string => {
  const dname = dnameAbove(owner, hints);
  return dname === undefined
    ? ''
    : `Delete the DNAME record at ${dname.owner} first: while it is there, nothing below it counts. If its target is yours, you can publish the record at ${substituteDname(owner, dname.owner, dname.rdata[0].target)} instead. `;
};

export default defineCheck({
  id: 'dmarc-present',
  area: 'dmarc',
  title: 'A DMARC record covers the domain',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 9989 §4.10.1'],
  docs: {
    why: "Apple doesn't require DMARC. But without it anyone can send mail as your domain, and large receivers trust your mail less. A record at a parent domain covers its subdomains.",
    fix: "Publish a DMARC record at _dmarc. If all of the domain's mail goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
    good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    bad: '@ TXT "v=DMARC1; p=quarantine"',
  },
  needs: ({ domain }) => dmarcNeeds(domain.name),
  hints(_, { domain }, known) {
    const owner = prependLabels('_dmarc', domain.name);
    return {
      ...misplacedNeeds('dmarc', 'TXT', domain.name, known),
      ...needsByKey([
        ask(domain.name, 'TXT'),
        ask(owner, 'TXT'),
        ask(owner, 'CNAME'),
        ...traceIn(owner, 'CNAME', known).unused.map((name) => ask(name, 'CNAME')),
      ]),
    };
  },
  judge(observation, context, hints) {
    const { domain, required } = context;
    const apex = findHint(hints, domain.name, 'TXT');
    const owner = prependLabels('_dmarc', domain.name);
    const own = answerAt(observation, domain.name);
    // Several records here are a matter for dmarc-single.
    if (dmarcRecordsIn(own).length > 1) return pass();
    const governing = findGoverningPolicy(observation, domain.name);
    if (governing?.answer.kind === 'found') return pass(...presentRecordSet(governing.answer.set));
    if (failedDmarcRecords(own).length > 0)
      return skipped(`the record at ${owner} is not a valid DMARC record`, {
        deferTo: ['dmarc-syntax'],
      });
    const present = answerRecordLines(own);
    const apexTexts = apex ? dmarcRecordsIn(apex) : [];
    const atApex = apexTexts.map(({ text }) => txtLine(domain.name, text));
    const about = { wanted: 'dmarc', type: 'TXT', domain: domain.name } as const;
    const strays = findMisplaced(hints, about, meantDmarc(context));
    const elsewhere = describeMisplaced(strays, owner);
    const remove = [...atApex, ...elsewhere.remove, ...aliasLines(owner, own, hints)];
    const astray = strays.filter(({ wildcard }) => !wildcard);
    const [misplaced] = [...apexTexts, ...astray.flatMap(({ answer }) => dmarcRecordsIn(answer))];
    const text = misplaced?.text ?? recommendedDmarc(domain.name, apex, required.spfInclude);
    const right = txtLine(owner, text);
    return fail({
      message:
        atApex.length > 0
          ? messages.atApex(domain.name, owner)
          : `${describeMissing(owner, own, hints)}${elsewhere.message}`,
      subject: { name: owner, type: 'TXT' },
      expected: [right.rdata],
      observed: [...rdataTexts([...present, ...atApex]), ...elsewhere.observed],
      fix: {
        text: `${dnameAdvice(owner, hints)}${hasPolicyNone(text) ? fixes.reportsFirst : fixes.enforce}${elsewhere.advice}${formAdvice(hints, domain.name, right)}`,
        publish: [right],
        remove,
      },
    });
  },
});
