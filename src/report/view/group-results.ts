/** The results of a domain in groups by urgency, which every format shows in this order. */
import { localCause } from '../../model/errno.ts';
import { isOfCheck } from '../../model/check-id.ts';
import { type CheckMeta, type Finding, isPortArea, type Severity } from '../../model/check.ts';
import type { Attempt, Failure, FailureCode } from '../../model/dns/dns.ts';
import { needKey, type Obstacle, spfNeed } from '../../model/need.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { DomainReport, Report, Result } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { resolverName } from './asked.ts';
import {
  askAnotherResolver,
  askForRunner,
  goOnline,
  localRemedy,
  otherResolver,
  remedies,
  runnerRemedies,
} from './obstruction-remedies.ts';

/** What is known of each check, by its id. */
export type MetasById = ReadonlyMap<string, CheckMeta>;

export const metasById = ({ checks }: Report): MetasById =>
  new Map(checks.map((meta) => [meta.id, meta]));

/** A finding with the check that made it. */
export interface ReportedFinding {
  readonly result: Result;
  readonly finding: Finding;
}

/** One reason why lookups failed, and every check that could not be judged because of it. */
export interface Obstruction {
  readonly code: FailureCode;
  /** Whether a mail port was tried, instead of a name server asked. */
  readonly port: boolean;
  /** Who failed: servers, or `host:port` for ports. May be empty. */
  readonly culprits: readonly string[];
  /** The keys of what was looked up. */
  readonly needs: readonly string[];
  /** What was looked up, for people. */
  readonly wanted: readonly string[];
  readonly results: readonly Result[];
  readonly failures: readonly Failure[];
  /** The check whose finding says why. */
  readonly explainedBy: Explainer | undefined;
}

/** Checks that can say why the domain's records can't be looked up, the surest first. */
const explainers = ['delegation-answers', 'resolver-reach'] as const;

type Explainer = (typeof explainers)[number];

export interface Digest {
  readonly problems: readonly ReportedFinding[];
  readonly warnings: readonly ReportedFinding[];
  readonly notes: readonly ReportedFinding[];
  readonly causes: readonly Obstruction[];
  readonly unjudged: readonly Result[];
  readonly fine: readonly Result[];
  readonly skipped: readonly Result[];
}

const failedServers = (failure: Failure, server: string): readonly string[] => {
  const tried = failure.attempts.filter(({ code }) => code !== 'answered').map((a) => a.server);
  return [...new Set(tried.length > 0 ? tried : [server])].filter((s) => s !== '').sort();
};

const newCause = (code: FailureCode, port: boolean, explainedBy: Explainer | undefined) => ({
  code,
  port,
  explainedBy,
  culprits: new Set<string>(),
  needs: new Set<string>(),
  wanted: new Set<string>(),
  results: new Set<Result>(),
  failures: new Set<Failure>(),
});

/** What name servers cause that fail; the others are this run's or the network's doing. */
const serverFailures: ReadonlySet<FailureCode> = new Set([
  'timeout',
  'servfail',
  'refused',
  'rcode',
  'unreachable',
  'malformed',
  'too-long',
  'not-public',
]);

/** Whether the finding says why this need fails: nothing of the zone can be found, or nothing of a type. */
const explains = ({ subject: { name, type }, consequence }: Finding, need: string): boolean => {
  const ofType = need.endsWith(` ${type}`) || (type === 'TXT' && need.startsWith('spf '));
  return (
    consequence !== undefined &&
    (type === 'NS' || ofType) &&
    need.split(/[ ,]+/).some((word) => word === name || word.endsWith(`.${name}`))
  );
};

/** The check among those that failed which says why something could not be looked up. */
const findExplainer = (
  failing: readonly Result[],
  { need, failure: { code } }: Obstacle,
): Explainer | undefined =>
  serverFailures.has(code)
    ? explainers.find((id) =>
        failing.some(
          (result) => isOfCheck(id)(result) && result.findings.some((one) => explains(one, need)),
        ),
      )
    : undefined;

/** What has one cause: what one finding explains, or the same servers fail at. */
const causeKey = ({ server, failure }: Obstacle, port: boolean, by?: Explainer): string => {
  if (by !== undefined) return by;
  if (port) return `port ${failure.code}`;
  // The network's doing is one cause, whichever server was asked.
  return failure.code === 'intercepted'
    ? failure.code
    : `${failure.code} ${failedServers(failure, server).join(' ')}`;
};

