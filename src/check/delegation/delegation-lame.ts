import type { Finding } from '../../model/check.ts';
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import type { Question } from '../../model/dns/dns.ts';
import { few, listed } from '../../model/text/wording.ts';
import { servedDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import type { AnswerNeed } from '../../model/need.ts';
import {
  serversInState,
  describeServer,
  needsViews,
  describeLameAnswer,
  questionsOfMail,
} from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { correctHostRecords, hostAddressNeeds } from './host-records.ts';
import { capitalGaps, describeWay, type Gap, partialGaps } from '../server-gaps.ts';

/** The gaps of one server, by the way in which it leaves questions open. */
const gapsByWay = (gaps: readonly Gap[]): ReadonlyMap<string, readonly [Gap, ...Gap[]]> => {
  const ways = new Map<string, [Gap, ...Gap[]]>();
  for (const gap of gaps) {
    const same = ways.get(describeWay(gap));
    if (same === undefined) ways.set(describeWay(gap), [gap]);
    else same.push(gap);
  }
  return ways;
};

const describeQuestions = (questions: readonly Question[]): string =>
  listed(
    few(
      questions.map(({ name, type }) => `${name} ${type}`),
      3,
    ),
  );

/** One server that answers some questions, and fails for others. */
const findPartlyLame = (
  server: NameServer,
  gaps: readonly Gap[],
  others: readonly NameServer[],
): readonly Finding[] =>
  [...gapsByWay(gaps)].map(([way, own]) => {
    const questions = own.map(({ answer }) => answer.question);
    const types = listed([...new Set(questions.map(({ type }) => type))]);
    const sound = others.find((one) => one.server !== server.server);
    const contrast = sound === undefined ? '' : `, unlike ${describeServer(sound)}`;
    return {
      message: `Name server ${describeServer(server)} fails for ${describeQuestions(questions)}${contrast}: ${way}`,
      subject: own[0].answer.question,
      fix: {
        text: `Ask your DNS host why ${server.host} does not answer questions for ${types} records. If the server is not theirs, remove it from the name servers at your registrar.`,
      },
    };
  });

const describeCapitals = ({ answer, ...gap }: Gap): string =>
  answer.kind === 'failed' ? describeWay({ answer, ...gap }) : 'it gives other records';

/** A server that takes a name in capitals for another name, or for none. */
const findCapitalFaults = (known: Delegated, views: Views): readonly Finding[] => {
  const gaps = capitalGaps(known, views);
  const servers = new Set(gaps.map(({ server }) => server));
  return [...servers].flatMap((server) => {
    const [first, ...more] = gaps.filter((gap) => gap.server === server);
    if (first === undefined) return [];
    const questions = [first, ...more].map(({ answer }) => answer.question);
    return [
      {
        message: `Name server ${describeServer(server)} fails for ${describeQuestions(questions)} if the name has capital letters: ${describeCapitals(first)}`,
        subject: first.answer.question,
        fix: {
          text: `Ask your DNS host to repair ${server.host}: a name is the same with and without capitals. Large resolvers, such as Google's, mix them to keep forgers out, and get no answer.`,
        },
      },
    ];
  });
};

/** The servers that serve the zone, but not all of it. What no server answers is another check's. */
const findAllPartlyLame = (
  known: Delegated,
  views: Views,
  asked: readonly Question[],
): readonly Finding[] => {
  const gaps = partialGaps(asked, known, views).filter(({ cause }) => cause !== 'tcp');
  const serving = serversInState(known, 'serves');
  const sound = serving.filter((server) => !gaps.some((gap) => gap.server === server));
  return serving.flatMap((server) =>
    findPartlyLame(
      server,
      gaps.filter((gap) => gap.server.server === server.server),
      sound,
    ),
  );
};

export default defineCheck({
  id: 'delegation-lame',
  area: 'delegation',
  title: 'Every name server set at the registrar serves the whole zone',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 1912 §2.8', 'RFC 1034 §4.2.2'],
  docs: {
    why: "Resolvers pick any of the name servers. One that doesn't serve the zone, or fails for one type of record, costs time and sometimes makes a lookup fail. Then mail waits, and Apple's verification can fail.",
    fix: 'Remove the server from the list at the registrar, or have it serve the zone.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused',
  },
  needs: needsViews,
  // The zone may give the server another address than the registrar, whose old one is lame.
  hints({ delegation, views }): Readonly<Record<string, AnswerNeed>> {
    const known = servedDelegation(delegation, views);
    return isSkipped(known)
      ? {}
      : hostAddressNeeds(serversInState(known, 'lame', 'garbled'), known);
  },
  judge({ delegation, views }, context, hints) {
    const known = servedDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const { zone, homeless } = known;
    const subject = { name: zone, type: 'NS' } as const;
    const remedy = `If your DNS host does not list this server, remove it from the name servers of ${zone} at your registrar. Otherwise, ask your DNS host why it does not serve the zone.`;
    return failIfAny(
      [
        ...serversInState(known, 'lame').map((server) => ({
          message: `Name server ${describeServer(server)} does not serve ${zone}: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: correctHostRecords(server, known, hints) ?? remedy },
        })),
        ...serversInState(known, 'garbled').map((server) => ({
          message: `Name server ${describeServer(server)} sends replies that can't be used: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: correctHostRecords(server, known, hints) ?? remedy },
        })),
        ...findAllPartlyLame(known, views, questionsOfMail(context)),
        ...findCapitalFaults(known, views),
        ...homeless.map((host) => ({
          message: `Name server ${host} of ${zone} does not exist: there is no such host`,
          subject,
          fix: { text: remedy },
        })),
      ],
      pass(...serversInState(known, 'serves').map(describeServer)),
    );
  },
});
