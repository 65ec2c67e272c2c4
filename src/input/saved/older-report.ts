/** What earlier versions told only in words, read into the fields that a report has for it now. */
import type { Answer, Attempt, Failure } from '../../model/dns/dns.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { Obstacle } from '../../model/need.ts';
import type { AddressProbe, ProbeResult } from '../../model/mail/probe.ts';
import type { DomainReport, Report, Result, Verdict } from '../../model/report.ts';
import { verdictOfAll, verdictsOf } from '../../model/verdict.ts';

/** The errors on which a judgement rests. */
const judged = /\b(?:ECONNREFUSED|EACCES|EPERM)\b/;

const withErrno = <T extends { readonly detail: string; readonly errno?: string }>(one: T): T => {
  const errno = one.errno ?? judged.exec(one.detail)?.[0];
  return errno === undefined ? one : { ...one, errno };
};

const readAttempt = (attempt: Attempt): Attempt => {
  if (attempt.code === 'unreachable') return withErrno(attempt);
  return attempt.code === 'answered' && attempt.detail === 'truncated'
    ? { ...attempt, truncated: true }
    : attempt;
};

/** Where a referral that came in place of an answer leads to. */
const readReferral = ({ code, detail, referral }: Failure): Pick<Failure, 'referral'> => {
  const named =
    code === 'malformed' ? /^not served here: a referral to (\S+)$/.exec(detail)?.[1] : undefined;
  const zone = referral ?? named;
  return zone === undefined ? {} : { referral: dnsName(zone) };
};

const readFailure = (saved: Failure): Failure => {
  const failure = { ...saved, ...readReferral(saved) };
  const attempts = failure.attempts.map(readAttempt);
  const last = attempts.at(-1);
  if (failure.code !== 'unreachable') return { ...failure, attempts };
  if (last === undefined) return withErrno(failure);
  const errno = failure.errno ?? last.errno;
  return { ...failure, ...(errno !== undefined && { errno }), attempts };
};

const readAnswer = (answer: Answer): Answer =>
  answer.kind === 'failed' ? { ...answer, failure: readFailure(answer.failure) } : answer;

const readAddress = (probe: AddressProbe): AddressProbe =>
  probe.state === 'unreachable' ? withErrno(probe) : probe;

const readProbe = (probe: ProbeResult): ProbeResult => ({
  ...probe,
  addresses: probe.addresses.map(readAddress),
});

type SavedObstacle = Omit<Obstacle, 'label'> & Partial<Pick<Obstacle, 'label'>>;

/** Obstacles had nothing but the key of what was wanted. */
const labelFrom = (key: string): string =>
  key
    .replace(/^(?:imap|smtp) \S+ (\S+)$/, '$1')
    .replace(/^spf (\S+)$/, 'the SPF records of $1')
    .replace(/ at a glance\b/g, '');

const readObstacle = (obstacle: SavedObstacle): Obstacle => ({
  ...obstacle,
  label: obstacle.label ?? labelFrom(obstacle.need),
  failure: readFailure(obstacle.failure),
});

const readResult = (result: Result): Result =>
  result.obstacles.length === 0
    ? result
    : { ...result, obstacles: result.obstacles.map(readObstacle) };

/** Nothing is green by its own word: what was judged has to come to it. */
const confirmed = (saved: Verdict, shown: Verdict): Verdict => (saved === 'pass' ? shown : saved);

/** One domain of a report. */
export const readOlderDomain = (domain: DomainReport): DomainReport => {
  const { answers, probes } = domain.evidence;
  const evidence = {
    ...domain.evidence,
    answers: answers.map(readAnswer),
    probes: probes.map(readProbe),
  };
  const { verdict, portsVerdict = 'pass' } = verdictsOf(domain.results);
  return {
    ...domain,
    verdict: confirmed(domain.verdict, verdict),
    ...(domain.portsVerdict && { portsVerdict: confirmed(domain.portsVerdict, portsVerdict) }),
    results: domain.results.map(readResult),
    evidence,
  };
};

/** The report with every field that its words imply; one of this version stays as it is, unless it claims what it does not show. */
export const readOlder = (report: Report): Report => {
  const domains = report.domains.map(readOlderDomain);
  const verdict = confirmed(report.verdict, verdictOfAll(domains, report.interrupted));
  return { ...report, verdict, domains };
};
