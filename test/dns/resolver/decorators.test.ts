import { describe, expect, it } from 'vitest';
import type {
  Answer,
  FailureCode,
  Question,
  RecordType,
  Resolver,
} from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { deadlineReached, onAbort, unaskedAnswer } from '../../../src/dns/attempt.ts';
import {
  limited,
  failover,
  coalesced,
  tapped,
  circuitBreaker,
} from '../../../src/dns/resolver/decorators.ts';

const never = new AbortController().signal;
const ask = (name: string, type: RecordType = 'TXT') => ({ name: dnsName(name), type });

interface Pending {
  readonly question: Question;
  readonly signal: AbortSignal;
  /** Ends it with records, or with a failure. */
  readonly end: (code?: FailureCode) => void;
}

/** A resolver whose lookups end when the test says so; an aborted one ends by itself. */
const scripted = (server = '192.0.2.1') => {
  const pending: Pending[] = [];
  const asked: string[] = [];
  const resolver: Resolver = {
    vantage: 'authoritative',
    server,
    lookup: <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
      asked.push(`${question.name} ${question.type}`);
      return new Promise<Answer<T>>((resolve) => {
        const nodata = {
          ...unaskedAnswer(resolver, question, deadlineReached),
          kind: 'nodata',
        } as Answer<T>;
        const end = (code?: FailureCode): void =>
          resolve(
            code === undefined
              ? nodata
              : unaskedAnswer(resolver, question, { code, detail: `${code} of ${server}` }),
          );
        pending.push({ question, signal, end });
        onAbort(signal, () => end('deadline'));
      });
    },
  };
  return {
    resolver,
    pending,
    asked,
    end: (i: number, code?: FailureCode) => pending[i]!.end(code),
  };
};

const outcome = ({ kind, ...answer }: Answer): string =>
  kind === 'failed' && 'failure' in answer ? answer.failure.code : kind;

/** Lets everything that is due happen. */
const turn = () => new Promise((done) => setImmediate(done));

describe('once', () => {
  it('asks once for those who ask together, and for those who ask later', async () => {
    const { resolver, asked, end } = scripted();
    const single = coalesced(resolver);
    const together = [single.lookup(ask('a'), never), single.lookup(ask('a'), never)];
    end(0);
    expect((await Promise.all(together)).map(outcome)).toEqual(['nodata', 'nodata']);
    expect(outcome(await single.lookup(ask('a'), never))).toBe('nodata');
    expect(asked).toEqual(['a TXT']);
  });

  it('asks for another name and for another type', async () => {
    const { resolver, asked } = scripted();
    const single = coalesced(resolver);
    for (const question of [ask('a'), ask('b'), ask('a', 'MX')])
      void single.lookup(question, never);
    expect(asked).toEqual(['a TXT', 'b TXT', 'a MX']);
  });

  it('remembers a failure: nothing is asked twice in a run', async () => {
    const { resolver, asked, end } = scripted();
    const single = coalesced(resolver);
    const first = single.lookup(ask('a'), never);
    end(0, 'servfail');
    await first;
    expect(outcome(await single.lookup(ask('a'), never))).toBe('servfail');
    expect(asked).toHaveLength(1);
  });

  it.each([0, 1])('serves the other when caller %i gives up', async (leaver) => {
    const { resolver, pending, end } = scripted();
    const single = coalesced(resolver);
    const leaving = new AbortController();
    const answers = [0, 1].map((i) =>
      single.lookup(ask('a'), i === leaver ? leaving.signal : never),
    );
    leaving.abort();
    expect(outcome(await answers[leaver]!)).toBe('deadline');
    expect(pending[0]!.signal.aborted).toBe(false);
    end(0);
    expect(outcome(await answers[1 - leaver]!)).toBe('nodata');
  });

  it('gives up when all have, and asks anew afterwards', async () => {
    const { resolver, pending, asked, end } = scripted();
    const single = coalesced(resolver);
    const leaving = new AbortController();
    const answers = [1, 2].map(() => single.lookup(ask('a'), leaving.signal));
    leaving.abort();
    expect((await Promise.all(answers)).map(outcome)).toEqual(['deadline', 'deadline']);
    expect(pending[0]!.signal.aborted).toBe(true);
    const again = single.lookup(ask('a'), never);
    expect(asked).toHaveLength(2);
    end(1);
    expect(outcome(await again)).toBe('nodata');
  });

  it('forgets the oldest beyond its size', async () => {
    const { resolver, asked, pending } = scripted();
    const single = coalesced(resolver, 2);
    for (const name of ['a', 'b', 'c', 'b', 'a']) {
      const answer = single.lookup(ask(name), never);
      pending.at(-1)!.end();
      await answer;
    }
    expect(asked).toEqual(['a TXT', 'b TXT', 'c TXT', 'a TXT']);
  });
});

