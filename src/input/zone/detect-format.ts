/** Tells by name and content which tool a file is of. */
import { extname } from 'node:path';
import { type ZoneFormat, zoneFormats } from '../../model/dns/zone.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { NoRecordsError, type UserError } from '../../model/user-error.ts';
import { outlineOf } from '../document/outline.ts';
import { type SourceText, startOfFile, wholeFileFault } from '../source/source-text.ts';
import { describeDocument } from './known-documents.ts';
import { hasZonePrefix, zoneForms } from './zone-forms.ts';

/** Suffixes that zone files of any format have; in a folder no others are looked at, but `db.example.com`. */
const zoneSuffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv|template)$/i;

/** Whether a file of a folder is worth opening. */
export const mayBeZone = (file: string): boolean =>
  zoneSuffixes.test(extname(file)) || hasZonePrefix(file);

/** A master file has the fewest marks of its own, and comes last. */
const tryOrder: readonly ZoneFormat[] = [...zoneFormats.filter((one) => one !== 'bind'), 'bind'];

/** The format, where there is no doubt. */
export const detectFormat = (source: SourceText): ZoneFormat | undefined =>
  tryOrder.find((format) => zoneForms[format].detect(source));

/** The forms that are read, for a message. */
const listForms = (): string =>
  `These forms are read: ${zoneFormats.map((format) => zoneForms[format].title).join(', ')}.`;

/** What to do about a file that looks like a tool's, and is not what can be read. */
export const formatHint = (source: SourceText): string => {
  const { file, text } = source;
  if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text))
    return 'Give the output of: terraform show -json';
  if (/\.js$/i.test(file)) return 'Give the output of: dnscontrol print-ir';
  if (outlineOf(source) !== undefined) return listForms();
  return 'Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.';
};

/** That no form is found, and what the file looks like. */
const refuseUnknown = (source: SourceText): UserError => {
  const shown = presentText(source.file);
  const found = describeDocument(source);
  return new NoRecordsError(
    found === undefined
      ? `${shown} is not a zone file that can be told by its content.`
      : `${shown} looks like ${found}, which is not read.`,
    formatHint(source),
    startOfFile(source.file),
  );
};

/** That the file is of another form than the user says. */
const refuseOther = (
  source: SourceText,
  named: ZoneFormat,
  found: ZoneFormat | undefined,
): UserError => {
  const other = found === undefined ? describeDocument(source) : zoneForms[found].title;
  const seen = other === undefined ? '' : `: it looks like ${other}`;
  return wholeFileFault(
    source.file,
    `${presentText(source.file)} is not ${zoneForms[named].title}${seen}.`,
    found === undefined ? listForms() : `Leave off :${named}, or say :${found}.`,
  );
};

/**
 * The form of the file: by its content, or the one that the user names, if it can be that.
 * @throws {UserError} that says what the file looks like.
 */
export const chooseFormat = (source: SourceText, named: ZoneFormat | undefined): ZoneFormat => {
  const found = detectFormat(source);
  if (named === undefined) {
    if (found === undefined) throw refuseUnknown(source);
    return found;
  }
  const { detect, mayBe = detect } = zoneForms[named];
  // Only a master file is taken by its name alone.
  const isOther = found !== undefined && found !== named && found !== 'bind';
  if (isOther || (found !== named && !mayBe(source))) throw refuseOther(source, named, found);
  return named;
};
