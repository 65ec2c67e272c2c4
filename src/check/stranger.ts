/** What the checks for mail hosts beside iCloud's have in common. */
import { preferred, sortExchanges } from '../icloud/exchange.ts';
import type { Context, Ruling } from '../model/check.ts';
import type { RData, SettledAnswer } from '../model/dns.ts';
import { presentRData, presentSet } from '../model/present.ts';
import { linesOf } from '../record/line.ts';
import { fail, pass, skipped } from './check.ts';

type Mx = RData['MX'];

/**
 * Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
 * `message` is given the first of them.
 */
export const judgeStrangers = (
  mx: SettledAnswer<'MX'>,
  { domain, required }: Context,
  chosen: (stranger: Mx, icloud: number) => boolean,
  message: (stranger: Mx, icloud: number) => string,
): Ruling => {
  if (mx.kind !== 'found') return skipped('there is no MX record: see mx-present');
  const exchanges = sortExchanges(mx.set.rdata, required);
  const icloud = preferred(exchanges);
  if (icloud === undefined) return skipped('no MX record leads to iCloud: see mx-icloud');
  const culprits = exchanges.strangers
    .filter((stranger) => chosen(stranger, icloud))
    .sort((a, b) => a.preference - b.preference);
  const [first] = culprits;
  if (first === undefined) return pass();
  return fail({
    message: message(first, icloud),
    subject: { name: domain.name, type: 'MX' },
    expected: exchanges.apple.map((one) => presentRData('MX', one)),
    observed: presentSet(mx.set),
    fix: {
      text: 'Remove what leads elsewhere. If a mail or forwarding service of your DNS host holds it, switch that service off first.',
      remove: linesOf(domain.name, 'MX', culprits),
    },
  });
};
