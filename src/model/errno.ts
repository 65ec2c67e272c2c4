/** Names of errors of the operating system and of node: as failures keep them, and as messages show them. */
import { exhaustion } from './text/exhaustion.ts';
import { hideUrlSecrets } from './text/safe-url.ts';

/** What node raises where a system call failed. */
interface SystemError {
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
}

/** The error's name, such as `ECONNREFUSED`; nothing for errors that node or OpenSSL made. */
export const errnoOf = ({ code, syscall }: SystemError): { readonly errno?: string } =>
  code === undefined || syscall === undefined ? {} : { errno: code };
/** Errors that say nothing of the other side: this computer could not or would not ask. */
const localErrors: ReadonlyMap<string, string> = new Map([
  ...exhaustion,
  ['EACCES', 'this computer does not allow the connection'],
  ['EPERM', 'this computer does not allow the connection'],
  ['ENETDOWN', "this computer's network is down"],
  ['EADDRNOTAVAIL', 'this computer has no address or port for the connection'],
  ['EADDRINUSE', 'this computer has no port left for the connection'],
]);

const forbidding: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM']);

/** What the error says of this computer; `undefined` where it is not one of its own. */
export const localCause = (errno: string | undefined): string | undefined =>
  errno === undefined ? undefined : localErrors.get(errno);

/** Whether it is out of memory, or of what it may have open. */
export const isExhausted = (errno: string | undefined): boolean =>
  errno !== undefined && exhaustion.has(errno);

/** Whether something on it forbids the connection. */
export const isForbidden = (errno: string | undefined): boolean => forbidding.has(errno);

/** The code of an error of node's or the operating system's, such as `ENOENT`; `undefined` where it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What an error says; anything may be thrown. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Where an error that nobody expected came from, for a report of the bug: without passwords and keys in addresses. */
export const traceError = (error: unknown): string =>
  hideUrlSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error));
