/** What the checks for mail hosts that are not iCloud's have in common. */
import { icloudPreference, sortExchanges } from '../../icloud/exchanges.ts';
import { findMailProvider } from '../../knowledge/mail-providers.ts';
import type { Context, Ruling } from '../../model/check.ts';
import type { DnsName, RData, SettledAnswer } from '../../model/dns/dns.ts';
import { glance } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { containsNetwork, parseAddress, parseNetwork } from '../../model/dns/ip-address.ts';
import { fail, pass } from '../define-check.ts';
import { type Hints, findHint, needsByKey } from '../hints.ts';
import { skipped } from '../skipped.ts';

type Mx = RData['MX'];

/** A stranger's record set decides how many there are: more are not looked into. */
const mostExchanges = 4;

const foreignExchanges = (mx: SettledAnswer<'MX'>, { required }: Context): readonly Mx[] =>
  mx.kind === 'found' ? sortExchanges(mx.set.rdata, required).foreign : [];

/** What tells what kind of host the strangers are. */
export const foreignExchangeNeeds = (mx: SettledAnswer<'MX'>, context: Context) =>
  needsByKey(
    foreignExchanges(mx, context)
      .slice(0, mostExchanges)
      .flatMap(({ exchange }) => [
        glance(exchange, 'CNAME'),
        glance(exchange, 'A'),
        glance(exchange, 'AAAA'),
      ]),
  );

/** All of Apple's addresses of version 4 are here; whatever else is, does not change what is said. */
const appleNetwork = parseNetwork('17.0.0.0/8');

const isAppleAddress = (address: string): boolean => {
  const network = parseAddress(address);
  return (
    appleNetwork !== undefined && network !== undefined && containsNetwork(appleNetwork, network)
  );
};

/** What is wrong with the host beside not being iCloud's; a clause with a semicolon in front, or nothing. */
export const describeFlaw = (exchange: DnsName, hints: Hints): string => {
  if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange))
    return `; ${exchange} is an address, where an MX record names a host`;
  // RFC 2181 §10.3: nor is its target an alias.
  const alias = findHint(hints, exchange, 'CNAME');
  if (alias?.kind === 'found')
    return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which no MX record may name`;
  const [a, aaaa] = [findHint(hints, exchange, 'A'), findHint(hints, exchange, 'AAAA')];
  if (a?.kind === 'nxdomain') return `; ${exchange} does not exist`;
  if (a?.kind === 'nodata' && aaaa !== undefined && aaaa.kind !== 'found')
    return `; ${exchange} has no address`;
  return a?.kind === 'found' && a.set.rdata.some(({ address }) => isAppleAddress(address))
    ? `; ${exchange} has an address of Apple's, which Apple may change on any day: name Apple's own hosts`
    : '';
};

/** `mx.example.net (Fastmail)`. */
export const describeHost = (exchange: DnsName): string => {
  const provider = findMailProvider(exchange);
  return provider === undefined ? exchange : `${exchange} (${provider.name})`;
};

/** What has to be done before the strangers' records can go, with a space behind; empty where nothing is known. */
export const firstSteps = (foreign: readonly Mx[]): string =>
  [...new Set(foreign.flatMap(({ exchange }) => findMailProvider(exchange)?.firstStep ?? []))]
    .map((step) => `${step} `)
    .join('');

const generalAdvice =
  'If a mail or forwarding service of your DNS host holds it, switch that service off first.';

/**
 * Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
 * `message` is given the first of them.
 */
export const judgeForeignExchanges = (
  { mx, clues: hints }: { readonly mx: SettledAnswer<'MX'>; readonly clues: Hints },
  { domain, required }: Context,
  chosen: (foreign: Mx, icloud: number) => boolean,
  message: (foreign: Mx, icloud: number) => string,
): Ruling => {
  if (mx.kind !== 'found') return skipped('there is no MX record', { deferTo: ['mx-present'] });
  const exchanges = sortExchanges(mx.set.rdata, required);
  const icloud = icloudPreference(exchanges);
  if (icloud === undefined)
    return skipped('no MX record leads to iCloud', { deferTo: ['mx-icloud'] });
  const culprits = exchanges.foreign
    .filter((foreign) => chosen(foreign, icloud))
    .toSorted((a, b) => a.preference - b.preference);
  const [first] = culprits;
  if (first === undefined) return pass();
  const step = firstSteps(culprits);
  return fail({
    message: `${message(first, icloud)}${describeFlaw(first.exchange, hints)}`,
    subject: { name: domain.name, type: 'MX' },
    expected: exchanges.apple.map((one) => presentRData('MX', one)),
    observed: presentRecordSet(mx.set),
    fix: {
      text:
        step === ''
          ? `Remove what leads elsewhere. ${generalAdvice}`
          : `${step}Remove what leads elsewhere.`,
      remove: toRecordLines(domain.name, 'MX', culprits),
    },
  });
};
