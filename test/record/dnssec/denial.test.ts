/** NSEC and NSEC3: they prove what is true of a zone, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCryptography } from '../../../src/dns/transport/node-cryptography.ts';
import type { DnsName, RecordSet } from '../../../src/model/dns/dns.ts';
import { dnsName, isWithin, parentName } from '../../../src/model/dns/domain-name.ts';
import { proveByNsec } from '../../../src/record/dnssec/nsec.ts';
import { proveByNsec3 } from '../../../src/record/dnssec/nsec3.ts';
import type { Denied, Proof } from '../../../src/record/dnssec/proof.ts';
import { nsec3Sets, nsecSets, type ZoneTypes } from '../../support/signed-zone.ts';

const zone = dnsName('example');

const prove = {
  NSEC: (types: ZoneTypes, denied: Denied) =>
    Promise.resolve(proveByNsec(nsecSets(zone, types), denied, zone)),
  NSEC3: (types: ZoneTypes, denied: Denied) =>
    proveByNsec3(nsec3Sets(zone, types), { denied, zone }, nodeCryptography),
};
const kinds = ['NSEC', 'NSEC3'] as const;

/** All names that exist: owners, and those between them and the apex (RFC 4592 §2.2.2). */
const existing = (types: ZoneTypes): ReadonlySet<DnsName> => {
  const names = new Set<DnsName>();
  for (const owner of types.keys())
    for (let name = owner; isWithin(name, zone); name = parentName(name)) names.add(name);
  return names;
};

const encloserOf = (types: ZoneTypes, name: DnsName): DnsName => {
  const names = existing(types);
  let encloser = parentName(name);
  while (!names.has(encloser)) encloser = parentName(encloser);
  return encloser;
};

/** What a server finds (RFC 1034 §4.3.2), where the zone has no delegations. */
const isTrue = (types: ZoneTypes, { of, name, type, expandedAt }: Denied): boolean => {
  const names = existing(types);
  const lacks = (owner: DnsName): boolean => {
    const own = types.get(owner) ?? [];
    return !own.includes(type) && !own.includes('CNAME');
  };
  if (names.has(name)) return of === 'set' && lacks(name);
  const encloser = encloserOf(types, name);
  if (of === 'closer-name') return encloser === expandedAt;
  const wildcard = dnsName(`\\042.${encloser}`);
  return names.has(wildcard) ? of === 'set' && lacks(wildcard) : of === 'name';
};

const label = fc.constantFrom('a', 'b', 'c', '\\042', '_d', 'a\\.b', '\\200');
const anyName = fc
  .array(label, { minLength: 1, maxLength: 3 })
  .map((labels) => dnsName([...labels, 'example'].join('.')));
const anyTypes = fc.constantFrom(['A'], ['MX'], ['A', 'MX', 'TXT'], ['CNAME'], ['TXT']);
const anyZone: fc.Arbitrary<ZoneTypes> = fc
  .array(fc.tuple(anyName, anyTypes), { maxLength: 5 })
  .map(
    (entries) =>
      new Map<DnsName, readonly string[]>([[zone, ['NS', 'SOA', 'MX', 'DNSKEY']], ...entries]),
  );

/** Of each wildcard above, which has been seen, so that its parent exists. */
const closerClaims = (name: DnsName, types: ZoneTypes): readonly Denied[] =>
  [...existing(types)]
    .filter((above) => above !== name && isWithin(name, above))
    .map((expandedAt) => ({ of: 'closer-name', name, type: 'MX', expandedAt }));

const claims = (name: DnsName, types: ZoneTypes): readonly Denied[] => [
  ...['A', 'MX', 'CNAME'].map((type): Denied => ({ of: 'set', name, type })),
  { of: 'name', name, type: 'MX' },
  ...closerClaims(name, types),
];

