/** What is published at the DKIM name instead of the CNAME, and how to fix each case. */
import { cloudflareProxy } from '../../knowledge/dns-hosts.ts';
import type { RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { containsNetwork, parseAddress, parseNetwork } from '../../model/dns/ip-address.ts';
import { txtTexts } from '../../record/txt.ts';
import { readUsableKey } from '../dkim-key.ts';
import { type Hints, findHint, hasSameRecords } from '../hints.ts';
import { siblingName } from '../wildcard.ts';

interface Substitute {
  /** The fault: a sentence without its period. */
  readonly message: string;
  /** What to do: a sentence. */
  readonly advice: string;
  readonly found: readonly RecordLine[];
  /** The records to delete. */
  readonly remove: readonly RecordLine[];
}

const messages = {
  otherKey: (owner: DnsName) =>
    `The key at ${owner} is not Apple's, so iCloud's signatures can't be verified`,
  targetAsText: (owner: DnsName) =>
    `The record at ${owner} is a TXT record that holds Apple's host name; it must be a CNAME record`,
  wildcard: (owner: DnsName) =>
    `There is no record at ${owner} itself: a wildcard record (*) answers with an address`,
  cloudflare: (owner: DnsName) =>
    `Cloudflare's proxy answers at ${owner} with its own address instead of the CNAME record`,
  address: (owner: DnsName) =>
    `There is an address at ${owner} instead of the CNAME record, most likely from a proxy`,
  missing: (owner: DnsName) =>
    `There is no CNAME record at ${owner}, so iCloud's DKIM signatures can't be verified`,
};

const advice = {
  publish: 'Publish this CNAME record.',
  cloudflare:
    'In Cloudflare\'s dashboard, under DNS, Records, edit sig1._domainkey and set Proxy status to "DNS only" (gray cloud).',
  proxy: 'Publish this CNAME record with your DNS host\'s proxy turned off ("DNS only").',
};

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

/** An address at the DKIM name: nobody publishes one there, so a proxy or a wildcard gives it. */
const addressSubstitute = (owner: DnsName, hints: Hints): Substitute | undefined => {
  const address = findHint(hints, owner, 'A');
  if (address?.kind !== 'found') return undefined;
  // The owner did not publish them here: nothing is to be deleted.
  const kept = { found: answerRecordLines(address), remove: [] };
  if (hasSameRecords(address, findHint(hints, siblingName(owner), 'A')))
    return { ...kept, message: messages.wildcard(owner), advice: advice.publish };
  return address.set.rdata.every((one) => isCloudflare(one.address))
    ? { ...kept, message: messages.cloudflare(owner), advice: advice.cloudflare }
    : { ...kept, message: messages.address(owner), advice: advice.proxy };
};

/** What there is at `owner`, which has no CNAME. */
export const findSubstitute = (owner: DnsName, hints: Hints): Substitute => {
  const txt = findHint(hints, owner, 'TXT');
  const lines = txt ? answerRecordLines(txt) : [];
  const replaceText = (message: string): Substitute => ({
    message,
    advice: advice.publish,
    found: lines,
    remove: lines,
  });
  if (readUsableKey(txt)) return replaceText(messages.otherKey(owner));
  if (txt !== undefined && txtTexts(txt).some((one) => /icloudmailadmin/i.test(one)))
    return replaceText(messages.targetAsText(owner));
  return addressSubstitute(owner, hints) ?? replaceText(messages.missing(owner));
};
