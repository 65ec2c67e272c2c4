/** What was observed of the mail ports, and the questions that several rules ask of it. */
import { listed } from '../model/text/wording.ts';
import type {
  CauseId,
  Confidence,
  ServerContact,
  Culprit,
  SecondLook,
  MailSetting,
  Outage,
  SettingFault,
} from '../model/mail/diagnosis.ts';
import type { Answer, Octets } from '../model/dns/dns.ts';
import { ipFamily } from '../model/dns/ip-address.ts';
import { presentOctets, presentText } from '../model/dns/presentation.ts';
import { parseServerAddress } from '../model/dns/server-address.ts';
import { isLocalAddress, isSinkhole } from '../knowledge/special-addresses.ts';
import {
  type AddressProbe,
  type Endpoint,
  hasFailed,
  type ProbeResult,
  type ProbeState,
} from '../model/mail/probe.ts';
import { isAppleHost } from '../icloud/exchanges.ts';
import { smallest } from '../model/list/large-lists.ts';

export interface Observations {
  readonly probes: readonly ProbeResult[];
  readonly inquiry: SecondLook;
  /** How the mail program is set up, if the user said so. */
  readonly set: readonly MailSetting[];
  /** How that differs from Apple's settings. */
  readonly faults: readonly SettingFault[];
  /** Current outages on Apple's status page; empty if it was not asked. */
  readonly outages: readonly Outage[];
  /** What DNS servers said in the same run, whatever they were asked. */
  readonly answers: readonly Answer[];
}

/** One cause that would explain what one port does. */
export interface PossibleCause {
  readonly id: CauseId;
  readonly culprit: Culprit;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** The known interceptor that the certificate names. */
  readonly product?: string;
  /** Whether Apple's status page reports it. */
  readonly announced?: true;
}

export const possibleCause = (
  id: CauseId,
  culprit: Culprit,
  confidence: Confidence,
  ...evidence: readonly string[]
): PossibleCause => ({ id, culprit, confidence, evidence });

/** What may explain `port`; nothing if the rule does not apply. */
export type Rule = (port: ProbeResult, seen: Observations) => readonly PossibleCause[];

/** A list of at most four items, each once. */
export const joinSome = (items: readonly string[]): string => {
  const each = [...new Set(items)];
  return listed(each, each.length > 4 ? 3 : 4);
};

export const formatHostPort = ({ host, port }: Pick<Endpoint, 'host' | 'port'>): string =>
  `${host.includes(':') ? `[${presentText(host)}]` : presentText(host)}:${port}`;

/** A server's words, cut short and safe to print. */
export const quoteReply = (octets: Octets): string => `"${presentOctets(octets.slice(0, 120))}"`;

export const triedAddresses = ({ addresses }: ProbeResult): readonly AddressProbe[] =>
  addresses.filter(({ state }) => state !== 'untried');

export const presentAddresses = ({
  addresses,
}: Pick<ProbeResult, 'addresses'>): readonly string[] =>
  addresses.map(({ address }) => presentText(address));

/** The tried addresses that ended in one of these states. */
export const addressesInState = (port: ProbeResult, ...states: readonly ProbeState[]) =>
  triedAddresses(port).filter(({ state }) => states.includes(state));

/** Whether a verified certificate proves who answers. */
export const isVerified = ({ tls, interceptor }: AddressProbe): boolean =>
  tls?.authorized === true && interceptor === undefined;

/** Whether the dialogue went through an interceptor that this system trusts. */
export const isInspected = ({ state, tls, interceptor }: AddressProbe): boolean =>
  state === 'spoke' && (tls?.systemTrust === true || interceptor !== undefined);

/** Whether every tried address failed before a connection was made. */
export const isUnconnected = (port: ProbeResult): boolean =>
  hasFailed(port) && triedAddresses(port).every(({ phase }) => phase === 'connect');

/** The same port at the addresses that the second resolver gives. */
export const findCrossChecked = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): ProbeResult | undefined =>
  inquiry.refereed.find(
    (other) => other.endpoint.host === endpoint.host && other.endpoint.port === endpoint.port,
  );

/** Whether DNS gave no address for the other provider's server, or one that leads nowhere. */
export const isUnresolved = ({ state, address = '' }: ServerContact): boolean =>
  state === 'unresolved' || isSinkhole(address);

