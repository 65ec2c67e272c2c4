/** Where the real servers may stand, by what this user may do on this machine. */

/**
 * - `namespace`: a network of its own, where every name, address and port is the true one.
 * - `loopback`: this machine's own, with the true ports.
 * - `ports`: loopback too, all at one port above 1024, as any user may.
 * `wanted` may ask for one further down than could be had. Postfix takes root, and so does Dovecot in
 * a namespace, where an ordinary user is root and there is no other.
 */
export const groundOf = ({ isRoot, isApart, isFree, wanted }) => {
  const down = ['namespace', 'loopback', 'ports'];
  const from = Math.max(0, down.indexOf(wanted ?? ''));
  const can = { namespace: isApart, loopback: isRoot && isFree, ports: true };
  const ground = down.find((name, i) => i >= from && can[name]);
  const words = {
    namespace: 'in a network namespace: true names and ports',
    loopback: 'on 127.77.0.0/16: true ports, since no network namespace is permitted here',
    ports: isRoot
      ? 'on 127.77.0.0/16 at a high port, since no network namespace is permitted here and port 53 is taken'
      : 'on 127.77.0.0/16 at a high port, since neither a network namespace nor a port below 1024 is permitted here',
  };
  const asked = ground === wanted ? 'as asked for' : undefined;
  return {
    ground,
    mail: isRoot ? 'both' : ground === 'ports' ? 'imap' : 'none',
    words: asked === undefined ? words[ground] : `${words[ground].split(',')[0]}, ${asked}`,
  };
};
