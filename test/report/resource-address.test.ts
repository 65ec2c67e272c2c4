import { describe, expect, it } from 'vitest';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text/render.ts';
import { presentLocation } from '../../src/model/source-location.ts';
import type { Report } from '../../src/model/report.ts';
import { broken } from '../support/reports.ts';

const label = 'module.mail["a"].aws_route53_record.mx[0]';

/** A plan in one line, in which only the resource's address says where a record is. */
const fromPlan: Report = {
  ...broken,
  domains: broken.domains.map((one) => ({
    ...one,
    results: one.results.map((result) => ({
      ...result,
      findings: result.findings.map((each) => ({
        ...each,
        location: { file: 'plan.json', line: 1, label },
      })),
    })),
  })),
};

const look = { width: 200, color: false, unicode: true, verbose: false, quiet: false };

/** As each format escapes it. */
const quoted = (entity: string): string => label.replaceAll('"', entity);

describe('the address of a resource is shown', () => {
  it.each<[string, (report: Report) => string, string]>([
    ['in text', (report) => renderText(report, look), label],
    ['in Markdown', (report) => renderMarkdown(report), label],
    ['in HTML', (report) => renderHtml(report), quoted('&quot;')],
    ['in JUnit', (report) => renderJunit(report), quoted('&quot;')],
    [
      'in SARIF, where brackets would begin a link',
      (report) => renderSarif(report),
      JSON.stringify(label.replace(/[[\]]/g, String.raw`\$&`)).slice(1, -1),
    ],
    [
      'in annotations',
      (report) =>
        buildAnnotations(report)
          .map(({ message }) => message)
          .join('\n'),
      label,
    ],
  ])('%s', (_, render, shown) => {
    expect(render(fromPlan)).toContain(shown);
    expect(render(broken)).not.toContain('aws_route53_record');
  });

  it('behind the file and the line, and only if there is one', () => {
    expect(presentLocation({ file: 'plan.json', line: 1, label: 'a.b' })).toBe('plan.json:1 (a.b)');
    expect(presentLocation({ file: 'zone', line: 2 })).toBe('zone:2');
  });

  it('as no attribute of JUnit, which has none for it', () =>
    expect(renderJunit(fromPlan)).not.toContain('label='));
});
