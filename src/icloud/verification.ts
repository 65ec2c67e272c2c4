/** Apple's proof of ownership: the TXT record `apple-domain=TOKEN`. */
import type { Octets } from '../model/dns/dns.ts';

/** What instructions show in the place of the token. */
const placeholder =
  /^(?:x{3,}|\.{2,}|[<[({].*|(?:your|my|the|personal|example|insert|enter)[-_]?(?:.*[-_])?(?:token|code|value|txt|here|string)|token|code|value|placeholder|example)$/i;

/** The token in a text that is such a record and nothing else; its shape is Apple's affair. */
export const parseVerification = (text: Octets): string | undefined => {
  const token = /^apple-domain=([!-~]+)$/.exec(text)?.[1];
  return token === undefined || placeholder.test(token) ? undefined : token;
};

/** Why a text that looks like a verification record is none. */
export interface VerificationSlip {
  /** A clause. */
  readonly how: string;
  /** What seems to be the token. */
  readonly token: string | undefined;
  /** Whether the record serves no other end, and can go. */
  readonly useless: boolean;
}

/** What seems to be the token, though it is not written as it should be, up to another record that is glued to it. */
const looseTokenPattern = /\W*apple-domain\W+([A-Za-z0-9]{8,}?)(?=v=spf1|[^A-Za-z0-9]|$)/i;

const holdsSpf = (text: Octets): boolean => /v=spf1/i.test(text);

/** `undefined` where the text is such a record, or does not look like one. */
export const findVerificationSlip = (text: Octets): VerificationSlip | undefined => {
  if (parseVerification(text) !== undefined || !/apple-domain/i.test(text)) return undefined;
  if (/^apple-domain-verification=/i.test(text))
    return {
      how: 'apple-domain-verification= is for other services of Apple, not for Mail',
      token: undefined,
      useless: false,
    };
  if (placeholder.test(/^apple-domain=(.*)$/.exec(text)?.[1] ?? ''))
    return {
      how: 'the example of the instructions is in the place of the value',
      token: undefined,
      useless: true,
    };
  const token = looseTokenPattern.exec(text)?.[1];
  const slip = (how: string, useless = true): VerificationSlip => ({ how, token, useless });
  if (holdsSpf(text))
    return slip('two records are put together in one; each needs a TXT record of its own', false);
  if (/^\W*apple-domain\W*$/i.test(text)) return slip('there is no value after apple-domain=');
  if (/^["'\u0080-\u00ff]/.test(text)) return slip('the quotation marks are part of the value');
  if (text.startsWith('apple-domain='))
    return slip('there is a space or an invisible character in it');
  return slip('it must begin with apple-domain= in small letters, without spaces');
};

/** The text into which the verification record and the SPF record were put together, where the former is nowhere else. */
export const findGluedText = (texts: readonly Octets[]): Octets | undefined =>
  texts.some((text) => parseVerification(text) !== undefined)
    ? undefined
    : texts.find((text) => holdsSpf(text) && findVerificationSlip(text)?.token !== undefined);

/** What is left of such a text without the verification record: the SPF record. */
export const spfWithoutToken = (glued: Octets): Octets => {
  const spf = glued.replace(looseTokenPattern, ' ').replace(/[\s"';,]+$/, '');
  return spf.slice(Math.max(0, spf.search(/v=spf1/i)));
};
