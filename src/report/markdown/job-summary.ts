/** The job summary: the whole report, then the diagrams. */
import type { FailOn } from '../../model/check.ts';
import type { Report } from '../../model/report.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import { renderMarkdown } from './render.ts';
import { codeSpan, fencedBlock, foldedBlock, escapeProse } from './escape.ts';
import { mailPathDiagram, spfDiagram } from './mermaid.ts';
import { assembleSections, type Section } from './size-budget.ts';
import { spfTreeLines } from '../view/spf-tree-lines.ts';

export interface Summary {
  readonly report: Report;
  /** By domain. */
  readonly spf: ReadonlyMap<string, GatheredSpf>;
  /** What the reader has to know of the run itself, in our own words. */
  readonly remarks: readonly string[];
  /** What fails the run. */
  readonly failOn?: FailOn;
}

/** GitHub drops a summary of more than 1 MiB; the rest is for what is not counted here. */
const mostBytes = 1_000_000;
const mostDrawn = 100_000;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Diagrams of more domains would fill the page. */
const mostDiagrams = 5;

const diagramSections = ({ report, spf }: Summary): readonly Section[] =>
  report.domains.slice(0, mostDiagrams).flatMap((domain) => {
    const name = report.domains.length === 1 ? '' : `**${codeSpan(domain.domain)}**\n\n`;
    const tree = spf.get(domain.domain);
    const drawing = tree && spfTreeLines(tree, { verbose: false });
    return [
      { rank: 5, text: `${name}${foldedBlock('Mail path', mailPathDiagram(domain))}` },
      {
        rank: 6,
        text:
          tree && drawing && tree.cost > 0
            ? foldedBlock(
                'SPF, term by term',
                `${spfDiagram(tree)}\n\n${fencedBlock('text', drawing)}`,
              )
            : '',
      },
    ];
  });

/** Markdown of at most 1 MiB: whole sections are left out where it would be more. */
export const renderSummary = (summary: Summary): string => {
  const { report, remarks, failOn = 'error' } = summary;
  const told = remarks.map((text) => `> [!NOTE]\n> This run: ${escapeProse(text)}`).join('\n\n');
  const drawn = assembleSections(diagramSections(summary), mostDrawn, byteLength);
  const most = mostBytes - byteLength(told) - byteLength(drawn);
  const rest = renderMarkdown(report, { failOn, most }).trimEnd();
  return `${[told, rest, drawn].filter((part) => part !== '').join('\n\n')}\n`;
};
