import { describe, expect, it } from 'vitest';
import { gatherSpf } from '../../../src/gather/spf-tree.ts';
import { failedAnswer, type Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName, isWithin } from '../../../src/model/dns/domain-name.ts';
import { judgeUnaided } from '../../../src/record/spf/unaided.ts';
import { zoneOf } from '../../support/zone.ts';

const domain = dnsName('example.com');
const source = { vantage: 'system', server: 'offline', transport: 'system' } as const;
const failure = { code: 'unsupported', detail: 'not asked', unasked: true, attempts: [] } as const;

/** What the record makes of iCloud's mail if only names of the domain itself are looked up. */
const judged = async (record: string, more = ''): Promise<string> => {
  const own = zoneOf(`@ TXT "${record}"\n@ A 192.0.2.1\n${more}`, 'example.com.');
  const resolver: Resolver = {
    ...source,
    lookup: async (question, signal) =>
      isWithin(question.name, domain)
        ? own.lookup(question, signal)
        : failedAnswer(source, question, failure),
  };
  const tree = await gatherSpf(domain, resolver, AbortSignal.timeout(1000));
  return tree.kind === 'gathered' ? judgeUnaided(tree, dnsName('icloud.com')) : tree.kind;
};

describe('an SPF record of which only the domain itself is known', () => {
  it.each<[string, string, string?]>([
    ['v=spf1 include:icloud.com ~all', 'pass'],
    ['v=spf1 include:icloud.com -all', 'pass'],
    ['v=spf1 +include:iCloud.com. ~all', 'pass'],
    ['v=spf1 redirect=icloud.com', 'pass'],
    ['v=spf1 include:_spf.google.com include:icloud.com ~all', 'pass'],
    [
      'v=spf1 ip4:192.0.2.0/24 a mx include:icloud.com ~all',
      'pass',
      '@ MX 10 mx01.mail.icloud.com.',
    ],
    ['v=spf1 exists:%{i}.x.example.com include:icloud.com ~all', 'pass'],
    ['v=spf1 +all', 'pass'],
    ['v=spf1 include:_spf.example.com -all', 'pass', '_spf TXT "v=spf1 include:icloud.com ~all"'],
    ['v=spf1 redirect=_spf.example.com', 'pass', '_spf TXT "v=spf1 include:icloud.com ~all"'],

    ['v=spf1 -all', 'fail'],
    ['v=spf1', 'fail'],
    ['v=spf1 ?all', 'fail'],
    ['v=spf1 -all include:icloud.com', 'fail'],
    ['v=spf1 ~all redirect=icloud.com', 'fail'],
    ['v=spf1 -include:icloud.com ~all', 'fail'],
    ['v=spf1 include=icloud.com ~all', 'fail'],
    ['v=spf1 include:_spf.google.com ~all', 'fail'],
    ['v=spf1 include:spf.protection.outlook.com include:sendgrid.net -all', 'fail'],
    ['v=spf1 redirect=_spf.google.com', 'fail'],
    ['v=spf1 a ip4:192.0.2.0/24 ip6:2001:db8::/32 -all', 'fail'],
    ['v=spf1 exists:gone.example.com -all', 'fail', 'gone A !nxdomain'],
    ['v=spf1 include:_spf.example.com -all', 'fail', '_spf TXT "v=spf1 ip4:192.0.2.1 ~all"'],

    ['v=spf1 include:spf.host.example ~all', 'open'],
    ['v=spf1 include:spf.host.example include:icloud.com ~all', 'open'],
    ['v=spf1 include:other.icloud.com ~all', 'open'],
    ['v=spf1 include:spf.pphosted.com ~all', 'open'],
    ['v=spf1 include:%{i}._ip.%{h}._spf.vali.email ~all', 'open'],
    ['v=spf1 redirect=spf.host.example', 'open'],
    ['v=spf1 mx -all', 'open', '@ MX 10 mx01.mail.icloud.com.'],
    ['v=spf1 a:mail.host.example -all', 'open'],
    ['v=spf1 exists:%{i}.x.example.com -all', 'open'],
    ['v=spf1 ptr -all', 'open'],
    ['v=spf1 ip4:17.0.0.0/8 -all', 'open'],
    ['v=spf1 ip4:17.58.0.0/16 -all', 'open'],
    ['v=spf1 ip4:0.0.0.0/0 -all', 'open'],
    ['v=spf1 -ip4:192.0.2.0/24 include:icloud.com ~all', 'open'],
    ['v=spf1 ?exists:%{i}.x.example.com include:icloud.com ~all', 'open'],
    ['v=spf1 include:icloud.com inlcude:x.example ~all', 'open'],
    ['v=spf1 include:_spf.example.com -all', 'open', '_spf TXT "v=spf1 include:spf.host.example"'],
    ['v=spf1 include:_spf.example.com -all', 'open', '_spf TXT "no record"'],
  ])('%s: %s (%s)', async (record, expected, more) => {
    expect(await judged(record, more)).toBe(expected);
  });
});
