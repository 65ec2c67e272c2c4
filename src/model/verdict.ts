/** The verdict on a domain, on the mail ports and on a run, from the outcomes of checks. */
import { isPortArea } from './check.ts';
import type { DomainReport, Interrupted, Result, Verdict } from './report.ts';

type Answered = Pick<Result, 'status'> & Partial<Pick<Result, 'area' | 'waived'>>;

/** A check that passed or failed gave an answer, and so did one whose finding is waived. */
const isAnswer = ({ status, waived = [] }: Answered): boolean =>
  status === 'pass' || status === 'fail' || waived.length > 0;

/**
 * Whether no check gave an answer: then nothing is known to be right, either. What is said of the
 * waivers makes up for no other check, and the mail ports, which have a verdict of their own, for
 * none of the records.
 */
export const isUnjudged = (results: readonly Answered[]): boolean => {
  const apart = results.filter(({ area }) => area !== 'config');
  const records = apart.filter(({ area }) => area === undefined || !isPortArea(area));
  const counted = [records, apart, results].find((some) => some.length > 0) ?? [];
  return !counted.some(isAnswer);
};

type Ruled = Pick<Result, 'severity' | 'status'> & Partial<Pick<Result, 'area' | 'waived'>>;

/**
 * `fail` if a check of severity error failed; else `inconclusive` if one could not be judged, or
 * none was; else `pass`.
 */
export const verdictOf = (results: readonly Ruled[]): Verdict => {
  if (isUnjudged(results)) return 'inconclusive';
  const errors = results.filter(({ severity }) => severity === 'error');
  if (errors.some(({ status }) => status === 'fail')) return 'fail';
  return errors.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'pass';
};

/** On the domain, and apart from it on the mail ports; on the ports alone where nothing else was checked. */
export const verdictsOf = (
  results: readonly (Ruled & Pick<Result, 'area'>)[],
): Pick<DomainReport, 'verdict' | 'portsVerdict'> => {
  const own = results.filter(({ area }) => !isPortArea(area));
  const ports = results.filter(({ area }) => isPortArea(area));
  return own.length === 0 || ports.length === 0
    ? { verdict: verdictOf(results) }
    : { verdict: verdictOf(own), portsVerdict: verdictOf(ports) };
};

/**
 * The worst of what is said of the domains, and of the mail ports. Without a domain nothing is known to be
 * right, nor is it of those that an `interrupted` run did not come to.
 */
export const verdictOfAll = (
  domains: readonly Pick<DomainReport, 'verdict' | 'portsVerdict'>[],
  interrupted?: Interrupted,
): Verdict => {
  const verdicts = domains.flatMap(({ verdict, portsVerdict = verdict }) => [
    verdict,
    portsVerdict,
  ]);
  if (verdicts.includes('fail')) return 'fail';
  const isOpen = verdicts.length === 0 || interrupted !== undefined;
  return isOpen || verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
};
