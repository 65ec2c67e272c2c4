/** Hand-made reports: what every renderer has to show, and what a stranger may put into them. */
import type { Area, CheckMeta, Finding, RecordLine, Severity } from '../../src/model/check.ts';
import type { Answer, Failure, RData, RecordType } from '../../src/model/dns/dns.ts';
import type { Obstacle } from '../../src/model/need.ts';
import { dnsName, prependLabels } from '../../src/model/dns/domain-name.ts';
import { toOctets, presentText } from '../../src/model/dns/presentation.ts';
import type { AddressProbe, Phase, ProbeResult } from '../../src/model/mail/probe.ts';
import type { DomainReport, Report, Result, Verdict } from '../../src/model/report.ts';

const meta = (id: string, severity: Severity, title: string, why: string): CheckMeta => ({
  id,
  // Of the areas, those used here are one word.
  area: id.replace(/-.*/, '') as Area,
  title,
  severity,
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why,
    fix: 'Publish what Apple gives.',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 10 mail.old-host.example.',
  },
});

export const metas: readonly CheckMeta[] = [
  meta(
    'mx-present',
    'error',
    'The domain has MX records',
    'Without MX records senders try the address of the domain itself, where no mail server of iCloud answers.',
  ),
  meta(
    'mx-icloud',
    'error',
    "The MX names both of iCloud's exchanges",
    'Apple runs two exchanges, and verifies that both are named.',
  ),
  meta(
    'mx-stranger',
    'error',
    'The MX names no other exchange',
    'A sender delivers to any exchange that the MX names: mail that goes to another host never reaches iCloud.',
  ),
  meta(
    'spf-single',
    'error',
    'The domain has one SPF record',
    'With two SPF records receivers stop with an error, as if there were none.',
  ),
  meta(
    'spf-icloud',
    'error',
    'SPF lets iCloud send mail for the domain',
    "Receivers compare the sender's address with this record; what it does not cover lands in junk or is refused.",
  ),
  meta(
    'dkim-present',
    'error',
    "The DKIM record points to Apple's key",
    'iCloud signs mail for the domain; without this record no receiver can verify it.',
  ),
  meta(
    'verification-token',
    'error',
    'The domain carries its verification code',
    'Apple looks for this code before it takes mail for the domain.',
  ),
  meta(
    'dmarc-present',
    'warning',
    'The domain has a DMARC record',
    'Large receivers ask for one from those who send much mail.',
  ),
  meta(
    'dmarc-policy',
    'note',
    'The DMARC policy asks for something',
    'With p=none a forged message is delivered like any other.',
  ),
  meta(
    'imap-reach',
    'error',
    'The IMAP port of iCloud can be reached from here',
    'Mail programs read mail through this port.',
  ),
  meta(
    'smtp-reach',
    'error',
    'The SMTP port of iCloud can be reached from here',
    'Mail programs send mail through this port; without it they say error 4055 or that the server refuses the connection.',
  ),
];

const pass = (check: string, ...observed: string[]): Result => ({ ...base(check), observed });

const base = (check: string): Result => {
  const { area, title, severity } = metas.find(({ id }) => id === check)!;
  return { check, area, title, severity, status: 'pass', findings: [], obstacles: [] };
};

const fail = (check: string, ...findings: Finding[]): Result => ({
  ...base(check),
  status: 'fail',
  findings,
});

const unsure = (check: string, ...obstacles: Obstacle[]): Result => ({
  ...base(check),
  status: 'inconclusive',
  obstacles,
});

const skipped = (check: string, because: string): Result => ({
  ...base(check),
  status: 'skipped',
  because,
});

const flags = { aa: true, tc: false, rd: false, ra: false, ad: false, cd: false };
const example = dnsName('example.com');

const asked = <T extends RecordType>(name: string, type: T) => ({
  question: { name: dnsName(name), type },
  vantage: 'authoritative' as const,
  server: '192.0.2.53',
  transport: 'udp' as const,
  rcode: 'NOERROR',
  flags,
  chain: [],
  ms: 23,
});

const found = <T extends RecordType>(
  name: string,
  type: T,
  first: RData[T],
  ...more: RData[T][]
): Answer<T> => ({
  ...asked(name, type),
  kind: 'found',
  authentic: false,
  set: { owner: dnsName(name), type, ttl: 3600, rdata: [first, ...more] },
});

const nodata = (name: string, type: RecordType): Answer => ({
  ...asked(name, type),
  kind: 'nodata',
  negative: { zone: example, ttl: 900 },
});

