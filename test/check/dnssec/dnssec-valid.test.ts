import dnssecValid from '../../../src/check/dnssec/dnssec-valid.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const ds = '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00';
const zone = (...lines: string[]) => [ds, '; at each', ...lines].join('\n');

testStages(dnssecValid, [
  ['unsigned', '; at each', 'pass', ['not used']],
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
    ['the DS record that the registrar has for key 12345 does not match that key'],
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
  ['keys could not be asked for', zone('@ DNSKEY !timeout'), 'inconclusive'],
  [
    'no server can be reached: that says nothing about its keys',
    `${zone()}: !timeout`,
    'skipped',
    ["the zone's keys could not be looked up"],
  ],
  [
    'it refuses one of many, and the zone could not be validated',
    '; at the parent: !timeout\n; at each: !timeout\n; at the resolver\n@ MX !servfail',
    'inconclusive',
  ],
  [
    'no keys could be looked up, but a resolver has validated them',
    `${zone('@ DNSKEY !timeout')}\n; at the resolver: validating`,
    'pass',
  ],
]);
