import resolverForged from '../../src/check/resolver-forged.ts';
import { testStages } from '../support/stage-rows.ts';

testStages(resolverForged, [
  [
    'a local zone',
    '; at the resolver: authoritative\n@ MX 10 mail.local-host.example.',
    'fail',
    ['resolver 192.0.2.53 makes up its answer for example.com MX'],
  ],
  ['a local copy that says the same', '; at the resolver: authoritative', 'pass'],
  ['an old answer', '; at the resolver\n@ MX 10 mail.old-host.example.', 'pass'],
]);
