/**
 * Starts the tests against real servers, in network and mount namespaces of their own where the
 * kernel lets this user have them: there every name and port is the true one, and all that was
 * started ends with the namespace. Else on loopback: see ground.mjs. Says plainly what it leaves
 * out, and why. Interrupted, it leaves nothing behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { groundOf } from './ground.mjs';

const here = import.meta.dirname;
const say = (text) => process.stdout.write(`${text}\n`);
const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin:/sbin`;

/** What the world is built of, by the Debian package that has it. */
const programs = {
  nsd: 'nsd',
  named: 'bind9',
  'dnssec-signzone': 'bind9-utils',
  delv: 'bind9-dnsutils',
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

/** An interface with IPv6 addresses is to be had there. */
const hasIPv6 = () =>
  existsSync('/proc/net/if_inet6') &&
  works(...apart, 'ip', 'link', 'add', 'world', 'type', 'veth', 'peer', 'name', 'beyond');

const isApart = () => isHere('ip') && works(...apart, 'ip', 'link', 'set', 'lo', 'up');

/** Whether this port of 127.0.0.1 can be listened at: BIND can at no address but those that an interface has. */
const isFree = (port) =>
  new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** Below those that the system gives away. */
const highPort = async () => {
  const port = randomInt(20_000, 30_000);
  return (await isFree(port)) ? port : highPort();
};

/** AppArmor's profiles let these programs read nothing but the folders of the system's own service. */
const isConfined = () => {
  const enabled = '/sys/module/apparmor/parameters/enabled';
  return (
    existsSync(enabled) &&
    readFileSync(enabled, 'utf8').startsWith('Y') &&
    ['named', 'unbound'].some((name) => existsSync(`/etc/apparmor.d/usr.sbin.${name}`))
  );
};

/** Ends a process, or a group by its negative id, which may end by itself at any moment. */
const end = (id) => {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

const endGroup = ({ pid }) => end(-Number(pid));

/** Ends what still works in the folder: daemons leave the group of whoever started them. */
const sweep = (folder) => {
  const isOurs = (id) => {
    try {
      return (
        readlinkSync(`/proc/${id}/cwd`).startsWith(folder) ||
        readFileSync(`/proc/${id}/environ`, 'utf8').includes(folder)
      );
    } catch {
      return false;
    }
  };
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)))
    end(Number(id));
};

const skip = (why) => say(`Real servers: SKIPPED, ${why}.`);

/** Runs the tests on their ground, and ends all of it when this process is to end. */
const start = ({ ground, mail, port, ipv6 }) => {
  const vitest = join(here, '../../node_modules/vitest/vitest.mjs');
  // As it is: else it would be written anew into node_modules, where an ordinary user may not write.
  const own = ['--config', join(here, 'vitest.config.mjs'), '--configLoader', 'native'];
  const run = [process.execPath, vitest, 'run', ...own, ...process.argv.slice(2)];
  let child, interrupted;
  // Before there is anything to leave behind: without them a signal ends this process at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (interrupted !== undefined) return;
      interrupted = signal;
      // With the first process of the namespace all others end; elsewhere world.ts ends them.
      if (ground === 'namespace') return endGroup(child);
      child.kill('SIGUSR2');
      setTimeout(() => endGroup(child), 15_000).unref();
    });
  // Removed here, since a run that is interrupted cannot do it.
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-real-'));
  const [command, ...args] = ground === 'namespace' ? [...apart, ...run] : run;
  child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, which can be ended as a whole; Ctrl-C reaches this process alone.
    detached: true,
    env: {
      ...process.env,
      PATH: path,
      REAL_GROUND: ground,
      REAL_FOLDER: folder,
      REAL_MAIL: mail,
      REAL_PORT: String(port),
      REAL_IPV6: ipv6 ? 'yes' : '',
    },
  });
  child.on('exit', (status) => {
    endGroup(child);
    sweep(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exitCode = interrupted ? 128 + constants.signals[interrupted] : (status ?? 1);
  });
};

const main = async () => {
  if (process.platform !== 'linux') return skip('they are started on Linux only');
  if (missing.length > 0) {
    const packages = [...new Set(missing.map((program) => programs[program]))].join(' ');
    return skip(`${missing.join(', ')} not installed (Debian: apt-get install ${packages})`);
  }
  if (isConfined()) return skip('AppArmor confines BIND and Unbound to their own folders');
  const wanted = process.env.REAL_GROUND;
  const able = { isRoot, isApart: isApart(), isFree: await isFree(53), wanted };
  const { ground, mail, words } = groundOf(able);
  const port = ground === 'ports' ? await highPort() : '';
  say(`Real servers: ${words}.`);
  if (mail === 'imap') say('Postfix: SKIPPED, it takes root.');
  if (mail === 'none') say('Dovecot and Postfix: SKIPPED, they take root, for users of their own.');
  if (ground === 'ports' && mail !== 'none')
    say('Tests of the command line with mail servers: SKIPPED, it asks at the true ports only.');
  const ipv6 = ground === 'namespace' && hasIPv6();
  if (!ipv6) say('Real servers over IPv6: SKIPPED, they take an interface of their own.');
  return start({ ground, mail, port, ipv6 });
};

await main();
