import { describe, expect, it } from 'vitest';
import portImap from '../../../src/check/port/port-imap.ts';
import { portFaults } from '../../../src/check/port/port-faults.ts';
import type { AddressProbe, Endpoint, ProbeResult } from '../../../src/model/mail/probe.ts';
import { addressProbe, judge, unlooked } from '../../support/judge.ts';

const closed =
  (...addresses: AddressProbe[]) =>
  (endpoint: Endpoint): ProbeResult => ({
    endpoint,
    resolution: [],
    addresses,
    ms: 1,
    kind: 'closed',
  });
const run = (probes: (endpoint: Endpoint) => ProbeResult) => judge(portImap, '', { probes });

describe('port-imap', () => {
  it('asks for imap.mail.me.com, port 993, with TLS from the start', async () => {
    const asked: Endpoint[] = [];
    await run((endpoint) => {
      asked.push(endpoint);
      return closed()(endpoint);
    });
    expect(asked).toEqual([
      { host: 'imap.mail.me.com', port: 993, protocol: 'imap', security: 'implicit' },
    ]);
  });

  it('passes if one address answers, and says what was seen', async () => {
    const certificate = {
      subject: '',
      issuer: '',
      names: [],
      notBefore: '',
      notAfter: '',
      daysLeft: 80,
      fingerprint256: '',
    };
    const outcome = await run((endpoint) => ({
      ...closed(
        addressProbe({ state: 'timeout', family: 6, address: '2001:db8::1' }),
        addressProbe({ tls: { protocol: 'TLSv1.3', cipher: '', authorized: true, certificate } }),
      )(endpoint),
      kind: 'spoke',
    }));
    expect(outcome).toEqual({
      status: 'pass',
      observed: ['17.56.9.23 answers, TLSv1.3, certificate valid for 80 more days'],
    });
  });

  it.each(Object.keys(portFaults) as (keyof typeof portFaults)[])(
    'fails with words for %s',
    async (state) => {
      const outcome = await run(closed(addressProbe({ state, phase: 'connect', detail: 'ECONN' })));
      expect(outcome).toMatchObject({
        status: 'fail',
        findings: [
          {
            message: `Port 993 of imap.mail.me.com ${portFaults[state].how}`,
            observed: [`17.56.9.23: ${state} at connect: ECONN`],
            subject: { name: 'imap.mail.me.com', type: 'TCP' },
            fix: { text: expect.stringMatching(/^[A-Z][ -~]+\.$/) },
          },
        ],
      });
    },
  );

  it('has one finding for each cause, and says how many addresses it met', async () => {
    const outcome = await run(
      closed(
        addressProbe({ state: 'refused', address: '192.0.2.1' }),
        addressProbe({ state: 'timeout', address: '192.0.2.2' }),
        addressProbe({ state: 'refused', address: '192.0.2.3' }),
        addressProbe({ state: 'untried', address: '2001:db8::1' }),
      ),
    );
    expect(outcome).toMatchObject({
      status: 'fail',
      findings: [
        {
          message: expect.stringMatching(/ refuses .* \(2 of 3 addresses\)$/),
          observed: [expect.stringContaining('192.0.2.1'), expect.stringContaining('192.0.2.3')],
        },
        { message: expect.stringMatching(/ does not answer.* \(1 of 3 addresses\)$/) },
      ],
    });
  });

  it('names who reads the connection', async () => {
    const outcome = await run(
      closed(addressProbe({ state: 'certificate-untrusted', interceptor: 'Avast' })),
    );
    expect(outcome).toMatchObject({
      findings: [
        {
          message: expect.stringContaining('Avast reads the connection'),
          fix: { text: expect.stringContaining('in Avast') },
        },
      ],
    });
  });

  it('shows what a stranger says as printable ASCII only', async () => {
    const outcome = await run(
      closed(
        addressProbe({
          state: 'turned-away',
          detail: 'BYE \x1b[2J\n::error::',
          interceptor: 'x\x07',
        }),
      ),
    );
    expect(JSON.stringify(outcome)).not.toMatch(/\\u00|\\n/);
    expect(outcome).toMatchObject({
      findings: [{ observed: [expect.stringContaining('BYE \\027[2J\\010::error::')] }],
    });
  });

  it('fails when it is closed for no reason given', async () => {
    expect(await run(closed())).toMatchObject({ status: 'fail' });
  });

  it('is inconclusive when the prober could not look', async () => {
    const failure = { code: 'timeout', detail: 'nothing but silence', attempts: [] } as const;
    const outcome = await run(unlooked(failure));
    expect(outcome).toMatchObject({
      status: 'inconclusive',
      obstacles: [{ need: 'imap implicit imap.mail.me.com:993', failure }],
    });
  });
});
