/** Completion scripts for shells: static text, made of the manual. */
import type { Manual, Shell } from '../../model/command-line.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const completionScripts: Readonly<Record<Shell, (manual: Manual) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** What a shell reads to complete the command line. */
export const renderCompletion = (manual: Manual, shell: Shell): string =>
  completionScripts[shell](manual);
