/** Regular expressions of a configuration. A stranger writes them, so that only those that cannot take long are tried. */
import { type Call, takeSteps } from '../evaluation.ts';
import { type Unknown, unknown } from '../value.ts';

/** Characters that may be looked at: each repetition may start, and end, anywhere in the text. */
const mostTries = 10_000_000;

/** That are looked at in one step of the evaluation. */
const triesInStep = 64;

const longestPattern = 1000;

/** Escapes and character classes, which repeat nothing. */
const atoms = /\\[^]|\[\^?\]?(?:\\[^]|\[:\w+:\]|[^\]\\])*(?:\]|\\?$)/g;

/** A `?` behind one makes it lazy, and leaves nothing out. */
const isQuantifier = (token = ''): boolean => /^(?:[*+?]|\{)/.test(token);

/** Whether something that is repeated repeats a part of it, or may be read in more than one way. */
const repeatsRepetition = (plain: string): boolean => {
  const groups: boolean[] = [];
  const tokens =
    plain.match(
      /\(\?(?:P?<\w+>|[a-zA-Z]*:|[a-zA-Z]+\))?|\((?!\?)|\)|[*+|]|\{\d*(?:,\d*)?\}|[^]/g,
    ) ?? [];
  for (const [i, token] of tokens.entries()) {
    if (token.startsWith('(')) groups.push(false);
    else if (/^(?:[*+|]|\{)/.test(token) || (token === '?' && !isQuantifier(tokens[i - 1])))
      groups[groups.length - 1] = groups.length > 0;
    else if (token === ')' && groups.pop()) {
      if (/^(?:[*+]|\{)/.test(tokens[i + 1] ?? '')) return true;
      if (groups.length > 0) groups[groups.length - 1] = true;
    }
  }
  return false;
};

const posixClasses: ReadonlyMap<string, string> = new Map([
  ['alnum', 'A-Za-z0-9'],
  ['alpha', 'A-Za-z'],
  ['digit', '0-9'],
  ['lower', 'a-z'],
  ['space', String.raw`\s`],
  ['upper', 'A-Z'],
  ['word', String.raw`\w`],
  ['xdigit', '0-9A-Fa-f'],
]);

/** The pattern as JavaScript writes it. */
const translate = (written: string): string =>
  written
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => posixClasses.get(name) ?? whole)
    .replaceAll(/\\A/g, '^')
    .replaceAll(/\\z/g, '$');

/** The pattern, for `matchAll`; or why it is not tried on `text`. */
export const compilePattern = (written: string, text: string, call: Call): RegExp | Unknown => {
  const { at } = call;
  const tooCostly = unknown(at, 'its regular expression is too costly to be tried');
  if (written.length > longestPattern) return tooCostly;
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([^]*)$/.exec(written) ?? [];
  const plain = rest.replaceAll(atoms, 'x');
  const count = plain.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  const optional = plain.match(/\?/g)?.length ?? 0;
  // A match is tried from each character on.
  const tries = written.length * (text.length + 1) ** (count + 1) * 2 ** Math.min(optional, 30);
  if (tries > mostTries || repeatsRepetition(plain)) return tooCostly;
  const spent = takeSteps(call.scope.evaluation, Math.ceil(tries / triesInStep), at);
  if (spent !== undefined) return spent;
  try {
    return new RegExp(translate(rest), `g${flags}u`);
  } catch {
    // Go's syntax has more than JavaScript's: Terraform may well take it.
    return unknown(at, 'its regular expression cannot be read here');
  }
};
