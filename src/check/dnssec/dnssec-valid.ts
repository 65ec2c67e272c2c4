import type { Finding } from '../../model/check.ts';
import type { Delegated } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { isAuthoritative } from '../../record/answer-comparison.ts';
import { type ChainFault, findChainFault, usableDs } from '../../record/dnssec.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { asked } from '../asked.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { describeServer, needsViews } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { isValidated, validatorReports } from './validation.ts';

/** The servers that show the zone's keys, or with authority that it has none. */
const serversWithKeys = ({ servers }: Delegated) =>
  servers.flatMap((server) => {
    const { keys, listed } = server;
    return listed && keys && keys.kind !== 'failed' && isAuthoritative(keys)
      ? [{ ...server, keys }]
      : [];
  });

/** What breaks the chain, by server. */
const findChainFaults = (delegation: Delegated, now: number): ReadonlyMap<string, ChainFault> => {
  const ds = usableDs(delegation.ds);
  return new Map(
    serversWithKeys(delegation).flatMap((server) => {
      const fault = findChainFault(ds, server, now);
      return fault ? [[describeServer(server), fault]] : [];
    }),
  );
};

const chainRemedy = (zone: DnsName, fault: ChainFault | undefined): string =>
  fault?.of === 'ds'
    ? `At your registrar, remove the DS record of ${zone}, or replace it by the one that your DNS host shows now; leftovers of the previous DNS host are the usual cause.`
    : `Ask your DNS host to sign ${zone} anew. Until then, removing the DS record at your registrar switches DNSSEC off and lets mail through once the old one has expired.`;

export default defineCheck({
  id: 'dnssec-valid',
  area: 'dnssec',
  title: 'DNSSEC is in order, or not in use',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 4035 §2.4', 'RFC 4035 §2.2', 'RFC 4034 §3.1.5', 'RFC 8914 §4'],
  docs: {
    why: 'Where the DS record at the registrar does not fit the keys of the zone, or the signatures are out of date, every resolver that validates takes all records of the domain for forged: to large receivers the domain does not exist, and Apple cannot verify it.',
    fix: 'Remove or renew the DS record at the registrar, or have the DNS host sign the zone anew.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY 257 3 13 12345 AAAA\n@ RRSIG DNSKEY 13 2 3600 1800000000 1790000000 12345 @',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata',
  },
  needs: needsViews,
  judge({ delegation, views: all }, { domain, startedAt }) {
    const known = asked(delegation);
    const zone = isSkipped(known) ? domain.name : known.zone;
    const own = all.views.filter(({ question }) => isWithin(question.name, zone));
    const testimony = validatorReports(own);
    const now = Math.floor(Date.parse(startedAt) / 1000);
    const faults = isSkipped(known) ? new Map<string, ChainFault>() : findChainFaults(known, now);
    const [fault] = faults.values();
    // A resolver's fresh word outweighs a clock that may be wrong.
    const proven = fault !== undefined && !(fault.timed && isValidated(own));
    const ds = isSkipped(known) ? undefined : known.ds;
    const lines = ds?.kind === 'found' ? toRecordLines(zone, 'DS', ds.set.rdata) : [];
    if (proven || testimony.length > 0)
      return fail({
        message: `DNSSEC of ${zone} is broken, so that validating resolvers take its records for forged: ${fault?.how ?? 'they refuse its records, and give them once they are not to validate'}`,
        subject: { name: zone, type: 'DS' },
        observed: [
          ...lines.map(({ rdata }) => `DS ${rdata}`),
          ...[...faults].map(([server, { how }]) => `${server}: ${how}`),
          ...testimony,
        ],
        fix: {
          text: chainRemedy(zone, fault),
          ...(fault?.of === 'ds' ? { remove: lines } : {}),
        },
      } satisfies Finding);
    if (isSkipped(known)) return known;
    if (ds === undefined || ds.kind === 'failed')
      return skipped('the zone above could not be asked for DS records, and no resolver complains');
    if (ds.kind !== 'found') return pass('not signed: the zone above has no DS record');
    if (serversWithKeys(known).length === 0 && !isValidated(own))
      return skipped("the zone's keys could not be asked for, and no resolver complains");
    return pass(...ds.set.rdata.map((one) => `DS ${presentRData('DS', one)}`));
  },
});
