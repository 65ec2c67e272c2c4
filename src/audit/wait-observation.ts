/** Reads one look at a domain: what is published, who has it, who has not. */
import { isLookedAt, isWeighty } from './readiness.ts';
import { oddities, secondsLeft } from '../check/resolver/discrepancy.ts';
import { type CheckId, isOfCheck } from '../model/check-id.ts';
import { type Area, requiredAreas } from '../model/check.ts';
import type { View } from '../model/dns/delegation.ts';
import { type Answer, type HostAddress, type Question, ttlOf } from '../model/dns/dns.ts';
import { type Domain, isWithin } from '../model/dns/domain-name.ts';
import type { DomainReport, Result } from '../model/report.ts';
import type { Requirements } from '../model/requirements.ts';
import type { WaitCell, WaitColumn, WaitRow } from '../model/wait.ts';
import { isAuthoritative, keyOfWord, wordOf } from '../record/answer-comparison.ts';
import type { Sight } from './wait-schedule.ts';

interface Subject {
  readonly domain: Domain;
  readonly required: Requirements;
}

/** The questions whose answers are watched, and the areas that judge them. */
const watched = ({
  domain,
  required,
}: Subject): readonly (readonly [WaitColumn, Question, readonly Area[]])[] => [
  ['MX', { name: domain.name, type: 'MX' }, ['mx']],
  ['TXT', { name: domain.name, type: 'TXT' }, ['spf', 'verification']],
  ['DKIM', { name: required.dkim.owner, type: 'CNAME' }, ['dkim']],
];

const isOf =
  ({ name, type }: Question) =>
  ({ question, unchecked }: Answer): boolean =>
    question.name === name && question.type === type && unchecked !== true;

const failed = (results: readonly Result[], areas: readonly Area[]): boolean =>
  results.some((one) => areas.includes(one.area) && one.status === 'fail' && isWeighty(one));

const viewsIn = ({ evidence }: DomainReport, subject: Subject): readonly View[] =>
  watched(subject).map(([, question]) => ({
    question,
    answers: evidence.answers.filter(isOf(question)),
  }));

const publishedIn = ({ results }: DomainReport): Sight['published'] => {
  const weighty = results.filter(isWeighty);
  const split = (check: CheckId) =>
    results.some((one) => isOfCheck(check)(one) && one.status === 'fail');
  if (split('delegation-alike') || split('delegation-out-of-step')) return 'mixed';
  if (weighty.some(({ status }) => status === 'fail')) return 'wrong';
  const judged = (area: Area) =>
    weighty.some((one) => one.area === area && one.status !== 'skipped');
  const open = weighty.some(({ status }) => status === 'inconclusive');
  return open || !requiredAreas.every(judged) ? 'unknown' : 'right';
};

/** For how many seconds each answer may be kept, where it tells. */
const lifetimes = (answers: readonly Answer[]): readonly number[] =>
  answers.flatMap((answer) => ttlOf(answer) ?? []);

const wordsOf = (answers: readonly Answer[]): string =>
  [...new Set(answers.map((answer) => keyOfWord(wordOf(answer) ?? [])))].sort().join(' | ');

/** What the look shows of the domain as a whole. `caches`: whether they were asked. */
export const sightOf = (report: DomainReport, subject: Subject, caches: boolean): Sight => {
  const views = viewsIn(report, subject);
  const own = views.map(({ answers }) => answers.filter(isAuthoritative));
  const secondHand = own.every((answers) => answers.length === 0);
  const speaking = secondHand
    ? views.map(({ answers }) => answers.filter(({ kind }) => kind !== 'failed'))
    : own;
  const lives = secondHand
    ? lifetimes(speaking.flat())
    : oddities(views)
        .filter((one) => isLookedAt(one, subject))
        .flatMap((one) => secondsLeft(one) ?? []);
  const ttls = lifetimes(own.flat());
  return {
    published: publishedIn(report),
    word: speaking.map(wordsOf).join('\n'),
    ...(caches && { ready: report.verify?.state === 'yes' }),
    lives,
    ...(ttls.length > 0 && { ttl: Math.min(...ttls) }),
    secondHand,
  };
};

