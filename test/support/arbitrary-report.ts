/** Any report that the types allow, for properties that hold of all of them. */
import fc from 'fast-check';
import { areas, type CheckMeta, type Finding, type RecordLine } from '../../src/model/check.ts';
import type {
  Answer,
  Attempt,
  DnsName,
  Failure,
  RData,
  ProofSet,
  RecordSet,
  RecordType,
  SignedSet,
} from '../../src/model/dns/dns.ts';
import type { Obstacle } from '../../src/model/need.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets, presentText } from '../../src/model/dns/presentation.ts';
import type {
  AddressProbe,
  Certificate,
  ProbeResult,
  TlsSession,
} from '../../src/model/mail/probe.ts';
import type { DomainReport, Report, Result } from '../../src/model/report.ts';
import type { Cite } from '../../src/model/rfc.ts';
import { hostileStrings } from './reports.ts';

const raw = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ unit: 'binary' }),
  fc.string({ maxLength: 400 }),
);
const octets = raw.map(toOctets);
const text = raw.map(presentText);
const texts = fc.array(text, { maxLength: 4 });
const number = fc.nat(65535);
const ms = fc.nat(20_000);

const anyName: fc.Arbitrary<DnsName> = fc
  .array(fc.stringMatching(/^[a-z0-9_-]{1,20}$/), { minLength: 1, maxLength: 4 })
  .map((labels) => dnsName(labels.join('.')));

const strings = fc.record({ strings: fc.array(octets, { minLength: 1, maxLength: 4 }) });
const target = fc.record({ target: anyName });
const address = fc.record({ address: fc.oneof(fc.ipV4(), fc.ipV6()) });

const rdata: { readonly [T in RecordType]: fc.Arbitrary<RData[T]> } = {
  A: address,
  AAAA: address,
  CNAME: target,
  DNAME: target,
  DNSKEY: fc.record({
    flags: number,
    protocol: number,
    algorithm: number,
    keyTag: number,
    publicKey: fc.base64String(),
  }),
  DS: fc.record({ keyTag: number, algorithm: number, digestType: number, digest: text }),
  MX: fc.record({ preference: number, exchange: anyName }),
  NS: fc.record({ host: anyName }),
  NSEC: fc.record(
    { next: anyName, nextAsSent: text, types: fc.array(text, { maxLength: 3 }) },
    { requiredKeys: ['next', 'types'] },
  ),
  NSEC3: fc.record({
    hashAlgorithm: number,
    flags: number,
    iterations: number,
    salt: text,
    nextHashed: text,
    types: fc.array(text, { maxLength: 3 }),
  }),
  PTR: target,
  RRSIG: fc.record(
    {
      typeCovered: text,
      algorithm: number,
      labels: number,
      originalTtl: number,
      expiration: number,
      inception: number,
      keyTag: number,
      signer: anyName,
      signature: fc.base64String(),
    },
    {
      requiredKeys: [
        'typeCovered',
        'algorithm',
        'labels',
        'originalTtl',
        'expiration',
        'inception',
        'keyTag',
        'signer',
      ],
    },
  ),
  SOA: fc.record({
    mname: anyName,
    rname: anyName,
    serial: number,
    refresh: number,
    retry: number,
    expire: number,
    minimum: number,
  }),
  SPF: strings,
  SRV: fc.record({ priority: number, weight: number, port: number, target: anyName }),
  TXT: strings,
};

const types: readonly [RecordType, ...RecordType[]] = [
  'A',
  'AAAA',
  'CNAME',
  'DNAME',
  'DNSKEY',
  'DS',
  'MX',
  'NS',
  'NSEC',
  'NSEC3',
  'PTR',
  'RRSIG',
  'SOA',
  'SPF',
  'SRV',
  'TXT',
];
const type = fc.constantFrom(...types);

const setFields = <T extends RecordType>(type: T) => ({
  owner: anyName,
  type: fc.constant(type),
  ttl: number,
  rdata: fc.oneof(fc.tuple(rdata[type]), fc.tuple(rdata[type], rdata[type])),
});

const setOf = <T extends RecordType>(type: T): fc.Arbitrary<RecordSet<T>> =>
  fc.record(setFields(type), { requiredKeys: ['owner', 'type', 'rdata'] });

const signedSetOf = <T extends RecordType>(type: T): fc.Arbitrary<SignedSet<T>> =>
  fc.record(
    { ...setFields(type), signatures: fc.array(rdata.RRSIG, { maxLength: 2 }) },
    { requiredKeys: ['owner', 'type', 'rdata'] },
  );

const transport = fc.constantFrom('udp' as const, 'tcp', 'https', 'system');
const code = fc.constantFrom(
  'timeout' as const,
  'servfail',
  'refused',
  'rcode',
  'unreachable',
  'malformed',
  'unsupported',
  'deadline',
  'unrecorded',
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
  server: text,
  transport,
  code: fc.oneof(code, fc.constant('answered' as const)),
  detail: text,
  ms,
});

