/** An SPF record and everything it includes as lines of text: each term, its cost, the sum so far. */
import {
  type ReportedSpf,
  spfLimits,
  type SpfNode,
  type SpfReach,
  type SpfTermKind,
  type SpfTreeRecord,
  type SpfTreeTerm,
} from '../../model/spf.ts';
import { allOf, few, listed } from '../../model/text/wording.ts';
import { plainText, plainOctets, shorten, largest } from './plain-text.ts';

export interface SpfDrawing {
  /** Whether each range gets its own line. */
  readonly verbose: boolean;
  /** What a kind of term means, in half a sentence: below the drawing, once a kind. */
  readonly describe?: (kind: SpfTermKind) => string;
}

/** A line of the drawing; a term that costs lookups has two sums. */
interface Row {
  readonly text: string;
  readonly cost?: number;
  readonly total?: number;
  readonly remarks: readonly string[];
}

const reachRemarks: Readonly<Record<SpfReach, string>> = {
  free: '',
  read: '',
  unread: 'not looked up: past the 10-lookup limit',
  message: 'depends on the message',
  loop: 'loops back to itself',
  ignored: 'no effect',
  failed: "couldn't be looked up",
};

const nothingAt = ({ dead, kind, node }: SpfTreeTerm): string => {
  if (!dead) return '';
  if (node?.kind === 'nxdomain') return "doesn't exist";
  return kind === 'include' || kind === 'redirect' ? 'has no SPF record' : 'has no address';
};

const severalRecords = ({ records }: SpfNode): string => `${records.length} SPF records`;

/** Remarks on a term, in plain ASCII. */
export const termRemarks = (term: SpfTreeTerm): readonly string[] => {
  const { kind, networks, sender, reach, crowded, failure, node } = term;
  const hosts = kind === 'a' || kind === 'mx' ? listed(networks.map(plainText), 4) : '';
  return [
    sender ?? '',
    hosts,
    nothingAt(term),
    node && node.records.length > 1 ? `has ${severalRecords(node)}` : '',
    crowded ? 'names more than 10 hosts' : '',
    ...(failure?.code === 'unsupported'
      ? // No server was asked, so there is no failure to report.
        ['not looked up']
      : [reachRemarks[reach], failure ? plainText(failure.detail) : '']),
  ].filter((remark) => remark !== '');
};

const isRange = ({ kind, qualifier, reach }: SpfTreeTerm): boolean =>
  (kind === 'ip4' || kind === 'ip6') && qualifier === '+' && reach === 'free';

/** `ip4:192.0.2.0/24 and 15 more ranges` for a run of them. */
const rangesRow = (run: readonly SpfTreeTerm[], indent: string): Row => {
  const first = plainOctets(run[0]?.text ?? '');
  const more = run.length > 1 ? ` and ${run.length - 1} more ranges` : '';
  return { text: `${indent}${first}${more}`, remarks: [] };
};

/** The terms, with address ranges that follow one another in one group unless `verbose`. */
export const groupRanges = (
  terms: readonly SpfTreeTerm[],
  verbose: boolean,
): readonly (readonly SpfTreeTerm[])[] => {
  const runs: SpfTreeTerm[][] = [];
  for (const term of terms) {
    const last = runs.at(-1);
    if (!verbose && last?.every(isRange) && isRange(term)) last.push(term);
    else runs.push([term]);
  }
  return runs;
};

const termRows = (term: SpfTreeTerm, indent: string, drawing: SpfDrawing): readonly Row[] => {
  const counts = term.cost > 0 && term.reach !== 'ignored';
  return [
    {
      text: `${indent}${shorten(plainOctets(term.text), 100)}`,
      ...(counts && { cost: term.cost, total: term.total }),
      remarks: termRemarks(term),
    },
    ...(term.node ? nodeRows(term.node, `${indent}  `, drawing) : []),
  ];
};

export const emptyRemark = 'no terms';

/** Whether nothing follows the version. */
export const isEmptyRecord = ({ terms, faults }: SpfTreeRecord): boolean =>
  terms.length + faults.length === 0;

const nodeRows = (node: SpfNode, indent: string, drawing: SpfDrawing): readonly Row[] =>
  node.records.flatMap((record, i) => [
    ...(node.records.length > 1 ? [{ text: `${indent}record ${i + 1}`, remarks: [] }] : []),
    ...(isEmptyRecord(record) ? [{ text: `${indent}v=spf1`, remarks: [emptyRemark] }] : []),
    ...groupRanges(record.terms, drawing.verbose).flatMap((run) => {
      const [term] = run;
      return term && run.length === 1 ? termRows(term, indent, drawing) : [rangesRow(run, indent)];
    }),
    ...record.faults.slice(0, 5).map(({ message, term }) => ({
      text: `${indent}${shorten(plainOctets(term), 100)}`,
      remarks: [plainText(message)],
    })),
    ...(record.omitted > 0
      ? [{ text: `${indent}... and ${record.omitted} more terms`, remarks: [] }]
      : []),
  ]);

/** Nobody reads more lines than this. */
const lineLimit = 200;

const termsIn = ({ records }: SpfNode): readonly SpfTreeTerm[] =>
  records.flatMap(({ terms }) =>
    terms.flatMap((term) => [term, ...(term.node ? termsIn(term.node) : [])]),
  );

/** What each kind of term in the drawing means, in the order of its first term. */
const legend = (root: SpfNode, describe: NonNullable<SpfDrawing['describe']>) => {
  const kinds = [...new Set(termsIn(root).map(({ kind }) => kind))];
  return ['', ...kinds.map((kind) => `  ${kind.padEnd(10)}${plainText(describe(kind))}`)];
};

/** Whether a term leads back to itself, so that the lookups have no end. */
export const isEndless = ({ root }: ReportedSpf): boolean =>
  termsIn(root).some(({ reach }) => reach === 'loop');

/** How many lookups receivers make, or why they make none. */
export const describeLookups = (tree: ReportedSpf): string => {
  const { root, cost, exact } = tree;
  if (root.records.length === 0) return 'no SPF record';
  if (root.records.length > 1)
    return `${severalRecords(root)}, so receivers ignore ${allOf(root.records.length)}`;
  if (isEndless(tree)) return `the lookups never end, so receivers stop after ${spfLimits.lookups}`;
  return `${exact ? '' : 'at least '}${cost} of ${spfLimits.lookups} lookups`;
};

/** The drawing; lines are harmless printable ASCII. */
export const spfTreeLines = (tree: ReportedSpf, drawing: SpfDrawing): readonly string[] => {
  const rows = nodeRows(tree.root, '  ', drawing);
  const width = Math.min(60, largest(rows.map(({ text }) => text.length)));
  const column = (value: number | undefined): string => String(value ?? '').padStart(4);
  const lines = rows.map(({ text, cost, total, remarks }) =>
    `${text.padEnd(width)}${column(cost)}${column(total)}  ${remarks.join('; ')}`.trimEnd(),
  );
  const meanings = drawing.describe ? legend(tree.root, drawing.describe) : [];
  return [
    `${plainText(tree.domain)}: ${describeLookups(tree)}`,
    ...few(lines, lineLimit),
    ...meanings,
  ];
};
