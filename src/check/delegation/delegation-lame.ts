import type { Context, Finding } from '../../model/check.ts';
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { type Question, questionKey } from '../../model/dns/dns.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { listed } from '../../model/text/wording.ts';
import { lameDelegation } from '../known-delegation.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import type { AnswerNeed } from '../../model/need.ts';
import {
  answersOf,
  serversInState,
  describeServer,
  describePrivateServer,
  nobodyReaches,
  publicAddressRemedy,
  needsViews,
  describeLameAnswer,
} from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { correctHostRecords, hostAddressNeeds } from './host-records.ts';
import { capitalGaps, describeWay, type Gap, gapsToldBy } from '../server-gaps.ts';

const describeQuestions = (questions: readonly Question[]): string =>
  listed(questions.map(questionKey), 3);

/** One server that answers some questions, and fails for others. */
const findPartlyLame = (
  server: NameServer,
  gaps: readonly Gap[],
  others: readonly NameServer[],
): readonly Finding[] =>
  [...groupedBy(gaps, describeWay)].map(([way, own]) => {
    const questions = describeQuestions(own.map(({ answer }) => answer.question));
    const sound = others.find((one) => one.server !== server.server);
    const contrast = sound === undefined ? '' : `, unlike ${describeServer(sound)}`;
    return {
      message: `Name server ${describeServer(server)} fails for ${questions}${contrast}: ${way}`,
      subject: own[0].answer.question,
      fix: {
        text: `Ask your DNS host why ${server.host} does not answer for ${questions}. If the server is not theirs, remove it from the name servers at your registrar.`,
      },
    };
  });

const describeCapitals = ({ answer, ...gap }: Gap): string =>
  answer.kind === 'failed' ? describeWay({ answer, ...gap }) : 'it gives other records';

/** A server that takes a name in capitals for another name, or for none. */
const findCapitalFaults = (
  context: Context,
  known: Delegated,
  views: Views,
): readonly Finding[] => {
  const byServer = groupedBy(capitalGaps(context, known, views), ({ server }) => server.server);
  return [...byServer.values()].map((gaps) => {
    const [{ server, answer }] = gaps;
    return {
      message: `Name server ${describeServer(server)} fails for ${describeQuestions(gaps.map((gap) => gap.answer.question))} if the name has capital letters: ${describeCapitals(gaps[0])}`,
      subject: answer.question,
      fix: {
        text: `Ask your DNS host to repair ${server.host}: a name is the same with and without capitals. Large resolvers, such as Google's, mix them to keep forgers out, and get no answer.`,
      },
    };
  });
};

/** How a server treats capitals, as its answers show; resolvers get around it, as this audit does. */
const describeLetters = (server: NameServer): string => {
  const tries = answersOf(server).flatMap((answer) =>
    answer.kind === 'failed' ? answer.failure.attempts : (answer.attempts ?? []),
  );
  if (tries.some(({ suspect }) => suspect === 'letters'))
    return ', which does not keep the capital letters of a name';
  return tries.some(({ onlySmall }) => onlySmall)
    ? ', which finds names only in small letters'
    : '';
};

const describeServing = (server: NameServer): string =>
  `${describeServer(server)}${describeLetters(server)}`;

/** The servers that serve the zone, but not all of it. What no server answers is another check's. */
const findAllPartlyLame = (
  context: Context,
  known: Delegated,
  views: Views,
): readonly Finding[] => {
  const gaps = gapsToldBy('delegation-lame', context, known, views);
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
    const known = lameDelegation(delegation, views);
    return isSkipped(known)
      ? {}
      : hostAddressNeeds(serversInState(known, 'lame', 'garbled', 'private'), known);
  },
  judge({ delegation, views }, context, hints) {
    const known = lameDelegation(delegation, views);
    if (isSkipped(known)) return known;
    const { zone, homeless } = known;
    const subject = { name: zone, type: 'NS' } as const;
    // Where no server serves the zone, replies that can't be used may be the network's.
    const garbled =
      serversInState(known, 'serves').length > 0 ? serversInState(known, 'garbled') : [];
    const remedy = `If your DNS host does not list this server, remove it from the name servers of ${zone} at your registrar. Otherwise, ask your DNS host why it does not serve the zone.`;
    return failIfAny(
      [
        ...serversInState(known, 'lame').map((server) => ({
          message: `Name server ${describeServer(server)} does not serve ${zone}: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: correctHostRecords(server, known, hints) ?? remedy },
        })),
        ...serversInState(known, 'private').map((server) => ({
          message: `Name server ${describePrivateServer(server)}: ${nobodyReaches}`,
          subject,
          fix: {
            text: correctHostRecords(server, known, hints) ?? publicAddressRemedy([server], zone),
          },
        })),
        ...garbled.map((server) => ({
          message: `Name server ${describeServer(server)} sends replies that can't be used: ${describeLameAnswer(server)}`,
          subject,
          fix: { text: correctHostRecords(server, known, hints) ?? remedy },
        })),
        ...findAllPartlyLame(context, known, views),
        ...findCapitalFaults(context, known, views),
        ...homeless.map((host) => ({
          message: `Name server ${host} of ${zone} does not exist: there is no such host`,
          subject: { name: host, type: 'A' } as const,
          fix: { text: remedy },
        })),
      ],
      pass(...serversInState(known, 'serves').map(describeServing)),
    );
  },
});
