/** No cause of a mail port's failure rests on one word, and none stands beside what contradicts it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, type DiagnosisInput } from '../../src/diagnosis/diagnose.ts';
import { mailServers, unlistedPort } from '../../src/icloud/mail-settings.ts';
import type { Answer } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type {
  Diagnosis,
  Outage,
  SecondLook,
  ServerContact,
} from '../../src/model/mail/diagnosis.ts';
import type {
  AddressProbe,
  Endpoint,
  Phase,
  ProbeResult,
  ProbeState,
} from '../../src/model/mail/probe.ts';
import { stateWords } from '../../src/report/view/port-words.ts';
import { addressProbe } from '../support/judge.ts';

const { imap, smtp } = mailServers;
const smtps: Endpoint = { ...smtp, port: unlistedPort, security: 'implicit' };
const verified = { protocol: 'TLSv1.3', cipher: '', authorized: true } as const;

const heard = (
  endpoint: Pick<Endpoint, 'host'>,
  kind: 'nodata' | 'nxdomain' | 'failed',
  server = 'system',
): Answer<'A'> => {
  const base = {
    question: { name: endpoint.host, type: 'A' },
    vantage: server === 'system' ? 'system' : 'authoritative',
    server,
    transport: server === 'system' ? 'system' : 'udp',
    chain: [],
    ms: 1,
  } as const;
  const failure = { code: 'timeout', detail: '', attempts: [] } as const;
  return kind === 'failed' ? { ...base, kind, failure } : { ...base, kind };
};

const resultOf = (
  endpoint: Endpoint,
  addresses: readonly AddressProbe[],
  resolution: ProbeResult['resolution'] = [],
): ProbeResult => ({
  endpoint,
  resolution,
  addresses,
  ms: 1,
  kind: addresses.some(({ state }) => state === 'spoke') ? 'spoke' : 'closed',
});

/** A port whose address ended in this state after `ms`. */
const port = (
  endpoint: Endpoint,
  state: ProbeState,
  { ms = 20, ...changes }: Partial<AddressProbe> & { readonly ms?: number } = {},
): ProbeResult => {
  const { phase = state === 'spoke' ? 'goodbye' : 'connect' } = changes;
  const phases = [
    ...(phase === 'connect' ? [] : [{ phase: 'connect', ms } as const]),
    { phase, ms },
  ];
  return resultOf(endpoint, [addressProbe({ state, phase, phases, detail: 'why', ...changes })]);
};

const contact = (
  state: ServerContact['state'],
  changes: Partial<ServerContact> = {},
): ServerContact => ({
  host: 'imap.example.net',
  port: 993,
  state,
  address: '203.0.113.7',
  detail: 'why',
  ms: 50,
  ...changes,
});

const mailOutage: Outage = {
  service: 'iCloud Mail',
  message: 'Some users are affected',
  since: '2026-11-29T18:59:00.000Z',
};
const signInOutage: Outage = { ...mailOutage, service: 'iCloud Account & Sign In' };

interface Case {
  readonly name: string;
  readonly probes: readonly ProbeResult[];
  readonly look?: Partial<SecondLook>;
  readonly more?: Partial<DiagnosisInput>;
  /** The causes, likeliest first, as `id culprit confidence`. */
  readonly causes: readonly string[];
  /** What the whole diagnosis says. */
  readonly says?: readonly (string | RegExp)[];
  readonly never?: readonly (string | RegExp)[];
}

const diagnosisOf = ({ probes, look, more }: Pick<Case, 'probes' | 'look' | 'more'>) =>
  diagnose({
    probes,
    platform: 'linux',
    ci: false,
    always: false,
    ...(look && { inquiry: { refereed: [], alternatives: [], controls: [], ...look } }),
    ...more,
  });

const causesOf = (diagnosis: Diagnosis | undefined): readonly string[] =>
  (diagnosis?.causes ?? []).map(({ id, culprit, confidence }) => `${id} ${culprit} ${confidence}`);

const tables = new Map<string, readonly Case[]>();

const blockedName = ['name-blocked network certain'];
const at = (address: string, state: ProbeState = 'refused', ms = 0) =>
  port(imap, state, { address, ms });

