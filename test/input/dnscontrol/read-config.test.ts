import { describe, expect, it } from 'vitest';
import { faultOf, fixture, shownAll, together } from '../zone/show.ts';
import { readConfig } from '../../../src/input/dnscontrol/read-config.ts';
import { domainOf, readFiles, readText, recordsIn, refusalOf, unknownsIn } from './read.ts';

const noFiles = { open: () => undefined, list: () => [] };

describe('get-zones --format=js', () => {
  const file = together(readConfig(fixture('dnscontrol/zones.js'), noFiles).files);

  it('holds these records', () =>
    expect(file.records.map(({ ttl }, i) => `${shownAll(file)[i]} ${ttl}`)).toEqual([
      '9 example.com. MX 10 mx01.mail.icloud.com. 1',
      '10 example.com. MX 10 mx02.mail.icloud.com. 1',
      '11 example.com. TXT "v=spf1 include:icloud.com ~all" 1',
      '12 example.com. TXT "apple-domain=AbCdEf0123456789" 300',
      '13 _dmarc.example.com. TXT "v=DMARC1; p=none" 1',
      '14 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied] 1',
      '15 xn--caf-dma.example.com. TXT "a \\"b\\" A" 1',
      '16 example.com. TXT "v=spf1 include:icloud.com ~all" 1',
      '24 api.example.com. A 192.0.2.7 1',
    ]));

  it('says what it cannot work out, and complains of nothing', () => {
    expect(unknownsIn(file)).toEqual([
      '20 www.example.com A: addresses is not defined in the files that are read',
    ]);
    expect(file.faults).toEqual([]);
  });

  it('keeps the owner of an alias', () =>
    expect(file.others).toMatchObject([{ owner: 'blog.example.com', type: 'ALIAS' }]));
});

