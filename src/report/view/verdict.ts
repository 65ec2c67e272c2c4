/** The verdict on a domain, in one sentence that says what it means for mail. */
import { type Area, isPortArea, requiredAreas, type FailOn } from '../../model/check.ts';
import { bringsHarm, type Change, driftState } from '../../model/drift.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import { worsening } from '../../model/judged.ts';
import type { DomainReport, Result, Verdict } from '../../model/report.ts';
import { isUnjudged } from '../../model/verdict.ts';
import { trimEndOf } from '../../model/text/trim.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { listConsequences, worstConsequences } from './consequences.ts';
import { apartFromPorts, type Digest, digestReport } from './group-results.ts';
import { findSetUp } from './steps/set-up.ts';
import { driftWords } from './drift-changes.ts';
import { presentFile, type VersionedFile } from './file-version.ts';
import { plainText } from './plain-text.ts';
import { portsTitle, wasTried } from './port-words.ts';

export const verdictWords: { readonly [V in Verdict]: string } = {
  pass: 'PASS',
  fail: 'FAIL',
  inconclusive: 'INCONCLUSIVE',
};

/** Areas that must be sound before anybody reads that everything Apple requires is in place. */
const required: readonly Area[] = requiredAreas;

const unjudgedWords = ({ unjudged }: Digest): readonly string[] =>
  unjudged.length > 0 ? [`${counted(unjudged.length, 'check')} not judged`] : [];

const waivedWords = ({ results }: DomainReport): readonly string[] => {
  const count = results.reduce((sum, { waived = [] }) => sum + waived.length, 0);
  return count > 0 ? [`${counted(count, 'finding')} waived`] : [];
};

