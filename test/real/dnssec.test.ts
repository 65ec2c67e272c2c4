/** Our validation against that of BIND and Unbound, over zones that BIND's tools have signed. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeCryptography } from '../../src/dns/transport/node-cryptography.ts';
import { wire } from '../../src/dns/transport/name-server.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Question, RData, RecordType } from '../../src/model/dns/dns.ts';
import type { Judgement, ZoneTrust } from '../../src/model/dns/dnssec.ts';
import { judgeAnswer } from '../../src/record/dnssec/answer.ts';
import { walkChain } from '../../src/record/dnssec/chain.ts';
import {
  questionsAbout,
  type SignedZone,
  signedZones,
  signEverything,
  type Status,
} from './support/signed-zones.ts';
import {
  askDelv,
  askUnbound,
  serveZones,
  startUnbound,
  writeAnchors,
} from './support/validators.ts';

interface World {
  readonly port: number;
  readonly unbound: number;
  readonly anchors: string;
  readonly trusts: ReadonlyMap<string, ZoneTrust>;
}
let world: World;

const validation = () => ({ now: Math.floor(Date.now() / 1000), cryptography: nodeCryptography });

const lookup = <T extends RecordType>(question: Question<T>, port = world.port) => {
  const options = { vantage: 'authoritative', recursion: false, dnssecOk: true } as const;
  const server = wire({ address: '127.0.0.1', port, reach: 'any', ...options });
  return server.lookup(question, AbortSignal.timeout(20_000));
};

const zonesAbove = (zone: string): readonly string[] => [
  '.',
  ...zone
    .split('.')
    .map((_, i, labels) => labels.slice(i).join('.'))
    .reverse(),
];

const readAnchor = (line: string): RData['DS'] => {
  const [keyTag, algorithm, digestType, ...digest] = line.split(/\s+/).slice(3);
  return {
    keyTag: Number(keyTag),
    algorithm: Number(algorithm),
    digestType: Number(digestType),
    digest: digest.join(''),
  };
};

const walkTo = (zone: string, port: number, anchor: readonly string[]) =>
  Promise.all(
    zonesAbove(zone).map(async (name) => ({
      zone: dnsName(name),
      ds: await lookup({ name: dnsName(name), type: 'DS' }, port),
      keys: await lookup({ name: dnsName(name), type: 'DNSKEY' }, port),
    })),
  ).then((links) => walkChain(links, anchor.map(readAnchor), validation()));

beforeAll(async () => {
  const folder = mkdtempSync(join(process.env['REAL_FOLDER']!, 'dnssec-'));
  const { zones, anchor } = signEverything(folder);
  const port = await serveZones(folder, zones);
  const trusts = new Map<string, ZoneTrust>();
  for (const { zone } of signedZones)
    for (const trust of await walkTo(zone, port, anchor)) trusts.set(trust.zone, trust);
  world = {
    port,
    unbound: await startUnbound(folder, { port, anchor, zones: zones.keys() }),
    anchors: writeAnchors(folder, anchor),
    trusts,
  };
});

const judge = async (name: string, type: RecordType): Promise<Judgement> =>
  judgeAnswer(await lookup({ name: dnsName(name), type }), {
    ...validation(),
    zones: [...world.trusts.values()],
  });

const kindOf = (judgement: Judgement): string | undefined =>
  judgement.status === 'bogus'
    ? judgement.fault.kind
    : judgement.status === 'secure'
      ? undefined
      : judgement.why.kind;

interface Row {
  readonly own: Status | 'indeterminate';
  readonly kind: string | undefined;
  readonly delv: Status;
  readonly unbound: Status;
}

/** RFC 5155 §9.2: what opt-out spans is not authentic. delv calls such a denial validated all the same. */
const isOptOut = ({ own, kind, delv, unbound }: Row): boolean =>
  kind === 'opt-out' && own === 'insecure' && unbound === 'insecure' && delv === 'secure';

const isAgreed = (row: Row, { disputed }: SignedZone): boolean => {
  const { own, delv, unbound } = row;
  if (disputed !== undefined && delv !== unbound) return own === delv || own === unbound;
  return (own === delv && own === unbound) || isOptOut(row);
};

describe('our validation', () => {
  it('has zones enough to be held against others', () =>
    expect(signedZones.length).toBeGreaterThan(60));

  it.each(signedZones)('$zone is $status ($why)', async ({ zone, status, why }) => {
    const judgement = await judge(zone, 'MX');
    expect({ status: judgement.status, why: kindOf(judgement) }).toEqual({ status, why });
  });

  it.concurrent.each(signedZones)('agrees with delv and Unbound about $zone', async (signed) => {
    const rows = [];
    for (const [name, type] of questionsAbout(signed)) {
      const own = await judge(name, type as RecordType);
      const [delv, unbound] = await Promise.all([
        askDelv(world, name, type),
        askUnbound(world.unbound, name, type as RecordType),
      ]);
      rows.push({ name, type, own: own.status, kind: kindOf(own), delv, unbound });
    }
    const wrong = rows.filter((row) => !isAgreed(row, signed));
    expect(wrong).toEqual([]);
  });
});
