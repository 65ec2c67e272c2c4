/** Every record set that a verdict uses is validated, and what is said of it holds together. */
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { replayWorld } from '../../src/gather/replay.ts';
import { nodeValidation } from '../../src/audit/node-validation.ts';
import { isOfMail } from '../../src/check/dnssec-state.ts';
import { checks } from '../../src/check/registry.ts';
import type { Answer, DnsName, RData, RecordSet, RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport } from '../../src/model/report.ts';
import {
  auditSigned,
  domain,
  domainKeys,
  dsOf,
  future,
  keysOf,
  past,
  type Signing,
  signSet,
} from '../support/signing.ts';
import { stageOf, stageRequest } from '../support/stand-ins.ts';

const dnssecOf = ({ results }: DomainReport) =>
  results.find(({ check }) => check === 'dnssec-valid')!;

const statusOf = ({ results }: DomainReport, check: string) =>
  results.find((one) => one.check === check)?.status;

const zsk = domainKeys.zsk.record.keyTag;
const ksk = domainKeys.ksk.record.keyTag;
const com = dnsName('com');

type Change = NonNullable<Signing['change']>;

const isTo = (answer: Answer, name: string, type: RecordType): boolean =>
  answer.question.name === name && answer.question.type === type;

/** Changes one answer of the zone's own servers. */
const changed =
  (name: string, type: RecordType, change: (answer: Answer) => object): Change =>
  (answer) =>
    isTo(answer, name, type) ? { ...answer, ...change(answer) } : answer;

/** The records are other than those that were signed, in a way that no other check minds. */
const withOtherTtl = (answer: Answer) =>
  answer.kind === 'found'
    ? { signatures: answer.signatures?.map((one) => ({ ...one, originalTtl: 60 })) }
    : {};

const unsigned = () => ({ signatures: [] });
const unproven = () => ({ proof: [] });

/** A record that proves something, but not of the domain. */
const proofOfOther = () => {
  const owner = dnsName('a.example.com');
  const types = ['TXT', 'RRSIG', 'NSEC'];
  const set = {
    owner,
    type: 'NSEC',
    ttl: 900,
    rdata: [{ next: dnsName('b.example.com'), types }],
  } as const;
  return { ...set, signatures: [signSet(set, domainKeys)] };
};

/** Keys that sign nothing, with the tags 1 to 3000. */
const withManyKeys = (answer: Answer) => {
  const { record } = domainKeys.ksk;
  const rdata = Array.from({ length: 3000 }, (_, i) => ({ ...record, keyTag: i + 1 }));
  return answer.kind === 'found' ? { set: { ...answer.set, rdata }, signatures: [] } : {};
};

const onlyAt =
  (server: string, change: Change): Change =>
  (answer) =>
    answer.server === server ? change(answer) : answer;

/** The CNAME to Apple's key without signature, and what is said of name servers at `cut`. */
const unsignedBelow =
  (cut: DnsName, kind: string): Change =>
  (answer) => {
    if (isTo(answer, dkim, 'CNAME')) return { ...answer, ...unsigned() };
    if (!isTo(answer, cut, 'NS')) return answer;
    const rdata = [{ host: dnsName('ns1.example.net') }];
    const set = { owner: cut, type: 'NS', ttl: 3600, rdata };
    const failure = { code: 'refused', detail: 'it refuses', attempts: [] };
    return { ...answer, chain: [], kind, set, failure } as unknown as Answer;
  };

const windowOf =
  (window: typeof past, isChosen: (set: RecordSet) => boolean): NonNullable<Signing['window']> =>
  (set) =>
    isChosen(set) ? window : undefined;

const isMx = ({ type }: RecordSet) => type === 'MX';
const isKeys = ({ type, owner }: RecordSet) => type === 'DNSKEY' && owner === domain;
const isData = ({ type, owner }: RecordSet) =>
  type !== 'DNSKEY' && owner.endsWith(domain) && type !== 'DS';

const dkim = 'sig1._domainkey.example.com';
const dmarc = '_dmarc.example.com';
const whole = "so many mail servers can't see the domain";
const some = "so many mail servers can't see these records";
const refusesMx = '; at the resolver\n@ MX !servfail';
const refusesAll =
  '; at the resolver\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail';

const other = keysOf(domain, 'other');
let otherDs: RData['DS'];
let rightDs: RData['DS'];
let idleDs: RData['DS'];
beforeAll(async () => {
  [otherDs, rightDs] = [await dsOf(other), await dsOf(domainKeys)];
  idleDs = await dsOf({ ...domainKeys, ksk: domainKeys.zsk });
});

