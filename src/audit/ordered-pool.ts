/** Work done side by side, its results told in the order of the work. */
import { heldBytes } from '../dns/held-bytes.ts';

export interface PoolOptions {
  /** How much may be under way now; asked again each time. */
  readonly limit: () => number;
  /** Ends the stream: what is done is still told, in order; what is under way is not waited for. */
  readonly stop?: AbortSignal;
}

/** So much more than `limit` may be begun or done, and wait for its turn to be told. */
const slack = 256;

/** Bytes of what is done and waits to be told: nothing more is begun beyond them. */
export const mostWaiting = 64 * 1024 * 1024;

type Outcome<R> = { readonly result: R } | { readonly fault: unknown };

interface Item<R> {
  /** What came of it, once that is known, and how much memory it takes. */
  outcome?: Outcome<R>;
  bytes: number;
}

const outcomeOf = <R>(work: Promise<R>): Promise<Outcome<R>> =>
  work.then(
    (result) => ({ result }),
    (fault: unknown) => ({ fault }),
  );

/** `wait` ends when `ring` is called, or at once where that was since the last wait. */
const createWakeUp = () => {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: (): void => {
      rung = true;
      wake?.();
    },
    wait: async (): Promise<void> => {
      if (!rung) await new Promise<void>((resolve) => (wake = resolve));
      rung = false;
      wake = undefined;
    },
  };
};

const resultOrThrow = <R>(outcome: Outcome<R>): R => {
  if ('fault' in outcome) throw outcome.fault;
  return outcome.result;
};

const bytesIn = (line: readonly Item<unknown>[]): number =>
  line.reduce((sum, { bytes }) => sum + bytes, 0);

/** Draws jobs and begins them, each in its place of `line`. */
const createWorkerPool = <J, R>(
  jobs: AsyncIterator<J>,
  perform: (job: J) => Promise<R>,
  { limit, isStopped }: { readonly limit: () => number; readonly isStopped: () => boolean },
) => {
  const line: Item<R>[] = [];
  const { ring, wait } = createWakeUp();
  let running = 0;
  let drawing = false;
  let ended = false;
  let fault: { readonly fault: unknown } | undefined;
  const start = async (job: J): Promise<void> => {
    const item: Item<R> = { bytes: 0 };
    line.push(item);
    running += 1;
    const outcome = await outcomeOf(perform(job));
    item.bytes = heldBytes(outcome);
    // What ends after the stop ended because of it, and is not done.
    if (!isStopped()) item.outcome = outcome;
    running -= 1;
    ring();
  };
  const begin = (drawn: IteratorResult<J, unknown>): void => {
    drawing = false;
    ring();
    if (drawn.done === true) ended = true;
    else if (!ended && !isStopped()) void start(drawn.value);
  };
  const fail = (error: unknown): void => {
    fault = { fault: error };
    ended = true;
    ring();
  };
  const isFull = () => line.length >= limit() + slack || bytesIn(line) >= mostWaiting;
  const draw = (): void => {
    if (ended || drawing || running >= limit() || isFull()) return;
    drawing = true;
    jobs.next().then(begin, fail);
  };
  return { line, ring, wait, draw, isOver: () => ended && line.length === 0, fault: () => fault };
};

/**
 * `perform` of each of `jobs`, at most `limit` at a time, yielded in the order of the jobs, each as
 * soon as it and all before it are done. A slow one does not hold up the work behind it until as
 * many as wait in `slack` are done, or {@link mostWaiting} bytes. Jobs are drawn only as they are needed; where that fails, what
 * is under way is still told.
 */
export async function* runInOrder<J, R>(
  jobs: AsyncIterator<J>,
  perform: (job: J) => Promise<R>,
  { limit, stop }: PoolOptions,
): AsyncGenerator<R> {
  const isStopped = (): boolean => stop?.aborted === true;
  const pool = createWorkerPool(jobs, perform, { limit, isStopped });
  const { line } = pool;
  stop?.addEventListener('abort', pool.ring, { once: true });
  while (!isStopped()) {
    for (let first = line[0]?.outcome; first !== undefined; first = line[0]?.outcome) {
      line.shift();
      yield resultOrThrow(first);
    }
    if (pool.isOver()) break;
    pool.draw();
    await pool.wait();
  }
  for (const { outcome } of line) if (outcome !== undefined) yield resultOrThrow(outcome);
  const broken = pool.fault();
  if (broken !== undefined) throw broken.fault;
}
