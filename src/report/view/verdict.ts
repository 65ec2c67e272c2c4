/** The verdict on a domain as one sentence that says what it means for mail. */
import { isOfCheck } from '../../model/check-id.ts';
import { type Area, isPortArea, requiredAreas, type Severity } from '../../model/check.ts';
import { type Change, driftState } from '../../model/drift.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import type { DomainReport, Result, Verdict } from '../../model/report.ts';
import { isUnjudged } from '../../model/verdict.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { apartFromPorts, type Digest, digestReport } from './group-results.ts';
import { planSetUp } from './set-up-steps.ts';
import { plainText } from './plain-text.ts';

/** What a failed check of severity error means for the owner, by area. */
export const consequences: { readonly [A in Area]: string } = {
  mx: 'mail to it can be lost',
  spf: 'mail from iCloud fails SPF',
  dkim: 'its mail carries no valid DKIM signature',
  verification: 'Apple cannot verify the domain',
  dmarc: 'its DMARC policy has no effect',
  delegation: 'its name servers do not all give its records',
  dnssec: 'resolvers that validate DNSSEC reject its records',
  'mta-sts': 'senders that honour MTA-STS cannot deliver to it',
  autodiscover: 'mail programs are sent to the wrong server',
  imap: 'mail cannot be read from here',
  smtp: 'mail cannot be sent from here',
  resolver: 'the DNS of this machine gives false answers',
  zone: 'not all that the zone file says gets published',
  config: 'its configuration is out of date',
};

/** What the failure of one check means for the owner. */
const describeConsequence = (result: Result): string =>
  isOfCheck('delegation-present')(result) ? 'it does not exist in DNS' : consequences[result.area];

export const verdictWords: { readonly [V in Verdict]: string } = {
  pass: 'PASS',
  fail: 'FAIL',
  inconclusive: 'INCONCLUSIVE',
};

/** Without these, "all that Apple requires" would be said too soon. */
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
  const missing = planSetUp(domain) !== undefined;
  const others = problems.filter(({ result }) => !(missing && required.includes(result.area)));
  const told = [
    ...(missing ? ['none of the records that Apple asks for is published'] : []),
    ...new Set(others.map(({ result }) => describeConsequence(result))),
    ...waivedWords(domain),
    ...unjudgedWords(digest),
  ];
  const counts = [
    counted(problems.length, 'problem'),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  return `${listed(counts)}: ${told.join('; ')}`;
};

/** Whether only mail ports were judged: then nothing is said of the domain's records. */
export const portsOnly = ({ results }: DomainReport): boolean =>
  results.length > 0 && results.every(({ area }) => isPortArea(area));

const passWords = (domain: DomainReport): string => {
  const digest = digestReport(domain);
  const { fine, warnings, notes } = digest;
  const sound = (r: Result) => r.severity === 'error' && r.status === 'pass';
  /** Some of it was left out, because this source cannot tell. */
  const partial = domain.evidence.answers.some(
    (answer) => answer.kind === 'failed' && answer.failure.code === 'unsupported',
  );
  const complete =
    !partial && required.every((area) => domain.results.some((r) => r.area === area && sound(r)));
  const what = complete
    ? 'all that Apple requires is in place'
    : portsOnly(domain)
      ? 'the mail servers can be reached from here'
      : `${counted(fine.length, 'check')} passed`;
  const warned = warnings.length > 0 ? [counted(warnings.length, 'warning')] : [];
  const noted = fine.length === 0 && notes.length > 0 ? [counted(notes.length, 'note')] : [];
  const said = fine.length > 0 ? [what] : noted;
  return [said, warned, waivedWords(domain), unjudgedWords(digest)].flat().join('; ');
};

/** No check gave an answer: why not. */
const unjudgedBecause = (domain: DomainReport): string => {
  const { unjudged, skipped } = digestReport(domain);
  if (unjudged.length > 0 && portsOnly(domain))
    return 'the mail ports could not be tried from here';
  if (unjudged.length > 0 && skipped.length === 0)
    return 'nothing could be looked up, which says nothing about its records';
  const missing = unjudged.length > 0 ? ['not everything could be looked up'] : [];
  const because = skipped.flatMap((one) => one.because ?? []).map(plainText);
  const reasons = [...missing, ...new Set(because)];
  const [first, second, ...more] = reasons;
  if (first === undefined) return 'nothing was judged';
  const others = more.length > 0 ? [counted(more.length, 'more reason')] : [];
  return `nothing was judged: ${[first, second ?? [], others].flat().join('; ')}`;
};

const unsureWords = (domain: DomainReport): string => {
  if (isUnjudged(domain.results)) return unjudgedBecause(domain);
  const asked = domain.results.filter(({ status }) => status !== 'skipped');
  const unsure = asked.filter(({ status }) => status === 'inconclusive');
  return `no problem was found, but ${unsure.length} of ${counted(asked.length, 'check')} could not be judged`;
};

