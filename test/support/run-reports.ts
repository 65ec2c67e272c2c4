/** Reports of runs, by what was held against what, how much of it was known, and how it came out. */
import type {
  Change,
  Comparison,
  DomainDrift,
  Proposal,
  SubjectFindings,
} from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport, Report, Result, Verdict } from '../../src/model/report.ts';
import { domainReport, reportOf } from './reports.ts';

const failure = { code: 'servfail', detail: 'the server failed', attempts: [] } as const;

/** What is held against what. */
export type Kind = 'none' | 'baseline' | 'proposal' | 'both';
/** How much of it could be looked up. */
export type Known = 'all' | 'part' | 'nothing';

export interface Run {
  readonly kind: Kind;
  readonly known: Known;
  readonly verdict: Verdict;
  /** Whether a record is known to have drifted, or a fault to come with the change. */
  readonly worse: boolean;
}

const findingOn = (domain: string) =>
  ({
    message: 'mail goes elsewhere',
    subject: { name: dnsName(domain), type: 'MX' },
    fix: { text: 'Publish the record of Apple.' },
  }) as const;

export const resultOf = (
  check: string,
  status: Result['status'],
  domain = 'example.com',
): Result => ({
  check,
  area: 'mx',
  title: 'The MX records are those of iCloud',
  severity: 'error',
  status,
  findings: status === 'fail' ? [findingOn(domain)] : [],
  obstacles:
    status === 'inconclusive'
      ? [{ need: `${domain} MX`, label: `${domain} MX`, server: '', failure }]
      : [],
});

const changeOf = (domain: string): Change => ({
  owner: dnsName(domain),
  type: 'MX',
  area: 'mx',
  confirmed: true,
  kind: 'changed',
  before: '10 mx01.mail.icloud.com.',
  after: '10 mail.other.example.',
});

const faultIn = ({ verdict }: Run, domain: string): SubjectFindings => ({
  check: 'mx-icloud',
  area: 'mx',
  severity: verdict === 'fail' ? 'error' : 'warning',
  subject: findingOn(domain).subject,
  findings: [findingOn(domain)],
});

const unknownIn = ({ known }: Run, domain: string): DomainDrift['unknown'] => {
  const owners = { all: [], part: [dnsName(`_dmarc.${domain}`)], nothing: [dnsName(domain)] }[
    known
  ];
  return owners.map((owner) => ({ owner, type: 'TXT', failure }));
};

const departureOf = (run: Run, domain: string): DomainDrift => ({
  file: 'dns-audit.baseline.json',
  kind: 'baseline',
  state: run.worse ? 'drift' : run.known === 'all' ? 'in-sync' : 'unknown',
  watched: 6,
  judgement: {
    changes: run.worse
      ? [
          {
            change: changeOf(domain),
            effect: 'breaks',
            appears: [{ ...faultIn(run, domain), severity: 'error' }],
            vanishes: [],
          },
        ]
      : [],
    elsewhere: { appears: [], vanishes: [] },
  },
  unconfirmed: [],
  unknown: unknownIn(run, domain),
  propagating: [],
  unwatched: [],
});

export const comparisonOf = (run: Run, domain = 'example.com'): Comparison => ({
  appears: run.worse ? [faultIn(run, domain)] : [],
  vanishes: [],
  stays: [],
  undecided: run.known === 'nothing' ? ['mx-icloud', 'mx-present'] : [],
});

export const proposalOf = (run: Run, domain = 'example.com'): Proposal => ({
  file: `zones/${domain}.zone`,
  against: 'live',
  changes: run.worse ? [changeOf(domain)] : [],
  comparison: comparisonOf(run, domain),
  unknown: unknownIn(run, domain),
  propagating: [],
});

const domainReportIn = (run: Run, domain: string): DomainReport => {
  const { kind, verdict } = run;
  const results = [resultOf('mx-present', 'pass', domain), resultOf('mx-icloud', verdict, domain)];
  return {
    ...domainReport(domain, verdict, results),
    ...((kind === 'baseline' || kind === 'both') && { drift: departureOf(run, domain) }),
    ...((kind === 'proposal' || kind === 'both') && { proposal: proposalOf(run, domain) }),
  };
};

/** The report of a run that comes out the same for each of the domains. */
export const reportIn = (run: Run, domains: readonly string[] = ['example.com']): Report =>
  reportOf(run.verdict, ...domains.map((domain) => domainReportIn(run, domain)));
