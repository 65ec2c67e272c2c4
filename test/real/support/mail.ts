/** Dovecot on 993 and Postfix on 587, in the place of Apple's mail servers. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './certificates.ts';
import { hasIPv6, places, places6, portOf } from './places.ts';
import { run, startDaemon, untilReady } from './process.ts';

/** The one user that they know. */
export const user = { address: 'john@icloud.com', password: 'abcd-efgh-ijkl-mnop' } as const;

/** Whether it takes connections and, where it is to speak first, does so. */
const isReady = (host: string, port: number, greets: boolean) => (): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host, port });
    const finish = (ready: boolean): void => {
      socket.destroy();
      done(ready);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once(greets ? 'data' : 'connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('end', () => finish(false));
  });

/** As an ordinary user Dovecot is that one throughout, and cannot lock itself up. */
const asOrdinaryUser = (): readonly string[] => {
  const { uid, username } = userInfo();
  if (uid === 0) return [];
  const group = run('id', ['-gn']).trim();
  return [
    `default_internal_user = ${username}\ndefault_login_user = ${username}`,
    `default_internal_group = ${group}`,
    'service anvil {\n  chroot =\n}\nservice imap-login {\n  chroot =\n}',
  ];
};

/** The name of the socket at which it answers for passwords. */
export const startDovecot = async (
  parent: string,
  { certificate, key }: Certificate,
): Promise<string> => {
  const folder = join(parent, 'dovecot');
  mkdirSync(folder);
  const file = (name: string) => join(folder, name);
  writeFileSync(
    file('users'),
    `${user.address}:{PLAIN}${user.password}\njohn:{PLAIN}${user.password}\n`,
  );
  const { uid, gid } = userInfo();
  const owner = uid === 0 ? 'uid=mail gid=mail' : `uid=${uid} gid=${gid}`;
  const config = [
    `base_dir = ${file('run')}\nstate_dir = ${file('state')}\ninstance_name = real`,
    `protocols = imap\nlisten = ${places.imap}${hasIPv6 ? `, ${places6.imap}` : ''}\nlog_path = /dev/stderr`,
    `ssl = required\nssl_cert = <${certificate}\nssl_key = <${key}`,
    'auth_mechanisms = plain login\ndisable_plaintext_auth = yes\nauth_failure_delay = 0',
    `passdb {\n  driver = passwd-file\n  args = ${file('users')}\n}`,
    `userdb {\n  driver = static\n  args = ${owner} home=${file('mail')} allow_all_users=yes\n}`,
    ...asOrdinaryUser(),
    `mail_location = maildir:${file('mail')}\nfirst_valid_uid = 1`,
    `service imap-login {\n  inet_listener imap {\n    port = 0\n  }\n  inet_listener imaps {\n    port = ${portOf(993)}\n    ssl = yes\n  }\n}`,
    `service auth {\n  unix_listener ${file('auth')} {\n    mode = 0666\n  }\n}\n`,
  ];
  mkdirSync(file('mail'));
  chmodSync(file('mail'), 0o777);
  writeFileSync(file('dovecot.conf'), config.join('\n'));
  const daemon = startDaemon('Dovecot', ['dovecot', '-F', '-c', file('dovecot.conf')]);
  await untilReady(daemon, isReady(places.imap, portOf(993), false));
  return file('auth');
};

const postfixPlaces = (folder: string, authSocket: string) => ({
  compatibility_level: '3.6',
  queue_directory: join(folder, 'queue'),
  data_directory: join(folder, 'data'),
  // Not standard output: node's is a socket, which cannot be opened by name.
  maillog_file: join(folder, 'log'),
  maillog_file_prefixes: folder,
  myhostname: 'smtp.mail.me.com',
  mydestination: '',
  mynetworks: '127.0.0.0/8',
  inet_interfaces: 'all',
  inet_protocols: hasIPv6 ? 'all' : 'ipv4',
  alias_maps: '',
  smtpd_banner: '$myhostname ESMTP',
  smtpd_sasl_type: 'dovecot',
  smtpd_sasl_path: authSocket,
  smtpd_sasl_auth_enable: 'yes',
  smtpd_tls_auth_only: 'yes',
  smtpd_tls_security_level: 'encrypt',
  smtpd_relay_restrictions: 'permit_sasl_authenticated,reject',
});

export const startPostfix = async (
  parent: string,
  { certificate, key, authSocket }: Certificate & { readonly authSocket: string },
): Promise<void> => {
  const folder = join(parent, 'postfix');
  for (const each of [folder, join(folder, 'queue'), join(folder, 'data'), join(folder, 'etc')])
    mkdirSync(each);
  run('chown', ['postfix', join(folder, 'data')]);
  const settings = {
    ...postfixPlaces(folder, authSocket),
    smtpd_tls_cert_file: certificate,
    smtpd_tls_key_file: key,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  writeFileSync(join(folder, 'etc', 'main.cf'), `${lines.join('\n')}\n`);
  const services = [
    `${places.smtp}:${portOf(587)} inet n - n - - smtpd`,
    ...(hasIPv6 ? [`[${places6.smtp}]:${portOf(587)} inet n - n - - smtpd`] : []),
    'rewrite unix - - n - - trivial-rewrite',
    'proxymap unix - - n - - proxymap',
    'anvil unix - - n - 1 anvil',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'cleanup unix n - n - 0 cleanup',
    'pickup unix n - n 60 1 pickup',
    'qmgr unix n - n 300 1 qmgr',
    'scache unix - - n - 1 scache',
    'error unix - - n - - error',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  writeFileSync(join(folder, 'etc', 'master.cf'), `${services.join('\n')}\n`);
  const config = ['-c', join(folder, 'etc')];
  // What is started is a script, which waits for the master process.
  const daemon = startDaemon('Postfix', ['postfix', ...config, 'start-fg'], () =>
    run('postfix', [...config, 'stop']),
  );
  await untilReady(daemon, isReady(places.smtp, portOf(587), true), () =>
    readFileSync(join(folder, 'log'), 'utf8'),
  );
};
