/** Which name servers give the same answers, and on which questions they differ. */
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { type Answer, isAnswerOf, type Question, questionKey } from '../../model/dns/dns.ts';
import { txtTexts } from '../../record/txt.ts';
import {
  isAuthoritative,
  comparisonKey,
  comparableRecords,
} from '../../record/answer-comparison.ts';
import { describeServers, listedServers } from '../server-state.ts';
import { unseenServers } from '../server-gaps.ts';
import type { NonEmpty } from '../../model/non-empty.ts';

/** Servers that give the same answer to every question. */
export interface ServerGroup {
  readonly servers: NonEmpty<NameServer>;
  /** Their answers, by question. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A question to which the servers give more than one answer. */
export interface Dispute {
  readonly question: Question;
  /** `ns1.example.net (192.0.2.1): 10 mx.example.net.` */
  readonly sides: readonly string[];
}

const answersByQuestion = ({ server }: NameServer, { views }: Views): ReadonlyMap<string, Answer> =>
  new Map(
    views.flatMap(({ question, answers }) => {
      const own = answers.find((answer) => answer.server === server && isAuthoritative(answer));
      return own === undefined ? [] : [[questionKey(question), own]];
    }),
  );

const comparableAnswer = (answer: Answer | undefined): string | undefined => {
  const records = answer && comparableRecords(answer);
  return records && (comparisonKey(records) || 'no record');
};

/** A server that gave no answer to a question agrees with all others. */
export const groupServers = (delegation: Delegated, views: Views): readonly ServerGroup[] => {
  const groups: ServerGroup[] = [];
  for (const server of listedServers(delegation)) {
    const answers = answersByQuestion(server, views);
    if (answers.size === 0) continue;
    const i = groups.findIndex((group) =>
      [...answers].every(([key, answer]) => {
        const mine = comparableAnswer(answer);
        const theirs = comparableAnswer(group.answers.get(key));
        return mine === theirs || mine === undefined || theirs === undefined;
      }),
    );
    const group = groups[i];
    if (group === undefined) groups.push({ servers: [server], answers });
    else
      groups[i] = {
        servers: [...group.servers, server],
        answers: new Map([...answers, ...group.answers]),
      };
  }
  return groups;
};

/** The texts of an answer to a question for TXT records; none of another answer. */
const textsIn = (answer: Answer | undefined): readonly string[] =>
  answer !== undefined && answer.kind !== 'failed' && isAnswerOf(answer, 'TXT')
    ? txtTexts(answer)
    : [];

const withoutQuotes = (text: string): string => text.replace(/^"(.*)"$/s, '$1');

/** Whether each answer that differs holds the texts of the other's, in quotation marks. */
export const isQuotedCopy = ({ answers }: ServerGroup, other: ServerGroup): boolean => {
  const apart = [...answers].filter(([key, answer]) => {
    const [mine, theirs] = [answer, other.answers.get(key)].map(comparableAnswer);
    return mine !== undefined && theirs !== undefined && mine !== theirs;
  });
  return (
    apart.length > 0 &&
    apart.every(([key, answer]) => {
      const plain = textsIn(other.answers.get(key));
      const quoted = textsIn(answer);
      return (
        quoted.some((text) => !plain.includes(text)) &&
        quoted.map(withoutQuotes).toSorted().join('\n') === plain.toSorted().join('\n')
      );
    })
  );
};

/** The remedy for a quoted copy. */
export const removeQuotes =
  'The export or import that filled this server put its own quotation marks around the values. Enter the TXT values there again without any. Time does not change them.';

/** The cause that a server is at an old address, as the end of a sentence. */
export const describeOldGlue = 'your registrar still has an old address (glue)';

export const describeGroup = ({ servers }: ServerGroup): string => describeServers(servers);

export const findDisputes = (
  groups: readonly ServerGroup[],
  delegation: Delegated,
  { views }: Views,
): readonly Dispute[] =>
  views.flatMap((view) => {
    const { question } = view;
    const texts = groups.map(({ answers }) => comparableAnswer(answers.get(questionKey(question))));
    if (new Set(texts.filter((text) => text !== undefined)).size < 2) return [];
    const unseen = new Set(unseenServers(delegation, view));
    const sides = groups.flatMap(({ servers }, i) => {
      const text = texts[i];
      const own = servers.filter((server) => !unseen.has(server));
      return text === undefined ? [] : [`${describeServers(own)}: ${text.replaceAll('\n', ', ')}`];
    });
    const open = unseen.size === 0 ? [] : [`${describeServers([...unseen])}: not known`];
    return [{ question, sides: [...sides, ...open] }];
  });
