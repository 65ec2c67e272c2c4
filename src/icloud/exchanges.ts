/** Tells MX records that lead to iCloud from those that do not, and from those that were meant to. */
import type { DnsName, RData } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import { editDistance } from '../model/text/edit-distance.ts';
import type { Requirements } from '../model/requirements.ts';

type Mx = RData['MX'];

/** An exchange that is not Apple's, where one of Apple's was probably meant. */
interface ExchangeSlip {
  readonly rdata: Mx;
  readonly meant: Mx;
  /** What went wrong, a clause. */
  readonly how: string;
}

export interface Exchanges {
  /** Names under mail.icloud.com, also those that Apple does not list: only Apple can publish them. */
  readonly apple: readonly Mx[];
  /** Required, and not there. */
  readonly missing: readonly Mx[];
  /** Near misses of the missing ones. */
  readonly slips: readonly ExchangeSlip[];
  /** RFC 7505 §3: `.`, "no mail here". */
  readonly nulls: readonly Mx[];
  readonly foreign: readonly Mx[];
}

const appleExchanges = dnsName('mail.icloud.com');

/** No name of Apple's has an escape in it; one that a preference was typed into has. */
const isAppleExchange = (exchange: DnsName): boolean =>
  isWithin(exchange, appleExchanges) && !exchange.includes('\\');

/** Names of Apple's that are no exchange, or no longer one. */
const outdatedExchange = /^mx[1-6]\.mail\.icloud\.com$/;
const clientHosts: ReadonlySet<string> = new Set([
  'imap.mail.me.com',
  'smtp.mail.me.com',
  'mail.icloud.com',
  'icloud.com',
]);

const describeSlip = (exchange: DnsName, host: DnsName): string | undefined => {
  if (outdatedExchange.test(exchange)) return 'Apple no longer uses that name';
  if (clientHosts.has(exchange)) return 'mail programs use that name, not other mail servers';
  // Any other name of Apple's may be one that is newer than this program.
  if (isAppleExchange(exchange)) return undefined;
  if (exchange.startsWith(`${host}.`))
    return 'the dot at its end is missing, so the DNS host added the name of the zone';
  if (/^\d+\\032/.test(exchange) && exchange.endsWith(host))
    return 'the preference is typed into the name; it has a field of its own';
  return editDistance(exchange, host) <= 2 ? 'it is misspelt' : undefined;
};

/** What was meant is the nearest one. */
const findSlip = (rdata: Mx, missing: readonly Mx[]): ExchangeSlip | undefined => {
  const far = ({ exchange }: Mx) => editDistance(rdata.exchange, exchange);
  const [slip] = missing
    .toSorted((a, b) => far(a) - far(b))
    .flatMap((meant) => {
      const how = describeSlip(rdata.exchange, meant.exchange);
      return how === undefined ? [] : [{ rdata, meant, how }];
    });
  return slip;
};

export const sortExchanges = (rdata: readonly Mx[], { mx: required }: Requirements): Exchanges => {
  const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
  const nulls = rdata.filter((mx) => mx.exchange === '.');
  const others = rdata.filter(
    (mx) => !nulls.includes(mx) && required.every((one) => one.exchange !== mx.exchange),
  );
  const slips = others.flatMap((mx) => findSlip(mx, missing) ?? []);
  const rest = rdata.filter(
    (mx) => !nulls.includes(mx) && slips.every(({ rdata: slip }) => slip !== mx),
  );
  const apple = rest.filter(({ exchange }) => isAppleExchange(exchange));
  const foreign = rest.filter(({ exchange }) => !isAppleExchange(exchange));
  return { apple, missing, slips, nulls, foreign };
};

/** The preference at which senders first come to iCloud; `undefined` where they never do. */
export const icloudPreference = ({ apple }: Exchanges): number | undefined =>
  apple.length === 0 ? undefined : Math.min(...apple.map(({ preference }) => preference));
