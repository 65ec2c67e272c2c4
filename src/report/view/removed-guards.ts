/** What a change takes away from what is watched, as every format says it. */
import type { RemovedGuard } from '../../model/judged.ts';
import { listed } from '../../model/text/wording.ts';
import { plainText } from './plain-text.ts';

/** A sentence; `show` escapes a name as its format needs. */
export const removedGuardWords = (
  { domain, kind, file, skips }: RemovedGuard,
  show: (name: string) => string = plainText,
): string => {
  const [name, where] = [show(plainText(domain)), show(plainText(file))];
  if (skips !== undefined)
    return `This change checks less of ${name}: ${where} skips ${listed(skips.map((one) => show(plainText(one))))}, which was checked before.`;
  return kind === 'audit'
    ? `This change stops watching ${name}: ${where} no longer lists it, so its mail records would not be checked.`
    : `This change stops watching ${name}: ${where} no longer says what its records should be, so drift would go unnoticed.`;
};
