/**
 * Every way in which people are known to have broken a domain that uses iCloud Mail, by number: what
 * the zone looks like then, and which checks say so. No other check may complain above a note.
 */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { isPortArea } from '../../src/model/check.ts';
import type { RecordSet } from '../../src/model/dns/dns.ts';
import { isWithin } from '../../src/model/dns/domain-name.ts';
import { examineAll, type JudgeOptions, rsa2048 } from '../support/judge.ts';
import {
  auditSigned,
  domain as signedDomain,
  domainKeys,
  dsOf,
  keysOf,
  past,
  type Signing,
} from '../support/signing.ts';
import { auditStage } from '../support/stand-ins.ts';
import { findContradictions } from '../support/contradictions.ts';

const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';
const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.';
const dkim = `sig1._domainkey CNAME ${apple}`;
const proof = '@ TXT "apple-domain=Abcd1234Efgh5678"';
const spf = '@ TXT "v=spf1 include:icloud.com ~all"';
const dmarc = '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@example.com"';
const plain = [mx, dkim, proof, spf, dmarc].join('\n');

/** The healthy zone with these lines in the place of `part`. */
const instead = (part: string, ...lines: string[]) => plain.replace(part, lines.join('\n'));
const beside = (...lines: string[]) => [plain, ...lines].join('\n');
const record = (text: string) => instead(spf, `@ TXT "${text}"`);
const key = `"k=rsa; p=${rsa2048.slice(0, 100)}" "${rsa2048.slice(100)}"`;

interface Shown {
  readonly how: string;
  readonly zone: string;
  /** The checks that fail, of a severity above note where there is such a one. */
  readonly checks: readonly string[];
  /** What one of the messages or fixes has to say. */
  readonly says: string;
  readonly options?: JudgeOptions;
}

