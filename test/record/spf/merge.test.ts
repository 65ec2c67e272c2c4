import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { toOctets } from '../../../src/model/dns/presentation.ts';
import { looksLikeSpf } from '../../../src/record/spf/guess-intended.ts';
import { isDirective, isSpfRecord, parseSpf } from '../../../src/record/spf/grammar.ts';
import { mergeSpf, type TermFacts } from '../../../src/record/spf/merge.ts';
import { mergeTree, rdataOfText } from '../../../src/record/spf/repair.ts';
import type { GatheredSpf } from '../../../src/model/spf.ts';
import { buildSpfTree } from '../../../src/record/spf/tree.ts';
import { checkHost } from '../../../src/record/spf/check-host.ts';
import { zoneOf } from '../../support/zone.ts';

const icloud = dnsName('icloud.com');
const merged = (...records: readonly string[]): string => mergeSpf(records).text;

describe('the merge', () => {
  it.each([
    [[], 'v=spf1 include:icloud.com ~all'],
    [['v=spf1 -all'], 'v=spf1 include:icloud.com -all'],
    [
      ['v=spf1 include:icloud.com ~all', 'v=spf1 include:_spf.google.com ~all'],
      'v=spf1 include:icloud.com include:_spf.google.com ~all',
    ],
    [
      ['v=spf1 include:_spf.google.com ~all include:icloud.com'],
      'v=spf1 include:icloud.com include:_spf.google.com ~all',
    ],
    [['v=spf1 redirect=icloud.com'], 'v=spf1 include:icloud.com ~all'],
    [['v=spf1 redirect=icloud.com -all'], 'v=spf1 include:icloud.com -all'],
    [['v=spf1 -include:icloud.com ~all'], 'v=spf1 include:icloud.com ~all'],
    [['v=spf1 a mx +all'], 'v=spf1 include:icloud.com a mx ~all'],
    [['v=spf1 inlcude:icloud.com; ~all'], 'v=spf1 include:icloud.com ~all'],
    [
      ['v=spf1 include:iCloud.com. a:x.com a:x.com. ~all'],
      'v=spf1 include:icloud.com a:x.com ~all',
    ],
    [['v=spf1 ip4:17.0.0.0/8 ~all'], 'v=spf1 include:icloud.com ip4:17.0.0.0/8 ~all'],
  ])('%j with iCloud', (records, text) => {
    expect(mergeSpf(records, { ensure: icloud }).text).toBe(text);
  });

  it('reads no more of many records than of one', () => {
    const one = `v=spf1 ${'include:a.example '.repeat(40)}~all`;
    expect(mergeSpf([one, one])).toMatchObject({ known: true });
    const many = Array.from({ length: 80 }, (_, i) => one.replaceAll('a.', `a${i}.`));
    const { known, senders } = mergeSpf(many);
    expect(known).toBe(false);
    expect(senders.length).toBeLessThan(20);
  });

  it('reads a set of texts once, however many of them are looked for', () => {
    let reads = 0;
    const domain = dnsName('many.example');
    const texts = Array.from({ length: 500 }, (_, i) => `spf1 inclde:a${i}.example`);
    const rdata = texts.map((text) => ({
      get strings() {
        reads += 1;
        return [text];
      },
    }));
    const set = { owner: domain, type: 'TXT', ttl: 60, rdata } as const;
    const tree = { domain, answers: [{ kind: 'found', set }] } as unknown as GatheredSpf;
    expect(texts.map((text) => rdataOfText(tree, text))).toEqual(rdata);
    expect(rdataOfText(tree, 'another')).toBeUndefined();
    expect(reads).toBeLessThan(5 * texts.length);
  });

  it('is made once for all findings about a tree', () => {
    const { tree } = buildSpfTree(dnsName('many.example'), new Map());
    if (tree.kind !== 'gathered') throw new Error('no tree');
    expect(mergeTree(tree, icloud)).toBe(mergeTree(tree, icloud));
    expect(mergeTree(tree, dnsName('other.example')).text).toContain('other.example');
  });

  it('keeps every sender once', () => {
    expect(merged('v=spf1 a include:x.com ~all', 'v=spf1 INCLUDE:X.com +a mx -all')).toBe(
      'v=spf1 a include:x.com mx ~all',
    );
  });

  it('ends in -all only if all records do', () => {
    expect(merged('v=spf1 a -all', 'v=spf1 mx -all')).toBe('v=spf1 a mx -all');
    expect(merged('v=spf1 a -all', 'v=spf1 mx ?all')).toBe('v=spf1 a mx ~all');
    expect(merged('v=spf1 a')).toBe('v=spf1 a ~all');
  });

  it('turns a redirect into an include, and drops one beside all', () => {
    expect(merged('v=spf1 a redirect=x.com', 'v=spf1 mx -all')).toBe(
      'v=spf1 a include:x.com mx -all',
    );
    expect(merged('v=spf1 a redirect=x.com ~all')).toBe('v=spf1 a ~all');
  });

  it('leaves alone the order of what excludes', () => {
    expect(merged('v=spf1 -ip4:192.0.2.1 ip4:192.0.2.0/24 ?a mx ~all')).toBe(
      'v=spf1 -ip4:192.0.2.1 ip4:192.0.2.0/24 ?a mx ~all',
    );
    expect(merged('v=spf1 -ip4:192.0.2.1 ip4:192.0.2.0/24 ~all', 'v=spf1 ip4:192.0.2.1 ~all')).toBe(
      'v=spf1 ip4:192.0.2.1 ip4:192.0.2.0/24 ~all',
    );
  });

  it('keeps one explanation, and the modifiers of others', () => {
    expect(
      merged('v=spf1 a exp=e.com ra=x ~all', 'v=spf1 mx exp=f.com ra=x include=y.com -all'),
    ).toBe('v=spf1 a mx include:y.com ~all exp=e.com ra=x');
  });

  it('lists what it leaves out, and why', () => {
    const useless = new Map<string, TermFacts>([
      ['a:gone.com', { cost: 1, useless: 'it is gone' }],
    ]);
    const { text, dropped } = mergeSpf(
      ['v=spf1 a a ptr a:gone.com ip4:192.0.2.0/24 ip4:192.0.2.1 ip4:10.0.0.0/8 mx/2 -all'],
      { findFacts: (term) => useless.get(term) },
    );
    expect(text).toBe('v=spf1 a ip4:192.0.2.0/24 -all');
    expect(dropped.map(({ term, because }) => `${term}: ${because}`)).toEqual([
      'a: it appears twice',
      'ptr: the standard says not to use ptr',
      'a:gone.com: it is gone',
      'ip4:192.0.2.1: an earlier term covers it',
      'ip4:10.0.0.0/8: its range is far too wide',
      'mx/2: its range is far too wide',
    ]);
  });

  it('lists what its terms cost', () => {
    const known = new Map<string, TermFacts>([['include:x.com', { cost: 4, sender: 'X' }]]);
    const { cost, senders } = mergeSpf(['v=spf1 a include:x.com ip4:192.0.2.1 -all'], {
      ensure: icloud,
      findFacts: (term) => known.get(term),
    });
    expect(cost).toBe(6);
    expect(senders).toEqual([
      { term: 'include:icloud.com', cost: 1 },
      { term: 'a', cost: 1 },
      { term: 'include:x.com', cost: 4, sender: 'X' },
    ]);
  });
});

