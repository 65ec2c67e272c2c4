/**
 * A whole world in lines: the parent zone, each name server, the resolver. Every one of them is a
 * zone of its own, so that one may say what the others do not.
 */
import { audit } from '../../src/audit/audit.ts';
import type { World } from '../../src/audit/gather-world.ts';
import { nodeValidation } from '../../src/audit/node-validation.ts';
import type { Check } from '../../src/model/check.ts';
import type {
  Answer,
  DnsName,
  Failure,
  Flags,
  Resolver,
  Vantage,
} from '../../src/model/dns/dns.ts';
import { dnsName, isWithin } from '../../src/model/dns/domain-name.ts';
import type { Registration } from '../../src/model/registration.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { appleZone } from './judge.ts';
import { zoneOf } from './zone.ts';

/** What the domain serves unless the lines of a server say otherwise. */
const healthy = `
@ SOA ns1.example.net. hostmaster.example.net. 1 7200 900 1209600 900
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"`;

/** One part of the text: whose lines they are, what becomes of all its answers, and the lines. */
interface Part {
  readonly who: string;
  /** `!timeout` and the like, `not authoritative`, `above` (answers for the zone above), `authoritative`, `validating`; empty as a rule. */
  readonly manner: string;
  readonly lines: readonly string[];
}

const partsOf = (text: string): readonly Part[] =>
  text
    .split(/^\s*; at (?=\S)/m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [, who = '', manner = ''] = /^(.+?)(?:: (.+))?$/.exec(head.trim()) ?? [];
      return { who, manner, lines: lines.map((line) => line.trim()).filter((line) => line !== '') };
    });

const keyOf = (line: string): string =>
  /^(\S+) (?:\d+ )?(\S+)/.exec(line)?.slice(1).join(' ') ?? line;

/** `lines`, and those of `base` whose owner and type they do not have. */
const over = (base: string, lines: readonly string[]): string => {
  const own = new Set(lines.map(keyOf));
  const rest = base.split('\n').filter((line) => line.trim() !== '' && !own.has(keyOf(line)));
  return [...rest, ...lines].join('\n');
};

const failure = (code: Failure['code'], server: string): Failure => ({
  code,
  detail: `scripted ${code}`,
  attempts: [{ server, transport: 'udp', code, detail: `scripted ${code}`, ms: 0 }],
});

/** What a server that refuses TCP leaves of an answer that is too long for UDP. */
const turnedAway = (server: string): Failure => ({
  code: 'unreachable',
  detail: 'udp: over 512 octets; tcp: connection refused',
  errno: 'ECONNREFUSED',
  attempts: [
    { server, transport: 'udp', code: 'answered', detail: 'cut short', truncated: true, ms: 0 },
    {
      server,
      transport: 'tcp',
      code: 'unreachable',
      detail: 'connection refused',
      errno: 'ECONNREFUSED',
      ms: 0,
    },
  ],
});

interface Voice {
  readonly vantage: Vantage;
  readonly server: string;
  readonly manner: string;
  readonly zone: string;
  /** Called with each question; what it gives takes the place of the answer. */
  readonly meddle?: () => Failure['code'] | undefined;
}

const rcodes: Readonly<Record<string, string>> = { servfail: 'SERVFAIL', refused: 'REFUSED' };

/** The zone whose servers deny the name: its own, that of the parent, or of others' names the top-level domain. */
const zoneAround = (name: DnsName, isAbove: boolean): DnsName => {
  if (!isWithin(name, dnsName('example.com'))) return dnsName(name.split('.').at(-1) ?? '.');
  return dnsName(isAbove ? 'com' : 'example.com');
};

const speaking = ({ vantage, server, manner, zone: text, meddle }: Voice): Resolver => {
  const cut = new Set(
    text
      .split('\n')
      .filter((line) => line.includes('!truncated'))
      .map(keyOf),
  );
  const readable = text
    .split('\n')
    .filter((line) => !line.includes('!truncated'))
    .join('\n');
  const zone = zoneOf(readable, 'example.com.', appleZone('example.com'));
  const direct = vantage === 'authoritative' || vantage === 'parent';
  const claims = direct ? manner !== 'not authoritative' : manner === 'authoritative';
  const flags: Flags = {
    aa: claims,
    tc: false,
    rd: !direct,
    ra: !direct,
    ad: manner === 'validating',
    cd: false,
  };
  const failed = (question: Answer['question'], what: Failure) => ({
    question,
    vantage,
    server,
    transport: 'udp' as const,
    chain: [],
    ms: 0,
    kind: 'failed' as const,
    failure: what,
    ...(rcodes[what.code] && { rcode: rcodes[what.code]! }),
  });
  return {
    vantage,
    server,
    lookup: async (question, signal) => {
      const code = meddle?.() ?? /^!(\w+)$/.exec(manner)?.[1];
      if (code !== undefined)
        return failed(question, failure(code as Failure['code'], server)) as never;
      if (question.name === 'example.com' && cut.has(`@ ${question.type}`))
        return failed(question, turnedAway(server)) as never;
      const answer = await zone.lookup(question, signal);
      const said = { ...answer, vantage, server, flags };
      if (answer.kind === 'failed')
        return failed(question, { ...failure(answer.failure.code, server) }) as never;
      if (answer.kind !== 'found')
        return {
          ...said,
          negative: {
            zone: zoneAround(question.name, vantage === 'parent' || manner === 'above'),
            ttl: 900,
          },
        } as typeof answer;
      const referral = vantage === 'parent' && question.type === 'NS' && claims;
      return {
        ...said,
        authentic: flags.ad,
        ...(referral ? { flags: { ...flags, aa: false }, glue: [] } : {}),
      } as typeof answer;
    },
  };
};

