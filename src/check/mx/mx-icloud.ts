import { type Exchanges, sortExchanges } from '../../icloud/exchanges.ts';
import type { RData } from '../../model/dns/dns.ts';
import { ask, glance } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { findHint, type Hints, isAlias, isBesideCname, needsByKey } from '../hints.ts';
import { skipped } from '../skipped.ts';
import {
  firstSteps,
  describeFlaw,
  describeHost,
  foreignExchangeNeeds,
  leadToApple,
  noMailArrives,
} from './foreign-exchange.ts';

interface Situation extends Exchanges {
  /** Whether no record names Apple's hosts, but all lead to Apple's addresses. */
  readonly byAddress: boolean;
}

/** Everything that is wrong, one clause a fault. */
const describeProblems = (
  { apple, missing, slips, invalid, foreign, byAddress }: Situation,
  set: readonly RData['MX'][],
  hints: Hints,
): string => {
  const misnamed = slips.map(
    ({ rdata, meant, how }) => `MX record ${rdata.exchange} should be ${meant.exchange}: ${how}`,
  );
  const [first] = foreign;
  if (misnamed.length === 0 && apple.length === 0 && first !== undefined) {
    if (byAddress)
      return `The MX records don't name Apple's hosts${describeFlaw(first.exchange, hints)}`;
    const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
    return `Mail goes to ${describeHost(first.exchange)}${more}, not to iCloud${describeFlaw(first.exchange, hints)}`;
  }
  const [nowhere] = invalid;
  if (misnamed.length === 0 && apple.length === 0 && nowhere !== undefined)
    return `The MX records name no mail host that exists: ${nowhere.exchange} is only a placeholder`;
  const absent = missing
    .filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange))
    .map(({ exchange }) => `MX record ${exchange} is missing`);
  const twice = apple
    .filter(({ exchange }) => set.filter((mx) => mx.exchange === exchange).length > 1)
    .map(({ exchange }) => `MX record ${exchange} appears twice`);
  return [...misnamed, ...absent, ...new Set(twice)].join('; ');
};

const movingAdvice =
  "In iCloud's settings, add the email addresses that you use. Then replace these MX records with Apple's.";

const describeFix = ({ slips, missing, apple, foreign, byAddress }: Situation): string => {
  if (apple.length === 0 && foreign.length > 0) {
    if (byAddress) return "Replace these MX records with Apple's.";
    return `${firstSteps(foreign)}${movingAdvice}`;
  }
  if (slips.length > 0) return "Replace the wrong MX records with Apple's.";
  return missing.length === 1 ? 'Add the missing MX record.' : 'Add the missing MX records.';
};

const describeConsequence = ({ apple, byAddress }: Situation): string => {
  if (apple.length > 0) return "one of Apple's mail hosts is missing";
  return byAddress ? 'incoming mail gets lost once Apple changes an address' : noMailArrives;
};

export default defineCheck({
  id: 'mx-icloud',
  area: 'mx',
  title: "Both of Apple's MX records are there",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 1035 §3.3.9'],
  docs: {
    why: 'Mail goes to the hosts that the MX records name. Apple asks for both of its hosts before it verifies the domain. With only one, mail has no fallback. Any priority works.',
    fix: 'Add the missing MX record. Delete the MX records that point anywhere but Apple.',
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
      return skipped('a null MX is the only MX record', { deferTo: ['mx-null'] });
    if (missing.length === 0) return pass(...presentRecordSet(mx.set));
    if (isAlias(hints, domain.name) && !isBesideCname(findHint(hints, domain.name, 'CNAME'), mx))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const elsewhere = apple.length === 0 ? foreign : [];
    const twice = apple.filter(({ exchange }, i) =>
      apple.slice(0, i).some((one) => one.exchange === exchange),
    );
    const situation = { ...exchanges, byAddress: leadToApple(elsewhere, hints) };
    return fail({
      message: describeProblems(situation, mx.set.rdata, hints),
      consequence: describeConsequence(situation),
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: presentRecordSet(mx.set),
      fix: {
        text: describeFix(situation),
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
