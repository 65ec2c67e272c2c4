import type { Finding } from '../../model/check.ts';
import { timeLeft } from '../../model/text/duration.ts';
import { capital } from '../../model/text/wording.ts';
import { comparableRecords } from '../../record/answer-comparison.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { isCutOff, needsViews } from '../server-state.ts';
import {
  isForged,
  type Discrepancy,
  findDiscrepancies,
  describeResolver,
  secondsLeft,
} from './discrepancy.ts';
import { isSkipped, skipped } from '../skipped.ts';

const flushAdvice =
  'To clear this computer\'s DNS cache: on macOS "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder", on Windows "ipconfig /flushdns", on Linux "resolvectl flush-caches".';

const describeStale = ({ answer, question: { name, type } }: Discrepancy): string => {
  if (answer.kind === 'failed') return `fails to look up ${name} ${type} (SERVFAIL)`;
  return answer.kind === 'found'
    ? `still gives an old answer for ${name} ${type}`
    : `still says that ${name} has no ${type} record`;
};

const toFinding = (discrepancy: Discrepancy): Finding => {
  const { answer, question, server } = discrepancy;
  const seconds = secondsLeft(discrepancy);
  const rest = seconds === undefined ? '' : `, for at most ${timeLeft(seconds)} more`;
  const wait = seconds === undefined ? 'until its cache expires' : timeLeft(seconds);
  const flush = server === 'system' ? ` ${flushAdvice}` : '';
  return {
    message: `${capital(describeResolver(server))} ${describeStale(discrepancy)}${rest}`,
    subject: question,
    observed: comparableRecords(answer) ?? [],
    fix: {
      text:
        answer.kind === 'failed'
          ? 'Try another resolver, for example --resolver 9.9.9.9: if it answers, the fault is with this one.'
          : `Wait ${wait}: the name servers already give the new answer.${flush}`,
    },
  };
};

export default defineCheck({
  id: 'resolver-stale',
  area: 'resolver',
  title: 'Resolvers give the same answers as the name servers',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1035 §3.2.1', 'RFC 2308 §5'],
  docs: {
    why: 'A resolver keeps an answer for as long as its TTL allows. It keeps "no such record" for the TTL or the MINIMUM of the SOA record, whichever is shorter. Until then its users see the domain as it was. Apple asks resolvers of its own, which may have the old answer too.',
    fix: 'Wait until that time has passed before you press Verify.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example.',
  },
  needs: needsViews,
  judge({ delegation, views: all }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    if (isCutOff(known))
      return skipped('the name servers could not be reached from here', {
        deferTo: ['resolver-reach'],
      });
    return failIfAny(
      findDiscrepancies(all.views)
        .filter((one) => one.published && !isForged(one))
        .map(toFinding),
      pass(),
    );
  },
});
