/** Splits a list of domains among machines, each of which has the whole list. */
import { createHash } from 'node:crypto';
import { presentText } from '../../model/dns/presentation.ts';
import type { Shard } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

const mostShards = 10_000;

/**
 * The shard, from 1 to `count`, that `name` falls to: it depends on nothing else, so other domains
 * come and go without moving it.
 */
export const assignShard = (name: string, count: number): number =>
  (createHash('sha256').update(name).digest().readUInt32BE(0) % count) + 1;

/**
 * The shard that `I/N` names.
 * @throws {UserError} where it names none.
 */
export const readShard = (value: string): Shard => {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count || count > mostShards)
    throw new UserError(
      `--shard must be I/N, such as 1/4, with I from 1 to N and N at most ${mostShards}, not "${presentText(value)}".`,
    );
  return { index, count };
};
