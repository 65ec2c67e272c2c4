/** Work done side by side, its results told in the order of the work. */

export interface PoolOptions {
  /** How much may be under way now; asked anew each time. */
  readonly limit: () => number;
  /** Ends the stream: what is done is still told, in order; what is under way is not waited for. */
  readonly stop?: AbortSignal;
}

/** So much more than `limit` may be begun or done, and wait for its turn to be told. */
const slack = 256;

interface Item<R> {
  /** What came of it, once that is known. */
  outcome?: { readonly result: R } | { readonly fault: unknown };
}

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
      [rung, wake] = [false, undefined];
    },
  };
};

const resultOrThrow = <R>(outcome: NonNullable<Item<R>['outcome']>): R => {
  if ('fault' in outcome) throw outcome.fault;
  return outcome.result;
};

/** Draws jobs and begins them, each in its place of `line`. */
const createWorkerPool = <J, R>(
  jobs: AsyncIterator<J>,
  perform: (job: J) => Promise<R>,
  { limit, isStopped }: { readonly limit: () => number; readonly isStopped: () => boolean },
) => {
  const line: Item<R>[] = [];
  const { ring, wait } = createWakeUp();
  let [running, drawing, ended] = [0, false, false];
  let fault: { readonly fault: unknown } | undefined;
  const settle = (item: Item<R>, outcome: NonNullable<Item<R>['outcome']>): void => {
    item.outcome = outcome;
    running -= 1;
    ring();
  };
  const begin = ({ done, value }: IteratorResult<J>): void => {
    drawing = false;
    ring();
    ended ||= done === true;
    if (ended || isStopped()) return;
    const item: Item<R> = {};
    line.push(item);
    running += 1;
    perform(value as J).then(
      (result) => settle(item, { result }),
      (error: unknown) => settle(item, { fault: error }),
    );
  };
  const fail = (error: unknown): void => {
    fault = { fault: error };
    ended = true;
    ring();
  };
  const draw = (): void => {
    if (ended || drawing || running >= limit() || line.length >= limit() + slack) return;
    drawing = true;
    jobs.next().then(begin, fail);
  };
  return { line, ring, wait, draw, isOver: () => ended && line.length === 0, fault: () => fault };
};

/**
 * `perform` of each of `jobs`, at most `limit` at a time, yielded in the order of the jobs, each as
 * soon as it and all before it are done. A slow one does not hold up the work behind it until as
 * many as wait in `slack` are done. Jobs are drawn only as they are needed; where that fails, what
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
    while (line[0]?.outcome !== undefined) yield resultOrThrow(line.shift()!.outcome!);
    if (pool.isOver()) break;
    pool.draw();
    await pool.wait();
  }
  for (const { outcome } of line) if (outcome !== undefined) yield resultOrThrow(outcome);
  const broken = pool.fault();
  if (broken !== undefined) throw broken.fault;
}
