/**
 * DNSControl's configuration in its own language: it is worked out as far as it can be without its world, and the rest
 * is unknown. acorn parses it, as a parser that thousands of tools rest on knows what a syntax error is; what it does is
 * worked out by an interpreter of our own, since node:vm is no sandbox, and QuickJS in WebAssembly would be another
 * megabyte that knows no "unknown": it would stop at the first name that is not there.
 */
import type { ZoneFault, ZoneFile } from '../../model/dns/zone.ts';
import { createMachine, globalScope, runProgram } from '../javascript/interpreter.ts';
import { appendAll, LimitReached, type Machine, speculate, Thrown } from '../javascript/machine.ts';
import { parseScript } from '../javascript/parse-script.ts';
import { declareStatics } from '../javascript/statics.ts';
import { isKind, type Unknown, unknownAt, type Value } from '../javascript/values.ts';
import type { SourceText } from '../source/source-text.ts';
import { createDomains, type Domains, holdsRecord } from './domains.ts';
import { declareLanguage } from './language.ts';
import { createModules, type Files, longestScript } from './modules.ts';
import { readDomain, zoneUnknown } from './read-domains.ts';
import { publicViews } from './views.ts';

/** What was read of a configuration. */
export interface ReadConfig {
  readonly files: readonly ZoneFile[];
  /** The paths of the files that it loads. */
  readonly loaded: ReadonlySet<string>;
}

/** The world in which a configuration is worked out. */
const createWorld = (domains: Domains): Machine => {
  /** What came of calls that were handed records. */
  const weighty = new WeakSet<Unknown>();
  const machine: Machine = createMachine({
    callUnknown: (callee, args, place) => {
      const result = unknownAt(callee.why, place);
      if (args.some((arg) => holdsRecord(arg))) weighty.add(result);
      for (const arg of args) {
        if (isKind(arg, 'list')) appendAll(machine, arg, result, place);
        // A function that it is given may be called, with what is not known.
        if (isKind(arg, 'closure'))
          speculate(machine, result, () =>
            machine.call(
              arg,
              arg.node.params.map((): Value => result),
              place,
            ),
          );
      }
      return result;
    },
    dropped: (result) => domains.loose.push({ why: result, mayBeNone: !weighty.has(result) }),
  });
  return machine;
};

/** Runs it, and says where it could not go on. */
const runToEnd = (
  machine: Machine,
  domains: Domains,
  { file }: SourceText,
  run: () => void,
): void => {
  try {
    run();
  } catch (error) {
    const place = machine.at ?? { file, line: 1, column: 1 };
    if (error instanceof LimitReached)
      domains.loose.push({ why: unknownAt(error.why, place), mayBeNone: false });
    else if (error instanceof Thrown) domains.loose.push({ why: error.reason, mayBeNone: false });
    else throw error;
  }
};

const looseFault = (unknown: Unknown): ZoneFault => {
  const { why: message, file, line, column } = zoneUnknown(unknown);
  return { file, line, column, code: 'unsupported', message };
};

/** What is said where no domain is left to say it of. */
const withoutDomains = (source: SourceText, domains: Domains): ZoneFile => ({
  format: 'dnscontrol',
  file: source.file,
  origins: [],
  records: [],
  others: [],
  unknowns: [],
  faults: domains.loose.slice(0, 20).map(({ why }) => looseFault(why)),
});

const tooLong = ({ file }: SourceText): ZoneFile => ({
  ...withoutDomains({ file, text: '' }, createDomains()),
  faults: [
    {
      file,
      line: 1,
      column: 1,
      code: 'unsupported',
      message: 'files of more than 1 MiB are not read',
    },
  ],
});

/**
 * Works a configuration out.
 * @throws {UserError} where it, or a script that it loads, is not JavaScript.
 */
export const readConfig = (source: SourceText, files: Files): ReadConfig => {
  if (source.text.length > longestScript) return { files: [tooLong(source)], loaded: new Set() };
  const domains = createDomains();
  const machine = createWorld(domains);
  const globals = globalScope(source);
  const modules = createModules(machine, files, source, (program, own) =>
    runProgram(machine, program, globals, own),
  );
  declareStatics(machine, globals);
  declareLanguage({ machine, globals, domains, modules });
  const program = parseScript(source);
  runToEnd(machine, domains, source, () => runProgram(machine, program, globals, source));
  const views = domains.declared.map((declared) => ({
    zone: declared.zone,
    tag: declared.tag,
    file: readDomain(declared, domains.loose),
  }));
  return {
    files: views.length > 0 ? publicViews(views) : [withoutDomains(source, domains)],
    loaded: modules.paths,
  };
};
