/**
 * What an SPF record says of a service's mail by itself, where what it includes was not looked up: the
 * service's own ranges are not known, only its name, and that Apple's servers are in Apple's network.
 */
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { parseNetwork } from '../../model/dns/ip-address.ts';
import type { GatheredSpf, SpfNode, SpfTreeTerm } from '../../model/spf.ts';
import { isMisspelledService } from './misspelled.ts';
import { touchesAppleNetwork } from './merge.ts';

/** `open`: it depends on what was not looked up. */
export type UnaidedResult = 'pass' | 'fail' | 'open';

type UnaidedMatch = 'yes' | 'no' | 'maybe' | 'maybe-error';

/** Services that publish what their customers choose: whom these let pass is not known from the name. */
const choosers: ReadonlySet<string> = new Set(['Valimail', 'Proofpoint']);

/** Whether the name is another service's own, whose record lists its own servers. */
const isOtherService = ({ target, sender }: SpfTreeTerm, service: DnsName): boolean =>
  target !== undefined &&
  sender !== undefined &&
  !choosers.has(sender) &&
  !isWithin(target, service);

/** What the record that an include or a redirect leads to makes of the mail. */
const judgeTarget = (term: SpfTreeTerm, service: DnsName): UnaidedResult => {
  if (term.target === service) return 'pass';
  if (term.target !== undefined && isMisspelledService(term.target, service)) return 'fail';
  if (term.reach === 'read') return term.node ? judgeNode(term.node, service) : 'open';
  return isOtherService(term, service) ? 'fail' : 'open';
};

/** One address of the service that does not match is enough to fail; all must match to be let pass. */
const matchNetworks = ({ networks, qualifier, reach }: SpfTreeTerm): UnaidedMatch => {
  if (reach === 'failed' || reach === 'unread' || reach === 'message') return 'maybe';
  const known = networks.flatMap((text) => parseNetwork(text) ?? []);
  const isPossible =
    qualifier === '+' ? known.some(touchesAppleNetwork) : known.length < networks.length;
  return isPossible || (qualifier !== '+' && known.length > 0) ? 'maybe' : 'no';
};

const matchTerm = (term: SpfTreeTerm, service: DnsName): UnaidedMatch => {
  switch (term.kind) {
    case 'all':
      return 'yes';
    case 'include': {
      const result = judgeTarget(term, service);
      return result === 'open' ? 'maybe-error' : result === 'pass' ? 'yes' : 'no';
    }
    case 'ip4':
    case 'ip6':
    case 'a':
    case 'mx':
      return matchNetworks(term);
    case 'exists':
      return term.dead && term.reach === 'read' ? 'no' : 'maybe';
    case 'ptr':
      return 'maybe';
    default:
      return 'no';
  }
};

/** RFC 7208 §4.6.2, for mail of the service: the first match decides, and what may match before it leaves that open. */
const judgeNode = ({ records }: SpfNode, service: DnsName): UnaidedResult => {
  const [record, ...more] = records;
  if (record === undefined || more.length > 0 || record.faults.length > 0) return 'open';
  let mayPass = false;
  let mayFail = false;
  const end = (result: UnaidedResult): UnaidedResult => {
    if (result === 'pass') return mayFail ? 'open' : 'pass';
    return result === 'open' || mayPass ? 'open' : 'fail';
  };
  const terms = record.terms.filter(({ reach }) => reach !== 'ignored');
  for (const term of terms) {
    const allows = term.qualifier === '+';
    const match = matchTerm(term, service);
    if (match === 'yes') return end(allows ? 'pass' : 'fail');
    if (match !== 'no' && allows) mayPass = true;
    if (match === 'maybe-error' || (match !== 'no' && !allows)) mayFail = true;
  }
  const redirect = terms.find(({ kind }) => kind === 'redirect');
  return end(redirect ? judgeTarget(redirect, service) : 'fail');
};

/** What becomes of the mail of `service`, by what of the tree is known. */
export const judgeUnaided = ({ root }: GatheredSpf, service: DnsName): UnaidedResult =>
  judgeNode(root, service);
