import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint, needsByKey } from '../hints.ts';
import { dnsHostNameFrom, zoneNeeds } from '../misplaced.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dkim-copy',
  area: 'dkim',
  title: "The DKIM key is Apple's own record, not a copy",
  severity: 'warning',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: 'A key that was copied into a TXT record works until Apple changes the key; from then on every signature fails. The CNAME record follows the change by itself.',
    fix: "Put Apple's CNAME record in the place of the TXT record.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  hints: (_, { domain, required }) =>
    needsByKey([ask(required.dkim.target, 'TXT'), ...zoneNeeds(domain.name)]),
  judge({ cname, txt }, { domain, required }, hints) {
    if (cname.kind === 'found') return pass();
    const { owner, target } = required.dkim;
    const apple = findHint(hints, target, 'TXT');
    const copy = readUsableKey(txt);
    const original = readUsableKey(apple);
    const stale = original !== undefined && original.material !== copy?.material;
    if (copy === undefined || stale || txt.kind !== 'found')
      return skipped('no working DKIM key is published', { deferTo: ['dkim-cname'] });
    const flattened =
      original !== undefined && dnsHostNameFrom(hints, domain.name) === 'Cloudflare';
    return fail({
      message: flattened
        ? `${owner} answers with the key itself and not with the CNAME: it is a copy, or Cloudflare flattens every CNAME`
        : `${owner} holds a copy of the key: DKIM breaks on the day that Apple changes it`,
      subject: { name: owner, type: 'TXT' },
      expected: [`${absoluteName(owner)} CNAME ${absoluteName(target)}`],
      observed: presentRecordSet(txt.set),
      // Where Apple has no key to point to, the copy is all there is.
      fix:
        apple !== undefined && original === undefined
          ? {
              text: `Apple publishes no key at ${target}: see in iCloud's settings that the domain is set up. When the key is there, put Apple's CNAME record in the place of the TXT record.`,
            }
          : {
              text: flattened
                ? 'If it is a CNAME in the dashboard of Cloudflare, set CNAME flattening there to the root only. If not, put this CNAME record in the place of the TXT record.'
                : 'Put this CNAME record in the place of the TXT record.',
              publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
              remove: answerRecordLines(txt),
            },
    });
  },
});
