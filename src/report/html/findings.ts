/** Findings in HTML: what was found and expected, why it matters, and how to fix it. */
import { presentLocation } from '../../model/source-location.ts';
import type { CheckMeta } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { citationUrl, applePages, type Cite, sections } from '../../model/rfc.ts';
import { capital, counted, few, listed } from '../../model/text/wording.ts';
import { findPortCauses, causeTitle } from '../view/port-causes.ts';
import {
  type Obstruction,
  causeSentence,
  type Digest,
  type MetasById,
  type ReportedFinding,
  obstructionRemedy,
} from '../view/group-results.ts';
import { type Content, el } from './element.ts';
import {
  renderCode,
  foldedSection,
  renderFacts,
  renderFolded,
  renderHeading,
  renderMark,
  severityLight,
  stepId,
  renderLines,
  renderList,
  type PagePart,
  renderSection,
  type PageSpot,
  renderState,
} from './components.ts';
import { fixRecords } from './records.ts';
import type { HostForms } from '../view/host-forms.ts';
import { describeSteps, whatToDo } from '../view/what-to-do.ts';
import { plainCite, plainText, shorten } from '../view/plain-text.ts';
import { describeAsked } from '../view/asked.ts';

/** What all findings of a domain share. */
export interface FindingContext {
  readonly spot: PageSpot;
  readonly metas: MetasById;
  readonly domain: DomainReport;
  readonly forms: HostForms;
}

const severityWords = { error: 'problem', warning: 'warning', note: 'note' } as const;

const citationLink = (cite: Cite): Content =>
  Object.hasOwn(sections, cite) || Object.hasOwn(applePages, cite)
    ? el('a', { href: citationUrl(cite) }, plainCite(cite))
    : plainCite(cite);

const citationLinks = ({ cites }: CheckMeta): Content =>
  el(
    'span',
    { class: 'sources' },
    cites.slice(0, 6).flatMap((cite, i) => [i === 0 ? '' : ', ', citationLink(cite)]),
  );

const seenAndExpected = ({ observed, expected }: ReportedFinding['finding']): Content => {
  if (observed === undefined && (expected ?? []).length === 0) return undefined;
  const column = (title: string, items: readonly string[]) =>
    el('div', {}, el('p', { class: 'label' }, title), renderLines(items, 12));
  return el(
    'div',
    { class: 'seen' },
    observed && column('Found', observed.length === 0 ? ['nothing'] : observed),
    expected && expected.length > 0 ? column('Expected', expected) : undefined,
  );
};

/** The id of a finding. */
export const findingId = ({ id }: PageSpot, index: number): string => `${id}-finding-${index + 1}`;

const locationCode = ({ location }: ReportedFinding['finding']): Content =>
  location && renderCode(presentLocation(location));

/** The id of the diagnosis: one for a run, because all domains share the ports. */
export const diagnosisId = ({ id, depth }: PageSpot): string =>
  depth === 0 ? `${id}-diagnosis` : 'run-diagnosis';

/** What to do: the diagnosis if there is one, else the check's own fix. */
const adviceFor = (fault: ReportedFinding, { domain, spot, forms }: FindingContext): Content => {
  const { finding } = fault;
  const located = whatToDo(domain).stepsOf.get(finding);
  const [first = 1] = located?.steps ?? [];
  if (located !== undefined)
    return el('a', { href: `#${stepId(spot, first)}` }, capital(`fix: ${describeSteps(located)}`));
  const [cause] = findPortCauses(domain, fault);
  return cause === undefined
    ? [plainText(forms.adviceOf(finding)), fixRecords(finding.fix, forms)]
    : [`${causeTitle(cause)}. `, el('a', { href: `#${diagnosisId(spot)}` }, 'What to do')];
};

const findingArticle = (fault: ReportedFinding, id: string, context: FindingContext): Content => {
  const { result, finding } = fault;
  const { spot, metas, domain } = context;
  const meta = metas.get(result.check);
  const asked = describeAsked(finding, domain.evidence);
  const light = severityLight[result.severity];
  return el(
    'article',
    { id, class: `finding ${light}` },
    renderHeading(
      spot,
      2,
      renderMark(light),
      el('span', { class: 'of' }, severityWords[result.severity], ':'),
      ' ',
      capital(shorten(plainText(finding.message), 1000)),
    ),
    el('div', { class: 'fix' }, adviceFor(fault, context)),
    meta && el('p', { class: 'why' }, plainText(meta.docs.why)),
    renderFacts([['File', locationCode(finding)]]),
    renderFolded(
      'What was found, and how',
      seenAndExpected(finding),
      renderFacts([
        ['Check', renderCode(result.check)],
        ['Asked', asked],
        ['Source', meta && citationLinks(meta)],
      ]),
    ),
  );
};

