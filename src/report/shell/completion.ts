/** Completion scripts for shells: static text, made of the manual. */
import type { Manual, Shell } from '../../model/command-line.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

const scripts: Readonly<Record<Shell, (manual: Manual) => string>> = { bash, zsh, fish };

/** What a shell reads to complete the command line. */
export const renderCompletion = (manual: Manual, shell: Shell): string => scripts[shell](manual);
