/** The functions of Terraform and OpenTofu that are worked out; the value of any other is unknown. */
import type { Call } from '../evaluation.ts';
import { becauseOf, isUnknown, unknown, type Value } from '../value.ts';
import { collectionFunctions } from './collections.ts';
import { conversionFunctions } from './convert.ts';
import { encodingFunctions } from './encoding.ts';
import { fileFunctions } from './files.ts';
import { formatFunctions } from './format.ts';
import type { FunctionTable } from './kind.ts';
import { numberFunctions } from './numbers.ts';
import { setFunctions } from './sets.ts';
import { textFunctions } from './text.ts';

const table: ReadonlyMap<string, FunctionTable[string]> = new Map(
  Object.entries({
    ...collectionFunctions,
    ...conversionFunctions,
    ...encodingFunctions,
    ...fileFunctions,
    ...formatFunctions,
    ...numberFunctions,
    ...setFunctions,
    ...textFunctions,
  }),
);

export const callFunction = (name: string, args: readonly Value[], call: Call): Value => {
  const known = table.get(name.replace(/^core::/, ''));
  if (known === undefined) return unknown(call.at, `${name.slice(0, 60)}() is not worked out here`);
  const unknowns = args.filter(isUnknown);
  const failed = unknowns.find(({ fails }) => fails);
  if (failed !== undefined && known.takes !== 'failure') return failed;
  const [cause] = unknowns;
  if (cause !== undefined && known.takes === undefined) return becauseOf(cause);
  const handle = args.find((arg) => arg.kind === 'handle');
  if (handle !== undefined && known.takes === undefined)
    return unknown(call.at, `not all of ${handle.address} is known`);
  return known.run(args, call);
};
