/** check_host() by the sections of RFC 7208. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName, isWithin } from '../../../src/model/dns/domain-name.ts';
import {
  containsNetwork,
  parseNetwork,
  presentNetwork,
} from '../../../src/model/dns/ip-address.ts';
import {
  type EvaluateClient,
  createEvaluator,
  partitionRanges,
} from '../../../src/record/spf/ranges.ts';
import { gatherSpf } from '../../../src/gather/spf-tree.ts';
import { checkHost, type SpfOptions, type SpfOutcome } from '../../../src/record/spf/check-host.ts';
import { zoneOf } from '../../support/zone.ts';

interface Mail {
  readonly ip?: string;
  readonly sender?: string;
  readonly helo?: string;
}

/** Evaluates over the zone; names without a final dot are below example.com. */
const check = (zone: string, mail: Mail = {}, options: SpfOptions = {}): Promise<SpfOutcome> =>
  checkHost(
    { ip: '192.0.2.1', sender: 'user@example.com', helo: 'mail.example.com', ...mail },
    zoneOf(zone.replace(/^ +/gm, ''), 'example.com.', 'arpa. TXT !nxdomain'),
    options,
  );

const resultOf = async (zone: string, mail: Mail = {}): Promise<string> =>
  (await check(zone, mail)).result;

/** The result of the one record, given as its text, and of further lines. */
const ofRecord = (record: string, mail: Mail = {}, more = ''): Promise<string> =>
  resultOf(`@ TXT "${record}"\n${more}`, mail);

describe('RFC 7208 §4.3: initial processing', () => {
  const long = 'a'.repeat(63);
  it.each([
    ['a label of 64 octets', `user@${long}a.example.com`, 'none'],
    ['an empty label', 'user@a..example.com', 'none'],
    ['a single label', 'user@localhost', 'none'],
    ['an address literal', 'user@[192.0.2.1]', 'none'],
    ['a name over 253 octets', `user@${`${long}.`.repeat(4)}example.com`, 'none'],
    ['a domain that does not exist', 'user@absent.example.com', 'none'],
    ['a label of 63 octets', `user@${long}.example.com`, 'fail'],
    ['a trailing dot', 'user@example.com.', 'fail'],
    ['a local-part with an at sign', '"a@b"@example.com', 'fail'],
  ])('%s', async (_, sender, result) => {
    expect(await resultOf(`@ TXT "v=spf1 -all"\n${long} TXT "v=spf1 -all"`, { sender })).toBe(
      result,
    );
  });

  it('takes HELO where MAIL FROM is null', async () => {
    const zone = '@ TXT "v=spf1 -all"\nmail TXT "v=spf1 +all"';
    expect(await resultOf(zone, { sender: '' })).toBe('pass');
    expect(await resultOf(zone, { sender: '', helo: 'mail' })).toBe('none');
    expect(await resultOf(zone, { sender: '', helo: '[192.0.2.1]' })).toBe('none');
  });

  it('puts postmaster where there is no local-part', async () => {
    const zone = '@ TXT "v=spf1 exists:%{l}.users.example.com -all"\npostmaster.users A 127.0.0.2';
    expect(await resultOf(zone, { sender: '@example.com' })).toBe('pass');
    expect(await resultOf(zone, { sender: 'example.com' })).toBe('pass');
    expect(await resultOf(zone, { sender: '', helo: 'example.com' })).toBe('pass');
    expect(await resultOf(zone)).toBe('fail');
  });
});

describe('RFC 7208 §4.4: record lookup', () => {
  it.each(['servfail', 'timeout', 'refused', 'unreachable', 'malformed'])('%s', async (failure) => {
    const outcome = await check(`@ TXT !${failure}`);
    expect(outcome).toMatchObject({ result: 'temperror', failure: { code: failure } });
  });

  it('never asks for type 99', async () => {
    expect(await resultOf('@ SPF "v=spf1 -all"\n@ TXT "hello"')).toBe('none');
    expect(await resultOf('@ SPF "v=spf1 +all"\n@ TXT "v=spf1 -all"')).toBe('fail');
    expect(await resultOf('@ SPF !timeout\n@ TXT "v=spf1 -all"')).toBe('fail');
  });
});

describe('RFC 7208 §4.5: selecting records', () => {
  it.each([
    ['@ TXT "v=spf10 -all"', 'none'],
    ['@ TXT "v=spf1-all"', 'none'],
    ['@ TXT " v=spf1 -all"', 'none'],
    ['@ TXT "v=spf1\\009-all"', 'none'],
    ['@ TXT "v=spf1"', 'neutral'],
    ['@ TXT "v=spf1 "', 'neutral'],
    ['@ TXT "V=SPF1 -ALL"', 'fail'],
    ['@ TXT "v=spf1" " -all"', 'fail'],
    ['@ TXT "v=spf1" "-all"', 'none'],
    ['@ TXT "v=spf1 -a" "ll"', 'fail'],
    ['@ TXT "v=spf1 -all"\n@ TXT "v=spf1 -all"', 'permerror'],
    ['@ TXT "v=spf1 -all"\n@ TXT "v=spf1 +all"', 'permerror'],
    ['@ TXT "v=spf1 -all"\n@ TXT "apple-domain=x"\n@ TXT "\\200\\201"', 'fail'],
    ['@ TXT "v=spf1 -all"\n@ TXT "v=spf10 +all"', 'fail'],
    ['@ A 192.0.2.1', 'none'],
  ])('%s', async (zone, result) => {
    expect(await resultOf(zone)).toBe(result);
  });
});

