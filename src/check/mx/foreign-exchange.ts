/** What a mail host that is not iCloud's is, what is wrong with it, and how its MX record is deleted. */
import { icloudPreference, isAppleHost, sortExchanges } from '../../icloud/exchanges.ts';
import { findMailProvider } from '../../knowledge/mail-providers.ts';
import type { Context, Ruling } from '../../model/check.ts';
import type { DnsName, RData, RecordSet, SettledAnswer } from '../../model/dns/dns.ts';
import { glance } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { isAppleNetwork } from '../../record/spf/merge.ts';
import { parseAddress } from '../../model/dns/ip-address.ts';
import { fail, pass } from '../define-check.ts';
import { type Hints, findHint, needsByKey } from '../hints.ts';
import { skipped } from '../skipped.ts';

type Mx = RData['MX'];

/** What it means that no MX record leads to iCloud. */
export const noMailArrives = "mail to the domain doesn't reach iCloud";

/** The owner of the record set decides how many hosts it names, so only this many are looked up. */
const mostExchanges = 4;

const foreignExchanges = (mx: SettledAnswer<'MX'>, { required }: Context): readonly Mx[] =>
  mx.kind === 'found' ? sortExchanges(mx.set.rdata, required).foreign : [];

/** The lookups that {@link describeFlaw} reads. */
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

/** Whether all of them have addresses, of Apple's alone, so that mail to them does reach iCloud. */
export const leadToApple = (foreign: readonly Mx[], hints: Hints): boolean =>
  foreign.length > 0 &&
  foreign.every(({ exchange }) => {
    const sets = addressSets(exchange, hints);
    // An alias of Apple's leads there whatever its addresses are.
    const areApples = ({ owner, rdata }: AddressSet) =>
      isAppleHost(owner) || rdata.every(({ address }) => isAppleAddress(address));
    return sets.length > 0 && sets.every(areApples);
  });

type AddressSet = RecordSet<'A' | 'AAAA'>;

const addressSets = (exchange: DnsName, hints: Hints): readonly AddressSet[] =>
  (['A', 'AAAA'] as const).flatMap((type) => {
    const answer = findHint(hints, exchange, type);
    return answer?.kind === 'found' ? [answer.set] : [];
  });

const isAppleAddress = (address: string): boolean => {
  const network = parseAddress(address);
  return network !== undefined && isAppleNetwork(network);
};

/** What else is wrong with the host: a clause with a semicolon in front, or an empty string. */
export const describeFlaw = (exchange: DnsName, hints: Hints): string => {
  if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange))
    return `; ${exchange} is an IP address, but an MX record needs a host name`;
  // RFC 2181 §10.3: an exchange must not be an alias.
  const alias = findHint(hints, exchange, 'CNAME');
  if (alias?.kind === 'found')
    return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which isn't allowed in an MX record`;
  const a = findHint(hints, exchange, 'A');
  const aaaa = findHint(hints, exchange, 'AAAA');
  if (a?.kind === 'nxdomain') return `; ${exchange} does not exist`;
  if (a?.kind === 'nodata' && aaaa !== undefined && aaaa.kind !== 'found')
    return `; ${exchange} has no address`;
  const addresses = addressSets(exchange, hints).flatMap(({ rdata }) => rdata);
  return addresses.some(({ address }) => isAppleAddress(address))
    ? `; ${exchange} has an address of Apple's, which Apple can change at any time`
    : '';
};

/** `mx.example.net (Fastmail)`. */
export const describeHost = (exchange: DnsName): string => {
  const provider = findMailProvider(exchange);
  return provider === undefined ? exchange : `${exchange} (${provider.name})`;
};

/**
 * Whether the host takes mail that iCloud should get: senders try it as early as iCloud, or it is a
 * forwarding service, which returns what it has no rule for, so that mail is lost for good.
 */
export const takesMail = ({ preference, exchange }: Mx, icloud: number): boolean =>
  preference <= icloud || findMailProvider(exchange)?.kind === 'forwarding';

/** What to do before the records of these hosts can be deleted, with a space at the end; empty if nothing is known. */
export const firstSteps = (foreign: readonly Mx[]): string =>
  [...new Set(foreign.flatMap(({ exchange }) => findMailProvider(exchange)?.firstStep ?? []))]
    .map((step) => `${step} `)
    .join('');

const deleteAdvice = 'Delete the MX records that point anywhere but Apple.';
const lockedAdvice =
  "If you can't delete one, your DNS host's email or forwarding service probably created it: turn that service off first.";

/**
 * Fails if `isWrong` holds for a foreign exchange, given the preference at which senders try iCloud.
 * `message` describes the first of them.
 */
export const judgeForeignExchanges = (
  { mx, hints }: { readonly mx: SettledAnswer<'MX'>; readonly hints: Hints },
  { domain, required }: Context,
  isWrong: (foreign: Mx, icloud: number) => boolean,
  message: (foreign: Mx, icloud: number) => string,
): Ruling => {
  if (mx.kind !== 'found') return skipped('there is no MX record', { deferTo: ['mx-present'] });
  const exchanges = sortExchanges(mx.set.rdata, required);
  const icloud = icloudPreference(exchanges);
  if (icloud === undefined)
    return skipped('no MX record points to iCloud', { deferTo: ['mx-icloud'] });
  const wrong = exchanges.foreign
    .filter((foreign) => isWrong(foreign, icloud))
    .toSorted((a, b) => a.preference - b.preference);
  const [first] = wrong;
  if (first === undefined) return pass();
  const step = firstSteps(wrong);
  return fail({
    message: `${message(first, icloud)}${describeFlaw(first.exchange, hints)}`,
    subject: { name: domain.name, type: 'MX' },
    expected: exchanges.apple.map((one) => presentRData('MX', one)),
    observed: presentRecordSet(mx.set),
    fix: {
      text: step === '' ? `${deleteAdvice} ${lockedAdvice}` : `${step}${deleteAdvice}`,
      remove: toRecordLines(domain.name, 'MX', wrong),
    },
  });
};
