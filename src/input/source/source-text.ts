/** Files that users write and strangers may change: read whole, as text, and complained of by line and column. */
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation } from '../../model/dns/zone.ts';
import { UserError } from '../../model/user-error.ts';
import { errorCode } from '../../model/errno.ts';
import { withPlainFile } from './plain-file.ts';
import { utf16By } from './text-encoding.ts';

/** The text of a file, and the name by which messages call it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** It is not UTF-8: each unit of the text is an octet of the file (ISO 8859-1). */
  readonly octets?: true;
  /** It begins with one, which is not in the text. */
  readonly byteOrderMark?: true;
}

export interface SourceLimits {
  readonly mostBytes: number;
  /** The folder that the file must not lie outside of. */
  readonly within?: string;
  /** What is not UTF-8 may be the text of a master file, which is made of octets. */
  readonly takesOctets?: boolean;
}

/** Whether `path` leads out of `folder`; both are real paths. */
const isOutside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way.split(/[\\/]/)[0] === '..' || isAbsolute(way);
};

/** The path from `within`, as messages and reports name it: a runner's folders say nothing to a reader. */
export const nameRelativeTo = (file: string, within: string): string => {
  const path = resolve(file);
  const way = isOutside(path, within) ? '' : relative(within, path).replaceAll('\\', '/');
  return way === '' ? file : way;
};

/** Whether the file, if it is there or not, is in a folder outside `within`. */
export const liesOutside = (file: string, within: string): boolean =>
  isOutside(realpathSync(dirname(file)), realpathSync(within));

/** The closest folder that both lie in; `undefined` where that is the root. */
const sharedFolder = (file: string, within: string): string | undefined => {
  let folder = within;
  while (isOutside(file, folder) && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder) === folder ? undefined : folder;
};

/** What to do about a file outside of `within`: strangers' files may name any path, so that none is followed out. */
export const describeWayIn = (file: string, within: string): string => {
  const shared = sharedFolder(resolve(file), resolve(within));
  const start = shared === undefined ? '' : `, or start dns-audit in ${presentText(shared)}`;
  return `dns-audit reads only files below the folder that it is started in: write it or copy it there${start}.`;
};

/** Why the file is not to be read; `undefined` where it may be. */
const whyUnreadable = (file: string, { mostBytes }: SourceLimits): string | undefined => {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return 'is a symbolic link; only a file itself is read';
  if (!stat.isFile()) return 'is not a regular file';
  return stat.size > mostBytes ? `is larger than ${mostBytes >> 10} KiB` : undefined;
};

/** UTF-8 without a byte order mark. */
const decodeUtf8 = (octets: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
};

/** What the octets say; `undefined` where they are no text. */
const decodeText = (octets: Buffer, takesOctets: boolean): Omit<SourceText, 'file'> | undefined => {
  const utf8 = decodeUtf8(octets);
  const text = utf8 ?? (takesOctets ? octets.toString('latin1') : undefined);
  if (text === undefined || /[\0-\u0008\u000e-\u001f\u007f]/.test(text)) return undefined;
  if (utf8 === undefined) return { text, octets: true };
  return octets.indexOf('\u00ef\u00bb\u00bf', 0, 'latin1') === 0
    ? { text, byteOrderMark: true }
    : { text };
};

/** Where what is said of a whole file is shown. */
export const startOfFile = (file: string): NonNullable<UserError['place']> => ({
  file: presentText(file),
  line: 1,
  column: 1,
});

/** The error about a file as a whole. */
export const wholeFileFault = (file: string, message: string, hint?: string): UserError =>
  new UserError(message, hint, startOfFile(file));

/** The complaint about what is not UTF-8. */
export const notUtf8 = (file: string, octets: Uint8Array = Buffer.alloc(0)): UserError =>
  utf16By(octets) === undefined
    ? wholeFileFault(file, `${presentText(file)} is not UTF-8 text.`)
    : wholeFileFault(
        file,
        `${presentText(file)} is UTF-16 text.`,
        'Save it as UTF-8. Windows PowerShell before 6 writes UTF-16 with ">".',
      );

/**
 * The text of a regular file; `undefined` where there is none.
 * @throws {UserError} where it is a link, too large, outside, unreadable or no text.
 */
export const readSource = (file: string, limits: SourceLimits): SourceText | undefined => {
  const { within, takesOctets = false } = limits;
  const name = within === undefined ? file : nameRelativeTo(file, within);
  const shown = presentText(name);
  try {
    const objection = whyUnreadable(file, limits);
    if (objection !== undefined) throw wholeFileFault(name, `${shown} ${objection}.`);
    if (within !== undefined && liesOutside(file, within))
      throw wholeFileFault(
        name,
        `${shown} lies outside ${presentText(within)}.`,
        describeWayIn(file, within),
      );
    const octets = withPlainFile(file, (read, size) => read(0, size));
    const decoded = decodeText(octets, takesOctets);
    if (decoded === undefined) throw notUtf8(name, octets);
    return { file: name, ...decoded };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    throw wholeFileFault(name, `${shown} cannot be read (${code ?? 'unknown reason'}).`);
  }
};

/** Where in the file an offset of its text is. */
export const presentPosition = ({ file, text }: SourceText, offset: number): SourceLocation => {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file: presentText(file), line: before.length, column };
};

/** The error about what stands at `offset`; `message` says what is wrong. */
export const sourceFault = (
  source: SourceText,
  offset: number,
  message: string,
  hint?: string,
): UserError => {
  const place = presentPosition(source, offset);
  return new UserError(`${place.file}:${place.line}:${place.column}: ${message}`, hint, place);
};
