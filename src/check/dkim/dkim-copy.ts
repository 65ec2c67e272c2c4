import type { DnsName } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint, needsByKey } from '../hints.ts';
import { dnsHostNameFrom, zoneNeeds } from '../misplaced.ts';
import { skipped } from '../skipped.ts';

const messages = {
  flattened: (owner: DnsName) =>
    `There is a key instead of a CNAME record at ${owner}: a copy, or Cloudflare flattens every CNAME`,
  copy: (owner: DnsName) =>
    `The DKIM key at ${owner} is a copy, not Apple's record: DKIM breaks when Apple changes the key`,
};

const fixes = {
  keyless: (target: DnsName) =>
    `Apple publishes no key at ${target}: check that the domain is set up in iCloud's settings. Once the key is there, replace the TXT record with Apple's CNAME record.`,
  flattened:
    "If Cloudflare's dashboard shows a CNAME, set CNAME flattening there to the root only. Otherwise, replace the TXT record with this CNAME record.",
  copy: 'Replace the TXT record with this CNAME record.',
};

export default defineCheck({
  id: 'dkim-copy',
  area: 'dkim',
  title: "The DKIM key is Apple's own record, not a copy",
  severity: 'warning',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: 'A copy of the key in a TXT record works until Apple changes the key; then every signature fails. A CNAME record follows the change by itself.',
    fix: "Replace the TXT record with Apple's CNAME record.",
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
      message: flattened ? messages.flattened(owner) : messages.copy(owner),
      subject: { name: owner, type: 'TXT' },
      expected: [`${absoluteName(owner)} CNAME ${absoluteName(target)}`],
      observed: presentRecordSet(txt.set),
      // If Apple has no key to point to, the copy is the only one there is.
      fix:
        apple !== undefined && original === undefined
          ? { text: fixes.keyless(target) }
          : {
              text: flattened ? fixes.flattened : fixes.copy,
              publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
              remove: answerRecordLines(txt),
            },
    });
  },
});
