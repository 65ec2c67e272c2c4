/** SPF: our check_host() and pyspf's (peers/check_host.py), over zones that the input holds. */
import { isIP } from 'node:net';
import type { Answer, Question, RData, RecordType, Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { checkHost } from '../../src/record/spf/check-host.ts';
import { createRecordSet } from '../../src/dns/message/response.ts';
import type { Chance } from '../support/faults.ts';
import { startPeer } from './peer.ts';
import { type PeerTarget, pick, several, upTo } from './target.ts';

interface Records {
  readonly TXT?: readonly (readonly string[])[];
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly MX?: readonly (readonly [number, string])[];
  readonly PTR?: readonly string[];
  readonly TIMEOUT?: true;
}

interface Asked {
  readonly ip: string;
  readonly sender: string;
  readonly helo: string;
  readonly zone: Readonly<Record<string, Records>>;
}

const rdataOf = (records: Records, type: RecordType): readonly RData[RecordType][] => {
  switch (type) {
    case 'TXT':
      return (records.TXT ?? []).map((strings) => ({ strings }));
    case 'A':
      return (records.A ?? []).map((address) => ({ address }));
    case 'AAAA':
      return (records.AAAA ?? []).map((address) => ({ address }));
    case 'MX':
      return (records.MX ?? []).map(([preference, host]) => ({
        preference,
        exchange: dnsName(host),
      }));
    case 'PTR':
      return (records.PTR ?? []).map((target) => ({ target: dnsName(target) }));
    default:
      return [];
  }
};

const resolverOver = (zone: Asked['zone']): Resolver => {
  const answer = (question: Question): Answer => {
    const base = { question, vantage: 'system', server: 'x', transport: 'udp', ms: 0, chain: [] };
    const records = zone[question.name];
    if (records?.TIMEOUT)
      return {
        ...base,
        kind: 'failed',
        failure: { code: 'timeout', detail: '', attempts: [] },
      } as never;
    const set = createRecordSet(
      question.name,
      question.type,
      rdataOf(records ?? {}, question.type),
    );
    if (set === undefined) return { ...base, kind: records ? 'nodata' : 'nxdomain' } as never;
    return { ...base, kind: 'found', authentic: false, set } as never;
  };
  return { vantage: 'system', server: 'x', lookup: async (question) => answer(question) as never };
};

const own = async (input: Buffer): Promise<string> => {
  const { ip, sender, helo, zone } = JSON.parse(input.toString('utf8')) as Asked;
  const { result, reason } = await checkHost({ ip, sender, helo }, resolverOver(zone));
  return `${result}: ${reason}`;
};

const hosts = [
  'example.com',
  'mail.example.com',
  'a.example.net',
  'b.example.net',
  'void.test',
  'host.sub.example.com',
  'x.test',
];
const addresses = [
  '192.0.2.1',
  '192.0.2.2',
  '192.0.2.130',
  '198.51.100.7',
  '203.0.113.250',
  '10.0.0.1',
];
const addresses6 = ['2001:db8::1', '2001:db8::2:1', '2001:db8:1::ff', 'fe80::1', '::1'];
const letters = [...'slodiphcrtvSLODIPH'.split(''), 'x', ''];

const macro = (chance: Chance): string => {
  if (chance() < 0.2) return pick(chance, ['%%', '%_', '%-', '%', '%x', '%{', '%{i']);
  const digits = chance() < 0.4 ? pick(chance, ['0', '1', '2', '3', '10', '129', '999']) : '';
  const turned = chance() < 0.3 ? pick(chance, ['r', 'R']) : '';
  const delimiters =
    chance() < 0.3 ? pick(chance, ['-', '.', '+', ',', '/', '_', '=', '-.', '@']) : '';
  return `%{${pick(chance, letters)}${digits}${turned}${delimiters}}`;
};

const domainSpec = (chance: Chance): string => {
  const host = pick(chance, hosts);
  if (chance() < 0.7) return chance() < 0.1 ? `${host}.` : host;
  const odd = [
    '_spf',
    'a..b',
    'x'.repeat(64),
    'under_score',
    '-',
    'toplabel.1',
    'tld.-a',
    'tld.a-',
    'com',
    '',
  ];
  const parts = several(chance, [1, 3], () => (chance() < 0.5 ? macro(chance) : pick(chance, odd)));
  return `${parts.join(chance() < 0.7 ? '.' : '')}${chance() < 0.7 ? `.${host}` : ''}`;
};

const lengths = [
  '/24',
  '/32',
  '/0',
  '/33',
  '/24//64',
  '//64',
  '//0',
  '//129',
  '/',
  '//',
  '/024',
  '/8//',
  '/-1',
  '/1a',
];
const cidr = (chance: Chance): string => (chance() < 0.35 ? pick(chance, lengths) : '');

const mechanism = (chance: Chance): string => {
  const target = (always: boolean): string =>
    always || chance() < 0.6 ? `:${domainSpec(chance)}` : '';
  switch (upTo(chance, 9)) {
    case 0:
      return pick(chance, ['all', 'ALL', 'all', 'all:', 'all/8', 'all.']);
    case 1:
    case 2:
      return `include${chance() < 0.95 ? target(true) : pick(chance, ['', ':', `:x.test/8`])}`;
    case 3:
      return `a${target(false)}${cidr(chance)}`;
    case 4:
      return `mx${target(false)}${cidr(chance)}`;
    case 5:
      return `${chance() < 0.7 ? 'exists' : 'ptr'}${target(chance() < 0.9)}`;
    case 6:
      return `ip4:${pick(chance, [...addresses, '192.0.2', '192.0.2.256', '192.0.2.01', '192.0.2.1.', ''])}${chance() < 0.5 ? pick(chance, lengths) : ''}`;
    case 7:
      return `ip6:${pick(chance, [...addresses6, '2001:db8::/32', '1::2::3', '::ffff:192.0.2.1', '::192.0.2.1', 'g::', ''])}${chance() < 0.4 ? pick(chance, ['/64', '/128', '/129', '/0', '/', '/064', '//64']) : ''}`;
    default:
      return pick(chance, [
        'moo',
        'a.b',
        'include.x',
        'ip4',
        'ip6:',
        'exists',
        'ptr/8',
        '+',
        'exp:x.test',
      ]);
  }
};

const term = (chance: Chance): string => {
  if (chance() < 0.82)
    return `${chance() < 0.5 ? pick(chance, ['+', '-', '~', '?', '++', '=']).slice(0, chance() < 0.95 ? 1 : 2) : ''}${mechanism(chance)}`;
  return pick(chance, [
    `redirect=${domainSpec(chance)}`,
    `exp=${domainSpec(chance)}`,
    `x-${upTo(chance, 9)}=${chance() < 0.5 ? macro(chance) : 'any'}`,
    'redirect=',
    '=x',
    '1a=x',
    `moo.b_c-d=%{d}`,
  ]);
};

const spfText = (chance: Chance): string => {
  const start =
    chance() < 0.95
      ? 'v=spf1'
      : pick(chance, ['v=spf10', 'V=SPF1', 'v=spf1\t', ' v=spf1', 'v=spf2', 'spf2.0/pra']);
  const gap = (): string =>
    chance() < 0.95 ? ' ' : pick(chance, ['  ', '   ', '\t', '\xa0', ',']);
  const text = several(chance, [0, 5], () => `${gap()}${term(chance)}`).join('');
  return `${start}${text}${chance() < 0.05 ? ' ' : ''}${chance() < 0.02 ? '\xe4' : ''}`;
};

const divided = (chance: Chance, text: string): readonly string[] => {
  const at = upTo(chance, text.length + 1);
  return chance() < 0.15 ? [text.slice(0, at), text.slice(at)] : [text];
};

const recordsOf = (chance: Chance): Records => {
  if (chance() < 0.03) return { TIMEOUT: true };
  const texts = several(chance, [0, 1], () => divided(chance, spfText(chance)));
  const more = chance() < 0.05 ? [divided(chance, spfText(chance))] : [];
  const other = chance() < 0.2 ? [['some other text']] : [];
  return {
    // A set has no record twice (RFC 2181 §5).
    TXT: [...new Map([...other, ...texts, ...more].map((one) => [one.join('|'), one])).values()],
    A: several(chance, [0, 2], () => pick(chance, addresses)),
    AAAA: several(chance, [0, 1], () => pick(chance, addresses6)),
    MX: several(chance, [0, chance() < 0.05 ? 12 : 2], (i) => [i, pick(chance, hosts)] as const),
  };
};

const reverseName = (ip: string): string =>
  isIP(ip) === 4 ? `${ip.split('.').reverse().join('.')}.in-addr.arpa` : '';

const make = (chance: Chance): Buffer => {
  const ip = pick(chance, chance() < 0.75 ? addresses : addresses6);
  const zone: Record<string, Records> = {};
  for (const host of hosts) if (chance() < 0.7) zone[host] = recordsOf(chance);
  const first = zone['example.com'];
  // Most inputs are to lead somewhere.
  if (first?.TIMEOUT === undefined && chance() < 0.9)
    zone['example.com'] = { ...first, TXT: [divided(chance, spfText(chance))] };
  if (chance() < 0.4 && reverseName(ip) !== '')
    zone[reverseName(ip)] = { PTR: several(chance, [1, 3], () => pick(chance, hosts)) };
  const sender = chance() < 0.1 ? '' : `${pick(chance, ['jane', 'a.b-c', 'x+y', ''])}@example.com`;
  return Buffer.from(JSON.stringify({ ip, sender, helo: pick(chance, hosts), zone }));
};

const isAsked = (input: Buffer): boolean => {
  try {
    const asked: unknown = JSON.parse(input.toString('utf8'));
    return (
      typeof asked === 'object' &&
      asked !== null &&
      'ip' in asked &&
      'zone' in asked &&
      'sender' in asked &&
      'helo' in asked &&
      isIP(String(asked.ip)) > 0
    );
  } catch {
    return false;
  }
};

const without = <T extends object>(all: T, key: string): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== key)) as Partial<T>;

