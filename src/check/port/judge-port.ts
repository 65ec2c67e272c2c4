/** The ruling on a probe of a mail port. */
import { mailServers } from '../../icloud/mail-settings.ts';
import { portFaults } from './port-faults.ts';
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

/** The finding for one cause, which hit the addresses in `hit` of all that were tried. */
const portFinding = (
  { host, port, protocol }: Endpoint,
  state: FaultState,
  hit: readonly AddressProbe[],
  tried: number,
): Finding => {
  const { how, advice } = portFaults[state];
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
  const tried = addresses.filter(({ state }) => isFault(state));
  const states = [...new Set(tried.map(({ state }) => state))].filter(isFault);
  const findings = states.map((state) =>
    portFinding(
      endpoint,
      state,
      tried.filter((one) => one.state === state),
      tried.length,
    ),
  );
  // No cause at all would be the prober's fault; it must not read as a pass.
  return failIfAny(findings, fail(portFinding(endpoint, 'closed', addresses, addresses.length)));
};
