/** One resolver's word about names of others, its order, and networks that answer in place of DNS. */
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { lookUp } from '../../src/audit/look-up-records.ts';
import { nodeValidation } from '../../src/audit/node-validation.ts';
import { checks } from '../../src/check/registry.ts';
import { replayWorld } from '../../src/gather/replay.ts';
import { isPortArea, type RecordLine } from '../../src/model/check.ts';
import type { Answer, RData, RecordSet } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets } from '../../src/model/dns/presentation.ts';
import type { NonEmpty } from '../../src/model/non-empty.ts';
import type { DomainReport, Evidence } from '../../src/model/report.ts';
import { planRecords, recordNeeds } from '../../src/plan/plan-records.ts';
import {
  causeSentence,
  digestReport,
  obstructionRemedy,
} from '../../src/report/view/group-results.ts';
import {
  auditCase,
  type InternetOptions,
  type LiveCase,
  type Meddle,
  readCase,
  type ResolverKind,
  withInternet,
} from '../support/internet.ts';
import type { Reply } from '../support/internet-zone.ts';
import { rsa2048 } from '../support/judge.ts';
import { dsOf, keysOf, past, signSet, type Window } from '../support/signing.ts';

const key = `"v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;

/** A healthy domain that sends through a vendor, whose names rest on names of others in every way. */
const zone = ({
  spf = 'v=spf1 include:spf.vendor-one.net include:icloud.com ~all',
  dmarc = 'v=DMARC1; p=quarantine; rua=mailto:d@reports.vendor-one.net',
  vendor = 'v=spf1 ip4:192.0.2.7 include:_a.vendor-one.net ~all',
}: { readonly spf?: string; readonly dmarc?: string; readonly vendor?: string } = {}) =>
  readCase(`; a healthy domain
