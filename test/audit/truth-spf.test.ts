/** SPF by what can be known: macros of the message, odd names, slips and their cause, fixes that lose no sender. */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import type { Outcome } from '../../src/model/check.ts';
import { examineAll } from '../support/judge.ts';

const spfChecks = checks.filter(({ meta }) => meta.area === 'spf');

interface Judgement {
  /** The checks that fail, in their order. */
  readonly fails: readonly string[];
  /** Those that can't be judged. */
  readonly open?: readonly string[];
  /** What findings, fixes and obstacles say. */
  readonly says?: readonly (string | RegExp)[];
  readonly never?: readonly (string | RegExp)[];
  /** The SPF record that the fixes offer. */
  readonly offers?: string;
}

const told = (outcomes: readonly Outcome[]): string =>
  JSON.stringify(outcomes.filter(({ status }) => status === 'fail' || status === 'inconclusive'));

const judgeAll = async (zone: string) => {
  const { outcomes } = await examineAll(spfChecks, zone);
  const having = (status: Outcome['status']) =>
    spfChecks.filter((_, i) => outcomes[i]?.status === status).map(({ meta }) => meta.id);
  const offers = outcomes.flatMap((one) =>
    one.status === 'fail'
      ? one.findings.flatMap(({ fix }) => (fix.publish ?? []).map(({ rdata }) => rdata))
      : [],
  );
  return { fails: having('fail'), open: having('inconclusive'), words: told(outcomes), offers };
};

const table = (
  kind: string,
  rows: Readonly<Record<string, readonly [string, Judgement]>>,
): void => {
  it.each(Object.entries(rows))(`${kind}: %s`, async (_, [zone, wanted]) => {
    const { fails, open, words, offers } = await judgeAll(zone);
    expect({ fails, open }).toEqual({ fails: wanted.fails, open: wanted.open ?? [] });
    for (const part of wanted.says ?? []) expect(words).toMatch(part);
    for (const part of wanted.never ?? []) expect(words).not.toMatch(part);
    if (wanted.offers !== undefined)
      expect(new Set(offers)).toEqual(new Set([`"${wanted.offers}"`]));
  });
};

const pass: Judgement = { fails: [] };

