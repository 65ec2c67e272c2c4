/**
 * How much work a function takes, counted and not timed, so that a busy machine changes nothing: how often each
 * function and each loop of our own code is run, by the plugin count-work.mjs, and how much the built-in functions
 * that walk a list or a text are given to walk.
 */
declare global {
  /** What the plugin counts. */
  var steps: number;
}

globalThis.steps = 0;

let walked = 0;

type Method = (this: { readonly length: number }, ...args: readonly unknown[]) => unknown;

/** Walk all of what they are called on. */
const whole: readonly (readonly [object, readonly string[]])[] = [
  [
    Array.prototype,
    [
      'concat',
      'join',
      'reverse',
      'slice',
      'sort',
      'splice',
      'toSorted',
      'unshift',
      'shift',
      'with',
      'toSpliced',
    ],
  ],
  [
    String.prototype,
    [
      'normalize',
      'padEnd',
      'padStart',
      'repeat',
      'replace',
      'replaceAll',
      'split',
      'toLowerCase',
      'toUpperCase',
      'toWellFormed',
    ],
  ],
];

/** Walk until they have found something. */
const until: readonly (readonly [object, readonly string[]])[] = [
  [Array.prototype, ['includes', 'indexOf', 'lastIndexOf']],
  [String.prototype, ['includes', 'indexOf', 'lastIndexOf', 'search']],
];

/** Counts what `use` has the built-in functions walk. */
const counting = async (use: () => unknown): Promise<number> => {
  const before: (() => void)[] = [];
  const replace = (on: object, name: string | symbol, by: (real: Method) => Method): void => {
    const real = Reflect.get(on, name) as Method;
    before.push(() => Reflect.set(on, name, real));
    Reflect.set(on, name, by(real));
  };
  for (const [on, names] of whole)
    for (const name of names)
      if (name in on)
        replace(
          on,
          name,
          (real) =>
            function counted(...args) {
              walked += this.length;
              return Reflect.apply(real, this, args);
            },
        );
  for (const [on, names] of until)
    for (const name of names)
      replace(
        on,
        name,
        (real) =>
          function counted(...args) {
            const found = Reflect.apply(real, this, args);
            const from = typeof args[1] === 'number' ? Math.max(0, args[1]) : 0;
            walked +=
              typeof found === 'number' && found >= from
                ? found - from
                : Math.max(0, this.length - from);
            return found;
          },
      );
  // One by one: a destructuring takes the first and leaves the rest.
  replace(
    Array.prototype,
    Symbol.iterator,
    () =>
      function* counted(this: { readonly length: number; readonly [at: number]: unknown }) {
        for (let at = 0; at < this.length; at += 1) {
          walked += 1;
          yield this[at];
        }
      },
  );
  walked = 0;
  try {
    await use();
    return walked;
  } finally {
    for (const undo of before) undo();
  }
};

/** The work that `use` takes. */
export const workOf = async (use: () => unknown): Promise<number> => {
  globalThis.steps = 0;
  const builtIn = await counting(use);
  return builtIn + globalThis.steps;
};
