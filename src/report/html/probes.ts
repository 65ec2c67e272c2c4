/** The mail ports in time: each address, phase by phase, as bars on one scale. */
import type { AddressProbe, PhaseTime, ProbeResult } from '../../model/probe.ts';
import { type Content, el } from './element.ts';
import { code, facts, heading, section, type Spot, state } from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { duration, plain, plainOctets, shorten, largest } from '../view/plain-text.ts';
import { stateWords } from '../text/ports.ts';

/** Addresses beyond these are counted only. */
const mostAddresses = 12;

const labels = {
  name: 'name',
  connect: 'connect',
  greeting: 'greeting',
  starttls: 'STARTTLS',
  tls: 'TLS',
  capabilities: 'sign-in offer',
  goodbye: 'goodbye',
} as const;

interface Step {
  readonly kind: keyof typeof labels;
  readonly ms: number;
  readonly failed: boolean;
}

const stepsOf = ({ resolution }: ProbeResult, { phases, state }: AddressProbe): readonly Step[] => [
  ...(resolution.length === 0
    ? []
    : [{ kind: 'name' as const, ms: largest(resolution.map(({ ms }) => ms)), failed: false }]),
  ...phases.map(({ phase, ms }: PhaseTime, i) => ({
    kind: phase,
    ms,
    failed: state !== 'spoke' && i === phases.length - 1,
  })),
];

const lightOfProbe = ({ kind }: ProbeResult): Light =>
  kind === 'spoke' ? 'good' : kind === 'closed' ? 'bad' : 'open';

const lightOfAddress = ({ state }: AddressProbe): Light =>
  state === 'spoke' ? 'good' : state === 'untried' ? 'idle' : 'bad';

/** Width of the drawing in its own units; it is stretched to the room there is. */
const full = 1000;

const bar = (steps: readonly Step[], longest: number): Content => {
  const scale = full / Math.max(longest, 1);
  const starts = steps.map((_, i) => steps.slice(0, i).reduce((sum, { ms }) => sum + ms, 0));
  return el(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 ${full} 10`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      height: 14,
    },
    steps.map(({ kind, ms, failed }, i) =>
      el('rect', {
        class: failed ? 'failed' : kind,
        x: Math.round((starts[i] ?? 0) * scale),
        y: 0,
        width: Math.max(Math.round(ms * scale), 2),
        height: 10,
      }),
    ),
  );
};

const phaseList = (steps: readonly Step[]): Content =>
  el(
    'ol',
    { class: 'phases' },
    steps.map(({ kind, ms, failed }) =>
      el(
        'li',
        {},
        el('span', { class: `swatch ${failed ? 'failed' : kind}`, 'aria-hidden': 'true' }),
        `${labels[kind]} ${duration(ms)}${failed ? ' ✗' : ''}`,
      ),
    ),
  );

const totalOf = (steps: readonly Step[]): number => steps.reduce((sum, { ms }) => sum + ms, 0);

const addressItem = (result: ProbeResult, probe: AddressProbe, longest: number): Content => {
  const steps = stepsOf(result, probe);
  const { address, state: outcome, detail, tls, greeting, reply, interceptor } = probe;
  const certificate = tls?.certificate;
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'address' },
      code(address),
      ' ',
      state(lightOfAddress(probe), stateWords[outcome]),
      outcome === 'untried' ? undefined : el('span', { class: 'total' }, duration(totalOf(steps))),
    ),
    outcome === 'untried' ? undefined : bar(steps, longest),
    outcome === 'untried' ? undefined : phaseList(steps),
    facts([
      ['Detail', outcome === 'spoke' || detail === '' ? undefined : shorten(plain(detail))],
      ['Said', reply === undefined ? undefined : code(plainOctets(reply), 200)],
      ['Intercepted by', interceptor === undefined ? undefined : plain(interceptor)],
      ['Greeting', greeting === undefined ? undefined : code(plainOctets(greeting), 200)],
      ['TLS', tls && `${plain(tls.protocol)}, ${plain(tls.cipher)}`],
      [
        'Certificate',
        certificate && [
          code(plainOctets(certificate.subject), 120),
          `, until ${plain(certificate.notAfter).slice(0, 10)}, ${certificate.daysLeft} days left`,
        ],
      ],
    ]),
  );
};

const probeItem = (result: ProbeResult, longest: number, spot: Spot): Content => {
  const { endpoint, addresses } = result;
  const { host, port } = endpoint;
  const shown = addresses.slice(0, mostAddresses);
  const left = addresses.length - shown.length;
  return [
    heading(spot, 2, code(`${host}:${port}`), ' ', state(lightOfProbe(result), portWords(result))),
    addresses.length === 0
      ? el('p', {}, 'There is no address that could be looked up.')
      : el(
          'ul',
          { class: 'probes' },
          shown.map((probe) => addressItem(result, probe, longest)),
          left > 0 ? el('li', {}, `and ${left} more addresses`) : undefined,
        ),
  ];
};

const portWords = ({ kind, ms }: ProbeResult): string =>
  kind === 'spoke'
    ? `works, ${duration(ms)}`
    : kind === 'closed'
      ? 'does not work'
      : 'could not be tried';

/** Of one domain's report; the same ports are drawn once for a run. */
export const probeSection = (probes: readonly ProbeResult[], spot: Spot): Content => {
  if (probes.length === 0) return undefined;
  const totals = probes.flatMap((result) =>
    result.addresses.map((probe) => totalOf(stepsOf(result, probe))),
  );
  const longest = Math.max(largest(totals), 1);
  return section(
    spot,
    'ports',
    'Mail ports, phase by phase',
    el('p', { class: 'lead' }, `Bars are on one scale: the longest is ${duration(longest)}.`),
    probes.map((result) => probeItem(result, longest, spot)),
  );
};
