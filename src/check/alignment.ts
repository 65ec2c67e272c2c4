/** Whether the mail that iCloud sends for the domain passes SPF or DKIM, as DMARC requires. */
import type { Context } from '../model/check.ts';
import type { SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, type SpfNeed, spfNeed } from '../model/need.ts';
import type { GatheredSpf } from '../model/spf.ts';
import { judgeService } from '../record/spf/messages.ts';
import {
  dkimChainNeeds,
  findDkimEnd,
  followDkimChain,
  isOtherKey,
  leadsToOwnKey,
} from './dkim-chain.ts';
import { readUsableKey } from './dkim-key.ts';
import { findHint, type Hints, needsByKey } from './hints.ts';

/** The name that one of iCloud's servers gives in HELO. */
const icloudHelo = 'outbound.st.icloud.com';

/** The domain's SPF record, and how it treats iCloud's mail. */
export const domainSpf = ({ domain, required }: Pick<Context, 'domain' | 'required'>): SpfNeed =>
  spfNeed(domain.name, { name: required.spfInclude, helo: icloudHelo });

/** If there are only these results, it is not certain that any mail fails. */
const undecidedResults: ReadonlySet<string> = new Set([
  'pass',
  'temperror',
  'unknown',
  'straddles',
]);

/** Whether mail from all of iCloud's servers passes SPF; `undefined` if that is uncertain. */
export const passesSpf = (tree: GatheredSpf, icloud: GatheredSpf): boolean | undefined => {
  const [record, ...more] = tree.root.records;
  if (record === undefined || more.length > 0 || record.faults.length > 0) return false;
  const parts = judgeService(icloud, tree);
  if (parts === undefined || parts.length === 0) return undefined;
  const results = parts.map(({ evaluation }) => evaluation.result);
  if (results.every((result) => result === 'pass')) return true;
  return results.every((result) => undecidedResults.has(result)) ? undefined : false;
};

/** What {@link passesDkim} goes by. */
interface DkimAnswers {
  readonly cname: SettledAnswer<'CNAME'>;
  readonly txt: SettledAnswer<'TXT'>;
  /** The answers to {@link alignmentNeeds}. */
  readonly known: Hints;
}

/** What tells whose key there is: nothing if there is none, or the CNAME points to Apple's name for it. */
export const alignmentNeeds = (
  { cname, txt, known }: DkimAnswers,
  context: Context,
): Readonly<Record<string, AnswerNeed>> => {
  if (readUsableKey(txt) === undefined) return {};
  return cname.kind === 'found'
    ? dkimChainNeeds(cname, known, context)
    : needsByKey([ask(context.required.dkim.target, 'TXT')]);
};

/** Whether a receiver finds the key of iCloud's signatures for the domain. */
export const passesDkim = ({ cname, txt, known }: DkimAnswers, context: Context): boolean => {
  const key = readUsableKey(txt);
  const apple = findHint(known, context.required.dkim.target, 'TXT');
  if (key === undefined) return false;
  return cname.kind === 'found'
    ? leadsToOwnKey(findDkimEnd(followDkimChain(cname, known, context), context), key, apple)
    : !isOtherKey(key, apple);
};
