/** Every check of the registry, in every place that knows checks by their ids: none knows a shorter list. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withWaivers } from '../../src/audit/apply-waivers.ts';
import { audit } from '../../src/audit/audit.ts';
import { liveBatch, refuseIdle, runBatch } from '../../src/audit/batch.ts';
import { mergeReports } from '../../src/audit/merge-reports.ts';
import { selectChecks, selectForDomain } from '../../src/audit/select-checks.ts';
import { checkMetas, checks, registry } from '../../src/check/registry.ts';
import { render, renderLine } from '../../src/command/support/renderers.ts';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { zoneBatch } from '../../src/command/support/zone-batch.ts';
import { readArguments } from '../../src/input/cli/arguments.ts';
import { parseConfig } from '../../src/input/config/config.ts';
import { parseRecording } from '../../src/input/saved/parse-report.ts';
import { readForRender } from '../../src/input/saved/saved-reports.ts';
import { areas, type CheckMeta } from '../../src/model/check.ts';
import { checkIds } from '../../src/model/check-id.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { failedAnswer, type Resolver } from '../../src/model/dns/dns.ts';
import type { DomainReport, Report, Result } from '../../src/model/report.ts';
import type { AuditSettings } from '../../src/model/request.ts';
import { renderCheckList, renderExplanation } from '../../src/report/text/explain.ts';
import { testOptions } from '../support/audit-options.ts';
import { healthy } from '../support/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'every-check-'));
// Files outside the working folder are refused.
beforeAll(() => void vi.spyOn(process, 'cwd').mockReturnValue(folder));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const domain = { name: dnsName('example.com'), unicode: 'example.com' };
const vocabulary = commandLineVocabulary();
const style = { width: 200, color: false, unicode: true };
const shown = { verbose: true, quiet: false, failOn: 'note' } as const;

const failing = ({ id, area, title, severity }: CheckMeta): Result => ({
  check: id,
  area,
  title,
  severity,
  status: 'fail',
  findings: [
    {
      message: `the finding of ${id}`,
      subject: { name: domain.name, type: 'TXT' },
      fix: { text: 'Publish the record.' },
    },
  ],
  obstacles: [],
});

const reportOn = (meta: CheckMeta): { readonly report: Report; readonly own: DomainReport } => {
  const [sound] = healthy.domains;
  const own: DomainReport = {
    ...sound!,
    verdict: meta.severity === 'error' ? 'fail' : 'pass',
    results: [failing(meta)],
  };
  return { report: { ...healthy, verdict: own.verdict, checks: [meta], domains: [own] }, own };
};

const configOf = (...waivers: readonly { readonly check: string; readonly until: string }[]) =>
  parseConfig(
    {
      file: 'c.json',
      text: JSON.stringify({
        waivers: waivers.map(({ check, until }) => ({
          check,
          until,
          owner: 'example.com',
          reason: 'Known.',
        })),
      }),
    },
    vocabulary,
  );

const silent: Resolver = {
  vantage: 'system',
  server: 'silent',
  lookup: (question) =>
    Promise.resolve(
      failedAnswer({ vantage: 'system', server: 'silent', transport: 'udp' }, question, {
        code: 'timeout',
        detail: 'no answer',
        attempts: [],
      }),
    ),
};

/** Says of every port that it could not be tried. */
const prober = {
  probe: (endpoint: Parameters<Parameters<typeof audit>[1]['prober']['probe']>[0]) =>
    Promise.resolve({
      endpoint,
      resolution: [],
      addresses: [],
      ms: 0,
      kind: 'failed' as const,
      failure: { code: 'timeout' as const, detail: 'no answer', attempts: [] },
    }),
};

/** A check, and a report that holds its finding alone. */
interface Entry {
  readonly id: string;
  readonly meta: CheckMeta;
  readonly judgedFrom: (typeof registry)[number]['judgedFrom'];
  readonly report: Report;
  readonly own: DomainReport;
}

const idsOf = ({ results }: DomainReport): readonly string[] => results.map(({ check }) => check);

const onSilence = async (only: readonly string[]): Promise<DomainReport> => {
  const options = { ...testOptions, ports: true, only };
  const chosen = selectChecks({ ...options, rdap: true });
  const { checks: own, spare: _ } = selectForDomain(domain.name, chosen, options);
  const world = { families: [4 as const], recursive: [silent] as const, prober };
  return audit({ domain, checks: own }, world, new AbortController().signal);
};

