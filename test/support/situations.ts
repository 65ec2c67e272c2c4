/** A domain as a run may find it, in words; the report that says it; and what is true of it by these words alone. */
import type { FailOn } from '../../src/model/check.ts';
import {
  type DomainDrift,
  invertChange,
  type JudgedKind,
  type Proposal,
  type SubjectFindings,
} from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport, Report, Verdict } from '../../src/model/report.ts';
import { domainReport, reportOf } from './reports.ts';
import { reportIn, proposalOf, resultOf, type Run } from './run-reports.ts';

export const verdicts = ['pass', 'fail', 'inconclusive'] as const;
export const failOns = [
  'error',
  'warning',
  'note',
  'new',
  'never',
] as const satisfies readonly FailOn[];

/**
 * Accepted records beside the live ones. `accepts`: the change accepts what has drifted. `announces`: it
 * accepts what is not live. `kept`: it leaves them as they were, and not all that is live is known.
 */
export const baselines = [
  'none',
  'in-sync',
  'part',
  'drift',
  'drift breaks mail',
  'pending',
  'accepts',
  'accepts what breaks mail',
  'accepts in part, and drift',
  'announces',
  'announces what breaks mail',
  'announces what is not judged',
  'kept',
] as const;

/** What the change of a zone file does. `same`: nothing, and not all that is live is known. */
export const changes = ['none', 'fine', 'warns', 'breaks', 'part', 'undecided', 'same'] as const;

/** The live zone beside the zone file as it was. */
export const lives = ['none', 'in-sync', 'part', 'drift'] as const;

export interface Situation {
  /** Of the checks of severity error. */
  readonly audit: Verdict;
  /** Of a check of severity warning. */
  readonly warning: Verdict;
  readonly ports?: Verdict;
  readonly baseline: (typeof baselines)[number];
  readonly change: (typeof changes)[number];
  readonly live: (typeof lives)[number];
}

export const calm: Situation = {
  audit: 'pass',
  warning: 'pass',
  baseline: 'none',
  change: 'none',
  live: 'none',
};

/** What is not live breaks nothing yet. */
const isBroken = (baseline: Situation['baseline']): boolean =>
  baseline.includes('breaks') && !baseline.startsWith('announces');

/** Whether a run can find it so: what breaks mail fails the audit, and what is not there has no other side. */
export const isPossible = ({ audit, warning, baseline, change, live }: Situation): boolean =>
  (audit === 'fail' || !(isBroken(baseline) || change === 'breaks')) &&
  (warning === 'fail' || !(change === 'warns' || change === 'undecided')) &&
  (change !== 'none' || live === 'none') &&
  (change !== 'same' || live !== 'none');

const judgedAs = (of: Situation, kind: 'baseline' | 'change'): Run => {
  const worse =
    kind === 'baseline' ? /drift|accepts/.test(of.baseline) : /warns|breaks/.test(of.change);
  return {
    kind: 'baseline',
    known: ['part', 'same', 'kept'].includes(of[kind]) ? 'part' : 'all',
    verdict: of[kind].includes('breaks') ? 'fail' : 'pass',
    worse,
  };
};

/** What a change of records that breaks mail comes to. */
const breakingJudgement = (domain: string): DomainDrift['judgement'] =>
  reportIn({ kind: 'baseline', known: 'all', verdict: 'fail', worse: true }, [domain]).domains[0]!
    .drift!.judgement;

const departureOf = (of: Situation, domain: string): DomainDrift => {
  const { drift } = reportIn(judgedAs(of, 'baseline'), [domain]).domains[0]!;
  const { judgement, ...rest } = drift!;
  const changed = judgement.changes.map((one) =>
    isBroken(of.baseline) ? one : { ...one, effect: 'neither' as const, appears: [] },
  );
  const held = { ...judgement, changes: changed };
  const none = { ...judgement, changes: [] };
  switch (of.baseline) {
    case 'accepts':
    case 'accepts what breaks mail':
      return {
        ...rest,
        state: 'in-sync',
        judgement: none,
        revision: { against: rest.file, accepts: held, announces: [] },
      };
    case 'accepts in part, and drift':
      return {
        ...rest,
        propagating: [{ owner: dnsName(domain), type: 'TXT', views: [] }],
        judgement: held,
        revision: { against: rest.file, accepts: none, announces: [] },
      };
    case 'announces':
    case 'announces what breaks mail':
    case 'announces what is not judged': {
      const brought = breakingJudgement(domain).changes;
      const harmless = brought.map((one) => ({ ...one, effect: 'neither' as const, appears: [] }));
      const undecided = of.baseline === 'announces what is not judged' ? ['mx-icloud'] : [];
      const breaks = of.baseline === 'announces what breaks mail';
      return {
        ...rest,
        judgement: none,
        revision: {
          against: rest.file,
          accepts: none,
          announces: brought.map(({ change }) => invertChange(change)),
          brings: { ...none, changes: breaks ? brought : harmless, undecided },
        },
      };
    }
    case 'kept':
      return {
        ...rest,
        judgement: none,
        revision: { against: rest.file, accepts: none, announces: [], unchanged: true },
      };
    case 'pending':
      return {
        ...rest,
        judgement: none,
        pending: {
          changes: breakingJudgement(domain).changes.map(({ change }) => change),
          since: '2026-11-23T22:49:07Z',
          ageMs: 240_000,
          by: { commit: '08194fa' },
        },
      };
    default:
      return { ...rest, judgement: held };
  }
};

