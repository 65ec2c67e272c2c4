/** The walk up the tree to the DMARC record in force, and to the organizational domain (RFC 9989 §4.10). */
import { type DnsName, isAnswerOf, type SettledAnswer } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { dnsName, splitLabels, prependLabels } from '../../model/dns/domain-name.ts';
import { type DmarcPolicy, treeWalkDomains } from '../../record/dmarc.ts';
import { type DmarcText, dmarcRecordsIn } from './records.ts';

/** The needs for all records that may govern `domain`, by the domain of each. */
export const dmarcNeeds = (domain: DnsName) =>
  Object.fromEntries(
    treeWalkDomains(domain).map((name) => [name, ask(prependLabels('_dmarc', name), 'TXT')]),
  );

/** The answers to {@link dmarcNeeds}, and perhaps others. */
type WalkAnswers = Readonly<Record<string, SettledAnswer | undefined>>;

const findAnswerAt = (walk: WalkAnswers, domain: DnsName): SettledAnswer<'TXT'> | undefined => {
  const answer = walk[domain];
  return answer && isAnswerOf(answer, 'TXT') ? answer : undefined;
};

/** The answer at `_dmarc` of one of the walk's domains. */
export const answerAt = (walk: WalkAnswers, domain: DnsName): SettledAnswer<'TXT'> => {
  const answer = findAnswerAt(walk, domain);
  if (answer === undefined) throw new Error(`the walk does not include ${domain}`);
  return answer;
};

/** A record, and the domain that it belongs to. */
interface WalkedRecord extends DmarcText {
  readonly answer: SettledAnswer<'TXT'>;
  readonly domain: DnsName;
}

/** The record in force for a domain, and the domain that it belongs to. */
interface GoverningPolicy extends WalkedRecord {
  /** What it asks for the audited domain's mail. */
  readonly policy: DmarcPolicy | undefined;
}

/** The records on the walk, up to one that ends it (psd=); several at one name count as none (RFC 9989 §4.10). */
const walkRecords = (walk: WalkAnswers, names: readonly DnsName[]): readonly WalkedRecord[] => {
  const found: WalkedRecord[] = [];
  for (const name of names) {
    const answer = findAnswerAt(walk, name);
    const [only, ...more] = answer ? dmarcRecordsIn(answer) : [];
    if (answer === undefined || only === undefined || more.length > 0) continue;
    found.push({ ...only, answer, domain: name });
    if (only.record.psd !== 'u') break;
  }
  return found;
};

/** The name on the way from `above` to `domain` that has one label more. */
const childToward = (above: DnsName, domain: DnsName): DnsName =>
  dnsName(
    splitLabels(domain)
      .slice(-splitLabels(above).length - 1)
      .join('.'),
  );

/** Whether `last` is the record of a public suffix, and the walk did not start there. */
const isPublicSuffix = (last: WalkedRecord, start: DnsName | undefined): boolean =>
  last.record.psd === 'y' && last.domain !== start;

/** Whose `sp=` and `np=` count for the subdomains of `domain` (RFC 9989 §4.10.2). */
export const findOrganizationalDomain = (walk: WalkAnswers, domain: DnsName): DnsName => {
  const last = walkRecords(walk, treeWalkDomains(domain)).at(-1);
  if (last === undefined) return domain;
  return isPublicSuffix(last, domain) ? childToward(last.domain, domain) : last.domain;
};

/** The domain's own record, or its organizational domain's, or that of the public suffix above (RFC 9989 §4.10.1). */
export const findGoverningPolicy = (
  walk: WalkAnswers,
  domain: DnsName,
): GoverningPolicy | undefined => {
  const [own] = walkRecords(walk, [domain]);
  if (own !== undefined) return { ...own, policy: own.record.policy };
  const [, ...above] = treeWalkDomains(domain);
  const found = walkRecords(walk, above);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const organization = isPublicSuffix(last, above[0])
    ? childToward(last.domain, domain)
    : last.domain;
  const first = found.find((one) => one.domain === organization) ?? last;
  return { ...first, policy: first.record.sp ?? first.record.policy };
};
