import { expect, it } from 'vitest';
import { gatherSpf } from '../../../src/gather/spf-tree.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { GatheredSpf } from '../../../src/model/spf.ts';
import { judgeService } from '../../../src/record/spf/messages.ts';
import { zoneOf } from '../../support/zone.ts';

const zone = `@ TXT "v=spf1 include:one.example.net ~all"
one.example.net. TXT "v=spf1 ip4:192.0.2.0/24 ~all"
two.example.net. TXT "v=spf1 ip4:198.51.100.0/24 ~all"`;

const treeOf = async (name: string): Promise<GatheredSpf> => {
  const tree = await gatherSpf(dnsName(name), zoneOf(zone), new AbortController().signal);
  if (tree.kind === 'failed') throw new Error('it is there');
  return tree;
};

const resultsOf = (judged: ReturnType<typeof judgeService>) =>
  judged?.map(({ evaluation: { result } }) => result);

it('judges a tree once for each service and manner', async () => {
  const [tree, one, two] = await Promise.all([
    treeOf('example.com'),
    treeOf('one.example.net'),
    treeOf('two.example.net'),
  ]);
  const first = judgeService(one, tree);
  expect(resultsOf(first)).toEqual(['pass']);
  expect(judgeService(one, tree)).toBe(first);
  const strict = judgeService(one, tree, 'strict');
  expect(strict).not.toBe(first);
  expect(judgeService(one, tree, 'strict')).toBe(strict);
  expect(resultsOf(judgeService(two, tree))).toEqual(['softfail']);
  // An equal tree is another tree.
  expect(judgeService(one, await treeOf('example.com'))).not.toBe(first);
});
