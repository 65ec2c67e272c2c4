/** Who is to blame where something answered: by what it said, showed, or broke off. */
import type { Confidence } from '../model/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, ProbeResult } from '../model/probe.ts';
import { culpritOf } from '../knowledge/interceptor.ts';
import {
  at,
  isHttp,
  isOpened,
  isProven,
  quoted,
  type Rule,
  said,
  some,
  suspect,
  type Suspicion,
  those,
  triedOf,
} from './observations.ts';

export const portal: Rule = (port) => {
  const hit = triedOf(port).filter(isHttp);
  const evidence = [at(port, hit, 'answers like a web server'), ...said(hit)];
  return hit.length === 0 ? [] : [suspect('captive-portal', 'network', 'likely', ...evidence)];
};

const certificateWords = ({ tls }: AddressProbe): readonly string[] => {
  const shown = tls?.certificate;
  if (shown === undefined) return [];
  const names = shown.names.slice(0, 3).map(quoted);
  const whose = names.length > 0 ? some(names) : quoted(shown.subject);
  return [`its certificate is for ${whose}, issued by ${quoted(shown.issuer)}`];
};

/** What the suspicion says of the product that opens the connection. */
const ofProduct = (suspicion: Suspicion, interceptor: string): Suspicion => {
  const product = presentText(interceptor);
  const evidence = [...suspicion.evidence, `${product} is known to open encrypted connections`];
  return { ...suspicion, evidence, product };
};

/** What certificates of nobody known say about who shows them. */
const strangers = (hit: readonly AddressProbe[], evidence: readonly string[]): Suspicion => {
  const interceptor = hit.map((one) => one.interceptor).find((name) => name !== undefined);
  if (interceptor !== undefined)
    return ofProduct(
      suspect('intercepted', culpritOf(interceptor), 'certain', ...evidence),
      interceptor,
    );
  return suspect('impostor', 'network', 'likely', ...evidence);
};

/** For a port that works: somebody opens the connection, and this system trusts who does. */
export const opened: Rule = (port) => {
  const hit = triedOf(port).filter(isOpened);
  const [first] = hit;
  if (first === undefined) return [];
  const { interceptor, tls } = first;
  const trusted =
    tls?.authorized === true
      ? 'node was told to trust the issuer'
      : "this computer's own list of trusted roots holds the issuer, the public one does not: it was installed here";
  const evidence = [
    at(port, hit, 'works, with a certificate that is not from a public authority'),
    ...certificateWords(first),
    trusted,
  ];
  if (interceptor === undefined) return [suspect('read-along', 'computer', 'certain', ...evidence)];
  const suspicion = suspect('read-along', culpritOf(interceptor), 'certain', ...evidence);
  return [ofProduct(suspicion, interceptor)];
};

/** A certificate that does not prove the name. */
export const certificates: Rule = (port) => {
  const hit = triedOf(port).filter(({ state }) => state.startsWith('certificate-'));
  const [first] = hit;
  if (first === undefined) return [];
  const shown = at(port, hit, 'shows a certificate that is not to be trusted');
  const evidence = [shown, ...certificateWords(first)];
  const untimely = those(port, 'certificate-expired', 'certificate-not-yet-valid');
  if (untimely.length === 0 || untimely.some((one) => one.interceptor !== undefined))
    return [strangers(hit, evidence)];
  const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
  const span = notBefore === undefined ? [] : [`it is valid from ${notBefore} to ${notAfter}`];
  return [
    suspect('clock-wrong', 'computer', 'likely', ...evidence, ...span),
    suspect('impostor', 'network', 'possible', ...evidence),
  ];
};

export const inspected: Rule = (port) => {
  const hit = those(port, 'starttls-missing', 'starttls-masked', 'plaintext-injected');
  if (hit.length === 0) return [];
  const sure = hit.some(({ state }) => state !== 'starttls-missing') ? 'certain' : 'likely';
  const what = at(port, hit, 'has its offer of encryption removed or tampered with');
  return [suspect('smtp-inspected', 'network', sure, what, ...said(hit))];
};

const assurance = (hit: readonly AddressProbe[]): Confidence =>
  hit.some(isProven) ? 'certain' : 'likely';

/** The words of whoever answers, taken for Apple's the more so where a certificate proves it. */
export const answers: Rule = (port) => {
  const away = those(port, 'turned-away');
  if (away.length > 0) {
    const evidence = [at(port, away, 'turns this machine away'), ...said(away)];
    return [suspect('turned-away', 'apple', assurance(away), ...evidence)];
  }
  const down = those(port, 'unavailable', 'starttls-refused');
  if (down.length > 0) {
    const evidence = [at(port, down, 'says that it is out of service'), ...said(down)];
    return [suspect('apple-down', 'apple', assurance(down), ...evidence)];
  }
  const odd = triedOf(port).filter((one) => isProven(one) && one.state !== 'deadline');
  if (odd.length === 0) return [];
  const what = at(
    port,
    odd,
    "proves by its certificate to be Apple's, and then does not do as it should",
  );
  const why = odd.slice(0, 2).map(({ detail }) => `what went wrong: ${presentText(detail)}`);
  return [suspect('apple-down', 'apple', 'likely', what, ...why)];
};

const strange = ['not-the-protocol', 'too-much-data', 'tls-broken', 'auth-missing'] as const;
const cut = ['reset', 'closed', 'silent', 'slow', 'tls-alert', 'tls-version'] as const;

/** Connected, and no proof of who it is. */
const unproven = (port: ProbeResult, ...states: Parameters<typeof those>[1][]) =>
  those(port, ...states).filter((one) => !isProven(one) && !isHttp(one) && one.phase !== 'connect');

/** Something else answers, or something breaks it off. */
export const between: Rule = (port) => {
  const others = unproven(port, ...strange);
  const broken = unproven(port, ...cut);
  const points = broken.map(({ phase, detail }) => `at ${phase}: ${presentText(detail)}`);
  return [
    ...(others.length > 0
      ? [
          suspect(
            'impostor',
            'network',
            'likely',
            at(port, others, 'does not answer as a mail server'),
            ...said(others),
          ),
        ]
      : []),
    ...(broken.length > 0
      ? [
          suspect(
            'cut-off',
            'network',
            'likely',
            at(port, broken, 'takes the connection and then fails'),
            ...[...new Set(points)].slice(0, 2),
          ),
        ]
      : []),
  ];
};
