/** Files as people keep them, and what an audit offline makes of each. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { auditFile, outcome } from '../support/file-audit.ts';

const folder = join(import.meta.dirname, '..', 'cases', 'files');
beforeAll(() => void vi.spyOn(process, 'cwd').mockReturnValue(folder));
afterAll(() => {
  vi.restoreAllMocks();
});

/** The outcome with the lines alone, and each check that could not be judged. */
const outcomeOf = async (spec: string): Promise<readonly string[]> => {
  const report = await auditFile(spec);
  const open = report.results.filter(({ status }) => status === 'inconclusive');
  return [
    ...outcome(report).map((line) => line.replace(/ \S*:(\d+)$/, ' $1')),
    ...open.map(({ check }) => `${check} ?`),
  ];
};

describe('a file of BIND', () => {
  it.each<[string, string[]]>([
    ['bind-written.zone', ['pass']],
    ['origin-root.zone', ['pass']],
    ['origin-com.zone', ['pass']],
    ['wildcard-target.zone', ['pass']],
    ['latin1.zone', ['pass']],
    ['class1.zone', ['pass', 'zone-file-note 12']],
    ['generic.zone', ['pass', 'zone-file-note 5', 'zone-file-note 12', 'zone-file-note 13']],
    ['ms-verification-mx.zone', ['pass']],
    ['dmarc-of-mail-subdomain.zone', ['pass', 'dmarc-present 1']],
    ['wildcard-null-dkim.zone', ['fail', 'dkim-cname 8']],
    ['cloudflare-proxied.txt', ['fail', 'dkim-cname 9']],
    ['unquoted.zone', ['fail', 'spf-syntax 8', 'dmarc-syntax 11', 'zone-file-care 8']],
    [
      'four-slips.zone',
      [
        'fail',
        'mx-icloud 5',
        'mx-icloud 6',
        'spf-present 7',
        'dkim-target 9',
        'dmarc-present 10',
        'zone-file-care 11',
      ],
    ],
    ['example.com.zone.j2', ['fail', 'spf-icloud 5']],
    ['template.zone.j2:bind', ['inconclusive', 'verification-present ?']],
  ])('%s', async (file, expected) => expect(await outcomeOf(`bind/${file}`)).toEqual(expected));
});

describe('a file of octoDNS', () => {
  it.each<[string, string[]]>([
    ['beside/example.com.yaml', ['pass', 'zone-file-note 18']],
    ['plain/example.com.yaml', ['pass', 'zone-file-note 13']],
    ['sources/octodns.yaml', ['pass']],
    ['split/production.yaml', ['inconclusive', 'verification-present ?']],
    ['split/zones', ['fail', 'verification-present 10']],
  ])('%s', async (file, expected) => expect(await outcomeOf(`octodns/${file}`)).toEqual(expected));

  it('registry.json is none', async () => {
    const refused = auditFile('octodns/registry.json:octodns');
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow('is not a zone of octoDNS');
  });
});
