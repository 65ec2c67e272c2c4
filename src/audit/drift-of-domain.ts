/** What is published held against what is accepted, and what each difference does to mail. */
import { audit, type AuditRequest } from './audit.ts';
import type { World } from './gather-world.ts';
import { type AcceptedState, type Departure, describePending, findDeparture } from './departure.ts';
import {
  compareThreeWay,
  compareWithAccepted,
  type FileRecords,
  isSameLines,
  openSets,
} from '../drift/compare.ts';
import { compareResults, findingsBySubject, judgeByFault, judgeChanges } from '../drift/judge.ts';
import { observe } from '../drift/observe.ts';
import { watchedKey, watchedQuestions } from '../drift/watched-records.ts';
import type { Area, Check, RecordLine } from '../model/check.ts';
import type { CheckId } from '../model/check-id.ts';
import { type Answer, type DnsName, isAnswerOf } from '../model/dns/dns.ts';
import { isRegistry, isWithin } from '../model/dns/domain-name.ts';
import {
  type Brought,
  type Change,
  type DomainDrift,
  domainDriftState,
  isSameChange,
  type Judgement,
  type Observation,
  type Revision,
} from '../model/drift.ts';
import { ask, type Need } from '../model/need.ts';
import type { DomainReport } from '../model/report.ts';
import type { Zone } from '../model/dns/zone.ts';
import { recordFromLine } from '../record/record-line.ts';
import { isAuthoritative } from '../record/answer-comparison.ts';
import { saysUnregistered } from '../dns/delegation/zone-cut.ts';
import { groupedBy } from '../model/non-empty.ts';
import { isFalseOfInternet } from '../dns/resolver/isolated-network.ts';
import { zoneResolver } from '../dns/resolver/zone-files.ts';

/** What is to be looked up for {@link observeWatched}. */
export const watchedNeeds = (domain: DnsName): readonly Need[] =>
  watchedQuestions(domain).map(({ name, type }) => ask(name, type));

/** Whether "no such record" is said for a registry's zone: then the server does not serve the domain's. */
const isSaidForRegistry = (answer: Answer): boolean =>
  (answer.kind === 'nodata' || answer.kind === 'nxdomain') &&
  answer.negative !== undefined &&
  answer.chain.length === 0 &&
  isRegistry(answer.negative.zone);

/** A name server without authority over the zone has no say in it. */
const isTrustworthy = (answer: Answer): boolean =>
  answer.vantage !== 'authoritative' ||
  answer.kind === 'failed' ||
  (isAuthoritative(answer) && !isSaidForRegistry(answer));

/** Something on the network answers in place of all name servers alike, and of a resolver by itself. */
const sourceOf = ({ vantage, server }: Answer): string =>
  vantage === 'authoritative' ? vantage : `${vantage} ${server}`;

/** The sources that do not know the internet. */
const falseSources = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(answers.filter(isFalseOfInternet).map(sourceOf));

/** The check that says of a domain that it is gone. */
const goneCheck: CheckId = 'delegation-present';

/**
 * Whether the servers of the zone above say that there is no such domain, or none that it belongs to:
 * then nothing is published, whatever resolvers and old name servers still say.
 */
export const isGone = (domain: DnsName, answers: readonly Answer[]): boolean => {
  const ignored = falseSources(answers);
  if (ignored.has('authoritative')) return false;
  const above = answers
    .filter((one) => isAnswerOf(one, 'NS'))
    .filter((one) => one.vantage === 'parent' && !ignored.has(sourceOf(one)))
    .filter(({ question }) => isWithin(domain, question.name));
  const byName = groupedBy(above, ({ question }) => question.name);
  return [...byName.values()].some(saysUnregistered);
};

/** The watched records as they are where these lines are published, and no others. */
const observeLines = (domain: DnsName, lines: readonly RecordLine[]): readonly Observation[] =>
  watchedQuestions(domain).map(({ name: owner, type }) => ({
    owner,
    type,
    kind: 'settled',
    lines: lines.filter((line) => line.owner === owner && line.type === type),
    confirmed: true,
  }));

/** What the answers say of the watched records, but for sources that do not know the internet. */
export const observeWatched = (
  domain: DnsName,
  answers: readonly Answer[],
): readonly Observation[] => {
  if (isGone(domain, answers)) return observeLines(domain, []);
  const ignored = falseSources(answers);
  return observe(
    domain,
    answers.filter((answer) => isTrustworthy(answer) && !ignored.has(sourceOf(answer))),
  );
};

/** The lines of what is settled. */
export const settledLines = (seen: readonly Observation[]): readonly RecordLine[] =>
  seen.flatMap((one) => (one.kind === 'settled' ? one.lines : []));

