import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areas,
  type CheckMeta,
  type Finding,
  type Fix,
  type Severity,
  type WrittenRecords,
} from '../../src/model/check.ts';
import type {
  ReportedSpf,
  SpfFault,
  SpfNode,
  SpfTreeRecord,
  SpfTreeTerm,
} from '../../src/model/spf.ts';
import type {
  Answer,
  Attempt,
  Failure,
  UnknownPart,
  FailureCode,
  Flags,
  HostAddress,
  RData,
  SignedSet,
  Transport,
} from '../../src/model/dns/dns.ts';
import type {
  Cause,
  CauseId,
  ServerContact,
  Culprit,
  Diagnosis,
  SecondLook,
  Outage,
  SettingFault,
  SettingFaultId,
  SettingLine,
} from '../../src/model/mail/diagnosis.ts';
import type { Registration } from '../../src/model/registration.ts';
import type { PolicyResult } from '../../src/model/mta-sts.ts';
import type {
  Brought,
  DomainDrift,
  Comparison,
  SubjectFindings,
  JudgedChange,
  Judgement,
  Pending,
  Proposal,
  Revision,
} from '../../src/model/drift.ts';
import type { Obstacle } from '../../src/model/need.ts';
import type {
  AddressProbe,
  Certificate,
  Phase,
  ProbeResult,
  ProbeState,
  TlsSession,
} from '../../src/model/mail/probe.ts';
import type {
  DomainReport,
  Evidence,
  Report,
  Readiness,
  SinceEarlier,
  ReportVantage,
  Result,
  Waived,
  Verdict,
} from '../../src/model/report.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { culpritWords } from '../../src/report/view/port-causes.ts';
import { stateWords } from '../../src/report/view/port-words.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import { broken, fixtures, healthy } from '../support/reports.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const schema = JSON.parse(readFileSync(join(examples, 'report.schema.json'), 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
});
const validate = ajv.compile(schema);
const validateLine = ajv.compile({ $ref: 'urn:dns-audit:report:1#/$defs/line' });

const faultsOf = (value: unknown): readonly string[] => {
  validate(value);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
};

const keysOf = <K extends string>(all: Readonly<Record<K, unknown>>): readonly string[] =>
  Object.keys(all);