const failWords = (domain: DomainReport): string => {
  const digest = digestReport(domain);
  const { problems, warnings } = digest;
  const missing = findSetUp(domain) !== undefined;
  const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
  const parts = [
    ...worstConsequences([
      ...(missing ? ['none of the records Apple requires is published'] : []),
      ...listConsequences(
        others.map(({ result: { check, area }, finding }) => ({
          check,
          area,
          findings: [finding],
        })),
      ),
    ]),
    ...waivedWords(domain),
    ...unjudgedWords(digest),
  ];
  const counts = [
    counted(problems.length, 'problem'),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  return `${listed(counts)}: ${parts.join('; ')}`;
};

/** Whether only mail ports were tested: then nothing is known about the domain's records. */
export const portsOnly = ({ results }: DomainReport): boolean =>
  results.length > 0 && results.every(({ area }) => isPortArea(area));

const passWords = (domain: DomainReport): string => {
  const digest = digestReport(domain);
  const { fine, warnings, notes } = digest;
  const sound = (r: Result) => r.severity === 'error' && r.status === 'pass';
  // A source such as a file cannot answer every question.
  const partial = domain.evidence.answers.some(
    (answer) => answer.kind === 'failed' && answer.failure.code === 'unsupported',
  );
  const complete =
    !partial && required.every((area) => domain.results.some((r) => r.area === area && sound(r)));
  const describePassed = (): string => {
    // What a file would publish says nothing of what is live.
    if (complete && domain.proposal) return 'once applied, everything Apple requires is in place';
    if (complete) return 'everything Apple requires is in place';
    if (portsOnly(domain)) return 'the mail servers can be reached from here';
    return `${counted(fine.length, 'check')} passed`;
  };
  const warned = warnings.length > 0 ? [counted(warnings.length, 'warning')] : [];
  const noted = notes.length > 0 ? [counted(notes.length, 'note')] : [];
  return [
    fine.length > 0 ? describePassed() : noted,
    warned,
    waivedWords(domain),
    unjudgedWords(digest),
  ]
    .flat()
    .join('; ');
};

/** What mail programs need that was tried from here, whatever came of it. */
const triedProtocols = ({ evidence: { probes } }: Pick<DomainReport, 'evidence'>) =>
  new Set(
    probes
      .filter((probe) => probe.endpoint.relay !== true && wasTried(probe))
      .map(({ endpoint }) => endpoint.protocol),
  );

/** No check gave an answer: why not. */
const unjudgedBecause = (domain: DomainReport): string => {
  const { unjudged, skipped } = digestReport(domain);
  if (unjudged.length > 0 && portsOnly(domain))
    return triedProtocols(domain).size > 0
      ? 'no answer from the mail servers'
      : "couldn't test the mail ports from here";
  // What was skipped only follows from what could not be looked up.
  if (unjudged.length > 0) return "couldn't look anything up, so your records may be fine";
  const because = skipped.flatMap((one) => one.because ?? []).map(plainText);
  const [first, second, ...more] = new Set(because);
  if (first === undefined) return 'nothing was judged';
  const others = more.length > 0 ? [counted(more.length, 'more reason')] : [];
  return `nothing was judged: ${[first, second ?? [], others].flat().join('; ')}`;
};

const unsureWords = (domain: DomainReport): string => {
  if (isUnjudged(domain.results)) return unjudgedBecause(domain);
  const asked = domain.results.filter(({ status }) => status !== 'skipped');
  const unsure = asked.filter(({ status }) => status === 'inconclusive');
  return `no problem found, but ${unsure.length} of ${counted(asked.length, 'check')} couldn't be judged`;
};

/** What the diagnosis says of the mail ports, without the last full stop. */
const portsSummary = ({ diagnosis }: Pick<DomainReport, 'diagnosis'>): string | undefined =>
  diagnosis?.summary === undefined ? undefined : trimEndOf(plainText(diagnosis.summary), '.');

/** What a report is about: its domain or, if only they were tested, the mail ports. */
export const reportSubject = (domain: DomainReport, ci: boolean): string =>
  portsOnly(domain) ? portsTitle(ci) : plainText(domain.domain);

/** What the verdict means, without the domain's name and without a full stop. */
export const verdictSentence = (whole: DomainReport): string => {
  const ports = portsOnly(whole) ? portsSummary(whole) : undefined;
  if (ports !== undefined) return [ports, ...waivedWords(whole)].join('; ');
  const domain = apartFromPorts(whole);
  switch (domain.verdict) {
    case 'fail':
      return failWords(domain);
    case 'pass':
      return passWords(domain);
    case 'inconclusive':
      return unsureWords(domain);
  }
};

/** What a mail port is for, in the order in which people read it. */
const portUses = [
  ['smtp', 'sending'],
  ['imap', 'receiving'],
] as const;

/**
 * How this computer reaches the mail ports, without a full stop; absent if all is well, or if the
 * verdict on the domain says it.
 */
export const reachabilitySentence = (domain: DomainReport): string | undefined => {
  const { portsVerdict, results } = domain;
  if (portsVerdict === undefined || portsVerdict === 'pass') return undefined;
  const summary = portsSummary(domain);
  if (summary !== undefined) return summary;
  const ports = results.filter(({ severity, area }) => severity === 'error' && isPortArea(area));
  const having = (status: Result['status']) => ports.filter((result) => result.status === status);
  const lost = listConsequences(having('fail'));
  const unsure = having('inconclusive').map(({ area }) => area);
  const tried = triedProtocols(domain);
  const usesOf = (wanted: boolean) =>
    portUses.flatMap(([area, use]) =>
      unsure.includes(area) && tried.has(area) === wanted ? [use] : [],
    );
  const doubt = (uses: readonly string[], words: string) =>
    uses.length === 0 ? [] : [`${words} ${uses.join(' or ')} from here`];
  return [
    ...lost,
    ...doubt(usesOf(true), 'no answer when testing'),
    ...doubt(usesOf(false), "couldn't test"),
  ].join('; ');
};

/** Live records that differ from those a file accepts. */
export interface LiveDrift extends VersionedFile {
  readonly changes: readonly Change[];
}

/** The drift that makes the exit status 1; absent if there is none. */
export const findLiveDrift = (domain: DomainReport): LiveDrift | undefined => {
  const { drift, proposal } = domain;
  if (driftState(domain) !== 'drift') return undefined;
  const confirmed = drift?.judgement.changes.map(({ change }) => change) ?? [];
  if (drift !== undefined && confirmed.length > 0)
    return { file: drift.file, at: drift.at, changes: confirmed };
  return (
    proposal && { file: proposal.against, at: proposal.at, changes: proposal.live?.drift ?? [] }
  );
};

const describeLiveDrift = (drift: LiveDrift): string =>
  driftWords.drift(drift.changes.length, drift);

const usualStatus = { pass: 0, fail: 1, inconclusive: 3 } as const;

const describeUncompared = ({ drift, proposal }: DomainReport): string =>
  drift === undefined && proposal !== undefined && proposal.live === undefined
    ? `not all records could be compared with ${presentFile({ file: proposal.against, at: proposal.at })}`
    : 'not all live records could be compared with the accepted ones';

const newStatusWords = {
  0: 'no problem that breaks mail is new (fail-on new)',
  1: 'new problems fail the run (fail-on new)',
  3: "whether problems are new couldn't be judged (fail-on new)",
} as const;

/** Where no finding of today fails the run, but the records that a change accepts do. */
const acceptedFaultWords = ({ drift }: DomainReport, failOn: FailOn): string =>
  drift !== undefined && bringsHarm(drift)
    ? 'this change accepts records that would break mail'
    : `what this change accepts fails the run (fail-on ${failOn})`;

/** Why the exit status is not the verdict's own. */
const whyStatusDiffers = (domain: DomainReport, failOn: FailOn, status: 0 | 1 | 3): string => {
  if (failOn === 'new' && worsening(domain) !== undefined) return newStatusWords[status];
  if (status === 0) return `problems don't fail the run (fail-on ${failOn})`;
  if (status === 3)
    return driftState(domain) === 'unknown'
      ? describeUncompared(domain)
      : `a check that counts couldn't be judged (fail-on ${failOn})`;
  const { warnings, notes } = digestReport(domain);
  const counts = [
    ...(warnings.length > 0 && failOn !== 'error' ? [counted(warnings.length, 'warning')] : []),
    ...(notes.length > 0 && failOn === 'note' ? [counted(notes.length, 'note')] : []),
  ];
  if (counts.length === 0) return acceptedFaultWords(domain, failOn);
  const all = warnings.length + (failOn === 'note' ? notes.length : 0);
  return `${listed(counts)} ${all === 1 ? 'fails' : 'fail'} the run (fail-on ${failOn})`;
};

/** The verdict in capitals and, if the run ends in another way than it suggests, why. */
export const outcomeWords = (whole: DomainReport, failOn: FailOn = 'error'): string => {
  const domain = apartFromPorts(whole);
  const word = verdictWords[domain.verdict];
  const status = runExitStatus({ domains: [domain] }, failOn);
  const liveDrift = findLiveDrift(domain);
  const other = status === usualStatus[domain.verdict] ? '' : ` (exit ${status})`;
  if (liveDrift !== undefined)
    return `${word}, ${domain.verdict === 'fail' ? 'and' : 'but'} ${describeLiveDrift(liveDrift)}${other}`;
  return other === '' ? word : `${word}, but ${whyStatusDiffers(domain, failOn, status)}${other}`;
};

/** The first sentence about a domain, without its full stop. `ci`: this ran on a CI runner. */
export const domainHeadline = (domain: DomainReport, ci: boolean, failOn?: FailOn): string =>
  `${reportSubject(domain, ci)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;

/** The worse of the verdict on the domain, drift included, and of how a run of it ends, its mail ports apart. */
export const reportTone = (whole: DomainReport, failOn: FailOn = 'error'): Verdict => {
  const domain = apartFromPorts(whole);
  const statuses = new Set(
    [failOn, 'error' as const].map((on) => runExitStatus({ domains: [domain] }, on)),
  );
  if (domain.verdict === 'fail' || statuses.has(1)) return 'fail';
  return domain.verdict === 'inconclusive' || statuses.has(3) ? 'inconclusive' : 'pass';
};

/**
 * The domain in its own script, if it differs from its A-labels. No label may mix scripts, so that no
 * letter can pass for one of another script.
 */
export const readableName = ({ domain, unicode }: DomainReport): string | undefined => {
  const oneScript =
    /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
  return unicode !== domain && unicode.split('.').every((label) => oneScript.test(label))
    ? unicode
    : undefined;
};
