/** Reads one look at a domain: what is published, who has it, who has not. */
import { isAskedByApple, blocksVerification, publishedByApple } from './readiness.ts';
import { selectChecks } from './select-checks.ts';
import { findDiscrepancies, secondsLeft } from '../check/resolver/discrepancy.ts';
import { type CheckId, isOfCheck, lapseCheckIds } from '../model/check-id.ts';
import { type Area, requiredAreas } from '../model/check.ts';
import { questionsOfApple } from '../icloud/requirements.ts';
import type { View } from '../model/dns/delegation.ts';
import { type Answer, type Question, ttlOf } from '../model/dns/dns.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { DomainReport, Result } from '../model/report.ts';
import type { Requirements } from '../model/requirements.ts';
import type { WaitCell, WaitColumn, WaitRow } from '../model/wait.ts';
import { isAuthoritative, comparisonKey, comparableRecords } from '../record/answer-comparison.ts';
import type { WaitObservation } from './wait-schedule.ts';
import { hostsByAddress } from '../model/dns/zone-hosting.ts';
import { greatest, smallest } from '../model/list/large-lists.ts';

interface Subject {
  readonly domain: Domain;
  readonly required: Requirements;
}

/**
 * What Apple looks at before it verifies the domain. Registries are not asked about it again and again,
 * and nobody waits for what Apple publishes after that.
 */
export const watchedChecks = selectChecks({
  only: [...requiredAreas, 'delegation', 'dnssec'],
  skip: publishedByApple,
  ports: false,
  rdap: false,
});

/** The questions whose answers are watched, and the areas that judge them. */
const watchedColumns = (
  subject: Subject,
): readonly (readonly [WaitColumn, Question, readonly Area[]])[] => {
  const { mx, txt, dkim } = questionsOfApple(subject);
  return [
    ['MX', mx, ['mx']],
    ['TXT', txt, ['spf', 'verification']],
    ['DKIM', dkim, ['dkim']],
  ];
};

const answersQuestion =
  ({ name, type }: Question) =>
  ({ question, unchecked }: Answer): boolean =>
    question.name === name && question.type === type && unchecked !== true;

/** Whether the records of these areas are wrong, or the domain as a whole is. */
const hasBlockingFailure = (results: readonly Result[], areas: readonly Area[]): boolean =>
  results.some(
    (one) =>
      (areas.includes(one.area) || lapseCheckIds.has(one.check)) &&
      one.status === 'fail' &&
      blocksVerification(one),
  );

const viewOf = ({ evidence }: DomainReport, question: Question): View => ({
  question,
  answers: evidence.answers.filter(answersQuestion(question)),
});

const watchedViews = (report: DomainReport, subject: Subject): readonly View[] =>
  watchedColumns(subject).map(([, question]) => viewOf(report, question));

const publishedState = ({ results }: DomainReport): WaitObservation['published'] => {
  const weighty = results.filter(blocksVerification);
  const split = (check: CheckId) =>
    results.some((one) => isOfCheck(check)(one) && one.status === 'fail');
  if (split('delegation-alike') || split('delegation-out-of-step')) return 'mixed';
  if (weighty.some(({ status }) => status === 'fail')) return 'wrong';
  const judged = (area: Area) =>
    weighty.some((one) => one.area === area && one.status !== 'skipped');
  const open = weighty.some(({ status }) => status === 'inconclusive');
  return open || !requiredAreas.every(judged) ? 'unknown' : 'right';
};

/** For how many seconds each answer may be kept, if it says so. */
const lifetimes = (answers: readonly Answer[]): readonly number[] =>
  answers.flatMap((answer) => ttlOf(answer) ?? []);

const distinctAnswers = (answers: readonly Answer[]): string =>
  [...new Set(answers.map((answer) => comparisonKey(comparableRecords(answer) ?? [])))]
    .sort()
    .join(' | ');

/** What the look shows of the domain as a whole. `caches`: whether they were asked. */
export const observeDomain = (
  report: DomainReport,
  subject: Subject,
  caches: boolean,
): WaitObservation => {
  const views = watchedViews(report, subject);
  const own = views.map(({ answers }) => answers.filter(isAuthoritative));
  const secondHand = own.every((answers) => answers.length === 0);
  const speaking = secondHand
    ? views.map(({ answers }) => answers.filter(({ kind }) => kind !== 'failed'))
    : own;
  const lives = secondHand
    ? lifetimes(speaking.flat())
    : findDiscrepancies(views)
        .filter(({ question }) => isAskedByApple(subject)(question))
        .flatMap((one) => secondsLeft(one) ?? []);
  const ttls = lifetimes(own.flat());
  return {
    published: publishedState(report),
    word: speaking.map(distinctAnswers).join('\n'),
    ...(caches && { ready: report.verify?.state === 'yes' }),
    lives,
    ...(ttls.length > 0 && { ttl: smallest(ttls) }),
    secondHand,
  };
};

