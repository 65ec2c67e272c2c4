/** What a reader wants to know of a domain, in the order of urgency: every renderer shows these piles. */
import { type CheckMeta, type Finding, isPortArea, type Severity } from '../../model/check.ts';
import type { Attempt, Failure, FailureCode } from '../../model/dns/dns.ts';
import { needKey, spfNeed } from '../../model/need.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { DomainReport, Report, Result } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { resolverName } from './asked.ts';

/** What is known of each check, by its id. */
export type MetasById = ReadonlyMap<string, CheckMeta>;

export const metasById = ({ checks }: Report): MetasById =>
  new Map(checks.map((meta) => [meta.id, meta]));

/** A finding with the check that made it. */
export interface ReportedFinding {
  readonly result: Result;
  readonly finding: Finding;
}

/** One reason for which things could not be looked up, and all that it left unjudged. */
export interface Obstruction {
  readonly code: FailureCode;
  /** A mail port was tried, not a name server asked. */
  readonly port: boolean;
  /** Who did not answer: servers, or for ports `host:port`. May be empty. */
  readonly culprits: readonly string[];
  /** The keys of what was wanted. */
  readonly needs: readonly string[];
  /** What was wanted, for people. */
  readonly wanted: readonly string[];
  readonly results: readonly Result[];
  readonly failures: readonly Failure[];
}

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

const newCause = (code: FailureCode, port: boolean) => {
  const failures: Failure[] = [];
  return {
    code,
    port,
    culprits: new Set<string>(),
    needs: new Set<string>(),
    wanted: new Set<string>(),
    results: new Set<Result>(),
    failures,
  };
};

/** Obstacles that have one cause told once. */
const groupObstructions = (results: readonly Result[]): readonly Obstruction[] => {
  const causes = new Map<string, ReturnType<typeof newCause>>();
  for (const result of results)
    for (const { need, label, server, failure } of result.obstacles) {
      const port = isPortArea(result.area);
      const servers = failedServers(failure, server);
      const key = port ? `port ${failure.code}` : `${failure.code} ${servers.join(' ')}`;
      const cause = causes.get(key) ?? newCause(failure.code, port);
      causes.set(key, cause);
      for (const culprit of port ? [label] : servers) cause.culprits.add(culprit);
      cause.needs.add(need);
      cause.wanted.add(label);
      cause.results.add(result);
      cause.failures.push(failure);
    }
  return [...causes.values()].map(
    ({ code, port, culprits, needs, wanted, results: own, failures }) => ({
      code,
      port,
      culprits: [...culprits],
      needs: [...needs],
      wanted: [...wanted],
      results: [...own],
      failures,
    }),
  );
};

/** The domain without what is said of this machine's way to the mail ports. */
export const withoutPorts = (domain: DomainReport): DomainReport => ({
  ...domain,
  results: domain.results.filter(({ area }) => !isPortArea(area)),
});

/** Likewise, where that is told apart. */
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
    causes: groupObstructions(unjudged),
    unjudged,
    fine: having('pass'),
    skipped: having('skipped'),
  };
};

/** What mends a finding whose records an earlier one has told. */
export const fixedAbove = 'The records given above mend this too.';

/** What publishes a record that a list of all has told. */
export const listedAbove = 'as listed above';

/** The findings whose records to remove and publish are those of an earlier one. */
export const fixedEarlier = (domain: DomainReport): ReadonlySet<Finding> => {
  const { problems, warnings, notes } = digestReport(domain);
  const told = new Set<string>();
  const findings = [...problems, ...warnings, ...notes].map(({ finding }) => finding);
  return new Set(
    findings.filter(({ fix: { publish = [], remove = [] } }) => {
      const records = JSON.stringify([remove, publish]);
      const repeats = told.has(records);
      if (remove.length + publish.length > 0) told.add(records);
      return repeats;
    }),
  );
};