describe('the merge of a record with slips', () => {
  const sender = fc.constantFrom(
    'a',
    'mx',
    'a:mail.example.com',
    'mx:example.net',
    'mx/24',
    'include:_spf.example.net',
    'include:icloud.com',
    'ip4:192.0.2.7',
    'ip4:198.51.100.0/24',
    'ip6:2001:db8::/32',
    'exists:%{i}._spf.example.org',
    'redirect=_spf.example.org',
  );
  const glue = fc.constantFrom(' ', '', ',', ';', '  ', '\t', ', ', '+', ' + ', '\u00a0', '\n');
  const sign = fc.constantFrom(':', '=', '::', ': ', ' ', '', ':@', '://', ';', '/');
  const version = fc.constantFrom(
    'v=spf1',
    'v=spf 1',
    'v=spf1:',
    'spf1',
    'V=SPF1;',
    'v=spf1,',
    '"v=spf1',
  );
  const end = fc.constantFrom(
    '~all',
    '-all',
    'all',
    '~ all',
    '\u2013all',
    '',
    '-all.',
    '~alll',
    '?all"',
  );
  /** The name with a letter too few, one too many, or two exchanged. */
  const slipOfName = (name: string, at: number, how: number): string =>
    [
      name.slice(0, at) + name.slice(at + 1),
      name.slice(0, at) + name.charAt(at) + name.slice(at),
      name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    ][how] ?? name;
  interface Slip {
    readonly glue?: string;
    readonly sign?: string;
    readonly version?: string;
    readonly end?: string;
    readonly name?: (name: string) => string;
  }
  const nameSlip = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 2 })).map(
    ([at, how]) =>
      (name: string) =>
        slipOfName(name, at, how),
  );
  const slip: fc.Arbitrary<Slip> = fc.oneof(
    glue.map((text) => ({ glue: text })),
    sign.map((text) => ({ sign: text })),
    version.map((text) => ({ version: text })),
    end.map((text) => ({ end: text })),
    nameSlip.map((name) => ({ name })),
  );
  const written = (
    term: string,
    { sign: between, name: slipped = (name) => name }: Slip,
  ): string => {
    const [, name = '', own = '', rest = ''] = /^([a-z\d]+)([:=]?)(.*)$/.exec(term) ?? [];
    // Of a bare mechanism the name is all that there is.
    return own === '' ? term : `${slipped(name)}${between ?? own}${rest}`;
  };
  const slipped = fc
    .tuple(fc.array(sender, { minLength: 1, maxLength: 4 }), slip)
    .map(([terms, one]) => {
      const { glue: between = ' ', version: first = 'v=spf1', end: last = '~all' } = one;
      const words = [...terms.map((term) => written(term, one)), last];
      return { terms, text: `${first} ${words.join(between)}` };
    });
  /** What no slip changes of the term. */
  const core = (term: string): string => /(?<=[:=]).*$/.exec(term)?.[0] ?? term.replace(/\/.*/, '');

  it('keeps every sender or says which it drops', () => {
    fc.assert(
      fc.property(slipped, ({ terms, text }) => {
        const octets = toOctets(text);
        fc.pre(isSpfRecord(octets) || looksLikeSpf(octets));
        const { text: offered, dropped } = mergeSpf([octets], { ensure: icloud });
        const said = [offered, ...dropped.map(({ term }) => term)].join(' ').toLowerCase();
        const left = terms.map(core).filter((one) => !said.includes(one));
        expect(left).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['v=spf1 amx-all', 'v=spf1 include:icloud.com a mx -all', []],
    ['v=spf1 mxa:h.example.com ~all', 'v=spf1 include:icloud.com mx a:h.example.com ~all', []],
    ['v=spf1 a+mx ~all', 'v=spf1 include:icloud.com a mx ~all', []],
    ['v=spf1,mx ~all', 'v=spf1 include:icloud.com mx ~all', []],
    ['v=spf1 moo mx ~all', 'v=spf1 include:icloud.com mx ~all', ['moo']],
    ['v=spf1 mx ip4:192.0.2 ~all', 'v=spf1 include:icloud.com mx ~all', ['ip4:192.0.2']],
    ['v=spf1 mx redirect=x.com ~all', 'v=spf1 include:icloud.com mx ~all', ['redirect=x.com']],
    [
      'v=spf1 redirect=x.com redirect=y.com',
      'v=spf1 include:icloud.com include:x.com include:y.com ~all',
      [],
    ],
    ['v=spf1 exists=x.com ~all', 'v=spf1 include:icloud.com ~all', ['exists=x.com']],
    ['v=spf1 mx apple-domain=abc ~all', 'v=spf1 include:icloud.com mx ~all', ['apple-domain=abc']],
  ])('%s', (text, offered, left) => {
    const merge = mergeSpf([text], { ensure: icloud });
    expect(merge.text).toBe(offered);
    expect(merge.dropped.map(({ term }) => term)).toEqual(left);
  });
});

describe('the merge of any records', () => {
  // Few addresses and few names, so that the records have much to do with each other.
  const address = fc.nat({ max: 7 }).map((n) => `192.0.2.${n}`);
  const network = fc
    .tuple(address, fc.integer({ min: 28, max: 32 }))
    .map((parts) => parts.join('/'));
  const name = fc.constantFrom('a', 'b', 'c').map((label) => `${label}.example.com`);
  const term = fc.oneof(
    network.map((text) => `ip4:${text}`),
    name.map((text) => `include:${text}`),
    name.map((text) => `a:${text}`),
  );
  const directive = fc
    .tuple(fc.constantFrom('', '', '', '-', '?', '~'), term)
    .map((p) => p.join(''));
  const end = fc.oneof(
    fc.constantFrom('', '-all', '~all', '?all'),
    name.map((n) => `redirect=${n}`),
  );
  const record = fc
    .tuple(fc.array(directive, { maxLength: 4 }), end)
    .map(([terms, last]) => ['v=spf1', ...terms, last].join(' ').trim());
  const records = fc.array(record, { minLength: 1, maxLength: 3 });

  const around = [
    'a TXT "v=spf1 ip4:192.0.2.1 -all"',
    'b TXT "v=spf1 -ip4:192.0.2.2 ip4:192.0.2.2/31 -all"',
    'c TXT "v=spf1 ip4:192.0.2.4/30 -all"',
    'a A 192.0.2.5',
    'b A 192.0.2.6',
    'c A 192.0.2.7',
  ].join('\n');
  const resultOf = async (text: string, ip: string): Promise<string> => {
    const zone = zoneOf(`@ TXT "${text}"\n${around}`);
    return (await checkHost({ ip, sender: 'a@example.com', helo: 'h' }, zone)).result;
  };
  const costOf = (text: string): number =>
    parseSpf(text).terms.filter(({ kind }) => ['include', 'a', 'redirect'].includes(kind)).length;

  it('parses, has one all, and is its own merge', () => {
    fc.assert(
      fc.property(records, (texts) => {
        const { text } = mergeSpf(texts);
        const { terms, faults } = parseSpf(text);
        expect(faults).toEqual([]);
        expect(terms.findLast(isDirective)?.kind).toBe('all');
        expect(terms.filter(({ kind }) => kind === 'all')).toHaveLength(1);
        expect(merged(text)).toBe(text);
      }),
    );
  });

  it('costs no more than the sum', () => {
    fc.assert(
      fc.property(records, (texts) => {
        const { text, cost } = mergeSpf(texts);
        expect(cost).toBe(costOf(text));
        expect(cost).toBeLessThanOrEqual(texts.reduce((sum, one) => sum + costOf(one), 0));
      }),
    );
  });

  it('lets pass what each lets pass', async () => {
    await fc.assert(
      fc.asyncProperty(records, address, async (texts, ip) => {
        const { text, cost } = mergeSpf(texts);
        fc.pre(cost <= 10);
        const each = await Promise.all(texts.map((one) => resultOf(one, ip)));
        const both = [each.includes('pass'), (await resultOf(text, ip)) === 'pass'];
        expect(both).not.toEqual([true, false]);
      }),
      { numRuns: 500 },
    );
  });

  it('of one record lets pass nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(record, address, async (text, ip) => {
        fc.pre(costOf(text) <= 10);
        expect((await resultOf(merged(text), ip)) === 'pass').toBe(
          (await resultOf(text, ip)) === 'pass',
        );
      }),
      { numRuns: 300 },
    );
  });

  it('copes with anything', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(parseSpf(mergeSpf(texts, { ensure: icloud }).text).text).toMatch(
          /^v=spf1 include:icloud\.com/,
        );
      }),
    );
  });
});
