import type { Ruling } from '../../model/check.ts';
import type { Delegated } from '../../model/dns/delegation.ts';
import type { TrustAbove, ZoneValidation } from '../../model/dns/dnssec.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { isNonEmpty, mapNonEmpty } from '../../model/non-empty.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import {
  areSoundAbove,
  hintsAbove,
  isSoundHere,
  needsValidation,
  readZone,
} from '../dnssec-state.ts';
import { certainRefusals, type Refusal } from '../resolver-refusals.ts';
import { isCutOff, listedServers, needsViews } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { findBrokenAbove, refusedFinding, zoneAboveFinding, zoneFinding } from './findings.ts';

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
  further: needsValidation,
  // Who refuses it may do so for a zone above.
  hints: hintsAbove,
  judge(observation, { domain }, { above }) {
    const read = readZone(observation, domain.name);
    const { zone, known, own, validated, refusals, faults } = read;
    const { validation } = observation;
    if (isNonEmpty(faults) && !isSkipped(known))
      return fail(
        zoneFinding({ delegation: known, faults, validation }, { name: domain.name, refusals }),
      );
    const broken = above && findBrokenAbove(above);
    if (broken) return fail(zoneAboveFinding(zone, broken, refusals));
    const refused =
      isNonEmpty(refusals) &&
      judgeRefused(refusals, {
        settled: isSoundHere(read, validation),
        above,
        finding: refusedFinding(zone, isSkipped(known) ? undefined : known, refusals),
        certain: certainRefusals(refusals, own).length > 0,
      });
    if (refused) return refused;
    return isSkipped(known) ? known : judgeUnrefused(known, validation, validated);
  },
});
