/** A slip in a record is told once, by what it does, with advice on that slip alone. */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';
import { auditCase, readCase } from '../support/internet.ts';
import { isPortArea } from '../../src/model/check.ts';

const auditWith = (spf: string, dmarc = 'v=DMARC1; p=reject; rua=mailto:a@own-finch.com') =>
  auditCase(
    readCase(`; a slip
; domain: own-finch.com
; zone own-finch.com
; at ns1.own-finch.com. 
; at ns2.own-finch.com. 
own-finch.com. 3600 MX 10 mx01.mail.icloud.com.
own-finch.com. 3600 MX 10 mx02.mail.icloud.com.
own-finch.com. 3600 TXT "apple-domain=Abcd1234Efgh5678"
own-finch.com. 3600 TXT "${spf}"
_dmarc.own-finch.com. 3600 TXT "${dmarc}"`),
    { checks: checks.filter(({ meta }) => !isPortArea(meta.area) && meta.area !== 'dkim') },
  );

const right = 'v=spf1 include:icloud.com ~all';

it.each<[string, string, string, RegExp, RegExp]>([
  [
    'an equals sign in the term for iCloud',
    'v=spf1 include=icloud.com ~all',
    'spf-syntax',
    /most likely "include:icloud\.com" was meant/,
    /passes neither SPF nor DKIM/,
  ],
  [
    'an equals sign there beside another sender',
    'v=spf1 include=icloud.com ip4:192.0.2.7 ~all',
    'spf-syntax',
    /most likely "include:icloud\.com" was meant/,
    /passes neither SPF nor DKIM/,
  ],
  [
    'a space after the colon',
    'v=spf1 include: icloud.com ~all',
    'spf-syntax',
    /"include:" and the name that belongs to it are two terms/,
    /passes neither SPF nor DKIM/,
  ],
  [
    'two spaces after the colon, and a second sender',
    'v=spf1 a:  mail.own-finch.com include:icloud.com ~all',
    'spf-syntax',
    /"a:" and the name that belongs to it are two terms/,
    /passes neither SPF nor DKIM/,
  ],
  [
    'all that lets everyone pass',
    'v=spf1 include:icloud.com +all',
    'spf-all-pass',
    /lets anyone send/,
    /SPF lets anyone send as your domain/,
  ],
  [
    'a range of half the internet',
    'v=spf1 include:icloud.com ip4:0.0.0.0/1 ~all',
    'spf-all-pass',
    /lets much of the internet send/,
    /SPF lets much of the internet send as your domain/,
  ],
])('%s', async (_, spf, check, says, headline) => {
  const report = await auditWith(spf);
  const failed = report.results.filter(
    ({ area, status, severity }) => area === 'spf' && status === 'fail' && severity === 'error',
  );
  expect(failed.map((one) => one.check)).toEqual([check]);
  const [finding, ...more] = failed.flatMap(({ findings }) => findings);
  expect(more).toEqual([]);
  expect(finding?.message).toMatch(says);
  expect(finding?.fix.text).not.toMatch(/Left out: include/);
  expect(verdictSentence(report)).toMatch(headline);
});

it('leaves SPF out of the headline where it does not fail', async () => {
  expect(verdictSentence(await auditWith('v=spf1 include:icloud.com +all'))).not.toMatch(
    /in junk|neither SPF/,
  );
});

it.each([
  [
    'v=DMARC1, p=reject, rua=mailto:a@own-finch.com',
    'v=DMARC1; p=reject; rua=mailto:a@own-finch.com',
  ],
  [
    'v=DMARC1,p=quarantine,rua=mailto:a@own-finch.com,mailto:b@own-finch.com',
    'v=DMARC1; p=quarantine; rua=mailto:a@own-finch.com,mailto:b@own-finch.com',
  ],
])('keeps the policy of a DMARC record with commas: %s', async (dmarc, wanted) => {
  const { results } = await auditWith(right, dmarc);
  const offers = results.flatMap(({ check, findings }) =>
    check === 'dmarc-syntax' ? findings.flatMap(({ fix }) => fix.publish ?? []) : [],
  );
  expect(offers.map(({ rdata }) => rdata)).toEqual([`"${wanted}"`]);
});

it.each([
  ['v=DMARC1; P=reject', 'Write the names of tags in lowercase.'],
  ['v=DMARC1; p=reject; pct=20', 'Remove pct= from the record.'],
  ['v=DMARC1; p=reject; fo=0:1', 'Keep either 0 or 1 in fo=.'],
  [
    'v=DMARC1; p=reject; rau=mailto:a@own-finch.com',
    'Correct the name of the tag, or remove it from the record.',
  ],
])('advises on what is odd in %s alone', async (dmarc, advice) => {
  const { results } = await auditWith(right, dmarc);
  const tags = results.find(({ check }) => check === 'dmarc-tags');
  expect(tags?.findings.map(({ fix }) => fix.text)).toEqual([advice]);
});
