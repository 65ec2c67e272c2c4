/** Looks through a repository for what `dns-audit init` can build on: files with records, a workflow, a configuration. */
import { join } from 'node:path';
import { configFiles } from '../model/config.ts';
import type { RecordSource, Repository } from '../model/repository.ts';
import { isThere, listFolder, walkFiles } from './source/folder.ts';
import { readSource } from './source/source-text.ts';
import { UserError } from '../model/user-error.ts';
import { detectFormat, mayBeZone } from './zone/detect-format.ts';
import { readZone } from './zone/read-zone.ts';

/** More files than this are not looked at: init is to be quick, and can be told where records are. */
const mostFiles = 5000;
const deepest = 6;
const mostBytes = 1024 * 1024;

/** Folders in which others' files are, or what is made of one's own. */
const skipped = /^(?:\.|node_modules$|vendor$|dist$|build$|target$)/;

const listFiles = (root: string): readonly string[] => {
  const files: string[] = [];
  const walk = { isSkipped: (name: string) => skipped.test(name), deepest };
  for (const file of walkFiles(root, '', walk)) {
    files.push(file);
    if (files.length === mostFiles) break;
  }
  return files;
};

/** The text of a file; `undefined` where it cannot be had. */
const readText = (root: string, file: string): string | undefined => {
  try {
    return readSource(join(root, file), { mostBytes, within: root })?.text;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

const findRecordSource = async (root: string, path: string): Promise<readonly RecordSource[]> => {
  const text = readText(root, path);
  const format = text === undefined ? undefined : detectFormat({ file: path, text });
  if (format === undefined) return [];
  try {
    const { zones } = await readZone(`${path}:${format}`, root);
    // A file without a record of its own is something else.
    const origins = zones.filter(({ records }) => records.length > 0).map(({ origin }) => origin);
    return origins.length === 0 ? [] : [{ path, format, origins }];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
};

/** The resources in which Terraform's providers keep records. */
const terraformRecord =
  /\bresource\s+"(?:cloudflare_(?:dns_)?record|aws_route53_record|google_dns_record_set|azurerm_dns_\w+_record|digitalocean_record)"/;

const findWorkflow = (root: string): string | undefined => {
  const folder = '.github/workflows';
  if (!isThere(join(root, folder))) return undefined;
  return listFolder(join(root, folder))
    .filter(({ name }) => /\.ya?ml$/.test(name))
    .map(({ name }) => `${folder}/${name}`)
    .find((file) => readText(root, file)?.includes('dns-audit/dns-audit@') === true);
};

export const surveyRepository = async (root: string): Promise<Repository> => {
  const files = listFiles(root);
  const sources: (readonly RecordSource[])[] = [];
  for (const file of files.filter(mayBeZone)) sources.push(await findRecordSource(root, file));
  const workflow = findWorkflow(root);
  const config = configFiles.find((name) => isThere(join(root, name)));
  return {
    sources: sources.flat(),
    terraform: files.filter(
      (file) => file.endsWith('.tf') && terraformRecord.test(readText(root, file) ?? ''),
    ),
    ...(workflow === undefined ? {} : { workflow }),
    ...(config === undefined ? {} : { config }),
  };
};