const shown: Readonly<Record<number, Shown>> = {
  2: {
    how: 'the name servers moved, and the records were not copied',
    zone: '@ A 192.0.2.1',
    checks: ['mx-present', 'spf-present', 'dkim-cname', 'verification-present', 'dmarc-present'],
    says: 'has no MX record',
  },
  12: {
    how: 'the records of a subdomain are at the domain above',
    zone: instead(
      dkim,
      'sig1._domainkey.example.com. CNAME sig1.dkim.in.example.com.at.icloudmailadmin.com.',
    ),
    options: { domain: 'in.example.com' },
    checks: ['dkim-cname'],
    says: 'the subdomain in is missing in its name',
  },
  13: {
    how: 'an internationalised domain in a target as people read it',
    zone: instead(
      `${dkim}\n${proof}\n${spf}\n${dmarc}`,
      proof,
      spf,
      '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@xn--bcher-kva.example"',
      'sig1._domainkey CNAME sig1.dkim.b\\195\\188cher.example.at.icloudmailadmin.com.',
    ),
    options: { domain: 'xn--bcher-kva.example' },
    checks: ['dkim-target'],
    says: 'write the domain in its ASCII form',
  },
  14: {
    how: 'the domain twice',
    zone: instead(dkim, `sig1._domainkey.example.com CNAME ${apple}`),
    checks: ['dkim-cname', 'verification-names'],
    says: 'the record is at sig1._domainkey.example.com.example.com instead',
  },
  15: {
    how: 'the dot at the end of the value forgotten',
    zone: instead(mx, '@ MX 10 mx01.mail.icloud.com', '@ MX 10 mx02.mail.icloud.com.'),
    checks: ['mx-icloud', 'verification-names'],
    says: 'the final dot is missing',
  },
  16: {
    how: 'a literal @, or the beginning of the value, as the name',
    zone: instead(proof, '\\@ TXT "apple-domain=Abcd1234Efgh5678"'),
    checks: ['verification-present'],
    says: 'the record is at \\064.example.com instead',
  },
  17: {
    how: 'copied from the zone of another domain',
    zone: instead(dkim, 'sig1._domainkey CNAME sig1.dkim.example.net.at.icloudmailadmin.com.'),
    checks: ['dkim-target'],
    says: 'points to the key of example.net',
  },
  18: {
    how: 'quotation marks as a part of the value',
    zone: instead(spf, '@ TXT "\\"v=spf1 include:icloud.com ~all\\""'),
    checks: ['spf-syntax'],
    says: 'begins with a quotation mark',
  },
  19: {
    how: 'foreign quotation marks',
    zone: instead(spf, '@ TXT "\\194\\171v=spf1 include:icloud.com ~all\\194\\187"'),
    checks: ['spf-syntax'],
    says: 'begins with a quotation mark',
  },
  20: {
    how: 'a space that does not break, in the place of a space',
    zone: instead(spf, '@ TXT "v=spf1 include:icloud.com\\194\\160~all"'),
    checks: ['spf-syntax'],
    says: 'a non-breaking space (U+00A0) is not allowed here',
  },
  21: {
    how: 'the placeholder from the instructions published',
    zone: instead(proof, '@ TXT "apple-domain=YOUR-TOKEN"'),
    checks: ['verification-present'],
    says: 'the placeholder from the instructions',
  },
  22: {
    how: 'an underscore missing',
    zone: instead(dkim, `sig1.domainkey CNAME ${apple}`),
    checks: ['dkim-cname'],
    says: 'the underscore before domainkey is missing',
  },
  23: {
    how: 'a space lost where a long value was divided',
    zone: instead(spf, '@ TXT "v=spf1 include:icloud.com" "~all"'),
    checks: ['spf-syntax'],
    says: 'cut into 2 strings at its blanks',
  },
  24: {
    how: 'the preference typed into the name',
    zone: instead(mx, '@ MX 10 10\\032mx01.mail.icloud.com.', '@ MX 10 mx02.mail.icloud.com.'),
    checks: ['mx-icloud'],
    says: 'the priority is part of the name',
  },
  25: {
    how: 'mx02 twice, mx01 not at all',
    zone: instead(mx, '@ MX 10 mx02.mail.icloud.com.', '@ MX 20 mx02.mail.icloud.com.'),
    checks: ['mx-icloud'],
    says: 'MX record mx02.mail.icloud.com appears twice',
  },
  26: {
    how: "an old provider's MX record left, before Apple's",
    zone: beside('@ MX 1 aspmx.l.google.com.'),
    checks: ['mx-stranger-preferred'],
    says: 'Mail goes to aspmx.l.google.com (Google Workspace) first, before iCloud',
  },
  27: {
    how: "Cloudflare's Email Routing still on",
    zone: instead(mx, '@ MX 13 route1.mx.cloudflare.net.'),
    checks: ['mx-icloud'],
    says: 'turn off Email Routing first',
  },
  28: {
    how: "the registrar's forwarding in the place of other MX records",
    zone: instead(mx, '@ MX 10 eforward1.registrar-servers.com.'),
    checks: ['mx-icloud'],
    says: 'set Mail Settings to Custom MX',
  },
  29: {
    how: 'the null MX of a parked domain',
    zone: instead(mx, '@ MX 0 .'),
    checks: ['mx-null'],
    says: 'which says that example.com accepts no mail',
  },
  30: {
    how: 'hosts that Apple no longer uses',
    zone: instead(mx, '@ MX 10 mx1.mail.icloud.com.', '@ MX 10 mx2.mail.icloud.com.'),
    checks: ['mx-icloud'],
    says: 'Apple no longer uses that name',
  },
  31: {
    how: "a host of one's own with Apple's address",
    zone: instead(mx, '@ MX 10 mail', 'mail A 17.57.154.33'),
    checks: ['mx-icloud'],
    says: "has an address of Apple's",
  },
  32: {
    how: 'an alias at the domain itself',
    zone: `${dkim}\n${dmarc}\n@ CNAME site.host.example.\nsite.host.example. A 192.0.2.1`,
    checks: ['mx-alias'],
    says: 'is an alias (CNAME) of site.host.example',
  },
  33: {
    how: 'a wildcard record that makes the DKIM record seem to be there',
    zone: instead(dkim, '* CNAME site.host.example.', 'site.host.example. A 192.0.2.1'),
    checks: ['dkim-target'],
    says: 'a wildcard record (*) points it to site.host.example',
  },
  35: {
    how: 'a mail filter in front',
    zone: instead(mx, '@ MX 10 mxa-00.gslb.pphosted.com.'),
    checks: ['mx-icloud'],
    says: 'mxa-00.gslb.pphosted.com (Proofpoint)',
  },
  37: {
    how: 'no verification record',
    zone: instead(proof),
    checks: ['verification-present'],
    says: 'has no Apple verification record',
  },
  38: {
    how: 'two verification values',
    zone: beside('@ TXT "apple-domain=Wxyz9876Stuv5432"'),
    checks: ['verification-single'],
    says: '2 verification records',
  },
  39: {
    how: 'the verification record deleted after the verification',
    zone: instead(proof),
    options: { token: 'Abcd1234Efgh5678' },
    checks: ['verification-present'],
    says: 'has no Apple verification record',
  },
  40: {
    how: "the record of another service of Apple's",
    zone: instead(proof, '@ TXT "apple-domain-verification=Abcd1234Efgh5678"'),
    checks: ['verification-present'],
    says: 'is for other Apple services',
  },
  41: {
    how: 'spaces and capitals in the verification record',
    zone: instead(proof, '@ TXT "Apple-Domain = Abcd1234Efgh5678"'),
    checks: ['verification-present'],
    says: 'lowercase',
  },
  42: {
    how: 'two values in one TXT record',
    zone: instead(
      `${proof}\n${spf}`,
      '@ TXT "apple-domain=Abcd1234Efgh5678 v=spf1 include:icloud.com ~all"',
    ),
    checks: ['verification-present'],
    says: 'two records are joined in one',
  },
  43: {
    how: 'two SPF records',
    zone: beside('@ TXT "v=spf1 mx ~all"'),
    checks: ['spf-single'],
    says: '2 SPF records',
  },
  44: {
    how: 'SPF as a record of type SPF',
    zone: instead(spf, '@ SPF "v=spf1 include:icloud.com ~all"'),
    checks: ['spf-type'],
    says: 'the obsolete type SPF',
  },
  45: {
    how: 'more than ten lookups',
    zone: `${record('v=spf1 a:h.example.com mx:h.example.com a:h.example.com a:h.example.com a:h.example.com a:h.example.com a:h.example.com a:h.example.com a:h.example.com a:h.example.com include:icloud.com ~all')}\nh A 192.0.2.1\nh MX 10 h`,
    checks: ['spf-lookup-limit'],
    says: '11',
  },
  46: {
    how: 'more than two lookups that find nothing',
    zone: record(
      'v=spf1 a:h1.example.com a:h2.example.com a:h3.example.com include:icloud.com ~all',
    ),
    checks: ['spf-void-limit'],
    says: '3',
  },
  47: {
    how: 'a term after "all"',
    zone: record('v=spf1 ~all include:icloud.com'),
    checks: ['spf-icloud'],
    says: '"include:icloud.com" comes after "all"',
  },
  48: {
    how: 'redirect= beside "all"',
    zone: record('v=spf1 ~all redirect=icloud.com'),
    checks: ['spf-icloud'],
    says: '"redirect=icloud.com" is ignored beside "all"',
  },
  49: {
    how: 'the short form of old',
    zone: record('v=spf1 redirect=icloud.com'),
    checks: ['spf-redirect'],
    says: 'stops working once the record has an "all"',
  },
  50: {
    how: 'a wrong include',
    zone: `${record('v=spf1 include:mail.icloud.com ~all')}\nmail.icloud.com. TXT !nodata`,
    checks: ['spf-include-target'],
    says: 'mail.icloud.com has no SPF record',
  },
  51: {
    how: 'SPF that lets everyone pass',
    zone: record('v=spf1 include:icloud.com +all'),
    checks: ['spf-all-pass'],
    says: 'all',
  },
  52: {
    how: 'SPF at www only',
    zone: instead(spf, 'www TXT "v=spf1 include:icloud.com ~all"'),
    checks: ['spf-present'],
    says: 'the record is at www.example.com instead',
  },
  53: {
    how: "an old provider's include left",
    zone: `${record('v=spf1 include:_spf.google.com include:icloud.com ~all')}\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.1 ~all"`,
    checks: ['autodiscover-leftover'],
    says: 'Google Workspace is still there',
  },
  54: {
    how: 'another service has taken include:icloud.com out',
    zone: `${record('v=spf1 include:spf.sender.example ~all')}\nspf.sender.example. TXT "v=spf1 ip4:192.0.2.1 ~all"`,
    checks: ['spf-icloud'],
    says: 'does not pass SPF',
  },
  55: {
    how: 'no DKIM record',
    zone: instead(dkim),
    checks: ['dkim-cname'],
    says: 'There is no CNAME record at sig1._domainkey.example.com',
  },
  56: {
    how: "Cloudflare's proxy in front of the DKIM record",
    zone: instead(dkim, 'sig1._domainkey A 104.21.1.1'),
    checks: ['dkim-cname'],
    says: 'set Proxy status to "DNS only"',
  },
  57: {
    how: 'Cloudflare flattens every CNAME',
    zone: instead(
      dkim,
      `sig1._domainkey TXT ${key}`,
      '@ NS ada.ns.cloudflare.com.',
      '@ NS bob.ns.cloudflare.com.',
    ),
    checks: ['dkim-copy'],
    says: 'set CNAME flattening there to the root only',
  },
  58: {
    how: "the target's name in a TXT record",
    zone: instead(dkim, `sig1._domainkey TXT "${apple}"`),
    checks: ['dkim-cname'],
    says: "is a TXT record that holds Apple's host name",
  },
  59: {
    how: 'the key itself in a TXT record',
    zone: instead(dkim, `sig1._domainkey TXT ${key}`),
    checks: ['dkim-copy'],
    says: "is a copy, not Apple's record",
  },
  60: {
    how: 'a target that somebody made up',
    zone: `${instead(dkim, 'sig1._domainkey CNAME sig1.dkim.icloud.com.')}\nsig1.dkim.icloud.com. TXT !nxdomain`,
    checks: ['dkim-target'],
    says: 'points to sig1.dkim.icloud.com, which has no usable key',
  },
  61: {
    how: 'another record at the same name',
    zone: beside('sig1._domainkey TXT "x"'),
    checks: ['dkim-single'],
    says: 'There is a TXT record beside the CNAME',
  },
  62: {
    how: 'sig2 in the place of sig1',
    zone: instead(dkim, `sig2._domainkey CNAME ${apple}`),
    checks: ['dkim-cname'],
    says: 'Apple uses only sig1',
  },
  63: {
    how: 'the record is right, and Apple has no key',
    zone: beside(`${apple} TXT !nxdomain`),
    checks: ['dkim-key'],
    says: 'Leave your DNS records as they are',
  },
  64: {
    how: 'the key is revoked',
    zone: beside(`${apple} TXT "v=DKIM1; p="`),
    checks: ['dkim-key'],
    says: 'the key is revoked',
  },
  65: {
    how: 'the DNS host has cut the target off',
    zone: instead(dkim, 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmaila.'),
    checks: ['dkim-target'],
    says: 'its end is missing',
  },
  66: {
    how: 'no DMARC record',
    zone: instead(dmarc),
    checks: ['dmarc-present'],
    says: 'no DMARC record',
  },
  67: {
    how: 'two DMARC records',
    zone: beside('_dmarc TXT "v=DMARC1; p=reject"'),
    checks: ['dmarc-single'],
    says: '2 DMARC records',
  },
  68: {
    how: 'reports to somebody who has not agreed to take them',
    zone: `${instead(dmarc, '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a@reports.example"')}\nexample.com._report._dmarc.reports.example. TXT !nxdomain`,
    checks: ['dmarc-reports'],
    says: 'No DMARC reports are sent to reports.example',
  },
  70: {
    how: "the old provider's MTA-STS policy in force",
    zone: beside('_mta-sts TXT "v=STSv1; id=1"'),
    options: { policy: 'version: STSv1\nmode: enforce\nmx: *.old.example\nmax_age: 604800' },
    checks: ['mta-sts-icloud'],
    says: 'senders do not deliver there',
  },
  71: {
    how: 'the host of the MTA-STS policy is broken',
    zone: beside('_mta-sts TXT "v=STSv1; id=1"'),
    options: { policy: { status: 301 } },
    checks: ['mta-sts-policy'],
    says: 'it is a redirect, which senders do not follow',
  },
  72: {
    how: "an old provider's records for mail programs left",
    zone: beside(
      '_imaps._tcp SRV 0 1 993 outlook.office365.com.',
      'autodiscover CNAME autodiscover.outlook.com.',
    ),
    checks: ['autodiscover-leftover'],
    says: '2 records of Microsoft are still there',
  },
  73: {
    how: "an old provider's DKIM key left",
    zone: beside(`google._domainkey TXT ${key}`),
    checks: ['autodiscover-leftover'],
    says: 'a record of Google Workspace is still there',
  },
};

/** The resolver validates, and refuses all. */
const refused =
  '; at the resolver\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail\n; at the resolver, unchecked';
const otherKeys = keysOf(signedDomain, 'other');
const expired = (type: 'keys' | 'data') => (set: RecordSet) =>
  (set.type === 'DNSKEY') === (type === 'keys') &&
  isWithin(set.owner, signedDomain) &&
  set.type !== 'DS'
    ? past
    : undefined;

/** Broken DNSSEC, by its cause: the world, and what is said. */
const bogus: readonly (readonly [
  number: number,
  how: string,
  signing: () => Promise<Signing>,
  says: string,
  fix: string,
])[] = [
  [
    5,
    'a DS record left behind, the zone unsigned',
    async () => ({ keys: undefined, ds: [await dsOf(otherKeys)] }),
    `the registrar lists key ${otherKeys.ksk.record.keyTag}, but the DNS host's zone has no keys`,
    'delete the DS record of example.com',
  ],
  [
    5,
    'a DS record left behind, the zone signed by another host',
    async () => ({ ds: [await dsOf(otherKeys)] }),
    `the registrar lists key ${otherKeys.ksk.record.keyTag}, but the DNS host signs with ${domainKeys.ksk.record.keyTag}`,
    'replace the DS record of example.com',
  ],
  [
    6,
    'signatures over the records out of date',
    async () => ({ window: expired('data') }),
    'expired at 2026-12-01T11:00Z',
    'Ask your DNS host to sign example.com again',
  ],
  [
    6,
    'signatures over the keys out of date',
    async () => ({ window: expired('keys') }),
    `the signature over the keys of example.com (key ${domainKeys.ksk.record.keyTag}) expired at 2026-12-01T11:00Z`,
    'Ask your DNS host to sign example.com again',
  ],
];

/** Seen only by asking several servers: the check, whose documented bad world shows it. */
const staged: Readonly<Record<number, readonly [how: string, check: string]>> = {
  1: ['records at the registrar, while the name servers are elsewhere', 'delegation-elsewhere'],
  3: ['parent and zone name different servers', 'delegation-mismatch'],
  4: ['servers out of step', 'delegation-out-of-step'],
  7: ['the domain has expired', 'delegation-present'],
  8: ['"no such record" still in a cache', 'resolver-stale'],
  9: ['an old answer still in a cache', 'resolver-stale'],
  10: ['DNS answers are forged here', 'resolver-forged'],
  11: ['another view of the domain inside this network', 'resolver-forged'],
};

/** No fault at all. */
const harmless: Readonly<Record<number, readonly [how: string, zone: string]>> = {
  34: ['a preference other than 10', plain.replace('10 mx01', '5 mx01')],
};

/** What DNS cannot tell. */
const hidden: Readonly<Record<number, string>> = {
  36: 'how long others will keep an old MX record, before it is changed',
  69: "whether another sender's mail passes DMARC: its selector and its envelope are in its mail alone",
  74: "a verification that is stuck on Apple's side",
  75: 'an address or domain that belongs to another Apple Account',
  76: 'iCloud+ that has ended, while its records are still there',
  77: 'an address that was not created in iCloud',
  78: 'a mailbox that is full',
  79: "mail that Apple's filter throws away",
  80: 'a forward that breaks DKIM',
};

it('has every number once', () => {
  const numbers = [shown, staged, harmless, hidden].flatMap((part) =>
    Object.keys(part).map(Number),
  );
  numbers.push(...new Set(bogus.map(([number]) => number)));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
});

const rank = { error: 2, warning: 1, note: 0 } as const;

it.each(Object.entries(shown).map(([number, one]) => [number, one.how, one] as const))(
  '%s: %s',
  async (_, _how, { zone, checks: expected, says, options }) => {
    const { outcomes } = await examineAll(checks, zone, options);
    const failing = checks.flatMap(({ meta }, i) => {
      const outcome = outcomes[i]!;
      return outcome.status === 'fail' ? [{ ...meta, findings: outcome.findings }] : [];
    });
    const loudest = Math.min(
      1,
      ...expected.map((id) => rank[checks.find(({ meta }) => meta.id === id)!.meta.severity]),
    );
    const told = failing.filter(({ severity }) => rank[severity] >= loudest);
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([...expected]));
    expect(told.filter(({ severity }) => severity !== 'note').map(({ id }) => id)).toEqual(
      expected.filter((id) => checks.find(({ meta }) => meta.id === id)!.meta.severity !== 'note'),
    );
    const words = told.flatMap(({ findings }) =>
      findings.flatMap(({ message, fix }) => [message, fix.text]),
    );
    expect(words.join('\n')).toContain(says);
  },
);

