import { describe, expect, it } from 'vitest';
import { styleOf } from '../../src/input/style.ts';

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
    expect(styleOf(choice, stream, env, platform)).toEqual(style);
  });
});
