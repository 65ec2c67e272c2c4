/** The causes of what each port does, weighed against each other: none stands beside a certain one. */
import type { CauseId, MailSetting } from '../model/mail/diagnosis.ts';
import { hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import { describeSetting, mailServers, unlistedPort } from '../icloud/mail-settings.ts';
import { isMailOutage } from '../icloud/status-page.ts';
import {
  describeOutage,
  formatHostPort,
  isAppleServer,
  type Observations,
  possibleCause,
  type PossibleCause,
  triedAddresses,
  workingPorts,
} from './observations.ts';
import { causeRules, remarkRules } from './rules.ts';

/** A possible cause, with the port that it explains. */
export type PortCause = PossibleCause & { readonly port: string };

const withPort = (port: string, causes: readonly PossibleCause[]): readonly PortCause[] =>
  causes.map((cause) => Object.assign({ port }, cause));

/** Ports of the same host that work, in words. */
const describeWorkingPorts = (
  port: Pick<ProbeResult, 'endpoint'>,
  seen: Observations,
): readonly string[] =>
  workingPorts(port, seen).map(({ endpoint }) => {
    const listing =
      endpoint.port === unlistedPort ? 'although Apple does not list it' : 'as Apple lists it';
    return `${formatHostPort(endpoint)} works from here, ${listing}`;
  });

const causesInSetting = (setting: MailSetting, seen: Observations): readonly PossibleCause[] => {
  const own = seen.faults.filter(({ protocol }) => protocol === setting.protocol);
  const port = formatHostPort(setting);
  const probe = seen.probes.find(({ endpoint }) => formatHostPort(endpoint) === port);
  const failed = probe !== undefined && hasFailed(probe);
  const fatal = own.some((fault) => fault.fatal);
  if (own.length === 0 || (!fatal && !failed)) return [];
  const open = probe === undefined ? [] : workingPorts(probe, seen);
  // What Apple lists works from here, and what is set does not.
  const listed = open.some(({ endpoint }) => endpoint.port === mailServers[setting.protocol].port);
  return [
    possibleCause(
      'settings-wrong',
      'settings',
      fatal || listed ? 'certain' : 'possible',
      `Set to ${describeSetting(setting)}: ${failed ? 'that fails from here' : 'something answers there'}`,
      ...own.map(({ message }) => message),
      ...(probe === undefined ? [] : describeWorkingPorts(probe, seen)),
    ),
  ];
};

/** Causes that an outage of iCloud Mail would explain as well. */
const explainedByOutage = new Set<CauseId>(['apple-down', 'cut-off', 'unclear']);

/**
 * With what Apple's status page reports of iCloud Mail, where Apple may be the cause at all. It decides
 * between the network and Apple if no connection was made; a connection that breaks off has other causes too.
 */
const withOutages = (
  found: readonly PossibleCause[],
  { outages }: Observations,
): readonly PossibleCause[] => {
  const reported = outages.filter(isMailOutage);
  const affected = found.filter(({ id }) => explainedByOutage.has(id));
  const [first] = affected;
  if (first === undefined || reported.length === 0) return found;
  const down = affected.find(({ id }) => id === 'apple-down');
  const evidence = [...reported.map(describeOutage), ...(down ?? first).evidence];
  const confidence = down === undefined ? 'likely' : 'certain';
  const cause = possibleCause('apple-down', 'apple', confidence, ...evidence);
  const others = found.filter(({ id }) => id !== 'apple-down' && id !== 'unclear');
  return [{ ...cause, announced: true }, ...others];
};

const unclear = (port: ProbeResult): PossibleCause => {
  const states = new Set(triedAddresses(port).map(({ state }) => state));
  const evidence = [...states].map((state) => `${formatHostPort(port.endpoint)}: ${state}`);
  return possibleCause('unclear', 'network', 'possible', ...evidence);
};

/** Why a port fails. */
const explainFailure = (port: ProbeResult, seen: Observations): readonly PossibleCause[] => {
  const found = causeRules
    .flatMap((rule) => rule(port, seen))
    .filter(({ culprit }) => culprit !== 'apple' || isAppleServer(port));
  const known = found.length === 0 ? [unclear(port)] : found;
  const open = describeWorkingPorts(port, seen);
  return (isAppleServer(port) ? withOutages(known, seen) : known).map((cause): PossibleCause =>
    Object.assign({}, cause, { evidence: [...cause.evidence, ...open] }),
  );
};

const causesOfProbe = (probe: ProbeResult, seen: Observations): readonly PossibleCause[] =>
  hasFailed(probe) ? explainFailure(probe, seen) : remarkRules.flatMap((rule) => rule(probe, seen));

/** What is certain of one port is certain of another of which it is a likely cause. */
const settleAlike = (causes: readonly PortCause[]): readonly PortCause[] => {
  const certain = causes.filter(({ confidence }) => confidence === 'certain');
  const isSettled = ({ id, culprit, confidence }: PortCause): boolean =>
    confidence === 'likely' &&
    certain.some((other) => other.id === id && other.culprit === culprit);
  const settled = new Map(causes.filter(isSettled).map((cause) => [cause.port, cause]));
  return causes.flatMap((cause): readonly PortCause[] => {
    const only = settled.get(cause.port);
    if (only === undefined) return [cause];
    return only === cause ? [Object.assign({}, cause, { confidence: 'certain' as const })] : [];
  });
};

/** A certain cause of a port that fails leaves no room for others. */
const withoutRivals = (
  causes: readonly PortCause[],
  { probes }: Observations,
): readonly PortCause[] => {
  const failed = new Set(probes.filter(hasFailed).map(({ endpoint }) => formatHostPort(endpoint)));
  return causes.filter((cause) => {
    const certain = causes.find(
      ({ port, confidence }) => port === cause.port && confidence === 'certain',
    );
    return certain === undefined || certain === cause || !failed.has(cause.port);
  });
};

/** All causes, those of the settings first: a port that is set wrong has no other until it is set right. */
export const weighCauses = (seen: Observations): readonly PortCause[] => {
  const inSettings = seen.set.flatMap((setting) =>
    withPort(formatHostPort(setting), causesInSetting(setting, seen)),
  );
  const inProbes = seen.probes.flatMap((probe) =>
    withPort(formatHostPort(probe.endpoint), causesOfProbe(probe, seen)),
  );
  return settleAlike(withoutRivals([...inSettings, ...inProbes], seen));
};
