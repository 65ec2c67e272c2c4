/**
 * Reads who owns which file, as GitHub does (docs.github.com: About code owners): the last pattern
 * that matches decides. The file is in the repository: nothing in it is trusted.
 */

/** Where GitHub looks; the first that is there counts. */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub reads no larger one. */
export const mostCodeownersBytes = 3 * 1024 * 1024;

/** A longer pattern is of no file. */
const longestLine = 10_000;

interface Rule {
  /** The parts of the pattern between slashes; `**` stands for any number of folders. */
  readonly parts: readonly string[];
  /** Whether what is in a folder of that name belongs to it. */
  readonly descends: boolean;
  readonly owners: readonly string[];
}

/** Gives the owners of a path from the root of the repository; none where nobody owns it. */
export type FindOwners = (path: string) => readonly string[];

export const findNoOwners: FindOwners = () => [];

/** A user, a team, or an address. */
const isOwner = (word: string): boolean =>
  /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/.test(word);

/** The words of a line, without its comment; a backslash keeps a space within a word. */
const wordsOf = (line: string): readonly string[] => {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
};

/** The rule of a line; absent for what GitHub leaves out: a line with a fault, `!` and `[`. */
const readRule = (line: string): Rule | undefined => {
  const [pattern, ...owners] = line.length > longestLine ? [] : wordsOf(line);
  if (pattern === undefined || /^!|[[\]]/.test(pattern) || !owners.every(isOwner)) return undefined;
  const path = pattern.replace(/\\(.)/g, '$1');
  const isFolder = path.endsWith('/');
  const parts = path.split('/').filter((part) => part !== '');
  // Without a slash but at its end, it is of any folder.
  const isAnchored = path.replace(/\/$/, '').includes('/');
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  return {
    parts: [...(isAnchored ? [] : ['**']), ...parts, ...(isFolder ? ['**', '*'] : [])],
    descends: !(isAnchored && last === '*'),
    owners,
  };
};

/** Whether a name matches, in steps that grow with the product of the lengths and no faster. */
const matchesName = (pattern: string, name: string): boolean => {
  let [at, here] = [0, 0];
  let star = -1;
  let from = 0;
  while (here < name.length) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at;
      from = here;
      at += 1;
    } else if (sign !== undefined && (sign === '?' || sign === name[here])) {
      at += 1;
      here += 1;
    } else if (star >= 0) {
      at = star + 1;
      from += 1;
      here = from;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
};

/** How many parts of the path the pattern can have matched, after each of its own parts. */
const matchesPath = ({ parts, descends }: Rule, path: readonly string[]): boolean => {
  let reached: ReadonlySet<number> = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    const [first = path.length + 1] = part === '**' ? reached : [];
    for (let end = first; end <= path.length; end += 1) next.add(end);
    for (const at of part === '**' ? [] : reached) {
      const name = path[at];
      if (name !== undefined && matchesName(part, name)) next.add(at + 1);
    }
    reached = next;
  }
  return descends ? reached.size > 0 : reached.has(path.length);
};

/** The owners that a text of CODEOWNERS names. */
export const parseCodeowners = (text: string): FindOwners => {
  const rules = text.split(/\r?\n/).flatMap((line) => readRule(line) ?? []);
  return (path) => {
    const names = path.split('/').filter((part) => part !== '' && part !== '.');
    return rules.findLast((rule) => matchesPath(rule, names))?.owners ?? [];
  };
};
