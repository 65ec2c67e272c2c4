/** Whoever runs `dns-audit ports` reads in the first ten lines what works, why the rest does not, and what to do. */
import { describe, expect, it } from 'vitest';
import { diagnose, type DiagnosisInput } from '../../src/diagnosis/diagnose.ts';
import { mailServers, unlistedPort } from '../../src/icloud/mail-settings.ts';
import type { Answer } from '../../src/model/dns/dns.ts';
import type { Diagnosis, SecondLook, ServerContact } from '../../src/model/mail/diagnosis.ts';
import type {
  AddressProbe,
  Endpoint,
  ProbeResult,
  ProbeState,
} from '../../src/model/mail/probe.ts';
import type { Report, Result } from '../../src/model/report.ts';
import { verdictOfAll, verdictsOf } from '../../src/model/verdict.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { addressProbe } from '../support/judge.ts';
import { domainReport, reportOf } from '../support/reports.ts';

const { imap, smtp } = mailServers;
const submissions: Endpoint = { ...smtp, port: unlistedPort, security: 'implicit' };
const proven = { protocol: 'TLSv1.3', cipher: '', authorized: true } as const;

const heard = (
  { host }: Endpoint,
  kind: 'nxdomain' | 'nodata' | 'failed',
  server = 'system',
): Answer<'A'> => {
  const base = {
    question: { name: host, type: 'A' },
    vantage: 'system',
    server,
    transport: 'system',
    chain: [],
    ms: 1,
  } as const;
  const failure = { code: 'timeout', detail: '', attempts: [] } as const;
  return kind === 'failed' ? { ...base, kind, failure } : { ...base, kind };
};

const resultOf = (endpoint: Endpoint, ...addresses: AddressProbe[]): ProbeResult => ({
  endpoint,
  resolution: [],
  addresses,
  ms: 40,
  kind: addresses.some(({ state }) => state === 'spoke') ? 'spoke' : 'closed',
});

type Changes = Partial<AddressProbe> & { readonly ms?: number };

const probe = (state: ProbeState, { ms = 20, ...changes }: Changes = {}): AddressProbe => {
  const { phase = state === 'spoke' ? 'goodbye' : 'connect' } = changes;
  return addressProbe({ state, phase, phases: [{ phase, ms }], detail: '', ...changes });
};

const port = (endpoint: Endpoint, state: ProbeState, changes: Changes = {}): ProbeResult =>
  resultOf(endpoint, probe(state, changes));

const works = (endpoint: Endpoint): ProbeResult => port(endpoint, 'spoke', { tls: proven });

const nameless = (endpoint: Endpoint, kind: 'nxdomain' | 'nodata' | 'failed'): ProbeResult => ({
  ...resultOf(endpoint),
  resolution: [heard(endpoint, kind)],
});

const contact = (state: ServerContact['state'], at = 993): ServerContact => ({
  host: 'imap.example.net',
  port: at,
  state,
  detail: 'no answer',
  ms: 50,
});

const look = (changes: Partial<SecondLook>): Pick<DiagnosisInput, 'inquiry'> => ({
  inquiry: { refereed: [], alternatives: [], controls: [], ...changes },
});

const shown = (changes: object) => ({
  tls: { protocol: 'TLSv1.3', cipher: '', authorized: false, ...changes },
  phase: 'tls' as const,
});

const certificate = {
  subject: 'CN=imap.mail.me.com',
  issuer: 'CN=Some Shield Root',
  names: ['imap.mail.me.com'],
  notBefore: '2027-01-01T00:00:00.000Z',
  notAfter: '2027-12-01T00:00:00.000Z',
  daysLeft: 300,
  fingerprint256: '',
};

interface Fault {
  readonly name: string;
  readonly probes: readonly ProbeResult[];
  readonly more?: Partial<DiagnosisInput>;
  /** The whole summary. */
  readonly summary: string;
  /** How the first step begins. */
  readonly first: string;
}

const both = (state: ProbeState, changes: Changes = {}): readonly ProbeResult[] => [
  port(imap, state, changes),
  port(smtp, state, changes),
];

const set = { protocol: 'smtp', host: smtp.host, port: 587, security: 'implicit' } as const;