const zoneFile = join(folder, 'example.com.zone');
writeFileSync(zoneFile, '$ORIGIN example.com.\n@ 300 IN MX 10 mx01.mail.icloud.com.\n');

const batchOf = (options: AuditSettings) => liveBatch([domain], options, { ci: true });

const onZoneFile = async (only: readonly string[]): Promise<Report> => {
  const options = { ...testOptions, only, zone: zoneFile, offline: true };
  const batch = await zoneBatch(batchOf(options), options);
  refuseIdle(batch);
  return runBatch(batch);
};

const onWaivers = async (only: readonly string[]): Promise<Report> => {
  const config = configOf({ check: 'dmarc-present', until: '2020-01-01' });
  const batch = batchOf({ ...testOptions, only, config });
  refuseIdle(batch);
  return runBatch(batch);
};

/** What `--only` names runs, whatever it is judged from. */
const results = async (
  judgedFrom: (typeof registry)[number]['judgedFrom'],
  only: readonly string[],
): Promise<readonly string[]> => {
  if (judgedFrom === 'answers') return idsOf(await onSilence(only));
  const report = await (judgedFrom === 'zone-file' ? onZoneFile : onWaivers)(only);
  expect(report.checks.map(({ id }) => id)).toEqual(report.domains.flatMap(idsOf));
  return report.domains.flatMap(idsOf);
};

it('the registry has every id once, and in the order of the ids', () => {
  expect(checkMetas.map(({ id }) => id)).toEqual([...checkIds]);
  expect(new Set(checkIds).size).toBe(checkIds.length);
  expect(checks.length).toBeLessThan(registry.length);
});

/** The checks for which it does not hold, and why. */
const exceptions = async (holds: (entry: Entry) => unknown): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { meta, judgedFrom } of registry)
    try {
      await holds({ id: meta.id, meta, judgedFrom, ...reportOn(meta) });
    } catch (error) {
      faults.push(`${meta.id}: ${String(error)}`);
    }
  return faults;
};

describe('every check', () => {
  it.each(['--only', '--skip'])('is taken by %s', async (option) => {
    const faults = await exceptions(({ id }) => {
      const read = readArguments(['example.com', option, id], vocabulary);
      expect(read).toMatchObject({ command: 'audit', options: { [option.slice(2)]: [id] } });
    });
    expect(faults).toEqual([]);
  });

  it('is what --only runs, and all that it runs', async () => {
    const faults = await exceptions(async ({ id, judgedFrom }) => {
      expect(await results(judgedFrom, [id])).toEqual([id]);
    });
    expect(faults).toEqual([]);
  });

  it('can be explained, and is listed', async () => {
    const faults = await exceptions(({ id, meta }) => {
      expect(renderExplanation(meta, { ...style, ...shown })).toContain(meta.title);
      expect(renderCheckList(checkMetas, { ...style, ...shown })).toContain(`  ${id} `);
    });
    expect(faults).toEqual([]);
  });

  it('comes back from JSON', async () => {
    const faults = await exceptions(async ({ report, own }) => {
      const text = await render({ format: 'json' }, report, shown, style);
      expect(parseRecording('r.json', text).domains[0]?.results).toEqual(own.results);
    });
    expect(faults).toEqual([]);
  });

  it('comes back from ndjson, with what it says of itself', async () => {
    const faults = await exceptions(async ({ id, meta, report, own }) => {
      const { tool, startedAt, durationMs, vantage } = report;
      const file = join(folder, `${id}.ndjson`);
      writeFileSync(file, await renderLine({ tool, startedAt, durationMs, vantage }, own));
      const parts = await readForRender(file);
      if ('domains' in parts) throw new Error('read as a whole report');
      const [first, ...more] = parts;
      const whole = mergeReports([{ ...first, file }, ...more]);
      expect(whole.checks).toEqual([meta]);
      expect(whole.domains[0]?.results).toEqual(own.results);
      expect(whole.verdict).toBe(own.verdict);
    });
    expect(faults).toEqual([]);
  });

  it('is merged with what another report has', async () => {
    const faults = await exceptions(({ id, meta, report, own }) => {
      const { tool, startedAt, durationMs, vantage } = report;
      const head = { tool, startedAt, durationMs, vantage };
      const other = { ...own, domain: 'example.net', unicode: 'example.net' };
      const whole = mergeReports([
        { file: 'a.json', head, checks: [meta], domains: [own] },
        { file: 'b.ndjson', head, domains: [other] },
      ]);
      expect(whole.checks).toEqual([meta]);
      expect(whole.domains.flatMap(idsOf)).toEqual([id, id]);
    });
    expect(faults).toEqual([]);
  });

  it('is a rule of SARIF', async () => {
    const faults = await exceptions(async ({ id, meta, report }) => {
      const text = await render({ format: 'sarif' }, report, shown, style);
      const log: unknown = JSON.parse(text);
      expect(log).toMatchObject({
        runs: [
          {
            tool: { driver: { rules: [{ id }] } },
            results: [{ ruleId: id, ruleIndex: 0, level: meta.severity }],
          },
        ],
      });
    });
    expect(faults).toEqual([]);
  });

  it.each(['text', 'markdown', 'junit', 'html'] as const)('is told as %s', async (format) => {
    const faults = await exceptions(async ({ id, report }) => {
      expect(await render({ format }, report, shown, style)).toContain(`inding of ${id}`);
    });
    expect(faults).toEqual([]);
  });

  it('can be waived, and weighed', async () => {
    const faults = await exceptions(({ id, judgedFrom, own }) => {
      const config = configOf({ check: id, until: '2030-01-01' });
      const options = { only: [id], skip: [], config };
      // Those of waivers are judged there, about a waiver that has expired.
      const before = judgedFrom === 'waivers' ? { ...own, results: [] } : own;
      const [result] = withWaivers(before, options, '2026-11-01T00:00:00Z').results;
      expect(result).toMatchObject(
        judgedFrom === 'waivers'
          ? { check: id, status: 'pass' }
          : { check: id, status: 'skipped', waived: [{ reason: 'Known.' }] },
      );
      const weighed = parseConfig(
        { file: 'c.json', text: JSON.stringify({ severities: { [id]: 'note' } }) },
        vocabulary,
      );
      expect(weighed.severities).toEqual({ [id]: 'note' });
    });
    expect(faults).toEqual([]);
  });
});

