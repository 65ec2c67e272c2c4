import type { DnsName, SettledAnswer } from '../../model/dns/dns.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { ask } from '../../model/need.ts';
import { txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { findHint, hasSameRecords, type Hints, needsByKey } from '../hints.ts';
import { isSkipped } from '../skipped.ts';
import { traceWildcard } from '../wildcard.ts';
import { recordInForce } from './records.ts';

interface Observed {
  readonly txt: SettledAnswer<'TXT'>;
  readonly sts: SettledAnswer<'TXT'>;
  readonly reports: SettledAnswer<'TXT'>;
}

/** Other checks ask for these names anyway: a record that all have is a wildcard's. */
const isAtOtherNames = ({ txt, sts, reports }: Observed): boolean =>
  hasSameRecords(txt, sts) || hasSameRecords(txt, reports);

const trace = (owner: DnsName, txt: SettledAnswer<'TXT'>, known: Hints) =>
  traceWildcard(owner, 'TXT', (name, type) => (name === owner ? txt : findHint(known, name, type)));

export default defineCheck({
  id: 'dmarc-wildcard',
  area: 'dmarc',
  title: 'The DMARC record is at _dmarc itself, not at a wildcard (*)',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 4592 §2.2.2', 'RFC 4592 §3.3.1'],
  docs: {
    why: 'A wildcard TXT record gives every name that does not exist the same text, so _dmarc too. That works until _dmarc exists: any record at it or below it, such as a permission for reports, ends the wildcard there. Then the domain has no DMARC record.',
    fix: 'Publish the DMARC record at _dmarc itself. It takes precedence over the wildcard.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    bad: '* TXT "v=DMARC1; p=quarantine"',
  },
  needs: ({ domain }) => ({
    txt: ask(prependLabels('_dmarc', domain.name), 'TXT'),
    sts: ask(prependLabels('_mta-sts', domain.name), 'TXT'),
    reports: ask(prependLabels('_smtp._tls', domain.name), 'TXT'),
  }),
  further: ({ txt, sts, reports }, { domain }, known) =>
    isAtOtherNames({ txt, sts, reports })
      ? needsByKey(
          trace(prependLabels('_dmarc', domain.name), txt, known).unused.map((name) =>
            ask(name, 'TXT'),
          ),
        )
      : {},
  judge({ txt, sts, reports, ...known }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const own = recordInForce(txt);
    if (isSkipped(own)) return own;
    const { below } = trace(owner, txt, known);
    if (txt.kind !== 'found' || below === undefined || !isAtOtherNames({ txt, sts, reports }))
      return pass();
    return fail({
      message: `The DMARC record works, but comes from the wildcard record *.${below}: the first record at ${owner} or below it makes it vanish`,
      subject: { name: owner, type: 'TXT' },
      expected: [txtLine(owner, own.text).rdata],
      observed: presentRecordSet(txt.set),
      fix: {
        text: `Publish the DMARC record at ${owner} itself, which takes precedence over the wildcard. Leave the wildcard if other names need it.`,
      },
    });
  },
});
