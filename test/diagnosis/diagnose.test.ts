import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, platformFromNode, type DiagnosisInput } from '../../src/diagnosis/diagnose.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import type {
  CauseId,
  ServerContact,
  Culprit,
  SecondLook,
} from '../../src/model/mail/diagnosis.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type {
  AddressProbe,
  Endpoint,
  ProbeResult,
  ProbeState,
} from '../../src/model/mail/probe.ts';
import { stateWords } from '../../src/report/view/port-words.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import { addressProbe } from '../support/judge.ts';

const { imap, smtp } = mailServers;
const proven = { protocol: 'TLSv1.3', cipher: '', authorized: true } as const;

const resultOf = (endpoint: Endpoint, ...addresses: AddressProbe[]): ProbeResult => ({
  endpoint,
  resolution: [],
  addresses,
  ms: 1,
  kind: addresses.some(({ state }) => state === 'spoke') ? 'spoke' : 'closed',
});

/** A port of one address, in this state; a connection takes 20 ms. */
const port = (
  state: ProbeState,
  changes: Partial<AddressProbe> = {},
  endpoint: Endpoint = imap,
): ProbeResult => {
  const { phase = 'connect' } = changes;
  return resultOf(
    endpoint,
    addressProbe({ state, phase, phases: [{ phase, ms: 20 }], detail: 'why', ...changes }),
  );
};

/** A port that refuses sooner than any other machine could. */
const refusedAtOnce = (endpoint: Endpoint = imap): ProbeResult =>
  port('refused', { phases: [{ phase: 'connect', ms: 0 }] }, endpoint);

const unresolved = (kind: 'nxdomain' | 'nodata' | 'failed', endpoint: Endpoint = imap) => {
  const heard = {
    question: { name: endpoint.host, type: 'A' },
    vantage: 'system',
    server: 'system',
    transport: 'system',
    chain: [],
    ms: 1,
  } as const;
  const failure = { code: 'timeout', detail: 'silence', attempts: [] } as const;
  const answer = kind === 'failed' ? { ...heard, kind, failure } : { ...heard, kind };
  return { ...resultOf(endpoint), resolution: [answer], kind: 'failed', failure } as const;
};

const control = (state: ServerContact['state'], portNumber = 993): ServerContact => ({
  host: 'imap.example.net',
  port: portNumber,
  state,
  detail: 'why',
  ms: 1,
});

const inquiry = (changes: Partial<SecondLook>): SecondLook => ({
  refereed: [],
  alternatives: [],
  controls: [],
  ...changes,
});

const diagnosisOf = (probes: readonly ProbeResult[], more: Partial<DiagnosisInput> = {}) =>
  diagnose({ probes, platform: 'linux', ci: false, always: false, ...more });

/** The causes, likeliest first, as `id culprit confidence`. */
const causesOf = (...args: Parameters<typeof diagnosisOf>): readonly string[] =>
  (diagnosisOf(...args)?.causes ?? []).map(
    ({ id, culprit, confidence }) => `${id} ${culprit} ${confidence}`,
  );

const withIssuer = (issuer: string) => ({
  tls: {
    ...proven,
    authorized: false,
    certificate: {
      subject: 'CN=imap.mail.me.com',
      issuer,
      names: ['imap.mail.me.com'],
      notBefore: '2020-01-01T00:00:00.000Z',
      notAfter: '2021-01-01T00:00:00.000Z',
      daysLeft: -1,
      fingerprint256: '',
    },
  },
});

type Row = readonly [what: string, probe: ProbeResult, cause: `${CauseId} ${Culprit} ${string}`];

