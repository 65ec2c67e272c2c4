/** Whether the mail that iCloud sends for the domain passes SPF or DKIM, as DMARC requires. */
import { findOtherDomain } from '../icloud/dkim-target.ts';
import type { DnsName, SettledAnswer } from '../model/dns/dns.ts';
import type { GatheredSpf } from '../model/spf.ts';
import { createEvaluator, partitionRanges, allowedRanges } from '../record/spf/ranges.ts';
import { readUsableKey } from './dkim-key.ts';

/** The name that iCloud's servers give in HELO. */
export const icloudHelo = 'outbound.st.icloud.com';

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
  const ranges = allowedRanges(icloud);
  const parts = partitionRanges(
    ranges,
    createEvaluator(icloud, icloudHelo),
    createEvaluator(tree, icloudHelo),
  );
  if (ranges.length === 0 || parts === undefined) return undefined;
  const results = parts.map(({ evaluation }) => evaluation.result);
  if (results.every((result) => result === 'pass')) return true;
  return results.every((result) => undecidedResults.has(result)) ? undefined : false;
};

/** Whether a receiver finds the key of iCloud's signatures for the domain. */
export const passesDkim = (
  cname: SettledAnswer<'CNAME'>,
  txt: SettledAnswer<'TXT'>,
  domain: DnsName,
): boolean => {
  const target = cname.kind === 'found' ? cname.set.rdata[0].target : undefined;
  const foreign = target !== undefined && findOtherDomain(target, domain) !== undefined;
  return !foreign && readUsableKey(txt) !== undefined;
};
