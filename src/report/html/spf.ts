/** The SPF record as a tree: what it includes, and what each term costs of the ten lookups. */
import type { ReportedSpf, SpfNode, SpfTreeTerm } from '../../model/spf.ts';
import { type Content, el } from './element.ts';
import { code, heading, section, type Spot } from './components.ts';
import { counted, few, plain, plainOctets } from '../view/plain-text.ts';
import { remarksOn } from '../view/spf-tree-lines.ts';

/** RFC 7208 §4.6.4: more lookups than these are an error. */
const most = 10;

/** More terms than these help nobody. */
const mostTerms = 150;

const meter = ({ cost, exact }: ReportedSpf): Content => {
  const boxes = Array.from({ length: Math.max(most, Math.min(cost, 20)) }, (_, i) => i);
  const said = `${exact ? '' : 'at least '}${cost} of ${most} lookups`;
  return el(
    'div',
    { class: cost > most ? 'meter over' : 'meter' },
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
          class: i >= cost ? 'free' : i >= most ? 'excess' : 'spent',
        }),
      ),
    ),
    el('span', {}, said),
  );
};

const isRange = ({ kind, qualifier, reach }: SpfTreeTerm): boolean =>
  (kind === 'ip4' || kind === 'ip6') && qualifier === '+' && reach === 'free';

/** Terms with those ranges put together that follow one another. */
const runsOf = (terms: readonly SpfTreeTerm[]): readonly (readonly SpfTreeTerm[])[] => {
  const runs: SpfTreeTerm[][] = [];
  for (const term of terms) {
    const last = runs.at(-1);
    if (last?.every(isRange) && isRange(term)) last.push(term);
    else runs.push([term]);
  }
  return runs;
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
        ).map((text) => el('li', {}, code(text, 100))),
      ),
    ),
  );

/** Counts the terms that were drawn, so that a tree of thousands ends. */
interface Budget {
  left: number;
}

const termItem = (term: SpfTreeTerm, budget: Budget): Content => {
  const counts = term.cost > 0 && term.reach !== 'ignored';
  const bad = ['unread', 'loop', 'failed'].includes(term.reach) || term.dead;
  const [first, ...others] = remarksOn(term);
  return el(
    'li',
    {},
    el(
      'span',
      { class: bad ? 'term bad' : 'term' },
      code(plainOctets(term.text), 100),
      first === undefined
        ? undefined
        : el('span', { class: 'remark' }, [first, ...others].map(plain).join('; ')),
      counts
        ? el('span', { class: 'cost' }, `${counted(term.cost, 'lookup')}, ${term.total} so far`)
        : undefined,
    ),
    term.node && nodeList(term.node, budget),
  );
};

const nodeList = ({ records, domain }: SpfNode, budget: Budget): Content =>
  records.map(({ terms, faults, omitted }, i) => {
    const items = runsOf(terms).flatMap((run) => {
      if (budget.left <= 0) return [];
      budget.left -= 1;
      const [term] = run;
      return term && run.length === 1 ? [termItem(term, budget)] : [rangesItem(run)];
    });
    const missing = omitted + (budget.left <= 0 ? 1 : 0);
    return el(
      'ul',
      { class: 'tree', 'aria-label': `SPF record of ${plain(domain)}` },
      records.length > 1 ? el('li', { class: 'which' }, `record ${i + 1}`) : undefined,
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
              code(plainOctets(term), 100),
              el('span', { class: 'remark' }, plain(message)),
            ),
          ),
        ),
      missing > 0 ? el('li', { class: 'which' }, 'and more terms') : undefined,
    );
  });

/** Where the record was looked up. */
export const spfSection = (spf: ReportedSpf | undefined, spot: Spot): Content => {
  if (spf === undefined || spf.root.records.length === 0) return undefined;
  return section(
    spot,
    'spf',
    'SPF, term by term',
    meter(spf),
    heading(spot, 2, code(spf.domain)),
    nodeList(spf.root, { left: mostTerms }),
  );
};
