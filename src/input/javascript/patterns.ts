/** Regular expressions of a script: run only where their worst case is small. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { LimitReached, type Machine, newText } from './machine.ts';
import { type Pattern, unknownAt, type Unknown } from './values.ts';

/** More steps of a match than this are never risked. */
const mostWork = 2_000_000;
const longestPattern = 200;

/** A repeated group, a look-around or a reference back, whose cost a count of its parts does not bound. */
const unbounded = /\)[*+?{]|\(\?(?!:)|\\[1-9k]/;

/** How many steps the worst text of this length takes, at most. */
const worstWork = (source: string, length: number): number => {
  const plain = source.replaceAll(/\\./gs, 'x').replaceAll(/\[[^\]]*\]?/g, 'x');
  const counted = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  const repeats = counted(/[*+]|\{\d+,\d*\}/g);
  const choices = counted(/[?|]/g);
  return (length + 1) ** (1 + repeats) * 2 ** choices;
};

/** The expression, if it may be run on texts of this length. */
export const runnable = (
  machine: Machine,
  { source, flags }: Pattern,
  { length }: string,
  place: SourceLocation,
): RegExp | Unknown => {
  const work = source.length > longestPattern ? Infinity : worstWork(source, length);
  if (work > mostWork || unbounded.test(source) || !/^[gimsuy]*$/.test(flags))
    return unknownAt('its regular expression would have to be run', place);
  machine.spend(work);
  // The script was parsed, so that it is one.
  return new RegExp(source, flags);
};

/** The longest text that `replace` is let make. */
const longestResult = 1_000_000;

/** What `replace` and `replaceAll` give. @throws {LimitReached} where it may be too long. */
export const replaceIn = (
  machine: Machine,
  text: string,
  [what, by]: readonly [string | RegExp, string],
  all: boolean,
): string => {
  const matches = text.length + 1;
  // `$&` and the like put the text itself in.
  const each = by.includes('$') ? by.length * matches : by.length;
  if (matches * each > longestResult) throw new LimitReached('a text of the script is too long');
  return newText(machine, all ? text.replaceAll(what, by) : text.replace(what, by));
};
