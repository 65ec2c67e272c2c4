/** Lines of a world by chance: see lines.ts. */
import type { Chance } from '../../support/faults.ts';
import { pick, several } from '../target.ts';
import { mannersOfSaying } from './serve.ts';
import { mannersOfSpoiling } from './spoil.ts';

const zones = ['.', 'test', 'a.test', 'b.test', 'sub.a.test', 'c.ent.a.test', 'deep.sub.a.test'];

const algorithms = [
  '',
  '',
  'a13',
  'a15',
  'a8',
  'a10',
  'a14',
  'a5',
  'a7',
  'a16',
  'a8 a13',
  'a13 a15',
];

const denials = [
  'nsec',
  'nsec',
  'nsec3',
  'nsec3',
  'nsec3 opt-out',
  'nsec3 i1 salt',
  'nsec3 i50',
  'nsec3 i51',
  'nsec3 i100',
  'nsec3 i150',
  'nsec3 i151',
];

const links = [
  'ds-sha1',
  'ds-sha384',
  'ds-sha256 ds-sha1',
  'ds-sha256-digest ds-sha1',
  'ds-sha256 ds-sha1-digest',
  'ds-sha384 ds-sha256-digest',
  'ds-digest',
  'ds-tag',
  'ds-algorithm',
  'ds-private',
  'ds-private ds-sha256',
  'ds-md5',
  'ds-dsa',
  'ds-gost',
  'ds-unknown',
  'ds-unknown ds-sha256',
  'ds-unknown ds-sha1',
  'ds-gost-digest',
  'ds-short',
  'ds-long',
  'ds-empty',
  'ds-zone',
  'island',
  'unsigned',
  'unsigned ds-sha256',
  'no-keys',
];

const keys = [
  'revoked',
  'plain',
  'ksk-unflagged',
  'ksk-protocol',
  'zsk-revoked',
  'zsk-unflagged',
  'zsk-protocol',
  'zsk-flags',
  'one-key',
  'keys-by-zone',
  'stranger-key',
  'unknown-key',
  'broken-key',
  'twins3',
  'no-zsk',
  'no-denial',
  'as200',
  'as1',
  'as12',
  'as6',
  'capitals',
];

const labels = ['www', 'mail', 'ent', 'a', 'z', 'x', 'sub', '0', 'tree', 'alias', 'wild'];

const under = (chance: Chance, zone: string): string => {
  const front = pick(chance, [
    'www',
    'mail',
    'alias',
    'tree',
    'www.ent',
    '*',
    '*.wild',
    'x.y',
    'z',
  ]);
  return zone === '.' ? front : `${front}.${zone}`;
};

const nameIn = (chance: Chance): string => under(chance, pick(chance, zones.slice(1)));

const setTypes = ['A', 'A', 'TXT', 'MX', 'CNAME', 'CNAME', 'DNAME', 'AAAA', 'SRV'];

const askedTypes = [
  'A',
  'A',
  'A',
  'TXT',
  'MX',
  'CNAME',
  'DS',
  'NS',
  'SOA',
  'DNSKEY',
  'DNAME',
  'AAAA',
];

const spoiltTypes = ['SOA', 'NSEC', 'NSEC3', 'DNSKEY', 'DS', 'NSEC', 'NSEC3'];

const addedTypes = ['A', 'CNAME', 'DNAME', 'NS', 'SOA', 'DS', 'MX'];

const zoneLine = (chance: Chance, zone: string): string => {
  const rarely = (words: readonly string[], rate: number): string =>
    chance() < rate ? ` ${pick(chance, words)}` : '';
  // Of a root with a fault there is nothing more to say.
  if (zone === '.') return `zone . ${pick(chance, algorithms)} ${pick(chance, ['nsec', 'nsec3'])}`;
  const manner = `${pick(chance, algorithms)} ${pick(chance, denials)}`;
  return `zone ${zone} ${manner}${rarely(links, 0.25)}${rarely(keys, 0.2)}`;
};

const argument = (chance: Chance, how: string): string => {
  switch (how) {
    case 'signer':
    case 'signer-field':
      return pick(chance, zones);
    case 'plus':
    case 'minus':
      return pick(chance, addedTypes);
    default:
      return pick(chance, ['', '-1', '1', '2', '-2', '8', '13', '7', '200']);
  }
};

/** A name near one that is there. */
const near = (chance: Chance, names: readonly string[]): string => {
  const name = pick(chance, names);
  switch (Math.floor(chance() * 8)) {
    case 0:
      return `${pick(chance, labels)}.${name === '.' ? 'test' : name.replace('*.', '')}`;
    case 1:
      return name.replace('*', pick(chance, labels));
    case 2:
      return name.replace(/^[^.]+/, pick(chance, labels));
    case 3:
      return name.split('.').slice(1).join('.') || '.';
    default:
      return name;
  }
};

const words = [...links, ...keys, ...denials, ...algorithms].flatMap((text) => text.split(' '));

/** Another word in the place of one, or one more. */
const mutated = (chance: Chance, line: string): string => {
  const parts = line.split(' ');
  const place = 1 + Math.floor(chance() * (parts.length - 1));
  const word = pick(chance, [...words, ...zones, ...askedTypes, ...mannersOfSpoiling]);
  return parts.with(place, word).join(' ');
};

export const makeWorld = (chance: Chance): string => {
  const chosen = zones.filter((zone) => zone === '.' || zone === 'test' || chance() < 0.5);
  const records = several(chance, [2, 7], () => {
    const target = chance() < 0.3 ? pick(chance, zones) : nameIn(chance).replace('*', 'x');
    return `rr ${under(chance, pick(chance, chosen.slice(1)))} ${pick(chance, setTypes)} ${target}`;
  });
  const owners = [...records.map((line) => line.split(' ')[1]!), ...chosen];
  const question = `${near(chance, owners)} ${pick(chance, askedTypes)}`;
  const spoils = several(chance, [0, 2], () => {
    const type = chance() < 0.5 ? pick(chance, spoiltTypes) : pick(chance, setTypes);
    const how =
      type.startsWith('NSEC') && chance() < 0.5
        ? pick(chance, ['plus', 'minus'])
        : pick(chance, mannersOfSpoiling);
    const owner = chance() < 0.3 ? question.split(' ')[0]! : pick(chance, owners);
    return `spoil ${owner} ${type} ${how} ${argument(chance, how)}`.trimEnd();
  });
  const says =
    chance() < 0.35 ? [`say ${pick(chance, mannersOfSaying)} ${near(chance, owners)}`] : [];
  const lines = [
    `ask ${question}`,
    ...says,
    ...chosen.map((zone) => zoneLine(chance, zone)),
    ...records,
    ...spoils,
  ];
  return lines.map((line) => (chance() < 0.03 ? mutated(chance, line) : line)).join('\n');
};
