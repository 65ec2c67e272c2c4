/** The directives of a master file: `$ORIGIN`, `$TTL`, `$INCLUDE` (RFC 1035 §5.1, RFC 2308 §4), and BIND's own. */
import { nameServers, type SourceLocation } from '../../../model/dns/zone.ts';
import { isUnreadable } from '../../../model/unreadable.ts';
import { isAbsolute, isZoneType, parseName } from '../../../record/rdata-text.ts';
import { quoteText } from '../../document/tree.ts';
import type { SourceText } from '../../source/source-text.ts';
import { addRecord, type EntryState, type MasterFileRun, refuse, refuseOrSkip } from './run.ts';
import { parseRange, splitFields, substituteNumber } from '../generate.ts';
import type { MasterEntry } from '../master-file.ts';
import { type HeadFault, readHead, readTtl, type RecordHead } from '../record-head.ts';
import { readOwnerName, toAscii } from '../zone-draft.ts';

const deepestInclude = 8;
export const mostIncludes = 100;
/** Records that `$GENERATE` may make in one file and all that it includes. */
export const mostGenerated = 65_536;

/** Reads a file as a part of the run. */
type ReadFile = (run: MasterFileRun, state: EntryState, source: SourceText) => void;

const readInclude = (
  run: MasterFileRun,
  state: EntryState,
  { place, tokens }: MasterEntry,
  readFile: ReadFile,
): void => {
  const [, file, origin] = tokens;
  // What a name server refuses as well is a fault of syntax.
  const leaveOut = (why: string, code: 'include' | 'syntax' = 'include') => {
    run.draft.fault(code, `$INCLUDE is not followed: ${why}`, place);
    run.draft.unknown({ ...place, why: `the included file was not read: ${why}` });
  };
  if (file === undefined) return leaveOut('it names no file', 'syntax');
  const inner = origin === undefined ? state.origin : parseName(origin.text, state.origin);
  if (origin !== undefined && inner === undefined)
    return leaveOut(`${quoteText(origin.text)} is not a domain name`, 'syntax');
  if (run.stack.length > deepestInclude)
    return leaveOut(`it is the ${run.stack.length}th within another`);
  run.budget.files -= 1;
  if (run.budget.files < 0) return leaveOut(`there are more than ${mostIncludes}`);
  const source = run.include(file.text, place.file);
  if (isUnreadable(source)) return leaveOut(source.fault);
  if (run.stack.includes(source.file)) return leaveOut('it includes itself', 'syntax');
  // RFC 1035 §5.1: the origin of the file that includes does not change.
  const { origin: outer, owner, isOwnerOpen } = state;
  state.origin = inner;
  readFile({ ...run, stack: [...run.stack, source.file] }, state, source);
  Object.assign(state, { origin: outer, owner, isOwnerOpen });
};

const refuseGenerate = (
  { draft }: MasterFileRun,
  place: SourceLocation,
  {
    head,
    why,
    code = 'syntax',
  }: {
    readonly head: RecordHead | HeadFault;
    readonly why: string;
    readonly code?: HeadFault['code'] | undefined;
  },
): void => {
  draft.fault(code, `$GENERATE is left out: ${why}`, place);
  const type = isUnreadable(head) ? '' : head.type.toUpperCase();
  const unknown = { ...place, why: `its records were not made: ${why}` };
  if (isZoneType(type))
    draft.unknown({ ...unknown, type, ...(code === 'syntax' && { mayBeNone: true }) });
  else if (isUnreadable(head)) draft.unknown({ ...unknown, mayBeNone: true });
};

