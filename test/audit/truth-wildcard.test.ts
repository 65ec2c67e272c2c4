/** Records that a wildcard gives: nobody can remove them where they are seen, and they are one cause. */
import { expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { auditCase, readCase } from '../support/internet.ts';
import { rsa2048 } from '../support/judge.ts';

const key = `TXT "v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;
const dkim =
  'sig1._domainkey.own-finch.com. 3600 CNAME sig1.dkim.own-finch.com.at.icloudmailadmin.com.';
const dmarc = '_dmarc.own-finch.com. 3600 TXT "v=DMARC1; p=quarantine"';
const wildcard = (labels: string, rdata: string): string =>
  `${labels}.own-finch.com. 3600 ${rdata}`;

/** A domain with Apple's MX, SPF and verification, and these lines. */
const caseOf = (...lines: readonly string[]): string => `; inline
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com.
; at ns2.own-finch.com.
own-finch.com. 3600 MX 10 mx01.mail.icloud.com.
own-finch.com. 3600 MX 10 mx02.mail.icloud.com.
own-finch.com. 3600 TXT "apple-domain=u4tLN4uGgyX6CRmq"
own-finch.com. 3600 TXT "v=spf1 include:icloud.com ~all"
${lines.join('\n')}
; Apple: sig1.dkim.own-finch.com.at.icloudmailadmin.com. 300 ${key}
`;

interface Row {
  readonly name: string;
  readonly zone: string;
  readonly fails: readonly string[];
  /** The wildcard that the fixes name. */
  readonly names?: string;
  /** The records that are to be removed. */
  readonly removes?: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'a null key for every selector',
    zone: caseOf(dmarc, wildcard('*._domainkey', 'TXT "v=DKIM1; p="')),
    fails: ['dkim-cname'],
    names: '*._domainkey.own-finch.com',
  },
  {
    name: 'an SPF record for every name',
    zone: caseOf(dmarc, wildcard('*', 'TXT "v=spf1 -all"')),
    fails: ['dkim-cname'],
    names: '*.own-finch.com',
  },
  {
    name: "Apple's key for every selector, as a copy",
    zone: caseOf(dmarc, wildcard('*._domainkey', key)),
    fails: ['dkim-copy'],
    names: '*._domainkey.own-finch.com',
  },
  {
    name: 'a CNAME for every name',
    zone: caseOf(dmarc, wildcard('*', 'CNAME site.quartzdns.net.')),
    fails: ['dkim-target'],
    names: '(*)',
  },
  {
    name: 'a DMARC record with a fault for every name',
    zone: caseOf(dkim, wildcard('*', 'TXT "v=DMARC1; p=quarentine; rua=mailto:d@own-finch.com"')),
    fails: ['dmarc-syntax'],
    names: '*.own-finch.com',
  },
  {
    name: 'two DMARC records for every name',
    zone: caseOf(
      dkim,
      wildcard('*', 'TXT "v=DMARC1; p=none"'),
      wildcard('*', 'TXT "v=DMARC1; p=reject"'),
    ),
    fails: ['dmarc-single'],
    names: '*.own-finch.com',
  },
  {
    name: 'something else than DMARC for every name',
    zone: caseOf(dkim, wildcard('*', 'TXT "v=spf1 -all"')),
    fails: ['dmarc-present'],
    names: '(*)',
  },
  {
    name: 'the same fault at the name itself, which is removed',
    zone: caseOf(dkim, '_dmarc.own-finch.com. 3600 TXT "v=DMARC1; p=quarentine"'),
    fails: ['dmarc-syntax'],
    removes: ['_dmarc.own-finch.com. TXT "v=DMARC1; p=quarentine"'],
  },
  {
    name: 'a usable key for every selector, beside the right CNAME',
    zone: caseOf(dkim, dmarc, wildcard('*._domainkey', key)),
    fails: [],
  },
];

const failing = ({ results }: DomainReport) => results.filter(({ status }) => status === 'fail');

it.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
  const failed = failing(await auditCase(readCase(row.zone))).filter(
    ({ severity }) => severity !== 'note',
  );
  expect(failed.map(({ check }) => check)).toEqual(row.fails);
  const findings = failed.flatMap((one) => one.findings);
  const words = findings.map(({ message, fix }) => `${message}. ${fix.text}`).join('\n');
  expect(words).toContain(row.names ?? '');
  const removed = findings.flatMap(({ fix }) => fix.remove ?? []);
  expect(removed.map(({ owner, type, rdata }) => `${owner}. ${type} ${rdata}`)).toEqual(
    row.removes ?? [],
  );
});

it('a wildcard key is one leftover, not one of each provider', async () => {
  const zone = caseOf(dkim, dmarc, wildcard('*._domainkey', key));
  const notes = failing(await auditCase(readCase(zone)));
  const leftover = notes.find(({ check }) => check === 'autodiscover-leftover');
  expect(leftover?.findings.map(({ observed }) => observed)).toEqual([
    [
      expect.stringMatching(
        /^\*\._domainkey\.own-finch\.com\. TXT "v=DKIM1.*\(a DKIM key for every selector\)$/,
      ),
    ],
  ]);
});
