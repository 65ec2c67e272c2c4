/** What a change takes away from what is watched, as every format says it. */
import type { RemovedGuard } from '../../model/judged.ts';
import { plainText } from './plain-text.ts';

/** A sentence; `show` escapes a name as its format needs. */
export const removedGuardWords = (
  { domain, kind, file }: RemovedGuard,
  show: (name: string) => string = plainText,
): string => {
  const [name, where] = [show(plainText(domain)), show(plainText(file))];
  return kind === 'audit'
    ? `This change stops watching ${name}: ${where} no longer lists it, so its mail records would not be checked.`
    : `This change stops watching ${name}: ${where} no longer says what its records should be, so drift would go unnoticed.`;
};
