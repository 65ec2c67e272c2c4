/** The way to a mail server as a drawing: this computer, the network, Apple, phase by phase. */
import { timeTaken } from '../../model/text/duration.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { AddressProbe, Endpoint, Phase, ProbeResult } from '../../model/mail/probe.ts';
import { listed } from '../../model/text/wording.ts';
import { type TextStyle, paint, wrapParagraph } from './layout.ts';
import { plainText, plainOctets, shorten, largest } from '../view/plain-text.ts';
import { resolverName } from '../view/asked.ts';
import { describeInspector, stateWords } from '../view/port-words.ts';
import { groupedBy } from '../../model/non-empty.ts';

interface Drawing {
  readonly reached: string;
  readonly missed: string;
  readonly trunk: string;
  readonly gap: string;
  readonly good: string;
  readonly bad: string;
}

const drawingSigns = ({ unicode }: TextStyle): Drawing =>
  unicode
    ? { reached: '●', missed: '○', trunk: '│', gap: '┊', good: '✓', bad: '✗' }
    : { reached: 'o', missed: '.', trunk: '|', gap: ':', good: 'ok', bad: 'NO' };

/** One phase on the way. */
interface Leg {
  readonly label: string;
  readonly good: boolean;
  readonly ms: number;
  readonly detail: string;
}

interface Station {
  readonly name: string;
  /** Empty if the way ended before it. */
  readonly legs: readonly Leg[];
}

const phaseLabels: { readonly [P in Phase]: string } = {
  connect: 'connect',
  greeting: 'greeting',
  starttls: 'STARTTLS',
  tls: 'TLS',
  capabilities: 'offers',
  goodbye: 'goodbye',
};

const isCompleted = ({ state }: AddressProbe): boolean => state === 'spoke';

/** The address that came farthest represents all. */
const farthestAddress = ({ addresses }: ProbeResult): AddressProbe | undefined =>
  [...addresses].sort(
    (a, b) =>
      Number(isCompleted(b)) - Number(isCompleted(a)) ||
      b.phases.length - a.phases.length ||
      (a.address < b.address ? -1 : 1),
  )[0];

const nameLeg = ({ resolution, addresses, endpoint }: ProbeResult): Leg => {
  const given = listed(
    addresses.map(({ address }) => plainText(address)),
    3,
  );
  const servers = new Set(resolution.map(({ server }) => plainText(resolverName(server))));
  const by = servers.size === 0 ? '' : `, by ${listed([...servers])}`;
  const none = resolution.some(({ kind }) => kind === 'nxdomain')
    ? `${plainText(endpoint.host)} doesn't exist`
    : resolution.some(({ kind }) => kind === 'nodata')
      ? `${plainText(endpoint.host)} has no address`
      : 'no answer';
  return {
    label: 'name',
    good: addresses.length > 0,
    ms: largest(resolution.map(({ ms }) => ms)),
    detail: `${addresses.length > 0 ? given : none}${by}`,
  };
};

/** `named`: with the names that the certificate is for. */
const tlsWords = (probe: AddressProbe, named: boolean): string => {
  const { tls } = probe;
  if (tls === undefined) return '';
  const { daysLeft, names = [] } = tls.certificate ?? {};
  const by = describeInspector(probe);
  return [
    plainText(tls.protocol),
    ...(named ? [`certificate for ${listed(names.map(plainOctets), 2)}`] : []),
    ...(daysLeft === undefined ? [] : [`${named ? '' : 'certificate '}good for ${daysLeft} days`]),
    ...(by === undefined ? [] : [`intercepted by ${by}`]),
  ].join(', ');
};

/** What a phase that went well brought. */
const describeGain = (phase: Phase, probe: AddressProbe, { relay }: Endpoint): string => {
  const { address, greeting, capabilities } = probe;
  switch (phase) {
    case 'connect':
      return plainText(address);
    case 'tls':
      return tlsWords(probe, relay === true);
    case 'greeting':
      return greeting === undefined ? '' : plainOctets(greeting);
    case 'capabilities':
      return (capabilities ?? []).map(plainOctets).join(' ');
    default:
      return '';
  }
};

const describeLoss = (probe: AddressProbe): string => {
  const { address, state, detail, interceptor } = probe;
  const by = interceptor === undefined ? '' : `, by ${plainText(interceptor)}`;
  return `${plainText(address)} ${stateWords[state]}${by}${detail === '' ? '' : `: ${plainText(detail)}`}`;
};

const buildLegs = (
  probe: AddressProbe,
  endpoint: Endpoint,
  wanted: (phase: Phase) => boolean,
): readonly Leg[] =>
  probe.phases.flatMap(({ phase, ms }, i) => {
    if (!wanted(phase)) return [];
    const good = isCompleted(probe) || i < probe.phases.length - 1;
    return [
      {
        label: phaseLabels[phase],
        good,
        ms,
        detail: good ? describeGain(phase, probe, endpoint) : describeLoss(probe),
      },
    ];
  });

