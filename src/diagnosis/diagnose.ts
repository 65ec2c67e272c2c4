/** Why mail cannot be reached from here: what was seen, weighed, and told with what to do about it. */
import type {
  Cause,
  CauseId,
  Confidence,
  Culprit,
  Diagnosis,
  MailSetting,
  Platform,
} from '../model/mail/diagnosis.ts';
import type { Endpoint, ProbeResult } from '../model/mail/probe.ts';
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
import { hasFailed, formatHostPort, type Observations, type Suspicion } from './observations.ts';
import { stepsFor } from './remedies.ts';

export interface DiagnosisInput extends Partial<Pick<Observations, 'inquiry' | 'outages' | 'set'>> {
  /** The mail ports, as they are set or as Apple gives them. */
  readonly probes: readonly ProbeResult[];
  readonly platform: Platform;
  /** Whether this ran in continuous integration. */
  readonly ci: boolean;
  /** Whether to speak also where all ports work. */
  readonly always: boolean;
}

/** The system that node names so; steps for what is none of the three are Linux's. */
export const platformFromNode = (name: string): Platform =>
  name === 'darwin' ? 'macos' : name === 'win32' ? 'windows' : 'linux';

const causeTitles: { readonly [C in CauseId]: (ports: string, culprit: Culprit) => string } = {
  'settings-wrong': () => 'The mail program is set to what cannot work',
  'captive-portal': () =>
    'This network answers in place of the mail server: it may want you to sign in first',
  intercepted: (_, culprit) =>
    `A program ${culprit === 'computer' ? 'on this computer' : 'in this network'} opens the encrypted connection`,
  'name-forged': () => "This network's DNS leads mail to the wrong server",
  'name-blocked': () => "This network's DNS denies that the mail server exists",
  offline: () => 'There is no way out of this network',
  'resolver-silent': () => "This network's DNS does not answer",
  'clock-wrong': () => 'The date of this computer is probably wrong',
  'smtp-inspected': () => 'A firewall on the way removes the offer of encryption',
  'refused-here': (ports) => `Something on this computer refuses connections to ${ports}`,
  'port-blocked': (ports) => `This network blocks ${ports}`,
  'apple-down': (ports) => `Apple does not serve ${ports} at the moment`,
  'turned-away': () => 'Apple turns this machine away',
  impostor: (ports) => `What answers at ${ports} is not proven to be Apple`,
  'cut-off': (ports) => `Something on the way breaks off the connection to ${ports}`,
  'ipv6-broken': () => 'IPv6 does not work from here, and IPv4 does',
  'read-along': (ports) =>
    `The encrypted connection to ${ports} is opened on its way: mail works through it, and whoever opens it can read along`,
  unclear: (ports) => `It is not clear why ${ports} does not work`,
  'connection-works': () =>
    'The connection works: where a mail program still fails, it is its settings, the user name or the password',
};

const confidenceOrder: readonly Confidence[] = ['possible', 'likely', 'certain'];

const causeOrder = Object.keys(causeTitles);

const moreConfident = (a: Confidence, b: Confidence): Confidence =>
  confidenceOrder.indexOf(a) >= confidenceOrder.indexOf(b) ? a : b;

/** Suspicions about one port. */
type PortSuspicion = Suspicion & { readonly port: string };

const suspectSettings = ({ set, faults, probes }: Observations): readonly PortSuspicion[] =>
  set.flatMap((one): readonly PortSuspicion[] => {
    const own = faults.filter(({ protocol }) => protocol === one.protocol);
    const port = formatHostPort(one);
    const [first] = own;
    if (first === undefined) return [];
    const broken = probes.some(
      (probe) => formatHostPort(probe.endpoint) === port && hasFailed(probe),
    );
    const fatal = own.some((fault) => fault.fatal);
    if (!fatal && !broken) return [];
    const evidence = own.map(({ message }) => message);
    const told = `set to ${describeSetting(one)}: ${broken ? 'as probed from here, that fails' : 'something answers there'}`;
    return [
      {
        id: 'settings-wrong',
        culprit: 'settings',
        confidence: fatal ? 'certain' : 'possible',
        evidence: [told, ...evidence],
        port,
      },
    ];
  });

/** Verdicts on what was said in a dialogue, which wrong settings explain. */
const dialogueCauses = new Set<CauseId>(['cut-off', 'impostor', 'apple-down', 'turned-away']);

/** Whether a charge needs no thought where the settings cannot work anyway. */
const isExplainedBySettings = ({ id, confidence }: PortSuspicion): boolean =>
  confidence === 'possible' || dialogueCauses.has(id);

const collectSuspicions = (scene: Observations): readonly PortSuspicion[] => {
  const charged = scene.probes.flatMap((probe) => {
    const rules = hasFailed(probe) ? causeRules : remarkRules;
    const port = formatHostPort(probe.endpoint);
    const found = rules
      .flatMap((rule) => rule(probe, scene))
      .map((one): PortSuspicion => Object.assign({ port }, one));
    if (found.length > 0 || !hasFailed(probe)) return found;
    const evidence = probe.addresses.map(({ state }) => `${port}: ${state}`);
    const unclear = { id: 'unclear', culprit: 'network', confidence: 'possible' } as const;
    return [{ ...unclear, evidence: [...new Set(evidence)], port }];
  });
  const wrong = suspectSettings(scene);
  const explained = new Set(wrong.map(({ confidence, port }) => `${confidence} ${port}`));
  const open = charged.filter(
    (charge) => !explained.has(`certain ${charge.port}`) || !isExplainedBySettings(charge),
  );
  return [...wrong, ...open];
};

