/** The Action's inputs as words of the command line, for {@link startEarly}: little is loaded before it. */
import { looseList } from '../loose-list.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Inputs that may change what is asked about a domain. */
const telling = ['apple-domain', 'config', 'only', 'replay', 'skip', 'timeout'];

/** Of an input, as the runner hands it over. */
const variableOf = (input: string): string => `INPUT_${input.toUpperCase()}`;

/** The words of an audit of the plainest kind; none where the inputs ask for anything else. */
export const readPlainWords = (env: Env): readonly string[] => {
  const read = (input: string): string => env[variableOf(input)]?.trim() ?? '';
  const isUsual = (input: string, usual: string): boolean =>
    ['', usual].includes(read(input).toLowerCase());
  if (telling.some((input) => read(input) !== '') || !isUsual('authoritative', 'true')) return [];
  if (!isUsual('ports', 'false')) return [];
  const resolvers = looseList(read('resolvers')).filter((one) => one !== 'system');
  return [
    ...looseList(read('domains')),
    '--no-ports',
    ...resolvers.flatMap((one) => ['--resolver', one]),
  ];
};