describe('what the schema accepts', () => {
  it.each(Object.entries(fixtures))('the report "%s"', (_, report) =>
    expect(faultsOf(JSON.parse(renderJson(report)))).toEqual([]),
  );

  it('a line of ndjson with all that a domain may have', () => {
    const { $defs } = schema as {
      $defs: Record<'line' | 'domainReport', { properties: Record<string, unknown> }>;
    };
    const ofLine = Object.keys($defs.line.properties);
    expect(ofLine).toEqual(expect.arrayContaining(Object.keys($defs.domainReport.properties)));
  });

  it('every line of ndjson', () => {
    const lines = Object.values(fixtures).flatMap((report) =>
      renderNdjson(report).trimEnd().split('\n'),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !validateLine(JSON.parse(line)))).toEqual([]);
  });

  it('the recorded example', () =>
    expect(faultsOf(JSON.parse(readFileSync(join(examples, 'report.json'), 'utf8')))).toEqual([]));

  it('every report that the types allow', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(faultsOf(JSON.parse(renderJson(report)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Every place in `value` that holds an object: the path and the object. */
const objectsIn = (value: unknown, path = ''): readonly (readonly [string, object])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => objectsIn(item, `${path}/${key}`));
  return Array.isArray(value) ? inner : [[path, value], ...inner];
};

const sorted = (keys: readonly string[]): readonly string[] =>
  keys.toSorted((a, b) => (a < b ? -1 : 1));

const copyOf = (report: Report) => JSON.parse(JSON.stringify(report));

describe('what the schema refuses', () => {
  it('an unknown key, anywhere', () => {
    const copy = copyOf(broken);
    const places = objectsIn(copy);
    expect(places.length).toBeGreaterThan(50);
    const accepted = places.filter(([, place]) => {
      Reflect.set(place, 'surprise', 1);
      const faults = faultsOf(copy);
      Reflect.deleteProperty(place, 'surprise');
      return faults.length === 0;
    });
    expect(accepted.map(([path]) => path)).toEqual([]);
    expect(faultsOf(copy)).toEqual([]);
  });

  const spoilt = (path: readonly (string | number)[], value: unknown): unknown => {
    const copy = copyOf(broken);
    const place = path.slice(0, -1).reduce((inner: object, key) => Reflect.get(inner, key), copy);
    const last = path.at(-1)!;
    if (value === undefined) Reflect.deleteProperty(place, last);
    else Reflect.set(place, last, value);
    return copy;
  };

  it.each<readonly [string, readonly (string | number)[], unknown]>([
    ['an unknown schema version', ['schema'], 2],
    ['an unknown verdict', ['verdict'], 'unknown'],
    ['an unknown status', ['domains', 0, 'results', 1, 'status'], 'warn'],
    ['an unknown severity', ['domains', 0, 'results', 1, 'severity'], 'fatal'],
    ['an unknown area', ['domains', 0, 'results', 1, 'area'], 'web'],
    [
      'an unknown record type',
      ['domains', 0, 'results', 1, 'findings', 0, 'subject', 'type'],
      'CAA',
    ],
    ['an unknown kind of answer', ['domains', 0, 'evidence', 'answers', 0, 'kind'], 'gone'],
    ['a missing verdict', ['domains', 0, 'verdict'], undefined],
    ['a missing message', ['domains', 0, 'results', 1, 'findings', 0, 'message'], undefined],
    ['a missing fix', ['domains', 0, 'results', 1, 'findings', 0, 'fix'], undefined],
    ['a failure without findings', ['domains', 0, 'results', 1, 'findings'], []],
    ['findings of a check that passed', ['domains', 0, 'results', 1, 'status'], 'pass'],
    ['an answer without its records', ['domains', 0, 'evidence', 'answers', 1, 'set'], undefined],
    ['records of another type', ['domains', 0, 'evidence', 'answers', 1, 'set', 'type'], 'TXT'],
    ['records of none', ['domains', 0, 'evidence', 'answers', 1, 'set', 'rdata'], []],
    ['a name in capitals', ['domains', 0, 'domain'], 'Example.COM'],
    ['a name with a control character', ['domains', 0, 'domain'], 'a\u001b.example'],
    [
      'a message with a control character',
      ['domains', 0, 'results', 1, 'findings', 0, 'message'],
      'a\nb',
    ],
    [
      'octets beyond 255',
      ['domains', 0, 'evidence', 'probes', 0, 'addresses', 0, 'greeting'],
      '\u2028',
    ],
    ['a date without a time', ['startedAt'], '2026-11-23'],
  ])('%s', (_, path, value) => {
    expect(faultsOf(copyOf(broken))).toEqual([]);
    expect(faultsOf(spoilt(path, value))).not.toEqual([]);
  });
});

type KeyOf<T> = T extends unknown ? keyof T : never;
type IsRequired<T, K extends PropertyKey> = T extends unknown
  ? K extends keyof T
    ? object extends Pick<T, K>
      ? false
      : true
    : false
  : never;

/** Every key of `T`, of a union every key that a member has, and whether all must have it. */
type Shape<T> = {
  readonly [K in KeyOf<T>]: [IsRequired<T, K>] extends [true] ? 'required' : 'optional';
};

const required = 'required';
const optional = 'optional';

// A key that the types gain, lose or make optional does not compile here until it is told again.
const shapes = {
  domainReport: {
    domain: required,
    unicode: required,
    verdict: required,
    portsVerdict: optional,
    token: optional,
    given: optional,
    results: required,
    spf: optional,
    verify: optional,
    diagnosis: optional,
    evidence: required,
    drift: optional,
    proposal: optional,
    since: optional,
  } satisfies Shape<DomainReport>,
  since: {
    startedAt: required,
    verdict: required,
    portsVerdict: optional,
    comparison: required,
    notKnownBefore: required,
    notKnownNow: required,
    changes: required,
    uncompared: required,
  } satisfies Shape<SinceEarlier>,
  comparison: {
    appears: required,
    vanishes: required,
    stays: required,
    undecided: required,
  } satisfies Shape<Comparison>,
  departure: {
    file: required,
    at: optional,
    kind: required,
    state: required,
    gone: optional,
    watched: required,
    accept: optional,
    judgement: required,
    unconfirmed: required,
    pending: optional,
    revision: optional,
    unknown: required,
    propagating: required,
    unwatched: required,
  } satisfies Shape<DomainDrift>,
  judgement: { changes: required, elsewhere: required } satisfies Shape<Judgement>,
  pending: {
    changes: required,
    since: required,
    ageMs: required,
    by: required,
  } satisfies Shape<Pending>,
  revision: {
    against: required,
    at: optional,
    accepts: required,
    announces: required,
    brings: optional,
    unchanged: optional,
  } satisfies Shape<Revision>,
  brings: {
    changes: required,
    elsewhere: required,
    undecided: required,
  } satisfies Shape<Brought>,
  proposal: {
    file: required,
    against: required,
    at: optional,
    unchanged: optional,
    changes: required,
    unknown: required,
    propagating: required,
    comparison: required,
    putBack: optional,
    live: optional,
  } satisfies Shape<Proposal>,
  judgedChange: {
    change: required,
    effect: required,
    appears: required,
    vanishes: required,
  } satisfies Shape<JudgedChange>,
  fault: {
    check: required,
    area: required,
    severity: required,
    subject: required,
    findings: required,
  } satisfies Shape<SubjectFindings>,
  readiness: { state: required, seconds: optional, because: required } satisfies Shape<Readiness>,
  hostAddress: { host: required, address: required } satisfies Shape<HostAddress>,
  vantage: {
    platform: required,
    node: required,
    ci: required,
    resolvers: required,
    authoritative: required,
    families: required,
    ports: required,
  } satisfies Shape<ReportVantage>,
  result: {
    check: required,
    area: required,
    title: required,
    severity: required,
    status: required,
    findings: required,
    obstacles: required,
    observed: optional,
    because: optional,
    deferTo: optional,
    waived: optional,
  } satisfies Shape<Result>,
  waived: { finding: required, until: required, reason: required } satisfies Shape<Waived>,
  finding: {
    message: required,
    consequence: optional,
    subject: required,
    expected: optional,
    observed: optional,
    fix: required,
    location: optional,
  } satisfies Shape<Finding>,
  fix: {
    text: required,
    publish: optional,
    written: optional,
    remove: optional,
    restores: optional,
  } satisfies Shape<Fix>,
  writtenRecords: { language: required, lines: required } satisfies Shape<WrittenRecords>,
  checkMeta: {
    id: required,
    area: required,
    title: required,
    severity: required,
    since: required,
    cites: required,
    docs: required,
  } satisfies Shape<CheckMeta>,
  obstacle: {
    ...({ need: required, server: required, failure: required } satisfies Shape<
      Omit<Obstacle, 'label'>
    >),
    // Version 0.1.0 wrote none; it is added where such a report is read.
    label: optional,
  },
  failure: {
    code: required,
    detail: required,
    errno: optional,
    referral: optional,
    unasked: optional,
    attempts: required,
  } satisfies Shape<Failure>,
  attempt: {
    server: required,
    transport: required,
    code: required,
    detail: required,
    errno: optional,
    truncated: optional,
    suspect: optional,
    onlySmall: optional,
    ms: required,
  } satisfies Shape<Attempt>,
  evidence: {
    answers: required,
    mixedCase: optional,
    probes: required,
    inquiry: optional,
    policies: optional,
    registrations: optional,
    outages: optional,
  } satisfies Shape<Evidence>,
  policy: {
    domain: required,
    url: required,
    ms: required,
    kind: required,
    status: optional,
    mediaType: optional,
    body: optional,
    why: optional,
    detail: optional,
    failure: optional,
  } satisfies Shape<PolicyResult>,
  registration: {
    domain: required,
    kind: required,
    name: optional,
    url: optional,
    status: optional,
    expires: optional,
    because: optional,
  } satisfies Shape<Registration>,
  outage: { service: required, message: required, since: optional } satisfies Shape<Outage>,
  inquiry: {
    refereed: required,
    alternatives: required,
    controls: required,
  } satisfies Shape<SecondLook>,
  contact: {
    host: required,
    port: required,
    state: required,
    address: optional,
    detail: required,
    ms: required,
  } satisfies Shape<ServerContact>,
  diagnosis: {
    summary: optional,
    platform: required,
    causes: required,
    faults: required,
    remarks: required,
    settings: required,
    programs: optional,
    commands: required,
  } satisfies Shape<Diagnosis>,
  cause: {
    id: required,
    culprit: required,
    confidence: required,
    title: required,
    ports: required,
    evidence: required,
    steps: required,
  } satisfies Shape<Cause>,
  settingFault: {
    id: required,
    protocol: required,
    message: required,
    fatal: required,
  } satisfies Shape<SettingFault>,
  settingLine: { label: required, value: required } satisfies Shape<SettingLine>,
  answer: {
    question: required,
    vantage: required,
    server: required,
    transport: required,
    rcode: optional,
    flags: optional,
    extended: optional,
    chain: required,
    ms: required,
    kind: required,
    set: optional,
    authentic: optional,
    negative: optional,
    failure: optional,
    glue: optional,
    signatures: optional,
    proof: optional,
    unchecked: optional,
    dnssecOk: optional,
    attempts: optional,
    rest: optional,
  } satisfies Shape<Answer>,
  unknownPart: { detail: required, mayBeNone: optional } satisfies Shape<UnknownPart>,
  flags: {
    aa: required,
    tc: required,
    rd: required,
    ra: required,
    ad: required,
    cd: required,
  } satisfies Shape<Flags>,
  recordSet: {
    owner: required,
    type: required,
    ttl: optional,
    rdata: required,
    signatures: optional,
  } satisfies Shape<SignedSet>,
  spfTree: {
    domain: required,
    root: required,
    cost: required,
    exact: required,
    type99: required,
  } satisfies Shape<ReportedSpf>,
  spfNode: {
    domain: required,
    kind: required,
    records: required,
    others: required,
    size: required,
  } satisfies Shape<SpfNode>,
  spfRecord: {
    text: required,
    terms: required,
    omitted: required,
    faults: required,
  } satisfies Shape<SpfTreeRecord>,
  spfTerm: {
    text: required,
    offset: required,
    kind: required,
    qualifier: required,
    reach: required,
    cost: required,
    total: required,
    target: optional,
    dead: required,
    crowded: optional,
    networks: required,
    sender: optional,
    failure: optional,
    node: optional,
  } satisfies Shape<SpfTreeTerm>,
  spfFault: {
    offset: required,
    message: required,
    term: required,
    termOffset: required,
  } satisfies Shape<SpfFault>,
  probe: {
    endpoint: required,
    resolution: required,
    addresses: required,
    ms: required,
    kind: required,
    failure: optional,
  } satisfies Shape<ProbeResult>,
  addressProbe: {
    address: required,
    family: required,
    state: required,
    phase: required,
    phases: required,
    greeting: optional,
    capabilities: optional,
    tls: optional,
    interceptor: optional,
    reply: optional,
    detail: required,
    errno: optional,
  } satisfies Shape<AddressProbe>,
  tlsSession: {
    protocol: required,
    cipher: required,
    authorized: required,
    distrust: optional,
    systemTrust: optional,
    certificate: optional,
  } satisfies Shape<TlsSession>,
  certificate: {
    subject: required,
    issuer: required,
    issuerOrganization: optional,
    names: required,
    issuerAddress: optional,
    notBefore: required,
    notAfter: required,
    daysLeft: required,
    fingerprint256: required,
  } satisfies Shape<Certificate>,
};

const enums = {
  recordType: keysOf<keyof RData>({
    A: 1,
    AAAA: 1,
    CNAME: 1,
    DNAME: 1,
    DNSKEY: 1,
    DS: 1,
    MX: 1,
    NS: 1,
    NSEC: 1,
    NSEC3: 1,
    PTR: 1,
    RRSIG: 1,
    SOA: 1,
    SPF: 1,
    SRV: 1,
    TXT: 1,
  }),
  verdict: keysOf<Verdict>({ pass: 1, fail: 1, inconclusive: 1 }),
  severity: keysOf<Severity>({ error: 1, warning: 1, note: 1 }),
  area: [...areas],
  transport: keysOf<Transport>({ udp: 1, tcp: 1, https: 1, system: 1, file: 1 }),
  failureCode: keysOf<FailureCode>({
    timeout: 1,
    servfail: 1,
    refused: 1,
    rcode: 1,
    unreachable: 1,
    malformed: 1,
    'too-long': 1,
    unsupported: 1,
    deadline: 1,
    isolated: 1,
    intercepted: 1,
    unconfirmed: 1,
    'not-public': 1,
    local: 1,
    unrecorded: 1,
    unknown: 1,
  }),
  phase: keysOf<Phase>({
    connect: 1,
    greeting: 1,
    starttls: 1,
    tls: 1,
    capabilities: 1,
    goodbye: 1,
  }),
  probeState: keysOf<ProbeState>(stateWords),
  culprit: keysOf<Culprit>(culpritWords),
  causeId: keysOf<CauseId>({
    'settings-wrong': 1,
    'captive-portal': 1,
    intercepted: 1,
    'name-forged': 1,
    'name-blocked': 1,
    offline: 1,
    'no-route': 1,
    'resolver-silent': 1,
    'clock-wrong': 1,
    'smtp-inspected': 1,
    'refused-here': 1,
    'port-blocked': 1,
    'apple-down': 1,
    'turned-away': 1,
    'apple-outage': 1,
    impostor: 1,
    'tls-outdated': 1,
    'cut-off': 1,
    'ipv6-broken': 1,
    'read-along': 1,
    unclear: 1,
    'connection-works': 1,
  }),
  settingFaultId: keysOf<SettingFaultId>({
    'host-pop': 1,
    'host-swapped': 1,
    'host-other': 1,
    'host-sharded': 1,
    'port-pop': 1,
    'port-25': 1,
    'port-143': 1,
    'port-465': 1,
    'port-swapped': 1,
    'port-other': 1,
    'starttls-on-993': 1,
    'ssl-on-587': 1,
    'ssl-on-143': 1,
    'starttls-on-465': 1,
    unencrypted: 1,
  }),
};

describe('the schema and the types', () => {
  it.each(Object.entries(shapes))('agree on the keys of "%s"', (name, keys: object) => {
    const { properties, required: needed } = schema.$defs[name];
    expect(sorted(Object.keys(properties))).toEqual(sorted(Object.keys(keys)));
    const must = Object.entries(keys).filter(([, is]) => is === required);
    expect(sorted(needed)).toEqual(sorted(must.map(([key]) => key)));
  });

  it('agree on the keys of the report', () => {
    const keys = sorted(schema.required);
    expect(sorted(Object.keys(healthy))).toEqual(keys);
    expect(sorted(Object.keys(schema.properties))).toEqual(
      sorted([...keys, 'interrupted', 'since']),
    );
  });

  it.each(Object.entries(enums))('agree on the values of "%s"', (name, values) =>
    expect(sorted(schema.$defs[name].enum)).toEqual(sorted(values)),
  );

  it('describe every definition', () => {
    const bare = Object.entries<{ description?: string }>(schema.$defs).filter(
      ([, { description }]) => !description?.endsWith('.'),
    );
    expect(bare).toEqual([]);
  });
});