describe('RFC 7208 §4.6: syntax errors anywhere', () => {
  it.each([
    'v=spf1 +all nonsense',
    'v=spf1 ip4:192.0.2.1 -all moo',
    'v=spf1 +all a:',
    'v=spf1 +all \\009',
    'v=spf1 +all exp=',
    'v=spf1 +all exp=a.example.com exp=a.example.com',
    'v=spf1 +all redirect=a.example.com redirect=a.example.com',
    'v=spf1 +all a:\\200.example.com',
    'v=spf1 \\226all +all',
    'v=spf1 +all b=%%%',
    'v=spf1 +all =x',
    'v=spf1 +all 1x=y',
    'v=spf1 +all a:ctrl.example.com\\013ptr',
  ])('%s', async (record) => {
    expect(await ofRecord(record)).toBe('permerror');
  });

  it('ignores modifiers that it does not know, wherever they are', async () => {
    expect(await ofRecord('v=spf1 x=1 x=1 moo.a-b_1=%{c}/%{r}:%{t} -all z=')).toBe('fail');
    expect(await ofRecord('v=spf1 default=pass')).toBe('neutral');
  });
});

describe('RFC 7208 §4.6.2: qualifiers', () => {
  it.each([
    ['v=spf1 all', 'pass'],
    ['v=spf1 +all', 'pass'],
    ['v=spf1 -all', 'fail'],
    ['v=spf1 ~all', 'softfail'],
    ['v=spf1 ?all', 'neutral'],
    ['v=spf1', 'neutral'],
    ['v=spf1 ?all +all', 'neutral'],
    ['v=spf1   ~all  ', 'softfail'],
  ])('%s', async (record, result) => {
    expect(await ofRecord(record)).toBe(result);
  });
});

describe('RFC 7208 §4.6.4: limits', () => {
  const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const terms = (count: number): string => 'a '.repeat(count);

  it('allows ten terms that need DNS, and not eleven', async () => {
    const more = '@ A 192.0.2.9';
    expect(await ofRecord(`v=spf1 ${terms(10)}-all`, {}, more)).toBe('fail');
    const outcome = await check(`@ TXT "v=spf1 ${terms(11)}-all"\n${more}`);
    expect(outcome).toMatchObject({ result: 'permerror', lookups: 11 });
  });

  it('counts across includes and redirects, and only what it evaluates', async () => {
    const more = `@ A 192.0.2.9
      inc TXT "v=spf1 ${terms(4)}-all"
      red TXT "v=spf1 ${terms(4)}-all"
      inc A 192.0.2.9
      red A 192.0.2.9`;
    const record = 'v=spf1 include:inc.example.com redirect=red.example.com';
    expect(await check(`@ TXT "${record}"\n${more}`)).toMatchObject({
      result: 'fail',
      lookups: 10,
    });
    const over = 'v=spf1 a include:inc.example.com redirect=red.example.com';
    expect(await ofRecord(over, {}, more)).toBe('permerror');
    const early = `v=spf1 ip4:192.0.2.1 ${terms(20)}-all`;
    expect(await check(`@ TXT "${early}"\n${more}`)).toMatchObject({ result: 'pass', lookups: 0 });
  });

  it('does not count all, ip4, ip6 and exp', async () => {
    const record = `v=spf1 ip4:192.0.2.7 ip6:2001:db8::1 ${terms(10)}exp=e.example.com -all`;
    expect(await ofRecord(record, {}, '@ A 192.0.2.9\ne TXT "no"')).toBe('fail');
  });

  it('looks up ten exchanges, and not eleven', async () => {
    const hosts = (count: number) =>
      many(count, (i) => `@ MX 1 m${i}\nm${i} A 192.0.2.${i === 0 ? 1 : 100}`);
    expect(await ofRecord('v=spf1 mx -all', {}, hosts(10))).toBe('pass');
    expect(await ofRecord('v=spf1 mx -all', {}, hosts(11))).toBe('permerror');
  });

  it('counts an mx as one', async () => {
    const zone = `@ TXT "v=spf1 ${'mx '.repeat(10)}-all"
      ${many(9, (i) => `@ MX 1 m${i}\nm${i} A 192.0.2.100`)}`;
    expect(await check(zone)).toMatchObject({ result: 'fail', lookups: 10 });
  });

  it('looks at the first ten names of a client only', async () => {
    const names = (match: number) =>
      many(12, (i) => `1.2.0.192.in-addr.arpa. PTR h${i}\nh${i} A 192.0.2.${i === match ? 1 : 2}`);
    expect(await ofRecord('v=spf1 ptr -all', {}, names(9))).toBe('pass');
    expect(await ofRecord('v=spf1 ptr -all', {}, names(10))).toBe('fail');
  });

  it('counts the PTR lookup of the macro p', async () => {
    const outcome = await check('@ TXT "v=spf1 exists:%{p}.example.com -all"\nunknown A 127.0.0.1');
    expect(outcome).toMatchObject({ result: 'pass', lookups: 2 });
  });

  it('lets two terms have void lookups, and not three', async () => {
    const two = 'v=spf1 a:x.example.com mx:y.example.com';
    expect(await check(`@ TXT "${two} -all"`)).toMatchObject({ result: 'fail', voids: 2 });
    expect(await ofRecord(`${two} exists:z.example.com +all`)).toBe('permerror');
    expect(await ofRecord(`${two} a:z.example.com +all`, {}, 'z AAAA 2001:db8::1')).toBe(
      'permerror',
    );
  });

  it('does not take a failure for a void lookup', async () => {
    const outcome = await check('@ TXT "v=spf1 a:x.example.com -all"\nx A !servfail');
    expect(outcome).toMatchObject({ result: 'temperror', voids: 0 });
  });

  it('counts the void lookups of one term once', async () => {
    const zone = '@ TXT "v=spf1 mx a:x.example.com -all"\n@ MX 1 m1\n@ MX 2 m2\n@ MX 3 m3';
    expect(await check(zone)).toMatchObject({ result: 'fail', voids: 2 });
  });

  it.each([
    ['v=spf1 include:example.com -all', ''],
    ['v=spf1 redirect=example.com', ''],
    ['v=spf1 include:b.example.com', 'b TXT "v=spf1 include:example.com"'],
    ['v=spf1 include:%{d}', ''],
    ['v=spf1 redirect=a.%{d}', '\\042 TXT "v=spf1 redirect=a.%{d}"'],
  ])('ends a loop: %s', async (record, more) => {
    expect(await check(`@ TXT "${record}"\n${more}`)).toMatchObject({
      result: 'permerror',
      lookups: 11,
    });
  });
});