type Row = readonly [string, string, () => Signing, readonly string[]];

/** What breaks, and what the finding says of it. */
const bogus: readonly Row[] = [
  [
    'MX other than signed',
    '; at each',
    () => ({ change: changed(domain, 'MX', withOtherTtl) }),
    [some, `the signature over the MX records of example.com (key ${zsk}) does not match them`],
  ],
  [
    'MX other than signed, and refused by the resolver for it alone',
    refusesMx,
    () => ({ change: changed(domain, 'MX', withOtherTtl) }),
    [some, 'the MX records of example.com'],
  ],
  [
    'TXT other than signed',
    '; at each',
    () => ({ change: changed(domain, 'TXT', withOtherTtl) }),
    [some, 'the signature over the TXT records of example.com'],
  ],
  [
    "the CNAME to Apple's key other than signed",
    '; at each',
    () => ({ change: changed(dkim, 'CNAME', withOtherTtl) }),
    [some, `the CNAME records of ${dkim}`],
  ],
  [
    'DMARC other than signed',
    '; at each',
    () => ({ change: changed(dmarc, 'TXT', withOtherTtl) }),
    [some, `the TXT records of ${dmarc}`],
  ],
  [
    'MX without signature',
    '; at each',
    () => ({ change: changed(domain, 'MX', unsigned) }),
    [some, 'the MX records of example.com are not signed'],
  ],
  [
    'MX expired',
    '; at each',
    () => ({ window: windowOf(past, isMx) }),
    [
      some,
      `the signature over the MX records of example.com (key ${zsk}) expired at 2026-12-01T11:00Z`,
    ],
  ],
  [
    'MX not valid yet',
    '; at each',
    () => ({ window: windowOf(future, isMx) }),
    [some, 'begins only at 2026-12-01T13:00Z'],
  ],
  [
    'all records expired',
    '; at each',
    () => ({ window: windowOf(past, isData) }),
    [whole, 'expired at 2026-12-01T11:00Z'],
  ],
  [
    'keys expired',
    '; at each',
    () => ({ window: windowOf(past, isKeys) }),
    [whole, `the signature over the keys of example.com (key ${ksk}) expired`],
  ],
  [
    'keys other than signed',
    '; at each',
    () => ({ change: changed(domain, 'DNSKEY', withOtherTtl) }),
    [whole, 'the signature over the keys of example.com'],
  ],
  [
    'no DMARC record, and no proof of that',
    '; at each\n_dmarc TXT !nxdomain',
    () => ({ change: changed(dmarc, 'TXT', unproven) }),
    [some, `no signed proof (NSEC or NSEC3) says that ${dmarc} does not exist`],
  ],
  [
    'no MX record, and a proof of another name',
    '; at each\n@ MX !nodata',
    () => ({ change: changed(domain, 'MX', () => ({ proof: [proofOfOther()] })) }),
    [some, 'the signed proof (NSEC or NSEC3) that example.com has no MX record is about other'],
  ],
  [
    'no MX record, and a proof whose name was changed',
    '; at each\n@ MX !nodata',
    () => ({
      change: changed(domain, 'MX', ({ proof = [] }) => ({
        proof: proof.map((set) => ({ ...set, owner: dnsName('a.example.com') })),
      })),
    }),
    [some, 'the signature over the NSEC records of a.example.com', 'does not match them'],
  ],
  [
    'records other than signed at one server of two',
    '; at each',
    () => ({ change: onlyAt('192.0.2.2', changed(domain, 'MX', withOtherTtl)) }),
    [some, 'the signature over the MX records of example.com', 'does not match them'],
  ],
  ...['; at each', '; at the resolver: validating'].map((text): Row => [
    `one server of two has expired signatures: ${text}`,
    text,
    () => ({ window: (set, server) => (isMx(set) && server === '192.0.2.2' ? past : undefined) }),
    [some, 'the signature over the MX records of example.com', 'expired at 2026-12-01T11:00Z'],
  ]),
  [
    'DMARC without signature, and no zone of its own below',
    '; at each',
    () => ({ change: changed(dmarc, 'TXT', unsigned) }),
    [some, `the TXT records of ${dmarc} are not signed`],
  ],
  [
    'more keys than anybody wants to read of',
    '; at each',
    () => ({ ds: [otherDs], change: changed(domain, 'DNSKEY', withManyKeys) }),
    [whole, 'the DNS host signs with 1, 2, 3, 4 and 2996 more'],
  ],
  [
    'the DS record of another key',
    '; at each',
    () => ({ ds: [otherDs] }),
    [
      whole,
      `the registrar lists key ${other.ksk.record.keyTag}, but the DNS host signs with ${ksk}`,
    ],
  ],
  [
    'the DS record of a key that does not sign the keys',
    '; at each',
    () => ({ ds: [idleDs] }),
    [whole, `the registrar lists key ${zsk}, which does not sign the zone's keys`],
  ],
  [
    'a DS record left behind',
    '; at each',
    () => ({ keys: undefined, ds: [otherDs] }),
    [whole, "but the DNS host's zone has no keys"],
  ],
];

