/** What keeps this computer from asking is no fault of the network's, whatever it wanted to ask. */
import { describe, expect, it } from 'vitest';
import { serverState } from '../../src/check/server-state.ts';
import { unreachable } from '../../src/dns/attempt.ts';
import { socketFault } from '../../src/mail/connection.ts';
import { localCause } from '../../src/model/errno.ts';
import { settlePolicy } from '../../src/model/mta-sts.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { failedAnswer } from '../../src/model/dns/dns.ts';

const systemError = (code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`connect ${code} 192.0.2.1:53`), { code, syscall: 'connect' });

const name = dnsName('example.com');

describe.each([
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOBUFS',
  'EACCES',
  'EPERM',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EADDRINUSE',
])('%s', (code) => {
  it('is a cause on this computer', () => expect(localCause(code)).toMatch(/^this /));

  it('is said of DNS', () =>
    expect(unreachable(systemError(code))).toMatchObject({ code: 'local', errno: code }));

  it('is said of a mail server', () =>
    expect(socketFault(systemError(code))).toMatchObject({
      errno: code,
      detail: `${localCause(code)} (${code})`,
    }));

  it('says nothing of a name server', () => {
    const failure = { ...unreachable(systemError(code)), attempts: [] };
    const about = { vantage: 'authoritative', server: '192.0.2.1', transport: 'udp' } as const;
    const [soa, ns] = (['SOA', 'NS'] as const).map((type) =>
      failedAnswer(about, { name, type }, failure),
    );
    const server = { host: name, address: '192.0.2.1', server: '192.0.2.1', listed: true, soa, ns };
    expect(serverState(server as Parameters<typeof serverState>[0])).toBe('unseen');
  });

  it('refuses no policy', () => {
    const failed = unreachable(systemError(code));
    const attempt = { server: '192.0.2.1', transport: 'https', ms: 1, ...failed } as const;
    const failure = { ...failed, attempts: [attempt] };
    const result = {
      domain: name,
      url: 'https://mta-sts.example.com/',
      ms: 1,
      kind: 'failed',
      failure,
    } as const;
    expect(settlePolicy(result).kind).toBe('failed');
  });
});

it.each(['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])(
  '%s is none of this computer',
  (code) => {
    expect(localCause(code)).toBeUndefined();
    expect(unreachable(systemError(code))).toMatchObject({ code: 'unreachable', errno: code });
  },
);
