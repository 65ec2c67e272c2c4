/** Which name servers give the same answers, and on which questions they differ. */
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { type Answer, type Question, questionKey } from '../../model/dns/dns.ts';
import {
  isAuthoritative,
  comparisonKey,
  comparableRecords,
} from '../../record/answer-comparison.ts';
import { listedServers, describeServer } from '../server-state.ts';
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

export const describeGroup = ({ servers }: ServerGroup): string =>
  servers.map(describeServer).join(', ');

export const findDisputes = (
  groups: readonly ServerGroup[],
  { views }: Views,
): readonly Dispute[] =>
  views.flatMap(({ question }) => {
    const texts = groups.map(({ answers }) => comparableAnswer(answers.get(questionKey(question))));
    if (new Set(texts.filter((text) => text !== undefined)).size < 2) return [];
    const sides = groups.flatMap((group, i) => {
      const text = texts[i];
      return text === undefined ? [] : [`${describeGroup(group)}: ${text.replaceAll('\n', ', ')}`];
    });
    return [{ question, sides }];
  });
