/** What the DMARC checks have in common: the records at `_dmarc`, and the record to publish. */
import type { DnsName, Octets, SettledAnswer } from '../model/dns.ts';
import { ask } from '../model/evidence.ts';
import { under } from '../model/name.ts';
import { octetsOf } from '../model/present.ts';
import {
  type DmarcPolicy,
  type DmarcRecord,
  isDmarcLike,
  readDmarc,
  treeWalk,
} from '../record/dmarc.ts';
import { isFault } from '../record/tag-list.ts';
import { textsOf } from '../record/txt.ts';

export const strictness: Readonly<Record<DmarcPolicy, number>> = {
  reject: 3,
  quarantine: 2,
  none: 1,
};

export interface DmarcText {
  readonly text: Octets;
  readonly record: DmarcRecord;
}

/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
export const recordsIn = (txt: SettledAnswer<'TXT'>): readonly DmarcText[] =>
  textsOf(txt).flatMap((text) => {
    const record = readDmarc(text);
    return isFault(record) ? [] : [{ text, record }];
  });

/** What asks for all records that may govern `domain`, by the domain that each is of. */
export const dmarcNeeds = (domain: DnsName) =>
  Object.fromEntries(treeWalk(domain).map((name) => [name, ask(under('_dmarc', name), 'TXT')]));

type Walk = Readonly<Record<string, SettledAnswer<'TXT'>>>;

/** The record in force for a domain, and whose it is. */
interface Governing extends DmarcText {
  readonly answer: SettledAnswer<'TXT'>;
  readonly domain: DnsName;
  /** What is asked for mail of the audited domain. */
  readonly policy: DmarcPolicy | undefined;
}

/** Its own, or that of the highest ancestor which has one (RFC 9989 §4.10); several count as none. */
export const governingOf = (walk: Walk, domain: DnsName): Governing | undefined => {
  const found = treeWalk(domain).flatMap((name) => {
    const answer = walk[name];
    const [only, ...more] = answer ? recordsIn(answer) : [];
    return answer && only && more.length === 0 ? [{ ...only, answer, domain: name }] : [];
  });
  const own = walk[domain];
  if (own && recordsIn(own).length > 1) return undefined;
  const first = found[0]?.domain === domain ? found[0] : found.at(-1);
  if (first === undefined) return undefined;
  const { record } = first;
  return {
    ...first,
    policy: first.domain === domain ? record.policy : (record.sp ?? record.policy),
  };
};

/** The texts that were meant to be DMARC records and are none. */
export const attemptsIn = (txt: SettledAnswer<'TXT'>): readonly Octets[] =>
  textsOf(txt).filter((text) => isDmarcLike(text) && isFault(readDmarc(text)));

/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
export const sendsElsewhere = (
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): boolean => {
  if (apex === undefined) return true;
  const spf = textsOf(apex).filter((text) => /^v=spf1(?: |$)/i.test(text));
  const own = new Set(['', `include:${icloud}`, `redirect=${icloud}`, '-all', '~all', '?all']);
  return spf.some((text) =>
    text
      .toLowerCase()
      .split(' ')
      .slice(1)
      .some((term) => !own.has(term)),
  );
};

/**
 * The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
 * a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
 * from reports who sends.
 */
export const recommended = (
  domain: DnsName,
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): Octets =>
  octetsOf(
    sendsElsewhere(apex, icloud)
      ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`
      : 'v=DMARC1; p=quarantine',
  );