describe('RFC 7208 §4.8 and §7.1: domain names', () => {
  it.each([
    ['a:example.com.', 'pass'],
    ['a:EXAMPLE.com', 'pass'],
    ['a:museum', 'permerror'],
    ['a:museum.', 'permerror'],
    ['a:192.0.2.1', 'permerror'],
    ['a:abc.123', 'permerror'],
    ['a:abc.123.', 'permerror'],
    ['a:example.-com', 'permerror'],
    ['a:example.com-', 'permerror'],
    ['a:example.com:8080', 'permerror'],
    ['a:example.com_', 'permerror'],
    ['a:foo:bar/baz.example.com', 'pass'],
    ['a:foo.example.xn--zckzah', 'pass'],
    ['a:x.1-2', 'pass'],
    ['a:x.1a', 'pass'],
    ['a:%{d}', 'pass'],
    ['a:%%', 'fail'],
    ['a:a..example.com', 'fail'],
    [`a:${'a'.repeat(64)}.example.com`, 'fail'],
    ['a:%{l}.example.com', 'fail'],
    ['exists:.example.com', 'fail'],
    ['ptr:a..example.com', 'fail'],
    ['include:a..example.com', 'permerror'],
  ])('%s', async (term, result) => {
    const more = `@ A 192.0.2.1\nfoo:bar/baz A 192.0.2.1\nfoo.example.xn--zckzah. A 192.0.2.1
      x.1-2. A 192.0.2.1\nx.1a. A 192.0.2.1\n\\%. A !nxdomain`;
    expect(await ofRecord(`v=spf1 ${term} -all`, { sender: 'a..b@example.com' }, more)).toBe(
      result,
    );
  });
});

describe('RFC 7208 §5.1: all', () => {
  it.each(['all.', 'all:x.example.com', 'all/8', 'all=x', '-all/0'])('%s', async (term) => {
    expect(await ofRecord(`v=spf1 ${term}`)).toBe(term === 'all=x' ? 'neutral' : 'permerror');
  });

  it('makes redirect void wherever it is', async () => {
    const more = 'r TXT "v=spf1 +all"';
    expect(await ofRecord('v=spf1 redirect=r.example.com ~all', {}, more)).toBe('softfail');
    expect(await ofRecord('v=spf1 ~all redirect=r.example.com', {}, more)).toBe('softfail');
  });
});

