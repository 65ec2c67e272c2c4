/** Tells the runner the outcome: outputs, annotations, and why the step failed. */
import { error, notice, setOutput, warning } from '@actions/core';
import { errorCode } from '../../model/errno.ts';

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
  readonly 'drift-count': number | '';
  readonly 'error-count': number | '';
  readonly 'warning-count': number | '';
  readonly 'note-count': number | '';
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

/** Sets them all: never third-party data. Says why where it cannot. */
export const setOutputs = (outputs: Outputs): string | undefined => {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    return undefined;
  } catch (error) {
    // The toolkit throws without a code where the runner's file is missing.
    return `the outputs can't be written (${errorCode(error) ?? 'the file is missing'})`;
  }
};

/** Annotates the run; `@actions/core` escapes the data of its commands. */
export const writeAnnotations = (annotations: readonly Annotation[]): void => {
  for (const { level, title, message, place } of annotations)
    annotateBy[level](message, {
      title,
      ...(place && { file: place.file, startLine: place.line, startColumn: place.column }),
    });
};

/** Why a step fails, and where in a file. */
export interface Failure {
  readonly status: number;
  readonly message?: string;
  readonly place?: NonNullable<Annotation['place']>;
}

/** Says why the step fails, at the place if there is one, and makes it fail. */
export const failStep = ({ status, message = '', place }: Failure): void => {
  if (place === undefined) error(message);
  else error(message, { file: place.file, startLine: place.line, startColumn: place.column });
  process.exitCode = status;
};

export const warn = (message: string): void => warning(message);