const failure: fc.Arbitrary<Failure> = fc.record(
  {
    code,
    detail: text,
    referral: anyName,
    attempts: fc.array(attempt, { maxLength: 3 }),
  },
  { requiredKeys: ['code', 'detail', 'attempts'] },
);

const flag = fc.boolean();
const common = {
  question: fc.record({ name: anyName, type }),
  vantage: fc.constantFrom('system' as const, 'authoritative', 'parent', 'resolver'),
  server: text,
  transport,
  rcode: text,
  flags: fc.record({ aa: flag, tc: flag, rd: flag, ra: flag, ad: flag, cd: flag }),
  extended: fc.array(fc.record({ code: number, text: octets }), { maxLength: 2 }),
  unchecked: fc.constant(true as const),
  attempts: fc.array(attempt, { minLength: 2, maxLength: 3 }),
  dnssecOk: fc.constant(true as const),
  chain: fc.array(signedSetOf('CNAME'), { maxLength: 2 }),
  proof: fc.array(
    fc.oneof<fc.Arbitrary<ProofSet>[]>(
      signedSetOf('NSEC'),
      signedSetOf('NSEC3'),
      signedSetOf('DNAME'),
    ),
    { maxLength: 2 },
  ),
  ms,
};
const always = ['question', 'vantage', 'server', 'transport', 'chain', 'ms', 'kind'] as const;

const answerOf = <T extends RecordType>(type: T): fc.Arbitrary<Answer<T>> => {
  const own = { ...common, question: fc.record({ name: anyName, type: fc.constant(type) }) };
  return fc.oneof(
    fc.record(
      {
        ...own,
        kind: fc.constant('found' as const),
        set: setOf(type),
        authentic: flag,
        signatures: fc.array(rdata.RRSIG, { maxLength: 2 }),
        glue: fc.array(fc.record({ host: anyName, address: text }), { maxLength: 2 }),
      },
      { requiredKeys: [...always, 'set', 'authentic'] },
    ),
    fc.record(
      {
        ...own,
        kind: fc.constantFrom('nodata' as const, 'nxdomain'),
        negative: fc.record({ zone: anyName, ttl: number }),
      },
      { requiredKeys: [...always] },
    ),
    fc.record(
      { ...own, kind: fc.constant('failed' as const), failure },
      { requiredKeys: [...always, 'failure'] },
    ),
  );
};

const answer: fc.Arbitrary<Answer> = type.chain((type): fc.Arbitrary<Answer> => answerOf(type));

const certificate: fc.Arbitrary<Certificate> = fc.record(
  {
    subject: octets,
    issuer: octets,
    issuerOrganization: octets,
    names: fc.array(octets, { maxLength: 3 }),
    issuerAddress: octets,
    notBefore: text,
    notAfter: text,
    daysLeft: fc.integer({ min: -400, max: 400 }),
    fingerprint256: text,
  },
  {
    requiredKeys: [
      'subject',
      'issuer',
      'names',
      'notBefore',
      'notAfter',
      'daysLeft',
      'fingerprint256',
    ],
  },
);

const tls: fc.Arbitrary<TlsSession> = fc.record(
  { protocol: text, cipher: text, authorized: flag, distrust: text, certificate },
  { requiredKeys: ['protocol', 'cipher', 'authorized'] },
);

const phase = fc.constantFrom(
  'connect' as const,
  'greeting',
  'starttls',
  'tls',
  'capabilities',
  'goodbye',
);

const addressProbe: fc.Arbitrary<AddressProbe> = fc.record(
  {
    address: text,
    family: fc.constantFrom(4 as const, 6),
    state: fc.constantFrom(
      'spoke' as const,
      'untried',
      'refused',
      'timeout',
      'certificate-name',
      'deadline',
    ),
    phase,
    phases: fc.array(fc.record({ phase, ms }), { maxLength: 6 }),
    greeting: octets,
    capabilities: fc.array(octets, { maxLength: 4 }),
    tls,
    interceptor: text,
    reply: octets,
    detail: text,
  },
  { requiredKeys: ['address', 'family', 'state', 'phase', 'phases', 'detail'] },
);

const probeParts = {
  endpoint: fc.record({
    host: anyName,
    port: fc.integer({ min: 1, max: 65535 }),
    protocol: fc.constantFrom('imap' as const, 'smtp'),
    security: fc.constantFrom('implicit' as const, 'starttls'),
  }),
  resolution: fc.array(fc.oneof(answerOf('A'), answerOf('AAAA')), { maxLength: 2 }),
  addresses: fc.array(addressProbe, { maxLength: 3 }),
  ms,
};

