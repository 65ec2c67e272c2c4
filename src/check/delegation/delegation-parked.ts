import { sortExchanges } from '../../icloud/exchanges.ts';
import { findParking, type ParkingKind } from '../../knowledge/parking.ts';
import { ask, registrationNeed } from '../../model/need.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import type { Registration } from '../../model/registration.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { knownDelegation } from '../known-delegation.ts';
import { needsDelegation } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';
import { daysUntil, describeRegistration } from './registration.ts';

type Lapse = ParkingKind | 'ended';

const messages: { readonly [L in Lapse]: string } = {
  parking: 'looks expired or parked: its name servers belong to a parking service',
  expired: 'looks expired: its registrar has set the name servers of expired domains',
  unconfirmed:
    'is switched off: its registrar has set other name servers until you confirm your mail address',
  ended: 'looks expired, and no MX record of it leads to iCloud',
};

const renew =
  "Renew it first: check at your registrar that the domain is yours, paid for and not expired. Then set your DNS host's name servers there. Until that is done, no record that you publish has any effect.";

const fixes: { readonly [L in Lapse]: string } = {
  parking: renew,
  expired: renew,
  unconfirmed:
    'Confirm your mail address first: your registrar has sent you a link, and sends it again if you ask. Then your own name servers come back.',
  ended: renew,
};

const hasEnded = (registration: Registration, now: string): boolean =>
  registration.kind === 'registered' &&
  registration.expires !== undefined &&
  daysUntil(registration.expires, now) < 0;

export default defineCheck({
  id: 'delegation-parked',
  area: 'delegation',
  title: 'The domain is not expired or parked',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §4.2.1', 'RFC 9083 §4.5'],
  decisive: true,
  docs: {
    why: "When a registration ends, the registrar replaces the domain's name servers with those of an expiry page or a parking service. Your records are gone then, and new ones can't be published. dns-audit asks the registry only with --rdap.",
    fix: "Renew the domain at your registrar, then set your DNS host's name servers there.",
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.sedoparking.com.\n@ NS ns2.sedoparking.com.\n; at each\n@ MX 0 .\n@ TXT "v=spf1 -all"',
  },
  needs: (context) => ({
    ...needsDelegation(context),
    mx: ask(context.domain.name, 'MX'),
    registration: registrationNeed(context.domain.name),
  }),
  judge({ delegation, mx, registration }, { domain, required, startedAt }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const hosts = known.listed ?? known.servers.map(({ host }) => host);
    // A parking service would not publish Apple's exchanges: the owner does.
    const set = mx.kind === 'found' && sortExchanges(mx.set.rdata, required).apple.length > 0;
    const ended = hasEnded(registration, startedAt) ? 'ended' : undefined;
    const lapse: Lapse | undefined = set ? undefined : (findParking(hosts) ?? ended);
    if (lapse === undefined) return pass();
    const more =
      registration.kind === 'unasked'
        ? ` To see what the registry says: dns-audit ${domain.name} --rdap`
        : '';
    return fail({
      message: `${known.zone} ${messages[lapse]}${describeRegistration(registration, startedAt)}`,
      subject: { name: known.zone, type: 'NS' },
      observed: hosts.map(absoluteName),
      consequence: 'the domain looks expired or parked',
      fix: { text: `${fixes[lapse]}${more}` },
    });
  },
});