it.each(
  Object.entries(shown).flatMap(([number, { how, zone, options }]) =>
    options?.domain === undefined ? [[number, how, zone] as const] : [],
  ),
)('%s, on every server: %s: the report does not contradict itself', async (_, _how, zone) => {
  const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));
  const report = await auditStage(domainChecks, `; at each\n${zone}`);
  expect(findContradictions(report)).toEqual([]);
});

it.each(Object.entries(staged).map(([number, [how, id]]) => [number, how, id] as const))(
  '%s: %s',
  async (_, _how, id) => {
    const check = checks.find(({ meta }) => meta.id === id)!;
    const { results } = await auditStage([check], check.meta.docs.bad);
    expect(results).toMatchObject([{ check: id, status: 'fail' }]);
  },
);

it.each(bogus)('%i: %s', async (_, _how, signing, says, fix) => {
  const { results, verdict } = await auditSigned(checks, refused, await signing());
  const failing = results.filter(
    ({ status, severity }) => status === 'fail' && severity !== 'note',
  );
  expect(failing.map(({ check }) => check)).toEqual(['dnssec-valid']);
  const [finding] = failing[0]!.findings;
  expect(finding?.message).toContain(says);
  expect(finding?.fix.text).toContain(fix);
  expect(verdict).toBe('fail');
  // What the name servers give is judged all the same.
  const judged = (check: string) => results.find((one) => one.check === check)?.status;
  for (const check of [
    'mx-present',
    'spf-icloud',
    'dkim-cname',
    'verification-present',
    'dmarc-present',
  ])
    expect([check, judged(check)]).toEqual([check, 'pass']);
});