/** Whether it keeps no mail back. */
const keepsNoMailBack = ({ id }: Pick<PortSuspicion, 'id'>): boolean => id === 'read-along';

/** What keeps mail back is told first. */
const causeRank = (cause: Pick<PortSuspicion, 'id'>): number =>
  cause.id === 'connection-works' ? 2 : Number(keepsNoMailBack(cause));

/** A cause, and the pages of Apple's to which its steps send the reader. */
interface Told {
  readonly cause: Cause;
  readonly pages: readonly (keyof typeof appleHelpPages)[];
}

/** Charges of the same cause against the same culprit, as one. */
const mergeCauses = (charges: readonly PortSuspicion[], platform: Platform): readonly Told[] => {
  const kinds = new Map(charges.map((charge) => [`${charge.id} ${charge.culprit}`, charge]));
  const causes = [...kinds.values()].map(({ id, culprit }): Told => {
    const group = charges.filter((charge) => charge.id === id && charge.culprit === culprit);
    const ports = [...new Set(group.map(({ port }) => port))];
    const evidence = [...new Set(group.flatMap((charge) => charge.evidence))];
    const confidence = group.map((charge) => charge.confidence).reduce(moreConfident);
    const title = causeTitles[id](listed(ports), culprit);
    const product = group.find((charge) => charge.product !== undefined)?.product;
    const openPorts = group.flatMap((charge) => charge.openPorts ?? []);
    const { steps, pages: sent } = stepsFor({ id, ports, product, openPorts }, platform);
    return { cause: { id, culprit, confidence, title, ports, evidence, steps }, pages: sent };
  });
  return causes.sort(
    ({ cause: a }, { cause: b }) =>
      causeRank(a) - causeRank(b) ||
      confidenceOrder.indexOf(b.confidence) - confidenceOrder.indexOf(a.confidence) ||
      causeOrder.indexOf(a.id) - causeOrder.indexOf(b.id),
  );
};

const diagnosisRemarks = (
  scene: Observations,
  ci: boolean,
  told: readonly Told[],
): readonly string[] => {
  const lost = scene.probes.some(hasFailed);
  const sent = told.some((one) => one.pages.includes('status'));
  return [
    ...(lost
      ? [
          'Some mail programs and web pages call this "error 4055": Apple documents no error of that number.',
          'A wrong password cannot refuse a connection: programs send it only once the connection stands.',
          ...(sent ? [] : [`Apple says here what is out of service: ${appleHelpPages.status}`]),
        ]
      : []),
    ...(ci ? ['This speaks for the CI runner and its network only, not for your computer.'] : []),
  ];
};

/** Names that a shell takes as they are. */
const isShellSafe = ({ host }: Pick<Endpoint, 'host'>): boolean => /^[a-z0-9.:-]+$/.test(host);

const unixCommands = ({ host, port, security, protocol }: Endpoint): readonly string[] => [
  `nc -vz -w 5 ${host} ${port}`,
  `openssl s_client -crlf -connect ${formatHostPort({ host, port })} -servername ${host}${security === 'starttls' ? ` -starttls ${protocol}` : ''}`,
];

const commandsFor = (endpoint: Endpoint, platform: Platform): readonly string[] =>
  platform === 'windows'
    ? [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`]
    : unixCommands(endpoint);

/** The diagnosis; nothing where all ports work as they should, unless one is always wanted. */
export const diagnose = (sighting: DiagnosisInput): Diagnosis | undefined => {
  const { probes, platform, ci, always, set = [], outages = [] } = sighting;
  const none = { refereed: [], alternatives: [], controls: [] };
  const faults = set.flatMap(findSettingFaults);
  const scene: Observations = { probes, set, faults, outages, inquiry: sighting.inquiry ?? none };
  const works: PortSuspicion = {
    id: 'connection-works',
    culprit: 'account',
    confidence: 'possible',
    evidence: probes.map(({ endpoint }) => `${formatHostPort(endpoint)} answers as it should`),
    port: '',
  };
  const found = collectSuspicions(scene);
  const fallback = always && probes.length > 0 && !probes.some(hasFailed) ? [works] : [];
  const told = found.every(keepsNoMailBack) ? [...found, ...fallback] : found;
  const causes = mergeCauses(told, platform);
  const [first, ...others] = causes.map(({ cause }) => cause);
  if (first === undefined) return undefined;
  const targets = set.length > 0 ? set.map(endpointFromSetting) : Object.values(mailServers);
  return {
    platform,
    causes: [first, ...others],
    faults,
    remarks: diagnosisRemarks(scene, ci, causes),
    settings: rightSettings,
    commands: targets.filter(isShellSafe).flatMap((target) => commandsFor(target, platform)),
  };
};

/** What is probed: what the mail program is set to, where that was told, else what Apple gives. */
export const probedEndpoints = (
  set: readonly MailSetting[],
): { readonly imap: Endpoint; readonly smtp: Endpoint } => ({
  ...mailServers,
  ...Object.fromEntries(set.map((one) => [one.protocol, endpointFromSetting(one)])),
});
