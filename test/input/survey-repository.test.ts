/** What `init` finds in a repository: every form of records, and the zone to name for a domain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDomainFile, surveyRepository } from '../../src/input/survey-repository.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const find = async (
  files: Readonly<Record<string, string>>,
  domain = 'example.com',
): Promise<string | undefined> => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return findDomainFile(folder, await surveyRepository(folder), dnsName(domain));
};

const route53 = (zone: string): string =>
  `resource "aws_route53_record" "mx" {\n  zone_id = "Z1"\n  name = "${zone}"\n  type = "MX"\n  records = ["10 mx01.mail.icloud.com"]\n}\n`;
const relative =
  'variable "id" {}\nresource "cloudflare_dns_record" "mx" {\n  zone_id = var.id\n  name = "@"\n  type = "MX"\n  priority = 10\n  content = "mx01.mail.icloud.com"\n}\n';
const octodns =
  "---\n'':\n  - type: MX\n    values:\n      - preference: 10\n        exchange: mx01.mail.icloud.com.\n";

describe('the zone to name for a domain', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a zone file',
      { 'a/example.com.zone': '$ORIGIN example.com.\n@ MX 10 a.example.\n' },
      'a/example.com.zone',
    ],
    ['a folder of Terraform', { 'infra/dns/mail.tf': route53('example.com') }, 'infra/dns'],
    ['Terraform at the root', { 'mail.tf': route53('example.com') }, '.:terraform'],
    [
      'the folder that has all of it',
      {
        'infra/dns/mail.tf': route53('example.com'),
        'infra/web/main.tf': 'resource "null_resource" "a" {}\n',
      },
      'infra/dns',
    ],
    [
      'each of two folders with its own zone',
      { 'a/mail.tf': route53('example.org'), 'b/mail.tf': route53('example.com') },
      'b',
    ],
    ['Terraform that names no zone', { 'dns/mail.tf': relative }, 'dns'],
    [
      'the folder that takes a module',
      {
        'live/main.tf':
          'module "mail" {\n  source = "../modules/mail"\n  domain = "example.com"\n}\n',
        'modules/mail/main.tf': `variable "domain" {}\n${route53('${var.domain}')}`,
      },
      'live',
    ],
    [
      'DNSControl',
      {
        'dnsconfig.js':
          "D('example.com', REG, DnsProvider(X),\n  MX('@', 10, 'mx01.mail.icloud.com.'),\nEND);\n",
      },
      'dnsconfig.js',
    ],
    ['a zone of octoDNS', { 'config/example.com.yaml': octodns }, 'config/example.com.yaml'],
    [
      "octoDNS's own configuration before its zones",
      {
        'zones/example.com.yaml': octodns,
        'octodns.yaml':
          'providers:\n  config:\n    class: octodns.provider.yaml.YamlProvider\n    directory: ./zones\nzones:\n  example.com.:\n    sources:\n      - config\n    targets:\n      - config\n',
      },
      'octodns.yaml',
    ],
    [
      'a CloudFormation template',
      {
        'template.yaml':
          'Resources:\n  Mx:\n    Type: AWS::Route53::RecordSet\n    Properties:\n      HostedZoneName: example.com.\n      Name: example.com.\n      Type: MX\n      TTL: "300"\n      ResourceRecords:\n        - 10 mx01.mail.icloud.com\n',
      },
      'template.yaml',
    ],
    [
      'a DNSEndpoint',
      {
        'k8s/mail.yaml':
          'apiVersion: externaldns.k8s.io/v1alpha1\nkind: DNSEndpoint\nmetadata:\n  name: mail\nspec:\n  endpoints:\n    - dnsName: example.com\n      recordType: MX\n      targets:\n        - 10 mx01.mail.icloud.com\n',
      },
      'k8s/mail.yaml',
    ],
  ])('%s', async (_, files, zone) => expect(await find(files)).toBe(zone));

  it("a subdomain's file of a registry", async () => {
    const file = (host: string) =>
      `{ "owner": { "username": "x" }, "record": { "MX": ["${host}"] } }`;
    const files = {
      'domains/bob.json': file('mail.example.net'),
      'domains/jane.json': file('mx01.mail.icloud.com'),
    };
    expect(await find(files, 'jane.example.org')).toBe('domains/jane.json');
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['nothing', { 'README.md': '# x\n' }],
    ['Terraform of others', { 'main.tf': 'resource "aws_s3_bucket" "a" {}\n' }],
    ['half a file', { 'main.tf': 'resource "aws_route53_record" "a" {\n' }],
    [
      'a zone of another domain',
      { 'example.org.zone': '$ORIGIN example.org.\n@ MX 10 a.example.\n' },
    ],
    ['JSON of others', { 'package.json': '{ "name": "x", "version": "1.0.0" }' }],
  ])('none in %s', async (_, files) => expect(await find(files)).toBeUndefined());
});
