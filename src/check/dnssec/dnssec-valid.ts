import type { Ruling } from '../../model/check.ts';
import type { Delegated, Views } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { TrustAbove, ZoneValidation } from '../../model/dns/dnssec.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { isNonEmpty, mapNonEmpty } from '../../model/non-empty.ts';
import { trustAboveNeed, type TrustAboveNeed, validationNeed } from '../../model/need.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import { isCutOff, listedServers, needsViews, type SettledDelegation } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { findBrokenAbove, refusedFinding, zoneAboveFinding, zoneFinding } from './findings.ts';
import {
  certainRefusals,
  findRefusals,
  type Refusal,
  validatedQuestions,
} from './resolver-refusals.ts';
import { findZoneFaults, isOfMail } from './zone-faults.ts';

/** What the check goes by. */
const readZone = (
  {
    delegation,
    views: { views },
    validation,
  }: {
    readonly delegation: SettledDelegation;
    readonly views: Views;
    readonly validation: ZoneValidation;
  },
  domain: DnsName,
) => {
  const known = knownDelegation(delegation);
  const zone = isSkipped(known) ? domain : known.zone;
  const own = views.filter(({ question }) => isWithin(question.name, zone) && isOfMail(question));
  const validated = validatedQuestions(own);
  const faults = isSkipped(known) ? [] : findZoneFaults(validation, known, validated);
  const ds = isSkipped(known) ? undefined : known.ds;
  return { zone, known, ds, own, validated, refusals: findRefusals(own), faults };
};

/** Whether validation came to an end: nothing more can be wrong with the zone itself. */
const isSettledHere = ({ ds }: Delegated, { servers }: ZoneValidation): boolean =>
  (ds?.vantage === 'parent' && (ds.kind === 'nodata' || ds.kind === 'nxdomain')) ||
  servers.some(
    ({ trust, answers }) =>
      trust.status === 'insecure' ||
      (trust.status === 'secure' && answers.some(({ judgement }) => judgement.status === 'secure')),
  );

/** Whether the zones above are known to be in order. */
const areSoundAbove = ({ zones }: TrustAbove): boolean =>
  zones.length > 0 && zones.every(({ status }) => status === 'secure' || status === 'insecure');

/** What follows where no server shows keys that the DS record names, and none shows others. */
const judgeUnseenKeys = (known: Delegated): Ruling => {
  const [failure, ...more] = listedServers(known).flatMap(({ keys }) =>
    keys?.kind === 'failed' ? [keys.failure] : [],
  );
  // Servers that are out of reach from here say nothing about the zone.
  if (failure === undefined || isCutOff(known))
    return skipped("the zone's keys could not be looked up, and no resolver reports a fault");
  return unsettled(failure, ...more);
};

/** What is to be said of a zone in which nothing is found wrong, and that no resolver refuses. */
const judgeUnrefused = (
  known: Delegated,
  { servers }: ZoneValidation,
  validated: ReadonlySet<string>,
): Ruling => {
  const { ds } = known;
  if (ds === undefined || ds.kind === 'failed')
    return skipped(
      'the parent zone could not be asked for DS records, and no resolver reports a fault',
    );
  if (ds.kind !== 'found') return pass('not used');
  const trusted = pass(...ds.set.rdata.map((one) => `DS ${presentRData('DS', one)}`));
  if (validated.size > 0 || servers.some(({ trust }) => trust.status === 'insecure'))
    return trusted;
  if (servers.length === 0) return judgeUnseenKeys(known);
  const judged = servers.flatMap(({ answers }) => answers);
  return judged.some(({ judgement }) => judgement.status === 'secure')
    ? trusted
    : skipped('its signatures could not be checked, and no resolver reports a fault');
};

/** Resolvers refuse records in which nothing is found wrong. `above`: absent before it is asked. */
const judgeRefused = (
  refusals: readonly [Refusal, ...Refusal[]],
  {
    settled,
    above,
    finding,
    certain,
  }: {
    readonly settled: boolean;
    readonly above: TrustAbove | undefined;
    readonly finding: ReturnType<typeof refusedFinding>;
    readonly certain: boolean;
  },
): Ruling | undefined => {
  if (above === undefined) return fail(finding);
  if (settled && areSoundAbove(above)) return undefined;
  if (!settled && certain) return fail(finding);
  return unsettled(...mapNonEmpty(refusals, ({ failure }) => failure));
};

export default defineCheck({
  id: 'dnssec-valid',
  area: 'dnssec',
  title: 'DNSSEC is valid, or not used',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 4035 §5.3.1', 'RFC 4035 §2.4', 'RFC 4035 §2.2', 'RFC 4034 §3.1.5', 'RFC 8914 §4'],
  docs: {
    why: "Validating resolvers reject records if the DS record at the registrar doesn't match the zone's keys, or a signature is wrong or out of date. To large mail providers the domain then doesn't exist, and Apple can't verify it. dns-audit validates each record that it judges.",
    fix: 'Delete or replace the DS record at the registrar, or have the DNS host sign the zone again.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata',
  },
  needs: needsViews,
  further: ({ delegation, views }, { startedAt }) => ({
    validation: validationNeed(delegation, views, startedAt),
  }),
  // Who refuses it may do so for a zone above, if nothing is wrong with the zone itself.
  hints: (observation, { domain, startedAt }): { readonly above?: TrustAboveNeed } => {
    const { zone, ds, refusals, faults } = readZone(observation, domain.name);
    return refusals.length > 0 && faults.length === 0
      ? { above: trustAboveNeed({ zone, ds }, startedAt) }
      : {};
  },
  judge(observation, { domain }, { above }) {
    const { zone, known, own, validated, refusals, faults } = readZone(observation, domain.name);
    const { validation } = observation;
    if (isNonEmpty(faults) && !isSkipped(known))
      return fail(zoneFinding(known, { faults, validation, refusals }));
    const broken = above && findBrokenAbove(above);
    if (broken) return fail(zoneAboveFinding(zone, broken, refusals));
    const refused =
      isNonEmpty(refusals) &&
      judgeRefused(refusals, {
        settled: !isSkipped(known) && isSettledHere(known, validation),
        above,
        finding: refusedFinding(zone, isSkipped(known) ? undefined : known, refusals),
        certain: certainRefusals(refusals, own).length > 0,
      });
    if (refused) return refused;
    return isSkipped(known) ? known : judgeUnrefused(known, validation, validated);
  },
});
