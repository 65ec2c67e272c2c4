/** Parses files of HCL's native syntax. What is wrong with one block leaves the others as they are. */
import type { Attribute, Block, Body, Expression, ParsedBody, SyntaxFault } from './syntax.ts';
import { parseExpression } from './expression.ts';
import {
  createReader,
  failAt,
  failExpecting,
  isNextSign,
  nested,
  peekToken,
  type Reader,
  takeSign,
  takeToken,
} from './reader.ts';
import { parseTemplate, type TemplateForm } from './template.ts';

/** More are not told: the rest shows once these are fixed. */
const mostFaults = 50;

/** Lines on which only a block of Terraform's outermost level begins. */
const blockStart =
  /^[ \t]*(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"|(?:module|variable|output|provider|check)[ \t]+")|^(?:locals|terraform|moved|import|removed)[ \t]*\{/gm;

const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?: [^\n]*)?\r?$/gm;

const conflictEnd = /^>{7}(?: [^\n]*)?\r?$/gm;

const labelPattern = /"([^"\n]*)"/y;

const parseLabel = (reader: Reader): string => {
  const { kind, text, at } = peekToken(reader);
  labelPattern.lastIndex = at;
  const quoted = text === '"' ? labelPattern.exec(reader.text) : null;
  if (kind === 'name') return takeToken(reader).text;
  if (quoted === null) {
    failExpecting(reader, '"=", "{" or a label');
    return '';
  }
  reader.at = at + quoted[0].length;
  return quoted[1] ?? '';
};

/** Whether a block within another is one that Terraform has at the outermost level only. */
const isMisplaced = (reader: Reader, type: string, labels: readonly string[]): boolean =>
  reader.depth > 0 && (type === 'resource' || type === 'data') && labels.length === 2;

const parseBlock = (reader: Reader, type: string, at: number): Block => {
  const labels: string[] = [];
  while (reader.fault === undefined && !takeSign(reader, '{')) labels.push(parseLabel(reader));
  if (isMisplaced(reader, type, labels))
    failAt(reader, at, 'the block before this one is not closed');
  const body = nested(reader, () => parseBody(reader, 'block')) ?? { attributes: [], blocks: [] };
  if (reader.fault === undefined && !takeSign(reader, '}'))
    failAt(reader, at, 'this block is not closed');
  return {
    type,
    labels,
    body,
    at: reader.offset(at),
    end: reader.offset(reader.at),
    ...(reader.fault && { broken: true }),
  };
};

const parseAttribute = (reader: Reader, name: string, at: number): Attribute => {
  takeToken(reader);
  const value = parseExpression(reader);
  const { kind } = peekToken(reader);
  if (kind !== 'line' && kind !== 'end' && !isNextSign(reader, '}'))
    failExpecting(reader, 'the end of the line');
  return { name, value, at: reader.offset(at), end: reader.offset(reader.at) };
};

/** `file`: up to the end, else up to the brace that closes the block. */
const parseBody = (reader: Reader, where: 'file' | 'block'): Body => {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const given = new Set<string>();
  for (;;) {
    while (peekToken(reader).kind === 'line') takeToken(reader);
    const { kind, text, at } = peekToken(reader);
    if (kind === 'end' || (where === 'block' && isNextSign(reader, '}'))) break;
    if (kind !== 'name') {
      failExpecting(reader, 'an argument or a block');
      break;
    }
    takeToken(reader);
    if (isNextSign(reader, '=')) {
      const attribute = parseAttribute(reader, text, at);
      if (given.has(text)) failAt(reader, at, 'this argument is given twice');
      else if (reader.fault === undefined) attributes.push(attribute);
      given.add(text);
    } else blocks.push(parseBlock(reader, text, at));
  }
  return { attributes, blocks };
};

const firstMatch = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
};

/** The fault, or the conflict marker that is the cause of it. */
const explainFault = (text: string, fault: SyntaxFault, from: number, to: number): SyntaxFault => {
  const marker = firstMatch(conflictMarker, text, from);
  return marker < to || (marker < text.length && marker === fault.at)
    ? { at: marker, message: 'a merge conflict is not resolved here' }
    : fault;
};

/** Where to go on after a fault: with the next block; after a conflict between blocks, behind both of its sides. */
const resumeAt = (text: string, fault: SyntaxFault, last: number): number => {
  const nextLine = (at: number): number => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end + 1;
  };
  const isMarker =
    fault.at < text.length && firstMatch(conflictMarker, text, fault.at) === fault.at;
  if (!isMarker || fault.at > last) return firstMatch(blockStart, text, nextLine(last));
  const end = firstMatch(conflictEnd, text, fault.at);
  return nextLine(end < text.length ? end : fault.at);
};

/** A body up to the first fault; then also the fault, and where to go on. */
const parseStretch = (text: string, from: number, base: number) => {
  const reader: Reader = { ...createReader(text, (at) => base + at), at: from };
  const body = parseBody(reader, 'file');
  if (reader.fault === undefined) return { body };
  const fault = { ...reader.fault, at: reader.fault.at - base };
  const broken = body.blocks.at(-1);
  const last = broken?.broken ? broken.at - base : Math.max(fault.at, from);
  const resume = resumeAt(text, fault, last);
  const { at, message } = explainFault(text, fault, last, resume);
  return { body, fault: { at: base + at, message }, resume };
};

/**
 * The blocks of a file, and what is wrong with it. Each fault has cost the rest of its block.
 * `base` is added to all offsets.
 */
export const parseNative = (text: string, base = 0): ParsedBody => {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const faults: SyntaxFault[] = [];
  let from: number | undefined = 0;
  while (from !== undefined && faults.length < mostFaults) {
    const { body, fault, resume } = parseStretch(text, from, base);
    for (const attribute of body.attributes) attributes.push(attribute);
    for (const block of body.blocks) blocks.push(block);
    if (fault !== undefined) faults.push(fault);
    from = resume;
  }
  return { body: { attributes, blocks }, faults };
};

/** A text that is one template: of JSON, or of a file. */
export const parseTemplateText = (
  text: string,
  offset: Reader['offset'],
  form: TemplateForm = 'whole',
): { readonly expression: Expression; readonly fault?: SyntaxFault } => {
  const reader = createReader(text, offset);
  const expression = parseTemplate(reader, form, parseExpression);
  return { expression, ...(reader.fault && { fault: reader.fault }) };
};
