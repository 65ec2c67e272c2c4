/** The command line: reads the request, runs its command. Only here does an error become an exit status. */
import type { EarlyStart } from '../audit/early-start.ts';
import { endOnInterrupt } from '../deliver/terminal/interrupt.ts';
import { tolerateClosedPipes, writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { bug, usageFault } from '../model/exit-status.ts';
import { readArguments } from '../input/cli/arguments.ts';
import { environmentOptions } from '../input/cli/environment.ts';
import { mayBeConfigured } from '../input/config/find-config.ts';
import type { Request } from '../input/cli/command.ts';
import { traceError } from '../model/errno.ts';
import { UserError } from '../model/user-error.ts';
import { presentText } from '../model/dns/presentation.ts';
import { auditCommand } from './audit.ts';
import { describeExhaustion } from './support/unfit-start.ts';
import { commandLineVocabulary } from './support/vocabulary.ts';
import { progress } from './support/progress.ts';

const runCommand = async (request: Request, early: EarlyStart | undefined): Promise<number> => {
  switch (request.command) {
    case 'print':
      await writeStdout(request.text);
      return 0;
    case 'audit':
      return auditCommand(request, early);
    case 'ports':
      return (await import('./ports.ts')).ports(request);
    case 'login':
      return (await import('./login.ts')).login(request);
    case 'records':
      return (await import('./records.ts')).records(request);
    case 'wait':
      return (await import('./wait.ts')).wait(request);
    case 'init':
      return (await import('./init.ts')).init(request);
    case 'baseline':
      return (await import('./baseline.ts')).baseline(request);
    case 'help':
      return (await import('./help.ts')).help(request.topic);
    case 'man':
      return (await import('./help.ts')).man();
    case 'completion':
      return (await import('./help.ts')).completion(request.shell);
    case 'checks':
      return (await import('./checks.ts')).listChecks(request);
    case 'lint':
      return (await import('./lint.ts')).lint(request);
    case 'merge':
      return (await import('./merge.ts')).merge(request);
    case 'render':
      return (await import('./render.ts')).renderCommand(request);
    case 'explain':
      return (await import('./explain.ts')).explain(request);
    case 'demo':
      return (await import('./demo.ts')).demo(request);
  }
};

const reportUserError = ({ message, hint }: UserError): void => {
  writeStderr(`dns-audit: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
};

const reportBug = (error: unknown): void => {
  const lines = traceError(error).split('\n').map(presentText).join('\n');
  writeStderr(`${lines}\n\nThis is a bug in dns-audit. Please report it with the lines above.\n`);
};

/** Says what went wrong. @returns the exit status for it. */
const reportError = (error: unknown): number => {
  progress.clear();
  const exhaustion = describeExhaustion(error);
  const known = exhaustion === undefined ? error : new UserError(...exhaustion);
  if (known instanceof UserError) reportUserError(known);
  else reportBug(error);
  return known instanceof UserError ? usageFault : bug;
};

/** For what fails while nobody waits for it, such as a file that is loaded ahead. */
const endAtOnce = (error: unknown): void => process.exit(reportError(error));

const readRequest = async (argv: readonly string[]): Promise<Request> => {
  const folder = '.';
  // The reader of configurations costs more to load than all else; few runs have one.
  const configured = mayBeConfigured(argv, folder) && (await import('../input/config/config.ts'));
  return readArguments(argv, commandLineVocabulary(), {
    folder,
    defaults: environmentOptions(process.env),
    ...(configured && { read: configured.readConfig }),
  });
};

/** Runs the command line and sets the exit status. `early`: what was asked before this was loaded. */
export const main = async (
  argv: readonly string[],
  early: EarlyStart | undefined,
): Promise<void> => {
  tolerateClosedPipes((code) => {
    progress.clear();
    reportUserError(new UserError(`stdout cannot be written (${code}).`));
    process.exit(usageFault);
  });
  endOnInterrupt(progress.clear);
  process.once('uncaughtException', endAtOnce);
  try {
    process.exitCode = await runCommand(await readRequest(argv), early);
  } catch (error) {
    const status = reportError(error);
    // What is open by then may keep the process alive, and may never come to be closed.
    if (describeExhaustion(error) !== undefined) process.exit(status);
    process.exitCode = status;
  } finally {
    process.off('uncaughtException', endAtOnce);
  }
};
