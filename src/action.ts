/** Entry of the Action. Only here does an error become an exit status. */
import { runAction } from './command/action/run.ts';
import { logLines } from './deliver/github/log.ts';
import { failStep } from './deliver/github/outputs.ts';
import { bug, usageFault } from './model/exit-status.ts';
import { UserError } from './model/user-error.ts';
import { presentText } from './model/dns/presentation.ts';

try {
  const { status, message } = await runAction();
  if (status !== 0) failStep(message ?? '', status);
} catch (error) {
  if (error instanceof UserError)
    failStep(
      [error.message, error.hint].filter((part) => part !== undefined).join(' '),
      usageFault,
    );
  else {
    // Node would print the stack raw, and a stranger's octets may be in its message.
    logLines(presentText(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    failStep('This is a bug in dns-audit; please report it with the lines above.', bug);
  }
}
