/** The forms of files that are read: how to tell each by its content, and what reads it. */
import { extname } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import type { ZoneFile, ZoneFormat } from '../../model/dns/zone.ts';
import type { Files } from '../dnscontrol/modules.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Include, parseBind } from './bind.ts';
import { isDnscontrolScript, parseDnscontrol } from './dnscontrol.ts';
import { originFromFileName } from './guess-origin.ts';
import { parseOctodns } from './octodns.ts';
import { isOctodnsConfig } from './octodns-config.ts';
import { parseRoute53 } from './route53.ts';
import { parseTerraform } from './terraform.ts';

/** What a reader may need besides the file. */
export interface ReadSetting {
  readonly include: Include;
  /** How a script reaches the files that it loads. */
  readonly scripts: Files;
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
  /** Whether the file is of this form, where there is no doubt. */
  readonly detect: (source: SourceText) => boolean;
  readonly read: (
    source: SourceText,
    setting: ReadSetting,
  ) => ZoneFile | ReadParts | Promise<ReadParts>;
}

/** `db.example.com` and the like. */
export const hasZonePrefix = (file: string): boolean =>
  /^(?:db|zone|named|pri|master)\./i.test(file.replace(/^.*[\\/]/s, ''));

const suffixOf = (file: string): string => extname(file).toLowerCase();

/** JSON by its name, or by its content where the name says nothing else. */
const isJson = ({ file, text }: SourceText): boolean =>
  suffixOf(file) === '.json' || (!/^\.(?:js|ya?ml)$/.test(suffixOf(file)) && /^\s*\{/.test(text));

/** Whether it is JSON in which one name of each of `names` is. */
const isJsonWith = (source: SourceText, ...names: readonly (readonly string[])[]): boolean =>
  isJson(source) &&
  names.every((ways) => ways.some((name) => new RegExp(`"${name}"\\s*:`).test(source.text)));

/** A record of class IN, or a directive. */
const masterLine =
  /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;

/** In DNSControl's lines the name comes whole and then as a label; in a Cloudflare export its TTL follows at once. */
const isTsv = (text: string): boolean =>
  /^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(text) &&
  text.split(/[\r\n]+/).every((line) => line === '' || line.split('\t').length >= 6);

/** Calls of DNSControl's language that no other script has: of its providers, or of a domain with a registrar after it. */
const isDnscontrol = (text: string): boolean =>
  /\b(?:NewRegistrar|NewDnsProvider|DnsProvider|require_glob)\s*\(/.test(text) ||
  /\b(?:D|D_EXTEND|DOMAIN_ELSEWHERE(?:_AUTO)?)\(\s*["'`][^"'`\s]+\.[^"'`\s]+["'`]\s*,/.test(text);

export const zoneForms: { readonly [F in ZoneFormat]: ZoneForm } = {
  route53: {
    detect: (source) => isJsonWith(source, ['ResourceRecordSets', 'ResourceRecordSet']),
    read: (source) => parseRoute53(source, originFromFileName(source.file)),
  },
  dnscontrol: {
    detect: (source) => {
      if (suffixOf(source.file) === '.js') return isDnscontrol(source.text);
      if (isJson(source)) return isJsonWith(source, ['domains'], ['registrars', 'dns_providers']);
      return !/^\.ya?ml$/.test(suffixOf(source.file)) && isTsv(source.text);
    },
    // The reader of scripts is large, and loaded only where there is one.
    read: async (source, { scripts }) =>
      isDnscontrolScript(source)
        ? (await import('../dnscontrol/read-config.ts')).readConfig(source, scripts)
        : { files: parseDnscontrol(source) },
  },
  terraform: {
    detect: (source) => isJsonWith(source, ['format_version'], ['planned_values', 'values']),
    read: (source, { asked }) => parseTerraform(source, asked),
  },
  octodns: {
    detect: (source) =>
      isOctodnsConfig(source) ||
      (/^\.ya?ml$/.test(suffixOf(source.file)) &&
        originFromFileName(source.file) !== undefined &&
        /\btype:\s*["']?[A-Z][A-Z0-9]*\b/.test(source.text)),
    read: (source, { origin, include }) => parseOctodns(source, origin, { include }),
  },
  bind: {
    detect: ({ file, text }) =>
      !/^\.(?:json|ya?ml|js)$/.test(suffixOf(file)) &&
      (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffixOf(file)) ||
        hasZonePrefix(file) ||
        masterLine.test(text)),
    read: (source, { origin, include }) => parseBind(source, { origin, include }),
  },
};
