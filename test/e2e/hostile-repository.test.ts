/**
 * Who may edit a repository's files, and not its workflow: nothing outside of it is shown, nothing waits or
 * grows without end, and nothing that a file is called or says becomes a command of the log or of the terminal.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const secret = 'S3cr3tOfTheRunner';
const zone = '$ORIGIN a.example.\n$TTL 3600\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n';
const config = 'dns-audit.config.json';
const offline = ['a.example', '--no-ports', '--offline', '--zone'];
const asking = ['a.example', '--no-ports', '--no-authoritative', '--resolver', '127.0.0.1:9'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  mkdirSync(join(folder, 'work'));
  writeFileSync(join(folder, 'outside.zone'), `${zone}x TXT "${secret}"\n`);
  return () => rmSync(folder, { recursive: true });
});

let count = 0;
/** A checkout of its own. */
const checkout = () => {
  const cwd = join(folder, 'work', String((count += 1)));
  mkdirSync(cwd);
  const at = (name: string): string => join(cwd, name);
  return { cwd, at, write: (name: string, text: string) => writeFileSync(at(name), text) };
};
type Checkout = ReturnType<typeof checkout>;

const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  .map(
    (name, i, all) =>
      `${name}: &${name} [${Array(9)
        .fill(i === 0 ? 'x' : `*${all[i - 1]}`)
        .join(',')}]\n`,
  )
  .join('');

/** What the stranger leaves, what is run then, and how that ends. */
const attacks: Readonly<
  Record<string, readonly [plant: (at: Checkout) => void, args: readonly string[], status: number]>
> = {
  'a zone that is a link to outside': [
    ({ at }) => symlinkSync('../../outside.zone', at('z.zone')),
    [...offline, 'z.zone'],
    2,
  ],
  'a zone that is a link to the environment': [
    ({ at }) => symlinkSync('/proc/self/environ', at('z.zone')),
    [...offline, 'z.zone'],
    2,
  ],
  'an $INCLUDE of the environment': [
    ({ write }) => write('z.zone', `${zone}$INCLUDE /proc/self/environ\n`),
    [...offline, 'z.zone'],
    3,
  ],
  'an $INCLUDE of a file outside': [
    ({ write }) => write('z.zone', `${zone}$INCLUDE ../../outside.zone\n`),
    [...offline, 'z.zone'],
    3,
  ],
  'an $INCLUDE of a link to outside': [
    ({ at, write }) => {
      symlinkSync('../../outside.zone', at('in.zone'));
      write('z.zone', `${zone}$INCLUDE in.zone\n`);
    },
    [...offline, 'z.zone'],
    3,
  ],
  'an $INCLUDE of a pipe': [
    ({ at, write }) => {
      spawnSync('mkfifo', [at('in.zone')]);
      write('z.zone', `${zone}$INCLUDE in.zone\n`);
    },
    [...offline, 'z.zone'],
    3,
  ],
  'a folder whose zone is a pipe': [
    ({ at }) => {
      mkdirSync(at('zones'));
      spawnSync('mkfifo', [at('zones/a.zone')]);
    },
    [...offline, 'zones'],
    2,
  ],
  'a configuration that is a link to outside': [
    ({ at }) => symlinkSync('../../outside.zone', at(config)),
    asking,
    2,
  ],
  'a configuration whose baseline is outside': [
    ({ write }) => write(config, '{"baseline": "../../outside.zone"}'),
    asking,
    2,
  ],
  'a configuration whose zone is outside': [
    ({ write }) => write(config, '{"domains": {"a.example": {"zone": "../../outside.zone"}}}'),
    asking,
    2,
  ],
  'a configuration that names the prototype': [
    ({ write }) => write(config, '{"domains": {"__proto__": {"zone": "a.zone"}}}'),
    asking,
    2,
  ],
  'a configuration that writes a file': [
    ({ write }) => write(config, '{"output": "../x.json"}'),
    asking,
    2,
  ],
  'a configuration of aliases that multiply': [
    ({ write }) => write('dns-audit.config.yaml', `${bomb}skip: *h\n`),
    asking,
    2,
  ],
  'a zone of aliases that multiply': [
    ({ write }) => write('z.yaml', `${bomb}'': *h\n`),
    [...offline, 'z.yaml'],
    2,
  ],
  'a zone of 300 MB': [
    ({ at, write }) => {
      write('z.zone', zone);
      truncateSync(at('z.zone'), 300_000_000);
    },
    [...offline, 'z.zone'],
    2,
  ],
  'a baseline of 300 MB': [
    ({ at, write }) => {
      write('dns-audit.baseline.json', '{');
      truncateSync(at('dns-audit.baseline.json'), 300_000_000);
    },
    [...asking, '--baseline', 'dns-audit.baseline.json'],
    2,
  ],
};

describe.runIf(process.platform === 'linux')('a repository with', () => {
  it.each(Object.entries(attacks))('%s', async (_, [plant, args, status]) => {
    const at = checkout();
    plant(at);
    const ran = await cli(args, { cwd: at.cwd, env: { SECRET: secret }, alone: true });
    expect(ran.status).toBe(status);
    expect(ran.stdout + ran.stderr).not.toContain(secret);
  });

  it.each([
    'x\n::set-output name=v::1\n',
    '\u001b[31mred\u202e',
    '##[error]x',
    '\r::add-mask::a\r',
  ])('a file called %j', async (name) => {
    const { cwd, write } = checkout();
    mkdirSync(join(cwd, 'zones'));
    write(`zones/${name}.zone`, `${zone}broken line (\n`);
    for (const args of [
      ['lint', `zones/${name}.zone`],
      [...offline, 'zones'],
    ]) {
      const { status, stdout, stderr } = await cli(args, { cwd });
      expect(status).toBe(1);
      expect(stdout + stderr).not.toMatch(/^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u202e]/m);
    }
  });
});
