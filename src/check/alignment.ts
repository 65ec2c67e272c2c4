/** Whether the mail that iCloud sends for the domain passes SPF or DKIM, as DMARC requires. */
import { findOtherDomain } from '../icloud/dkim-target.ts';
import type { DnsName, SettledAnswer } from '../model/dns/dns.ts';
import type { GatheredSpf } from '../model/spf.ts';
import type { Context } from '../model/check.ts';
import { type SpfNeed, spfNeed } from '../model/need.ts';
import { judgeService } from '../record/spf/messages.ts';
import { readUsableKey } from './dkim-key.ts';

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
