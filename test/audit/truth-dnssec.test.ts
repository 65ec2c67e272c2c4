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
const whole = (how: string) =>
  `DNSSEC of example.com is broken, so many mail servers can't see the domain: ${how}`;
const some = (how: string) =>
  `DNSSEC is broken, so many mail servers can't see these records: ${how}`;
const signatureOver = (set: string, key = zsk) => `the signature over ${set} (key ${key})`;
const mismatch = (set: string, key = zsk) => `${signatureOver(set, key)} does not match them`;
const mxSet = 'the MX records of example.com';
const expired = 'expired at 2026-12-01T11:00Z';
const refusesMx = '; at the resolver\n@ MX !servfail';
const refusesAll =
  '; at the resolver\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail';

const other = keysOf(domain, 'other');
const listed = ({ record }: { readonly record: RData['DNSKEY'] }) =>
  `the registrar lists key ${record.keyTag}`;
let otherDs: RData['DS'];
let rightDs: RData['DS'];
let idleDs: RData['DS'];
beforeAll(async () => {
  [otherDs, rightDs] = [await dsOf(other), await dsOf(domainKeys)];
  idleDs = await dsOf({ ...domainKeys, ksk: domainKeys.zsk });
});

type Row<T> = readonly [string, string, () => Signing, T];

/** What breaks, and what the finding says of it. */
const bogus: readonly Row<string>[] = [
  [
    'MX other than signed',
    '; at each',
    () => ({ change: changed(domain, 'MX', withOtherTtl) }),
    some(mismatch(mxSet)),
  ],
  [
    'MX other than signed, and refused by the resolver for it alone',
    refusesMx,
    () => ({ change: changed(domain, 'MX', withOtherTtl) }),
    some(mismatch(mxSet)),
  ],
  [
    'TXT other than signed',
    '; at each',
    () => ({ change: changed(domain, 'TXT', withOtherTtl) }),
    some(mismatch('the TXT records of example.com')),
  ],
  [
    "the CNAME to Apple's key other than signed",
    '; at each',
    () => ({ change: changed(dkim, 'CNAME', withOtherTtl) }),
    some(mismatch(`the CNAME records of ${dkim}`)),
  ],
  [
    'DMARC other than signed',
    '; at each',
    () => ({ change: changed(dmarc, 'TXT', withOtherTtl) }),
    some(mismatch(`the TXT records of ${dmarc}`)),
  ],
  [
    'MX without signature',
    '; at each',
    () => ({ change: changed(domain, 'MX', unsigned) }),
    some(`${mxSet} are not signed, and the zone is`),
  ],
  [
    'MX expired',
    '; at each',
    () => ({ window: windowOf(past, isMx) }),
    some(`${signatureOver(mxSet)} ${expired}`),
  ],
  [
    'MX not valid yet',
    '; at each',
    () => ({ window: windowOf(future, isMx) }),
    some(`${signatureOver(mxSet)} begins only at 2026-12-01T13:00Z`),
  ],
  [
    'all records expired',
    '; at each',
    () => ({ window: windowOf(past, isData) }),
    whole(`${signatureOver(`the NSEC records of ${dmarc}`)} ${expired}`),
  ],
  [
    'keys expired',
    '; at each',
    () => ({ window: windowOf(past, isKeys) }),
    whole(`${signatureOver('the keys of example.com', ksk)} ${expired}`),
  ],
  [
    'keys other than signed',
    '; at each',
    () => ({ change: changed(domain, 'DNSKEY', withOtherTtl) }),
    whole(mismatch('the keys of example.com', ksk)),
  ],
  [
    'no DMARC record, and no proof of that',
    '; at each\n_dmarc TXT !nxdomain',
    () => ({ change: changed(dmarc, 'TXT', unproven) }),
    some(`no signed proof (NSEC or NSEC3) says that ${dmarc} does not exist`),
  ],
  [
    'no MX record, and a proof of another name',
    '; at each\n@ MX !nodata',
    () => ({ change: changed(domain, 'MX', () => ({ proof: [proofOfOther()] })) }),
    some('the signed proof (NSEC or NSEC3) that example.com has no MX record is about other names'),
  ],
  [
    'no MX record, and a proof whose name was changed',
    '; at each\n@ MX !nodata',
    () => ({
      change: changed(domain, 'MX', ({ proof = [] }) => ({
        proof: proof.map((set) => ({ ...set, owner: dnsName('a.example.com') })),
      })),
    }),
    some(mismatch('the NSEC records of a.example.com')),
  ],
  [
    'records other than signed at one server of two',
    '; at each',
    () => ({ change: onlyAt('192.0.2.2', changed(domain, 'MX', withOtherTtl)) }),
    some(mismatch(mxSet)),
  ],
  ...['; at each', '; at the resolver: validating'].map((text): Row<string> => [
    `one server of two has expired signatures: ${text}`,
    text,
    () => ({ window: (set, server) => (isMx(set) && server === '192.0.2.2' ? past : undefined) }),
    some(`${signatureOver(mxSet)} ${expired}`),
  ]),
  [
    'DMARC without signature, and no zone of its own below',
    '; at each',
    () => ({ change: changed(dmarc, 'TXT', unsigned) }),
    some(`the TXT records of ${dmarc} are not signed, and the zone is`),
  ],
  [
    'more keys than anybody wants to read of',
    '; at each',
    () => ({ ds: [otherDs], change: changed(domain, 'DNSKEY', withManyKeys) }),
    whole(`${listed(other.ksk)}, but the DNS host signs with 1, 2, 3, 4 and 2996 more`),
  ],
  [
    'the DS record of another key',
    '; at each',
    () => ({ ds: [otherDs] }),
    whole(`${listed(other.ksk)}, but the DNS host signs with ${ksk}`),
  ],
  [
    'the DS record of a key that does not sign the keys',
    '; at each',
    () => ({ ds: [idleDs] }),
    whole(`${listed(domainKeys.zsk)}, which does not sign the zone's keys`),
  ],
  [
    'a DS record left behind',
    '; at each',
    () => ({ keys: undefined, ds: [otherDs] }),
    whole(`${listed(other.ksk)}, but the DNS host's zone has no keys`),
  ],
];