/** The obstacles by their cause, so that each cause appears once. `failing`: results with findings. */
const groupObstructions = (
  results: readonly Result[],
  failing: readonly Result[],
): readonly Obstruction[] => {
  const causes = new Map<string, ReturnType<typeof newCause>>();
  for (const result of results)
    for (const obstacle of result.obstacles) {
      const { need, label, server, failure } = obstacle;
      const port = isPortArea(result.area);
      const explainedBy = port ? undefined : findExplainer(failing, obstacle);
      const key = causeKey(obstacle, port, explainedBy);
      const cause = causes.get(key) ?? newCause(failure.code, port, explainedBy);
      causes.set(key, cause);
      const servers = failedServers(failure, server);
      for (const culprit of port ? [label] : servers) cause.culprits.add(culprit);
      cause.needs.add(need);
      cause.wanted.add(label);
      cause.results.add(result);
      cause.failures.add(failure);
    }
  return [...causes.values()].map(
    ({ code, port, explainedBy, culprits, needs, wanted, results: own, failures }) => ({
      code,
      port,
      explainedBy,
      culprits: [...culprits],
      needs: [...needs],
      wanted: [...wanted],
      results: [...own],
      failures: [...failures],
    }),
  );
};

/** The domain without the results of this computer's mail ports. */
export const withoutPorts = (domain: DomainReport): DomainReport => ({
  ...domain,
  results: domain.results.filter(({ area }) => !isPortArea(area)),
});

/** The domain without its mail ports, if these have a verdict of their own. */
export const apartFromPorts = (domain: DomainReport): DomainReport =>
  domain.portsVerdict === undefined ? domain : withoutPorts(domain);

export const digestReport = ({ results }: DomainReport): Digest => {
  const having = (status: Result['status']) => results.filter((r) => r.status === status);
  const faults = (severity: Severity) =>
    having('fail')
      .filter((result) => result.severity === severity)
      .flatMap((result) => result.findings.map((finding) => ({ result, finding })));
  const unjudged = having('inconclusive');
  return {
    problems: faults('error'),
    warnings: faults('warning'),
    notes: faults('note'),
    causes: groupObstructions(unjudged, having('fail')),
    unjudged,
    fine: having('pass'),
    skipped: having('skipped'),
  };
};

/** The findings that need exactly the records that an earlier one needs. */
export const fixedEarlier = (domain: DomainReport): ReadonlySet<Finding> => {
  const { problems, warnings, notes } = digestReport(domain);
  const seen = new Set<string>();
  const findings = [...problems, ...warnings, ...notes].map(({ finding }) => finding);
  return new Set(
    findings.filter(({ fix: { publish = [], remove = [] } }) => {
      const records = JSON.stringify([remove, publish]);
      const repeats = seen.has(records);
      if (remove.length + publish.length > 0) seen.add(records);
      return repeats;
    }),
  );
};

const causeWords: { readonly [C in FailureCode]: (who: string) => string } = {
  timeout: (who) => `${who} didn't answer`,
  servfail: (who) => `${who} answered with a failure (SERVFAIL)`,
  refused: (who) => `${who} refused to answer`,
  rcode: (who) => `${who} answered with an error`,
  unreachable: (who) => `${who} couldn't be reached`,
  malformed: (who) => `${who} sent an unusable reply`,
  'too-long': (who) => `${who} sent an answer that is too long to read`,
  unsupported: (who) => `${who} can't be asked this`,
  deadline: (who) => `time ran out before ${who} answered`,
  isolated: (who) => `${who} can't find any name on the internet`,
  intercepted: (who) =>
    `${who} gave no mail records of icloud.com, so something on this network answers in place of DNS`,
  unconfirmed: (who) => `nobody else confirms what ${who} said`,
  'not-public': (who) => `${who} isn't an address on the internet, so it wasn't contacted`,
  local: (who) => `this computer couldn't open a connection to ${who}`,
  unrecorded: () => 'the recording has no answer to this question',
  unknown: () => 'not all that the file holds could be worked out',
};

const causeClause = (code: FailureCode, culprits: readonly string[], otherwise: string): string => {
  const named = culprits.map(resolverName);
  return causeWords[code](listed(named, named.length > 4 ? 3 : 4) || otherwise);
};

/** The error that kept this computer from asking. */
const localErrno = ({ failures }: Obstruction): string | undefined =>
  failures
    .flatMap(({ errno, attempts }) => [errno, ...attempts.map((attempt) => attempt.errno)])
    .find((one) => localCause(one) !== undefined);

