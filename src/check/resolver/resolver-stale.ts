import type { CheckId } from '../../model/check-id.ts';
import type { Context, Finding, Skipped } from '../../model/check.ts';
import type { Delegated, Views } from '../../model/dns/delegation.ts';
import { questionKey } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { groupedBy, isNonEmpty, mapNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import { timeLeft } from '../../model/text/duration.ts';
import { capital, listed } from '../../model/text/wording.ts';
import { comparableRecords, isAuthoritative } from '../../record/answer-comparison.ts';
import { observedDelegation, servedDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  areSoundAbove,
  hintsAbove,
  isSoundHere,
  needsValidation,
  readZone,
} from '../dnssec-state.ts';
import type { Refusal } from '../resolver-refusals.ts';
import {
  areAllDeaf,
  capitalGaps,
  deafServers,
  type Gap,
  isResolved,
  toldGaps,
  unseenServers,
} from '../server-gaps.ts';
import { isCutOff, needsViews, questionsOfMail } from '../server-state.ts';
import {
  isForged,
  type Discrepancy,
  type DiscrepancyCause,
  explainDiscrepancy,
  findDiscrepancies,
  describeResolver,
  secondsLeft,
} from './discrepancy.ts';
import { isSkipped, skipped } from '../skipped.ts';

const flushAdvice =
  'To clear this computer\'s DNS cache: on macOS "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder", on Windows "ipconfig /flushdns", on Linux "resolvectl flush-caches".';

const others =
  'Try another resolver, for example --resolver 9.9.9.9: if it answers, the fault is with this one.';

const atFilter =
  "The name servers answer, so a filter or a faulty router is in between. Look for the domain in block lists and in the router's local DNS, or use another resolver. Time does not help.";

/** Discrepancies of one resolver with one cause. */
interface Explained {
  readonly cause: DiscrepancyCause;
  readonly all: NonEmpty<Discrepancy>;
}

const describeQuestions = ({ all }: Explained): string =>
  listed(
    all.map(({ question: { name, type } }) => `${name} ${type}`),
    4,
  );

const describeCached = ({ answer, question: { name, type } }: Discrepancy): string =>
  answer.kind === 'found'
    ? `still gives an old answer for ${name} ${type}`
    : `still says that ${name} has no ${type} record`;

/** What the resolver does, as a clause that follows its name. */
const describeCause = (explained: Explained): string => {
  const { cause, all } = explained;
  const [first] = all;
  const questions = describeQuestions(explained);
  switch (cause) {
    case 'cached':
      return describeCached(first);
    case 'foreign':
      return `filters or alters ${questions}, or has an old answer: others get another one`;
    case 'elsewhere':
      return `gives another answer for ${questions} than the name servers that answer here`;
    case 'alias':
      return `follows a CNAME from ${first.question.name} to ${first.alias?.rdata[0].target}, which no name server has`;
    case 'outdated':
      return `can't reach the name servers, so it gives old answers or none for ${questions}`;
    case 'failing':
      return `fails to look up ${questions} (SERVFAIL)`;
    case 'unusable':
      return `gives no usable answer for ${questions}${first.answer.kind === 'failed' ? `: ${first.answer.failure.detail}` : ''}`;
    case 'unproven':
      return `denies ${questions} without the SOA record that proves it, although the name servers have it`;
  }
};

const adviseFor = ({ cause, all: [first] }: Explained): string => {
  const seconds = secondsLeft(first);
  const wait = seconds === undefined ? 'until its cache expires' : timeLeft(seconds);
  const flush = first.server === 'system' ? ` ${flushAdvice}` : '';
  switch (cause) {
    case 'cached':
      return `Wait ${wait}: the name servers already give the new answer.${flush}`;
    case 'alias':
      return `Wait ${wait}: the CNAME is only in its cache.${flush}`;
    case 'foreign':
      return 'No record needs to change: receivers ask other resolvers. Look for the name in the block lists of this one (Pi-hole, AdGuard, a family or security filter), or use another.';
    case 'elsewhere':
      return `It may be an old answer, or that of a name server which does not answer here. Wait ${wait}. If it lasts, ask your DNS host whether all its name servers have the new records.${flush}`;
    case 'outdated':
      return `${others} Time does not help.`;
    case 'failing':
      return others;
    case 'unusable':
    case 'unproven':
      return atFilter;
  }
};

const lasting: ReadonlySet<DiscrepancyCause> = new Set(['cached', 'alias']);

const toFinding = (explained: Explained): Finding => {
  const { cause, all } = explained;
  const [first] = all;
  const seconds = lasting.has(cause) ? secondsLeft(first) : undefined;
  const rest = seconds === undefined ? '' : `, for at most ${timeLeft(seconds)} more`;
  return {
    message: `${capital(describeResolver(first.server))} ${describeCause(explained)}${rest}`,
    subject: first.question,
    observed: comparableRecords(first.answer) ?? [],
    fix: { text: adviseFor(explained) },
  };
};

/** Whether it is the CNAME itself that the resolver's other answers of the name follow. */
const isFollowed = ({ server, question }: Discrepancy, odd: readonly Discrepancy[]): boolean =>
  question.type === 'CNAME' &&
  odd.some(
    (one) =>
      one.alias !== undefined && one.server === server && one.question.name === question.name,
  );

/** Each with its cause; what lasts has a time of its own, all else is one finding a resolver. */
const explainAll = (
  odd: readonly Discrepancy[],
  known: Delegated,
  { views }: Views,
): readonly Explained[] => {
  const distinct = odd.filter((one) => !isFollowed(one, odd));
  const each = distinct.map((one) => {
    const key = questionKey(one.question);
    const view = views.find(({ question }) => questionKey(question) === key);
    const unseen = view !== undefined && unseenServers(known, view).length > 0;
    const cause = isWithin(one.question.name, known.zone)
      ? explainDiscrepancy(one, unseen)
      : 'foreign';
    // The questions of one name follow the same CNAME.
    const apart = cause === 'alias' ? one.question.name : lasting.has(cause) ? key : '';
    return { one, cause, id: `${one.server} ${cause} ${apart}` };
  });
  return [...groupedBy(each, ({ id }) => id).values()].map((same) => ({
    cause: same[0].cause,
    all: mapNonEmpty(same, ({ one }) => one),
  }));
};

/** Each discrepancy, with the check that tells why where the resolver is not the cause. */
const explainEach = (
  odd: readonly Discrepancy[],
  context: Context,
  known: Delegated,
  views: Views,
): readonly { readonly one: Discrepancy; readonly explained: CheckId | undefined }[] => {
  if (odd.length === 0) return [];
  const capital = capitalGaps(context, known, views);
  const told = toldGaps(context, known, views);
  const isDeaf = areAllDeaf(questionsOfMail(context), known, views);
  const explain = (one: Discrepancy): CheckId | undefined => {
    if (isForged(one)) return 'resolver-forged';
    const key = questionKey(one.question);
    const isSame = ({ answer }: Gap) => questionKey(answer.question) === key;
    if (capital.some(isSame)) return 'delegation-lame';
    if (one.answer.kind !== 'failed') return undefined;
    const gap = told.find(isSame);
    if (gap !== undefined) return gap.toldBy;
    if (isDeaf) return 'delegation-answers';
    return deafServers(known).length > 0 ? 'delegation-silent' : undefined;
  };
  return odd.map((one) => ({ one, explained: explain(one) }));
};

/** What resolvers refuse by validation although it is in order. `dnssec-valid` has the rest. */
const refusalFindings = (refusals: readonly Refusal[]): readonly Finding[] =>
  [...groupedBy(refusals, ({ server }) => server)].map(([server, own]) => {
    const names = own.map(({ question: { name, type } }) => `${name} ${type}`);
    return {
      message: `${capital(describeResolver(server))} gives ${listed(names, 4)} only without DNSSEC validation, although DNSSEC there is in order`,
      subject: own[0].question,
      observed: own.map(({ reason }) => reason),
      fix: {
        text: 'It may still hold an old DS record or old keys of the zone. Wait a day, or use another resolver, for example --resolver 9.9.9.9.',
      },
    };
  });

/** Why no resolver's answer could be held against a name server's; `undefined` if one could. */
const skipUncompared = (
  context: Context,
  known: Delegated,
  views: Views,
  refusals: readonly Refusal[],
): Skipped | undefined => {
  const answered = views.views.filter(({ answers }) => answers.some(isAuthoritative));
  if (answered.some(({ question }) => isResolved(question, views))) return undefined;
  const served = servedDelegation(known, views);
  if (isSkipped(served)) return served;
  if (answered.length > 0)
    return refusals.length > 0
      ? skipped('resolvers reject the records by DNSSEC validation', { deferTo: ['dnssec-valid'] })
      : skipped('no resolver answered');
  const tellers = toldGaps(context, known, views).map(({ toldBy }) => toldBy);
  const distinct = [...new Set(tellers)].sort();
  return skipped(
    'no name server answered for these records',
    isNonEmpty(distinct) ? { deferTo: distinct } : {},
  );
};

export default defineCheck({
  id: 'resolver-stale',
  area: 'resolver',
  title: 'Resolvers give the same answers as the name servers',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1035 §3.2.1', 'RFC 2308 §5'],
  docs: {
    why: 'A resolver keeps an answer for as long as its TTL allows. It keeps "no such record" for the TTL or the MINIMUM of the SOA record, whichever is shorter. Until then its users see the domain as it was. Apple asks resolvers of its own, which may have the old answer too. A filter, a faulty router or a resolver that can\'t reach the name servers differs for longer.',
    fix: 'If the answer is cached, wait until its time has passed before you press Verify. Otherwise use another resolver.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example.',
  },
  needs: needsViews,
  further: needsValidation,
  hints: hintsAbove,
  judge(observation, context, { above }) {
    const { domain } = context;
    const { delegation, views: all } = observation;
    const known = observedDelegation(delegation, all);
    if (isSkipped(known)) return known;
    if (isCutOff(known))
      return skipped('the name servers could not be reached from here', {
        deferTo: ['resolver-reach'],
      });
    const differing = findDiscrepancies(all.views).filter(
      ({ published, question: { name } }) => published || !isWithin(name, known.zone),
    );
    const odd = explainEach(differing, context, known, all);
    const own = odd.flatMap(({ one, explained }) => (explained === undefined ? [one] : []));
    const elsewhere = [...new Set(odd.flatMap(({ explained }) => explained ?? []))].sort();
    const read = readZone(observation, domain.name);
    const isSound =
      isSoundHere(read, observation.validation) && (above === undefined || areSoundAbove(above));
    return failIfAny(
      [
        ...explainAll(own, known, all).map(toFinding),
        ...(isSound ? refusalFindings(read.refusals) : []),
      ],
      isNonEmpty(elsewhere)
        ? skipped('resolvers differ for a reason that another check gives', { deferTo: elsewhere })
        : (skipUncompared(context, known, all, read.refusals) ?? pass()),
    );
  },
});
