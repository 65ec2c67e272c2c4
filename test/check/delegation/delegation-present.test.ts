import delegationPresent from '../../../src/check/delegation/delegation-present.ts';
import { testStages } from '../../support/stand-in-rows.ts';

testStages(delegationPresent, [
  [
    'no such domain, according to the parent',
    '; at the parent\n@ NS !nxdomain',
    'fail',
    ['The servers of com say that example.com does not exist'],
  ],
  [
    'on hold, according to the registry',
    '; at the registry: client hold, 2026-11-01\n; at the parent\n@ NS !nxdomain',
    'fail',
    ['according to the registry, example.com is on hold by the registrar (clientHold)'],
  ],
  [
    'expired, according to the registry',
    '; at the registry: active, 2026-11-01\n; at the parent\n@ NS !nxdomain',
    'fail',
    ['according to the registry, example.com expired on 2026-11-01'],
  ],
  [
    'never registered, according to the registry',
    '; at the registry: no such domain\n; at the parent\n@ NS !nxdomain',
    'fail',
    ['example.com is not registered'],
  ],
  [
    'a registry that does not answer makes no difference',
    '; at the registry: nothing\n; at the parent\n@ NS !nxdomain',
    'fail',
    ['no mail reaches it'],
  ],
  [
    'no such domain, according to one resolver alone, while the parent is silent',
    '; at the parent: !timeout\n; at the resolver\n@ NS !nxdomain\n@ SOA !nxdomain\n@ MX !nxdomain',
    'inconclusive',
    ['delegation example.com unconfirmed'],
  ],
  [
    'no such domain, according to the resolver and a second one, while the parent is silent',
    '; at the parent: !timeout\n; at the resolver\n@ NS !nxdomain\n@ MX !nxdomain\n; at the referee\n@ NS !nxdomain',
    'fail',
    ['Resolvers say that example.com does not exist'],
  ],
  [
    'a resolver that is behind is outvoted by the parent',
    '; at the resolver\n@ NS !nxdomain',
    'pass',
    ['example.com is served by ns1.example.net, ns2.example.net'],
  ],
  ['a resolver that fails is done without', '; at the resolver\n@ NS !servfail', 'pass'],
  [
    'nobody answers',
    '; at the parent: !timeout\n; at the resolver\n@ NS !timeout',
    'inconclusive',
    ['delegation example.com timeout'],
  ],
  [
    'something not authoritative says "no such name" instead of the parent',
    '; at the parent: not authoritative\n@ NS !nxdomain\n; at the resolver\n@ NS ns1.example.net.',
    'pass',
  ],
]);
