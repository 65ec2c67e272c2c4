/** Offline nothing passes of which the file says too little. */
import { describe, expect, it } from 'vitest';
import { requiredAreas } from '../../src/model/check.ts';
import {
  causeSentence,
  digestReport,
  obstructionRemedy,
} from '../../src/report/view/group-results.ts';
import { auditFile, resultOf, zoneWith } from '../support/zone-file.ts';

const key = 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n';
const spf = '@ TXT "v=spf1 include:icloud.com ~all"\n';
const token = '@ TXT "apple-domain=Abcd1234Efgh5678"\n';
const dkim = 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\n';
const good = `$ORIGIN example.com.\n@ SOA ns1.example.net. h.example.net. 1 2 3 4 5\n${mx}${spf}${token}${dkim}`;

const offline = (text: string) => auditFile(zoneWith(text), { offline: true });

it.each<[string, string, string, string]>([
  ['all that Apple asks for', good, 'pass', 'spf-icloud pass'],
  [
    'services beside iCloud',
    good.replace('~all', 'include:_spf.google.com ~all'),
    'pass',
    'spf-icloud pass',
  ],
  [
    'an SPF record that lets nobody pass',
    good.replace('include:icloud.com ~', '-'),
    'fail',
    'spf-icloud fail',
  ],
  [
    'an SPF record for another service',
    good.replace('icloud.com ~', '_spf.google.com ~'),
    'fail',
    'spf-icloud fail',
  ],
  [
    'an SPF record for who knows whom',
    good.replace('icloud.com ~', 'spf.host.example ~'),
    'inconclusive',
    'spf-icloud inconclusive',
  ],
  [
    'an SPF record in pieces',
    good.replace('v=spf1 ', 'v=spf1"\n@ TXT "'),
    'fail',
    'spf-syntax fail',
  ],
  ['no SPF record', good.replace(spf, ''), 'fail', 'spf-icloud skipped'],
  ['no MX record', good.replace(mx, ''), 'fail', 'mx-present fail'],
  ['no token', good.replace(token, ''), 'fail', 'verification-present fail'],
  ['no DKIM record', good.replace(dkim, ''), 'fail', 'dkim-cname fail'],
  [
    'a key that may be any',
    good.replace(dkim, `sig1._domainkey TXT "${key}"\n`),
    'inconclusive',
    'dkim-target inconclusive',
  ],
  [
    'a DKIM record that leads elsewhere',
    good.replace('.at.icloudmailadmin.com', '.host.example'),
    'inconclusive',
    'dkim-target inconclusive',
  ],
])('%s', async (_, text, verdict, expected) => {
  const report = await offline(text);
  const [id = ''] = expected.split(' ');
  expect([report.verdict, `${id} ${resultOf(report, id).status}`]).toEqual([verdict, expected]);
});

describe('what the user left out', () => {
  it.each(requiredAreas)('%s is not asked for', async (area) => {
    const isChosen = (one: string) => one !== area && one !== 'dmarc';
    const own = { mx, spf, dkim, verification: token }[area];
    const zone = zoneWith(good.replace(own, ''));
    expect((await auditFile(zone, { offline: true })).verdict).toBe('fail');
    expect((await auditFile(zone, { offline: true, isChosen })).verdict).toBe('pass');
  });
});

it('says how to have it looked up', async () => {
  const report = await offline(good.replace('icloud.com ~', 'spf.host.example ~'));
  const { causes } = digestReport(report);
  expect(causes.map((cause) => [causeSentence(cause), obstructionRemedy(cause, false)])).toEqual([
    ['not all was looked up', 'Check the live domain, or run this without --offline.'],
  ]);
});