describe.each(kinds)('%s', (kind) => {
  it('proves what is true of the zone, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyZone, anyName, async (types, name) => {
        for (const denied of claims(name, types)) {
          if (denied.of === 'closer-name' && existing(types).has(name)) continue;
          const proof = await prove[kind](types, denied);
          expect({ ...denied, proven: proof?.kind === 'proven' }).toEqual({
            ...denied,
            proven: isTrue(types, denied),
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never proves what is false, however many of its records are missing', async () => {
    const sets = { NSEC: nsecSets, NSEC3: nsec3Sets };
    await fc.assert(
      fc.asyncProperty(
        anyZone,
        anyName,
        fc.infiniteStream(fc.boolean()),
        async (types, name, keep) => {
          const some = sets[kind](zone, types).filter(() => keep.next().value);
          for (const denied of claims(name, types)) {
            if (isTrue(types, denied)) continue;
            if (denied.of === 'closer-name') continue;
            const proof =
              kind === 'NSEC'
                ? proveByNsec(some as readonly RecordSet<'NSEC'>[], denied, zone)
                : await proveByNsec3(
                    some as readonly RecordSet<'NSEC3'>[],
                    { denied, zone },
                    nodeCryptography,
                  );
            expect({ ...denied, proof }).toEqual({ ...denied, proof: undefined });
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const types: ZoneTypes = new Map([
    [zone, ['NS', 'SOA', 'MX', 'DNSKEY']],
    [dnsName('cut.example'), ['NS']],
    [dnsName('signed.example'), ['NS', 'DS']],
    [dnsName('tree.example'), ['DNAME']],
    [dnsName('\\042.wild.example'), ['TXT']],
  ]);
  const set = (name: string, type: string): Denied => ({ of: 'set', name: dnsName(name), type });
  const gone = (name: string): Denied => ({ of: 'name', name: dnsName(name), type: 'MX' });
  const proven = (delegation: boolean): Proof => ({ kind: 'proven', by: kind, delegation });

  it.each([
    ['an unsigned delegation', set('cut.example', 'DS'), proven(true)],
    ['a delegation with DS records', set('signed.example', 'DS'), undefined],
    ["a name's missing DS record that is no delegation", set('tree.example', 'DS'), proven(false)],
    ["a missing DS record by the zone's own apex", set('example', 'DS'), undefined],
    ['the records of the zone below a cut', set('cut.example', 'MX'), undefined],
    ['the names below a cut', gone('x.cut.example'), undefined],
    ['the names below a DNAME record', gone('x.tree.example'), undefined],
    ['a type of the apex', set('example', 'TXT'), proven(false)],
    ['an empty non-terminal', set('wild.example', 'A'), proven(false)],
    ['the name of an empty non-terminal', gone('wild.example'), undefined],
  ])('%s', async (_, denied, expected) => {
    expect(await prove[kind](types, denied)).toEqual(expected);
  });
});

describe('NSEC3', () => {
  const types: ZoneTypes = new Map([
    [zone, ['NS', 'SOA']],
    [dnsName('\\042.wild.example'), ['TXT']],
  ]);
  const proveWith = (options: Parameters<typeof nsec3Sets>[2], denied: Denied) =>
    proveByNsec3(nsec3Sets(zone, types, options), { denied, zone }, nodeCryptography);
  const denials: readonly Denied[] = [
    { of: 'set', name: dnsName('cut.example'), type: 'DS' },
    { of: 'name', name: dnsName('cut.example'), type: 'MX' },
    { of: 'set', name: dnsName('x.wild.example'), type: 'MX' },
    {
      of: 'closer-name',
      name: dnsName('x.wild.example'),
      type: 'TXT',
      expandedAt: dnsName('wild.example'),
    },
  ];

  it.each(denials)('with opt-out does not prove what it spans: $of $name $type', async (denied) => {
    expect(await proveWith({ optOut: true }, denied)).toEqual({ kind: 'opt-out' });
  });

  it('with opt-out proves what names have', async () => {
    const denied = { of: 'set', name: zone, type: 'MX' } as const;
    expect(await proveWith({ optOut: true }, denied)).toMatchObject({ kind: 'proven' });
  });

  it.each([
    [0, 'proven'],
    [150, 'proven'],
    [151, 'iterations'],
    [65_535, 'iterations'],
  ])('with %i iterations: %s', async (iterations, kind) => {
    const denied = { of: 'name', name: dnsName('x.example'), type: 'MX' } as const;
    expect(await proveWith({ salt: '\xaa', iterations }, denied)).toMatchObject({ kind });
  });

  it.each([
    ['of an unknown hash algorithm', { hashAlgorithm: 2 }],
    ['with an unknown flag', { flags: 2 }],
  ])('%s counts for nothing', async (_, change) => {
    const sets = nsec3Sets(zone, types).map((set) => {
      const [rdata] = set.rdata;
      return Object.assign({}, set, { rdata: [{ ...rdata, ...change }] });
    });
    const denied = { of: 'set', name: zone, type: 'MX' } as const;
    expect(await proveByNsec3(sets, { denied, zone }, nodeCryptography)).toBeUndefined();
  });

  it('of another zone counts for nothing', async () => {
    const other = dnsName('other.example');
    const denied = { of: 'name', name: dnsName('x.example'), type: 'MX' } as const;
    const sets = nsec3Sets(other, new Map([[other, ['SOA']]]));
    expect(await proveByNsec3(sets, { denied, zone }, nodeCryptography)).toBeUndefined();
  });
});
