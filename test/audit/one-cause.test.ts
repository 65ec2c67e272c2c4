/** One cause is told once: broken domains, with all that a report finds in each, and its first sentence. */
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { isPortArea } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentLine } from '../../src/drift/canonical-order.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { mergeSpf } from '../../src/record/spf/merge.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';
import { whatToDo } from '../../src/report/view/what-to-do.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditSigned, domain, dsOf, keysOf, past, type Signing } from '../support/signing.ts';
import { auditStage } from '../support/stand-ins.ts';

const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));

const audit = (world: string) => auditStage(domainChecks, world);

const findingsOf = ({ results }: DomainReport) =>
  results.flatMap(({ check, status, findings }) =>
    status === 'fail' ? findings.map((finding) => ({ check, ...finding })) : [],
  );

interface Row {
  readonly name: string;
  readonly world: string;
  readonly headline: string;
  /** The checks that fail, each with the beginning of its finding. */
  readonly found: readonly (readonly [check: string, head: string])[];
}

const rows: readonly Row[] = [
  {
    name: 'a host that doubles every name',
    world: `; at each
@ MX !nodata
@ TXT !nodata
sig1._domainkey CNAME !nxdomain
_dmarc TXT !nxdomain
example.com.example.com. MX 10 mx01.mail.icloud.com.
example.com.example.com. MX 10 mx02.mail.icloud.com.
example.com.example.com. TXT "v=spf1 include:icloud.com ~all"
example.com.example.com. TXT "apple-domain=Abcd1234Efgh5678"
sig1._domainkey.example.com.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
_dmarc.example.com.example.com. TXT "v=DMARC1; p=quarantine"`,
    headline:
      "1 problem: mail to the domain doesn't reach iCloud (your DNS host added the domain to names in your records)",
    found: [['verification-names', 'Your DNS host added the domain to the names of 6 records, wh']],
  },
  {
    name: 'a host that doubles the names of MX alone',
    world: `; at each
@ MX !nodata
example.com.example.com. MX 10 mx01.mail.icloud.com.
example.com.example.com. MX 10 mx02.mail.icloud.com.`,
    headline:
      "1 problem: mail to the domain doesn't reach iCloud (your DNS host added the domain to names in your records)",
    found: [['verification-names', 'Your DNS host added the domain to the names of 2 records, wh']],
  },
  {
    name: 'a host that extends every target',
    world: `; at each
@ MX 10 mx01.mail.icloud.com.example.com.
@ MX 10 mx02.mail.icloud.com.example.com.
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.example.com.`,
    headline:
      "1 problem: mail to the domain doesn't reach iCloud (your DNS host added the domain to names in your records)",
    found: [['verification-names', 'Your DNS host added the domain to the targets of 3 records, ']],
  },
  {
    name: 'a host that doubles names and extends targets, beside a strict DMARC policy',
    world: `; at each
@ MX 10 mx01.mail.icloud.com.example.com.
@ MX 10 mx02.mail.icloud.com.example.com.
@ TXT !nodata
example.com.example.com. TXT "v=spf1 include:icloud.com ~all"
example.com.example.com. TXT "apple-domain=Abcd1234Efgh5678"
sig1._domainkey CNAME !nxdomain
sig1._domainkey.example.com.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.example.com.`,
    headline:
      "2 problems: mail to the domain doesn't reach iCloud (your DNS host added the domain to names in your records); your outgoing mail lands in junk (it passes neither SPF nor DKIM)",
    found: [
      ['verification-names', 'Your DNS host added the domain to the names of 3 records, wh'],
      ['dmarc-alignment', 'Your outgoing mail lands in junk: it passes neither SPF nor '],
    ],
  },
  {
    name: 'DMARC alone under a doubled name',
    world: `; at each
_dmarc TXT !nxdomain
_dmarc.example.com.example.com. TXT "v=DMARC1; p=quarantine"`,
    headline: 'everything Apple requires is in place; 1 warning',
    found: [['dmarc-present', 'There is no DMARC record at _dmarc.example.com; the record i']],
  },
  {
    name: 'nothing is published',
    world: `; at each
@ MX !nodata
@ TXT !nodata
sig1._domainkey CNAME !nxdomain
_dmarc TXT !nxdomain`,
    headline: '4 problems and 1 warning: none of the records Apple requires is published',
    found: [
      ['mx-present', 'The domain has no MX record, so its mail does not reach iClo'],
      ['spf-present', 'The domain has no SPF record'],
      ['dkim-cname', 'There is no CNAME record at sig1._domainkey.example.com, so '],
      ['verification-present', 'The domain has no Apple verification record'],
      ['dmarc-present', 'There is no DMARC record at _dmarc.example.com'],
      ['delegation-elsewhere', 'No mail record of example.com is published: records count on'],
    ],
  },
  {
    name: 'SPF and DKIM are missing, and DMARC rejects',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
sig1._domainkey CNAME !nxdomain
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@example.com"`,
    headline: '3 problems: receivers refuse your outgoing mail (it passes neither SPF nor DKIM)',
    found: [
      ['spf-present', 'The domain has no SPF record'],
      ['dkim-cname', 'There is no CNAME record at sig1._domainkey.example.com, so '],
      ['dmarc-alignment', 'Receivers refuse your outgoing mail: it passes neither SPF n'],
    ],
  },
  {
    name: 'SPF refuses everybody, and DMARC quarantines',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 -all"
sig1._domainkey CNAME !nxdomain`,
    headline: '3 problems: your outgoing mail lands in junk (it passes neither SPF nor DKIM)',
    found: [
      ['spf-icloud', "Mail from iCloud's servers does not pass SPF (fail)"],
      ['dkim-cname', 'There is no CNAME record at sig1._domainkey.example.com, so '],
      ['dmarc-alignment', 'Your outgoing mail lands in junk: it passes neither SPF nor '],
    ],
  },
  {
    name: 'icloud.com is misspelled in SPF',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icould.com ~all"
icould.com. TXT !nxdomain`,
    headline:
      '1 problem: your outgoing mail can land in junk (icloud.com is misspelled in the SPF record)',
    found: [['spf-include-target', 'The term "include:icould.com" is misspelled: most likely "in']],
  },
  {
    name: 'icloud.com is misspelled in SPF as a name that has SPF',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.co ~all"
icloud.co. TXT "v=spf1 ip4:192.0.2.1 -all"`,
    headline:
      '1 problem: your outgoing mail can land in junk (icloud.com is misspelled in the SPF record)',
    found: [['spf-icloud', 'The term "include:icloud.co" is misspelled: most likely "inc']],
  },
  {
    name: 'an include that no longer exists',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com include:spf.gone-service.example ~all"
spf.gone-service.example. TXT !nxdomain`,
    headline: '1 problem: your outgoing mail can land in junk (an SPF include fails)',
    found: [['spf-include-target', 'The term "include:spf.gone-service.example" fails: spf.gone-']],
  },
  {
    name: 'both MX misspelled',
    world: `; at each
@ MX 10 mx01.mail.icould.com.
@ MX 10 mx02.mail.icloud.con.`,
    headline: "1 problem: mail to the domain doesn't reach iCloud",
    found: [['mx-icloud', 'MX record mx01.mail.icould.com should be mx01.mail.icloud.co']],
  },
  {
    name: 'one MX missing',
    world: `; at each
@ MX 10 mx01.mail.icloud.com.`,
    headline: "1 problem: one of Apple's mail hosts is missing",
    found: [['mx-icloud', 'MX record mx02.mail.icloud.com is missing']],
  },
  {
    name: 'two SPF records',
    world: `; at each
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
@ TXT "v=spf1 include:_spf.google.com ~all"
_spf.google.com. TXT "v=spf1 ip4:192.0.2.8 ~all"`,
    headline: '1 problem: your outgoing mail can land in junk (more than one SPF record)',
    found: [
      ['spf-single', 'There are 2 SPF records, so receivers ignore both'],
      ['autodiscover-leftover', 'Mail goes to iCloud, but a record of Google Workspace is sti'],
    ],
  },
  {
    name: 'mail goes to another host',
    world: `; at each
@ MX 10 mail.example.net.
mail.example.net. A 192.0.2.9`,
    headline: "1 problem: mail to the domain doesn't reach iCloud",
    found: [['mx-icloud', 'Mail goes to mail.example.net, not to iCloud']],
  },
  {
    name: 'a null MX',
    world: `; at each
@ MX 0 .`,
    headline: "1 problem: mail to the domain doesn't reach iCloud",
    found: [['mx-null', 'The only MX record is a null MX ("."), which says that examp']],
  },
  {
    name: 'one of two name servers is dead',
    world: `; at ns2.example.net: !timeout`,
    headline: 'everything Apple requires is in place; 1 warning',
    found: [['delegation-silent', 'Name server ns2.example.net (192.0.2.2) does not answer, whi']],
  },
  {
    name: 'all name servers are dead',
    world: `; at each: !timeout`,
    headline: 'everything Apple requires is in place',
    found: [['resolver-reach', 'No name server of example.com answers this computer, althoug']],
  },
  {
    name: 'one name server is stale',
    world: `; at ns2.example.net
@ MX 10 mail.example.net.`,
    headline: '1 problem: some name servers have records with which mail breaks',
    found: [['delegation-alike', 'Mail breaks with the records at ns2.example.net (192.0.2.2) ']],
  },
  {
    name: 'one name server has nothing',
    world: `; at ns2.example.net
@ MX !nodata
@ TXT !nodata
sig1._domainkey CNAME !nxdomain
_dmarc TXT !nxdomain`,
    headline: '1 problem: some name servers have records with which mail breaks',
    found: [['delegation-alike', 'Mail breaks with the records at ns2.example.net (192.0.2.2) ']],
  },
  {
    name: 'all name servers refuse',
    world: `; at each: !refused`,
    headline: "1 problem: none of the domain's records can be found",
    found: [['delegation-answers', 'None of the name servers of example.com answers for it, so i']],
  },
  {
    name: 'all name servers fail',
    world: `; at each: !servfail`,
    headline: "1 problem: none of the domain's records can be found; 10 checks not judged",
    found: [['delegation-answers', 'None of the name servers of example.com answers for it, so i']],
  },
  {
    name: 'the resolver is stale',
    world: `; at the resolver
@ 2580 MX 10 mail.example.net.`,
    headline: 'everything Apple requires is in place',
    found: [['resolver-stale', 'Resolver 192.0.2.53 still gives an old answer for example.co']],
  },
  {
    name: 'the domain does not exist',
    world: `; at the parent
@ NS !nxdomain`,
    headline: "1 problem: the domain doesn't exist in DNS",
    found: [['delegation-present', 'The servers of com say that example.com does not exist: none']],
  },
  {
    name: 'the DKIM key of another domain',
    world: `; at each
sig1._domainkey CNAME sig1.dkim.example.net.at.icloudmailadmin.com.`,
    headline: "1 problem: your DKIM record doesn't lead to your key",
    found: [['dkim-target', 'The CNAME record at sig1._domainkey.example.com points to th']],
  },
];

