/** What could not be looked up: its key is for programs, its label for people, in every format and from every version. */
import { expect, it } from 'vitest';
import { render } from '../../../src/command/support/renderers.ts';
import { parseRecording } from '../../../src/input/saved/parse-report.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { ask, glance, needKey, needLabel, probeNeed, spfNeed } from '../../../src/model/need.ts';
import type { Report } from '../../../src/model/report.ts';
import { digestReport } from '../../../src/report/view/group-results.ts';
import { inconclusive } from '../../support/reports.ts';

const name = dnsName('autoconfig.example.com');
const failure = { code: 'timeout', detail: 'no answer', attempts: [] } as const;
const needs = [glance(name, 'CNAME'), spfNeed(dnsName('example.com'))];
const style = { width: 100, color: false, unicode: true };
const shown = { verbose: true, quiet: false, failOn: 'note' } as const;

const [first] = inconclusive.domains;
const [unsure] = first!.results;
const report: Report = {
  ...inconclusive,
  domains: [
    {
      ...first!,
      results: needs.map((need) =>
        Object.assign({}, unsure!, {
          obstacles: [
            { need: needKey(need), label: needLabel(need), server: '192.0.2.1', failure },
          ],
        }),
      ),
    },
  ],
};

it('a glance and a question differ for the machine, and read alike', () => {
  expect(needKey(glance(name, 'CNAME'))).not.toBe(needKey(ask(name, 'CNAME')));
  expect(needLabel(glance(name, 'CNAME'))).toBe('autoconfig.example.com CNAME');
});

it.each(['text', 'markdown', 'html', 'junit', 'sarif'] as const)(
  'no key reaches who reads %s',
  async (format) => {
    const text = await render({ format }, report, shown, style);
    expect(text).not.toMatch(/glance|spf example\.com/);
    if (format !== 'sarif') {
      expect(text).toContain('autoconfig.example.com CNAME');
      expect(text).toContain('the SPF records of example.com');
    }
  },
);

it('a report that was saved without labels is given them where it is read', () => {
  const imap = probeNeed({
    protocol: 'imap',
    security: 'implicit',
    host: dnsName('imap.mail.me.com'),
    port: 993,
  });
  const keys = [
    'autoconfig.example.com CNAME at a glance',
    'example.com MX',
    needKey(spfNeed(dnsName('example.com'))),
    needKey(imap),
  ];
  const old = {
    ...report,
    domains: report.domains.map((domain) =>
      Object.assign({}, domain, {
        results: [
          {
            ...unsure!,
            obstacles: keys.map((need) => ({ need, server: '192.0.2.1', failure })),
          },
        ],
      }),
    ),
  };
  const [read] = parseRecording('old.json', JSON.stringify(old)).domains;
  expect(digestReport(read!).causes[0]?.wanted).toEqual([
    'autoconfig.example.com CNAME',
    'example.com MX',
    'the SPF records of example.com',
    needLabel(imap),
  ]);
});
