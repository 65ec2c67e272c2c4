import { timeLeft } from '../../model/text/duration.ts';
import { comparableRecords } from '../../record/answer-comparison.ts';
import { asked } from '../asked.ts';
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
  'To have it forgotten on this machine: on macOS "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder", on Windows "ipconfig /flushdns", on Linux "resolvectl flush-caches".';

const describeServerAnswer = ({ answer }: Discrepancy): string => {
  if (answer.kind === 'failed') return 'fails with SERVFAIL';
  return answer.kind === 'found' ? 'still gives an old answer' : 'still says that there is none';
};

const describeStale = (discrepancy: Discrepancy): string => {
  const { question, server } = discrepancy;
  const seconds = secondsLeft(discrepancy);
  const rest = seconds === undefined ? '' : `, for at most ${timeLeft(seconds)} more`;
  return `${describeResolver(server)} ${describeServerAnswer(discrepancy)} for ${question.name} ${question.type}${rest}`;
};

const staleRemedy = (discrepancy: Discrepancy): string => {
  if (discrepancy.answer.kind === 'failed')
    return 'Ask another resolver, such as --resolver 9.9.9.9: if that one answers, the fault is with this one.';
  const seconds = secondsLeft(discrepancy);
  const wait = seconds === undefined ? 'until its cache expires' : timeLeft(seconds);
  return `Wait ${wait}: the name servers already give the new answer.${discrepancy.server === 'system' ? ` ${flushAdvice}` : ''}`;
};

export default defineCheck({
  id: 'resolver-stale',
  area: 'resolver',
  title: 'The resolvers give what the name servers give',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1035 §3.2.1', 'RFC 2308 §5'],
  docs: {
    why: 'A resolver keeps an answer for as long as its TTL allows, and keeps "there is none" for the lesser of TTL and MINIMUM of the SOA record. Until then who asks it sees the domain as it was; Apple asks resolvers of its own, which may hold the old answer as well.',
    fix: 'Wait for the time that is left before you press Verify.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example.',
  },
  needs: needsViews,
  judge({ delegation, views: all }) {
    const known = asked(delegation);
    if (isSkipped(known)) return known;
    if (isCutOff(known))
      return skipped('the name servers could not be asked from here', {
        deferTo: ['resolver-reach'],
      });
    return failIfAny(
      findDiscrepancies(all.views)
        .filter((one) => one.published && !isForged(one))
        .map((one) => ({
          message: describeStale(one),
          subject: one.question,
          observed: comparableRecords(one.answer) ?? [],
          fix: { text: staleRemedy(one) },
        })),
      pass(),
    );
  },
});
