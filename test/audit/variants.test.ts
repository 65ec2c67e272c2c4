/** Healthy domains of many shapes: none of them may give more than a note. */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { examineAll, type JudgeOptions, rsa2048 } from '../support/judge.ts';
import { auditSigned, unsignedZone } from '../support/signing.ts';

const token = 'Abcd1234Efgh5678';
const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.';
const dkim = 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.';
const proof = `@ TXT apple-domain=${token}`;
const spf = '@ TXT "v=spf1 include:icloud.com ~all"';
const dmarc = '_dmarc TXT "v=DMARC1; p=quarantine"';
const plain = [mx, dkim, proof, spf, dmarc].join('\n');
const withSpf = (record: string, more = '') =>
  `${plain.replace(spf, `@ TXT "${record}"`)}\n${more}`;
const withDmarc = (record: string, more = '') =>
  `${plain.replace(dmarc, `_dmarc TXT "${record}"`)}\n${more}`;
const policy = (mode: string, ...hosts: string[]) =>
  [
    'version: STSv1',
    `mode: ${mode}`,
    ...hosts.map((host) => `mx: ${host}`),
    'max_age: 604800',
    '',
  ].join('\r\n');
const sts = `${plain}\n_mta-sts TXT "v=STSv1; id=20261101"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"`;
const of = (domain: string, zone = plain) => zone.replaceAll('.example.com.at.', `.${domain}.at.`);

type Variant = readonly [name: string, zone: string, options?: JudgeOptions];

const variants: readonly Variant[] = [
  ['as Apple asks', plain],
  ['with the token that is expected', plain, { token }],
  ['preferences 5 and 10', plain.replace('10 mx01', '5 mx01')],
  ['preferences 0 and 65535', plain.replace('10 mx01', '0 mx01').replace('10 mx02', '65535 mx02')],
  ["a third exchange of Apple's", `${plain}\n@ MX 20 mx03.mail.icloud.com.`],
  ['the other order', plain.split('\n').toReversed().join('\n')],
  ['capitals', plain.replaceAll('icloud', 'iCloud').replaceAll('mail.', 'MAIL.')],
  ['a TTL of a minute', plain.replaceAll(/^(\S+) /gm, '$1 60 ')],
  ['a TTL of a day', plain.replaceAll(/^(\S+) /gm, '$1 86400 ')],
  ['-all', withSpf('v=spf1 include:icloud.com -all')],
  ['the short form of old', withSpf('v=spf1 redirect=icloud.com')],
  [
    'other senders in SPF',
    withSpf(
      'v=spf1 ip4:192.0.2.0/28 a mx:mail.example.com include:icloud.com include:spf.sender.example ~all',
      '@ A 192.0.2.1\nmail A 192.0.2.2\nmail MX 10 mail\nspf.sender.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"',
    ),
  ],
  [
    'iCloud in a nested include',
    withSpf(
      'v=spf1 include:_spf.example.com -all',
      '_spf TXT "v=spf1 include:_more.example.com ~all"\n_more TXT "v=spf1 include:icloud.com ~all"',
    ),
  ],
  [
    'a redirect to a record of its own',
    withSpf('v=spf1 redirect=_spf.example.com', '_spf TXT "v=spf1 include:icloud.com ~all"'),
  ],
  ['SPF in several strings', plain.replace(spf, '@ TXT "v=spf1 inc" "lude:icloud.com" " ~all"')],
  ['SPF with spaces at its end', withSpf('v=spf1 include:icloud.com ~all  ')],
  ['SPF in capitals', withSpf('V=SPF1 INCLUDE:ICLOUD.COM ~ALL')],
  [
    'the key in one string of another order',
    `${plain}\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "p=${rsa2048}; k=rsa; v=DKIM1"`.replace(
      '; v=DKIM1',
      '',
    ),
  ],
  [
    'other TXT records',
    `${plain}\n@ TXT "google-site-verification=x"\n@ TXT "apple-domain-verification=abcdefgh"\n@ TXT ""`,
  ],
  ['a wildcard address', `${plain}\n* A 192.0.2.1\n@ A 192.0.2.1`],
  [
    'a wildcard alias for the web',
    `${plain}\n* CNAME site.host.example.\nsite.host.example. A 192.0.2.1`,
  ],
  ['a wildcard TXT record', `${plain}\n* TXT "v=spf1 -all"`],
  ['a subdomain', of('in.example.com'), { domain: 'in.example.com' }],
  [
    "a subdomain under its parent's DMARC record",
    of('in.example.com', plain.replace(`\n${dmarc}`, '')).concat(
      '\n_dmarc.example.com. TXT "v=DMARC1; p=reject; sp=quarantine"',
    ),
    { domain: 'in.example.com' },
  ],
  ['an internationalised domain', of('xn--bcher-kva.example'), { domain: 'xn--bcher-kva.example' }],
  [
    'labels as long as they may be',
    of(`${'a'.repeat(63)}.${'b'.repeat(63)}.example`),
    { domain: `${'a'.repeat(63)}.${'b'.repeat(63)}.example` },
  ],
  ['no policy yet, but reports', withDmarc('v=DMARC1; p=none; rua=mailto:a@example.com')],
  [
    'a policy of reject with all that belongs to it',
    withDmarc(
      'v=DMARC1;p=reject;sp=reject;np=reject;adkim=s;aspf=s;fo=1;rua=mailto:a@example.com!10m;',
    ),
  ],
  [
    'DMARC of the time before RFC 9989',
    withDmarc('v=DMARC1; p=quarantine; pct=100; rf=afrf; ri=86400'),
  ],
  ['a policy that is tried out', withDmarc('v=DMARC1; p=reject; t=y; rua=mailto:a@example.com')],
  ['DMARC with spaces and capitals in its values', withDmarc('v=DMARC1 ; p = Reject ; psd=n')],
  [
    'reports to another domain, which takes them',
    withDmarc(
      'v=DMARC1; p=none; rua=mailto:a@reports.example',
      '*._report._dmarc.reports.example. TXT "v=DMARC1"',
    ),
  ],
  ['MTA-STS by pattern', sts, { policy: policy('enforce', '*.mail.icloud.com') }],
  [
    'MTA-STS by name',
    sts,
    { policy: policy('enforce', 'mx01.mail.icloud.com', 'mx02.mail.icloud.com') },
  ],
  ['MTA-STS switched off', sts, { policy: policy('none') }],
  [
    "Apple's own SRV records",
    `${plain}\n_imaps._tcp SRV 0 1 993 imap.mail.me.com.\n_imap._tcp SRV 0 0 0 .`,
  ],
];