table('macros of the message', {
  'an include for any address and HELO, by a wildcard': [
    '@ TXT "v=spf1 include:%{i}._ip.%{h}._ehlo.%{d}._spf.example.net ~all"\n*._spf.example.net. TXT "v=spf1 include:icloud.com -all"',
    pass,
  ],
  'an include by address, version and domain': [
    '@ TXT "v=spf1 include:%{ir}.%{v}.%{d}.spf.has.example.net ~all"\n*.spf.has.example.net. TXT "v=spf1 include:icloud.com -all"',
    pass,
  ],
  'a list of addresses by a wildcard': [
    '@ TXT "v=spf1 exists:%{i}._spf.example.net -all"\n*._spf.example.net. A 127.0.0.2',
    pass,
  ],
  'a list of senders by a wildcard': [
    '@ TXT "v=spf1 exists:%{l}._spf.example.net -all"\n*._spf.example.net. A 127.0.0.2',
    pass,
  ],
  'an include in an include': [
    '@ TXT "v=spf1 include:a.example.com -all"\na TXT "v=spf1 include:%{ir}.b.example.com ~all"\n*.b TXT "v=spf1 include:icloud.com ~all"',
    pass,
  ],
  'a redirect': [
    '@ TXT "v=spf1 redirect=%{ir}.b.example.com"\n*.b TXT "v=spf1 include:icloud.com ~all"',
    { fails: [] },
  ],
  'a service that lists no address of iCloud': [
    '@ TXT "v=spf1 exists:%{i}._spf.example.net ~all"\n_spf.example.net. A 127.0.0.2',
    {
      fails: ['spf-icloud'],
      says: [/softfail/],
      offers: 'v=spf1 include:icloud.com exists:%{i}._spf.example.net ~all',
    },
  ],
  'a service that lists some addresses of iCloud': [
    `@ TXT "v=spf1 exists:%{ir}._spf.example.net ~all"\n*.17._spf.example.net. A 127.0.0.2`,
    { fails: ['spf-icloud'], says: [/some of iCloud's/, /144\.178/] },
  ],
  'a service that takes iCloud out': [
    '@ TXT "v=spf1 -exists:%{ir}.block.example.net include:icloud.com ~all"\n*.17.block.example.net. A 127.0.0.2',
    { fails: ['spf-icloud'], says: [/some of iCloud's/] },
  ],
  'a block list without iCloud': [
    '@ TXT "v=spf1 -exists:%{ir}.block.example.net include:icloud.com ~all"\nblock.example.net. A 127.0.0.2',
    pass,
  ],
  'behind iCloud it does not matter': [
    '@ TXT "v=spf1 include:icloud.com exists:%{l}.%{h}._spf.example.net -all"',
    pass,
  ],
  'before iCloud it does not matter if it cannot exclude': [
    '@ TXT "v=spf1 exists:%{l}.%{h}._spf.example.net include:icloud.com -all"\n_spf.example.net. A 127.0.0.2',
    pass,
  ],
  'names of senders that nobody outside knows': [
    '@ TXT "v=spf1 exists:%{l}._spf.example.net ~all"\njane._spf.example.net. A 127.0.0.2',
    { fails: [], open: ['spf-icloud'], says: [/depends on each message/] },
  ],
  'names in HELO that nobody outside knows': [
    '@ TXT "v=spf1 include:%{h}._spf.example.net ~all"\nmail.host._spf.example.net. TXT "v=spf1 include:icloud.com -all"',
    { fails: [], open: ['spf-icloud'], says: [/depends on each message/] },
  ],
  'one name in HELO has another record than the rest': [
    '@ TXT "v=spf1 include:%{h}._spf.example.net ~all"\noutbound.st.icloud.com._spf.example.net. TXT "v=spf1 include:icloud.com -all"\n*._spf.example.net. TXT "v=spf1 -all"',
    { fails: [], open: ['spf-icloud'], says: [/HELO/] },
  ],
  'a broken record for any name in HELO': [
    '@ TXT "v=spf1 include:%{h}._spf.example.net include:icloud.com ~all"\n*._spf.example.net. TXT "v=spf1 moo"',
    { fails: ['spf-icloud'], says: [/permerror/, /no mechanism/] },
  ],
  'a lookup that failed': [
    '@ TXT "v=spf1 include:%{ir}.b.example.com ~all"\n*.b TXT !servfail',
    { fails: [], open: ['spf-icloud'] },
  ],
  'ptr alone': [
    '@ TXT "v=spf1 ptr ~all"',
    { fails: ['spf-ptr'], open: ['spf-icloud'], says: [/depends on each message/] },
  ],
});

table('loops', {
  'through its own wildcard, by the address': [
    '@ TXT "v=spf1 include:%{ir}.%{d}._spf.example.com -all"\n*._spf TXT "v=spf1 include:%{ir}.%{d}._spf.example.com -all"',
    { fails: ['spf-loop'], says: [/circle/], offers: 'v=spf1 include:icloud.com -all' },
  ],
  'through its own wildcard, by the domain alone': [
    '@ TXT "v=spf1 include:x.%{d} include:icloud.com -all"\n* TXT "v=spf1 include:x.%{d} -all"',
    { fails: ['spf-loop'], offers: 'v=spf1 include:icloud.com -all' },
  ],
  'through two wildcards': [
    '@ TXT "v=spf1 include:%{ir}.a.example.com -all"\n*.a TXT "v=spf1 include:%{ir}.%{d1r}.b.example.com -all"\n*.b TXT "v=spf1 include:%{ir}.%{d1r}.a.example.com -all"',
    { fails: ['spf-loop'], says: [/circle/] },
  ],
  'by the name in HELO': [
    '@ TXT "v=spf1 include:%{h}.%{d}._spf.example.com -all"\n*._spf TXT "v=spf1 include:%{h}.%{d}._spf.example.com -all"',
    { fails: ['spf-loop'] },
  ],
  'the same term twice on the way down is no loop': [
    '@ TXT "v=spf1 include:x.%{d} -all"\nx TXT "v=spf1 include:x.%{d} -all"\nx.x TXT "v=spf1 include:icloud.com -all"',
    pass,
  ],
});

table('odd names', {
  'a comma between two includes': [
    '@ TXT "v=spf1 include:icloud.com include:a.example.net,b.example.net ~all"\n_.example.net. TXT "x"\na.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"\nb.example.net. TXT "v=spf1 ip4:192.0.2.2 -all"',
    {
      fails: ['spf-include-target'],
      offers: 'v=spf1 include:icloud.com include:a.example.net include:b.example.net ~all',
    },
  ],
  'a comma before iCloud': [
    '@ TXT "v=spf1 include:a.example.net,include:icloud.com ~all"\na.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"\na.example.net\\044include\\058icloud.com. TXT !nxdomain',
    {
      fails: ['spf-include-target'],
      offers: 'v=spf1 include:icloud.com include:a.example.net ~all',
    },
  ],
  'a mail address': [
    '@ TXT "v=spf1 include:postmaster@icloud.com ~all"\npostmaster\\064icloud.com. TXT !nxdomain',
    { fails: ['spf-include-target'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
  'a second colon': [
    '@ TXT "v=spf1 include::icloud.com ~all"\n\\058icloud.com. TXT !nxdomain',
    { fails: ['spf-include-target'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
  'a URL': [
    '@ TXT "v=spf1 include:https://icloud.com ~all"\nhttps\\058\\047\\047icloud.com. TXT !nxdomain',
    { fails: ['spf-include-target'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
  'a single label, which RFC 7208 decides without asking': [
    '@ TXT "v=spf1 include:%{d1} include:icloud.com ~all"',
    { fails: ['spf-include-target'], says: [/not a full domain name/] },
  ],
  'a label too long': [
    `@ TXT "v=spf1 include:${'a'.repeat(64)}.example.net include:icloud.com ~all"`,
    { fails: ['spf-include-target'], says: [/not a valid domain name/] },
  ],
  'an odd name that exists is nothing to correct': [
    '@ TXT "v=spf1 include:a,b.example.net include:icloud.com ?all"\na\\044b.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"',
    {
      fails: ['spf-all'],
      offers: 'v=spf1 include:icloud.com include:a,b.example.net ~all',
    },
  ],
});

table('a record in pieces', {
  'cut into strings at its blanks': [
    '@ TXT "v=spf1" "include:icloud.com" "~all"',
    {
      fails: ['spf-syntax'],
      says: [/cut into 3 strings at its blanks/, /as one value, in double quotes/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'cut into strings that only blanks tell apart': [
    '@ TXT "v=spf1" "a" "mx" "include:icloud.com" "~all"\n@ A 192.0.2.1\n@ MX 10 mail\nmail A 192.0.2.2',
    {
      fails: ['spf-syntax'],
      says: [/cut into 5 strings/],
      offers: 'v=spf1 include:icloud.com a mx ~all',
    },
  ],
  'cut into two strings, both of which look whole': [
    '@ TXT "v=spf1 include:a.example.net" "include:icloud.com ~all"\na.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"\na.example.netinclude\\058icloud.com. TXT !nxdomain',
    {
      fails: ['spf-include-target'],
      offers: 'v=spf1 include:icloud.com include:a.example.net ~all',
    },
  ],
  'strings that are one record as they are': ['@ TXT "v=spf1 include:" "icloud.com ~all"', pass],
  'a list of values: the version, and the rest': [
    '@ TXT "v=spf1"\n@ TXT "include:icloud.com ~all"\n@ TXT "MS=ms12345678"',
    {
      fails: ['spf-syntax'],
      says: [/in pieces/, /one value/],
      never: [/MS=/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'a list of values, one a term': [
    '@ TXT "v=spf1"\n@ TXT "include:icloud.com"\n@ TXT "ip4:192.0.2.1"\n@ TXT "-all"',
    { fails: ['spf-syntax'], offers: 'v=spf1 include:icloud.com ip4:192.0.2.1 -all' },
  ],
  'the rest alone': [
    '@ TXT "include:icloud.com ~all"',
    {
      fails: ['spf-syntax'],
      says: [/only a piece/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'the end alone': [
    '@ TXT "v=spf1 include:icloud.com"\n@ TXT "~all"',
    { fails: ['spf-all'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
  'a piece beside a whole record': [
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "include:_spf.old.example ~all"',
    { fails: ['spf-dead-term'], says: [/piece of an SPF record/, /include:_spf\.old\.example/] },
  ],
  'a piece beside a record that goes on elsewhere': [
    '@ TXT "v=spf1 redirect=_spf.example.com"\n@ TXT "include:_spf.old.example ~all"\n_spf TXT "v=spf1 include:icloud.com ~all"',
    { fails: ['spf-dead-term'], says: [/piece of an SPF record/, /include:_spf\.old\.example/] },
  ],
  'a piece beside a record of type SPF': [
    '@ SPF "v=spf1 include:icloud.com ip4:198.51.100.7 ~all"\n@ TXT "include:sendgrid.net"\nsendgrid.net. TXT "v=spf1 ip4:192.0.2.7 ~all"',
    {
      fails: ['spf-type', 'spf-syntax'],
      offers: 'v=spf1 include:icloud.com ip4:198.51.100.7 include:sendgrid.net ~all',
    },
  ],
  'other texts are no pieces': [
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "MS=ms12345678"\n@ TXT "google-site-verification=abc"\n@ TXT "a"\n@ TXT "all"\n@ TXT "https://www.example.com"',
    pass,
  ],
});

table('mx for a host', {
  'that has an address': [
    '@ TXT "v=spf1 mx:mail.example.com include:icloud.com ~all"\nmail A 192.0.2.25',
    {
      fails: ['spf-dead-term'],
      says: [/has no MX record, but an address/],
      never: [/has no address/],
      offers: 'v=spf1 include:icloud.com a:mail.example.com ~all',
    },
  ],
  'that has an IPv6 address alone, with prefixes': [
    '@ TXT "v=spf1 ?mx:mail.example.com/24//64 include:icloud.com ~all"\nmail AAAA 2001:db8::1',
    {
      fails: ['spf-dead-term'],
      offers: 'v=spf1 include:icloud.com ?a:mail.example.com/24//64 ~all',
    },
  ],
  'that is nowhere': [
    '@ TXT "v=spf1 mx:mail.example.com include:icloud.com ~all"',
    {
      fails: ['spf-dead-term'],
      says: [/has no MX record/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'whose MX leads nowhere': [
    '@ TXT "v=spf1 mx:mail.example.com include:icloud.com ~all"\nmail A 192.0.2.25\nmail MX 10 gone',
    {
      fails: ['spf-dead-term'],
      says: [/mail hosts of mail\.example\.com have no address/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'in an include of the domain': [
    '@ TXT "v=spf1 include:_spf.example.com include:icloud.com ~all"\n_spf TXT "v=spf1 mx:mail.example.com -all"\nmail A 192.0.2.25',
    pass,
  ],
});

table("the owner's own include", {
  'a bare address': [
    '@ TXT "v=spf1 include:_spf.example.com include:icloud.com ~all"\n_spf TXT "v=spf1 198.51.100.7 ip4:198.51.100.8 ~all"',
    {
      fails: ['spf-include-target'],
      says: [/SPF record of _spf\.example\.com/, /ip4:198\.51\.100\.7/],
      never: [/Left out/],
      offers: 'v=spf1 ip4:198.51.100.7 ip4:198.51.100.8 ~all',
    },
  ],
  'a slip two levels down': [
    '@ TXT "v=spf1 include:a.example.com include:icloud.com ~all"\na TXT "v=spf1 include:b.example.com ~all"\nb TXT "v=spf1 ipv4:192.0.2.1 ~all"',
    {
      fails: ['spf-include-target'],
      says: [/Replace the SPF record of b\.example\.com/],
      offers: 'v=spf1 ip4:192.0.2.1 ~all',
    },
  ],
  'cut into strings': [
    '@ TXT "v=spf1 include:_spf.example.com include:icloud.com ~all"\n_spf TXT "v=spf1" "ip4:192.0.2.1" "~all"',
    { fails: ['spf-include-target'], offers: 'v=spf1 ip4:192.0.2.1 ~all' },
  ],
  "a service's is the service's to correct": [
    '@ TXT "v=spf1 include:_spf.example.net include:icloud.com ~all"\n_spf.example.net. TXT "v=spf1 198.51.100.7 ~all"',
    {
      fails: ['spf-include-target'],
      says: [/the SPF record of _spf\.example\.net has an error/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
});

table('the first character', {
  'a byte order mark': [
    '@ TXT "\ufeffv=spf1 include:icloud.com ~all"',
    {
      fails: ['spf-syntax'],
      says: [/byte order mark/],
      never: [/quotation/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'a typographic quotation mark': [
    '@ TXT "\u201cv=spf1 include:icloud.com ~all\u201d"',
    { fails: ['spf-syntax'], says: [/quotation mark/], never: [/byte order/] },
  ],
  'a byte order mark in a term': [
    '@ TXT "v=spf1 \ufeffinclude:icloud.com ~all"',
    { fails: ['spf-syntax'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
});

const three = (type: string, ...addresses: readonly string[]): string =>
  addresses.map((address, i) => `m${i + 1} ${type} ${address}`).join('\n');
const hosts = 'a:m1.example.com a:m2.example.com a:m3.example.com';

table('hosts of one family', {
  'three with IPv4 alone before iCloud': [
    `@ TXT "v=spf1 ${hosts} include:icloud.com ~all"\n${three('A', '192.0.2.1', '192.0.2.2', '192.0.2.3')}`,
    {
      fails: ['spf-lookup-headroom'],
      says: [/strict receivers stop there/],
      offers: `v=spf1 include:icloud.com ${hosts} ~all`,
    },
  ],
  'three with IPv6 alone before iCloud': [
    `@ TXT "v=spf1 ${hosts} include:icloud.com ~all"\n${three('AAAA', '2001:db8::1', '2001:db8::2', '2001:db8::3')}`,
    {
      fails: ['spf-lookup-headroom'],
      offers: `v=spf1 include:icloud.com ${hosts} ~all`,
    },
  ],
  'three with IPv4 alone in an include before iCloud': [
    `@ TXT "v=spf1 include:_spf.example.com include:icloud.com ~all"\n_spf TXT "v=spf1 ${hosts} -all"\n${three('A', '192.0.2.1', '192.0.2.2', '192.0.2.3')}`,
    { fails: ['spf-lookup-headroom'] },
  ],
  'three behind iCloud': [
    `@ TXT "v=spf1 include:icloud.com ${hosts} ~all"\n${three('A', '192.0.2.1', '192.0.2.2', '192.0.2.3')}`,
    pass,
  ],
  'two before iCloud': [
    `@ TXT "v=spf1 a:m1.example.com a:m2.example.com include:icloud.com ~all"\n${three('A', '192.0.2.1', '192.0.2.2')}`,
    pass,
  ],
  'three that are nowhere': [
    `@ TXT "v=spf1 ${hosts} include:icloud.com ~all"`,
    { fails: ['spf-void-limit'], offers: 'v=spf1 include:icloud.com ~all' },
  ],
});

table('words that stand together', {
  'a and mx': [
    '@ TXT "v=spf1 amx-all"\n@ A 192.0.2.1\n@ MX 10 mail\nmail A 192.0.2.2',
    {
      fails: ['spf-syntax'],
      says: [/"a mx -all/, /was meant/],
      never: [/"mx -all/, /Left out/],
      offers: 'v=spf1 include:icloud.com a mx -all',
    },
  ],
  'mx and a host': [
    '@ TXT "v=spf1 mxa:mail.example.com include:icloud.com ~all"\n@ MX 10 mail\nmail A 192.0.2.2',
    {
      fails: ['spf-syntax'],
      offers: 'v=spf1 include:icloud.com mx a:mail.example.com ~all',
    },
  ],
  'what no term can be made of is named': [
    '@ TXT "v=spf1 moo ip4:192.0.2 include:icloud.com ~all"',
    {
      fails: ['spf-syntax'],
      says: [/Left out: moo \(it is not a valid term\); ip4:192\.0\.2 \(it is not a valid term\)/],
      offers: 'v=spf1 include:icloud.com ~all',
    },
  ],
  'a redirect beside all is named': [
    '@ TXT "v=spf1 include:icloud.com redirect=_spf.example.net ?all"\n_spf.example.net. TXT "v=spf1 ip4:192.0.2.1 -all"',
    { fails: ['spf-all', 'spf-unreachable'], says: [/Left out: redirect=_spf\.example\.net/] },
  ],
});
