import { ask, delegationNeed } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isAlias } from '../hints.ts';
import { meantMx } from '../meant-records.ts';
import {
  misplacedNeeds,
  domainConnectAdvice,
  formAdvice,
  isParkedZone,
  findMisplaced,
  describeMisplaced,
} from '../misplaced.ts';
import type { SettledDelegation } from '../server-state.ts';
import { skipped } from '../skipped.ts';
import { noMailArrives } from './foreign-exchange.ts';

/** The zone that the name would be in, where that zone is not the name's own. */
const zoneAbove = (name: DnsName, delegation: SettledDelegation | undefined): DnsName | undefined =>
  delegation?.kind === 'delegated' && delegation.zone !== name ? delegation.zone : undefined;

const describeMissing = (name: DnsName, above: DnsName | undefined): string =>
  above === undefined
    ? `The domain ${name} does not exist in DNS`
    : `The zone ${above} exists, but has no name ${name}`;

export default defineCheck({
  id: 'mx-present',
  area: 'mx',
  title: 'The domain has MX records',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why: "Without MX records, senders try the domain's own address, where no iCloud mail server answers. Mail bounces or is lost.",
    fix: "Add both of Apple's MX records.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX !nodata',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  hints: (_, { domain }, known) => ({
    ...misplacedNeeds('mx', 'MX', domain.name, known),
    delegation: delegationNeed(domain.name),
  }),
  judge({ mx }, context, { delegation, ...hints }) {
    const { domain, required } = context;
    if (mx.kind === 'found') return pass(...presentRecordSet(mx.set));
    if (isAlias(hints, domain.name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const gone = mx.kind === 'nxdomain';
    const above = gone ? zoneAbove(domain.name, delegation) : undefined;
    const about = { wanted: 'mx', type: 'MX', domain: domain.name } as const;
    const strays = findMisplaced(hints, about, meantMx(context));
    const { message, advice, remove, observed } = describeMisplaced(strays, domain.name);
    const parked = isParkedZone(hints, domain.name)
      ? ' The name servers belong to a parking service, so the domain may have expired.'
      : '';
    return fail({
      message: gone
        ? `${describeMissing(domain.name, above)}, so nobody can send mail to it`
        : `The domain has no MX record, so its mail does not reach iCloud${message}`,
      consequence: noMailArrives,
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed,
      fix: {
        text: above
          ? `Check the spelling. Then add both of Apple's MX records for ${domain.name} in the zone ${above}.`
          : gone
            ? "Check with your registrar that the domain is registered, paid for and uses your DNS host's name servers. Check the spelling. Then add both of Apple's MX records."
            : `Add both of Apple's MX records.${advice}${formAdvice(hints, domain.name, { owner: domain.name, type: 'MX' })}${domainConnectAdvice(hints, domain.name)}${parked}`,
        publish: toRecordLines(domain.name, 'MX', required.mx),
        remove,
      },
    });
  },
});
