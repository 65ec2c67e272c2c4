/** A real browser, where this machine has one: Debian's `chromium`, or what CHROMIUM names. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const browserPath = candidates.find((path) => path !== '' && existsSync(path));

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(browserPath !== undefined && { executablePath: browserPath }),
    // Containers have no user namespaces; nothing but our own pages is opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

/** A page, and everything that went on in it that should not. */
export interface Watch {
  readonly page: Page;
  /** Messages on the console, errors, dialogs and requests. */
  readonly incidents: readonly string[];
}

/** Opens `html` as a file would be opened: from an address of its own, and with no network. */
export const openHtml = async (
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Watch> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const incidents: string[] = [];
  const home = 'https://report.invalid/';
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === home) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    incidents.push(`request: ${url}`);
    return route.abort();
  });
  page.on('console', (message) => incidents.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => incidents.push('popup'));
  await page.goto(home);
  return { page, incidents };
};
