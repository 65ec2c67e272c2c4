/** Tells the runner the outcome: outputs, annotations, and why the step failed. */
import { error, notice, setFailed, setOutput, warning } from '@actions/core';
import type { Severity } from '../model/check.ts';
import type { Report } from '../model/report.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const annotate = { error, warning, notice };

const failedOf = (report: Report, severity: Severity): number =>
  report.domains
    .flatMap((domain) => domain.results)
    .filter((result) => result.status === 'fail' && result.severity === severity).length;

/** Sets every output of `action.yml`. Values are enums, numbers and our own path: never third-party data. */
export const setOutputs = (report: Report, reportPath: string): void => {
  setOutput('verdict', report.verdict);
  setOutput('error-count', failedOf(report, 'error'));
  setOutput('warning-count', failedOf(report, 'warning'));
  setOutput('note-count', failedOf(report, 'note'));
  setOutput('report-path', reportPath);
};

/** Annotates the run; `@actions/core` escapes the data of its commands. */
export const writeAnnotations = (annotations: readonly Annotation[]): void => {
  for (const { level, title, message } of annotations) annotate[level](message, { title });
};

/** Says why the step fails, and makes it fail with `status`. */
export const failStep = (message: string, status: number): void => {
  setFailed(message);
  process.exitCode = status;
};

export const warn = (message: string): void => warning(message);
