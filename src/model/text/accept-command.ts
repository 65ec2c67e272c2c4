/** The command that accepts what is live, for the file that holds what is accepted. */
import { presentText } from '../dns/presentation.ts';

/** The file's name, unless another is given. */
export const baselineFile = 'dns-audit.baseline.json';

/** Whether a shell takes the path as it is. */
export const isPlainPath = (path: string): boolean =>
  /^[\w./-]+$/.test(path) && !path.startsWith('-');

/** Absent unless the domain and the path are safe in a shell. */
export const acceptCommand = (domain: string, file: string): string | undefined =>
  isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain)
    ? `dns-audit baseline ${domain} --update${file === baselineFile ? '' : ` --baseline ${file}`}`
    : undefined;

/** The command for a hint: with a placeholder for a path that a shell does not take as it is. */
export const acceptWords = (domain: string, file: string): string =>
  acceptCommand(domain, presentText(file)) ??
  `dns-audit baseline ${domain} --update --baseline FILE`;
