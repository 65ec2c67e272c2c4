/** The HTML report of the demo's scenarios, and of 200 domains. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { launch } from '../support/browser.ts';
import { cli } from '../support/cli.ts';
import { takePictures } from './picture.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const played = async (scenario: string): Promise<Report> =>
  JSON.parse((await cli(['demo', scenario, '--format', 'json'])).stdout) as Report;

/** So that Cloudflare's form is shown. */
const atCloudflare = (report: Report): Report =>
  JSON.parse(
    JSON.stringify(report).replaceAll(/"ns([12])\.moving\.example"/g, '"ns$1.ns.cloudflare.com"'),
  ) as Report;

const renamed = (domain: DomainReport, name: string): DomainReport =>
  JSON.parse(JSON.stringify(domain).replaceAll(domain.domain, name)) as DomainReport;

it.each([
  ['healthy', 'healthy'],
  ['broken', 'moving'],
  ['fresh', 'new'],
  ['blocked', 'blocked'],
  ['outage', 'outage'],
])('%s', async (name, scenario) => {
  const report = atCloudflare(await played(scenario));
  const html = renderHtml(report);
  expect(await takePictures(browser, name, html, { print: name === 'broken' })).toEqual([]);
});

it('200 domains', async () => {
  const [healthy, moving, spf, outage] = await Promise.all(
    ['healthy', 'moving', 'wrong-spf', 'outage'].map(played),
  );
  const domains = Array.from({ length: 200 }, (_, i) => {
    const report = i % 17 === 3 ? moving : i % 23 === 5 ? spf : i % 50 === 9 ? outage : healthy;
    return renamed(report!.domains[0]!, `customer-${i + 1}.example`);
  });
  const report: Report = { ...moving!, verdict: 'fail', domains };
  expect(await takePictures(browser, 'many', renderHtml(report))).toEqual([]);
});
