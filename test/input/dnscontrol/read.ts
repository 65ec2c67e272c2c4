/** Reads DNSControl's configurations that lie in a table of texts, by their paths. */
import { type ReadConfig, readConfig } from '../../../src/input/dnscontrol/read-config.ts';
import { UserError } from '../../../src/model/user-error.ts';
import type { ZoneFile, ZoneUnknown } from '../../../src/model/dns/zone.ts';
import { shown, together } from '../zone/show.ts';

export type Texts = Readonly<Record<string, string>>;

/** What the first of the files holds, which may load the others. */
export const readFiles = (texts: Texts): ReadConfig => {
  const [[file, text] = ['dnsconfig.js', '']] = Object.entries(texts);
  return readConfig(
    { file, text },
    {
      open: (path) => (path in texts ? { file: path, text: texts[path] ?? '' } : undefined),
      list: (folder) =>
        Object.keys(texts).filter((path) => path.startsWith(`${folder.replace(/\/$/, '')}/`)),
    },
  );
};

export const readText = (text: string): ZoneFile =>
  together(readFiles({ 'dnsconfig.js': text }).files);

/** One domain with these arguments, each on a line of its own from the second. */
export const domainOf = (...args: readonly string[]): string =>
  `D("example.com", REG,\n${args.join(',\n')}\n);`;

export const recordsIn = ({ records }: ZoneFile): readonly string[] => records.map(shown);

/** `line owner TYPE: why`, without the advice that ends them all. */
export const unknownsIn = ({ unknowns }: ZoneFile): readonly string[] => unknowns.map(describe);

const describe = ({ line, owner, type, why, mayBeNone }: ZoneUnknown): string =>
  [line, owner ?? 'anywhere', ...(type ? [type] : []), ...(mayBeNone ? ['(or none)'] : [])].join(
    ' ',
  ) + `: ${why.replace(/; give what dnscontrol print-ir prints$/, '')}`;

/** What the user is told in place of records. */
export const refusalOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  throw new Error('it is read');
};
