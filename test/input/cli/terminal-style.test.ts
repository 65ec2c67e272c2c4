import { describe, expect, it } from 'vitest';
import { terminalStyle } from '../../../src/input/cli/terminal-style.ts';

const terminal = { isTTY: true, columns: 100 };
const utf8 = { LANG: 'en_GB.UTF-8', TERM: 'xterm-256color' };

describe('the style of a terminal', () => {
  it.each([
    ['a terminal', 'auto', terminal, utf8, 'linux', { width: 100, color: true, unicode: true }],
    ['a pipe', 'auto', {}, utf8, 'linux', { width: 80, color: false, unicode: true }],
    [
      'a pipe with COLUMNS',
      'auto',
      {},
      { ...utf8, COLUMNS: '60' },
      'linux',
      { width: 60, color: false, unicode: true },
    ],
    [
      'NO_COLOR',
      'auto',
      terminal,
      { ...utf8, NO_COLOR: '1' },
      'linux',
      { width: 100, color: false, unicode: true },
    ],
    [
      'an empty NO_COLOR',
      'auto',
      terminal,
      { ...utf8, NO_COLOR: '' },
      'linux',
      { width: 100, color: true, unicode: true },
    ],
    [
      '--color always in a pipe',
      'always',
      {},
      { ...utf8, NO_COLOR: '1' },
      'linux',
      { width: 80, color: true, unicode: true },
    ],
    [
      '--color never',
      'never',
      terminal,
      utf8,
      'linux',
      { width: 100, color: false, unicode: true },
    ],
    [
      'FORCE_COLOR',
      'auto',
      {},
      { ...utf8, FORCE_COLOR: '1' },
      'linux',
      { width: 80, color: true, unicode: true },
    ],
    [
      'a dumb terminal',
      'auto',
      terminal,
      { ...utf8, TERM: 'dumb' },
      'linux',
      { width: 100, color: false, unicode: false },
    ],
    [
      'the C locale',
      'auto',
      terminal,
      { TERM: 'xterm', LANG: 'C' },
      'linux',
      { width: 100, color: true, unicode: false },
    ],
    [
      'LC_ALL over LANG',
      'auto',
      terminal,
      { ...utf8, LC_ALL: 'C' },
      'linux',
      { width: 100, color: true, unicode: false },
    ],
    ['macOS', 'auto', terminal, {}, 'darwin', { width: 100, color: true, unicode: true }],
    [
      'old Windows console',
      'auto',
      terminal,
      {},
      'win32',
      { width: 100, color: true, unicode: false },
    ],
    [
      'Windows Terminal',
      'auto',
      terminal,
      { WT_SESSION: 'x' },
      'win32',
      { width: 100, color: true, unicode: true },
    ],
  ] as const)('%s', (_, choice, stream, env, platform, style) => {
    const links = 'WT_SESSION' in env;
    expect(terminalStyle(choice, stream, env, platform)).toEqual({ ...style, links });
  });

  it.each([
    ['GNOME Terminal', { VTE_VERSION: '7600' }, true],
    ['a VTE that crashes on them', { VTE_VERSION: '5000' }, false],
    ['iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true],
    ['an old iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    ['an iTerm2 of no version', { TERM_PROGRAM: 'iTerm.app' }, false],
    ['VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.104.0' }, true],
    ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, true],
    ['kitty', { TERM: 'xterm-kitty' }, true],
    ['Terminal of macOS', { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    ['one that nobody knows', {}, false],
    ['tmux within one that does', { VTE_VERSION: '7600', TMUX: '/tmp/x' }, false],
    ['screen within one that does', { VTE_VERSION: '7600', TERM: 'screen-256color' }, false],
    ['CI', { VTE_VERSION: '7600', CI: 'true' }, false],
    ['NO_COLOR', { VTE_VERSION: '7600', NO_COLOR: '1' }, false],
  ])('links in %s: %j', (_, env, links) => {
    expect(terminalStyle('auto', terminal, { ...utf8, ...env }, 'linux').links).toBe(links);
    expect(terminalStyle('always', {}, { ...utf8, ...env }, 'linux').links, 'a pipe').toBe(false);
  });
});
