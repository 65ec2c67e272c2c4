/** Signs a stage: the zones of `example.com`, `com` and the root, by keys that are the same in every run. */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { audit, type World } from '../../src/audit/audit.ts';
import type { Check } from '../../src/model/check.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { stageOf, stageRequest } from './stand-ins.ts';
import type {
  Answer,
  DnsName,
  RData,
  RecordSet,
  RecordType,
  Resolver,
  SignedSet,
} from '../../src/model/dns/dns.ts';
import { dnsName, isWithin, parentName, splitLabels } from '../../src/model/dns/domain-name.ts';
import { createDs, nameKey } from '../../src/record/dnssec/keys.ts';
import { signedData } from '../../src/record/dnssec/signature.ts';
import { nodeCryptography } from '../../src/dns/transport/node-cryptography.ts';

/** When the audits of stages are: 2026-12-01T12:00Z. */
export const auditTime = 1_796_126_400;

const week = 7 * 86_400;

interface PrivateKey {
  readonly record: RData['DNSKEY'];
  readonly sign: (octets: Buffer) => Buffer;
}

/** An Ed25519 key (RFC 8080) of a seed. */
const makeKey = (seed: string, flags: number): PrivateKey => {
  const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const octets = createHash('sha256').update(seed).digest();
  const key = createPrivateKey({
    key: Buffer.concat([prefix, octets]),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  const untagged = {
    flags,
    protocol: 3,
    algorithm: 15,
    keyTag: 0,
    publicKey: raw.toString('base64'),
  };
  const record = { ...untagged, keyTag: nameKey(untagged).keyTag };
  return { record, sign: (data) => sign(null, data, key) };
};

/** The keys of a zone. `seed` tells several sets of keys of a zone apart. */
export const keysOf = (zone: DnsName, seed = '') => ({
  zone,
  ksk: makeKey(`${zone} ksk ${seed}`, 257),
  zsk: makeKey(`${zone} zsk ${seed}`, 256),
});

export type ZoneKeys = ReturnType<typeof keysOf>;

/** When signatures begin and end to be valid, in seconds since 1970. */
export interface Window {
  readonly inception: number;
  readonly expiration: number;
}

const inForce: Window = { inception: auditTime - week, expiration: auditTime + week };
export const past: Window = { inception: auditTime - 2 * week, expiration: auditTime - 3600 };
export const future: Window = { inception: auditTime + 3600, expiration: auditTime + week };

/** The signature over a set, in its zone's name. */
export const signSet = <T extends RecordType>(
  set: RecordSet<T>,
  { zone, ksk, zsk }: ZoneKeys,
  window: Window = inForce,
): RData['RRSIG'] => {
  const key = set.type === 'DNSKEY' ? ksk : zsk;
  const unsigned = {
    typeCovered: set.type,
    algorithm: 15,
    labels: splitLabels(set.owner).length,
    originalTtl: set.ttl ?? 3600,
    ...window,
    keyTag: key.record.keyTag,
    signer: zone,
    signature: '',
  };
  const data = signedData(set, set.owner, unsigned);
  if (data === undefined) throw new Error(`cannot be signed: ${set.owner} ${set.type}`);
  return { ...unsigned, signature: key.sign(Buffer.from(data, 'latin1')).toString('base64') };
};

/** How a stage is signed, and what is wrong with it. */
export interface Signing {
  /** The keys that the zone serves and signs with; `undefined`: it is not signed. */
  readonly keys?: ZoneKeys | undefined;
  /** The DS records that the parent serves; those of `keys` by default, none if empty. */
  readonly ds?: readonly RData['DS'][];
  /** When the signatures over a set are valid, at this server. */
  readonly window?: (set: RecordSet, server: string) => Window | undefined;
  /** What is said in place of an answer that is signed already. */
  readonly change?: (answer: Answer) => Answer;
}

/** No DS record, and no keys. */
export const unsignedZone: Signing = { keys: undefined, ds: [] };

export const domain = dnsName('example.com');
export const domainKeys = keysOf(domain);
const above = [keysOf(dnsName('com')), keysOf(dnsName('.'))];

export const dsOf = async ({ zone, ksk }: ZoneKeys): Promise<RData['DS']> => {
  const ds = await createDs(zone, ksk.record, { cryptography: nodeCryptography });
  if (ds === undefined) throw new Error(`no DS record can be made for ${zone}`);
  return ds;
};

const found = <T extends RecordType>(
  answer: Answer,
  type: T,
  rdata: readonly RData[T][],
): Answer => {
  const { question, vantage, server, transport, flags } = answer;
  const [first, ...more] = rdata;
  const base = { question, vantage, server, transport, ms: 0, chain: [], ...(flags && { flags }) };
  if (first === undefined)
    return { ...base, kind: 'nodata', negative: { zone: parentName(question.name), ttl: 900 } };
  const set = { owner: question.name, type, ttl: 3600, rdata: [first, ...more] };
  return { ...base, kind: 'found', authentic: false, set } as unknown as Answer;
};

/** The NSEC record of a zone that has no names but this one and its apex. */
const denial = (
  { question: { name, type }, kind, chain }: Answer,
  zone: DnsName,
): RecordSet<'NSEC'> => {
  const end = chain.at(-1)?.rdata[0].target ?? name;
  const owner = kind === 'nxdomain' ? zone : end;
  const apex = owner === zone ? ['NS', 'SOA'] : [];
  const types = [...(type === 'DS' ? ['NS'] : apex), 'RRSIG', 'NSEC', 'DNSKEY'];
  return { owner, type: 'NSEC', ttl: 900, rdata: [{ next: zone, types }] };
};

/** The answer with what a signed zone sends along. */
const signAnswer = (answer: Answer, keys: ZoneKeys, { window }: Signing): Answer => {
  const signed = <T extends RecordType>(set: RecordSet<T>): SignedSet<T> => ({
    ...set,
    signatures: [signSet(set, keys, window?.(set, answer.server) ?? inForce)],
  });
  if (answer.kind === 'failed') return answer;
  const chain = answer.chain.map((link) => (isWithin(link.owner, keys.zone) ? signed(link) : link));
  const base = { ...answer, dnssecOk: true as const, chain };
  if (base.kind === 'found') {
    const { signatures = [] } = signed(base.set);
    return { ...base, signatures };
  }
  const leaves = chain.length > 0 && !isWithin(chain.at(-1)!.rdata[0].target, keys.zone);
  if (leaves) {
    const { negative: _, ...open } = base;
    return { ...open, kind: 'nodata' };
  }
  return { ...base, proof: [signed(denial(answer, keys.zone))] };
};

/** What the servers above say of keys. */
const answerAbove = async (answer: Answer, signing: Signing): Promise<Answer | undefined> => {
  const { name, type } = answer.question;
  const zones = new Map(
    [...above, ...(signing.keys ? [signing.keys] : [])].map((one) => [one.zone, one]),
  );
  const keys = zones.get(name);
  if (type === 'DNSKEY' && keys)
    return signAnswer(found(answer, 'DNSKEY', [keys.ksk.record, keys.zsk.record]), keys, signing);
  if (type !== 'DS') return undefined;
  const parent = zones.get(parentName(name));
  if (parent === undefined) return undefined;
  const own = keys === undefined ? [] : [await dsOf(keys)];
  const ds = name === domain ? (signing.ds ?? own) : own;
  return signAnswer(found(answer, 'DS', ds), parent, signing);
};

/** The world with its zones signed: see {@link Signing}. */
export const signedWorld = (world: World, signing: Signing = {}): World => {
  const { direct } = world;
  if (direct === undefined) return world;
  const all: Signing = { keys: domainKeys, ...signing };
  const { keys, change = (answer: Answer) => answer } = all;
  const signedResolver = (resolver: Resolver): Resolver => ({
    ...resolver,
    lookup: async (question, signal) => {
      const unsigned = ['DNSKEY', 'DS'].includes(question.type)
        ? {
            question,
            vantage: resolver.vantage,
            server: resolver.server,
            transport: 'udp',
            chain: [],
            ms: 0,
            kind: 'nodata',
            flags: { aa: true, tc: false, rd: false, ra: false, ad: false, cd: false },
          }
        : await resolver.lookup(question, signal);
      const answer = unsigned as Answer;
      if (resolver.vantage === 'parent')
        return change((await answerAbove(answer, all)) ?? answer) as never;
      const own =
        keys && question.type === 'DNSKEY'
          ? found(answer, 'DNSKEY', [keys.ksk.record, keys.zsk.record])
          : answer;
      return change(keys ? signAnswer(own, keys, all) : own) as never;
    },
  });
  return { ...world, direct: (address, vantage) => signedResolver(direct(address, vantage)) };
};

/** The report on `example.com` in the world that `text` describes, signed. */
export const auditSigned = (
  checks: readonly Check[],
  text: string,
  signing: Signing = {},
): Promise<DomainReport> =>
  audit(
    { ...stageRequest, checks },
    signedWorld(stageOf(text), signing),
    new AbortController().signal,
  );
