/** Who writes on GitHub in this run: the job, and the step of it. */
import { createHash } from 'node:crypto';
import type { Signature } from '../../deliver/github/post-marker.ts';
import type { RunnerContext } from '../../input/action/event.ts';
import type { Inputs } from '../../input/action/inputs.ts';

/** Whether a file is named; by its path only where the runner has no name for the step, for files are renamed. */
const fileMark = (file: string | undefined, step: string): string | boolean =>
  step === '' ? (file ?? false) : file !== undefined;

/**
 * What the step asks: steps of a job, and legs of a matrix, that ask for different things speak each
 * for themselves. Whom they ask is no part of it: who asks another resolver has judged it all the same.
 */
const describeStep = ({ request, zone, baseline }: Inputs, step: string): string => {
  const { only, skip } = request.options;
  return JSON.stringify([step, fileMark(zone, step), fileMark(baseline, step), only, skip]);
};

/** Without what only the event and the report tell. */
export const createSignature = (
  inputs: Inputs,
  { jobKey, step, runId, began }: RunnerContext,
): Omit<Signature, 'domains' | 'head'> => ({
  key: inputs.commentKey ?? jobKey,
  step: createHash('sha256').update(describeStep(inputs, step)).digest('hex').slice(0, 8),
  run: runId,
  began,
});
