/** Mail ports in words: what each address did, phase by phase, and a port in one line. */
import type { AddressProbe, ProbeResult, ProbeState } from '../../model/mail/probe.ts';
import type { DomainReport } from '../../model/report.ts';
import { timeTaken } from '../../model/text/duration.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { plainOctets, plainText, shorten } from './plain-text.ts';

/** The name of all that is said of mail ports: it holds where this ran, and nowhere else. */
export const portsTitle = (ci: boolean): string =>
  `Mail ports, from this ${ci ? 'runner' : 'computer'}`;

/** What an address does, by its state. */
export const stateWords: { readonly [S in ProbeState]: string } = {
  spoke: 'works',
  untried: "wasn't tried",
  refused: 'refuses connections',
  timeout: "doesn't answer",
  unreachable: "can't be reached",
  reset: 'cuts the connection',
  closed: 'closes the connection',
  silent: 'accepts the connection, then says nothing',
  slow: 'is too slow',
  'not-the-protocol': 'speaks another protocol',
  'too-much-data': 'sends more than a mail server would',
  'turned-away': 'turns this computer away',
  unavailable: 'is unavailable right now',
  'starttls-missing': 'offers no STARTTLS',
  'starttls-masked': 'had its STARTTLS masked on the way',
  'starttls-refused': 'refuses STARTTLS',
  'plaintext-injected': 'sends plain text into the start of TLS',
  'auth-missing': 'offers no sign-in',
  'tls-version': 'speaks only outdated TLS',
  'tls-alert': 'breaks off TLS',
  'tls-broken': "doesn't speak TLS",
  'certificate-expired': 'shows an expired certificate',
  'certificate-not-yet-valid': 'shows a certificate that is not yet valid',
  'certificate-name': 'shows a certificate for another name',
  'certificate-self-signed': 'shows a self-signed certificate',
  'certificate-untrusted': 'shows an untrusted certificate',
  'certificate-incomplete-chain': 'shows a certificate without its issuers',
  deadline: 'was stopped by the time limit',
};

/** What intercepts the connection although this system trusts it. */
export const describeInspector = ({ tls, interceptor }: AddressProbe): string | undefined =>
  interceptor === undefined
    ? tls?.systemTrust === true
      ? 'a program that this system trusts'
      : undefined
    : plainText(interceptor);

const tlsWords = (probe: AddressProbe): string => {
  const { tls } = probe;
  const by = describeInspector(probe);
  const days = tls?.certificate?.daysLeft;
  const words = [
    ...(tls === undefined ? [] : [plainText(tls.protocol)]),
    ...(days === undefined ? [] : [`certificate good for ${counted(days, 'day')}`]),
    ...(by === undefined ? [] : [`intercepted by ${by}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
};

const portName = ({ endpoint }: ProbeResult): string =>
  `${plainText(endpoint.host)}:${endpoint.port}`;

const faultWords = (addresses: readonly AddressProbe[]): string => {
  const words = addresses.map(({ address, state }) => `${plainText(address)} ${stateWords[state]}`);
  const [state, ...more] = new Set(addresses.map((one) => one.state));
  return state !== undefined && more.length === 0 ? stateWords[state] : listed(words, 4);
};

/** Whether a connection to the port was tried at all: not if its name has no address, say. */
export const wasTried = ({ addresses }: ProbeResult): boolean =>
  addresses.some(({ state }) => state !== 'untried');

/** What the port does, or why it was not tried. */
export const describePort = (result: ProbeResult): string => {
  const { addresses, kind } = result;
  if (addresses.length === 0) return 'has no known address';
  const good = addresses.find(({ state }) => state === 'spoke');
  const bad = addresses.filter(({ state }) => state !== 'spoke' && state !== 'untried');
  if (kind !== 'spoke' || good === undefined) return faultWords(bad.length > 0 ? bad : addresses);
  const where = listed(
    bad.map(({ address }) => plainText(address)),
    3,
  );
  const partly = bad.length > 0 ? `, but ${where} ${faultWords(bad)}` : '';
  return `works${tlsWords(good)}${partly}`;
};

/** The port in one line: where it is, whether it works, and how long that took. */
export const portSummary = (result: ProbeResult): string =>
  `${portName(result)} ${describePort(result)}, ${timeTaken(result.ms)}`;

/** The signs for a phase that went well and for one that did not. */
export interface PhaseSigns {
  readonly good: string;
  readonly bad: string;
}

const phaseWords = ({ phases, state }: AddressProbe, { good, bad }: PhaseSigns): string =>
  phases
    .map(({ phase, ms }, i) => {
      const failed = state !== 'spoke' && i === phases.length - 1;
      return `${plainText(phase)} ${failed ? bad : good} ${timeTaken(ms)}`;
    })
    .join(', ');

/** One address: first what it did, then what is known of it, a line each. */
export const addressDetails = (
  probe: AddressProbe,
  signs: PhaseSigns,
): readonly [head: string, ...rest: readonly string[]] => {
  const { address, state, detail, greeting, capabilities, tls, reply, interceptor } = probe;
  const certificate = tls?.certificate;
  const rows = {
    greeting: greeting === undefined ? '' : plainOctets(greeting),
    offers: (capabilities ?? []).map(plainOctets).join(' '),
    TLS: tls === undefined ? '' : `${plainText(tls.protocol)} ${plainText(tls.cipher)}`,
    certificate:
      certificate === undefined
        ? ''
        : `${plainOctets(certificate.subject)}, issued by ${plainOctets(certificate.issuer)}, until ${plainText(certificate.notAfter)}`,
    said: reply === undefined ? '' : plainOctets(reply),
    'intercepted by': interceptor === undefined ? '' : plainText(interceptor),
  };
  const phases = phaseWords(probe, signs);
  return [
    `${plainText(address)} ${stateWords[state]}${state === 'spoke' || detail === '' ? '' : ` (${plainText(detail)})`}`,
    ...(phases === '' ? [] : [phases]),
    ...Object.entries(rows).flatMap(([label, text]) =>
      text === '' ? [] : [`${label}: ${shorten(text)}`],
    ),
  ];
};

/** The ports of some domains; one that was probed for all of them is there once. */
export const distinctProbes = (domains: readonly DomainReport[]): readonly ProbeResult[] => {
  const probes = domains.flatMap(({ evidence }) => evidence.probes);
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};
