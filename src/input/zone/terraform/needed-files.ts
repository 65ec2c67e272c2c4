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

/**
 * Of `paths`, those that `path`, a file of configuration with `text`, may need: the rest of its
 * module, the modules of the repository that it calls, and files whose name it mentions.
 */
export const neededFiles = (
  path: string,
  text: string,
  paths: readonly string[],
): readonly string[] => {
  if (!isConfigurationPart(path)) return [];
  const own = folderOf(path);
  const called = [...text.matchAll(localSource)].map(([, native, json]) =>
    posix.join(own, native ?? json ?? '').replace(/\/$/, ''),
  );
  const folders = new Set([own, ...called]);
  const names = new Set((text.match(/[\w.-]+/g) ?? []).filter((word) => dataFile.test(word)));
  const lists = text.includes('fileset(');
  return paths.filter(
    (one) =>
      (isConfigurationPart(one) && folders.has(folderOf(one))) ||
      names.has(posix.basename(one)) ||
      (lists && one.startsWith(own === '' ? '' : `${own}/`) && /\.(?:ya?ml|json|csv)$/.test(one)),
  );
};
