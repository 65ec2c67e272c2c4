/** The parameter of a template that is the domain, and has no default: the domain asked about is taken for it. */
import { listItems, objectMembers, scalarText, valueAt } from '../../document/access.ts';
import type { Tree } from '../../document/tree.ts';

/** The one parameter that a value consists of, with a final dot or without. */
const soleParameter = (tree: Tree | undefined): string | undefined => {
  const name = scalarText(valueAt(tree, 'Ref'));
  if (name !== undefined) return name;
  const text = scalarText(valueAt(tree, 'Fn::Sub'));
  if (text !== undefined) return /^\$\{([A-Za-z0-9]+)\}\.?$/.exec(text)?.[1];
  const [delimiter, list] = listItems(valueAt(tree, 'Fn::Join'));
  const [first, dot, ...more] = listItems(list);
  const isDotted = scalarText(delimiter) === '' && scalarText(dot) === '.' && more.length === 0;
  return isDotted ? scalarText(valueAt(first, 'Ref')) : undefined;
};

const hasNoDefault = (template: Tree, name: string): boolean => {
  const parameter = valueAt(template, 'Parameters', name);
  return (
    parameter !== undefined &&
    scalarText(valueAt(parameter, 'Type')) === 'String' &&
    valueAt(parameter, 'Default') === undefined
  );
};

/** The properties of each record set, those of groups as well. */
const listSets = (properties: Tree): readonly Tree[] => [
  properties,
  ...listItems(valueAt(properties, 'RecordSets')),
];

/**
 * What names a hosted zone is its domain; else what has MX records. `undefined` unless that is one
 * parameter in all of the template.
 */
export const findDomainParameter = (template: Tree): string | undefined => {
  const resources = objectMembers(valueAt(template, 'Resources')).flatMap(({ value }) => {
    const type = scalarText(valueAt(value, 'Type')) ?? '';
    const properties = valueAt(value, 'Properties');
    return type.startsWith('AWS::Route53::') && properties !== undefined
      ? [{ type, properties }]
      : [];
  });
  const only = (trees: readonly (Tree | undefined)[]): string | undefined => {
    const names = new Set(trees.flatMap((tree) => soleParameter(tree) ?? []));
    const [name, ...more] = [...names].filter((one) => hasNoDefault(template, one));
    return more.length === 0 ? name : undefined;
  };
  const sets = resources.flatMap(({ properties }) => listSets(properties));
  const zones = resources
    .filter(({ type }) => type === 'AWS::Route53::HostedZone')
    .map(({ properties }) => valueAt(properties, 'Name'));
  return (
    only([...zones, ...sets.map((set) => valueAt(set, 'HostedZoneName'))]) ??
    only(
      sets
        .filter((set) => scalarText(valueAt(set, 'Type')) === 'MX')
        .map((set) => valueAt(set, 'Name')),
    )
  );
};
