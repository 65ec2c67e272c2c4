/** Recognizes the usual mistakes in the target of a DKIM CNAME. */
import type { DnsName } from '../model/dns/dns.ts';
import { editDistance } from '../model/text/edit-distance.ts';

/** The domain whose key Apple publishes at `target`, if that is not `domain`. */
export const findOtherDomain = (target: DnsName, domain: DnsName): string | undefined => {
  const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
  return found === domain ? undefined : found;
};

/** Whether Apple publishes DKIM keys below it, of whatever domain. */
export const isKeyName = (name: DnsName): boolean => name.endsWith('.at.icloudmailadmin.com');

const exampleDomain =
  /^(?:www\.)?(?:example|your-?domain|my-?domain|domain|yourdomainname)\.[a-z]+$/;

/** Why the target probably has `other` instead of `domain`, a clause. */
export const describeMixUp = (other: string, domain: DnsName): string | undefined => {
  if (exampleDomain.test(other)) return 'replace the example with your domain';
  if (other.includes('\\') && domain.includes('xn--'))
    return 'write the domain in its ASCII form (with xn--)';
  return editDistance(other, domain) <= 2 ? 'the domain in it is misspelled' : undefined;
};

/** What probably went wrong in `target` if `required` was meant, a clause. */
export const describeTargetSlip = (target: DnsName, required: DnsName): string | undefined => {
  if (target.startsWith(`${required}.`))
    return 'the final dot is missing, so the DNS host added your domain';
  if (target.length > 20 && required.startsWith(target)) return 'its end is missing';
  return editDistance(target, required) <= 3 ? 'it is misspelled' : undefined;
};
