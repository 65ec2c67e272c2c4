/** A record at a subdomain that has mail of its own is not misplaced, and nobody is to remove it. */
import { expect, it } from 'vitest';
import { auditCase, readCase } from '../support/internet.ts';
import { rsa2048 } from '../support/judge.ts';

const records = {
  mx: [
    'own-finch.com. 3600 MX 10 mx01.mail.icloud.com.',
    'own-finch.com. 3600 MX 10 mx02.mail.icloud.com.',
  ],
  spf: ['own-finch.com. 3600 TXT "v=spf1 include:icloud.com ~all"'],
  verification: ['own-finch.com. 3600 TXT "apple-domain=u4tLN4uGgyX6CRmq"'],
  dkim: [
    'sig1._domainkey.own-finch.com. 3600 CNAME sig1.dkim.own-finch.com.at.icloudmailadmin.com.',
  ],
  dmarc: ['_dmarc.own-finch.com. 3600 TXT "v=DMARC1; p=quarantine"'],
} as const;

/** Apple's records but one, and these lines. */
const without = (missing: keyof typeof records, ...lines: readonly string[]): string => `; inline
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com.
; at ns2.own-finch.com.
${Object.entries(records)
  .flatMap(([kind, own]) => (kind === missing ? [] : own))
  .join('\n')}
${lines.join('\n')}
; Apple: sig1.dkim.own-finch.com.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"
`;

const mailMx = 'mail.own-finch.com. 3600 MX 10 mx.other-heron.net.';
const mailSpf = 'mail.own-finch.com. 3600 TXT "v=spf1 include:icloud.com -all"';
const mailDmarc = '_dmarc.mail.own-finch.com. 3600 TXT "v=DMARC1; p=reject"';

it.each<{
  readonly name: string;
  readonly zone: string;
  readonly check: string;
  readonly removes: readonly string[];
}>([
  {
    name: 'DMARC beside its MX',
    zone: without('dmarc', mailMx, mailDmarc),
    check: 'dmarc-present',
    removes: [],
  },
  {
    name: 'DMARC of a subdomain that only sends',
    zone: without('dmarc', mailSpf, mailDmarc),
    check: 'dmarc-present',
    removes: [],
  },
  {
    name: 'SPF beside its MX',
    zone: without('spf', mailMx, mailSpf),
    check: 'spf-present',
    removes: [],
  },
  {
    name: "MX of another of the owner's iCloud domains",
    zone: without(
      'mx',
      'mail.own-finch.com. 3600 MX 10 mx01.mail.icloud.com.',
      'mail.own-finch.com. 3600 MX 10 mx02.mail.icloud.com.',
      'mail.own-finch.com. 3600 TXT "apple-domain=AAAAN4uGgyX6CRmq"',
    ),
    check: 'mx-present',
    removes: [],
  },
  {
    name: 'DMARC where nothing else is: that one is misplaced',
    zone: without('dmarc', 'mail.own-finch.com. 3600 A 192.0.2.1', mailDmarc),
    check: 'dmarc-present',
    removes: ['_dmarc.mail.own-finch.com. TXT "v=DMARC1; p=reject"'],
  },
  {
    name: 'SPF where nothing else is: that one is misplaced',
    zone: without('spf', mailSpf),
    check: 'spf-present',
    removes: ['mail.own-finch.com. TXT "v=spf1 include:icloud.com -all"'],
  },
])('$name', async ({ zone, check, removes }) => {
  const { results } = await auditCase(readCase(zone));
  const failed = results.filter(({ status, severity }) => status === 'fail' && severity !== 'note');
  expect(failed.map((one) => one.check)).toEqual([check]);
  const findings = failed.flatMap((one) => one.findings);
  const removed = findings.flatMap(({ fix }) => fix.remove ?? []);
  expect(removed.map(({ owner, type, rdata }) => `${owner}. ${type} ${rdata}`)).toEqual(removes);
  const misplaced = findings.some(({ message }) => message.includes('instead'));
  expect(misplaced).toBe(removes.length > 0);
});
