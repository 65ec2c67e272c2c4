import { describeMixUp, findOtherDomain, describeTargetSlip } from '../../icloud/dkim-target.ts';
import { unusedName } from '../../knowledge/misplaced-names.ts';
import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { ask, glance } from '../../model/need.ts';
import { splitLabels, parentName, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { hasOtherRecords, readUsableKey } from '../dkim-key.ts';
import { hasSameRecords } from '../hints.ts';
import { skipped } from '../skipped.ts';

/**
 * Whether both were made from one DNAME record above them: each keeps its own first
 * label, and the same name follows.
 */
const isSynthesised = (
  cname: SettledAnswer<'CNAME'>,
  nobody: SettledAnswer<'CNAME'> | undefined,
): boolean => {
  if (cname.kind !== 'found' || nobody?.kind !== 'found') return false;
  const own = cname.set.rdata[0].target;
  const other = nobody.set.rdata[0].target;
  const kept = (name: DnsName, target: DnsName) => splitLabels(name)[0] === splitLabels(target)[0];
  return (
    kept(cname.question.name, own) &&
    kept(nobody.question.name, other) &&
    parentName(own) === parentName(other)
  );
};

const asClause = (how: string | undefined): string => (how === undefined ? '' : `: ${how}`);

const inPlace = 'Put this CNAME record in the place of the present one.';
const besideWildcard = 'Publish this CNAME record; it goes before the wildcard.';
const withoutDname = (domain: DnsName): string =>
  `Remove the DNAME record, which is at ${prependLabels('_domainkey', domain)} or above; nothing below it counts while it is there. Then publish this CNAME record.`;

export default defineCheck({
  id: 'dkim-target',
  area: 'dkim',
  title: "The DKIM CNAME leads to this domain's key",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "iCloud signs mail of each domain with that domain's own key. A CNAME to the key of another domain, or to a name where no key is, leaves every signature unverifiable.",
    fix: 'Correct the target of the CNAME: it has the whole domain in its middle, and a dot at its end where the DNS host wants one.',
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com',
  },
  needs: ({ required }) => ({ cname: ask(required.dkim.owner, 'CNAME') }),
  hints: ({ cname }, { domain, required: { dkim } }) => ({
    txt: ask(dkim.owner, 'TXT'),
    nobody: glance(unusedName(prependLabels('_domainkey', domain.name)), 'CNAME'),
    ...(cname.kind === 'found' && { next: glance(cname.set.rdata[0].target, 'CNAME') }),
  }),
  judge({ cname }, { domain, required }, { txt, nobody, next }) {
    if (cname.kind !== 'found')
      return skipped('there is no CNAME record', { deferTo: ['dkim-cname'] });
    if (hasOtherRecords(cname, txt))
      return skipped('it has other records beside it', { deferTo: ['dkim-single'] });
    const { owner, target } = required.dkim;
    const actual = cname.set.rdata[0].target;
    if (actual === target) return pass(...presentRecordSet(cname.set));
    const other = findOtherDomain(actual, domain.name);
    const loop = actual === owner || (next?.kind === 'found' && next.set.rdata[0].target === owner);
    // A name that Apple may use tomorrow is judged by what is found there.
    if (other === undefined && txt === undefined && !loop)
      return skipped(`whether a key is at ${actual} could not be looked up`, {
        deferTo: ['dkim-key'],
      });
    if (other === undefined && readUsableKey(txt))
      return skipped(`a usable key is at ${actual}`, { deferTo: ['dkim-target-known'] });
    const wild = hasSameRecords(cname, nobody);
    const led = isSynthesised(cname, nobody);
    const wrong = led
      ? `${owner} has no record of its own: a DNAME record above it leads it, and all beside it, to ${actual}`
      : wild
        ? `${owner} has no record of its own: a wildcard record (*) points it to ${actual}`
        : loop
          ? `${owner} points to ${actual}, which leads back to it: no key is ever found`
          : other === undefined
            ? `${owner} points to ${actual}, where no usable key is${asClause(describeTargetSlip(actual, target))}`
            : `${owner} points to the key of ${other}, and iCloud signs with that of ${domain.name}${asClause(describeMixUp(other, domain.name))}`;
    return fail({
      message: wrong,
      subject: { name: owner, type: 'CNAME' },
      expected: [absoluteName(target)],
      observed: presentRecordSet(cname.set),
      fix: {
        text: led ? withoutDname(domain.name) : wild ? besideWildcard : inPlace,
        publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
        remove: led || wild ? [] : answerRecordLines(cname),
      },
    });
  },
});
