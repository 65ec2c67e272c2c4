/** What is published at a name, as the evidence of a report has it. */
import type { Answer, DnsName, RecordType } from '../model/dns/dns.ts';
import { presentOctets, presentRData } from '../model/dns/presentation.ts';
import type { DomainReport } from '../model/report.ts';

/** The name servers' own word first, then the referee's. */
const answerAt = (
  { evidence }: DomainReport,
  name: DnsName,
  type: RecordType,
): Answer | undefined => {
  const told = evidence.answers.filter(
    ({ question, kind, unchecked, vantage }) =>
      question.name === name &&
      question.type === type &&
      kind !== 'failed' &&
      !unchecked &&
      vantage !== 'parent',
  );
  return (
    told.find(({ vantage, flags }) => vantage === 'authoritative' && flags?.aa !== false) ??
    told.find(({ vantage }) => vantage === 'referee') ??
    told[0]
  );
};

const nothing = ['nothing published'];

/** The data of the records; nothing where nobody was asked. */
export const dataAt = (
  report: DomainReport,
  name: DnsName,
  type: RecordType,
): readonly string[] => {
  const answer = answerAt(report, name, type);
  if (answer === undefined) return [];
  return answer.kind === 'found'
    ? answer.set.rdata.map((rdata) => presentRData(answer.set.type, rdata))
    : nothing;
};

/** The texts of the TXT records, without quotes; with `like`, those alone that it matches. */
export const textsAt = (report: DomainReport, name: DnsName, like?: RegExp): readonly string[] => {
  const answer = answerAt(report, name, 'TXT');
  if (answer?.kind !== 'found') return answer === undefined || like !== undefined ? [] : nothing;
  return answer.set.rdata
    .flatMap((rdata) => ('strings' in rdata ? [presentOctets(rdata.strings.join(''))] : []))
    .filter((text) => like?.test(text) ?? text !== '');
};
