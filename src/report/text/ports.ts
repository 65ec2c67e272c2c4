/** Mail ports in text: what this machine got from each, address by address and phase by phase where wanted. */
import { timeTaken } from '../../model/duration.ts';
import type { AddressProbe, ProbeResult, ProbeState } from '../../model/probe.ts';
import { counted, few, listed } from '../../model/wording.ts';
import { plainText, plainOctets, shorten } from '../view/plain-text.ts';
import { type TextStyle, markedLines, paint, wrapParagraph } from './layout.ts';

/** What an address does in each state. */
export const stateWords: { readonly [S in ProbeState]: string } = {
  spoke: 'works',
  untried: 'was not tried',
  refused: 'refuses connections',
  timeout: 'does not answer',
  unreachable: 'cannot be reached',
  reset: 'cuts the connection',
  closed: 'closes the connection',
  silent: 'accepts, then says nothing',
  slow: 'is too slow',
  'not-the-protocol': 'speaks another protocol',
  'too-much-data': 'sends more than a mail server would',
  'turned-away': 'turns this machine away',
  unavailable: 'is out of service for now',
  'starttls-missing': 'offers no STARTTLS',
  'starttls-masked': 'has its STARTTLS masked by something on the way',
  'starttls-refused': 'refuses STARTTLS',
  'plaintext-injected': 'sends plain text into the start of TLS',
  'auth-missing': 'offers no sign-in',
  'tls-version': 'speaks only outdated TLS',
  'tls-alert': 'breaks off TLS',
  'tls-broken': 'does not speak TLS',
  'certificate-expired': 'shows an expired certificate',
  'certificate-not-yet-valid': 'shows a certificate that is not yet valid',
  'certificate-name': 'shows a certificate for another name',
  'certificate-self-signed': 'shows a self-signed certificate',
  'certificate-untrusted': 'shows a certificate that is not trusted',
  'certificate-incomplete-chain': 'shows a certificate without its issuers',
  deadline: 'was cut short by the time limit',
};

/** By whom the connection is opened, where that is somebody whom this system trusts. */
export const describeInspector = ({ tls, interceptor }: AddressProbe): string | undefined =>
  interceptor === undefined
    ? tls?.systemTrust === true
      ? 'somebody whom this system trusts'
      : undefined
    : plainText(interceptor);

const tlsWords = (probe: AddressProbe): string => {
  const { tls } = probe;
  const by = describeInspector(probe);
  const days = tls?.certificate?.daysLeft;
  const words = [
    ...(tls === undefined ? [] : [plainText(tls.protocol)]),
    ...(days === undefined ? [] : [`certificate good for ${counted(days, 'day')}`]),
    ...(by === undefined ? [] : [`opened by ${by}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
};

const portName = ({ endpoint }: ProbeResult): string =>
  `${plainText(endpoint.host)}:${endpoint.port}`;

const faultWords = (addresses: readonly AddressProbe[]): string => {
  const words = addresses.map(({ address, state }) => `${plainText(address)} ${stateWords[state]}`);
  const states = new Set(addresses.map(({ state }) => state));
  return states.size === 1 ? stateWords[addresses[0]!.state] : listed(words, 4);
};

const describePort = (result: ProbeResult): string => {
  const { addresses, kind } = result;
  if (addresses.length === 0) return 'has no address that could be looked up';
  const good = addresses.find(({ state }) => state === 'spoke');
  const bad = addresses.filter(({ state }) => state !== 'spoke' && state !== 'untried');
  if (kind !== 'spoke' || good === undefined) return faultWords(bad.length > 0 ? bad : addresses);
  const where = listed(
    few(
      bad.map(({ address }) => plainText(address)),
      3,
    ),
  );
  const partly = bad.length > 0 ? `, but ${where} ${faultWords(bad)}` : '';
  return `works${tlsWords(good)}${partly}`;
};

const portMark = ({ kind }: ProbeResult) =>
  kind === 'spoke' ? 'pass' : kind === 'closed' ? 'error' : 'unknown';

const phaseWords = (style: TextStyle, { phases, state }: AddressProbe): string =>
  phases
    .map(({ phase, ms }, i) => {
      const broke = state !== 'spoke' && i === phases.length - 1;
      const mark = style.unicode ? (broke ? '✗' : '✓') : broke ? 'failed' : 'ok';
      return `${plainText(phase)} ${mark} ${timeTaken(ms)}`;
    })
    .join(', ');

const addressLines = (style: TextStyle, probe: AddressProbe): readonly string[] => {
  const { address, state, detail, greeting, capabilities, tls } = probe;
  const shown = (label: string, text: string) =>
    wrapParagraph(style, `${label}: ${shorten(text)}`, 4);
  const certificate = tls?.certificate;
  const said = state === 'spoke' || detail === '' ? '' : ` (${plainText(detail)})`;
  return [
    ...wrapParagraph(style, `${plainText(address)} ${stateWords[state]}${said}`, 2),
    ...wrapParagraph(style, phaseWords(style, probe), 4),
    ...(greeting === undefined ? [] : shown('greeting', plainOctets(greeting))),
    ...(capabilities === undefined ? [] : shown('offers', capabilities.map(plainOctets).join(' '))),
    ...(tls === undefined
      ? []
      : shown('TLS', `${plainText(tls.protocol)} ${plainText(tls.cipher)}`)),
    ...(certificate === undefined
      ? []
      : shown(
          'certificate',
          `${plainOctets(certificate.subject)}, issued by ${plainOctets(certificate.issuer)}, until ${plainText(certificate.notAfter)}`,
        )),
    ...(probe.reply === undefined ? [] : shown('said', plainOctets(probe.reply))),
    ...(probe.interceptor === undefined
      ? []
      : shown('intercepted by', plainText(probe.interceptor))),
  ].filter((line) => line.trim() !== '');
};

/** A line for each port; with `verbose`, each address and how long each phase took. */
export const portLines = (
  style: TextStyle,
  probes: readonly ProbeResult[],
  verbose: boolean,
): readonly string[] =>
  probes.flatMap((result) => [
    ...markedLines(
      style,
      portMark(result),
      `${portName(result)} ${describePort(result)}, ${timeTaken(result.ms)}`,
    ),
    ...(verbose
      ? result.addresses.flatMap((address) =>
          addressLines(style, address).map((line) => paint(style, 'dim', line)),
        )
      : []),
  ]);