const alone: readonly Row[] = [
  ['refused', port('refused'), 'port-blocked network likely'],
  ['refused at once', refusedAtOnce(), 'refused-here computer likely'],
  [
    'refused by the system',
    port('unreachable', { errno: 'EACCES' }),
    'refused-here computer certain',
  ],
  ['timed out', port('timeout'), 'port-blocked network likely'],
  ['without a route', port('unreachable'), 'offline network likely'],
  ['reset at TLS', port('reset', { phase: 'tls' }), 'cut-off network likely'],
  ['closed before it greets', port('closed', { phase: 'greeting' }), 'cut-off network likely'],
  ['silent', port('silent', { phase: 'tls' }), 'cut-off network likely'],
  ['a tarpit', port('slow', { phase: 'greeting' }), 'cut-off network likely'],
  ['an alert', port('tls-alert', { phase: 'tls' }), 'cut-off network likely'],
  ['old TLS', port('tls-version', { phase: 'tls' }), 'tls-outdated network likely'],
  [
    'silent once proven',
    port('silent', { phase: 'greeting', tls: proven }),
    'apple-down apple likely',
  ],
  [
    'a web page',
    port('tls-broken', { phase: 'tls', reply: 'HTTP/1.1 302 Found' }),
    'captive-portal network likely',
  ],
  [
    'HTML',
    port('not-the-protocol', { phase: 'greeting', reply: '<!DOCTYPE html>' }, smtp),
    'captive-portal network likely',
  ],
  [
    'garbage',
    port('not-the-protocol', { phase: 'greeting', reply: 'SSH-2.0' }, smtp),
    'impostor network likely',
  ],
  ['a flood', port('too-much-data', { phase: 'greeting' }, smtp), 'impostor network likely'],
  [
    'out of service',
    port('unavailable', { phase: 'greeting', tls: proven }),
    'apple-down apple certain',
  ],
  [
    'out of service, unproven',
    port('unavailable', { phase: 'greeting' }, smtp),
    'apple-down apple likely',
  ],
  [
    'turned away',
    port('turned-away', { phase: 'greeting', tls: proven }),
    'turned-away apple certain',
  ],
  [
    'STARTTLS refused',
    port('starttls-refused', { phase: 'starttls' }, smtp),
    'apple-down apple likely',
  ],
  [
    'STARTTLS missing',
    port('starttls-missing', { phase: 'starttls' }, smtp),
    'smtp-inspected network likely',
  ],
  [
    'STARTTLS masked',
    port('starttls-masked', { phase: 'starttls' }, smtp),
    'smtp-inspected network certain',
  ],
  [
    'plain text injected',
    port('plaintext-injected', { phase: 'tls' }, smtp),
    'smtp-inspected network certain',
  ],
  [
    'an antivirus',
    port('certificate-untrusted', { phase: 'tls', interceptor: 'Avast' }),
    'intercepted computer certain',
  ],
  [
    'a gateway',
    port('certificate-untrusted', { phase: 'tls', interceptor: 'Zscaler' }),
    'intercepted network certain',
  ],
  [
    'an expired one of an antivirus',
    port('certificate-expired', { phase: 'tls', interceptor: 'ESET' }),
    'intercepted computer certain',
  ],
  [
    'a stranger',
    port('certificate-self-signed', { phase: 'tls', ...withIssuer('CN=x') }),
    'impostor network likely',
  ],
  [
    'another name',
    port('certificate-name', { phase: 'tls', ...withIssuer('CN=x') }),
    'impostor network likely',
  ],
  [
    'expired',
    port('certificate-expired', { phase: 'tls', ...withIssuer('CN=x') }),
    'clock-wrong computer likely',
  ],
  [
    'not yet valid',
    port('certificate-not-yet-valid', { phase: 'tls' }),
    'clock-wrong computer likely',
  ],
  [
    'no sign-in',
    port('auth-missing', { phase: 'capabilities', tls: proven }),
    'apple-down apple likely',
  ],
  ['no such name', unresolved('nxdomain'), 'name-blocked network likely'],
  ['a name without address', unresolved('nodata'), 'name-blocked network likely'],
  ['no answer', unresolved('failed'), 'resolver-silent network likely'],
  ['cut short', port('deadline'), 'unclear network possible'],
];

describe('one port alone', () => {
  it.each(alone)('%s', (_, probe, cause) => expect(causesOf([probe])[0]).toBe(cause));

  it.each(Object.keys(stateWords) as ProbeState[])(
    '%s has a cause, unless all is well',
    (state) => {
      for (const phase of ['connect', 'greeting', 'tls'] as const)
        expect(causesOf([port(state, { phase })]).length > 0).toBe(state !== 'spoke');
    },
  );

  it('that works through an interceptor that the system trusts is reported, and is no failure', () => {
    const tls = { ...withIssuer('CN=Company Root').tls, systemTrust: true };
    const intercepted = port('spoke', { phase: 'goodbye', tls });
    expect(causesOf([intercepted])).toEqual(['read-along computer certain']);
    const gateway = port('spoke', { phase: 'goodbye', tls, interceptor: 'Zscaler' });
    expect(causesOf([gateway])).toEqual(['read-along network certain']);
    // Node trusts the root as well: it is an interceptor all the same.
    const trusted = port('spoke', { phase: 'goodbye', tls: proven, interceptor: 'ESET' });
    expect(causesOf([trusted], { always: true })).toEqual([
      'read-along computer certain',
      'connection-works account possible',
    ]);
  });

  it('that is intercepted never hides one that does not work', () => {
    const tls = { ...withIssuer('CN=Company Root').tls, systemTrust: true };
    const intercepted = port('spoke', { phase: 'goodbye', tls });
    expect(
      causesOf([intercepted, port('refused', {}, smtp)]).map((one) => one.split(' ')[0]),
    ).toEqual(['port-blocked', 'apple-down', 'read-along']);
  });

  it('that is intercepted and misbehaves is never proven to be Apple', () => {
    const odd = port('silent', { phase: 'greeting', tls: proven, interceptor: 'ESET' });
    expect(causesOf([odd])).toEqual(['cut-off network likely']);
  });

  it('refused within a millisecond is refused here, even if other ports fail too', () => {
    const controls = [control('refused')];
    expect(causesOf([refusedAtOnce()], { inquiry: inquiry({ controls }) })).toEqual([
      'refused-here computer likely',
      'port-blocked network possible',
    ]);
  });

  it('that works has no diagnosis, unless one is always wanted', () => {
    expect(diagnosisOf([port('spoke')])).toBeUndefined();
    expect(causesOf([port('spoke')], { always: true })).toEqual([
      'connection-works account possible',
    ]);
  });
});