describe('RFC 7208 §5.2: include', () => {
  it.each([
    ['"v=spf1 +all"', 'pass'],
    ['"v=spf1 -all"', 'softfail'],
    ['"v=spf1 ~all"', 'softfail'],
    ['"v=spf1 ?all"', 'softfail'],
    ['!servfail', 'temperror'],
    ['"v=spf1 moo"', 'permerror'],
    ['"hello"', 'permerror'],
    ['!nxdomain', 'permerror'],
  ])('of %s', async (data, result) => {
    expect(await ofRecord('v=spf1 include:i.example.com ~all', {}, `i TXT ${data}`)).toBe(result);
  });

  it('gives the qualifier of the include', async () => {
    expect(await ofRecord('v=spf1 -include:i.example.com +all', {}, 'i TXT "v=spf1 all"')).toBe(
      'fail',
    );
    expect(await ofRecord('v=spf1 ?include:i.example.com +all', {}, 'i TXT "v=spf1 all"')).toBe(
      'neutral',
    );
  });

  it.each(['include', 'include:', 'include/24', 'include:i.example.com/24', 'include:localhost'])(
    'refuses %s',
    async (term) => {
      expect(await ofRecord(`v=spf1 ${term} +all`, {}, 'i TXT "v=spf1 all"')).toBe('permerror');
    },
  );

  it('gives d the included domain, and o the sender', async () => {
    const zone = `@ TXT "v=spf1 include:i.example.com -all"
      i TXT "v=spf1 exists:%{d}.%{o}.example.com"`;
    expect(await resultOf(`${zone}\nexample.com.i.example.com A 127.0.0.1`)).toBe('fail');
    expect(await resultOf(`${zone}\ni.example.com.example.com A 127.0.0.1`)).toBe('pass');
  });
});

describe('RFC 7208 §5.3 and §5.4: a and mx', () => {
  const hosts = `@ A 192.0.2.1\n@ A 192.0.2.130\n@ AAAA 2001:db8::1\n@ MX 10 m\n@ MX 20 n
    m A 192.0.2.1\nm AAAA 2001:db8::1\nn A 192.0.2.130`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['', '192.0.2.1', 'pass'],
    ['', '192.0.2.130', 'pass'],
    ['', '192.0.2.2', 'fail'],
    ['', '2001:db8::1', 'pass'],
    ['', '2001:db8::2', 'fail'],
    ['', '::ffff:192.0.2.1', 'pass'],
    ['/24', '192.0.2.77', 'pass'],
    ['/0', '203.0.113.1', 'pass'],
    ['/0', '2001:db8::2', 'fail'],
    ['//0', '203.0.113.1', 'fail'],
    ['//0', '2001:db9::2', 'pass'],
    ['//0', '::ffff:203.0.113.1', 'fail'],
    ['/24//64', '2001:db8::77', 'pass'],
    ['/24//64', '192.0.2.77', 'pass'],
    ['/32//128', '192.0.2.77', 'fail'],
    ['/33', '192.0.2.1', 'permerror'],
    ['//129', '192.0.2.1', 'permerror'],
    ['/032', '192.0.2.1', 'permerror'],
    ['//00', '192.0.2.1', 'permerror'],
    ['/', '192.0.2.1', 'permerror'],
    ['//', '192.0.2.1', 'permerror'],
    ['/24/64', '192.0.2.1', 'permerror'],
    ['/24//64/1', '192.0.2.1', 'permerror'],
    [':example.com/24', '192.0.2.77', 'pass'],
    [':%{d}/24', '192.0.2.77', 'pass'],
    [':/24', '192.0.2.77', 'permerror'],
    [':absent.example.com', '192.0.2.1', 'fail'],
    [':absent.example.com/0', '192.0.2.1', 'fail'],
  ];
  it.each(
    cases.flatMap(([rest, ip, result]) => [
      [`a${rest}`, ip, result],
      [`mx${rest}`, ip, result],
    ]),
  )('%s for %s', async (term, ip, result) => {
    expect(await ofRecord(`v=spf1 ${term} -all`, { ip }, hosts)).toBe(result);
  });

  it('does not take the domain for its own exchange', async () => {
    expect(await ofRecord('v=spf1 mx -all', {}, '@ A 192.0.2.1')).toBe('fail');
  });

  it('looks up nothing for a null MX', async () => {
    expect(await ofRecord('v=spf1 mx -all', {}, '@ MX 0 .')).toBe('fail');
  });

  it.each(['@ A !timeout', '@ MX !timeout', '@ MX 10 m\nm A !timeout'])('%s', async (more) => {
    const term = more.includes('MX') ? 'mx' : 'a';
    expect(await ofRecord(`v=spf1 ${term} +all`, {}, more)).toBe('temperror');
  });
});

describe('RFC 7208 §5.5: ptr', () => {
  const pointer = '1.2.0.192.in-addr.arpa. PTR';
  it.each([
    ['ptr', `${pointer} mail\nmail A 192.0.2.1`, 'pass'],
    ['ptr', `${pointer} example.com.\n@ A 192.0.2.1`, 'pass'],
    ['ptr:EXAMPLE.com', `${pointer} mail\nmail A 192.0.2.1`, 'pass'],
    ['ptr:mail.example.com', `${pointer} @\n@ A 192.0.2.1`, 'fail'],
    ['ptr', `${pointer} mail\nmail A 192.0.2.2`, 'fail'],
    ['ptr', `${pointer} mail.badexample.com.\nmail.badexample.com. A 192.0.2.1`, 'fail'],
    ['ptr', `${pointer} broken\n${pointer} mail\nbroken A !servfail\nmail A 192.0.2.1`, 'pass'],
    ['ptr', `${pointer} loop\nloop CNAME loop`, 'fail'],
    ['ptr', `${pointer} !servfail`, 'fail'],
    ['ptr', '', 'fail'],
    ['ptr:', '', 'permerror'],
    ['ptr/0', '', 'permerror'],
    ['ptr:example.com/0', '', 'permerror'],
  ])('%s with %s', async (term, more, result) => {
    expect(await ofRecord(`v=spf1 ${term} -all`, {}, more)).toBe(result);
  });

  it('reads ip6.arpa for IPv6', async () => {
    const name = `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa.`;
    const more = `${name} PTR mail\nmail AAAA 2001:db8::1`;
    expect(await ofRecord('v=spf1 ptr -all', { ip: '2001:db8::1' }, more)).toBe('pass');
  });
});

