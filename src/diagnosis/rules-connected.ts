/** Who is to blame where something answered: by what it said, showed, or broke off. */
import type { Confidence } from '../model/mail/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, ProbeResult } from '../model/mail/probe.ts';
import { interceptorCulprit } from '../knowledge/interceptor.ts';
import {
  describePortAt,
  isHttp,
  isInspected,
  isVerified,
  quoteReply,
  type Rule,
  quoteReplies,
  joinSome,
  suspect,
  type Suspicion,
  addressesInState,
  triedAddresses,
} from './observations.ts';

export const captivePortalRule: Rule = (port) => {
  const hit = triedAddresses(port).filter(isHttp);
  const evidence = [describePortAt(port, hit, 'answers like a web server'), ...quoteReplies(hit)];
  return hit.length === 0 ? [] : [suspect('captive-portal', 'network', 'likely', ...evidence)];
};

const describeCertificate = ({ tls }: AddressProbe): readonly string[] => {
  const shown = tls?.certificate;
  if (shown === undefined) return [];
  const names = shown.names.slice(0, 3).map(quoteReply);
  const whose = names.length > 0 ? joinSome(names) : quoteReply(shown.subject);
  return [`its certificate is for ${whose}, issued by ${quoteReply(shown.issuer)}`];
};

/** What the suspicion says of the product that opens the connection. */
const ofProduct = (suspicion: Suspicion, interceptor: string): Suspicion => {
  const product = presentText(interceptor);
  const evidence = [...suspicion.evidence, `${product} is known to open encrypted connections`];
  return { ...suspicion, evidence, product };
};

/** What certificates of nobody known say about who shows them. */
const suspectUnknownIssuer = (
  hit: readonly AddressProbe[],
  evidence: readonly string[],
): Suspicion => {
  const interceptor = hit.map((one) => one.interceptor).find((name) => name !== undefined);
  if (interceptor !== undefined)
    return ofProduct(
      suspect('intercepted', interceptorCulprit(interceptor), 'certain', ...evidence),
      interceptor,
    );
  return suspect('impostor', 'network', 'likely', ...evidence);
};

/** For a port that works: somebody opens the connection, and this system trusts who does. */
export const inspectedButTrustedRule: Rule = (port) => {
  const hit = triedAddresses(port).filter(isInspected);
  const [first] = hit;
  if (first === undefined) return [];
  const { interceptor, tls } = first;
  const trusted =
    tls?.authorized === true
      ? 'node was told to trust the issuer'
      : "this computer's own list of trusted roots holds the issuer, the public one does not: it was installed here";
  const evidence = [
    describePortAt(port, hit, 'works, with a certificate that is not from a public authority'),
    ...describeCertificate(first),
    trusted,
  ];
  if (interceptor === undefined) return [suspect('read-along', 'computer', 'certain', ...evidence)];
  const suspicion = suspect('read-along', interceptorCulprit(interceptor), 'certain', ...evidence);
  return [ofProduct(suspicion, interceptor)];
};

/** A certificate that does not prove the name. */
export const certificateRule: Rule = (port) => {
  const hit = triedAddresses(port).filter(({ state }) => state.startsWith('certificate-'));
  const [first] = hit;
  if (first === undefined) return [];
  const shown = describePortAt(port, hit, 'shows a certificate that is not to be trusted');
  const evidence = [shown, ...describeCertificate(first)];
  const untimely = addressesInState(port, 'certificate-expired', 'certificate-not-yet-valid');
  if (untimely.length === 0 || untimely.some((one) => one.interceptor !== undefined))
    return [suspectUnknownIssuer(hit, evidence)];
  const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
  const span = notBefore === undefined ? [] : [`it is valid from ${notBefore} to ${notAfter}`];
  return [
    suspect('clock-wrong', 'computer', 'likely', ...evidence, ...span),
    suspect('impostor', 'network', 'possible', ...evidence),
  ];
};

export const inspectionRule: Rule = (port) => {
  const hit = addressesInState(port, 'starttls-missing', 'starttls-masked', 'plaintext-injected');
  if (hit.length === 0) return [];
  const sure = hit.some(({ state }) => state !== 'starttls-missing') ? 'certain' : 'likely';
  const what = describePortAt(port, hit, 'has its offer of encryption removed or tampered with');
  return [suspect('smtp-inspected', 'network', sure, what, ...quoteReplies(hit))];
};

const assuranceFrom = (hit: readonly AddressProbe[]): Confidence =>
  hit.some(isVerified) ? 'certain' : 'likely';

/** The words of whoever answers, taken for Apple's the more so where a certificate proves it. */
export const appleAnswerRule: Rule = (port) => {
  const away = addressesInState(port, 'turned-away');
  if (away.length > 0) {
    const evidence = [describePortAt(port, away, 'turns this machine away'), ...quoteReplies(away)];
    return [suspect('turned-away', 'apple', assuranceFrom(away), ...evidence)];
  }
  const down = addressesInState(port, 'unavailable', 'starttls-refused');
  if (down.length > 0) {
    const evidence = [
      describePortAt(port, down, 'says that it is out of service'),
      ...quoteReplies(down),
    ];
    return [suspect('apple-down', 'apple', assuranceFrom(down), ...evidence)];
  }
  const odd = triedAddresses(port).filter((one) => isVerified(one) && one.state !== 'deadline');
  if (odd.length === 0) return [];
  const what = describePortAt(
    port,
    odd,
    "proves by its certificate to be Apple's, and then does not do as it should",
  );
  const why = odd.slice(0, 2).map(({ detail }) => `what went wrong: ${presentText(detail)}`);
  return [suspect('apple-down', 'apple', 'likely', what, ...why)];
};

const strangeStates = ['not-the-protocol', 'too-much-data', 'tls-broken', 'auth-missing'] as const;
const cutOffStates = ['reset', 'closed', 'silent', 'slow', 'tls-alert', 'tls-version'] as const;

/** Connected, and no proof of who it is. */
const unverifiedAddresses = (
  port: ProbeResult,
  ...states: Parameters<typeof addressesInState>[1][]
) =>
  addressesInState(port, ...states).filter(
    (one) => !isVerified(one) && !isHttp(one) && one.phase !== 'connect',
  );

/** Something else answers, or something breaks it off. */
export const interferenceRule: Rule = (port) => {
  const others = unverifiedAddresses(port, ...strangeStates);
  const broken = unverifiedAddresses(port, ...cutOffStates);
  const points = broken.map(({ phase, detail }) => `at ${phase}: ${presentText(detail)}`);
  return [
    ...(others.length > 0
      ? [
          suspect(
            'impostor',
            'network',
            'likely',
            describePortAt(port, others, 'does not answer as a mail server'),
            ...quoteReplies(others),
          ),
        ]
      : []),
    ...(broken.length > 0
      ? [
          suspect(
            'cut-off',
            'network',
            'likely',
            describePortAt(port, broken, 'takes the connection and then fails'),
            ...[...new Set(points)].slice(0, 2),
          ),
        ]
      : []),
  ];
};
