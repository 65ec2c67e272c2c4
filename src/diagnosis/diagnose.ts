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
import { listed } from '../model/text/wording.ts';
import { causeRules, remarkRules } from './rules.ts';
import {
  endpointFromSetting,
  mailServers,
  appleHelpPages,
  rightSettings,
  findSettingFaults,
  describeSetting,
} from '../icloud/mail-settings.ts';
import { formatHostPort, type Observations, type PossibleCause } from './observations.ts';
import { stepsFor } from './remedies.ts';

export interface DiagnosisInput extends Partial<Pick<Observations, 'inquiry' | 'outages' | 'set'>> {
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
  'resolver-silent': () => "This network's DNS doesn't answer",
  'clock-wrong': () => "This computer's date is wrong",
  'smtp-inspected': () => 'A firewall removes the offer of encryption',
  'refused-here': (ports) => `Something on this computer refuses connections to ${ports}`,
  'port-blocked': (ports) => `This network blocks ${ports}`,
  'apple-down': () => "Apple's mail server is down right now",
  'turned-away': () => "Apple's mail server turns this computer away",
  impostor: (ports) => `Something is intercepting the connection to ${ports}`,
  'cut-off': (ports) => `Something breaks off the connection to ${ports}`,
  'ipv6-broken': () => "IPv6 doesn't work from here; IPv4 does",
  'read-along': (ports) =>
    `The encrypted connection to ${ports} is intercepted: mail works, but can be read on the way`,
  unclear: (ports) => `It is not clear why ${ports} doesn't work`,
  'connection-works': () =>
    'The connection works; if mail still fails, check the settings, the user name and the password',
};

const confidenceOrder: readonly Confidence[] = ['possible', 'likely', 'certain'];

const causeOrder = Object.keys(causeTitles);

const moreConfident = (a: Confidence, b: Confidence): Confidence =>
  confidenceOrder.indexOf(a) >= confidenceOrder.indexOf(b) ? a : b;

/** A possible cause, with the port that it explains. */
type PortCause = PossibleCause & { readonly port: string };

const causesInSettings = ({ set, faults, probes }: Observations): readonly PortCause[] =>
  set.flatMap((setting): readonly PortCause[] => {
    const own = faults.filter(({ protocol }) => protocol === setting.protocol);
    const port = formatHostPort(setting);
    const failed = probes.some(
      (probe) => formatHostPort(probe.endpoint) === port && hasFailed(probe),
    );
    const fatal = own.some((fault) => fault.fatal);
    if (own.length === 0 || (!fatal && !failed)) return [];
    const outcome = failed ? 'that fails from here' : 'something answers there';
    return [
      {
        id: 'settings-wrong',
        culprit: 'settings',
        confidence: fatal ? 'certain' : 'possible',
        evidence: [
          `Set to ${describeSetting(setting)}: ${outcome}`,
          ...own.map(({ message }) => message),
        ],
        port,
      },
    ];
  });

/** Causes inferred from a dialogue, which goes wrong anyway if the settings are wrong. */
const dialogueCauses = new Set<CauseId>(['cut-off', 'impostor', 'apple-down', 'turned-away']);

/** Whether settings that cannot work explain the failure well enough without this cause. */
const isExplainedBySettings = ({ id, confidence }: PortCause): boolean =>
  confidence === 'possible' || dialogueCauses.has(id);

const causesOfProbe = (probe: ProbeResult, seen: Observations): readonly PortCause[] => {
  const failed = hasFailed(probe);
  const rules = failed ? causeRules : remarkRules;
  const port = formatHostPort(probe.endpoint);
  const found = rules.flatMap((rule) => rule(probe, seen));
  if (found.length > 0 || !failed)
    return found.map((cause): PortCause => Object.assign({ port }, cause));
  const evidence = new Set(probe.addresses.map(({ state }) => `${port}: ${state}`));
  return [
    { id: 'unclear', culprit: 'network', confidence: 'possible', evidence: [...evidence], port },
  ];
};

const collectCauses = (seen: Observations): readonly PortCause[] => {
  const inSettings = causesInSettings(seen);
  const misset = new Set(
    inSettings.filter(({ confidence }) => confidence === 'certain').map(({ port }) => port),
  );
  const others = seen.probes
    .flatMap((probe) => causesOfProbe(probe, seen))
    .filter((cause) => !misset.has(cause.port) || !isExplainedBySettings(cause));
  return [...inSettings, ...others];
};

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

/** The causes, those with the same id and culprit merged into one. */
const mergeCauses = (
  found: readonly PortCause[],
  platform: Platform,
): readonly ExplainedCause[] => {
  const kinds = new Map(found.map((cause) => [`${cause.id} ${cause.culprit}`, cause]));
  const causes = [...kinds.values()].map(({ id, culprit }): ExplainedCause => {
    const group = found.filter((cause) => cause.id === id && cause.culprit === culprit);
    const ports = [...new Set(group.map(({ port }) => port))];
    const evidence = [...new Set(group.flatMap((cause) => cause.evidence))];
    const confidence = group.map((cause) => cause.confidence).reduce(moreConfident);
    const title = causeTitles[id](listed(ports), culprit);
    const product = group.find((cause) => cause.product !== undefined)?.product;
    const openPorts = group.flatMap((cause) => cause.openPorts ?? []);
    const { steps, pages } = stepsFor({ id, ports, product, openPorts }, platform);
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
  { probes }: Observations,
  ci: boolean,
  causes: readonly ExplainedCause[],
): readonly string[] => {
  const failed = probes.some(hasFailed);
  const linked = causes.some(({ pages }) => pages.includes('status'));
  return [
    ...(failed ? [remarks.error4055, remarks.notPassword] : []),
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

const commandsFor = (endpoint: Endpoint, platform: Platform): readonly string[] =>
  platform === 'windows'
    ? [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`]
    : unixCommands(endpoint);

/** The diagnosis; nothing if all ports work as they should, unless `always` is set. */
export const diagnose = (input: DiagnosisInput): Diagnosis | undefined => {
  const { probes, platform, ci, always, set = [], outages = [] } = input;
  const none = { refereed: [], alternatives: [], controls: [] };
  const faults = set.flatMap(findSettingFaults);
  const seen: Observations = { probes, set, faults, outages, inquiry: input.inquiry ?? none };
  const works: PortCause = {
    id: 'connection-works',
    culprit: 'account',
    confidence: 'possible',
    evidence: probes.map(({ endpoint }) => `${formatHostPort(endpoint)} answers as it should`),
    port: '',
  };
  const found = collectCauses(seen);
  const sayItWorks =
    always && probes.length > 0 && !probes.some(hasFailed) && found.every(isHarmless);
  const causes = mergeCauses(sayItWorks ? [...found, works] : found, platform);
  const [first, ...others] = causes.map(({ cause }) => cause);
  if (first === undefined) return undefined;
  const targets = set.length > 0 ? set.map(endpointFromSetting) : Object.values(mailServers);
  return {
    platform,
    causes: [first, ...others],
    faults,
    remarks: remarksFor(seen, ci, causes),
    settings: rightSettings,
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
