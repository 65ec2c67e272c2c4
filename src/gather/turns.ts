/** Lets timers and sockets have their turn while much is judged: a stranger decides how much there is. */

/** Milliseconds, about, that are worked in one go: the rest of 20 is for what is begun within them. */
const mostMs = 8;

/** Node's, after which sockets are read; browsers have none. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** When the present turn began; `undefined` once it is over. */
let begun: number | undefined;

const beginTurn = (): number => {
  void nextTurn().then(() => (begun = undefined));
  return performance.now();
};

/** Goes on at once as long as the turn is young, so that a healthy domain waits for nothing. */
const youngTurn = async (): Promise<void> => {
  for (;;) {
    begun ??= beginTurn();
    if (performance.now() - begun <= mostMs) return;
    await nextTurn();
  }
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Does a piece of work when those before it are done: one answer sets many off at the same moment, and
 * each must see how long the others took.
 */
export const inTurn = <T>(work: () => T): Promise<T> => {
  const done = last.then(youngTurn).then(work);
  last = done.catch(() => {});
  return done;
};
