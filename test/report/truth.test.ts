import type { FailOn } from '../../src/model/check.ts';
import { describe, expect, it } from 'vitest';
import { runExitStatus } from '../../src/model/exit-status.ts';
import type { Report } from '../../src/model/report.ts';
import { newsPost } from '../../src/report/markdown/pull-request-comment.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/markdown/job-summary.ts';
import { renderText } from '../../src/report/text/render.ts';
import { broken, healthy, inconclusive, manyDomains } from '../support/reports.ts';
import {
  blocked,
  departure,
  drifted,
  changeOpen,
  driftOpen,
  filtered,
  fromFile,
  waived,
  warned,
} from '../support/scenarios.ts';
import { parseXml } from '../support/xml.ts';

const look = { width: 200, color: false, unicode: true, verbose: false, quiet: false };

/** The first sentence that people read of one domain, in each format. */
const firstSentences = (report: Report, failOn: FailOn): Readonly<Record<string, string>> => {
  const [invocation] = JSON.parse(renderSarif(report, undefined, failOn)).runs[0].invocations;
  const [suite] = parseXml(renderJunit(report, failOn)).children;
  const summary = renderSummary({ report, spf: new Map(), remarks: [], failOn });
  return {
    text: renderText(report, { ...look, failOn }).split('\n')[0]!,
    quiet: renderText(report, { ...look, failOn, quiet: true }).split('\n')[0]!,
    markdown: renderMarkdown(report, { failOn }).split('\n')[0]!,
    summary: summary.split('\n')[0]!,
    sarif: invocation.exitCodeDescription,
    junit: suite!.children[0]!.children[0]!.attributes['value']!,
  };
};

const stories: readonly (readonly [string, Report, FailOn, 0 | 1 | 3, string])[] = [
  ['all is well', healthy, 'error', 0, 'PASS'],
  ['faults', broken, 'error', 1, 'FAIL'],
  ['nothing known', inconclusive, 'error', 3, 'INCONCLUSIVE'],
  [
    'drift',
    drifted,
    'error',
    1,
    'PASS, but 2 live records differ from dns-audit.baseline.json (exit 1)',
  ],
  ['drift that is let pass', drifted, 'never', 0, 'PASS, but 2 live records differ from'],
  [
    'drift that is not known',
    driftOpen,
    'error',
    3,
    'PASS, but not all live records could be compared with the accepted ones (exit 3)',
  ],
  [
    'a change between two files that is not known',
    changeOpen,
    'error',
    3,
    'PASS, but not all records could be compared with old/example.com.zone (exit 3)',
  ],
  [
    'faults and drift',
    fromFile,
    'error',
    1,
    'FAIL, and 1 live record differs from old/example.com.zone',
  ],
  ['faults that are let pass', broken, 'never', 0, "FAIL, but problems don't fail the run"],
  ['a warning that counts', warned, 'warning', 1, 'PASS, but 1 warning fails the run'],
  ['a note that counts', warned, 'note', 1, 'PASS, but 1 warning and 1 note fail the run'],
];

describe.each(stories)(
  'the first sentence where there is %s',
  (_, report, failOn, status, words) => {
    it('fits how the run ends', () => expect(runExitStatus(report, failOn)).toBe(status));

    it.each(Object.entries(firstSentences(report, failOn)))('in %s', (_format, sentence) => {
      expect(sentence).toContain(words);
      if (status !== 0) expect(sentence).not.toMatch(/✅|✓/);
      if (words === words.toUpperCase()) expect(sentence).not.toMatch(/, (?:but|and) .*exit/);
    });
  },
);

it('SARIF has the exit status', () => {
  const [invocation] = JSON.parse(renderSarif(drifted)).runs[0].invocations;
  expect(invocation.exitCode).toBe(1);
});

it('JUnit has a case that fails where records drifted, and an error where that is not known', () => {
  expect(renderJunit(drifted)).toContain('failures="1" errors="0"');
  expect(renderJunit(drifted)).toContain('live: example.com. MX 20 mail.other.example.');
  expect(renderJunit(driftOpen)).toContain('failures="0" errors="1"');
  expect(renderJunit(drifted, 'never')).toContain('failures="0" errors="0"');
});

it('of many domains, says how many drifted', () => {
  const [one] = drifted.domains;
  const report = { ...manyDomains, domains: [...manyDomains.domains, one!] };
  const words = 'live records of 1 differ from the accepted ones';
  expect(renderMarkdown(report).split('\n')[0]).toContain(words);
  expect(renderText(report, look)).toContain(words);
  const [invocation] = JSON.parse(renderSarif(report)).runs[0].invocations;
  expect(invocation.exitCodeDescription).toContain(words);
});

