/** How a mail port can fail, in words for its user, and what to do about each way. */
import type { ProbeState } from '../../model/mail/probe.ts';

export interface PortFault {
  /** A clause that follows the port's name. */
  readonly how: string;
  /** One or two imperative sentences. */
  readonly advice: string;
}

const tryAnotherNetwork =
  "Try another network, for example your phone's hotspot. If it works there, ask the operator of this network to allow outgoing connections to the port.";
const checkSecuritySoftware =
  'Turn off mail scanning in your antivirus or firewall program, VPNs and proxies, one at a time, and try again.';
const signInToNetwork =
  'Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise, turn off VPNs, proxies and mail scanning, and try again.';
const checkClock = 'Check the date and time of this computer.';
const tryLater = "Check Apple's system status page, and try again later.";
const enterNoPassword =
  'Most likely something is intercepting the connection: do not enter a password on this network. Turn off mail scanning in your antivirus program, or try another network.';

/** The name has an address that only a DNS filter gives. */
export const sinkholeFault: PortFault = {
  how: "can't be reached, because DNS gives an address for its name that no mail server has: a filter blocks the name",
  advice:
    'Turn off ad blockers and family filters that use DNS, or allow mail.me.com and akadns.net in them. Otherwise, set another DNS server, such as 9.9.9.9.',
};

/** Another server answers, and says so. */
export const foreignFault = (server: string): PortFault => ({
  how: `is answered by another server, which says that it is ${server}`,
  advice: enterNoPassword,
});

/** `spoke` and `untried` are not faults. */
export const portFaults: Readonly<Record<Exclude<ProbeState, 'spoke' | 'untried'>, PortFault>> = {
  refused: {
    how: 'refuses the connection',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  timeout: { how: 'does not answer', advice: tryAnotherNetwork },
  unreachable: {
    how: "can't be reached: there is no route to it from here",
    advice: tryAnotherNetwork,
  },
  reset: {
    how: 'cuts the connection off',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  closed: {
    how: 'hangs up too early',
    advice: `${checkSecuritySoftware} ${tryLater}`,
  },
  silent: {
    how: 'accepts the connection but then says nothing, as filters and mail scanners do',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  slow: { how: 'answers, but too slowly', advice: tryAnotherNetwork },
  'not-the-protocol': {
    how: 'answers, but not as a mail server does',
    advice: signInToNetwork,
  },
  'too-much-data': { how: 'sends far more data than a mail server does', advice: signInToNetwork },
  'turned-away': {
    how: 'turns this computer away',
    advice: 'Read its reply under what was found. Try without a VPN, or from another network.',
  },
  unavailable: { how: 'says that the service is not available right now', advice: tryLater },
  'starttls-missing': {
    how: 'does not offer encryption (STARTTLS): most likely something on the way removed the offer',
    advice: enterNoPassword,
  },
  'starttls-masked': {
    how: 'has its encryption offer (STARTTLS) crossed out by a firewall on the way',
    advice:
      'Turn off SMTP inspection ("fixup", "ESMTP inspection") in the firewall, or try another network.',
  },
  'starttls-refused': { how: 'offers encryption (STARTTLS) but then refuses it', advice: tryLater },
  'plaintext-injected': {
    how: 'sent data outside the encryption, as someone who intercepts the connection would',
    advice: enterNoPassword,
  },
  'auth-missing': { how: 'offers no way to sign in', advice: enterNoPassword },
  'tls-version': {
    how: 'has no TLS version in common with this computer',
    advice: `${checkSecuritySoftware} ${tryAnotherNetwork}`,
  },
  'tls-alert': {
    how: 'breaks off the TLS handshake',
    advice: `${checkSecuritySoftware} ${tryLater}`,
  },
  'tls-broken': { how: 'does not answer with TLS, as it should', advice: signInToNetwork },
  'certificate-expired': {
    how: 'shows an expired certificate',
    advice: `${checkClock} If they are right: ${enterNoPassword}`,
  },
  'certificate-not-yet-valid': {
    how: 'shows a certificate that is not valid yet',
    advice: `${checkClock} If they are right: ${enterNoPassword}`,
  },
  'certificate-name': { how: 'shows a certificate for another name', advice: enterNoPassword },
  'certificate-self-signed': {
    how: 'shows a self-signed certificate',
    advice: enterNoPassword,
  },
  'certificate-untrusted': {
    how: 'shows a certificate from an unknown issuer',
    advice: enterNoPassword,
  },
  'certificate-incomplete-chain': {
    how: "shows a certificate without its issuer's certificate (incomplete chain)",
    advice: enterNoPassword,
  },
  deadline: {
    how: 'had not finished when this audit ran out of time',
    advice: tryAnotherNetwork,
  },
};
