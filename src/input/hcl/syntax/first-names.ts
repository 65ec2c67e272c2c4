/** What an expression refers to. */
import type { Expression } from './syntax.ts';

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * The first names of all traversals in it: `aws_acm_certificate` of `aws_acm_certificate.a.arn`, `var`, `each`. It is not
 * found by calls that go down the expression: `.a.a.a` is deep without a bracket.
 */
export const firstNames = (expression: Expression): readonly string[] => {
  const names = new Set<string>();
  const left: object[] = [expression];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if ('kind' in part && part.kind === 'name' && 'name' in part && typeof part.name === 'string')
      names.add(part.name);
    for (const inner of Object.values(part).toReversed()) if (isBranch(inner)) left.push(inner);
  }
  return [...names];
};
