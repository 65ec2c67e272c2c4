/** What is fine, for the terminal: a line for each area with what was found there, or every check. */
import type { CheckId } from '../../model/check-id.ts';
import { type Area, areaNames, areas, isPortArea } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { counted, few } from '../../model/text/wording.ts';
import { isToldElsewhere } from '../view/traffic-light.ts';
import { digestReport } from '../view/group-results.ts';
import { type TextStyle, markedLines, paint, wrapParagraph } from './layout.ts';
import { plainText, shorten, largest } from '../view/plain-text.ts';
import { groupedBy } from '../../model/non-empty.ts';

const nameWidth = largest(Object.values(areaNames).map((name) => name.length));

/** The ports have their own section. */
const shown = areas.filter((area) => !isPortArea(area));

const skipReason = ({ because }: Result): string => plainText(because ?? 'no reason given');

/** At most this many lines of what was found stand beside an area. */
const most = 4;

/** The check that shows most of its area, if that is not the first with something to show. */
export const tellingChecks: { readonly [A in Area]?: CheckId } = {
  dkim: 'dkim-key',
  resolver: 'resolver-stale',
};

/** What was found in the area; if nothing was, the title of a check that passed. */
const areaGist = (area: Area, passed: readonly Result[]): readonly string[] => {
  const one =
    passed.find(({ check }) => check === tellingChecks[area]) ??
    passed.find(({ observed = [] }) => observed.length > 0) ??
    passed[0];
  const { observed = [], title = '' } = one ?? {};
  const seen = observed.length > 0 ? observed : [title];
  return few(
    seen.map((one) => shorten(plainText(one))),
    most,
  );
};

/** The mark, the area's name, and beside it the lines, each wrapped. */
const areaLines = (style: TextStyle, area: Area, lines: readonly string[]): readonly string[] => {
  const [bare = ''] = markedLines({ ...style, color: false }, 'pass', '');
  const indent = bare.length + nameWidth + 2;
  const [mark = ''] = markedLines(style, 'pass', '');
  const head = `${mark}${areaNames[area].padEnd(nameWidth + 2)}`;
  return lines
    .flatMap((line) => wrapParagraph(style, line, indent))
    .map((line, i) => (i === 0 ? head + line.slice(indent) : line));
};

/** Areas in which a check ran and every check that ran passed. */
const passedAreas = (results: readonly Result[]): readonly (readonly [Area, readonly Result[]])[] =>
  shown.flatMap((area) => {
    const own = results.filter((one) => one.area === area);
    const ran = own.filter(({ status, waived }) => status !== 'skipped' || waived !== undefined);
    const sound =
      ran.length > 0 &&
      ran.every(({ status }) => status === 'pass') &&
      !own.some((one) => isToldElsewhere(one, { results }));
    return sound ? [[area, ran] as const] : [];
  });

/** How many checks passed and were skipped. */
export const describePassedCount = (domain: DomainReport): string => {
  const { fine, skipped } = digestReport(domain);
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${counted(fine.length, 'check')} fine${left}`;
};

/** Findings that the configuration waives stay visible. */
const waivedLines = (style: TextStyle, { results }: DomainReport): readonly string[] =>
  results.flatMap(({ check, waived = [] }) =>
    waived.flatMap(({ finding, until, reason }) =>
      markedLines(
        style,
        'skipped',
        `${plainText(finding.message)} (${plainText(check)}): waived until ${plainText(until)}: ${plainText(reason)}`,
        'dim',
      ),
    ),
  );

/** A line for each area that is fine, and for each waived finding. */
export const passedAreaLines = (style: TextStyle, domain: DomainReport): readonly string[] => {
  const sound = passedAreas(domain.results);
  if (sound.length === 0) return waivedLines(style, domain);
  return [
    ...sound.flatMap(([area, passed]) => areaLines(style, area, areaGist(area, passed))),
    ...waivedLines(style, domain),
    ...wrapParagraph(style, `${describePassedCount(domain)}: --verbose lists them.`, 2).map(
      (line) => paint(style, 'dim', line),
    ),
  ];
};

/** Skipped checks, grouped by the reason. */
const skippedLines = (style: TextStyle, skipped: readonly Result[]): readonly string[] =>
  [...groupedBy(skipped, skipReason)].flatMap(([reason, those]) => {
    const ids = those.map(({ check }) => plainText(check)).join(', ');
    const what =
      those.length === 1
        ? `${plainText(those[0].title)}: skipped`
        : `${counted(those.length, 'check')} skipped`;
    return markedLines(style, 'skipped', `${what}, ${reason} (${ids})`, 'dim');
  });

/** Every check that passed, with what it found, and every skipped one, with the reason. */
export const everyPassedLine = (style: TextStyle, domain: DomainReport): readonly string[] => {
  const { fine, skipped } = digestReport(domain);
  const seen = ({ observed = [] }: Result) =>
    few(
      observed.map((one) => shorten(plainText(one))),
      12,
    ).flatMap((line) => wrapParagraph(style, line, 4).map((shown) => paint(style, 'dim', shown)));
  return [
    ...fine.flatMap((result) =>
      markedLines(style, 'pass', `${plainText(result.title)} (${plainText(result.check)})`).concat(
        seen(result),
      ),
    ),
    ...skippedLines(style, skipped),
  ];
};
