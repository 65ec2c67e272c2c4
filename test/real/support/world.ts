/** Starts the private internet once for all test files, and leaves nothing of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeAuthority } from './certificates.ts';
import { startDovecot, startPostfix } from './mail.ts';
import { startNames } from './names.ts';
import { dnsFaults, streamFaults } from '../../support/faults.ts';
import {
  hasImap,
  hasIPv6,
  hasMail,
  inNamespace,
  mailProxyAddress,
  places,
  places6,
  proxyAddress,
  resolverProxyAddress,
} from './places.ts';
import { run, stopDaemons } from './process.ts';
import { type Closable, startPages, startSilence } from './quiet.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The file of the throw-away root certificate. */
    readonly ca: string;
  }
}

/** The addresses, and Unbound in the place of the system's resolver, for this namespace alone. */
const settle = (folder: string): void => {
  if (!inNamespace) return;
  run('ip', ['link', 'set', 'lo', 'up']);
  const proxies = [
    ...dnsFaults.flatMap((_, i) => [proxyAddress(i), resolverProxyAddress(i)]),
    ...streamFaults.flatMap((_, i) => [mailProxyAddress('imap', i), mailProxyAddress('smtp', i)]),
  ];
  for (const address of new Set([...Object.values(places), ...proxies]))
    run('ip', ['address', 'add', `${address}/32`, 'dev', 'lo']);
  if (hasIPv6) {
    run('ip', ['link', 'add', 'world', 'type', 'veth', 'peer', 'name', 'beyond']);
    for (const link of ['world', 'beyond']) run('ip', ['link', 'set', link, 'up']);
    for (const address of Object.values(places6))
      run('ip', ['address', 'add', `${address}/128`, 'dev', 'world', 'nodad']);
  }
  const file = join(folder, 'resolv.conf');
  writeFileSync(file, `nameserver ${places.resolver}\n`);
  run('mount', ['--bind', file, '/etc/resolv.conf']);
};

const start = async (folder: string, servers: Closable[]): Promise<string> => {
  const certificates = join(folder, 'certificates');
  mkdirSync(certificates);
  const authority = makeAuthority(certificates);
  servers.push(await startSilence(), ...(await startPages(authority)));
  await startNames(folder);
  if (!hasImap) return authority.ca;
  const authSocket = await startDovecot(
    folder,
    authority.issue('imap', ['imap.mail.me.com', '*.faults.apple-dns.net']),
  );
  if (!hasMail) return authority.ca;
  const postfix = authority.issue('smtp', ['smtp.mail.me.com', '*.faults.apple-dns.net']);
  await startPostfix(folder, { ...postfix, authSocket });
  return authority.ca;
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env['REAL_FOLDER'];
  if (folder === undefined) throw new Error('these tests are started by test/real/run.mjs');
  const servers: Closable[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all([stopDaemons(), ...servers.map((one) => one.close())]);
    if (inNamespace) run('umount', ['/etc/resolv.conf']);
  };
  // How test/real/run.mjs says that it was interrupted.
  process.once('SIGUSR2', () => void stop().finally(() => process.exit(1)));
  try {
    run('chmod', ['755', folder]);
    settle(folder);
    project.provide('ca', await start(folder, servers));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
