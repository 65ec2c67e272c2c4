/** Odd set-ups that are legal and healthy: nothing to report above a note, and Verify is safe. */
import { expect, it } from 'vitest';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);
const target = 'sig1.dkim.own-finch.com.at.icloudmailadmin.com.';

const usual = {
  mx: 'own-finch.com. MX 10 mx01.mail.icloud.com.\nown-finch.com. MX 10 mx02.mail.icloud.com.',
  spf: 'own-finch.com. TXT "v=spf1 include:icloud.com ~all"',
  dkim: `sig1._domainkey.own-finch.com. CNAME ${target}`,
  dmarc: '_dmarc.own-finch.com. TXT "v=DMARC1; p=reject; rua=mailto:a@own-finch.com"',
  more: '',
};

const vendor = `; zone vendor-hub.net
; at ns1.vendor-hub.net. 
; at ns2.vendor-hub.net. `;

const delegated = (label: string): string =>
  `${label}.own-finch.com. NS ns1.vendor-hub.net.\n${label}.own-finch.com. NS ns2.vendor-hub.net.`;

const below = (label: string, records: string): string => `${vendor}
vendor-hub.net. A 192.0.2.1
; zone ${label}.own-finch.com
; at ns1.vendor-hub.net. 
; at ns2.vendor-hub.net. 
${records}`;

interface SetUp extends Partial<typeof usual> {
  readonly zones?: string;
  readonly servers?: number;
}

const setUps: Readonly<Record<string, SetUp>> = {
  'keys in a zone of their own': {
    dkim: delegated('_domainkey'),
    zones: below('_domainkey', `sig1._domainkey.own-finch.com. CNAME ${target}`),
  },
  'the DKIM name itself in a zone of its own, by DNAME': {
    dkim: '_domainkey.own-finch.com. DNAME keys.vendor-hub.net.',
    zones: `${vendor}\nsig1.keys.vendor-hub.net. CNAME ${target}`,
  },
  'DMARC in a zone of its own': {
    dmarc: delegated('_dmarc'),
    zones: below('_dmarc', usual.dmarc),
  },
  'a chain of CNAME records to Apple': {
    dkim: 'sig1._domainkey.own-finch.com. CNAME own-finch.vendor-hub.net.',
    zones: `${vendor}\nown-finch.vendor-hub.net. CNAME step.vendor-hub.net.\nstep.vendor-hub.net. CNAME ${target}`,
  },
  'thirteen name servers': { servers: 13 },
  'capitals everywhere': {
    mx: 'own-finch.com. MX 10 MX01.Mail.iCloud.COM.\nown-finch.com. MX 10 MX02.MAIL.ICLOUD.COM.',
    spf: 'own-finch.com. TXT "V=SPF1 INCLUDE:ICLOUD.COM ~ALL"',
    dkim: 'sig1._domainkey.own-finch.com. CNAME SIG1.DKIM.Own-Finch.COM.AT.iCloudMailAdmin.com.',
  },
  'wildcards for all that mail does not use': {
    more: '*.own-finch.com. CNAME own-finch.com.',
  },
  'an SPF record in many strings, by redirect and through macros': {
    spf: 'own-finch.com. TXT "v=spf1 redir" "ect=_spf" ".%{d2}"\n_spf.own-finch.com. TXT "v=spf1 exists:%{ir}.ok.own-finch.com include:icloud.com -all"',
  },
};

it.each(Object.entries(setUps))('%s', async (_, { zones = '', servers = 2, ...given }) => {
  const { mx, spf, dkim, dmarc, more } = { ...usual, ...given };
  const hosts = Array.from({ length: servers }, (_ignored, i) => `; at ns${i + 1}.own-finch.com. `);
  const report = await auditCase(
    readCase(`; legal
; domain: own-finch.com
; zone own-finch.com
${hosts.join('\n')}
${mx}
${spf}
own-finch.com. TXT "apple-domain=Abcd1234Efgh5678"
${dkim}
${dmarc}
${more}
${zones}
; Apple: ${target} 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`),
  );
  const failed = report.results.filter(({ status }) => status === 'fail');
  expect(failed.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual([]);
  expect({ verdict: report.verdict, verify: report.verify?.state }).toEqual({
    verdict: 'pass',
    verify: 'yes',
  });
  expect(findContradictions(report)).toEqual([]);
});

const keysBelow = (records: string) =>
  auditCase(
    readCase(`; a key below
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com. 
; at ns2.own-finch.com. 
${usual.mx}
${usual.spf}
own-finch.com. TXT "apple-domain=Abcd1234Efgh5678"
${usual.dmarc}
${records}
; Apple: ${target} 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`),
  );

it('a wildcard that leads to the key of iCloud is nothing to delete', async () => {
  const { verdict, results } = await keysBelow(`*._domainkey.own-finch.com. CNAME ${target}`);
  expect(verdict).toBe('pass');
  expect(results.find(({ check }) => check === 'autodiscover-leftover')?.status).toBe('pass');
});

it('a key that is missing in a zone below belongs there', async () => {
  const zones = below('_domainkey', 's2._domainkey.own-finch.com. TXT "v=DKIM1; p="');
  const { results } = await keysBelow(`${delegated('_domainkey')}\n${zones}`);
  const [finding] = results.find(({ check }) => check === 'dkim-cname')?.findings ?? [];
  expect(finding?.fix.text).toMatch(
    /in the zone _domainkey\.own-finch\.com: in the zone own-finch\.com it has no effect/,
  );
});

it('a key that is missing in the zone itself belongs there', async () => {
  const { results } = await keysBelow('www.own-finch.com. A 192.0.2.1');
  const [finding] = results.find(({ check }) => check === 'dkim-cname')?.findings ?? [];
  expect(finding?.fix.text).not.toMatch(/in the zone/);
});

it.each([
  [
    'two',
    'sig1._domainkey.own-finch.com. CNAME a.own-finch.com.\na.own-finch.com. CNAME sig1._domainkey.own-finch.com.',
  ],
  ['one', 'sig1._domainkey.own-finch.com. CNAME sig1._domainkey.own-finch.com.'],
])('a circle of %s is no fault of the name servers that fail at it', async (_, circle) => {
  const { results } = await keysBelow(circle);
  const failed = results.filter(({ status, severity }) => status === 'fail' && severity !== 'note');
  expect(failed.map(({ check }) => check)).toEqual(['dkim-target']);
});
