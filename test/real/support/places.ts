/** Where everything is. In a namespace of their own the servers have addresses as on the internet. */

export const inNamespace = process.env['REAL_GROUND'] === 'namespace';

/** Where the true ports cannot be had: the one at which each server listens, at an address of its own. */
const high = Number(process.env['REAL_PORT'] ?? 0);
export const hasTruePorts = high === 0;
export const portOf = (port: number): number => high || port;

const mail = process.env['REAL_MAIL'];
/** Dovecot and Postfix are there. */
export const hasMail = mail === 'both';
export const hasImap = hasMail || mail === 'imap';

/**
 * On the machine's own loopback everything lies in one network of it, told apart by its last octet;
 * but for BIND, which listens only at addresses that an interface has.
 */
const at = (address: string, host: number): string => (inNamespace ? address : `127.77.0.${host}`);

export const places = {
  /** Unbound. */
  resolver: at('192.0.2.53', 53),
  /** NSD: the root, the top-level domains, Apple. */
  root: at('198.41.0.4', 1),
  tld: at('192.5.6.30', 2),
  apple: at('17.253.200.1', 3),
  /** BIND and Knot: the customers' name servers. */
  bind: inNamespace ? '198.51.100.1' : '127.0.0.1',
  knot: at('198.51.100.2', 5),
  /** Takes questions and connections, and says nothing. */
  silent: at('198.51.100.9', 9),
  /** Where nothing runs. */
  closed: at('198.51.100.10', 10),
  imap: at('17.56.9.31', 31),
  smtp: at('17.56.9.32', 32),
  /** HTTPS servers: the policies, and Apple's status page. */
  policy: at('203.0.113.80', 80),
  status: at('17.253.144.10', 81),
} as const;

/** Over IPv6 there is but what an interface has that is not loopback: else no program takes this machine to have it. */
export const hasIPv6 = process.env['REAL_IPV6'] === 'yes';

export const places6 = {
  resolver: '2001:db8:53::53',
  bind: '2001:db8:1::1',
  imap: '2001:db8:2::31',
  smtp: '2001:db8:2::32',
  /** Where nothing runs. */
  closed: '2001:db8:9::10',
} as const;

/** As `--resolver` takes it. */
export const asResolver = (address: string): string =>
  hasTruePorts ? address : `${address}:${high}`;

/** For programs that are not told which resolver to ask. */
export const resolverFlags: readonly string[] = inNamespace
  ? []
  : ['--resolver', asResolver(places.resolver)];

const from = inNamespace ? '198.18' : '127.77';

/** Where the proxy for the fault with this number stands before BIND, and before Unbound. */
export const proxyAddress = (i: number): string => `${from}.1.${i + 1}`;
export const resolverProxyAddress = (i: number): string => `${from}.2.${i + 1}`;

/** Where the proxy for the fault with this number stands before Dovecot, and before Postfix. */
export const mailProxyAddress = (protocol: 'imap' | 'smtp', i: number): string =>
  `${from}.${{ imap: 3, smtp: 4 }[protocol]}.${i + 1}`;
