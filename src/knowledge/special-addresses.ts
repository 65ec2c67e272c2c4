/** Addresses that say something by themselves: what DNS filters give, and what only a local network has. */
import {
  containsNetwork,
  type Network,
  parseAddress,
  parseNetwork,
} from '../model/dns/ip-address.ts';

const networksOf = (...texts: readonly string[]): readonly Network[] =>
  texts.flatMap((text) => parseNetwork(text) ?? []);

const isIn = (address: string, networks: readonly Network[]): boolean => {
  const parsed = parseAddress(address);
  return parsed !== undefined && networks.some((network) => containsNetwork(network, parsed));
};

const sinkholes = networksOf(
  // RFC 6890 §2.2.2 and RFC 6890 §2.2.3: no address, loopback and reserved.
  '0.0.0.0/8',
  '127.0.0.0/8',
  '240.0.0.0/4',
  '::',
  '::1',
  // Cisco Umbrella and OpenDNS: "Cisco Umbrella Block Page IP Addresses", support.umbrella.com.
  '146.112.61.104/29',
  // FortiGate: the portal of its DNS filter, docs.fortinet.com.
  '208.91.112.55',
  // Palo Alto Networks: sinkhole.paloaltonetworks.com, docs.paloaltonetworks.com.
  '72.5.65.111',
);

/** Whether a DNS filter gives the address to keep programs away from the true one. */
export const isSinkhole = (address: string): boolean => isIn(address, sinkholes);

const loopback = networksOf('127.0.0.0/8', '::1');

/** Whether it is this computer's own, in which nothing else can be. */
export const isLoopback = (address: string): boolean => isIn(address, loopback);

const localNetworks = networksOf(
  // RFC 6890 §2.2.2 and RFC 6890 §2.2.3: loopback, private, link-local and shared.
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fe80::/10',
  'fc00::/7',
);

/** Whether it is this computer's, or of the network that it is in. */
export const isLocalAddress = (address: string): boolean => isIn(address, localNetworks);
