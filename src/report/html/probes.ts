/** How long each phase of a mail port took: for each address, as bars on one scale. */
import { timeTaken } from '../../model/text/duration.ts';
import type { AddressProbe, PhaseTime, ProbeResult } from '../../model/mail/probe.ts';
import { type Content, el } from './element.ts';
import {
  renderCode,
  renderFacts,
  renderHeading,
  foldedSection,
  type PageSpot,
  renderState,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { plainText, plainOctets, shorten, largest } from '../view/plain-text.ts';
import { describePort, stateWords } from '../view/port-words.ts';

/** Further addresses are only counted. */
const mostAddresses = 12;

const phaseLabels = {
  name: 'name',
  connect: 'connect',
  greeting: 'greeting',
  starttls: 'STARTTLS',
  tls: 'TLS',
  capabilities: 'sign-in offer',
  goodbye: 'goodbye',
} as const;

interface ProbeStep {
  readonly kind: keyof typeof phaseLabels;
  readonly ms: number;
  readonly failed: boolean;
}

const probeSteps = (
  { resolution }: ProbeResult,
  { phases, state }: AddressProbe,
): readonly ProbeStep[] => [
  ...(resolution.length === 0
    ? []
    : [{ kind: 'name' as const, ms: largest(resolution.map(({ ms }) => ms)), failed: false }]),
  ...phases.map(({ phase, ms }: PhaseTime, i) => ({
    kind: phase,
    ms,
    failed: state !== 'spoke' && i === phases.length - 1,
  })),
];

export const probeLights: { readonly [K in ProbeResult['kind']]: Light } = {
  spoke: 'good',
  closed: 'bad',
  failed: 'open',
};

const addressLight = ({ state }: AddressProbe): Light => {
  if (state === 'untried') return 'idle';
  return state === 'spoke' ? 'good' : 'bad';
};

/** Width of the drawing in its own units; the page stretches it. */
const fullWidth = 1000;

const stepBar = (steps: readonly ProbeStep[], longest: number): Content => {
  const scale = fullWidth / Math.max(longest, 1);
  const starts = steps.map((_, i) => steps.slice(0, i).reduce((sum, { ms }) => sum + ms, 0));
  return el(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 ${fullWidth} 10`,
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

const phaseList = (steps: readonly ProbeStep[]): Content =>
  el(
    'ol',
    { class: 'phases' },
    steps.map(({ kind, ms, failed }) =>
      el(
        'li',
        {},
        el('span', { class: `swatch ${failed ? 'failed' : kind}`, 'aria-hidden': 'true' }),
        `${phaseLabels[kind]} ${timeTaken(ms)}${failed ? ' ✗' : ''}`,
      ),
    ),
  );

const totalMs = (steps: readonly ProbeStep[]): number => steps.reduce((sum, { ms }) => sum + ms, 0);

const addressItem = (result: ProbeResult, probe: AddressProbe, longest: number): Content => {
  const steps = probeSteps(result, probe);
  const { address, state: outcome, detail, tls, greeting, reply, interceptor } = probe;
  const certificate = tls?.certificate;
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'address' },
      renderCode(address),
      ' ',
      renderState(addressLight(probe), stateWords[outcome]),
      outcome === 'untried' ? undefined : el('span', { class: 'total' }, timeTaken(totalMs(steps))),
    ),
    outcome === 'untried' ? undefined : stepBar(steps, longest),
    outcome === 'untried' ? undefined : phaseList(steps),
    renderFacts([
      ['Detail', outcome === 'spoke' || detail === '' ? undefined : shorten(plainText(detail))],
      ['Reply', reply === undefined ? undefined : renderCode(plainOctets(reply), 200)],
      ['Intercepted by', interceptor === undefined ? undefined : plainText(interceptor)],
      ['Greeting', greeting === undefined ? undefined : renderCode(plainOctets(greeting), 200)],
      ['TLS', tls && `${plainText(tls.protocol)}, ${plainText(tls.cipher)}`],
      [
        'Certificate',
        certificate && [
          renderCode(plainOctets(certificate.subject), 120),
          `, until ${plainText(certificate.notAfter).slice(0, 10)}, ${certificate.daysLeft} days left`,
        ],
      ],
    ]),
  );
};

const probeItem = (result: ProbeResult, longest: number, spot: PageSpot): Content => {
  const { endpoint, addresses } = result;
  const { host, port } = endpoint;
  const shown = addresses.slice(0, mostAddresses);
  const left = addresses.length - shown.length;
  return [
    renderHeading(
      spot,
      2,
      renderCode(`${host}:${port}`),
      ' ',
      renderState(probeLights[result.kind], portWords(result)),
    ),
    addresses.length === 0
      ? el('p', {}, 'No known address.')
      : el(
          'ul',
          { class: 'probes' },
          shown.map((probe) => addressItem(result, probe, longest)),
          left > 0 ? el('li', {}, `and ${left} more addresses`) : undefined,
        ),
  ];
};

const portWords = (result: ProbeResult): string => {
  if (result.kind === 'spoke') return `works, ${timeTaken(result.ms)}`;
  return result.kind === 'closed' ? "doesn't work" : describePort(result);
};

/** The probes of a domain or of a run, which draws each port once. */
export const probeSection = (probes: readonly ProbeResult[], spot: PageSpot): Content => {
  if (probes.length === 0) return undefined;
  const totals = probes.flatMap((result) =>
    result.addresses.map((probe) => totalMs(probeSteps(result, probe))),
  );
  const longest = Math.max(largest(totals), 1);
  const works = probes.every(({ kind }) => kind === 'spoke');
  return foldedSection(
    spot,
    'ports',
    { title: 'Mail ports, phase by phase', ...(works && { light: 'good' }) },
    el('p', { class: 'lead' }, `All bars use one scale; the longest is ${timeTaken(longest)}.`),
    probes.map((result) => probeItem(result, longest, spot)),
  );
};
