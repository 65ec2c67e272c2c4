/** The grammars of records, and names. */
import { readDomain } from '../../src/input/domain-name.ts';
import { readRecordLine } from '../../src/input/saved/record-line.ts';
import type { Octets } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentOctets } from '../../src/model/dns/presentation.ts';
import { parseServerAddress } from '../../src/model/dns/server-address.ts';
import { readDkimKey } from '../../src/record/dkim.ts';
import { readDmarc, repairDmarc } from '../../src/record/dmarc.ts';
import { readStsPolicy, findStsFault } from '../../src/record/mta-sts.ts';
import { readRsaKey } from '../../src/record/rsa.ts';
import { parseSpf } from '../../src/record/spf/grammar.ts';
import { guessRecord, guessTerms } from '../../src/record/spf/guess-intended.ts';
import { mergeSpf } from '../../src/record/spf/merge.ts';
import { printSpf } from '../../src/record/spf/print.ts';
import { findTlsReportFault } from '../../src/record/tls-rpt.ts';
import { toTxtRdata } from '../../src/record/txt.ts';
import { checkHost } from '../../src/record/spf/check-host.ts';
import type { Answer, Question, RecordType } from '../../src/model/dns/dns.ts';
import { octetsOf, orRefused, type Target, unprintable } from './target.ts';

const spfSeeds = [
  'v=spf1 include:icloud.com ~all',
  'v=spf1 ip4:17.41.0.0/16 ip6:2a01:b747::/32 a:mail.example.com/24//64 mx ptr -all',
  'v=spf1 exists:%{ir}.%{l1r-}.%{d2}.example.com redirect=_spf.%{d} exp=why.%{o}',
  'v=spf1 include:example.com a mx/99 ?include:b.example +all',
];

/** A zone in which every TXT record is one line of the input, and addresses are there. */
const zoneIn = (lines: readonly Octets[]) => {
  let asked = 0;
  return {
    vantage: 'resolver' as const,
    server: '192.0.2.53',
    asked: () => asked,
    lookup: <T extends RecordType>(question: Question<T>): Promise<Answer<T>> => {
      asked += 1;
      const heard = {
        question,
        vantage: 'resolver',
        server: '192.0.2.53',
        transport: 'udp',
        chain: [],
        ms: 0,
      } as const;
      const text = lines[(asked - 1) % Math.max(1, lines.length)] ?? '';
      const rdata = {
        TXT: toTxtRdata(text),
        A: { address: '192.0.2.1' },
        MX: { preference: 1, exchange: dnsName('mx.example.com') },
      };
      const one = rdata[question.type as 'TXT'];
      return Promise.resolve(
        (one === undefined
          ? { ...heard, kind: 'nodata' }
          : {
              ...heard,
              kind: 'found',
              authentic: false,
              set: { owner: question.name, type: question.type, ttl: 1, rdata: [one] },
            }) as unknown as Answer<T>,
      );
    },
  };
};

const spf = (octets: Buffer): readonly string[] => {
  const text = octets.toString('latin1');
  const record = parseSpf(text);
  const again = parseSpf(printSpf(record.terms));
  const merged = mergeSpf([text]);
  guessRecord(text);
  guessTerms(text);
  return [
    ...unprintable(record.faults.map((fault) => presentOctets(JSON.stringify(fault)))),
    ...(record.faults.length === 0 && again.faults.length > 0
      ? ['its printed form does not parse']
      : []),
    ...unprintable([presentOctets(JSON.stringify(merged))]),
  ];
};

const evaluate = async (octets: Buffer): Promise<readonly string[]> => {
  const zone = zoneIn(octets.toString('latin1').split('\n'));
  const mail = { ip: '192.0.2.1', sender: 'user@example.com', helo: 'mail.example.com' };
  await checkHost(mail, zone);
  // RFC 7208 §4.6.4: ten terms that look up, each with at most ten names behind it, and an explanation.
  return zone.asked() <= 130 ? [] : [`${zone.asked()} questions were asked`];
};

