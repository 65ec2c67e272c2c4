import { expect, it } from 'vitest';
import delegationAnswers from '../../../src/check/delegation/delegation-answers.ts';
import { serverState } from '../../../src/check/server-state.ts';
import type { Answer } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationAnswers, [
  [
    'one of two is enough',
    '; at ns2.example.net: !timeout',
    'pass',
    ['ns1.example.net (192.0.2.1)'],
  ],
  [
    'all fail, each in a different way',
    '; at ns1.example.net: !servfail\n; at ns2.example.net: not authoritative',
    'fail',
    ['None of the name servers of example.com answers for it'],
  ],
  [
    'all silent, while resolvers have answers: it may be a firewall here',
    '; at each: !timeout',
    'skipped',
    ['the name servers could not be reached from here: see resolver-reach'],
  ],
  [
    'all silent, and resolvers have no answer either',
    '; at each: !timeout\n; at the resolver\n@ MX !servfail',
    'inconclusive',
    ['delegation example.com timeout', 'delegation example.com timeout'],
  ],
  [
    'one lame, the other silent: the silent one may be in order',
    '; at ns1.example.net: !refused\n; at ns2.example.net: !timeout\n; at the resolver\n@ MX !servfail',
    'inconclusive',
  ],
  [
    'one lame, the other silent, while resolvers have answers: others reach the silent one',
    '; at ns1.example.net: !refused\n; at ns2.example.net: !timeout',
    'skipped',
    ['no name server that serves the zone could be reached from here: see delegation-lame'],
  ],
  [
    'DMARC alone fails, which is not required',
    '; at each\n_dmarc TXT !servfail\n; at the resolver\n_dmarc TXT !servfail',
    'pass',
  ],
  [
    'all TXT records fail: one cause',
    '; at each\n@ TXT !servfail\n_dmarc TXT !servfail\n; at the resolver\n@ TXT !servfail\n_dmarc TXT !servfail',
    'fail',
    [
      'No name server answers for example.com TXT and _dmarc.example.com TXT, so nobody can look them up',
    ],
  ],
  [
    'something on the network answers in place of all servers',
    '; at the parent: not authoritative\n; at each: not authoritative',
    'skipped',
    ['something on this network answers instead of the name servers: see resolver-reach'],
  ],
]);

it.each([
  ['by its errno', { detail: 'x', errno: 'ECONNREFUSED' }, 'closed'],
  ['not by the detail', { detail: 'ECONNREFUSED' }, 'unseen'],
  ['not by another errno', { detail: 'x', errno: 'ENETUNREACH' }, 'unseen'],
])('a server at which nothing listens is known %s', (_, known, state) => {
  const failure = { code: 'unreachable', attempts: [], ...known } as const;
  const answer = <T extends 'SOA' | 'NS'>(type: T): Answer<T> => ({
    question: { name: dnsName('example.com'), type },
    vantage: 'authoritative',
    server: '192.0.2.1',
    transport: 'tcp',
    ms: 0,
    chain: [],
    kind: 'failed',
    failure,
  });
  const host = dnsName('ns1.example.net');
  const at = { host, address: '192.0.2.1', server: '192.0.2.1', listed: true };
  expect(serverState({ ...at, soa: answer('SOA'), ns: answer('NS') })).toBe(state);
});

it('an unreadable answer does not mean that a server does not serve the zone', () => {
  const answer = <T extends 'SOA' | 'NS'>(type: T, code: 'malformed' | 'refused'): Answer<T> => ({
    question: { name: dnsName('example.com'), type },
    vantage: 'authoritative',
    server: '192.0.2.1',
    transport: 'tcp',
    ms: 0,
    chain: [],
    rcode: code === 'refused' ? 'REFUSED' : 'NOERROR',
    kind: 'failed',
    failure: { code, detail: 'the answer is truncated', attempts: [] },
  });
  const stateAfter = (code: 'malformed' | 'refused') =>
    serverState({
      host: dnsName('ns1.example.net'),
      address: '192.0.2.1',
      server: '192.0.2.1',
      listed: true,
      soa: answer('SOA', code),
      ns: answer('NS', code),
    });
  expect(stateAfter('malformed')).toBe('garbled');
  expect(stateAfter('refused')).toBe('lame');
});