; domain: linen-quail.com
; zone linen-quail.com
; at ns1.linen-quail.com.
; at ns2.linen-quail.com.
linen-quail.com. 3600 MX 10 mx01.mail.icloud.com.
linen-quail.com. 3600 MX 10 mx02.mail.icloud.com.
linen-quail.com. 3600 TXT "apple-domain=jCL7HQMC33cumiiP"
linen-quail.com. 3600 TXT "${spf}"
sig1._domainkey.linen-quail.com. 3600 CNAME sig1.dkim.linen-quail.com.at.icloudmailadmin.com.
_dmarc.linen-quail.com. 3600 TXT "${dmarc}"
; Apple: sig1.dkim.linen-quail.com.at.icloudmailadmin.com. 300 TXT ${key}
; Apple: spf.vendor-one.net. 300 TXT "${vendor}"
; Apple: _a.vendor-one.net. 300 TXT "v=spf1 ip4:192.0.2.8 ~all"
; Apple: linen-quail.com._report._dmarc.reports.vendor-one.net. 300 TXT "v=DMARC1"
; Apple: mail.vendor-one.net. 300 A 192.0.2.9`);

const empty = { aa: false, rcode: 0, answers: [], authorities: [], additionals: [] } as const;

/** "No such record", as a resolver says it: with the SOA record that proves it (RFC 2308 §2.2). */
const negative = (name: string, rcode = 0) => ({
  ...empty,
  rcode,
  authorities: [soaAnswer(name.split('.').slice(-2).join('.'))],
});

const soaAnswer = (name: string) =>
  ({
    name,
    type: 'SOA',
    ttl: 300,
    data: {
      mname: `ns.${name}`,
      rname: `hostmaster.${name}`,
      serial: 1,
      refresh: 7200,
      retry: 900,
      expire: 1_209_600,
      minimum: 300,
    },
  }) as const;

const emptying =
  (pattern: RegExp, rcode = 0): Meddle =>
  ({ name }, reply) =>
    pattern.test(name) ? negative(name, rcode) : reply;

/** Sends what it blocks nowhere. */
const toNowhere =
  (pattern: RegExp): Meddle =>
  ({ name, type }, reply) => {
    if (!pattern.test(name)) return reply;
    return type === 'A' ? { ...empty, answers: [address(name, '0.0.0.0')] } : negative(name);
  };

const address = (name: string, data: string) => ({ name, type: 'A', ttl: 60, data }) as const;

/** Gives the CNAME to Apple's key, and says that there is nothing at its target. */
const withoutEnd: Meddle = ({ name, type }, reply) => {
  if (name.endsWith('icloudmailadmin.com')) return negative(name);
  const chain = reply.answers.filter((one) => one.type === 'CNAME');
  return chain.length > 0 && type !== 'CNAME'
    ? { ...negative('icloudmailadmin.com'), answers: chain }
    : reply;
};

/** What a resolver does to names of others, and the name that a report says it of. */
const lies: readonly (readonly [string, ResolverKind | Meddle, RegExp])[] = [
  ['empties the TXT of an include', emptying(/^spf\.vendor-one\.net$/), /spf\.vendor-one\.net/],
  ['denies an include', emptying(/^spf\.vendor-one\.net$/, 3), /spf\.vendor-one\.net/],
  ['empties the include of an include', emptying(/^_a\.vendor-one\.net$/), /_a\.vendor-one\.net/],
  ['denies all of a vendor', emptying(/vendor-one\.net$/, 3), /spf\.vendor-one\.net/],
  ['sends a vendor nowhere', toNowhere(/vendor-one\.net$/), /spf\.vendor-one\.net/],
  ['knows no icloudmailadmin.com', 'blockapple', /icloudmailadmin\.com/],
  ['leaves a CNAME to icloudmailadmin.com without an end', withoutEnd, /icloudmailadmin\.com/],
  ['gives the first string of a TXT alone', 'firststring', /icloudmailadmin\.com/],
];

const failing = ({ results }: DomainReport): readonly string[] =>
  results
    .filter(({ status, severity }) => status === 'fail' && severity !== 'note')
    .map(({ check }) => check);

const changes = ({ results }: DomainReport): readonly RecordLine[] =>
  results.flatMap(({ findings }) =>
    findings.flatMap(({ fix: { publish = [], remove = [] } }) => [...publish, ...remove]),
  );

const judgement = (report: DomainReport) => ({
  verdict: report.verdict,
  failing: failing(report),
  changes: changes(report),
});

const sound = { verdict: 'pass', failing: [], changes: [] };
const open = { verdict: 'inconclusive', failing: [], changes: [] };

const codes = ({ results }: DomainReport): readonly string[] => [
  ...new Set(results.flatMap(({ obstacles }) => obstacles.map(({ failure }) => failure.code))),
];

const remarks = ({ results }: DomainReport): string =>
  JSON.stringify(results.filter(({ area }) => area === 'resolver').map(({ findings }) => findings));

/** A firewall lets nobody but the domain's own servers through. */
const walled = { unreachable: ['a.infra-servers.net'] } as const;

describe.each(lies)('a resolver that %s', (_, resolver, name) => {
  it('is overruled by the own servers of the name, and named in a note', async () => {
    const report = await auditCase(zone(), { resolvers: [resolver] });
    expect(judgement(report)).toEqual(sound);
    expect(remarks(report)).toMatch(/filters or alters/);
    expect(remarks(report)).toMatch(name);
  });

  it('is overruled by the referee where these cannot be asked', async () => {
    const report = await auditCase(zone(), { resolvers: [resolver], referee: 'honest', ...walled });
    expect(judgement(report)).toEqual(sound);
    expect(remarks(report)).toMatch(name);
  });

  it('settles nothing where nobody else can be asked', async () => {
    const report = await auditCase(zone(), { resolvers: [resolver], ...walled });
    expect(judgement(report)).toEqual(open);
    expect(codes(report)).toEqual(['unconfirmed']);
  });

  it('settles nothing against another resolver', async () => {
    const report = await auditCase(zone(), { resolvers: [resolver, 'honest'], ...walled });
    expect(judgement(report)).toEqual(open);
  });
});

describe('a resolver that empties an include and proves nothing', () => {
  it.each<[string, InternetOptions, object]>([
    ['is overruled by the own servers of the name', {}, sound],
    ['is overruled by the referee', { ...walled, referee: 'honest' }, sound],
    [
      'is none to go by beside another resolver',
      { ...walled, resolvers: ['blockspf', 'honest'] },
      sound,
    ],
    ['settles nothing alone', walled, open],
  ])('%s', async (_, options, wanted) => {
    expect(judgement(await auditCase(zone(), { resolvers: ['blockspf'], ...options }))).toEqual(
      wanted,
    );
  });
});

/** What a resolver does not answer of names of others. */
const failures: readonly (readonly [string, RegExp, NonEmpty<Meddle>])[] = (
  [
    ["an include's target", /^spf\.vendor-one\.net$/],
    ['the include of an include', /^_a\.vendor-one\.net$/],
    ["Apple's key", /icloudmailadmin\.com$/],
    ["icloud.com's SPF record", /^icloud\.com$/],
  ] as const
).flatMap(([what, pattern]) =>
  (['SERVFAIL', 'REFUSED', 'no answer'] as const).map((how) => {
    const rcode = { SERVFAIL: 2, REFUSED: 5, 'no answer': undefined }[how];
    const meddle: Meddle = ({ name }, reply) => {
      const isHit =
        pattern.test(name) ||
        reply.answers.some((one) => one.type === 'CNAME' && pattern.test(one.data));
      if (!isHit) return reply;
      return rcode === undefined ? undefined : { ...empty, rcode };
    };
    return [`${how} for ${what}`, pattern, [meddle]] as const;
  }),
);

describe.each(failures)('a resolver that gives %s', (_, pattern, resolvers) => {
  it('leaves nothing open where the own servers of the name answer', async () => {
    const report = await auditCase(zone(), { resolvers });
    expect(judgement(report)).toEqual(sound);
    const asked = report.evidence.answers.filter(({ question }) => pattern.test(question.name));
    expect(new Set(asked.map(({ vantage }) => vantage))).toContain('authoritative');
  });

  it('leaves it open where these cannot be asked', async () => {
    expect(judgement(await auditCase(zone(), { resolvers, ...walled }))).toEqual(open);
  });
});

describe('a fault that is real', () => {
  const broken = zone({ spf: 'v=spf1 include:spf.nobody-here.net include:icloud.com ~all' });
  const fault = ['spf-include-target'];

  it.each<[string, InternetOptions, DomainReport['verdict']]>([
    ['the own servers say so', {}, 'fail'],
    ['the resolver and the referee say so', { ...walled, referee: 'honest' }, 'fail'],
    ['two resolvers say so', { ...walled, resolvers: ['honest', 'honest'] }, 'fail'],
    ['one resolver alone says so', walled, 'inconclusive'],
  ])('is one where %s', async (__, options, verdict) => {
    const report = await auditCase(broken, options);
    expect([report.verdict, failing(report)]).toEqual([verdict, verdict === 'fail' ? fault : []]);
  });

  it('is one in a record of the domain, where one resolver is all there is to ask', async () => {
    const report = await auditCase(zone({ spf: 'v=spf1 -all' }), { authoritative: false });
    expect([report.verdict, failing(report)]).toEqual(['fail', ['spf-icloud']]);
  });

  it('is one in a record of the domain, whatever is unsure of others', async () => {
    const twice = zone({ spf: 'v=spf1 include:spf.vendor-one.net ?all" "" "' });
    const report = await auditCase(twice, { resolvers: ['blockspf'] });
    expect(report.verdict).toBe('fail');
    expect(failing(report)).toContain('spf-icloud');
  });

  it('names in its finding only who has said it', async () => {
    const report = await auditCase(broken, {});
    const [finding] = report.results.flatMap(({ check, findings }) =>
      check === fault[0] ? findings : [],
    );
    const said = report.evidence.answers.filter(
      ({ question, kind }) =>
        question.name === 'spf.nobody-here.net' && question.type === 'TXT' && kind !== 'failed',
    );
    expect(finding).toBeDefined();
    expect(said.map(({ vantage }) => vantage).toSorted()).toEqual(['authoritative', 'resolver']);
  });
});

/** Judges the recording of a case's domain again. */
const replay = (evidence: Evidence, servers: NonEmpty<string>): Promise<DomainReport> =>
  audit(
    {
      domain: { name: dnsName('linen-quail.com'), unicode: 'linen-quail.com' },
      checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
      startedAt: '2026-12-01T12:00:00.000Z',
    },
    { ...replayWorld(evidence, servers, true), validation: nodeValidation, families: [4] },
    new AbortController().signal,
  );

describe('a fault that the own servers of the name say', () => {
  const owner = dnsName('spf.vendor-one.net');
  const vendor = 'v=spf1 ipv4:192.0.2.7 ~all';
  const keys = keysOf(dnsName('vendor-one.net'));
  const set = { owner, type: 'TXT', ttl: 300, rdata: [{ strings: [toOctets(vendor)] }] } as const;
  let ds: RData['DS'];
  beforeAll(async () => {
    ds = await dsOf(keys);
  });
  const withoutFault: Meddle = ({ name, type }, reply) =>
    name === owner && type === 'TXT'
      ? { ...reply, answers: [{ name, type, ttl: 300, data: ['v=spf1 ip4:192.0.2.7 ~all'] }] }
      : reply;
  const of = <T extends 'DS' | 'DNSKEY' | 'RRSIG'>(name: string, type: T) =>
    ({ name, type, ttl: 300, class: 'IN' }) as const;
  const dnskey = ({ flags, algorithm, publicKey }: RData['DNSKEY']) => ({
    ...of(keys.zone, 'DNSKEY'),
    data: { flags, algorithm, key: Buffer.from(publicKey, 'base64') },
  });
  const rrsig = (covered: RecordSet, window?: Window) => {
    const { signature = '', signer, originalTtl, ...rest } = signSet(covered, keys, window);
    return {
      ...of(covered.owner, 'RRSIG'),
      data: {
        ...rest,
        signersName: signer,
        originalTTL: originalTtl,
        signature: Buffer.from(signature, 'base64'),
      },
    };
  };
  const both = [keys.ksk.record, keys.zsk.record] as const;
  const keySet = { owner: keys.zone, type: 'DNSKEY', ttl: 300, rdata: both } as const;
  /** The parent has a DS record for the vendor's zone, and its servers say this besides. */
  const signed =
    (sign: (type: string) => Reply['answers']): Meddle =>
    ({ name, type }, reply) => {
      if (name === keys.zone && type === 'DS') {
        const data = { ...ds, digest: Buffer.from(ds.digest, 'hex') };
        return { ...reply, answers: [{ ...of(name, 'DS'), data }], authorities: [] };
      }
      if (name === keys.zone && type === 'DNSKEY')
        return { ...reply, answers: [...both.map(dnskey), ...sign(type)], authorities: [] };
      return name === owner && type === 'TXT'
        ? { ...reply, answers: [...reply.answers, ...sign(type)] }
        : reply;
    };
  const silentAbout =
    (wanted: string): Meddle =>
    ({ name, type }, reply) =>
      name === keys.zone && type === wanted ? { ...empty, rcode: 2 } : reply;
  const signing = (window?: Window) =>
    signed((type) => [type === 'TXT' ? rrsig(set, window) : rrsig(keySet)]);

  const bare = signed(() => []);
  const differ = 'the resolvers differ about';
  const alone = 'no second source confirms';
  it.each<[string, InternetOptions, string?]>([
    ['is one if their zone is not signed', {}],
    ['is one if nobody says whether their zone is signed', { forge: silentAbout('DS') }],
    ['is one if their answer validates', { forge: signing() }],
    ['is none if its signature has expired', { forge: signing(past) }, differ],
    ['is none if it is not signed, and the zone is', { forge: bare }, differ],
    [
      'is none if the keys are not signed',
      { forge: signed((type) => (type === 'TXT' ? [rrsig(set)] : [])) },
      differ,
    ],
    [
      'is none if it is not signed, and one resolver alone says the same',
      { forge: bare, resolvers: ['honest'] },
      alone,
    ],
    [
      'is one if it is not signed, and two resolvers say the same',
      { forge: bare, resolvers: ['honest', 'honest'] },
    ],
    [
      'is one if it is not signed, and a resolver and the referee say the same',
      { forge: bare, resolvers: ['honest'], referee: 'honest' },
    ],
    [
      'is none if it is not signed, and the referee says something else',
      { forge: bare, resolvers: ['honest'], referee: withoutFault },
      alone,
    ],
  ])('%s', async (_, options, lack) => {
    const resolvers = ['honest', withoutFault] as const;
    const names: NonEmpty<string> = ['192.0.2.53', '192.0.2.54'];
    const report = await auditCase(zone({ vendor }), { resolvers, names, ...options });
    const why = report.results.flatMap(({ obstacles }) =>
      obstacles.map(({ failure }) => failure.detail),
    );
    expect([report.verdict, ...new Set(why)]).toEqual(
      lack === undefined
        ? ['fail']
        : [
            'inconclusive',
            `${lack} ${owner} TXT, and the answer of its own name servers does not validate by DNSSEC`,
          ],
    );
    const count = options.resolvers?.length ?? resolvers.length;
    const asked: NonEmpty<string> = count === 1 ? [names[0]] : names;
    const again = await replay(report.evidence, asked);
    expect(JSON.stringify(again.results)).toBe(JSON.stringify(report.results));
  });
});

describe('the order of resolvers', () => {
  const told = ({ results, verdict, verify }: DomainReport): string =>
    JSON.stringify({ results, verdict, verify }, (key, value: unknown) =>
      key === 'ms' ? 0 : value,
    );
  const odd: readonly (readonly [string, ResolverKind | Meddle])[] = [
    ...lies.map(([name, kind]) => [name, kind] as const),
    ['empties the MX of the domain', emptying(/^linen-quail\.com$/)],
    ['is a sign-in page', 'portal'],
    ['knows no name', 'isolated'],
    ['fails', 'servfail'],
  ];
  const ways: readonly (readonly [string, InternetOptions])[] = [
    ['with name servers', {}],
    ['behind a firewall', walled],
    ['with nobody but resolvers', { authoritative: false }],
  ];
  it.each(
    ways.flatMap(([way, options]) =>
      odd.map(([what, kind]) => [what, way, kind, options] as const),
    ),
  )('changes nothing where one %s, %s', async (_, __, kind, options) => {
    const names = ['192.0.2.53', '192.0.2.54'];
    const [one, other] = await Promise.all([
      auditCase(zone(), { ...options, resolvers: ['honest', kind], names }),
      auditCase(zone(), { ...options, resolvers: [kind, 'honest'], names: names.toReversed() }),
    ]);
    expect(told(one)).toBe(told(other));
    expect(failing(one).filter((check) => !check.startsWith('resolver'))).toEqual([]);
    expect(changes(one)).toEqual([]);
  });
});

const oneAddress: Meddle = ({ name, type }) =>
  type === 'A' ? { ...empty, answers: [address(name, '10.0.0.1')] } : empty;

const claiming =
  (meddle: Meddle): Meddle =>
  (question, reply) => {
    const said = meddle(question, reply);
    return said && { ...said, aa: true };
  };

const foreignMx: Meddle = ({ name, type }, reply) => ({
  ...reply,
  ...(type === 'MX' && {
    rcode: 0,
    answers: [{ name, type, ttl: 60, data: { preference: 10, exchange: 'mail.forged.net' } }],
  }),
});

const ownTxt: Meddle = ({ name, type }, reply) => ({
  ...reply,
  ...(type === 'TXT' && {
    rcode: 0,
    answers: [{ name, type, ttl: 60, data: ['sign in first'] }],
  }),
});

/** Networks that answer in place of DNS, whoever is asked over port 53. */
const networks: readonly (readonly [string, InternetOptions])[] = [
  ['a resolver with one address for every name', { resolvers: ['portal'] }],
  ['one address for every name', { forge: oneAddress }],
  ['one address for every name, with authority', { forge: claiming(oneAddress) }],
  ['no name at all', { forge: () => ({ ...empty, rcode: 3 }) }],
  ['no name at all, with authority', { forge: claiming(() => ({ ...empty, rcode: 3 })) }],
  ['no record at all, with authority', { forge: claiming(() => empty) }],
  ['an MX of its own for every name', { forge: foreignMx }],
  ['a text of its own for every name', { forge: claiming(ownTxt) }],
];

describe.each(networks)('a network that gives %s', (_, network) => {
  it('makes nothing of the domain', async () => {
    const report = await auditCase(zone(), network);
    expect(judgement(report)).toEqual(open);
    const [code] = codes(report);
    expect(['intercepted', 'isolated']).toContain(code);
  });

  it('makes nothing of it where no name server is to be asked', async () => {
    const report = await auditCase(zone(), { ...network, authoritative: false });
    expect(judgement(report)).toEqual(open);
  });

  it('is got around by the referee', async () => {
    const report = await auditCase(zone(), { ...network, referee: 'honest' });
    expect({ verdict: report.verdict, changes: changes(report) }).toEqual({
      verdict: 'pass',
      changes: [],
    });
    expect(failing(report).filter((check) => check !== 'resolver-forged')).toEqual([]);
  });

  it('hides no fault that the referee sees', async () => {
    const broken = zone({ spf: 'v=spf1 include:spf.nobody-here.net include:icloud.com ~all' });
    const report = await auditCase(broken, { ...network, referee: 'honest' });
    expect(report.verdict).toBe('fail');
    expect(failing(report)).toContain('spf-include-target');
  });
});

it('a network that answers in place of DNS is named first, with the page to sign in at', async () => {
  const report = await auditCase(zone(), { forge: claiming(oneAddress) });
  const [cause] = digestReport(report).causes;
  expect(cause && causeSentence(cause)).toContain('answers in place of DNS');
  expect(cause && obstructionRemedy(cause, false)).toContain(
    'hotel or guest sign-in?): open http://captive.apple.com',
  );
});

it('a network without icloud.com settles nothing', async () => {
  const broken = zone({ spf: 'v=spf1 -all' });
  const report = await auditCase(broken, { forge: emptying(/(?:^|\.)icloud\.com$/, 3) });
  expect(judgement(report)).toEqual(open);
});

describe('a recording', () => {
  const broken = zone({ spf: 'v=spf1 include:spf.nobody-here.net include:icloud.com ~all' });
  it.each<[string, InternetOptions]>([
    ['of a filter that was overruled', { resolvers: [lies[0]?.[1] ?? 'honest'] }],
    ['of a filter that was not', { resolvers: [lies[0]?.[1] ?? 'honest'], ...walled }],
    ['of a sign-in page', { forge: claiming(oneAddress) }],
  ])('%s is judged again in the same way', async (_, options) => {
    const names: NonEmpty<string> = ['192.0.2.53'];
    const live = await auditCase(zone(), { ...options, names });
    const again = await replay(live.evidence, names);
    expect(again.verdict).toBe(live.verdict);
    expect(JSON.stringify(again.results)).toBe(JSON.stringify(live.results));
  });

  it('of an earlier version, without what makes sure, is judged as it was then', async () => {
    const names: NonEmpty<string> = ['192.0.2.53'];
    const live = await auditCase(broken, { names });
    const isOwn = ({ question: { name } }: Answer) =>
      /(?:^|\.)linen-quail\.com$/.test(name) || !name.includes('.');
    const answers = live.evidence.answers.filter(
      (answer) => isOwn(answer) || (answer.vantage === 'resolver' && answer.question.type !== 'MX'),
    );
    expect(answers.length).toBeLessThan(live.evidence.answers.length);
    const again = await replay({ ...live.evidence, answers }, names);
    expect(failing(again)).toEqual(['spf-include-target']);
  });
});

describe('records', () => {
  const lookAt = async (given: LiveCase, options: InternetOptions) =>
    withInternet(given, options, async (world) => {
      const { find, context } = await lookUp(
        {
          domain: { name: dnsName('linen-quail.com'), unicode: 'linen-quail.com' },
          needs: recordNeeds,
          asksForChange: () => true,
        },
        world,
        AbortSignal.timeout(20_000),
      );
      return planRecords(find, context);
    });

  it.each(networks)('plans nothing in a network that gives %s', async (_, network) => {
    const { publish, remove, unknown } = await lookAt(zone(), network);
    expect([publish, remove]).toEqual([[], []]);
    expect(unknown.length).toBeGreaterThan(0);
  });

  it('plans what is missing elsewhere', async () => {
    const { publish } = await lookAt(zone({ spf: 'v=spf1 -all' }), {});
    expect(publish.map(({ type }) => type)).toEqual(['TXT']);
  });
});

it('costs a healthy domain nothing', async () => {
  const { evidence, verdict } = await auditCase(zone(), {});
  const asked = evidence.answers.filter(
    ({ question: { name, type }, vantage }) =>
      (name === 'icloud.com' && type === 'MX') ||
      (vantage === 'authoritative' && !/(?:^|\.)linen-quail\.com$/.test(name)),
  );
  expect([verdict, asked]).toEqual(['pass', []]);
});