describe('capped', () => {
  it('keeps to its number over several resolvers, in order', async () => {
    const [one, two] = [scripted(), scripted()];
    const cap = limited(2);
    const [first, second] = [cap(one.resolver), cap(two.resolver)];
    const answers = [
      first.lookup(ask('a'), never),
      second.lookup(ask('b'), never),
      second.lookup(ask('c'), never),
      first.lookup(ask('d'), never),
    ];
    await turn();
    expect([...one.asked, ...two.asked]).toEqual(['a TXT', 'b TXT']);
    one.end(0, 'servfail');
    await turn();
    expect(two.asked).toEqual(['b TXT', 'c TXT']);
    two.end(0);
    await turn();
    expect(one.asked).toEqual(['a TXT', 'd TXT']);
    two.end(1);
    one.end(1);
    expect((await Promise.all(answers)).map(outcome)).toEqual([
      'servfail',
      'nodata',
      'nodata',
      'nodata',
    ]);
    // Both places are free again.
    void first.lookup(ask('e'), never);
    void first.lookup(ask('f'), never);
    await turn();
    expect(one.asked.slice(2)).toEqual(['e TXT', 'f TXT']);
  });

  it('lets those who wait give up, without taking a place', async () => {
    const { resolver, asked, end } = scripted();
    const single = limited(1)(resolver);
    const leaving = new AbortController();
    void single.lookup(ask('a'), never);
    const left = single.lookup(ask('b'), leaving.signal);
    const stayed = single.lookup(ask('c'), never);
    leaving.abort();
    expect(outcome(await left)).toBe('deadline');
    expect(outcome(await single.lookup(ask('d'), AbortSignal.abort()))).toBe('deadline');
    end(0);
    await turn();
    end(1);
    expect(outcome(await stayed)).toBe('nodata');
    expect(asked).toEqual(['a TXT', 'c TXT']);
  });
});

describe('fallback', () => {
  it('asks nobody else after an answer', async () => {
    const [one, two] = [scripted(), scripted()];
    const answer = failover(one.resolver, two.resolver).lookup(ask('a'), never);
    one.end(0);
    expect(outcome(await answer)).toBe('nodata');
    expect(two.asked).toEqual([]);
  });

  it('asks the next after a failure', async () => {
    const [one, two, three] = [scripted('192.0.2.1'), scripted('192.0.2.2'), scripted('192.0.2.3')];
    const answer = failover(one.resolver, two.resolver, three.resolver).lookup(ask('a'), never);
    one.end(0, 'timeout');
    await turn();
    two.end(0);
    expect(await answer).toMatchObject({ kind: 'nodata', server: '192.0.2.2' });
    expect(three.asked).toEqual([]);
  });

  it("fails as the first, with everybody's attempts", async () => {
    const [one, two] = [scripted('192.0.2.1'), scripted('192.0.2.2')];
    const answer = failover(one.resolver, two.resolver).lookup(ask('a'), never);
    one.end(0, 'servfail');
    await turn();
    two.end(0, 'timeout');
    expect(await answer).toMatchObject({
      server: '192.0.2.1',
      failure: {
        code: 'servfail',
        attempts: [
          { server: '192.0.2.1', code: 'servfail' },
          { server: '192.0.2.2', code: 'timeout' },
        ],
      },
    });
  });

  it('asks nobody else when the run has ended', async () => {
    const [one, two] = [scripted(), scripted()];
    const ending = new AbortController();
    const answer = failover(one.resolver, two.resolver).lookup(ask('a'), ending.signal);
    ending.abort();
    expect(outcome(await answer)).toBe('deadline');
    expect(two.asked).toEqual([]);
  });
});

describe('recorded', () => {
  it('tells every answer, failed or not', async () => {
    const { resolver, end } = scripted();
    const told: string[] = [];
    const keeping = tapped((answer) => told.push(`${answer.question.name} ${outcome(answer)}`))(
      resolver,
    );
    const answers = [keeping.lookup(ask('a'), never), keeping.lookup(ask('b'), never)];
    end(1, 'refused');
    end(0);
    await Promise.all(answers);
    expect(told.toSorted()).toEqual(['a nodata', 'b refused']);
  });
});

