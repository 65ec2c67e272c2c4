/** A check's page for the terminal, and the list of all pages. */
import { type Area, areas, type CheckMeta } from '../../model/check.ts';
import { addressOf, applePages, type Cite, sections } from '../../model/rfc.ts';
import { asText, dash, type Look, paint, paragraph, section, spaced } from './layout.ts';
import { plain } from '../view/plain-text.ts';

const isSection = (cite: Cite): cite is keyof typeof sections => cite in sections;

/** The citation as its own community writes it; the section sign is not ASCII. */
const citeName = ({ unicode }: Look, cite: Cite): string =>
  unicode ? cite : cite.replace(' §', ', section ');

const titleOf = (cite: Cite): string =>
  isSection(cite) ? sections[cite] : cite in applePages ? "Apple's support page" : '';

const sourceLines = (look: Look, cite: Cite): readonly string[] => [
  ...paragraph(look, `${citeName(look, cite)}: ${plain(titleOf(cite))}`, 2),
  `    ${addressOf(cite)}`,
];

const zone = (text: string): readonly string[] =>
  text === '' ? [] : text.split('\n').map((line) => `  ${plain(line)}`);

/** Why the check is there, how it is mended, a zone that passes and one that fails, and the sources. */
export const renderExplanation = (meta: CheckMeta, look: Look): string => {
  const { id, title, severity, area, since, docs, cites } = meta;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : section(look, heading, [lines]);
  return asText(
    spaced([
      [
        paint(look, 'bold', plain(id)),
        ...paragraph(look, plain(title)),
        ...paragraph(
          look,
          `${plain(severity)} in area ${plain(area)} ${dash(look)} since ${plain(since)} ${dash(look)} --skip ${plain(id)} leaves it out`,
        ).map((line) => paint(look, 'dim', line)),
      ],
      part('Why', paragraph(look, plain(docs.why), 2)),
      part('What to do', paragraph(look, plain(docs.fix), 2)),
      part('Passes', zone(docs.good)),
      part('Fails', zone(docs.bad)),
      part(
        'Sources',
        cites.flatMap((cite) => sourceLines(look, cite)),
      ),
    ]),
  );
};

/** So wide are the longest of most ids, and `warning`. */
const idWidth = 24;

/** Id, severity and title in columns; the title below where that leaves it too little room. */
const entry = (look: Look, { id, title, severity }: CheckMeta): readonly string[] => {
  const head = `  ${plain(id).padEnd(idWidth)}  `;
  const tone = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan';
  const mark = paint(look, tone, severity.padEnd(7));
  if (look.width < 72) return [head + mark.trimEnd(), ...paragraph(look, plain(title), 4)];
  const [first = '', ...more] = paragraph(look, plain(title), head.length + 9);
  return [`${head}${mark}  ${first.trimStart()}`, ...more];
};

const listOf = (look: Look, area: Area, metas: readonly CheckMeta[]): readonly string[] => {
  const own = metas.filter((meta) => meta.area === area);
  return own.length === 0
    ? []
    : [paint(look, 'bold', area), ...own.flatMap((meta) => entry(look, meta))];
};

/** Every check with its severity and title, by area. */
export const renderCheckList = (metas: readonly CheckMeta[], look: Look): string =>
  asText(
    spaced([
      ...areas.map((area) => listOf(look, area, metas)),
      ['dns-audit explain CHECK tells more of one.'],
    ]),
  );
