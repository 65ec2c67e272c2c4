/**
 * Starts the tests against real servers, in network and mount namespaces of their own where the
 * kernel lets this user have them: there every name and port is the true one, and all that was
 * started ends with the namespace. Says plainly what it leaves out, and why.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const say = (text) => process.stdout.write(`${text}\n`);
const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin:/sbin`;

/** What the world is built of, by the Debian package that has it. */
const programs = {
  nsd: 'nsd',
  named: 'bind9',
  'dnssec-signzone': 'bind9-utils',
  knotd: 'knot',
  unbound: 'unbound',
  dovecot: 'dovecot-imapd',
  postfix: 'postfix',
  openssl: 'openssl',
};

const isHere = (program) => path.split(':').some((folder) => existsSync(join(folder, program)));
const missing = Object.keys(programs).filter((program) => !isHere(program));

const works = (...command) =>
  spawnSync(command[0], command.slice(1), { env: { PATH: path } }).status === 0;
const isRoot = process.getuid?.() === 0;
// Who is not root may be it in a namespace of users, where there is nobody else.
const users = isRoot ? [] : ['--user', '--map-root-user'];
const others = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
const apart = ['unshare', ...users, ...others];

/** How the world can be had: its own, this machine's loopback with the true ports, or not at all. */
const groundOf = () => {
  if (isRoot && process.env.REAL_GROUND === 'loopback') return 'loopback';
  if (isHere('ip') && works(...apart, 'ip', 'link', 'set', 'lo', 'up')) return 'namespace';
  return isRoot ? 'loopback' : undefined;
};

/** BIND listens only at an address that an interface has. */
const isFree = () =>
  new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(53, '127.0.0.1', () => server.close(() => done(true)));
  });

/** AppArmor's profiles let these programs read nothing but the folders of the system's own service. */
const isConfined = () => {
  const enabled = '/sys/module/apparmor/parameters/enabled';
  return (
    existsSync(enabled) &&
    readFileSync(enabled, 'utf8').startsWith('Y') &&
    ['named', 'unbound'].some((name) => existsSync(`/etc/apparmor.d/usr.sbin.${name}`))
  );
};

const skip = (why) => say(`Real servers: SKIPPED, ${why}.`);

const main = async () => {
  if (process.platform !== 'linux') return skip('they are started on Linux only');
  if (missing.length > 0) {
    const packages = [...new Set(missing.map((program) => programs[program]))].join(' ');
    return skip(`${missing.join(', ')} not installed (Debian: apt-get install ${packages})`);
  }
  if (isConfined()) return skip('AppArmor confines BIND and Unbound to their own folders');
  const ground = groundOf();
  if (ground === undefined)
    return skip('ports below 1024 need root, or a namespace of users, which is not permitted here');
  if (ground === 'loopback' && !(await isFree()))
    return skip('no network namespace is permitted, and port 53 of 127.0.0.1 is not to be had');
  say(
    ground === 'namespace'
      ? 'Real servers, in a network namespace: true names and ports.'
      : 'Real servers, on 127.77.0.0/24: no network namespace is permitted here.',
  );
  if (!isRoot)
    say('Real mail servers: SKIPPED, Dovecot and Postfix need root, for users of their own.');
  const vitest = [process.execPath, join(here, '../../node_modules/vitest/vitest.mjs')];
  const run = [
    ...vitest,
    'run',
    '--config',
    join(here, 'vitest.config.mjs'),
    ...process.argv.slice(2),
  ];
  // Removed here, since a run that is interrupted cannot do it.
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-real-'));
  process.on('SIGINT', () => {});
  const [command, ...args] = ground === 'namespace' ? [...apart, ...run] : run;
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: path,
      REAL_GROUND: ground,
      REAL_FOLDER: folder,
      REAL_MAIL: isRoot ? 'yes' : '',
    },
  });
  child.on('exit', (status) => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exitCode = status ?? 1;
  });
};

await main();