it.each(variants.map((variant) => [variant[0], variant] as const))(
  '%s',
  async (_, [, zone, options]) => {
    const { outcomes } = await examineAll(checks, zone, options);
    const results = checks.map(({ meta }, i) => ({ ...meta, outcome: outcomes[i]! }));
    const loud = results.filter(
      ({ severity, outcome }) => severity !== 'note' && outcome.status === 'fail',
    );
    expect(loud.map(({ id, outcome }) => [id, outcome])).toEqual([]);
    expect(
      results.flatMap(({ id, outcome }) => (outcome.status === 'inconclusive' ? [id] : [])),
    ).toEqual([]);
  },
);

const servers = ['ns1', 'ns2', 'ns3', 'ns4'].map((host) => `@ NS ${host}.example.net.`).join('\n');
it.each([
  ['four name servers', `; at the parent\n${servers}`, unsignedZone],
  ['signed', '; at each', {}],
  ['signed, with four name servers', `; at the parent\n${servers}`, {}],
])('from every vantage: %s', async (_, stage, signing) => {
  const { verdict, results } = await auditSigned(checks, stage, signing);
  expect(verdict).toBe('pass');
  const loud = results.filter(({ severity, status }) => severity !== 'note' && status === 'fail');
  expect(loud.map(({ check, findings }) => [check, findings])).toEqual([]);
});

it('a domain that is not healthy does not pass for one', async () => {
  const { outcomes } = await examineAll(checks, plain.replace(dkim, ''));
  const loud = checks.filter(
    ({ meta }, i) => meta.severity === 'error' && outcomes[i]?.status === 'fail',
  );
  expect(loud.map(({ meta }) => meta.id)).toEqual(['dkim-cname']);
});
