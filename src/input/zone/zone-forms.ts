/** The forms of files that are read: how to tell each by its content, and what reads it. */
import { extname } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import type { ZoneFile, ZoneFormat } from '../../model/dns/zone.ts';
import type { Files } from '../dnscontrol/modules.ts';
import { type Outline, outlineOf } from '../document/outline.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Include, parseBind } from './bind.ts';
import { isTemplate, parseCloudformation } from './infrastructure/cloudformation.ts';
import { isDnsEndpoint, parseDnsEndpoint } from './infrastructure/dns-endpoint.ts';
import { hasTsvLine, isDnscontrolScript, parseDnscontrol } from './dnscontrol.ts';
import { originFromFileName } from './guess-origin.ts';
import { type ApiFormat, isHostApi, parseHostApi } from './host-api.ts';
import { describeDocument } from './known-documents.ts';
import { parseOctodns } from './octodns.ts';
import { isOctodnsConfig } from './octodns-config.ts';
import { isPulumi, parsePulumi } from './infrastructure/pulumi.ts';
import { isRegistry, readRegistry } from './registry.ts';
import { parseRoute53 } from './route53.ts';
import { parseTerraform } from './terraform.ts';

/** What a reader may need besides the file. */
export interface ReadSetting {
  readonly include: Include;
  /** How a script reaches the files that it loads. */
  readonly scripts: Files;
  /** The names of the files beside this one; none if these are read as well. */
  readonly listBeside: () => readonly string[];
  /** The domain that is asked about. */
  readonly asked: DnsName | undefined;
  /** The zone of a file that does not tell its own: what it is named after, or the domain that is asked about. */
  readonly origin: DnsName | undefined;
}

/** What one file gives. */
export interface ReadParts {
  readonly files: readonly ZoneFile[];
  /** The paths of the files that it loads as parts of itself. */
  readonly loaded?: ReadonlySet<string>;
}

export interface ZoneForm {
  /** What a file of this form is, with the article. */
  readonly title: string;
  /** Whether the file is of this form, where there is no doubt. */
  readonly detect: (source: SourceText) => boolean;
  /** Whether it may be, if the user says so; absent if there is no doubt about this form. */
  readonly mayBe?: (source: SourceText) => boolean;
  readonly read: (
    source: SourceText,
    setting: ReadSetting,
  ) => ZoneFile | ReadParts | Promise<ReadParts>;
}

/** `db.example.com` and the like. */
export const hasZonePrefix = (file: string): boolean =>
  /^(?:db|zone|named|pri|master)\./i.test(file.replace(/^.*[\\/]/s, ''));

const suffixOf = (file: string): string => extname(file).toLowerCase();

/** Whether it is JSON or YAML that has one of the names in each of `ways` at its top. */
const hasNames = (source: SourceText, ...ways: readonly (readonly string[])[]): boolean => {
  const outline = outlineOf(source);
  return outline !== undefined && ways.every((names) => names.some((name) => outline.has(name)));
};

/** A change batch without the name of its zone: `{ "Changes": [{ "Action": ..., "ResourceRecordSet": ... }] }`. */
const isChangeList = (outline: Outline | undefined): boolean =>
  outline !== undefined && outline.has('Changes', '[]', 'ResourceRecordSet');

