/** What holds for the findings and fixes of all SPF checks. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import type { Fix } from '../../../src/model/check.ts';
import { examineAll } from '../../support/judge.ts';
import { mended } from '../../support/zone.ts';

const spfChecks = checks.filter(({ meta }) => meta.area === 'spf');

const outcomesOf = async (zone: string) => {
  const { outcomes } = await examineAll(spfChecks, zone);
  return spfChecks.map(({ meta }, i) => ({ id: meta.id, outcome: outcomes[i]! }));
};

const fixesOf = async (zone: string): Promise<readonly Fix[]> =>
  (await outcomesOf(zone)).flatMap(({ outcome }) =>
    outcome.status === 'fail' ? outcome.findings.map(({ fix }) => fix) : [],
  );

/** What no SPF record can change: how much other text there is, and how much its senders cost. */
const beyondTheRecord = new Set(['spf-size', 'spf-lookup-headroom']);

const around = [
  'a TXT "v=spf1 ip4:192.0.2.16/28 -all"',
  'b TXT "v=spf1 include:a.example.com include:icloud.com -all"',
  'c TXT "v=spf1 include:example.com -all"',
  'd TXT "v=spf1 moo"',
  'e TXT "v=spf1 +all"',
  'f TXT "no record"',
  'i TXT "v=spf1 redirect=b.example.com"',
  'j TXT "v=spf1 include:b.example.com include:i.example.com -all"',
  'a A 192.0.2.1',
  'b AAAA 2001:db8::1',
  'a MX 10 a',
  ...Array.from({ length: 11 }, (_, i) => `b MX 10 h${i}`),
].join('\n');

const name = fc
  .constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'i', 'j', 'gone')
  .map((l) => `${l}.example.com`);
const term = fc.oneof(
  name.map((n) => `include:${n}`),
  fc.constantFrom(
    'include:icloud.com',
    'include:icloud.com',
    'INCLUDE:iCloud.com.',
    'include:a.%{d}',
    'inlcude:icloud.com',
    'include=icloud.com',
  ),
  name.map((n) => `a:${n}`),
  name.map((n) => `mx:${n}`),
  fc.constantFrom(
    'a',
    'ptr',
    'exists:gone.example.com',
    'ip4:192.0.2.0/24',
    'ip4:192.0.2.7',
    'ip4:17.0.0.0/8',
    'a:192.0.2.9',
  ),
  fc.constantFrom(
    'ip4:10.0.0.0/4',
    'ip6:2001:db8::/16',
    'ip4:192.0.2.1~all',
    'icloud.com',
    'x=y',
    'exp=f.example.com',
  ),
);
const directive = fc.tuple(fc.constantFrom('', '', '', '', '-', '?'), term).map((p) => p.join(''));
const end = fc.constantFrom(
  '-all',
  '~all',
  '?all',
  '+all',
  '',
  'redirect=icloud.com',
  'redirect=a.example.com ~all',
);
const record = fc
  .tuple(
    fc.constantFrom('v=spf1', 'v=spf1', 'v=spf1', 'v=spf1;', 'V=spf 1'),
    fc.array(directive, { maxLength: 5 }),
    end,
    fc.array(directive, { maxLength: 1 }),
  )
  .map(([version, terms, all, late]) => `@ TXT "${[version, ...terms, all, ...late].join(' ')}"`);
const zones = fc
  .array(record, { minLength: 1, maxLength: 3 })
  .map((records) => [...records, around].join('\n'));

