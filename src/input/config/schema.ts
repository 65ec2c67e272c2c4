/** The configuration file as its published schema has it, and where in it each part stands. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../examples/config.schema.json' with { type: 'json' };
import type { Severity } from '../../model/check.ts';
import type { PlainConfig } from '../../model/config.ts';
import { parseJson } from '../document/json.ts';
import { didYouMean } from '../option-values.ts';
import { sourceFault, type SourceText } from '../source-text.ts';
import { nameOffsetAt, offsetAt, plainValue, quoteText, type Tree } from '../document/tree.ts';
import type { UserError } from '../../model/user-error.ts';
import { parseYaml } from '../document/yaml.ts';

interface RawDomain {
  readonly 'apple-domain'?: string;
  readonly zone?: string;
  readonly skip?: readonly string[];
}

/** What `examples/config.schema.json` describes. */
export interface RawConfig extends PlainConfig {
  readonly domains?: Readonly<Record<string, RawDomain | null>>;
  readonly baseline?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly resolvers?: readonly string[];
  readonly referee?: string;
  readonly 'fail-on'?: Severity | 'never';
  readonly waivers?: readonly {
    readonly check: string;
    readonly owner: string;
    readonly reason: string;
    readonly until: string;
  }[];
}

/** A file whose shape is right, and what it takes to complain of a part of it. */
export interface ConfigFile {
  readonly source: SourceText;
  readonly tree: Tree;
  readonly raw: RawConfig;
}

/** The complaint about the value at `path`; `candidates` are what could be meant. */
export const configFault = (
  { source, tree }: Pick<ConfigFile, 'source' | 'tree'>,
  path: readonly string[],
  message: string,
  {
    at = offsetAt,
    word = '',
    candidates = [],
  }: {
    readonly at?: typeof offsetAt;
    readonly word?: string;
    readonly candidates?: readonly string[];
  } = {},
): UserError => sourceFault(source, at(tree, path), message, didYouMean(word, candidates));

const withArticle = (noun: string): string => (/^[aio]/.test(noun) ? `an ${noun}` : `a ${noun}`);

/** The names that the schema knows at the place of the error. */
const knownNames = ({ parentSchema }: ErrorObject): readonly string[] => {
  const properties: unknown = parentSchema?.['properties'];
  return Object.keys(typeof properties === 'object' && properties !== null ? properties : {});
};

/** What the schema wants, in words. */
const describeWanted = ({ keyword, params, parentSchema, message }: ErrorObject): string => {
  if (keyword === 'type')
    return `must be ${[params['type']].flat().map(String).map(withArticle).join(' or ')}`;
  if (keyword === 'enum') return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
  if (keyword === 'pattern') return `must be ${String(parentSchema?.['description'])}`;
  return message ?? 'is wrong';
};

const schemaFault = (file: Pick<ConfigFile, 'source' | 'tree'>, error: ErrorObject): UserError => {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const strange: unknown = error.params['additionalProperty'];
  if (typeof strange === 'string')
    return configFault(file, [...path, strange], `${quoteText(strange)} is not known here.`, {
      at: nameOffsetAt,
      word: strange,
      candidates: knownNames(error),
    });
  const missing: unknown = error.params['missingProperty'];
  if (typeof missing === 'string') return configFault(file, path, `"${missing}" is missing here.`);
  const name = path.findLast((step) => !/^\d+$/.test(step));
  return configFault(
    file,
    path,
    `${name ? quoteText(name) : 'a configuration'} ${describeWanted(error)}.`,
  );
};

let compiledSchema: ValidateFunction<RawConfig> | undefined;

/** Made once: it costs more than all files that it may judge. */
const validator = (): ValidateFunction<RawConfig> => {
  compiledSchema ??= new Ajv2020({ strict: false, verbose: true }).compile<RawConfig>(schema);
  return compiledSchema;
};

/**
 * The configuration in `source`: JSON where its name ends so, YAML otherwise.
 * @throws {UserError} with file, line and column, where it is not as the schema has it.
 */
export const parseConfigFile = (source: SourceText): ConfigFile => {
  const tree = /\.json$/i.test(source.file) ? parseJson(source) : parseYaml(source, 'core');
  const raw = plainValue(tree);
  const validate = validator();
  if (validate(raw)) return { source, tree, raw };
  const [error] = validate.errors ?? [];
  throw error === undefined
    ? sourceFault(source, 0, 'this is no configuration.')
    : schemaFault({ source, tree }, error);
};
