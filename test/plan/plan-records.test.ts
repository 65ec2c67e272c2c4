import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthy } from '../support/answers.ts';
import { contextOf, faultsOf, lineOf, planOf, type PlanSetting } from '../support/batch.ts';
import { mtaStsPolicy } from '../../src/plan/policy-records.ts';

const required = [
  'example.com. MX 10 mx01.mail.icloud.com.',
  'example.com. MX 10 mx02.mail.icloud.com.',
  'example.com. TXT "apple-domain=Abcd1234Efgh5678"',
  'example.com. TXT "v=spf1 include:icloud.com ~all"',
  'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
];
const dmarc = '_dmarc.example.com. TXT "v=DMARC1; p=quarantine"';

const planned = async (lines: string, options: PlanSetting = {}) => {
  const { publish, remove, keep, beside, unknown, notes } = await planOf(lines, options);
  return {
    publish: publish.map(lineOf),
    remove: remove.map(lineOf),
    keep: keep.map(lineOf),
    beside: beside.map(lineOf),
    unknown: unknown.map(({ area, failure }) => `${area} ${failure.code}`),
    notes,
  };
};

const none = { publish: [], remove: [], beside: [], unknown: [], notes: [] };

/** Healthy lines without Apple's own, which every test's zone has. */
const own = healthy.replace(/^sig1\.dkim.*$/m, '');

/** The zone after the plan was carried out. */
const carriedOut = async (lines: string, setting: PlanSetting = {}) => {
  const { publish, keep, beside } = await planned(lines, { dmarc: 'fix', ...setting });
  return [...publish, ...keep, ...beside].join('\n');
};

