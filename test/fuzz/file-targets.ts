/** What is read from files and the command line: zones, baseline, configuration, arguments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { readArguments } from '../../src/input/cli/arguments.ts';
import { parseBaseline } from '../../src/input/saved/baseline.ts';
import { parseConfig } from '../../src/input/config/config.ts';
import type { SourceText } from '../../src/input/source/source-text.ts';
import { readGivenRecords, readVerificationToken } from '../../src/input/verification-token.ts';
import { refuseOtherDomain } from '../../src/model/requirements.ts';
import { parseBind } from '../../src/input/zone/bind.ts';
import { detectFormat, formatHint } from '../../src/input/zone/detect-format.ts';
import { readConfig } from '../../src/input/dnscontrol/read-config.ts';
import { parseDnscontrol } from '../../src/input/zone/dnscontrol.ts';
import { outlineOf } from '../../src/input/document/outline.ts';
import { isHostApi, parseHostApi } from '../../src/input/zone/host-api.ts';
import { parseCloudformation } from '../../src/input/zone/infrastructure/cloudformation.ts';
import { parseDnsEndpoint } from '../../src/input/zone/infrastructure/dns-endpoint.ts';
import { parsePulumi } from '../../src/input/zone/infrastructure/pulumi.ts';
import { parseRegistry } from '../../src/input/zone/registry.ts';
import { parseOctodns } from '../../src/input/zone/octodns.ts';
import { parseRoute53 } from '../../src/input/zone/route53.ts';
import { parseTerraform } from '../../src/input/zone/terraform.ts';
import { assembleZones } from '../../src/input/zone/assemble-zones.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import type { ZoneFile } from '../../src/model/dns/zone.ts';
import { example, fixture, together } from '../input/zone/show.ts';
import { octetsOf, orRefused, type Target, unprintable } from './target.ts';

const showable = (file: ZoneFile): readonly string[] => {
  const { zones, faults } = assembleZones([file]);
  const all = [...faults, ...zones.flatMap((zone) => zone.faults)];
  const records = [...file.records, ...(file.before?.records ?? [])];
  const shown = [
    all.map(({ message }) => message),
    zones.flatMap(({ unknowns }) => unknowns.map(({ why }) => why)),
    records.map(({ owner, type, rdata }) => `${owner} ${presentRData<RecordType>(type, rdata)}`),
    file.others.map(({ owner, type }) => `${owner} ${type}`),
  ];
  // One by one: a call takes no 100,000 arguments, and a script can make as many records.
  return shown.flat().flatMap((text) => unprintable([text]));
};

const zoneTarget = (
  name: string,
  files: readonly string[],
  parse: (source: SourceText) => ZoneFile,
): Target => ({
  name,
  seeds: files.map((file) => Buffer.from(fixture(file).text)),
  words: [
    '$ORIGIN ',
    '$TTL ',
    '$INCLUDE x',
    '$GENERATE 1-9 ',
    ' IN TXT "',
    ' MX 10 ',
    '"type": "TXT"',
    '- ',
    '? ',
    '!!',
    '&a ',
    '*a',
    '<<: ',
    '!Ref ',
    '!Sub "${',
    '!Join ["", [',
    '!If [',
    '{"Fn::Split": [',
    '"changetype": "DELETE"',
    '---\n',
  ],
  run: (octets) => {
    const source = { file: files[0]!, text: octets.toString('utf8') };
    detectFormat(source);
    return [...unprintable([formatHint(source)]), ...orRefused(() => showable(parse(source)))];
  },
});

/** Apple's page for a DNS host, pasted: what is taken of it becomes records that users publish. */
const given = (text: string): readonly string[] => {
  const token = readVerificationToken(text);
  const { domain, exchanges = [], dkimTarget, spfInclude } = readGivenRecords(text) ?? {};
  const taken = [domain, dkimTarget, spfInclude, ...exchanges].filter((one) => one !== undefined);
  const isName = (name: string): boolean =>
    name.length <= 253 && /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})+$/.test(name);
  return [
    ...(/^[!-~]+$/.test(token) ? [] : [`no token: ${JSON.stringify(token)}`]),
    ...taken.filter((one) => !isName(one)).map((one) => `no name: ${JSON.stringify(one)}`),
    ...([0, 2].includes(exchanges.length) ? [] : ['half of a pair']),
    ...orRefused(() => {
      refuseOtherDomain({ ...(domain && { domain }) }, [{ name: example, unicode: 'example.com' }]);
      return [];
    }),
  ];
};

