/** What a server that has all the zones says (RFC 4035 §3.1, RFC 5155 §7.2), as sets of its sections. */
import type { DnsName, RecordSet } from '../../../src/model/dns/dns.ts';
import {
  dnsName,
  isWithin,
  parentName,
  prependLabels,
  splitLabels,
} from '../../../src/model/dns/domain-name.ts';
import { synthesizeCname } from '../../../src/record/dname.ts';
import { compareNames, lastLabels } from '../../../src/record/dnssec/name-order.ts';
import { type ServedSet } from './spoil.ts';
import { type ServedWorld, type ServedZone, setKey } from './world.ts';

export interface Said {
  readonly rcode: 0 | 3;
  readonly answers: readonly ServedSet[];
  readonly authorities: readonly ServedSet[];
}

interface Asked {
  readonly name: DnsName;
  readonly type: string;
}

const wildcardLabel = '\\042';

/** The zone that answers: for a DS record the one above. */
const zoneFor = ({ zones }: ServedWorld, { name, type }: Asked): ServedZone =>
  zones.findLast(({ zone }) => isWithin(name, zone) && !(type === 'DS' && name === zone)) ??
  zones[0]!;

const ownerOf = ({ set }: ServedSet): DnsName => set.owner;

const closestEncloser = ({ zone, names }: ServedZone, name: DnsName): DnsName => {
  let above = name;
  while (above !== zone && !names.has(above)) above = parentName(above);
  return above;
};

const hashOf = (owner: DnsName): string => splitLabels(owner)[0] ?? '';

/** The record at the name, or before it. */
const denialAt = (
  zone: ServedZone,
  name: DnsName,
  manner: 'match' | 'cover',
): readonly ServedSet[] => {
  const { denials, hash } = zone;
  const own = hash?.(name) ?? '';
  const matches = (one: ServedSet): boolean =>
    hash ? hashOf(ownerOf(one)) === own : ownerOf(one) === name;
  const match = denials.find(matches);
  if (manner === 'match') return match ? [match] : [];
  const isBefore = (one: ServedSet): boolean =>
    hash ? hashOf(ownerOf(one)) < own : compareNames(ownerOf(one), name) < 0;
  const before = denials.findLast(isBefore) ?? denials.at(-1);
  return before ? [before] : [];
};

/** The NSEC3 records of the closest encloser and the next closer name. */
const enclosing = (zone: ServedZone, name: DnsName): readonly ServedSet[] => {
  let encloser = name;
  while (encloser !== zone.zone && denialAt(zone, encloser, 'match').length === 0)
    encloser = parentName(encloser);
  const nextCloser = lastLabels(name, splitLabels(encloser).length + 1);
  return [...denialAt(zone, encloser, 'match'), ...denialAt(zone, nextCloser, 'cover')];
};

/** The proof that the name has no set, or does not exist, or has nothing closer than a wildcard. */
const proofOf = (
  zone: ServedZone,
  name: DnsName,
  of: 'set' | 'name' | 'closer-name',
): readonly ServedSet[] => {
  const encloser = closestEncloser(zone, name);
  const wildcard = prependLabels(wildcardLabel, encloser);
  if (name === encloser) {
    const own = denialAt(zone, name, 'match');
    if (own.length > 0) return own;
    return zone.hash ? enclosing(zone, name) : denialAt(zone, name, 'cover');
  }
  const nextCloser = lastLabels(name, splitLabels(encloser).length + 1);
  const cover = denialAt(zone, zone.hash ? nextCloser : name, 'cover');
  if (of === 'closer-name') return cover;
  const front = zone.hash ? enclosing(zone, name) : cover;
  return [...front, ...denialAt(zone, wildcard, of === 'set' ? 'match' : 'cover')];
};

const apexSet = ({ zone, sets }: ServedZone): readonly ServedSet[] => {
  const soa = sets.get(setKey(zone, 'SOA'));
  return soa ? [soa] : [];
};

const deny = (zone: ServedZone, name: DnsName, of: 'set' | 'name'): Said => ({
  rcode: of === 'name' ? 3 : 0,
  answers: [],
  authorities: [...apexSet(zone), ...proofOf(zone, name, of)],
});

/** The set under another owner, as a wildcard is expanded. */
const expanded = (served: ServedSet, owner: DnsName): ServedSet => ({
  ...served,
  set: { ...served.set, owner },
});

const targetOf = ({ set: { rdata } }: ServedSet): DnsName => {
  const [first] = rdata;
  return 'target' in first ? first.target : dnsName('.');
};

/** More links are not followed. */
const longestChain = 6;

interface Step {
  readonly world: ServedWorld;
  readonly asked: Asked;
  readonly links: number;
}

/** The records of one name and type on both sides of a zone cut: no message can hold both. */
const standsAgainst = (one: ServedSet, others: readonly ServedSet[]): boolean =>
  others.some(
    (other) =>
      other !== one &&
      setKey(ownerOf(other), other.set.type) === setKey(ownerOf(one), one.set.type),
  );

const followTo = (name: DnsName, { world, asked, links }: Step, before: Said): Said => {
  if (links >= longestChain) return before;
  const rest = answerTo(world, { ...asked, name }, links + 1);
  if (rest.authorities.some((one) => standsAgainst(one, before.authorities))) return before;
  return {
    rcode: rest.rcode,
    answers: [...before.answers, ...rest.answers],
    authorities: [...before.authorities, ...rest.authorities],
  };
};

