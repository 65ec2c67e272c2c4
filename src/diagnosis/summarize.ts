/** The answer in a few sentences: whether incoming and outgoing mail work from here and, if not, what is seen and why. */
import type { Cause, CauseId, Confidence, Culprit } from '../model/mail/diagnosis.ts';
import { groupedBy } from '../model/non-empty.ts';
import {
  type AddressProbe,
  type Endpoint,
  hasFailed,
  type ProbeResult,
  type ProbeState,
} from '../model/mail/probe.ts';
import { capital, listed } from '../model/text/wording.ts';
import { formatHostPort, triedAddresses } from './observations.ts';

/** What one port does, and what several do. */
type Symptom = readonly [one: string, several: string];

const both = (words: string): Symptom => [words, words];

const breaksOff: Symptom = ['breaks off the connection', 'break off the connection'];
const saysNothing: Symptom = ['connects, then says nothing', 'connect, then say nothing'];
const unlikeMail: Symptom = [
  'does not answer like a mail server',
  'do not answer like mail servers',
];
const outOfService: Symptom = [
  'says that it is out of service',
  'say that they are out of service',
];
const unencrypted: Symptom = ['offers no encryption', 'offer no encryption'];
const untrusted: Symptom = [
  "shows a certificate that can't be trusted",
  "show certificates that can't be trusted",
];

const symptoms: { readonly [S in Exclude<ProbeState, 'spoke' | 'untried'>]: Symptom } = {
  refused: ['refuses the connection', 'refuse the connection'],
  timeout: ['does not answer', 'do not answer'],
  unreachable: both("can't be reached"),
  reset: breaksOff,
  closed: breaksOff,
  silent: saysNothing,
  slow: ['answers too slowly', 'answer too slowly'],
  'not-the-protocol': unlikeMail,
  'too-much-data': unlikeMail,
  'turned-away': ['turns this computer away', 'turn this computer away'],
  unavailable: outOfService,
  'starttls-missing': unencrypted,
  'starttls-masked': unencrypted,
  'starttls-refused': outOfService,
  'plaintext-injected': unlikeMail,
  'auth-missing': unlikeMail,
  'tls-version': ['offers only outdated encryption', 'offer only outdated encryption'],
  'tls-alert': breaksOff,
  'tls-broken': unlikeMail,
  'certificate-expired': untrusted,
  'certificate-not-yet-valid': untrusted,
  'certificate-name': untrusted,
  'certificate-self-signed': untrusted,
  'certificate-untrusted': untrusted,
  'certificate-incomplete-chain': untrusted,
  deadline: both('did not finish in time'),
};

const fails: Symptom = ['does not work', 'do not work'];

const symptomOf = ({ state }: AddressProbe): Symptom =>
  state === 'spoke' || state === 'untried' ? fails : symptoms[state];

interface Because {
  readonly words: (it: string, culprit: Culprit) => string;
  /** It says all: what the port does adds nothing. */
  readonly alone?: true;
}

/** Why a port fails, as a clause; nothing where that is not known, or the port works. */
const reasons: { readonly [C in CauseId]?: Because } = {
  'settings-wrong': { words: () => "the mail program's server settings are wrong", alone: true },
  'captive-portal': {
    words: () => 'this network wants you to sign in to it first',
    alone: true,
  },
  intercepted: {
    words: (it, culprit) =>
      `a program ${culprit === 'computer' ? 'on this computer' : 'in this network'} intercepts ${it}`,
  },
  'name-forged': { words: () => "this network's DNS gives a wrong address", alone: true },
  'name-blocked': { words: () => "this network's DNS blocks the server's name", alone: true },
  offline: { words: () => 'this computer is offline', alone: true },
  'no-route': { words: (it) => `there is no route to ${it} from here` },
  'resolver-silent': { words: () => "this network's DNS doesn't answer", alone: true },
  'clock-wrong': { words: () => "this computer's date is wrong", alone: true },
  'smtp-inspected': { words: () => 'a firewall removes the offer of encryption' },
  'refused-here': { words: (it) => `something on this computer blocks ${it}` },
  'port-blocked': { words: (it) => `this network blocks ${it}` },
  'apple-down': { words: () => "Apple's mail server is down" },
  'turned-away': { words: () => "Apple's mail server turns this computer away", alone: true },
  impostor: { words: () => "something answers in Apple's place" },
  'tls-outdated': { words: () => 'something on the way only knows outdated encryption' },
  'cut-off': { words: () => 'something on the way breaks it off' },
};

