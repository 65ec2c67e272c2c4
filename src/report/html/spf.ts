/** The SPF record as a tree: what it includes, and how many of the ten lookups each term costs. */
import { type ReportedSpf, type SpfNode, type SpfTreeTerm, spfLimits } from '../../model/spf.ts';
import { counted, few } from '../../model/text/wording.ts';
import type { Light } from '../view/traffic-light.ts';
import { type Content, el } from './element.ts';
import { renderCode, renderHeading, foldedSection, type PageSpot } from './components.ts';
import { plainText, plainOctets } from '../view/plain-text.ts';
import {
  describeLookups,
  emptyRemark,
  groupRanges,
  isEmptyRecord,
  isEndless,
  termRemarks,
} from '../view/spf-tree-lines.ts';

/** Nobody reads more terms than this. */
const mostTerms = 150;

const boxClass = (i: number, cost: number): string => {
  if (i >= cost) return 'free';
  return i < spfLimits.lookups ? 'spent' : 'excess';
};

const lookupMeter = (tree: ReportedSpf): Content => {
  const { cost } = tree;
  const boxes = Array.from(
    { length: Math.max(spfLimits.lookups, Math.min(cost, 20)) },
    (_, i) => i,
  );
  const said = describeLookups(tree);
  return el(
    'div',
    { class: cost > spfLimits.lookups || isEndless(tree) ? 'meter over' : 'meter' },
    el(
      'svg',
      {
        viewBox: `0 0 ${boxes.length * 18} 14`,
        width: boxes.length * 18,
        height: 14,
        role: 'img',
        'aria-label': said,
      },
      boxes.map((i) =>
        el('rect', {
          x: i * 18,
          y: 1,
          width: 14,
          height: 12,
          rx: 2,
          class: boxClass(i, cost),
        }),
      ),
    ),
    el('span', {}, said),
  );
};

const rangesItem = (run: readonly SpfTreeTerm[]): Content =>
  el(
    'li',
    {},
    el(
      'details',
      {},
      el('summary', {}, counted(run.length, 'address range')),
      el(
        'ul',
        { class: 'ranges' },
        few(
          run.map(({ text }) => plainOctets(text)),
          60,
        ).map((text) => el('li', {}, renderCode(text, 100))),
      ),
    ),
  );

/** How many more terms may be drawn: a tree may have thousands. */
interface TermBudget {
  left: number;
}

const termItem = (term: SpfTreeTerm, budget: TermBudget): Content => {
  const counts = term.cost > 0 && term.reach !== 'ignored';
  const bad = ['unread', 'loop', 'failed'].includes(term.reach) || term.dead;
  const [first, ...others] = termRemarks(term);
  return el(
    'li',
    {},
    el(
      'span',
      { class: bad ? 'term bad' : 'term' },
      renderCode(plainOctets(term.text), 100),
      first === undefined
        ? undefined
        : el('span', { class: 'remark' }, [first, ...others].map(plainText).join('; ')),
      counts
        ? el('span', { class: 'cost' }, `${counted(term.cost, 'lookup')}, ${term.total} so far`)
        : undefined,
    ),
    term.node && nodeList(term.node, budget),
  );
};

const nodeList = ({ records, domain }: SpfNode, budget: TermBudget): Content =>
  records.map((record, i) => {
    const { terms, faults, omitted } = record;
    const items = groupRanges(terms, false).flatMap((run) => {
      if (budget.left <= 0) return [];
      budget.left -= 1;
      const [term] = run;
      return term && run.length === 1 ? [termItem(term, budget)] : [rangesItem(run)];
    });
    const missing = omitted + (budget.left <= 0 ? 1 : 0);
    return el(
      'ul',
      { class: 'tree', 'aria-label': `SPF record of ${plainText(domain)}` },
      records.length > 1 ? el('li', { class: 'which' }, `record ${i + 1}`) : undefined,
      isEmptyRecord(record) ? el('li', { class: 'which' }, emptyRemark) : undefined,
      items,
      faults
        .slice(0, 5)
        .map(({ message, term }) =>
          el(
            'li',
            {},
            el(
              'span',
              { class: 'term bad' },
              renderCode(plainOctets(term), 100),
              el('span', { class: 'remark' }, plainText(message)),
            ),
          ),
        ),
      missing > 0 ? el('li', { class: 'which' }, 'and more terms') : undefined,
    );
  });

/** The tree; absent if no record was found. */
export const spfSection = (spf: ReportedSpf | undefined, spot: PageSpot, light: Light): Content => {
  if (spf === undefined || spf.root.records.length === 0) return undefined;
  return foldedSection(
    spot,
    'spf',
    { title: 'SPF, term by term', light },
    lookupMeter(spf),
    renderHeading(spot, 2, renderCode(spf.domain)),
    nodeList(spf.root, { left: mostTerms }),
  );
};
