/** Findings: what was seen, what was expected, why it matters, and what mends it. */
import type { CheckMeta } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { addressOf, applePages, type Cite, sections } from '../../model/rfc.ts';
import { causesOf, causeTitle } from '../view/port-causes.ts';
import {
  type Cause,
  causeSentence,
  type Digest,
  type Fault,
  remedyOf,
} from '../view/group-results.ts';
import { type Content, el } from './element.ts';
import {
  code,
  facts,
  heading,
  lightOfSeverity,
  lines,
  list,
  type Part,
  section,
  sentence,
  type Spot,
  state,
} from './components.ts';
import { fixRecords, type Forms } from './records.ts';
import { counted, few, listed, plain, shorten } from '../view/plain-text.ts';
import { askedOf, type Metas } from '../text/findings.ts';

/** What all findings of a domain need beside themselves. */
export interface Ground {
  readonly spot: Spot;
  readonly metas: Metas;
  readonly domain: DomainReport;
  readonly forms: Forms;
}

const words = { error: 'problem', warning: 'warning', note: 'note' } as const;

const source = (cite: Cite): Content =>
  Object.hasOwn(sections, cite) || Object.hasOwn(applePages, cite)
    ? el('a', { href: addressOf(cite) }, cite.replace('§', 'section '))
    : plain(cite);

const why = ({ docs, cites }: CheckMeta): Content => [
  plain(docs.why),
  ' ',
  el(
    'span',
    { class: 'sources' },
    'Source: ',
    cites.slice(0, 6).flatMap((cite, i) => [i === 0 ? '' : ', ', source(cite)]),
  ),
];

const seen = ({ observed, expected }: Fault['finding']): Content => {
  if (observed === undefined && (expected ?? []).length === 0) return undefined;
  const column = (title: string, items: readonly string[]) =>
    el('div', {}, el('p', { class: 'label' }, title), lines(items, 12));
  return el(
    'div',
    { class: 'seen' },
    observed && column('Found', observed.length === 0 ? ['nothing'] : observed),
    expected && expected.length > 0 ? column('Expected', expected) : undefined,
  );
};

/** The id under which a finding is found. */
export const faultId = ({ id }: Spot, index: number): string => `${id}-finding-${index + 1}`;

const placeOf = ({ location }: Fault['finding']): Content =>
  location && code(`${location.file}:${location.line}`);

/** Where the diagnosis is told: once for a run, as all domains share the ports. */
export const diagnosisId = ({ id, depth }: Spot): string =>
  depth === 0 ? `${id}-diagnosis` : 'run-diagnosis';

/** What to do; where the diagnosis knows why, that comes in the place of the check's own advice. */
const advice = (fault: Fault, { domain, spot }: Ground): Content => {
  const [cause] = causesOf(domain, fault);
  return cause === undefined
    ? plain(fault.finding.fix.text)
    : [
        `${sentence(causeTitle(cause))}. `,
        el('a', { href: `#${diagnosisId(spot)}` }, 'What to do'),
      ];
};

const article = (fault: Fault, id: string, ground: Ground): Content => {
  const { result, finding } = fault;
  const { spot, metas, domain, forms } = ground;
  const meta = metas.get(result.check);
  const asked = askedOf(finding, domain.evidence);
  const light = lightOfSeverity[result.severity];
  return el(
    'article',
    { id, class: `finding ${light}` },
    el('p', { class: 'kicker' }, state(light, words[result.severity]), ' ', code(result.check)),
    heading(spot, 2, sentence(shorten(plain(finding.message), 1000))),
    el('p', { class: 'fix' }, advice(fault, ground)),
    fixRecords(finding.fix, forms),
    seen(finding),
    facts([
      ['File', placeOf(finding)],
      ['Asked', asked],
      ['Why', meta && why(meta)],
    ]),
  );
};

/** Problems, warnings and notes, each section under its own heading. */
export const findingParts = (
  { problems, warnings, notes }: Digest,
  ground: Ground,
): readonly Part[] => {
  const part = (name: string, title: string, faults: readonly Fault[], from: number): Part => [
    name,
    title,
    section(
      ground.spot,
      name,
      title,
      faults.map((fault, i) => () => article(fault, faultId(ground.spot, from + i), ground)),
    ),
  ];
  const weighty = problems.length + warnings.length;
  return [
    part('problems', counted(problems.length, 'problem'), problems, 0),
    part('warnings', counted(warnings.length, 'warning'), warnings, problems.length),
    part('notes', counted(notes.length, 'note'), notes, weighty),
  ];
};

/** What is wrong and accepted: shown, though it counts for nothing. */
export const waivedSection = (spot: Spot, results: readonly Result[]): Content =>
  section(
    spot,
    'waived',
    'Waived',
    list(
      results.flatMap(({ check, waived = [] }) =>
        waived.map(({ finding, until, reason }) => [
          state('idle', sentence(shorten(plain(finding.message), 1000))),
          ' ',
          code(check),
          el('span', { class: 'line' }, `Until ${plain(until)}: ${shorten(plain(reason), 500)}`),
        ]),
      ),
    ),
  );

const causeArticle = (spot: Spot, cause: Cause): Content => {
  const details = [...new Set(cause.failures.map(({ detail }) => plain(detail)))];
  return el(
    'article',
    { class: 'finding open' },
    el(
      'p',
      { class: 'kicker' },
      state('open', `${counted(cause.results.length, 'check')} not judged`),
    ),
    heading(spot, 2, sentence(plain(causeSentence(cause)))),
    el('p', { class: 'fix' }, remedyOf(cause)),
    facts([
      ['Wanted', cause.port ? undefined : listed(cause.wanted.map(plain), 8)],
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
      el('summary', {}, 'The checks that were not judged'),
      el(
        'p',
        {},
        few(
          cause.results.map(({ check }) => plain(check)),
          100,
        ).join(', '),
      ),
    ),
  );
};

/** What could not be looked up, by the reason. */
export const causeSection = (spot: Spot, { causes }: Digest): Content =>
  section(
    spot,
    'unjudged',
    'Could not be looked up',
    causes.map((cause) => causeArticle(spot, cause)),
  );

/** What is right, and what was left out and why; folded, as nobody has to do anything about it. */
export const fineSection = (spot: Spot, { fine, skipped }: Digest): Content => {
  const reasons = [...new Set(skipped.map(({ because }) => because ?? 'no reason given'))];
  return section(
    spot,
    'fine',
    'Other checks',
    fine.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, state('good', `${counted(fine.length, 'check')} fine`)),
          el(
            'ul',
            { class: 'plain' },
            fine.map(({ title }) => el('li', {}, plain(title))),
          ),
        ),
    skipped.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, state('idle', `${counted(skipped.length, 'check')} skipped`)),
          facts(
            reasons.map((reason) => [
              shorten(plain(reason), 300),
              skipped
                .filter(({ because = 'no reason given' }) => because === reason)
                .map(({ title }) => el('span', { class: 'line' }, plain(title))),
            ]),
          ),
        ),
  );
};
