import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { GatheredSpf, SpfNode, SpfTree } from '../../src/model/spf.ts';
import { gatherSpf } from '../../src/gather/spf-tree.ts';
import { zoneOf } from '../support/zone.ts';

const domain = dnsName('example.com');
const never = new AbortController().signal;

const treeOf = (zone: string): Promise<SpfTree> => gatherSpf(domain, zoneOf(zone), never);

const gathered = async (zone: string): Promise<GatheredSpf> => {
  const tree = await treeOf(zone);
  if (tree.kind !== 'gathered') throw new Error(tree.failure.detail);
  return tree;
};

/** Terms as indented lines: text, reach, cost, running total. */
const drawn = (node: SpfNode, indent = ''): readonly string[] =>
  node.records.flatMap(({ terms }) =>
    terms.flatMap((term) => [
      `${indent}${term.text} ${term.reach} ${term.cost}/${term.total}${term.dead ? ' dead' : ''}`,
      ...(term.node ? drawn(term.node, `${indent}  `) : []),
    ]),
  );

describe('the tree', () => {
  it('holds every term with its cost', async () => {
    const tree = await gathered(
      [
        '@ TXT "v=spf1 a mx:m.example.com include:i.example.com ip4:192.0.2.0/24 exists:%{i}.e.example.com ~all ptr"',
        '@ A 192.0.2.1',
        'm MX 10 x',
        'x A 192.0.2.2',
        'x AAAA 2001:db8::2',
        'i TXT "v=spf1 include:j.example.com a:absent.example.com -all"',
        'j TXT "v=spf1 ip6:2001:db8::/32"',
      ].join('\n'),
    );
    expect(drawn(tree.root)).toEqual([
      'a read 1/1',
      'mx:m.example.com read 1/2',
      'include:i.example.com read 3/5',
      '  include:j.example.com read 1/4',
      '    ip6:2001:db8::/32 free 0/4',
      '  a:absent.example.com read 1/5 dead',
      '  -all free 0/5',
      'ip4:192.0.2.0/24 free 0/5',
      'exists:%{i}.e.example.com message 1/6',
      '~all free 0/6',
      'ptr ignored 1/6',
    ]);
    expect(tree).toMatchObject({ cost: 6, exact: true });
    const [record] = tree.root.records;
    expect(record?.terms[0]).toMatchObject({ offset: 7, networks: ['192.0.2.1'], qualifier: '+' });
    expect(record?.terms[1]?.networks).toEqual(['192.0.2.2', '2001:db8::2']);
  });

  it('is plain JSON', async () => {
    const tree = await treeOf('@ TXT "v=spf1 include:i.example.com -all"\ni TXT "v=spf1 a -all"');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it('knows whose an include is', async () => {
    const tree = await gathered(
      '@ TXT "v=spf1 include:_spf.google.com -all"\n_spf.google.com. TXT "v=spf1 -all"',
    );
    expect(tree.root.records[0]?.terms[0]?.sender).toBe('Google Workspace');
  });

  it('counts a name included twice twice, and asks for it once', async () => {
    const zone = zoneOf(
      '@ TXT "v=spf1 include:i.example.com include:i.example.com"\ni TXT "v=spf1 a"',
    );
    expect(await gatherSpf(domain, zone, never)).toMatchObject({ cost: 4 });
    expect(zone.asked.map(({ name, type }) => `${name} ${type}`).toSorted()).toEqual([
      'example.com TXT',
      'i.example.com A',
      'i.example.com AAAA',
      'i.example.com TXT',
    ]);
  });

  it.each([
    ['@ TXT "v=spf1 include:example.com"', 'include:example.com loop 1/1'],
    ['@ TXT "v=spf1 redirect=%{d}"', 'redirect=%{d} loop 1/1'],
    [
      '@ TXT "v=spf1 redirect=a.example.com"\na TXT "v=spf1 include:%{o}"',
      '  include:%{o} loop 1/2',
    ],
  ])('sees the loop in %s', async (zone, line) => {
    const tree = await gathered(zone);
    expect(drawn(tree.root)).toContain(line);
    expect(tree.exact).toBe(false);
  });

  it('says what could not be looked up', async () => {
    expect(await treeOf('@ TXT !servfail')).toMatchObject({
      kind: 'failed',
      failure: { code: 'servfail' },
    });
    const tree = await gathered(
      '@ TXT "v=spf1 include:i.example.com a -all"\ni TXT !timeout\n@ AAAA !refused',
    );
    expect(tree.root.records[0]?.terms).toMatchObject([
      { reach: 'failed', failure: { code: 'timeout' } },
      { reach: 'failed', failure: { code: 'refused' } },
      { reach: 'free' },
    ]);
  });

  it('asks for type 99 only where TXT has no record', async () => {
    expect(await gathered('@ SPF "v=spf1 -all"\n@ TXT "hello"')).toMatchObject({
      type99: ['v=spf1 -all'],
      root: { others: ['hello'], records: [] },
    });
    expect(await gathered('@ SPF !refused\n@ A 192.0.2.1')).toMatchObject({ type99: [] });
    const zone = zoneOf('@ TXT "v=spf1 -all"\n@ SPF "v=spf1 -all"');
    await gatherSpf(domain, zone, never);
    expect(zone.asked).toHaveLength(1);
  });
});

/** A resolver that answers a round at a time, and counts the rounds. */
const inRounds = (inner: Resolver): Resolver & { readonly rounds: () => number } => {
  let rounds = 0;
  let open = false;
  return {
    ...inner,
    rounds: () => rounds,
    async lookup(question, signal) {
      if (!open) {
        open = true;
        rounds += 1;
        setImmediate(() => {
          open = false;
        });
      }
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      return inner.lookup(question, signal);
    },
  };
};

describe('gathering', () => {
  it.each([
    [1, '@ TXT "v=spf1 ip4:192.0.2.1 -all"'],
    [
      2,
      '@ TXT "v=spf1 a include:i.example.com include:j.example.com"\ni TXT "v=spf1 -all"\nj TXT "v=spf1 -all"',
    ],
    [
      3,
      '@ TXT "v=spf1 mx include:i.example.com"\n@ MX 1 m\ni TXT "v=spf1 a include:j.example.com"\nj TXT "v=spf1 -all"',
    ],
  ])('takes %i round trips', async (rounds, zone) => {
    const resolver = inRounds(zoneOf(zone));
    await gatherSpf(domain, resolver, never);
    expect(resolver.rounds()).toBe(rounds);
  });

  it('looks at ten lookup terms at most, those near the root first', async () => {
    const includes = Array.from({ length: 12 }, (_, i) => `include:i${i}.example.com`).join(' ');
    const zone = zoneOf(
      `@ TXT "v=spf1 ${includes} -all"\n\\042 TXT "v=spf1 a:x.%{d} include:y.%{d}"`,
    );
    const tree = await gatherSpf(domain, zone, never);
    expect(zone.asked).toHaveLength(11);
    // Each of the ten that were read costs three; of two nothing more is known.
    expect(tree).toMatchObject({ cost: 32, exact: false });
  });

  it('stays bounded whatever the records are', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd').map((label) => `${label}.example.com`);
    const term = fc.oneof(
      name.map((n) => `include:${n}`),
      name.map((n) => `mx:${n}`),
      name.map((n) => `a:${n}`),
      name.map((n) => `exists:${n}`),
      name.map((n) => `redirect=${n}`),
      fc.constantFrom(
        'include:%{d}',
        'include:x.%{d}',
        'a:%{i}.%{d}',
        'exists:%{p}.%{d}',
        '-all',
        'ptr',
      ),
      fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[\s"\\;.]/g, '')),
    );
    const record = fc.array(term, { maxLength: 30 }).map((terms) => `"v=spf1 ${terms.join(' ')}"`);
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 5, maxLength: 5 }), async (records) => {
        const lines = ['@', 'a', 'b', 'c', 'd'].map((owner, i) => `${owner} TXT ${records[i]}`);
        const hosts = Array.from({ length: 12 }, (_, i) => `a MX 1 h${i}\nh${i} A 192.0.2.${i}`);
        const zone = zoneOf([...lines, ...hosts, 'b MX 1 h1'].join('\n'));
        await gatherSpf(domain, zone, never);
        expect(zone.asked.length).toBeLessThanOrEqual(2 + 10 * 21);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a huge record small', async () => {
    const tree = await gathered(
      `@ TXT "v=spf1" ${`" ${'a:x.example.com '.repeat(15)}" `.repeat(200)}`,
    );
    expect(tree.cost).toBe(3000);
    expect(tree.root.records[0]).toMatchObject({ omitted: 2500 });
    expect(tree.root.records[0]?.terms).toHaveLength(500);
  });
});