const fine: readonly Row[] = [
  ['signed', '; at each', () => ({}), ['DS ']],
  ['not signed', '; at each', () => ({ keys: undefined, ds: [] }), ['not used']],
  ['an island: signed, with no DS record', '; at each', () => ({ ds: [] }), ['not used']],
  [
    'an island with wrong signatures',
    '; at each',
    () => ({ ds: [], change: changed(domain, 'MX', withOtherTtl) }),
    ['not used'],
  ],
  [
    'an algorithm that no validator knows',
    '; at each',
    () => ({ ds: [{ ...rightDs, algorithm: 253 }] }),
    ['DS '],
  ],
  ['two DS records, one of them right', '; at each', () => ({ ds: [otherDs, rightDs] }), ['DS ']],
  ['no DMARC record, with proof', '; at each\n_dmarc TXT !nxdomain', () => ({}), ['DS ']],
  [
    'a wrong set on which no mail depends',
    '; at each',
    () => ({ change: changed('_mta-sts.example.com', 'TXT', unproven) }),
    ['DS '],
  ],
  [
    'signatures that are left out on the way',
    '; at each',
    () => ({
      change: changed(domain, 'MX', () => ({ signatures: [], dnssecOk: undefined })),
    }),
    ['DS '],
  ],
  [
    "signatures over the zone's keys that are left out on the way",
    '; at the resolver: validating',
    () => ({ change: changed(domain, 'DNSKEY', () => ({ signatures: [], dnssecOk: undefined })) }),
    ['DS '],
  ],
  [
    "expired by this computer's clock: a resolver has just validated it",
    '; at the resolver: validating',
    () => ({ window: windowOf(past, () => true) }),
    ['DS '],
  ],
  ['a resolver refuses, and nothing is wrong', refusesAll, () => ({}), ['DS ']],
  [
    'a resolver refuses a domain that is not signed',
    refusesAll,
    () => ({ keys: undefined, ds: [] }),
    ['not used'],
  ],
];

describe('what breaks a set', () => {
  it.each(bogus)('%s', async (_, text, signing, messages) => {
    const report = await auditSigned(checks, text, signing());
    const { status, findings } = dnssecOf(report);
    expect(status).toBe('fail');
    expect(findings).toHaveLength(1);
    for (const message of messages) expect(findings[0]?.message).toContain(message);
  });
});

describe('what is in order', () => {
  it.each(fine)('%s', async (_, text, signing, [observed]) => {
    const result = dnssecOf(await auditSigned(checks, text, signing()));
    expect(result.status).toBe('pass');
    expect(result.observed?.[0]).toContain(observed);
  });
});

describe('a zone above', () => {
  const atCom = (type: 'DS' | 'DNSKEY', change: (answer: Answer) => object) =>
    changed(com, type, change);
  it.each<[string, Signing]>([
    ['the keys of com are other than signed', { change: atCom('DNSKEY', withOtherTtl) }],
    [
      'com has other keys than the root says',
      {
        change: atCom('DS', (answer) =>
          answer.kind === 'found'
            ? { set: { ...answer.set, rdata: [{ ...answer.set.rdata[0], digest: '00' }] } }
            : {},
        ),
      },
    ],
    ['com signs the DS record badly', { change: changed(domain, 'DS', withOtherTtl) }],
  ])('%s: it is named, and no record of the domain is touched', async (_, signing) => {
    const { findings, status } = dnssecOf(await auditSigned(checks, refusesAll, signing));
    expect(status).toBe('fail');
    expect(findings).toHaveLength(1);
    const [{ message, fix } = {}] = findings;
    expect(message).toMatch(/^DNSSEC of (?:com|\.), a zone above, is broken/);
    expect(fix?.text).toContain('Nothing is wrong with your domain');
    expect(fix).not.toHaveProperty('publish');
    expect(fix).not.toHaveProperty('remove');
  });

  it('is not asked where no resolver refuses', async () => {
    const { evidence } = await auditSigned(checks, '; at each', {});
    const asked = evidence.answers.map(({ question: { name, type } }) => `${name} ${type}`);
    expect(asked).not.toContain('com DNSKEY');
  });
});

