/** The findings of `dnssec-valid`: what is broken, whose it is to fix, and how. */
import type { Finding, Fix } from '../../model/check.ts';
import type { Delegated } from '../../model/dns/delegation.ts';
import { type DnsName, questionKey, type RData } from '../../model/dns/dns.ts';
import type { TrustAbove, ZoneTrust, ZoneValidation } from '../../model/dns/dnssec.ts';
import { isRegistry } from '../../model/dns/domain-name.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { mapNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import { capital, counted, listed } from '../../model/text/wording.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { isOfMail, serverLabel, type ZoneFault } from '../dnssec-state.ts';
import type { Refusal } from '../resolver-refusals.ts';
import { listedServers } from '../server-state.ts';
import { describeFault, describeParent, rightDs } from './describe-fault.ts';
import { greatest } from '../../model/list/large-lists.ts';

const brokenZone = (zone: DnsName, how: string): string =>
  `DNSSEC of ${zone} is broken, so many mail servers can't see the domain: ${how}`;

export const dsLines = ({ zone, ds }: Delegated) =>
  ds?.kind === 'found' ? toRecordLines(zone, 'DS', ds.set.rdata) : [];

const atParent = ({ parent }: Delegated): string =>
  parent === undefined || isRegistry(parent.zone)
    ? 'at your registrar'
    : `in the zone ${parent.zone}`;

const signAgain = (delegation: Delegated): string =>
  `Ask your DNS host to sign ${delegation.zone} again. Until then, you can turn DNSSEC off: delete the DS record ${atParent(delegation)}, and wait until it has expired from caches.`;

/** Other servers of the zone validate: then its DS record is right, and this one is behind. */
const updateServer = (zone: DnsName, servers: readonly string[]): string =>
  `Ask your DNS host to bring ${listed(servers)} up to date: other name servers of ${zone} serve valid signatures.`;

/** What is wrong with the zone itself. */
interface Broken {
  readonly delegation: Delegated;
  readonly faults: NonEmpty<ZoneFault>;
  readonly validation: ZoneValidation;
}

const faultyServers = (faults: readonly ZoneFault[]): readonly string[] => [
  ...new Set(faults.map(({ server }) => server)),
];

/** Whether a server that can be reached does not show its keys: then they may be those of the DS record. */
const hidesKeys = (delegation: Delegated): boolean =>
  listedServers(delegation).some(
    ({ soa, keys }) => soa.kind !== 'failed' && keys?.kind === 'failed',
  );

/** What the parent should have in place of its DS records, if every server calls for the same. */
const agreedDs = ({
  delegation,
  faults,
  validation,
}: Broken): readonly RData['DS'][] | undefined => {
  const wanted = mapNonEmpty(faults, ({ fault }) => rightDs(fault));
  const [first, ...more] = wanted.map(
    (ds) =>
      ds &&
      ds
        .map((one) => presentRData('DS', one))
        .sort()
        .join(),
  );
  const isAgreed =
    faultyServers(faults).length === validation.servers.length &&
    more.every((one) => one === first) &&
    !hidesKeys(delegation);
  return isAgreed ? wanted[0] : undefined;
};

const replaceDs = (delegation: Delegated, right: readonly RData['DS'][]): Fix => {
  const { zone } = delegation;
  const publish = toRecordLines(zone, 'DS', right);
  const wanted = new Set(publish.map(({ rdata }) => rdata));
  const remove = dsLines(delegation).filter(({ rdata }) => !wanted.has(rdata));
  const text =
    right.length === 0
      ? `${capital(atParent(delegation))}, delete the DS record of ${zone}: the DNS host doesn't sign the zone.`
      : `${capital(atParent(delegation))}, replace the DS record of ${zone} with the one of the key that signs it now.`;
  return { text, remove, ...(publish.length > 0 && { publish }) };
};

/** Whether one of the servers is known to validate. */
const hasSoundServer = (faulty: readonly string[], { delegation, validation }: Broken): boolean =>
  validation.servers.some(
    ({ server, trust }) =>
      trust.status === 'secure' && !faulty.includes(serverLabel(server, delegation)),
  );

