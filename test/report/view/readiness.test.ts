import { describe, expect, it } from 'vitest';
import type { DomainReport, Readiness } from '../../../src/model/report.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { readinessSentence } from '../../../src/report/view/readiness.ts';
import { renderText } from '../../../src/report/text/render.ts';
import { auditStage } from '../../support/stand-ins.ts';
import { checks } from '../../../src/check/registry.ts';
import { isPortArea } from '../../../src/model/check.ts';
import { healthy } from '../../support/reports.ts';

const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));
const missing = await auditStage(
  domainChecks,
  '; at each\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain',
);
/** A domain that lacks the value and more, as long as nobody set it up; the verdict is of no matter here. */
const domain = { ...missing, verdict: 'inconclusive' as const };
const told = (verify: Readiness) => readinessSentence({ ...domain, verify });

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

  it('is one line of the report of a domain that is being set up, and of no other', () => {
    const look = { width: 80, color: false, unicode: false, verbose: false, quiet: false };
    const verify = { state: 'no', because: 'MX is wrong' } as const;
    const [sound] = healthy.domains;
    for (const render of [(r: typeof healthy) => renderText(r, look), renderMarkdown]) {
      const rendered = (one: DomainReport) => render({ ...healthy, domains: [one] });
      expect(rendered({ ...missing, verify })).toContain('Safe to press Verify: no, MX is wrong.');
      expect(rendered({ ...sound!, verify })).not.toContain('Safe to press');
      expect(rendered({ ...missing, verify: { ...verify, state: 'yes' } })).not.toContain(
        'Safe to press',
      );
    }
  });
});