export interface StageOptions {
  /** Asked before every answer: the code of a failure in its place. */
  readonly meddle?: (vantage: Vantage, server: string) => Failure['code'] | undefined;
}

const name = dnsName('example.com');
const url = 'https://rdap.example/domain/example.com';

/** What the registry says. */
const registrationOf = (manner: string): Registration => {
  const domain = name;
  if (manner === 'nothing') return { domain, kind: 'unasked', because: 'it does not answer' };
  if (manner === 'no such domain') return { domain, kind: 'unregistered', name, url };
  const words = manner.split(', ');
  const date = words.find((word) => /^\d{4}-/.test(word));
  const status = words.filter((word) => word !== date).map((word) => word.replaceAll(' ', ''));
  const expires = date === undefined ? {} : { expires: `${date}T00:00:00.000Z` };
  return { domain, kind: 'registered', name, url, status, ...expires };
};

/** The first of these names has address 192.0.2.1, the next 192.0.2.2. */
const hostsIn = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines.flatMap((line) => /^@ (?:\d+ )?NS ([^!]\S*)$/.exec(line)?.[1] ?? []))].sort();

/** No zone above is signed. */
const unsignedAbove = ['. DNSKEY !nodata', 'com. DNSKEY !nodata', 'com. DS !nodata'];

const usual = ['@ NS ns1.example.net.', '@ NS ns2.example.net.'];

/**
 * The world that `text` describes, for `example.com`. Parts begin with `; at WHO`, and may say of
 * all its answers what they are: `; at ns2.example.net: !timeout`. WHO is `the parent`, `each` (of
 * the name servers), one name server, `the resolver`, `the resolver, unchecked`, `the referee` (none where no
 * part is its own), or `the registry`,
 * whose manner is what it says: `active, 2027-01-01`, `nothing` or `no such domain`. What a part
 * does not say is as in a healthy domain with two name servers.
 */
export const stageOf = (text: string, { meddle }: StageOptions = {}): World => {
  const parts = partsOf(text);
  const partOf = (who: string): Part =>
    parts.find((part) => part.who === who) ?? { who, manner: '', lines: [] };
  const { lines: above, manner: aboveManner } = partOf('the parent');
  const parent = above.some((line) => / NS /.test(line)) ? above : [...usual, ...above];
  const delegated = hostsIn(parent);
  const hosts = [
    ...new Set([...delegated, ...parts.flatMap(({ lines }) => hostsIn(lines))]),
  ].sort();
  const ns = parent.filter((line) => / NS [^!]/.test(line)).join('\n');
  const signed = parent.filter((line) => / DS /.test(line)).join('\n');
  const each = partOf('each');
  const served = over(over(healthy, ns.split('\n')), each.lines);
  const addresses = hosts.map((host, i) => `${host} A 192.0.2.${i + 1}`).join('\n');
  const around = `. NS a.gtld.example.\ncom. NS a.gtld.example.\nnet. NS a.gtld.example.\nexample. NS a.gtld.example.\na.gtld.example. A 192.0.2.100\n${addresses}`;
  const meddling = (vantage: Vantage, server: string) =>
    meddle ? { meddle: () => meddle(vantage, server) } : {};
  const resolver = (who: string): Resolver => {
    const { lines, manner } = partOf(who);
    const zone = over(`${served}\n${around}\n${signed}`, lines);
    return speaking({
      vantage: 'resolver',
      server: '192.0.2.53',
      manner,
      zone,
      ...meddling('resolver', '192.0.2.53'),
    });
  };
  const plain = resolver('the resolver');
  const { lines: worldwide, manner: refereeing } = partOf('the referee');
  const referee = speaking({
    vantage: 'referee',
    server: 'https://1.1.1.1/dns-query',
    manner: refereeing,
    zone: over(`${served}\n${around}\n${signed}`, worldwide),
    ...meddling('referee', 'https://1.1.1.1/dns-query'),
  });
  const direct: NonNullable<World['direct']> = (server, vantage) => {
    if (vantage === 'parent')
      return speaking({
        vantage,
        server,
        manner: aboveManner,
        zone: [...parent, ...unsignedAbove].join('\n'),
        ...meddling(vantage, server),
      });
    const host = hosts[Number(server.split('.').at(-1)) - 1] ?? '';
    const own = partOf(host.replace(/\.$/, ''));
    return speaking({
      vantage,
      server,
      manner: own.manner || each.manner,
      zone: over(served, own.lines),
      ...meddling(vantage, server),
    });
  };
  return {
    validation: nodeValidation,
    recursive: [plain],
    secondResolvers: [{ of: plain.server, plain, unchecked: resolver('the resolver, unchecked') }],
    direct,
    ...(parts.some(({ who }) => who === 'the referee') && { referee }),
    families: [4],
    ...(partOf('the registry').manner !== '' && {
      registry: { obtain: async () => registrationOf(partOf('the registry').manner) },
    }),
    prober: {
      probe: async (endpoint) => ({
        endpoint,
        resolution: [],
        addresses: [],
        ms: 1,
        kind: 'spoke',
      }),
    },
  };
};

/** What is audited on a stage. */
export const stageRequest = {
  domain: { name: dnsName('example.com'), unicode: 'example.com' },
  token: 'Abcd1234Efgh5678',
  startedAt: '2026-12-01T12:00:00.000Z',
};

/** The report on `example.com` in the world that `text` describes. */
export const auditStage = (
  checks: readonly Check[],
  text: string,
  options: StageOptions = {},
): Promise<DomainReport> =>
  audit({ ...stageRequest, checks }, stageOf(text, options), new AbortController().signal);
