import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readConfiguration } from '../../../src/input/hcl/read-configuration.ts';
import { readResources } from '../../../src/input/zone/terraform/read-resources.ts';
import type { Octets, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { toOctets } from '../../../src/model/dns/presentation.ts';
import type { PlannedRecord, RecordPlan } from '../../../src/model/record-plan.ts';
import {
  type TerraformProvider,
  terraformProviders,
  type RecordForm,
  recordForms,
  renderRecords,
  type RecordSheet,
} from '../../../src/report/records/records.ts';
import { faultsOf, lineOf, planOf } from '../../support/batch.ts';
import { readBack, resourcesIn } from '../../support/read-records.ts';

const zone = dnsName('example.com');
const sheet = (plan: RecordPlan, mode: RecordSheet['mode'] = 'publish'): RecordSheet => ({
  plan,
  zone,
  ttl: 3600,
  mode,
});

/** A record with the division of its text undone: not every tool can say where it is. */
const whole = (record: Pick<PlannedRecord, 'owner' | 'type' | 'rdata'>): string => {
  const plain = record as PlannedRecord;
  return plain.type === 'TXT'
    ? lineOf({ ...plain, rdata: { strings: [plain.rdata.strings.join('')] } })
    : lineOf(plain);
};
const sorted = (records: readonly PlannedRecord[]) => records.map(whole).toSorted();

/** Every form that tools read, with its provider where it has one. */
const tools: readonly (readonly [RecordForm, TerraformProvider])[] = recordForms
  .filter((form) => form !== 'table' && form !== 'json')
  .flatMap((form): readonly (readonly [RecordForm, TerraformProvider])[] =>
    (form === 'terraform' ? terraformProviders : (['cloudflare'] as const)).map((one) => [
      form,
      one,
    ]),
  );

/** The providers whose resources hold whole record sets. */
const setProviders: ReadonlySet<TerraformProvider> = new Set([
  'akamai',
  'azure',
  'desec',
  'dns',
  'gandi',
  'gcore',
  'google',
  'hcloud',
  'huaweicloud',
  'ns1',
  'oci',
  'openstack',
  'powerdns',
  'route53',
  'selectel',
  'servercore',
  'stackit',
  'yandex',
]);

const writesSets = (form: RecordForm, provider: TerraformProvider): boolean =>
  /^(?:cloudformation|dnsendpoint|octodns|registry|route53)$/.test(form) ||
  (form === 'terraform' && setProviders.has(provider));

const mixed = `
@ MX 1 old.example.
@ MX 10 mx01.mail.icloud.com.
@ TXT "v=spf1 ip4:192.0.2.1 exists:%{i}.spf.example.com ?all"
@ TXT "google-site-verification=x"
_dmarc TXT "v=DMARC1 p=reject; rua=mailto:a@example.com"
sig1._domainkey TXT "v=DKIM1; p=x"`;

/** A plan whose records are made up. */
const planWith = (
  records: readonly PlannedRecord[],
  rest: Partial<RecordPlan> = {},
): RecordPlan => ({
  domain: zone,
  publish: records,
  remove: [],
  keep: [],
  beside: [],
  unknown: [],
  notes: [],
  ...rest,
});

const text = (owner: string, octets: Octets): PlannedRecord => ({
  owner: dnsName(owner),
  type: 'TXT',
  rdata: { strings: octets.match(/.{1,255}/gs) ?? [''] },
});

describe.each(tools)('%s %s', (form, provider) => {
  const render = (plan: RecordPlan, mode: RecordSheet['mode'] = 'publish') =>
    renderRecords(sheet(plan, mode), form, provider);

  it.each(['example.com', 'mail.example.com'])('says what the plan says: %s', async (domain) => {
    const plan = await planOf(mixed, { domain, dmarc: 'fix' });
    const { records, others, faults } = await readBack(render(plan, 'all'), form);
    const { publish, keep, beside } = plan;
    expect([others, faults]).toEqual([[], []]);
    expect(sorted(records)).toEqual(
      sorted(writesSets(form, provider) ? [...publish, ...keep, ...beside] : [...publish, ...keep]),
    );
  });

  it('gives a domain that audits clean', async () => {
    const plan = await planOf('@ A 192.0.2.1', { dmarc: 'fix' });
    const { records } = await readBack(render(plan), form);
    const zoneLines = records.map((record) => lineOf(record as PlannedRecord));
    expect(await faultsOf(`${zoneLines.join('\n')}\n@ A 192.0.2.1`, 'example.com')).toEqual([]);
  });

  it('keeps any text of printable ASCII, however long', async () => {
    const tricky = [
      '${a}',
      '%{i}',
      '{{ a }}',
      '{% b %}',
      '{# c #}',
      '<% d %>',
      '"',
      '\\',
      ';',
      '#',
      '##[x]',
      "'",
      '\\032',
      ' ',
    ];
    const ascii = fc.array(
      fc.oneof(fc.constantFrom(...tricky), fc.string({ unit: 'grapheme-ascii', maxLength: 90 })),
      { maxLength: 9 },
    );
    await fc.assert(
      fc.asyncProperty(ascii, async (parts) => {
        // What begins with a quote, `\;` and an end in `\` octoDNS itself cannot say.
        const octets = `v=spf1 ${parts.join('').replace(/\\(?=;)/g, '/')}.`;
        const record = text(
          '_x.example.com',
          form === 'octodns' ? octets.replaceAll('" "', '') : octets,
        );
        const { records, faults } = await readBack(render(planWith([record])), form);
        expect([sorted(records), faults]).toEqual([sorted([record]), []]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps octets beyond ASCII', async () => {
    const record = text('_x.example.com', toOctets('v=x caf\u00e9 \u20ac \u{1f600}'));
    const { records } = await readBack(render(planWith([record])), form);
    expect(sorted(records)).toEqual(sorted([record]));
  });

  it('is printable ASCII, and no command to a runner, whatever strangers have published', async () => {
    const hostile =
      toOctets('x\u001b[2J\n::error::x\r\n##[add-mask]e \u202e\u0085 *​/ --> `') + '\xff\0';
    for (const mode of ['publish', 'all', 'delete'] as const) {
      const plan = planWith([text('example.com', 'v=spf1 ~all')], {
        beside: [text('example.com', hostile)],
        remove: [text('example.com', `${hostile}2`), text('gone.example.com', hostile)],
      });
      const lines = render(plan, mode);
      expect(lines).toMatch(/^[\n -~]*$/);
      expect(lines).not.toMatch(/^\s*::|##\[/m);
    }
  });

  it('is empty where there is nothing to do', () => {
    expect(render(planWith([]))).toBe('');
    expect(render(planWith([]), 'delete')).toBe('');
  });

  it('names what has to go, and publishes none of it', async () => {
    const old = text('old.example.com', 'old');
    const plan = planWith([], { remove: [old] });
    const shown = render(plan, 'delete');
    expect(shown).toContain('old.example.com');
    if (form === 'bind') return;
    const { records } = await readBack(shown, form);
    expect(records).toEqual([]);
  });
});

describe('whole record sets', () => {
  const other = text('example.com', 'google-site-verification=x');
  const plan = planWith([text('example.com', 'v=spf1 new')], {
    remove: [text('example.com', 'v=spf1 old')],
    beside: [other],
  });
  const setForms = tools.filter(([form, provider]) => writesSets(form, provider));

  it.each(setForms)(
    '%s %s loses no unrelated text, and drops what has to go',
    async (form, provider) => {
      for (const mode of ['publish', 'delete'] as const) {
        const { records } = await readBack(renderRecords(sheet(plan, mode), form, provider), form);
        expect(sorted(records)).toEqual(sorted([...plan.publish, other]));
      }
    },
  );
});

describe('Terraform', () => {
  const valuesOf = async (provider: TerraformProvider, plan: RecordPlan) => {
    const resources = await resourcesIn(renderRecords(sheet(plan), 'terraform', provider));
    return resources.map(({ type, values }) => Object.assign(values, { resource: type }));
  };
  const records: readonly PlannedRecord[] = [
    {
      owner: dnsName('sub.example.com'),
      type: 'MX',
      rdata: { preference: 10, exchange: dnsName('mx01.mail.icloud.com') },
    },
    {
      owner: dnsName('_dmarc.sub.example.com'),
      type: 'CNAME',
      rdata: { target: dnsName('d.vendor.example') },
    },
    { owner: zone, type: 'TXT', rdata: { strings: ['v=spf1 exists:%{i}.', 'x ~all'] } },
  ];

  it.each<[TerraformProvider, readonly unknown[]]>([
    [
      'cloudflare',
      [
        {
          resource: 'cloudflare_dns_record',
          zone_id: 'the zone_id',
          name: 'sub.example.com',
          type: 'MX',
          priority: 10,
          content: 'mx01.mail.icloud.com',
          ttl: 3600,
          proxied: false,
        },
        {
          resource: 'cloudflare_dns_record',
          zone_id: 'the zone_id',
          name: '_dmarc.sub.example.com',
          type: 'CNAME',
          content: 'd.vendor.example',
          ttl: 3600,
          proxied: false,
        },
        {
          resource: 'cloudflare_dns_record',
          zone_id: 'the zone_id',
          name: 'example.com',
          type: 'TXT',
          content: '"v=spf1 exists:%{i}." "x ~all"',
          ttl: 3600,
          proxied: false,
        },
      ],
    ],
    [
      'route53',
      [
        {
          resource: 'aws_route53_record',
          zone_id: 'the zone_id',
          name: 'sub.example.com',
          type: 'MX',
          ttl: 3600,
          records: ['10 mx01.mail.icloud.com'],
        },
        {
          resource: 'aws_route53_record',
          zone_id: 'the zone_id',
          name: '_dmarc.sub.example.com',
          type: 'CNAME',
          ttl: 3600,
          records: ['d.vendor.example'],
        },
        {
          resource: 'aws_route53_record',
          zone_id: 'the zone_id',
          name: 'example.com',
          type: 'TXT',
          ttl: 3600,
          records: ['v=spf1 exists:%{i}.""x ~all'],
        },
      ],
    ],
    [
      'google',
      [
        {
          resource: 'google_dns_record_set',
          managed_zone: 'the managed_zone',
          name: 'sub.example.com.',
          type: 'MX',
          ttl: 3600,
          rrdatas: ['10 mx01.mail.icloud.com.'],
        },
        {
          resource: 'google_dns_record_set',
          managed_zone: 'the managed_zone',
          name: '_dmarc.sub.example.com.',
          type: 'CNAME',
          ttl: 3600,
          rrdatas: ['d.vendor.example.'],
        },
        {
          resource: 'google_dns_record_set',
          managed_zone: 'the managed_zone',
          name: 'example.com.',
          type: 'TXT',
          ttl: 3600,
          rrdatas: ['"v=spf1 exists:%{i}." "x ~all"'],
        },
      ],
    ],
    [
      'azure',
      [
        {
          resource: 'azurerm_dns_mx_record',
          resource_group_name: 'the resource_group_name',
          zone_name: 'example.com',
          name: 'sub',
          ttl: 3600,
          record: [{ preference: 10, exchange: 'mx01.mail.icloud.com' }],
        },
        {
          resource: 'azurerm_dns_cname_record',
          resource_group_name: 'the resource_group_name',
          zone_name: 'example.com',
          name: '_dmarc.sub',
          ttl: 3600,
          record: 'd.vendor.example',
        },
        {
          resource: 'azurerm_dns_txt_record',
          resource_group_name: 'the resource_group_name',
          zone_name: 'example.com',
          name: '@',
          ttl: 3600,
          record: [{ value: 'v=spf1 exists:%{i}.x ~all' }],
        },
      ],
    ],
    [
      'digitalocean',
      [
        {
          resource: 'digitalocean_record',
          domain: 'example.com',
          name: 'sub',
          type: 'MX',
          priority: 10,
          value: 'mx01.mail.icloud.com.',
          ttl: 3600,
        },
        {
          resource: 'digitalocean_record',
          domain: 'example.com',
          name: '_dmarc.sub',
          type: 'CNAME',
          value: 'd.vendor.example.',
          ttl: 3600,
        },
        {
          resource: 'digitalocean_record',
          domain: 'example.com',
          name: '@',
          type: 'TXT',
          value: 'v=spf1 exists:%{i}.x ~all',
          ttl: 3600,
        },
      ],
    ],
  ])('%s has its own fields for names, texts and preferences', async (provider, expected) => {
    expect(await valuesOf(provider, planWith(records))).toEqual(
      expect.arrayContaining([...expected]),
    );
  });

  it.each(terraformProviders)('is read as a configuration too: %s', async (provider) => {
    const anyText = fc.string({ unit: 'grapheme-ascii', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(anyText, async (value) => {
        const plan = planWith([...records, text('_x.example.com', `v=spf1 ${value}.`)]);
        const printed = renderRecords(sheet(plan), 'terraform', provider);
        const { resources, faults } = readConfiguration(
          {
            list: () => [{ name: 'records.tf', isFolder: false }],
            read: () => ({ file: 'records.tf', text: printed }),
          },
          '',
        );
        const draft = readResources(resources, zone, 'it is not given').read(resources);
        const { records: read, unknowns } = draft.state();
        expect([faults, unknowns]).toEqual([[], []]);
        expect(sorted(read as readonly PlannedRecord[])).toEqual(sorted(plan.publish));
      }),
      { numRuns: 20 },
    );
  });

  it('gives every resource a name of its own', async () => {
    const plan = await planOf('@ A 192.0.2.1', { dmarc: 'fix' });
    for (const provider of terraformProviders) {
      const resources = await resourcesIn(renderRecords(sheet(plan), 'terraform', provider));
      const names = resources.map(({ type, name }) => `${type} ${name}`);
      expect(new Set(names).size).toBe(names.length);
      expect(names.join('\n')).toMatch(/^(?:[\w-]+ [a-z_][\w-]*\n?)+$/);
    }
  });
});

describe('octoDNS', () => {
  it('has the apex first, one value for an alias, and semicolons escaped', async () => {
    const plan = await planOf(mixed, { dmarc: 'fix' });
    const read: unknown = parseYaml(renderRecords(sheet(plan), 'octodns', 'cloudflare'));
    expect(Object.keys(read as object)).toEqual(['', '_dmarc', 'sig1._domainkey']);
    expect(read).toMatchObject({
      _dmarc: [
        { type: 'TXT', ttl: 3600, values: ['v=DMARC1\\; p=reject\\; rua=mailto:a@example.com'] },
      ],
      'sig1._domainkey': [
        { type: 'CNAME', value: 'sig1.dkim.example.com.at.icloudmailadmin.com.' },
      ],
    });
  });
});

describe('DNSControl', () => {
  it('runs, and calls its macros with names relative to the zone', async () => {
    const plan = await planOf('@ A 192.0.2.1', { domain: 'mail.example.com' });
    const calls: unknown[] = [];
    const macro =
      (type: RecordType) =>
      (...values: unknown[]) => [type, ...values];
    // eslint-disable-next-line typescript/no-implied-eval -- the text is what a user would run
    const run = new Function(
      'D_EXTEND',
      'MX',
      'TXT',
      'CNAME',
      'TTL',
      renderRecords(sheet(plan), 'dnscontrol', 'cloudflare'),
    );
    run(
      (...values: unknown[]) => calls.push(...values),
      macro('MX'),
      macro('TXT'),
      macro('CNAME'),
      (ttl: number) => ttl,
    );
    expect(calls).toEqual([
      'example.com',
      ['MX', 'mail', 10, 'mx01.mail.icloud.com.', 3600],
      ['MX', 'mail', 10, 'mx02.mail.icloud.com.', 3600],
      ['TXT', 'mail', 'apple-domain=Abcd1234Efgh5678', 3600],
      ['TXT', 'mail', 'v=spf1 include:icloud.com ~all', 3600],
      ['CNAME', 'sig1._domainkey.mail', 'sig1.dkim.mail.example.com.at.icloudmailadmin.com.', 3600],
    ]);
  });
});

describe('forms of other repositories', () => {
  const records: readonly PlannedRecord[] = [
    {
      owner: zone,
      type: 'MX',
      rdata: { preference: 10, exchange: dnsName('mx01.mail.icloud.com') },
    },
    text('example.com', 'v=spf1 include:icloud.com ~all'),
    {
      owner: dnsName('sig1._domainkey.example.com'),
      type: 'CNAME',
      rdata: { target: dnsName('sig1.dkim.example.com.at.icloudmailadmin.com') },
    },
  ];
  const shown = (form: RecordForm) => renderRecords(sheet(planWith(records)), form, 'cloudflare');

  it('a CloudFormation template has a resource a set', () => {
    expect(parseYaml(shown('cloudformation'))).toEqual({
      Resources: {
        MailExampleComMx: {
          Type: 'AWS::Route53::RecordSet',
          Properties: {
            HostedZoneName: 'example.com.',
            Name: 'example.com.',
            Type: 'MX',
            TTL: '3600',
            ResourceRecords: ['10 mx01.mail.icloud.com.'],
          },
        },
        MailExampleComTxt: expect.objectContaining({
          Properties: expect.objectContaining({
            ResourceRecords: ['"v=spf1 include:icloud.com ~all"'],
          }),
        }),
        MailSig1DomainkeyExampleComCname: expect.anything(),
      },
    });
  });

  it('a DNSEndpoint has targets without a final dot', () => {
    expect(parseYaml(shown('dnsendpoint'))).toMatchObject({
      kind: 'DNSEndpoint',
      spec: {
        endpoints: [
          { dnsName: 'example.com', recordType: 'MX', targets: ['10 mx01.mail.icloud.com'] },
          { recordType: 'TXT', targets: ['v=spf1 include:icloud.com ~all'] },
          { recordType: 'CNAME', targets: ['sig1.dkim.example.com.at.icloudmailadmin.com'] },
        ],
      },
    });
  });

  it('a registry has a file a name', () => {
    const files = shown('registry').split(/^\/\/ (.+)\n/m);
    expect([files[1], files[3]]).toEqual([
      'domains/example.json',
      'domains/sig1._domainkey.example.json',
    ]);
    expect(JSON.parse(files[2] ?? '')).toEqual({
      records: {
        MX: [{ target: 'mx01.mail.icloud.com', priority: 10 }],
        TXT: ['v=spf1 include:icloud.com ~all'],
      },
    });
    expect(JSON.parse(files[4] ?? '')).toEqual({
      records: { CNAME: 'sig1.dkim.example.com.at.icloudmailadmin.com' },
    });
  });
});

describe('a Route 53 change batch', () => {
  const batchOf = (plan: RecordPlan, mode: RecordSheet['mode'] = 'publish') =>
    JSON.parse(renderRecords(sheet(plan, mode), 'route53', 'cloudflare')) as {
      Changes: {
        Action: string;
        ResourceRecordSet: {
          Name: string;
          Type: string;
          TTL: number;
          ResourceRecords: { Value: string }[];
        };
      }[];
    };
  const actions = (plan: RecordPlan, mode?: RecordSheet['mode']) =>
    batchOf(plan, mode).Changes.map(
      ({ Action, ResourceRecordSet: { Name, Type } }) => `${Action} ${Name} ${Type}`,
    );

  it('takes away first what stands where an alias is to be, and nothing else', async () => {
    const plan = await planOf(`${mixed}\n@ SPF "v=spf1 ?all"`);
    expect(actions(plan)).toEqual([
      'DELETE sig1._domainkey.example.com. TXT',
      'UPSERT example.com. MX',
      'UPSERT example.com. TXT',
      'UPSERT sig1._domainkey.example.com. CNAME',
    ]);
  });

  it('deletes a set by all its values and its own TTL', async () => {
    const old = { ...text('old.example.com', 'a"b\\c\xe9'), ttl: 60 };
    const [change] = batchOf(planWith([], { remove: [old] }), 'delete').Changes;
    expect(change).toEqual({
      Action: 'DELETE',
      ResourceRecordSet: {
        Name: 'old.example.com.',
        Type: 'TXT',
        TTL: 60,
        ResourceRecords: [{ Value: '"a\\"b\\\\c\\351"' }],
      },
    });
  });

  it('divides a text into strings of 255 octets', () => {
    const [change] = batchOf(planWith([text('example.com', 'x'.repeat(300))])).Changes;
    expect(change?.ResourceRecordSet.ResourceRecords).toEqual([
      { Value: `"${'x'.repeat(255)}" "${'x'.repeat(45)}"` },
    ]);
  });
});

describe("Cloudflare's import file", () => {
  it('keeps the proxy off the alias', async () => {
    const plan = await planOf('@ A 192.0.2.1');
    const lines = renderRecords(sheet(plan), 'cloudflare', 'cloudflare').split('\n');
    expect(lines.filter((line) => line.includes('cf_tags'))).toEqual([
      'sig1._domainkey.example.com. 3600 IN CNAME sig1.dkim.example.com.at.icloudmailadmin.com. ; cf_tags=cf-proxied:false',
    ]);
  });
});

describe('the update for a BIND server', () => {
  it('deletes record by record', () => {
    const plan = planWith([], { remove: [text('old.example.com', 'a b')] });
    expect(renderRecords(sheet(plan, 'delete'), 'bind', 'cloudflare')).toBe(
      '; For nsupdate. In a zone file, delete these lines by hand.\nzone example.com.\nupdate delete old.example.com. TXT "a b"\nsend\n',
    );
  });

  it('is told beside the lines to publish', async () => {
    const plan = await planOf(mixed);
    expect(renderRecords(sheet(plan), 'bind', 'cloudflare')).toContain(
      ';   example.com. MX 1 old.example.\n',
    );
  });
});

describe('the table', () => {
  it('shows what is typed into a form', async () => {
    const plan = await planOf(mixed, { domain: 'mail.example.com', dmarc: 'fix' });
    expect(renderRecords(sheet(plan, 'all'), 'table', 'cloudflare')).toMatchInlineSnapshot(`
      "Publish:
        Name                  Type   TTL   Priority  Value
        mail                  MX     3600  10        mx02.mail.icloud.com.
        mail                  TXT    3600            apple-domain=Abcd1234Efgh5678
        mail                  TXT    3600            v=spf1 include:icloud.com ip4:192.0.2.1 exists:%{i}.spf.example.com ~all
        sig1._domainkey.mail  CNAME  3600            sig1.dkim.mail.example.com.at.icloudmailadmin.com.
        _dmarc.mail           TXT    3600            v=DMARC1; p=reject; rua=mailto:a@example.com

      Remove:
        Name                  Type  TTL   Priority  Value
        mail                  MX    3600  1         old.example.
        mail                  TXT   3600            v=spf1 ip4:192.0.2.1 exists:%{i}.spf.example.com ?all
        sig1._domainkey.mail  TXT   3600            v=DKIM1; p=x
        _dmarc.mail           TXT   3600            v=DMARC1 p=reject; rua=mailto:a@example.com

      Right already:
        Name  Type  TTL   Priority  Value
        mail  MX    3600  10        mx01.mail.icloud.com.
      "
    `);
  });
});

describe('JSON', () => {
  it('holds the whole plan', async () => {
    const plan = await planOf(
      `${mixed}\n_dmarc TXT !servfail`.replace(/_dmarc TXT "[^\n]*\n/, ''),
      { dmarc: 'fix', token: '' },
    );
    const read = JSON.parse(renderRecords(sheet(plan), 'json', 'cloudflare')) as Record<
      string,
      unknown
    >;
    expect(read).toMatchObject({
      domain: 'example.com',
      zone: 'example.com',
      keep: [
        {
          name: '@',
          type: 'MX',
          ttl: 3600,
          rdata: '10 mx01.mail.icloud.com.',
          preference: 10,
          exchange: 'mx01.mail.icloud.com',
        },
      ],
      beside: [{ type: 'TXT', text: 'google-site-verification=x' }],
      unknown: [{ area: 'dmarc', failure: { code: 'servfail' } }],
      notes: [expect.stringContaining('--apple-domain')],
    });
  });
});
