import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Report } from '../../src/model/report.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { broken, inconclusive } from '../support/reports.ts';

const look = { width: 80, color: false, unicode: true, verbose: false, quiet: false };
const value = '"v=spf1 include:icloud.com include:_spf.google.com';

/** The broken domain, with a note that the records of its SPF fault mend. */
const repeating = (change: (finding: Finding) => Finding = (finding) => finding): Report => ({
  ...broken,
  domains: broken.domains.map((one) => {
    const spf = one.results.find(({ check }) => check === 'spf-single')!;
    const [finding] = spf.findings;
    const note = {
      ...spf,
      check: 'dmarc-policy',
      severity: 'note' as const,
      findings: [change({ ...finding!, message: 'the record is wordy' })],
    };
    return { ...one, results: [...one.results, note] };
  }),
});

describe.each([
  ['text', (report: Report) => renderText(report, look)],
  ['Markdown', (report: Report) => renderMarkdown(report)],
])('%s', (_, render) => {
  it('gives the same records once', () => {
    const text = render(repeating());
    expect(text.split(/step \d/).length).toBe(render(broken).split(/step \d/).length + 1);
    expect(text.split(value).length).toBe(render(broken).split(value).length);
  });

  it('gives other records in full', () => {
    const other = { owner: dnsName('example.com'), type: 'TXT', rdata: '"other=1"' } as const;
    const text = render(
      repeating((finding) => ({ ...finding, fix: { text: 'So.', publish: [other] } })),
    );
    expect(text).toContain('"other=1"');
  });
});

it('names a few of the checks that nothing is known of, and all of them where that is wanted', () => {
  const [short, long] = [false, true].map((verbose) =>
    renderText(inconclusive, { ...look, verbose }),
  );
  expect(short).toContain('dmarc-present and 1 more');
  expect(long).toContain('dmarc-policy');
});
