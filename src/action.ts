/** Entry of the Action: inputs → the same audit → log, summary, annotations, outputs, exit. */
import { writeReport } from './deliver/file.ts';
import { log } from './deliver/log.ts';
import { failStep, setOutputs, warn, writeAnnotations } from './deliver/outputs.ts';
import { appendSummary } from './deliver/summary.ts';
import { bug, exitStatusOf, usageFault } from './exit.ts';
import { readInputs } from './input/inputs.ts';
import { UserError } from './input/user-error.ts';
import { known } from './command/known.ts';
import { presentText } from './model/present.ts';
import { annotationsOf } from './report/annotations.ts';
import { renderJson } from './report/json.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderText } from './report/text.ts';
import { livePlan, run } from './run.ts';

const style = { width: 100, color: false, unicode: true };

const main = async (): Promise<void> => {
  const { request, failOnInconclusive, annotations, summary, reportFile } = readInputs(known(100));
  const report = await run(livePlan(request.domains, request.options, { ci: true }));
  await writeReport(reportFile, renderJson(report));
  log(renderText(report, { ...style, verbose: false, quiet: false }));
  if (summary) {
    const obstacle = await appendSummary(renderMarkdown(report));
    if (obstacle !== undefined) warn(`No job summary: ${obstacle}.`);
  }
  if (annotations) writeAnnotations(annotationsOf(report));
  setOutputs(report, reportFile);

  const status = exitStatusOf(report, request.options.failOn);
  if (status === 1) failStep('The audit found faults: see the report above.', status);
  if (status !== 3) return;
  const unsure = 'Something that the verdict needs could not be looked up: see the report above.';
  if (failOnInconclusive) failStep(unsure, status);
  else warn(unsure);
};

try {
  await main();
} catch (error) {
  if (error instanceof UserError)
    failStep(
      [error.message, error.hint].filter((part) => part !== undefined).join(' '),
      usageFault,
    );
  else {
    // Node would print the stack raw, and a stranger's octets may be in its message.
    log(presentText(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    failStep('This is a bug in dns-audit; please report it with the lines above.', bug);
  }
}