const applyPage =
  'https://dash.dns-host.example/v2/domainTemplates/providers/icloud.com/services/custom_email_domain/apply';

const cases = '../../../cases/files/registries';

const hostApis = [
  'powerdns',
  'desec',
  'hetzner',
  'ovh',
  'cloudflare-api',
  'gandi',
  'google',
] as const;

const names = commandLineVocabulary();

const baseline = JSON.stringify({
  schema: 1,
  domains: {
    'example.com': {
      MX: ['10 mx01.mail.icloud.com.', '10 mx02.mail.icloud.com.'],
      TXT: ['"v=spf1 include:icloud.com ~all"'],
    },
  },
});

const config = [
  'domains:\n  - example.com\nfail-on: warning\nresolver: [system, 192.0.2.1]\nskip: [dmarc, spf-size]\n',
  '{"domains": ["example.com"], "timeout": 5, "severity": {"dmarc-present": "note"}}',
  'waivers:\n  - check: dmarc-present\n    domain: example.com\n    reason: it is parked\n    until: 2027-01-01\n',
];

export const fileTargets: readonly Target[] = [
  zoneTarget('zone-bind', ['bind/example.com.zone', 'cloudflare/example.com.txt'], (source) =>
    parseBind(source, { origin: example, include: () => ({ fault: 'there is none' }) }),
  ),
  zoneTarget('zone-octodns', ['octodns/example.com.yaml'], (source) =>
    parseOctodns(source, example),
  ),
  zoneTarget('zone-dnscontrol', ['dnscontrol/ir.json', 'dnscontrol/zone.tsv'], (source) =>
    together(parseDnscontrol(source)),
  ),
  {
    name: 'zone-dnsconfig',
    runs: 120,
    seeds: [
      fixture('dnscontrol/zones.js').text,
      ...['constants', 'defaults', 'extend', 'views', 'unknown-condition'].map((name) =>
        readFileSync(join(import.meta.dirname, `../cases/files/dnscontrol/${name}.js`), 'utf8'),
      ),
    ].map((text) => Buffer.from(text)),
    words: [
      'for (;;) ',
      'while (x) ',
      'function f() { return f() } ',
      '=> ',
      '...',
      '`${',
      '__proto__',
      '.constructor',
      '.repeat(9)',
      '.map(',
      '/(a+)+/.test(',
      'require("./dnsconfig.js");',
      'x ? ',
      '[[[[',
      'null',
      'D_EXTEND("a.example.com", ',
      'SPF_BUILDER({parts: ',
    ],
    run: (octets) => {
      const source = { file: 'dnsconfig.js', text: octets.toString('utf8') };
      const files = { open: () => source, list: () => ['dnsconfig.js'] };
      return orRefused(() => readConfig(source, files).files.flatMap(showable));
    },
  },
  zoneTarget('zone-route53', ['route53/list.json', 'route53/change-batch.json'], (source) =>
    parseRoute53(source, example),
  ),
  zoneTarget(
    'zone-terraform',
    ['terraform/cloudflare-v5.plan.json', 'terraform/cloudflare-v4.state.json'],
    (source) => parseTerraform(source, example),
  ),
  zoneTarget(
    'zone-cloudformation',
    [`${cases}/cfn-group.yaml`, `${cases}/cfn-unknown.json`],
    (source) => parseCloudformation(source, example),
  ),
  zoneTarget(
    'zone-pulumi',
    [`${cases}/pulumi-preview.json`, `${cases}/pulumi-new-zone.json`],
    (source) => parsePulumi(source, example),
  ),
  zoneTarget('zone-dnsendpoint', [`${cases}/endpoints.yaml`], (source) =>
    parseDnsEndpoint(source, example),
  ),
  zoneTarget(
    'zone-registry',
    [`${cases}/domains/jane.json`, `${cases}/subdomain-fields.json`],
    (source) => parseRegistry(source, example),
  ),
  zoneTarget(
    'zone-host-api',
    ['powerdns', 'desec', 'hetzner-rrsets', 'ovh-export', 'cloudflare', 'gandi', 'gcloud'].map(
      (name) => `${cases}/${name}.json`,
    ),
    (source) => {
      const found = hostApis.find((format) => isHostApi(format, source, outlineOf(source)));
      return parseHostApi(source, found ?? 'powerdns', example);
    },
  ),
  {
    name: 'baseline',
    seeds: [octetsOf(baseline)],
    words: ['"MX":', '"TXT":', '"schema": 2', '\\u0000', '\\ud800', '"__proto__":'],
    run: (octets) =>
      orRefused(() => {
        parseBaseline({ file: 'b.json', text: octets.toString('utf8') });
        return [];
      }),
  },
  {
    name: 'config',
    runs: 80,
    seeds: config.map(octetsOf),
    words: ['waivers:', '- ', '? ', ': ', '&a', '*a', '!!str ', '<<: *a', 'skip: ', '"domains":'],
    run: (octets) =>
      ['c.yaml', 'c.json'].flatMap((file) =>
        orRefused(() => {
          parseConfig({ file, text: octets.toString('utf8') }, names);
          return [];
        }),
      ),
  },
  {
    name: 'domain-connect',
    seeds: [
      'Abcd1234Efgh5678',
      '"apple-domain=Abcd1234Efgh5678"',
      `${applyPage}?domain=example.com&host=mail&icloud_token=Abcd1234&mx1_data=mx01.mail.icloud.com.&mx2_data=mx02.mail.icloud.com.`,
      `${applyPage}?domain=example.com&icloud_token=apple-domain%3DAbcd&dkim_data=sig1.dkim.example.com.at.icloudmailadmin.com.&spfm_data=include%3Aicloud.com&sig=AbC%2F%3D&key=_dc`,
      'https://[2001:db8::1]:8443/apply?icloud_token=Abcd1234#x',
    ].map(octetsOf),
    words: [
      '/apply?',
      '&icloud_token=',
      '?icloud_token=',
      '&host=',
      '&domain=',
      '&mx1_data=',
      '&spfm_data=include:',
      '%0a',
      '%1b',
      '://',
      ':99999',
      'http://',
    ],
    run: (octets) => orRefused(() => given(octets.toString('utf8'))),
  },
  {
    name: 'arguments',
    runs: 120,
    seeds: [
      'example.com\n--no-ports\n--format\njson',
      'ports\n--imap\nimap.mail.me.com:993:tls',
      'baseline\nexample.com\n--update',
      'records\nexample.com\n--form\nbind',
      'login\njohn@icloud.com',
      'explain\nspf-icloud',
      '--resolver\n192.0.2.1:53\n--timeout\n5\nexample.com',
      'demo\nmoving',
    ].map(octetsOf),
    words: [
      '--',
      '-',
      '--only\n',
      '--skip=',
      '--output\nx.',
      '--timeout\n',
      '--concurrency\n',
      '--resolver\n',
      '--color\n',
      '--fail-on\n',
      '--help',
      '\n\n',
      '--apple-domain\n',
      '--zone\n',
      '--no-',
      '--.a',
      '--a.b\n',
      '--_\n',
      '--$0\n',
    ],
    run: (octets) => {
      const argv = octets
        .toString('utf8')
        .split('\n')
        .filter((word) => !/^--(?:replay|domains-from|config|zone|against)/.test(word));
      return orRefused(() => {
        readArguments(argv, names);
        return [];
      });
    },
  },
];
