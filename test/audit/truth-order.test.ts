/**
 * Name servers that differ are the finding, whichever the delegation names first: the domain is judged
 * by the one with whose records least is wrong, and nothing is to publish that another already serves.
 */
import { expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, type Manners, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);
const domain = 'tidy-heron.com';

const right = `
${domain}. 3600 MX 10 mx01.mail.icloud.com.
${domain}. 3600 MX 10 mx02.mail.icloud.com.
${domain}. 3600 TXT "apple-domain=Abcd1234Efgh5678"
${domain}. 3600 TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey.${domain}. 3600 CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc.${domain}. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}"`;

const before = `
${domain}. 3600 MX 10 aspmx.l.google.com.
${domain}. 3600 TXT "v=spf1 include:_spf.google.com ~all"`;

const withServers = (servers: readonly string[], apart = '') =>
  readCase(`; name servers that differ
; domain: ${domain}
; zone ${domain}
${servers.map((name) => `; at ${name}.${domain}. `).join('\n')}${right}
${apart}
; Apple: sig1.dkim.${domain}.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`);

const failing = ({ results }: DomainReport): readonly string[] =>
  results
    .filter(({ status, severity }) => status === 'fail' && severity !== 'note')
    .map(({ check }) => check);

const toPublish = ({ results }: DomainReport): readonly unknown[] =>
  results.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix.publish ?? []));

it.each(
  (['ns1', 'ns2'] as const).flatMap((bad) =>
    (
      [
        ['has no MX', { nodata_types: ['MX'] }, 'delegation-alike'],
        ['has no TXT', { nodata_types: ['TXT'] }, 'delegation-alike'],
        ['denies the domain', { nxdomain_names: [domain] }, 'delegation-alike'],
        [
          'denies the DKIM name',
          { nxdomain_names: [`sig1._domainkey.${domain}`] },
          'delegation-alike',
        ],
        ['denies _dmarc', { nxdomain_names: [`_dmarc.${domain}`] }, 'delegation-out-of-step'],
      ] satisfies readonly (readonly [string, Manners, string])[]
    ).map(([what, manners, check]) => ({ bad, what, manners, check })),
  ),
)('$bad $what', async ({ bad, manners, check }) => {
  const report = await auditCase(withServers(['ns1', 'ns2']), {
    manners: { [`${bad}.${domain}`]: manners },
  });
  expect(failing(report)).toEqual([check]);
  expect(toPublish(report)).toEqual([]);
  expect(report.verify?.state).not.toBe('yes');
  expect(findContradictions(report)).toEqual([]);
});

it.each([[['ns1']], [['ns2']], [['ns1', 'ns2']], [['ns2', 'ns3']]])(
  'what %s of three still have from before is not to publish',
  async (old) => {
    const apart = old.map((name) => `; but at ${name}.${domain}.${before}`).join('\n');
    const report = await auditCase(withServers(['ns1', 'ns2', 'ns3'], apart));
    expect(failing(report)).toEqual(['delegation-alike']);
    expect(toPublish(report)).toEqual([]);
    expect(findContradictions(report)).toEqual([]);
  },
);

it('is told with what to publish where it is nowhere', async () => {
  const report = await auditCase(withServers(['ns1', 'ns2'], `; but at ns1.${domain}.${before}`), {
    manners: { [`ns2.${domain}`]: { nodata_types: ['MX'] } },
  });
  expect(failing(report)).toContain('mx-present');
  expect(failing(report)).toContain('delegation-alike');
  expect(findContradictions(report)).toEqual([]);
});

/** The name servers of the domain, each with records of its own. */
const apart = (records: Readonly<Record<string, string>>) =>
  readCase(`; name servers of which each has other records
; domain: ${domain}
; zone ${domain}
${Object.keys(records)
  .map((name) => `; at ${name}.${domain}. `)
  .join('\n')}
${Object.entries(records)
  .map(([name, text]) => `; but at ${name}.${domain}.\n${text}`)
  .join('\n')}
; Apple: sig1.dkim.${domain}.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`);

const instead = (mark: RegExp, line = ''): string =>
  right
    .split('\n')
    .filter((one) => !mark.test(one))
    .concat(line === '' ? [] : [line])
    .join('\n');

const oldMx = instead(/ MX /, `${domain}. 3600 MX 10 mx.oldhost.com.`);
const otherMx = instead(/ MX /, `${domain}. 3600 MX 10 mx.otherhost.com.`);
const noDkim = instead(/_domainkey/);
const noSpf = instead(/spf1/, `${domain}. 3600 TXT "v=spf1 -all"`);
const noProof = instead(/apple-domain/);

const findingsIn = ({ results }: DomainReport) =>
  results.flatMap(({ check, findings }) => findings.map((one) => ({ check, ...one })));

it.each(
  (
    [
      ['MX', oldMx, 'DKIM', noDkim],
      ['MX', oldMx, 'SPF', noSpf],
      ['MX', oldMx, 'verification', noProof],
      ['SPF', noSpf, 'DKIM', noDkim],
    ] as const
  ).flatMap(([one, first, other, second]) => [
    { one, other, records: { ns1: first, ns2: second } },
    { one, other, records: { ns1: second, ns2: first } },
  ]),
)('$one is wrong at one and $other at the other: that is the finding', async ({ records }) => {
  const report = await auditCase(apart(records));
  expect(failing(report)).toEqual(['delegation-alike']);
  const both = findingsIn(report).filter(({ check }) => check === 'delegation-alike');
  expect(new Set(both.map(({ message }) => /ns[12]/.exec(message)?.[0]))).toEqual(
    new Set(['ns1', 'ns2']),
  );
  expect(report.verify?.state).not.toBe('yes');
  expect(findContradictions(report)).toEqual([]);
});

it.each([
  { ns1: oldMx, ns2: otherMx },
  { ns1: otherMx, ns2: oldMx },
])('what is wrong at every server, and not alike, is shown by server', async (records) => {
  const report = await auditCase(apart(records));
  const found = findingsIn(report).find(({ check }) => check.startsWith('mx-'));
  expect(found?.observed).toHaveLength(2);
  const [one, other] = [...(found?.observed ?? [])].sort();
  const exchange = (text: string) => (text === oldMx ? 'mx.oldhost.com.' : 'mx.otherhost.com.');
  expect(one).toContain('ns1.');
  expect(one).toContain(exchange(records.ns1));
  expect(other).toContain('ns2.');
  expect(other).toContain(exchange(records.ns2));
  expect(findContradictions(report)).toEqual([]);
});

it('says the same of records whichever server has them', async () => {
  const said = async (records: Readonly<Record<string, string>>) =>
    findingsIn(await auditCase(apart(records)))
      .filter(({ check }) => !check.startsWith('delegation-'))
      .map(({ check, message, expected, fix }) => ({ check, message, expected, fix }));
  expect(await said({ ns1: oldMx, ns2: otherMx })).toEqual(
    await said({ ns1: otherMx, ns2: oldMx }),
  );
});