const seen = ({ keyTag, algorithm, digestType, digest }: RData['DS']) =>
  `DS ${keyTag} ${algorithm} ${digestType} ${digest}`;
const right = () => [seen(rightDs)];

/** What is in order or not to be judged, and what is observed. */
const fine: readonly Row<() => readonly string[]>[] = [
  ['signed', '; at each', () => ({}), right],
  ['not signed', '; at each', () => ({ keys: undefined, ds: [] }), () => ['not used']],
  ['an island: signed, with no DS record', '; at each', () => ({ ds: [] }), () => ['not used']],
  [
    'an island with wrong signatures',
    '; at each',
    () => ({ ds: [], change: changed(domain, 'MX', withOtherTtl) }),
    () => ['not used'],
  ],
  [
    'an algorithm that no validator knows',
    '; at each',
    () => ({ ds: [{ ...rightDs, algorithm: 253 }] }),
    () => [seen({ ...rightDs, algorithm: 253 })],
  ],
  [
    'two DS records, one of them right',
    '; at each',
    () => ({ ds: [otherDs, rightDs] }),
    () => [otherDs, rightDs].map(seen),
  ],
  ['no DMARC record, with proof', '; at each\n_dmarc TXT !nxdomain', () => ({}), right],
  [
    'a wrong set on which no mail depends',
    '; at each',
    () => ({ change: changed('_mta-sts.example.com', 'TXT', unproven) }),
    right,
  ],
  [
    'signatures that are left out on the way',
    '; at each',
    () => ({
      change: changed(domain, 'MX', () => ({ signatures: [], dnssecOk: undefined })),
    }),
    right,
  ],
  [
    "signatures over the zone's keys that are left out on the way",
    '; at the resolver: validating',
    () => ({ change: changed(domain, 'DNSKEY', () => ({ signatures: [], dnssecOk: undefined })) }),
    right,
  ],
  [
    "expired by this computer's clock: a resolver has just validated it",
    '; at the resolver: validating',
    () => ({ window: windowOf(past, () => true) }),
    right,
  ],
  ['a resolver refuses, and nothing is wrong', refusesAll, () => ({}), right],
  [
    'a resolver refuses a domain that is not signed',
    refusesAll,
    () => ({ keys: undefined, ds: [] }),
    () => ['not used'],
  ],
];

describe('what breaks a set', () => {
  it.each(bogus)('%s', async (_, text, signing, message) => {
    const report = await auditSigned(checks, text, signing());
    const { status, findings } = dnssecOf(report);
    expect(status).toBe('fail');
    expect(findings.map((one) => one.message)).toEqual([message]);
  });
});

describe('what is in order', () => {
  it.each(fine)('%s', async (_, text, signing, observed) => {
    const result = dnssecOf(await auditSigned(checks, text, signing()));
    expect(result).toMatchObject({ status: 'pass', findings: [], observed: observed() });
  });
});

