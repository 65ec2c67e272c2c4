/** The building blocks of the HTML report: headings, marks, sections, values. */
import type { Severity } from '../../model/check.ts';
import { few } from '../../model/text/wording.ts';
import { type Content, el, isContentList } from './element.ts';
import type { Light } from '../view/traffic-light.ts';
import { plainText, shorten } from '../view/plain-text.ts';

/** A place in the page: the start of its ids, and the depth of its headings. */
export interface PageSpot {
  readonly id: string;
  readonly depth: 0 | 1;
}

const headings = ['h1', 'h2', 'h3', 'h4'] as const;

/** A heading `step` below the domain's own. */
export const renderHeading = (
  { depth }: PageSpot,
  step: 0 | 1 | 2,
  ...children: readonly Content[]
) => el(headings[depth + step] ?? 'h4', {}, ...children);

const signs: { readonly [L in Light]: string } = {
  good: '✓',
  bad: '✗',
  warn: '!',
  open: '?',
  idle: '–',
};

export const lightWords: { readonly [L in Light]: string } = {
  good: 'fine',
  bad: 'wrong',
  warn: 'warning',
  open: 'not judged',
  idle: 'not checked',
};

/** A sign for the eye; the words beside it say it too. */
export const renderMark = (light: Light): Content =>
  el('span', { class: `mark ${light}`, 'aria-hidden': 'true' }, signs[light]);

/** A sign and its word. */
export const renderState = (light: Light, words: string = lightWords[light]): Content =>
  el('span', { class: `state ${light}` }, renderMark(light), words);

export const severityLight: { readonly [S in Severity]: Light } = {
  error: 'bad',
  warning: 'warn',
  note: 'idle',
};

const isNothing = (content: Content): boolean =>
  content === undefined || (isContentList(content) && content.every(isNothing));

/** A section under its own heading; nothing if it is empty. */
export const renderSection = (
  spot: PageSpot,
  name: string,
  title: string,
  ...children: readonly Content[]
): Content => {
  if (isNothing(children)) return undefined;
  return el('section', { id: `${spot.id}-${name}` }, renderHeading(spot, 1, title), ...children);
};

/** A part of the report; without a title it gets no link. */
export type PagePart = readonly [name: string, title: string, content: Content];

/** A value, shortened if it is long. */
export const renderCode = (text: string, most = 512): Content =>
  el('code', {}, shorten(plainText(text), most));

/** Lines as they are. */
export const renderLines = (items: readonly string[], most = 20): Content =>
  el(
    'pre',
    {},
    few(
      items.map((item) => shorten(plainText(item))),
      most,
    ).join('\n'),
  );

export const renderList = (items: readonly Content[]): Content =>
  items.length === 0
    ? undefined
    : el(
        'ul',
        {},
        items.map((item) => el('li', {}, item)),
      );

/** Folded away behind its summary. */
export const renderFolded = (summary: Content, ...children: readonly Content[]): Content =>
  el('details', {}, el('summary', {}, summary), ...children);

/** Terms and their values; pairs without a value are left out. */
export const renderFacts = (
  rows: readonly (readonly [term: string, value: Content])[],
): Content => {
  const filled = rows.filter(([, value]) => value !== undefined);
  return filled.length === 0
    ? undefined
    : el(
        'dl',
        { class: 'facts' },
        filled.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value))),
      );
};

/** The id of a step of what to do. */
export const stepId = ({ id }: PageSpot, step: number): string => `${id}-step-${step}`;

/** A section that can be folded under its heading; its mark says if it is worth opening. */
export const foldedSection = (
  spot: PageSpot,
  name: string,
  { title, light }: { readonly title: string; readonly light?: Light },
  ...children: readonly Content[]
): Content => {
  if (isNothing(children)) return undefined;
  const mark = light === undefined ? undefined : [' ', renderState(light)];
  return el(
    'section',
    { id: `${spot.id}-${name}`, class: 'folded' },
    el('details', {}, el('summary', {}, renderHeading(spot, 1, title), mark), ...children),
  );
};
