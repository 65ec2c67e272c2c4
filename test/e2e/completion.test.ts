import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIds as ids } from '../../src/model/check-id.ts';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { buildManual } from '../../src/input/cli/manual.ts';
import { formats } from '../../src/model/request.ts';
import { areas } from '../../src/model/check.ts';
import { shells } from '../../src/model/command-line.ts';
import { recordForms } from '../../src/model/record-plan.ts';
import { renderCompletion } from '../../src/report/shell/completion.ts';
import { cli } from '../support/cli.ts';

const manual = buildManual(commandLineVocabulary());
const names = manual.commands.map(({ name }) => name).filter((name) => name !== '');

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

const isHere = (shell: string): boolean => {
  try {
    run(shell, '-c', ':');
    return true;
  } catch {
    return false;
  }
};

const scriptOf = (shell: (typeof shells)[number]): string => {
  const file = join(folder, `dns-audit.${shell}`);
  writeFileSync(file, renderCompletion(manual, shell));
  return file;
};

/** The words of a line as readline divides it, the last of which is to be completed. */
const bash = (line: string): readonly string[] => {
  const words = line.split(/ |(?<==)|(?==)/);
  const program = `. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dns_audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', '-uc', program, 'bash', scriptOf('bash'), ...words)
    .split('\n')
    .filter((word) => word !== '');
};

const fish = (line: string): readonly string[] =>
  run('fish', '--no-config', '-c', `source ${scriptOf('fish')}; complete -C '${line}'`)
    .split('\n')
    .map((word) => word.replace(/\t.*/, ''))
    .filter((word) => word !== '');

const completers = { bash, ...(isHere('fish') ? { fish } : {}) };

it('prints the script that the manual gives', async () => {
  for (const shell of shells) {
    const { stdout, status } = await cli(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout).toBe(renderCompletion(manual, shell));
  }
});

it.each(shells.filter(isHere))('%s finds no fault in its script', (shell) => {
  expect(run(shell, '-n', scriptOf(shell))).toBe('');
});

describe.each(Object.entries(completers))('%s', (shell, complete) => {
  /** What fish gives back is the whole word. */
  const valued = (option: string, word: string) =>
    shell === 'fish' ? `--${option}=${word}` : word;

  beforeAll(() => writeFileSync(join(folder, 'zone.db'), ''));

  it('offers the commands', () => {
    expect(complete('dns-audit ')).toEqual(expect.arrayContaining([...names]));
    expect(complete('dns-audit rec')).toEqual(['records']);
  });

  it('offers the options of the command, and no others', () => {
    expect(complete('dns-audit records --for')).toEqual(['--form']);
    expect([...complete('dns-audit a.b --for')].sort()).toEqual(['--for', '--format']);
    expect(complete('dns-audit ports --form').join()).not.toMatch(/--form(?:=|,|$)/);
    expect(complete('dns-audit --no-po').join()).toMatch(/^--no-ports$/);
  });

  it('offers formats and forms', () => {
    expect([...complete('dns-audit --format ')].sort()).toEqual([...formats].sort());
    expect(complete('dns-audit --format=js')).toEqual([valued('format', 'json')]);
    expect([...complete('dns-audit records example.com --form ')].sort()).toEqual(
      [...recordForms].sort(),
    );
  });

  it('offers checks and areas, after a comma too', () => {
    expect([...complete('dns-audit example.com --only ')].sort()).toEqual(
      [...new Set([...ids, ...areas])].sort(),
    );
    expect([...complete('dns-audit --skip mx,spf-l')].sort()).toEqual(
      ids
        .filter((id) => id.startsWith('spf-l'))
        .map((id) => `mx,${id}`)
        .sort(),
    );
    expect([...complete('dns-audit explain dkim-')].sort()).toEqual(
      ids.filter((id) => id.startsWith('dkim-')).sort(),
    );
  });

  it('offers files where a file is wanted', () => {
    expect(complete('dns-audit --zone zo')).toEqual(['zone.db']);
  });

  it('is not led astray by values and options before the command', () => {
    expect(complete('dns-audit --color never rec')).toEqual(['records']);
    expect(complete('dns-audit --timeout 5 records --pro')).toEqual(['--provider']);
  });
});
