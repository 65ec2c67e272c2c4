/** Keeps the environment from turning the verification of certificates off. */

const name = 'NODE_TLS_REJECT_UNAUTHORIZED';

/**
 * Takes the variable out of `env`, so that neither Node nor a library of ours heeds it, and says so. It
 * is meant for other programs: with it, anybody on the way could answer for any server.
 */
export const ignoreTlsOverride = (
  env: Record<string, string | undefined>,
  note: (text: string) => void,
): void => {
  if (env[name] !== '0') return;
  delete env[name];
  note(`${name}=0 is set, but dns-audit ignores it: every certificate is verified.`);
};