describe('an argument of D()', () => {
  it.each<[string, string[]]>([
    [
      `TXT('a', '\\'x\\'\\n\\u{1F600}\\0')`,
      ['a.example.com. TXT "\'x\'\\010\\240\\159\\152\\128\\000"'],
    ],
    ['TXT("a", `x\ny`)', ['a.example.com. TXT "x\\010y"']],
    ['TXT("a", "x" + "y" + "z")', ['a.example.com. TXT "xyz"']],
    ['TXT("a", `x${1 + 1}${"y"}`)', ['a.example.com. TXT "x2y"']],
    ['TXT("a", ["x", "y"])', ['a.example.com. TXT "xy"']],
    [
      '[A("a", "192.0.2.1"), [A("b", "192.0.2.2")]]',
      ['a.example.com. A 192.0.2.1', 'b.example.com. A 192.0.2.2'],
    ],
    ['...[A("a", "192.0.2.1")]', ['a.example.com. A 192.0.2.1']],
    ['A("a", IP("192.0.2.1") + 1)', ['a.example.com. A 192.0.2.2']],
    ['A("a", "192.0.2.1", {x: [1, (2)]}, TTL("1h"))', ['a.example.com. A 192.0.2.1']],
    ['/* A("a", "192.0.2.1") */ A("b", "192.0.2.2") // ,', ['b.example.com. A 192.0.2.2']],
    [
      'SRV("_a._tcp", 0, 1, 993, "imap.mail.me.com.")',
      ['_a._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
    ],
    ['A("a", 1 > 2 ? "192.0.2.1" : "192.0.2.2")', ['a.example.com. A 192.0.2.2']],
    ['A("www.sub.example.com.", "192.0.2.1")', ['www.sub.example.com. A 192.0.2.1']],
    [
      'A("a.example.com", "192.0.2.1", DISABLE_REPEATED_DOMAIN_CHECK)',
      ['a.example.com.example.com. A 192.0.2.1'],
    ],
    [
      'CNAME("a", "b"), CNAME("c", "@")',
      ['a.example.com. CNAME b.example.com.', 'c.example.com. CNAME example.com.'],
    ],
    ['CNAME("a", "b.example.net")', ['a.example.com. CNAME b.example.net. [dotless-target]']],
    ['CNAME("a", "b", CF_PROXY_ON)', ['a.example.com. CNAME b.example.com. [proxied]']],
    [
      'CNAME("a", "b", {cloudflare_proxy: "on"})',
      ['a.example.com. CNAME b.example.com. [proxied]'],
    ],
    [
      'CF_PROXY_DEFAULT_ON, CNAME("a", "b"), CNAME("c", "d", CF_PROXY_OFF), TXT("e", "f")',
      [
        'a.example.com. CNAME b.example.com. [proxied]',
        'c.example.com. CNAME d.example.com.',
        'e.example.com. TXT "f"',
      ],
    ],
    ['{no_ns: "true"}, {}, END, AUTOSPLIT, A("a", "192.0.2.1")', ['a.example.com. A 192.0.2.1']],
  ])('%s is read', (argument, records) => {
    const file = readText(domainOf(argument));
    expect(recordsIn(file)).toEqual(records);
    expect([file.unknowns, file.faults]).toEqual([[], []]);
  });

  it.each([
    ['CF_REDIRECT("example.com/*", "https://example.net/$1")'],
    [
      'CF_TEMP_REDIRECT("a", "b"), CF_SINGLE_REDIRECT("n", 301, "w", "t"), CF_WORKER_ROUTE("a", "b")',
    ],
    ['NAMESERVER("ns1.example.net."), NAMESERVER_TTL("1d"), DnsProvider(DNS), PURGE'],
    ['IGNORE("*.acme", "TXT"), IGNORE_NAME("k8s-*"), IGNORE_TARGET("*.aws.", "CNAME")'],
    ['R53_ZONE("Z1"), AUTODNSSEC_ON, CF_UNIVERSALSSL_OFF, DISABLE_IGNORE_SAFETY_CHECK'],
  ])('%s adds nothing, and is skipped without a word', (argument) => {
    const file = readText(domainOf(argument));
    const { records, unknowns, faults } = file;
    expect(records).toEqual([]);
    expect(faults).toEqual([]);
    expect(unknowns.filter(({ owner }) => owner === undefined)).toEqual([]);
  });

  it.each([
    ['URL("a", "https://x")', 'a.example.com URL'],
    ['URL301("@", "https://x")', 'example.com URL301'],
    ['CAA_BUILDER({issue: ["a"], iodef: "b"})', 'example.com CAA'],
    ['LOC_BUILDER_DD({label: "a", x: 1, y: 2})', 'a.example.com LOC'],
    ['SOA("@", "a.", "b", 1, 2, 3, 4)', 'example.com SOA'],
    ['R53_ALIAS("a", "A", "x.")', 'a.example.com R53_ALIAS'],
    ['CLOUDNS_WR("a", "x")', 'a.example.com CLOUDNS_WR'],
  ])('%s is known by its owner', (argument, other) => {
    const { others, faults } = readText(domainOf(argument));
    expect(others.map(({ owner, type }) => `${owner} ${type}`)).toEqual([other]);
    expect(faults).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['TXT("a", f("x"))', ['2 a.example.com TXT: f is not defined in the files that are read']],
    ['TXT("a", "x" + y)', ['2 a.example.com TXT: y is not defined in the files that are read']],
    ['TXT("a", `${x}`)', ['2 a.example.com TXT: x is not defined in the files that are read']],
    [
      'A("a", b ? "192.0.2.1" : c)',
      ['2 a.example.com A: b is not defined in the files that are read'],
    ],
    ['TXT(x, "a")', ['2 anywhere: x is not defined in the files that are read']],
    ['...more', ['2 anywhere: more is not defined in the files that are read']],
    ['MORE', ['2 anywhere: MORE is not defined in the files that are read']],
    ['f("x")', ['2 anywhere: f is not defined in the files that are read']],
    ['b ? TXT("@", "x") : []', ['2 example.com TXT: b is not defined in the files that are read']],
    ['TXT("a", new Date().toString())', ['2 a.example.com TXT: it would have to be run']],
    [
      'TXT("a", String(Date.now()))',
      ['2 a.example.com TXT: Date is not defined in the files that are read'],
    ],
    ['TXT("a", String(Math.random()))', ['2 a.example.com TXT: it would have to be run']],
    ['TXT("a", HASH("SHA1", "x"))', ['2 a.example.com TXT: HASH() would have to be run']],
    [
      'CNAME("a", "b", PROXY)',
      ['2 a.example.com CNAME: PROXY is not defined in the files that are read'],
    ],
    ['R53_ALIAS("@", "MX", "x.")', ['2 example.com MX: the host makes its data of other records']],
    ['LUA("@", "TXT", "x")', ['2 example.com TXT: the host makes its data of other records']],
    [
      'function (d) { d.records = []; }',
      ['1 anywhere: a function is given the domain and would have to be run'],
    ],
    ['INCLUDE("example.net")', ['2 anywhere: INCLUDE() names a domain that is not known here']],
    ['NO_PURGE', ['1 anywhere (or none): NO_PURGE leaves them to others']],
    [
      'IGNORE("_dmarc", "TXT")',
      ['2 _dmarc.example.com TXT (or none): IGNORE leaves them to others'],
    ],
    [
      'IGNORE_NAME("*._domainkey")',
      ['2 sig1._domainkey.example.com (or none): IGNORE_NAME leaves them to others'],
    ],
  ])('%s is not known', (argument, unknowns) => {
    const file = readText(domainOf(argument));
    expect(unknownsIn(file)).toEqual(unknowns);
    expect([file.records, file.faults]).toEqual([[], []]);
  });

  it.each([
    ['TXT("a")', 'TXT() takes 2 arguments, and 1 are given: dnscontrol refuses it'],
    ['MX("@", 10)', 'MX() takes 3 arguments, and 2 are given: dnscontrol refuses it'],
    ['MX("@", "mx01.mail.icloud.com.", 10)', 'this MX record is left out'],
    ['MACRO', 'MACRO is given without being called: dnscontrol drops what it returns'],
    [
      'undefined',
      'an argument of D() is no record and no setting (undefined): dnscontrol refuses the file',
    ],
    ['1 > 2 && TXT("a", "b")', 'no record and no setting (boolean)'],
    ['A("a..b", "192.0.2.1")', '"a..b" is not a domain name'],
  ])('%s is a fault', (argument, message) => {
    const file = readText(`function MACRO() { return TXT("@", "x"); } ${domainOf(argument)}`);
    expect(file.faults.map(faultOf)).toEqual([expect.stringContaining(message)]);
    expect(file.records).toEqual([]);
  });
});

describe('a domain', () => {
  it('keeps what is wrong with it, or unknown, from other domains', () => {
    const { files } = readFiles({
      'dnsconfig.js':
        'D("example.com", R, A("@", "192.0.2.1"));\nD("example.net", R, X, A("@", y), A("@"));',
    });
    expect(
      files.map(({ origins, unknowns, faults }) => [origins, unknowns.length, faults.length]),
    ).toEqual([
      [['example.com'], 0, 0],
      [['example.net'], 3, 1],
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'is extended',
      'D_EXTEND("example.com", A("b", "192.0.2.2"));',
      ['b.example.com. A 192.0.2.2'],
    ],
    [
      'is extended at a subdomain',
      'D_EXTEND("sub.example.com", A("@", "192.0.2.2"), A("b", "192.0.2.2"), CNAME("c", "d"));',
      [
        'sub.example.com. A 192.0.2.2',
        'b.sub.example.com. A 192.0.2.2',
        'c.sub.example.com. CNAME d.sub.example.com.',
      ],
    ],
    [
      'is extended at the closest that fits',
      'D("sub.example.com", R); D_EXTEND("x.sub.example.com", A("@", "192.0.2.2"));',
      ['x.sub.example.com. A 192.0.2.2'],
    ],
    [
      'is extended by a default',
      'DEFAULTS(A("z", "192.0.2.9")); D("example.net", R);',
      ['z.example.net. A 192.0.2.9'],
    ],
    [
      'is given the records of another one',
      'D("example.net", R, INCLUDE("example.com"));',
      ['a.example.net. A 192.0.2.1'],
    ],
    [
      'may have its name put together',
      'D("example" + ".net", R, A("b", "192.0.2.2"));',
      ['b.example.net. A 192.0.2.2'],
    ],
    [
      'may be a reverse zone',
      'D(REV("192.0.2.0/24"), R, PTR("1", "a.example.com."), PTR("192.0.2.3", "b."));',
      ['1.2.0.192.in-addr.arpa. PTR a.example.com.'],
    ],
  ])('%s', (_, text, more) =>
    expect(recordsIn(readText(`D("example.com", R, A("a", "192.0.2.1"));\n${text}`))).toEqual([
      'a.example.com. A 192.0.2.1',
      ...more,
    ]),
  );

  it('has a TTL of its own from where that is given', () =>
    expect(
      readText(
        'D("example.com", R, A("a", "192.0.2.1"), DefaultTTL("1h"), A("b", "192.0.2.1"), A("c", "192.0.2.1", TTL(60)));',
      ).records.map(({ ttl }) => ttl),
    ).toEqual([undefined, 3600, 60]));

  it('whose records are elsewhere is not known', () => {
    const file = readText('DOMAIN_ELSEWHERE("example.com", R, ["ns1.example.net"]);');
    expect(file.origins).toEqual(['example.com']);
    expect(unknownsIn(file)).toEqual(['1 anywhere: the records of this domain are kept elsewhere']);
  });

  it('that is declared twice is refused', () =>
    expect(readText('D("example.com", R);\nD("example.com", R);').faults.map(faultOf)).toEqual([
      '2 syntax: example.com is declared a second time: dnscontrol refuses the file',
    ]));

  it('whose name is not known may be any', () =>
    expect(unknownsIn(readText('D("example.com", R);\nD(name, R, A("@", "192.0.2.1"));'))).toEqual([
      '2 anywhere (or none): the name of a domain is not known: name is not defined in the files that are read',
    ]));
});

describe('split horizon', () => {
  const view = (tag: string, ...records: readonly string[]) =>
    `D("example.com${tag}", R, ${records.join(', ')});`;

  it.each([
    ['!inside', '!outside'],
    ['!inside', ''],
    ['!internal', '!external'],
  ])('of %s and %s the world sees the second', (inside, outside) =>
    expect(
      recordsIn(
        readText(view(inside, 'A("a", "10.0.0.1")') + view(outside, 'A("a", "192.0.2.1")')),
      ),
    ).toEqual(['a.example.com. A 192.0.2.1']),
  );

  it('is not known where views differ and none is the public one', () => {
    const file = readText(
      `${view('!x', 'TXT("@", "a")', 'A("b", "10.0.0.1")')}\n${view('!y', 'TXT("@", "a")', 'A("b", "192.0.2.1")')}`,
    );
    expect(recordsIn(file)).toEqual(['example.com. TXT "a"']);
    expect(unknownsIn(file)).toEqual(['1 b.example.com A: the views of the zone differ here']);
  });

  it('extends the view that is named', () =>
    expect(
      recordsIn(
        readText(
          `${view('!outside', 'A("a", "192.0.2.1")')} D_EXTEND("sub.example.com!outside", A("b", "192.0.2.2"));`,
        ),
      ),
    ).toEqual(['a.example.com. A 192.0.2.1', 'b.sub.example.com. A 192.0.2.2']));
});

describe('builders', () => {
  it.each<[string, string[]]>([
    [
      'SPF_BUILDER({label: "@", parts: ["v=spf1", "include:icloud.com", "~all"]})',
      ['example.com. TXT "v=spf1 include:icloud.com ~all"'],
    ],
    [
      'SPF_BUILDER({label: "mail", ttl: 60, overflow: "_spf%d", parts: ["v=spf1", "-all"]})',
      ['mail.example.com. TXT "v=spf1 -all"'],
    ],
    [
      'SPF_BUILDER({parts: ["v=spf1", "include:a.example", "~all"], raw: "", flatten: ["a.example"]})',
      ['example.com. TXT "v=spf1 include:a.example ~all"'],
    ],
    [
      'SPF_BUILDER({parts: ["v=spf1", "include:a.example", "~all"], flatten: ["*"]})',
      [
        '_rawspf.example.com. TXT "v=spf1 include:a.example ~all"',
        'example.com. TXT "v=spf1 include:a.example ~all"',
      ],
    ],
    [
      'DMARC_BUILDER({policy: "reject", ruf: ["mailto:a@example.com"]})',
      ['_dmarc.example.com. TXT "v=DMARC1; p=reject; ruf=mailto:a@example.com"'],
    ],
    ['DMARC_BUILDER({})', ['_dmarc.example.com. TXT "v=DMARC1; p=none"']],
    [
      'DMARC_BUILDER({policy: "reject", subdomainPolicy: "quarantine", percent: 50, alignmentSPF: "r", alignmentDKIM: "strict", rua: ["mailto:a@b.example", "https://c.example"], ruf: ["mailto:a@b.example"], failureOptions: "1", reportInterval: "1h"})',
      [
        '_dmarc.example.com. TXT "v=DMARC1; p=reject; sp=quarantine; adkim=s; aspf=r; pct=50; rua=mailto:a@b.example,https://c.example; ruf=mailto:a@b.example; fo=1; ri=3600"',
      ],
    ],
    [
      'DMARC_BUILDER({label: "insecure", policy: "none", ruf: ["mailto:a@b.example"], failureOptions: {SPF: false, DKIM: true}})',
      ['_dmarc.insecure.example.com. TXT "v=DMARC1; p=none; ruf=mailto:a@b.example; fo=d"'],
    ],
    [
      'DKIM_BUILDER({selector: "s1", pubkey: "MIGf"})',
      ['s1._domainkey.example.com. TXT "v=DKIM1; p=MIGf"'],
    ],
    [
      'DKIM_BUILDER({selector: "k2", pubkey: "MIGf", label: "sub", version: "DKIM1", hashtypes: ["sha1", "sha256"], keytype: "rsa", note: "some notes", servicetypes: ["email"], flags: ["y", "s"], ttl: 150})',
      [
        'k2._domainkey.sub.example.com. TXT "v=DKIM1; h=sha1:sha256; k=rsa; n=some=20notes; p=MIGf; s=email; t=y:s"',
      ],
    ],
    [
      'M365_BUILDER("example.com", {initialDomain: "x.onmicrosoft.com"})',
      [
        'example.com. MX 0 example-com.mail.protection.outlook.com.',
        'autodiscover.example.com. CNAME autodiscover.outlook.com.',
        'selector1._domainkey.example.com. CNAME selector1-example-com._domainkey.x.onmicrosoft.com.',
        'selector2._domainkey.example.com. CNAME selector2-example-com._domainkey.x.onmicrosoft.com.',
      ],
    ],
    [
      'M365_BUILDER("example.com", {mx: false, autodiscover: false, dkim: false, mdm: true})',
      [
        'enterpriseregistration.example.com. CNAME enterpriseregistration.windows.net.',
        'enterpriseenrollment.example.com. CNAME enterpriseenrollment.manage.microsoft.com.',
      ],
    ],
  ])('%s', (argument, records) => {
    const file = readText(domainOf(argument));
    expect(recordsIn(file)).toEqual(records);
    expect(file.unknowns).toEqual([]);
  });

  it('say that a record is changed when it is pushed', () =>
    expect(
      readText(
        domainOf(
          'SPF_BUILDER({parts: ["v=spf1", "include:a.example"], raw: "", flatten: ["a.example"]})',
        ),
      ).faults.map(faultOf),
    ).toEqual([
      '2 changed-on-push: dnscontrol replaces terms of this SPF record by addresses when it pushes it; the terms were judged',
    ]));

  it.each<[string, string[]]>([
    [
      'SPF_BUILDER({parts: PARTS})',
      ['2 example.com TXT: PARTS is not defined in the files that are read'],
    ],
    [
      'SPF_BUILDER({parts: ["v=spf1", x]})',
      ['2 example.com TXT: x is not defined in the files that are read'],
    ],
    ['SPF_BUILDER({})', ['2 example.com TXT: SPF_BUILDER() has no parts']],
    [
      'DMARC_BUILDER({policy: p})',
      ['2 _dmarc.example.com TXT: p is not defined in the files that are read'],
    ],
    [
      'DKIM_BUILDER({selector: "a", pubkey: k})',
      ['2 a._domainkey.example.com TXT: k is not defined in the files that are read'],
    ],
  ])('%s is not known', (argument, unknowns) => {
    const file = readText(domainOf(argument));
    expect(unknownsIn(file)).toEqual(unknowns);
    expect(file.records).toEqual([]);
  });
});

describe('files that are loaded', () => {
  const domain = 'D("example.com", R, MACRO("x"));';
  const macro = 'function MACRO(text) { return TXT("@", text); }';
  const found = ['example.com. TXT "x"'];

  it.each<[string, Record<string, string>]>([
    ['beside', { 'a/dnsconfig.js': `require("./m.js"); ${domain}`, 'a/m.js': macro }],
    [
      'from where DNSControl is run',
      { 'a/dnsconfig.js': `require("lib/m.js"); ${domain}`, 'a/lib/m.js': macro },
    ],
    ['from the root', { 'a/dnsconfig.js': `require("lib/m.js"); ${domain}`, 'lib/m.js': macro }],
    ['above', { 'a/dnsconfig.js': `require("../m.js"); ${domain}`, 'm.js': macro }],
    [
      'by another one, beside that',
      {
        'dnsconfig.js': `require("./lib/a.js"); ${domain}`,
        'lib/a.js': 'require("./b.js")',
        'lib/b.js': macro,
      },
    ],
    ['twice', { 'dnsconfig.js': `require("./m.js"); require("./m.js"); ${domain}`, 'm.js': macro }],
    [
      'all of a folder',
      { 'dnsconfig.js': `require_glob("./lib/"); ${domain}`, 'lib/m.js': macro, 'lib/n.json': '{' },
    ],
    [
      'with JSON',
      {
        'dnsconfig.js':
          'var d = require("./d.json"); for (var n in d) D(n, R, TXT("@", d[n].text));',
        'd.json': '{"example.com": {"text": "x"}}',
      },
    ],
    [
      'with the domain itself',
      { 'dnsconfig.js': 'require("./d.js");', 'd.js': `${macro} ${domain}` },
    ],
  ])('%s', (_, texts) => {
    const { files } = readFiles(texts);
    const file = together(files);
    expect(recordsIn(file)).toEqual(found);
    expect([file.unknowns, file.faults]).toEqual([[], []]);
  });

  it('keep their own places', () =>
    expect(
      readFiles({ 'dnsconfig.js': `require("./m.js"); ${domain}`, 'm.js': `\n${macro}` }).files[0]
        ?.records,
    ).toMatchObject([{ file: 'm.js', line: 2 }]));

  it.each([
    ['require("./none.js")', './none.js is not there'],
    ['require("/etc/passwd")', '/etc/passwd leads out of the repository'],
    ['require("./creds.json")', './creds.json holds credentials, and is not read'],
    ['require(name)', 'name is not defined in the files that are read'],
    ['require_glob("./none/")', './none/ holds no file that is read'],
    ['require("fs")', 'fs is not there'],
    ['addRecords(TXT("@", "x"))', 'addRecords is not defined in the files that are read'],
    ['setUp()', 'setUp is not defined in the files that are read'],
    ['[1].forEach(setUp)', 'setUp is not defined in the files that are read'],
    ['_.each([1], setUp)', 'setUp is not defined in the files that are read'],
  ])('%s leaves open what is added', (call, why) => {
    const file = together(
      readFiles({
        'dnsconfig.js': `${call};\nD("example.com", R, A("a", "192.0.2.1"));`,
        'creds.json': '{"token": "hunter2"}',
      }).files,
    );
    const none = call.startsWith('add') ? '' : ' (or none)';
    expect(unknownsIn(file)).toEqual([`1 anywhere${none}: ${why}`]);
    expect(recordsIn(file)).toEqual(['a.example.com. A 192.0.2.1']);
  });

  it('show nothing of JSON that is none', () => {
    const { files } = readFiles({
      'dnsconfig.js': 'var t = require("./t.json");\nD("example.com", R, TXT("a", t.x));',
      't.json': '{"x": hunter2}',
    });
    expect(JSON.stringify(files)).not.toContain('hunter2');
    expect(unknownsIn(together(files))).toEqual([
      '2 a.example.com TXT: t.json:1:7: a value is expected here',
    ]);
  });

  it('name which were read', () =>
    expect([
      ...readFiles({ 'dnsconfig.js': 'require("./a.js"); require("./b.js")', 'a.js': '' }).loaded,
    ]).toEqual(['a.js']));
});

describe('what is no JavaScript', () => {
  it.each([
    [
      'D("a.b", R,\n  TXT("@", "x")\n  TXT("@", "y"))',
      '3:3: JavaScript syntax error: Unexpected token. Most likely a comma is missing before it.',
    ],
    ['D("a.b", R,\n  TXT("@", "x"', '2:15: JavaScript syntax error: Unexpected token.'],
    [
      '<<<<<<< HEAD\nD("a.b", R)\n=======\n>>>>>>> x\n',
      '1:1: JavaScript syntax error: Unexpected token. The file has conflict markers of a merge: resolve them.',
    ],
    ['D("a.b", R, "x\n")', 'JavaScript syntax error: Unterminated string constant.'],
    ['import x from "y";', 'JavaScript syntax error'],
    [
      'const x = 1; const x = 2;',
      "JavaScript syntax error: Identifier 'x' has already been declared.",
    ],
    ['['.repeat(100_000), 'it is nested too deeply'],
  ])('%.40j is refused at its place', (text, message) =>
    expect(refusalOf(() => readText(text))).toContain(message),
  );

  it('is refused in a file that is loaded, too', () =>
    expect(
      refusalOf(() => readFiles({ 'dnsconfig.js': 'require("./a.js")', 'a.js': '\n x y' })),
    ).toContain('a.js:2:4: JavaScript syntax error'));

  it('is not begun with where no tool has written it', () =>
    expect(readText(`D("a.b", R)\n//${'x'.repeat(1024 * 1024)}`).faults.map(faultOf)).toEqual([
      '1 unsupported: files of more than 1 MiB are not read',
    ]));
});
