/** A CNAME beside other records: some servers serve both, and only the question for the CNAME shows it. */
import { expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { auditCase, liveCase, readCase } from '../support/internet.ts';
import { rsa2048 } from '../support/judge.ts';

const key = `TXT "v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;

/** A domain on servers that serve whatever is in the zone. */
const coexisting = (lines: string, apex = true): string => `; inline
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com. {'coexist': True}
; at ns2.own-finch.com. {'coexist': True}
${
  apex
    ? `own-finch.com. 3600 MX 10 mx01.mail.icloud.com.
own-finch.com. 3600 MX 10 mx02.mail.icloud.com.
own-finch.com. 3600 TXT "apple-domain=u4tLN4uGgyX6CRmq"
own-finch.com. 3600 TXT "v=spf1 include:icloud.com ~all"`
    : ''
}
sig1._domainkey.own-finch.com. 3600 CNAME sig1.dkim.own-finch.com.at.icloudmailadmin.com.
${lines}
; zone other-heron.net
; at ns1.other-heron.net.
other-heron.net. 3600 A 192.0.2.90
other-heron.net. 3600 MX 10 mx01.mail.icloud.com.
other-heron.net. 3600 MX 10 mx02.mail.icloud.com.
_dmarc.other-heron.net. 3600 TXT "v=DMARC1; p=none; rua=mailto:d@other-heron.net"
; Apple: sig1.dkim.own-finch.com.at.icloudmailadmin.com. 300 ${key}
`;

const dmarc = '_dmarc.own-finch.com. 3600 TXT "v=DMARC1; p=quarantine"';

const failing = ({ results }: DomainReport) =>
  results.filter(({ status, severity }) => status === 'fail' && severity !== 'note');

it.each<{
  readonly name: string;
  readonly zone: string;
  readonly fails: readonly string[];
  readonly says: readonly string[];
  readonly removes: readonly string[];
}>([
  {
    name: 'at the domain',
    zone: coexisting(`${dmarc}\nown-finch.com. 3600 CNAME other-heron.net.`),
    fails: ['mx-alias'],
    says: ['resolvers that know the CNAME see the records of other-heron.net', 'Delete the CNAME'],
    removes: ['own-finch.com. CNAME other-heron.net.'],
  },
  {
    name: "at the domain, whose MX records are the target's, beside the TXT records alone",
    zone: coexisting(
      `${dmarc}
own-finch.com. 3600 CNAME other-heron.net.
own-finch.com. 3600 TXT "apple-domain=u4tLN4uGgyX6CRmq"
own-finch.com. 3600 TXT "v=spf1 include:icloud.com ~all"`,
      false,
    ),
    fails: ['mx-alias'],
    says: ['The domain is also an alias (CNAME)'],
    removes: ['own-finch.com. CNAME other-heron.net.'],
  },
  {
    name: 'at _dmarc',
    zone: coexisting(`${dmarc}\n_dmarc.own-finch.com. 3600 CNAME _dmarc.other-heron.net.`),
    fails: ['dmarc-single'],
    says: ['see the policy of _dmarc.other-heron.net, not yours'],
    removes: ['_dmarc.own-finch.com. CNAME _dmarc.other-heron.net.'],
  },
  {
    name: 'at _dmarc alone, which is allowed',
    zone: coexisting('_dmarc.own-finch.com. 3600 CNAME _dmarc.other-heron.net.'),
    fails: [],
    says: [],
    removes: [],
  },
  {
    name: 'at _dmarc alone, to a name that has no record',
    zone: coexisting('_dmarc.own-finch.com. 3600 CNAME dmarc.other-heron.net.'),
    fails: ['dmarc-present'],
    says: ['is an alias (CNAME) of dmarc.other-heron.net, which has no DMARC record'],
    removes: ['_dmarc.own-finch.com. CNAME dmarc.other-heron.net.'],
  },
  {
    name: 'at the DKIM name',
    zone: coexisting(`${dmarc}\nsig1._domainkey.own-finch.com. 3600 TXT "v=DKIM1; p="`),
    fails: ['dkim-single'],
    says: ['There is a TXT record beside the CNAME record'],
    removes: ['sig1._domainkey.own-finch.com. TXT "v=DKIM1; p="'],
  },
])('a CNAME $name', async ({ zone, fails, says, removes }) => {
  const failed = failing(await auditCase(readCase(zone)));
  expect(failed.map(({ check }) => check)).toEqual(fails);
  const findings = failed.flatMap((one) => one.findings);
  const words = findings.map(({ message, fix }) => `${message}. ${fix.text}`).join('\n');
  for (const one of says) expect(words).toContain(one);
  const removed = findings.flatMap(({ fix }) => fix.remove ?? []);
  expect(removed.map(({ owner, type, rdata }) => `${owner}. ${type} ${rdata}`)).toEqual(removes);
});

it('the DKIM record at the domain itself is to be moved, and that is told of both names alike', async () => {
  const failed = failing(await auditCase(liveCase('open-domains-cname')));
  const fixes = failed
    .filter(({ check }) => check === 'mx-alias' || check === 'dkim-cname')
    .flatMap(({ findings }) => findings.map(({ fix }) => fix));
  const target = 'sig1.dkim.jay.coral-cool.io.at.icloudmailadmin.com.';
  const move = {
    publish: [{ owner: 'sig1._domainkey.jay.coral-cool.io', type: 'CNAME', rdata: target }],
    remove: [{ owner: 'jay.coral-cool.io', type: 'CNAME', rdata: target }],
  };
  expect(fixes).toEqual([expect.objectContaining(move), expect.objectContaining(move)]);
});
