/** Diagrams for the job summary. Every label is ours: no name and no record of anybody gets into one. */
import type { Area } from '../../model/check.ts';
import type { DomainReport } from '../../model/report.ts';
import { type GatheredSpf, type SpfNode, type SpfTreeTerm, spfLimits } from '../../model/spf.ts';
import { counted } from '../../model/text/wording.ts';
import { describeLookups, isEndless } from '../view/spf-tree-lines.ts';
import { type Light, areaLight } from '../view/traffic-light.ts';

const marks: { readonly [L in Light]: string } = {
  good: '✅',
  bad: '❌',
  warn: '⚠️',
  open: '❔',
  idle: '➖',
};

const styles = [
  'classDef good stroke:#1a7f37,stroke-width:2px',
  'classDef bad stroke:#cf222e,stroke-width:3px',
  'classDef warn stroke:#9a6700,stroke-width:2px',
  'classDef open stroke:#6e7781,stroke-dasharray:4',
  'classDef idle stroke:#6e7781',
];

const mermaidBlock = (lines: readonly string[]): string =>
  ['```mermaid', ...lines, '```'].join('\n');

/** How mail gets to the domain and away from it, and at which station it fails. */
export const mailPathDiagram = (domain: DomainReport): string => {
  const station = (id: string, area: Area): string => {
    const light = areaLight(domain, area);
    return `${id}["${id.toUpperCase()} ${marks[light]}"]:::${light}`;
  };
  return mermaidBlock([
    'flowchart LR',
    `  senders(["Senders"]) --> ${station('mx', 'mx')} --> inbox(["iCloud inbox"])`,
    `  you(["You"]) --> icloud(["iCloud sends"]) --> ${station('spf', 'spf')} --> ${station('dkim', 'dkim')} --> ${station('dmarc', 'dmarc')} --> receivers(["Receivers"])`,
    ...styles.map((style) => `  ${style}`),
  ]);
};

/** A diagram of more helps nobody. */
const mostNodes = 40;

/** What the SPF record costs, term by term; only terms that are looked up. */
export const spfDiagram = (tree: GatheredSpf): string => {
  const lines: string[] = [];
  let count = 0;
  const draw = (node: SpfNode, parent: string): void => {
    for (const term of node.records.flatMap(({ terms }) => terms)) {
      if (term.cost === 0 || count >= mostNodes) continue;
      count += 1;
      const id = `t${count}`;
      lines.push(`  ${parent} --> ${id}["${termLabel(term)}"]:::${termLight(term)}`);
      if (term.node) draw(term.node, id);
    }
  };
  draw(tree.root, 'root');
  const isBad = tree.cost > spfLimits.lookups || tree.root.records.length > 1 || isEndless(tree);
  return mermaidBlock([
    'flowchart LR',
    `  root["SPF record: ${describeLookups(tree)}"]:::${isBad ? 'bad' : 'good'}`,
    ...lines,
    ...(count >= mostNodes ? ['  root --> more["and more"]:::idle'] : []),
    ...styles.map((style) => `  ${style}`),
  ]);
};

/** The kinds are a closed list of ours; a term's own text stays out. */
const termLabel = ({ kind, cost }: SpfTreeTerm): string =>
  `${kind.replace(/[^a-z0-9-]/g, '')}: ${counted(cost, 'lookup')}`;

const termLight = ({ dead, reach }: SpfTreeTerm): Light => {
  if (reach === 'unread' || reach === 'loop') return 'bad';
  if (reach === 'failed') return 'open';
  return dead ? 'warn' : 'good';
};
