/** Configurations in memory, and what was read of them on one line each. */
import type { RepositoryFiles } from '../../../src/input/source/repository-files.ts';
import {
  type Configuration,
  readConfiguration,
} from '../../../src/input/hcl/read-configuration.ts';
import type { Derivations } from '../../../src/input/hcl/configuration/resource-node.ts';
import { argumentOf, type ResourceValue } from '../../../src/input/zone/resource.ts';

export const memoryFiles = (texts: Readonly<Record<string, string>>): RepositoryFiles => ({
  list: (folder) => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const below = Object.keys(texts)
      .toSorted()
      .filter((path) => path.startsWith(prefix));
    const names = new Map<string, boolean>();
    for (const path of below) {
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      names.set(name, rest.length > 0);
    }
    return names.size === 0
      ? { fault: 'there is no such folder' }
      : [...names].map(([name, isFolder]) => ({ name, isFolder }));
  },
  read: (path) => {
    const text = texts[path];
    return text === undefined ? { fault: 'there is no such file' } : { file: path, text };
  },
});

/** The value on one line; what is unknown with its reason. */
export const show = (value: ResourceValue | undefined): string => {
  switch (value?.kind) {
    case undefined:
      return 'absent';
    case 'scalar':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(show).join(', ')}]`;
    case 'object':
      return `{${value.members.map((one) => `${one.name}: ${show(one.value)}`).join(', ')}}`;
    case 'unknown': {
      const { refersTo, startsWith, endsWith, why } = value;
      const known = startsWith || endsWith ? `${startsWith ?? ''}...${endsWith ?? ''} ` : '';
      const to = refersTo === undefined ? '' : ` -> ${refersTo.address} ${refersTo.attribute}`;
      return `?(${known}${why}${to})`;
    }
  }
};

export const read = (
  texts: string | Readonly<Record<string, string>>,
  folder = '',
  derivations?: Derivations,
): Configuration =>
  readConfiguration(memoryFiles(typeof texts === 'string' ? { 'main.tf': texts } : texts), folder, {
    ...(derivations && { derivations }),
  });

/** Everything of a configuration, a line each. */
export const lines = ({ resources, notRead, faults }: Configuration): readonly string[] => [
  ...resources.map(
    ({ address, values, uncertain }) =>
      `${address}${uncertain ? ` (perhaps: ${uncertain.why})` : ''} = ${show(values)}`,
  ),
  ...notRead.map(({ place, why }) => `${place.file}:${place.line} ${why}`),
  ...faults.map(({ place, message }) => `${place.file}:${place.line}:${place.column} ${message}`),
];

/** The value of an expression, in a resource beside which there is what `more` has. */
export const valueOf = (
  expression: string,
  more: Readonly<Record<string, string>> = {},
): string => {
  const { resources, faults } = read({
    ...more,
    'test.tf': `resource "test" "test" {\n  value = ${expression}\n}\n`,
  });
  const found = resources.find(({ address }) => address === 'test.test');
  return faults.length > 0
    ? `fault: ${faults[0]!.message}`
    : show(argumentOf(found?.values, 'value'));
};