describe.each(rows.map((row) => [row.name, row] as const))(
  '%s',
  (_, { world, headline, found }) => {
    const report = audit(world);

    it('is told once', async () => {
      const findings = findingsOf(await report);
      expect(
        findings.map(({ check, message }, i) => [check, message.slice(0, found[i]?.[1].length)]),
      ).toEqual(found);
    });

    it('has this first sentence', async () => expect(verdictSentence(await report)).toBe(headline));

    it('contradicts itself nowhere', async () =>
      expect(findContradictions(await report)).toEqual([]));

    it('asks for each record in one step', async () => {
      const records = whatToDo(await report).steps.flatMap((step) => step.records);
      const lines = records.map(({ kind, record }) => `${kind} ${presentLine(record)}`);
      expect(lines.length).toBe(new Set(lines).size);
    });
  },
);

const right = 'v=spf1 include:icloud.com ~all';
const value = '@ TXT "apple-domain=Abcd1234Efgh5678"';

describe('icloud.com misspelled in SPF', () => {
  it.each([
    'icould.com',
    'iclould.com',
    'iclod.com',
    'icluod.com',
    'icloud.con',
    'icloud.cm',
    'icloud.co',
    'icould.con',
    'lcloud.com',
    'iclouds.com',
    '_spf.icould.com',
  ])('%s', async (name) => {
    const world = `; at each\n${value}\n@ TXT "v=spf1 include:${name} ~all"\n${name}. TXT !nxdomain`;
    const [finding, ...more] = findingsOf(await audit(world));
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      `The term "include:${name}" is misspelled: most likely "include:icloud.com" was meant`,
    );
    expect(finding?.fix.publish?.map(({ rdata }) => rdata)).toEqual([`"${right}"`]);
    expect(finding?.fix.text).toBe('Replace the SPF record with this one.');
  });

  it.each(['cloud.com', 'mail.example.net', 'ecloud.com', 'icloudmail.example'])(
    '%s is another name',
    async (name) => {
      const world = `; at each\n${value}\n@ TXT "v=spf1 include:${name} ~all"\n${name}. TXT "v=spf1 ip4:192.0.2.1 -all"`;
      const messages = findingsOf(await audit(world)).map(({ message }) => message);
      expect(messages.join()).not.toMatch(/misspelled/);
    },
  );

  it.each([
    ['v=spf1 include:iclould.com ~all', right],
    ['v=spf1 redirect=icould.com', right],
    [
      'v=spf1 include:icloud.con include:_spf.google.com -all',
      'v=spf1 include:icloud.com include:_spf.google.com -all',
    ],
    ['v=spf1 include:icloud.com include:icould.com ~all', right],
    ['v=spf1 include:cloud.com ~all', 'v=spf1 include:icloud.com include:cloud.com ~all'],
  ])('is no sender of the merged record, though nothing was looked up: %s', (text, merged) =>
    expect(mergeSpf([text], { ensure: dnsName('icloud.com') }).text).toBe(merged),
  );
});

