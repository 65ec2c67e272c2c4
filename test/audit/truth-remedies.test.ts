/** The remedy fits the evidence: old glue, one server's quotation marks, DNAME records, what providers left. */
import { describe, expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { findContradictions } from '../support/contradictions.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';
import { auditCase, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);
const domain = 'mossy-crane.com';

const plain = {
  mx: `${domain}. 3600 MX 10 mx01.mail.icloud.com.\n${domain}. 3600 MX 10 mx02.mail.icloud.com.`,
  proof: `${domain}. 3600 TXT "apple-domain=Abcd1234Efgh5678"`,
  spf: `${domain}. 3600 TXT "v=spf1 include:icloud.com ~all"`,
  dkim: `sig1._domainkey.${domain}. 3600 CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
  dmarc: `_dmarc.${domain}. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}"`,
};

type Records = { readonly [P in keyof typeof plain]?: string };

const lines = (records: Records): string => Object.values(records).join('\n');

/** Two name servers in the zone, with these manners; `more` after the records. */
const auditZone = (
  { ns1 = '', ns2 = '' }: { readonly ns1?: string; readonly ns2?: string },
  more = '',
  records: Records = plain,
): Promise<DomainReport> =>
  auditCase(
    readCase(`; a domain with two name servers
; domain: ${domain}
; zone ${domain}
; at ns1.${domain}. ${ns1}
; at ns2.${domain}. ${ns2}
${lines(records)}
${more}
; Apple: sig1.dkim.${domain}.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`),
  );

const findings = ({ results }: DomainReport, check: string) =>
  results.filter((one) => one.check === check).flatMap((one) => one.findings);

const fixes = (report: DomainReport, check: string): readonly string[] =>
  findings(report, check).map(({ fix }) => fix.text);

describe('the registry has an old address of a name server, where an old copy of the zone is', () => {
  const soa = (serial: number) =>
    `${domain}. 3600 SOA ns2.${domain}. hostmaster.${domain}. ${serial} 7200 900 1209600 900`;
  /** At ns1 is the old copy, with `old` in it; the zone gives ns1 another address. */
  const auditOld = (old: string, { now = soa(7), moved = '203.0.113.7' } = {}) =>
    auditZone(
      {},
      `${now}
${moved === '' ? '' : `ns1.${domain}. 3600 A ${moved}`}
; but at ns1.${domain}.
${old}`,
    );
  const copy = lines(plain);
  const withoutMx = copy.replaceAll(/^.* MX .*$/gm, '');
  const otherDmarc = copy.replace('p=quarantine', 'p=reject');
  const change = `Change the host record (glue) of ns1.${domain} at your registrar: it has 198.51.100.2, but should have 203.0.113.7, as the zone says.`;

  it.each([
    ['without MX', withoutMx, 'delegation-alike'],
    ['with an older serial number and without MX', `${soa(6)}\n${withoutMx}`, 'delegation-alike'],
    ['with another DMARC record', otherDmarc, 'delegation-out-of-step'],
    [
      'that gives it the old address',
      `ns1.${domain}. 3600 A 198.51.100.2\n${withoutMx}`,
      'delegation-alike',
    ],
    [
      'that gives it the new address',
      `ns1.${domain}. 3600 A 203.0.113.7\n${withoutMx}`,
      'delegation-alike',
    ],
  ])('%s', async (_, old, check) => {
    const report = await auditOld(old);
    const [finding] = findings(report, check);
    expect(finding?.message).toContain('your registrar still has an old address (glue) for');
    expect(fixes(report, check)).toEqual([change]);
    expect(findContradictions(report)).toEqual([]);
  });

  it.each([
    ['a copy with a newer serial number is not old', `${soa(8)}\n${withoutMx}`, {}],
    ['the registrar has the address that the zone gives', withoutMx, { moved: '' }],
  ])('%s', async (_, old, options) => {
    expect(fixes(await auditOld(old, options), 'delegation-alike').join()).not.toContain('glue');
  });
});

describe('the registry has an old address of a name server in the zone', () => {
  it.each([
    ['nobody listens at the old one', '203.0.113.9', 'delegation-silent'],
    ["another zone's server is at the old one", '198.51.100.1', 'delegation-lame'],
  ])('%s', async (_, glue, check) => {
    const report = await auditZone({ ns1: `{'glue': '${glue}'}` });
    expect(fixes(report, check)).toEqual([
      `Change the host record (glue) of ns1.${domain} at your registrar: it has ${glue}, but should have 198.51.100.2, as the zone says.`,
    ]);
  });

  it.each([
    ['it is broken', { ns1: "{'rcode': 'REFUSED'}" }, 'delegation-lame'],
    [
      'it drops all',
      { ns1: "{'drop_types': ['SOA', 'NS', 'MX', 'TXT', 'CNAME', 'A']}" },
      'delegation-silent',
    ],
  ])('but not if the zone gives the same: %s', async (_, manners, check) => {
    const [fix] = fixes(await auditZone(manners), check);
    expect(fix).toMatch(/name servers/);
    expect(fix).not.toMatch(/glue/);
  });

  it.each([
    ['both refuse', "{'rcode': 'REFUSED'}", "{'rcode': 'REFUSED'}"],
    ['one fails, one refers to the root', "{'rcode': 'SERVFAIL'}", "{'referral': 'root'}"],
    ['both answer for the zone above', "{'above': true}", "{'above': true}"],
  ])('no server is left to ask: %s', async (_, ns1, ns2) => {
    const report = await auditZone({ ns1, ns2 });
    const [fix] = fixes(report, 'delegation-answers');
    expect(fix).toContain(
      `host records (glue) for this zone: ns1.${domain} has 198.51.100.2 and ns2.${domain} has 198.51.100.3`,
    );
    expect(fix).not.toMatch(/remove/i);
    expect(verdictSentence(report)).toContain("none of the domain's records can be found");
    expect(verdictSentence(report)).not.toContain('some name servers');
  });

  it('asks a healthy domain for no address', async () => {
    const { evidence } = await auditZone({});
    // Resolvers find the name servers; the zone is asked only if one of them fails.
    const asked = evidence.answers.filter(({ vantage }) => vantage === 'authoritative');
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ question }) => /^ns\d/.test(question.name))).toEqual([]);
  });
});

