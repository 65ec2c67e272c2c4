/** The value of the verification record, in the forms in which people have it at hand. */
import { UserError } from './user-error.ts';

/** What Apple's set-up hands to a DNS host that offers Domain Connect: the address of its page, with all values in it. */
const isApplyAddress = (text: string): boolean =>
  /^https?:\/\/\S+\/apply\?/i.test(text) && /[?&]icloud_token=/i.test(text);

const wrong = (): UserError =>
  new UserError(
    '--apple-domain must be the value that iCloud shows, without spaces.',
    'The address of the page to which iCloud sends you for automatic set-up will do as well, where it has icloud_token= in it.',
  );

/**
 * The token in `text`: alone, behind `apple-domain=`, or in the address of a Domain Connect page.
 * Throws {@link UserError} on anything else.
 */
export const readToken = (text: string): string => {
  const pasted = text.trim();
  const given = isApplyAddress(pasted)
    ? (new URL(pasted).searchParams.get('icloud_token') ?? '')
    : pasted;
  const token = given.replace(/^"?apple-domain=/, '').replace(/"$/, '');
  if (!/^[!-~]+$/.test(token) || token.includes('://')) throw wrong();
  return token;
};
