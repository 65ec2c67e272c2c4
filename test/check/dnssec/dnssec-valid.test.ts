import dnssecValid from '../../../src/check/dnssec/dnssec-valid.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const ds = '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00';
const key = '@ DNSKEY 257 3 13 12345 AAAA';
// The audits of these tests are of 2026-12-01T12:00Z, 1796126400.
const signed = (type: string, inception: number, expiration: number, tag = 12345) =>
  `@ RRSIG ${type} 13 2 3600 ${expiration} ${inception} ${tag} @`;
const fresh = signed('DNSKEY', 1_796_000_000, 1_797_000_000);
const past = signed('DNSKEY', 1_795_000_000, 1_796_000_000);
const zone = (...lines: string[]) => [ds, '; at each', ...lines].join('\n');

testStages(dnssecValid, [
  ['unsigned', '; at each', 'pass', ['not used']],
  [
    'signed, in date',
    zone(key, fresh, signed('SOA', 1_796_000_000, 1_797_000_000)),
    'pass',
    ['DS 12345'],
  ],
  ['signed, the signatures not shown', zone(key), 'pass'],
  [
    'DS left behind after a move',
    zone('@ DNSKEY !nodata'),
    'fail',
    ["the registrar lists key 12345, but the DNS host's zone has no keys"],
  ],
  [
    'another key',
    zone('@ DNSKEY 257 3 13 54321 AAAA'),
    'fail',
    ['the registrar lists key 12345, but the DNS host signs with 54321'],
  ],
  [
    'the right tag with another algorithm',
    zone('@ DNSKEY 257 3 8 12345 AAAA'),
    'fail',
    ['the registrar lists key 12345, but the DNS host signs with 12345'],
  ],
  ['one key of two', zone(key, '@ DNSKEY 257 3 13 54321 AAAA', fresh), 'pass'],
  [
    'the keys are signed by another key',
    zone(key, signed('DNSKEY', 1_796_000_000, 1_797_000_000, 54321)),
    'fail',
    ["which does not sign the zone's keys"],
  ],
  [
    'signatures over the keys expired',
    zone(key, past),
    'fail',
    ["the signatures over the zone's keys expired at 2026-11-30T00:53Z"],
  ],
  [
    'signatures over the records expired',
    zone(key, fresh, signed('SOA', 1_795_000_000, 1_796_000_000)),
    'fail',
    ["the signatures over the zone's records expired"],
  ],
  ['an old signature beside a new one', zone(key, past, fresh), 'pass'],
  [
    'signatures of the future',
    zone(key, signed('DNSKEY', 1_797_000_000, 1_798_000_000)),
    'fail',
    ["the signatures over the zone's keys begin only at"],
  ],
  [
    'expired by a clock that is wrong: a resolver has just validated it',
    `${zone(key, past)}\n; at the resolver: validating`,
    'pass',
  ],
  [
    'a key that does not fit is wrong whatever a resolver still remembers',
    `${zone('@ DNSKEY !nodata')}\n; at the resolver: validating`,
    'fail',
  ],
  [
    'an algorithm that no resolver validates',
    zone('@ DNSKEY !nodata').replace('12345 13 2', '12345 253 2'),
    'pass',
  ],
  [
    'a resolver refuses, and gives it unchecked',
    '; at the parent: !timeout\n; at the resolver\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail',
    'fail',
    ['validating resolvers refuse its records, and give them without validation'],
  ],
  [
    'a resolver refuses, and unchecked as well: not DNSSEC',
    '; at the resolver\n@ MX !servfail\n; at the resolver, unchecked\n@ MX !servfail',
    'pass',
  ],
  [
    'no DS records could be looked up, and no resolver reports a fault',
    '; at the parent: !timeout\n; at the resolver\n@ DS !timeout',
    'skipped',
    ['the parent zone could not be asked for DS records'],
  ],
  ['it refuses one of many: that may be chance', '; at the resolver\n@ MX !servfail', 'pass'],
  [
    'keys could not be asked for',
    zone('@ DNSKEY !timeout'),
    'skipped',
    ["the zone's keys could not be looked up"],
  ],
  [
    'no keys could be looked up, but a resolver has validated them',
    `${zone('@ DNSKEY !timeout')}\n; at the resolver: validating`,
    'pass',
  ],
]);
