/** The report as JUnit XML: a suite for each domain, a case for each check. */
import type { Finding, Severity } from '../model/check.ts';
import type { DomainReport, Report, Result } from '../model/report.ts';
import { weighs } from './order.ts';
import { columnsOf, few, plain, shorten } from './plain.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Printable ASCII in which no sign is XML's: fit for text and for attributes. */
const escape = (text: string): string =>
  shorten(plain(text), 2000).replace(/[&<>"']/g, (sign) => entities[sign]!);

type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, attributes: Attributes, children: readonly string[]): string => {
  const shown = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  return children.length === 0
    ? `<${name}${shown}/>`
    : `<${name}${shown}>\n${children.join('\n')}\n</${name}>`;
};

const findingLines = ({ message, observed = [], expected = [], fix }: Finding): readonly string[] =>
  [
    message,
    ...few(
      observed.map((value) => `found: ${value}`),
      20,
    ),
    ...few(
      expected.map((value) => `expected: ${value}`),
      20,
    ),
    fix.text,
    ...(fix.remove ?? []).map((record) => `remove: ${columnsOf(record).join(' ')}`),
    ...(fix.publish ?? []).map((record) => `publish: ${columnsOf(record).join(' ')}`),
  ].map(escape);

/** What becomes of a check that did not pass: it counts where the exit status counts it. */
type Fate = 'failure' | 'error' | 'skipped' | undefined;

const fateOf = ({ status, severity }: Result, failOn: Severity | 'never'): Fate => {
  if (status === 'skipped') return 'skipped';
  if (status === 'fail') return weighs(severity, failOn) ? 'failure' : undefined;
  if (status === 'pass') return undefined;
  return weighs(severity, failOn === 'never' ? 'error' : failOn) ? 'error' : 'skipped';
};

const detailsOf = (result: Result, fate: Fate): readonly string[] => {
  const { findings, obstacles, severity, because = '' } = result;
  const lines = findings.flatMap(findingLines);
  const reasons = obstacles.map(
    ({ need, server, failure }) => `${need} at ${server}: ${failure.detail}`,
  );
  switch (fate) {
    case 'failure': {
      const message = findings.map((finding) => finding.message).join('; ');
      return [element('failure', { type: severity, message }, lines)];
    }
    case 'error':
      return [element('error', { type: 'inconclusive', message: reasons.join('; ') }, [])];
    case 'skipped':
      return [element('skipped', { message: because || reasons.join('; ') }, [])];
    case undefined:
      return lines.length === 0 ? [] : [element('system-out', {}, lines)];
  }
};

const suiteOf = (
  { domain, results }: DomainReport,
  timestamp: string,
  failOn: Severity | 'never',
): string => {
  const fates = results.map((result) => ({ result, fate: fateOf(result, failOn) }));
  const count = (wanted: Fate) => fates.filter(({ fate }) => fate === wanted).length;
  return element(
    'testsuite',
    {
      name: domain,
      tests: results.length,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      timestamp: timestamp.slice(0, 19),
    },
    fates.map(({ result, fate }) =>
      element(
        'testcase',
        { classname: `${domain}.${result.check}`, name: result.title },
        detailsOf(result, fate),
      ),
    ),
  );
};

/**
 * A case fails where the check failed at or above `failOn`, and is an error where the verdict
 * needed what could not be looked up: green and red are those of the exit status.
 */
export const renderJunit = (report: Report, failOn: Severity | 'never' = 'error'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'testsuites',
    { name: report.tool.name, time: (report.durationMs / 1000).toFixed(3) },
    report.domains.map((domain) => suiteOf(domain, report.startedAt, failOn)),
  )}\n`;