describe('RFC 7208 §5.6: ip4 and ip6', () => {
  it.each([
    ['ip4:192.0.2.1', '192.0.2.1', 'pass'],
    ['ip4:192.0.2.0/31', '192.0.2.1', 'pass'],
    ['ip4:192.0.2.0/31', '192.0.2.2', 'fail'],
    ['ip4:203.0.113.0/0', '192.0.2.1', 'pass'],
    ['ip4:192.0.2.1', '::ffff:192.0.2.1', 'pass'],
    ['ip4:192.0.2.1', '2001:db8::1', 'fail'],
    ['ip4:192.0.2.1/33', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.1/032', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.1//32', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.1/', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.1.1', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.256', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.01', '192.0.2.1', 'permerror'],
    ['ip4:192.0.2.1:25', '192.0.2.1', 'permerror'],
    ['ip4:%{i}', '192.0.2.1', 'permerror'],
    ['ip4', '192.0.2.1', 'permerror'],
    ['ip4:', '192.0.2.1', 'permerror'],
    ['ip4/32', '192.0.2.1', 'permerror'],
    ['ip6:2001:db8::1', '2001:db8::1', 'pass'],
    ['ip6:2001:DB8:0:0:0:0:0:1', '2001:db8::1', 'pass'],
    ['ip6:2001:db8::/32', '2001:db8:ffff::1', 'pass'],
    ['ip6:2001:db8::/33', '2001:db8:8000::1', 'fail'],
    ['ip6:::1/0', '2001:db8::1', 'pass'],
    ['ip6:::1/0', '192.0.2.1', 'fail'],
    ['ip6:::ffff:192.0.2.1', '192.0.2.1', 'fail'],
    ['ip6:::ffff:192.0.2.1', '::ffff:192.0.2.1', 'fail'],
    ['ip6:64:ff9b::192.0.2.1', '64:ff9b::c000:201', 'pass'],
    ['ip6:2001:db8::1/129', '2001:db8::1', 'permerror'],
    ['ip6:2001:db8::1//128', '2001:db8::1', 'permerror'],
    ['ip6:2001:db8::1::', '2001:db8::1', 'permerror'],
    ['ip6:2001:db8:1', '2001:db8::1', 'permerror'],
    ['ip6:1:2:3:4:5:6:7::8', '2001:db8::1', 'permerror'],
    ['ip6:1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', 'pass'],
    ['ip6:192.0.2.1', '192.0.2.1', 'permerror'],
    ['ip6:12345::', '2001:db8::1', 'permerror'],
    ['ip6:fe80::1%25eth0', '2001:db8::1', 'permerror'],
    ['ip6', '2001:db8::1', 'permerror'],
  ])('%s for %s', async (term, ip, result) => {
    expect(await ofRecord(`v=spf1 ${term} -all`, { ip })).toBe(result);
  });

  it('refuses a client that is no address', async () => {
    await expect(check('@ TXT "v=spf1 -all"', { ip: '192.0.2' })).rejects.toThrow(TypeError);
  });
});

describe('RFC 7208 §5.7: exists', () => {
  it.each([
    ['exists:e.example.com', 'e A 127.0.0.2', '192.0.2.1', 'pass'],
    ['exists:e.example.com', 'e A 127.0.0.2', '2001:db8::1', 'pass'],
    ['exists:e.example.com', 'e AAAA 2001:db8::1', '2001:db8::1', 'fail'],
    ['exists:e.example.com', 'e A !servfail', '192.0.2.1', 'temperror'],
    ['exists', '', '192.0.2.1', 'permerror'],
    ['exists:', '', '192.0.2.1', 'permerror'],
    ['exists:e.example.com/24', 'e A 127.0.0.2', '192.0.2.1', 'permerror'],
  ])('%s with %s for %s', async (term, more, ip, result) => {
    expect(await ofRecord(`v=spf1 ${term} -all`, { ip }, more)).toBe(result);
  });
});

