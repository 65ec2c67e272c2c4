/** Answers out of a recorded report: the audit is judged again, without network. */
import type { Answer, Failure, Question, RecordType, Resolver, Vantage } from '../model/dns.ts';
import { keyOf, probe as probeNeed } from '../model/evidence.ts';
import type { Prober } from '../model/probe.ts';
import type { Evidence } from '../model/report.ts';
import type { Sources } from './published.ts';

const unrecorded: Failure = {
  code: 'unrecorded',
  detail: 'the recording does not hold this',
  attempts: [],
};

/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const hostOf = (server: string): string =>
  server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6?: string, v4?: string) => v6 ?? v4 ?? '');

const keyIn = (server: string, { name, type }: Question): string => `${server} ${name} ${type}`;

const replayedResolver = (
  answers: ReadonlyMap<string, Answer>,
  vantage: Vantage,
  server: string,
): Resolver => ({
  vantage,
  server,
  lookup: <T extends RecordType>(question: Question<T>): Promise<Answer<T>> => {
    // The key holds the type of the question, so the answer is of that type.
    const recorded = answers.get(keyIn(server, question)) as Answer<T> | undefined;
    const missing = { question, vantage, server, transport: 'system', chain: [], ms: 0 } as const;
    return Promise.resolve(recorded ?? { ...missing, kind: 'failed', failure: unrecorded });
  },
});

const replayedProber = ({ probes }: Evidence): Prober => {
  const results = new Map(probes.map((result) => [keyOf(probeNeed(result.endpoint)), result]));
  return {
    probe: (endpoint) => {
      const missing = { endpoint, resolution: [], addresses: [], ms: 0 } as const;
      return Promise.resolve(
        results.get(keyOf(probeNeed(endpoint))) ?? {
          ...missing,
          kind: 'failed',
          failure: unrecorded,
        },
      );
    },
  };
};

/**
 * The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
 * audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
 * was not asked then fails as `unrecorded`.
 */
export const replay = (
  evidence: Evidence,
  servers: readonly [string, ...string[]],
  authoritative: boolean,
): Sources & { readonly prober: Prober } => {
  const answers = new Map(
    evidence.answers.map((answer) => {
      const own = answer.vantage === 'authoritative';
      return [keyIn(own ? hostOf(answer.server) : answer.server, answer.question), answer];
    }),
  );
  const recursive = (server: string): Resolver =>
    replayedResolver(answers, server === 'system' ? 'system' : 'resolver', server);
  const direct = (address: string): Resolver => replayedResolver(answers, 'authoritative', address);
  const [first, ...others] = servers;
  return {
    recursive: [recursive(first), ...others.map(recursive)],
    ...(authoritative && { direct }),
    prober: replayedProber(evidence),
  };
};