const txt = (...strings: string[]): RData['TXT'] => ({ strings: strings.map(toOctets) });

const phases = (...steps: readonly (readonly [Phase, number])[]) =>
  steps.map(([phase, ms]) => ({ phase, ms }));

const certificate = {
  subject: 'CN=imap.mail.me.com, O=Apple Inc.',
  issuer: 'CN=Apple Public Server RSA CA 1 - G1, O=Apple Inc.',
  names: ['imap.mail.me.com'],
  notBefore: '2026-10-01T00:00:00.000Z',
  notAfter: '2027-02-13T00:00:00.000Z',
  daysLeft: 82,
  fingerprint256: 'AB:CD',
};

const spokeImap: AddressProbe = {
  address: '17.56.9.23',
  family: 4,
  state: 'spoke',
  phase: 'goodbye',
  phases: phases(
    ['connect', 12],
    ['tls', 25],
    ['greeting', 14],
    ['capabilities', 13],
    ['goodbye', 2],
  ),
  greeting: '* OK [CAPABILITY XAPPLEPUSHSERVICE IMAP4rev1 SASL-IR AUTH=PLAIN] iscream',
  capabilities: ['IMAP4rev1', 'SASL-IR', 'AUTH=PLAIN'],
  tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', authorized: true, certificate },
  detail: '',
};

const spokeSmtp: AddressProbe = {
  ...spokeImap,
  address: '17.57.155.37',
  phases: phases(
    ['connect', 11],
    ['greeting', 30],
    ['starttls', 12],
    ['tls', 26],
    ['capabilities', 12],
    ['goodbye', 1],
  ),
  greeting: '220 iCloud SMTP - outbound.qs.icloud.com',
  capabilities: ['PIPELINING', 'SIZE 28319744', 'AUTH PLAIN LOGIN'],
};

const silentSmtp: AddressProbe = {
  address: '17.57.155.37',
  family: 4,
  state: 'timeout',
  phase: 'connect',
  phases: phases(['connect', 5000]),
  detail: 'no connection within 5 s',
};

const imapAt = (...addresses: AddressProbe[]): ProbeResult => ({
  endpoint: {
    host: dnsName('imap.mail.me.com'),
    port: 993,
    protocol: 'imap',
    security: 'implicit',
  },
  resolution: [],
  addresses,
  ms: 66,
  kind: 'spoke',
});

const smtpEndpoint = {
  host: dnsName('smtp.mail.me.com'),
  port: 587,
  protocol: 'smtp',
  security: 'starttls',
} as const;

const smtpAt = (address: AddressProbe): ProbeResult => ({
  endpoint: smtpEndpoint,
  resolution: [found('smtp.mail.me.com', 'A', { address: '17.57.155.37' })],
  addresses: [address],
  ms: 92,
  kind: 'spoke',
});

const appleMx = [
  { preference: 10, exchange: dnsName('mx01.mail.icloud.com') },
  { preference: 10, exchange: dnsName('mx02.mail.icloud.com') },
] as const;

const dkimOwner = prependLabels('sig1._domainkey', example);
const dkimTarget = dnsName('sig1.dkim.example.com.at.icloudmailadmin.com');
const mxLine = (rdata: string): RecordLine => ({ owner: example, type: 'MX', rdata });

const healthyAnswers: readonly Answer[] = [
  nodata('_dmarc.example.com', 'CNAME'),
  found('_dmarc.example.com', 'TXT', txt('v=DMARC1; p=quarantine')),
  found('example.com', 'MX', ...appleMx),
  found(
    'example.com',
    'TXT',
    txt('apple-domain=Abcd1234Efgh5678'),
    txt('v=spf1 include:icloud.com ~all'),
  ),
  found('sig1._domainkey.example.com', 'CNAME', { target: dkimTarget }),
];

export const domainReport = (
  domain: string,
  verdict: Verdict,
  results: readonly Result[],
  evidence: Partial<DomainReport['evidence']> = {},
): DomainReport => ({
  domain,
  unicode: domain,
  verdict,
  results,
  evidence: { answers: [], probes: [], ...evidence },
});

