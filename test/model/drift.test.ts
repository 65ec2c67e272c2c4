import { describe, expect, it } from 'vitest';
import {
  type Change,
  type DomainDrift,
  type DriftState,
  driftState,
  type HeldAgainstFiles,
  judgedKinds,
  type JudgedKind,
  type Proposal,
} from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const watched = { owner: dnsName('example.com'), type: 'MX' } as const;
const failure = { code: 'timeout', detail: 'no answer', attempts: [] } as const;
const change: Change = {
  ...watched,
  area: 'mx',
  confirmed: true,
  kind: 'added',
  after: '10 mail.other.example.',
};
const unknown = [{ ...watched, failure }];
const propagating = [{ ...watched, views: [] }];

const departure: DomainDrift = {
  file: 'dns-audit.baseline.json',
  kind: 'baseline',
  state: 'in-sync',
  watched: 1,
  judgement: { changes: [], elsewhere: { appears: [], vanishes: [] } },
  unconfirmed: [],
  unknown: [],
  propagating: [],
  unwatched: [],
};
const changes = [{ change, effect: 'neither', appears: [], vanishes: [] }] as const;
const drifted: DomainDrift = { ...departure, judgement: { ...departure.judgement, changes } };

const proposal: Proposal = {
  file: 'a.zone',
  against: 'live',
  changes: [change],
  comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
  unknown: [],
  propagating: [],
};
const live = { drift: [], accepts: [change], alters: [change], unconfirmed: [] };
const threeWay: Proposal = { ...proposal, against: 'a.zone@abc1234', live };

describe('the state of drift', () => {
  it.each<[string, HeldAgainstFiles, DriftState]>([
    ['nothing to hold live records against', {}, 'none'],
    ['a file about to be applied, and all of the live zone known', { proposal }, 'none'],
    ['as accepted', { drift: departure }, 'in-sync'],
    ['as the file was', { proposal: threeWay }, 'in-sync'],
    ['a record that is not as accepted', { drift: drifted }, 'drift'],
    [
      'a record that is not as the file was',
      { proposal: { ...threeWay, live: { ...live, drift: [change] } } },
      'drift',
    ],
    [
      'an accepted record that nobody could look up',
      { drift: { ...departure, unknown } },
      'unknown',
    ],
    [
      'accepted records on which servers disagree',
      { drift: { ...departure, propagating } },
      'unknown',
    ],
    [
      'a difference that no server confirms',
      { drift: { ...departure, unconfirmed: [change] } },
      'unknown',
    ],
    ['a live record that nobody could look up', { proposal: { ...proposal, unknown } }, 'unknown'],
    [
      'live records on which servers disagree',
      { proposal: { ...proposal, propagating } },
      'unknown',
    ],
    [
      'a difference from the file that no server confirms',
      { proposal: { ...threeWay, live: { ...live, unconfirmed: [change] } } },
      'unknown',
    ],
    [
      'drift beside what nobody could look up',
      { drift: { ...drifted, unknown }, proposal: { ...proposal, unknown } },
      'drift',
    ],
    [
      'as accepted, beside a file that could not be compared',
      { drift: departure, proposal: { ...proposal, unknown } },
      'unknown',
    ],
  ])('%s', (_, files, state) => {
    expect(driftState(files)).toBe(state);
  });
});

const revision = { against: 'a.json@abc1234', accepts: { ...departure.judgement }, announces: [] };

describe('what was judged', () => {
  it.each<[string, HeldAgainstFiles, readonly JudgedKind[]]>([
    ['no file of accepted records', {}, ['audit']],
    ['accepted records', { drift: departure }, ['audit', 'drift']],
    [
      'accepted records that nobody could look up',
      { drift: { ...departure, unknown } },
      ['audit', 'drift'],
    ],
    [
      'accepted records as they were too',
      { drift: { ...departure, revision } },
      ['audit', 'drift', 'change'],
    ],
    ['a file about to be applied beside the live zone alone', { proposal }, ['audit', 'change']],
    [
      'a file as it was and as it will be, and the live zone',
      { proposal: threeWay },
      ['audit', 'drift', 'change'],
    ],
    [
      'accepted records, and a file beside the live zone alone',
      { drift: departure, proposal },
      ['audit', 'drift', 'change'],
    ],
  ])('%s', (_, files, kinds) => {
    expect([...judgedKinds(files)]).toEqual(kinds);
  });
});
