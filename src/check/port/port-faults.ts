/** What each way in which a mail port fails means to the person who cannot get at their mail, and what to do. */
import type { ProbeState } from '../../model/mail/probe.ts';

interface PortFault {
  /** A clause after the endpoint's name. */
  readonly how: string;
  /** One or two imperative sentences. */
  readonly advice: string;
}

const tryAnotherNetwork =
  'Try another network, such as a phone as hotspot. If it works there, ask whoever runs this network to allow outgoing connections to the port.';
const checkSecuritySoftware =
  'Switch off mail scanning in the antivirus or firewall program, VPNs and proxies, one at a time, and try again.';
const signInToNetwork =
  'Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise switch off VPNs, proxies and mail scanning, and try again.';
const checkClock = 'Check the date and time of this computer.';
const tryLater = "Look at Apple's system status page, and try again later.";
const enterNoPassword =
  'What answers is not iCloud. Do not enter a password on this network. Switch off mail scanning in the antivirus program, or try another network.';

/** `spoke` and `untried` are no faults. */
export const portFaults: Readonly<Record<Exclude<ProbeState, 'spoke' | 'untried'>, PortFault>> = {
  refused: {
    how: 'refuses the connection: a firewall or security program on this machine or network does so far more often than Apple',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  timeout: { how: 'does not answer: the port is probably filtered', advice: tryAnotherNetwork },
  unreachable: {
    how: 'cannot be reached: there is no route to it from here',
    advice: tryAnotherNetwork,
  },
  reset: {
    how: 'cuts the connection off: something between here and Apple does that',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  closed: {
    how: 'hangs up before it has said what it should',
    advice: `${checkSecuritySoftware} ${tryLater}`,
  },
  silent: {
    how: 'accepts the connection and then says nothing, as filters and mail scanners do',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  slow: { how: 'answers, but too slowly', advice: tryAnotherNetwork },
  'not-the-protocol': {
    how: 'answers, but does not speak the language of mail',
    advice: signInToNetwork,
  },
  'too-much-data': { how: 'sends far more than a mail server does', advice: signInToNetwork },
  'turned-away': {
    how: 'turns this machine away',
    advice: 'Read its words under what was found. Try without VPN, or from another network.',
  },
  unavailable: { how: 'says that the service is not available now', advice: tryLater },
  'starttls-missing': {
    how: 'does not offer encryption (STARTTLS): something on the way has taken the offer out',
    advice: enterNoPassword,
  },
  'starttls-masked': {
    how: 'has its offer of encryption (STARTTLS) crossed out by a firewall on the way',
    advice:
      'Switch off SMTP inspection ("fixup", "ESMTP inspection") in the firewall, or try another network.',
  },
  'starttls-refused': { how: 'offers encryption (STARTTLS) and then refuses it', advice: tryLater },
  'plaintext-injected': {
    how: 'sent words outside the encryption, as somebody on the way would',
    advice: enterNoPassword,
  },
  'auth-missing': { how: 'offers no way to sign in', advice: enterNoPassword },
  'tls-version': {
    how: 'and this machine have no version of TLS in common',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  'tls-alert': {
    how: 'breaks the TLS handshake off',
    advice: `${checkSecuritySoftware} ${tryLater}`,
  },
  'tls-broken': { how: 'does not answer with TLS where it should', advice: signInToNetwork },
  'certificate-expired': {
    how: 'shows a certificate that has expired',
    advice: `${checkClock} If they are right: ${enterNoPassword}`,
  },
  'certificate-not-yet-valid': {
    how: 'shows a certificate that is not valid yet',
    advice: `${checkClock} If they are right: ${enterNoPassword}`,
  },
  'certificate-name': { how: 'shows a certificate for another name', advice: enterNoPassword },
  'certificate-self-signed': {
    how: 'shows a certificate that vouches for itself',
    advice: enterNoPassword,
  },
  'certificate-untrusted': {
    how: 'shows a certificate that nobody known vouches for',
    advice: enterNoPassword,
  },
  'certificate-incomplete-chain': {
    how: 'shows a certificate without the one that vouches for it',
    advice: enterNoPassword,
  },
  deadline: {
    how: 'was still talking when the time of this audit ran out',
    advice: tryAnotherNetwork,
  },
};
