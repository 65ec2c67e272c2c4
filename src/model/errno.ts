/** Names of the operating system's errors, as failures keep them. */

/** What node raises where a system call failed. */
interface SystemError {
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
}

/** The error's name, such as `ECONNREFUSED`; nothing for errors that node or OpenSSL made. */
export const errnoOf = ({ code, syscall }: SystemError): { readonly errno?: string } =>
  code === undefined || syscall === undefined ? {} : { errno: code };
