/** Saved reports that lost results: what is left must not decide in their place. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readResumed } from '../../../src/input/saved/resume.ts';
import { readForRender, readSavedReport } from '../../../src/input/saved/saved-reports.ts';
import { renderNdjson } from '../../../src/report/json.ts';
import type { DomainReport, Report } from '../../../src/model/report.ts';
import { verdictOf } from '../../../src/model/verdict.ts';
import { fixtures } from '../../support/reports.ts';

const example: Report = JSON.parse(readFileSync('examples/report.json', 'utf8'));
const reports = Object.entries({ ...fixtures, example });

const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const readAll = async (pieces: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of pieces) continue;
};

/** What each of the commands that believe a report's results makes of it: `read`, or why not. */
const readings = async (report: Report): Promise<Readonly<Record<string, string>>> => {
  const outcome = async (reading: Promise<unknown>): Promise<string> =>
    await reading.then(
      () => 'read',
      (error: Error) => error.message.replaceAll(`${folder}/`, ''),
    );
  const whole = save('report.json', JSON.stringify(report));
  const lines = save('report.ndjson', renderNdjson(report));
  return {
    render: await outcome(readForRender(whole)),
    merge: await outcome(readAll(readSavedReport(whole))),
    'merge of lines': await outcome(readAll(readSavedReport(lines))),
    resume: await outcome(readResumed(lines, () => {})),
  };
};

const changed = (report: Report, change: (domain: DomainReport) => DomainReport): Report => ({
  ...report,
  domains: report.domains.map(change),
});

const without = (report: Report, lost: (one: DomainReport['results'][number]) => boolean): Report =>
  changed(report, (domain) => ({
    ...domain,
    results: domain.results.filter((one) => !lost(one)),
  }));

describe.each(reports)('the report "%s"', (name, report) => {
  it('is read as it was written', async () => {
    expect([...new Set(Object.values(await readings(report)))]).toEqual(['read']);
  });

  it('is refused without the results that failed or were not judged', async () => {
    const rest = without(
      report,
      ({ severity, status }) => severity === 'error' && status !== 'pass',
    );
    const isBad = rest.domains.some(({ verdict, results }) => verdict !== verdictOf(results));
    expect(isBad).toBe(report.verdict === 'fail' || name === 'mixed');
    const seen = await readings(rest);
    for (const said of Object.values(seen))
      expect(said).toMatch(isBad ? /^report\S+(?:, line \d+,)? is damaged: \S/ : /^read$/);
  });

  it('is read without any result that does not decide', async () => {
    const seen = await readings(without(report, ({ severity }) => severity === 'note'));
    expect([...new Set(Object.values(seen))]).toEqual(['read']);
  });
});

describe('a report is refused', () => {
  const { broken, healthy } = fixtures;
  it.each<[string, Report, string]>([
    [
      'whose failing results are gone',
      without(broken!, ({ status }) => status === 'fail'),
      'example.com is said to fail, but no result in it says why',
    ],
    [
      'that has no results at all',
      without(broken!, () => true),
      'example.com is said to fail, but no result in it says why',
    ],
    [
      'whose mail ports have no results',
      changed(healthy!, (domain) => ({
        ...domain,
        portsVerdict: 'pass',
        results: domain.results.filter(({ area }) => area !== 'imap' && area !== 'smtp'),
      })),
      'has a verdict on its records and one on the mail ports',
    ],
    [
      'whose domains are gone',
      { ...broken!, domains: [] },
      'the report is said to fail, but no domain in it says why',
    ],
  ])('%s', async (__, report, why) => {
    expect((await readings(report))['render']).toContain(why);
  });

  it('and one that claims to be better than its results counts as these', async () => {
    const better = changed({ ...broken!, verdict: 'pass' }, (domain) => ({
      ...domain,
      verdict: 'pass',
    }));
    const read = await readForRender(save('better.json', JSON.stringify(better)));
    expect(read).toMatchObject({ verdict: 'fail' });
  });
});
