/** What a DKIM CNAME's target that is not the required one says about how it came to be. */
import type { DnsName } from '../model/dns/dns.ts';
import { editDistance } from '../model/text/edit-distance.ts';

/** The domain whose key Apple publishes at `target`, where that is another one than `domain`. */
export const findOtherDomain = (target: DnsName, domain: DnsName): string | undefined => {
  const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
  return found === domain ? undefined : found;
};

const examples = /^(?:www\.)?(?:example|your-?domain|my-?domain|domain|yourdomainname)\.[a-z]+$/;

/** How `other` probably came to stand in the target in the place of `domain`, a clause. */
export const describeMixUp = (other: string, domain: DnsName): string | undefined => {
  if (examples.test(other)) return 'put your domain in the place of the example';
  if (other.includes('\\') && domain.includes('xn--'))
    return 'write the domain in its ASCII form, with xn--';
  return editDistance(other, domain) <= 2 ? 'the domain in it is misspelt' : undefined;
};

/** How `target` probably came about, a clause, where `required` was meant. */
export const describeTargetSlip = (target: DnsName, required: DnsName): string | undefined => {
  if (target.startsWith(`${required}.`))
    return 'the dot at its end is missing, so the DNS host added the name of the zone';
  if (target.length > 20 && required.startsWith(target)) return 'its end is cut off';
  return editDistance(target, required) <= 3 ? 'it is misspelt' : undefined;
};
