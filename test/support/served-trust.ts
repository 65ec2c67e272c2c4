/** Our validation of what a name server on loopback serves: each zone from the root's anchors, then answers. */
import { wire } from '../../src/dns/transport/name-server.ts';
import { nodeCryptography } from '../../src/dns/transport/node-cryptography.ts';
import type { Answer, DnsName, Question, RData, RecordType } from '../../src/model/dns/dns.ts';
import type { Judgement, ZoneTrust } from '../../src/model/dns/dnssec.ts';
import { dnsName, parentName } from '../../src/model/dns/domain-name.ts';
import { judgeAnswer } from '../../src/record/dnssec/answer.ts';
import { walkChain } from '../../src/record/dnssec/chain.ts';

const validation = () => ({ now: Math.floor(Date.now() / 1000), cryptography: nodeCryptography });

export const lookupAt = <T extends RecordType>(
  port: number,
  question: Question<T>,
): Promise<Answer<T>> => {
  const options = { vantage: 'authoritative', recursion: false, dnssecOk: true } as const;
  const server = wire({ address: '127.0.0.1', port, reach: 'any', ...options });
  return server.lookup(question, AbortSignal.timeout(20_000));
};

/** From the root down to `zone`, of the zones that are served. */
const zonesDownTo = (zone: DnsName, zones: ReadonlySet<DnsName>): readonly DnsName[] => {
  const down = [zone];
  for (let at = zone; at !== '.';) {
    at = parentName(at);
    if (at === '.' || zones.has(at)) down.unshift(at);
  }
  return down;
};

/** How far each zone that is served at `port` is trusted, each asked for once. */
export const trustServed = async (
  port: number,
  zones: Iterable<string>,
  anchors: readonly RData['DS'][],
): Promise<ReadonlyMap<string, ZoneTrust>> => {
  const names = new Set([dnsName('.'), ...[...zones].map(dnsName)]);
  const links = new Map(
    await Promise.all(
      [...names].map(async (zone) => {
        const ds = await lookupAt(port, { name: zone, type: 'DS' });
        const keys = await lookupAt(port, { name: zone, type: 'DNSKEY' });
        return [zone, { zone, ds, keys }] as const;
      }),
    ),
  );
  const trusts = new Map<string, ZoneTrust>();
  for (const name of names) {
    const chain = zonesDownTo(name, names).flatMap((zone) => links.get(zone) ?? []);
    for (const trust of await walkChain(chain, anchors, validation()))
      trusts.set(trust.zone, trust);
  }
  return trusts;
};

export const judgeServed = async (
  answer: Answer,
  trusts: ReadonlyMap<string, ZoneTrust>,
): Promise<Judgement> => judgeAnswer(answer, { ...validation(), zones: [...trusts.values()] });

/** Why it is not secure, in one word. */
export const reasonOf = (judgement: Judgement): string | undefined =>
  judgement.status === 'bogus'
    ? judgement.fault.kind
    : judgement.status === 'secure'
      ? undefined
      : judgement.why.kind;
