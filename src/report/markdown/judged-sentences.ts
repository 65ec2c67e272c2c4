/** What a run may say is well: of each kind that it judged, and of no other. */
import { changesNothing, type JudgedKind } from '../../model/drift.ts';
import { verdictsByKind } from '../../model/judged.ts';
import { listed } from '../../model/text/wording.ts';
import type { DriftedDomain } from '../view/drift-changes.ts';
import { codeSpan } from './escape.ts';

export const listDomains = (domains: readonly Pick<DriftedDomain, 'domain'>[]): string =>
  listed(
    domains.map(({ domain }) => codeSpan(domain)),
    10,
  );

/** Whether the change accepts records that are not live: nothing green is said of it before somebody publishes them. */
export const isAnnouncing = ({ drift }: DriftedDomain): boolean =>
  drift?.revision?.brings !== undefined || (drift?.revision?.announces.length ?? 0) > 0;

/** Whether somebody has yet to publish what the sentence of the kind would speak of. */
const isUnpublished = (one: DriftedDomain, kind: JudgedKind): boolean =>
  (kind === 'change' && isAnnouncing(one)) ||
  (kind === 'drift' && one.drift?.pending !== undefined);

/** The domains of which the kind was judged, and is well. */
const wellIn = (domains: readonly DriftedDomain[], kind: JudgedKind): readonly DriftedDomain[] =>
  domains.filter((one) => verdictsByKind(one).get(kind) === 'pass' && !isUnpublished(one, kind));

/** Whether the kind was judged of all of them, and is well of each. */
export const areWell = (domains: readonly DriftedDomain[], kind: JudgedKind): boolean =>
  domains.length > 0 && wellIn(domains, kind).length === domains.length;

const sentences: { readonly [K in JudgedKind]: string } = {
  drift: 'Live records are as accepted',
  change: 'This change adds no problem that breaks mail',
  audit: 'The audit passes',
};

/** What is well of the kinds, a sentence each; it names the domains where others are not or were not judged. */
export const wellSentences = (
  domains: readonly DriftedDomain[],
  kinds: readonly JudgedKind[] = ['audit', 'drift', 'change'],
): string =>
  kinds
    .flatMap((kind) => {
      const well = wellIn(domains, kind);
      if (well.length === 0) return [];
      return `${sentences[kind]}${well.length < domains.length ? `: ${listDomains(well)}` : ''}.`;
    })
    .join(' ');

/** Says so where no change was judged: a green comment on a pull request is read as a word on its change. */
export const unjudgedSentence = (domains: readonly DriftedDomain[]): string =>
  domains.some((one) => verdictsByKind(one).has('change'))
    ? ''
    : 'What this pull request changes was not judged by this run.';

/** Of which domains the change leaves every record as it was, however the rest came out; empty where of none. */
export const unchangedSentence = (domains: readonly DriftedDomain[]): string => {
  const same = domains.filter(changesNothing);
  if (same.length === 0) return '';
  return `This change alters no mail records${same.length < domains.length ? ` of ${listDomains(same)}` : ''}.`;
};

/** The heading of a text that has only good to tell, without what it is about. */
export const wellHeading = (domains: readonly DriftedDomain[]): string =>
  areWell(domains, 'drift')
    ? 'DNS in sync'
    : areWell(domains, 'change')
      ? 'This change breaks no mail'
      : 'The audit passes';
