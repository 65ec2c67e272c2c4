import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import { renderCheckList, renderExplanation } from '../../../src/report/text/explain.ts';
import { metas } from '../../support/reports.ts';

const look = { width: 60, color: false, unicode: true };
const [meta] = metas;

describe("a check's page", () => {
  it('says why, what to do, what passes and fails, and the sources', () =>
    expect(renderExplanation(meta!, look)).toBe(
      `mx-present
The domain has MX records
error in area mx — since 0.1.0 — skip it with
--skip mx-present

Why

  Without MX records senders try the address of the domain
  itself, where no mail server of iCloud answers.

What to do

  Publish what Apple gives.

Passes

  @ MX 10 mx01.mail.icloud.com.
  @ MX 10 mx02.mail.icloud.com.

Fails

  @ MX 10 mail.old-host.example.

Sources

  Apple 102374: Apple's support page
    https://support.apple.com/102374
  RFC 5321 §5.1: Locating the Target Host
    https://www.rfc-editor.org/rfc/rfc5321#section-5.1
`,
    ));

  it.each(checks.map((check) => [check.meta.id, check.meta] as const))(
    '%s fits any terminal, in ASCII where need be',
    (_, real) => {
      for (const width of [40, 80, 200]) {
        const page = renderExplanation(real, { width, color: false, unicode: false });
        expect(page).toMatch(/^[\n -~]*$/);
        expect(page).not.toContain('\\');
        const zone = new Set(`${real.docs.good}\n${real.docs.bad}`.split('\n'));
        const long = page
          .split('\n')
          .filter((line) => line.length > Math.min(width, 100) && /\S \S/.test(line))
          .filter((line) => !zone.has(line.slice(2)));
        expect(long).toEqual([]);
      }
    },
  );

  it('is coloured only where wanted', () => {
    expect(renderExplanation(meta!, look)).not.toContain('\u001b');
    expect(renderExplanation(meta!, { ...look, color: true })).toContain('\u001b[1mmx-present');
  });
});

it('the list has every check once, by area', () => {
  const list = renderCheckList(metas, { ...look, unicode: false });
  for (const { id, title, severity } of metas) {
    expect([...list.matchAll(new RegExp(`^  ${id} +${severity}(?: |$)`, 'gm'))]).toHaveLength(1);
    expect(list.replaceAll(/\n +/g, ' ')).toContain(title);
  }
  expect(list.indexOf('mx-present')).toBeLessThan(list.indexOf('spf-single'));
});
