/** Finds the domains of a zone file that use iCloud Mail, as far as its records tell. */
import { parseVerification } from '../icloud/verification.ts';
import { isAppleHost } from '../icloud/exchanges.ts';
import { isKeyName } from '../icloud/dkim-target.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { parentName, splitLabels } from '../model/dns/domain-name.ts';
import type { Zone, ZoneRecord } from '../model/dns/zone.ts';
import { asMeant } from '../record/meant-record.ts';
import { joinStrings } from '../record/txt.ts';

/** `sig1._domainkey.example.com` is of `example.com`. */
const selectorLabels = 2;

/** The domain that a record is one of Apple's for. */
const domainOf = (record: ZoneRecord): DnsName | undefined => {
  const { owner } = record;
  switch (record.type) {
    case 'MX':
      return isAppleHost(record.rdata.exchange) ? owner : undefined;
    case 'TXT':
      return parseVerification(joinStrings(record.rdata)) === undefined ? undefined : owner;
    case 'CNAME':
      return isKeyName(record.rdata.target) && splitLabels(owner)[1] === '_domainkey'
        ? Array.from({ length: selectorLabels }).reduce<DnsName>(parentName, owner)
        : undefined;
    default:
      return undefined;
  }
};

/** The domains of the zone that have at least one record which only iCloud Mail needs, as the records are meant. */
export const findICloudDomains = ({ records }: Zone): readonly DnsName[] =>
  [...new Set(records.flatMap((record) => domainOf(asMeant(record)) ?? []))].sort();
