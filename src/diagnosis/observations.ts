/** What was seen of the mail ports, and the questions that are asked of it again and again. */
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
import type { Octets } from '../model/dns/dns.ts';
import { presentOctets, presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, Endpoint, ProbeResult, ProbeState } from '../model/mail/probe.ts';

export interface Observations {
  readonly probes: readonly ProbeResult[];
  readonly inquiry: SecondLook;
  /** How the mail program is set up, where that was told. */
  readonly set: readonly MailSetting[];
  /** Where that differs from what Apple gives. */
  readonly faults: readonly SettingFault[];
  /** What Apple's status page says is under way; empty where it was not asked. */
  readonly outages: readonly Outage[];
}

/** One cause that would explain what one port did. */
export interface Suspicion {
  readonly id: CauseId;
  readonly culprit: Culprit;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** The product that is known to open connections, where the certificate names one. */
  readonly product?: string;
  /** Ports of the host that work from here, though Apple does not list them. */
  readonly openPorts?: readonly number[];
}

export const suspect = (
  id: CauseId,
  culprit: Culprit,
  confidence: Confidence,
  ...evidence: readonly string[]
): Suspicion => ({ id, culprit, confidence, evidence });

/** What may explain `port`; nothing where it does not apply. */
export type Rule = (port: ProbeResult, scene: Observations) => readonly Suspicion[];

/** At most four of them, each once. */
export const joinSome = (items: readonly string[]): string => {
  const each = [...new Set(items)];
  return listed(each, each.length > 4 ? 3 : 4);
};

export const formatHostPort = ({ host, port }: Pick<Endpoint, 'host' | 'port'>): string =>
  `${host.includes(':') ? `[${presentText(host)}]` : presentText(host)}:${port}`;

/** Octets of a stranger, short. */
export const quoteReply = (octets: Octets): string => `"${presentOctets(octets.slice(0, 120))}"`;

export const hasFailed = ({ kind }: ProbeResult): boolean => kind !== 'spoke';

export const triedAddresses = ({ addresses }: ProbeResult): readonly AddressProbe[] =>
  addresses.filter(({ state }) => state !== 'untried');

export const presentAddresses = ({
  addresses,
}: Pick<ProbeResult, 'addresses'>): readonly string[] =>
  addresses.map(({ address }) => presentText(address));

/** Those addresses that ended in one of these states. */
export const addressesInState = (port: ProbeResult, ...states: readonly ProbeState[]) =>
  triedAddresses(port).filter(({ state }) => states.includes(state));

/** Whether it was proven, by a verified certificate, who answers. */
export const isVerified = ({ tls, interceptor }: AddressProbe): boolean =>
  tls?.authorized === true && interceptor === undefined;

/** Whether the dialogue went through somebody who opens it, and whom this system trusts. */
export const isInspected = ({ state, tls, interceptor }: AddressProbe): boolean =>
  state === 'spoke' && (tls?.systemTrust === true || interceptor !== undefined);

/** Whether every address that was tried failed before a connection was made. */
export const isUnconnected = (port: ProbeResult): boolean =>
  hasFailed(port) && triedAddresses(port).every(({ phase }) => phase === 'connect');

/** The same port at the addresses that a referee gives. */
export const findCrossChecked = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): ProbeResult | undefined =>
  inquiry.refereed.find(
    (other) => other.endpoint.host === endpoint.host && other.endpoint.port === endpoint.port,
  );

/** Connections to somebody else's servers that tell of `port`: to the same port, where there are such. */
export const findControls = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): readonly ServerContact[] => {
  const same = inquiry.controls.filter(({ port }) => port === endpoint.port);
  return same.length > 0 ? same : inquiry.controls;
};

/** Whether the port is one of Apple's servers: only then can Apple be to blame. */
export const isAppleServer = ({ endpoint }: ProbeResult): boolean =>
  /(?:^|\.)(?:me|icloud)\.com$/.test(endpoint.host);

/** Whether a server's words are those of the web. */
export const isHttp = ({ reply }: AddressProbe): boolean =>
  reply !== undefined && /^\s*(?:HTTP\/\d|<!doctype html|<html)/i.test(reply);

/** What a port did at some of its addresses. */
export const describePortAt = (
  { endpoint }: ProbeResult,
  hit: readonly AddressProbe[],
  what: string,
): string =>
  `${formatHostPort(endpoint)} ${what} (${joinSome(presentAddresses({ addresses: hit }))})`;

/** The words that decided, as they came. */
export const quoteReplies = (hit: readonly AddressProbe[]): readonly string[] =>
  [...new Set(hit.map(({ reply }) => reply).filter((reply) => reply !== undefined))]
    .slice(0, 2)
    .map((reply) => `what came: ${quoteReply(reply)}`);

export const describeContact = ({ host, port, state, detail }: ServerContact): string =>
  state === 'connected'
    ? `${presentText(host)}:${port}, another provider's server, can be reached from here`
    : `${presentText(host)}:${port}, another provider's server, cannot be reached either (${state === 'unresolved' ? 'its name has no address here' : presentText(detail)})`;
