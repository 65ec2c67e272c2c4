/** What the checks for mail hosts that are not iCloud's have in common. */
import { preferred, sortExchanges } from '../../icloud/exchanges.ts';
import { providerOf } from '../../knowledge/mail-providers.ts';
import type { Context, Ruling } from '../../model/check.ts';
import type { DnsName, RData, SettledAnswer } from '../../model/dns/dns.ts';
import { glance } from '../../model/need.ts';
import { presentRData, presentSet } from '../../model/dns/presentation.ts';
import { linesOf } from '../../record/record-line.ts';
import { contains, parseAddress, parseNetwork } from '../../record/spf/network.ts';
import { fail, pass } from '../define-check.ts';
import { type Clues, clue, keyed } from '../hints.ts';
import { skipped } from '../skipped.ts';

type Mx = RData['MX'];

/** A stranger's record set decides how many there are: more are not looked into. */
const most = 4;

const strangersIn = (mx: SettledAnswer<'MX'>, { required }: Context): readonly Mx[] =>
  mx.kind === 'found' ? sortExchanges(mx.set.rdata, required).strangers : [];

/** What tells what kind of host the strangers are. */
export const strangerClues = (mx: SettledAnswer<'MX'>, context: Context) =>
  keyed(
    strangersIn(mx, context)
      .slice(0, most)
      .flatMap(({ exchange }) => [
        glance(exchange, 'CNAME'),
        glance(exchange, 'A'),
        glance(exchange, 'AAAA'),
      ]),
  );

/** All of Apple's addresses of version 4 are here; whatever else is, does not change what is said. */
const apples = parseNetwork('17.0.0.0/8');

const isApples = (address: string): boolean => {
  const network = parseAddress(address);
  return apples !== undefined && network !== undefined && contains(apples, network);
};

/** What is wrong with the host beside not being iCloud's; a clause with a semicolon in front, or nothing. */
export const flawOf = (exchange: DnsName, clues: Clues): string => {
  if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange))
    return `; ${exchange} is an address, where an MX record names a host`;
  // RFC 2181 §10.3: nor is its target an alias.
  const alias = clue(clues, exchange, 'CNAME');
  if (alias?.kind === 'found')
    return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which no MX record may name`;
  const [a, aaaa] = [clue(clues, exchange, 'A'), clue(clues, exchange, 'AAAA')];
  if (a?.kind === 'nxdomain') return `; ${exchange} does not exist`;
  if (a?.kind === 'nodata' && aaaa !== undefined && aaaa.kind !== 'found')
    return `; ${exchange} has no address`;
  return a?.kind === 'found' && a.set.rdata.some(({ address }) => isApples(address))
    ? `; ${exchange} has an address of Apple's, which Apple may change on any day: name Apple's own hosts`
    : '';
};

/** `mx.example.net (Fastmail)`. */
export const shownHost = (exchange: DnsName): string => {
  const provider = providerOf(exchange);
  return provider === undefined ? exchange : `${exchange} (${provider.name})`;
};

/** What has to be done before the strangers' records can go, with a space behind; empty where nothing is known. */
export const firstStep = (strangers: readonly Mx[]): string =>
  [...new Set(strangers.flatMap(({ exchange }) => providerOf(exchange)?.first ?? []))]
    .map((step) => `${step} `)
    .join('');

const generally =
  'If a mail or forwarding service of your DNS host holds it, switch that service off first.';

/**
 * Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
 * `message` is given the first of them.
 */
export const judgeStrangers = (
  { mx, clues }: { readonly mx: SettledAnswer<'MX'>; readonly clues: Clues },
  { domain, required }: Context,
  chosen: (stranger: Mx, icloud: number) => boolean,
  message: (stranger: Mx, icloud: number) => string,
): Ruling => {
  if (mx.kind !== 'found') return skipped('there is no MX record', { deferTo: ['mx-present'] });
  const exchanges = sortExchanges(mx.set.rdata, required);
  const icloud = preferred(exchanges);
  if (icloud === undefined)
    return skipped('no MX record leads to iCloud', { deferTo: ['mx-icloud'] });
  const culprits = exchanges.strangers
    .filter((stranger) => chosen(stranger, icloud))
    .toSorted((a, b) => a.preference - b.preference);
  const [first] = culprits;
  if (first === undefined) return pass();
  const step = firstStep(culprits);
  return fail({
    message: `${message(first, icloud)}${flawOf(first.exchange, clues)}`,
    subject: { name: domain.name, type: 'MX' },
    expected: exchanges.apple.map((one) => presentRData('MX', one)),
    observed: presentSet(mx.set),
    fix: {
      text:
        step === ''
          ? `Remove what leads elsewhere. ${generally}`
          : `${step}Remove what leads elsewhere.`,
      remove: linesOf(domain.name, 'MX', culprits),
    },
  });
};
