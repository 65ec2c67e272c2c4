/** Placeholders of templates (Jinja, ERB, shell) in a master file: what they stand for is not known until they are filled in. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { ZoneUnknown } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { isTypeName, type MasterEntry } from './master-file.ts';

/** Stands for each unit of a placeholder, so that it is one word and no position moves. */
const filler = '\u{fffc}';

const placeholder = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>|\$\{[A-Za-z_]\w*\}/g;

/** Comments of the template, and blocks that write nothing: what is between them has lines of its own. */
const silent = /^(?:\{#|[{<]%[-+]?\s*(?:set|end\w*|else|elif|elsif)\b)/;

/** The file with its placeholders marked, for {@link isFilled}. */
export const markPlaceholders = (source: SourceText): SourceText =>
  /\{[{%#]|<%|\$\{/.test(source.text)
    ? {
        ...source,
        text: source.text.replace(placeholder, (text) =>
          (silent.test(text) ? ' ' : filler).repeat(text.length),
        ),
      }
    : source;

/** Whether nothing of the entry is left to a template. */
export const isFilled = ({ tokens }: Pick<MasterEntry, 'tokens'>): boolean =>
  !tokens.some(({ text }) => text.includes(filler));

const why = 'it is left to a template, and its placeholders are not filled in';

/** What an entry leaves to a template: the values at `owner`, all that is there, or anything in the zone. */
export const findLeftToTemplate = (
  { place, tokens, indented }: MasterEntry,
  owner: DnsName | undefined,
): { readonly unknown: ZoneUnknown; readonly type: string | undefined } => {
  const type = tokens
    .slice(indented ? 0 : 1)
    .find(({ text, quoted }) => !quoted && isTypeName(text))
    ?.text.toUpperCase();
  const kind = type !== undefined && isZoneType(type) ? { type } : {};
  // Alone on its line it is a notice more often than records: "{{ ansible_managed }}".
  const isNotice = tokens.length === 1;
  return {
    unknown: {
      ...place,
      ...(owner === undefined ? {} : { owner }),
      ...kind,
      why,
      ...(isNotice ? { mayBeNone: true } : {}),
    },
    type,
  };
};
