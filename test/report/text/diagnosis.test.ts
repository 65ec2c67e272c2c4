import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { isAppleHost } from '../../../src/icloud/exchanges.ts';
import { mailServers } from '../../../src/icloud/mail-settings.ts';
import type { AddressProbe, Phase, ProbeResult } from '../../../src/model/mail/probe.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { pathLines } from '../../../src/report/text/mail-path.ts';
import { causeBlocks, diagnosisBlocks } from '../../../src/report/text/diagnosis.ts';
import { addressProbe } from '../../support/judge.ts';
import { hostileStrings } from '../../support/reports.ts';

const look = { width: 80, color: false, unicode: true, isApple: isAppleHost };
const timed = (...phases: Phase[]) => phases.map((phase) => ({ phase, ms: 12 }));

const resultOf = (...addresses: AddressProbe[]): ProbeResult => ({
  endpoint: mailServers.smtp,
  resolution: [],
  addresses,
  ms: 30,
  kind: 'closed',
});

const refused = addressProbe({
  state: 'refused',
  phase: 'connect',
  phases: [{ phase: 'connect', ms: 1 }],
  detail: 'ECONNREFUSED',
});
const shaken = addressProbe({
  address: '17.57.155.38',
  state: 'tls-alert',
  phase: 'tls',
  phases: timed('connect', 'greeting', 'starttls', 'tls'),
  detail: 'handshake failure',
});

const at = (host: string) => ({ ...mailServers.smtp, host: dnsName(host) });

const draw = (result: ProbeResult, more = {}) => pathLines({ ...look, ...more }, result);

describe('the path', () => {
  it('ends at the phase that failed', () =>
    expect(draw(resultOf(refused))).toEqual([
      'Outgoing mail: smtp.mail.me.com port 587, STARTTLS, 30 ms in total',
      '  ● this computer',
      '  │  ✓ name        0 ms  17.56.9.23',
      '  ● the network',
      '  ┊  ✗ connect     1 ms  17.56.9.23 refuses connections: ECONNREFUSED',
      '  ○ Apple: not reached',
    ]));

  it('is that of the address that got farthest, and names the others', () => {
    const lines = draw(resultOf(refused, shaken, { ...refused, address: '17.57.155.39' }));
    expect(lines).toContain(
      '     ✗ TLS        12 ms  17.57.155.38 breaks off TLS: handshake failure',
    );
    expect(lines.at(-1)).toBe('     also 17.56.9.23 and 17.57.155.39: refuses connections');
  });

  it('names Apple only if a certificate proves it', () => {
    expect(draw(resultOf(shaken))).toContain('  ● an unverified server');
    const proven = { ...shaken, tls: { protocol: 'TLSv1.3', cipher: '', authorized: true } };
    expect(draw(resultOf(proven))).toContain('  ● Apple');
    expect(draw(resultOf({ ...proven, interceptor: 'Shield' }))).toContain('  ● Shield, not Apple');
  });

  it.each(['smtp.me.com', 'imap.mail.icloud.com'])(
    'names Apple at %s, which is its too',
    (name) => {
      const result = { ...resultOf(refused), endpoint: at(name) };
      expect(draw(result)).toContain('  ○ Apple: not reached');
    },
  );

  it.each(['smtp.example.com', 'smtp.mail.me.com.example'])('names %s, not Apple', (name) => {
    const result = { ...resultOf({ ...shaken, interceptor: 'Shield' }), endpoint: at(name) };
    expect(draw(result)).toContain(`  ● Shield, not ${name}`);
  });

  it('is drawn in ASCII if the terminal has no more', () =>
    expect(draw(resultOf(refused, shaken), { unicode: false }).join('\n')).toMatch(/^[\n -~]*$/));

  it('shows a name without address', () =>
    expect(draw(resultOf()).slice(1)).toEqual([
      '  ● this computer',
      '  ┊  ✗ name        0 ms  no answer',
      '  ○ the network: not reached',
      '  ○ Apple: not reached',
    ]));
});

const diagnosis = (...addresses: AddressProbe[]) =>
  diagnose({ probes: [resultOf(...addresses)], platform: 'linux', ci: true, always: false })!;

describe('the diagnosis', () => {
  const text = diagnosisBlocks(look, diagnosis(refused), []).flat().join('\n');

  it.each([
    'Most likely cause: Something on this computer refuses connections to smtp.mail.me.com:587',
    "  seen      - smtp.mail.me.com:587 can't be reached: ECONNREFUSED",
    'What to do',
    '1. On a self-hosted runner, allow',
    'Also possible',
    'This is what some sites call "error 4055"',
    "It's not your password",
    'CI runner',
    'Right settings',
    'IMAP imap.mail.me.com, port 993',
    'App-Specific Passwords',
    'openssl s_client -crlf -connect smtp.mail.me.com:587',
  ])('contains: %s', (part) => expect(text.replaceAll(/\n */g, ' ').concat(text)).toContain(part));

  it('is shorter below an audit', () => {
    const short = causeBlocks(look, diagnosis(refused)).flat().join('\n');
    expect(short).toContain('Most likely cause');
    expect(short).not.toContain('Right settings');
  });

  it.each([40, 60, 80, 120])('keeps to %i columns', (width) => {
    const lines = [
      ...diagnosisBlocks({ ...look, width }, diagnosis(refused, shaken), []).flat(),
      ...draw(resultOf(refused, shaken), { width }),
    ];
    const long = lines.filter((line) => line.length > width && !/openssl|https:|nc -vz/.test(line));
    expect(long).toEqual([]);
  });

  it.each(hostileStrings)('escapes what servers send: %j', (words) => {
    const octets = words.replaceAll(/[^\u0000-\u00ff]/g, '?');
    const probe = {
      ...shaken,
      state: 'not-the-protocol' as const,
      phase: 'greeting' as const,
      detail: words,
      reply: octets,
      greeting: octets,
      capabilities: [octets],
      interceptor: words,
    };
    const lines = [
      ...draw(resultOf(probe, { ...probe, state: 'spoke' })),
      ...diagnosisBlocks(look, diagnosis(probe), []).flat(),
    ];
    for (const line of lines) {
      expect(line.replaceAll(/[●○│┊✓✗]/g, '')).toMatch(/^[ -~]*$/);
      expect(line).not.toMatch(/##|(?:^|\s)::/);
    }
  });
});
