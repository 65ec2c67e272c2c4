/** Tells the runner the outcome: outputs, annotations, and why the step failed. */
import { error, notice, setFailed, setOutput, warning } from '@actions/core';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

const annotateBy = { error, warning, notice };

/** Every output of `action.yml`: words of ours, numbers, our own paths, and GitHub's own address. */
export interface Outputs {
  readonly verdict: string;
  readonly 'verdict-of': string;
  readonly judged: string;
  readonly 'change-verdict': string;
  readonly drift: string;
  readonly 'drift-count': number;
  readonly 'error-count': number;
  readonly 'warning-count': number;
  readonly 'note-count': number;
  readonly 'report-path': string;
  readonly 'sarif-path': string;
  readonly 'updated-baseline-path': string;
  readonly 'comment-status': string;
  readonly 'comment-url': string;
  readonly 'issue-number': number | '';
  readonly 'issue-status': string;
  readonly 'issue-url': string;
  readonly 'comment-body-path': string;
}

/** Sets them all: never third-party data. */
export const setOutputs = (outputs: Outputs): void => {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
};

/** Annotates the run; `@actions/core` escapes the data of its commands. */
export const writeAnnotations = (annotations: readonly Annotation[]): void => {
  for (const { level, title, message, place } of annotations)
    annotateBy[level](message, {
      title,
      ...(place && { file: place.file, startLine: place.line, startColumn: place.column }),
    });
};

/** Says why the step fails, and makes it fail with `status`. */
export const failStep = (message: string, status: number): void => {
  setFailed(message);
  process.exitCode = status;
};

export const warn = (message: string): void => warning(message);
