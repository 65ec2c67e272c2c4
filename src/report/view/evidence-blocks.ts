/** The answers of a report as text, in the form of `dig`. */
import type { Answer, Attempt, RecordSet } from '../../model/dns/dns.ts';
import { timeTaken } from '../../model/text/duration.ts';
import type { Evidence } from '../../model/report.ts';
import { absoluteName, presentRData } from '../../model/dns/presentation.ts';
import { plainText, plainOctets } from './plain-text.ts';

const setLines = (set: RecordSet): readonly string[] =>
  set.rdata.map((rdata) =>
    [
      plainText(absoluteName(set.owner)),
      ...(set.ttl === undefined ? [] : [String(set.ttl)]),
      'IN',
      plainText(set.type),
      plainText(presentRData(set.type, rdata)),
    ].join(' '),
  );

const attemptLine = ({ server, transport, code, detail, ms }: Attempt): string =>
  `;   ${plainText(server)} over ${plainText(transport)}: ${plainText(code)} after ${timeTaken(ms)}${detail === '' ? '' : `, ${plainText(detail)}`}`;

const headerLine = ({ rcode, flags }: Answer): readonly string[] => {
  const set = Object.entries(flags ?? {}).flatMap(([flag, on]) => (on ? [flag] : []));
  const parts = [
    ...(rcode === undefined ? [] : [plainText(rcode)]),
    ...(flags === undefined ? [] : [`flags ${plainText(set.join(' ')) || 'none'}`]),
  ];
  return parts.length > 0 ? [`; ${parts.join(', ')}`] : [];
};

const outcomeLines = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case 'found':
      return [
        ...setLines(answer.set),
        ...(answer.glue ?? []).map(
          ({ host, address }) => `; glue: ${plainText(absoluteName(host))} ${plainText(address)}`,
        ),
        ...(answer.signatures ?? []).map(
          (rdata) => `; RRSIG ${plainText(presentRData('RRSIG', rdata))}`,
        ),
      ];
    case 'failed':
      return [
        `; lookup failed: ${plainText(answer.failure.code)}, ${plainText(answer.failure.detail)}`,
        ...answer.failure.attempts.map(attemptLine),
      ];
    default: {
      const what = answer.kind === 'nxdomain' ? 'no such name' : 'no record of this type';
      const { negative } = answer;
      return [
        negative === undefined
          ? `; ${what}`
          : `; ${what}; may be cached for ${negative.ttl} s (SOA of ${plainText(absoluteName(negative.zone))})`,
      ];
    }
  }
};

/** One answer: the question and who was asked, the header, the records. */
const answerLines = (answer: Answer): readonly string[] => [
  `; ${plainText(absoluteName(answer.question.name))} IN ${plainText(answer.question.type)} from ${plainText(answer.server)} (${plainText(answer.vantage)}, ${plainText(answer.transport)}, ${timeTaken(answer.ms)})${answer.unchecked ? ', checking disabled' : ''}`,
  ...headerLine(answer),
  ...(answer.extended ?? []).map(({ code, text }) => `; EDE ${code} "${plainOctets(text)}"`),
  ...answer.chain.flatMap(setLines),
  ...outcomeLines(answer),
];

/** A block for each answer; those with the addresses of mail ports come last. */
export const evidenceBlocks = ({ answers, probes }: Evidence): readonly (readonly string[])[] =>
  [...answers, ...probes.flatMap(({ resolution }) => resolution)].map(answerLines);