/** A member `type` that is a type of records. */
const hasTypes = ({ text }: SourceText): boolean =>
  /(?:^|[\s{,])["']?type["']?:\s*["']?[A-Z][A-Z0-9]*\b/m.test(text);

/** A record of class IN, or a directive. */
const masterLine =
  /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;

/** In DNSControl's lines the name comes whole and then as a label; in a Cloudflare export its TTL follows at once. */
const isTsv = (text: string): boolean =>
  hasTsvLine(text) &&
  text.split(/[\r\n]+/).every((line) => line === '' || line.split('\t').length >= 6);

/** Calls of DNSControl's language that no other script has: of its providers, or of a domain with a registrar after it. */
const isDnscontrol = (text: string): boolean =>
  /\b(?:NewRegistrar|NewDnsProvider|DnsProvider|require_glob)\s*\(/.test(text) ||
  [
    ...text.matchAll(/\b(?:D|D_EXTEND|DOMAIN_ELSEWHERE(?:_AUTO)?)\(\s*["'`]([^"'`\s]+)["'`]\s*,/g),
  ].some(([, domain = '']) => domain.slice(1, -1).includes('.'));

/** A row for a host's API. */
const hostApi = (format: ApiFormat, title: string): ZoneForm => ({
  title,
  detect: (source) => isHostApi(format, source, outlineOf(source)),
  read: (source, { asked }) => parseHostApi(source, format, asked),
});

export const zoneForms: { readonly [F in ZoneFormat]: ZoneForm } = {
  route53: {
    title: 'a change batch or list of Route 53',
    detect: (source) =>
      hasNames(source, ['ResourceRecordSets', 'ChangeBatch']) || isChangeList(outlineOf(source)),
    read: (source) => parseRoute53(source, originFromFileName(source.file)),
  },
  dnscontrol: {
    title: "DNSControl's output or dnsconfig.js",
    detect: (source) => {
      if (suffixOf(source.file) === '.js') return isDnscontrol(source.text);
      if (outlineOf(source) !== undefined)
        return hasNames(source, ['domains'], ['registrars', 'dns_providers']);
      return isTsv(source.text);
    },
    // Nearly all text may be a script.
    mayBe: (source) => outlineOf(source) === undefined,
    // The reader of scripts is large, and loaded only where there is one.
    read: async (source, { scripts }) =>
      isDnscontrolScript(source)
        ? (await import('../dnscontrol/read-config.ts')).readConfig(source, scripts)
        : { files: parseDnscontrol(source) },
  },
  terraform: {
    title: 'a Terraform configuration or the output of terraform show -json',
    detect: (source) => hasNames(source, ['format_version'], ['planned_values', 'values']),
    read: (source, { asked }) => parseTerraform(source, asked),
  },
  cloudformation: {
    title: 'a CloudFormation template',
    detect: (source) => isTemplate(outlineOf(source)),
    read: (source, { asked }) => parseCloudformation(source, asked),
  },
  pulumi: {
    title: 'the output of pulumi preview --json',
    detect: (source) => isPulumi(outlineOf(source)),
    read: (source, { asked }) => parsePulumi(source, asked),
  },
  dnsendpoint: {
    title: 'a DNSEndpoint of Kubernetes',
    detect: (source) => isDnsEndpoint(outlineOf(source)),
    read: (source, { asked }) => parseDnsEndpoint(source, asked),
  },
  registry: {
    title: 'a registry of subdomains (is-a.dev)',
    detect: (source) => isRegistry(outlineOf(source)),
    read: readRegistry,
  },
  'cloudflare-api': hostApi('cloudflare-api', "JSON of Cloudflare's API"),
  desec: hostApi('desec', "JSON of deSEC's API"),
  digitalocean: hostApi('digitalocean', "JSON of DigitalOcean's API"),
  gandi: hostApi('gandi', "JSON of Gandi's LiveDNS API"),
  google: hostApi('google', 'JSON of gcloud dns record-sets list'),
  hetzner: hostApi('hetzner', "JSON of Hetzner's API"),
  ovh: hostApi('ovh', "JSON of OVH's API"),
  powerdns: hostApi('powerdns', "JSON of PowerDNS's API"),
  octodns: {
    title: 'a zone of octoDNS',
    detect: (source) =>
      isOctodnsConfig(source) ||
      (/^\.ya?ml$/.test(suffixOf(source.file)) &&
        originFromFileName(source.file) !== undefined &&
        hasTypes(source)),
    // The reader itself refuses what is none.
    mayBe: () => true,
    read: (source, { origin, include }) => parseOctodns(source, origin, { include }),
  },
  bind: {
    title: 'a zone file (BIND)',
    detect: ({ file, text }) =>
      !/^\.(?:json|ya?ml|js)$/.test(suffixOf(file)) &&
      (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffixOf(file)) ||
        hasZonePrefix(file) ||
        masterLine.test(text)),
    mayBe: (source) => masterLine.test(source.text) || describeDocument(source) === undefined,
    read: (source, { origin, include }) => parseBind(source, { origin, include }),
  },
};
