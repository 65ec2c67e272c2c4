/** The values of a module's variables, and the `.tfvars` files that give those of the root module. */
import { isUnreadable } from '../../../model/unreadable.ts';
import { parseJson } from '../../document/json.ts';
import { objectMembers } from '../../document/access.ts';
import type { SourceText } from '../../source/source-text.ts';
import { evaluate } from '../evaluate.ts';
import { addSource, type Evaluation, type Scope } from '../evaluation.ts';
import { valueFromTree } from '../function/encoding.ts';
import { jsonFault } from '../syntax/json.ts';
import { parseNative } from '../syntax/native.ts';
import type { Block, SyntaxFault } from '../syntax/syntax.ts';
import { asBoolean, failure, isNull, isUnknown, unknown, type Value } from '../value.ts';
import { argument } from './body.ts';
import { applyType } from './type-constraint.ts';

/** A scope in which no name has a meaning: of defaults and assigned values. */
export const constantScope = (evaluation: Evaluation): Scope => ({
  evaluation,
  folder: '',
  resolve: (_, at) => failure(at, 'a value given here may not refer to others'),
  bindings: new Map(),
});

const flag = (block: Block, option: string, evaluation: Evaluation): boolean | undefined => {
  const given = argument(block, option);
  return given && asBoolean(evaluate(given.value, constantScope(evaluation)));
};

const usesDefault = (block: Block, given: Value | undefined, evaluation: Evaluation): boolean =>
  given === undefined || (isNull(given) && flag(block, 'nullable', evaluation) === false);

/** Why the value of a variable, declared by `block`, is not known or not shown, whatever `given` is. */
export const whyNoValue = (
  block: Block,
  given: Value | undefined,
  evaluation: Evaluation,
): string | undefined => {
  const name = `var.${block.labels[0] ?? ''}`;
  if (block.broken) return `${name} is declared in a block with a syntax fault`;
  if (usesDefault(block, given, evaluation) && argument(block, 'default') === undefined)
    return `${name} has no default`;
  return flag(block, 'sensitive', evaluation) || flag(block, 'ephemeral', evaluation)
    ? `${name} is sensitive`
    : undefined;
};

/** The value of a variable that has one; `given` is what is assigned to it. */
export const variableValue = (
  block: Block,
  given: Value | undefined,
  evaluation: Evaluation,
): Value => {
  const scope = constantScope(evaluation);
  const otherwise = argument(block, 'default');
  const value =
    usesDefault(block, given, evaluation) && otherwise ? evaluate(otherwise.value, scope) : given;
  const type = argument(block, 'type');
  if (value === undefined || type === undefined)
    return value ?? unknown(block.at, 'it has no value');
  const typed = applyType(value, type.value, type.at, (one) => evaluate(one, scope));
  // A value that is not of its type is Terraform's to refuse.
  return isUnknown(typed) && typed.fails && !(isUnknown(value) && value.fails)
    ? unknown(type.at, `the value of var.${block.labels[0] ?? ''} is not of this type`)
    : typed;
};

export interface Assignments {
  readonly values: ReadonlyMap<string, Value>;
  /** Why a variable that is not among them may be assigned all the same. */
  readonly gap?: string;
  readonly faults: readonly SyntaxFault[];
}

/** Those that are read without being named, in the order in which they count. */
export const assignmentFiles = (names: readonly string[]): readonly string[] => [
  ...['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name)),
  ...names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name)),
];

interface Assigned {
  readonly values: ReadonlyMap<string, Value>;
  readonly faults: readonly SyntaxFault[];
}

const readJson = (source: SourceText, base: number): Assigned => {
  try {
    const members = objectMembers(parseJson(source));
    return {
      values: new Map(members.map(({ name, value }) => [name, valueFromTree(value)])),
      faults: [],
    };
  } catch (error) {
    return { values: new Map(), faults: [jsonFault(source, error, base)] };
  }
};

const readNative = (evaluation: Evaluation, source: SourceText, base: number): Assigned => {
  const { body, faults } = parseNative(source.text, base);
  const scope = constantScope(evaluation);
  return {
    values: new Map(body.attributes.map(({ name, value }) => [name, evaluate(value, scope)])),
    faults,
  };
};

/** What the files of the root module's folder assign. */
export const readAssignments = (
  evaluation: Evaluation,
  folder: string,
  names: readonly string[],
): Assignments => {
  const values = new Map<string, Value>();
  const faults: SyntaxFault[] = [];
  const gaps: string[] = [];
  for (const name of assignmentFiles(names)) {
    const source = evaluation.files.read(folder === '' ? name : `${folder}/${name}`);
    if (isUnreadable(source)) {
      gaps.push(`${name} cannot be read`);
      continue;
    }
    const base = addSource(evaluation, source);
    const read = name.endsWith('.json')
      ? readJson(source, base)
      : readNative(evaluation, source, base);
    for (const [variable, value] of read.values) values.set(variable, value);
    for (const fault of read.faults) faults.push(fault);
    if (read.faults.length > 0) gaps.push(`${name} has a syntax fault`);
  }
  const [gap] = gaps;
  return { values, faults, ...(gap !== undefined && { gap }) };
};