describe('a set without signature below what may be a zone cut', () => {
  const unanswering = '; at the resolver\n_domainkey NS !timeout\nsig1._domainkey NS !timeout';
  it.each<[string, string, string, string]>([
    ['found at the name', dkim, 'found', 'pass'],
    ['found between it and the zone', '_domainkey.example.com', 'found', 'pass'],
    ['not known at the name', dkim, 'failed', 'pass'],
    ['not known between it and the zone', '_domainkey.example.com', 'failed', 'pass'],
    ['not there', dkim, 'nodata', 'fail'],
  ])('shows a fault only if there is none: %s', async (_, cut, kind, status) => {
    const signing = { change: unsignedBelow(dnsName(cut), kind) };
    expect(dnssecOf(await auditSigned(checks, unanswering, signing)).status).toBe(status);
  });
});

describe('signatures lost on the way', () => {
  const lost = (name: DnsName, type: RecordType): Signing => ({
    change: changed(name, type, () => ({ signatures: [], dnssecOk: undefined })),
  });
  it.each<[string, string, Signing, string]>([
    ["over the zone's keys", '; at each', lost(domain, 'DNSKEY'), 'skipped'],
    ["over com's keys", refusesAll, lost(com, 'DNSKEY'), 'inconclusive'],
    ["over the root's keys", refusesAll, lost(dnsName('.'), 'DNSKEY'), 'pass'],
    ["over the parent's DS record", refusesAll, lost(domain, 'DS'), 'inconclusive'],
  ])('break no zone: %s', async (_, text, signing, status) => {
    expect(dnssecOf(await auditSigned(checks, text, signing)).status).toBe(status);
  });
});

it.each(['_mta-sts', 'mta-sts', '_smtp._tls'])(
  'takes a domain that is called %s for one, and what is below it for no mail',
  async (labels) => {
    const question = (name: DnsName) => ({ name, type: 'TXT' }) as const;
    const named = dnsName(`${labels}.com`);
    expect(isOfMail(question(named), named)).toBe(true);
    expect(isOfMail(question(dnsName(`${labels}.${named}`)), named)).toBe(false);
  },
);