/** The host of a name server's address, as far as the answers of this look tell it. */
const createHostFinder = ({ evidence }: DomainReport, { domain }: Subject) => {
  const hosts = hostsByAddress(domain.name, evidence.answers);
  return (server: string): string | undefined => hosts.get(server.replace(/^\[(.*)\]$/, '$1'))?.[0];
};

const waitCell = (answer: Answer | undefined, broken: boolean, reference: string): WaitCell => {
  if (answer === undefined) return { state: 'unasked' };
  if (answer.kind === 'failed')
    return { state: answer.failure.code === 'unsupported' ? 'unasked' : 'failed' };
  const same = comparisonKey(comparableRecords(answer) ?? []) === reference;
  return { state: same ? (broken ? 'wrong' : 'right') : 'differs' };
};

/** The name servers that were asked, in the audit's own order. */
const askedServers = (
  views: readonly View[],
  host: ReturnType<typeof createHostFinder>,
): readonly string[] => {
  const servers = views.flatMap(({ answers }) =>
    answers.flatMap(({ vantage, server }) => (vantage === 'authoritative' ? [server] : [])),
  );
  const key = (server: string): string => `${host(server)} ${server}`;
  return [...new Set(servers)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** How much of what Apple requires the answer holds. */
const countRequired = (answer: Answer, { required }: Subject): number => {
  const { mx, dkim, spfInclude, verificationPrefix } = required;
  const told = (comparableRecords(answer) ?? []).join('\n');
  const wanted = [...mx.map(({ exchange }) => exchange), dkim.target, spfInclude];
  return [...wanted, verificationPrefix].filter((one) => told.includes(one)).length;
};

/** The one that the audit judged: of name servers that differ, one with whose records least is wrong. */
const judgedAnswer = (own: readonly Answer[], subject: Subject): Answer | undefined => {
  const most = greatest(own.map((one) => countRequired(one, subject)));
  return own.find((one) => countRequired(one, subject) === most);
};

/** What each server has of one record. `servers`: in the order in which they are named. */
const createColumn = (
  view: View,
  {
    servers,
    broken,
    subject,
  }: { readonly servers: readonly string[]; readonly broken: boolean; readonly subject: Subject },
): ((server: string) => WaitCell) => {
  const { answers } = view;
  const settled = answers.filter(({ kind }) => kind !== 'failed');
  const own = settled
    .filter(isAuthoritative)
    .toSorted((a, b) => servers.indexOf(a.server) - servers.indexOf(b.server));
  const judged = judgedAnswer(own, subject) ?? settled[0];
  const reference = comparisonKey((judged && comparableRecords(judged)) ?? []);
  const odd = findDiscrepancies([view]);
  return (server) => {
    const stale = odd.find((one) => one.server === server && one.answer.kind !== 'failed');
    const answer = answers.find((one) => one.server === server);
    if (stale === undefined) return waitCell(answer, broken, reference);
    const seconds = secondsLeft(stale);
    return { state: 'old', ...(seconds === undefined ? {} : { seconds }) };
  };
};

/** Each name server and each resolver, and what it has of each record. */
export const waitRows = (
  report: DomainReport,
  subject: Subject,
  resolvers: readonly string[],
): readonly WaitRow[] => {
  const views = watchedViews(report, subject);
  const host = createHostFinder(report, subject);
  const servers = askedServers(views, host);
  const columns = watchedColumns(subject).map(([column, question, areas]) => {
    const broken = hasBlockingFailure(report.results, areas);
    const view = viewOf(report, question);
    return [column, createColumn(view, { servers, broken, subject })] as const;
  });
  const rowCells = (server: string): WaitRow['cells'] =>
    Object.fromEntries(columns.map(([column, cell]) => [column, cell(server)]));
  const ownRow = (server: string): WaitRow => {
    const name = host(server);
    const row = { server, own: true, cells: rowCells(server) };
    return name === undefined ? row : { ...row, host: name };
  };
  return [
    ...servers.map(ownRow),
    ...resolvers.map((server): WaitRow => ({ server, own: false, cells: rowCells(server) })),
  ];
};