it.each(['@ MX !nodata', '@ TXT "v=spf1 -all"', 'sig1._domainkey CNAME !nxdomain'])(
  'behind broken DNSSEC, the fault of a record is told too: %s',
  async (line) => {
    const signing = { keys: undefined, ds: [await dsOf(otherKeys)] };
    const world = `; at each\n${line}\n${refused}`;
    const { results } = await auditSigned(checks, world, signing);
    const failing = results.filter(
      ({ status, severity }) => status === 'fail' && severity === 'error',
    );
    expect(failing.map(({ check }) => check)).toContain('dnssec-valid');
    expect(failing.length).toBeGreaterThan(1);
  },
);

it.each(Object.values(harmless))('%s', async (_, zone) => {
  const { outcomes } = await examineAll(checks, zone);
  expect(outcomes.filter(({ status }) => status === 'fail')).toEqual([]);
});

it.each([
  'apple-domain=Abcd1234Efgh5678 v=spf1 include:icloud.com ~all',
  'apple-domain=Abcd1234Efgh5678v=spf1 include:icloud.com ~all',
  'v=spf1 include:icloud.com ~all apple-domain=Abcd1234Efgh5678',
  'v=spf1 include:icloud.com ~allapple-domain=Abcd1234Efgh5678',
  'v=spf1 include:icloud.com ~all; apple-domain = Abcd1234Efgh5678',
  'v=spf1 ip4:192.0.2.1 ~all \\"apple-domain=Abcd1234Efgh5678\\"',
])(
  'two values in one TXT record are told of once, and both are to be published: %s',
  async (text) => {
    const { outcomes } = await examineAll(checks, instead(`${proof}\n${spf}`, `@ TXT "${text}"`));
    const findings = outcomes.flatMap((one) => (one.status === 'fail' ? one.findings : []));
    expect(findings).toHaveLength(1);
    const { publish = [], remove = [] } = findings[0]!.fix;
    const other = text.includes('ip4') ? ' ip4:192.0.2.1' : '';
    const lines = [...publish, ...remove].map(({ rdata }) => rdata);
    expect(lines).toEqual([
      '"apple-domain=Abcd1234Efgh5678"',
      `"v=spf1 include:icloud.com${other} ~all"`,
      `"${text}"`,
    ]);
  },
);
