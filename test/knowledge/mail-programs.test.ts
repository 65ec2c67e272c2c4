/** Every mail program on every system: where its settings are, and which password it needs. */
import { describe, expect, it } from 'vitest';
import {
  explainMailProgram,
  mailProgramTopics,
  passwordSetting,
  programLines,
} from '../../src/diagnosis/mail-program-lines.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import { mailPrograms } from '../../src/knowledge/mail-programs.ts';
import { platforms } from '../../src/model/mail/diagnosis.ts';
import { addressProbe } from '../support/judge.ts';

const pairs = mailPrograms.flatMap((program) =>
  program.platforms.map((platform) => [program.name, platform, program] as const),
);

/** Who must be there, by what people use. */
const wanted: Readonly<Record<(typeof platforms)[number], readonly string[]>> = {
  macos: ['Apple Mail', 'Outlook', 'Thunderbird'],
  ios: ['Mail on an iPhone', 'Outlook'],
  windows: [
    'Outlook, new',
    'Outlook, classic',
    'Thunderbird',
    'iCloud for Windows',
    'Windows Mail',
  ],
  android: ['Gmail', 'Samsung Email', 'Outlook', 'Thunderbird'],
  linux: ['Thunderbird', 'Evolution'],
};

describe.each(pairs)('%s on %s', (name, platform, program) => {
  const line = programLines(platform).find(({ label }) => label === name)?.value ?? '';

  it.each(['servers', 'remove', 'add'] as const)('shows how to find: %s', (what) => {
    const { path, source } = program[what];
    expect(path).toMatch(/^[ -~]{5,}[^.]$/);
    expect(line).toContain(path);
    // What no page shows is marked, and nothing else is.
    expect(line.includes(`${path} (unconfirmed)`)).toBe(source === undefined);
  });

  it('says which password it needs', () => {
    expect(line).toContain(
      program.password === 'none' ? 'no app-specific password' : 'an app-specific password',
    );
  });

  it('is a topic of its own, with its pages', () => {
    expect(mailProgramTopics).toContain(program.topic);
    const part = explainMailProgram(program.topic).find(({ title }) => title === name);
    expect(part?.lines.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['servers', 'remove', 'add', 'password', 'source']),
    );
    const text = part?.lines.map(({ value }) => value).join('\n') ?? '';
    expect(text).toContain(program.passwordSource.page);
  });
});

it.each(platforms)('%s has the programs that people use there', (platform) => {
  const text = programLines(platform)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n');
  for (const name of wanted[platform]) expect(text).toContain(name);
});

it("nobody who uses Apple's own Mail is told to make an app-specific password", () => {
  const mac = passwordSetting('macos').value;
  expect(mac).toMatch(/^Apple Mail on a Mac: none/);
  expect(passwordSetting('ios').value).toMatch(/^Mail on an iPhone or iPad: none/);
  for (const platform of platforms) {
    const { value } = passwordSetting(platform);
    expect(value).toContain(
      'account.apple.com > Sign-In and Security > App-Specific Passwords > +',
    );
    expect(value).toContain('two-factor authentication');
    expect(value).toContain('at most 25');
  }
});

const spoke = (protocol: 'imap' | 'smtp') => ({
  endpoint: mailServers[protocol],
  resolution: [],
  addresses: [addressProbe()],
  ms: 1,
  kind: 'spoke' as const,
});

describe.each(platforms)('a diagnosis for %s', (platform) => {
  const diagnosis = diagnose({
    probes: [spoke('imap'), spoke('smtp')],
    platform,
    ci: false,
    always: true,
  })!;

  it('shows where to enter the settings, and takes every other cause in order', () => {
    expect(diagnosis.programs).toEqual(programLines(platform));
    const steps = diagnosis.causes[0].steps.join('\n');
    for (const part of [
      'Right settings',
      "If the program is not Apple's, create a new app-specific password",
      'dns-audit login',
      'Remove the account',
      'date and time',
      'TLS 1.2',
      'storage is not full',
      'dns-audit DOMAIN',
    ])
      expect(steps).toContain(part);
  });

  it('has commands only where there is a shell', () =>
    expect(diagnosis.commands.length > 0).toBe(!['ios', 'android'].includes(platform)));
});
