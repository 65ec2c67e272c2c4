/** Who may let a domain's data lead the Action to private addresses: the workflow, and no file of a change. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { withOwnReach } from '../../../src/audit/select-checks.ts';
import { commandLineVocabulary } from '../../../src/command/support/vocabulary.ts';
import { readInputs } from '../../../src/input/action/inputs.ts';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { environmentOptions } from '../../../src/input/cli/environment.ts';
import { readConfig } from '../../../src/input/config/config.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-private-'));
const file = join(folder, 'dns-audit.config.json');
const usual = {
  'fail-on-inconclusive': 'false',
  comment: 'on-drift',
  issue: 'auto',
  annotations: 'true',
  summary: 'true',
};

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(() => rmSync(folder, { recursive: true }));

const config = (allowed: boolean): void =>
  writeFileSync(
    file,
    JSON.stringify({ domains: { 'example.com': { 'allow-private': allowed, skip: ['smtp'] } } }),
  );

type Env = Readonly<Record<string, string>>;

const reachInAction = async (env: Env): Promise<boolean | undefined> => {
  for (const [name, value] of Object.entries(usual))
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { request } = await readInputs(commandLineVocabulary(), folder);
  const { options } = request;
  expect(options.config?.domains[0]?.skip).toEqual(['smtp']);
  return withOwnReach(options, dnsName('example.com')).allowPrivate;
};

/** What the Action makes of a configuration that names these, beside the inputs. */
const choicesInAction = async (named: object, env: Env = {}) => {
  for (const [name, value] of Object.entries(usual))
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  writeFileSync(file, JSON.stringify({ domains: { 'example.com': {} }, ...named }));
  return readInputs(commandLineVocabulary(), folder);
};

const reachInCommand = (argv: readonly string[], env: Env = {}): boolean | undefined => {
  const request = readArguments(argv, commandLineVocabulary(), {
    folder,
    read: readConfig,
    defaults: environmentOptions(env),
  });
  if (request.command !== 'audit') throw new Error('another command');
  return withOwnReach(request.options, dnsName('example.com')).allowPrivate;
};

it.each<[string, boolean, Env, boolean]>([
  ['nothing', false, {}, false],
  ['the configuration, which a pull request brings', true, {}, false],
  ['the input', false, { 'INPUT_ALLOW-PRIVATE': 'true' }, true],
  ['the environment', false, { DNS_AUDIT_ALLOW_PRIVATE: '1' }, true],
  [
    'the input against the environment',
    false,
    { 'INPUT_ALLOW-PRIVATE': 'false', DNS_AUDIT_ALLOW_PRIVATE: '1' },
    false,
  ],
  ['another value of the variable', true, { DNS_AUDIT_ALLOW_PRIVATE: 'yes' }, false],
])('the Action heeds %s', async (_, allowed, env, expected) => {
  config(allowed);
  expect(await reachInAction(env)).toBe(expected);
});

it.each<[string, boolean, readonly string[], Env, boolean]>([
  ['nothing', false, ['example.com'], {}, false],
  ['the option', false, ['example.com', '--allow-private'], {}, true],
  ['the configuration of the domain', true, ['example.com'], {}, true],
  ['the environment', false, ['example.com'], { DNS_AUDIT_ALLOW_PRIVATE: '1' }, true],
  [
    'the option against the environment',
    false,
    ['example.com', '--no-allow-private'],
    { DNS_AUDIT_ALLOW_PRIVATE: '1' },
    false,
  ],
  ['an empty variable', false, ['example.com'], { DNS_AUDIT_ALLOW_PRIVATE: '' }, false],
])('the command line heeds %s', (_, allowed, argv, env, expected) => {
  config(allowed);
  expect(reachInCommand(argv, env)).toBe(expected);
});

it.each<[string, object, string]>([
  ['a private address', { resolvers: ['9.9.9.9', '10.0.0.5'] }, 'resolvers at a private address'],
  ['loopback and a port', { resolvers: ['127.0.0.1:5353'] }, 'resolvers at a loopback address'],
  ['IPv6', { resolvers: ['[fd00::1]:53'] }, 'resolvers at a private address'],
  [
    'IPv4 within IPv6',
    { resolvers: ['::ffff:169.254.169.254'] },
    'resolvers at a link-local address',
  ],
  ['HTTPS', { resolvers: ['https://192.168.1.1/dns-query'] }, 'resolvers at a private address'],
  [
    'HTTPS over IPv6',
    { resolvers: ['https://[::1]/dns-query'] },
    'resolvers at a loopback address',
  ],
  ['a referee', { referee: 'https://169.254.169.254/x' }, 'referee at a link-local address'],
])('the Action refuses a configuration that chooses a resolver: %s', async (_, named, words) => {
  await expect(choicesInAction(named)).rejects.toMatchObject({
    name: 'UserError',
    message: `dns-audit.config.json names ${words}, which a configuration can't choose in the Action.`,
    hint: expect.stringMatching(/^Name it in the workflow .*or set allow-private: true there\.$/),
  });
});

it.each<[string, object, Env, readonly string[]]>([
  ['none of a configuration', {}, {}, []],
  ['public ones of it, only as far as the internet', { resolvers: ['9.9.9.9'] }, {}, ['resolvers']],
  ['names, likewise', { resolvers: ['https://dns.example/q'] }, {}, ['resolvers']],
  [
    'both of its choices',
    { resolvers: ['system', '9.9.9.9'], referee: 'https://dns.example/q' },
    {},
    ['resolvers', 'referee'],
  ],
  ['the input in its place', { resolvers: ['10.0.0.5'] }, { INPUT_RESOLVERS: '10.0.0.6' }, []],
  [
    "the input's referee in its place",
    { referee: 'https://10.0.0.5/q' },
    { INPUT_REFEREE: 'https://10.0.0.6/q' },
    [],
  ],
  [
    'all where the workflow allows it',
    { resolvers: ['10.0.0.5'] },
    { 'INPUT_ALLOW-PRIVATE': 'true' },
    ['resolvers'],
  ],
  [
    'all where the environment allows it',
    { referee: 'https://10.0.0.5/q' },
    { DNS_AUDIT_ALLOW_PRIVATE: '1' },
    ['referee'],
  ],
])('the Action takes %s', async (_, named, env, untrusted) => {
  expect((await choicesInAction(named, env)).untrusted).toEqual(untrusted);
});

it('the command line takes any of a configuration', () => {
  writeFileSync(
    file,
    JSON.stringify({ resolvers: ['10.0.0.5'], referee: 'https://10.0.0.5/q', domains: {} }),
  );
  const request = readArguments(['example.com'], commandLineVocabulary(), {
    folder,
    read: readConfig,
  });
  expect(request).toMatchObject({
    options: { resolvers: [{ address: '10.0.0.5' }], referee: ['https://10.0.0.5/q'] },
  });
});
