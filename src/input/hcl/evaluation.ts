/** What an evaluation has left of its limits, and what it may look at. */
import type { RepositoryFiles } from '../source/repository-files.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Unknown, unknown, type Value } from './value.ts';

/** What is left of the work that may be done, for one configuration or for several. */
export interface Limits {
  steps: number;
  /** Instances of resources and modules. */
  instances: number;
}

/** One for each configuration. */
export interface Evaluation {
  readonly files: RepositoryFiles;
  readonly limits: Limits;
  /** Expressions within each other that are being worked out. */
  depth: number;
  /** Offsets that are given to the next text: each text has offsets of its own. */
  nextOffset: number;
  readonly sources: { readonly from: number; readonly source: SourceText }[];
}

const mostSteps = 2_000_000;
const mostInstances = 5000;
/** Each is some calls deep. */
const deepestExpression = 200;

export const createLimits = (): Limits => ({ steps: mostSteps, instances: mostInstances });

export const createEvaluation = (files: RepositoryFiles, limits: Limits): Evaluation => ({
  files,
  limits,
  depth: 0,
  nextOffset: 0,
  sources: [],
});

/** The offset at which those of `source` begin. */
export const addSource = (evaluation: Evaluation, source: SourceText): number => {
  const from = evaluation.nextOffset;
  evaluation.sources.push({ from, source });
  evaluation.nextOffset += source.text.length + 1;
  return from;
};

/** Why no more can be worked out here; `undefined` if there is room, of which `steps` are taken. */
export const takeSteps = (
  evaluation: Evaluation,
  steps: number,
  at: number,
): Unknown | undefined => {
  evaluation.limits.steps -= steps;
  if (evaluation.limits.steps < 0)
    return unknown(at, 'the configuration is too large to be worked out');
  return evaluation.depth > deepestExpression
    ? unknown(at, 'it rests on too many other values')
    : undefined;
};

/** In which names have a meaning. */
export interface Scope {
  readonly evaluation: Evaluation;
  /** The folder of the root module, from which Terraform takes paths. */
  readonly folder: string;
  /** The value of a name that no `for` has introduced. */
  readonly resolve: (name: string, at: number) => Value;
  readonly bindings: ReadonlyMap<string, Value>;
  /** That a splat goes through. */
  readonly item?: Value;
}

/** The scope in which names also have these values. */
export const withBindings = (
  scope: Scope,
  entries: readonly (readonly [string | undefined, Value])[],
): Scope => {
  const bindings = new Map(scope.bindings);
  for (const [name, value] of entries) if (name !== undefined) bindings.set(name, value);
  return { ...scope, bindings };
};

/** What a function is called with, beside its arguments. */
export interface Call {
  readonly at: number;
  readonly scope: Scope;
  /** The value of a template of a file, in which only `variables` have a meaning. */
  readonly evaluateTemplate: (source: SourceText, variables: ReadonlyMap<string, Value>) => Value;
}