describe('the plan', () => {
  it('adds everything that Apple asks for if there is nothing', async () => {
    expect(await planned('@ A 192.0.2.1')).toEqual({ ...none, publish: required, keep: [] });
  });

  it('leaves an SPF record unchanged that no merge brings under ten lookups', async () => {
    const hosts = Array.from({ length: 11 }, (_, i) => `a${i}`);
    const record = `v=spf1 ${hosts.map((host) => `a:${host}.example.com`).join(' ')} ~all`;
    const addresses = hosts.map((host, i) => `${host} A 192.0.2.${i + 1}`).join('\n');
    const plan = await planned(
      `${own.replace('v=spf1 include:icloud.com ~all', record)}\n${addresses}`,
    );
    expect(plan.publish).toEqual([]);
    expect(plan.remove).toEqual([]);
    expect(plan.keep).toContain(`example.com. TXT "${record}"`);
    expect(plan.notes.join()).toContain('but only 10 are allowed');
  });

  it('is empty if all is well', async () => {
    expect(await planned(own)).toEqual({ ...none, keep: required });
    expect(await planned(own, { dmarc: 'fix' })).toEqual({ ...none, keep: [...required, dmarc] });
  });

  it.each([
    [
      'an exchange that is missing',
      own.replace('@ MX 10 mx02.mail.icloud.com.', ''),
      [required[1]],
      [],
    ],
    [
      'another mail host',
      `${own}\n@ MX 50 mail.old.example.`,
      [],
      ['example.com. MX 50 mail.old.example.'],
    ],
    [
      'a null MX',
      own.replaceAll(/@ MX .*\n/g, '').concat('\n@ MX 0 .'),
      required.slice(0, 2),
      ['example.com. MX 0 .'],
    ],
    [
      'an exchange without its dot',
      own.replace('mx01.mail.icloud.com.', 'mx01.mail.icloud.com'),
      [required[0]],
      ['example.com. MX 10 mx01.mail.icloud.com.example.com.'],
    ],
    [
      'an old token',
      own.replace('Abcd1234', 'Wxyz1234'),
      [required[2]],
      ['example.com. TXT "apple-domain=Wxyz1234Efgh5678"'],
    ],
    [
      'a quoted token',
      own.replace('"apple-domain=Abcd1234Efgh5678"', '"\\"apple-domain=Abcd1234Efgh5678\\""'),
      [required[2]],
      ['example.com. TXT "\\"apple-domain=Abcd1234Efgh5678\\""'],
    ],
    [
      'two SPF records',
      `${own}\n@ TXT "v=spf1 ip4:192.0.2.0/24 -all"`,
      ['example.com. TXT "v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all"'],
      [
        'example.com. TXT "v=spf1 include:icloud.com ~all"',
        'example.com. TXT "v=spf1 ip4:192.0.2.0/24 -all"',
      ],
    ],
    [
      'an SPF record without iCloud',
      own.replace('include:icloud.com', 'ip4:192.0.2.7'),
      ['example.com. TXT "v=spf1 include:icloud.com ip4:192.0.2.7 ~all"'],
      ['example.com. TXT "v=spf1 ip4:192.0.2.7 ~all"'],
    ],
    [
      "a broken include of the owner's own",
      `${own.replace('include:icloud.com', 'include:icloud.com include:_spf.example.com')}\n_spf TXT "v=spf1 192.0.2.1 -all"`,
      ['_spf.example.com. TXT "v=spf1 ip4:192.0.2.1 -all"'],
      ['_spf.example.com. TXT "v=spf1 192.0.2.1 -all"'],
    ],
    [
      'SPF of the obsolete type',
      own.replace('@ TXT "v=spf1', '@ SPF "v=spf1'),
      [required[3]],
      ['example.com. SPF "v=spf1 include:icloud.com ~all"'],
    ],
    [
      'an alias to another target',
      own.replace('sig1.dkim.example.com.at', 'sig1.dkim.example.org.at'),
      [required[4]],
      ['sig1._domainkey.example.com. CNAME sig1.dkim.example.org.at.icloudmailadmin.com.'],
    ],
    [
      'a text instead of the alias',
      own.replace(
        'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
        'sig1._domainkey TXT "v=DKIM1; p=abc"',
      ),
      [required[4]],
      ['sig1._domainkey.example.com. TXT "v=DKIM1; p=abc"'],
    ],
    [
      "a DNAME to another domain's keys",
      `${own.replace(/^sig1.*$/m, '_domainkey DNAME _domainkey.example.org.')}\nsig1._domainkey.example.org. CNAME sig1.dkim.example.org.at.icloudmailadmin.com.`,
      [required[4]],
      ['_domainkey.example.com. DNAME _domainkey.example.org.'],
    ],
    [
      'a wildcard text, which gives way to the alias',
      own.replace(/^sig1.*$/m, '*._domainkey TXT "v=DKIM1; p="'),
      [required[4]],
      [],
    ],
    [
      'an alias at the domain itself',
      '@ CNAME shop.example.\nshop.example. MX 10 mx01.mail.icloud.com.\nshop.example. TXT "v=spf1 include:icloud.com ~all"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
      required.slice(0, 2),
      ['example.com. CNAME shop.example.'],
    ],
  ])('fixes %s', async (_, lines, publish, remove) => {
    const plan = await planned(lines);
    expect(plan.publish).toEqual(expect.arrayContaining(publish));
    expect(plan.remove).toEqual(remove);
    expect(plan.publish.some((line) => plan.keep.includes(line))).toBe(false);
  });

  it("leaves an alias that leads to Apple's name through the owner's other zone", async () => {
    const lines = own.replace(/^sig1.*$/m, 'sig1._domainkey CNAME sig1.keys.example.org.');
    const way = 'sig1.keys.example.org. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.';
    expect(await planned(`${lines}\n${way}`)).toMatchObject({ publish: [], remove: [] });
  });

  it('leaves a good SPF record as its owner wrote it', async () => {
    const lines = own.replace('include:icloud.com ~all', 'ip4:192.0.2.7 include:icloud.com -all');
    expect((await planned(lines)).publish).toEqual([]);
  });

  it('lists what it leaves out of the SPF record', async () => {
    const { publish, notes } = await planned(own.replace('include:icloud.com', 'ip4:10.0.0.0/8'));
    expect(publish).toEqual([required[3]]);
    expect(notes).toEqual([
      'Left out of the SPF record: ip4:10.0.0.0/8 (its range is far too wide).',
    ]);
  });

  it('names the other texts of the domain, which no tool may lose', async () => {
    const lines = `${own.replace('Abcd', 'Wxyz')}\n@ TXT "google-site-verification=x"`;
    expect((await planned(lines)).beside).toEqual([
      'example.com. TXT "google-site-verification=x"',
    ]);
  });

  it.each([
    ['MX', '@ MX !timeout', 'mx timeout', /^@ MX .*\n/gm],
    ['TXT', '@ TXT !servfail', 'verification servfail,spf servfail', /^@ TXT .*\n/gm],
    ['DKIM', 'sig1._domainkey CNAME !refused', 'dkim refused', /^sig1._domainkey.*\n/gm],
  ])('advises nothing if %s could not be looked up', async (_, line, unknown, gone) => {
    const plan = await planned(`${own.replace(gone, '')}\n${line}`);
    expect(plan).toMatchObject({ publish: [], remove: [] });
    expect(plan.unknown.join()).toBe(unknown);
  });

  it('advises nothing if an SPF record cannot be judged without a message', async () => {
    const lines = own.replace('include:icloud.com', 'exists:%{l}.spf.example.com');
    const plan = await planned(lines);
    expect([plan.publish, plan.remove, plan.unknown]).toEqual([[], [], ['spf unsupported']]);
  });

  it('says where to find the token, and makes none up', async () => {
    const { publish, notes } = await planOf('@ A 192.0.2.1', { token: '' });
    expect(publish.map(lineOf).join()).not.toContain('apple-domain');
    expect(notes.join()).toContain('--apple-domain');
  });

  it('leaves a copied key unchanged while Apple has none', async () => {
    const lines = `${own.replace(/^sig1\._domainkey.*$/m, 'sig1._domainkey TXT "v=DKIM1; p=abc"')}
sig1.dkim.example.com.at.icloudmailadmin.com. TXT !nxdomain`;
    const plan = await planned(lines);
    expect([plan.publish, plan.remove]).toEqual([[], []]);
    expect(plan.notes.join()).toContain('left unchanged');
  });

  it('keeps to the names of a domain below its zone', async () => {
    const { publish } = await planned('@ A 192.0.2.1', { domain: 'mail.example.com' });
    expect(publish[0]).toBe('mail.example.com. MX 10 mx01.mail.icloud.com.');
    expect(publish.at(-1)).toBe(
      'sig1._domainkey.mail.example.com. CNAME sig1.dkim.mail.example.com.at.icloudmailadmin.com.',
    );
  });
});

