import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { cname, type Live, startLive, txt } from '../support/live-world.ts';
import { hasTruePorts } from '../support/loopback.ts';

const name = 'dns-audit.config.json';
const domain = 'healthy.example';
const isDmarc = ({ owner }: { readonly owner: string }) => owner === `_dmarc.${domain}`;
const isDkim = ({ owner }: { readonly owner: string }) => owner === `sig1._domainkey.${domain}`;

const zone = `$ORIGIN ${domain}.
@ 3600 SOA ns hostmaster 1 7200 900 1209600 900
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

describe.runIf(hasTruePorts)('the configuration file', () => {
  let live: Live;
  const configure = (config: object) =>
    live.write(name, JSON.stringify({ ports: false, ...config }));
  const json = async (...args: string[]) =>
    JSON.parse((await live.run(...args, '--format', 'json')).stdout) as Report;
  const resultIn = (report: Report, id: string) =>
    report.domains[0]?.results.find(({ check }) => check === id);

  beforeAll(async () => {
    live = await startLive('127.0.0.36');
  });
  afterEach(() => {
    live.restore();
    for (const file of [name, 'other.yaml', 'dns-audit.baseline.json', 'mail.zone', 'batch.json'])
      live.remove(file);
  });
  afterAll(() => live.close());

  it('names the domains, each with its token and what it skips', async () => {
    configure({
      domains: {
        [domain]: { 'apple-domain': 'Other1234', skip: ['dmarc'] },
        'moving.example': null,
      },
    });
    const report = await json();
    expect(report.domains.map((one) => one.domain)).toEqual([domain, 'moving.example']);
    expect(resultIn(report, 'verification-token')?.status).toBe('fail');
    expect(resultIn(report, 'dmarc-present')).toBeUndefined();
    expect(report.domains[1]?.results.some(({ area }) => area === 'dmarc')).toBe(true);
    expect(report.vantage.ports).toBe(false);
  });

  it('is looked for in the working folder, or where --config says; flags win', async () => {
    configure({ domains: { [domain]: null }, only: ['mx'], timeout: 7 });
    live.write('other.yaml', `domains:\n  ${domain}:\nonly: [spf-single]\nports: false\n`);
    const areas = ({ checks }: Report) => [...new Set(checks.map(({ area }) => area))];
    expect(areas(await json())).toEqual(['mx']);
    expect((await json('--config', 'other.yaml')).checks.map(({ id }) => id)).toContain(
      'spf-single',
    );
    expect(areas(await json('--only', 'verification'))).toEqual(['verification']);
    const told = await live.run('--config', 'none.yaml');
    expect([told.status, told.stderr]).toEqual([2, 'dns-audit: There is no none.yaml.\n']);
  });

  it('gives checks another severity, which counts', async () => {
    live.change(isDmarc);
    configure({ domains: { [domain]: null } });
    expect((await live.run()).status).toBe(0);
    configure({ domains: { [domain]: null }, severities: { 'dmarc-present': 'error' } });
    const report = await json();
    expect(report.verdict).toBe('fail');
    expect(report.checks.find(({ id }) => id === 'dmarc-present')?.severity).toBe('error');
    expect((await live.run()).status).toBe(1);
  });

  const waiver = { check: 'dkim-cname', owner: `sig1._domainkey.${domain}`, reason: 'In June.' };

  it('waives a finding until its day, and shows that it does', async () => {
    live.change(isDkim);
    expect((await live.run(domain, '--no-ports')).status).toBe(1);
    configure({ domains: { [domain]: null }, waivers: [{ ...waiver, until: '2099-12-31' }] });
    const { status, stdout } = await live.run();
    expect(status).toBe(0);
    expect(stdout).toContain('1 finding waived');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('waived until 2099-12-31: In June.');
    const report = await json();
    expect(resultIn(report, 'dkim-cname')).toMatchObject({
      status: 'skipped',
      waived: [{ until: '2099-12-31', reason: 'In June.' }],
    });
    expect(resultIn(report, 'waiver-unused')?.status).toBe('pass');
  });

  it.each([
    ['text', 'has expired'],
    ['json', 'has expired'],
    ['ndjson', 'has expired'],
    ['markdown', 'has expired'],
    ['sarif', 'waiver-expired'],
    ['junit', 'has expired'],
  ])('tells in %s of a waiver that has expired', async (format, words) => {
    configure({ domains: { [domain]: null }, waivers: [{ ...waiver, until: '2020-01-31' }] });
    const { status, stdout } = await live.run('--format', format, '--fail-on', 'note');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(status).toBe(1);
  });

  it('tells of a waiver that sets nothing aside, at its line', async () => {
    live.write(
      name,
      JSON.stringify(
        {
          domains: { [domain]: null },
          ports: false,
          waivers: [{ ...waiver, until: '2099-12-31' }],
        },
        null,
        2,
      ),
    );
    const report = await json();
    expect(resultIn(report, 'waiver-unused')).toMatchObject({
      status: 'fail',
      findings: [{ location: { file: name, line: 7 } }],
    });
    expect(report.verdict).toBe('pass');
  });

  it('names the baseline, which drift is judged by; the headline says so', async () => {
    configure({ domains: { [domain]: null }, baseline: 'dns-audit.baseline.json' });
    expect((await live.run('baseline', '--update')).status).toBe(0);
    expect(live.read('dns-audit.baseline.json')).toContain(`"${domain}"`);
    live.change(isDmarc, txt(`_dmarc.${domain}`, 'v=DMARC1; p=reject'));
    const { status, stdout } = await live.run();
    expect(status).toBe(1);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'but 1 live record differs from dns-audit.baseline.json (exit 1)',
    );
    // A domain of which the file does not speak is audited without it.
    expect((await live.run('late.example')).stderr).not.toContain('is not in');
  });

  it('names the zone file, which live records are held against, or which is audited', async () => {
    live.write('mail.zone', zone);
    configure({ domains: { [domain]: { zone: 'mail.zone' } } });
    expect((await live.run()).status).toBe(0);
    live.change(isDkim, cname(`sig1._domainkey.${domain}`, 'sig1.dkim.other.example'));
    const drifted = await json();
    expect(drifted.domains[0]?.drift).toMatchObject({
      kind: 'zone',
      file: 'mail.zone',
      judgement: { changes: [{ effect: 'breaks' }] },
    });
    expect(resultIn(drifted, 'dkim-target')?.findings[0]).toMatchObject({
      location: { file: 'mail.zone', line: 7 },
    });
    const file = await json('--against', 'live');
    expect(file.verdict).toBe('pass');
    expect(file.domains[0]?.proposal?.comparison.vanishes.map(({ check }) => check)).toContain(
      'dkim-target',
    );
    expect((await live.run('--offline')).status).toBe(0);
    const other = await live.run('moving.example', '--offline');
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('names no zone file for moving.example');
  });

  it.each<[string, string, RegExp]>([
    [
      'an unknown key',
      '{"domain": {}}',
      /:1:2: "domain" is not known here\.\nDid you mean domains\?/,
    ],
    [
      'an unknown check',
      '{"skip": ["mx-presnt"]}',
      /neither a check nor an area.\nDid you mean mx-/,
    ],
    [
      'a waiver of nobody',
      `{"domains": {"${domain}": null}, "waivers": [{"check": "mx-null", "owner": "x.example", "reason": "r", "until": "2099-01-01"}]}`,
      /"x\.example" is in none of the domains of this file/,
    ],
    ['no JSON', '{', /:1:2: /],
  ])('with %s is a usage error with its place', async (_, text, words) => {
    live.write(name, text);
    const { status, stderr, stdout } = await live.run(domain);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    // What audits nothing does not read it.
    expect((await live.run('explain', 'mx-present')).status).toBe(0);
  });

  describe('a zone file that tells of some records alone', () => {
    const mine = (file: string, text: string) => {
      live.write(file, text);
      configure({ domains: { [domain]: { zone: file } } });
    };
    const driftOf = async () => {
      const { drift } = (await json()).domains[0]!;
      return {
        state: drift?.state,
        names: [
          ...new Set(
            drift?.judgement.changes.map(({ change }) => `${change.owner} ${change.type}`),
          ),
        ],
      };
    };
    const batch = (exchange: string) =>
      JSON.stringify({
        Changes: [
          {
            Action: 'UPSERT',
            ResourceRecordSet: {
              Name: `${domain}.`,
              Type: 'MX',
              TTL: 300,
              ResourceRecords: [
                { Value: '10 mx01.mail.icloud.com.' },
                { Value: `10 ${exchange}.` },
              ],
            },
          },
        ],
      });

    it('a change batch has no say in what it does not change', async () => {
      live.change(isDmarc);
      mine('batch.json', batch('mx02.mail.icloud.com'));
      expect(await driftOf()).toEqual({ state: 'in-sync', names: [] });
      mine('batch.json', batch('mail.other.example'));
      expect(await driftOf()).toEqual({ state: 'drift', names: [`${domain} MX`] });
    });

    it('nor has a zone in what it delegates', async () => {
      const apart = zone.replace(/^sig1.*$/m, '_domainkey NS ns.keys.example.');
      mine('mail.zone', apart);
      expect(await driftOf()).toEqual({ state: 'in-sync', names: [] });
      live.change(isDmarc);
      expect((await driftOf()).names).toEqual([`_dmarc.${domain} TXT`]);
    });
  });
});
