/** Tells by name and content which tool a file is of. */
import { extname } from 'node:path';
import { type ZoneFormat, zoneFormats } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { hasZonePrefix, zoneForms } from './zone-forms.ts';

/** Suffixes that zone files of any format have; in a folder no others are looked at, but `db.example.com`. */
const zoneSuffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv)$/i;

/** Whether a file of a folder is worth opening. */
export const mayBeZone = (file: string): boolean =>
  zoneSuffixes.test(extname(file)) || hasZonePrefix(file);

/** A master file has the fewest marks of its own, and comes last. */
const tryOrder: readonly ZoneFormat[] = [...zoneFormats.filter((one) => one !== 'bind'), 'bind'];

/** The format, where there is no doubt. */
export const detectFormat = (source: SourceText): ZoneFormat | undefined =>
  tryOrder.find((format) => zoneForms[format].detect(source));

/** What to do about a file that looks like a tool's, and is not what can be read. */
export const formatHint = ({ file, text }: SourceText): string => {
  if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text))
    return 'This is the state as Terraform stores it. Give the output of: terraform show -json';
  if (/\.js$/i.test(file)) return 'Give the output of: dnscontrol print-ir';
  return 'Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.';
};
