import { describeMixUp, findOtherDomain, describeTargetSlip } from '../../icloud/dkim-target.ts';
import { unusedName } from '../../knowledge/misplaced-names.ts';
import type { Fix } from '../../model/check.ts';
import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { parentName, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import {
  type DkimChain,
  dkimChainNeeds,
  type DkimEnd,
  type DkimLink,
  findDkimEnd,
  followDkimChain,
  leadsToOwnKey,
} from '../dkim-chain.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint, hasSameRecords, isSynthesized } from '../hints.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

const asClause = (how: string | undefined): string => (how === undefined ? '' : `: ${how}`);

/** What is judged: the chain, where it ends, and what was asked for. */
interface Way {
  readonly links: DkimChain;
  readonly end: DkimEnd;
  readonly domain: DnsName;
  /** The target that Apple requires. */
  readonly target: DnsName;
}

const describeRecord = ({ owner, dname }: DkimLink): string =>
  dname ? `The DNAME record at ${dname.owner}` : `The CNAME record at ${owner}`;

const messages = {
  dname: ({ owner, target }: DkimLink) =>
    `There is no record at ${owner} itself: a DNAME record above it redirects it to ${target}`,
  wildcard: ({ owner, target }: DkimLink) =>
    `There is no record at ${owner} itself: a wildcard record (*) points it to ${target}`,
  loop: ({ owner, target }: DkimLink, last: DkimLink) =>
    `The CNAME record at ${owner} points to ${target}, ${last.target === owner ? 'which points back to it' : 'from where aliases lead in a circle'}, so there is no key`,
  keyless: (last: DkimLink, target: DnsName) =>
    `${describeRecord(last)} points to ${last.target}, which has no usable key${asClause(describeTargetSlip(last.target, target))}`,
  otherKey: (last: DkimLink, target: DnsName) =>
    `${describeRecord(last)} points to ${last.target}, whose key is not Apple's key at ${target}`,
  otherDomain: ({ astray, other }: Extract<DkimEnd, { kind: 'other' }>, domain: DnsName) => {
    const isKey = findOtherDomain(astray.target, domain) !== undefined;
    const leads = isKey
      ? `points to the key of ${other}`
      : `leads to the key of ${other} through ${astray.target}`;
    return `${describeRecord(astray)} ${leads}, but iCloud signs with the key of ${domain}${asClause(describeMixUp(other, domain))}`;
  },
};

const fixes = {
  replace: 'Replace the current CNAME record with this one.',
  besideWildcard: 'Publish this CNAME record; it takes precedence over the wildcard.',
  dname: (place: string) =>
    `Delete the DNAME record at ${place}: while it is there, nothing below it counts. Then publish this CNAME record, and any other record below it that you need.`,
  atTarget: (name: DnsName) =>
    ` If the target of the DNAME is yours, you can publish the CNAME at ${name} instead.`,
};

/** What is wrong with the way, in words. */
const describeFault = ({ links, end, domain, target }: Way, hasKey: boolean): string => {
  const [first] = links;
  const last = links.at(-1) ?? first;
  if (end.kind === 'loop') return messages.loop(first, last);
  if (end.kind === 'other') return messages.otherDomain(end, domain);
  return hasKey ? messages.otherKey(last, target) : messages.keyless(last, target);
};

/** The record to correct: the first if it can be replaced, else the one that leads astray. */
const linkToCorrect = ({ links, end }: Way): DkimLink => {
  const [first] = links;
  if (!first.dname) return first;
  const astray = end.kind === 'other' ? end.astray : links.at(-1);
  return astray && !astray.dname && end.kind !== 'loop' ? astray : first;
};

/** How to correct it: what to delete, and the CNAME record to publish. */
const correctLink = ({ owner, target, dname, set }: DkimLink, way: Way): Fix => {
  const at = dname ? way.links[0].owner : owner;
  // Another domain's key is needed where it is.
  const atTarget = way.end.kind === 'elsewhere' && set.owner === at ? fixes.atTarget(target) : '';
  return {
    text: dname ? `${fixes.dname(dname.owner)}${atTarget}` : fixes.replace,
    publish: [{ owner: at, type: 'CNAME', rdata: absoluteName(way.target) }],
    remove: dname
      ? toRecordLines(dname.owner, 'DNAME', dname.rdata)
      : toRecordLines(owner, 'CNAME', set.rdata),
  };
};

/** If the first link is no record of its own, by what a name nobody uses gives: the message and the fix. */
const describeUnowned = (
  first: DkimLink,
  cname: SettledAnswer<'CNAME'>,
  unused: SettledAnswer<'CNAME'> | undefined,
): { readonly message: string; readonly text: string } | undefined => {
  if (hasSameRecords(cname, unused))
    return { message: messages.wildcard(first), text: fixes.besideWildcard };
  return isSynthesized(cname, unused)
    ? { message: messages.dname(first), text: fixes.dname(`${parentName(first.owner)} or above`) }
    : undefined;
};

export default defineCheck({
  id: 'dkim-target',
  area: 'dkim',
  title: "The DKIM CNAME points to this domain's key",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "iCloud signs each domain's mail with that domain's own key. If the CNAME record leads to another domain's key, or to a name without a key, no signature can be verified.",
    fix: "Correct the CNAME's target: it contains your whole domain, and ends with a dot if your DNS host requires one.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com',
  },
  needs: ({ required }) => ({ cname: ask(required.dkim.owner, 'CNAME') }),
  further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
  hints: (_, { domain, required: { dkim } }) => ({
    txt: ask(dkim.owner, 'TXT'),
    unused: ask(unusedName(prependLabels('_domainkey', domain.name)), 'CNAME'),
  }),
  judge({ cname, ...known }, context, { txt, unused }) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { owner, target } = context.required.dkim;
    const links = followDkimChain(sole, known, context);
    const end = findDkimEnd(links, context);
    const observed = links.flatMap(({ set, dname }) => presentRecordSet(dname ?? set));
    if (end.kind === 'own') return pass(...observed);
    const key = readUsableKey(txt);
    // Apple may use another name tomorrow: any target is judged by what is found there.
    if (end.kind === 'elsewhere' && txt === undefined)
      return skipped(`could not look up whether there is a key at ${end.name}`, {
        deferTo: ['dkim-key'],
      });
    if (end.kind === 'elsewhere' && leadsToOwnKey(end, key, findHint(known, target, 'TXT')))
      return skipped(`there is a usable key at ${end.name}`, { deferTo: ['dkim-target-known'] });
    const way = { links, end, domain: context.domain.name, target };
    const [first] = links;
    const subject = { name: owner, type: 'CNAME' } as const;
    const right = { owner, type: 'CNAME', rdata: absoluteName(target) } as const;
    const common = { subject, expected: [right.rdata], observed };
    const unowned = first.dname ? undefined : describeUnowned(first, sole, unused);
    if (unowned)
      return fail({
        ...common,
        message: unowned.message,
        fix: { text: unowned.text, publish: [right] },
      });
    return fail({
      ...common,
      message: describeFault(way, key !== undefined),
      fix: correctLink(linkToCorrect(way), way),
    });
  },
});
