/** The command line's messages in the words of a workflow, which has inputs and no options. */
import { UserError } from '../../model/user-error.ts';

/** Options that an input stands for under another name. */
const otherNames: Readonly<Record<string, string>> = { resolver: 'resolvers' };

/** Inputs that are called as the option is. */
const sameNames: ReadonlySet<string> = new Set([
  'allow-private',
  'apple-domain',
  'authoritative',
  'baseline',
  'config',
  'fail-on',
  'only',
  'ports',
  'rdap',
  'referee',
  'replay',
  'skip',
  'timeout',
  'zone',
]);

const inputName = (option: string): string | undefined =>
  Object.hasOwn(otherNames, option)
    ? otherNames[option]
    : sameNames.has(option)
      ? option
      : undefined;

/** A command is copied as it is, options and all: it goes to the end of its sentence or line. */
const commandOrOption = /\bdns-audit [a-z].*|--(no-)?([a-z][a-z-]*)/g;

/** `text` with inputs instead of options. */
export const nameInputs = (text: string): string =>
  text.replaceAll(
    commandOrOption,
    (all: string, off: string | undefined, option: string | undefined, at: number) => {
      const name = inputName(option ?? '');
      if (name === undefined) return all;
      const article = at === 0 ? 'The' : 'the';
      return `${article} input ${name}${off === undefined ? '' : ' (false)'}`;
    },
  );

/** The error with inputs instead of options. */
export const withInputNames = ({ message, hint, place }: UserError): UserError =>
  new UserError(nameInputs(message), hint === undefined ? undefined : nameInputs(hint), place);