export interface PathOptions extends TextStyle {
  /** Whether a host is one of Apple's, and named so; none is if absent. */
  readonly isApple?: (host: DnsName) => boolean;
}

/** Who is at the end of the way, as far as that is proven. */
const describeFarEnd = (
  { host }: Endpoint,
  probe: AddressProbe | undefined,
  { isApple }: PathOptions,
): string => {
  const wanted = isApple?.(host) === true ? 'Apple' : plainText(host);
  const passed = probe?.phases.length ?? 0;
  const interceptor = probe?.interceptor;
  if (passed > 1 && interceptor !== undefined) return `${plainText(interceptor)}, not ${wanted}`;
  if (passed > 1 && probe?.tls?.authorized !== true) return 'an unverified server';
  return wanted;
};

const buildStations = (result: ProbeResult, options: PathOptions): readonly Station[] => {
  const probe = farthestAddress(result);
  const legs = (wanted: (phase: Phase) => boolean) =>
    probe === undefined ? [] : buildLegs(probe, result.endpoint, wanted);
  return [
    { name: 'this computer', legs: [nameLeg(result)] },
    { name: 'the network', legs: legs((phase) => phase === 'connect') },
    {
      name: describeFarEnd(result.endpoint, probe, options),
      legs: legs((phase) => phase !== 'connect'),
    },
  ];
};

const labelWidth = 9;
const timeWidth = 7;

/** With less room beside a phase, what it brought stands below it. */
const narrowest = 24;

/** How much of a server's words is shown: a fault needs more of them, and a narrow terminal has room for few. */
const detailRoom = ({ good }: Leg, isNarrow: boolean): number => {
  if (good) return isNarrow ? 60 : 90;
  return isNarrow ? 120 : 240;
};

const legLines = (style: TextStyle, trunk: string, leg: Leg): readonly string[] => {
  const { good, bad } = drawingSigns(style);
  const mark = (leg.good ? good : bad).padEnd(style.unicode ? 1 : 2);
  const head = `${leg.label.padEnd(labelWidth)}${timeTaken(leg.ms).padStart(timeWidth)}`;
  const indent = `  ${trunk}  `;
  const painted = `${indent}${paint(style, leg.good ? 'green' : 'red', mark)} ${head}`;
  const beside = indent.length + mark.length + 1 + head.length + 2;
  const isNarrow = style.width - beside < narrowest;
  const hang = isNarrow ? indent.length + mark.length + 1 : beside;
  const detail = shorten(leg.detail, detailRoom(leg, isNarrow));
  const texts = detail === '' ? [] : wrapParagraph(style, detail, hang).map((l) => l.slice(hang));
  const below = texts.map((text) => `${indent}${' '.repeat(hang - indent.length)}${text}`);
  const [first] = texts;
  return isNarrow || first === undefined
    ? [painted, ...below]
    : [`${painted}  ${first}`, ...below.slice(1)];
};

const stationLines = (style: TextStyle, stations: readonly Station[]): readonly string[] => {
  const { reached, missed, trunk, gap } = drawingSigns(style);
  return stations.flatMap(({ name, legs }, i) => {
    const next = stations[i + 1];
    const down = (next?.legs ?? []).length > 0 ? trunk : gap;
    const line = next === undefined ? ' ' : down;
    const here = legs.length > 0;
    return [
      `  ${here ? reached : missed} ${paint(style, 'bold', name)}${here ? '' : ': not reached'}`,
      ...legs.flatMap((leg) => legLines(style, line, leg)),
    ];
  });
};

/** The other addresses, grouped by their state. */
const otherLines = (style: TextStyle, result: ProbeResult): readonly string[] => {
  const shown = farthestAddress(result);
  const others = result.addresses.filter((probe) => probe !== shown);
  return [...groupedBy(others, ({ state }) => state).values()].flatMap((those) => {
    const [{ state, detail }] = those;
    const which = listed(
      those.map(({ address }) => plainText(address)),
      4,
    );
    const why = state === 'untried' ? ` (${plainText(detail)})` : '';
    return wrapParagraph(style, `also ${which}: ${stateWords[state]}${why}`, 5);
  });
};

const describeDirection = ({ protocol, relay }: Endpoint): string => {
  if (relay === true) return 'Between servers';
  return protocol === 'imap' ? 'Incoming mail' : 'Outgoing mail';
};

const securities = { implicit: 'TLS from the start (SSL/TLS)', starttls: 'STARTTLS' } as const;

/** One port: its address, the way to it, and its other addresses. */
export const pathLines = (style: PathOptions, result: ProbeResult): readonly string[] => {
  const { host, port, security } = result.endpoint;
  return [
    ...wrapParagraph(
      style,
      `${describeDirection(result.endpoint)}: ${plainText(host)} port ${port}, ${securities[security]}, ${timeTaken(result.ms)} in total`,
    ),
    ...stationLines(style, buildStations(result, style)),
    ...otherLines(style, result),
  ].map((line) => line.trimEnd());
};
