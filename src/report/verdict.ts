/** The verdict on a domain as one sentence that says what it means for mail. */
import type { Area } from '../model/check.ts';
import type { DomainReport, Result, Verdict } from '../model/report.ts';
import { type Digest, digestOf } from './digest.ts';
import { counted, listed } from './plain.ts';

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
  status: 'Apple reports a fault',
  resolver: 'the DNS of this machine gives false answers',
  zone: 'not all that the zone file says gets published',
};

export const verdictWords: { readonly [V in Verdict]: string } = {
  pass: 'PASS',
  fail: 'FAIL',
  inconclusive: 'INCONCLUSIVE',
};

/** The areas without which "all that Apple requires" would be said too soon. */
const required: readonly Area[] = ['mx', 'spf', 'dkim', 'verification'];

const unjudgedWords = ({ unjudged }: Digest): readonly string[] =>
  unjudged.length > 0 ? [`${counted(unjudged.length, 'check')} not judged`] : [];

const failWords = (domain: DomainReport): string => {
  const digest = digestOf(domain);
  const { problems, warnings } = digest;
  const areas = [...new Set(problems.map(({ result }) => result.area))];
  const told = [...areas.map((area) => consequences[area]), ...unjudgedWords(digest)];
  const counts = [
    counted(problems.length, 'problem'),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  return `${listed(counts)}: ${told.join('; ')}`;
};

/** Whether only mail ports were judged: then nothing is said of the domain's records. */
export const portsOnly = ({ results }: DomainReport): boolean =>
  results.length > 0 && results.every(({ area }) => area === 'imap' || area === 'smtp');

const passWords = (domain: DomainReport): string => {
  const digest = digestOf(domain);
  const { fine, warnings } = digest;
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
  return [what, ...warned, ...unjudgedWords(digest)].join('; ');
};

const unsureWords = (domain: DomainReport): string => {
  const asked = domain.results.filter(({ status }) => status !== 'skipped');
  const unsure = asked.filter(({ status }) => status === 'inconclusive');
  if (portsOnly(domain)) return 'the mail ports could not be tried from here';
  return unsure.length === asked.length
    ? 'nothing could be looked up, which says nothing about its records'
    : `no problem was found, but ${unsure.length} of ${counted(asked.length, 'check')} could not be judged`;
};

/** What the verdict means, without the domain's name and without a full stop. */
export const verdictSentence = (domain: DomainReport): string => {
  switch (domain.verdict) {
    case 'fail':
      return failWords(domain);
    case 'pass':
      return passWords(domain);
    case 'inconclusive':
      return unsureWords(domain);
  }
};

/**
 * The domain as people read it, where that is more than the A-labels and no script is mixed within
 * a label, so that no letter passes for another's.
 */
export const unicodeName = ({ domain, unicode }: DomainReport): string | undefined => {
  const oneScript =
    /^(?:[\p{Script=Latin}\p{M}\p{Nd}-]+|[\p{Script=Cyrillic}\p{M}\p{Nd}-]+|[\p{Script=Greek}\p{M}\p{Nd}-]+|[\p{Script=Arabic}\p{M}\p{Nd}-]+|[\p{Script=Hebrew}\p{M}\p{Nd}-]+|[\p{Script=Devanagari}\p{M}\p{Nd}-]+|[\p{Script=Thai}\p{M}\p{Nd}-]+|[\p{Script=Hangul}\p{Script=Han}\p{Nd}-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}-]+)$/u;
  return unicode !== domain && unicode.split('.').every((label) => oneScript.test(label))
    ? unicode
    : undefined;
};