/** Problems, warnings and notes, each section under its own heading. */
export const findingParts = (
  { problems, warnings, notes }: Digest,
  context: FindingContext,
): readonly PagePart[] => {
  const part = (
    name: string,
    title: string,
    faults: readonly ReportedFinding[],
    from: number,
  ): PagePart => [
    name,
    title,
    renderSection(
      context.spot,
      name,
      title,
      faults.map(
        (fault, i) => () => findingArticle(fault, findingId(context.spot, from + i), context),
      ),
    ),
  ];
  const weighty = problems.length + warnings.length;
  return [
    part('problems', counted(problems.length, 'problem'), problems, 0),
    part('warnings', counted(warnings.length, 'warning'), warnings, problems.length),
    [
      'notes',
      counted(notes.length, 'note'),
      foldedSection(
        context.spot,
        'notes',
        { title: counted(notes.length, 'note') },
        notes.map(
          (fault, i) => () => findingArticle(fault, findingId(context.spot, weighty + i), context),
        ),
      ),
    ],
  ];
};

/** Waived findings: shown, though they do not count. */
export const waivedSection = (spot: PageSpot, results: readonly Result[]): Content =>
  renderSection(
    spot,
    'waived',
    'Waived',
    renderList(
      results.flatMap(({ check, waived = [] }) =>
        waived.map(({ finding, until, reason }) => [
          renderState('idle', capital(shorten(plainText(finding.message), 1000))),
          ' ',
          renderCode(check),
          el(
            'span',
            { class: 'line' },
            `Until ${plainText(until)}: ${shorten(plainText(reason), 500)}`,
          ),
        ]),
      ),
    ),
  );

const causeArticle = (spot: PageSpot, cause: Obstruction, ci: boolean): Content => {
  const details = [...new Set(cause.failures.map(({ detail }) => plainText(detail)))];
  return el(
    'article',
    { class: 'finding open' },
    el(
      'p',
      { class: 'kicker' },
      renderState('open', `${counted(cause.results.length, 'check')} not judged`),
    ),
    renderHeading(spot, 2, capital(plainText(causeSentence(cause)))),
    el('p', { class: 'fix' }, obstructionRemedy(cause, ci)),
    renderFacts([
      ['Asked', cause.port ? undefined : listed(cause.wanted.map(plainText), 8)],
      [
        'Detail',
        few(
          details.filter((detail) => detail !== '').map((detail) => shorten(detail, 200)),
          3,
        ).join('; ') || undefined,
      ],
    ]),
    el(
      'details',
      {},
      el('summary', {}, 'Checks not judged'),
      el(
        'p',
        {},
        few(
          cause.results.map(({ check }) => plainText(check)),
          100,
        ).join(', '),
      ),
    ),
  );
};

/** What could not be looked up, grouped by the reason. */
export const causeSection = (spot: PageSpot, { causes }: Digest, ci: boolean): Content =>
  renderSection(
    spot,
    'unjudged',
    "Couldn't be looked up",
    causes.map((cause) => causeArticle(spot, cause, ci)),
  );

/** Checks that passed or were skipped; folded, because they need no action. */
export const passedSection = (spot: PageSpot, { fine, skipped }: Digest): Content => {
  const reasons = [...new Set(skipped.map(({ because }) => because ?? 'no reason given'))];
  return foldedSection(
    spot,
    'fine',
    { title: 'Other checks', ...(fine.length > 0 && { light: 'good' as const }) },
    fine.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, renderState('good', `${counted(fine.length, 'check')} fine`)),
          el(
            'ul',
            { class: 'plain' },
            fine.map(({ title }) => el('li', {}, plainText(title))),
          ),
        ),
    skipped.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, renderState('idle', `${counted(skipped.length, 'check')} skipped`)),
          renderFacts(
            reasons.map((reason) => [
              shorten(plainText(reason), 300),
              skipped
                .filter(({ because = 'no reason given' }) => because === reason)
                .map(({ title }) => el('span', { class: 'line' }, plainText(title))),
            ]),
          ),
        ),
  );
};
