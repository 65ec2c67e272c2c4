/** Reads Apple's proof of ownership, the TXT record `apple-domain=TOKEN`, and recognizes the usual mistakes in it. */
import type { Octets } from '../model/dns/dns.ts';
import { beginsWithByteOrderMark, beginsWithQuotationMark } from '../model/text/first-character.ts';
import { trimEndOf } from '../model/text/trim.ts';

/** Placeholders that instructions show instead of a token. */
const placeholder =
  /^(?:x{3,}|\.{2,}|[<[({].*|(?:your|my|the|personal|example|insert|enter)[-_]?(?:.*[-_])?(?:token|code|value|txt|here|string)|token|code|value|placeholder|example)$/i;

/** The token, if the text is exactly such a record. Apple may change the token's shape, so it is not checked. */
export const parseVerification = (text: Octets): string | undefined => {
  const token = /^apple-domain=([!-~]+)$/.exec(text)?.[1];
  return token === undefined || placeholder.test(token) ? undefined : token;
};

/** Why a text that looks like a verification record is not one. */
export interface VerificationSlip {
  /** A clause. */
  readonly how: string;
  /** The probable token. */
  readonly token: string | undefined;
  /** Whether the record has no other purpose and can be deleted. */
  readonly useless: boolean;
}

/** The probable token in a malformed text, up to another record that is glued to it. */
const looseTokenPattern = /(?<!\W)\W*apple-domain\W+([A-Za-z0-9]{8,}?)(?=v=spf1|[^A-Za-z0-9]|$)/i;

const holdsSpf = (text: Octets): boolean => /v=spf1/i.test(text);

/** `undefined` if the text is a valid record, or does not look like one. */
export const findVerificationSlip = (text: Octets): VerificationSlip | undefined => {
  if (parseVerification(text) !== undefined || !/apple-domain/i.test(text)) return undefined;
  if (/^apple-domain-verification=/i.test(text))
    return {
      how: 'apple-domain-verification= is for other Apple services, not for Mail',
      token: undefined,
      useless: false,
    };
  if (placeholder.test(/^apple-domain=(.*)$/.exec(text)?.[1] ?? ''))
    return {
      how: 'it has the placeholder from the instructions instead of your value',
      token: undefined,
      useless: true,
    };
  const token = looseTokenPattern.exec(text)?.[1];
  const slip = (how: string, useless = true): VerificationSlip => ({ how, token, useless });
  if (holdsSpf(text))
    return slip('two records are joined in one; each needs its own TXT record', false);
  if (/^\W*apple-domain\W*$/i.test(text)) return slip('there is no value after apple-domain=');
  if (beginsWithByteOrderMark(text))
    return slip('it begins with a byte order mark (U+FEFF), an invisible character');
  if (beginsWithQuotationMark(text)) return slip('the quotation marks are part of the value');
  if (/^[\u0080-\u00ff]/.test(text)) return slip('it begins with a character that is not ASCII');
  if (text.startsWith('apple-domain='))
    return slip('there is a space or an invisible character in it');
  return slip('it must begin with apple-domain= in lowercase, without spaces');
};

/** The text in which the verification record and the SPF record are joined, if there is no separate verification record. */
export const findGluedText = (texts: readonly Octets[]): Octets | undefined =>
  texts.some((text) => parseVerification(text) !== undefined)
    ? undefined
    : texts.find((text) => holdsSpf(text) && findVerificationSlip(text)?.token !== undefined);

/** The SPF record in such a text. */
export const spfWithoutToken = (glued: Octets): Octets => {
  const spf = trimEndOf(glued.replace(looseTokenPattern, ' '), ` \t\n\v\f\r\u00a0"';,`);
  return spf.slice(Math.max(0, spf.search(/v=spf1/i)));
};
