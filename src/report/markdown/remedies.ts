/** What to do about drift, or a change that breaks mail: how to restore, how to accept, and whom to ask. */
import type { Finding, Fix, RecordLine } from '../../model/check.ts';
import type { DomainDrift, Proposal } from '../../model/drift.ts';
import { acceptCommand, isPlainPath } from '../../model/text/accept-command.ts';
import { few, listed } from '../../model/text/wording.ts';
import { type DriftedDomain, goneRemedies } from '../view/drift-changes.ts';
import { presentFile } from '../view/file-version.ts';
import { recordColumns, shorten } from '../view/plain-text.ts';
import { codeSpan, fencedBlock, writtenBlock } from './escape.ts';

/** Who owns a file of the repository: names as they are in CODEOWNERS. */
export type FindOwners = (file: string) => readonly string[];

const recordBlock = (records: readonly RecordLine[]): string =>
  fencedBlock('text', [...new Set(records.map((record) => recordColumns(record).join(' ')))]);

/** The records that a fix publishes, in the form of the file that they belong into. */
export const publishBlocks = ({ publish = [], written }: Fix): readonly string[] => {
  if (written !== undefined) return [writtenBlock(written)];
  return publish.length === 0 ? [] : [recordBlock(publish)];
};

const reapplyText = ({ kind, file, at }: DomainDrift): string =>
  kind === 'zone'
    ? `**Not intended?** Apply ${presentFile({ file, at }, codeSpan)} to your DNS provider again, then rerun this job.`
    : `**Not intended?** Publish the ${codeSpan('-')} lines and delete the ${codeSpan('+')} lines at your DNS provider, then rerun this job.`;

/** How live records come to be as accepted. */
export const restoreText = (drift: DomainDrift): string =>
  drift.gone ? `**Not intended?** ${goneRemedies.undo}` : reapplyText(drift);

/** How what is live comes to be accepted. */
export const acceptText = (domain: string, { file, kind, accept, gone }: DomainDrift): string => {
  if (gone) return `**Intended?** ${goneRemedies.accept(codeSpan(domain), codeSpan(file))}`;
  if (kind === 'zone')
    return [
      `**Intended?** Write the ${codeSpan('+')} lines into ${codeSpan(file)} instead of the ${codeSpan('-')} lines${accept === undefined ? '.' : ':'}`,
      ...(accept === undefined ? [] : [writtenBlock(accept)]),
    ].join('\n\n');
  const command = acceptCommand(domain, file);
  return command === undefined
    ? `**Intended?** Write the ${codeSpan('+')} lines into the baseline instead of the ${codeSpan('-')} lines.`
    : `**Intended?** Record the new state in this repository:\n\n${fencedBlock('sh', [`${command} && git add ${file}`])}`;
};

/** What restores the whole file; absent unless a shell takes its path, and the commit is known. */
const checkoutCommand = ({ file, against, at }: Proposal): string | undefined =>
  at !== undefined && file === against && isPlainPath(file) && /^[0-9a-f]{7,40}$/.test(at.commit)
    ? `git checkout ${at.commit} -- ${file}`
    : undefined;

/** The findings that what was there before fixes. */
const restorable = ({ comparison }: Proposal): readonly Finding[] =>
  comparison.appears.flatMap(({ findings }) => findings.filter(({ fix }) => fix.restores));

/** What to write into the file again, once for all the faults that this fixes; empty where there is nothing. */
export const putBackText = (proposal: Proposal): string => {
  const { file, against, at, putBack } = proposal;
  const command = checkoutCommand(proposal);
  const publish = restorable(proposal).flatMap(({ fix }) => fix.publish ?? []);
  const block = putBack === undefined ? recordBlock(publish) : writtenBlock(putBack);
  const lead =
    against === 'live'
      ? `**Fix:** Add to ${codeSpan(file)} what is live now:`
      : `**Fix:** Put back into ${codeSpan(file)} what was there:`;
  const whole = `To put the whole file back as it is ${at?.branch === undefined ? 'without this change' : `on ${codeSpan(at.branch)}`}:`;
  return [
    ...(publish.length > 0 ? [lead, block] : []),
    ...(command === undefined ? [] : [whole, fencedBlock('sh', [command])]),
  ].join('\n\n');
};

const mostOwners = 6;

/** Whom to ask: names in code spans, so that nobody is notified. */
export const ownersText = (
  { drift, proposal }: Pick<DriftedDomain, 'drift' | 'proposal'>,
  owners: FindOwners | undefined,
): string => {
  const files = [drift?.file ?? [], proposal?.file.split(', ') ?? []].flat();
  const told = [...new Set(files)].flatMap((file) => {
    const names = owners?.(file) ?? [];
    const shown = few(
      names.map((name) => codeSpan(shorten(name, 100))),
      mostOwners,
    );
    return names.length === 0 ? [] : [`${listed(shown)} for ${codeSpan(shorten(file, 200))}`];
  });
  return told.length === 0 ? '' : `**Who to ask** (CODEOWNERS): ${few(told, 3).join('; ')}.`;
};
