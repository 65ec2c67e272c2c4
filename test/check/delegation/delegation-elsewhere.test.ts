import delegationElsewhere from '../../../src/check/delegation/delegation-elsewhere.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const nothing =
  '@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain';

testStages(delegationElsewhere, [
  [
    'whose host it is',
    `; at each\n${nothing}`,
    'fail',
    ['No mail record of example.com is published'],
  ],
  [
    'one record has arrived',
    `; at each\n${nothing.replace('@ MX !nodata', '@ MX 10 mx.example.net.')}`,
    'pass',
  ],
  [
    'a TXT record for something else',
    `; at each\n${nothing.replace('@ TXT !nodata', '@ TXT "hello"')}`,
    'fail',
  ],
  [
    'one could not be looked up',
    `; at each\n${nothing.replace('@ MX !nodata', '@ MX !servfail')}\n; at the resolver\n@ MX !servfail`,
    'inconclusive',
  ],
]);
