/** The zones of the small internet: lines in, what a name server makes of a question out (RFC 1034 §4.3.2). */
import type { Answer, Question } from 'dns-packet';

export interface ZoneRecord {
  /** Lowercase, without the final dot. */
  readonly owner: string;
  readonly type: string;
  readonly ttl: number;
  readonly data: unknown;
}

export interface ServedZone {
  readonly origin: string;
  readonly records: readonly ZoneRecord[];
}

export interface Reply {
  readonly aa: boolean;
  readonly rcode: number;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly additionals: readonly Answer[];
}

export const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '');

export const isBelow = (name: string, origin: string): boolean =>
  origin === '' || name === origin || name.endsWith(`.${origin}`);

const octetsOf = (quoted: string): Buffer =>
  Buffer.from(
    quoted.replace(/\\(?:(\d{3})|(.))/gs, (_, decimal: string | undefined, other: string) =>
      decimal === undefined ? other : String.fromCharCode(Number(decimal)),
    ),
    'latin1',
  );

const dataOf = (type: string, rest: string): unknown => {
  const words = rest.split(/\s+/);
  switch (type) {
    case 'MX':
      return { preference: Number(words[0]), exchange: bare(words[1] ?? '') };
    case 'TXT':
    case 'SPF':
      return [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, text = '']) => octetsOf(text));
    case 'SOA': {
      const [mname = '', rname = '', ...numbers] = words;
      const [serial, refresh, retry, expire, minimum] = numbers.map(Number);
      return { mname: bare(mname), rname: bare(rname), serial, refresh, retry, expire, minimum };
    }
    case 'SRV': {
      const [priority, weight, port] = words.map(Number);
      return { priority, weight, port, target: bare(words[3] ?? '') };
    }
    case 'A':
    case 'AAAA':
      return rest;
    default:
      return bare(rest);
  }
};

/** `owner [TTL] TYPE data`, all names absolute. */
export const recordOf = (line: string): ZoneRecord => {
  const [, owner, ttl, type, rest] =
    /^(\S+)\s+(?:(\d+)\s+)?(?:IN\s+)?([A-Z]+)\s+(.*)$/.exec(line) ?? [];
  if (owner === undefined || type === undefined || rest === undefined)
    throw new Error(`a line that cannot be read: ${line}`);
  return { owner: bare(owner), type, ttl: Number(ttl ?? 3600), data: dataOf(type, rest.trim()) };
};

const toAnswer = ({ owner, type, ttl, data }: ZoneRecord, as = owner): Answer =>
  // dns-packet's types have one shape for each type of record; the reader above has made it.
  ({ name: as === '' ? '.' : as, type, ttl, class: 'IN', data }) as unknown as Answer;

const parentOf = (name: string): string => name.split('.').slice(1).join('.');

/** The name and all above it down to the origin, longest first. */
const upTo = (name: string, origin: string): readonly string[] => {
  const names = [name];
  for (let at = name; at !== origin && at !== '';) names.push((at = parentOf(at)));
  return names;
};

const nothing = { aa: true, rcode: 0, answers: [], authorities: [], additionals: [] } as const;

interface Serving {
  /** Other data is served beside a CNAME, and the CNAME is, too. */
  readonly coexist?: boolean;
  /** The address of a host that the zone delegates to: what the registry knows of it. */
  readonly glue: (host: string) => readonly string[];
}

const referral = (zone: ServedZone, cut: string, { glue }: Serving): Reply => {
  const servers = zone.records.filter(({ owner, type }) => owner === cut && type === 'NS');
  const additionals = servers.flatMap(({ data, ttl }) =>
    glue(String(data)).map((address) =>
      toAnswer({
        owner: String(data),
        type: address.includes(':') ? 'AAAA' : 'A',
        ttl,
        data: address,
      }),
    ),
  );
  return {
    ...nothing,
    aa: false,
    authorities: servers.map((one) => toAnswer(one)),
    additionals,
  };
};

/** What a name server of `zone` says, CNAMEs followed as far as the zone goes. */
export const answerFrom = (
  zone: ServedZone,
  { name: asked, type }: Pick<Question, 'name' | 'type'>,
  serving: Serving,
): Reply => {
  const { origin, records } = zone;
  const names = new Set(records.flatMap(({ owner }) => upTo(owner, origin)));
  const of = (owner: string) => records.filter((one) => one.owner === owner);
  const soa = of(origin)
    .filter((one) => one.type === 'SOA')
    .map((one) => toAnswer(one));
  const answers: Answer[] = [];
  let name = bare(asked);
  for (let hops = 0; hops < 9; hops += 1) {
    if (!isBelow(name, origin)) return { ...nothing, answers };
    const above = upTo(name, origin);
    const cut = above.find(
      (one) =>
        one !== origin &&
        !(one === name && type === 'DS') &&
        of(one).some((record) => record.type === 'NS'),
    );
    if (cut !== undefined)
      return answers.length > 0 ? { ...nothing, answers } : referral(zone, cut, serving);
    const dname = above
      .slice(1)
      .flatMap(of)
      .find((one) => one.type === 'DNAME');
    if (dname !== undefined) {
      const target = `${name.slice(0, -dname.owner.length - 1)}.${String(dname.data)}`;
      answers.push(
        toAnswer(dname),
        toAnswer({ ...dname, owner: name, type: 'CNAME', data: target }),
      );
      name = target;
      continue;
    }
    const encloser = above.find((one) => names.has(one)) ?? origin;
    const source = names.has(name) ? name : `*.${encloser}`;
    const here = of(source);
    const found = here.filter((one) => one.type === type);
    const alias = here.find((one) => one.type === 'CNAME');
    const others = here.some((one) => one.type !== 'CNAME');
    if (found.length > 0 && (alias === undefined || serving.coexist || type === 'CNAME'))
      return { ...nothing, answers: [...answers, ...found.map((one) => toAnswer(one, name))] };
    if (
      alias !== undefined &&
      type !== 'CNAME' &&
      !(serving.coexist && others && found.length > 0)
    ) {
      answers.push(toAnswer(alias, name));
      name = String(alias.data);
      continue;
    }
    return {
      ...nothing,
      rcode: names.has(name) || names.has(source) ? 0 : 3,
      answers,
      authorities: soa,
    };
  }
  return { ...nothing, rcode: 2 };
};
