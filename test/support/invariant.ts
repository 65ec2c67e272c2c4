/** What must hold whatever the network does (design: never green without an answer, never red without one). */
import type { DomainReport, Result } from '../../src/model/report.ts';

/** These judge the way to the servers, which is what was broken. */
const ofTheWay = new Set([
  'delegation-silent',
  'delegation-tcp',
  'delegation-lame',
  'resolver-reach',
  'resolver-stale',
]);

const isJudged = ({ status }: Result): boolean => status === 'pass' || status === 'fail';

/** What was judged otherwise than where nothing is wrong with the network. */
export const wrongIn = (clean: DomainReport, faulty: DomainReport): readonly string[] =>
  faulty.results.flatMap((result) => {
    const truth = clean.results.find(({ check }) => check === result.check);
    if (truth === undefined || ofTheWay.has(result.check) || !isJudged(result)) return [];
    const wrong = isJudged(truth) ? result.status !== truth.status : result.status === 'fail';
    return wrong ? [`${result.check}: ${result.status}, not ${truth.status}`] : [];
  });

/** What was not judged although every answer arrived. */
export const unjudgedIn = (clean: DomainReport, faulty: DomainReport): readonly string[] =>
  faulty.results.flatMap(({ check, status }) => {
    const truth = clean.results.find((one) => one.check === check);
    const lost = truth && isJudged(truth) && status !== truth.status && !ofTheWay.has(check);
    return lost ? [`${check}: ${status}, not ${truth.status}`] : [];
  });
