import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../../src/model/report.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { readinessSentence } from '../../../src/report/view/readiness.ts';
import { renderText } from '../../../src/report/text/render.ts';
import { healthy } from '../../support/reports.ts';

const [domain] = healthy.domains;
const told = (verify: Readiness) => readinessSentence({ ...domain!, verify });

describe('whether to press Verify', () => {
  it.each<[Readiness, string]>([
    [{ state: 'yes', because: 'all agree' }, 'Safe to press Verify: yes, all agree.'],
    [{ state: 'no', because: 'MX is wrong' }, 'Safe to press Verify: no, MX is wrong.'],
    [{ state: 'wait', because: 'they differ' }, 'Safe to press Verify: not yet, they differ.'],
    [
      { state: 'wait', seconds: 2580, because: 'it is old' },
      'Safe to press Verify: in 43 minutes, it is old.',
    ],
    [
      { state: 'wait', seconds: 61, because: 'it is old' },
      'Safe to press Verify: in 61 seconds, it is old.',
    ],
  ])('%j', (readiness, sentence) => expect(told(readiness)).toBe(sentence));

  it('is one line of every report where it was looked at, and none where not', () => {
    const report = {
      ...healthy,
      domains: [{ ...domain!, verify: { state: 'yes', because: 'all agree' } as const }],
    };
    const look = { width: 80, color: false, unicode: false, verbose: false, quiet: false };
    for (const render of [(r: typeof healthy) => renderText(r, look), renderMarkdown]) {
      expect(render(report)).toContain('Safe to press Verify: yes, all agree.');
      expect(render({ ...healthy, domains: [domain!] })).not.toContain('Safe to press');
    }
  });
});
