/** What an earlier run said is wrong, and this one could not check. */
import type { Statement, StatementKind } from '../../model/judged.ts';
import { counted } from '../../model/text/wording.ts';
import { codeSpan } from './escape.ts';

const wordsByKind: { readonly [K in StatementKind]: (domain: string) => string } = {
  audit: (domain) => `The audit of ${domain} failed.`,
  drift: (domain) => `Live records of ${domain} differed from the accepted ones.`,
  change: (domain) => `This change would have harmed mail of ${domain}.`,
  sight: (domain) => `${domain} couldn't be checked.`,
};

const mostSentences = 8;

/** A name that the marker had no room for is not shown. */
const isNamed = ({ domain }: Statement): boolean => /^[a-z0-9]/.test(domain);

/** A section; empty where nothing is left. */
export const leftStandingText = (statements: readonly Statement[]): string => {
  if (statements.length === 0) return '';
  const shown = statements.filter(isNamed).slice(0, mostSentences);
  const rest = statements.length - shown.length;
  const sentences = [
    ...shown.map(({ kind, domain }) => wordsByKind[kind](codeSpan(domain))),
    ...(rest > 0 ? [`There ${rest === 1 ? 'was' : 'were'} ${counted(rest, 'more problem')}.`] : []),
  ];
  return `**❔ Found by an earlier run, and not checked by this one:** ${sentences.join(' ')}`;
};
