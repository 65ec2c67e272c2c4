/** Entry of the Action. */
import {
  describeExhaustion,
  describeGoneFolder,
  describeOldNode,
} from './command/support/unfit-start.ts';

const run = async (): Promise<void> => {
  // A run that is canceled ends between two files, never within one.
  const { endOnInterrupt } = await import('./deliver/terminal/interrupt.ts');
  endOnInterrupt(() => {});
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== undefined) {
    const { ignoreTlsOverride } = await import('./command/support/tls-override.ts');
    ignoreTlsOverride(process.env, (text) => process.stdout.write(`::notice::${text}\n`));
  }
  // The network is slower than loading the rest: the first questions are to be under way meanwhile.
  const { startEarly } = await import('./audit/early-start.ts');
  const { readPlainWords } = await import('./input/action/plain-words.ts');
  const early = startEarly(readPlainWords(process.env), process.env['GITHUB_WORKSPACE'] || '.');
  const { runAction } = await import('./command/action/run.ts');
  const ending = await runAction(early);
  early?.abandon();
  if (ending.status !== 0) {
    const { failStep } = await import('./deliver/github/outputs.ts');
    failStep(ending);
  }
};

const refuse = (message: string): void => {
  process.stdout.write(`::error::${message}\n`);
  process.exitCode = 2;
};

const unfit = describeOldNode() ?? describeGoneFolder()?.join(' ');
if (unfit === undefined)
  try {
    await run();
  } catch (error) {
    const exhaustion = describeExhaustion(error);
    if (exhaustion === undefined) throw error;
    refuse(exhaustion.join(' '));
  }
else refuse(unfit);
