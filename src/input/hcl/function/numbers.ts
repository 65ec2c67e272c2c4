/** Functions of numbers. */
import type { FunctionTable } from './kind.ts';
import { numberFunction, textFunction } from './kind.ts';
import { greatest, smallest } from '../../../model/list/large-lists.ts';

const parseInteger = (text: string, base: number): number | undefined => {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, base);
  const isNumber = new RegExp(`^-?[${digits}]{1,20}$`, 'i').test(text);
  return isNumber ? Number.parseInt(text, base) : undefined;
};

export const numberFunctions: FunctionTable = {
  abs: numberFunction(([number]) => number && Math.abs(number)),
  ceil: numberFunction(([number]) => number && Math.ceil(number)),
  floor: numberFunction(([number]) => number && Math.floor(number)),
  signum: numberFunction(([number]) => number && Math.sign(number)),
  pow: numberFunction(([number, power]) =>
    number === undefined || power === undefined ? undefined : number ** power,
  ),
  log: numberFunction(([number, base]) =>
    number === undefined || base === undefined ? undefined : Math.log(number) / Math.log(base),
  ),
  min: numberFunction(smallest),
  max: numberFunction(greatest),
  sum: numberFunction((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  parseint: textFunction((text, base) => {
    const number = Number(base);
    return text === undefined || !(number >= 2 && number <= 36)
      ? undefined
      : parseInteger(text, number);
  }),
};