const faults: readonly Fault[] = [
  {
    name: 'port 587 is dropped',
    probes: [works(imap), port(smtp, 'timeout')],
    summary:
      'Incoming mail works. Outgoing mail: port 587 does not answer; most likely this network blocks it.',
    first: "Try another network, such as your phone's hotspot",
  },
  {
    name: 'port 993 is dropped',
    probes: [port(imap, 'timeout'), works(smtp)],
    summary:
      'Outgoing mail works. Incoming mail: port 993 does not answer; most likely this network blocks it.',
    first: "Try another network, such as your phone's hotspot",
  },
  {
    name: 'both are dropped, and other providers too',
    probes: both('timeout'),
    more: look({ controls: [contact('timeout'), contact('timeout', 587)] }),
    summary:
      'Incoming and outgoing mail: ports 993 and 587 do not answer; this network blocks them.',
    first: "Try another network, such as your phone's hotspot",
  },
  {
    name: '587 is dropped, 465 is open',
    probes: [works(imap), port(smtp, 'timeout')],
    more: look({ alternatives: [works(submissions)] }),
    summary:
      'Incoming mail works. Outgoing mail: port 587 does not answer; this network blocks it.',
    first: 'Until the port is open, set the outgoing server to port 465 with SSL/TLS',
  },
  {
    name: 'refused at once',
    probes: both('refused', { ms: 0 }),
    summary:
      'Incoming and outgoing mail: ports 993 and 587 refuse the connection; most likely something on this computer blocks them.',
    first: 'Check for programs and rules that block connections',
  },
  {
    name: 'refused from afar',
    probes: [works(imap), port(smtp, 'refused', { ms: 40 })],
    more: look({ controls: [contact('refused', 587)] }),
    summary:
      'Incoming mail works. Outgoing mail: port 587 refuses the connection; most likely this network blocks it.',
    first: "Try another network, such as your phone's hotspot",
  },
  {
    name: 'forbidden by this computer',
    probes: both('refused', { ms: 0, errno: 'EACCES' }),
    summary:
      'Incoming and outgoing mail: ports 993 and 587 refuse the connection; something on this computer blocks them.',
    first: 'Check for programs and rules that block connections',
  },
  {
    name: 'only Apple does not answer',
    probes: both('timeout'),
    more: look({ controls: [contact('connected'), contact('connected', 587)] }),
    summary:
      "Incoming and outgoing mail: ports 993 and 587 do not answer; most likely Apple's mail server is down.",
    first: "Check Apple's system status page",
  },
  {
    name: 'reset while connected',
    probes: [works(imap), port(smtp, 'reset', { phase: 'greeting' })],
    summary:
      'Incoming mail works. Outgoing mail: port 587 breaks off the connection; most likely something on the way breaks it off.',
    first: 'Turn off mail scanning',
  },
  {
    name: 'TLS is intercepted by an antivirus program',
    probes: both('certificate-untrusted', {
      ...shown({ certificate }),
      interceptor: 'Avast',
    }),
    summary:
      "Incoming and outgoing mail: ports 993 and 587 show certificates that can't be trusted; a program on this computer intercepts them.",
    first: 'Turn off encrypted mail scanning in Avast',
  },
  {
    name: 'a self-signed certificate',
    probes: [port(imap, 'certificate-self-signed', shown({ certificate })), works(smtp)],
    summary:
      "Outgoing mail works. Incoming mail: port 993 shows a certificate that can't be trusted; most likely something answers in Apple's place.",
    first: "Don't enter a password on this network",
  },
  {
    name: "another server's banner",
    probes: [
      works(imap),
      port(smtp, 'starttls-missing', {
        phase: 'starttls',
        greeting: '220 relay.isp.example ESMTP Postfix',
      }),
    ],
    summary:
      "Incoming mail works. Outgoing mail: port 587 offers no encryption; most likely something answers in Apple's place.",
    first: "Don't enter a password on this network",
  },
  {
    name: 'STARTTLS is crossed out',
    probes: [works(imap), port(smtp, 'starttls-masked', { phase: 'starttls' })],
    summary:
      'Incoming mail works. Outgoing mail: port 587 offers no encryption; a firewall removes the offer of encryption.',
    first: 'Turn off mail scanning',
  },
  {
    name: 'a captive portal',
    probes: both('not-the-protocol', { phase: 'greeting', reply: 'HTTP/1.1 302 Found' }),
    summary:
      "Incoming and outgoing mail don't work: most likely this network wants you to sign in to it first.",
    first: 'Open http://captive.apple.com in a browser',
  },
  {
    name: 'DNS denies the names',
    probes: [nameless(imap, 'nxdomain'), nameless(smtp, 'nxdomain')],
    summary:
      "Incoming and outgoing mail don't work: most likely this network's DNS blocks the server's name.",
    first: 'Turn off ad blockers and family filters that use DNS',
  },
  {
    name: 'DNS gives a wrong address',
    probes: [port(imap, 'timeout', { address: '203.0.113.9' }), works(smtp)],
    more: look({ refereed: [works(imap)] }),
    summary:
      "Outgoing mail works. Incoming mail doesn't work: this network's DNS gives a wrong address.",
    first: "Don't enter a password on this network",
  },
  {
    name: 'DNS does not answer',
    probes: [nameless(imap, 'failed'), nameless(smtp, 'failed')],
    summary:
      "Incoming and outgoing mail don't work: most likely this network's DNS doesn't answer.",
    first: 'Check that this computer is online',
  },
  {
    name: 'offline',
    probes: both('unreachable'),
    summary: "Incoming and outgoing mail don't work: most likely this computer is offline.",
    first: 'Check that this computer is online',
  },
  {
    name: 'online, without a route there',
    probes: both('unreachable'),
    more: look({ controls: [contact('connected'), contact('connected', 587)] }),
    summary:
      "Incoming and outgoing mail: ports 993 and 587 can't be reached; most likely there is no route to them from here.",
    first: 'Turn off VPNs and proxies',
  },
  {
    name: 'IPv4 alone works',
    probes: [
      resultOf(
        imap,
        probe('spoke', { tls: proven }),
        probe('timeout', { address: '2001:db8::1', family: 6 }),
      ),
      works(smtp),
    ],
    summary: "Incoming and outgoing mail work, but IPv6 doesn't.",
    first: 'Turn IPv6 off as a test',
  },
  {
    name: 'the clock is wrong',
    probes: both('certificate-not-yet-valid', shown({ certificate })),
    summary: "Incoming and outgoing mail don't work: most likely this computer's date is wrong.",
    first: 'Set the correct date and time',
  },
  {
    name: 'outdated TLS',
    probes: both('tls-version', { phase: 'tls' }),
    summary:
      'Incoming and outgoing mail: ports 993 and 587 offer only outdated encryption; most likely something on the way only knows outdated encryption.',
    first: "Don't enter a password on this network",
  },
  {
    name: 'Apple says that it is out of service',
    probes: [works(imap), port(smtp, 'unavailable', { phase: 'capabilities', tls: proven })],
    summary:
      "Incoming mail works. Outgoing mail: port 587 says that it is out of service; Apple's mail server is down.",
    first: "Check Apple's system status page",
  },
  {
    name: 'Apple turns this computer away',
    probes: [port(imap, 'turned-away', { phase: 'greeting', tls: proven }), works(smtp)],
    summary:
      "Outgoing mail works. Incoming mail doesn't work: Apple's mail server turns this computer away.",
    first: 'Turn off VPNs and proxies',
  },
  {
    name: 'the mail program is set wrong',
    probes: [works(imap), port({ ...smtp, security: 'implicit' }, 'tls-broken', { phase: 'tls' })],
    more: { set: [set] },
    summary:
      "Incoming mail works. Outgoing mail doesn't work: the mail program's server settings are wrong.",
    first: 'Use the settings under "Right settings"',
  },
  {
    name: 'two ports for two reasons',
    probes: [port(imap, 'timeout'), port(smtp, 'starttls-masked', { phase: 'starttls' })],
    summary:
      'Incoming mail: port 993 does not answer; most likely this network blocks it. Outgoing mail: port 587 offers no encryption; a firewall removes the offer of encryption.',
    first: 'Turn off mail scanning',
  },
  {
    name: 'all is well',
    probes: [works(imap), works(smtp)],
    more: { always: true },
    summary: 'Incoming and outgoing mail work.',
    first: 'Compare the mail program with "Right settings"',
  },
];

