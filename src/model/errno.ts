/** Names of errors of the operating system and of node: as failures keep them, and as messages show them. */

/** What node raises where a system call failed. */
interface SystemError {
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
}

/** The error's name, such as `ECONNREFUSED`; nothing for errors that node or OpenSSL made. */
export const errnoOf = ({ code, syscall }: SystemError): { readonly errno?: string } =>
  code === undefined || syscall === undefined ? {} : { errno: code };
/** The code of an error of node's or the operating system's, such as `ENOENT`; `undefined` where it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** What an error says; anything may be thrown. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
