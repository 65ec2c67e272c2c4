import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { browserPath, launch, openHtml } from '../../support/browser.ts';
import { fixtures, hostileReport, hostileStrings, poisonedReport } from '../../support/reports.ts';
import { stories } from '../../support/scenarios.ts';

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../examples/report.json'), 'utf8'),
) as Report;
const { drifted, fromFile, blocked } = stories;
const reports = { ...fixtures, drifted, fromFile, blocked, recorded } as Readonly<
  Record<string, Report>
>;
const render = (report: Report): string => renderHtml(report);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe, which the page has loaded, finds by the rules of WCAG 2.0 to 2.2 A and AA, and by its own best practice. */
const violationsIn = async (page: Page): Promise<readonly string[]> => {
  const { violations, incomplete } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations', 'incomplete'] })`,
  );
  const unsure = incomplete.filter(({ id }) => id !== 'color-contrast');
  return [...violations, ...unsure].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
};

/** By how much the page is wider than the window, and what sticks out. */
const overflowIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 0.5 && !one.classList.contains('skip'))
      .map((one) => one.outerHTML.slice(0, 120))
      .concat(document.documentElement.scrollWidth > width ? ['the page scrolls'] : []);
  })()`);

const unfold = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";

describe.skipIf(browserPath === undefined)(
  "in a browser (needs Debian's chromium, or CHROMIUM=/path/to/it)",
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    describe.each(Object.entries(reports))('the report "%s"', (_, report) => {
      const html = render(report);

      it('is accessible, light and dark', async () => {
        const { page, incidents } = await openHtml(browser, html, { bypassCSP: true });
        await page.evaluate(unfold);
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violationsIn(page), colorScheme).toEqual([]);
        }
        expect(incidents).toEqual([]);
        await page.context().close();
      });

      it('fits every window from 320 pixels on', async () => {
        const { page, incidents } = await openHtml(browser, html);
        await page.evaluate(unfold);
        for (const width of [320, 375, 640, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await overflowIn(page), `${width} pixels`).toEqual([]);
        }
        expect(incidents).toEqual([]);
        await page.context().close();
      });
    });

    it('says the same without script', async () => {
      const texts: string[] = [];
      for (const javaScriptEnabled of [true, false]) {
        const { page } = await openHtml(browser, render(recorded), { javaScriptEnabled });
        const text = await page.locator('main').innerText();
        texts.push(text.replace(/\bCopy\b|\s+/g, ''));
        await page.context().close();
      }
      expect(texts[0]).toBe(texts[1]);
      expect(texts[0]).toContain('4problems');
    });

    describe('a stranger', () => {
      const make: readonly ((string: string) => Report)[] = [
        (string) => poisonedReport(string),
        (string) => hostileReport(string),
      ];

      it('gets no element, no attribute, no script, no dialog and no request', async () => {
        const worst = hostileStrings.filter((string) => /^<(?:script|img)|^-->/.test(string));
        for (const string of [hostileStrings.join(' '), ...worst])
          for (const one of make) {
            const { page, incidents } = await openHtml(browser, render(one(string)));
            expect(incidents).toEqual([]);
            const foreign = await page.evaluate(
              `[...document.querySelectorAll('img, iframe, object, embed, form, base, [onerror], [onclick], [style], [src]')].map((e) => e.outerHTML)`,
            );
            expect(foreign).toEqual([]);
            expect(await page.locator('script').count()).toBe(1);
            await page.context().close();
          }
      });

      it('could do nothing even if an element of his got in', async () => {
        const html = render(recorded).replace(
          '<footer>',
          '<img src="https://evil.invalid/x"><script>alert(1)</script><p onclick="alert(2)" style="color:red" id="his">x</p><footer>',
        );
        const { page, incidents } = await openHtml(browser, html);
        await page.locator('#his').click();
        expect(incidents.filter((one) => !one.startsWith('console: '))).toEqual([]);
        expect(incidents.some((one) => /Content Security Policy/.test(one))).toBe(true);
        await page.context().close();
      });
    });

    describe('by keyboard', () => {
      it('reaches the skip link first, and every link and button after it', async () => {
        const { page } = await openHtml(browser, render(recorded));
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.className')).toBe('skip');
        await page.keyboard.press('Enter');
        // What is folded is reached once it is open.
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        );
        const wanted = await page.locator('main a, main button, main summary').count();
        const reached = new Set<unknown>();
        for (let i = 0; i < wanted; i += 1) {
          await page.keyboard.press('Tab');
          reached.add(
            await page.evaluate(
              `[...document.querySelectorAll('main a, main button, main summary')].indexOf(document.activeElement)`,
            ),
          );
        }
        expect(reached.size).toBe(wanted);
        expect(reached.has(-1)).toBe(false);
        await page.context().close();
      });

      it('copies a record', async () => {
        const { page } = await openHtml(browser, render(recorded), {
          permissions: ['clipboard-read', 'clipboard-write'],
        });
        const value = 'v=spf1 include:icloud.com include:_spf.google.com ~all';
        await page.getByRole('button', { name: `Copy ${value}`, exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Copied').waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(value);
        await page.context().close();
      });
    });

    describe('many domains', () => {
      const [good] = fixtures['healthy']!.domains;
      const many: Report = {
        ...fixtures['healthy']!,
        domains: Array.from({ length: 200 }, (_, i) => ({
          ...good!,
          domain: `d${i}.example`,
          unicode: `d${i}.example`,
        })),
      };

      it('are found by a part of their name', async () => {
        const { page, incidents } = await openHtml(browser, render(many));
        await page.getByLabel('Find a domain').fill('D17.');
        for (const width of [375, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.locator('.domains tbody tr:visible').count()).toBe(1);
        }
        await page.getByRole('link', { name: 'd17.example' }).click();
        expect(await page.getByRole('heading', { name: 'd17.example' }).isVisible()).toBe(true);
        expect(incidents).toEqual([]);
        await page.context().close();
      });

      it('fit a phone', async () => {
        const { page } = await openHtml(browser, render(many), {
          viewport: { width: 320, height: 800 },
        });
        expect(await overflowIn(page)).toEqual([]);
        await page.context().close();
      });
    });
  },
);
