/** The diagnosis of mail ports as every format tells it: which causes a finding has, who is to blame, what to do. */
import type { Cause, Confidence, Culprit } from '../../model/diagnosis.ts';
import type { DomainReport } from '../../model/report.ts';
import type { Cause as Obstruction, Fault } from './group-results.ts';
import { few, plain, shorten } from './plain-text.ts';

/** Who is to blame, for people. */
export const culpritWords: { readonly [C in Culprit]: string } = {
  computer: 'this computer',
  network: 'this network',
  apple: 'Apple',
  account: 'the account',
  settings: "the mail program's settings",
};

const confidenceWords: { readonly [C in Confidence]: string } = {
  certain: 'certainly',
  likely: 'most likely',
  possible: 'possibly',
};

/** What keeps no mail back. */
const blameless = new Set<Cause['id']>(['connection-works', 'read-along']);

/** `most likely this computer`; empty where nothing is to blame. */
export const blameWords = ({ id, confidence, culprit }: Cause): string =>
  blameless.has(id) ? '' : `${confidenceWords[confidence]} ${culpritWords[culprit]}`;

/** What happened and who is to blame, without a full stop. */
export const causeTitle = (cause: Cause): string => {
  const blame = blameWords(cause);
  return `${plain(cause.title)}${blame === '' ? '' : ` (to blame: ${blame})`}`;
};

/** What speaks for the cause. */
export const evidenceFor = ({ evidence }: Cause): readonly string[] =>
  few(
    evidence.map((line) => shorten(plain(line), 400)),
    8,
  );

const hostOf = (port: string): string => port.slice(0, port.lastIndexOf(':'));

/** Why the port fails that the finding is about, likeliest first; none where nobody knows, or it is about no port. */
export const causesOf = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { finding: { subject } }: Pick<Fault, 'finding'>,
): readonly Cause[] =>
  subject.type === 'TCP'
    ? (diagnosis?.causes ?? []).filter(({ ports }) =>
        ports.some((port) => hostOf(port) === subject.name),
      )
    : [];

/** Likewise, of ports that could not be tried. */
export const causesBehind = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { port, culprits }: Obstruction,
): readonly Cause[] =>
  port
    ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one)))
    : [];

/** The likeliest cause, line by line; nothing where there is none. */
export const blameLines = ([cause]: readonly Cause[]): readonly string[] =>
  cause === undefined
    ? []
    : [
        `Cause: ${causeTitle(cause)}.`,
        ...evidenceFor(cause).map((line) => `Seen: ${line}`),
        ...cause.steps.map((step, i) => `${i + 1}. ${plain(step)}`),
      ];
