/** How this terminal wants its text: width, color, and whether it can show more than ASCII. */
import type { ColorChoice, Style } from '../../model/request.ts';

type Env = Readonly<Record<string, string | undefined>>;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

const wantsColor = (choice: ColorChoice, terminal: boolean, env: Env): boolean => {
  if (choice !== 'auto') return choice === 'always';
  if (isSet(env['NO_COLOR'])) return false;
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
};

/** The first of the locale variables that is set decides (POSIX); Windows' own terminals need none. */
const showsUnicode = (env: Env, platform: string): boolean => {
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  if (platform === 'win32') return isSet(env['WT_SESSION']) || env['TERM_PROGRAM'] === 'vscode';
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet) ?? '';
  return platform === 'darwin' ? !/iso-?8859/i.test(locale) : /utf-?8/i.test(locale);
};

const terminalWidth = (columns: number | undefined, env: Env): number => {
  const told = columns ?? Number(env['COLUMNS']);
  return Number.isInteger(told) && told >= 20 ? told : 80;
};

/** At least `least`, both as `3.1`. */
const isAtLeast = (version: string | undefined, least: number, minor: number): boolean => {
  const [major = Number.NaN, second = 0] = (version ?? '').split('.').map(Number);
  return major > least || (major === least && second >= minor);
};

/** Terminals known to take links (OSC 8); a multiplexer between may not pass them on. */
const showsLinks = (env: Env): boolean => {
  const { TERM = '', TERM_PROGRAM: program, TERM_PROGRAM_VERSION: version } = env;
  if (isSet(env['CI']) || isSet(env['TMUX']) || isSet(env['STY'])) return false;
  if (/^(?:dumb|linux|screen|tmux)/.test(TERM)) return false;
  return (
    program === 'WezTerm' ||
    program === 'ghostty' ||
    (program === 'iTerm.app' && isAtLeast(version, 3, 1)) ||
    (program === 'vscode' && isAtLeast(version, 1, 72)) ||
    TERM === 'xterm-kitty' ||
    // 0.50.0 crashes on them.
    Number(env['VTE_VERSION']) > 5000 ||
    isSet(env['WT_SESSION'])
  );
};

/** The style for a stream; `columns` is absent where it is no terminal. */
export const terminalStyle = (
  choice: ColorChoice,
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
  env: Env,
  platform: string,
): Style => {
  const color = wantsColor(choice, isTTY === true, env);
  return {
    width: terminalWidth(columns, env),
    color,
    unicode: showsUnicode(env, platform),
    links: color && isTTY === true && showsLinks(env),
  };
};
