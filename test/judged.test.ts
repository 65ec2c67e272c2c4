/** What is judged where only some checks are chosen: nothing that was not looked at passes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../src/audit.ts';
import { checks } from '../src/check/index.ts';
import { choiceFor, chosenChecks } from '../src/choice.ts';
import { dnsName } from '../src/model/name.ts';
import { verdictSentence } from '../src/report/verdict.ts';
import { appleZone } from './support/judge.ts';
import { zoneOf } from './support/zone.ts';

const domain = { name: dnsName('example.com'), unicode: 'example.com' };

const auditOf = (lines: string, only: readonly string[], skip: readonly string[] = []) => {
  const options = { only, skip, ports: false };
  const chosen = chosenChecks({ ...options, rdap: false });
  const world = {
    families: [4 as const],
    recursive: [zoneOf(lines, 'example.com.', appleZone('example.com'))] as const,
    prober: { probe: () => Promise.reject(new Error('nothing is probed here')) },
  };
  const request = { domain, ...choiceFor(domain.name, chosen, options) };
  return audit(request, world, new AbortController().signal);
};
const states = async (...args: Parameters<typeof auditOf>) =>
  (await auditOf(...args)).results.map(({ check, status }) => `${check} ${status}`);

const bare = '@ A 192.0.2.1';

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

  it('names one that there is', () => {
    const ids = new Set(checks.map(({ meta }) => meta.id));
    const folder = join(import.meta.dirname, '../src/check');
    const named = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .flatMap((text) =>
        Array.from(
          text.matchAll(/skipped\([^)]*\bsee ([a-z]+-[a-z0-9-]+)(?: and ([a-z]+-[a-z0-9-]+))?/g),
        ),
      )
      .flatMap(([, one, other]) => [one, other].filter((id) => id !== undefined));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('where nothing was judged', () => {
  it.each([
    [['verification-token'], 'the value to expect was not given'],
    [['delegation'], "the domain's own name servers were not asked"],
  ])('--only %s is inconclusive, and says why', async (only, because) => {
    const report = await auditOf(bare, only);
    expect(report.verdict).toBe('inconclusive');
    expect(verdictSentence(report)).toContain('nothing was judged: ');
    expect(verdictSentence(report)).toContain(because);
  });

  it('a policy that is not in use was looked for: that is an answer', async () => {
    const report = await auditOf(bare, ['mta-sts']);
    expect(report.verdict).toBe('pass');
  });
});
