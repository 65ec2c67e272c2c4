import { describe, expect, it } from 'vitest';
import { commandLineVocabulary } from '../../../src/command/support/vocabulary.ts';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { buildManual } from '../../../src/input/cli/manual.ts';
import type { Manual } from '../../../src/model/command-line.ts';
import { renderCommandHelp, renderHelp } from '../../../src/report/shell/help.ts';
import { renderMan } from '../../../src/report/shell/man.ts';

const manual = buildManual(commandLineVocabulary());
const look = { width: 80, color: false, unicode: true };
const names = manual.commands.map(({ name }) => name).filter((name) => name !== '');
const allOptions = [...manual.options, ...manual.commands.flatMap(({ options }) => options)];

describe('--help', () => {
  const help = renderHelp(manual, look);

  it('names every command and every option of the audit', () => {
    for (const name of names) expect(help).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    for (const { name, on } of manual.options)
      expect(help).toMatch(new RegExp(`^  (?:-\\w, )?--${on ? 'no-' : ''}${name}\\b`, 'm'));
  });

  it.each([60, 80, 120])('keeps to %i columns', (width) => {
    const texts = [
      renderHelp(manual, { ...look, width }),
      ...manual.commands.map((one) => renderCommandHelp(one, { ...look, width })),
    ];
    // An example is shown as it is to be typed.
    const typed = new Set(manual.examples.map(([command]) => `  ${command}`));
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => !typed.has(line));
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  it('tells of a command what it alone takes', () => {
    const records = manual.commands.find(({ name }) => name === 'records')!;
    expect(renderCommandHelp(records, look)).toContain('--form FORM');
    const explain = manual.commands.find(({ name }) => name === 'explain')!;
    expect(renderCommandHelp(explain, look)).not.toContain('--resolver');
  });

  it('has three examples, which the parser takes', () => {
    expect(manual.examples).toHaveLength(3);
    for (const [command] of manual.examples)
      expect(readArguments(command.split(' ').slice(1), commandLineVocabulary()).command).not.toBe(
        'help',
      );
  });
});

describe('the manual page', () => {
  const page = renderMan(manual);

  it('names every command and every option', () => {
    const plain = page.replaceAll('\\-', '-');
    for (const name of names) expect(plain).toContain(`\\fBdns-audit ${name}\\fR`);
    for (const { name, on } of allOptions)
      expect(plain).toContain(`\\fB--${on ? 'no-' : ''}${name}\\fR`);
  });

  it('has the parts that a page has, in their order', () =>
    expect([...page.matchAll(/^\.SH (.+)$/gm)].map(([, title]) => title)).toEqual([
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'COMMANDS',
      'OPTIONS',
      'EXIT STATUS',
      'EXAMPLES',
    ]));

  it('takes no text for a request or an escape', () => {
    const odd: Manual = { ...manual, purpose: ".x\n'y \\n a-b", options: [], examples: [] };
    expect(renderMan(odd)).toContain("\\&.x\n\\&'y \\en a\\-b");
    const requests = [...page.matchAll(/^[.'](\w*)/gm)].map(([, request]) => request);
    expect(new Set(requests)).toEqual(new Set(['TH', 'SH', 'SS', 'TP', 'br', 'RS', 'RE']));
  });
});