/** On a runner nobody can sign in to a network. */
const runnerReasons: { readonly [C in CauseId]?: string } = {
  'captive-portal': 'this network answers instead of the mail server',
};

const asides: { readonly [C in CauseId]?: string } = {
  'ipv6-broken': "but IPv6 doesn't",
  'read-along': 'but something here opens the encrypted connection',
  'apple-outage': 'but Apple reports a problem',
};

const certainty: { readonly [C in Confidence]: string } = {
  certain: '',
  likely: 'most likely ',
  possible: 'possibly ',
};

const uses = { imap: 'incoming', smtp: 'outgoing' } as const;

const mailOf = (probes: readonly ProbeResult[]): string =>
  capital(`${listed([...new Set(probes.map(({ endpoint }) => uses[endpoint.protocol]))])} mail`);

/** What all addresses of these ports do alike; that they don't work, if each does something else. */
const commonSymptom = (probes: readonly ProbeResult[]): Symptom => {
  const seen = new Set(probes.flatMap(triedAddresses).map(symptomOf));
  const [first, ...more] = seen;
  return first === undefined || more.length > 0 ? fails : first;
};

const sentenceAbout = (
  probes: readonly ProbeResult[],
  cause: Cause | undefined,
  ci: boolean,
): string => {
  const numbers = [...new Set(probes.map(({ endpoint }) => endpoint.port))];
  const several = numbers.length > 1;
  const mail = mailOf(probes);
  const because = cause && reasons[cause.id];
  const reason = (it: string): string =>
    cause === undefined || because === undefined
      ? 'the cause is not clear'
      : certainty[cause.confidence] +
        ((ci ? runnerReasons[cause.id] : undefined) ?? because.words(it, cause.culprit));
  if (because?.alone === true)
    return `${mail} ${several ? "don't" : "doesn't"} work: ${reason('')}.`;
  const ports = `${several ? 'ports' : 'port'} ${listed(numbers.map(String))}`;
  const does = commonSymptom(probes)[several ? 1 : 0];
  return `${mail}: ${ports} ${does}; ${reason(several ? 'them' : 'it')}.`;
};

/** The likeliest cause that keeps this port from working. */
const causeOfPort = (endpoint: Endpoint, causes: readonly Cause[]): Cause | undefined =>
  causes.find(
    ({ id, ports }) => ports.includes(formatHostPort(endpoint)) && asides[id] === undefined,
  );

/** The headline of a diagnosis: first what works, then what does not; the likeliest cause first in `causes`. */
export const summarize = (
  probes: readonly ProbeResult[],
  causes: readonly Cause[],
  ci: boolean,
): string => {
  const explained = probes.map((probe) => ({
    probe,
    cause: causeOfPort(probe.endpoint, causes),
  }));
  const bad = explained.filter(({ probe, cause }) => hasFailed(probe) || cause !== undefined);
  const good = probes.filter((probe) => bad.every((one) => one.probe !== probe));
  const aside = causes.flatMap(({ id }) => asides[id] ?? [])[0];
  const but = bad.length === 0 && aside !== undefined ? `, ${aside}` : '';
  const works =
    good.length === 0 ? [] : [`${mailOf(good)} ${good.length > 1 ? 'work' : 'works'}${but}.`];
  const groups = groupedBy(bad, ({ probe, cause }) =>
    cause === undefined ? `${probe.endpoint.port}` : `${cause.id} ${cause.culprit}`,
  );
  const faults = [...groups.values()].map((group) =>
    sentenceAbout(
      group.map(({ probe }) => probe),
      group[0].cause,
      ci,
    ),
  );
  return [...works, ...faults].join(' ');
};
