/** Why mail cannot be reached from here: weighs what was observed, and says what to do about it. */
import type {
  Cause,
  CauseId,
  Confidence,
  Culprit,
  Diagnosis,
  MailSetting,
  Platform,
} from '../model/mail/diagnosis.ts';
import { type Endpoint, hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import { isNonEmpty } from '../model/non-empty.ts';
import { listed } from '../model/text/wording.ts';
import { trimEndOf } from '../model/text/trim.ts';
import {
  endpointFromSetting,
  mailServers,
  appleHelpPages,
  rightSettings,
  findSettingFaults,
} from '../icloud/mail-settings.ts';
import { describeOutage, formatHostPort, type Observations, workingPorts } from './observations.ts';
import { passwordSetting, programLines } from './mail-program-lines.ts';
import { stepsFor, type StepsPlace } from './remedies.ts';
import { summarize } from './summarize.ts';
import { type PortCause, weighCauses } from './weigh-causes.ts';

export interface DiagnosisInput extends Partial<
  Pick<Observations, 'inquiry' | 'outages' | 'set' | 'answers'>
> {
  /** The mail ports, as they are set or as Apple gives them. */
  readonly probes: readonly ProbeResult[];
  readonly platform: Platform;
  /** Whether this ran in continuous integration. */
  readonly ci: boolean;
  /** Whether a diagnosis is wanted even if all ports work. */
  readonly always: boolean;
}

/** The system by node's name for it; any system but macOS and Windows gets the steps for Linux. */
export const platformFromNode = (name: string): Platform =>
  name === 'darwin' ? 'macos' : name === 'win32' ? 'windows' : 'linux';

const causeTitles: { readonly [C in CauseId]: (ports: string, culprit: Culprit) => string } = {
  'settings-wrong': () => "The mail program's server settings are wrong",
  'captive-portal': () =>
    'This network answers instead of the mail server; you may have to sign in to it first',
  intercepted: (_, culprit) =>
    `A program ${culprit === 'computer' ? 'on this computer' : 'in this network'} is intercepting the encrypted connection`,
  'name-forged': () => "This network's DNS gives a wrong address for the mail server",
  'name-blocked': () => "This network's DNS blocks the mail server's name",
  offline: () => 'This computer seems to be offline',
  'no-route': (ports) => `There is no route from here to ${ports}`,
  'resolver-silent': () => "This network's DNS doesn't answer",
  'clock-wrong': () => "This computer's date is wrong",
  'smtp-inspected': () => 'A firewall removes the offer of encryption',
  'refused-here': (ports) => `Something on this computer refuses connections to ${ports}`,
  'port-blocked': (ports) => `This network blocks ${ports}`,
  'apple-down': () => "Apple's mail server is down right now",
  'turned-away': () => "Apple's mail server turns this computer away",
  'apple-outage': () => 'Apple reports a problem on its status page',
  impostor: (ports) => `Something is intercepting the connection to ${ports}`,
  'tls-outdated': (ports) =>
    `What answers at ${ports} only knows outdated encryption (before TLS 1.2)`,
  'cut-off': (ports) => `Something breaks off the connection to ${ports}`,
  'ipv6-broken': () => "IPv6 doesn't work from here; IPv4 does",
  'read-along': (ports) =>
    `The encrypted connection to ${ports} is intercepted: mail works, but can be read on the way`,
  unclear: (ports) => `It is not clear why ${ports} doesn't work`,
  'connection-works': () =>
    'The connection works; if mail still fails, check the settings, the user name and the password',
};

/** On a CI runner nobody can sign in. */
const runnerTitles: { readonly [C in CauseId]?: string } = {
  'captive-portal': 'This network answers instead of the mail server',
};

const confidenceOrder: readonly Confidence[] = ['possible', 'likely', 'certain'];

const causeOrder = Object.keys(causeTitles);

const moreConfident = (a: Confidence, b: Confidence): Confidence =>
  confidenceOrder.indexOf(a) >= confidenceOrder.indexOf(b) ? a : b;

/** Whether mail works all the same. */
const isHarmless = ({ id }: Pick<PortCause, 'id'>): boolean => id === 'read-along';

/** What stops mail comes first. */
const causeRank = (cause: Pick<PortCause, 'id'>): number =>
  cause.id === 'connection-works' ? 2 : Number(isHarmless(cause));

/** A cause, and Apple's pages that its steps link to. */
interface ExplainedCause {
  readonly cause: Cause;
  readonly pages: readonly (keyof typeof appleHelpPages)[];
}

/** Ports that work from here, of the hosts whose other ports fail. */
const openPortsBeside = (ports: readonly string[], seen: Observations): readonly number[] =>
  seen.probes
    .filter(({ endpoint }) => ports.includes(formatHostPort(endpoint)))
    .flatMap((probe) => workingPorts(probe, seen).map(({ endpoint }) => endpoint.port));

/** The causes, those with the same id and culprit merged into one. */
const mergeCauses = (
  found: readonly PortCause[],
  seen: Observations,
  place: StepsPlace,
): readonly ExplainedCause[] => {
  // One that is certain of a port is not made certain of another by being told once.
  const kindOf = ({ id, culprit, confidence }: PortCause): string =>
    `${id} ${culprit} ${confidence === 'certain'}`;
  const kinds = new Map(found.map((cause) => [kindOf(cause), cause]));
  const causes = [...kinds].map(([kind, { id, culprit }]): ExplainedCause => {
    const group = found.filter((cause) => kindOf(cause) === kind);
    const ports = [...new Set(group.map(({ port }) => port))];
    const evidence = [...new Set(group.flatMap((cause) => cause.evidence))];
    const confidence = group.map((cause) => cause.confidence).reduce(moreConfident);
    const title =
      (place.ci ? runnerTitles[id] : undefined) ?? causeTitles[id](listed(ports), culprit);
    const product = group.find((cause) => cause.product !== undefined)?.product;
    const announced = group.some((cause) => cause.announced === true);
    const openPorts = openPortsBeside(ports, seen);
    const { steps, pages } = stepsFor({ id, ports, product, openPorts, announced }, place);
    return { cause: { id, culprit, confidence, title, ports, evidence, steps }, pages };
  });
  return causes.sort(
    ({ cause: a }, { cause: b }) =>
      causeRank(a) - causeRank(b) ||
      confidenceOrder.indexOf(b.confidence) - confidenceOrder.indexOf(a.confidence) ||
      causeOrder.indexOf(a.id) - causeOrder.indexOf(b.id),
  );
};

const remarks = {
  error4055: 'This is what some sites call "error 4055" (Apple doesn\'t document that number).',
  notPassword: "It's not your password: the connection fails before one is sent.",
  statusPage: `Apple lists current outages here: ${appleHelpPages.status}`,
  ciRunner: 'This holds for the CI runner and its network only, not for your computer.',
} as const;

const remarksFor = (
  { probes, outages }: Observations,
  ci: boolean,
  causes: readonly ExplainedCause[],
): readonly string[] => {
  const failed = probes.some(hasFailed);
  const linked = causes.some(({ pages }) => pages.includes('status'));
  const evidence = new Set(causes.flatMap(({ cause }) => cause.evidence));
  const untold = outages.map(describeOutage).filter((line) => !evidence.has(line));
  return [
    ...(failed ? [remarks.error4055, remarks.notPassword] : []),
    ...untold.map((line) => `${trimEndOf(line, '.!?')}.`),
    ...(failed && !linked ? [remarks.statusPage] : []),
    ...(ci ? [remarks.ciRunner] : []),
  ];
};

/** Whether a shell takes the name literally. */
const isShellSafe = ({ host }: Pick<Endpoint, 'host'>): boolean => /^[a-z0-9.:-]+$/.test(host);

const unixCommands = ({ host, port, security, protocol }: Endpoint): readonly string[] => [
  `nc -vz -w 5 ${host} ${port}`,
  `openssl s_client -crlf -connect ${formatHostPort({ host, port })} -servername ${host}${security === 'starttls' ? ` -starttls ${protocol}` : ''}`,
];

const commandsFor = (endpoint: Endpoint, platform: Platform): readonly string[] => {
  switch (platform) {
    case 'windows':
      return [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`];
    case 'ios':
    case 'android':
      return [];
    case 'macos':
    case 'linux':
      return unixCommands(endpoint);
  }
};

/** What to look at next where all ports work: what Apple reports, then settings, user name and password. */
const causesBesidesPorts = ({ probes, outages }: Observations): readonly PortCause[] => {
  const evidence = outages.map(describeOutage);
  const besides = { culprit: 'apple', confidence: 'likely', port: '' } as const;
  return [
    ...(evidence.length > 0 ? [{ ...besides, id: 'apple-outage', evidence } as const] : []),
    {
      id: 'connection-works',
      culprit: 'account',
      confidence: 'possible',
      evidence: probes.map(({ endpoint }) => `${formatHostPort(endpoint)} answers as it should`),
      port: '',
    },
  ];
};

/** The diagnosis; nothing if all ports work as they should, unless `always` is set. */
export const diagnose = (input: DiagnosisInput): Diagnosis | undefined => {
  const { probes, platform, ci, always, set = [], outages = [], answers = [] } = input;
  const none = { refereed: [], alternatives: [], controls: [] };
  const faults = set.flatMap(findSettingFaults);
  const seen = { probes, set, faults, outages, answers, inquiry: input.inquiry ?? none };
  const found = weighCauses(seen);
  const works = always && probes.length > 0 && !probes.some(hasFailed) && found.every(isHarmless);
  const causes = mergeCauses(works ? [...found, ...causesBesidesPorts(seen)] : found, seen, {
    platform,
    ci,
  });
  const all = causes.map(({ cause }) => cause);
  if (!isNonEmpty(all)) return undefined;
  const targets = set.length > 0 ? set.map(endpointFromSetting) : Object.values(mailServers);
  return {
    summary: summarize(probes, all, ci),
    platform,
    causes: all,
    faults,
    remarks: remarksFor(seen, ci, causes),
    settings: [...rightSettings, passwordSetting(platform)],
    programs: programLines(platform),
    commands: targets.filter(isShellSafe).flatMap((target) => commandsFor(target, platform)),
  };
};

/** What is probed: the mail program's settings if the user gave them, else Apple's servers. */
export const probedEndpoints = (
  set: readonly MailSetting[],
): { readonly imap: Endpoint; readonly smtp: Endpoint } => ({
  ...mailServers,
  ...Object.fromEntries(set.map((one) => [one.protocol, endpointFromSetting(one)])),
});
