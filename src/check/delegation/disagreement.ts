/** Which name servers say the same, and in what they differ. */
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import type { Answer, Question } from '../../model/dns/dns.ts';
import { isAuthoritative, keyOfWord, wordOf } from '../../record/answer-comparison.ts';
import { keyOfQuestion } from '../../record/spf/tree.ts';
import { listedServers, nameOf } from '../server-state.ts';

/** Servers that say the same to every question. */
export interface Camp {
  readonly servers: readonly [NameServer, ...NameServer[]];
  /** What they say, by question. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A question to which the servers give more than one answer. */
export interface Dispute {
  readonly question: Question;
  /** `ns1.example.net (192.0.2.1): 10 mx.example.net.` */
  readonly sides: readonly string[];
}

const answersOf = ({ server }: NameServer, { views }: Views): ReadonlyMap<string, Answer> =>
  new Map(
    views.flatMap(({ question, answers }) => {
      const own = answers.find((answer) => answer.server === server && isAuthoritative(answer));
      return own === undefined ? [] : [[keyOfQuestion(question), own]];
    }),
  );

const wordIn = (answer: Answer | undefined): string | undefined => {
  const word = answer && wordOf(answer);
  return word && (keyOfWord(word) || 'nothing');
};

/** A server that said nothing to a question is of the same mind as all others. */
export const campsIn = (delegation: Delegated, views: Views): readonly Camp[] => {
  const camps: Camp[] = [];
  for (const server of listedServers(delegation)) {
    const answers = answersOf(server, views);
    if (answers.size === 0) continue;
    const i = camps.findIndex((camp) =>
      [...answers].every(([key, answer]) => {
        const [mine, theirs] = [wordIn(answer), wordIn(camp.answers.get(key))];
        return mine === theirs || mine === undefined || theirs === undefined;
      }),
    );
    const camp = camps[i];
    if (camp === undefined) camps.push({ servers: [server], answers });
    else
      camps[i] = {
        servers: [...camp.servers, server],
        answers: new Map([...answers, ...camp.answers]),
      };
  }
  return camps;
};

export const campName = ({ servers }: Camp): string => servers.map(nameOf).join(', ');

export const disputesIn = (camps: readonly Camp[], { views }: Views): readonly Dispute[] =>
  views.flatMap(({ question }) => {
    const words = camps.map(({ answers }) => wordIn(answers.get(keyOfQuestion(question))));
    if (new Set(words.filter((word) => word !== undefined)).size < 2) return [];
    const sides = camps.flatMap((camp, i) => {
      const word = words[i];
      return word === undefined ? [] : [`${campName(camp)}: ${word.replaceAll('\n', ', ')}`];
    });
    return [{ question, sides }];
  });
