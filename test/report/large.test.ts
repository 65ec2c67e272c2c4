/** Reports of a size that nobody wants, and that a stranger may still send. */
import { describe, expect, it } from 'vitest';
import { render } from '../../src/command/support/renderers.ts';
import { formats } from '../../src/model/request.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { broken, inconclusive } from '../support/reports.ts';

const times = <T>(count: number, one: T, by: (one: T, i: number) => T = (same) => same) =>
  Array.from({ length: count }, (_, i) => by(one, i));

const model = broken.domains[0]!;

const having = (report: Report, change: Partial<DomainReport>): Report => ({
  ...report,
  domains: [{ ...report.domains[0]!, ...change }],
});

/** Each finding of this severity `count` times. */
const findings = (severity: string, count: number): Report => {
  const [{ subject, fix }] = [model.results.flatMap((one) => one.findings)[0]!];
  const finding = { message: 'x', subject, fix: { ...fix, text: 'y' } };
  const result = model.results.find((one) => one.severity === severity)!;
  const many = times(count, finding, (one, i) => ({ ...one, message: `${one.message} ${i}` }));
  return having(broken, {
    results: [{ ...result, status: 'fail' as const, findings: many }],
  });
};

const unsure = inconclusive.domains[0]!;
const obstructed = unsure.results.find(({ obstacles }) => obstacles.length > 0)!;

/** What there may be much of, each with `count` of it. */
const large: Readonly<Record<string, (count: number) => Report>> = {
  problems: (count) => findings('error', count),
  warnings: (count) => findings('warning', count),
  notes: (count) => findings('note', count),
  waived: (count) => {
    const finding = model.results.flatMap((one) => one.findings)[0]!;
    const waived = times(count, { finding, until: '2027-01-01', reason: 'parked' });
    return having(broken, { results: [{ ...model.results[0]!, waived }] });
  },
  obstacles: (count) => {
    const [obstacle] = obstructed.obstacles;
    const obstacles = times(count, obstacle!, (one, i) => ({ ...one, need: `TXT n${i}.example` }));
    return having(inconclusive, { results: [{ ...obstructed, obstacles }] });
  },
  'silent servers': (count) => {
    const [obstacle] = obstructed.obstacles;
    const [attempt] = obstacle!.failure.attempts;
    const attempts = times(count, attempt!, (one, i) => ({ ...one, server: `s${i}.example` }));
    const failure = { ...obstacle!.failure, attempts };
    return having(inconclusive, {
      results: [{ ...obstructed, obstacles: [{ ...obstacle!, failure }] }],
    });
  },
  'unjudged checks': (count) =>
    having(inconclusive, {
      results: times(count, obstructed, (one, i) => ({ ...one, check: `a-${i}` })),
    }),
  domains: (count) => ({
    ...broken,
    domains: times(
      count,
      { ...model, results: model.results.slice(0, 1), evidence: { answers: [], probes: [] } },
      (one, i) => ({ ...one, domain: `d${i}.example` }),
    ),
  }),
  records: (count) => {
    const result = model.results.find(({ status }) => status === 'fail')!;
    const [finding] = result.findings;
    const record = { owner: dnsName('example.com'), type: 'TXT' as const, rdata: '"x"' };
    const fix = { text: 'x', publish: times(count, record), remove: times(count, record) };
    return having(broken, { results: [{ ...result, findings: [{ ...finding!, fix }] }] });
  },
  answers: (count) => {
    const answers = times(count, model.evidence.answers[0]!);
    return having(broken, { evidence: { ...model.evidence, answers } });
  },
};

const options = { verbose: false, quiet: false, failOn: 'error' } as const;
const style = { width: 80, color: false, unicode: true };

/** How often a property of the report is read while it is rendered. */
const readsOf = async (report: Report, format: (typeof formats)[number]): Promise<number> => {
  let reads = 0;
  const seen = new WeakMap<object, object>();
  const watched = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known as T;
    const proxy = new Proxy<object>(value, {
      get: (target, key, self) => {
        reads += 1;
        return watched(Reflect.get(target, key, self) as unknown);
      },
    });
    seen.set(value, proxy);
    return proxy as T;
  };
  await render({ format }, watched(report), options, style);
  return reads;
};

describe.each(Object.entries(large))('a report of many %s', (_what, of) => {
  it.each(formats)('costs %s no more for each than one of few', async (format) => {
    const [few, many] = [await readsOf(of(50), format), await readsOf(of(200), format)];
    expect(many / few).toBeLessThan(4.4);
  });
});

const argumentsOf = (...all: readonly unknown[]): number => all.length;

const isTooMuch = (all: readonly unknown[]): boolean => {
  try {
    return argumentsOf(...all) !== all.length;
  } catch (error) {
    return error instanceof RangeError;
  }
};

/** Does `work` where so little of the stack is left that a call with `count` arguments overflows it. */
const withLittleStack = <T>(count: number, work: () => T): T => {
  const [all, frame] = [times(count, 0), times(500, 0)];
  const deeper = (..._frame: readonly number[]): T => (isTooMuch(all) ? work() : deeper(...frame));
  return deeper();
};

/** Else it takes more than 120 000, and the same time for each. */
const more = 20_000;

describe('more than a call takes', () => {
  it.each([
    ['problems', 'html', (report: Report) => renderHtml(report, { failOn: 'error' })],
    ['obstacles', 'html', (report: Report) => renderHtml(report, { failOn: 'error' })],
    ['domains', 'text', (report: Report) => renderText(report, { ...style, ...options })],
  ] as const)('%s are shown as %s', (what, _format, show) => {
    const report = large[what]!(more);
    expect(withLittleStack(more, () => show(report)).length).toBeGreaterThan(100);
  });
});