/** The records with one kind of them or one term of a text left out. */
const fewer = (records: Records): readonly Records[] => {
  const fewerTerms = (records.TXT ?? []).flatMap((strings) => {
    const terms = strings.join('').split(' ');
    return terms.slice(1).map((_, i) => terms.filter((_, at) => at !== i + 1).join(' '));
  });
  const kinds = Object.keys(records).map((type) => without(records, type));
  return kinds.concat(fewerTerms.map((text) => Object.assign({}, records, { TXT: [[text]] })));
};

/** The input without one name, one kind of record or one term. */
const shorter = (input: Buffer): readonly Buffer[] => {
  const asked = JSON.parse(input.toString('utf8')) as Asked;
  const zones: Partial<Asked['zone']>[] = Object.entries(asked.zone).flatMap(([name, records]) =>
    fewer(records).map((some) => Object.assign({}, asked.zone, { [name]: some })),
  );
  zones.push(...Object.keys(asked.zone).map((name) => without(asked.zone, name)));
  return zones.map((zone) => Buffer.from(JSON.stringify(Object.assign({}, asked, { zone }))));
};

export const spf: PeerTarget = {
  name: 'spf',
  batch: 100,
  make,
  shorter,
  start: () => {
    const peer = startPeer('check_host.py');
    return {
      stop: peer.stop,
      outcomes: async (inputs) => {
        const sound = inputs.map(isAsked);
        const answers = await peer.ask(inputs.filter((_, i) => sound[i]));
        const owns = await Promise.all(inputs.filter((_, i) => sound[i]).map(own));
        let at = -1;
        return sound.map((is) => {
          if (!is) return { own: '', peer: '' };
          at += 1;
          return { own: owns[at]!, peer: answers[at]! };
        });
      },
    };
  },
};
