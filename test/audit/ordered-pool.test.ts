import { describe, expect, it } from 'vitest';
import { runInOrder } from '../../src/audit/ordered-pool.ts';

/** Jobs that end when the test says so. */
const scripted = (count: number) => {
  const ends: (() => void)[] = [];
  const faults: ((error: Error) => void)[] = [];
  let [running, most, drawn] = [0, 0, 0];
  return {
    jobs: (async function* () {
      for (let i = 0; i < count; i += 1) {
        drawn += 1;
        yield i;
      }
    })(),
    perform: (i: number) =>
      new Promise<number>((resolve, reject) => {
        running += 1;
        most = Math.max(most, running);
        const leave = () => (running -= 1);
        ends[i] = () => {
          leave();
          resolve(i);
        };
        faults[i] = (error) => {
          leave();
          reject(error);
        };
      }),
    end: (i: number) => ends[i]!(),
    fail: (i: number, error: Error) => faults[i]!(error),
    begun: () => ends.length,
    drawn: () => drawn,
    most: () => most,
  };
};

const turn = () => new Promise((done) => setImmediate(done));

/** Takes all that comes into a list. */
const taking = (stream: AsyncGenerator<number>) => {
  const taken: number[] = [];
  const over = (async () => {
    for await (const one of stream) taken.push(one);
  })();
  over.catch(() => {});
  return { taken, over };
};

describe('inOrder', () => {
  it('tells results in the order of the jobs, each as soon as all before it are told', async () => {
    const { jobs, perform, end } = scripted(3);
    const { taken, over } = taking(runInOrder(jobs, perform, { limit: () => 3 }));
    await turn();
    end(2);
    end(1);
    await turn();
    expect(taken).toEqual([]);
    end(0);
    await over;
    expect(taken).toEqual([0, 1, 2]);
  });

  it('goes on behind a slow job, so far and no further', async () => {
    const { jobs, perform, end, begun, most, drawn } = scripted(1000);
    const { taken } = taking(runInOrder(jobs, perform, { limit: () => 2 }));
    await turn();
    for (let i = 1; i < begun() && i < 999; i += 1) {
      end(i);
      await turn();
    }
    expect(taken).toEqual([]);
    expect(begun()).toBe(258);
    expect(drawn()).toBeLessThanOrEqual(259);
    expect(most()).toBe(2);
    end(0);
    await turn();
    expect(taken.length).toBe(258);
    expect(begun()).toBeGreaterThan(258);
  });

  it('follows a limit that changes', async () => {
    let limit = 1;
    const { jobs, perform, end, begun } = scripted(10);
    taking(runInOrder(jobs, perform, { limit: () => limit }));
    await turn();
    expect(begun()).toBe(1);
    limit = 4;
    end(0);
    await turn();
    expect(begun()).toBe(5);
    limit = 1;
    end(1);
    end(2);
    await turn();
    expect(begun()).toBe(5);
  });

  it('when stopped tells what is done, and waits for nothing', async () => {
    const stop = new AbortController();
    const { jobs, perform, end, begun } = scripted(100);
    const options = { limit: () => 4, stop: stop.signal };
    const { taken, over } = taking(runInOrder(jobs, perform, options));
    await turn();
    end(1);
    end(3);
    await turn();
    stop.abort();
    await over;
    expect(taken).toEqual([1, 3]);
    expect(begun()).toBe(6);
  });

  it('tells what is done before a list that breaks off', async () => {
    const { perform, end } = scripted(0);
    const list = (async function* () {
      yield 0;
      yield 1;
      throw new Error('line 3');
    })();
    const { taken, over } = taking(runInOrder(list, perform, { limit: () => 5 }));
    await turn();
    end(0);
    end(1);
    await expect(over).rejects.toThrow('line 3');
    expect(taken).toEqual([0, 1]);
  });

  it('throws the fault of a job in its turn', async () => {
    const { jobs, perform, end, fail } = scripted(2);
    const { taken, over } = taking(runInOrder(jobs, perform, { limit: () => 2 }));
    await turn();
    fail(1, new Error('a bug'));
    await turn();
    expect(taken).toEqual([]);
    end(0);
    await expect(over).rejects.toThrow('a bug');
    expect(taken).toEqual([0]);
  });
});
