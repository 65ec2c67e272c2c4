/** Tells by name and content which tool a file is of. */
import { basename, extname } from 'node:path';
import type { ZoneFormat } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { originFromFileName } from './guess-origin.ts';

/** Suffixes that zone files of any format have; in a folder no others are looked at, but `db.example.com`. */
const zoneSuffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv)$/i;

/** `db.example.com` and the like. */
const hasZonePrefix = (file: string): boolean =>
  /^(?:db|zone|named|pri|master)\./i.test(basename(file));

/** Whether a file of a folder is worth opening. */
export const mayBeZone = (file: string): boolean =>
  zoneSuffixes.test(extname(file)) || hasZonePrefix(file);

const detectJson = (text: string): ZoneFormat | undefined => {
  const has = (...names: readonly string[]) =>
    names.some((name) => new RegExp(`"${name}"\\s*:`).test(text));
  if (has('ResourceRecordSets', 'ResourceRecordSet')) return 'route53';
  if (has('domains') && has('registrars', 'dns_providers')) return 'dnscontrol';
  return has('format_version') && has('planned_values', 'values') ? 'terraform' : undefined;
};

/** A record of class IN, or a directive. */
const masterLine =
  /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;

/** The format, where there is no doubt. */
export const detectFormat = ({ file, text }: SourceText): ZoneFormat | undefined => {
  const suffix = extname(file).toLowerCase();
  if (suffix === '.json') return detectJson(text);
  if (/^\.ya?ml$/.test(suffix))
    return originFromFileName(file) !== undefined && /\btype:\s*["']?[A-Z][A-Z0-9]*\b/.test(text)
      ? 'octodns'
      : undefined;
  if (suffix === '.js') return /\bD(?:_EXTEND)?\(\s*["'`]/.test(text) ? 'dnscontrol' : undefined;
  if (/^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(text) && isTsv(text)) return 'dnscontrol';
  if (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffix) || hasZonePrefix(file) || masterLine.test(text))
    return 'bind';
  return /^\s*\{/.test(text) ? detectJson(text) : undefined;
};

/** In DNSControl's lines the name comes whole and then as a label; in a Cloudflare export its TTL follows at once. */
const isTsv = (text: string): boolean =>
  text.split(/[\r\n]+/).every((line) => line === '' || line.split('\t').length >= 6);

/** What to do about a file that looks like a tool's, and is not what can be read. */
export const formatHint = ({ file, text }: SourceText): string => {
  if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text))
    return 'This is the state as Terraform stores it. Give the output of: terraform show -json';
  if (/\.tf$/i.test(file)) return 'Give the output of: terraform show -json plan.out';
  if (/\.js$/i.test(file)) return 'Give the output of: dnscontrol print-ir';
  return 'Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.';
};