describe('a zone above', () => {
  const atCom = (type: 'DS' | 'DNSKEY', change: (answer: Answer) => object) =>
    changed(com, type, change);
  const comKeys = keysOf(com);
  it.each<[string, Signing, string]>([
    [
      'the keys of com are other than signed',
      { change: atCom('DNSKEY', withOtherTtl) },
      mismatch('the keys of com', comKeys.ksk.record.keyTag),
    ],
    [
      'com has other keys than the root says',
      {
        change: atCom('DS', (answer) =>
          answer.kind === 'found'
            ? { set: { ...answer.set, rdata: [{ ...answer.set.rdata[0], digest: '00' }] } }
            : {},
        ),
      },
      `the DS record that its parent zone has for key ${comKeys.ksk.record.keyTag} does not match that key`,
    ],
    [
      'com signs the DS record badly',
      { change: changed(domain, 'DS', withOtherTtl) },
      mismatch('the DS records of example.com', comKeys.zsk.record.keyTag),
    ],
  ])('%s: it is named, and no record of the domain is touched', async (_, signing, how) => {
    const { findings, status } = dnssecOf(await auditSigned(checks, refusesAll, signing));
    expect(status).toBe('fail');
    expect(findings.map(({ message, fix }) => ({ message, fix }))).toEqual([
      {
        message: `DNSSEC of com, a zone above, is broken, so many mail servers can't see example.com: ${how}`,
        fix: {
          text: "Nothing is wrong with your domain, and changing it doesn't help. Tell your registrar: only the registry that runs com can fix this.",
        },
      },
    ]);
  });

  it('is not asked where no resolver refuses', async () => {
    const { evidence } = await auditSigned(checks, '; at each', {});
    const asked = evidence.answers.map(({ question: { name, type } }) => `${name} ${type}`);
    expect(asked).not.toContain('com DNSKEY');
  });
});

describe('a set without signature below what may be a zone cut', () => {
  const unanswering = '; at the resolver\n_domainkey NS !timeout\nsig1._domainkey NS !timeout';
  const fault = some(`the CNAME records of ${dkim} are not signed, and the zone is`);
  it.each<[string, string, string, readonly string[]]>([
    ['found at the name', dkim, 'found', []],
    ['found between it and the zone', '_domainkey.example.com', 'found', []],
    ['not known at the name', dkim, 'failed', []],
    ['not known between it and the zone', '_domainkey.example.com', 'failed', []],
    ['not there', dkim, 'nodata', [fault]],
  ])('shows a fault only if there is none: %s', async (_, cut, kind, faults) => {
    const signing = { change: unsignedBelow(dnsName(cut), kind) };
    const { status, findings } = dnssecOf(await auditSigned(checks, unanswering, signing));
    expect(status).toBe(faults.length > 0 ? 'fail' : 'pass');
    expect(findings.map(({ message }) => message)).toEqual(faults);
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

  const update = (server: string) =>
    `Ask your DNS host to bring ${server} up to date: other name servers of example.com serve valid signatures.`;

  it.each([
    ['another key', () => otherDs],
    ['a key that signs nothing', () => idleDs],
  ])('of a DS record of %s is the right one, and then all is well', async (_, wrong) => {
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', { ds: [wrong()] }));
    expect(findings[0]?.fix).toMatchObject({
      publish: [dsLine(rightDs)],
      remove: [dsLine(wrong())],
      text: 'At your registrar, replace the DS record of example.com with the one of the key that signs it now.',
    });
    expect(dnssecOf(await auditSigned(checks, '; at each', { ds: [rightDs] })).status).toBe('pass');
  });

  it('of a zone that is not signed is to delete the DS record', async () => {
    const signing = { keys: undefined, ds: [otherDs] };
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', signing));
    expect(findings[0]?.fix).toEqual({
      text: "At your registrar, delete the DS record of example.com: the DNS host doesn't sign the zone.",
      remove: [dsLine(otherDs)],
    });
  });

  it('of one server that is behind leaves the DS record alone', async () => {
    const change = onlyAt('192.0.2.2', changed(domain, 'MX', withOtherTtl));
    const { findings } = dnssecOf(await auditSigned(checks, '; at each', { change }));
    expect(findings[0]?.fix).toEqual({ text: update('ns2.example.net (192.0.2.2)') });
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
  const again =
    'Ask your DNS host to sign example.com again. Until then, you can turn DNSSEC off: delete the DS record at your registrar, and wait until it has expired from caches.';
  const updateFirst = update('ns1.example.net (192.0.2.1)');

  it.each<[string, () => Signing, string]>([
    ['one has no keys, the other a wrong MX', () => ({ change: both(noKeys, badMx) }), again],
    ['one has no keys, the other is in order', () => ({ change: noKeys }), updateFirst],
    ['one has old keys, the other is in order', () => ({ change: oldKeys }), updateFirst],
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
    expect(findings[0]?.fix).toEqual({ text });
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
    expect(report.verdict).toBe('inconclusive');
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