const causeWords: { readonly [C in FailureCode]: (who: string) => string } = {
  timeout: (who) => `${who} did not answer`,
  servfail: (who) => `${who} answered SERVFAIL`,
  refused: (who) => `${who} refused to answer`,
  rcode: (who) => `${who} answered with an error`,
  unreachable: (who) => `${who} could not be reached`,
  malformed: (who) => `${who} sent what is no answer`,
  unsupported: (who) => `${who} cannot be asked this`,
  deadline: (who) => `time ran out before ${who} answered`,
  isolated: (who) => `${who} knows no name of the internet`,
  unrecorded: () => 'the replayed file does not hold what was asked',
};

const causeClause = (code: FailureCode, culprits: readonly string[], otherwise: string): string => {
  const named = culprits.map(resolverName);
  const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
  return causeWords[code](listed(shown) || otherwise);
};

/** Who failed in which way: one may refuse where another is silent. The way that the cause has is first. */
const failureWays = ({
  code,
  culprits,
  failures,
}: Obstruction): ReadonlyMap<FailureCode, readonly string[]> => {
  const told = new Map<string, Attempt['code'][]>(culprits.map((culprit) => [culprit, []]));
  for (const { attempts } of failures)
    for (const attempt of attempts) told.get(attempt.server)?.push(attempt.code);
  const ways = new Map<FailureCode, string[]>([[code, []]]);
  for (const [culprit, codes] of told) {
    const last = codes.findLast((one) => one !== 'answered') ?? code;
    const way = codes.includes(code) ? code : last;
    const who = ways.get(way) ?? [];
    who.push(culprit);
    ways.set(way, who);
  }
  return ways;
};

/** The cause as a sentence without its full stop. */
export const causeSentence = (cause: Obstruction): string => {
  const { code, culprits, port } = cause;
  if (port || culprits.length === 0)
    return causeClause(code, culprits, port ? 'the mail server' : 'the name server');
  return [...failureWays(cause)]
    .filter(([, who]) => who.length > 0)
    .map(([way, who]) => causeClause(way, who, ''))
    .join('; ');
};

const goOnline =
  'See that this machine is online and that no firewall blocks DNS (port 53), or ask another resolver: --resolver 9.9.9.9';
const askAnotherResolver = 'Ask another resolver: --resolver 9.9.9.9';

const remedies: { readonly [C in FailureCode]: string } = {
  timeout: goOnline,
  unreachable: goOnline,
  servfail: `The domain's name servers or its DNSSEC may be broken, which its DNS provider can tell. ${askAnotherResolver}`,
  refused:
    'That server does not serve this name, or not to this network: see that the name servers set at your registrar are those of your DNS provider.',
  rcode: askAnotherResolver,
  malformed:
    'Something on the way may answer in its place: ask over HTTPS, as with --resolver https://1.1.1.1/dns-query',
  unsupported: askAnotherResolver,
  deadline: 'Run it again with more time: --timeout 60',
  isolated:
    'See that this machine is online: a resolver without a way out may say that no name exists. If it is, ask another one: --resolver 9.9.9.9',
  unrecorded: 'Make the recording again: --record FILE',
};

const applesSpf = needKey(spfNeed(dnsName('icloud.com')));

/** Local resolvers without a way out say SERVFAIL, to whatever they are asked. */
const failsForAll = ({ code, needs }: Obstruction): boolean =>
  code === 'servfail' && needs.length > 1 && needs.includes(applesSpf);

/** What the reader can try. */
export const obstructionRemedy = (cause: Obstruction): string => {
  const { code, port } = cause;
  if (port && code !== 'deadline' && code !== 'unrecorded')
    return "Try from another network, such as a phone's hotspot: if it works there, a firewall, VPN or provider blocks the port here.";
  return failsForAll(cause)
    ? `It fails for icloud.com too, so the domain is hardly to blame. ${goOnline}`
    : remedies[code];
};
