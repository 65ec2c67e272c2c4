/** What a run holds of what strangers send, counted in bytes: caches, evidence, reports that wait, reports that are kept. */
import { describe, expect, it } from 'vitest';
import { mostWaiting, runInOrder } from '../../src/audit/ordered-pool.ts';
import {
  createKeeper,
  mostAnswersOfEach,
  mostKept,
} from '../../src/command/support/kept-reports.ts';
import { heldBytes } from '../../src/dns/held-bytes.ts';
import { coalesced, createCacheBudget } from '../../src/dns/resolver/decorators.ts';
import { createRecorder, mostEvidence, recordSources } from '../../src/gather/recorder.ts';
import {
  type Answer,
  isAnswerOf,
  type Question,
  type RecordType,
  type Resolver,
} from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport } from '../../src/model/report.ts';

const never = new AbortController().signal;
const ask = (name: string): Question<'TXT'> => ({ name: dnsName(name), type: 'TXT' });

/** As much as one message can hold. */
const longAnswer = (
  question: Question<'TXT'>,
  length = 65_000,
  server = '192.0.2.1',
): Answer<'TXT'> => ({
  question,
  vantage: 'authoritative',
  server,
  transport: 'tcp',
  chain: [],
  ms: 1,
  kind: 'found',
  authentic: false,
  set: {
    owner: question.name,
    type: 'TXT',
    rdata: [{ strings: Array.from({ length: length / 250 }, () => 'x'.repeat(250)) }],
  },
});

/** Answers every question at length, and counts them. */
const verbose = (server: string, length?: number) => {
  const asked: string[] = [];
  const resolver: Resolver = {
    vantage: 'authoritative',
    server,
    lookup: <T extends RecordType>(question: Question<T>) => {
      asked.push(question.name);
      const answer: Answer = longAnswer(ask(question.name), length, server);
      if (!isAnswerOf(answer, question.type)) throw new Error('only TXT is asked here');
      return Promise.resolve(answer);
    },
  };
  return { asked, resolver };
};

describe('what is counted', () => {
  it.each<[string, unknown, number]>([
    ['a text', 'x'.repeat(1000), 1000],
    ['a list of texts', Array.from({ length: 10 }, () => 'x'.repeat(100)), 1000],
    ['what is within', { a: { b: ['x'.repeat(1000)] } }, 1000],
    ['many small things', Array.from({ length: 1000 }, () => 1), 16_000],
    ['an answer', longAnswer(ask('a.example')), 65_000],
  ])('is about as much as %s takes', (_, value, least) => {
    expect(heldBytes(value)).toBeGreaterThanOrEqual(least);
    expect(heldBytes(value)).toBeLessThan(3 * least);
  });
});

describe('the caches of a world', () => {
  const most = 1_000_000;

  it('together hold no more than their budget, and forget the oldest first', async () => {
    const budget = createCacheBudget(most);
    const servers = ['192.0.2.1', '192.0.2.2'].map((server) => verbose(server));
    const caches = servers.map(({ resolver }) => coalesced(resolver, 4096, budget));
    for (let i = 0; i < 100; i += 1) {
      await caches[i % 2]!.lookup(ask(`d${i}.example`), never);
      await Promise.resolve();
      expect(budget.held()).toBeLessThanOrEqual(most);
    }
    expect(budget.held()).toBeGreaterThan(most / 2);
    await caches[1]!.lookup(ask('d99.example'), never);
    await caches[0]!.lookup(ask('d0.example'), never);
    expect(servers.map(({ asked }) => asked.length)).toEqual([51, 50]);
  });

  it('do not count what they have forgotten for another reason', async () => {
    const budget = createCacheBudget(most);
    const cache = coalesced(verbose('192.0.2.1').resolver, 2, budget);
    for (let i = 0; i < 10; i += 1) await cache.lookup(ask(`d${i}.example`), never);
    await new Promise((done) => setImmediate(done));
    expect(budget.held()).toBeLessThan(3 * 80_000);
  });

  it('hold one that is longer than all of it no longer than it is waited for', async () => {
    const budget = createCacheBudget(1000);
    const cache = coalesced(verbose('192.0.2.1').resolver, 4096, budget);
    expect((await cache.lookup(ask('a.example'), never)).kind).toBe('found');
    expect(budget.held()).toBe(0);
  });
});