/** The hosts that the closest zone above, or of, the domain names. */
const hostsIn = (
  { evidence: { answers } }: DomainReport,
  { domain }: Subject,
): ReadonlySet<string> => {
  const named = answers.filter(
    ({ kind, question: { name, type } }) =>
      kind === 'found' && type === 'NS' && isWithin(domain.name, name),
  );
  const closest = Math.max(...named.map(({ question }) => question.name.length), 0);
  const own = named.filter(({ question }) => question.name.length === closest);
  return new Set(
    own.flatMap((answer) =>
      answer.kind === 'found'
        ? answer.set.rdata.flatMap((rdata) => ('host' in rdata ? [rdata.host] : []))
        : [],
    ),
  );
};

/** The host of a name server's address, as far as the answers of this look tell it. */
const hostIn = (report: DomainReport, subject: Subject) => {
  const hosts = hostsIn(report, subject);
  const places = report.evidence.answers.flatMap((answer): readonly HostAddress[] => {
    if (answer.kind !== 'found') return [];
    const { question, set, glue = [] } = answer;
    const own = set.rdata.flatMap((rdata) =>
      'address' in rdata ? [{ host: question.name, address: rdata.address }] : [],
    );
    return [...glue, ...own];
  });
  return (server: string): string | undefined => {
    const address = server.replace(/^\[(.*)\]$/, '$1');
    const [first] = places
      .filter((place) => place.address === address && hosts.has(place.host))
      .map(({ host }) => host)
      .sort();
    return first;
  };
};

const cellOf = (answer: Answer | undefined, broken: boolean, reference: string): WaitCell => {
  if (answer === undefined) return { state: 'unasked' };
  if (answer.kind === 'failed')
    return { state: answer.failure.code === 'unsupported' ? 'unasked' : 'failed' };
  const same = keyOfWord(wordOf(answer) ?? []) === reference;
  return { state: same ? (broken ? 'wrong' : 'right') : 'differs' };
};

/** The name servers that were asked, in the audit's own order. */
const serversIn = (views: readonly View[], host: ReturnType<typeof hostIn>): readonly string[] => {
  const servers = views.flatMap(({ answers }) =>
    answers.flatMap(({ vantage, server }) => (vantage === 'authoritative' ? [server] : [])),
  );
  const key = (server: string): string => `${host(server)} ${server}`;
  return [...new Set(servers)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** What each server has of one record. */
const columnOf = (
  view: View,
  { first, broken }: { readonly first: string | undefined; readonly broken: boolean },
): ((server: string) => WaitCell) => {
  const { answers } = view;
  const settled = answers.filter(({ kind }) => kind !== 'failed');
  const judged =
    settled.find((one) => one.server === first && isAuthoritative(one)) ??
    settled.find(isAuthoritative) ??
    settled[0];
  const reference = keyOfWord((judged && wordOf(judged)) ?? []);
  const odd = oddities([view]);
  return (server) => {
    const stale = odd.find((one) => one.server === server && one.answer.kind !== 'failed');
    const answer = answers.find((one) => one.server === server);
    if (stale === undefined) return cellOf(answer, broken, reference);
    const seconds = secondsLeft(stale);
    return { state: 'old', ...(seconds === undefined ? {} : { seconds }) };
  };
};

/** Each name server and each resolver, and what it has of each record. */
export const rowsOf = (
  report: DomainReport,
  subject: Subject,
  resolvers: readonly string[],
): readonly WaitRow[] => {
  const views = viewsIn(report, subject);
  const host = hostIn(report, subject);
  const servers = serversIn(views, host);
  const columns = watched(subject).map(([column, , areas], i) => {
    const broken = failed(report.results, areas);
    return [column, columnOf(views[i]!, { first: servers[0], broken })] as const;
  });
  const cellsOf = (server: string): WaitRow['cells'] =>
    Object.fromEntries(columns.map(([column, cell]) => [column, cell(server)]));
  const ownRow = (server: string): WaitRow => {
    const name = host(server);
    const row = { server, own: true, cells: cellsOf(server) };
    return name === undefined ? row : { ...row, host: name };
  };
  return [
    ...servers.map(ownRow),
    ...resolvers.map((server): WaitRow => ({ server, own: false, cells: cellsOf(server) })),
  ];
};