const diagnosisOf = ({ probes, more }: Fault): Diagnosis => {
  const found = diagnose({ probes, platform: 'macos', ci: false, always: false, ...more });
  if (found === undefined) throw new Error('no diagnosis');
  return found;
};

const judged = (area: 'imap' | 'smtp', status: Result['status']): Result => ({
  check: `port-${area}`,
  area,
  title: `The ${area} port`,
  severity: 'error',
  status,
  findings: [],
  observed: [],
  obstacles: [],
});

const reportAbout = (fault: Fault, ci = false): Report => {
  const status = (probed: ProbeResult) => (probed.kind === 'spoke' ? 'pass' : 'fail');
  const results = fault.probes.map((one) => judged(one.endpoint.protocol, status(one)));
  const diagnosis = diagnosisOf(fault);
  const domain = {
    ...domainReport('icloud.com', verdictsOf(results).verdict, results),
    ...verdictsOf(results),
    diagnosis,
    evidence: { answers: [], probes: fault.probes },
  };
  const report = reportOf(verdictOfAll([domain]), domain);
  return { ...report, vantage: { ...report.vantage, ci } };
};

const linesOf = (fault: Fault, width: number, verbose = false): readonly string[] =>
  renderText(reportAbout(fault), {
    width,
    color: false,
    unicode: true,
    verbose,
    quiet: false,
  }).split('\n');