const fixOf = (broken: Broken, right: readonly RData['DS'][] | undefined): Fix => {
  const { delegation, faults } = broken;
  if (right !== undefined) return replaceDs(delegation, right);
  const faulty = faultyServers(faults);
  const text = hasSoundServer(faulty, broken)
    ? updateServer(delegation.zone, faulty)
    : signAgain(delegation);
  return { text };
};

/** What is broken in the zone itself. */
export const zoneFinding = (
  broken: Broken,
  { name, refusals }: { readonly name: DnsName; readonly refusals: readonly Refusal[] },
): Finding => {
  const { delegation, faults, validation } = broken;
  const { zone, parent } = delegation;
  const holder = describeParent(parent?.zone);
  const [{ fault, keys, question }] = faults;
  const sets = new Set(faults.map((one) => one.question && questionKey(one.question)));
  const judged = validation.servers.map(
    ({ answers }) => answers.filter((one) => isOfMail(one.question, name)).length,
  );
  const how = describeFault(fault, { holder, keys });
  const more = sets.size > 1 ? `, and ${counted(sets.size - 1, 'more set')}` : '';
  const whole = question === undefined || sets.size === greatest(judged);
  const right = agreedDs(broken);
  return {
    message: whole
      ? brokenZone(zone, how)
      : `DNSSEC is broken, so many mail servers can't see these records: ${how}${more}`,
    subject: question === undefined || whole ? { name: zone, type: 'DS' } : question,
    ...(right &&
      right.length > 0 && { expected: right.map((ds) => `DS ${presentRData('DS', ds)}`) }),
    observed: [
      ...dsLines(delegation).map(({ rdata }) => `DS ${rdata}`),
      ...faults.map(
        (one) => `${one.server}: ${describeFault(one.fault, { holder, keys: one.keys })}`,
      ),
      ...refusals.map(({ reason }) => reason),
    ],
    fix: fixOf(broken, right),
  };
};

type BrokenZone = Extract<ZoneTrust, { readonly status: 'bogus' }>;

/** The first zone, from the top, that is broken. */
export const findBrokenAbove = ({ zones }: TrustAbove): BrokenZone | undefined =>
  zones.find((one) => one.status === 'bogus');

/** A zone above is broken: nothing in the domain helps. */
export const zoneAboveFinding = (
  domain: DnsName,
  { servedBy: zone, at, fault }: BrokenZone,
  refusals: readonly Refusal[],
): Finding => ({
  message: `DNSSEC of ${zone}, a zone above, is broken, so many mail servers can't see ${domain}: ${describeFault(fault, { holder: 'its parent zone', keys: [], above: true })}`,
  subject: { name: at.zone, type: at.type },
  observed: refusals.map(({ reason }) => reason),
  fix: {
    text: isRegistry(zone)
      ? `Nothing is wrong with your domain, and changing it doesn't help. Tell your registrar: only the registry that runs ${zone} can fix this.`
      : `Fix DNSSEC of ${zone}: "dns-audit ${zone}" shows how. Changing ${domain} doesn't help.`,
  },
});

/** Resolvers refuse the zone, and nothing else is known. */
export const refusedFinding = (
  zone: DnsName,
  delegation: Delegated | undefined,
  refusals: readonly Refusal[],
): Finding => {
  const lines = delegation ? dsLines(delegation) : [];
  return {
    message: brokenZone(
      zone,
      'validating resolvers refuse its records, and give them without validation',
    ),
    subject: { name: zone, type: 'DS' },
    observed: [
      ...lines.map(({ rdata }) => `DS ${rdata}`),
      ...refusals.map(({ reason }) => capital(reason)),
    ],
    fix: {
      text:
        delegation && lines.length > 0
          ? signAgain(delegation)
          : `Ask your DNS host and your registrar to check DNSSEC of ${zone}.`,
    },
  };
};