const probe: fc.Arbitrary<ProbeResult> = fc.oneof(
  fc.record({ ...probeParts, kind: fc.constantFrom('spoke' as const, 'closed') }),
  fc.record({ ...probeParts, kind: fc.constant('failed' as const), failure }),
);

const severity = fc.constantFrom('error' as const, 'warning', 'note');
const area = fc.constantFrom(...areas);
const records: fc.Arbitrary<RecordLine[]> = fc.array(
  fc.record({ owner: anyName, type, rdata: text }),
  { maxLength: 3 },
);

const writtenRecords = fc.record({
  language: fc.constantFrom('hcl', 'javascript', 'json', 'yaml'),
  lines: texts,
});

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    message: text,
    subject: fc.record({ name: anyName, type: fc.oneof(type, fc.constant('TCP' as const)) }),
    expected: texts,
    observed: texts,
    fix: fc.record(
      { text, publish: records, written: writtenRecords, remove: records },
      { requiredKeys: ['text'] },
    ),
  },
  { requiredKeys: ['message', 'subject', 'fix'] },
);

const need = fc.oneof(
  text,
  anyName.map((name) => `${name} MX`),
  anyName.map((name) => `spf ${name}`),
  anyName.map((host) => `imap implicit ${host}:993`),
);
const obstacle: fc.Arbitrary<Obstacle> = fc.record({ need, label: text, server: text, failure });

const ids = ['mx-present', 'spf-icloud', 'dkim-present', 'imap-reach'];
const resultParts = { check: fc.constantFrom(...ids), area, title: text, severity };
const none = fc.constant([]);

const result: fc.Arbitrary<Result> = fc.oneof(
  fc.record({
    ...resultParts,
    status: fc.constant('pass' as const),
    findings: none,
    obstacles: none,
    observed: texts,
  }),
  fc.record({
    ...resultParts,
    status: fc.constant('fail' as const),
    findings: fc.array(finding, { minLength: 1, maxLength: 3 }),
    obstacles: none,
  }),
  fc.record({
    ...resultParts,
    status: fc.constant('inconclusive' as const),
    findings: none,
    obstacles: fc.array(obstacle, { minLength: 1, maxLength: 3 }),
  }),
  fc.record(
    {
      ...resultParts,
      status: fc.constant('skipped' as const),
      findings: none,
      obstacles: none,
      because: text,
      deferTo: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
    },
    {
      requiredKeys: [
        'check',
        'area',
        'title',
        'severity',
        'status',
        'findings',
        'obstacles',
        'because',
      ],
    },
  ),
);

const verdict = fc.constantFrom('pass' as const, 'fail', 'inconclusive');

const domain: fc.Arbitrary<DomainReport> = fc.record(
  {
    domain: anyName,
    unicode: anyName,
    verdict,
    portsVerdict: verdict,
    token: text,
    results: fc.array(result, { maxLength: 6 }),
    verify: fc.record(
      { state: fc.constantFrom('yes' as const, 'wait', 'no'), seconds: number, because: text },
      { requiredKeys: ['state', 'because'] },
    ),
    evidence: fc.record({
      answers: fc.array(answer, { maxLength: 4 }),
      probes: fc.array(probe, { maxLength: 2 }),
    }),
  },
  { requiredKeys: ['domain', 'unicode', 'verdict', 'results', 'evidence'] },
);

const cite: fc.Arbitrary<Cite> = fc.constantFrom('Apple 102374', 'RFC 5321 §5.1', 'RFC 7208');

const anyMeta: fc.Arbitrary<CheckMeta> = fc.record({
  id: fc.constantFrom(...ids),
  area,
  title: text,
  severity,
  since: text,
  cites: fc.tuple(cite, cite),
  docs: fc.record({ why: text, fix: text, good: text, bad: text }),
});

const whole = {
  schema: fc.constant(1 as const),
  tool: fc.record({ name: fc.constant('dns-audit' as const), version: text }),
  startedAt: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  durationMs: ms,
  vantage: fc.record({
    platform: text,
    node: text,
    ci: flag,
    resolvers: texts,
    authoritative: flag,
    families: fc.subarray([4 as const, 6 as const]),
    ports: flag,
  }),
  requirements: fc.record({ revision: text, source: text }),
  verdict,
  checks: fc.array(anyMeta, { maxLength: 4 }),
  domains: fc.array(domain, { maxLength: 3 }),
};

export const anyReport: fc.Arbitrary<Report> = fc.record(
  {
    ...whole,
    interrupted: fc.record(
      { done: fc.nat(9), of: fc.nat(99), by: fc.constantFrom('SIGINT', 'SIGTERM') },
      { requiredKeys: ['done'] },
    ),
  },
  { requiredKeys: Object.keys(whole) as (keyof typeof whole)[] },
);
