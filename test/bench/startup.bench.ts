import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/cli.ts';
import { measure } from './measure.ts';
import { publish } from './results.ts';

it('start-up against bare node', async () => {
  const cli = join(root, 'dist', 'cli.js');
  const rows = await measure(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'dns-audit --version', args: [cli, '--version'] },
      { name: 'dns-audit --help', args: [cli, '--help'] },
    ],
    21,
  );
  publish('start-up', 'start-up, median of 21 rounds in turn', [
    ['command', 'ms', 'ratio'],
    ...rows.map(({ name, ms, ratio }) => [name, ms, ratio]),
  ]);
  expect(rows.map(({ status }) => status)).toEqual([0, 0, 0]);
});
