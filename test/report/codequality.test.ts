import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderCodeQuality } from '../../src/report/codequality.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import {
  broken,
  fixtures,
  healthy,
  hostileStrings,
  inconclusive,
  manyDomains,
  poisonedReport,
} from '../support/reports.ts';
import { drifted, fromFile, stories } from '../support/scenarios.ts';

/** GitLab's table of the properties (docs, *Code Quality*): all are needed, and no path leaves the repository. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

const validate = new Ajv({ allErrors: true }).compile(schema);

const faultsIn = (text: string): readonly string[] =>
  validate(JSON.parse(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);

interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const violations = (report: Report): readonly Violation[] => JSON.parse(renderCodeQuality(report));
const prints = (report: Report): readonly string[] =>
  violations(report).map(({ fingerprint }) => fingerprint);

describe("GitLab's Code Quality report", () => {
  it.each(Object.entries({ ...fixtures, ...stories }))('%s holds to the schema', (_, report) =>
    expect(faultsIn(renderCodeQuality(report))).toEqual([]),
  );

  it('is held to a schema that can fail', () => {
    for (const wrong of ['"severity": "error"', '"severity": ""'])
      expect(
        faultsIn(renderCodeQuality(broken).replace('"severity": "critical"', wrong)),
      ).not.toEqual([]);
    expect(faultsIn(renderCodeQuality(broken).replaceAll('"begin": 1', '"begin": 0'))).not.toEqual(
      [],
    );
  });

  it('begins without a byte order mark, which GitLab refuses', () =>
    expect(renderCodeQuality(broken)).toMatch(/^\[\n/));

  it('is an empty list where nothing is to be said', () => expect(violations(healthy)).toEqual([]));

  it('is never empty where something was not judged, for GitLab would call the rest fixed', () => {
    const all = violations(inconclusive);
    expect(all.map(({ check_name }) => check_name)).toContain('inconclusive');
    expect(all.find(({ check_name }) => check_name === 'inconclusive')?.severity).toBe('major');
  });

  it('tells an interrupted run from a whole one', () => {
    const cut: Report = { ...healthy, interrupted: { done: 1, of: 3 } };
    expect(violations(cut)).toMatchObject([
      { check_name: 'interrupted', description: 'Interrupted: only 1 of 3 domains audited.' },
    ]);
  });

  it('puts the worst first', () => {
    const ranks = ['critical', 'major', 'minor', 'info'];
    const found = violations(broken).map(({ severity }) => ranks.indexOf(severity));
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('has a violation for each record that is not as accepted', () => {
    const drift = violations(drifted).filter(({ check_name }) => check_name === 'drift');
    expect(drift.length).toBeGreaterThan(0);
    for (const { description } of drift) expect(description).toMatch(/(?:Accepted|Live): /);
  });

  it('places findings of a file at their lines, and the others in the file of accepted records', () => {
    expect(violations(fromFile).some(({ location }) => location.lines.begin > 1)).toBe(true);
    expect(new Set(violations(broken).map(({ location }) => location.path))).toEqual(
      new Set(['dns-audit.baseline.json']),
    );
  });

  it.each([
    ['./zones/x.zone', 'zones/x.zone'],
    ['././x.zone', 'x.zone'],
    ['zones\\x.zone', 'zones/x.zone'],
    ['zones/x y.zone', 'zones/x y.zone'],
  ])('writes the path %s as git has it', (file, path) => {
    const text = renderCodeQuality(broken, () => ({ file, line: 7, column: 1 }));
    const all = JSON.parse(text) as readonly Violation[];
    expect(all.map(({ location }) => location)).toEqual(
      all.map(() => ({ path, lines: { begin: 7 } })),
    );
  });
});

describe('a fingerprint', () => {
  it.each([
    ['broken', broken],
    ['drifted', drifted],
    ['of many domains', manyDomains],
  ])('is one violation: %s', (_, report) =>
    expect(new Set(prints(report)).size).toBe(prints(report).length),
  );

  it('stays where wording, time and lines change', () => {
    const later = JSON.parse(
      JSON.stringify(broken).replaceAll(/"message":"/g, '"message":"Now: '),
    ) as Report;
    expect(prints({ ...later, startedAt: '2027-01-01T00:00:00.000Z' })).toEqual(prints(broken));
    expect(violations(later)[0]?.description).toContain('Now: ');
  });

  it('is another for another domain', () => {
    const [domain] = broken.domains;
    const other = JSON.parse(
      JSON.stringify(broken).replaceAll(domain!.domain, 'other.example'),
    ) as Report;
    expect(prints(other).filter((one) => prints(broken).includes(one))).toEqual([]);
  });
});

it.each(hostileStrings.map((string) => [JSON.stringify(string), string]))(
  'hostile text stays text: %s',
  (_, string) => {
    const text = renderCodeQuality(poisonedReport(string));
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text).not.toMatch(/##\[|^\s*::/m);
    expect(faultsIn(text).filter((fault) => !fault.includes('/location/path'))).toEqual([]);
  },
);

it('any report makes a valid one', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(faultsIn(renderCodeQuality(report)).filter((one) => !one.includes('path'))).toEqual(
        [],
      );
    }),
    { numRuns: 50 },
  );
});