describe('DMARC', () => {
  const at = (record: string) => own.replace('v=DMARC1; p=quarantine', record);
  it.each([
    ['fix', 'v=DMARC1; p=none; rua=mailto:a@example.com', undefined],
    [
      'next',
      'v=DMARC1; p=none; rua=mailto:a@example.com',
      'v=DMARC1; p=quarantine; rua=mailto:a@example.com',
    ],
    ['next', 'v=DMARC1;p=quarantine;sp=none', 'v=DMARC1;p=reject;sp=none'],
    ['next', 'v=DMARC1; p=reject; t=y', 'v=DMARC1; p=reject'],
    ['next', 'v=DMARC1; p=reject', undefined],
    [
      'next',
      'v=DMARC1; p=constructor; rua=mailto:a@example.com',
      'v=DMARC1; p=none; rua=mailto:a@example.com',
    ],
    [
      'next',
      'v=DMARC1; p=toString; rua=mailto:a@example.com',
      'v=DMARC1; p=none; rua=mailto:a@example.com',
    ],
    ['fix', 'v=DMARC1 p=reject', 'v=DMARC1; p=reject'],
  ] as const)('%s: %s', async (step, before, after) => {
    const { publish, remove, keep } = await planned(at(before), { dmarc: step });
    const line = (text: string) => `_dmarc.example.com. TXT "${text}"`;
    expect(publish).toEqual(after === undefined ? [] : [line(after)]);
    expect(remove).toEqual(after === undefined ? [] : [line(before)]);
    expect(keep.includes(line(before))).toBe(after === undefined);
  });

  it('is not touched behind an alias', async () => {
    const lines = own.replace(
      /^_dmarc.*$/m,
      '_dmarc CNAME d.vendor.example.\nd.vendor.example. TXT "v=DMARC1; p=none"',
    );
    const { publish, remove, notes } = await planned(lines, { dmarc: 'next' });
    expect([publish, remove, notes.length]).toEqual([[], [], 1]);
  });
});

