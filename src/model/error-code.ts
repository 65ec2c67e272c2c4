/** The code of an error of node's or the operating system's, such as `ENOENT`; `undefined` where it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
