/** Whose key the DKIM name leads to: every chain is followed to its end, over the wire. */
import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/check.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { auditCase, type InternetOptions, readCase } from '../support/internet.ts';
import { rsa2048 } from '../support/judge.ts';
import { rsaKey } from '../support/keys.ts';

const key = (p: string): string => `TXT "v=DKIM1; k=rsa; p=${p.slice(0, 200)}" "${p.slice(200)}"`;
const appleName = (domain: string): string => `sig1.dkim.${domain}.at.icloudmailadmin.com.`;

/** A healthy domain but for its DKIM name; `rest`: the zones of others, and what Apple has. */
const caseOf = (dkim: string, rest = ''): string => `; inline
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com.
; at ns2.own-finch.com.
own-finch.com. 3600 MX 10 mx01.mail.icloud.com.
own-finch.com. 3600 MX 10 mx02.mail.icloud.com.
own-finch.com. 3600 TXT "apple-domain=u4tLN4uGgyX6CRmq"
own-finch.com. 3600 TXT "v=spf1 include:icloud.com ~all"
_dmarc.own-finch.com. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@own-finch.com"
${dkim}
; zone other-heron.net
; at ns1.other-heron.net.
sig1._domainkey.other-heron.net. 3600 CNAME ${appleName('other-heron.net')}
${rest}
; Apple: ${appleName('own-finch.com')} 300 ${key(rsa2048)}
; Apple: ${appleName('other-heron.net')} 300 ${key(rsaKey(1024))}
`;

interface Row {
  readonly name: string;
  readonly dkim: string;
  readonly rest?: string;
  readonly verdict: DomainReport['verdict'];
  readonly fails: readonly string[];
  /** Of the first finding: what it says, and what is to be removed. */
  readonly says?: string;
  readonly removes?: readonly string[];
  readonly options?: InternetOptions;
}

const at = 'sig1._domainkey.own-finch.com.';

const rows: readonly Row[] = [
  {
    name: "a chain through the owner's other zone",
    dkim: `${at} 3600 CNAME sig1.keys.other-heron.net.`,
    rest: `sig1.keys.other-heron.net. 3600 CNAME ${appleName('own-finch.com')}`,
    verdict: 'pass',
    fails: [],
  },
  {
    name: 'the same, as only a resolver that hides the chain sees it',
    dkim: `${at} 3600 CNAME sig1.keys.other-heron.net.`,
    rest: `sig1.keys.other-heron.net. 3600 CNAME ${appleName('own-finch.com')}`,
    options: { authoritative: false, resolvers: ['honest', 'honest'] },
    verdict: 'pass',
    fails: [],
  },
  {
    name: 'three links, the last to the key of another domain',
    dkim: `${at} 3600 CNAME a.own-finch.com.\na.own-finch.com. 3600 CNAME b.other-heron.net.`,
    rest: `b.other-heron.net. 3600 CNAME ${appleName('other-heron.net')}`,
    verdict: 'fail',
    fails: ['dkim-target'],
    says: 'The CNAME record at b.other-heron.net points to the key of other-heron.net',
    removes: [`${at} CNAME a.own-finch.com.`],
  },
  {
    name: "a DNAME to another domain's keys",
    dkim: '_domainkey.own-finch.com. 3600 DNAME _domainkey.other-heron.net.',
    verdict: 'fail',
    fails: ['dkim-target'],
    says: 'The DNAME record at _domainkey.own-finch.com leads to the key of other-heron.net',
    removes: ['_domainkey.own-finch.com. DNAME _domainkey.other-heron.net.'],
  },
  {
    name: "a DNAME in the other's zone, behind a CNAME of one's own",
    dkim: `${at} 3600 CNAME sig1.keys.other-heron.net.`,
    rest: 'keys.other-heron.net. 3600 DNAME _domainkey.other-heron.net.',
    verdict: 'fail',
    fails: ['dkim-target'],
    says: 'The DNAME record at keys.other-heron.net leads to the key of other-heron.net',
    removes: [`${at} CNAME sig1.keys.other-heron.net.`],
  },
  {
    name: 'the usable key of somebody, at no name of Apple',
    dkim: `${at} 3600 CNAME key.other-heron.net.`,
    rest: `key.other-heron.net. 3600 ${key(rsaKey(1024))}`,
    verdict: 'fail',
    fails: ['dkim-target'],
    says: "whose key is not Apple's key",
    removes: [`${at} CNAME key.other-heron.net.`],
  },
  {
    name: "a copy of Apple's key at a name of one's own is no fault, but for a note",
    dkim: `${at} 3600 CNAME key.other-heron.net.`,
    rest: `key.other-heron.net. 3600 ${key(rsa2048)}`,
    verdict: 'pass',
    fails: [],
  },
  {
    name: "another domain's own DKIM name",
    dkim: `${at} 3600 CNAME sig1._domainkey.other-heron.net.`,
    verdict: 'fail',
    fails: ['dkim-target'],
    says: 'leads to the key of other-heron.net through sig1._domainkey.other-heron.net',
    removes: [`${at} CNAME sig1._domainkey.other-heron.net.`],
  },
];

const linesOf = (finding: Finding | undefined): readonly string[] =>
  (finding?.fix.remove ?? []).map(({ owner, type, rdata }) => `${owner}. ${type} ${rdata}`);

it.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
  const report = await auditCase(readCase(caseOf(row.dkim, row.rest)), row.options);
  const failed = report.results.filter(
    ({ status, severity }) => status === 'fail' && severity !== 'note',
  );
  expect([report.verdict, failed.map(({ check }) => check)]).toEqual([row.verdict, row.fails]);
  const [finding] = failed.flatMap(({ findings }) => findings);
  expect(finding?.message ?? '').toContain(row.says ?? '');
  expect(linesOf(finding)).toEqual(row.removes ?? []);
});
