/** The report as JUnit XML: a suite for each domain, a case for each check. */
import { presentLocation } from '../model/source-location.ts';
import { type Finding, type FailOn, isAtLeast } from '../model/check.ts';
import type { Cause } from '../model/mail/diagnosis.ts';
import { broughtFindings } from './view/brought-findings.ts';
import { driftState } from '../model/drift.ts';
import { worseChecks, worsening } from '../model/judged.ts';
import type { DomainReport, Report, Result } from '../model/report.ts';
import { few } from '../model/text/wording.ts';
import { likeliestCauseLines, findCausesBehind, findPortCauses } from './view/port-causes.ts';
import { digestReport } from './view/group-results.ts';
import { presentFile } from './view/file-version.ts';
import { recordColumns, plainText, shorten } from './view/plain-text.ts';
import { interruptedSentence } from './view/origin.ts';
import { comparedFindings, sinceHeading, sinceSentence, unpairedSentences } from './view/since.ts';
import { type LiveDrift, findLiveDrift, domainHeadline, outcomeWords } from './view/verdict.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Printable ASCII in which no sign is XML's: fit for text and for attributes. */
const escapeXml = (text: string): string =>
  shorten(plainText(text), 2000).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, attributes: Attributes, children: readonly string[]): string => {
  const shown = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0
    ? `<${name}${shown}/>`
    : `<${name}${shown}>\n${children.join('\n')}\n</${name}>`;
};

const propertiesElement = (properties: readonly Attributes[]): string =>
  element(
    'properties',
    {},
    properties.map((property) => element('property', property, [])),
  );

const placeWords = ({ location }: Finding): string =>
  location === undefined ? '' : `${presentLocation(location)}: `;

const findingLines = (finding: Finding, causes: readonly Cause[]): readonly string[] => {
  const { message, observed = [], expected = [], fix } = finding;
  return [
    `${placeWords(finding)}${message}`,
    ...few(
      observed.map((value) => `found: ${value}`),
      20,
    ),
    ...few(
      expected.map((value) => `expected: ${value}`),
      20,
    ),
    // The diagnosis says what to do, where there is one.
    ...(causes.length > 0 ? likeliestCauseLines(causes) : [fix.text]),
    ...(fix.remove ?? []).map((record) => `remove: ${recordColumns(record).join(' ')}`),
    ...(fix.publish ?? []).map((record) => `publish: ${recordColumns(record).join(' ')}`),
  ].map(escapeXml);
};

/** What becomes of a check that did not pass: it counts where the exit status counts it. */
type CaseStatus = 'failure' | 'error' | 'skipped' | undefined;

const toCaseStatus = (
  { check, status, severity }: Result,
  { domain, failOn }: Pick<CaseContext, 'domain' | 'failOn'>,
): CaseStatus => {
  if (status === 'skipped') return 'skipped';
  const worse = failOn === 'new' ? worseChecks(domain) : undefined;
  const counts = worse?.has(check) ?? isAtLeast(severity, failOn);
  if (status === 'fail') return counts ? 'failure' : undefined;
  if (status === 'pass') return undefined;
  return isAtLeast(severity, failOn === 'never' ? 'error' : failOn) ? 'error' : 'skipped';
};

const obstacleWords = ({ obstacles }: Result): string =>
  obstacles
    .map(({ label, server, failure }) => `${label} at ${server}: ${failure.detail}`)
    .join('; ');

/** Why a port that gave no answer may be out of reach, by the check that it left unjudged. */
type PortCauses = ReadonlyMap<string, readonly string[]>;

const portCausesByCheck = (domain: DomainReport): PortCauses =>
  new Map(
    // Of several causes the first is shown.
    digestReport(domain)
      .causes.toReversed()
      .flatMap((cause) => {
        const lines = likeliestCauseLines(findCausesBehind(domain, cause)).map(escapeXml);
        return cause.results.map(({ check }) => [check, lines] as const);
      }),
  );

interface CaseContext {
  readonly domain: DomainReport;
  readonly portCauses: PortCauses;
  readonly failOn: FailOn;
}

const caseDetails = (
  { domain, portCauses }: CaseContext,
  result: Result,
  caseStatus: CaseStatus,
): readonly string[] => {
  const { findings, severity, because = '' } = result;
  const lines = findings.flatMap((finding) =>
    findingLines(finding, findPortCauses(domain, { finding })),
  );
  const reasons = obstacleWords(result);
  switch (caseStatus) {
    case 'failure': {
      const message = findings.map((finding) => finding.message).join('; ');
      return [element('failure', { type: severity, message }, lines)];
    }
    case 'error':
      return [
        element(
          'error',
          { type: 'inconclusive', message: reasons },
          portCauses.get(result.check) ?? [],
        ),
      ];
    case 'skipped':
      return [element('skipped', { message: because || reasons }, [])];
    case undefined:
      return lines.length === 0 ? [] : [element('system-out', {}, lines)];
  }
};

/** A case: of a check, or of the records that should be as accepted. */
interface TestCase {
  readonly caseStatus: CaseStatus;
  readonly text: string;
}

const toTestCase = (setting: CaseContext, result: Result): TestCase => {
  const { domain } = setting;
  const caseStatus = toCaseStatus(result, setting);
  const { label: _, ...place } =
    result.findings.find(({ location }) => location !== undefined)?.location ?? {};
  const attributes = {
    classname: `${domain.domain}.${result.check}`,
    name: result.title,
    ...place,
  };
  return {
    caseStatus,
    text: element('testcase', attributes, caseDetails(setting, result, caseStatus)),
  };
};