describe('sparing', () => {
  const answered = async (resolver: Resolver, pending: readonly Pending[]) => {
    const answer = resolver.lookup(ask('first', 'MX'), never);
    pending.at(-1)!.end();
    await answer;
  };

  /** Asks in turn, each question ended with its code; gives what became of them. */
  const inTurn = async (codes: readonly (FailureCode | undefined)[], restMs?: number) => {
    const { resolver, asked, pending } = scripted();
    const spared = circuitBreaker(resolver, restMs);
    const outcomes: string[] = [];
    for (const [i, code] of codes.entries()) {
      const before = pending.length;
      const answer = spared.lookup(ask(`n${i}`), never);
      if (pending.length > before) pending.at(-1)!.end(code);
      outcomes.push(outcome(await answer));
    }
    return { asked: asked.length, outcomes };
  };

  it.each<readonly [string, readonly (FailureCode | undefined)[], number]>([
    ['a server that has never answered after one silence', ['timeout', undefined, undefined], 1],
    ['one that cannot be reached', ['unreachable', undefined], 1],
    ['one that has answered after two silences', [undefined, 'timeout', 'timeout', undefined], 3],
    [
      'nobody after two silences with an answer between',
      [undefined, 'timeout', undefined, 'timeout', undefined],
      5,
    ],
    ['nobody for refusing', ['refused', 'servfail', 'rcode', 'malformed', undefined], 5],
    ['nobody for questions that were not sent', ['unsupported', 'deadline', undefined], 3],
    [
      'one that was silent before and after a question that was not sent',
      [undefined, 'timeout', 'unsupported', 'timeout', undefined],
      4,
    ],
  ])('spares %s', async (_, codes, sent) => {
    expect((await inTurn(codes)).asked).toBe(sent);
  });

  it('spares a server that drops one type no question but those', async () => {
    const { resolver, asked, pending } = scripted();
    const spared = circuitBreaker(resolver);
    const outcomes: string[] = [];
    for (const type of ['MX', 'TXT', 'TXT', 'TXT', 'MX', 'CNAME', 'TXT'] as const) {
      const before = pending.length;
      const answer = spared.lookup({ ...ask('a'), type }, never);
      if (pending.length > before) pending.at(-1)!.end(type === 'TXT' ? 'timeout' : undefined);
      outcomes.push(`${type} ${outcome(await answer)}`);
    }
    expect(outcomes.filter((one) => !one.startsWith('TXT'))).toEqual([
      'MX nodata',
      'MX nodata',
      'CNAME nodata',
    ]);
    expect(asked).toHaveLength(5);
  });

  it.each<[string, readonly RecordType[], RecordType]>([
    ['a question of another type', ['TXT', 'TXT', 'MX', 'TXT', 'CNAME', 'MX'], 'CNAME'],
    ['one after two that are spared', ['TXT', 'TXT', 'MX', 'TXT', 'TXT', 'A', 'MX'], 'A'],
  ])('does not take one for dead that drops one type and loses %s', async (_, types, lost) => {
    const { resolver, pending } = scripted();
    const spared = circuitBreaker(resolver);
    const outcomes: string[] = [];
    await answered(spared, pending);
    for (const type of types) {
      const before = pending.length;
      const answer = spared.lookup({ ...ask('a'), type }, never);
      if (pending.length > before)
        pending.at(-1)!.end(type === 'TXT' || type === lost ? 'timeout' : undefined);
      outcomes.push(`${type} ${outcome(await answer)}`);
    }
    expect(outcomes.at(-1)).toBe('MX nodata');
  });

  it('takes one that leaves two types unanswered in a row for dead', async () => {
    const { resolver, asked, pending } = scripted();
    const spared = circuitBreaker(resolver);
    for (const type of ['MX', 'TXT', 'CNAME', 'MX'] as const) {
      const before = pending.length;
      const answer = spared.lookup({ ...ask('a'), type }, never);
      if (pending.length > before) pending.at(-1)!.end(type === 'MX' ? undefined : 'timeout');
      await answer;
    }
    expect(asked).toHaveLength(3);
  });

  it('fails at once as the server did, and says so', async () => {
    const { resolver, end, asked } = scripted();
    const spared = circuitBreaker(resolver);
    const first = spared.lookup(ask('a'), never);
    end(0, 'timeout');
    await first;
    const detail = 'this server is not asked any more: timeout of 192.0.2.1';
    expect(await spared.lookup(ask('b'), never)).toMatchObject({
      kind: 'failed',
      question: { name: 'b' },
      server: '192.0.2.1',
      failure: { code: 'timeout', detail, attempts: [{ server: '192.0.2.1', detail, ms: 0 }] },
    });
    expect(asked).toHaveLength(1);
  });

  it('lets those who wait for it end with it', async () => {
    const { resolver, end, pending } = scripted();
    const spared = circuitBreaker(resolver);
    const answers = ['a', 'b', 'c'].map((name) => spared.lookup(ask(name), never));
    end(1, 'timeout');
    expect((await Promise.all(answers)).map(outcome)).toEqual(['timeout', 'timeout', 'timeout']);
    expect(pending.map(({ signal }) => signal.aborted)).toEqual([true, false, true]);
  });

  it('does not take the end of the run for silence', async () => {
    const { resolver, end } = scripted();
    const spared = circuitBreaker(resolver);
    const ending = new AbortController();
    const ended = spared.lookup(ask('a'), ending.signal);
    ending.abort();
    expect(outcome(await ended)).toBe('deadline');
    const answer = spared.lookup(ask('b'), never);
    end(1);
    expect(outcome(await answer)).toBe('nodata');
  });

  it('tries again after a rest', async () => {
    expect(await inTurn(['timeout', undefined, 'timeout', 'timeout'], 0)).toEqual({
      asked: 4,
      outcomes: ['timeout', 'nodata', 'timeout', 'timeout'],
    });
  });
});