describe('optional records', () => {
  it('are planned in full', async () => {
    const { publish } = await planned(own, { mtaSts: '20260101', tlsReports: 'tls@example.com' });
    expect(publish).toEqual([
      '_mta-sts.example.com. TXT "v=STSv1; id=20260101"',
      '_smtp._tls.example.com. TXT "v=TLSRPTv1; rua=mailto:tls@example.com"',
    ]);
  });

  it('are kept if they are there', async () => {
    const lines = `${own}\n_mta-sts TXT "v=STSv1; id=1"\n_smtp._tls CNAME t.vendor.example.\nt.vendor.example. TXT "x"`;
    const { publish, remove } = await planned(lines, {
      mtaSts: '2',
      tlsReports: 'tls@example.com',
    });
    expect([publish, remove]).toEqual([[], []]);
  });

  it("include a policy file with iCloud's exchanges", () => {
    expect(mtaStsPolicy(contextOf('example.com').required)).toBe(
      'version: STSv1\r\nmode: testing\r\nmx: mx01.mail.icloud.com\r\nmx: mx02.mail.icloud.com\r\nmax_age: 604800\r\n',
    );
  });
});

describe('a domain that follows the plan', () => {
  // Whatever the SPF records were, unless no record can hold all their senders.
  const term = fc.constantFrom(
    ...['', '-', '?', '+'].flatMap((qualifier) =>
      ['a', 'mx', 'ptr', 'include:b.example.com', 'include:gone.example.com', 'a:gone.example.com']
        .concat('include=icloud.com', 'include:icloud.com', 'include:icloud.com.', 'moo:')
        .concat('ip4:192.0.2.0/24', 'ip4:192.0.2.7', 'ip4:17.0.0.0/8', 'ip4:10.0.0.0/4')
        .map((text) => `${qualifier}${text}`),
    ),
  );
  const end = fc.constantFrom('-all', '~all', '?all', '+all', '', 'redirect=icloud.com', '~all.');
  const record = fc
    .tuple(fc.constantFrom('v=spf1', 'v=spf1;', 'V=SPF1'), fc.array(term, { maxLength: 5 }), end)
    .map(([version, terms, last]) => [version, ...terms, last].join(' ').trim());

  it('has no fault left in its SPF', async () => {
    const around = 'b TXT "v=spf1 ip4:192.0.2.16/28 -all"\n@ A 192.0.2.1\ngone TXT !nxdomain';
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 2 }), async (texts) => {
        const spf = texts.map((text) => `@ TXT "${text}"`).join('\n');
        const before = own.replace('@ TXT "v=spf1 include:icloud.com ~all"', spf);
        const plan = await planned(`${before}\n${around}`);
        const { publish, keep, beside, remove } = plan;
        // A record that only notes speak of stays as it is.
        fc.pre(publish.length > 0);
        expect(publish.filter((line) => remove.includes(line))).toEqual([]);
        const after = [...publish, ...keep, ...beside, around].join('\n');
        expect(await faultsOf(`${after}\n${dmarc}`, 'example.com')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['from nothing', '@ A 192.0.2.1'],
    [
      'from another provider',
      '@ MX 1 aspmx.l.example.\n@ TXT "v=spf1 a -all"\n@ A 192.0.2.1\n_dmarc TXT "v=DMARC1 p=none"',
    ],
    [
      'from many slips',
      '@ MX 10 mx01.mail.icloud.com\n@ TXT "v=spf1 include=icloud.com ~all"\n@ TXT "v=spf1 ip4:192.0.2.1 ?all"\n@ TXT "apple-domain="\nsig1._domainkey TXT "sig1.dkim.example.com.at.icloudmailadmin.com"\n_dmarc TXT "v=dmarc1; p=rejekt"',
    ],
    ['below its zone', '@ A 192.0.2.1', 'mail.example.com'],
  ])('has no fault left: %s', async (_, lines, domain = 'example.com') => {
    const zone = await carriedOut(lines, { domain });
    expect(await faultsOf(`${zone}\n@ A 192.0.2.1`, domain)).toEqual([]);
  });
});
