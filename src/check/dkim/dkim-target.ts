import { describeMixUp, findOtherDomain, describeTargetSlip } from '../../icloud/dkim-target.ts';
import { unusedName } from '../../knowledge/misplaced-names.ts';
import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { ask, glance } from '../../model/need.ts';
import { splitLabels, parentName, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { hasSameRecords } from '../hints.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

/** Whether one DNAME record above them made both: each keeps its first label, and the rest is the same. */
const isSynthesized = (
  cname: SettledAnswer<'CNAME'>,
  unused: SettledAnswer<'CNAME'> | undefined,
): boolean => {
  if (cname.kind !== 'found' || unused?.kind !== 'found') return false;
  const own = cname.set.rdata[0].target;
  const other = unused.set.rdata[0].target;
  const kept = (name: DnsName, target: DnsName) => splitLabels(name)[0] === splitLabels(target)[0];
  return (
    kept(cname.question.name, own) &&
    kept(unused.question.name, other) &&
    parentName(own) === parentName(other)
  );
};

const asClause = (how: string | undefined): string => (how === undefined ? '' : `: ${how}`);

interface Cname {
  readonly owner: DnsName;
  readonly actual: DnsName;
  /** The target that Apple requires. */
  readonly target: DnsName;
}

const messages = {
  dname: ({ owner, actual }: Cname) =>
    `There is no record at ${owner} itself: a DNAME record above it redirects it to ${actual}`,
  wildcard: ({ owner, actual }: Cname) =>
    `There is no record at ${owner} itself: a wildcard record (*) points it to ${actual}`,
  loop: ({ owner, actual }: Cname) =>
    `The CNAME record at ${owner} points to ${actual}, which points back to it, so there is no key`,
  keyless: ({ owner, actual, target }: Cname) =>
    `The CNAME record at ${owner} points to ${actual}, which has no usable key${asClause(describeTargetSlip(actual, target))}`,
  otherDomain: ({ owner }: Cname, other: string, domain: DnsName) =>
    `The CNAME record at ${owner} points to the key of ${other}, but iCloud signs with the key of ${domain}${asClause(describeMixUp(other, domain))}`,
};

const fixes = {
  replace: 'Replace the current CNAME record with this one.',
  besideWildcard: 'Publish this CNAME record; it takes precedence over the wildcard.',
  dname: (domain: DnsName) =>
    `Delete the DNAME record at ${prependLabels('_domainkey', domain)} or above: while it is there, nothing below it counts. Then publish this CNAME record.`,
};

/** What is wrong and what to do; `own`: whether the record is at the name itself, so that it can be deleted. */
const describeFault = ({
  cname,
  domain,
  loop,
  dname,
  wildcard,
}: {
  readonly cname: Cname;
  readonly domain: DnsName;
  readonly loop: boolean;
  readonly dname: boolean;
  readonly wildcard: boolean;
}) => {
  if (dname) return { message: messages.dname(cname), text: fixes.dname(domain), own: false };
  if (wildcard)
    return { message: messages.wildcard(cname), text: fixes.besideWildcard, own: false };
  const replace = { text: fixes.replace, own: true };
  if (loop) return { message: messages.loop(cname), ...replace };
  const other = findOtherDomain(cname.actual, domain);
  return other === undefined
    ? { message: messages.keyless(cname), ...replace }
    : { message: messages.otherDomain(cname, other, domain), ...replace };
};

export default defineCheck({
  id: 'dkim-target',
  area: 'dkim',
  title: "The DKIM CNAME points to this domain's key",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "iCloud signs each domain's mail with that domain's own key. If the CNAME record points to another domain's key, or to a name without a key, no signature can be verified.",
    fix: "Correct the CNAME's target: it contains your whole domain, and ends with a dot if your DNS host requires one.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com',
  },
  needs: ({ required }) => ({ cname: ask(required.dkim.owner, 'CNAME') }),
  hints: ({ cname }, { domain, required: { dkim } }) => ({
    txt: ask(dkim.owner, 'TXT'),
    unused: glance(unusedName(prependLabels('_domainkey', domain.name)), 'CNAME'),
    ...(cname.kind === 'found' && { next: glance(cname.set.rdata[0].target, 'CNAME') }),
  }),
  judge({ cname }, { domain, required }, { txt, unused, next }) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { owner, target } = required.dkim;
    const actual = sole.set.rdata[0].target;
    if (actual === target) return pass(...presentRecordSet(sole.set));
    const other = findOtherDomain(actual, domain.name);
    const loop = actual === owner || (next?.kind === 'found' && next.set.rdata[0].target === owner);
    // Apple may use another name tomorrow: any target is judged by what is found there.
    if (other === undefined && txt === undefined && !loop)
      return skipped(`could not look up whether there is a key at ${actual}`, {
        deferTo: ['dkim-key'],
      });
    if (other === undefined && readUsableKey(txt))
      return skipped(`there is a usable key at ${actual}`, { deferTo: ['dkim-target-known'] });
    const { message, text, own } = describeFault({
      cname: { owner, actual, target },
      domain: domain.name,
      loop,
      dname: isSynthesized(sole, unused),
      wildcard: hasSameRecords(sole, unused),
    });
    return fail({
      message,
      subject: { name: owner, type: 'CNAME' },
      expected: [absoluteName(target)],
      observed: presentRecordSet(sole.set),
      fix: {
        text,
        publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
        remove: own ? answerRecordLines(sole) : [],
      },
    });
  },
});