const dnameAbove = ({ zone, sets }: ServedZone, name: DnsName): ServedSet | undefined => {
  for (let above = name; above !== zone;) {
    above = parentName(above);
    const dname = sets.get(setKey(above, 'DNAME'));
    if (dname !== undefined) return dname;
  }
  return undefined;
};

const throughDname = (dname: ServedSet, step: Step): Said => {
  const { asked } = step;
  const set: RecordSet = synthesizeCname(asked.name, dname.set as RecordSet<'DNAME'>);
  const alias = { set, signatures: [], ttl: dname.ttl };
  const said: Said = { rcode: 0, answers: [dname, alias], authorities: [] };
  const target = targetOf(alias);
  return target.length > 200 ? said : followTo(target, step, said);
};

const answerTo = (world: ServedWorld, asked: Asked, links = 0): Said => {
  const { name, type } = asked;
  const zone = zoneFor(world, asked);
  const step = { world, asked, links };
  const dname = dnameAbove(zone, name);
  if (dname !== undefined) return throughDname(dname, step);
  const isThere = zone.names.has(name);
  const wildcard = prependLabels(wildcardLabel, closestEncloser(zone, name));
  const source = isThere ? name : wildcard;
  const proof = isThere ? [] : proofOf(zone, name, 'closer-name');
  const found = (served: ServedSet): Said => ({
    rcode: 0,
    answers: [isThere ? served : expanded(served, name)],
    authorities: proof,
  });
  const own = zone.sets.get(setKey(source, type));
  if (own !== undefined) return found(own);
  const alias = zone.sets.get(setKey(source, 'CNAME'));
  if (alias !== undefined) return followTo(targetOf(alias), step, found(alias));
  return deny(zone, name, isThere || zone.names.has(wildcard) ? 'set' : 'name');
};

/** What is said instead of the truth. All of it is signed by its zone: it is said in the wrong place. */
const lies: Readonly<Record<string, (world: ServedWorld, asked: Asked, name: DnsName) => Said>> = {
  nodata: (world, asked, name) => deny(zoneFor(world, { ...asked, name }), name, 'set'),
  nxdomain: (world, asked, name) => deny(zoneFor(world, { ...asked, name }), name, 'name'),
  'nodata-below': (world, _, name) => deny(zoneFor(world, { name, type: '' }), name, 'set'),
  'nxdomain-below': (world, _, name) => deny(zoneFor(world, { name, type: '' }), name, 'name'),
  everything: (world, asked) => {
    const zone = zoneFor(world, asked);
    return { rcode: 0, answers: [], authorities: [...apexSet(zone), ...zone.denials.slice(0, 8)] };
  },
  'everything-missing': (world, asked) => {
    const zone = zoneFor(world, asked);
    return { rcode: 3, answers: [], authorities: [...apexSet(zone), ...zone.denials.slice(0, 8)] };
  },
  expand: (world, { name, type }, from) => {
    const zone = zoneFor(world, { name, type });
    const served = zone.sets.get(setKey(from, type));
    if (served === undefined) return answerTo(world, { name, type });
    const authorities = proofOf(zone, name, 'closer-name');
    return { rcode: 0, answers: [expanded(served, name)], authorities };
  },
  'no-proof': (world, asked) => ({ ...answerTo(world, asked), authorities: [] }),
  'soa-alone': (world, asked) => {
    const said = answerTo(world, asked);
    return { ...said, authorities: said.authorities.filter(({ set }) => set.type === 'SOA') };
  },
  'lose-first': (world, asked) => {
    const said = answerTo(world, asked);
    const isProof = ({ set }: ServedSet): boolean => set.type.startsWith('NSEC');
    const first = said.authorities.find(isProof);
    return { ...said, authorities: said.authorities.filter((one) => one !== first) };
  },
  'lose-last': (world, asked) => {
    const said = answerTo(world, asked);
    return { ...said, authorities: said.authorities.slice(0, -1) };
  },
  'more-proof': (world, asked, name) => {
    const said = answerTo(world, asked);
    const zone = zoneFor(world, { ...asked, name });
    return { ...said, authorities: [...said.authorities, ...proofOf(zone, name, 'name')] };
  },
  nodata0: (world, asked) => ({ ...answerTo(world, asked), rcode: 0 }),
  nxdomain3: (world, asked) => {
    const said = answerTo(world, asked);
    return said.answers.length > 0 ? said : { ...said, rcode: 3 };
  },
};

export const mannersOfSaying: readonly string[] = Object.keys(lies);

const distinct = (sets: readonly ServedSet[]): readonly ServedSet[] => [
  ...new Map(sets.map((one) => [setKey(ownerOf(one), one.set.type), one])).values(),
];

/** Behind an alias delv asks once more, by another name, and is told the truth. */
const isAlias = ({ answers }: Said): boolean =>
  answers.some(({ set: { type } }) => type === 'CNAME' || type === 'DNAME');

/** To the question of the world what its lines have it say, to all others the truth. */
export const say = (world: ServedWorld, asked: Asked): Said => {
  const { question, says } = world.lines;
  const truth = answerTo(world, asked);
  const isQuestion = asked.name === question.name && asked.type === question.type;
  const lie = says.find(({ how }) => Object.hasOwn(lies, how));
  const said =
    isQuestion && lie && !isAlias(truth) ? lies[lie.how]!(world, asked, lie.name) : truth;
  return { ...said, answers: distinct(said.answers), authorities: distinct(said.authorities) };
};
