/** The diagnosis of mail ports as every format tells it: which causes a finding has, who is to blame, what to do. */
import type { Cause, Confidence, Culprit } from '../../model/mail/diagnosis.ts';
import type { DomainReport } from '../../model/report.ts';
import { few } from '../../model/text/wording.ts';
import type { Obstruction, ReportedFinding } from './group-results.ts';
import { plainText, shorten } from './plain-text.ts';

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
const harmlessCauses = new Set<Cause['id']>(['connection-works', 'read-along']);

/** `most likely this computer`; empty where nothing is to blame. */
export const culpritClause = ({ id, confidence, culprit }: Cause): string =>
  harmlessCauses.has(id) ? '' : `${confidenceWords[confidence]} ${culpritWords[culprit]}`;

/** What happened and who is to blame, without a full stop. */
export const causeTitle = (cause: Cause): string => {
  const blame = culpritClause(cause);
  return `${plainText(cause.title)}${blame === '' ? '' : ` (to blame: ${blame})`}`;
};

/** What speaks for the cause. */
export const evidenceFor = ({ evidence }: Cause): readonly string[] =>
  few(
    evidence.map((line) => shorten(plainText(line), 400)),
    8,
  );

const portHost = (port: string): string => port.slice(0, port.lastIndexOf(':'));

/** Why the port fails that the finding is about, likeliest first; none where nobody knows, or it is about no port. */
export const findPortCauses = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { finding: { subject } }: Pick<ReportedFinding, 'finding'>,
): readonly Cause[] =>
  subject.type === 'TCP'
    ? (diagnosis?.causes ?? []).filter(({ ports }) =>
        ports.some((port) => portHost(port) === subject.name),
      )
    : [];

/** Likewise, of ports that could not be tried. */
export const findCausesBehind = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { port, culprits }: Obstruction,
): readonly Cause[] =>
  port
    ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one)))
    : [];

/** The likeliest cause, line by line; nothing where there is none. */
export const likeliestCauseLines = ([cause]: readonly Cause[]): readonly string[] =>
  cause === undefined
    ? []
    : [
        `Cause: ${causeTitle(cause)}.`,
        ...evidenceFor(cause).map((line) => `Seen: ${line}`),
        ...cause.steps.map((step, i) => `${i + 1}. ${plainText(step)}`),
      ];
