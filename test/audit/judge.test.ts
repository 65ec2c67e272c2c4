/** What is judged where only some checks are chosen: nothing that was not looked at passes. */
import { describe, expect, it } from 'vitest';
import { audit, type AuditRequest } from '../../src/audit/audit.ts';
import { defineCheck } from '../../src/check/define-check.ts';
import { checks } from '../../src/check/registry.ts';
import type { Skipped } from '../../src/model/check.ts';
import { selectForDomain, selectChecks } from '../../src/audit/select-checks.ts';
import { failedAnswer, type Resolver } from '../../src/model/dns/dns.ts';
import { runExitStatus } from '../../src/model/exit-status.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Waived } from '../../src/model/report.ts';
import { isUnjudged, verdictOf } from '../../src/model/verdict.ts';
import { verdictSentence } from '../../src/report/view/verdict.ts';
import { strayDeferrals } from '../support/deferral.ts';
import { appleZone } from '../support/judge.ts';
import { zoneOf } from '../support/zone.ts';

const domain = { name: dnsName('example.com'), unicode: 'example.com' };

const worldOf = (lines: string) => ({
  families: [4 as const],
  recursive: [zoneOf(lines, 'example.com.', appleZone('example.com'))] as const,
  prober: { probe: () => Promise.reject(new Error('nothing is probed here')) },
});
const auditOf = (lines: string, only: readonly string[], skip: readonly string[] = []) => {
  const options = { only, skip, ports: false };
  const chosen = selectChecks({ ...options, rdap: false });
  const request = { domain, ...selectForDomain(domain.name, chosen, options) };
  return audit(request, worldOf(lines), new AbortController().signal);
};
const states = async (...args: Parameters<typeof auditOf>) =>
  (await auditOf(...args)).results.map(({ check, status }) => `${check} ${status}`);

const bare = '@ A 192.0.2.1';

const statesOf = async (choice: Pick<AuditRequest, 'checks' | 'spare'>) =>
  (await audit({ domain, ...choice }, worldOf(bare), new AbortController().signal)).results.map(
    ({ check, status }) => `${check} ${status}`,
  );

describe('a check that leaves the judgement to another', () => {
  it('brings that one along, in the order of the list', async () => {
    expect(await states(bare, ['mx-icloud'])).toEqual(['mx-present fail', 'mx-icloud skipped']);
    const report = await auditOf(bare, ['dkim-key']);
    expect(report.results.map(({ check }) => check)).toEqual(['dkim-cname', 'dkim-key']);
    expect(report.verdict).toBe('fail');
  });

  it('and those that this one leaves it to', async () => {
    const alias = '@ CNAME site.host.example.\nsite.host.example. MX !nodata';
    expect(await states(alias, ['mx-icloud'])).toEqual([
      'mx-alias fail',
      'mx-present skipped',
      'mx-icloud skipped',
    ]);
  });

  it('does so for nothing where it can judge', async () => {
    expect(await states('@ MX 10 mx01.mail.icloud.com.', ['mx-icloud'])).toEqual([
      'mx-icloud fail',
    ]);
  });

  it('does not bring what is to be skipped: then nothing is judged, which is no pass', async () => {
    const report = await auditOf(bare, ['mx-icloud'], ['mx-present']);
    expect(report.results.map(({ status }) => status)).toEqual(['skipped']);
    expect(report.verdict).toBe('inconclusive');
    expect(verdictSentence(report)).toBe(
      'nothing was judged: there is no MX record: see mx-present',
    );
  });

  it('names in a field those that its reason ends with, and only checks that there are', async () => {
    const onZones = checks.filter(({ meta }) => meta.area !== 'imap' && meta.area !== 'smtp');
    // Those of a whole world (`; at the parent`) are another table's.
    const zones = onZones
      .map(({ meta }) => meta.docs.bad)
      .filter((zone) => !zone.startsWith('; at '));
    const skipped = (
      await Promise.all(
        zones.map((zone) =>
          auditOf(
            zone,
            onZones.map(({ meta }) => meta.id),
          ),
        ),
      )
    )
      .flatMap(({ results }) => results)
      .filter(({ status }) => status === 'skipped');
    const deferrals = skipped.flatMap(({ check, deferTo = [] }) =>
      deferTo.map((to) => `${check} to ${to}`),
    );
    expect(new Set(deferrals).size).toBeGreaterThan(30);
    expect(
      skipped.filter(({ check, deferTo }) => strayDeferrals(check, deferTo).length > 0),
    ).toEqual([]);
    expect(
      skipped.filter(
        ({ because = '', deferTo }) =>
          because.endsWith(`see ${deferTo?.join(' and ')}`) !== (deferTo !== undefined),
      ),
    ).toEqual([]);
  });

  it('is known by the field, whatever the reason says', async () => {
    const about = (ruling: Skipped) => {
      const own = defineCheck({
        ...checks[0]!.meta,
        id: 'own',
        needs: () => ({}),
        judge: () => ruling,
      });
      const spare = [own, ...checks.filter(({ meta }) => meta.id === 'mx-present')];
      return statesOf({ checks: [own], spare });
    };
    expect(await about({ status: 'skipped', because: 'see mx-present' })).toEqual(['own skipped']);
    expect(
      await about({ status: 'skipped', because: 'it depends', deferTo: ['mx-present'] }),
    ).toEqual(['own skipped', 'mx-present fail']);
  });
});