describe('RFC 7208 §6.1: redirect', () => {
  it.each([
    ['redirect=r.example.com', 'r TXT "v=spf1 -all"', 'fail'],
    ['redirect=r.example.com ip4:192.0.2.1', 'r TXT "v=spf1 -all"', 'pass'],
    ['redirect=r.example.com', 'r TXT "hello"', 'permerror'],
    ['redirect=r.example.com', '', 'permerror'],
    ['redirect=r.example.com', 'r TXT !servfail', 'temperror'],
    ['redirect=a..example.com', '', 'permerror'],
    ['redirect=%{l}', '', 'permerror'],
    ['redirect:r.example.com', 'r TXT "v=spf1 +all"', 'permerror'],
    ['redirect=r.example.com/24', 'r TXT "v=spf1 +all"', 'permerror'],
    ['redirect=', '', 'permerror'],
    ['redirect', '', 'permerror'],
    ['?redirect=r.example.com', 'r TXT "v=spf1 +all"', 'permerror'],
  ])('%s with %s', async (terms, more, result) => {
    expect(await ofRecord(`v=spf1 ${terms}`, {}, more)).toBe(result);
  });

  it('gives d the new domain', async () => {
    const more = 'r TXT "v=spf1 a:%{d} -all"\nr A 192.0.2.1';
    expect(await ofRecord('v=spf1 redirect=r.example.com', {}, more)).toBe('pass');
  });
});

describe('RFC 7208 §6.2: exp', () => {
  const explained = async (zone: string, mail: Mail = {}): Promise<string> => {
    const outcome = await check(zone, mail, { defaultExplanation: 'DEFAULT' });
    expect(outcome.result).toBe('fail');
    return outcome.explanation;
  };
  const withText = (text: string, mail: Mail = {}): Promise<string> =>
    explained(`@ TXT "v=spf1 -all exp=e.%{d}"\ne TXT ${text}`, mail);

  it.each([
    ['"Not one of ours."', 'Not one of ours.'],
    ['"Not one " "of ours."', 'Not one of ours.'],
    ['""', 'DEFAULT'],
    ['"%{i} is no server of %{d}"', '192.0.2.1 is no server of example.com'],
    ['"%{c} at %{r}: 100%%, a%_b, a%-b"', '192.0.2.1 at unknown: 100%, a b, a%20b'],
    [
      '"%{s} %{l} %{o} %{h} %{v} %{p}"',
      'user@example.com user example.com mail.example.com in-addr unknown',
    ],
    ['"%{S}"', 'user%40example.com'],
    ['"%{x}"', 'DEFAULT'],
    ['"100%"', 'DEFAULT'],
    ['"%{i"', 'DEFAULT'],
    ['"caf\\195\\169"', 'DEFAULT'],
    ['"a\\010b"', 'DEFAULT'],
    ['"a"\ne TXT "b"', 'DEFAULT'],
    ['!servfail', 'DEFAULT'],
    ['!nxdomain', 'DEFAULT'],
  ])('%s', async (text, explanation) => {
    expect(await withText(text)).toBe(explanation);
  });

  it('shows IPv6 addresses nibble by nibble, in upper case', async () => {
    const reversed = `1.${'0.'.repeat(23)}E.B.A.B.E.F.A.C`;
    expect(await withText('"%{c} is %{ir}.%{v}"', { ip: 'cafe:babe::1' })).toBe(
      `cafe:babe::1 is ${reversed}.ip6`,
    );
  });

  it('may contain the time', async () => {
    const zone = '@ TXT "v=spf1 -all exp=e.example.com"\ne TXT "%{t} by %{R}"';
    const outcome = await check(zone, {}, { now: new Date(1_700_000_000_999), receiver: 'a b' });
    expect(outcome.explanation).toBe('1700000000 by a%20b');
  });

  it('is plain ASCII with any sender', async () => {
    expect(await withText('"%{l} is unknown"', { sender: 'jos\u00e9@example.com' })).toBe(
      'DEFAULT',
    );
    expect(await withText('"%{L} is unknown"', { sender: 'jos\u00e9@example.com' })).toBe(
      'jos%C3%A9 is unknown',
    );
    expect(await withText('"%{h} is unknown"', { helo: 'a\u001b[31m\r\nb' })).toBe('DEFAULT');
  });

  it('shows an IPv6 client to people', async () => {
    expect(await withText('"%{c}"', { ip: '2001:db8:0:0:1::1' })).toBe('2001:db8::1:0:0:1');
  });

  it.each([
    ['exp=e.example.com', '', ''],
    ['exp=%{p}.example.com', 'unknown TXT "who?"', 'who?'],
    ['exp=e..example.com', '', ''],
  ])('%s', async (exp, more, explanation) => {
    const outcome = await check(`@ TXT "v=spf1 -all ${exp}"\n${more}`);
    expect(outcome).toMatchObject({ result: 'fail', explanation });
  });

  it.each(['exp=%{r}.example.com', 'exp=%{c}', 'exp=%{t}.example.com', 'exp=-all'])(
    'refuses %s',
    async (exp) => {
      expect(await ofRecord(`v=spf1 -all ${exp}`)).toBe('permerror');
    },
  );

  it('takes that of the record that decides: not of an include, and not of before a redirect', async () => {
    const texts = 'e TXT "outer"\nf TXT "inner"';
    const includes = `@ TXT "v=spf1 include:i.example.com -all exp=e.example.com"
      i TXT "v=spf1 -all exp=f.example.com"\n${texts}`;
    expect(await explained(includes)).toBe('outer');
    const none = `@ TXT "v=spf1 -include:i.example.com"
      i TXT "v=spf1 +all exp=f.example.com"\n${texts}`;
    expect(await explained(none)).toBe('DEFAULT');
    const redirects = `@ TXT "v=spf1 redirect=i.example.com exp=e.example.com"
      i TXT "v=spf1 -all exp=f.example.com"\n${texts}`;
    expect(await explained(redirects)).toBe('inner');
    const bare = `@ TXT "v=spf1 redirect=i.example.com exp=e.example.com"
      i TXT "v=spf1 -all"\n${texts}`;
    expect(await explained(bare)).toBe('DEFAULT');
  });

  it('is asked for only when the result is fail', async () => {
    const zone = zoneOf('@ TXT "v=spf1 ~all exp=e.example.com"\ne TXT "no"');
    const mail = { ip: '192.0.2.1', sender: 'a@example.com', helo: 'h' };
    expect(await checkHost(mail, zone, { defaultExplanation: 'x' })).toMatchObject({
      result: 'softfail',
      explanation: '',
    });
    expect(zone.asked).toHaveLength(1);
  });
});

