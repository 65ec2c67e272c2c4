/** Which files of a repository a file of configuration is read with, by its text alone. */
import { posix } from 'node:path';
import { isTerraformFile } from '../terraform-hcl.ts';

/** Whether the file counts for the configuration of its folder. */
export const isConfigurationPart = (file: string): boolean =>
  isTerraformFile(file) || /\.tfvars(?:\.json)?$/.test(file);

const folderOf = (path: string): string => posix.dirname(path).replace(/^\.$/, '');

const localSource = /\bsource\s*=\s*"(\.\.?\/[^"$%\\]*)"|"source"\s*:\s*"(\.\.?\/[^"$%\\]*)"/g;

/** What `file`, `templatefile` and the like may open. */
const dataFile = /\.(?:ya?ml|json|csv|tsv|txt|tftpl|tpl|tmpl|template|zone)$/;

/** The first argument of what opens or lists files, and the pattern of a list. */
const openings =
  /\bfile(?:set|exists|base64|md5|sha\d+)?\s*\(\s*(?:"([^"]*)"|(path\.\w+))(?:\s*,\s*"([^"]*)")?|\btemplatefile\s*\(\s*"([^"]*)"/g;

/** What an expression opens. */
interface Opening {
  /** From the folder of the module; of another one where `isElsewhere`. */
  readonly path: string;
  /** Anything below it: which files, only a run would tell. */
  readonly isFolder: boolean;
  readonly isElsewhere: boolean;
}

const openingsIn = (text: string): readonly Opening[] =>
  [...text.matchAll(openings)].map(([, quoted, bare, pattern, template]) => {
    const start = quoted ?? template ?? `\${${bare ?? ''}}`;
    const whole = pattern === undefined ? start : `${start}/${pattern}`;
    const parts = whole.replace(/^\$\{path\.\w+\}\/?/, '').split('/');
    const open = parts.findIndex((part) => /[$%*?{[]/.test(part));
    return {
      path: (open < 0 ? parts : parts.slice(0, open)).join('/'),
      isFolder: open >= 0,
      isElsewhere: /^\$\{path\.(?!module\b)/.test(whole),
    };
  });

/** Whether `path` is, or lies below, what a file in the folder `own` opens. */
const isOpened =
  (own: string, { path: named, isFolder, isElsewhere }: Opening) =>
  (path: string): boolean => {
    const place = posix.join(own, named).replace(/^\.$/, '');
    // Below the module's own folder there is much that it does not read.
    if (isFolder && (named === '' || place === ''))
      return dataFile.test(path) && (isElsewhere || place === '' || path.startsWith(`${place}/`));
    if (!isFolder) return path === place || (isElsewhere && `/${path}`.endsWith(`/${named}`));
    return path.startsWith(`${place}/`) || (isElsewhere && `/${path}`.includes(`/${named}/`));
  };

const modulesCalled = (own: string, text: string): readonly string[] =>
  [...text.matchAll(localSource)].map(([, native, json]) =>
    posix
      .join(own, native ?? json ?? '')
      .replace(/\/$/, '')
      .replace(/^\.$/, ''),
  );

/** The folders in which lies what `path`, a file of configuration with `text`, may need. */
export const calledFolders = (path: string, text: string): readonly string[] => {
  const own = folderOf(path);
  const opened = openingsIn(text).map(({ path: named, isFolder }) =>
    isFolder ? posix.join(own, named).replace(/^\.$/, '') : folderOf(posix.join(own, named)),
  );
  return [...new Set([own, ...modulesCalled(own, text), ...opened])];
};

/**
 * Of `paths`, those that `path`, a file of configuration with `text`, may need: the rest of its
 * module, the modules of the repository that it calls, what it opens, and files whose name it mentions.
 */
export const neededFiles = (
  path: string,
  text: string,
  paths: readonly string[],
): readonly string[] => {
  if (!isConfigurationPart(path)) return [];
  const own = folderOf(path);
  const folders = new Set([own, ...modulesCalled(own, text)]);
  const names = new Set((text.match(/[\w.-]+/g) ?? []).filter((word) => dataFile.test(word)));
  const opened = openingsIn(text).map((one) => isOpened(own, one));
  const lists = text.includes('fileset(');
  return paths.filter(
    (one) =>
      (isConfigurationPart(one) && folders.has(folderOf(one))) ||
      names.has(posix.basename(one)) ||
      opened.some((isOne) => isOne(one)) ||
      // The folder may be a value.
      (lists && one.startsWith(own === '' ? '' : `${own}/`) && dataFile.test(one)),
  );
};
