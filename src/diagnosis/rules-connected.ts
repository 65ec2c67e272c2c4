/** Causes of a failure after something answered: judged by what it said, showed or broke off. */
import type { Confidence } from '../model/mail/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, ProbeResult } from '../model/mail/probe.ts';
import { foreignServer } from '../icloud/server-banner.ts';
import { interceptorCulprit } from '../knowledge/tls-interceptors.ts';
import {
  describePortAt,
  isHttp,
  isInspected,
  isVerified,
  quoteReply,
  type Rule,
  quoteReplies,
  joinSome,
  possibleCause,
  type PossibleCause,
  addressesInState,
  triedAddresses,
} from './observations.ts';

export const captivePortalRule: Rule = (port) => {
  const affected = triedAddresses(port).filter(isHttp);
  const evidence = [
    describePortAt(port, affected, 'answers like a web server'),
    ...quoteReplies(affected),
  ];
  return affected.length === 0
    ? []
    : [possibleCause('captive-portal', 'network', 'likely', ...evidence)];
};

/** Whether a server that is not Apple's answers; a certificate tells more than what a server says. */
const isForeign = ({ endpoint }: ProbeResult, probe: AddressProbe): boolean =>
  !probe.state.startsWith('certificate-') && foreignServer(endpoint, probe) !== undefined;

const describeCertificate = ({ tls }: AddressProbe): readonly string[] => {
  const shown = tls?.certificate;
  if (shown === undefined) return [];
  const names = shown.names.slice(0, 3).map(quoteReply);
  const whose = names.length > 0 ? joinSome(names) : quoteReply(shown.subject);
  return [`Its certificate is for ${whose}, issued by ${quoteReply(shown.issuer)}`];
};

/** The cause, with the product that intercepts the connection. */
const withProduct = (cause: PossibleCause, interceptor: string): PossibleCause => {
  const product = presentText(interceptor);
  const evidence = [...cause.evidence, `${product} is known to intercept encrypted connections`];
  return { ...cause, evidence, product };
};

/** The cause of a certificate that no trusted authority issued. */
const causeFromIssuer = (
  affected: readonly AddressProbe[],
  evidence: readonly string[],
): PossibleCause => {
  const interceptor = affected.map((one) => one.interceptor).find((name) => name !== undefined);
  if (interceptor !== undefined)
    return withProduct(
      possibleCause('intercepted', interceptorCulprit(interceptor), 'certain', ...evidence),
      interceptor,
    );
  return possibleCause('impostor', 'network', 'likely', ...evidence);
};

/** For a port that works: its connection is intercepted, and this system trusts the interceptor. */
export const inspectedButTrustedRule: Rule = (port) => {
  const affected = triedAddresses(port).filter(isInspected);
  const [first] = affected;
  if (first === undefined) return [];
  const { interceptor, tls } = first;
  const trusted =
    tls?.authorized === true
      ? 'Node is set to trust the issuer'
      : "This computer's list of trusted roots has the issuer, the public list does not: it was installed here";
  const evidence = [
    describePortAt(port, affected, 'works, but its certificate is not from a public authority'),
    ...describeCertificate(first),
    trusted,
  ];
  if (interceptor === undefined)
    return [possibleCause('read-along', 'computer', 'certain', ...evidence)];
  const cause = possibleCause(
    'read-along',
    interceptorCulprit(interceptor),
    'certain',
    ...evidence,
  );
  return [withProduct(cause, interceptor)];
};

/** A certificate that does not prove the server's name. */
export const certificateRule: Rule = (port, { probes }) => {
  const affected = triedAddresses(port).filter(({ state }) => state.startsWith('certificate-'));
  const [first] = affected;
  if (first === undefined) return [];
  const shown = describePortAt(port, affected, "shows a certificate that can't be trusted");
  const evidence = [shown, ...describeCertificate(first)];
  const untimely = addressesInState(port, 'certificate-expired', 'certificate-not-yet-valid');
  // With a wrong date, no certificate would be valid.
  const timely = probes.some(({ addresses }) => addresses.some(isVerified));
  if (untimely.length === 0 || timely || untimely.some((one) => one.interceptor !== undefined))
    return [causeFromIssuer(affected, evidence)];
  const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
  const span = notBefore === undefined ? [] : [`It is valid from ${notBefore} to ${notAfter}`];
  return [
    possibleCause('clock-wrong', 'computer', 'likely', ...evidence, ...span),
    possibleCause('impostor', 'network', 'possible', ...evidence),
  ];
};

