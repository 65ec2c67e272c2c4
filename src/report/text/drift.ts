/** Drift for a terminal: what is published and not accepted, and what that does to mail. */
import type {
  Change,
  DomainDrift,
  Effect,
  SubjectFindings,
  JudgedChange,
} from '../../model/drift.ts';
import type { DomainReport } from '../../model/report.ts';
import { acceptCommand } from '../view/accept-command.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { counted, listed } from '../../model/text/wording.ts';
import {
  toText,
  type TextStyle,
  type Mark,
  markedLines,
  proseWidth,
  paint,
  wrapParagraph,
  labeledProse,
} from './layout.ts';
import { announcedWords, unconfirmedWords, unsureWords } from '../view/drift-changes.ts';
import { joinBlocks, plainText, recordColumns } from '../view/plain-text.ts';

const effectMarks: { readonly [E in Effect]: readonly [mark: Mark, words: string] } = {
  breaks: ['error', 'breaks mail'],
  mends: ['pass', 'mends mail'],
  neither: ['warning', 'no harm to mail seen'],
};

/** The record as it was, and as it is. */
export const changeLines = (style: TextStyle, change: Change): readonly string[] => {
  const line = (sign: string, rdata: string) =>
    `  ${sign} ${recordColumns({ ...change, rdata }).join('  ')}`;
  return [
    ...('before' in change ? [paint(style, 'red', line('-', change.before))] : []),
    ...('after' in change ? [paint(style, 'green', line('+', change.after))] : []),
  ];
};

const listNames = (items: readonly { readonly owner: string; readonly type: string }[]): string =>
  listed(items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${plainText(type)}`));

const openLines = (style: TextStyle, { unknown, propagating, unconfirmed }: DomainDrift) => [
  ...(unknown.length === 0
    ? []
    : markedLines(
        style,
        'unknown',
        `Could not be looked up, so not judged: ${listNames(unknown)}`,
      )),
  ...(propagating.length === 0
    ? []
    : markedLines(
        style,
        'unknown',
        `Name servers disagree, so a change may be under way: ${listNames(propagating)}`,
      )),
  ...(unconfirmed.length === 0
    ? []
    : [
        ...markedLines(style, 'unknown', `${unsureWords}:`),
        ...unconfirmed.flatMap((change) => changeLines(style, change)),
      ]),
];

/** Each change with what it does to mail; a fault that several changes share is told once. */
const judgedLines = (style: TextStyle, changes: readonly JudgedChange[]): readonly string[] => {
  const told = new Set<SubjectFindings>();
  return changes.flatMap(({ change, effect, appears }) => {
    const [mark, words] = effectMarks[effect];
    const news = appears.filter((fault) => !told.has(fault));
    for (const fault of news) told.add(fault);
    const faults = news.flatMap(({ check, findings }) =>
      findings.map(({ message }) => `${plainText(message)} (${plainText(check)})`),
    );
    const inner = { ...style, width: proseWidth(style) - 4 };
    return [
      ...changeLines(style, change),
      ...markedLines(inner, mark, words).map((line) => `    ${line}`),
      ...faults.flatMap((text) => wrapParagraph(style, text, 6)),
    ];
  });
};

/** What the reader has to know of them, where servers do not confirm them. */
export const unconfirmedLines = (
  style: TextStyle,
  changes: readonly Change[],
): readonly string[] => {
  const words = unconfirmedWords(changes);
  return words === undefined ? [] : markedLines(style, 'note', words);
};

/** What the change of the accepted records does. */
const revisionLines = (style: TextStyle, { revision }: DomainDrift): readonly string[] => {
  if (revision === undefined) return [];
  const { against, accepts, announces } = revision;
  return [
    ...(accepts.changes.length === 0
      ? []
      : [
          ...markedLines(
            style,
            'note',
            `This change accepts what is live, and not in ${plainText(against)}:`,
          ),
          ...judgedLines(style, accepts.changes),
        ]),
    ...(announces.length === 0
      ? []
      : [
          ...markedLines(style, 'warning', `${announcedWords(plainText(against))}:`),
          ...announces.flatMap((change) => changeLines(style, change)),
        ]),
  ];
};

/** How to put the records back, and how to accept them. */
const remedyLines = (
  style: TextStyle,
  { kind, file }: DomainDrift,
  domain: string,
): readonly string[] => [
  ...labeledProse(
    style,
    'undo',
    kind === 'zone'
      ? `Where this was not meant: apply ${plainText(file)} to your DNS provider again.`
      : 'Where this was not meant: publish the lines with - at your DNS provider, and remove those with +.',
  ),
  ...labeledProse(
    style,
    'accept',
    kind === 'zone'
      ? `Where it was: write the lines with + into ${plainText(file)}, in place of those with -.`
      : `Where it was: ${acceptCommand(domain, file) ?? `write the lines with + into ${plainText(file)}, in place of those with -.`}`,
  ),
];

/** What is said of one domain. */
export const driftLines = (
  style: TextStyle,
  { domain, drift }: { readonly domain: string; readonly drift: DomainDrift },
): readonly string[] => {
  const { judgement, watched, file, unwatched } = drift;
  const { changes, elsewhere } = judgement;
  const shown = plainText(file);
  return [
    ...(changes.length === 0
      ? drift.state === 'in-sync'
        ? markedLines(style, 'pass', `As accepted in ${shown}: ${counted(watched, 'record')}`)
        : markedLines(style, 'unknown', `No difference from ${shown} is sure`)
      : markedLines(
          style,
          changes.some(({ effect }) => effect === 'breaks') ? 'error' : 'warning',
          `DRIFT: ${counted(changes.length, 'record')} not as accepted in ${shown}`,
          'bold',
        )),
    ...judgedLines(style, changes),
    ...unconfirmedLines(
      style,
      changes.map(({ change }) => change),
    ),
    ...(changes.length === 0 ? [] : remedyLines(style, drift, domain)),
    ...revisionLines(style, drift),
    ...openLines(style, drift),
    ...(elsewhere.appears.length === 0
      ? []
      : markedLines(
          style,
          'note',
          `Not by a change of these records: ${listed(elsewhere.appears.map(({ check }) => plainText(check)))}`,
        )),
    ...(unwatched.length === 0
      ? []
      : markedLines(style, 'note', `In ${shown}, but not watched: ${listNames(unwatched)}`)),
  ];
};

/** Nothing but the drift, domain by domain. */
export const renderDrift = (domains: readonly DomainReport[], style: TextStyle): string =>
  toText(
    joinBlocks(
      domains.map(({ domain, drift }) =>
        drift === undefined
          ? []
          : [paint(style, 'bold', plainText(domain)), ...driftLines(style, { domain, drift })],
      ),
    ),
  );