it('the summary of a run with a baseline begins with what is not as accepted', () => {
  const summary = renderSummary({ report: drifted, spf: new Map(), remarks: [] });
  expect(summary.split('\n')[0]).toBe(
    '### ❌ `example.com`: PASS, but 2 live records differ from dns-audit.baseline.json (exit 1)',
  );
  expect(summary.split('### ❌ DNS drift on').length).toBe(2);
});

const told = { domain: 'example.com', verdict: 'pass', results: [] } as const;

it('a comment begins with drift, not with a verdict', () =>
  expect(
    newsPost([{ ...told, drift: departure }], { version: '1', resolvers: ['system'] }).text,
  ).toMatch(
    /^### ❌ DNS drift on `example\.com` breaks incoming mail\n\n.* 2 changes to 6 accepted records/,
  ));

describe('places', () => {
  it('stand in Markdown, in the comment and in annotations', () => {
    expect(renderMarkdown(fromFile)).toContain('**File:** `zones/example.com.zone:2`');
    const { text } = newsPost([{ ...told, drift: departure }], {
      version: '1',
      resolvers: [],
    });
    expect(text).toContain('(`mx-icloud`, `zones/example.com.zone:7`)');
    expect(buildAnnotations(fromFile)[0]?.place).toEqual({
      file: 'zones/example.com.zone',
      line: 2,
      column: 1,
    });
  });
});

describe('the diagnosis of a port', () => {
  const once = (text: string, part: string) => expect(text.split(part).length).toBe(2);

  it.each([
    ['text', renderText(blocked, look)],
    ['Markdown', renderMarkdown(blocked)],
    ['the summary', renderSummary({ report: blocked, spf: new Map(), remarks: [] })],
  ])('takes the place of the finding in %s', (_, text) => {
    once(text, 'Something on this computer refuses connections');
    once(text, 'Check for programs and rules that block connections');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /Most likely cause: (?:this|Something on this) computer/,
    );
    // What the check alone would advise.
    expect(text).not.toContain("Allow outgoing connections to port 587 in this machine's firewall");
  });

  it('takes the place of advice where the port could not be tried', () => {
    for (const text of [renderText(filtered, look), renderMarkdown(filtered)]) {
      once(text, "Try another network, such as your phone's hotspot");
      expect(text).not.toContain("Try from another network, such as a phone's hotspot");
    }
  });

  it('is in the annotation', () =>
    expect(buildAnnotations(blocked).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Most likely cause: Something on this computer refuses connections'),
    ));

  it('appears once for many domains, below them', () => {
    const one = { ...blocked.domains[0]!, portsVerdict: 'fail' as const };
    const text = renderText(
      { ...blocked, domains: [one, { ...one, domain: 'example.org' }] },
      look,
    );
    once(text, 'Check for programs and rules that block connections');
    expect(text.indexOf('Check for programs and rules that block connections')).toBeGreaterThan(
      text.indexOf('example.org'),
    );
    once(text, 'Mail ports, from this computer: FAIL');
  });
});

it('the comment puts first what breaks mail', () => {
  const { changes } = departure.judgement;
  const judgement = { ...departure.judgement, changes: changes.toReversed() };
  const { text } = newsPost([{ ...told, drift: { ...departure, judgement } }], {
    version: '1',
    resolvers: [],
  });
  expect(text.indexOf('breaks mail')).toBeLessThan(text.indexOf('no harm to mail found'));
});

it('a run without answers shows its cause, not check by check', () => {
  const text = renderMarkdown(inconclusive);
  expect(text).not.toContain('| not judged |');
  expect(text).toContain('and 1 more');
});

describe('a finding that is waived', () => {
  it('is in Markdown with its day and reason, and not among the problems', () => {
    const text = renderMarkdown(waived);
    expect(text).toContain('1 finding waived');
    expect(text).toContain('| 2027-01-31 | the move is under way |');
    expect(text).not.toContain('#### ❌ There is no record at sig1');
  });

  it('is in SARIF, suppressed', () => {
    const { results } = JSON.parse(renderSarif(waived)).runs[0];
    const aside = results.filter((one: { suppressions?: unknown }) => one.suppressions);
    expect(aside).toMatchObject([
      {
        ruleId: 'dkim-present',
        suppressions: [{ justification: 'the move is under way (until 2027-01-31)' }],
      },
    ]);
  });

  it('is in JUnit and in text', () => {
    expect(renderJunit(waived)).toContain('waived until 2027-01-31: the move is under way');
    expect(renderText(waived, look)).toContain('waived until 2027-01-31');
  });
});

it('what drift has broken appears once in the summary, where the findings are', () => {
  expect(renderMarkdown(drifted)).not.toContain('What is wrong now');
  const { text } = newsPost([{ ...told, drift: departure }], {
    version: '1',
    resolvers: [],
  });
  expect(text).toContain('What is wrong now');
});
