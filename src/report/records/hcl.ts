/** Terraform's language: strings, attributes, blocks and resources. */
import { largest } from '../view/plain-text.ts';
import { quoteAscii } from './record-sheet.ts';

/** A string of HCL: `${` and `%{` would begin a template. */
export const hclString = (text: string): string =>
  quoteAscii(text).replace(/([$%])\{/g, (_, sign: string) => `${sign}${sign}{`);

/** An attribute and its expression, or a block in braces. */
export type Attribute = readonly [name: string, value: string | readonly Attribute[]];

export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

const attributeLines = (attributes: readonly Attribute[], indent: string): readonly string[] => {
  const width = largest(
    attributes.map(([name, value]) => (typeof value === 'string' ? name.length : 0)),
  );
  return attributes.flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${indent}${name.padEnd(width)} = ${value}`]
      : [`${indent}${name} {`, ...attributeLines(value, `${indent}  `), `${indent}}`],
  );
};

export const resourceLines = ({ type, name, attributes }: Resource): readonly string[] => [
  `resource ${hclString(type)} ${hclString(name)} {`,
  ...attributeLines(attributes, '  '),
  '}',
];

export const hclList = (values: readonly string[]): string =>
  `[${values.map(hclString).join(', ')}]`;