export const reportOf = (verdict: Verdict, ...domains: DomainReport[]): Report => ({
  schema: 1,
  tool: { name: 'dns-audit', version: '0.1.0' },
  startedAt: '2026-11-23T22:53:07.123Z',
  durationMs: 812,
  vantage: {
    platform: 'linux',
    node: '24.21.0',
    ci: false,
    resolvers: ['system'],
    authoritative: true,
    families: [4, 6],
    ports: true,
  },
  requirements: { revision: '2026-10-31', source: 'https://support.apple.com/102374' },
  verdict,
  checks: metas,
  domains,
});

const allPass = metas.map(({ id }) =>
  id === 'mx-icloud'
    ? pass(
        id,
        'example.com. MX 10 mx01.mail.icloud.com.',
        'example.com. MX 10 mx02.mail.icloud.com.',
      )
    : pass(id),
);

const healthyDomain = domainReport('example.com', 'pass', allPass, {
  answers: healthyAnswers,
  probes: [imapAt(spokeImap), smtpAt(spokeSmtp)],
});

export const healthy = reportOf('pass', healthyDomain);

const strangers: Finding = {
  message: "the MX names mail.old-host.example, which is not iCloud's and is asked first",
  subject: { name: example, type: 'MX' },
  expected: ['10 mx01.mail.icloud.com.', '10 mx02.mail.icloud.com.'],
  observed: ['5 mail.old-host.example.', '10 mx01.mail.icloud.com.'],
  fix: {
    text: "Remove the record of the old host. Where the provider's mail forwarding made it, switch that off first.",
    remove: [mxLine('5 mail.old-host.example.')],
  },
};

const oneExchange: Finding = {
  message: 'mx02.mail.icloud.com is missing',
  subject: { name: example, type: 'MX' },
  expected: ['10 mx01.mail.icloud.com.', '10 mx02.mail.icloud.com.'],
  observed: ['10 mx01.mail.icloud.com.'],
  fix: { text: 'Publish the missing record.', publish: [mxLine('10 mx02.mail.icloud.com.')] },
};

const twoSpf: Finding = {
  message: 'there are 2 SPF records',
  subject: { name: example, type: 'TXT' },
  expected: ['one record'],
  observed: [
    '"v=spf1 include:icloud.com ~all"',
    '"v=spf1 include:_spf.google.com include:spf.mail.example ip4:192.0.2.0/24 ~all"',
  ],
  fix: {
    text: 'Replace both with this one, which holds all that they hold.',
    remove: [
      { owner: example, type: 'TXT', rdata: '"v=spf1 include:icloud.com ~all"' },
      {
        owner: example,
        type: 'TXT',
        rdata: '"v=spf1 include:_spf.google.com include:spf.mail.example ip4:192.0.2.0/24 ~all"',
      },
    ],
    publish: [
      {
        owner: example,
        type: 'TXT',
        rdata:
          '"v=spf1 include:icloud.com include:_spf.google.com include:spf.mail.example ip4:192.0.2.0/24 ~all"',
      },
    ],
  },
};

const noDkim: Finding = {
  message: 'there is no record at sig1._domainkey.example.com',
  subject: { name: dkimOwner, type: 'CNAME' },
  expected: [`${dkimTarget}.`],
  observed: [],
  fix: {
    text: 'Publish the CNAME record that Apple gives. At Cloudflare set it to "DNS only".',
    publish: [{ owner: dkimOwner, type: 'CNAME', rdata: `${dkimTarget}.` }],
  },
};

const noDmarc: Finding = {
  message: 'there is no DMARC record',
  subject: { name: prependLabels('_dmarc', example), type: 'TXT' },
  observed: [],
  fix: {
    text: 'Publish one that asks for nothing yet.',
    publish: [
      { owner: prependLabels('_dmarc', example), type: 'TXT', rdata: '"v=DMARC1; p=none"' },
    ],
  },
};

const smtpRefused: Finding = {
  message: 'smtp.mail.me.com:587 refuses connections from here',
  subject: { name: dnsName('smtp.mail.me.com'), type: 'TCP' },
  expected: ['220 iCloud SMTP'],
  observed: ['17.57.155.37: connection refused'],
  fix: { text: "Allow outgoing connections to port 587 in this machine's firewall or VPN." },
};

const weakPolicy: Finding = {
  message: 'the DMARC policy is p=none',
  subject: { name: prependLabels('_dmarc', example), type: 'TXT' },
  fix: { text: 'Raise it to quarantine once the reports show only mail of yours.' },
};

const refusedSmtp: AddressProbe = {
  ...silentSmtp,
  state: 'refused',
  phases: phases(['connect', 1]),
  detail: 'ECONNREFUSED',
};

