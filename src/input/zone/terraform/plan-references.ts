/** What the resources of a plan are taken from: the part of its JSON that repeats the configuration. */
import { listItems, objectMembers, scalarText, valueAt } from '../../document/access.ts';
import type { Tree } from '../../document/tree.ts';

/** The type of resource in `module.a.aws_acm_certificate.b.c[0]`; a reference to `each` or `var` has none. */
const referredKind = (reference: string): readonly string[] => {
  const [first = '', second] = reference.replace(/^data\./, '').split('.');
  return second === undefined || !first.includes('_') ? [] : [first];
};

const referencesIn = (expression: Tree | undefined): readonly string[] =>
  listItems(valueAt(expression, 'references')).flatMap((one) => scalarText(one) ?? []);

/**
 * By the address of a resource without the keys of instances: the types of the resources that its
 * arguments, its `for_each` and its `count` refer to.
 */
export const kindsReferredTo = (
  module: Tree | undefined,
  path = '',
): ReadonlyMap<string, readonly string[]> => {
  const kinds = new Map<string, readonly string[]>();
  for (const resource of listItems(valueAt(module, 'resources'))) {
    const expressions = [
      valueAt(resource, 'for_each_expression'),
      valueAt(resource, 'count_expression'),
      valueAt(resource, 'expressions', 'name'),
    ];
    const found = expressions.flatMap(referencesIn).flatMap(referredKind);
    if (found.length > 0) kinds.set(`${path}${scalarText(valueAt(resource, 'address'))}`, found);
  }
  for (const { name, value } of objectMembers(valueAt(module, 'module_calls')))
    for (const [address, found] of kindsReferredTo(
      valueAt(value, 'module'),
      `${path}module.${name}.`,
    ))
      kinds.set(address, found);
  return kinds;
};
