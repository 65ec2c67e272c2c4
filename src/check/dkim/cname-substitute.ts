/** What answers in the place of the DKIM CNAME, what that means, and where the switch is. */
import { cloudflareProxy } from '../../knowledge/dns-hosts.ts';
import { unusedName } from '../../knowledge/misplaced-names.ts';
import type { RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { containsNetwork, parseAddress, parseNetwork } from '../../model/dns/ip-address.ts';
import { txtTexts } from '../../record/txt.ts';
import { readUsableKey } from '../dkim-key.ts';
import { type Hints, findHint, hasSameRecords } from '../hints.ts';

interface Substitute {
  /** What is wrong, a clause. */
  readonly how: string;
  /** What to do; a sentence. */
  readonly advice: string;
  /** What has to make room. */
  readonly lines: readonly RecordLine[];
}

const publishIt = 'Publish this CNAME record.';

const isCloudflare = (address: string): boolean => {
  const network = parseAddress(address);
  return (
    network !== undefined &&
    cloudflareProxy.some((range) => {
      const outer = parseNetwork(range);
      return outer !== undefined && containsNetwork(outer, network);
    })
  );
};

/** An address record: nobody publishes one there, so that something else gives it. */
const addressSubstitute = (
  owner: DnsName,
  domain: DnsName,
  hints: Hints,
): Substitute | undefined => {
  const address = findHint(hints, owner, 'A');
  if (address?.kind !== 'found') return undefined;
  if (
    hasSameRecords(address, findHint(hints, unusedName(prependLabels('_domainkey', domain)), 'A'))
  )
    return {
      how: `${owner} has no record of its own: only the address of a wildcard record (*) answers there`,
      advice: publishIt,
      lines: [],
    };
  const cloudflare = address.set.rdata.every((one) => isCloudflare(one.address));
  return {
    how: cloudflare
      ? `${owner} is an address of Cloudflare's proxy: the CNAME is hidden behind it`
      : `${owner} is an address record: a proxy answers in place of the CNAME`,
    advice: cloudflare
      ? 'In the dashboard of Cloudflare, under DNS, Records, edit sig1._domainkey and set Proxy status to DNS only (the grey cloud).'
      : 'Publish the CNAME record without the proxy of your DNS host ("DNS only").',
    // The proxy's own; they go when it is switched off.
    lines: [],
  };
};

/** What there is at `owner`, which has no CNAME. */
export const findSubstitute = (owner: DnsName, domain: DnsName, hints: Hints): Substitute => {
  const txt = findHint(hints, owner, 'TXT');
  const lines = txt ? answerRecordLines(txt) : [];
  const text = (how: string): Substitute => ({ how, advice: publishIt, lines });
  if (readUsableKey(txt))
    return text(
      `${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies`,
    );
  if (txt !== undefined && txtTexts(txt).some((one) => /icloudmailadmin/i.test(one)))
    return text(`${owner} is a TXT record with the name that a CNAME should point to`);
  return (
    addressSubstitute(owner, domain, hints) ??
    text(`${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`)
  );
};
