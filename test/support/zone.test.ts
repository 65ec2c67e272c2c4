import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { presentRecordSet } from '../../src/model/dns/presentation.ts';
import { nameOf, type Zone, zoneOf } from './zone.ts';

const look = async (zone: Zone, name: string, type: RecordType): Promise<readonly string[]> => {
  const answer = await zone.lookup({ name: nameOf(name), type }, new AbortController().signal);
  const via = answer.chain.flatMap((set) => presentRecordSet(set));
  if (answer.kind === 'found') return [...via, ...presentRecordSet(answer.set)];
  return [...via, answer.kind === 'failed' ? answer.failure.code : answer.kind];
};

const zone = () =>
  zoneOf(`
    @           300 IN MX 10 mx01.mail.icloud.com.   ; a comment
                    MX 20 backup
    @               TXT "a;b" "c\\"d\\\\e\\009" bare
    a.b             A 192.0.2.1
    www             CNAME a.b
    out             CNAME host.example.net.
    loop            CNAME loop
    gone            CNAME nowhere.example.net.
    *.wild          TXT "any"
    broken          TXT !servfail
    nothing         TXT !nodata
    Odd\\.label\\032x  A 192.0.2.2
    host.example.net. AAAA 2001:db8::1
  `);

describe('zoneOf', () => {
  it.each<[string, RecordType, string[]]>([
    [
      'example.com',
      'MX',
      ['example.com. MX 10 mx01.mail.icloud.com.', 'example.com. MX 20 backup.example.com.'],
    ],
    ['example.com', 'TXT', ['example.com. TXT "a;b" "c\\"d\\\\e\\009" "bare"']],
    ['example.com', 'A', ['nodata']],
    ['b.example.com', 'A', ['nodata']],
    ['c.example.com', 'A', ['nxdomain']],
    [
      'www.example.com',
      'A',
      ['www.example.com. CNAME a.b.example.com.', 'a.b.example.com. A 192.0.2.1'],
    ],
    ['www.example.com', 'CNAME', ['www.example.com. CNAME a.b.example.com.']],
    [
      'out.example.com',
      'AAAA',
      ['out.example.com. CNAME host.example.net.', 'host.example.net. AAAA 2001:db8::1'],
    ],
    ['gone.example.com', 'A', ['gone.example.com. CNAME nowhere.example.net.', 'nxdomain']],
    ['x.y.wild.example.com', 'TXT', ['x.y.wild.example.com. TXT "any"']],
    ['x.wild.example.com', 'A', ['nodata']],
    ['wild.example.com', 'TXT', ['nodata']],
    ['broken.example.com', 'TXT', ['servfail']],
    ['nothing.example.com', 'TXT', ['nodata']],
    ['odd\\.label\\032x.example.com', 'A', ['odd\\.label\\032x.example.com. A 192.0.2.2']],
  ])('answers %s %s', async (name, type, expected) => {
    expect(await look(zone(), name, type)).toEqual(expected);
  });

  it('fails a loop of CNAMEs', async () => {
    expect((await look(zone(), 'loop.example.com', 'A')).at(-1)).toBe('malformed');
  });

  it('throws on a question outside the names it knows', async () => {
    await expect(look(zone(), 'example.org', 'A')).rejects.toThrow('outside the zone');
  });

  it('tells which records nobody asked for', async () => {
    const small = zoneOf(
      '@ A 192.0.2.1\n@ MX 10 m\nm A 192.0.2.2',
      undefined,
      'example.net. A 192.0.2.3',
    );
    await look(small, 'example.com', 'MX');
    expect(small.unasked()).toEqual(['example.com A', 'm.example.com A']);
    expect(small.asked).toEqual([{ name: 'example.com', type: 'MX' }]);
  });

  it('leaves out surroundings that the text has itself', async () => {
    const own = zoneOf(
      'example.net. TXT own',
      undefined,
      'example.net. TXT theirs\nexample.org. TXT theirs',
    );
    expect(await look(own, 'example.net', 'TXT')).toEqual(['example.net. TXT "own"']);
    expect(await look(own, 'example.org', 'TXT')).toEqual(['example.org. TXT "theirs"']);
  });

  it.each([
    ['@ MX', 'no record data'],
    ['@ NOPE 1', 'not a record type'],
    ['@ MX ten m', 'not a number'],
    ['@ MX 10', 'a field is missing'],
    ['@ TXT "open', 'cannot be read'],
    ['@ TXT !nope', 'not a failure'],
    ['@ MX !servfail\n@ MX 1 m', 'both has records and fails'],
  ])('throws on %j', (text, fault) => {
    expect(() => zoneOf(text)).toThrow(fault);
  });
});