describe('the fix', () => {
  const dsLine = ({ keyTag, algorithm, digestType, digest }: RData['DS']) => ({
    owner: domain,
    type: 'DS',
    rdata: `${keyTag} ${algorithm} ${digestType} ${digest}`,
  });

  it.each([
    ['another key', () => otherDs],
    ['a key that signs nothing', () => idleDs],
  ])('of a DS record of %s is the right one, and then all is well', async (_, wrong) => {
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', { ds: [wrong()] }));
    expect(findings[0]?.fix).toMatchObject({
      publish: [dsLine(rightDs)],
      remove: [dsLine(wrong())],
      text: expect.stringContaining('At your registrar, replace the DS record'),
    });
    expect(dnssecOf(await auditSigned(checks, '; at each', { ds: [rightDs] })).status).toBe('pass');
  });

  it('of a zone that is not signed is to delete the DS record', async () => {
    const signing = { keys: undefined, ds: [otherDs] };
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', signing));
    expect(findings[0]?.fix).toMatchObject({ remove: [dsLine(otherDs)] });
    expect(findings[0]?.fix).not.toHaveProperty('publish');
  });

  it('of one server that is behind leaves the DS record alone', async () => {
    const change = onlyAt('192.0.2.2', changed(domain, 'MX', withOtherTtl));
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', { change }));
    expect(findings[0]?.fix.text).toContain('bring ns2.example.net (192.0.2.2) up to date');
    expect(findings[0]?.fix).not.toHaveProperty('remove');
  });

  const atFirst = (change: Change) => onlyAt('192.0.2.1', change);
  const atSecond = (change: Change) => onlyAt('192.0.2.2', change);
  const both =
    (one: Change, next: Change): Change =>
    (answer) =>
      next(one(answer));
  const noKeys = atFirst(changed(domain, 'DNSKEY', () => ({ kind: 'nodata' })));
  const old = keysOf(domain, 'old');
  const withOldKeys = (answer: Answer) => {
    if (answer.kind !== 'found') return {};
    const rdata = [old.ksk.record, old.zsk.record] as const;
    const set = { owner: domain, type: 'DNSKEY', ttl: 3600, rdata } as const;
    return { set, signatures: [signSet(set, old)] };
  };
  const oldKeys = atFirst(changed(domain, 'DNSKEY', withOldKeys));
  const badMx = atSecond(changed(domain, 'MX', withOtherTtl));
  const failedKeys = {
    kind: 'failed',
    failure: { code: 'timeout', detail: 'no reply', attempts: [] },
  };
  const again = 'sign example.com again';
  const update = 'bring ns1.example.net (192.0.2.1) up to date';

  it.each<[string, () => Signing, string]>([
    ['one has no keys, the other a wrong MX', () => ({ change: both(noKeys, badMx) }), again],
    ['one has no keys, the other is in order', () => ({ change: noKeys }), update],
    ['one has old keys, the other is in order', () => ({ change: oldKeys }), update],
    ['one has old keys, the other a wrong MX', () => ({ change: both(oldKeys, badMx) }), again],
    [
      'each has keys of its own, and the DS record is of a third',
      () => ({ ds: [otherDs], change: oldKeys }),
      again,
    ],
    [
      'one has no keys, and those of the other came without signatures',
      () => {
        const bare = () => ({ signatures: [], dnssecOk: undefined });
        return { change: both(noKeys, atSecond(changed(domain, 'DNSKEY', bare))) };
      },
      again,
    ],
    [
      'one has no keys, and the other does not show its own',
      () => ({ change: both(noKeys, atSecond(changed(domain, 'DNSKEY', () => failedKeys))) }),
      again,
    ],
  ])('of servers that differ leaves the DS record alone: %s', async (_, signing, text) => {
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', signing()));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.fix.text).toContain(text);
    expect(findings[0]?.fix).not.toHaveProperty('remove');
    expect(findings[0]?.fix).not.toHaveProperty('publish');
    expect(findings[0]).not.toHaveProperty('expected');
  });
});

describe('a resolver that refuses by validation', () => {
  it('is told as a note, and in the words about Verify, where nothing is wrong with the zone', async () => {
    const report = await auditSigned(checks, refusesMx);
    expect(report.results.find(({ check }) => check === 'resolver-stale')?.findings).toMatchObject([
      {
        message:
          'Resolver 192.0.2.53 gives example.com MX only without DNSSEC validation, although DNSSEC there is in order',
      },
    ]);
    expect(report.verify).toMatchObject({
      state: 'no',
      because: 'resolver 192.0.2.53 fails to look up example.com MX',
    });
  });

  it('leaves it open where the zone could not be validated', async () => {
    const hidden = '; at the parent: !timeout\n; at each: !timeout\n';
    const report = await auditSigned(checks, `${hidden}${refusesMx}`);
    expect(dnssecOf(report).status).toBe('inconclusive');
    expect(report.verdict).not.toBe('pass');
  });
});

describe('nothing contradicts', () => {
  it.each([...bogus, ...fine])('%s', async (_, text, signing) => {
    const report = await auditSigned(checks, text, signing());
    const failed = dnssecOf(report).status === 'fail';
    expect(failed && report.verdict !== 'fail').toBe(false);
    expect(failed && report.verify?.state !== 'no').toBe(false);
    const refused = report.evidence.answers.some(
      ({ vantage, kind }) => vantage === 'resolver' && kind === 'failed',
    );
    expect(refused && report.verify?.state === 'yes').toBe(false);
    // The one or the other tells why a resolver refuses.
    expect(statusOf(report, 'resolver-stale') === 'fail').toBe(refused && !failed);
  });
});

it.each([...bogus, ...fine])(
  'is judged the same from the recording: %s',
  async (_, text, signing) => {
    const { evidence, ...first } = await auditSigned(checks, text, signing());
    const world = { ...replayWorld(evidence, ['192.0.2.53'], true), families: [4 as const] };
    const again = await audit(
      { ...stageRequest, checks },
      { ...world, validation: nodeValidation, prober: stageOf(text).prober },
      new AbortController().signal,
    );
    expect(again.results).toEqual(first.results);
    expect(again.verify).toEqual(first.verify);
  },
);
