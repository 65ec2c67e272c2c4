/** What an expression refers to. */
import type { Expression } from './syntax.ts';

const addNames = (part: unknown, names: Set<string>): void => {
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part && part.kind === 'name' && 'name' in part && typeof part.name === 'string')
    names.add(part.name);
  for (const inner of Object.values(part)) addNames(inner, names);
};

/** The first names of all traversals in it: `aws_acm_certificate` of `aws_acm_certificate.a.arn`, `var`, `each`. */
export const firstNames = (expression: Expression): readonly string[] => {
  const names = new Set<string>();
  addNames(expression, names);
  return [...names];
};
