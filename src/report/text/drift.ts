/** Drift for the terminal: how live records differ from the accepted ones, and what that does to mail. */
import {
  bringsHarm,
  broughtFaults,
  type Change,
  type DomainDrift,
  type Effect,
  type HeldAgainstFiles,
  type Revision,
  type SubjectFindings,
  type JudgedChange,
} from '../../model/drift.ts';
import type { DomainReport } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { mapNonEmpty } from '../../model/non-empty.ts';
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
import { lostMail } from '../view/consequences.ts';
import {
  announcedChanges,
  announcedWords,
  broughtUnjudgedWords,
  broughtWords,
  countAccepted,
  driftWords,
  effectWords,
  goneRemedies,
  groupByRecord,
  joinChanges,
  type RecordChange,
  pendingWords,
  recordNames,
  unconfirmedWords,
  unsureWords,
} from '../view/drift-changes.ts';
import { acceptCommand } from '../../model/text/accept-command.ts';
import { presentFile } from '../view/file-version.ts';
import { joinBlocks, plainText, recordColumns } from '../view/plain-text.ts';

const effectMarks: { readonly [E in Effect]: Mark } = {
  breaks: 'error',
  mends: 'pass',
  neither: 'warning',
};

/** The record before and after. */
const recordLines = (
  style: TextStyle,
  { before, after, ...record }: RecordChange,
): readonly string[] => {
  const line = (sign: string, rdata: string) =>
    `  ${sign} ${recordColumns({ ...record, rdata }).join('  ')}`;
  return [
    ...before.map((rdata) => paint(style, 'red', line('-', rdata))),
    ...after.map((rdata) => paint(style, 'green', line('+', rdata))),
  ];
};

/** The changes record by record, each as it was and then as it is. */
export const changeLines = (style: TextStyle, changes: readonly Change[]): readonly string[] =>
  groupByRecord(changes, (change) => change).flatMap((group) =>
    recordLines(style, joinChanges(group)),
  );

const openLines = (style: TextStyle, { unknown, propagating, unconfirmed }: DomainDrift) => [
  ...(unknown.length === 0
    ? []
    : markedLines(style, 'unknown', `${driftWords.notJudged}: ${recordNames(unknown)}`)),
  ...(propagating.length === 0
    ? []
    : markedLines(style, 'unknown', `${driftWords.propagating}: ${recordNames(propagating)}`)),
  ...(unconfirmed.length === 0
    ? []
    : [...markedLines(style, 'unknown', `${unsureWords}:`), ...changeLines(style, unconfirmed)]),
];

/** Each record with the effect of its change on mail; a finding that several share appears once. */
const judgedLines = (style: TextStyle, changes: readonly JudgedChange[]): readonly string[] => {
  const seen = new Set<SubjectFindings>();
  return groupByRecord(changes, ({ change }) => change).flatMap((group) => {
    // Changes of one area have one effect.
    const [{ effect, appears }] = group;
    const news = appears.filter((fault) => !seen.has(fault));
    for (const fault of news) seen.add(fault);
    const faults = news.flatMap(({ check, findings }) =>
      findings.map(({ message }) => `${plainText(message)} (${plainText(check)})`),
    );
    const inner = { ...style, width: proseWidth(style) - 4 };
    return recordLines(style, joinChanges(mapNonEmpty(group, ({ change }) => change))).concat(
      markedLines(inner, effectMarks[effect], effectWords[effect]).map((line) => `    ${line}`),
      faults.flatMap((text) => wrapParagraph(style, text, 6)),
    );
  });
};

/** A warning if name servers do not confirm the changes. */
export const unconfirmedLines = (
  style: TextStyle,
  changes: readonly Change[],
): readonly string[] => {
  const words = unconfirmedWords(changes);
  return words === undefined ? [] : markedLines(style, 'note', words);
};

/** What of the change is not live yet, where it breaks mail or nobody can tell. */
const broughtLines = (style: TextStyle, revision: Revision): readonly string[] => {
  const { brings } = revision;
  if (brings === undefined) return [];
  const faults = broughtFaults(brings).filter(({ severity }) => severity === 'error');
  const unjudged = `${broughtUnjudgedWords}: ${brings.undecided.map(plainText).join(', ')}`;
  return [
    ...(bringsHarm({ revision })
      ? [
          ...markedLines(style, 'error', `${broughtWords('the domain', lostMail(faults))}:`),
          ...judgedLines(style, brings.changes),
        ]
      : []),
    ...(brings.undecided.length === 0 ? [] : markedLines(style, 'unknown', unjudged)),
  ];
};

