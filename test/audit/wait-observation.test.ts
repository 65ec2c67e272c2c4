/** What one look at a domain shows, over whole worlds. */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { WaitColumn } from '../../src/model/wait.ts';
import { waitRows, observeDomain } from '../../src/audit/wait-observation.ts';
import { auditStage } from '../support/stand-ins.ts';

const name = dnsName('example.com');
const subject = { domain: { name, unicode: 'example.com' }, required: appleRequirements(name) };

const look = async (stage: string) => {
  const report = await auditStage(checks, stage);
  const resolvers = new Set(
    report.evidence.answers.flatMap(({ vantage, server }) =>
      vantage === 'resolver' || vantage === 'system' ? [server] : [],
    ),
  );
  const rows = waitRows(report, subject, [...resolvers]);
  const statesOf = (column: WaitColumn) => rows.map(({ cells }) => cells[column]?.state);
  return { sight: observeDomain(report, subject, true), rows, statesOf };
};

it('a healthy domain is right, and ready', async () => {
  const { sight, rows, statesOf } = await look('; at each');
  expect(sight).toMatchObject({ published: 'right', ready: true, lives: [], secondHand: false });
  expect(rows.map(({ host, own }) => (own ? host : 'resolver'))).toEqual([
    'ns1.example.net',
    'ns2.example.net',
    'resolver',
  ]);
  for (const column of ['MX', 'TXT', 'DKIM'] as const)
    expect(new Set(statesOf(column))).toEqual(new Set(['right']));
});

it('records with which mail breaks are wrong, each in its column', async () => {
  const { sight, statesOf } = await look(
    '; at each\n@ MX !nodata\n; at the resolver\n@ MX !nodata',
  );
  expect(sight).toMatchObject({ published: 'wrong', ready: false });
  expect(statesOf('MX')).toEqual(['wrong', 'wrong', 'wrong']);
  expect(statesOf('TXT')).toEqual(['right', 'right', 'right']);
});

it('name servers that do not agree are mixed, whoever of them is right', async () => {
  const { sight, statesOf } = await look('; at ns2.example.net\n@ MX !nodata');
  expect(sight.published).toBe('mixed');
  expect(statesOf('MX').slice(0, 2)).toEqual(['right', 'differs']);
  const turned = await look('; at ns1.example.net\n@ MX !nodata');
  expect(turned.sight.published).toBe('mixed');
  expect(turned.statesOf('MX').slice(0, 2)).toEqual(['differs', 'right']);
  const harmless = await look('; at ns2.example.net\n_dmarc TXT "v=DMARC1; p=none"');
  expect(harmless.sight.published).toBe('mixed');
});

it('a cache with the old answer is old, for as long as its TTL tells', async () => {
  const { sight, rows } = await look('; at the resolver\n@ 300 MX 10 mail.example.net.');
  expect(sight).toMatchObject({ published: 'right', ready: false, lives: [300] });
  expect(rows.at(-1)?.cells).toEqual({
    MX: { state: 'old', seconds: 300 },
    TXT: { state: 'right' },
    DKIM: { state: 'right' },
  });
});

it('name servers of which none answers leave the word to caches', async () => {
  const { sight, rows } = await look('; at the parent: !timeout\n; at each: !timeout');
  expect(sight.secondHand).toBe(true);
  expect(rows.at(-1)?.cells.MX?.state).toBe('right');
});

it('nobody who answers is unknown, and never wrong', async () => {
  const dark = '; at the parent: !timeout\n; at each: !timeout\n; at the resolver: !timeout';
  const { sight, statesOf } = await look(dark);
  expect(sight).toMatchObject({ published: 'unknown', ready: false });
  expect(new Set(statesOf('MX'))).toEqual(new Set(['failed']));
});

it('the word changes with the records, and with nothing else', async () => {
  const { sight: one } = await look('; at each');
  const { sight: same } = await look(
    '; at each\n@ 60 MX 10 mx02.mail.icloud.com.\n@ 60 MX 10 mx01.mail.icloud.com.',
  );
  const { sight: other } = await look(
    '; at each\n@ MX 20 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.',
  );
  expect(same.word).toBe(one.word);
  expect(other.word).not.toBe(one.word);
  expect(same.ttl).toBe(60);
});