const silent: Resolver = {
  vantage: 'system',
  server: '127.0.0.1:9',
  lookup: (question) =>
    Promise.resolve(
      failedAnswer({ vantage: 'system', server: '127.0.0.1:9', transport: 'udp' }, question, {
        code: 'unreachable',
        detail: 'connection refused',
        attempts: [],
      }),
    ),
};
const silentWorld = { ...worldOf(bare), recursive: [silent] as const };

const waived: Waived = {
  finding: {
    message: 'no policy',
    subject: { name: domain.name, type: 'TXT' },
    fix: { text: 'Publish one.' },
  },
  until: '2027-01-01',
  reason: 'later',
};

describe('where nothing was judged', () => {
  it.each([
    [['verification-token'], 'the expected value was not given'],
    [['delegation'], "the domain's own name servers were not asked"],
  ])('--only %s is inconclusive, and says why', async (only, because) => {
    const report = await auditOf(bare, only);
    expect(report.verdict).toBe('inconclusive');
    expect(verdictSentence(report)).toContain('nothing was judged: ');
    expect(verdictSentence(report)).toContain(because);
  });

  it.each([
    'dmarc-present',
    'spf-all',
    'mta-sts-policy',
    'dkim-key',
    'delegation-single',
    'autodiscover-leftover',
    'resolver-reach',
  ])('--only %s is inconclusive on a silent network, and no check passed', async (only) => {
    const options = { only: [only], skip: [], ports: false };
    const chosen = selectChecks({ ...options, rdap: false });
    const request = { domain, ...selectForDomain(domain.name, chosen, options) };
    const report = await audit(request, silentWorld, new AbortController().signal);
    expect(report.results.filter(({ status }) => status === 'pass')).toEqual([]);
    expect(report.verdict).toBe('inconclusive');
    expect(runExitStatus({ domains: [report] }, 'error')).toBe(3);
    expect(verdictSentence(report)).toMatch(
      /^(?:couldn't look anything up, so your records may be fine|nothing was judged: the domain's own name servers were not asked)$/,
    );
  });

  it.each([
    ['of nothing', []],
    ['of an inconclusive warning', [{ severity: 'warning', status: 'inconclusive' }]],
    ['of a note that does not apply', [{ severity: 'note', status: 'skipped' }]],
    [
      'of records that nobody gave, whatever the ports do',
      [
        { severity: 'warning', status: 'inconclusive', area: 'dmarc' },
        { severity: 'error', status: 'pass', area: 'imap' },
      ],
    ],
    [
      'of records that nobody gave, whatever the waivers do',
      [
        { severity: 'warning', status: 'inconclusive', area: 'dmarc' },
        { severity: 'note', status: 'pass', area: 'config' },
      ],
    ],
  ] as const)('a run %s is no pass', (_, results) => {
    expect(isUnjudged(results)).toBe(true);
    expect(verdictOf(results)).toBe('inconclusive');
  });

  it.each([
    ['a warning that failed', [{ severity: 'warning', status: 'fail' }]],
    ['waivers alone', [{ severity: 'note', status: 'fail', area: 'config' }]],
    ['ports alone', [{ severity: 'error', status: 'pass', area: 'imap' }]],
    ['a waived finding', [{ severity: 'error', status: 'skipped', waived: [waived] }]],
    [
      'one check of several',
      [
        { severity: 'warning', status: 'inconclusive' },
        { severity: 'note', status: 'pass' },
      ],
    ],
  ] as const)('%s is an answer', (_, results) => {
    expect(isUnjudged(results)).toBe(false);
    expect(verdictOf(results)).toBe('pass');
  });

  it('a policy that is not in use was looked for: that is an answer', async () => {
    const report = await auditOf(bare, ['mta-sts']);
    expect(report.verdict).toBe('pass');
  });
});
