/** How many domains are audited at the same time: as many as the network bears, and no more than the user allows. */
import type { Answer } from '../model/dns/dns.ts';

export interface AdaptiveConcurrency {
  /** Domains that may be under way now. */
  readonly limit: () => number;
  /** Learns from an answer to a question that was sent. */
  readonly learn: (answer: Answer) => void;
}

const firstLimit = 8;

/** Answers by which a pace is judged. */
const sampleSize = 128;

/** The share of them that may be lost before it is too fast. */
const tolerableLoss = 0.05;

/** Servers that are remembered to have answered. */
const mostServers = 8192;

/**
 * Starts with a few domains, doubles while nothing is lost, and after the first loss goes on as TCP
 * does: half as many when too much is lost, a few more when not. Lost is a question to which a
 * server that has answered others said nothing: one that never answers is dead, and says nothing
 * about the pace.
 */
export const createAdaptiveConcurrency = (most: number): AdaptiveConcurrency => {
  const alive = new Set<string>();
  let limit = Math.min(most, firstLimit);
  let careful = false;
  /** Questions since the last judgement. */
  let heard = 0;
  let lost = 0;
  const judge = (): void => {
    if (lost > (heard + lost) * tolerableLoss) {
      careful = true;
      limit = Math.max(1, Math.floor(limit / 2));
    } else limit = Math.min(most, careful ? limit + Math.ceil(most / 32) : limit * 2);
    heard = 0;
    lost = 0;
  };
  const remember = (server: string): void => {
    // Deleted first, so that those that answer stay.
    alive.delete(server);
    alive.add(server);
    const [oldest] = alive;
    if (alive.size > mostServers && oldest !== undefined) alive.delete(oldest);
  };
  return {
    limit: () => limit,
    learn: (answer) => {
      const { kind, server } = answer;
      if (kind === 'failed') {
        const { code, attempts } = answer.failure;
        if (code !== 'timeout' || attempts.length === 0 || !alive.has(server)) return;
        lost += 1;
      } else {
        remember(server);
        heard += 1;
      }
      if (heard + lost >= sampleSize) judge();
    },
  };
};
