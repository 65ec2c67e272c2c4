import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFormat, detectFormat } from '../../../src/input/zone/detect-format.ts';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { zoneFormats } from '../../../src/model/dns/zone.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { registryCases, whatIsRead } from './registry-cases.ts';
import { example, shown, source } from './show.ts';

/** The records of each file, at their lines, and what is unknown or wrong; `example.com` is asked about. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'endpoint-helm.yaml': [
    'example.com',
    '9 example.com. MX 10 mx01.mail.icloud.com.',
    '10 unknown example.com MX: a template fills it in',
    '14 unknown example.com TXT: a template fills it in',
    '15 unknown * CNAME: a template fills it in (or none)',
  ],
  'Mail.template.json': [
    'example.com',
    '13 example.com. MX 10 mx01.mail.icloud.com.',
    '13 example.com. MX 10 mx02.mail.icloud.com.',
    '23 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '23 example.com. TXT "apple-domain=AAAABBBBCCCCDDDD"',
  ],
  'cfn-group.yaml': [
    'example.com',
    '33 example.com. MX 10 mx01.mail.icloud.com.',
    '34 example.com. MX 10 mx02.mail.icloud.com.',
    '40 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '50 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    '52 other example.com ALIAS',
    '42 unknown example.com TXT: the parameter "Token" has no default',
  ],
  'cfn-slips.yaml': [
    'example.com',
    '19 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '27 unknown example.com MX: the record cannot be read',
    '6 unknown * *: Route 53 refuses the name of the record set (or none)',
    '6 syntax: Route 53 refuses the name "@": write the whole name of the domain',
    '19 syntax: text without quotes is refused here: put it in "..."',
    '27 syntax: this MX record is left out: MX takes 2 fields (preference, exchange), and there is 1: mx01.mail.icloud.com',
  ],
  'cfn-unknown.json': [
    'example.com',
    '13 example.com. MX 10 mx01.mail.icloud.com.',
    '13 example.com. MX 10 mx02.mail.icloud.com.',
    '23 unknown example.com TXT: the parameter "Token" is read at the deployment',
    '24 unknown example.com TXT: "Fn::ImportValue" is known only once it is deployed',
    '28 unknown * *: it stands for resources that are not in this file (or none)',
    '3 zone-assumed: the parameter "DomainName" has no default, and is taken as example.com',
  ],
  'cloudflare.json': [
    'example.com',
    '4 example.com. MX 10 mx01.mail.icloud.com.',
    '6 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '8 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
    '10 _imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.',
    '8 proxied-dkim: sig1._domainkey.example.com is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"',
  ],
  'desec.json': [
    'example.com',
    '3 example.com. MX 10 mx01.mail.icloud.com.',
    '3 example.com. MX 10 mx02.mail.icloud.com.',
    '5 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  ],
  'digitalocean.json': [
    'example.com',
    '3 example.com. MX 10 mx01.mail.icloud.com.',
    '4 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '3 zone-assumed: the zone of these records is not known here, so they are taken as those of example.com',
  ],
  domains: [
    'example.com',
    '5 jane.example.com. MX 10 mx01.mail.icloud.com.',
    '6 jane.example.com. MX 11 mx02.mail.icloud.com.',
    '8 jane.example.com. TXT "v=spf1 include:icloud.com ~all"',
    '3 sig1._domainkey.jane.example.com. CNAME sig1.dkim.jane.example.com.at.icloudmailadmin.com. [proxied]',
    '9 other jane.example.com CAA',
    '10 other jane.example.com URL',
    '3 proxied-dkim: sig1._domainkey.jane.example.com is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"',
  ],
  'endpoints.yaml': [
    'example.com',
    '19 example.com. MX 10 mx01.mail.icloud.com.',
    '24 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '25 example.com. TXT "apple-domain=AAAABBBBCCCCDDDD"',
    '32 www.example.com. CNAME web.example.net. [proxied]',
    '20 unknown example.com MX: the record cannot be read',
    '49 unknown empty.example.com A: it is not given',
    '20 syntax: this MX record is left out: MX takes 2 fields (preference, exchange), and there is 1: mx02.mail.icloud.com',
    '29 syntax: external-dns leaves this endpoint out, as a target ends in a dot',
    'example.org',
    '48 example.org. MX 10 mx.example.org.',
  ],
  'gandi.json': [
    'example.com',
    '2 example.com. MX 10 mx01.mail.icloud.com.',
    '2 example.com. MX 10 mx02.mail.icloud.com.example.com. [relative-target]',
    '3 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '2 zone-assumed: the zone of these records is not known here, so they are taken as those of example.com',
    '2 missing-trailing-dot: the name that this MX record points to has no dot at its end: mx02.mail.icloud.com.example.com. is published, which the zone does not have',
  ],
  'gcloud.json': [
    'example.com',
    '2 example.com. MX 10 mx01.mail.icloud.com.',
    '2 example.com. MX 10 mx02.mail.icloud.com.',
    '3 example.com. TXT "v=spf1 include:icloud.com ~all"',
  ],
  'hetzner-records.json': [
    'example.com',
    '3 example.com. MX 10 mx01.mail.icloud.com.',
    '4 example.com. MX 10 mx02.mail.icloud.com.example.com. [relative-target]',
    '5 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '6 other example.com CAA',
    '3 zone-assumed: the zone of these records is not known here, so they are taken as those of example.com',
    '4 missing-trailing-dot: the name that this MX record points to has no dot at its end: mx02.mail.icloud.com.example.com. is published, which the zone does not have',
  ],
  'hetzner-rrsets.json': [
    'example.com',
    '5 example.com. MX 10 mx01.mail.icloud.com.',
    '6 example.com. MX 10 mx02.mail.icloud.com.',
    '9 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '3 zone-assumed: the zone of these records is not known here, so they are taken as those of example.com',
    '9 syntax: text without quotes is refused here: put it in "..."',
  ],
  'ovh-export.json': [
    'example.com',
    '1 example.com. SOA dns.ovh.net. tech.ovh.net. 2025010100 86400 3600 3600000 60',
    '1 example.com. MX 10 mx01.mail.icloud.com.',
    '1 example.com. TXT "v=spf1 include:icloud.com ~all"',
  ],
  'ovh-records.json': [
    'example.com',
    '2 example.com. MX 10 mx01.mail.icloud.com.',
    '3 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '4 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.example.com. [relative-target]',
    '4 missing-trailing-dot: the name that this CNAME record points to has no dot at its end: sig1.dkim.example.com.at.icloudmailadmin.com.example.com. is published, which the zone does not have',
  ],
  'powerdns.json': [
    'example.com',
    '6 example.com. MX 10 mx01.mail.icloud.com.',
    '8 example.com. MX 10 mx02.mail.icloud.com. [dotless-target]',
    '11 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '8 missing-trailing-dot: the name that this MX record points to has no dot at its end: mx02.mail.icloud.com. is meant, and the tool refuses it',
  ],
  'pulumi-export.json': [
    'example.com',
    '12 example.com. MX 10 mx01.mail.icloud.com.',
    '13 example.com. MX 10 mx02.mail.icloud.com.',
    '22 example.com. TXT "v=spf1 include:icloud.com ~all"',
  ],
  'pulumi-new-zone.json': [
    'example.com partial',
    '23 example.com. TXT "v=spf1 include:icloud.com ~all"',
    '39 \\064.example.com. MX 10 mx01.mail.icloud.com.',
    '24 unknown example.com TXT: its value is a secret',
    '47 unknown * *: urn:pulumi:dev::dns::other:dns/record:Record::x is not read: its type of resource is not known here (or none)',
  ],
  'pulumi-preview.json': [
    'example.com',
    '26 example.com. MX 10 mx01.mail.icloud.com.',
    '58 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
    '38 unknown example.com TXT: its value is not known before apply',
    '58 proxied-dkim: sig1._domainkey.example.com is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"',
    '50 before sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    '70 before example.com. TXT "v=spf1 include:icloud.com ~all"',
  ],
  'subdomain-fields.json': [
    'example.com',
    '6 jane.example.com. MX 10 mx01.mail.icloud.com.',
    '6 jane.example.com. MX 20 mx02.mail.icloud.com.',
    '7 jane.example.com. SRV 1 2 443 srv.example.net.',
    '8 jane.example.com. TXT "\\"quoted\\"" [literal-quotes]',
    '8 jane.example.com. TXT "7"',
    '8 unknown jane.example.com TXT: the record cannot be read',
    '9 unknown jane.example.com A: the record cannot be read',
    '8 literal-quotes: the quotes are published as part of the text: leave them out',
    '8 syntax: this TXT record is no text',
    '9 syntax: this A record is left out: A takes 1 fields (address), and there are 3: not an address',
  ],
};

describe('a file of a tool or of a host', () => {
  it.each(Object.entries(expected))('%s is read', async (file, lines) =>
    expect(await whatIsRead(file)).toEqual(lines),
  );

  it('has its expectation here', () =>
    expect(readdirSync(registryCases).sort()).toEqual(Object.keys(expected).sort()));
});

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  throw new Error('it is taken');
};

describe('the form of a file', () => {
  it.each([
    // Words that another form has, within the text or the data of this one.
    ['x.json', '{"record":{"TXT":["\\"ResourceRecordSets\\": x"]}}', 'registry'],
    [
      'x.json',
      '{"Resources":{"A":{"Type":"AWS::S3::Bucket","ResourceRecordSet":1}}}',
      'cloudformation',
    ],
    [
      'x.json',
      '{"steps":[{"urn":"urn:pulumi:a::b","planned_values":1,"format_version":1}]}',
      'pulumi',
    ],
    ['x.json', '{"ResourceRecordSets":[],"AWSTemplateFormatVersionX":1}', 'route53'],
    ['x.json', '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{}}]}', 'route53'],
    ['x.json', '{"domains":[],"registrars":[]}', 'dnscontrol'],
    ['x.json', '{"a":{"domains":[],"registrars":[]}}', undefined],
    ['x.json', '{"a":{"format_version":1,"values":2}}', undefined],
    ['x.json', '{"record":{"A":["192.0.2.1"],"colour":"red"}}', undefined],
    ['x.json', '{"records":{}}', undefined],
    // Half of a file, and one that was merged halfway.
    ['x.json', '{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"A":{"Ty', 'cloudformation'],
    [
      'x.yaml',
      'Resources:\n<<<<<<< HEAD\n  A:\n    Type: AWS::Route53::RecordSet',
      'cloudformation',
    ],
    ['x.yml', 'kind: List\nitems:\n- kind: DNSEndpoint', 'dnsendpoint'],
    ['x.yml', 'data: |\n  kind: DNSEndpoint\nkind: ConfigMap\napiVersion: v1', undefined],
    ['x.yml', '# kind: DNSEndpoint\nkind: Pod', undefined],
    ['x.template', 'Resources: {}\nAWSTemplateFormatVersion: "2010-09-09"', 'cloudformation'],
    ['example.com.yaml', "'': {type: MX}", 'octodns'],
    ['x.yaml', '{"Resources":{"A":{"Type":"AWS::Route53::RecordSet"}}}', 'cloudformation'],
    ['x.json', '"$TTL 60\\n@ MX 0 ."', 'ovh'],
    ['x.json', '"some text"', undefined],
    ['x.json', '[]', undefined],
  ])('%s %s', (file, text, format) => expect(detectFormat({ file, text })).toBe(format));
});

describe('a file that holds no zone', () => {
  it.each([
    ['package.json', '{"name":"x"}', 'a package.json'],
    ['x.json', '{"name":"x","version":"1.0.0","scripts":{}}', 'a package.json'],
    ['package-lock.json', '{"lockfileVersion":3}', 'a lock file'],
    ['pnpm-lock.yaml', 'packages: {}', 'a lock file'],
    ['api.yaml', 'openapi: 3.1.0\npaths: {}', 'an OpenAPI description'],
    ['x.yml', 'services:\n  web:\n    image: nginx', 'a Docker Compose file'],
    ['compose.yaml', 'services: {}', 'a Docker Compose file'],
    ['values.yaml', 'image: x', 'Helm values'],
    [
      'x.yaml',
      'apiVersion: v1\nkind: Service',
      'a Kubernetes resource of another kind than DNSEndpoint',
    ],
    ['x.yml', 'on: push\njobs: {}', 'a GitHub Actions workflow'],
    ['x.yaml', 'providers: {}\nzones: {}', 'an octoDNS configuration'],
    ['x.json', '{"lineage":"1","terraform_version":"1.9"}', 'the state as Terraform stores it'],
    [
      'x.json',
      '{"first":1,"second":2,"third":3,"fourth":4}',
      'a file with "first", "second", "third" and more',
    ],
    ['x.json', '[{"first":1}]', 'a list of objects with "first"'],
    ['x.json', '{"\u001b[31m":1}', 'a file with "\\027[31m"'],
  ])('%s %s is called what it looks like', (file, text, title) =>
    expect(refusal(() => chooseFormat({ file, text }, undefined))).toContain(
      `${file} looks like ${title}, which is not read.`,
    ),
  );

  it('leads to the forms that are read', () =>
    expect(refusal(() => chooseFormat(source('{"a":1}', 'x.json'), undefined))).toContain(
      'These forms are read: a zone file (BIND), a zone of octoDNS, ',
    ));
});

describe('a form that the user names', () => {
  it.each([
    [
      'x.json',
      '{"record":{"MX":[]}}',
      'octodns',
      'x.json is not a zone of octoDNS: it looks like a registry of subdomains (is-a.dev). Leave off :octodns, or say :registry.',
    ],
    [
      'x.yaml',
      'kind: DNSEndpoint',
      'octodns',
      'x.yaml is not a zone of octoDNS: it looks like a DNSEndpoint of Kubernetes. Leave off :octodns, or say :dnsendpoint.',
    ],
    [
      'x.json',
      '{"Resources":{"A":{"Type":"AWS::X"}}}',
      'route53',
      'x.json is not a change batch or list of Route 53: it looks like a CloudFormation template. Leave off :route53, or say :cloudformation.',
    ],
    [
      'x.json',
      '{"a":1}',
      'bind',
      'x.json is not a zone file (BIND): it looks like a file with "a". These forms are read:',
    ],
    [
      'x.zone',
      '$TTL 60\n@ MX 0 .',
      'terraform',
      'x.zone is not a Terraform configuration or the output of terraform show -json: it looks like a zone file (BIND).',
    ],
    [
      'x.json',
      '{}',
      'terraform',
      'x.json is not a Terraform configuration or the output of terraform show -json. These forms are read:',
    ],
  ] as const)('%s %s is not %s', (file, text, format, message) =>
    expect(refusal(() => chooseFormat({ file, text }, format))).toContain(message),
  );

  it.each([
    ['x', '---\nwww: {type: A, value: 192.0.2.1}', 'octodns'],
    ['x.yaml', '---\n{}', 'octodns'],
    ['x.zone', 'www: {type: A, value: 192.0.2.1}', 'octodns'],
    ['notes', 'www A 192.0.2.1', 'bind'],
    ['lib.js', 'D_EXTEND(domain)', 'dnscontrol'],
  ] as const)('%s %s may be %s', (file, text, format) =>
    expect(chooseFormat({ file, text }, format)).toBe(format),
  );

  it.each(Object.keys(expected).filter((file) => file !== 'domains'))(
    '%s is of the one form that it is',
    async (file) => {
      const isTaken = async (format: string): Promise<boolean> => {
        try {
          await readZone(`${file}:${format}`, registryCases, example);
          return true;
        } catch (error) {
          if (error instanceof UserError) return false;
          throw error;
        }
      };
      const taken = await Promise.all(zoneFormats.map(isTaken));
      expect(taken.filter(Boolean)).toHaveLength(1);
    },
  );
});

describe('the subdomain of a registry', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registry-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const owners = async (file: string, text: string, asked?: string) => {
    writeFileSync(join(folder, file), text);
    const { zones, faults } = await readZone(
      file,
      folder,
      asked === undefined ? undefined : dnsName(asked),
    );
    return [
      ...zones.flatMap((zone) => zone.records.map((one) => `${zone.origin}: ${shown(one)}`)),
      ...faults.map(({ code }) => code),
    ];
  };
  const record = '"record":{"CNAME":"x.example.net"}';

  it.each([
    ['jane.json', `{${record}}`, 'jane.example.com', 'jane.example.com: jane.example.com.'],
    [
      '_dmarc.jane.json',
      `{${record}}`,
      'jane.example.com',
      'jane.example.com: _dmarc.jane.example.com.',
    ],
    ['example.com.json', `{${record}}`, 'example.com', 'example.com: example.com.'],
    ['@.json', `{${record}}`, 'example.com', 'example.com: example.com.'],
    [
      'x.json',
      `{"domain":"example.com","subdomain":"@",${record}}`,
      undefined,
      'example.com: example.com.',
    ],
    [
      'x.json',
      `{"domain":"example.com","subdomain":"a.b",${record}}`,
      undefined,
      'example.com: a.b.example.com.',
    ],
    [
      'x.json',
      `{"domain":"example.com","subdomain":"a",${record}}`,
      'a.example.com',
      'a.example.com: a.example.com.',
    ],
  ])('%s %s asked as %s', async (file, text, asked, owner) =>
    expect(await owners(file, text, asked)).toEqual([`${owner} CNAME x.example.net.`]),
  );

  it('has names below it in files of their own, which are read with its own', async () => {
    const { zones } = await readZone(
      'domains/jane.json',
      registryCases,
      dnsName('jane.example.com'),
    );
    expect(zones).toMatchObject([
      { files: ['domains/jane.json', 'domains/sig1._domainkey.jane.json'] },
    ]);
    expect(zones[0]?.records.map(shown).at(-1)).toContain(
      'sig1._domainkey.jane.example.com. CNAME',
    );
  });

  it('has files below it that cannot be read', async () => {
    writeFileSync(join(folder, '_dmarc.jane.json'), Uint8Array.of(0xff, 0));
    writeFileSync(join(folder, 'jane.json'), `{${record}}`);
    const { zones } = await readZone('jane.json', folder, dnsName('jane.example.com'));
    expect(zones[0]?.faults[0]).toMatchObject({ file: '_dmarc.jane.json', code: 'unreadable' });
    expect(zones[0]?.unknowns).toMatchObject([{ file: '_dmarc.jane.json', mayBeNone: true }]);
  });

  it('is unknown if neither the file nor the user says it', async () =>
    expect(await owners('jane.json', `{${record}}`)).toEqual(['zone-unknown']));
});