const asWarning = (fault: SubjectFindings): SubjectFindings => ({
  ...fault,
  check: 'dmarc-present',
  area: 'dmarc',
  severity: 'warning',
});

const liveOf = (of: Situation, domain: string): Proposal['live'] => {
  if (of.live === 'none') return undefined;
  const drifted = breakingJudgement(domain).changes.map(({ change }) => change);
  return {
    drift: of.live === 'drift' ? drifted : [],
    accepts: [],
    alters: [],
    unconfirmed: of.live === 'part' ? drifted : [],
  };
};

const changeOf = (of: Situation, domain: string): Proposal => {
  const { comparison, ...rest } = proposalOf(judgedAs(of, 'change'), domain);
  const live = liveOf(of, domain);
  const appears = of.change === 'warns' ? comparison.appears.map(asWarning) : comparison.appears;
  const undecided = of.change === 'undecided' ? ['dmarc-present'] : [];
  return {
    ...rest,
    against: live === undefined ? 'live' : rest.file,
    ...(of.change === 'same' && { unchanged: true }),
    comparison: { ...comparison, appears, undecided },
    ...(live && { live }),
  };
};

export const domainIn = (of: Situation, domain = 'example.com'): DomainReport => ({
  ...domainReport(domain, of.audit, [
    resultOf('mx-present', 'pass', domain),
    resultOf('mx-icloud', of.audit, domain),
    {
      ...resultOf('dmarc-present', of.warning, domain),
      area: 'dmarc',
      title: 'The domain has a DMARC record',
      severity: 'warning',
    },
    ...(of.ports === undefined
      ? []
      : [{ ...resultOf('port-smtp', of.ports, domain), area: 'smtp' as const, title: 'SMTP' }]),
  ]),
  ...(of.ports !== undefined && { portsVerdict: of.ports }),
  domain: dnsName(domain),
  ...(of.baseline !== 'none' && { drift: departureOf(of, domain) }),
  ...(of.change !== 'none' && { proposal: changeOf(of, domain) }),
});

const worst = (all: readonly Verdict[]): Verdict =>
  (['fail', 'inconclusive'] as const).find((one) => all.includes(one)) ?? 'pass';

export const reportFrom = (situations: ReadonlyMap<string, Situation>): Report =>
  reportOf(
    worst([...situations.values()].flatMap(({ audit, ports = audit }) => [audit, ports])),
    ...[...situations].map(([domain, of]) => domainIn(of, domain)),
  );

/** How each kind came out that was judged. */
export type Truth = ReadonlyMap<JudgedKind, Verdict>;

export const truthOf = ({ audit, ports = audit, baseline, change, live }: Situation): Truth => {
  const beside = {
    none: [],
    'in-sync': ['pass'],
    part: ['inconclusive'],
    drift: ['fail'],
    'drift breaks mail': ['fail'],
    pending: ['pass'],
    accepts: ['pass'],
    'accepts what breaks mail': ['pass'],
    'accepts in part, and drift': ['fail'],
    announces: ['pass'],
    'announces what breaks mail': ['pass'],
    'announces what is not judged': ['pass'],
    kept: ['inconclusive'],
  } as const satisfies Record<Situation['baseline'], readonly Verdict[]>;
  // What a comparison of files could not look up is unknown of the live zone, too.
  const isBeside = live !== 'none' || baseline !== 'none';
  const besideZone: readonly Verdict[] = [
    ...(live === 'drift' ? (['fail'] as const) : []),
    ...(live === 'part' || (isBeside && (change === 'part' || change === 'same'))
      ? (['inconclusive'] as const)
      : []),
    ...(live === 'in-sync' ? (['pass'] as const) : []),
  ];
  const isSame =
    (change === 'same' && !/^(?:accepts|announces)/.test(baseline)) ||
    (change === 'none' && baseline === 'kept');
  const done: readonly Verdict[] = [
    ...(change === 'breaks' || /^(?:accepts|announces) what breaks/.test(baseline)
      ? (['fail'] as const)
      : []),
    ...(change === 'part' || change === 'undecided' ? (['inconclusive'] as const) : []),
    ...(/in part|not judged/.test(baseline) ? (['inconclusive'] as const) : []),
    // A change cannot be known to be harmless where the domain is not known, unless it changes nothing.
    ...(audit === 'inconclusive' && !isSame ? (['inconclusive'] as const) : []),
    'pass',
  ];
  const drift = [...beside[baseline], ...besideZone];
  const isJudged = change !== 'none' || /^(?:accepts|announces|kept)/.test(baseline);
  return new Map<JudgedKind, Verdict>([
    ['audit', worst([audit, ports])],
    ...(drift.length > 0 ? [['drift', worst(drift)] as const] : []),
    ...(isJudged ? [['change', worst(done)] as const] : []),
  ]);
};

/** Whether nothing is wrong and nothing is left to do or to find out. */
export const isCalm = (of: Situation): boolean =>
  [...truthOf(of).values()].every((verdict) => verdict === 'pass') &&
  of.baseline !== 'pending' &&
  of.change !== 'warns';

/** Whether a warning, which harms no mail by itself, ends the run as no pass. */
export const warningCounts = ({ warning }: Situation, failOn: FailOn): boolean =>
  warning !== 'pass' && (failOn === 'warning' || failOn === 'note');
