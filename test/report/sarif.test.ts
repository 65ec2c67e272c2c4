import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import {
  broken,
  fixtures,
  healthy,
  hostileStrings,
  inconclusive,
  manyDomains,
  metas,
  poisonedReport,
} from '../support/reports.ts';
import { blocked, drifted, filtered, fromFile, stories } from '../support/scenarios.ts';

// The schema of SARIF 2.1.0, as OASIS published it, without its descriptions.
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'support', 'sarif-2.1.0.json'), 'utf8'),
);
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
});
// It is of an older draft, which names itself otherwise.
const { id: _id, $schema: _draft, ...rules } = schema;
const validate = ajv.compile(rules);

/** What breaks the schema, as `where: what`. */
const faultsIn = (text: string): readonly string[] =>
  validate(JSON.parse(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);

const runOf = (...args: Parameters<typeof renderSarif>): Run => {
  const log = JSON.parse(renderSarif(...args)) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs.length).toBe(1);
  return log.runs[0]!;
};

const resultsOf = (run: Run): readonly Result[] => run.results ?? [];

const identities = (report: Report): readonly unknown[] =>
  resultsOf(runOf(report)).map(({ partialFingerprints }) => partialFingerprints);

describe('SARIF', () => {
  it.each(Object.entries({ ...fixtures, ...stories }))('%s holds to its schema', (_, report) =>
    expect(faultsIn(renderSarif(report))).toEqual([]),
  );

  it('is held to a schema that can fail', () =>
    expect(
      faultsIn(renderSarif(broken).replaceAll('"startLine": 1', '"startLine": 0')),
    ).not.toEqual([]));

  it('lists every check as a rule with help, fired or not', () => {
    const rules = runOf(healthy).tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(metas.map(({ id }) => id));
    for (const { help, shortDescription, fullDescription } of rules) {
      expect(help?.text).toBeTruthy();
      expect(help?.markdown).toContain('**Fix:**');
      // An alert's title never says that all is well.
      expect(shortDescription?.text).toMatch(/^Failed check: ./);
      expect(fullDescription?.text).toBeTruthy();
    }
    expect(resultsOf(runOf(healthy))).toEqual([]);
  });

  it('places every result and every notification in a file', () => {
    const run = runOf(broken, () => ({ file: 'zones/a b.zone', line: 7, column: 3 }));
    expect(resultsOf(run).length).toBeGreaterThan(0);
    for (const { locations } of resultsOf(run))
      expect(locations?.[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: 'zones/a%20b.zone' },
        region: { startLine: 7, startColumn: 3 },
      });
  });

  it('places a finding of a file at its own line, whatever its subject', () => {
    const run = runOf(fromFile, () => ({ file: 'elsewhere', line: 1, column: 1 }));
    const places = resultsOf(run)
      .filter(({ ruleId }) => ruleId !== 'drift')
      .map(({ locations }) => locations?.[0]?.physicalLocation);
    expect(places[0]).toEqual({
      artifactLocation: { uri: 'zones/example.com.zone' },
      region: { startLine: 2 },
    });
    for (const place of places) expect(place?.artifactLocation?.uri).toBe('zones/example.com.zone');
  });

  it('says why a port fails and what to do', () => {
    const port = resultsOf(runOf(blocked)).find(({ ruleId }) => ruleId === 'smtp-reach');
    expect(port?.message.text).toContain('Most likely cause: Something on this computer');
    expect(port?.message.text).toMatch(/^1\. Check for programs and rules that block connections/m);
    expect(port?.message.text).not.toContain(
      'Allow outgoing connections to port 587 in this machine',
    );
    const [invocation] = runOf(filtered).invocations ?? [];
    const told = (invocation?.toolExecutionNotifications ?? []).map(({ message }) => message.text);
    expect(told.join()).toContain('Most likely cause: This network blocks smtp.mail.me.com:587');
  });

  it('makes a result of every record that drifted, in the file that holds what is accepted', () => {
    const run = runOf(drifted);
    const results = resultsOf(run);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['drift', 'error'],
      ['drift', 'warning'],
    ]);
    expect(results[0]?.message.text).toContain('Live: example.com. MX 20 mail.other.example.');
    expect(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'dns-audit.baseline.json',
    );
    for (const { ruleId, ruleIndex } of results)
      expect(run.tool.driver.rules?.[ruleIndex!]?.id).toBe(ruleId);
  });

  it('asks for the place of each subject', () => {
    const run = runOf(broken, (_, subject) => ({
      file: `${subject?.type ?? 'none'}.zone`,
      line: 1,
      column: 1,
    }));
    const files = resultsOf(run).map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(new Set(files)).toContain('CNAME.zone');
    expect(new Set(files)).toContain('MX.zone');
  });

  it('names the rule of every result by id and index', () => {
    const run = runOf(manyDomains);
    for (const { ruleId, ruleIndex } of resultsOf(run))
      expect(run.tool.driver.rules?.[ruleIndex!]?.id).toBe(ruleId);
  });

  it('gives every result an identity of its own', () => {
    const all = identities(manyDomains).map((one) => JSON.stringify(one));
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
  });

  it('keeps identities when wording, values and places change', () => {
    const reworded: Report = {
      ...broken,
      domains: broken.domains.map((domain) => ({
        ...domain,
        results: domain.results.map((result) => ({
          ...result,
          title: 'other',
          findings: result.findings.map((finding) => ({
            ...finding,
            message: 'other',
            observed: ['other'],
          })),
        })),
      })),
    };
    expect(identities(reworded)).toEqual(identities(broken));
  });

  it('keeps identities when another check no longer fails', () => {
    const [first, ...rest] = identities(broken);
    const [domain] = broken.domains;
    const mended = domain!.results.findIndex(({ status }) => status === 'fail');
    const results = domain!.results.filter((_, i) => i !== mended);
    const left = identities({ ...broken, domains: [{ ...domain!, results }] });
    expect(left).not.toContainEqual(first);
    expect(rest).toEqual(expect.arrayContaining([...left]));
  });

  it('reports what could not be judged as notifications, not as results', () => {
    const run = runOf(inconclusive);
    expect(resultsOf(run)).toEqual([]);
    const told = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told[0]?.message.text).toContain('not judged');
    expect(told[0]?.locations?.[0]?.physicalLocation).toBeDefined();
  });

  it('shows no more than GitHub takes, the worst first, and counts the rest', () => {
    const [domain] = broken.domains;
    const run = runOf({ ...broken, domains: Array.from({ length: 1000 }, () => domain!) });
    expect(resultsOf(run).length).toBe(5000);
    expect(resultsOf(run)[0]?.level).toBe('error');
    const told = run.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told.at(-1)?.message.text).toMatch(/^\d+ findings left out/);
  });

  it.each(hostileStrings.map((string) => [JSON.stringify(string), string]))(
    'makes neither command, link nor placeholder of %s',
    (_, string) => {
      for (const report of [manyDomains, ...Object.values(stories)]) {
        const text = renderSarif(poisonedReport(string, report));
        expect(text).toMatch(/^[\n -~]*$/);
        expect(text).not.toMatch(/##\[|^\s*::/m);
        const run = runOf(poisonedReport(`${string} [x](0) {0}`, report));
        const [invocation] = run.invocations ?? [];
        for (const { message } of [
          ...resultsOf(run),
          ...(invocation?.toolExecutionNotifications ?? []),
        ]) {
          expect(message.text).not.toMatch(/(?<!\\)\[/);
          expect(message.text).not.toMatch(/(?<!\{)\{\d+\}/);
        }
      }
    },
  );

  it('holds to its schema for any report, and is the same each time', () =>
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderSarif(report);
        expect(renderSarif(report)).toBe(text);
        expect(faultsIn(text)).toEqual([]);
      }),
    ));
});

it('shows a finding of a file whose name is half a letter', () => {
  const domains = broken.domains.map((domain) => ({
    ...domain,
    results: domain.results.map((result) => ({
      ...result,
      findings: result.findings.map((one) => ({
        ...one,
        location: { file: 'a\ud800/\udc00é', line: 1 },
      })),
    })),
  }));
  expect(renderSarif({ ...broken, domains })).toContain('"uri": "a%EF%BF%BD/%EF%BF%BD%C3%A9"');
});
