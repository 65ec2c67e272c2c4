/** Sorts MX records: those that point to iCloud, that were meant to, that point nowhere, and that point elsewhere. */
import type { DnsName, RData } from '../model/dns/dns.ts';
import { dnsName, isWithin, splitLabels } from '../model/dns/domain-name.ts';
import { isMisspelled } from '../model/dns/near-name.ts';
import { editDistance } from '../model/text/edit-distance.ts';
import type { Requirements } from '../model/requirements.ts';
import { smallest } from '../model/list/large-lists.ts';

type Mx = RData['MX'];

/** An exchange that is not Apple's, although one of Apple's was probably meant. */
interface ExchangeSlip {
  readonly rdata: Mx;
  readonly meant: Mx;
  /** What went wrong, a clause. */
  readonly how: string;
}

export interface Exchanges {
  /** Names under mail.icloud.com, also those that Apple does not list: only Apple can publish them. */
  readonly apple: readonly Mx[];
  /** Required, but not published. */
  readonly missing: readonly Mx[];
  /** Near misses of the missing ones. */
  readonly slips: readonly ExchangeSlip[];
  /** RFC 7505 §3: `.`, "no mail here". */
  readonly nulls: readonly Mx[];
  /**
   * Names under .invalid, which never exist (RFC 6761 §6.4), so that senders pass over the record.
   * Microsoft has such a one published as proof of ownership.
   */
  readonly invalid: readonly Mx[];
  readonly foreign: readonly Mx[];
}

const appleDomains = ['icloud.com', 'me.com', 'apple.com'].map(dnsName);

/** Whether the host is one of Apple's, whatever it is for. */
export const isAppleHost = (host: DnsName): boolean =>
  appleDomains.some((domain) => isWithin(host, domain));

const appleExchanges = dnsName('mail.icloud.com');

/** Apple's names have no escapes; a name into which a priority was typed has one. */
const isAppleExchange = (exchange: DnsName): boolean =>
  isWithin(exchange, appleExchanges) && !exchange.includes('\\');

/** Apple's names that are not exchanges, or no longer. */
const outdatedExchange = /^mx[1-6]\.mail\.icloud\.com$/;
const clientHosts: ReadonlySet<string> = new Set([
  'imap.mail.me.com',
  'smtp.mail.me.com',
  'mail.icloud.com',
  'icloud.com',
]);

/** The last two labels, and what is before them. */
const splitApex = (host: DnsName): readonly [before: string, apex: string] => {
  const labels = splitLabels(host);
  return [labels.slice(0, -2).join('.'), labels.slice(-2).join('.')];
};

/** A slip or two in the whole name, or in the domain beside one before it. */
const isNearHost = (exchange: DnsName, host: DnsName): boolean => {
  if (Math.abs(exchange.length - host.length) > 4) return false;
  if (editDistance(exchange, host) <= 2) return true;
  const [before, apex] = splitApex(exchange);
  const [meantBefore, meantApex] = splitApex(host);
  return isMisspelled(apex, meantApex) && editDistance(before, meantBefore) <= 1;
};

const describeSlip = (exchange: DnsName, host: DnsName): string | undefined => {
  if (outdatedExchange.test(exchange)) return 'Apple no longer uses that name';
  if (clientHosts.has(exchange)) return 'that name is for mail programs, not for mail servers';
  // Any other Apple name may be newer than this program.
  if (isAppleExchange(exchange)) return undefined;
  if (exchange.startsWith(`${host}.`))
    return 'the final dot is missing, so the DNS host added your domain';
  if (/^\d+\\032/.test(exchange) && exchange.endsWith(host))
    return 'the priority is part of the name; it must go in its own field';
  if (host.startsWith(`${exchange}.`) && splitLabels(exchange).length > 2)
    return 'its end is missing';
  return isNearHost(exchange, host) ? 'it is misspelled' : undefined;
};

/** Letters of a name that are compared: a stranger's, with its escapes, may have a thousand. */
const mostLetters = 64;

/** The missing exchange nearest to it is taken to be meant. */
const findSlip = (rdata: Mx, missing: readonly Mx[]): ExchangeSlip | undefined => {
  const start = rdata.exchange.slice(0, mostLetters);
  const far = ({ exchange }: Mx) => editDistance(start, exchange);
  const [slip] = missing
    .toSorted((a, b) => far(a) - far(b))
    .flatMap((meant) => {
      const how = describeSlip(rdata.exchange, meant.exchange);
      return how === undefined ? [] : [{ rdata, meant, how }];
    });
  return slip;
};

const isInvalid = ({ exchange }: Mx): boolean => splitLabels(exchange).at(-1) === 'invalid';

/** Exchanges that are compared with Apple's letter by letter: a stranger's set may have thousands. */
const mostCompared = 32;

export const sortExchanges = (rdata: readonly Mx[], { mx: required }: Requirements): Exchanges => {
  const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
  const nulls = rdata.filter((mx) => mx.exchange === '.');
  const notRequired = rdata.filter(
    (mx) => !nulls.includes(mx) && required.every((one) => one.exchange !== mx.exchange),
  );
  const slips = notRequired.slice(0, mostCompared).flatMap((mx) => findSlip(mx, missing) ?? []);
  const rest = rdata.filter(
    (mx) => !nulls.includes(mx) && slips.every(({ rdata: slip }) => slip !== mx),
  );
  const apple = rest.filter(({ exchange }) => isAppleExchange(exchange));
  const others = rest.filter(({ exchange }) => !isAppleExchange(exchange));
  return {
    apple,
    missing,
    slips,
    nulls,
    invalid: others.filter(isInvalid),
    foreign: others.filter((one) => !isInvalid(one)),
  };
};

/** The lowest preference of Apple's exchanges; `undefined` if there are none. */
export const icloudPreference = ({ apple }: Exchanges): number | undefined =>
  apple.length === 0 ? undefined : smallest(apple.map(({ preference }) => preference));
