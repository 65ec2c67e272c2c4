/** The report as SARIF 2.1.0, in the shape that GitHub's code scanning takes. */
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { CheckMeta, Severity } from '../model/check.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { digestOf, type Fault, causeSentence, remedyOf } from './digest.ts';
import { escapeJson } from './json.ts';
import { code, fence, prose } from './markdown-safe.ts';
import { type Locate, nowhere, orElse } from './place.ts';
import { columnsOf, counted, few, plain, shorten } from './plain.ts';

/** GitHub shows no more of one run. */
const mostResults = 5000;

/** SARIF 2.1.0 §3.11: `{0}` is filled in and `[text](place)` is a link, wherever they stand in a message. */
const words = (text: string): string =>
  shorten(plain(text), 2000)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}');

const ruleOf = ({ id, area, title, severity, cites, docs }: CheckMeta): ReportingDescriptor => ({
  id: plain(id),
  shortDescription: { text: plain(title) },
  fullDescription: { text: plain(docs.why) },
  help: {
    text: plain(`${docs.why} ${docs.fix}`),
    markdown: [
      prose(docs.why),
      `**Fix:** ${prose(docs.fix)}`,
      `**Passes**\n\n${fence('zone', docs.good.split('\n'))}`,
      `**Fails**\n\n${fence('zone', docs.bad.split('\n'))}`,
      `**Sources:** ${cites.map(code).join(', ')}`,
    ].join('\n\n'),
  },
  defaultConfiguration: { level: severity },
  properties: { tags: ['dns', 'email', plain(area)] },
});

const locationOf = (locate: Locate, domain: string, fault?: Fault): Location => {
  const subject = fault?.finding.subject;
  const { file, line, column } = locate(domain, subject);
  const name = subject === undefined ? domain : `${subject.name} ${subject.type}`;
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column },
    },
    logicalLocations: [{ fullyQualifiedName: plain(name) }],
  };
};

const messageOf = (domain: string, { finding: { message, observed = [], fix } }: Fault): string =>
  [
    words(`${domain}: ${message}.`),
    ...(observed.length > 0 ? [`Found: ${few(observed.map(words), 5).join('; ')}`] : []),
    words(fix.text),
    ...few(
      (fix.remove ?? []).map((record) => `Remove: ${words(columnsOf(record).join(' '))}`),
      20,
    ),
    ...few(
      (fix.publish ?? []).map((record) => `Publish: ${words(columnsOf(record).join(' '))}`),
      20,
    ),
  ].join('\n');

/** Each fault with an identity that does not hang on wording, values or lines. */
const identified = (domain: string, faults: readonly Fault[]) => {
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const { name, type } = fault.finding.subject;
    const key = plain([fault.result.check, domain, name, type].join(' '));
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { fault, identity: `${key} ${nth}` };
  });
};

const resultsOf = (report: Report, locate: Locate): readonly Result[] => {
  const ranks = new Map(report.checks.map(({ id }, i) => [id, i]));
  const all = report.domains.flatMap((one) => {
    const { problems, warnings, notes } = digestOf(one);
    return identified(one.domain, [...problems, ...warnings, ...notes]).map(
      ({ fault, identity }): Result => ({
        ruleId: plain(fault.result.check),
        // SARIF 2.1.0 §3.27.6: -1 where no rule is listed.
        ruleIndex: ranks.get(fault.result.check) ?? -1,
        level: fault.result.severity,
        message: { text: messageOf(one.domain, fault) },
        locations: [locationOf(locate, one.domain, fault)],
        partialFingerprints: { 'dnsAuditSubject/v1': identity },
      }),
    );
  });
  const levels: readonly Severity[] = ['error', 'warning', 'note'];
  return levels.flatMap((level) => all.filter((result) => result.level === level));
};

/** What could not be judged is no result: it neither passed nor failed. */
const notificationsOf = (one: DomainReport, locate: Locate): readonly Notification[] =>
  digestOf(one).causes.map((cause) => {
    const checks = cause.results.map(({ check }) => check).join(', ');
    return {
      level: 'warning',
      message: {
        text: words(
          `${one.domain}: ${counted(cause.results.length, 'check')} not judged, because ${causeSentence(cause)}: ${checks}. ${remedyOf(cause)}`,
        ),
      },
      locations: [locationOf(locate, one.domain)],
    };
  });

const tooMany = (left: number): readonly Notification[] =>
  left <= 0
    ? []
    : [{ level: 'note', message: { text: `${counted(left, 'finding')} left out: too many.` } }];

/** The report as SARIF; `locate` says which line of the repository a finding is shown at. */
export const renderSarif = (
  report: Report,
  locate: Locate = orElse(nowhere, 'dns-audit.baseline.json'),
): string => {
  const results = resultsOf(report, locate);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: plain(report.tool.version),
            rules: report.checks.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...report.domains.flatMap((one) => notificationsOf(one, locate)),
              ...tooMany(results.length - mostResults),
            ],
          },
        ],
        results: results.slice(0, mostResults),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
