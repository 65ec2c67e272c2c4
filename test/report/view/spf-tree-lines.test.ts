import { describe, expect, it } from 'vitest';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { spfTreeLines } from '../../../src/report/view/spf-tree-lines.ts';
import { gatherSpf } from '../../../src/gather/spf-tree.ts';
import { zoneOf } from '../../support/zone.ts';

const draw = async (zone: string, verbose = false): Promise<string> => {
  const domain = dnsName('example.com');
  const tree = await gatherSpf(domain, zoneOf(zone), new AbortController().signal);
  return tree.kind === 'failed' ? 'failed' : spfTreeLines(tree, { verbose }).join('\n');
};

const zone = [
  '@ TXT "v=spf1 a include:icloud.com include:x.example.com include:gone.example.com exists:%{i}.e.example.com ~all mx"',
  '@ A 192.0.2.1',
  'icloud.com. TXT "v=spf1 ip4:17.58.0.0/16 ip4:57.103.64.0/18 ip6:2a01:b747:3000:200::/56 ~all"',
  'x TXT "v=spf1 include:example.com a:gone.example.com ?ip4:192.0.2.9"',
].join('\n');

describe('the drawing', () => {
  it('shows terms, costs and sums', async () => {
    expect(await draw(zone)).toBe(
      [
        'example.com: the lookups never end, so receivers stop after 10',
        '  a                                      1   1  192.0.2.1',
        '  include:icloud.com                     1   2  iCloud',
        '    ip4:17.58.0.0/16 and 2 more ranges',
        '    ~all',
        '  include:x.example.com                  3   5',
        '    include:example.com                  1   4  loops back to itself',
        '    a:gone.example.com                   1   5  has no address',
        '    ?ip4:192.0.2.9',
        "  include:gone.example.com               1   6  doesn't exist",
        '  exists:%{i}.e.example.com              1   7  depends on the message',
        '  ~all',
        '  mx                                            no effect',
      ].join('\n'),
    );
  });

  it('shows every range to who wants it', async () => {
    expect(await draw(zone, true)).toContain('    ip6:2a01:b747:3000:200::/56\n');
  });

  it('says below what each kind of term means, once', async () => {
    const tree = await gatherSpf(
      dnsName('example.com'),
      zoneOf(zone),
      new AbortController().signal,
    );
    if (tree.kind === 'failed') throw new Error('it is there');
    const lines = spfTreeLines(tree, { verbose: false, describe: (kind) => `meaning of ${kind}` });
    expect(lines.slice(lines.indexOf('') + 1)).toEqual(
      ['a', 'include', 'ip4', 'ip6', 'all', 'exists', 'mx'].map(
        (kind) => `  ${kind.padEnd(10)}meaning of ${kind}`,
      ),
    );
  });

  it('shows several records, and what is wrong in them', async () => {
    expect(await draw('@ TXT "v=spf1 moo -all"\n@ TXT "v=spf1 a"\n@ A !servfail')).toBe(
      [
        'example.com: 2 SPF records, so receivers ignore both',
        '  record 1',
        '  -all',
        '  moo               there is no mechanism "moo"',
        '  record 2',
        "  a          1   1  couldn't be looked up; scripted servfail",
      ].join('\n'),
    );
  });

  it.each([
    ['@ A 192.0.2.1', ['example.com: no SPF record']],
    ['@ TXT "v=spf1"', ['example.com: 0 of 10 lookups', '  v=spf1          no terms']],
    [
      '@ TXT "v=spf1"\n@ TXT "v=spf1 "',
      [
        'example.com: 2 SPF records, so receivers ignore both',
        '  record 1',
        '  v=spf1            no terms',
        '  record 2',
        '  v=spf1            no terms',
      ],
    ],
    [
      '@ TXT "v=spf1 include:a.example.com ~all"\na TXT "v=spf1"',
      [
        'example.com: 1 of 10 lookups',
        '  include:a.example.com   1   1',
        '    v=spf1                       no terms',
        '  ~all',
      ],
    ],
    [
      '@ TXT "v=spf1 include:a.example.com ~all"\na TXT "v=spf1 -all"\na TXT "v=spf1 ?all"',
      [
        'example.com: 1 of 10 lookups',
        '  include:a.example.com   1   1  has 2 SPF records',
        '    record 1',
        '    -all',
        '    record 2',
        '    ?all',
        '  ~all',
      ],
    ],
  ])('of %j shows that records are missing, empty or too many', async (text, lines) => {
    expect((await draw(text)).split('\n')).toEqual(lines);
  });

  it.each([
    '@ TXT "v=spf1 redirect=example.com"',
    '@ TXT "v=spf1 include:a.example.com ~all"\na TXT "v=spf1 include:b.example.com"\nb TXT "v=spf1 include:a.example.com"',
  ])('of %j counts no lookups, because they never end', async (text) => {
    expect(await draw(text)).toMatch(/^example\.com: the lookups never end,/);
  });

  it('lets nothing hostile through', async () => {
    const text = await draw(
      '@ TXT "v=spf1 ::error::x \\027[31m a:b\\010c.example.com x=`<!-- ##[x] -all"',
    );
    expect(text.replaceAll('\n', '')).toMatch(/^[ -~]+$/);
    expect(text).not.toMatch(/##\[|(?:^|\n| )::/);
  });

  it('is not endless', async () => {
    const lines = await draw(
      `@ TXT ${`"${'?a:x.example.com '.repeat(15)}"`.repeat(40).replace('"', '"v=spf1 ')}`,
    );
    expect(lines.split('\n').length).toBeLessThan(210);
  });
});