describe('what else was tried', () => {
  const timeout = port('timeout');
  const refused = port('refused');

  it.each<readonly [string, ProbeResult, Partial<SecondLook>, readonly string[]]>([
    [
      "another's port is silent too",
      timeout,
      { controls: [control('timeout')] },
      ['port-blocked network certain'],
    ],
    [
      "another's port works",
      timeout,
      { controls: [control('connected')] },
      ['apple-down apple likely', 'port-blocked network possible'],
    ],
    [
      "another's port is refused too",
      refused,
      { controls: [control('refused')] },
      ['port-blocked network likely'],
    ],
    [
      "only Apple's is refused",
      refused,
      { controls: [{ ...control('connected'), ms: 20 }] },
      ['apple-down apple likely', 'port-blocked network possible'],
    ],
    [
      'a control without an address says nothing',
      timeout,
      { controls: [control('unresolved')] },
      ['port-blocked network likely', 'apple-down apple possible'],
    ],
    [
      'a control of another port does not count if there is one of the same',
      timeout,
      { controls: [control('timeout'), control('connected', 587)] },
      ['port-blocked network certain'],
    ],
    [
      'port 465 of the same host works',
      port('timeout', {}, smtp),
      { alternatives: [port('spoke', {}, { ...smtp, port: 465, security: 'implicit' })] },
      ['port-blocked network certain'],
    ],
  ])('%s', (_, probe, found, causes) =>
    expect(causesOf([probe], { inquiry: inquiry(found) })).toEqual(causes),
  );

  it('suggests port 465 if it works', () => {
    const alternatives = [port('spoke', {}, { ...smtp, port: 465, security: 'implicit' })];
    const [cause] = diagnosisOf([port('timeout', {}, smtp)], {
      inquiry: inquiry({ alternatives }),
    })!.causes;
    expect(cause.steps[0]).toContain('port 465 with SSL/TLS');
    expect(cause.evidence.join('\n')).toContain('smtp.mail.me.com:465 works from here');
  });

  it('a name that others resolve is certain to be blocked', () => {
    const refereed = [port('timeout')];
    expect(causesOf([unresolved('nxdomain')], { inquiry: inquiry({ refereed }) })).toEqual([
      'name-blocked network certain',
    ]);
    expect(causesOf([unresolved('failed')], { inquiry: inquiry({ refereed }) })).toEqual([
      'resolver-silent network certain',
    ]);
  });

  it('a resolver that knows no names at all blocks none in particular', () => {
    const controls = [control('unresolved')];
    expect(causesOf([unresolved('nxdomain')], { inquiry: inquiry({ controls }) })).toEqual([
      'offline network likely',
    ]);
  });

  it("Apple's status page decides", () => {
    const outages = [{ service: 'iCloud Mail', message: 'Some users are affected' }];
    expect(causesOf([timeout], { outages })[0]).toBe('apple-down apple certain');
    expect(causesOf([port('spoke')], { outages })).toEqual([]);
  });
});

describe('a forged address', () => {
  const elsewhere = (address: string, state: ProbeState) =>
    resultOf(imap, addressProbe({ address, state }));

  it('is recognized by trying the true one, not by how it looks', () => {
    const here = resultOf(
      imap,
      addressProbe({ address: '10.0.0.1', state: 'refused', phase: 'connect' }),
    );
    expect(causesOf([here])).not.toContain('name-forged network certain');
    const refereed = [elsewhere('17.56.9.23', 'spoke')];
    expect(causesOf([here], { inquiry: inquiry({ refereed }) })).toEqual([
      'name-forged network certain',
    ]);
  });

  it('that works is not forged, private or not', () => {
    const here = resultOf(imap, addressProbe({ address: '10.0.0.1', state: 'spoke' }));
    expect(diagnosisOf([here])).toBeUndefined();
  });

  it('is not forged if the other address fails too, or is the same', () => {
    const here = resultOf(
      imap,
      addressProbe({ address: '10.0.0.1', state: 'timeout', phase: 'connect' }),
    );
    for (const other of [elsewhere('17.56.9.23', 'timeout'), elsewhere('10.0.0.1', 'spoke')])
      expect(causesOf([here], { inquiry: inquiry({ refereed: [other] }) }).join()).not.toContain(
        'forged',
      );
  });
});

