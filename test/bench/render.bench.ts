/** Every renderer on a report of a thousand domains, against JSON.stringify of the same report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { render } from '../../src/command/support/renderers.ts';
import { formats } from '../../src/model/request.ts';
import type { Report } from '../../src/model/report.ts';
import { root } from '../support/cli.ts';
import { names } from '../support/many-domains.ts';
import { publish } from './results.ts';

const example = JSON.parse(readFileSync(join(root, 'examples', 'report.json'), 'utf8')) as Report;
const [model] = example.domains;
const report: Report = {
  ...example,
  domains: names(1000).map((domain) => Object.assign({}, model!, { domain, unicode: domain })),
};

/** The quickest of some rounds, in milliseconds. */
const quickest = async (work: () => unknown): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now();
    await work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
};

it('renderers on a thousand domains', async () => {
  const floor = await quickest(() => JSON.stringify(report));
  const options = { verbose: false, quiet: false, failOn: 'error' } as const;
  const style = { width: 80, color: false, unicode: true };
  const rows: (string | number)[][] = [
    ['format', 'ms', 'MB', 'ms / JSON.stringify'],
    ['JSON.stringify', floor, JSON.stringify(report).length / 1e6, 1],
  ];
  for (const format of formats) {
    let size = 0;
    const ms = await quickest(async () => {
      size = (await render({ format }, report, options, style)).length;
    });
    expect(size).toBeGreaterThan(100);
    rows.push([format, ms, size / 1e6, ms / floor]);
  }
  publish('render', 'a report of 1000 domains, quickest of 3', rows);
});
