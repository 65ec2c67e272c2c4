/** Reports of what goes beyond records: files with lines, drift, a proposal, ports with a diagnosis. */
import { checks } from '../../src/check/registry.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../src/model/check.ts';
import type { Change, DomainDrift, SubjectFindings, Proposal } from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { broken, healthy, inconclusive, mixed, reportOf } from './reports.ts';
import { auditStage } from './stand-ins.ts';

const domain = dnsName('example.com');
const file = 'dns-audit.baseline.json';

const changed = (report: Report, change: (one: DomainReport) => DomainReport): Report => ({
  ...report,
  domains: report.domains.map(change),
});

export const swap: Change = {
  owner: domain,
  type: 'MX',
  area: 'mx',
  confirmed: true,
  kind: 'changed',
  before: '10 mx02.mail.icloud.com.',
  after: '20 mail.other.example.',
};

const added: Change = {
  owner: dnsName('_dmarc.example.com'),
  type: 'TXT',
  area: 'dmarc',
  confirmed: true,
  kind: 'added',
  after: '"v=DMARC1; p=none"',
};

const finding: Finding = {
  message: 'mx02.mail.icloud.com is missing',
  subject: { name: domain, type: 'MX' },
  fix: { text: 'Publish the missing record.' },
  location: { file: 'zones/example.com.zone', line: 7 },
};

const fault: SubjectFindings = {
  check: 'mx-icloud',
  area: 'mx',
  severity: 'error',
  subject: finding.subject,
  findings: [finding],
};

export const departure: DomainDrift = {
  file,
  kind: 'baseline',
  state: 'drift',
  watched: 6,
  judgement: {
    changes: [
      { change: swap, effect: 'breaks', appears: [fault], vanishes: [] },
      { change: added, effect: 'neither', appears: [], vanishes: [] },
    ],
    elsewhere: { appears: [], vanishes: [] },
  },
  unknown: [],
  propagating: [],
  unconfirmed: [],
  unwatched: [],
};

/** All that Apple asks for is there, and yet it is not what was accepted. */
export const drifted = changed(healthy, (one) => ({ ...one, drift: departure }));

const open: DomainDrift = {
  ...departure,
  state: 'unknown',
  judgement: { changes: [], elsewhere: { appears: [], vanishes: [] } },
  unknown: [
    {
      owner: domain,
      type: 'MX',
      failure: { code: 'timeout', detail: 'no answer within 2 s', attempts: [] },
    },
  ],
};

export const driftOpen = changed(healthy, (one) => ({ ...one, drift: open }));

const proposal: Proposal = {
  file: 'zones/example.com.zone',
  against: 'old/example.com.zone',
  changes: [swap],
  comparison: { appears: [fault], vanishes: [], stays: [], undecided: [] },
  unknown: [],
  propagating: [],
  live: { drift: [added], accepts: [], alters: [swap], unconfirmed: [] },
};

/** Two versions of a file, offline, of which one holds what could not be worked out. */
export const changeOpen = changed(healthy, (one) => ({
  ...one,
  proposal: {
    file: proposal.file,
    against: proposal.against,
    changes: [],
    comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
    unknown: open.unknown,
    propagating: [],
  },
}));

/** A zone file in place of the live zone: every finding has its line. */
export const fromFile = changed(broken, (one) => ({
  ...one,
  proposal,
  results: one.results.map((result, i) => ({
    ...result,
    findings: result.findings.map((each) => ({
      ...each,
      location: { file: 'zones/example.com.zone', line: i + 1 },
    })),
  })),
}));

const diagnosed = (one: DomainReport): DomainReport => {
  const { probes } = one.evidence;
  const diagnosis = diagnose({ probes, platform: 'linux', ci: false, always: false });
  return { ...one, ...(diagnosis && { diagnosis }) };
};

const resultOf = (report: Report, check: string) =>
  report.domains[0]?.results.find((result) => result.check === check);

/** Nothing that loses mail: a warning and a note. */
export const warned = changed(healthy, (one) => ({
  ...one,
  results: one.results.map((result) =>
    result.check === 'dmarc-present'
      ? (resultOf(broken, result.check) ?? result)
      : result.check === 'dmarc-policy'
        ? (resultOf(mixed, result.check) ?? result)
        : result,
  ),
}));

/** A fault that the configuration accepts for a while. */
export const waived = changed(broken, (one) => ({
  ...one,
  results: one.results.map((result) =>
    result.check === 'dkim-present'
      ? {
          ...result,
          status: 'skipped',
          findings: [],
          because: 'waived until 2027-01-31: the move is under way',
          waived: result.findings.map((finding) => ({
            finding,
            until: '2027-01-31',
            reason: 'the move is under way',
          })),
        }
      : result,
  ),
}));

/** A port that refuses, and why. */
export const blocked = changed(broken, diagnosed);

/** A port that nothing is known of, and why that may be. */
export const filtered = changed(inconclusive, diagnosed);

/** A domain that publishes nothing of all that mail needs, as the lines of each name server say. */
export const bareLines = `
; at each
@ MX !nodata
@ TXT !nodata
sig1._domainkey CNAME !nxdomain
_dmarc TXT !nxdomain`;

/** Just bought: every record is still to be published. */
export const fresh: Report = {
  ...reportOf('fail', await auditStage(checks, bareLines)),
  checks: checks.map(({ meta }) => meta),
};

export const stories: Readonly<Record<string, Report>> = {
  drifted,
  driftOpen,
  fromFile,
  warned,
  waived,
  blocked,
  filtered,
  fresh,
};