/** What is settled in a file, and what of it is open. */
export const fileRecords = (seen: readonly Observation[]): FileRecords => ({
  lines: settledLines(seen),
  open: openSets(seen),
});

/** What a file of records cannot tell: that is the servers' and the runner's. */
const areasBeyondRecords: ReadonlySet<Area> = new Set([
  'delegation',
  'dnssec',
  'imap',
  'smtp',
  'resolver',
]);

/** Whether what is judged in the area rests on records alone. */
export const restsOnRecords = ({ area }: { readonly area: Area }): boolean =>
  !areasBeyondRecords.has(area);

/** The request, for the checks alone that rest on records. */
export const onlyRecordChecks = (request: AuditRequest): AuditRequest => {
  const { mail: _, ...plain } = request;
  const kept = (checks: readonly Check[]) => checks.filter(({ meta }) => restsOnRecords(meta));
  const { checks, spare } = request;
  return { ...plain, checks: kept(checks), ...(spare && { spare: kept(spare) }) };
};

/** The accepted records as changes to what is live: watched records that are live and not accepted are gone. */
const acceptedZone = (
  domain: DnsName,
  { file, lines }: AcceptedState,
  live: readonly Observation[],
): Zone => {
  const read = (line: RecordLine, i: number) =>
    recordFromLine(line, { file, line: i + 1, column: 1 }) ?? [];
  const named = lines.some(({ type }) => type === 'NS');
  const gone = settledLines(live).filter(({ type }) => named || type !== 'NS');
  return {
    origin: domain,
    files: [file],
    records: lines.flatMap(read),
    others: [],
    unknowns: [],
    faults: [],
    partial: true,
    before: { records: gone.flatMap(read), others: [], unknowns: [], faults: [] },
  };
};

/** A world in which the zones are served; all else is looked up as in `world`. */
export const zoneWorld = (zones: readonly Zone[], world: World): World => {
  const { secondResolvers: _, ...rest } = world;
  return { ...rest, files: (elsewhere) => zoneResolver(zones, elsewhere) };
};

/** An audit that was made, and the world it was made in. */
export interface AuditedDomain {
  readonly request: AuditRequest;
  readonly world: World;
  readonly live: DomainReport;
  readonly timeoutMs: number;
}

/** The audit of the domain as though the accepted records were live. */
const auditAccepted = (
  { request, world, timeoutMs }: AuditedDomain,
  accepted: AcceptedState,
  seen: readonly Observation[],
): Promise<DomainReport> => {
  const zones = accepted.zones ?? [acceptedZone(request.domain.name, accepted, seen)];
  const signal = AbortSignal.timeout(timeoutMs);
  return audit({ ...onlyRecordChecks(request), besides: [] }, zoneWorld(zones, world), signal);
};

/** A departure, and the audit of the accepted records: made once, and only where something asks for it. */
interface AuditedDeparture extends Departure {
  readonly auditBefore: () => Promise<DomainReport>;
}

const withAudit = (audited: AuditedDomain, departure: Departure): AuditedDeparture => {
  let made: Promise<DomainReport> | undefined;
  const { accepted, seen } = departure;
  return { ...departure, auditBefore: () => (made ??= auditAccepted(audited, accepted, seen)) };
};

/**
 * Whether a difference is sure: authoritative servers confirm it or, where the user wants them not
 * to be asked, the resolvers say it with one voice.
 */
export const createIsConfirmed =
  ({ direct }: World) =>
  ({ confirmed }: Change): boolean =>
    confirmed || direct === undefined;

/** The audit before the changes and after, by what rests on records; where there is none, after alone. */
const judgeSure = async (
  audited: AuditedDomain,
  { auditBefore, pending = [] }: Pick<AuditedDeparture, 'auditBefore'> & Partial<Departure>,
  sure: readonly Change[],
): Promise<Judgement> => {
  const { live, request } = audited;
  if (isGone(request.domain.name, live.evidence.answers)) {
    const faults = live.results.filter(({ check }) => check === goneCheck);
    return judgeByFault(sure, [...findingsBySubject(faults).values()]);
  }
  const before = sure.length === 0 ? live : await auditBefore();
  const comparison = compareResults(
    before.results.filter(restsOnRecords),
    live.results.filter(restsOnRecords),
  );
  // What is on its way has its part in what came and went.
  const { changes, elsewhere } = judgeChanges([...sure, ...pending], comparison);
  return { changes: changes.filter(({ change }) => sure.includes(change)), elsewhere };
};

interface Sides {
  readonly live: DomainReport;
  readonly before: DomainReport;
  readonly after: DomainReport;
}

