/** Parses JavaScript as scripts have it that are loaded into one world: no modules. */
import type { Program } from 'acorn';
import { presentText } from '../../model/dns/presentation.ts';
import { sourceFault, type SourceText } from '../source/source-text.ts';
import { BoundedParser, TooDeep } from './bounded-parser.ts';

/** The offset that a parser's error names. */
const faultOffset = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'pos' in error && typeof error.pos === 'number'
    ? error.pos
    : 0;

/** The parser's words without its place. */
const faultText = (error: SyntaxError): string =>
  presentText(error.message.replace(/ \(\d+:\d+\)$/, ''));

const mergeMarker = /^(?:<{7}|={7}|>{7})(?: |$)/m;

/** What a syntax error most likely comes from. */
const syntaxHint = ({ text }: SourceText, at: number): string | undefined => {
  if (mergeMarker.test(text)) return 'The file has conflict markers of a merge: resolve them.';
  const before = text.slice(Math.max(0, at - 1000), at).trimEnd();
  return /[)\]}"'`\w]$/.test(before) && /^["'`\w[{]/.test(text.slice(at))
    ? 'Most likely a comma is missing before it.'
    : undefined;
};

/** @throws {UserError} with line and column where it is not JavaScript. */
export const parseScript = (source: SourceText): Program => {
  try {
    return BoundedParser.parse(source.text, {
      ecmaVersion: 2024,
      sourceType: 'script',
      allowHashBang: true,
      allowReturnOutsideFunction: true,
    });
  } catch (error) {
    const at = faultOffset(error);
    if (error instanceof TooDeep) throw sourceFault(source, at, 'it is nested too deeply.');
    if (!(error instanceof SyntaxError)) throw error;
    const message = `JavaScript syntax error: ${faultText(error)}.`;
    throw sourceFault(source, at, message, syntaxHint(source, at));
  }
};