describe("Apple's mail hosts misspelled", () => {
  it.each([
    ['mx01.mail.icould.com.', 'it is misspelled'],
    ['mx01.mail.icloud.con.', 'it is misspelled'],
    ['mx01.mail.icould.con.', 'it is misspelled'],
    ['mx01.mial.icloud.com.', 'it is misspelled'],
    ['mx01.mail.icloud.', 'its end is missing'],
  ])('%s', async (exchange, how) => {
    const world = `; at each\n@ MX 10 ${exchange}\n@ MX 10 mx02.mail.icloud.com.`;
    const [finding, ...more] = findingsOf(await audit(world));
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      `MX record ${exchange.slice(0, -1)} should be mx01.mail.icloud.com: ${how}`,
    );
  });
});

describe('DNSSEC that is broken', () => {
  it.each<[string, () => Promise<Signing>]>([
    ['by signatures that have expired', async () => ({ window: () => past })],
    [
      'by a DS record of other keys',
      async () => ({ ds: [await dsOf({ ...keysOf(dnsName('example.net')), zone: domain })] }),
    ],
    [
      'by keys without signatures',
      async () => ({ change: (answer) => ({ ...answer, signatures: [] }) }),
    ],
  ])('%s is told once', async (_, signing) => {
    const report = await auditSigned(domainChecks, '; at each', await signing());
    expect(findingsOf(report).map(({ check }) => check)).toEqual(['dnssec-valid']);
    expect(report.results.filter(({ status }) => status === 'inconclusive')).toEqual([]);
    expect(verdictSentence(report)).toBe(
      "1 problem: mail servers that check DNSSEC can't see your domain",
    );
    expect(findContradictions(report)).toEqual([]);
  });
});
