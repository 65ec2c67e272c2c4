import { describe, expect, it } from 'vitest';
import { audit, tool } from './support/audit.ts';
import { asResolver, hasImap, hasMail, hasTruePorts, places } from './support/places.ts';
import { token } from './support/zones.ts';

describe('a domain as Apple asks', () => {
  it.runIf(hasMail && hasTruePorts)(
    'passes: name servers, resolver, mail servers and policies of others',
    async () => {
      const { status, stdout, stderr } = await tool(['example.com', '--apple-domain', token]);
      expect(stderr).toBe('');
      expect(stdout).not.toContain('Safe to press Verify');
      expect(stdout).toMatch(/✓ imap\.mail\.me\.com:993 works \(TLSv1\.3/);
      expect(stdout).toMatch(/✓ smtp\.mail\.me\.com:587 works \(TLSv1\.3/);
      expect(stdout).not.toMatch(/^[✗!?·]/m);
      expect(status).toBe(0);
    },
  );

  it.runIf(hasImap)('is told with what its mail servers say', async () => {
    const { report } = await audit('example.com');
    const probes = report.domains[0]!.evidence.probes.filter(
      ({ endpoint, kind }) => endpoint.protocol === 'imap' && kind === 'spoke',
    );
    expect(probes.map(({ endpoint }) => endpoint.host)).toContain('imap.mail.me.com');
  });

  it.runIf(hasMail)('passes with its mail servers, as data', async () => {
    const { status, report, failed, inconclusive } = await audit(
      'example.com',
      '--apple-domain',
      token,
    );
    expect({ status, failed, inconclusive }).toEqual({ status: 0, failed: [], inconclusive: [] });
    const spoke = report.domains[0]!.evidence.probes.map(({ kind, endpoint }) => [
      endpoint.protocol,
      kind,
    ]);
    expect(spoke).toEqual(
      expect.arrayContaining([
        ['imap', 'spoke'],
        ['smtp', 'spoke'],
      ]),
    );
  });

  it('is asked of BIND and Knot themselves, and of NSD for the delegation', async () => {
    const { report } = await audit('example.com', '--no-ports');
    const asked = report.domains[0]!.evidence.answers.map(
      ({ vantage, server }) => `${vantage} ${server}`,
    );
    expect([...new Set(asked)].sort()).toEqual([
      `authoritative ${places.bind}`,
      `authoritative ${places.knot}`,
      `parent ${places.tld}`,
      expect.stringMatching(/^(?:system system|resolver )/),
    ]);
  });
});

interface Judged {
  readonly domain: string;
  readonly status: number;
  /** Failed checks of severity error and warning. */
  readonly failed: readonly string[];
  /** One of the failed notes. */
  readonly note?: string;
}

const judged = (
  domain: string,
  status: number,
  failed: readonly string[],
  note?: string,
): Judged => ({ domain, status, failed, ...(note !== undefined && { note }) });

const verdicts: readonly Judged[] = [
  judged('example.com', 0, []),
  judged('unsigned.example', 0, []),
  judged('signed.example', 0, []),
  judged('bogus.example', 1, ['dnssec-valid']),
  judged('expired.example', 1, ['dnssec-valid']),
  judged('leftover.example', 1, ['dnssec-valid']),
  judged('below.broken', 1, ['dnssec-valid']),
  judged('signed.broken', 1, ['dnssec-valid']),
  judged('large.example', 0, [], 'spf-size'),
  judged('lame.example', 0, ['delegation-lame']),
  judged('refused.example', 1, ['delegation-answers']),
  judged('half.example', 0, ['delegation-silent']),
  judged('silent.example', 3, [], 'delegation-single'),
  judged('closed.example', 3, []),
  judged('mismatch.example', 0, [], 'delegation-mismatch'),
  judged('differing.example', 1, ['delegation-alike']),
  judged('bare.example', 1, [
    'dkim-cname',
    'dmarc-present',
    'mx-present',
    'spf-present',
    'verification-present',
  ]),
  judged('wild.example', 0, ['dmarc-present']),
  judged('renamed.example', 1, ['dkim-target']),
  judged('policy.example', 0, []),
  judged('distrusted.example', 0, ['mta-sts-policy']),
  judged('nowhere.example', 1, ['delegation-present']),
];

describe('each domain gets its verdict', () => {
  it.concurrent.each(verdicts)(
    '$domain: $status, $failed',
    async ({ domain, status, failed, note }) => {
      const audited = await audit(domain, '--no-ports');
      expect({ status: audited.status, failed: audited.failed }).toEqual({ status, failed });
      if (note !== undefined) expect(audited.notes).toContain(note);
      // What nobody answered is not said to be missing.
      if (status === 3) expect(audited.inconclusive).toContain('mx-present');
    },
  );
});

describe('DNSSEC', () => {
  it.concurrent.each([
    ['expired.example', /the signature over the keys of expired\.example \(key \d+\) expired at/],
    [
      'below.broken',
      /DNSSEC of broken, a zone above, is broken.*Nothing is wrong with your domain/,
    ],
    [
      'signed.broken',
      /DNSSEC of broken, a zone above, is broken.*Nothing is wrong with your domain/,
    ],
    ['leftover.example', /the registrar lists key \d+, but the DNS host's zone has no keys/],
    [
      'bogus.example',
      /the signature over the MX records of bogus\.example \(key \d+\) does not match them/,
    ],
  ])('%s: says what is wrong', async (domain, words) => {
    const { report } = await audit(domain, '--no-ports');
    const found = report.domains[0]!.results.find(({ check }) => check === 'dnssec-valid');
    expect(JSON.stringify(found)).toMatch(words);
  });

  it('an answer that Unbound has validated is told apart', async () => {
    const validated = async (domain: string) => {
      const { report } = await audit(
        domain,
        '--no-ports',
        '--resolver',
        asResolver(places.resolver),
      );
      return report.domains[0]!.evidence.answers.some(
        (answer) => answer.question.name === domain && answer.kind === 'found' && answer.authentic,
      );
    };
    expect(await validated('signed.example')).toBe(true);
    expect(await validated('unsigned.example')).toBe(false);
  });
});

it('a server at which nobody listens is told from one that is silent', async () => {
  const messageOf = async (domain: string) => {
    const { report } = await audit(domain, '--no-ports');
    const found = report.domains[0]!.results.find(({ check }) => check === 'delegation-silent');
    return found?.findings[0]?.message;
  };
  expect(await messageOf('half.example')).toMatch(
    /ns3\S+ \(\S+\) does not answer, while ns1\S+ \(\S+\) answers$/,
  );
  expect(await messageOf('shut.example')).toMatch(
    /ns4\S+ \(\S+\) refuses connections, while ns1\S+ \(\S+\) answers$/,
  );
});

it('an answer too long for a datagram is fetched over TCP', async () => {
  const { report } = await audit('large.example', '--no-ports', '--only', 'spf');
  const texts = report.domains[0]!.evidence.answers.filter(
    ({ question }) => question.name === 'large.example' && question.type === 'TXT',
  );
  const own = texts.filter(({ vantage }) => vantage === 'authoritative');
  expect(own.map(({ transport }) => transport)).toEqual(['tcp', 'tcp']);
  for (const one of texts) expect(one.kind === 'found' && one.set.rdata.length).toBe(32);
});