describe('both ports', () => {
  it('that fail alike have one cause', () => {
    const causes = diagnosisOf([port('timeout'), port('timeout', {}, smtp)])!.causes;
    expect(causes[0]).toMatchObject({
      id: 'port-blocked',
      title: 'This network blocks imap.mail.me.com:993 and smtp.mail.me.com:587',
      ports: ['imap.mail.me.com:993', 'smtp.mail.me.com:587'],
    });
  });

  it('have the most certain cause first', () =>
    expect(
      causesOf([
        port('timeout'),
        port('certificate-untrusted', { phase: 'tls', interceptor: 'Avast' }, smtp),
      ]),
    ).toEqual([
      'intercepted computer certain',
      'port-blocked network likely',
      'apple-down apple possible',
    ]));
});

describe('IPv6', () => {
  const v4 = addressProbe();
  const v6 = addressProbe({
    address: '2001:db8::1',
    family: 6,
    state: 'timeout',
    phase: 'connect',
  });

  it('that fails while IPv4 works is reported', () =>
    expect(causesOf([resultOf(imap, v4, v6)])).toEqual(['ipv6-broken network likely']));

  it.each<readonly [string, AddressProbe]>([
    ['was not tried', { ...v6, state: 'untried' }],
    ['works', { ...v6, state: 'spoke' }],
  ])('that %s is not', (_, probe) =>
    expect(diagnosisOf([resultOf(imap, v4, probe)])).toBeUndefined(),
  );
});

describe('settings', () => {
  const set = [{ ...smtp, host: dnsName('smtp.mail.me.com'), security: 'implicit' }] as const;

  it('that cannot work come first, and need no other explanation', () =>
    expect(causesOf([port('refused', {}, { ...smtp, security: 'implicit' })], { set })).toEqual([
      'settings-wrong settings certain',
    ]));

  it('that work all the same are not the cause', () => {
    const odd = [{ ...smtp, port: 465, security: 'implicit' }] as const;
    const diagnosis = diagnosisOf([port('spoke', {}, odd[0])], { set: odd, always: true });
    expect(diagnosis?.causes[0].id).toBe('connection-works');
    expect(diagnosis?.faults.map(({ id }) => id)).toEqual(['port-465']);
  });

  it('are the target of the commands', () => {
    const diagnosis = diagnosisOf([port('refused', {}, smtp)], { set: [{ ...smtp, port: 25 }] });
    expect(diagnosis?.commands).toContain('nc -vz -w 5 smtp.mail.me.com 25');
  });

  it('of a host name that a shell would interpret are no target', () => {
    const host = dnsName('a$(id).example');
    expect(diagnosisOf([port('refused')], { set: [{ ...imap, host }] })?.commands).toEqual([]);
  });
});

describe('the remarks and steps', () => {
  const diagnosis = (more: Partial<DiagnosisInput>) => diagnosisOf([refusedAtOnce()], more)!;

  it('explain error 4055, and that the password is not the cause', () => {
    expect(diagnosis({}).remarks.slice(0, 2)).toEqual([
      'This is what some sites call "error 4055" (Apple doesn\'t document that number).',
      "It's not your password: the connection fails before one is sent.",
    ]);
  });

  it('say that a CI runner speaks for itself only', () => {
    expect(diagnosis({ ci: true }).remarks.join(' ')).toContain('CI runner');
    expect(diagnosis({}).remarks.join(' ')).not.toContain('CI runner');
  });

  it.each([
    ['darwin', 'macos', 'Little Snitch', 'openssl s_client'],
    ['win32', 'windows', 'Outbound Rules', 'Test-NetConnection imap.mail.me.com -Port 993'],
    ['linux', 'linux', 'sudo ufw status verbose', 'nc -vz'],
    ['freebsd', 'linux', 'sudo ufw status verbose', 'nc -vz'],
  ])('%s: the steps and commands of %s', (name, platform, step, command) => {
    const found = diagnosis({ platform: platformFromNode(name) });
    expect(found.platform).toBe(platform);
    expect(found.causes[0].steps.join('\n')).toContain(step);
    expect(found.commands.join('\n')).toContain(command);
  });
});

it('any evidence gives a diagnosis in printable ASCII', () => {
  fc.assert(
    fc.property(anyReport, fc.boolean(), ({ domains }, ci) => {
      for (const { evidence } of domains) {
        const found = diagnosisOf(evidence.probes, { ci, always: true });
        expect(JSON.stringify(found) ?? '').toMatch(/^[ -~]*$/);
        expect(found?.causes.filter(({ steps }) => steps.length === 0) ?? []).toEqual([]);
      }
    }),
  );
});
