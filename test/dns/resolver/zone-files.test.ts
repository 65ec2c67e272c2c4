import { describe, expect, it } from 'vitest';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { parseRoute53 } from '../../../src/input/zone/route53.ts';
import { assembleZones } from '../../../src/input/zone/assemble-zones.ts';
import type { Answer, RecordType, Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { ZoneType, ZoneUnknown } from '../../../src/model/dns/zone.ts';
import { presentRecordSet } from '../../../src/model/dns/presentation.ts';
import { zoneResolver } from '../../../src/dns/resolver/zone-files.ts';
import { zoneOf } from '../../support/zone.ts';

const zonesOf = (text: string) =>
  assembleZones([
    parseBind({ file: 'dns/example.com.zone', text }, { origin: dnsName('example.com') }),
  ]).zones;

const zones = zonesOf(`
@ 3600 SOA ns1.example.net. host 1 2h 15m 2w 300
@ NS ns1.example.net.
@ 300 MX 10 mx01.mail.icloud.com.
@ 60 MX 10 mx02.mail.icloud.com.
@ 60 MX 10 MX02.mail.icloud.com.
a.b A 192.0.2.1
www CNAME a.b
out CNAME host.example.net.
out2 CNAME out
loop CNAME loop
* TXT any
*.wild CNAME www
sub NS ns.sub
sub DS 1 13 2 ab
ns.sub A 192.0.2.9
both CNAME www
both TXT here
caa CAA 0 issue "x"
orange CNAME www ; cf_tags=cf-proxied:true
sig1._domainkey CNAME a. ; cf_tags=cf-proxied:true
alias ALIAS www
moved DNAME there
x.there TXT moved
`);

const live: Resolver = zoneOf(
  `
    @                 A 198.51.100.1
    host.example.net. A 192.0.2.2
    gone.example.net. A !servfail
    sub               MX 5 mail.sub
    example.org.      TXT live
  `,
);

const ask = async (resolver: Resolver, name: string, type: RecordType): Promise<Answer> =>
  resolver.lookup({ name: dnsName(name), type }, AbortSignal.timeout(1000));

const said = (answer: Answer): readonly string[] => {
  const chain = answer.chain.flatMap((set) => presentRecordSet(set));
  if (answer.kind === 'found') return [...chain, ...presentRecordSet(answer.set)];
  return [
    ...chain,
    answer.kind === 'failed' ? `${answer.failure.code}: ${answer.failure.detail}` : answer.kind,
  ];
};

describe('zoneResolver, with nobody else to ask', () => {
  it.each<[string, RecordType, string[]]>([
    [
      'example.com',
      'MX',
      ['example.com. MX 10 mx01.mail.icloud.com.', 'example.com. MX 10 mx02.mail.icloud.com.'],
    ],
    ['example.com', 'AAAA', ['nodata']],
    ['b.example.com', 'A', ['nodata']],
    ['x.example.com', 'TXT', ['x.example.com. TXT "any"']],
    ['x.example.com', 'A', ['nodata']],
    ['x.b.example.com', 'TXT', ['nxdomain']],
    [
      'www.example.com',
      'A',
      ['www.example.com. CNAME a.b.example.com.', 'a.b.example.com. A 192.0.2.1'],
    ],
    ['www.example.com', 'CNAME', ['www.example.com. CNAME a.b.example.com.']],
    ['www.example.com', 'MX', ['www.example.com. CNAME a.b.example.com.', 'nodata']],
    [
      'x.wild.example.com',
      'A',
      [
        'x.wild.example.com. CNAME www.example.com.',
        'www.example.com. CNAME a.b.example.com.',
        'a.b.example.com. A 192.0.2.1',
      ],
    ],
    ['wild.example.com', 'TXT', ['nodata']],
    [
      'out2.example.com',
      'A',
      [
        'out2.example.com. CNAME out.example.com.',
        'out.example.com. CNAME host.example.net.',
        'unsupported: host.example.net is not in the zone files',
      ],
    ],
    ['sub.example.com', 'NS', ['sub.example.com. NS ns.sub.example.com.']],
    ['sub.example.com', 'DS', ['sub.example.com. DS 1 13 2 ab']],
    ['sub.example.com', 'MX', ['unsupported: sub.example.com is delegated to other servers']],
    ['ns.sub.example.com', 'A', ['unsupported: sub.example.com is delegated to other servers']],
    ['both.example.com', 'TXT', ['both.example.com. TXT "here"']],
    [
      'x.moved.example.com',
      'TXT',
      ['x.moved.example.com. CNAME x.there.example.com.', 'x.there.example.com. TXT "moved"'],
    ],
    ['x.moved.example.com', 'CNAME', ['x.moved.example.com. CNAME x.there.example.com.']],
    ['moved.example.com', 'DNAME', ['moved.example.com. DNAME there.example.com.']],
    ['moved.example.com', 'TXT', ['nodata']],
    ['caa.example.com', 'TXT', ['nodata']],
    ['orange.example.com', 'CNAME', ['nodata']],
    [
      'orange.example.com',
      'A',
      [
        'unsupported: the host answers for orange.example.com with addresses that the file does not hold',
      ],
    ],
    ['sig1._domainkey.example.com', 'TXT', ['nodata']],
    [
      'alias.example.com',
      'AAAA',
      [
        'unsupported: the host answers for alias.example.com with addresses that the file does not hold',
      ],
    ],
    ['alias.example.com', 'MX', ['nodata']],
    ['example.org', 'TXT', ['unsupported: example.org is not in the zone files']],
    ['com', 'NS', ['unsupported: com is not in the zone files']],
  ])('%s %s', async (name, type, expected) =>
    expect(said(await ask(zoneResolver(zones), name, type))).toEqual(expected),
  );

  it('fails a loop of CNAMEs', async () =>
    expect(said(await ask(zoneResolver(zones), 'loop.example.com', 'A')).at(-1)).toBe(
      'malformed: more than 8 CNAME records in a row',
    ));

  it('says whose answer it is, and for how long', async () => {
    expect(await ask(zoneResolver(zones), 'example.com', 'MX')).toMatchObject({
      vantage: 'authoritative',
      server: 'dns/example.com.zone',
      transport: 'file',
      set: { ttl: 60 },
    });
    expect(await ask(zoneResolver(zones), 'x.b.example.com', 'MX')).toMatchObject({
      negative: { zone: 'example.com', ttl: 300 },
    });
  });
});

describe('zoneResolver, with the live zone beside', () => {
  it.each<[string, RecordType, string[]]>([
    ['example.com', 'A', ['nodata']],
    ['example.org', 'TXT', ['example.org. TXT "live"']],
    ['sub.example.com', 'MX', ['sub.example.com. MX 5 mail.sub.example.com.']],
    [
      'out.example.com',
      'A',
      ['out.example.com. CNAME host.example.net.', 'host.example.net. A 192.0.2.2'],
    ],
  ])('%s %s', async (name, type, expected) =>
    expect(said(await ask(zoneResolver(zones, live), name, type))).toEqual(expected),
  );

  it('keeps the vantage of what began in a file, and of what did not', async () => {
    const resolver = zoneResolver(zones, live);
    const inFile = await ask(resolver, 'out.example.com', 'A');
    expect([inFile.server, inFile.transport, inFile.question.name]).toEqual([
      'dns/example.com.zone',
      'file',
      'out.example.com',
    ]);
    expect((await ask(resolver, 'example.org', 'TXT')).server).toBe('zone');
  });
});

describe('zoneResolver over a change batch', () => {
  const set = (action: string, type: string, ...values: string[]) => ({
    Action: action,
    ResourceRecordSet: {
      Name: 'example.com.',
      Type: type,
      ResourceRecords: values.map((Value) => ({ Value })),
    },
  });
  const text = JSON.stringify({
    Changes: [set('DELETE', 'MX', '5 old.'), set('UPSERT', 'TXT', '"new"')],
  });
  const batch = assembleZones([parseRoute53({ file: 'change.json', text })]).zones;

  it('leaves what it does not touch to the live zone', async () => {
    const resolver = zoneResolver(batch, live);
    expect(said(await ask(resolver, 'example.com', 'TXT'))).toEqual(['example.com. TXT "new"']);
    expect(said(await ask(resolver, 'example.com', 'MX'))).toEqual(['nodata']);
    expect(said(await ask(resolver, 'example.com', 'A'))).toEqual(['example.com. A 198.51.100.1']);
  });

  it('says in a field that nobody was asked', async () => {
    expect(await ask(zoneResolver(batch), 'example.com', 'A')).toMatchObject({
      failure: { unasked: true },
    });
    expect(await ask(zoneResolver(batch), 'example.com', 'MX')).not.toHaveProperty('failure');
  });

  it('does not take it for absent where the live zone is not asked', async () =>
    expect(said(await ask(zoneResolver(batch), 'example.com', 'A'))).toEqual([
      'unsupported: the file holds changes, and none of example.com A',
    ]));
});

describe('what a file holds and nobody could work out', () => {
  const text = `@ MX 10 mx01.mail.icloud.com.
@ TXT known
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
*.wild TXT wild
one A 192.0.2.1
`;
  const [known] = zonesOf(text);
  const place = { file: 'main.tf', line: 12, column: 1, why: 'it is not known' };
  const withUnknown = (about: Partial<ZoneUnknown>) =>
    zoneResolver([{ ...known!, unknowns: [{ ...place, ...about }] }], live);
  const whole = async (resolver: Resolver, name: string, type: RecordType) => {
    const answer = await ask(resolver, name, type);
    const rest = (answer.rest ?? []).map(({ detail, mayBeNone }) =>
      mayBeNone ? `and maybe ${detail}` : `and ${detail}`,
    );
    return [...said(answer), ...rest].join(' ');
  };
  const failed = 'unknown: main.tf:12: it is not known';
  const rest = 'and main.tf:12: it is not known';
  const mx = 'example.com. MX 10 mx01.mail.icloud.com.';
  const dkim = 'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.';
  const at = (owner: string, type?: ZoneType) => ({
    owner: dnsName(owner),
    ...(type && { type }),
  });

  it.each<[string, Partial<ZoneUnknown>, string, RecordType, string]>([
    [
      'of a set of which nothing is known',
      at('_dmarc.example.com', 'TXT'),
      '_dmarc',
      'TXT',
      failed,
    ],
    ['of a set of which some is known', at('example.com', 'MX'), '@', 'MX', `${mx} ${rest}`],
    ['of another type', at('example.com', 'TXT'), '@', 'MX', mx],
    ['of another owner', at('x.example.com', 'MX'), '@', 'MX', mx],
    ['that may be an alias', at('www.example.com', 'CNAME'), 'www', 'A', failed],
    ['of an owner, of a type that is not known there', at('x.example.com'), 'x', 'TXT', failed],
    ['of an owner, of a type that is', at('example.com'), '@', 'MX', `${mx} ${rest}`],
    [
      'that keeps its owner from being a name without records',
      at('a.b.example.com'),
      'b',
      'A',
      'nodata',
    ],
    [
      'that keeps its owner out of a wildcard',
      at('x.wild.example.com', 'A'),
      'x.wild',
      'TXT',
      'nodata',
    ],
    ['of a wildcard', at('\\042.more.example.com', 'TXT'), 'x.more', 'TXT', failed],
    ['anywhere: nothing known', {}, '_dmarc', 'TXT', failed],
    ['anywhere: no name', {}, 'x.y', 'A', failed],
    ['anywhere: some known', {}, '@', 'MX', `${mx} ${rest}`],
    ['anywhere: no alias beside other records', {}, '@', 'CNAME', 'nodata'],
    ['anywhere: nothing beside a known alias', {}, 'sig1._domainkey', 'CNAME', dkim],
    ['anywhere: a wildcard may not be what answers', {}, 'x.wild', 'TXT', failed],
    ['anywhere, of this type', { type: 'TXT' }, '_dmarc', 'TXT', failed],
    ['anywhere, of another type', { type: 'A' }, '_dmarc', 'TXT', 'nxdomain'],
    ['anywhere, an alias', { type: 'CNAME' }, 'x', 'TXT', failed],
    ['anywhere, an alias beside other records', { type: 'CNAME' }, 'one', 'TXT', 'nodata'],
    ['a delegation above', at('sub.example.com', 'NS'), 'x.sub', 'A', failed],
    ['name servers of the zone itself', at('example.com', 'NS'), 'x', 'A', 'nxdomain'],
    ['a DNAME above', at('example.com', 'DNAME'), 'x', 'A', failed],
    ['what no file holds', {}, 'x', 'NSEC', 'nxdomain'],
    [
      'that may be none: nothing known',
      { mayBeNone: true },
      '_dmarc',
      'TXT',
      'nxdomain and maybe main.tf:12: it is not known',
    ],
    [
      'that may be none: some known',
      { mayBeNone: true },
      '@',
      'MX',
      `${mx} and maybe main.tf:12: it is not known`,
    ],
    [
      'that may be none: a wildcard answers',
      { mayBeNone: true },
      'x.wild',
      'TXT',
      'x.wild.example.com. TXT "wild" and maybe main.tf:12: it is not known',
    ],
  ])('%s', async (_, about, label, type, expected) => {
    const name = label === '@' ? 'example.com' : `${label}.example.com`;
    expect(await whole(withUnknown(about), name, type)).toBe(expected);
  });

  it('is not asked of anybody else', async () => {
    const answer = await ask(withUnknown({}), 'sub.example.com', 'MX');
    expect(answer).toMatchObject({ transport: 'file', failure: { code: 'unknown', attempts: [] } });
  });

  it('names the resource where the line says little', async () => {
    const resolver = withUnknown({ label: 'aws_route53_record.txt' });
    expect(await whole(resolver, 'x.example.com', 'A')).toBe(
      'unknown: main.tf:12 (aws_route53_record.txt): it is not known',
    );
  });
});