const readGenerate = (
  run: MasterFileRun,
  state: EntryState,
  { place, tokens }: MasterEntry,
): void => {
  const [, first, owner, ...rest] = tokens;
  refuse(run, place, { why: 'only BIND has $GENERATE', refusedBy: ['Knot', 'NSD'] });
  const range = parseRange(first?.text ?? '');
  const head = readHead(rest);
  const leaveOut = (why: string, code?: HeadFault['code']) =>
    refuseGenerate(run, place, { head, why, code });
  if (range === undefined || owner === undefined || owner.quoted)
    return leaveOut('it wants a range (1-9 or 1-9/2), a name, a type and data');
  if (isUnreadable(head)) return leaveOut(head.fault, head.code);
  const [data, more] = head.rdata;
  if (data === undefined || more !== undefined)
    return leaveOut('all data of its records must be one field, in quotes where it has blanks');
  const { start, stop, step } = range;
  run.budget.generated -= Math.floor((stop - start) / step) + 1;
  if (run.budget.generated < 0)
    return leaveOut(`more than ${mostGenerated} records would be made`, 'unsupported');
  state.lastTtl = head.ttl ?? state.lastTtl;
  const known = run.draft.faults().length;
  for (let number = start; number <= stop; number += step) {
    const name = substituteNumber(owner.text, number);
    const named = name === undefined ? undefined : readOwnerName(name, state.origin, run.style);
    const fields = splitFields({ file: place.file, text: '' }, data, number);
    if (named === undefined || fields === undefined)
      return leaveOut(`${quoteText(named ? data.text : owner.text)} makes no record of ${number}`);
    addRecord(run, state, { place, head: { ...head, rdata: fields }, ...named, isMade: true });
    // What is wrong with one record is wrong with all.
    if (run.draft.faults().length > known) return;
  }
};

const readOrigin = (
  run: MasterFileRun,
  state: EntryState,
  { place, tokens }: MasterEntry,
): void => {
  const [, value] = tokens;
  const origin = value === undefined ? undefined : parseName(toAscii(value.text), state.origin);
  if (value === undefined || origin === undefined)
    run.draft.fault('syntax', '$ORIGIN is not followed by a domain name', place);
  state.origin = origin;
  if (value === undefined || origin === undefined) return;
  run.origins.add(origin);
  if (value.quoted) refuse(run, place, { why: '$ORIGIN is in quotes', refusedBy: nameServers });
  else if (value.beyondAscii)
    refuse(run, place, {
      why: `$ORIGIN is not ASCII, write ${quoteText(toAscii(value.text))}`,
      refusedBy: ['Knot'],
      misreadBy: ['BIND', 'NSD'],
    });
  else if (value.text !== '@' && !isAbsolute(value.text))
    refuse(run, place, {
      why: `$ORIGIN ${quoteText(value.text)} has no dot at its end`,
      refusedBy: ['Knot', 'NSD'],
    });
};

/** Does what a directive says; `readFile` reads what it includes. */
export const readDirective = (
  run: MasterFileRun,
  state: EntryState,
  entry: MasterEntry,
  readFile: ReadFile,
): void => {
  const { place, tokens } = entry;
  const name = tokens[0].text.toUpperCase();
  if (/^\$(?:ORIGIN|TTL)$/.test(name) && tokens.length > 2)
    refuse(run, place, { why: `${name} has more than one value`, refusedBy: nameServers });
  switch (name) {
    case '$ORIGIN':
      return readOrigin(run, state, entry);
    case '$TTL':
      state.defaultTtl = readTtl(tokens[1]?.text ?? '');
      state.hasTtl = true;
      if (state.defaultTtl === undefined)
        run.draft.fault('syntax', '$TTL is not followed by a time', place);
      return;
    case '$INCLUDE':
      return readInclude(run, state, entry, readFile);
    case '$GENERATE':
      return readGenerate(run, state, entry);
    case '$DATE':
      return refuse(run, place, { why: 'only BIND has $DATE', refusedBy: ['Knot', 'NSD'] });
    default: {
      run.draft.unknown({ ...place, why: 'the directive is not known', mayBeNone: true });
      refuseOrSkip(run, place, `the directive ${quoteText(tokens[0].text)} is skipped`);
    }
  }
};