/** Checks of severity error of which nobody can say whether they fail by the changes. */
const listUndecided = (
  changes: readonly Change[],
  { live, before, after }: Sides,
): readonly string[] => {
  const areas = new Set(changes.map(({ area }) => area));
  const touched = ({ results }: DomainReport) =>
    results.filter(({ area, severity }) => areas.has(area) && severity === 'error');
  const [then, now] = [touched(before).filter(restsOnRecords), touched(after)];
  const isHarmless = (id: string) =>
    now.some(({ check, status }) => check === id && status !== 'fail' && status !== 'inconclusive');
  const unseen = touched(live).filter((one) => !restsOnRecords(one));
  return [
    ...compareResults(then, now).undecided.filter((check) => !isHarmless(check)),
    ...unseen.map(({ check }) => check),
  ];
};

/**
 * What the change alters in the accepted records and does not accept of live ones, by an audit of the domain
 * as though they were live; absent where there is nothing of it.
 */
const judgeBrought = async (
  audited: AuditedDomain,
  { accepted: was, seen, plain, auditBefore }: AuditedDeparture,
  { next, accepts }: { readonly next: FileRecords; readonly accepts: readonly Change[] },
): Promise<Brought | undefined> => {
  const domain = audited.request.domain.name;
  const altered = compareWithAccepted(domain, was.lines, observeLines(domain, next.lines)).changes;
  // Of what is not known live, the change may accept what is.
  const known = new Set(seen.filter(({ kind }) => kind === 'settled').map(watchedKey));
  const brought = altered.filter(
    (change) => known.has(watchedKey(change)) && !accepts.some((one) => isSameChange(one, change)),
  );
  if (brought.length === 0) return undefined;
  const isAsAccepted = [plain.changes, plain.unknown, plain.propagating].every(
    ({ length }) => length === 0,
  );
  const [before, after] = await Promise.all([
    isAsAccepted ? audited.live : auditBefore(),
    auditAccepted(audited, { file: was.file, kind: was.kind, lines: next.lines }, seen),
  ]);
  const comparison = compareResults(
    before.results.filter(restsOnRecords),
    after.results.filter(restsOnRecords),
  );
  const { changes, elsewhere } = judgeChanges(altered, comparison);
  return {
    changes: changes.filter(({ change }) => brought.includes(change)),
    elsewhere,
    undecided: listUndecided(brought, { live: audited.live, before, after }),
  };
};

/** What becomes of the accepted state: what of it is live already, and what is not. */
const compareRevision = async (
  audited: AuditedDomain,
  departure: AuditedDeparture,
  next: FileRecords,
): Promise<Revision> => {
  const { request, world } = audited;
  const { accepted: was, seen, auditBefore } = departure;
  const domain = request.domain.name;
  const { accepts } = compareThreeWay(domain, was, next, seen);
  const sure = accepts.filter(createIsConfirmed(world));
  // What has changed in the file, and is live as it was.
  const unmoved = compareThreeWay(domain, next, was, seen).accepts;
  const [judged, brings] = await Promise.all([
    judgeSure(audited, { auditBefore }, sure),
    judgeBrought(audited, departure, { next, accepts }),
  ]);
  return {
    against: was.file,
    ...(was.at && { at: was.at }),
    accepts: judged,
    announces: unmoved.filter(createIsConfirmed(world)),
    ...(brings && { brings }),
    ...(isSameLines(was.lines, next.lines) && { unchanged: true }),
  };
};

/** Where the live records depart from the accepted ones. Only what is sure is drift. */
export const driftOfDomain = async (
  audited: AuditedDomain,
  given: AcceptedState,
): Promise<DomainDrift> => {
  const domain = audited.request.domain.name;
  const { answers } = audited.live.evidence;
  const gone = isGone(domain, answers);
  const seen = observeWatched(domain, answers);
  const departure = withAudit(audited, await findDeparture({ domain, seen, gone }, given));
  const { accepted, told, unknown, plain } = departure;
  const { file, at, kind, next, isRevised } = accepted;
  const { propagating, unwatched } = plain;
  const isSure = createIsConfirmed(audited.world);
  const unconfirmed = told.filter((change) => !isSure(change));
  const [judgement, revision] = await Promise.all([
    judgeSure(audited, departure, told.filter(isSure)),
    next && isRevised === true ? compareRevision(audited, departure, next) : undefined,
  ]);
  const pending = describePending(departure);
  return {
    file,
    ...(at && { at }),
    kind,
    state: domainDriftState({ judgement, unknown, propagating, unconfirmed }),
    ...(gone && { gone }),
    watched: accepted.lines.length - unwatched.length,
    judgement,
    unconfirmed,
    ...(pending && { pending }),
    ...(revision && { revision }),
    unknown,
    propagating,
    unwatched,
  };
};
