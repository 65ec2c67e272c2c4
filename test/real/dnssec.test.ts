/** Our validation against that of BIND and Unbound, over zones that BIND's tools have signed. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { RData, RecordType } from '../../src/model/dns/dns.ts';
import type { Judgement, ZoneTrust } from '../../src/model/dns/dnssec.ts';
import { askDelv, type Status, writeAnchors } from '../support/delv.ts';
import { judgeServed, lookupAt, reasonOf, trustServed } from '../support/served-trust.ts';
import {
  questionsAbout,
  type SignedZone,
  signedZones,
  signEverything,
} from './support/signed-zones.ts';
import { askUnbound, serveZones, startUnbound } from './support/validators.ts';

interface World {
  readonly port: number;
  readonly unbound: number;
  readonly anchors: string;
  readonly trusts: ReadonlyMap<string, ZoneTrust>;
}
let world: World;

const readAnchor = (line: string): RData['DS'] => {
  const [keyTag, algorithm, digestType, ...digest] = line.split(/\s+/).slice(3);
  return {
    keyTag: Number(keyTag),
    algorithm: Number(algorithm),
    digestType: Number(digestType),
    digest: digest.join(''),
  };
};

beforeAll(async () => {
  const folder = mkdtempSync(join(process.env['REAL_FOLDER']!, 'dnssec-'));
  const { zones, anchor } = signEverything(folder);
  const port = await serveZones(folder, zones);
  world = {
    port,
    unbound: await startUnbound(folder, { port, anchor, zones: zones.keys() }),
    anchors: writeAnchors(folder, anchor),
    trusts: await trustServed(port, zones.keys(), anchor.map(readAnchor)),
  };
});

const judge = async (name: string, type: RecordType): Promise<Judgement> =>
  judgeServed(await lookupAt(world.port, { name: dnsName(name), type }), world.trusts);

interface Row {
  readonly own: Status | 'indeterminate';
  readonly kind: string | undefined;
  readonly delv: Status | 'pending';
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
    expect({ status: judgement.status, why: reasonOf(judgement) }).toEqual({ status, why });
  });

  it.concurrent.each(signedZones)('agrees with delv and Unbound about $zone', async (signed) => {
    const rows = [];
    for (const [name, type] of questionsAbout(signed)) {
      const own = await judge(name, type as RecordType);
      const [delv, unbound] = await Promise.all([
        askDelv(world, name, type),
        askUnbound(world.unbound, name, type as RecordType),
      ]);
      rows.push({ name, type, own: own.status, kind: reasonOf(own), delv, unbound });
    }
    const wrong = rows.filter((row) => !isAgreed(row, signed));
    expect(wrong).toEqual([]);
  });
});
