/** A domain that does not exist, or has lapsed, is told that alone: no record to publish helps it. */
import { describe, expect, it } from 'vitest';
import { findLapse, lapseChecks, lapseIn, lapseNeeds } from '../../src/audit/lapse.ts';
import { lookUp } from '../../src/audit/look-up-records.ts';
import { observeDomain, waitRows } from '../../src/audit/wait-observation.ts';
import { checks } from '../../src/check/registry.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { lapseCheckIds } from '../../src/model/check-id.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';
import { findSetUp } from '../../src/report/view/steps/set-up.ts';
import { auditStage, stageOf } from '../support/stand-ins.ts';

const domain = { name: dnsName('example.com'), unicode: 'example.com' };

const parent = (...hosts: readonly string[]) =>
  `; at the parent\n${hosts.map((host) => `@ NS ${host}.`).join('\n')}`;
const empty =
  '; at each\n@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain';
const parked =
  '; at each\n@ MX 0 .\n@ TXT "v=spf1 -all"\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT "v=DMARC1; p=reject"';

const lapsed: readonly (readonly [string, string, string, string])[] = [
  [
    'a parking service, with what it sets',
    `${parent('ns1.sedoparking.com', 'ns2.sedoparking.com')}\n${parked}`,
    'delegation-parked',
    'looks expired or parked',
  ],
  [
    'a parking service without records',
    `${parent('ns1.bodis.com', 'ns2.bodis.com')}\n${empty}`,
    'delegation-parked',
    'looks expired or parked',
  ],
  [
    "a registrar's page for expired domains",
    `${parent('ns1.renewyourdomain.net', 'ns2.renewyourdomain.net')}\n${empty}`,
    'delegation-parked',
    'looks expired',
  ],
  [
    'a parking service that answers nothing',
    `${parent('ns1.dan.com', 'ns2.dan.com')}\n${empty}\n; at ns1.dan.com: !refused\n; at ns2.dan.com: !refused`,
    'delegation-parked',
    'looks expired or parked',
  ],
  [
    'ended, by the word of the registry',
    `; at the registry: active, 2026-11-20\n${parent('ns1.example.net', 'ns2.example.net')}\n${parked}`,
    'delegation-parked',
    'looks expired',
  ],
  [
    'about to be deleted, by the word of the registry',
    `; at the registry: pending delete\n${parent('ns1.example.net', 'ns2.example.net')}\n${empty}`,
    'delegation-hold',
    'about to be deleted',
  ],
  ['no such domain', '; at the parent\n@ NS !nxdomain', 'delegation-present', 'does not exist'],
];

describe.each(lapsed)('%s', (_, stage, check, words) => {
  it('is the one finding', async () => {
    const report = await auditStage(checks, stage);
    const failed = report.results.filter(({ status }) => status === 'fail');
    expect(failed.map((one) => one.check)).toEqual([check]);
    const findings = failed.flatMap((one) => one.findings);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(words);
    expect(findings[0]?.fix.publish ?? []).toEqual([]);
    expect(report.verdict).toBe('fail');
    expect(report.verify).toMatchObject({
      state: 'no',
      because: expect.stringMatching(/^the domain /),
    });
    const observed = observeDomain(
      report,
      { domain, required: appleRequirements(domain.name) },
      true,
    );
    expect(observed.published).toBe('wrong');
    const cells = waitRows(report, { domain, required: appleRequirements(domain.name) }, [
      'system',
    ]);
    expect(JSON.stringify(cells)).not.toContain('right');
    expect(verdictSentence(report)).toMatch(/^1 problem: the domain /);
    expect(findSetUp(report)).toBeUndefined();
  });

  it('leaves nothing to publish and nothing to accept', async () => {
    const { find, context } = await lookUp(
      { domain, needs: lapseNeeds },
      stageOf(stage),
      new AbortController().signal,
    );
    const lapse = findLapse(find, { ...context, startedAt: '2026-12-01T12:00:00.000Z' });
    expect(lapse?.message).toContain(words);
    expect(lapseIn(await auditStage(lapseChecks, stage))).toEqual(lapse);
  });
});

it.each([
  ['healthy', parent('ns1.example.net', 'ns2.example.net')],
  ['not set up yet', `${parent('ns1.example.net', 'ns2.example.net')}\n${empty}`],
  ['without mail, on purpose', `${parent('ns1.example.net', 'ns2.example.net')}\n${parked}`],
  ['name servers that cannot be reached', '; at the parent: !timeout\n; at each: !timeout'],
])('%s is no lapsed domain', async (_, stage) => {
  expect(lapseIn(await auditStage(lapseChecks, stage))).toBeUndefined();
});

it("goes by a resolver's word where no name server is to be asked", async () => {
  const world = stageOf(
    '; at the resolver\n@ MX !nxdomain\n@ TXT !nxdomain\nsig1._domainkey CNAME !nxdomain',
  );
  const { direct: _, ...resolversOnly } = world;
  const { find, context } = await lookUp(
    { domain, needs: lapseNeeds },
    resolversOnly,
    new AbortController().signal,
  );
  expect(findLapse(find, context)?.message).toContain('Resolvers say that example.com does not');
});

it('knows the same checks by id', () =>
  expect(lapseChecks.map(({ meta }) => meta.id)).toEqual([...lapseCheckIds]));