describe('RFC 7208 §7.2: where macro letters are allowed', () => {
  it.each(['c', 'r', 't'])('%s is for explanations', async (letter) => {
    expect(await ofRecord(`v=spf1 exists:%{${letter}}.example.com -all`)).toBe('permerror');
  });

  it.each(['%{a}', '%{', '%{}', '%{d', '%{d0}', '%{d!}', '%{ds}', '%', '%a', '%(ir)', '%{dr1}'])(
    'refuses %s',
    async (macro) => {
      expect(await ofRecord(`v=spf1 exists:${macro}.example.com +all`)).toBe('permerror');
    },
  );
});

describe('RFC 7208 §7.3: the macro p', () => {
  const pointers = (...names: readonly string[]): string =>
    names.map((name) => `1.2.0.192.in-addr.arpa. PTR ${name}\n${name} A 192.0.2.1`).join('\n');
  it.each([
    [
      'the domain itself first',
      pointers('a.example.net.', 'b.example.com.', 'example.com.'),
      'example.com',
    ],
    ['then what is below it', pointers('a.example.net.', 'b.example.com.'), 'b.example.com'],
    ['then any', pointers('a.example.net.'), 'a.example.net'],
    ['only where it leads back', '1.2.0.192.in-addr.arpa. PTR a\na A 192.0.2.2', 'unknown'],
    ['none on failure', '1.2.0.192.in-addr.arpa. PTR !timeout', 'unknown'],
  ])('%s', async (_, more, name) => {
    const zone = `@ TXT "v=spf1 -all exp=e.example.com"\ne TXT "%{p}"\n${more}`;
    expect(await check(zone)).toMatchObject({ explanation: name });
  });
});

describe('RFC 7208 §7.3: names that grow too long', () => {
  it('loses labels on the left', async () => {
    // 240 + 3 + 19 octets are nine too many: five labels of one octet go, with their dots.
    const zone = (labels: number) =>
      `@ TXT "v=spf1 exists:%{h}.exists.%{d} -all"\n${'a.'.repeat(labels)}end.exists A 127.0.0.1`;
    const helo = `${'a.'.repeat(120)}end`;
    expect(await resultOf(zone(115), { helo })).toBe('pass');
    expect(await resultOf(zone(114), { helo })).toBe('fail');
  });
});

describe('the trace', () => {
  it('lists the terms in the order of evaluation', async () => {
    const zone = `@ TXT "v=spf1 ip4:203.0.113.1 include:i.example.com redirect=r.example.com"
      i TXT "v=spf1 a ~all"\ni A 192.0.2.9\nr TXT "v=spf1 ?ip4:192.0.2.0/24 -all"`;
    const outcome = await check(zone);
    expect(outcome.trace.map((step) => [step.depth, step.domain, step.term, step.outcome])).toEqual(
      [
        [0, 'example.com', 'ip4:203.0.113.1', 'no match'],
        [0, 'example.com', 'include:i.example.com', 'no match'],
        [1, 'i.example.com', 'a', 'no match'],
        [1, 'i.example.com', '~all', 'match'],
        [0, 'example.com', 'redirect=r.example.com', 'match'],
        [1, 'r.example.com', '?ip4:192.0.2.0/24', 'match'],
      ],
    );
    expect(outcome).toMatchObject({
      result: 'neutral',
      lookups: 3,
      voids: 0,
      reason: '?ip4:192.0.2.0/24 in the record of r.example.com',
      decidedBy: { domain: 'r.example.com', term: '?ip4:192.0.2.0/24', offset: 7 },
    });
  });
});