export const broken = reportOf(
  'fail',
  domainReport(
    'example.com',
    'fail',
    [
      pass('mx-present'),
      fail('mx-icloud', oneExchange),
      fail('mx-stranger', strangers),
      fail('spf-single', twoSpf),
      skipped('spf-icloud', 'there are 2 SPF records'),
      fail('dkim-present', noDkim),
      pass('verification-token', '"apple-domain=Abcd1234Efgh5678"'),
      fail('dmarc-present', noDmarc),
      skipped('dmarc-policy', 'there is no DMARC record'),
      pass('imap-reach'),
      fail('smtp-reach', smtpRefused),
    ],
    {
      answers: [
        nodata('_dmarc.example.com', 'TXT'),
        found(
          'example.com',
          'MX',
          { preference: 5, exchange: dnsName('mail.old-host.example') },
          appleMx[0],
        ),
        found(
          'example.com',
          'TXT',
          txt('v=spf1 include:icloud.com ~all'),
          txt('apple-domain=Abcd1234Efgh5678'),
        ),
        nodata('sig1._domainkey.example.com', 'CNAME'),
      ],
      probes: [imapAt(spokeImap), { ...smtpAt(refusedSmtp), kind: 'closed', ms: 11 }],
    },
  ),
);

const silence: Failure = {
  code: 'timeout',
  detail: 'no answer within 2 s',
  attempts: [
    { server: '192.0.2.1', transport: 'udp', code: 'timeout', detail: '', ms: 2000 },
    { server: '192.0.2.1', transport: 'tcp', code: 'timeout', detail: '', ms: 2000 },
  ],
};

const unreached: Failure = { code: 'timeout', detail: 'no connection within 5 s', attempts: [] };

const unreachedSmtp: ProbeResult = {
  endpoint: smtpEndpoint,
  resolution: [],
  addresses: [silentSmtp],
  ms: 5000,
  kind: 'failed',
  failure: unreached,
};

const lost = (need: string, label = need): Obstacle => ({
  need,
  label,
  server: '192.0.2.1',
  failure: silence,
});

export const inconclusive = reportOf(
  'inconclusive',
  domainReport(
    'example.com',
    'inconclusive',
    [
      ...(['mx-present', 'mx-icloud', 'mx-stranger'] as const).map((id) =>
        unsure(id, lost('example.com MX')),
      ),
      unsure('spf-single', lost('example.com TXT')),
      unsure('spf-icloud', lost('spf example.com', 'the SPF records of example.com')),
      unsure('dkim-present', lost('sig1._domainkey.example.com CNAME')),
      unsure('verification-token', lost('example.com TXT')),
      unsure('dmarc-present', lost('_dmarc.example.com TXT')),
      unsure('dmarc-policy', lost('_dmarc.example.com TXT')),
      unsure('imap-reach', {
        need: 'imap implicit imap.mail.me.com:993',
        label: 'imap.mail.me.com:993',
        server: '',
        failure: unreached,
      }),
      unsure('smtp-reach', {
        need: 'smtp starttls smtp.mail.me.com:587',
        label: 'smtp.mail.me.com:587',
        server: '',
        failure: unreached,
      }),
    ],
    {
      answers: [
        {
          question: { name: example, type: 'MX' },
          vantage: 'system',
          server: '192.0.2.1',
          transport: 'udp',
          chain: [],
          ms: 4000,
          kind: 'failed',
          failure: silence,
        },
      ],
      probes: [unreachedSmtp],
    },
  ),
);

const blockedResult = unsure('smtp-reach', {
  need: 'smtp starttls smtp.mail.me.com:587',
  label: 'smtp.mail.me.com:587',
  server: '17.57.155.37',
  failure: unreached,
});

/** Right in DNS, but a note, and a port that says nothing. */
export const mixed = reportOf(
  'inconclusive',
  domainReport(
    'xn--bcher-kva.example',
    'inconclusive',
    allPass.map((result) =>
      result.check === 'dmarc-policy'
        ? fail('dmarc-policy', weakPolicy)
        : result.check === 'smtp-reach'
          ? blockedResult
          : result,
    ),
    {
      answers: healthyAnswers,
      probes: [
        imapAt(spokeImap, {
          ...silentSmtp,
          address: '2001:db8::23',
          family: 6,
          state: 'unreachable',
          detail: 'ENETUNREACH',
        }),
        unreachedSmtp,
      ],
    },
  ),
);