/** Another server answers and says so, such as the relay to which a provider diverts port 587. */
export const foreignServerRule: Rule = (port) => {
  const affected = triedAddresses(port).filter((one) => isForeign(port, one));
  if (affected.length === 0) return [];
  const names = affected.flatMap((one) => foreignServer(port.endpoint, one) ?? []);
  const evidence = [
    describePortAt(port, affected, `says that it is ${joinSome(names.map(presentText))}`),
    "That is none of Apple's servers",
  ];
  return [possibleCause('impostor', 'network', 'likely', ...evidence)];
};

export const inspectionRule: Rule = (port) => {
  const affected = addressesInState(
    port,
    'starttls-missing',
    'starttls-masked',
    'plaintext-injected',
  ).filter((one) => !isForeign(port, one));
  if (affected.length === 0) return [];
  const sure = affected.some(({ state }) => state !== 'starttls-missing') ? 'certain' : 'likely';
  const what = describePortAt(
    port,
    affected,
    'had its offer of encryption removed or altered on the way',
  );
  return [possibleCause('smtp-inspected', 'network', sure, what, ...quoteReplies(affected))];
};

const confidenceIn = (affected: readonly AddressProbe[]): Confidence =>
  affected.some(isVerified) ? 'certain' : 'likely';

/** What the server says of itself; certain to be Apple's words only if its certificate is verified. */
export const appleAnswerRule: Rule = (port) => {
  const own = { ...port, addresses: port.addresses.filter((one) => !isForeign(port, one)) };
  const away = addressesInState(own, 'turned-away');
  if (away.length > 0) {
    const evidence = [
      describePortAt(port, away, 'turns this computer away'),
      ...quoteReplies(away),
    ];
    return [possibleCause('turned-away', 'apple', confidenceIn(away), ...evidence)];
  }
  const down = addressesInState(own, 'unavailable', 'starttls-refused');
  if (down.length > 0) {
    const evidence = [
      describePortAt(port, down, 'says that it is out of service'),
      ...quoteReplies(down),
    ];
    return [possibleCause('apple-down', 'apple', confidenceIn(down), ...evidence)];
  }
  const odd = triedAddresses(port).filter((one) => isVerified(one) && one.state !== 'deadline');
  if (odd.length === 0) return [];
  const what = describePortAt(
    port,
    odd,
    "has Apple's certificate but doesn't behave as a mail server should",
  );
  const why = odd.slice(0, 2).map(({ detail }) => `The error was: ${presentText(detail)}`);
  return [possibleCause('apple-down', 'apple', 'likely', what, ...why)];
};

const foreignStates = ['not-the-protocol', 'too-much-data', 'tls-broken', 'auth-missing'] as const;
const cutOffStates = ['reset', 'closed', 'silent', 'slow', 'tls-alert'] as const;

/** Addresses that connected but did not prove who they are. */
const unverifiedAddresses = (
  port: ProbeResult,
  ...states: Parameters<typeof addressesInState>[1][]
) =>
  addressesInState(port, ...states).filter(
    (one) => !isVerified(one) && !isHttp(one) && !isForeign(port, one) && one.phase !== 'connect',
  );

/** Something other than a mail server answers, or the connection is broken off. */
export const interferenceRule: Rule = (port) => {
  const others = unverifiedAddresses(port, ...foreignStates);
  const outdated = unverifiedAddresses(port, 'tls-version');
  const broken = unverifiedAddresses(port, ...cutOffStates);
  const points = broken.map(({ phase, detail }) => `It failed at ${phase}: ${presentText(detail)}`);
  return [
    ...(others.length > 0
      ? [
          possibleCause(
            'impostor',
            'network',
            'likely',
            describePortAt(port, others, "doesn't answer like a mail server"),
            ...quoteReplies(others),
          ),
        ]
      : []),
    ...(outdated.length > 0
      ? [
          possibleCause(
            'tls-outdated',
            'network',
            'likely',
            describePortAt(port, outdated, 'offers no TLS version that is still safe'),
          ),
        ]
      : []),
    ...(broken.length > 0
      ? [
          possibleCause(
            'cut-off',
            'network',
            'likely',
            describePortAt(port, broken, 'accepts the connection and then fails'),
            ...[...new Set(points)].slice(0, 2),
          ),
        ]
      : []),
  ];
};
