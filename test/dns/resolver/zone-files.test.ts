import { describe, expect, it } from 'vitest';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { parseRoute53 } from '../../../src/input/zone/route53.ts';
import { assembleZones } from '../../../src/input/zone/assemble-zones.ts';
import type { Answer, RecordType, Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
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