const words = [
  'v=',
  'p=',
  'rua=mailto:',
  '; ',
  'sp=',
  'pct=',
  'k=rsa',
  't=y',
  'MIIBIjANBg',
  '\r\n',
  'mx: ',
  'mode: ',
  'max_age: ',
];

const tags = (octets: Buffer): readonly string[] => {
  const text = octets.toString('latin1');
  const dkim = readDkimKey(text);
  const dmarc = readDmarc(text);
  const repaired = repairDmarc(text);
  const policy = readStsPolicy(text);
  readRsaKey(octets);
  const faults = [dkim, dmarc, policy, findStsFault(text), findTlsReportFault(text)];
  return [
    ...unprintable(faults.map((one) => presentOctets(JSON.stringify(one ?? '')))),
    ...('fault' in readDmarc(repaired)
      ? [`the repaired DMARC record is none: ${presentOctets(repaired)}`]
      : []),
  ];
};

export const recordTargets: readonly Target[] = [
  {
    name: 'spf',
    seeds: spfSeeds.map(octetsOf),
    words: [
      'include:',
      'constructor:',
      '__proto__=',
      'redirect=',
      'exp=',
      '%{',
      '}',
      '%_',
      '/',
      '//',
      'ip4:',
      'ip6:',
      ' ~all',
    ],
    run: spf,
  },
  {
    name: 'spf-evaluation',
    seeds: [
      octetsOf(spfSeeds.join('\n')),
      octetsOf(
        'v=spf1 include:a.example include:b.example mx a ptr exists:c.example\nv=spf1 redirect=d.example',
      ),
    ],
    words: ['include:', 'redirect=', 'mx ', 'ptr ', 'exists:', '\nv=spf1 ', '%{d}'],
    run: evaluate,
  },
  {
    name: 'tags',
    seeds: [
      'v=DMARC1; p=quarantine; rua=mailto:a@example.com!10m,mailto:b@example.net; pct=100; sp=none',
      'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAl6EesQg2IDAQAB; t=y:s; s=email; h=sha256',
      'v=STSv1; id=20261101',
      'v=TLSRPTv1; rua=mailto:a@example.com,https://example.com/x',
      'version: STSv1\r\nmode: enforce\r\nmx: mx01.mail.icloud.com\r\nmx: *.example.com\r\nmax_age: 604800\r\n',
    ].map(octetsOf),
    words,
    run: tags,
  },
  {
    name: 'domain',
    seeds: [
      'example.com',
      'https://user:x@Example.COM:8443/path?q#f',
      'user@example.com',
      'bücher.example',
      '日本語.jp.',
      'xn--bcher-kva.example',
      '"a b"@example.com',
    ].map((one) => Buffer.from(one)),
    words: ['://', '@', 'xn--', '.', ':443', '[::1]', '\u3002', '\u00ad'],
    run: (octets) =>
      orRefused(() => {
        const { name, unicode } = readDomain(octets.toString('utf8'));
        return [
          ...(/^[!-~]+$/.test(name) && name.length <= 253 && !/\.\.|^\.|\.$/.test(name)
            ? []
            : [`no name: ${JSON.stringify(name)}`]),
          ...(readDomain(name).name === name ? [] : [`read again it is another: ${name}`]),
          ...(unicode === '' ? ['no name for people'] : []),
        ];
      }),
  },
  {
    name: 'record-line',
    seeds: [
      '10 mx01.mail.icloud.com.',
      'example.com. 300 IN MX 10 mx01.mail.icloud.com.',
      '"v=spf1 " "~all"',
      '_dmarc.example.com TXT "v=DMARC1\\; p=none"',
      '192.0.2.1:53',
      '[2001:db8::1]:53',
      'https://dns.example/dns-query',
    ].map(octetsOf),
    words: ['\\', '"', 'TXT ', 'MX ', '\\000', ' ; '],
    run: (octets) => {
      const text = octets.toString('utf8');
      parseServerAddress(text);
      const line = readRecordLine(text);
      return 'fault' in line ? unprintable([line.fault]) : unprintable([line.rdata]);
    },
  },
];