describe('the evidence of one domain', () => {
  const record = async (names: readonly string[], length?: number) => {
    const recorder = createRecorder();
    const sources = recordSources(
      {
        recursive: [verbose('192.0.2.1', length).resolver],
        direct: (address) => verbose(address, length).resolver,
      },
      recorder,
    );
    const answers: Answer[] = [];
    for (const name of names)
      answers.push(await sources.direct!('192.0.2.2', 'authoritative').lookup(ask(name), never));
    return { answers, evidence: recorder.evidence() };
  };
  const many = Array.from({ length: 300 }, (_, i) => `d${i}.example`);

  it.each([250, 5000, 65_000])('is bounded by its bytes, with answers of %i', async (length) => {
    const { evidence } = await record(many, length);
    expect(evidence.answers).toHaveLength(300);
    const failed = evidence.answers.filter(({ kind }) => kind === 'failed');
    expect(heldBytes(evidence)).toBeLessThan(mostEvidence + 300 * 2000);
    expect(failed.length > 0).toBe(length === 65_000);
  });

  it('says of an answer for which there is no room that it could not be kept, to everybody', async () => {
    const { answers, evidence } = await record(many);
    const last = answers.at(-1)!;
    expect(last).toMatchObject({
      kind: 'failed',
      failure: {
        code: 'unsupported',
        detail: 'the answers about this domain come to more than 4194304 bytes',
      },
    });
    expect(evidence.answers).toContain(last);
  });

  it('still tells one that was asked with checking disabled from the other', async () => {
    const recorder = createRecorder();
    const [plain, unchecked] = [verbose('192.0.2.1').resolver, verbose('192.0.2.1').resolver];
    const sources = recordSources(
      { recursive: [plain], secondResolvers: [{ of: '192.0.2.1', plain, unchecked }] },
      recorder,
    );
    for (const name of many) {
      await sources.recursive[0].lookup(ask(name), never);
      await sources.secondResolvers![0]!.unchecked.lookup(ask(name), never);
    }
    const { answers } = recorder.evidence();
    expect(answers.filter((one) => one.unchecked)).toHaveLength(many.length);
    expect(answers).toHaveLength(2 * many.length);
  });

  it('counts an answer that is given again once', async () => {
    const { answers } = await record(Array.from({ length: 300 }, () => 'a.example'));
    expect(answers.every(({ kind }) => kind === 'found')).toBe(true);
  });
});

describe('reports that wait for their turn', () => {
  it('keep further domains from being begun beyond their limit', async () => {
    const text = 'x'.repeat(mostWaiting / 8);
    let [begun, released] = [0, () => {}];
    const jobs = (async function* () {
      for (let i = 0; i < 100; i += 1) yield i;
    })();
    const perform = (i: number): Promise<string> => {
      begun += 1;
      return i === 0
        ? new Promise((done) => (released = () => done('first')))
        : Promise.resolve(`${text}${i}`);
    };
    const stream = runInOrder(jobs, perform, { limit: () => 4 });
    const taken: string[] = [];
    const over = (async () => {
      for await (const one of stream) taken.push(one);
    })();
    for (let i = 0; i < 200; i += 1) await new Promise((done) => setImmediate(done));
    expect(begun).toBeGreaterThan(5);
    expect(begun).toBeLessThanOrEqual(8 + 4);
    released();
    await over;
    expect(taken).toHaveLength(100);
  });
});

describe('reports that are kept until all are done', () => {
  const report = (i: number, answers: number): DomainReport => ({
    domain: dnsName(`d${i}.example`),
    unicode: `d${i}.example`,
    verdict: 'pass',
    results: [],
    evidence: {
      answers: Array.from({ length: answers }, (_, j) =>
        longAnswer(ask(`s${j}.d${i}.example`), j === 0 ? 250 : 65_000),
      ),
      probes: [],
    },
  });

  it('hold no more than the limit, and little of each further one', () => {
    const notes: string[] = [];
    const { keep, held, kept } = createKeeper(true, (text) => notes.push(text));
    const one = report(0, 50);
    const size = heldBytes(one);
    const count = Math.ceil(mostKept / size) + 100;
    for (let i = 0; i < count; i += 1) keep(one);
    expect(kept).toHaveLength(count);
    expect(held()).toBeLessThan(mostKept + 101 * (mostAnswersOfEach + 2000));
    expect(kept[0]!.evidence.answers).toHaveLength(50);
    expect(kept.at(-1)!.evidence.answers).toHaveLength(1);
    expect(notes).toEqual([
      expect.stringContaining('long answers about further domains are left out'),
    ]);
  });

  it('are whole where they are honest', () => {
    const { keep, kept } = createKeeper(true, () => {});
    for (let i = 0; i < 1000; i += 1) keep(report(i, 2));
    expect(kept.every(({ evidence }) => evidence.answers.length === 2)).toBe(true);
  });
});