it('the advised record has no findings', async () => {
  await fc.assert(
    fc.asyncProperty(zones, async (zone) => {
      const fixes = await fixesOf(zone);
      const fix = fixes.find(({ publish }) => publish !== undefined);
      fc.pre(fix !== undefined);
      const after = await outcomesOf(mended(zone, fix, 'example.com.'));
      const found = after
        .filter(({ id }) => !beyondTheRecord.has(id))
        .flatMap(({ outcome }) => (outcome.status === 'fail' ? outcome.findings : []))
        // Faults in another name's record are not fixed here.
        .filter(({ subject }) => subject.name === 'example.com');
      expect(found).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('no fix replaces a record with itself', async () => {
  await fc.assert(
    fc.asyncProperty(zones, async (zone) => {
      const own = zone.split('\n').filter((line) => line.startsWith('@ TXT'));
      fc.pre(own.length === 1);
      for (const { publish = [], remove = [] } of await fixesOf(zone)) {
        const lines = publish.map(({ type, rdata }) => `@ ${type} ${rdata}`);
        expect(own.filter((line) => lines.includes(line))).toEqual([]);
        expect(remove.length).toBe(publish.length);
      }
    }),
    { numRuns: 200 },
  );
});

it.each(['-include:e.example.com include:b.example.com -all', '-include:e.example.com -all'])(
  'a term that excludes stays after the one that lets iCloud pass: %s',
  async (terms) => {
    const published = (await fixesOf(`@ TXT "v=spf1 ${terms}"\n${around}`)).flatMap(
      ({ publish = [] }) => publish.map(({ rdata }) => rdata),
    );
    expect(new Set(published)).toEqual(new Set([`"v=spf1 include:icloud.com ${terms}"`]));
  },
);

it('a sender in two records has the cost of the record that was read in full', async () => {
  const one = 'include:i.example.com';
  const more = ['a', 'a:b', 'a:h0', 'a:h1'].map((text) => text.replace(/:(.*)/, ':$1.example.com'));
  const hosts = '@ A 192.0.2.1\nh0 A 192.0.2.2\nh1 A 192.0.2.3';
  const zone = `@ TXT "v=spf1 ${one} ~all"\n@ TXT "v=spf1 ${one} ${more.join(' ')} ~all"\n${hosts}\n${around}`;
  const [fix] = await fixesOf(zone);
  expect(fix?.text).toContain('It needs 9 of 10 lookups.');
});

it('all fixes offer the same record', async () => {
  await fc.assert(
    fc.asyncProperty(zones, async (zone) => {
      const published = (await fixesOf(zone)).flatMap(({ publish = [] }) => publish);
      expect(new Set(published.map(({ rdata }) => rdata)).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});

it('some check fails on a broken record', async () => {
  await fc.assert(
    fc.asyncProperty(zones, async (zone) => {
      const outcomes = await outcomesOf(zone);
      const skipped = outcomes.filter(({ outcome }) => outcome.status === 'skipped');
      const failed = outcomes.filter(({ outcome }) => outcome.status === 'fail');
      // A skipped check defers to one that fails.
      const named = skipped.flatMap(({ outcome }) =>
        outcome.status === 'skipped' ? (outcome.deferTo ?? []) : [],
      );
      const known = new Set([...failed, ...skipped].map(({ id }) => id));
      expect(named.filter((id) => !known.has(id))).toEqual([]);
      expect(skipped.length > 0 && failed.length === 0).toBe(false);
    }),
    { numRuns: 200 },
  );
});

/** A record of some 60 KB. */
const huge = (term: (i: number) => string, count: number): string => {
  const text = ['v=spf1', ...Array.from({ length: count }, (_, i) => term(i))].join(' ');
  return `@ TXT ${text
    .match(/.{1,255}/gs)!
    .map((part) => `"${part}"`)
    .join(' ')}`;
};

it.each([
  ['ranges of iCloud', huge((i) => `?ip4:17.58.${i >> 8}.${i & 255}`, 3400)],
  ['one term', huge(() => 'a', 30_000)],
  ['faults', huge(() => 'x:', 20_000)],
  ['hosts', huge((i) => `mx:h${i}.example.com`, 2500)],
  ['slips', huge((i) => `include=h${i}.example.com`, 2500)],
  ['terms after the end', huge((i) => (i === 0 ? '-all' : `a:h${i}.example.com`), 2500)],
])('a huge record (%s) has few findings', async (_, zone) => {
  const outcomes = await outcomesOf(zone);
  const findings = outcomes.flatMap(({ outcome }) =>
    outcome.status === 'fail' ? outcome.findings : [],
  );
  expect(findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(findings).length).toBeLessThan(100_000);
});
