import type { DomainReport, Interrupted, Result, Verdict } from './report.ts';
type Answered = Pick<Result, 'status'> & Partial<Pick<Result, 'area' | 'waived'>>;
/**
 * Whether no check gave an answer: then nothing is known to be right, either. What is said of the
 * waivers makes up for no other check, and the mail ports, which have a verdict of their own, for
 * none of the records.
 */
export declare const isUnjudged: (results: readonly Answered[]) => boolean;
type Ruled = Pick<Result, 'severity' | 'status'> & Partial<Pick<Result, 'area' | 'waived'>>;
/**
 * `fail` if a check of severity error failed; else `inconclusive` if one could not be judged, or
 * none was; else `pass`.
 */
export declare const verdictOf: (results: readonly Ruled[]) => Verdict;
/** On the domain, and apart from it on the mail ports; on the ports alone where nothing else was checked. */
export declare const verdictsOf: (results: readonly (Ruled & Pick<Result, 'area'>)[]) => Pick<DomainReport, 'verdict' | 'portsVerdict'>;
/**
 * The worst of what is said of the domains, and of the mail ports. Without a domain nothing is known to be
 * right, nor is it of those that an `interrupted` run did not come to.
 */
export declare const verdictOfAll: (domains: readonly Pick<DomainReport, 'verdict' | 'portsVerdict'>[], interrupted?: Interrupted) => Verdict;
export {};
