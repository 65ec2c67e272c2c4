/** Options that the environment sets, for every command that has them. */
import type { RawOptions } from '../option-values.ts';

const allowPrivateVariable = 'DNS_AUDIT_ALLOW_PRIVATE';

/** The values of options that neither the command line nor the configuration file gives. */
export const environmentOptions = (env: Readonly<Record<string, string | undefined>>): RawOptions =>
  env[allowPrivateVariable] === '1' ? { 'allow-private': true } : {};
