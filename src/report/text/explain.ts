/** A check's page for the terminal, and the list of all checks. */
import { type Area, areas, type CheckMeta } from '../../model/check.ts';
import { citationUrl, applePages, type Cite, sections } from '../../model/rfc.ts';
import { toText, dash, type TextStyle, paint, wrapParagraph, titledSection } from './layout.ts';
import { joinBlocks, plainText } from '../view/plain-text.ts';

const isSection = (cite: Cite): cite is keyof typeof sections => cite in sections;

/** The citation, without the section sign if the terminal has only ASCII. */
const citeName = ({ unicode }: TextStyle, cite: Cite): string =>
  unicode ? cite : cite.replace(' §', ', section ');

const citationTitle = (cite: Cite): string => {
  if (isSection(cite)) return sections[cite];
  return cite in applePages ? "Apple's support page" : '';
};

const sourceLines = (style: TextStyle, cite: Cite): readonly string[] => [
  ...wrapParagraph(style, `${citeName(style, cite)}: ${plainText(citationTitle(cite))}`, 2),
  `    ${citationUrl(cite)}`,
];

const zoneLines = (text: string): readonly string[] =>
  text === '' ? [] : text.split('\n').map((line) => `  ${plainText(line)}`);

/** Why the check exists, how to fix it, a zone that passes, one that fails, and the sources. */
export const renderExplanation = (meta: CheckMeta, style: TextStyle): string => {
  const { id, title, severity, area, since, docs, cites } = meta;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : titledSection(style, heading, [lines]);
  return toText(
    joinBlocks([
      [
        paint(style, 'bold', plainText(id)),
        ...wrapParagraph(style, plainText(title)),
        ...wrapParagraph(
          style,
          `${plainText(severity)} in area ${plainText(area)} ${dash(style)} since ${plainText(since)} ${dash(style)} skip it with --skip ${plainText(id)}`,
        ).map((line) => paint(style, 'dim', line)),
      ],
      part('Why', wrapParagraph(style, plainText(docs.why), 2)),
      part('What to do', wrapParagraph(style, plainText(docs.fix), 2)),
      part('Passes', zoneLines(docs.good)),
      part('Fails', zoneLines(docs.bad)),
      part(
        'Sources',
        cites.flatMap((cite) => sourceLines(style, cite)),
      ),
    ]),
  );
};

const severityTones = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Most ids fit in this width. */
const idWidth = 24;

/** Id, severity and title in columns; the title goes below if it has too little room. */
const checkEntry = (style: TextStyle, { id, title, severity }: CheckMeta): readonly string[] => {
  const head = `  ${plainText(id).padEnd(idWidth)}  `;
  const mark = paint(style, severityTones[severity], severity.padEnd(7));
  if (style.width < 72)
    return [head + mark.trimEnd(), ...wrapParagraph(style, plainText(title), 4)];
  const [first = '', ...more] = wrapParagraph(style, plainText(title), head.length + 9);
  return [`${head}${mark}  ${first.trimStart()}`, ...more];
};

const areaList = (style: TextStyle, area: Area, metas: readonly CheckMeta[]): readonly string[] => {
  const own = metas.filter((meta) => meta.area === area);
  return own.length === 0
    ? []
    : [paint(style, 'bold', area), ...own.flatMap((meta) => checkEntry(style, meta))];
};

/** Every check with its severity and title, by area. */
export const renderCheckList = (metas: readonly CheckMeta[], style: TextStyle): string =>
  toText(
    joinBlocks([
      ...areas.map((area) => areaList(style, area, metas)),
      ['Details of one: dns-audit explain CHECK'],
    ]),
  );
