/** Reads the options that are about many domains. */
import { type RawOptions, singleValue } from '../option-values.ts';
import type { AuditOptions, BulkRequest } from '../../model/request.ts';
import { readShard } from './shard.ts';
import { UserError } from '../../model/user-error.ts';

/** An `ndjson` report can be gone on with, line by line; no other. */
const refuseResuming = ({ outputs, record, replay, zone }: AuditOptions): void => {
  if (outputs.some(({ format }) => format !== 'ndjson') || record !== undefined)
    throw new UserError(
      '--resume goes on with an ndjson report: it goes with --format ndjson, and no other.',
      'When all is done, make any other format of it with: dns-audit merge FILE.ndjson --format text',
    );
  if (replay !== undefined || zone !== undefined)
    throw new UserError('--resume goes with neither --replay nor --zone.');
};

/** @throws {UserError} where they are wrong, or do not go together with the others. */
export const readBulkOptions = (raw: RawOptions, options: AuditOptions): BulkRequest => {
  const from = singleValue(raw, 'domains-from');
  const shard = singleValue(raw, 'shard');
  const resume = singleValue(raw, 'resume');
  if (resume !== undefined) refuseResuming(options);
  return {
    ...(from === undefined ? {} : { from }),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    ...(resume === undefined ? {} : { resume }),
  };
};
