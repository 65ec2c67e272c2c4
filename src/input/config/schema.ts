/** The configuration file as its published schema has it, and where in it each part stands. */
import schema from '../../../examples/config.schema.json' with { type: 'json' };
import type { Severity, FailOn } from '../../model/check.ts';
import type { PlainConfig } from '../../model/config.ts';
import { parseJson } from '../document/json.ts';
import { type SchemaFault, shapeOf } from '../document/json-schema.ts';
import { didYouMean } from '../option-values.ts';
import { sourceFault, type SourceText } from '../source/source-text.ts';
import { nameOffsetAt, offsetAt, plainValue, quoteText, type Tree } from '../document/tree.ts';
import type { UserError } from '../../model/user-error.ts';
import { parseYaml } from '../document/yaml.ts';

interface RawDomain {
  readonly 'apple-domain'?: string;
  readonly zone?: string;
  readonly skip?: readonly string[];
  readonly 'allow-private'?: boolean;
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
  readonly 'fail-on'?: FailOn;
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

const schemaFault = (file: Pick<ConfigFile, 'source' | 'tree'>, fault: SchemaFault): UserError => {
  const { path } = fault;
  const name = path.findLast((step) => !/^\d+$/.test(step));
  const subject = name === undefined ? 'a configuration' : quoteText(name);
  switch (fault.kind) {
    case 'unknown-name':
      return configFault(
        file,
        [...path, fault.name],
        `${quoteText(fault.name)} is not known here.`,
        {
          at: nameOffsetAt,
          word: fault.name,
          candidates: fault.known,
        },
      );
    case 'missing-name':
      return configFault(file, path, `"${fault.name}" is missing here.`);
    case 'wrong-form':
      return configFault(file, path, `${subject} must be ${fault.form ?? 'in another form'}.`);
    case 'wrong-value':
      return configFault(file, path, `${subject} ${fault.wanted}.`);
  }
};

const configShape = shapeOf<RawConfig>(schema);

/**
 * The configuration in `source`: JSON where its name ends so, YAML otherwise.
 * @throws {UserError} with file, line and column, where it is not as the schema has it.
 */
export const parseConfigFile = (source: SourceText): ConfigFile => {
  const tree = /\.json$/i.test(source.file) ? parseJson(source) : parseYaml(source, 'core');
  const raw = plainValue(tree);
  if (configShape.fits(raw)) return { source, tree, raw };
  const fault = configShape.faultIn(raw);
  throw fault === undefined
    ? sourceFault(source, 0, 'this is not a configuration file.')
    : schemaFault({ source, tree }, fault);
};
