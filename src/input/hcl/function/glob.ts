/** Patterns of `fileset`. A stranger writes them, and the paths: they are matched in steps that grow with the product of the lengths. */

const longestGlob = 200;
const mostWildcards = 4;
const mostChoices = 64;

const choice = /\{([^{}]*)\}/;

/** The patterns that one with `{a,b}` stands for; `undefined` if there are too many. */
const expandChoices = (glob: string): readonly string[] | undefined => {
  let globs: readonly string[] = [glob];
  while (globs.some((one) => choice.test(one))) {
    globs = globs.flatMap((one) => {
      const names = choice.exec(one)?.[1]?.split(',') ?? [];
      return names.map((name) => one.replace(choice, () => name));
    });
    if (globs.length > mostChoices) return undefined;
  }
  return globs;
};

/** The places of a pattern that are reached by way of `at`: `*` and `**` + `/` may stand for nothing. */
const reach = (steps: readonly string[], at: number, into: Set<number>): void => {
  into.add(at);
  if (steps[at]?.startsWith('*')) reach(steps, at + 1, into);
};

/** A place within folders is below zero: there, their last slash has to come. */
const within = (at: number): number => -1 - at;

const advance = (
  steps: readonly string[],
  place: number,
  sign: string,
  into: Set<number>,
): void => {
  const at = place < 0 ? within(place) : place;
  const step = steps[at];
  if (step === '**/') {
    into.add(within(at));
    if (sign === '/') reach(steps, at + 1, into);
  } else if (step?.startsWith('*')) {
    if (sign !== '/') reach(steps, at, into);
  } else if (step === sign || (step === '?' && sign !== '/')) reach(steps, at + 1, into);
};

const matches = (steps: readonly string[], path: string): boolean => {
  let reached = new Set<number>();
  reach(steps, 0, reached);
  for (let i = 0; i < path.length && reached.size > 0; i += 1) {
    const next = new Set<number>();
    for (const place of reached) advance(steps, place, path.charAt(i), next);
    reached = next;
  }
  return reached.has(steps.length);
};

/** Whether a path matches; `undefined` if the pattern has too many parts to be tried. */
export const compileGlob = (glob: string): ((path: string) => boolean) | undefined => {
  const parts = glob.match(/\*+|\{/g)?.length ?? 0;
  const globs =
    glob.length > longestGlob || parts > mostWildcards ? undefined : expandChoices(glob);
  const all = globs?.map((one) => one.match(/\*\*\/|\*+|[^]/g) ?? []);
  return all && ((path) => all.some((steps) => matches(steps, path)));
};
