/** Slips in zone files are judged by what would be published, and a cause is told once. */
import { describe, expect, it } from 'vitest';
import { auditFile, outcome, useFolder } from '../support/file-audit.ts';

const put = useFolder();

const records = {
  mx01: '@ MX 10 mx01.mail.icloud.com.',
  mx02: '@ MX 10 mx02.mail.icloud.com.',
  spf: '@ TXT "v=spf1 include:icloud.com ~all"',
  proof: '@ TXT "apple-domain=AAAABBBBCCCCDDDD"',
  dkim: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  dmarc: '_dmarc TXT "v=DMARC1; p=quarantine"',
};

type Changes = { readonly [K in keyof typeof records]?: string };

/** Line 2 is the SOA record; those of mail are lines 3 to 8, in the order above. */
const zoneWith = (changes: Changes, ...more: readonly string[]): string =>
  [
    '$ORIGIN example.com.',
    '@ 3600 SOA ns1.example.net. hostmaster 1 7200 3600 1209600 3600',
    ...Object.values({ ...records, ...changes }),
    ...more,
    '@ NS ns1.example.net.',
  ].join('\n');

describe('a BIND zone', () => {
  it.each<[string, Changes, string[], string[]]>([
    ['is fine', {}, [], ['pass']],
    [
      'no dot after an exchange',
      { mx02: '@ MX 10 mx02.mail.icloud.com' },
      [],
      ['fail', 'mx-icloud z:4'],
    ],
    [
      'no dot after both exchanges',
      { mx01: '@ MX 10 mx01.mail.icloud.com', mx02: '@ MX 10 mx02.mail.icloud.com' },
      [],
      ['fail', 'mx-icloud z:3', 'mx-icloud z:4'],
    ],
    [
      'the zone twice at the SPF record',
      { spf: 'example.com TXT "v=spf1 include:icloud.com ~all"' },
      [],
      ['fail', 'spf-present z:5'],
    ],
    [
      'the zone twice at the SPF record and the verification',
      {
        spf: 'example.com TXT "v=spf1 include:icloud.com ~all"',
        proof: 'example.com TXT "apple-domain=AAAABBBBCCCCDDDD"',
      },
      [],
      ['fail', 'spf-present z:5', 'verification-present z:6'],
    ],
    [
      'the zone twice at the DKIM record',
      {
        dkim: 'sig1._domainkey.example.com CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
      },
      [],
      ['fail', 'dkim-cname z:7'],
    ],
    [
      'the zone twice at the DMARC record is what a missing DMARC record is',
      { dmarc: '_dmarc.example.com TXT "v=DMARC1; p=quarantine"' },
      [],
      ['pass', 'dmarc-present z:8'],
    ],
    [
      'a web site without its dot leaves mail alone',
      {},
      ['www CNAME host.netlify.app'],
      ['pass', 'zone-file-care z:9'],
    ],
    [
      'a CNAME beside others keeps the zone from being loaded',
      {},
      ['gallery CNAME host.example.', 'gallery TXT "x"'],
      ['fail', 'zone-file z:9'],
    ],
    [
      'a TXT record beside the DKIM record',
      {},
      ['sig1._domainkey TXT "x"'],
      ['fail', 'dkim-single z:9'],
    ],
    [
      'a record of type SPF alone',
      { spf: '@ SPF "v=spf1 include:icloud.com ~all"' },
      [],
      ['fail', 'spf-type z:5'],
    ],
    [
      'a record of type SPF beside the right one',
      {},
      ['@ SPF "v=spf1 include:icloud.com ~all"'],
      ['pass', 'zone-file-care z:9'],
    ],
    [
      'a record of type SPF of another name',
      { spf: '@ SPF "v=spf1 include:icloud.com ~all"' },
      ['www SPF "v=spf1 -all"'],
      ['fail', 'spf-type z:5', 'zone-file-care z:9'],
    ],
    [
      'text without quotes',
      { spf: '@ TXT v=spf1 include:icloud.com ~all' },
      [],
      ['fail', 'spf-syntax z:5', 'zone-file-care z:5'],
    ],
  ])('%s', async (_, changes, more, expected) => {
    const report = await auditFile(put('z', zoneWith(changes, ...more)) + ':bind');
    expect(outcome(report)).toEqual(expected);
  });

  it.each<[string, Changes, string[], string[]]>([
    [
      'a key without text for all names',
      { dkim: '' },
      ['*._domainkey TXT "v=DKIM1; p="'],
      ['fail', 'dkim-cname z:9'],
    ],
    [
      'a policy for all names',
      { dmarc: '' },
      ['* TXT "v=spf1 -all"', '* TXT "v=DMARC1; p=all"'],
      ['pass', 'dmarc-syntax z:10'],
    ],
    [
      'a name of its own hides the wildcard',
      { dkim: '' },
      ['* TXT "x"', 'k1._domainkey TXT "v=DKIM1; p="'],
      ['fail', 'dkim-cname z:1'],
    ],
  ])('the line of the wildcard that answers: %s', async (_, changes, more, expected) => {
    const report = await auditFile(put('z', zoneWith(changes, ...more)) + ':bind');
    expect(outcome(report)).toEqual(expected);
  });

  it('gives the record as it should be, and what the slip makes of it', async () => {
    const { results } = await auditFile(
      put('z', zoneWith({ mx02: '@ MX 10 mx02.mail.icloud.com' })) + ':bind',
    );
    const [finding] = results.flatMap(({ findings }) => findings);
    expect(finding).toMatchObject({
      message: expect.stringContaining('has no dot at its end'),
      observed: ['example.com. MX 10 mx02.mail.icloud.com.example.com.'],
      fix: {
        publish: [{ owner: 'example.com', type: 'MX', rdata: '10 mx02.mail.icloud.com.' }],
        remove: [
          { owner: 'example.com', type: 'MX', rdata: '10 mx02.mail.icloud.com.example.com.' },
        ],
      },
    });
    expect(results.find(({ check }) => check === 'zone-file')?.status).toBe('pass');
  });
});

