/** Pictures of pages, to be looked at: they are not compared, and not kept in the repository. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openHtml } from '../support/browser.ts';

/** Where the pictures go, unless PICTURES names another folder. */
export const folder = process.env['PICTURES'] ?? join(import.meta.dirname, '..', '..', 'pictures');

const views = {
  phone: { viewport: { width: 360, height: 812 }, deviceScaleFactor: 1 },
  desktop: { viewport: { width: 900, height: 900 }, deviceScaleFactor: 1 },
} as const;

/** Longer pages are cut: nobody looks at them whole. */
const longest = 12_000;

/**
 * `NAME-phone-light.png` and its like, in both colour schemes and at both widths, and a page as it is printed.
 * @returns what went on in the page that should not.
 */
export const takePictures = async (
  browser: Browser,
  name: string,
  html: string,
  { print = false }: { readonly print?: boolean } = {},
): Promise<readonly string[]> => {
  const all: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [view, options] of Object.entries(views))
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, incidents } = await openHtml(browser, html, { ...options, colorScheme });
      const { height } = (await page.locator('body').boundingBox()) ?? { height: longest };
      await page.screenshot({
        path: join(folder, `${name}-${view}-${colorScheme}.png`),
        fullPage: true,
        clip: {
          x: 0,
          y: 0,
          width: options.viewport.width,
          height: Math.min(Math.ceil(height), longest),
        },
      });
      await page.context().close();
      all.push(...incidents);
    }
  if (!print) return all;
  const { page } = await openHtml(browser, html);
  await page.pdf({ path: join(folder, `${name}-print.pdf`), format: 'A4' });
  await page.context().close();
  return all;
};
