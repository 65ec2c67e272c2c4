/** One way into the product for a stranger's octets, and what must hold there. */
import { UserError } from '../../src/model/user-error.ts';
import type { Ground } from './mutate.ts';

export interface Target extends Ground {
  readonly name: string;
  /** How many inputs a test run has, where one takes long. */
  readonly runs?: number;
  /** What is wrong with what comes of it; nothing may be thrown. */
  readonly run: (octets: Buffer) => readonly string[] | Promise<readonly string[]>;
}

/** What is told to a person: printable ASCII, and § of what cites a section. */
const told = /^[\n -~§]*$/;

export const unprintable = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !told.test(text)).map((text) => `not printable: ${JSON.stringify(text)}`);

/** A refusal is an answer, where it can be shown; anything else that is thrown is none. */
const refusal = (error: unknown): readonly string[] => {
  if (!(error instanceof UserError)) throw error;
  return unprintable([error.message, error.hint ?? '']);
};

type Complaints = readonly string[];

export const orRefused = (read: () => Complaints): Complaints => {
  try {
    return read();
  } catch (error) {
    return refusal(error);
  }
};

export const orRefusedLater = async (
  read: () => Complaints | Promise<Complaints>,
): Promise<Complaints> => {
  try {
    return await read();
  } catch (error) {
    return refusal(error);
  }
};

/** A unit is an octet; a text in which one can't be is in UTF-8. */
export const octetsOf = (text: string): Buffer =>
  Buffer.from(text, /[\u0100-\uffff]/.test(text) ? 'utf8' : 'latin1');

/** What is wrong with this input, if anything. */
export const complaintsAbout = async (
  { run }: Target,
  octets: Buffer,
): Promise<readonly string[]> => {
  try {
    return await run(octets);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
};