describe("one server's records are an export's", () => {
  const quote = (line: string): string => line.replace(/"(.*)"$/, String.raw`"\"$1\""`);

  it.each<[string, Records, readonly string[]]>([
    [
      'all texts in quotation marks',
      { ...plain, proof: quote(plain.proof), spf: quote(plain.spf), dmarc: quote(plain.dmarc) },
      ['spf-syntax', 'verification-present'],
    ],
    ['the SPF record alone', { ...plain, spf: quote(plain.spf) }, ['spf-syntax']],
    ['the verification alone', { ...plain, proof: quote(plain.proof) }, ['verification-present']],
  ])('%s', async (_, records, broken) => {
    const report = await auditZone({}, `; but at ns2.${domain}.\n${lines(records)}`);
    const [finding, ...more] = findings(report, 'delegation-alike');
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/at ns2\.mossy-crane\.com .*quotation marks inside$/);
    for (const check of broken) expect(finding?.message).toContain(check);
    expect(finding?.fix.text).toMatch(/export or import/);
    expect(JSON.stringify(report.results.map((one) => one.findings))).not.toMatch(/\bwait\b/i);
    expect(report.verify?.state).toBe('no');
  });

  it('the DMARC record alone, with which mail still works', async () => {
    const records = lines({ ...plain, dmarc: quote(plain.dmarc) });
    const report = await auditZone({}, `; but at ns2.${domain}.\n${records}`);
    const [finding] = findings(report, 'delegation-out-of-step');
    expect(finding?.message).toMatch(/at ns2\.mossy-crane\.com .*quotation marks inside$/);
    expect(finding?.fix.text).toMatch(/export or import/);
  });

  it('a server without SPF record breaks mail, not only the looks', async () => {
    const { spf: _, ...rest } = plain;
    const report = await auditZone({}, `; but at ns2.${domain}.\n${lines(rest)}`);
    expect(findings(report, 'delegation-alike')[0]?.message).toContain('spf-present');
    expect(report.verdict).toBe('fail');
  });
});

describe('a DNAME record is above the name', () => {
  it.each([
    ['dkim-target', `_domainkey.${domain}`, `sig1.keys.other-host.com`, 'keys.other-host.com'],
    ['dkim-target', domain, 'sig1._domainkey.other-host.com', 'other-host.com'],
    ['dmarc-present', domain, '_dmarc.other-host.com', 'other-host.com'],
  ])('%s, at %s', async (check, owner, at, target) => {
    const report = await auditZone({}, `${owner}. 3600 DNAME ${target}.`);
    const [finding] = findings(report, check);
    expect(finding?.message).toContain(`The DNAME record at ${owner}`);
    expect(finding?.fix.text).toMatch(new RegExp(`^Delete the DNAME record at ${owner}`));
    expect(finding?.fix.text).toContain(`at ${at} instead`);
    expect(finding?.fix.remove).toEqual([{ owner, type: 'DNAME', rdata: `${target}.` }]);
    // What it makes at other names is no leftover.
    expect(findings(report, 'autodiscover-leftover')).toEqual([]);
  });
});

it('names each record that is left once, with its own provider', async () => {
  const report = await auditZone(
    {},
    `_autodiscover._tcp.${domain}. 3600 SRV 0 0 443 autodiscover.outlook.com.
autodiscover.${domain}. 3600 CNAME autodiscover.outlook.com.
google._domainkey.${domain}. 3600 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"
_imap._tcp.${domain}. 3600 SRV 0 1 143 imap.quartzdns.net.`,
  );
  const left = findings(report, 'autodiscover-leftover');
  expect(left.map(({ message }) => message)).toEqual([
    `Mail goes to iCloud, but a record of another mail service is still there: _imap._tcp.${domain}. SRV 0 1 143 imap.quartzdns.net.`,
    `Mail goes to iCloud, but 2 records of Microsoft are still there: _autodiscover._tcp.${domain}. SRV 0 0 443 autodiscover.outlook.com., autodiscover.${domain}. CNAME autodiscover.outlook.com.`,
    expect.stringMatching(
      /a record of Google Workspace is still there: google\._domainkey\.\S+ TXT "v=DKIM1.*\.\.\. \(a DKIM key\)$/,
    ),
  ]);
  expect(left.map(({ subject }) => subject.type)).toEqual(['SRV', 'SRV', 'TXT']);
});