tables.set('an address that only a DNS filter gives proves that the name is blocked', [
  { name: '0.0.0.0', probes: [at('0.0.0.0')], causes: blockedName, says: [/0\.0\.0\.0/] },
  { name: '::, not tried', probes: [at('::', 'untried')], causes: blockedName },
  { name: '127.0.0.1', probes: [at('127.0.0.1')], causes: blockedName },
  { name: '127.0.53.53', probes: [at('127.0.53.53', 'timeout')], causes: blockedName },
  { name: '::1', probes: [at('::1')], causes: blockedName },
  {
    name: 'a mapped 0.0.0.0',
    probes: [at('::ffff:0.0.0.0', 'unreachable')],
    causes: blockedName,
  },
  { name: 'a block page', probes: [at('146.112.61.106', 'timeout')], causes: blockedName },
  { name: 'reserved', probes: [at('255.255.255.255', 'unreachable')], causes: blockedName },
  {
    name: 'whatever other servers do',
    probes: [at('0.0.0.0')],
    look: { controls: [contact('connected', { ms: 1 })] },
    more: { outages: [mailOutage] },
    causes: blockedName,
    never: [/turn off VPN.*servers refuse/i],
  },
  {
    name: 'also if the true address works',
    probes: [at('0.0.0.0')],
    look: { refereed: [port(imap, 'spoke')] },
    causes: blockedName,
    says: [/17\.56\.9\.23.*which works/],
  },
  {
    name: 'but not at a port that works by way of it',
    probes: [port(imap, 'spoke', { address: '127.0.0.1' })],
    causes: [],
  },
  {
    name: 'nor for an address that the user typed',
    probes: [port({ ...imap, host: dnsName('127.0.0.1') }, 'refused', { address: '127.0.0.1' })],
    causes: ['port-blocked network likely'],
  },
  {
    name: 'and a sinkholed server of another provider says nothing',
    probes: [port(imap, 'timeout')],
    look: { controls: [contact('refused', { address: '0.0.0.0' })] },
    causes: ['port-blocked network likely', 'apple-down apple possible'],
    never: [/another provider's server, fails/],
  },
]);

const works = ['connection-works account possible'];
const always = { always: true } as const;

tables.set("Apple's status page", [
  {
    name: 'tells of an outage while the ports answer, with message and start',
    probes: [port(imap, 'spoke'), port(smtp, 'spoke')],
    more: { ...always, outages: [mailOutage] },
    causes: ['apple-outage apple likely', ...works],
    says: [/iCloud Mail since 2026-11-29 18:59 UTC: Some users are affected/],
    never: [/is down right now/],
  },
  {
    name: 'tells of an outage of signing in while the ports answer',
    probes: [port(imap, 'spoke'), port(smtp, 'spoke')],
    more: { ...always, outages: [signInOutage] },
    causes: ['apple-outage apple likely', ...works],
    says: [/Account & Sign In/],
  },
  {
    name: 'without outages says nothing',
    probes: [port(imap, 'spoke')],
    more: always,
    causes: works,
  },
  {
    name: 'decides where a port is silent',
    probes: [port(imap, 'timeout')],
    more: { outages: [mailOutage] },
    causes: ['apple-down apple certain'],
    never: [/If it shows no outage/],
  },
  {
    name: 'decides where a port refuses from afar',
    probes: [port(imap, 'refused', { ms: 54 })],
    more: { outages: [mailOutage] },
    causes: ['apple-down apple certain'],
  },
  {
    name: 'of another service explains no port',
    probes: [port(imap, 'timeout')],
    more: { outages: [signInOutage] },
    causes: ['port-blocked network likely', 'apple-down apple possible'],
    says: [/Apple's status page reports for iCloud Account/],
  },
  {
    name: 'does not outweigh an interceptor',
    probes: [port(imap, 'certificate-untrusted', { phase: 'tls', interceptor: 'Avast' })],
    more: { outages: [mailOutage] },
    causes: ['intercepted computer certain'],
    says: [/reports for iCloud Mail/],
  },
  {
    name: 'does not outweigh that other providers fail too',
    probes: [port(imap, 'timeout')],
    look: { controls: [contact('timeout')] },
    more: { outages: [mailOutage] },
    causes: ['port-blocked network certain'],
    says: [/reports for iCloud Mail/],
  },
  {
    name: 'does not outweigh a refusal of this computer',
    probes: [port(imap, 'refused', { ms: 0 })],
    more: { outages: [mailOutage] },
    causes: ['refused-here computer likely', 'port-blocked network possible'],
  },
  {
    name: 'makes Apple as likely as the network where a connection breaks off',
    probes: [port(imap, 'reset', { phase: 'tls' })],
    more: { outages: [mailOutage] },
    causes: ['apple-down apple likely', 'cut-off network likely'],
  },
]);

const authoritative = heard({ host: dnsName('example.com') }, 'nodata', '192.0.2.53');

tables.set('a way out of the network is denied by what came in', [
  {
    name: 'no route, and nothing else known',
    probes: [port(imap, 'unreachable')],
    causes: ['offline network likely'],
  },
  {
    name: 'no route, but name servers answered',
    probes: [port(imap, 'unreachable')],
    more: { answers: [authoritative] },
    causes: ['no-route network likely'],
  },
  {
    name: 'no route, but another provider can be reached',
    probes: [port(imap, 'unreachable')],
    look: { controls: [contact('connected')] },
    causes: ['no-route network likely'],
  },
  {
    name: 'no route to one port, and the other works',
    probes: [port(imap, 'spoke'), port(smtp, 'unreachable')],
    causes: ['no-route network likely'],
  },
  {
    name: "the system's resolver may answer from a cache",
    probes: [port(imap, 'unreachable')],
    more: { answers: [heard({ host: dnsName('example.com') }, 'nodata')] },
    causes: ['offline network likely'],
  },
  {
    name: 'a resolver in this network may do so too',
    probes: [port(imap, 'unreachable')],
    more: { answers: [{ ...authoritative, vantage: 'resolver', server: '192.168.1.1' }] },
    causes: ['offline network likely'],
  },
  {
    name: 'no name has an address, but name servers answered',
    probes: [resultOf(imap, [], [heard(imap, 'nxdomain')])],
    look: { controls: [contact('unresolved')] },
    more: { answers: [authoritative] },
    causes: ['name-blocked network likely'],
  },
  {
    name: 'a resolver that answers for other names is not silent',
    probes: [resultOf(imap, [], [heard(imap, 'failed')])],
    more: { answers: [heard({ host: dnsName('example.com') }, 'nodata')] },
    causes: ['name-blocked network likely'],
    says: [/answers for other names/],
  },
  {
    name: 'a lookup that failed is no denial, whatever the other one said',
    probes: [resultOf(imap, [], [heard(imap, 'failed', '192.0.2.9'), heard(imap, 'failed')])],
    causes: ['resolver-silent network likely'],
  },
]);

tables.set('where a refusal comes from is told by how long it took', [
  {
    name: 'at once: this computer',
    probes: [port(imap, 'refused', { ms: 1 })],
    causes: ['refused-here computer likely', 'port-blocked network possible'],
  },
  {
    name: 'after 54 ms: not this computer',
    probes: [port(imap, 'refused', { ms: 54 })],
    causes: ['port-blocked network likely', 'apple-down apple possible'],
    says: [/took 54 ms/],
    never: [/this computer or a router/],
  },
  {
    name: 'after 6 ms, while servers take 50 ms: something in this network',
    probes: [port(imap, 'spoke', { ms: 50 }), port(smtp, 'refused', { ms: 6 })],
    causes: ['port-blocked network likely'],
    says: [/it came from nearby/],
  },
  {
    name: 'at once, while servers take 50 ms: this computer, though only for Apple',
    probes: [port(imap, 'refused', { ms: 1 })],
    look: { controls: [contact('connected')] },
    causes: ['refused-here computer likely', 'port-blocked network possible'],
  },
  {
    name: 'after 54 ms, while others can be reached: Apple',
    probes: [port(imap, 'refused', { ms: 54 })],
    look: { controls: [contact('connected')] },
    causes: ['apple-down apple likely', 'port-blocked network possible'],
  },
  {
    name: 'at once, where servers are as near: it can be either',
    probes: [port(imap, 'refused', { ms: 1 })],
    look: { controls: [contact('connected', { ms: 1 })] },
    causes: ['apple-down apple likely', 'refused-here computer possible'],
  },
  {
    name: 'after 54 ms, and others refuse too: the network',
    probes: [port(imap, 'refused', { ms: 54 })],
    look: { controls: [contact('refused')] },
    causes: ['port-blocked network likely'],
  },
  {
    name: 'forbidden by the system at one address only: not certain',
    probes: [
      resultOf(imap, [
        addressProbe({ state: 'unreachable', phase: 'connect', errno: 'EPERM' }),
        addressProbe({ state: 'timeout', phase: 'connect', address: '17.56.9.24' }),
      ]),
    ],
    causes: ['refused-here computer likely'],
  },
]);

const greeted = (state: ProbeState, greeting: string, changes: Partial<AddressProbe> = {}) =>
  port(smtp, state, { phase: 'starttls', greeting, ...changes });

tables.set('a server that says who it is', [
  {
    name: "a provider's relay without encryption",
    probes: [greeted('starttls-missing', '220 relay.some-isp.net ESMTP')],
    causes: ['impostor network likely'],
    says: [/relay\.some-isp\.net/],
    never: [/firewall removes/],
  },
  {
    name: 'a relay that names itself later on',
    probes: [greeted('closed', '220-Welcome to mx7.hotel-wifi.example (Postfix)')],
    causes: ['impostor network likely'],
  },
  {
    name: 'a relay that refuses',
    probes: [port(smtp, 'turned-away', { phase: 'greeting', reply: '554 relay.some-isp.net go' })],
    causes: ['impostor network likely'],
    never: [/Apple's mail server turns/],
  },
  {
    name: 'a relay that is out of service',
    probes: [port(smtp, 'unavailable', { phase: 'greeting', reply: '421 relay.isp.example busy' })],
    causes: ['impostor network likely'],
    never: [/Apple's mail server is down/],
  },
  {
    name: "a relay beside which port 465 is Apple's",
    probes: [greeted('auth-missing', '220 relay.some-isp.net')],
    look: { alternatives: [port(smtps, 'spoke')] },
    causes: ['impostor network likely'],
    says: [/port 465 with SSL\/TLS, which works/],
  },
  {
    name: 'Apple itself',
    probes: [greeted('starttls-missing', '220 iCloud SMTP - outbound.qs.icloud.com')],
    causes: ['smtp-inspected network likely'],
  },
  {
    name: 'a greeting without a name',
    probes: [greeted('starttls-missing', '220 ESMTP Exim 4.98.2 ready 10.0.0.1')],
    causes: ['smtp-inspected network likely'],
  },
  {
    name: "a refusal that names the client after Apple's own words",
    probes: [
      port(smtp, 'turned-away', {
        phase: 'greeting',
        reply: '554 5.7.1 <host7.some-isp.net[192.0.2.1]>: Client host rejected: Access denied',
      }),
    ],
    causes: ['turned-away apple likely'],
  },
  {
    name: 'a name that a certificate proves to be idle talk',
    probes: [greeted('closed', '220 relay.some-isp.net', { phase: 'capabilities', tls: verified })],
    causes: ['apple-down apple likely'],
  },
]);

const set465 = { more: { set: [smtps] } } as const;

tables.set('port 465 in the settings', [
  {
    name: 'fails where 587 works: Apple lists 587',
    probes: [port(smtps, 'timeout')],
    look: { alternatives: [port(smtp, 'spoke')] },
    ...set465,
    causes: ['settings-wrong settings certain'],
    says: [/smtp\.mail\.me\.com:587 works from here, as Apple lists it/, /port 587 with STARTTLS/],
    never: [/Port 465 works/],
  },
  {
    name: 'is refused where 587 works',
    probes: [port(smtps, 'refused', { ms: 54 })],
    look: { alternatives: [port(smtp, 'spoke')] },
    ...set465,
    causes: ['settings-wrong settings certain'],
  },
  {
    name: 'fails where 587 fails too',
    probes: [port(smtps, 'timeout')],
    look: { alternatives: [port(smtp, 'timeout')] },
    ...set465,
    causes: [
      'port-blocked network likely',
      'settings-wrong settings possible',
      'apple-down apple possible',
    ],
  },
  {
    name: 'works',
    probes: [port(smtps, 'spoke')],
    more: { ...set465.more, ...always },
    causes: works,
  },
]);

tables.set('no cause stands beside a certain one', [
  {
    name: 'Apple, by its own proven words, and a refusal here',
    probes: [
      resultOf(imap, [
        addressProbe({ state: 'unavailable', phase: 'greeting', tls: verified }),
        addressProbe({ state: 'reset', phase: 'tls', address: '17.56.9.24' }),
      ]),
    ],
    causes: ['apple-down apple certain'],
  },
  {
    name: 'a forged name and a blocked port',
    probes: [port(imap, 'timeout', { address: '10.0.0.9' })],
    look: { refereed: [port(imap, 'spoke')] },
    causes: ['name-forged network certain'],
  },
  {
    name: 'settings that cannot work and a refusal',
    probes: [port({ ...smtp, security: 'implicit' }, 'refused', { ms: 0 })],
    more: { set: [{ ...smtp, security: 'implicit' }] },
    causes: ['settings-wrong settings certain'],
  },
  {
    name: 'each port has its own',
    probes: [
      port(imap, 'certificate-untrusted', { phase: 'tls', interceptor: 'Avast' }),
      port(smtp, 'timeout'),
    ],
    causes: [
      'intercepted computer certain',
      'port-blocked network likely',
      'apple-down apple possible',
    ],
  },
  {
    name: 'a wrong date, where another certificate is valid today',
    probes: [
      port(imap, 'spoke', { tls: verified }),
      port(smtp, 'certificate-expired', { phase: 'tls' }),
    ],
    causes: ['impostor network likely'],
    never: [/date is wrong/],
  },
]);

describe.each([...tables])('%s', (_, cases) => {
  it.each(cases)('$name', ({ causes, says = [], never = [], ...given }) => {
    const diagnosis = diagnosisOf(given);
    expect(causesOf(diagnosis)).toEqual(causes);
    const text = JSON.stringify(diagnosis?.causes ?? []) + (diagnosis?.remarks ?? []).join('\n');
    for (const part of says) expect(text).toMatch(part);
    for (const part of never) expect(text).not.toMatch(part);
  });
});

const states = Object.keys(stateWords) as ProbeState[];

const anyAddress: fc.Arbitrary<AddressProbe> = fc
  .record({
    state: fc.constantFrom(...states),
    phase: fc.constantFrom<Phase>('connect', 'greeting', 'starttls', 'tls', 'capabilities'),
    address: fc.constantFrom('17.56.9.23', '0.0.0.0', '127.0.0.1', '::', '2001:db8::1', '10.1.1.1'),
    ms: fc.constantFrom(0, 1, 3, 20, 54, 5000),
    proven: fc.boolean(),
    interceptor: fc.constantFrom(undefined, 'Avast'),
    greeting: fc.constantFrom(undefined, '220 relay.some-isp.net', '220 iCloud SMTP'),
    errno: fc.constantFrom(undefined, 'EACCES'),
  })
  .map(({ state, phase, address, ms, proven, interceptor, greeting, errno }) => {
    const early = ['refused', 'timeout', 'unreachable', 'untried'].includes(state);
    const where = early ? 'connect' : state === 'spoke' ? 'goodbye' : phase;
    return addressProbe({
      state,
      address,
      phase: where,
      phases:
        where === 'connect'
          ? [{ phase: where, ms }]
          : [
              { phase: 'connect', ms },
              { phase: where, ms },
            ],
      ...(proven && where !== 'connect' && { tls: verified }),
      ...(interceptor !== undefined && state.startsWith('certificate-') && { interceptor }),
      ...(greeting !== undefined && where !== 'connect' && { greeting }),
      ...(errno !== undefined && state === 'unreachable' && { errno }),
    });
  });

const anyResult = (endpoint: Endpoint): fc.Arbitrary<ProbeResult> =>
  fc
    .tuple(
      fc.array(anyAddress, { maxLength: 3 }),
      fc.constantFrom('nodata', 'nxdomain', 'failed' as const),
    )
    .map(([addresses, kind]) => resultOf(endpoint, addresses, [heard(endpoint, kind)]));

const anyContact = fc
  .tuple(
    fc.constantFrom<ServerContact['state']>(
      'connected',
      'refused',
      'timeout',
      'unreachable',
      'unresolved',
    ),
    fc.constantFrom(993, 587),
    fc.constantFrom(1, 50),
  )
  .map(([state, number, ms]) => contact(state, { port: number, ms }));

const anyInput: fc.Arbitrary<DiagnosisInput> = fc.record({
  probes: fc.tuple(anyResult(imap), fc.oneof(anyResult(smtp), anyResult(smtps))),
  inquiry: fc.record({
    refereed: fc.array(fc.oneof(anyResult(imap), anyResult(smtp)), { maxLength: 2 }),
    alternatives: fc.array(fc.oneof(anyResult(smtp), anyResult(smtps)), { maxLength: 2 }),
    controls: fc.array(anyContact, { maxLength: 2 }),
  }),
  outages: fc.subarray([mailOutage, signInOutage]),
  answers: fc.subarray<Answer>([authoritative]),
  set: fc.subarray([smtps, { ...smtp, security: 'implicit' as const }], { maxLength: 1 }),
  platform: fc.constant('linux' as const),
  ci: fc.boolean(),
  always: fc.boolean(),
});

/** A diagnosis of which the claim does not hold. */
const counterexample = (claim: (diagnosis: Diagnosis, input: DiagnosisInput) => boolean) =>
  fc.check(
    fc.property(anyInput, (input) => {
      const diagnosis = diagnose(input);
      return diagnosis === undefined || claim(diagnosis, input);
    }),
    { numRuns: 600 },
  ).counterexample;

const nameOf = ({ endpoint: { host, port: number } }: ProbeResult): string => `${host}:${number}`;

const failing = ({ probes }: DiagnosisInput): readonly string[] =>
  probes.filter(({ kind }) => kind !== 'spoke').map(nameOf);

describe('any combination of what was seen', () => {
  it('gives a port that fails at most one certain cause, and then no other', () =>
    expect(
      counterexample(({ causes }, input) =>
        failing(input).every((name) => {
          const own = causes.filter(({ ports }) => ports.includes(name));
          const certain = own.some(({ confidence }) => confidence === 'certain');
          return own.length === 1 || (own.length > 1 && !certain);
        }),
      ),
    ).toBeNull());

  it('says that all works only if no port fails', () =>
    expect(
      counterexample(
        ({ causes }, input) =>
          failing(input).length === 0 ||
          causes.every(({ id }) => id !== 'connection-works' && id !== 'apple-outage'),
      ),
    ).toBeNull());

  it('never speaks of being offline if anything was reached', () =>
    expect(
      counterexample(({ causes }, { probes, inquiry, answers }) => {
        const looked = [...probes, ...inquiry!.refereed, ...inquiry!.alternatives];
        const reached =
          answers!.length > 0 ||
          inquiry!.controls.some(({ state }) => state === 'connected') ||
          looked.some(({ addresses }) =>
            addresses.some(({ phase, state }) => phase !== 'connect' && state !== 'untried'),
          );
        return !reached || causes.every(({ id }) => id !== 'offline');
      }),
    ).toBeNull());

  it('never finds a program on this computer in a refusal that took a way through the network', () =>
    expect(
      counterexample(({ causes }, { probes }) =>
        causes
          .filter(({ id }) => id === 'refused-here')
          .every(({ ports }) =>
            probes
              .filter((probe) => ports.includes(nameOf(probe)))
              .every(({ addresses }) =>
                addresses.some(({ errno, phases }) => errno !== undefined || phases[0]!.ms <= 2),
              ),
          ),
      ),
    ).toBeNull());

  it('never loses an outage', () =>
    expect(
      counterexample((diagnosis, { outages, always: wanted }) => {
        const text = JSON.stringify(diagnosis);
        const harmless = diagnosis.causes.every(({ ports }) => ports.length === 0);
        return !wanted || harmless || outages!.every(({ service }) => text.includes(service));
      }),
    ).toBeNull());

  it('never says that Apple is down for what Apple does not run', () =>
    expect(
      counterexample((_, input) => {
        const host = dnsName('imap.example.net');
        const probes = input.probes.map((one) => ({ ...one, endpoint: { ...one.endpoint, host } }));
        return (
          diagnose({ ...input, probes })?.causes.every(({ id }) => id !== 'apple-down') ?? true
        );
      }),
    ).toBeNull());
});