/** What the change of the accepted records does. */
const revisionLines = (style: TextStyle, { revision }: DomainDrift): readonly string[] => {
  if (revision === undefined) return [];
  const { against, at, accepts } = revision;
  const announced = announcedChanges(revision);
  const file = { file: against, at };
  // Each record is listed below with what it does to mail.
  const harm = bringsHarm({ revision });
  return [
    ...(accepts.changes.length === 0
      ? []
      : [
          ...markedLines(style, 'note', `${driftWords.accepts(file)}:`),
          ...judgedLines(style, accepts.changes),
        ]),
    ...(announced.length === 0
      ? []
      : [
          ...markedLines(
            style,
            'warning',
            `${announcedWords(presentFile(file))}${harm ? '.' : ':'}`,
          ),
          ...(harm ? [] : changeLines(style, announced)),
        ]),
    ...broughtLines(style, revision),
  ];
};

/** What was merged, and is not live yet. */
const pendingLines = (style: TextStyle, { pending }: DomainDrift): readonly string[] =>
  pending === undefined
    ? []
    : [
        ...markedLines(style, 'note', `${pendingWords(pending, true)}:`),
        ...changeLines(style, pending.changes),
      ];

/** How to put the records back, and how to accept them. */
const remedyLines = (
  style: TextStyle,
  { kind, file, at, gone }: DomainDrift,
  domain: string,
): readonly string[] => {
  if (gone)
    return [
      ...labeledProse(style, 'undo', `Not intended? ${goneRemedies.undo}`),
      ...labeledProse(
        style,
        'accept',
        `Intended? ${goneRemedies.accept(plainText(domain), plainText(file))}`,
      ),
    ];
  const shown = presentFile({ file, at });
  const command = kind === 'zone' ? undefined : acceptCommand(domain, file);
  const undo =
    kind === 'zone'
      ? `Apply ${shown} at your DNS host again.`
      : 'Add the - lines at your DNS host again, and delete the + lines there.';
  const accept = command ?? `Replace the - lines in ${plainText(file)} with the + lines.`;
  return [
    ...labeledProse(style, 'undo', `Not intended? ${undo}`),
    ...labeledProse(style, 'accept', `Intended? ${accept}`),
  ];
};

interface DriftOfDomain extends HeldAgainstFiles {
  readonly domain: string;
  readonly drift: DomainDrift;
}

/** Whether there is drift, in one line. */
const driftHeadLines = (
  style: TextStyle,
  { domain, drift, proposal }: DriftOfDomain,
): readonly string[] => {
  const { state, watched } = drift;
  const { changes } = drift.judgement;
  if (changes.length > 0) {
    const breaks = changes.some(({ effect }) => effect === 'breaks');
    const what = drift.gone
      ? driftWords.gone(plainText(domain), watched)
      : driftWords.drift(changes.length, drift);
    const words = `DRIFT: ${what}`;
    return markedLines(style, breaks ? 'error' : 'warning', words, 'bold');
  }
  if (state === 'in-sync' && drift.pending !== undefined) return [];
  if (state !== 'in-sync') return markedLines(style, 'unknown', driftWords.open(drift));
  const accepted = countAccepted({ drift, ...(proposal && { proposal }) });
  const words = driftWords.inSync(watched, drift, accepted);
  return markedLines(style, accepted === 0 ? 'pass' : 'note', words);
};

/** The drift of one domain. */
export const driftLines = (style: TextStyle, one: DriftOfDomain): readonly string[] => {
  const { domain, drift } = one;
  const { judgement, file, unwatched } = drift;
  const { changes, elsewhere } = judgement;
  return [
    ...driftHeadLines(style, one),
    ...judgedLines(style, changes),
    ...unconfirmedLines(
      style,
      changes.map(({ change }) => change),
    ),
    ...(changes.length === 0 ? [] : remedyLines(style, drift, domain)),
    ...pendingLines(style, drift),
    ...revisionLines(style, drift),
    ...openLines(style, drift),
    ...(elsewhere.appears.length === 0
      ? []
      : markedLines(
          style,
          'note',
          `${driftWords.elsewhere}: ${listed(elsewhere.appears.map(({ check }) => plainText(check)))}`,
        )),
    ...(unwatched.length === 0
      ? []
      : markedLines(style, 'note', `${driftWords.unwatched(file)}: ${recordNames(unwatched)}`)),
  ];
};

/** Only the drift, domain by domain. */
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
