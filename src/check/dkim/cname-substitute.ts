/** What answers in the place of the DKIM CNAME, what that means, and where the switch is. */
import { cloudflareProxy } from '../../knowledge/dns-hosts.ts';
import { nobodys } from '../../knowledge/misplaced-names.ts';
import type { RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { under } from '../../model/dns/domain-name.ts';
import { publishedIn } from '../../record/record-line.ts';
import { contains, parseAddress, parseNetwork } from '../../record/spf/network.ts';
import { textsOf } from '../../record/txt.ts';
import { usableKeyIn } from '../dkim-key.ts';
import { type Clues, clue, isSame } from '../hints.ts';

interface Instead {
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
      return outer !== undefined && contains(outer, network);
    })
  );
};

/** An address record: nobody publishes one there, so that something else gives it. */
const addressInstead = (owner: DnsName, domain: DnsName, clues: Clues): Instead | undefined => {
  const address = clue(clues, owner, 'A');
  if (address?.kind !== 'found') return undefined;
  if (isSame(address, clue(clues, nobodys(under('_domainkey', domain)), 'A')))
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
export const insteadOf = (owner: DnsName, domain: DnsName, clues: Clues): Instead => {
  const txt = clue(clues, owner, 'TXT');
  const lines = txt ? publishedIn(txt) : [];
  const text = (how: string): Instead => ({ how, advice: publishIt, lines });
  if (usableKeyIn(txt))
    return text(
      `${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies`,
    );
  if (txt !== undefined && textsOf(txt).some((one) => /icloudmailadmin/i.test(one)))
    return text(`${owner} is a TXT record with the name that a CNAME should point to`);
  return (
    addressInstead(owner, domain, clues) ??
    text(`${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`)
  );
};
