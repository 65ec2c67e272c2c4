import { describe, expect, it } from 'vitest';
import portSmtp from '../../../src/check/port/port-smtp.ts';
import type { Endpoint, ProbeResult, ProbeState } from '../../../src/model/mail/probe.ts';
import { addressProbe, judge, unlooked } from '../../support/judge.ts';

const run = (state: ProbeState, kind: 'spoke' | 'closed') =>
  judge(portSmtp, '', {
    probes: (endpoint: Endpoint): ProbeResult => ({
      endpoint,
      resolution: [],
      addresses: [addressProbe({ state })],
      ms: 1,
      kind,
    }),
  });

describe('port-smtp', () => {
  it('passes if the server answers', async () => {
    expect(await run('spoke', 'spoke')).toEqual({
      status: 'pass',
      observed: ['17.56.9.23 answers'],
    });
  });

  it.each([
    ['starttls-masked', 'crossed out by a firewall', 'SMTP inspection'],
    ['starttls-missing', 'does not offer encryption', 'do not enter a password'],
    ['refused', 'refuses the connection', 'another network'],
    ['unavailable', 'not available right now', 'system status'],
  ] as const)('%s: says what it means and what to do', async (state, meaning, advice) => {
    expect(await run(state, 'closed')).toMatchObject({
      status: 'fail',
      findings: [
        {
          message: expect.stringContaining(`Port 587 of smtp.mail.me.com `),
          expected: ['STARTTLS on port 587, with a certificate for smtp.mail.me.com'],
          fix: { text: expect.stringContaining(advice) },
        },
      ],
    });
    expect(JSON.stringify(await run(state, 'closed'))).toContain(meaning);
  });

  it('is inconclusive when the prober could not look', async () => {
    const failure = { code: 'unreachable', detail: 'no address', attempts: [] } as const;
    const outcome = await judge(portSmtp, '', { probes: unlooked(failure) });
    expect(outcome).toMatchObject({
      status: 'inconclusive',
      obstacles: [{ need: 'smtp starttls smtp.mail.me.com:587' }],
    });
  });
});