/** Connections to other providers' servers: to the same port number if there are any, else all. */
export const findControls = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): readonly ServerContact[] => {
  const same = inquiry.controls.filter(({ port }) => port === endpoint.port);
  return same.length > 0 ? same : inquiry.controls;
};

/** Other ports of the same host that work. */
export const workingPorts = (
  { endpoint }: Pick<ProbeResult, 'endpoint'>,
  { inquiry }: Observations,
): readonly ProbeResult[] =>
  inquiry.alternatives.filter(
    (other) => !hasFailed(other) && other.endpoint.host === endpoint.host,
  );

/** The addresses that a DNS filter gave for a name of Apple's, and at which nothing answered. */
export const sinkholedAddresses = (port: ProbeResult): readonly AddressProbe[] =>
  isAppleServer(port) && ipFamily(port.endpoint.host) === 0
    ? port.addresses.filter(({ address, phase }) => phase === 'connect' && isSinkhole(address))
    : [];

/** Whether a server beyond the local network said it; the system's resolver may answer from a cache. */
const isFromOutside = ({ kind, vantage, server, transport }: Answer): boolean => {
  if (kind === 'failed' || transport === 'file' || vantage === 'system') return false;
  const where = parseServerAddress(server);
  return where?.kind !== 'wire' || !isLocalAddress(where.address);
};

/** Connections that were made, here and in the second look. */
const isConnected = ({ phase, state }: AddressProbe): boolean =>
  state !== 'untried' && phase !== 'connect';

const probesOf = ({ probes, inquiry }: Observations): readonly ProbeResult[] => [
  ...probes,
  ...inquiry.refereed,
  ...inquiry.alternatives,
];

/** Whether anything beyond the local network was reached. */
export const isOnline = (seen: Observations): boolean => {
  const probes = probesOf(seen);
  return (
    seen.inquiry.controls.some(({ state }) => state === 'connected') ||
    probes.some(({ addresses }) => addresses.some(isConnected)) ||
    [...seen.answers, ...probes.flatMap(({ resolution }) => resolution)].some(isFromOutside)
  );
};

/** How long the quickest connection to a server took, in milliseconds. */
export const fastestConnection = (seen: Observations): number | undefined => {
  const times = [
    ...probesOf(seen).flatMap(({ addresses }) =>
      addresses.filter(isConnected).flatMap(({ phases: [first] }) => first?.ms ?? []),
    ),
    ...seen.inquiry.controls.flatMap(({ state, ms }) => (state === 'connected' ? ms : [])),
  ];
  return times.length === 0 ? undefined : smallest(times);
};

/** Whether the port is on one of Apple's servers: only then can Apple be the cause. */
export const isAppleServer = ({ endpoint }: ProbeResult): boolean => isAppleHost(endpoint.host);

/** Whether a web server answered. */
export const isHttp = ({ reply }: AddressProbe): boolean =>
  reply !== undefined && /^\s*(?:HTTP\/\d|<!doctype html|<html)/i.test(reply);

/** What a port does at some of its addresses. */
export const describePortAt = (
  { endpoint }: ProbeResult,
  affected: readonly AddressProbe[],
  what: string,
): string =>
  `${formatHostPort(endpoint)} ${what} (${joinSome(presentAddresses({ addresses: affected }))})`;

/** The first two replies that decided the state. */
export const quoteReplies = (affected: readonly AddressProbe[]): readonly string[] =>
  [...new Set(affected.map(({ reply }) => reply).filter((reply) => reply !== undefined))]
    .slice(0, 2)
    .map((reply) => `The reply was ${quoteReply(reply)}`);

export const describeContact = ({ host, port, state, detail }: ServerContact): string =>
  state === 'connected'
    ? `${presentText(host)}:${port}, another provider's server, works from here`
    : `${presentText(host)}:${port}, another provider's server, fails too (${state === 'unresolved' ? 'its name has no address here' : presentText(detail)})`;

/** What Apple's status page reports, and since when. */
export const describeOutage = ({ service, message, since }: Outage): string => {
  const start = since === undefined ? '' : ` since ${since.slice(0, 16).replace('T', ' ')} UTC`;
  return `Apple's status page reports for ${presentText(service)}${presentText(start)}: ${presentText(message)}`;
};
