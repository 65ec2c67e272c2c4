import { type Exchanges, sortExchanges } from '../../icloud/exchanges.ts';
import type { RData } from '../../model/dns/dns.ts';
import { ask, glance } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { type Hints, isAlias, needsByKey } from '../hints.ts';
import { skipped } from '../skipped.ts';
import {
  firstSteps,
  describeFlaw,
  describeHost,
  foreignExchangeNeeds,
} from './foreign-exchange.ts';

/** All that is wrong, as one clause a cause. */
const describeProblems = (
  { apple, missing, slips, foreign }: Exchanges,
  set: readonly RData['MX'][],
  hints: Hints,
): string => {
  const misnamed = slips.map(
    ({ rdata, meant, how }) => `${rdata.exchange} should be ${meant.exchange}: ${how}`,
  );
  const [first] = foreign;
  if (misnamed.length === 0 && apple.length === 0 && first !== undefined) {
    const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
    return `mail goes to ${describeHost(first.exchange)}${more}, not to iCloud${describeFlaw(first.exchange, hints)}`;
  }
  const absent = missing
    .filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange))
    .map(({ exchange }) => `${exchange} is not among the MX records`);
  const twice = apple
    .filter(({ exchange }) => set.filter((mx) => mx.exchange === exchange).length > 1)
    .map(({ exchange }) => `${exchange} is there twice`);
  return [...misnamed, ...absent, ...new Set(twice)].join('; ');
};

const movingAdvice =
  "Enter in iCloud's settings the addresses that are in use, then put Apple's MX records in the place of all others.";

export default defineCheck({
  id: 'mx-icloud',
  area: 'mx',
  title: "The MX records name both of iCloud's exchanges",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 1035 §3.3.9'],
  docs: {
    why: 'Mail for the domain goes to the hosts that the MX records name. Apple asks for both of its exchanges before it verifies the domain, and one alone leaves senders with nowhere to turn when it is down. Any preference will do.',
    fix: "Publish the missing one of Apple's MX records; remove those that lead elsewhere.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.',
    bad: '@ MX 10 mx02.mail.icloud.com.',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  hints: ({ mx }, context) => ({
    ...foreignExchangeNeeds(mx, context),
    ...needsByKey([glance(context.domain.name, 'CNAME')]),
  }),
  judge({ mx }, { domain, required }, hints) {
    if (mx.kind !== 'found') return skipped('there is no MX record', { deferTo: ['mx-present'] });
    const exchanges = sortExchanges(mx.set.rdata, required);
    const { apple, missing, nulls, slips, foreign } = exchanges;
    if (nulls.length === mx.set.rdata.length)
      return skipped('a null MX is all there is', { deferTo: ['mx-null'] });
    if (missing.length === 0) return pass(...presentRecordSet(mx.set));
    if (isAlias(hints, domain.name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const elsewhere = apple.length === 0 ? foreign : [];
    const twice = apple.filter(({ exchange }, i) =>
      apple.slice(0, i).some((one) => one.exchange === exchange),
    );
    return fail({
      message: describeProblems(exchanges, mx.set.rdata, hints),
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: presentRecordSet(mx.set),
      fix: {
        text:
          elsewhere.length > 0
            ? `${firstSteps(elsewhere)}${movingAdvice}`
            : "Publish what is missing of Apple's MX records.",
        publish: toRecordLines(domain.name, 'MX', missing),
        remove: toRecordLines(domain.name, 'MX', [
          ...slips.map(({ rdata }) => rdata),
          ...twice,
          ...elsewhere,
        ]),
      },
    });
  },
});