const unwrapped = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

describe.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
  it('is summed up', () => expect(diagnosisOf(fault).summary).toBe(fault.summary));

  it.each([60, 80])('opens with the answer and the first steps at %i columns', (width) => {
    const lines = linesOf(fault, width);
    const head = unwrapped(lines.slice(0, 10));
    expect(head).toMatch(/^[✓✗?] Mail ports, from this computer: (?:PASS|FAIL)/);
    expect(head).toContain(fault.summary);
    expect(head).toMatch(/ (?:What to do|If mail still fails) /);
    expect(head).toContain(` 1. ${fault.first}`);
    if (width === 80) expect(head).toContain(' 2. ');
  });

  it('says each step once', () => {
    const text = unwrapped(linesOf(fault, 80));
    const [steps = ''] = / 1\. .*?(?= Why )/.exec(text) ?? [];
    expect(steps).not.toBe('');
    const listed = steps.split(/ (?=\d+\. )/).map((step) => step.replace(/^\s*\d+\. /, '').trim());
    expect(listed).toEqual([...new Set(listed)]);
  });

  it('draws the way to a port only if it fails, or if all is wanted', () => {
    const drawn = (verbose: boolean) =>
      linesOf(fault, 80, verbose).filter((line) => line.endsWith('● this computer')).length;
    expect(drawn(false)).toBe(fault.probes.filter(({ kind }) => kind !== 'spoke').length);
    expect(drawn(true)).toBe(fault.probes.length);
  });

  it('keeps to 40 columns, but for what is there to be copied', () => {
    const long = linesOf(fault, 40)
      .filter((line) => line.length > 40)
      .filter((line) => !/nc -vz|openssl|https:|=/.test(line));
    expect(long).toEqual([]);
  });

  it('has its summary in every format', () => {
    const report = reportAbout(fault, true);
    const plain = fault.summary.replaceAll("'", '');
    const bare = (text: string) =>
      text.replaceAll(/&#39;|&#x27;|\\?'|<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    const summary = plain.replace(/\.$/, '');
    // On a runner nobody can sign in.
    if (fault.name !== 'a captive portal') {
      expect(bare(renderMarkdown(report))).toContain(summary);
      expect(bare(renderHtml(report))).toContain(summary);
      expect(bare(renderJson(report))).toContain(plain);
    }
    expect(renderMarkdown(report)).toContain('Mail ports, from this runner');
    expect(renderHtml(report)).toContain('Mail ports, from this runner');
  });
});

it('has at least twenty faults', () => expect(faults.length).toBeGreaterThan(20));
