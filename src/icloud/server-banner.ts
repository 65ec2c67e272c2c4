/** Who a mail server says it is, in its greeting or refusal, while no certificate proves it. */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import type { AddressProbe, Endpoint } from '../model/mail/probe.ts';
import { trimEndOf, trimStartOf } from '../model/text/trim.ts';
import { isAppleHost } from './exchanges.ts';

/** A host name as banners have it: the last label begins with a letter, so that no version or address is one. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

const hostNamesIn = (words: readonly string[]): readonly DnsName[] =>
  words
    .map((word) => trimEndOf(trimStartOf(word, '<(['), '>)],;:.'))
    .filter((word) => word.length <= 253 && hostName.test(word))
    .map((word) => dnsName(word.toLowerCase()));

/**
 * RFC 5321 §4.2: a greeting names the server, first if it keeps to the form. A refusal may name the
 * client later on, so only its first word counts.
 */
const namedServers = (line: Octets): readonly DnsName[] => {
  const [, code = '', text = ''] = /^(\d{3})[ -](?:[245]\.\d+\.\d+ )?(.*)$/s.exec(line) ?? [];
  const words = text.split(/\s+/);
  return hostNamesIn(code === '220' ? words : words.slice(0, 1));
};

/**
 * The host that a server on one of Apple's ports says it is, if that is none of Apple's: then another
 * server answers, such as the provider's own relay. Nothing if a certificate proves Apple.
 */
export const foreignServer = (
  { host, protocol }: Endpoint,
  { greeting, reply, tls, phase }: AddressProbe,
): string | undefined => {
  if (protocol !== 'smtp' || !isAppleHost(host) || tls?.authorized === true) return undefined;
  const line = greeting ?? (phase === 'greeting' ? reply : undefined) ?? '';
  const named = namedServers(line);
  return named.some(isAppleHost) ? undefined : named[0];
};
