/** The command line: reads the request, runs its command. Only here does an error become an exit status. */
import { endOnInterrupt } from '../deliver/terminal/interrupt.ts';
import { tolerateClosedPipes, writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { bug, usageFault } from '../model/exit-status.ts';
import { mayBeConfigured } from '../input/config/as-options.ts';
import { readPlainArguments } from '../input/cli/plain-arguments.ts';
import type { Request } from '../model/request.ts';
import { UserError } from '../model/user-error.ts';
import { presentText } from '../model/dns/presentation.ts';
import { auditCommand } from './audit.ts';
import { commandLineVocabulary } from './support/vocabulary.ts';
import { stdoutStyle } from './support/deliver-reports.ts';
import { progress } from './support/progress.ts';

const runCommand = async (request: Request): Promise<number> => {
  switch (request.command) {
    case 'print':
      await writeStdout(request.text);
      return 0;
    case 'audit':
      return auditCommand(request);
    case 'ports':
      return (await import('./ports.ts')).ports(request.options);
    case 'login':
      return (await import('./login.ts')).login(request.login, request.options);
    case 'records':
      return (await import('./records.ts')).records(request.records, request.options);
    case 'wait':
      return (await import('./wait.ts')).wait(request.wait, request.options);
    case 'init':
      return (await import('./init.ts')).init(request.init, request.options);
    case 'baseline':
      return (await import('./baseline.ts')).baseline(request.baseline, request.options);
    case 'help':
      return (await import('./help.ts')).help(request.topic);
    case 'man':
      return (await import('./help.ts')).man();
    case 'completion':
      return (await import('./help.ts')).completion(request.shell);
    case 'checks':
      return (await import('./checks.ts')).listChecks(request, request.options);
    case 'merge':
      return (await import('./merge.ts')).merge(request.files, request.options);
    case 'render':
      return (await import('./render.ts')).renderCommand(request.file, request.options);
    case 'explain':
      return (await import('./explain.ts')).explain(request.check, request.options);
    case 'demo':
      return (await import('./demo.ts')).demo(request.scenario, request.options);
  }
};

const reportUserError = ({ message, hint }: UserError): void => {
  writeStderr(`dns-audit: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
};

const reportBug = (error: unknown): void => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(presentText).join('\n');
  writeStderr(`${lines}\n\nThis is a bug in dns-audit. Please report it with the lines above.\n`);
};

const readRequest = async (argv: readonly string[]): Promise<Request> => {
  const { width } = stdoutStyle({ color: 'auto' });
  const names = commandLineVocabulary(width);
  const folder = '.';
  const mayBe = mayBeConfigured(argv, folder);
  const plain = mayBe ? undefined : readPlainArguments(argv, names);
  if (plain !== undefined) return plain;
  // The reader of configurations costs more to load than all else; few runs have one.
  const configured = mayBe ? await import('../input/config/config.ts') : undefined;
  const { readArguments } = await import('../input/cli/arguments.ts');
  return readArguments(argv, names, {
    folder,
    ...(configured && { read: configured.readConfig }),
  });
};

/** Runs the command line and sets the exit status. */
export const main = async (argv: readonly string[]): Promise<void> => {
  tolerateClosedPipes((code) => {
    progress.clear();
    reportUserError(new UserError(`stdout cannot be written (${code}).`));
    process.exit(usageFault);
  });
  endOnInterrupt(progress.clear);
  try {
    process.exitCode = await runCommand(await readRequest(argv));
  } catch (error) {
    progress.clear();
    if (error instanceof UserError) reportUserError(error);
    else reportBug(error);
    process.exitCode = error instanceof UserError ? usageFault : bug;
  }
};
