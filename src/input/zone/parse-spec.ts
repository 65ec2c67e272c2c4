/** What a user names as the place of records: a file or folder, and perhaps its form. */
import { resolve } from 'node:path';
import { presentText } from '../../model/dns/presentation.ts';
import { type ZoneFormat, zoneFormats } from '../../model/dns/zone.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { UserError } from '../../model/user-error.ts';
import { isThere } from '../source/folder.ts';

/** `cloudflare` names the export, which is a master file. */
const formatNames: Readonly<Record<string, ZoneFormat>> = {
  ...Object.fromEntries(zoneFormats.map((format) => [format, format])),
  cloudflare: 'bind',
};

/** `FILE`, `DIR`, or either with `:format`. */
export const parseSpec = (
  spec: string,
  workspace: string,
): { readonly path: string; readonly format?: ZoneFormat } => {
  const [, path, name] = /^(.+):([^:/\\]+)$/s.exec(spec) ?? [];
  if (path === undefined || name === undefined) return { path: spec };
  const format = Object.hasOwn(formatNames, name) ? formatNames[name] : undefined;
  if (format !== undefined) return { path, format };
  // A path may have a colon in it, too.
  if (isThere(resolve(workspace, spec)) || !isThere(resolve(workspace, path)))
    return { path: spec };
  const close = findNearest(name, Object.keys(formatNames));
  const hint = close === undefined ? '' : `Did you mean ${close}? `;
  throw new UserError(
    `${presentText(spec)}: "${presentText(name)}" is not a format of zone files.`,
    `${hint}There are: ${Object.keys(formatNames).join(', ')}.`,
  );
};