describe('any records', () => {
  const name = fc
    .constantFrom('@', 'a', 'b', 'c', 'absent')
    .map((label) => (label === '@' ? 'example.com' : `${label}.example.com`));
  const target = fc.oneof(
    name,
    fc.constantFrom(
      '%{d}',
      '%{i}.%{d}',
      '%{p}',
      '%{l}.%{o}',
      '%{S1}.%{h}',
      'x.%{d}',
      '%{ir}.%{v}.arpa',
    ),
  );
  const term = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'include:',
          '-include:',
          'a:',
          'mx:',
          'exists:',
          'ptr:',
          '?a:',
          'redirect=',
          'exp=',
        ),
        target,
      )
      .map((p) => p.join('')),
    fc.constantFrom(
      'a',
      'mx',
      'ptr',
      'ip4:192.0.2.0/30',
      '-ip4:192.0.2.0/31',
      '~ip6:2001:db8::/33',
    ),
    fc.constantFrom('-all', '?all'),
  );
  const record = fc.array(term, { maxLength: 14 }).map((terms) => `"v=spf1 ${terms.join(' ')}"`);
  const records = fc.tuple(record, record, record, record);
  const hosts = [
    ...Array.from({ length: 11 }, (_, i) => `a MX 1 h${i}\nh${i} A 192.0.2.${i}`),
    ...Array.from({ length: 10 }, (_, i) => `b MX 1 h${i}`),
    ...Array.from({ length: 12 }, (_, i) => `3.2.0.192.in-addr.arpa. PTR h${i}`),
    'c A !servfail',
    'c AAAA 2001:db8::1',
  ].join('\n');
  const zoneOfRecords = (texts: readonly string[]): string =>
    [...['@', 'a', 'b', 'c'].map((owner, i) => `${owner} TXT ${texts[i]}`), hosts].join('\n');
  const ip = fc.constantFrom('192.0.2.3', '192.0.2.1', '2001:db8::1', '2001:db8:8000::');
  const sender = fc.oneof(
    fc.constantFrom('', 'u@example.com', '@example.com'),
    fc.string({ unit: 'binary' }).map((local) => `${local}@example.com`),
  );

  it('never ask more than the limits allow', async () => {
    await fc.assert(
      fc.asyncProperty(records, ip, sender, async (texts, client, from) => {
        const zone = zoneOf(zoneOfRecords(texts), 'example.com.', 'arpa. TXT !nxdomain');
        // Names that macros make of a hostile sender are nowhere.
        const resolver: Resolver = {
          ...zone,
          lookup: (question, signal) =>
            zone.lookup(
              isWithin(question.name, dnsName('example.com')) || question.name.endsWith('arpa')
                ? question
                : { ...question, name: dnsName('nowhere.example.com') },
              signal,
            ),
        };
        const mail = { ip: client, sender: from, helo: 'mail.example.com' };
        const { lookups, voids, trace, explanation } = await checkHost(mail, resolver);
        expect(lookups).toBeLessThanOrEqual(11);
        expect(voids).toBeLessThanOrEqual(3);
        // The record, ten terms of one lookup and ten hosts each, and an explanation with %{p}.
        expect(zone.asked.length).toBeLessThanOrEqual(1 + 10 * 11 + 1 + 11);
        expect(trace.filter(({ depth }) => depth > 10)).toEqual([]);
        expect(explanation).toMatch(/^[ -~]*$/);
      }),
      { numRuns: 300 },
    );
  });

  it('have one result for all addresses of a part', async () => {
    const never = new AbortController().signal;
    const range = parseNetwork('192.0.2.0/28')!;
    const anyOf: EvaluateClient = () => ({
      result: 'pass',
      reason: '',
      explanation: '',
      lookups: 0,
      voids: 0,
      trace: [],
    });
    await fc.assert(
      fc.asyncProperty(records, async (texts) => {
        const zone = zoneOf(zoneOfRecords(texts), 'example.com.', 'arpa. TXT !nxdomain');
        const tree = await gatherSpf(dnsName('example.com'), zone, never);
        if (tree.kind === 'failed') throw new Error(tree.failure.detail);
        const judge = createEvaluator(tree);
        const parts = partitionRanges([range], anyOf, judge) ?? [];
        const seen = parts.flatMap(({ network, evaluation }) =>
          Array.from({ length: 16 }, (_, i) => parseNetwork(`192.0.2.${i}`)!)
            .filter((address) => containsNetwork(network, address))
            .map((address) => [
              presentNetwork(address),
              judge(address).result === evaluation.result,
            ]),
        );
        expect(seen).toEqual(Array.from({ length: 16 }, (_, i) => [`192.0.2.${i}`, true]));
      }),
      { numRuns: 200 },
    );
  });

  it('of 64 KB end soon', async () => {
    for (const piece of [
      'a ',
      'include:a.example.com ',
      'ip4:1.1.1.1 ',
      'exists:%{S}.%{d} ',
      'x=%{S} ',
      '/',
      '%{l',
      'a.',
      '1',
    ]) {
      const text = piece.repeat(64_000 / piece.length).match(/.{1,255}/gs)!;
      const { result } = await check(
        `@ TXT "v=spf1 " ${text.map((part) => `"${part}"`).join(' ')}`,
      );
      expect(['permerror', 'neutral']).toContain(result);
    }
  });
});
