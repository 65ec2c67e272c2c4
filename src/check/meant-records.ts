/** Which records at a wrong place were meant for the domain. */
import { sortExchanges } from '../icloud/exchanges.ts';
import { parseVerification } from '../icloud/verification.ts';
import type { Context, RecordLine } from '../model/check.ts';
import type { DnsName, Octets, SettledAnswer } from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { absoluteName } from '../model/dns/presentation.ts';
import { readDmarc } from '../record/dmarc.ts';
import { answerRecordLines, txtLine } from '../record/record-line.ts';
import { isSpfRecord, parseSpf } from '../record/spf/grammar.ts';
import { isSyntaxFault } from '../record/tag-list.ts';
import { txtTexts } from '../record/txt.ts';

type Meant<T extends 'MX' | 'TXT' | 'CNAME'> = (
  context: Context,
) => (answer: SettledAnswer<T>) => readonly RecordLine[];

const textLines = (
  answer: SettledAnswer<'TXT'>,
  isMeant: (text: Octets) => boolean,
): readonly RecordLine[] =>
  txtTexts(answer)
    .filter(isMeant)
    .map((text) => txtLine(answer.question.name, text));

export const meantMx: Meant<'MX'> =
  ({ required }) =>
  (answer) => {
    const { apple, slips } = sortExchanges(
      answer.kind === 'found' ? answer.set.rdata : [],
      required,
    );
    return apple.length + slips.length > 0 ? answerRecordLines(answer) : [];
  };

/** Whether it is a well-formed SPF record that includes iCloud. */
const isForIcloud = (text: Octets, icloud: DnsName): boolean =>
  isSpfRecord(text) &&
  parseSpf(text).faults.length === 0 &&
  [`include:${icloud}`, `redirect=${icloud}`].some((term) =>
    text.toLowerCase().split(' ').includes(term),
  );

export const meantSpf: Meant<'TXT'> =
  ({ required }) =>
  (answer) =>
    textLines(answer, (text) => isForIcloud(text, required.spfInclude));

/** The parent domain may have a value of its own; only the token tells them apart. */
export const meantVerification: Meant<'TXT'> =
  ({ domain, token }) =>
  (answer) =>
    textLines(answer, (text) => {
      const found = parseVerification(text);
      const isOurs = found === token || (!token && isWithin(answer.question.name, domain.name));
      return found !== undefined && isOurs;
    });

export const meantDkim: Meant<'CNAME'> =
  ({ domain, required }) =>
  (answer) =>
    answerRecordLines(answer).filter(
      ({ owner, rdata }) =>
        rdata === absoluteName(required.dkim.target) ||
        (isWithin(owner, domain.name) && /icloudmailadmin/.test(rdata)),
    );

export const meantDmarc: Meant<'TXT'> = () => (answer) =>
  textLines(answer, (text) => !isSyntaxFault(readDmarc(text)));