const renamed = (domain: DomainReport, name: string): DomainReport =>
  JSON.parse(JSON.stringify(domain).replaceAll(domain.domain, name));

export const manyDomains = reportOf(
  'fail',
  healthyDomain,
  renamed(broken.domains[0]!, 'broken.example'),
  renamed(inconclusive.domains[0]!, 'a-rather-long-name-for-a-domain.of-somebody.example'),
  { ...renamed(mixed.domains[0]!, 'xn--bcher-kva.example'), unicode: 'bücher.example' },
);

/** The strings that an attacker would try in every place that takes one. */
export const hostileStrings: readonly string[] = [
  '::set-output name=status::in-sync',
  '::error file=x,line=1::spoof',
  '%0A::add-mask::a',
  'a\n::stop-commands::t',
  'a\r::add-matcher::/x',
  '\u00a0\u0085::warning::x',
  'word ::error::after a space',
  'z ##[set-output name=status;]in-sync',
  '##[add-mask]e',
  '##[internal-set-repo-path repoFullName=a/b;workspaceRepo=true]/',
  '##[set-env name=PATH;]/tmp',
  '##vso[task.setvariable variable=x]y',
  '####[add-mask]e',
  'EOF\nstatus=in-sync',
  'ghadelimiter_0f5b9a3e-7c1d-4e2a-9b60-3d8f1a2c4e5d\nverdict=pass',
  '\u001b[2J',
  '\u001b]8;;http://evil\u0007x',
  '\u009b31m\u0000\u007f\u00ff\u00c3',
  '\u202e\u2066\u200d\ufeff\u2028\u2029',
  '\u013a\u013aerror\u013a\u013ax',
  '\u0123\u0123[add-mask]e',
  '```\n</details>\n\n# h1',
  '`````',
  '`a`` b```',
  '| a | b |',
  '\\|',
  '-->',
  '<!-- dns-audit:v1 key=default fp=3f9a1c0b7d21 -->',
  `<!-- dns-audit:v2 key=mail.audit step=ab run=9 head= at=2026-11-30T00:00:00.000Z fp=${'0'.repeat(12)} all=${'0'.repeat(12)} domains=x wrong= was= -->`,
  '<script>alert(1)</script>',
  '<img src=x onerror=1>',
  '&#64;all &lt;b&gt;',
  '@octocat @org/team #1 GH-1 org/repo#1 0123456789abcdef0123456789abcdef01234567',
  '[x](javascript:alert(1)) ![](http://beacon) www.evil.example https://evil.example',
  '**bold** _em_ ~~gone~~ $x$ :tada:',
  "$(id) `id` '; rm -rf / ${{ github.token }}",
  '+ fake',
  '- fake',
  '1. fake',
  '    indented',
  '__proto__',
  'constructor',
  '',
];

const ours = new Set(
  'kind type area severity status verdict portsVerdict state phase code cites security protocol culprit confidence effect unicode name owner target exchange host zone domain transport vantage startedAt platform node revision source id check need server version rcode address'.split(
    ' ',
  ),
);
const octets = new Set(['strings', 'greeting', 'capabilities', 'subject', 'issuer', 'names']);

/** `value` with its strings exchanged: `change` gets each with the key under which it stands. */
const changed = (
  value: unknown,
  change: (text: string, key: string) => string,
  key = '',
): unknown => {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item) => changed(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, changed(inner, change, name)]),
  );
};

const closed = new Set(
  'kind type area severity status verdict portsVerdict state phase code cites security protocol culprit confidence effect'.split(
    ' ',
  ),
);

/**
 * A report that breaks its own contract: `hostile` raw in every field that takes any text at all,
 * names included. Renderers must not care.
 */
export const poisonedReport = (hostile: string, report: Report = manyDomains): Report =>
  // Only strings were exchanged, for strings.
  changed(report, (text, key) => (closed.has(key) ? text : hostile)) as Report;

/** A report as the tool would make it of a stranger's records: octets raw, all else presented. */
export const hostileReport = (hostile: string, report: Report = broken): Report =>
  changed(report, (text, key) => {
    if (ours.has(key)) return text;
    return octets.has(key) ? toOctets(hostile) : presentText(hostile);
  }) as Report;

export const hostile = hostileReport(hostileStrings.join(' '));

export const fixtures: Readonly<Record<string, Report>> = {
  healthy,
  broken,
  inconclusive,
  mixed,
  manyDomains,
  hostile,
};
