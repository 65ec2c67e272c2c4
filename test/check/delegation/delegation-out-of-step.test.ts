import delegationOutOfStep from '../../../src/check/delegation/delegation-out-of-step.ts';
import { checks } from '../../../src/check/registry.ts';
import { testStages } from '../../support/stand-in-rows.ts';

const check =
  checks.find(({ meta }) => meta.id === 'delegation-out-of-step') ?? delegationOutOfStep([]);

testStages(check, [
  [
    'who serves what',
    '; at ns2.example.net\n@ MX 5 mx01.mail.icloud.com.\n@ MX 5 mx02.mail.icloud.com.',
    'fail',
    ['The name servers disagree about example.com MX'],
  ],
  [
    'mail breaks: said elsewhere',
    '; at ns2.example.net\n@ MX !nodata',
    'skipped',
    ['delegation-alike'],
  ],
  [
    'the same in another order, with another TTL, divided otherwise',
    '; at ns2.example.net\n@ 60 TXT "v=spf1 include:" "icloud.com ~all"\n@ 60 TXT "apple-domain=Abcd1234Efgh5678"',
    'pass',
  ],
  [
    'another serial number alone',
    '; at ns2.example.net\n@ SOA ns1.example.net. hostmaster.example.net. 2 7200 900 1209600 900',
    'pass',
  ],
]);
