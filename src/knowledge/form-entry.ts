/** A record as the fields of its DNS host's web form, each to be copied by itself. */
import type { RecordLine } from '../model/check.ts';
import type { EntryOf, FormField, Keeper } from '../model/form-entry.ts';
import { isWithin, labelsOf } from '../model/dns/domain-name.ts';
import { type DnsHost, dnsHostOf, hostNameOf } from './dns-hosts.ts';

/** Of most forms. */
const usual = { fields: ['Name', 'Value'], apex: '@' } as const;

type Form = Pick<DnsHost, 'fields' | 'apex' | 'dot' | 'quotes' | 'mx' | 'notes'> &
  Partial<Pick<DnsHost, 'name'>>;

/** The strings of a TXT record as one; an octet that is written as `\DDD` stays so. */
const textOf = (rdata: string): string =>
  [...rdata.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map(([, inner = '']) => inner.replace(/\\([^\d])/g, '$1'))
    .join('');

const undotted = (name: string, { dot }: Form): string => (dot ? name : name.replace(/\.$/, ''));

const dataFields = ({ type, rdata }: RecordLine, form: Form): readonly FormField[] => {
  const label = form.fields[1];
  if (type === 'TXT')
    return [{ label, value: form.quotes || !rdata.startsWith('"') ? rdata : textOf(rdata) }];
  const mx = type === 'MX' ? /^(\d+) (\S+)$/.exec(rdata) : null;
  if (mx === null) return [{ label, value: undotted(rdata, form) }];
  const [, preference = '', exchange = ''] = mx;
  return form.mx === 'one-field'
    ? [{ label, value: `${preference} ${undotted(exchange, form)}` }]
    : [
        { label: 'Priority', value: preference },
        { label, value: undotted(exchange, form) },
      ];
};

const ownerField = ({ owner }: RecordLine, { zone }: Keeper, form: Form): FormField => {
  const inside = isWithin(owner, zone);
  const labels = inside ? labelsOf(owner).slice(0, -labelsOf(zone).length).join('.') : owner;
  return { label: form.fields[0], value: labels || form.apex };
};

/** For the words of a fix: no verdict rests on it. */
export const entryOf: EntryOf = (keeper, record) => {
  const host = dnsHostOf(keeper.servers);
  const name = hostNameOf(keeper.servers);
  const form: Form = host ?? usual;
  const note = form.notes?.[record.type];
  return {
    ...(name !== undefined && { host: name }),
    fields: [
      ownerField(record, keeper, form),
      { label: 'Type', value: record.type },
      ...dataFields(record, form),
    ],
    ...(note !== undefined && { note }),
  };
};