it('what is found about a waiver can be waived', () => {
  const config = configOf(
    { check: 'dmarc-present', until: '2020-01-01' },
    { check: 'waiver-expired', until: '2030-01-01' },
  );
  const [sound] = healthy.domains;
  const options = { only: ['waiver-expired'], skip: [], config };
  const { results: told } = withWaivers(
    { ...sound!, domain: 'example.com', results: [] },
    options,
    '2026-11-01T00:00:00Z',
  );
  expect(told).toMatchObject([{ check: 'waiver-expired', status: 'skipped', findings: [] }]);
});

it('every area has checks, and --only runs all of them and no other', async () => {
  const run = await Promise.all(
    areas.map(async (area) => {
      const one = registry.find(({ meta }) => meta.area === area);
      return [area, await results(one!.judgedFrom, [area])] as const;
    }),
  );
  expect(run).toEqual(
    areas.map((area) => [
      area,
      checkMetas.filter((meta) => meta.area === area).map(({ id }) => id),
    ]),
  );
});

describe('where there is nothing to judge, the reason is true', () => {
  const refusal = (only: readonly string[], ports = true): string => {
    try {
      refuseIdle(batchOf({ ...testOptions, ports, only }));
    } catch (error) {
      return String(error);
    }
    return 'not refused';
  };

  it.each([
    [['zone-file'], 'There is nothing to judge: zone-file needs a zone file.'],
    [['zone'], 'zone-file, zone-file-care, zone-file-note need a zone file.'],
    [['waiver-expired'], 'waiver-expired is about waivers, and the configuration has none.'],
    [
      ['config'],
      'waiver-expired, waiver-unused are about waivers, and the configuration has none.',
    ],
    [
      ['zone-file', 'waiver-unused'],
      'zone-file, waiver-unused need a zone file, or waivers in the configuration.',
    ],
  ])('--only %s', (only, words) => {
    expect(refusal(only)).toContain(words);
  });

  it('--only imap --no-ports', () => {
    expect(refusal(['imap'], false)).toContain('together leave no check to run');
  });

  it.each([
    ['waiver-expired', 'waiver-expired is about waivers, and the configuration has none.'],
    ['delegation', 'which no file can answer'],
  ])('--only %s beside a zone file', async (only, words) => {
    await expect(onZoneFile([only])).rejects.toThrow(words);
  });
});
