/** The command that accepts what is live. */
const defaultFile = 'dns-audit.baseline.json';

const isPlainPath = (path: string): boolean => /^[\w./-]+$/.test(path) && !path.startsWith('-');

/** Only our own words, the validated domain and a path of plain signs ever get into it; else there is none. */
export const acceptCommand = (domain: string, file: string): string | undefined =>
  isPlainPath(file) && /^[a-z0-9.-]+$/.test(domain)
    ? `dns-audit baseline ${domain} --update${file === defaultFile ? '' : ` --baseline ${file}`}`
    : undefined;