/** What the verdict means, without the domain's name and without a full stop. */
export const verdictSentence = (whole: DomainReport): string => {
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

/** What of mail a port is for. */
const uses = { imap: 'mail can be read', smtp: 'mail can be sent' } as const;

/**
 * What holds of this machine's way to the mail ports, without a full stop; nothing where all is well,
 * or where the verdict on the domain tells.
 */
export const reachabilitySentence = ({
  portsVerdict,
  results,
}: DomainReport): string | undefined => {
  if (portsVerdict === undefined || portsVerdict === 'pass') return undefined;
  const ports = results.filter(({ severity, area }) => severity === 'error' && isPortArea(area));
  const having = (status: Result['status']) => ports.filter((result) => result.status === status);
  const lost = having('fail').map(({ area }) => consequences[area]);
  const unsure = having('inconclusive').map(({ area }) => uses[area === 'imap' ? 'imap' : 'smtp']);
  const doubt = unsure.length === 0 ? [] : [`whether ${listed(unsure)} from here is not known`];
  return [...lost, ...doubt].join('; ');
};

/** Live records that are not as a file says they should be. */
export interface LiveDrift {
  /** As messages name it. */
  readonly file: string;
  readonly changes: readonly Change[];
}

/** The drift that makes the exit status 1; absent where there is none. */
export const findLiveDrift = (domain: DomainReport): LiveDrift | undefined => {
  const { drift, proposal } = domain;
  if (driftState(domain) !== 'drift') return undefined;
  const confirmed = drift?.judgement.changes.map(({ change }) => change) ?? [];
  if (drift !== undefined && confirmed.length > 0) return { file: drift.file, changes: confirmed };
  return proposal && { file: proposal.against, changes: proposal.live?.drift ?? [] };
};

const describeLiveDrift = ({ file, changes: { length } }: LiveDrift): string =>
  `${counted(length, 'live record')} ${length === 1 ? 'differs' : 'differ'} from ${plainText(file)}`;

const usualStatus = { pass: 0, fail: 1, inconclusive: 3 } as const;

/** Why the exit status is not the verdict's own. */
const whyStatusDiffers = (
  domain: DomainReport,
  failOn: Severity | 'never',
  status: 0 | 1 | 3,
): string => {
  if (status === 0) return `faults are not to fail the run (fail-on ${failOn})`;
  if (status === 3)
    return driftState(domain) === 'unknown'
      ? 'live records could not all be held against the accepted ones'
      : `a check that counts could not be judged (fail-on ${failOn})`;
  const { warnings, notes } = digestReport(domain);
  const counts = [
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(notes.length > 0 && failOn === 'note' ? [counted(notes.length, 'note')] : []),
  ];
  const all = warnings.length + (failOn === 'note' ? notes.length : 0);
  return `${listed(counts)} ${all === 1 ? 'counts' : 'count'} as a fault (fail-on ${failOn})`;
};

/** The verdict in capitals and, where that alone would mislead about how the run ends, the rest of the truth. */
export const outcomeWords = (whole: DomainReport, failOn: Severity | 'never' = 'error'): string => {
  const domain = apartFromPorts(whole);
  const word = verdictWords[domain.verdict];
  const status = runExitStatus({ domains: [domain] }, failOn);
  const liveDrift = findLiveDrift(domain);
  const other = status === usualStatus[domain.verdict] ? '' : ` (exit ${status})`;
  if (liveDrift !== undefined)
    return `${word}, ${domain.verdict === 'fail' ? 'and' : 'but'} ${describeLiveDrift(liveDrift)}${other}`;
  return other === '' ? word : `${word}, but ${whyStatusDiffers(domain, failOn, status)}${other}`;
};

/** The first sentence on a domain, without its full stop. */
export const domainHeadline = (domain: DomainReport, failOn?: Severity | 'never'): string =>
  `${plainText(domain.domain)}: ${outcomeWords(domain, failOn)}: ${verdictSentence(domain)}`;

/** The worse of the verdict on the domain and of how a run of it ends, its mail ports apart. */
export const reportTone = (whole: DomainReport, failOn: Severity | 'never' = 'error'): Verdict => {
  const domain = apartFromPorts(whole);
  const status = runExitStatus({ domains: [domain] }, failOn);
  if (domain.verdict === 'fail' || status === 1) return 'fail';
  return domain.verdict === 'inconclusive' || status === 3 ? 'inconclusive' : 'pass';
};

/**
 * The domain as people read it, where that is more than the A-labels and no script is mixed within
 * a label, so that no letter passes for another's.
 */
export const readableName = ({ domain, unicode }: DomainReport): string | undefined => {
  const oneScript =
    /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
  return unicode !== domain && unicode.split('.').every((label) => oneScript.test(label))
    ? unicode
    : undefined;
};