const driftLines = ({ changes }: LiveDrift): readonly string[] =>
  changes
    .flatMap((change) => {
      const line = (rdata: string) => recordColumns({ ...change, rdata }).join(' ');
      return [
        ...('before' in change ? [`accepted: ${line(change.before)}`] : []),
        ...('after' in change ? [`live: ${line(change.after)}`] : []),
      ];
    })
    .map(escapeXml);

const judgeDrift = (
  domain: DomainReport,
  failOn: FailOn,
): { readonly caseStatus: CaseStatus; readonly details: readonly string[] } => {
  const liveDrift = findLiveDrift(domain);
  const message = outcomeWords(domain, failOn);
  if (liveDrift === undefined)
    return driftState(domain) === 'unknown'
      ? { caseStatus: 'error', details: [element('error', { type: 'inconclusive', message }, [])] }
      : { caseStatus: undefined, details: [] };
  const lines = driftLines(liveDrift);
  const counts = failOn === 'new' ? worsening(domain) === undefined : failOn !== 'never';
  if (counts)
    return {
      caseStatus: 'failure',
      details: [element('failure', { type: 'drift', message }, lines)],
    };
  return {
    caseStatus: undefined,
    details: lines.length > 0 ? [element('system-out', {}, lines)] : [],
  };
};

/** Whether live records are as accepted; none if nothing says what they should be. */
const driftCase = (domain: DomainReport, failOn: FailOn): readonly TestCase[] => {
  const { drift, proposal } = domain;
  const told = drift ?? (proposal?.live && { file: proposal.against, at: proposal.at });
  if (told === undefined) return [];
  const { caseStatus, details } = judgeDrift(domain, failOn);
  const attributes = {
    classname: `${domain.domain}.drift`,
    name: `Live records match ${presentFile(told)}`,
    file: told.file,
  };
  return [{ caseStatus, text: element('testcase', attributes, details) }];
};

/** What the accepted records do once they are live; none unless they break mail. */
const broughtCase = (domain: DomainReport, failOn: FailOn): readonly TestCase[] => {
  const found = broughtFindings(domain);
  if (found.length === 0) return [];
  const lines = found.map(({ result, finding }) =>
    escapeXml(`${result.check}: ${finding.message}`),
  );
  const attributes = {
    classname: `${domain.domain}.drift`,
    name: 'The records that this change accepts break no mail',
    ...(domain.drift && { file: domain.drift.file }),
  };
  const message = outcomeWords(domain, failOn);
  const counts = failOn !== 'never';
  const details = counts
    ? element('failure', { type: 'drift', message }, lines)
    : element('system-out', {}, lines);
  return [
    {
      caseStatus: counts ? 'failure' : undefined,
      text: element('testcase', attributes, [details]),
    },
  ];
};

const toTestSuite = (domain: DomainReport, report: Report, failOn: FailOn): string => {
  const { startedAt: timestamp, vantage } = report;
  const setting = { domain, portCauses: portCausesByCheck(domain), failOn };
  const cases = [
    ...domain.results.map((result) => toTestCase(setting, result)),
    ...driftCase(domain, failOn),
    ...broughtCase(domain, failOn),
  ];
  const count = (wanted: CaseStatus) =>
    cases.filter(({ caseStatus }) => caseStatus === wanted).length;
  const headline = { name: 'verdict', value: domainHeadline(domain, vantage.ci, failOn) };
  const { since } = domain;
  const compared =
    since === undefined
      ? []
      : [
          { name: 'since', value: `${sinceHeading(since)}: ${sinceSentence(domain, since)}` },
          ...comparedFindings(since).map(({ fate, check, message }) => ({
            name: fate,
            value: `${check}: ${message}`,
          })),
        ];
  return element(
    'testsuite',
    {
      name: domain.domain,
      tests: cases.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      timestamp: timestamp.slice(0, 19),
    },
    [propertiesElement([headline, ...compared]), ...cases.map(({ text }) => text)],
  );
};

/** The case that is an error, where the run did not come to its end. */
const interruptedCase = (report: Report): readonly string[] => {
  const message = interruptedSentence(report);
  if (message === '') return [];
  const error = element('error', { type: 'interrupted', message }, []);
  const about = { classname: report.tool.name, name: 'The run was not interrupted' };
  return [element('testcase', about, [error])];
};

/** What is to be said of the run and of no domain in it; absent if there is nothing. */
const runSuite = (report: Report): readonly string[] => {
  const unpaired = unpairedSentences(report).map((value) => ({ name: 'since', value }));
  const cases = interruptedCase(report);
  if (unpaired.length + cases.length === 0) return [];
  const { length } = cases;
  const counts = { tests: length, failures: 0, errors: length, skipped: 0 };
  const properties = unpaired.length === 0 ? [] : [propertiesElement(unpaired)];
  return [element('testsuite', { name: report.tool.name, ...counts }, [...properties, ...cases])];
};

/**
 * A case fails where the check failed at or above `failIfAny`, and is an error where the verdict
 * needed what could not be looked up: green and red are those of the exit status.
 */
export const renderJunit = (report: Report, failOn: FailOn = 'error'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'testsuites',
    { name: report.tool.name, time: (report.durationMs / 1000).toFixed(3) },
    [...runSuite(report), ...report.domains.map((domain) => toTestSuite(domain, report, failOn))],
  )}\n`;