/** What kept this computer from asking, in brackets after its sentence. */
const describeLocal = (cause: Obstruction): string => {
  const errno = localErrno(cause);
  return errno === undefined ? '' : ` (${localCause(errno)}: ${errno})`;
};

/** Whether there was nobody to ask: the file does not hold it, and the network is left alone. */
const isUnasked = ({ code, failures }: Obstruction): boolean =>
  code === 'unsupported' && failures.every(({ unasked }) => unasked === true);

/** Who failed in which way: one may refuse while another is silent. The way of the cause comes first. */
const failureWays = ({
  code,
  culprits,
  failures,
}: Obstruction): ReadonlyMap<FailureCode, readonly string[]> => {
  const codesByCulprit = new Map<string, Attempt['code'][]>(culprits.map((one) => [one, []]));
  for (const { attempts } of failures)
    for (const attempt of attempts) codesByCulprit.get(attempt.server)?.push(attempt.code);
  const ways = new Map<FailureCode, string[]>([[code, []]]);
  for (const [culprit, codes] of codesByCulprit) {
    const last = codes.findLast((one) => one !== 'answered') ?? code;
    const way = codes.includes(code) ? code : last;
    const who = ways.get(way) ?? [];
    who.push(culprit);
    ways.set(way, who);
  }
  return ways;
};

/** The cause as a sentence, without its full stop. */
export const causeSentence = (cause: Obstruction): string => {
  const { code, culprits, port } = cause;
  if (isUnasked(cause)) return 'not all was looked up';
  const own = code === 'local' ? describeLocal(cause) : '';
  if (port || culprits.length === 0)
    return `${causeClause(code, culprits, port ? 'the mail server' : 'the name server')}${own}`;
  return [...failureWays(cause)]
    .filter(([, who]) => who.length > 0)
    .map(
      ([way, who]) => `${causeClause(way, who, '')}${way === 'local' ? describeLocal(cause) : ''}`,
    )
    .join('; ');
};

const applesSpf = needKey(spfNeed(dnsName('icloud.com')));

const explainedRemedies: { readonly [E in Explainer]: string } = {
  'delegation-answers': 'Fix the name servers first (see delegation-answers).',
  'resolver-reach': 'The name servers are most likely down (see the note about them).',
};

/** A local resolver that is offline answers every question with SERVFAIL; one that does not serve us refuses. */
const failsForAll = ({ code, needs }: Obstruction): boolean =>
  (code === 'servfail' || code === 'refused') && needs.length > 1 && needs.includes(applesSpf);

/** What to do if it fails for everybody's names. */
const remedyForAll = ({ code }: Obstruction, ci: boolean): string => {
  if (code !== 'refused') return ci ? askForRunner : goOnline;
  return ci ? `Ask another resolver ${otherResolver}.` : askAnotherResolver;
};

/** Whether the host of the MTA-STS policy did not answer, rather than the name servers that know its address. */
const isPolicyHost = ({ needs, failures }: Obstruction): boolean =>
  needs.every((need) => need.startsWith('policy ')) &&
  failures.every(
    ({ attempts }) =>
      attempts.length > 0 && attempts.every(({ transport }) => transport === 'https'),
  );

/** What the reader can try about a mail port that gave no answer. */
const portRemedy = (ci: boolean): string =>
  ci
    ? "On a self-hosted runner, allow outgoing connections to the port. If the runner doesn't need it, leave the mail ports out with ports: false (--no-ports on the command line)."
    : "Try from another network, such as a phone's hotspot. If it works there, a firewall, VPN or provider blocks the port here.";

/** What the reader can try. `ci`: this ran on a CI runner, at which nobody sits. */
export const obstructionRemedy = (cause: Obstruction, ci: boolean): string => {
  const { code, port, explainedBy } = cause;
  if (explainedBy !== undefined) return explainedRemedies[explainedBy];
  if ((code === 'timeout' || code === 'unreachable') && isPolicyHost(cause))
    return "Open the MTA-STS policy's address in a browser, also from another network. If it doesn't load there either, start its web server again or delete the TXT record at _mta-sts.";
  if (port && code !== 'deadline' && code !== 'local' && code !== 'unrecorded')
    return portRemedy(ci);
  if (isUnasked(cause)) return 'Check the live domain, or run this without --offline.';
  if (failsForAll(cause))
    return `It fails for icloud.com too, so the domain is most likely not the cause. ${remedyForAll(cause, ci)}`;
  const own = code === 'local' ? localRemedy(localErrno(cause), ci) : undefined;
  return own ?? (ci ? runnerRemedies[code] : undefined) ?? remedies[code];
};
