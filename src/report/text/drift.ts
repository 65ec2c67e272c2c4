/** Drift for a terminal: what is published and not accepted, and what that does to mail. */
import type { Change, Departure, Effect, Fault, JudgedChange } from '../../model/drift.ts';
import type { DomainReport } from '../../model/report.ts';
import { acceptCommand } from '../view/accept-command.ts';
import { absolute } from '../../model/dns/presentation.ts';
import {
  asText,
  type Look,
  type Mark,
  marked,
  measure,
  paint,
  paragraph,
  proseRow,
  spaced,
} from './layout.ts';
import { announcedWords, secondHandWords, unsureWords } from '../view/drift-changes.ts';
import { columnsOf, counted, listed, plain } from '../view/plain-text.ts';

const effects: { readonly [E in Effect]: readonly [mark: Mark, words: string] } = {
  breaks: ['error', 'breaks mail'],
  mends: ['pass', 'mends mail'],
  neither: ['warning', 'no harm to mail seen'],
};

/** The record as it was, and as it is. */
export const changeLines = (look: Look, change: Change): readonly string[] => {
  const line = (sign: string, rdata: string) =>
    `  ${sign} ${columnsOf({ ...change, rdata }).join('  ')}`;
  return [
    ...('before' in change ? [paint(look, 'red', line('-', change.before))] : []),
    ...('after' in change ? [paint(look, 'green', line('+', change.after))] : []),
  ];
};

const named = (items: readonly { readonly owner: string; readonly type: string }[]): string =>
  listed(items.map(({ owner, type }) => `${plain(absolute(owner))} ${plain(type)}`));

const openLines = (look: Look, { unknown, propagating, unconfirmed }: Departure) => [
  ...(unknown.length === 0
    ? []
    : marked(look, 'unknown', `Could not be looked up, so not judged: ${named(unknown)}`)),
  ...(propagating.length === 0
    ? []
    : marked(
        look,
        'unknown',
        `Name servers disagree, so a change may be under way: ${named(propagating)}`,
      )),
  ...(unconfirmed.length === 0
    ? []
    : [
        ...marked(look, 'unknown', `${unsureWords}:`),
        ...unconfirmed.flatMap((change) => changeLines(look, change)),
      ]),
];

/** Each change with what it does to mail; a fault that several changes share is told once. */
const judgedLines = (look: Look, changes: readonly JudgedChange[]): readonly string[] => {
  const told = new Set<Fault>();
  return changes.flatMap(({ change, effect, appears }) => {
    const [mark, words] = effects[effect];
    const news = appears.filter((fault) => !told.has(fault));
    for (const fault of news) told.add(fault);
    const faults = news.flatMap(({ check, findings }) =>
      findings.map(({ message }) => `${plain(message)} (${plain(check)})`),
    );
    const inner = { ...look, width: measure(look) - 4 };
    return [
      ...changeLines(look, change),
      ...marked(inner, mark, words).map((line) => `    ${line}`),
      ...faults.flatMap((text) => paragraph(look, text, 6)),
    ];
  });
};

/** What the reader has to know of them, where servers do not confirm them. */
export const secondHandLines = (look: Look, changes: readonly Change[]): readonly string[] => {
  const words = secondHandWords(changes);
  return words === undefined ? [] : marked(look, 'note', words);
};

/** What the change of the accepted records does. */
const revisionLines = (look: Look, { revision }: Departure): readonly string[] => {
  if (revision === undefined) return [];
  const { against, accepts, announces } = revision;
  return [
    ...(accepts.changes.length === 0
      ? []
      : [
          ...marked(
            look,
            'note',
            `This change accepts what is live, and not in ${plain(against)}:`,
          ),
          ...judgedLines(look, accepts.changes),
        ]),
    ...(announces.length === 0
      ? []
      : [
          ...marked(look, 'warning', `${announcedWords(plain(against))}:`),
          ...announces.flatMap((change) => changeLines(look, change)),
        ]),
  ];
};

/** How to put the records back, and how to accept them. */
const remedyLines = (look: Look, { kind, file }: Departure, domain: string): readonly string[] => [
  ...proseRow(
    look,
    'undo',
    kind === 'zone'
      ? `Where this was not meant: apply ${plain(file)} to your DNS provider again.`
      : 'Where this was not meant: publish the lines with - at your DNS provider, and remove those with +.',
  ),
  ...proseRow(
    look,
    'accept',
    kind === 'zone'
      ? `Where it was: write the lines with + into ${plain(file)}, in place of those with -.`
      : `Where it was: ${acceptCommand(domain, file) ?? `write the lines with + into ${plain(file)}, in place of those with -.`}`,
  ),
];

/** What is said of one domain. */
export const driftLines = (
  look: Look,
  { domain, drift }: { readonly domain: string; readonly drift: Departure },
): readonly string[] => {
  const { judgement, watched, file, unwatched } = drift;
  const { changes, elsewhere } = judgement;
  const shown = plain(file);
  return [
    ...(changes.length === 0
      ? drift.state === 'in-sync'
        ? marked(look, 'pass', `As accepted in ${shown}: ${counted(watched, 'record')}`)
        : marked(look, 'unknown', `No difference from ${shown} is sure`)
      : marked(
          look,
          changes.some(({ effect }) => effect === 'breaks') ? 'error' : 'warning',
          `DRIFT: ${counted(changes.length, 'record')} not as accepted in ${shown}`,
          'bold',
        )),
    ...judgedLines(look, changes),
    ...secondHandLines(
      look,
      changes.map(({ change }) => change),
    ),
    ...(changes.length === 0 ? [] : remedyLines(look, drift, domain)),
    ...revisionLines(look, drift),
    ...openLines(look, drift),
    ...(elsewhere.appears.length === 0
      ? []
      : marked(
          look,
          'note',
          `Not by a change of these records: ${listed(elsewhere.appears.map(({ check }) => plain(check)))}`,
        )),
    ...(unwatched.length === 0
      ? []
      : marked(look, 'note', `In ${shown}, but not watched: ${named(unwatched)}`)),
  ];
};

/** Nothing but the drift, domain by domain. */
export const renderDrift = (domains: readonly DomainReport[], look: Look): string =>
  asText(
    spaced(
      domains.map(({ domain, drift }) =>
        drift === undefined
          ? []
          : [paint(look, 'bold', plain(domain)), ...driftLines(look, { domain, drift })],
      ),
    ),
  );
