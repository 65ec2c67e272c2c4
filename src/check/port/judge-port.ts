/** The ruling on a probe of a mail port. */
import { isAppleHost } from '../../icloud/exchanges.ts';
import { mailServers } from '../../icloud/mail-settings.ts';
import { foreignServer } from '../../icloud/server-banner.ts';
import { isSinkhole } from '../../knowledge/special-addresses.ts';
import { foreignFault, type PortFault, portFaults, sinkholeFault } from './port-faults.ts';
import type { Finding, Ruling } from '../../model/check.ts';
import type { Settled, ProbeNeed } from '../../model/need.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { AddressProbe, Endpoint, ProbeState } from '../../model/mail/probe.ts';
import { fail, failIfAny, pass } from '../define-check.ts';

type FaultState = keyof typeof portFaults;

const isFault = (state: ProbeState): state is FaultState => Object.hasOwn(portFaults, state);

const describeFailure = ({ address, state, phase, detail, interceptor }: AddressProbe): string => {
  const by = interceptor === undefined ? '' : `, certificate of ${presentText(interceptor)}`;
  return `${address}: ${state} at ${phase}${by}${detail === '' ? '' : `: ${presentText(detail)}`}`;
};

const describeSuccess = ({ address, tls, interceptor }: AddressProbe): string => {
  const days = tls?.certificate?.daysLeft;
  return [
    `${address} answers`,
    ...(tls ? [presentText(tls.protocol)] : []),
    ...(days === undefined ? [] : [`certificate valid for ${days} more days`]),
    ...(tls?.systemTrust === true ? ['trusted by this system only'] : []),
    ...(interceptor === undefined ? [] : [`opened by ${presentText(interceptor)}`]),
  ].join(', ');
};

const expectedDialogue = ({ host, port, security }: Endpoint): string =>
  security === 'implicit'
    ? `TLS from the start on port ${port}, with a certificate for ${host}`
    : `STARTTLS on port ${port}, with a certificate for ${host}`;

/** What is wrong at one address; nothing if it was not tried. */
const faultAt = (endpoint: Endpoint, probe: AddressProbe): PortFault | undefined => {
  const { state, phase, address } = probe;
  if (!isFault(state)) return undefined;
  const ofApple = isAppleHost(endpoint.host);
  if (ofApple && phase === 'connect' && isSinkhole(address)) return sinkholeFault;
  if (state.startsWith('certificate-')) return portFaults[state];
  const server = foreignServer(endpoint, probe);
  return server === undefined ? portFaults[state] : foreignFault(presentText(server));
};

/** The finding for one cause, which hit the addresses in `hit` of all that were tried. */
const portFinding = (
  { host, port, protocol }: Endpoint,
  { how, advice }: PortFault,
  hit: readonly AddressProbe[],
  tried: number,
): Finding => {
  const interceptor = hit.find((one) => one.interceptor !== undefined)?.interceptor;
  const who = interceptor === undefined ? '' : `: ${presentText(interceptor)} reads the connection`;
  const part = hit.length < tried ? ` (${hit.length} of ${tried} addresses)` : '';
  return {
    message: `Port ${port} of ${host} ${how}${who}${part}`,
    subject: { name: host, type: 'TCP' },
    expected: [expectedDialogue(mailServers[protocol])],
    observed: hit.map(describeFailure),
    fix: {
      text:
        interceptor === undefined
          ? advice
          : `Turn off the scanning of encrypted mail connections in ${presentText(interceptor)}.`,
    },
  };
};

/** Passes if one address completed the whole dialogue; otherwise there is one finding for each cause. */
export const judgePort = (result: Settled<ProbeNeed>): Ruling => {
  const { endpoint, addresses } = result;
  if (result.kind === 'spoke')
    return pass(...addresses.filter(({ state }) => state === 'spoke').map(describeSuccess));
  const faults = addresses.flatMap((probe) => {
    const fault = faultAt(endpoint, probe);
    return fault === undefined ? [] : { probe, fault };
  });
  const findings = [...new Map(faults.map(({ fault }) => [fault.how, fault])).values()].map(
    (fault) => {
      const hit = faults.filter((one) => one.fault.how === fault.how).map(({ probe }) => probe);
      return portFinding(endpoint, fault, hit, faults.length);
    },
  );
  // No cause at all would be the prober's fault; it must not read as a pass.
  return failIfAny(
    findings,
    fail(portFinding(endpoint, portFaults.closed, addresses, addresses.length)),
  );
};