describe('a Terraform configuration', () => {
  const resource = (name: string, body: string): string =>
    `resource "digitalocean_record" "${name}" {\n  domain = "example.com"\n${body}\n}\n`;
  const mx = (value: string): string =>
    resource(
      'mx',
      `  count = 2\n  type = "MX"\n  name = "@"\n  priority = 10\n  value = "mx0\${count.index + 1}.mail.icloud.com${value}"`,
    );
  const txt = (text: string): string =>
    resource(`t${text.length}`, `  type = "TXT"\n  name = "@"\n  value = "${text}"`);
  const cname = (owner: string, target: string): string =>
    resource('dkim', `  type = "CNAME"\n  name = "${owner}"\n  value = "${target}"`);
  const text = txt('v=spf1 include:icloud.com ~all') + txt('apple-domain=AAAABBBBCCCCDDDD');
  const target = 'sig1.dkim.example.com.at.icloudmailadmin.com';

  it.each<[string, string, string[]]>([
    [
      'no dot in a resource of two records',
      mx('') + text + cname('sig1._domainkey', `${target}.`),
      ['fail', 'mx-icloud main.tf:1', 'mx-icloud main.tf:1', 'dmarc-present main.tf:1'],
    ],
    [
      'the zone behind the target of the key',
      mx('.') + text + cname('sig1._domainkey', `${target}.example.com.`),
      ['fail', 'dkim-target main.tf:21', 'dmarc-present main.tf:1'],
    ],
    [
      'the target of the key without its dot',
      mx('.') + text + cname('sig1._domainkey', target),
      ['fail', 'dkim-target main.tf:21', 'dmarc-present main.tf:1'],
    ],
  ])('%s', async (_, file, expected) => {
    expect(outcome(await auditFile(put('main.tf', file)))).toEqual(expected);
  });
});

describe("Cloudflare's export", () => {
  const proxied = ' ; cf_tags=cf-proxied:true';
  it.each<[string, Changes, string[], string[]]>([
    [
      'a DKIM record that is proxied',
      { dkim: records.dkim + proxied },
      [],
      ['fail', 'dkim-cname z:7'],
    ],
    [
      "another sender's DKIM record that is proxied",
      {},
      [`k1._domainkey CNAME k1.sender.example.${proxied}`],
      ['pass', 'zone-file-care z:9'],
    ],
    [
      'a CNAME beside others, which Cloudflare publishes',
      { dkim: records.dkim + ' ; cf_tags=cf-proxied:false' },
      ['gallery CNAME host.example.', 'gallery TXT "x"'],
      ['pass', 'zone-file-note z:9'],
    ],
    [
      'a CNAME beside others where mail needs it',
      { dkim: records.dkim + ' ; cf_tags=cf-proxied:false' },
      ['_dmarc CNAME host.example.'],
      ['pass', 'dmarc-single z:9'],
    ],
  ])('%s', async (_, changes, more, expected) => {
    const report = await auditFile(put('z', zoneWith(changes, ...more)) + ':bind');
    expect(outcome(report)).toEqual(expected);
  });

  it('asks of a proxied record nothing but that it is no longer', async () => {
    const { results } = await auditFile(
      put('z', zoneWith({ dkim: records.dkim + proxied })) + ':bind',
    );
    expect(results.flatMap(({ findings }) => findings.map(({ fix }) => fix))).toEqual([
      { text: 'Set the record to "DNS only": it must not be proxied.' },
    ]);
  });
});
