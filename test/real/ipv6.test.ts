/** Name servers and mail servers over IPv6. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { audit, tool } from './support/audit.ts';
import { hasIPv6, hasMail, places, places6 } from './support/places.ts';

const answeredBy = ({ domains }: Report): readonly string[] => {
  const own = domains[0]!.evidence.answers.filter(({ vantage }) => vantage === 'authoritative');
  return [...new Set(own.map(({ server }) => server))].sort();
};

describe.runIf(hasIPv6)('over IPv6', () => {
  it('a domain is judged whose only name server has no other address', async () => {
    const flags = ['--no-ports', '--resolver', places.resolver];
    const { status, failed, inconclusive, report } = await audit('six.example', ...flags);
    expect({ status, failed, inconclusive }).toEqual({ status: 0, failed: [], inconclusive: [] });
    expect(answeredBy(report)).toEqual([places6.bind]);
    expect(report.vantage.families).toEqual([4, 6]);
    const signed = report.domains[0]!.evidence.answers.filter(
      (one) => one.vantage !== 'authoritative' && one.kind === 'found' && one.authentic,
    );
    expect(signed.length).toBeGreaterThan(0);
  });

  it('a server is held against one that is asked over IPv4', async () => {
    const { status, failed, report } = await audit('both.example', '--no-ports');
    expect({ status, failed }).toEqual({ status: 0, failed: [] });
    expect(answeredBy(report)).toEqual([places.knot, places6.bind].sort());
  });

  const probesOf = async (...args: string[]) => {
    const { status, stdout, stderr } = await tool(['ports', ...args, '--format', 'json']);
    expect(stderr).toBe('');
    const { evidence } = (JSON.parse(stdout) as Report).domains[0]!;
    const states = evidence.probes.flatMap((probe) =>
      'addresses' in probe
        ? probe.addresses.map((one) => `${probe.endpoint.host} ${one.address} ${one.state}`)
        : [],
    );
    return { status, states };
  };

  it.runIf(hasMail)('Dovecot and Postfix are spoken with', async () => {
    const { status, states } = await probesOf();
    expect(states).toEqual(
      expect.arrayContaining([
        `imap.mail.me.com ${places.imap} spoke`,
        `imap.mail.me.com ${places6.imap} spoke`,
        `smtp.mail.me.com ${places.smtp} spoke`,
        `smtp.mail.me.com ${places6.smtp} spoke`,
      ]),
    );
    expect(status).toBe(0);
  });

  it.runIf(hasMail)('a host that is shut there is told from one that works', async () => {
    const host = 'half.faults.apple-dns.net';
    const { states } = await probesOf('--imap', `${host}:993:tls`, '--control', 'none');
    expect(states).toEqual(
      expect.arrayContaining([`${host} ${places.imap} spoke`, `${host} ${places6.closed} refused`]),
    );
  });
});
