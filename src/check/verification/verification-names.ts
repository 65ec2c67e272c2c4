import { doubledNames, unusedName, type WantedRecord } from '../../knowledge/misplaced-names.ts';
import type { CheckId } from '../../model/check-id.ts';
import type { Context, RecordLine, Ruling } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin, prependLabels } from '../../model/dns/domain-name.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { ask, glance } from '../../model/need.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { findHint, type Hints, isAlias, needsByKey } from '../hints.ts';
import { apexEntry, zoneNeeds } from '../misplaced.ts';
import { skipped } from '../skipped.ts';
import {
  hasExtendedExchange,
  findMissing,
  findSpoiled,
  recordTypes,
  type Seen,
  type Spoiled,
} from './spoiled-records.ts';

/** The name as it is entered: what is before the domain. */
const enteredName = (owner: DnsName, domain: DnsName): string =>
  isWithin(owner, domain) ? owner.slice(0, -domain.length - 1) : owner;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const linesOf = (spoiled: readonly Spoiled[], what: Spoiled['what'], kind: 'remove' | 'publish') =>
  spoiled.filter((one) => one.what === what).flatMap((one) => one[kind]);

const targetOf = ({ rdata }: RecordLine): string => rdata.replace(/^\d+ /, '');

/** Longer lists are in the records below. */
const mostNames = 3;

const describeSpoiled = (spoiled: readonly Spoiled[]): string => {
  const names = linesOf(spoiled, 'name', 'remove');
  const targets = linesOf(spoiled, 'target', 'remove');
  const owners = listed(unique(names.map(({ owner }) => owner)), mostNames);
  const ends = listed(unique(targets.map((line) => targetOf(line).replace(/\.$/, ''))), mostNames);
  if (targets.length === 0)
    return `Your DNS host added the domain to the names of ${counted(names.length, 'record')}, which are now at ${owners}`;
  const extended = `the targets of ${counted(targets.length, 'record')}, which now lead to ${ends}`;
  return names.length === 0
    ? `Your DNS host added the domain to ${extended}`
    : `Your DNS host added the domain to the names of ${counted(names.length, 'record')}, which are now at ${owners}; and to ${extended}`;
};

const describeFix = (spoiled: readonly Spoiled[], domain: DnsName, apex: string): string => {
  const names = unique(
    linesOf(spoiled, 'name', 'publish').map(({ owner }) =>
      owner === domain ? apex : enteredName(owner, domain),
    ),
  );
  const targets = linesOf(spoiled, 'target', 'publish');
  return [
    ...(names.length === 0
      ? []
      : [
          `Your DNS host adds the domain by itself: enter ${listed(names)} as ${names.length === 1 ? 'the name' : 'names'}.`,
        ]),
    ...(targets.length === 0
      ? []
      : ['Your DNS host adds the domain to a target without a final dot: enter the dot as well.']),
    'Delete these records and add the right ones.',
  ].join(' ');
};

const describeHarm = (spoiled: readonly Spoiled[]): string => {
  const lost = new Set(spoiled.map(({ wanted }) => wanted));
  const harm = lost.has('mx')
    ? "mail to the domain doesn't reach iCloud"
    : "Apple can't find all records";
  return `${harm} (your DNS host added the domain to names in your records)`;
};

const neededHints = (missing: readonly WantedRecord[], { domain }: Context, known: Hints) => {
  const dmarc = prependLabels('_dmarc', domain.name);
  const hasDmarc = findHint(known, dmarc, 'TXT')?.kind === 'found';
  const wanted: readonly WantedRecord[] = hasDmarc ? missing : [...missing, 'dmarc'];
  return needsByKey([
    glance(domain.name, 'CNAME'),
    ask(dmarc, 'TXT'),
    ...zoneNeeds(domain.name),
    ...wanted.flatMap((one) =>
      [...doubledNames(one, domain.name).map(({ name }) => name), unusedName(domain.name)].map(
        (name) => glance(name, recordTypes[one]),
      ),
    ),
  ]);
};

/** The checks that tell of a record that is not there. */
const tellers = {
  verification: 'verification-present',
  mx: 'mx-present',
  spf: 'spf-present',
  dkim: 'dkim-cname',
  dmarc: 'dmarc-present',
} as const satisfies Readonly<Record<WantedRecord, CheckId>>;

/** Whether all names at which they may be were looked up. */
const isLookedFor = (missing: readonly WantedRecord[], hints: Hints, domain: DnsName): boolean =>
  missing.every((wanted) =>
    doubledNames(wanted, domain).every(
      ({ name }) => findHint(hints, name, recordTypes[wanted]) !== undefined,
    ),
  );

const notSpoiled = (seen: Seen, hints: Hints, context: Context): Ruling => {
  const missing = findMissing(seen);
  const [first, ...more] = missing;
  if (hasExtendedExchange(seen, context))
    return skipped('more is wrong with the MX records', { deferTo: ['mx-icloud'] });
  return first === undefined || isLookedFor(missing, hints, context.domain.name)
    ? pass()
    : skipped('records are missing', {
        deferTo: [tellers[first], ...more.map((one) => tellers[one])],
      });
};

/** A file's lines are judged one by one, with the place of each. */
const isFromFile = ({ mx, txt, cname }: Seen): boolean =>
  [mx, txt, cname].some(({ transport }) => transport === 'file');

export default defineCheck({
  id: 'verification-names',
  area: 'verification',
  title: 'The DNS host added nothing to the names of required records',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 1035 §5.1'],
  docs: {
    why: 'Most DNS hosts add the domain to each name by themselves. If you enter the whole name, the record ends up at a name that nobody asks for. Some also add it to a target that has no final dot.',
    fix: 'Enter names without the domain: @, sig1._domainkey, _dmarc. End targets with a dot if your DNS host adds the domain to them.',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX !nodata\nexample.com.example.com. MX 10 mx01.mail.icloud.com.',
  },
  explains: ['delegation-elsewhere'],
  needs: ({ domain, required }) => ({
    mx: ask(domain.name, 'MX'),
    txt: ask(domain.name, 'TXT'),
    cname: ask(required.dkim.owner, 'CNAME'),
  }),
  hints: (seen, context, known) => neededHints(findMissing(seen), context, known),
  judge(seen, context, hints) {
    if (isAlias(hints, context.domain.name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const spoiled = findSpoiled(seen, hints, context);
    const publish = spoiled.flatMap((one) => one.publish);
    const [first] = publish;
    if (first === undefined) return notSpoiled(seen, hints, context);
    if (isFromFile(seen)) return skipped("a file's records are judged line by line");
    const { name } = context.domain;
    return fail({
      message: describeSpoiled(spoiled),
      consequence: describeHarm(spoiled),
      subject: { name: first.owner, type: first.type },
      observed: spoiled
        .flatMap(({ remove }) => remove)
        .map(({ owner, type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`),
      fix: {
        text: describeFix(spoiled, name, apexEntry(hints, name)),
        publish,
        remove: spoiled.flatMap(({ remove }) => remove),
      },
    });
  },
});
