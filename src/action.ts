/** Entry of the Action. Only here does an error become an exit status. */
import { act } from './command/act.ts';
import { log } from './deliver/log.ts';
import { failStep } from './deliver/outputs.ts';
import { bug, usageFault } from './model/exit-status.ts';
import { UserError } from './input/user-error.ts';
import { presentText } from './model/present.ts';

try {
  const { status, message } = await act();
  if (status !== 0) failStep(message ?? '', status);
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
