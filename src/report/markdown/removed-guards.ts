/** What a change takes away from what is watched, in a comment. */
import type { RemovedGuard } from '../../model/judged.ts';
import { removedGuardWords } from '../view/removed-guards.ts';
import { codeSpan } from './escape.ts';

const mostGuards = 20;

/** A heading, and a line for each domain; empty where nothing is taken away. */
export const removedGuardsText = (guards: readonly RemovedGuard[]): string => {
  const [first, ...others] = guards;
  if (first === undefined) return '';
  const what = others.length === 0 ? codeSpan(first.domain) : `${guards.length} domains`;
  const lines = guards
    .slice(0, mostGuards)
    .map((guard) => `- ${removedGuardWords(guard, codeSpan)}`);
  const left = guards.length - lines.length;
  const act = guards.every(({ skips }) => skips !== undefined)
    ? 'checks less of'
    : 'stops watching';
  return [
    `### ⚠️ This change ${act} ${what}`,
    [...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  ].join('\n\n');
};
