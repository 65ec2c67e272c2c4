/** Splits a record into the fields of its DNS host's web form, each to be copied separately. */
import type { RecordLine } from '../model/check.ts';
import type { ZoneHosting } from '../model/dns/zone-hosting.ts';
import type { BuildFormEntry, FormField } from '../model/form-entry.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { type DnsHost, findDnsHost, findDnsHostName, labelsBelow } from './dns-hosts.ts';

/** The field names of most forms. */
const usualForm = { fields: ['Name', 'Value'], apex: '@' } as const;

type EntryForm = Pick<DnsHost, 'fields' | 'apex' | 'dot' | 'quotes' | 'mx' | 'notes'> &
  Partial<Pick<DnsHost, 'name'>>;

/** The strings of a TXT record joined; a byte written as `\DDD` stays as it is. */
const joinStrings = (rdata: string): string =>
  [...rdata.matchAll(/"((?:[^"\\]|\\[^])*)(?:"|\\?$)/g)]
    .map(([, inner = '']) => inner.replace(/\\([^\d])/g, '$1'))
    .join('');

/** The root, as a null MX has it, stays. */
const withoutDot = (name: string, { dot }: EntryForm): string =>
  dot || name === '.' ? name : name.replace(/\.$/, '');

const dataFields = ({ type, rdata }: RecordLine, form: EntryForm): readonly FormField[] => {
  const label = form.fields[1];
  if (type === 'TXT')
    return [{ label, value: form.quotes || !rdata.startsWith('"') ? rdata : joinStrings(rdata) }];
  const mx = type === 'MX' ? /^(\d+) (\S+)$/.exec(rdata) : null;
  if (mx === null) return [{ label, value: withoutDot(rdata, form) }];
  const [, preference = '', exchange = ''] = mx;
  return form.mx === 'one-field'
    ? [{ label, value: `${preference} ${withoutDot(exchange, form)}` }]
    : [
        { label: 'Priority', value: preference },
        { label, value: withoutDot(exchange, form) },
      ];
};

const ownerField = ({ owner }: RecordLine, { zone }: ZoneHosting, form: EntryForm): FormField => {
  const inside = isWithin(owner, zone);
  const labels = inside ? labelsBelow(zone, owner) : owner;
  return { label: form.fields[0], value: labels || form.apex };
};

/** For the wording of a fix: no verdict depends on it. */
export const buildFormEntry: BuildFormEntry = (hosting, record) => {
  const host = findDnsHost(hosting.servers);
  const name = findDnsHostName(hosting.servers);
  const usual: EntryForm = host ?? usualForm;
  const form: EntryForm = hosting.extendsTargets ? { ...usual, dot: true } : usual;
  const note = form.notes?.[record.type];
  return {
    ...(name !== undefined && { host: name }),
    fields: [
      ownerField(record, hosting, form),
      { label: 'Type', value: record.type },
      ...dataFields(record, form),
    ],
    ...(note !== undefined && { note }),
  };
};
