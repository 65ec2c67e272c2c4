import type { Delegated } from '../../model/dns/delegation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import { isAuthoritative } from '../../record/answer-comparison.ts';
import { type ChainFault, findChainFault, usableDs } from '../../record/dnssec.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { describeServer, needsViews } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { isValidated, validatorReports } from './validation.ts';

/** The servers that show the zone's keys, or authoritatively that it has none. */
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

const message = (zone: DnsName, how: string): string =>
  `DNSSEC of ${zone} is broken, so many mail servers can't see the domain: ${how}`;

const refused = 'validating resolvers refuse its records, and give them without validation';

const fixes = {
  ds: (zone: DnsName) =>
    `At your registrar, delete the DS record of ${zone}, or replace it with the one that your DNS host shows now. Usually it is left over from a previous DNS host.`,
  signatures: (zone: DnsName) =>
    `Ask your DNS host to sign ${zone} again. Until then, you can delete the DS record at your registrar: that turns DNSSEC off once the old record has expired from caches.`,
};

export default defineCheck({
  id: 'dnssec-valid',
  area: 'dnssec',
  title: 'DNSSEC is valid, or not used',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 4035 §2.4', 'RFC 4035 §2.2', 'RFC 4034 §3.1.5', 'RFC 8914 §4'],
  docs: {
    why: "If the DS record at the registrar doesn't match the zone's keys, or signatures are out of date, validating resolvers reject the domain's records. To large mail providers the domain then doesn't exist, and Apple can't verify it.",
    fix: 'Delete or replace the DS record at the registrar, or have the DNS host sign the zone again.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY 257 3 13 12345 AAAA\n@ RRSIG DNSKEY 13 2 3600 1800000000 1790000000 12345 @',
    bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata',
  },
  needs: needsViews,
  judge({ delegation, views: all }, { domain, startedAt }) {
    const known = knownDelegation(delegation);
    const zone = isSkipped(known) ? domain.name : known.zone;
    const own = all.views.filter(({ question }) => isWithin(question.name, zone));
    const reports = validatorReports(own);
    const now = Math.floor(Date.parse(startedAt) / 1000);
    const faults = isSkipped(known) ? new Map<string, ChainFault>() : findChainFaults(known, now);
    const [fault] = faults.values();
    // This computer's clock may be wrong: a resolver that just validated the zone is right.
    const proven = fault !== undefined && !(fault.timed && isValidated(own));
    const ds = isSkipped(known) ? undefined : known.ds;
    const lines = ds?.kind === 'found' ? toRecordLines(zone, 'DS', ds.set.rdata) : [];
    if (proven || reports.length > 0)
      return fail({
        message: message(zone, fault?.how ?? refused),
        subject: { name: zone, type: 'DS' },
        observed: [
          ...lines.map(({ rdata }) => `DS ${rdata}`),
          ...[...faults].map(([server, { how }]) => `${server}: ${how}`),
          ...reports,
        ],
        fix: {
          text: fault?.of === 'ds' ? fixes.ds(zone) : fixes.signatures(zone),
          ...(fault?.of === 'ds' ? { remove: lines } : {}),
        },
      });
    if (isSkipped(known)) return known;
    if (ds === undefined || ds.kind === 'failed')
      return skipped(
        'the parent zone could not be asked for DS records, and no resolver reports a fault',
      );
    if (ds.kind !== 'found') return pass('not used');
    if (serversWithKeys(known).length === 0 && !isValidated(own))
      return skipped("the zone's keys could not be looked up, and no resolver reports a fault");
    return pass(...ds.set.rdata.map((one) => `DS ${presentRData('DS', one)}`));
  },
});
