/** Plans of Terraform are judged by what would be published, and say which resource a finding is about. */
import { describe, expect, it } from 'vitest';
import { auditFile, outcome, useFolder } from '../support/file-audit.ts';

const put = useFolder();

type Values = Readonly<Record<string, unknown>>;

interface PlanResource {
  readonly address: string;
  readonly values: Values;
}

const resource = (address: string, values: Values): PlanResource => ({ address, values });

const moduleOf = (resources: readonly PlanResource[]) => ({
  root_module: {
    resources: resources.map(({ address, values }) => ({
      address,
      mode: 'managed',
      type: address.split('.')[0],
      name: address.split('.')[1],
      values,
    })),
  },
});

/** The JSON of a plan in one line, as `terraform show -json` prints it. */
const planOf = (
  resources: readonly PlanResource[],
  { prior = [], unknown = {} }: { prior?: readonly PlanResource[]; unknown?: Values } = {},
): string =>
  JSON.stringify({
    format_version: '1.2',
    planned_values: moduleOf(resources),
    ...(prior.length > 0 && { prior_state: { values: moduleOf(prior) } }),
    resource_changes: Object.entries(unknown).map(([address, after_unknown]) => ({
      address,
      change: { after_unknown },
    })),
  });

const zone = resource('aws_route53_zone.z', { name: 'example.com', zone_id: 'Z1' });

const route53 = (name: string, owner: string, type: string, ...records: readonly string[]) =>
  resource(`aws_route53_record.${name}`, { zone_id: 'Z1', name: owner, type, records });

const mx = route53('mx', '', 'MX', '10 mx01.mail.icloud.com', '10 mx02.mail.icloud.com');
const spf = 'v=spf1 include:icloud.com ~all';
const token = 'apple-domain=AAAABBBBCCCCDDDD';
const txt = route53('txt', '', 'TXT', spf, token);
const dkim = route53(
  'dkim',
  'sig1._domainkey',
  'CNAME',
  'sig1.dkim.example.com.at.icloudmailadmin.com',
);
const dmarc = route53('dmarc', '_dmarc', 'TXT', 'v=DMARC1; p=quarantine');
const healthy = [zone, mx, txt, dkim, dmarc];

/** By id alone, with names that are relative. */
const cloudflare = (id: string, name: string, owner: string, type: string, content: string) =>
  resource(`cloudflare_dns_record.${id}_${name}`, {
    zone_id: id,
    name: owner,
    type,
    content,
    ...(type === 'MX' && { priority: 10 }),
  });

const byId = (id: string, domain: string, exchange = 'mail.icloud.com') => [
  cloudflare(id, 'mx1', '@', 'MX', `mx01.${exchange}`),
  cloudflare(id, 'mx2', '@', 'MX', `mx02.${exchange}`),
  cloudflare(id, 'spf', '@', 'TXT', spf),
  cloudflare(id, 'token', '@', 'TXT', token),
  cloudflare(id, 'dkim', 'sig1._domainkey', 'CNAME', `sig1.dkim.${domain}.at.icloudmailadmin.com`),
  cloudflare(id, 'dmarc', '_dmarc', 'TXT', 'v=DMARC1; p=quarantine'),
];

describe('a plan', () => {
  it.each<[string, readonly PlanResource[], readonly string[]]>([
    ['is fine', healthy, ['pass']],
    [
      'of Route 53 with @ for the zone itself',
      [
        zone,
        route53('mx', '@', 'MX', '10 mx01.mail.icloud.com', '10 mx02.mail.icloud.com'),
        txt,
        dkim,
        dmarc,
      ],
      ['fail', 'mx-present plan.json:1'],
    ],
    [
      'with CAA records in data that is not read',
      [
        ...byId('z', 'example.com'),
        resource('cloudflare_dns_record.caa', {
          zone_id: 'z',
          name: '@',
          type: 'CAA',
          data: { flags: 0, tag: 'issue', value: 'letsencrypt.org' },
        }),
      ],
      ['pass'],
    ],
    ['of a zone that its key names', byId('z', 'example.com'), ['pass']],
    [
      'of a zone that nothing names, which is taken as the one that is asked about',
      byId('z', 'example.com').filter(({ address }) => !address.endsWith('dkim')),
      ['fail', 'dkim-cname plan.json:1', 'zone-file-note plan.json:1'],
    ],
    [
      'with the key of another domain',
      byId('z', 'example.org'),
      ['fail', 'dkim-target plan.json:1', 'zone-file-note plan.json:1'],
    ],
    [
      'of two zones, of which the key names the one',
      [...byId('b', 'example.net', 'other.example'), ...byId('a', 'example.com')],
      ['pass'],
    ],
    [
      'of two zones, of which the other is known by name',
      [
        resource('cloudflare_zone.o', { name: 'example.net', id: 'b' }),
        ...byId('b', 'example.net', 'other.example'),
        ...byId('a', 'example.com'),
      ],
      ['pass'],
    ],
  ])('%s', async (_, resources, expected) =>
    expect(outcome(await auditFile(put('plan.json', planOf(resources))))).toEqual(expected),
  );

  it('says which resource a finding is about', async () => {
    const { results } = await auditFile(
      put(
        'plan.json',
        planOf([
          zone,
          route53('mx', '', 'MX', '10 mx01.mail.icloud.com', '5 mx.other.example'),
          txt,
          dkim,
          dmarc,
        ]),
      ),
    );
    const found = results.flatMap(({ findings }) => findings.map((one) => one.location?.label));
    expect(new Set(found)).toEqual(new Set(['aws_route53_record.mx']));
  });

  it('that changes nothing has no new findings and no fixed ones', async () => {
    const long = route53('long', 'k', 'TXT', 'x'.repeat(300));
    const wide = route53('www', 'www', 'CNAME', 'a.example.net');
    const again = route53('again', 'www', 'CNAME', 'a.example.net');
    const all = [...healthy, long, wide, again];
    const { proposal } = await auditFile(put('plan.json', planOf(all, { prior: all })));
    const { appears, vanishes, stays } = proposal!.comparison;
    expect([appears, vanishes]).toEqual([[], []]);
    expect(stays.map(({ check }) => check)).toEqual(['zone-file-care', 'zone-file-note']);
  });
});

it('of a provider that is not read says so, and names the resource', async () => {
  const plan = planOf([resource('foo_dns_record.mx', { zone: 'example.com', type: 'MX' })]);
  await expect(auditFile(put('plan.json', plan))).rejects.toMatchObject({
    message: 'example.com is in none of the zones that were read.',
    hint: 'plan.json:1:71: foo_dns_record.mx is not read: its type of resource is not known here.',
  });
});

describe('zones that are known by an id', () => {
  it('are not mixed if nothing says which is which', async () => {
    const plan = planOf([
      cloudflare('a', 'mx', '@', 'MX', 'mx01.mail.icloud.com'),
      cloudflare('b', 'txt', '@', 'TXT', spf),
    ]);
    await expect(auditFile(put('plan.json', plan))).rejects.toThrow(
      'example.com is in none of the zones that were read.',
    );
  });
});
