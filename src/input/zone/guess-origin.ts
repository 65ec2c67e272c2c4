/** Guesses which zone records are of, where their file does not tell. */
import { basename, dirname } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, isWithin, parentName, splitLabels } from '../../model/dns/domain-name.ts';

const parseZoneName = (text: string): DnsName | undefined => {
  const name = text.toLowerCase().replace(/\.$/, '');
  const labels = name.split('.');
  const sound = labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/.test(label));
  return sound && labels.length > 1 && /[a-z]/.test(labels.at(-1) ?? '')
    ? dnsName(name)
    : undefined;
};

/** The zone that a file is named after: `db.example.com`, `example.com.zone`, `zones/example.com./www.yaml`. */
export const originFromFileName = (file: string): DnsName | undefined => {
  const folder = basename(dirname(file));
  if (folder.endsWith('.') && parseZoneName(folder) !== undefined) return parseZoneName(folder);
  const name = basename(file)
    .replace(/\.(?:j2|jinja2?|tmpl|tpl|erb|template)$/i, '')
    .replace(/\.(?:zone|db|bind|dns|txt|hosts|conf|ya?ml|json|tsv|js)$/i, '')
    .replace(/^(?:db|zone|named|pri|master)\./i, '');
  return parseZoneName(name);
};

/** The longest name that all of these lie within, without the labels that records put before a domain. */
export const findCommonOrigin = (owners: readonly DnsName[]): DnsName | undefined => {
  const [first, ...rest] = owners.map((owner) => splitLabels(owner).toReversed());
  if (first === undefined) return undefined;
  let length = first.length;
  for (const labels of rest) {
    const differs = first.findIndex((label, i) => label !== labels[i]);
    if (differs >= 0) length = Math.min(length, differs);
  }
  const shared = first.slice(0, length);
  const prefix = shared.findIndex((label) => label.startsWith('_') || label === '\\042');
  const labels = (prefix < 0 ? shared : shared.slice(0, prefix)).toReversed();
  return labels.length > 1 ? dnsName(labels.join('.')) : undefined;
};

/** The closest of `origins` that `name` lies within; a stranger's file may have as many as it has lines. */
export const closestOrigin = (
  origins: ReadonlySet<DnsName>,
  name: DnsName,
): DnsName | undefined => {
  let here = name;
  while (!origins.has(here) && here !== '.') here = parentName(here);
  return origins.has(here) ? here : undefined;
};

/** Whether one of `zones` is above this one. */
export const liesInOther = (zones: ReadonlySet<DnsName>, zone: DnsName): boolean =>
  zone !== '.' && closestOrigin(zones, parentName(zone)) !== undefined;

/** What in a master file tells of which zone its records are. */
export interface ZoneSigns {
  /** The owners of SOA records. */
  readonly apexes: ReadonlySet<DnsName>;
  /** What `$ORIGIN` lines say. */
  readonly origins: ReadonlySet<DnsName>;
  /** What its name says, or the domain that is asked about. */
  readonly given: DnsName | undefined;
  readonly owners: readonly DnsName[];
}

/**
 * The zones of the file: where its SOA records stand, or else what `$ORIGIN` says; what its name says, where records
 * agree; what all have in common.
 */
export const findZones = ({ apexes, origins, given, owners }: ZoneSigns): ReadonlySet<DnsName> => {
  // Beside an SOA record $ORIGIN only writes names: a file is loaded as one zone.
  const told = apexes.size > 0 ? [] : [...origins].filter((zone) => splitLabels(zone).length > 1);
  const known = new Set([...apexes, ...told]);
  const isOpen = (name: DnsName): boolean => closestOrigin(known, name) === undefined;
  if (given !== undefined && owners.some((name) => isWithin(name, given) && isOpen(name)))
    known.add(given);
  const common = known.size === 0 ? findCommonOrigin(owners) : undefined;
  if (common !== undefined) known.add(common);
  return new Set([...known].filter((zone) => apexes.has(zone) || !liesInOther(known, zone)));
};
