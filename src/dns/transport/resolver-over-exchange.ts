/** Makes a lookup out of exchanges of messages: one, or several where a CNAME chain goes on. */
import {
  type Answer,
  type Attempt,
  type Failure,
  isSetOf,
  type ProofSet,
  type Question,
  type RecordType,
  type Resolver,
  type SignedSet,
  type Transport,
  type Vantage,
} from '../../model/dns/dns.ts';
import { readAnswer, type Reading, signaturesOver } from '../message/response.ts';
import { elapsedMs, type FailedTry, isFailedTry, toFailure } from '../attempt.ts';
import { type Message, rcodeName } from '../message/message.ts';
import { append } from '../../model/list/large-lists.ts';

/**
 * What came of sending one question: a message that answers it, whatever it says, or a failure.
 * `attempts` holds every try, the last of which gave the result.
 */
export type Exchange = { readonly transport: Transport } & (
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly attempts: readonly Attempt[];
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** What came of the last try, with all of them. */
export const toExchange = (
  transport: Transport,
  result: Message | FailedTry,
  attempts: readonly Attempt[],
): Exchange =>
  isFailedTry(result)
    ? { kind: 'failed', transport, failure: toFailure(result, attempts) }
    : { kind: 'message', transport, message: result, attempts };

/** Something that can be sent a question. */
export interface ExchangeSource {
  readonly vantage: Vantage;
  readonly server: string;
  /** Whether it is asked to follow CNAME records to other servers. */
  readonly recursion: boolean;
  /** Never rejects; ends soon after `signal` aborts. */
  exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}

const exchangeAttempts = (exchange: Exchange): readonly Attempt[] =>
  exchange.kind === 'message' ? exchange.attempts : exchange.failure.attempts;

/** A referral is what a parent is asked for; from anybody else it is no answer. */
const answerFromReferral = <T extends RecordType>(
  { vantage, question }: Pick<Answer<T>, 'question' | 'vantage'>,
  { set, glue }: Extract<Reading<T>, { readonly kind: 'referral' }>,
  attempts: readonly Attempt[],
) => {
  if (vantage === 'parent' && isSetOf(set, question.type))
    return { kind: 'found', set, glue, authentic: false } as const;
  const detail = `not served here: a referral to ${set.owner}`;
  return {
    kind: 'failed',
    failure: { code: 'malformed', detail, referral: set.owner, attempts },
  } as const;
};

/**
 * "No such record" without the SOA record that proves it (RFC 2308 §2.2). A zone's own server that
 * leaves it out is sloppy, but speaks for its zone; from a resolver it is what filters and broken
 * forwarders say, so it is no answer.
 */
const unproven = 'an empty answer without the SOA record that proves it';

const isUnproven = ({ kind, ...rest }: Reading<RecordType>): boolean =>
  kind === 'nodata' && !('negative' in rest);

/** The answer that a message's reading comes to, for the question that was asked first. */
const answerFromReading = <T extends RecordType>(
  base: Pick<Answer<T>, 'question' | 'vantage' | 'server' | 'transport' | 'ms'>,
  message: Message,
  reading: Reading<T>,
  { attempts, authentic }: { readonly attempts: readonly Attempt[]; readonly authentic: boolean },
): Answer<T> => {
  const { chain, proof } = reading;
  const { rcode, flags, edns } = message;
  const extended = edns?.extended ?? [];
  const received = {
    ...base,
    rcode: rcodeName(rcode),
    flags,
    ...(extended.length > 0 ? { extended } : {}),
    ...(edns?.dnssecOk && { dnssecOk: true as const }),
    chain,
    ...(proof && { proof }),
  };
  const heard = { ...received, ...(attempts.length > 1 ? { attempts } : {}) };
  switch (reading.kind) {
    case 'found': {
      const signatures = signaturesOver(reading.set, message);
      const signed = signatures.length > 0 ? { signatures } : {};
      return { ...heard, kind: 'found', set: reading.set, authentic, ...signed };
    }
    case 'referral':
      return { ...received, ...answerFromReferral(base, reading, attempts) };
    case 'failed': {
      const { code, detail } = reading;
      return { ...received, kind: 'failed', failure: { code, detail, attempts } };
    }
    case 'elsewhere':
      return { ...heard, kind: 'nodata' };
    default:
      return { ...heard, ...reading };
  }
};

/**
 * The resolver that asks `source`. Where the chain ends at a name of which the message says
 * nothing, a recursive source is asked for that name as well; an authoritative one is not, as the
 * name may be another's: the answer is then `nodata` with that `chain` and without `negative`, and
 * it is for the caller to go on.
 */
export const lookupThrough = (source: ExchangeSource): Resolver => {
  const { vantage, server, recursion } = source;
  const lookup = async <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<Answer<T>> => {
    const started = performance.now();
    const attempts: Attempt[] = [];
    let chain: readonly SignedSet<'CNAME'>[] = [];
    const proof: ProofSet[] = [];
    let authentic = true;
    // Ends: each turn but the last makes the chain longer, and its length is limited.
    for (let asked = question; ;) {
      const exchange = await source.exchange(asked, signal);
      append(attempts, exchangeAttempts(exchange));
      const base = {
        question,
        vantage,
        server,
        transport: exchange.transport,
        ms: elapsedMs(started),
      };
      if (exchange.kind === 'failed')
        return { ...base, chain, kind: 'failed', failure: { ...exchange.failure, attempts } };
      const read = readAnswer(asked, exchange.message, chain);
      append(proof, read.proof ?? []);
      const said: Reading<T> =
        recursion && isUnproven(read)
          ? { kind: 'failed', chain: read.chain, code: 'malformed', detail: unproven }
          : read;
      const reading = proof.length > 0 ? { ...said, proof } : said;
      authentic &&= exchange.message.flags.ad;
      if (reading.kind !== 'elsewhere' || !recursion)
        return answerFromReading(base, exchange.message, reading, { attempts, authentic });
      chain = reading.chain;
      asked = { name: reading.target, type: question.type };
    }
  };
  return { vantage, server, lookup };
};
