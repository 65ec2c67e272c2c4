/** Reads gathered answers into one part of a record plan. */
import type { Area } from '../model/check.ts';
import {
  type Answer,
  answerTo,
  type DnsName,
  isSetOf,
  type Octets,
  type RecordSet,
  type RecordType,
} from '../model/dns/dns.ts';
import { type AnswerNeed, type Find, needKey, type Need, type SpfNeed } from '../model/need.ts';
import type { RecordPlan, PlannedRecord } from '../model/record-plan.ts';
import type { SpfTree } from '../model/spf.ts';
import { findDname } from '../record/dname.ts';
import { toTxtRdata } from '../record/txt.ts';

const notGathered = (need: Need): Error => new Error(`not gathered: ${needKey(need)}`);

/** The answer to a question that `recordNeeds` names. */
export const answerIn = <T extends RecordType>(find: Find, need: AnswerNeed<T>): Answer<T> => {
  const found = find(need);
  if (found?.need !== 'answer') throw notGathered(need);
  return answerTo(need.question, found.result);
};

/** The SPF tree that `recordNeeds` names. */
export const spfIn = (find: Find, need: SpfNeed): SpfTree => {
  const found = find(need);
  if (found?.need !== 'spf') throw notGathered(need);
  return found.result;
};

/** The advice on one part of the set-up. */
export type PlanPart = Partial<Omit<RecordPlan, 'domain'>>;

const recordsAt = <T extends RecordType>(
  owner: DnsName,
  { type, ttl, rdata }: RecordSet<T>,
): readonly PlannedRecord<T>[] =>
  rdata.map((data): PlannedRecord<T> => ({
    owner,
    type,
    rdata: data,
    ...(ttl === undefined ? {} : { ttl }),
  }));

/** The record that the alias comes from: the CNAME, or the DNAME that makes it. */
const aliasRecords = (
  alias: RecordSet<'CNAME'>,
  proof: Answer['proof'],
): readonly PlannedRecord[] => {
  const dname = findDname(alias, proof);
  return dname ? recordsAt(dname.owner, dname) : recordsAt(alias.owner, alias);
};

/** The records that the asked owner itself publishes: those asked for, or a CNAME or DNAME instead. */
export const ownRecords = (answer: Answer): readonly PlannedRecord[] => {
  const [alias] = answer.chain;
  if (alias) return aliasRecords(alias, answer.proof);
  if (answer.kind !== 'found') return [];
  return isSetOf(answer.set, 'CNAME')
    ? aliasRecords(answer.set, answer.proof)
    : recordsAt(answer.question.name, answer.set);
};

export const txtRecord = (owner: DnsName, text: Octets): PlannedRecord<'TXT'> => ({
  owner,
  type: 'TXT',
  rdata: toTxtRdata(text),
});

/** The text of a TXT record; `undefined` for any other. */
export const recordText = (record: PlannedRecord): Octets | undefined =>
  record.type === 'TXT' ? record.rdata.strings.join('') : undefined;

/** The part that `plan` makes from the answer to one question; no advice if the lookup failed. */
export const planFromAnswer = <T extends RecordType>(
  {
    find,
    need,
    area,
    otherwise,
  }: {
    readonly find: Find;
    readonly need: AnswerNeed<T>;
    readonly area: Area;
    readonly otherwise: readonly PlannedRecord[];
  },
  plan: (records: readonly PlannedRecord[]) => PlanPart,
): PlanPart => {
  const answer = answerIn(find, need);
  return answer.kind === 'failed'
    ? { unknown: [{ area, failure: answer.failure, records: otherwise }] }
    : plan(ownRecords(answer));
};
