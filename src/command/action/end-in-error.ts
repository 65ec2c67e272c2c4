/** What a run of the Action leaves that came to no end: the reason, outputs and a summary. */
import { getInput } from '@actions/core';
import { appendSummary } from '../../deliver/github/job-summary.ts';
import { logLines } from '../../deliver/github/log.ts';
import { type Failure, type Outputs, setOutputs, warn } from '../../deliver/github/outputs.ts';
import { withInputNames } from '../../input/action/input-names.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { describeExhaustion } from '../support/unfit-start.ts';
import { traceError } from '../../model/errno.ts';
import { bug, usageFault } from '../../model/exit-status.ts';
import { UserError } from '../../model/user-error.ts';
import { renderStoppedRun } from '../../report/markdown/stopped-run.ts';

/** What the run has left already. */
export interface Left {
  outputs: boolean;
  summary: boolean;
}

/** Nothing was judged: no output says that anything is well, or counts anything. */
const stoppedOutputs: Outputs = {
  verdict: 'error',
  'verdict-of': '',
  judged: '',
  'change-verdict': 'none',
  drift: 'unknown',
  'drift-count': '',
  'error-count': '',
  'warning-count': '',
  'note-count': '',
  'report-path': '',
  'sarif-path': '',
  'updated-baseline-path': '',
  'comment-status': 'none',
  'comment-url': '',
  'issue-number': '',
  'issue-status': 'none',
  'issue-url': '',
  'comment-body-path': '',
};

const bugMessage = 'This is a bug in dns-audit; please report it with the lines in the log.';

/** Why the run fails, in full. */
type Stop = Failure & { readonly message: string };

const describeUserError = (error: UserError): Stop => {
  const { message, hint, place } = withInputNames(error);
  const text = hint === undefined ? message : `${message} ${hint}`;
  return { status: usageFault, message: text, ...(place && { place }) };
};

const describeBug = (error: unknown): Stop => {
  // Node would print the stack raw, and a stranger's octets may be in its message.
  logLines(presentText(traceError(error)));
  return { status: bug, message: bugMessage };
};

const describeStop = (error: unknown): Stop => {
  if (error instanceof UserError) return describeUserError(error);
  const exhaustion = describeExhaustion(error);
  return exhaustion === undefined
    ? describeBug(error)
    : describeUserError(new UserError(...exhaustion));
};

/** Tells the reason where people and later steps look, as far as the run has not; gives what the step fails with. */
export const endInError = async (error: unknown, left: Left): Promise<Failure> => {
  const failure = describeStop(error);
  if (!left.outputs) {
    const obstacle = setOutputs(stoppedOutputs);
    if (obstacle !== undefined) warn(`No outputs: ${obstacle}.`);
  }
  if (!left.summary && getInput('summary') !== 'false') {
    const obstacle = await appendSummary(renderStoppedRun(failure.message, failure.status === bug));
    if (obstacle !== undefined) warn(`No job summary: ${obstacle}.`);
  }
  return failure;
};
