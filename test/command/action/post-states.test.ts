/**
 * What pull request and issues say after a row of runs: of several jobs, steps and legs, of older
 * commits and earlier audits, with and without a token that may write. Whatever is said, it is no
 * greener than what the one who says it last knew.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { announceDrift, type Announcement } from '../../../src/command/action/announce-drift.ts';
import { githubMemory, type GithubMemory } from '../../support/github-memory.ts';
import { reportIn, type Run } from '../../support/run-reports.ts';

/** Who speaks: a step of a job, about domains. */
interface Writer {
  readonly key: string;
  readonly step: string;
  readonly domains: readonly string[];
}

const a = 'a.example';
const b = 'b.example';
const zoneJob: Writer = { key: 'zone-file.audit', step: '01', domains: [a] };
const writers = {
  zoneJob,
  baselineJob: { ...zoneJob, key: 'baseline.audit' },
  otherJob: { ...zoneJob, key: 'zone-file.nightly' },
  secondStep: { ...zoneJob, step: '02' },
  otherLeg: { ...zoneJob, domains: [b] },
  widerLeg: { ...zoneJob, domains: [a, b] },
} as const satisfies Record<string, Writer>;
type WriterName = keyof typeof writers;
const others: readonly WriterName[] = ['baselineJob', 'otherJob', 'secondStep', 'otherLeg'];

const found = {
  drift: { kind: 'baseline', known: 'all', verdict: 'fail', worse: true },
  'drift, not all known': { kind: 'baseline', known: 'part', verdict: 'pass', worse: true },
  'in sync': { kind: 'baseline', known: 'all', verdict: 'pass', worse: false },
  'not all known': { kind: 'baseline', known: 'part', verdict: 'pass', worse: false },
  'nothing known': { kind: 'baseline', known: 'nothing', verdict: 'inconclusive', worse: false },
  'in sync, audit fails': { kind: 'baseline', known: 'all', verdict: 'fail', worse: false },
  'bad change': { kind: 'proposal', known: 'all', verdict: 'fail', worse: true },
  'good change': { kind: 'proposal', known: 'all', verdict: 'pass', worse: false },
  'unknown change': { kind: 'proposal', known: 'nothing', verdict: 'inconclusive', worse: false },
  'bad change and drift': { kind: 'both', known: 'all', verdict: 'fail', worse: true },
  'good change, in sync': { kind: 'both', known: 'all', verdict: 'pass', worse: false },
  'audit alone': { kind: 'none', known: 'all', verdict: 'pass', worse: false },
} as const satisfies Record<string, Run>;
type Found = keyof typeof found;
const founds = Object.keys(found) as readonly Found[];

type Occasion = Announcement['occasion'];
const pull: Occasion = {
  kind: 'pull',
  pull: 7,
  head: '',
  privileged: false,
};
const occasions = {
  pull_request: pull,
  pull_request_target: { ...pull, privileged: true },
  schedule: { kind: 'branch', head: '' },
  merge_group: { kind: 'queue', head: '' },
  'push elsewhere': { kind: 'none' },
} as const satisfies Record<string, Occasion>;
type OccasionName = keyof typeof occasions;

interface Act {
  readonly by: WriterName;
  readonly found: Found;
  readonly on?: OccasionName;
  readonly head?: string;
  readonly run?: number;
  readonly began?: number;
  readonly token?: GithubMemory['token'] | 'none';
  readonly comment?: 'on-drift' | 'always' | 'never';
}

let memory: GithubMemory;
let clock = 0;
beforeEach(() => {
  memory = githubMemory();
  clock = 0;
});

const act = (one: Act) => {
  const { by, on = 'pull_request', head = 'a'.repeat(40), run = 1, token = 'write' } = one;
  clock += 1;
  memory.token = token === 'none' ? 'nothing' : token;
  const { key, step, domains } = writers[by];
  const occasion: Occasion = occasions[on];
  return announceDrift(memory.github, {
    inputs: {
      comment: one.comment ?? 'on-drift',
      issue: 'auto',
      token: token === 'none' ? '' : 't',
    },
    failOn: 'error',
    occasion: 'head' in occasion ? { ...occasion, head } : occasion,
    report: reportIn(found[one.found], domains),
    repository: 'octo/zones',
    access: { personal: false, visibility: 'public' },
    signature: { key, step, run, began: one.began ?? clock },
    where: { version: '1.0.0', resolvers: ['system'] },
  });
};

type Color = 'red' | 'green' | 'unsure';

const colorOf = (body: string): Color => {
  const [, icon = ''] = /^### (\S+)/m.exec(body) ?? [];
  return icon === '✅' ? 'green' : icon === '❔' ? 'unsure' : 'red';
};

/** Whose text it is, by its marker. */
const isOf = (by: WriterName, body: string): boolean => {
  const { key, step, domains } = writers[by];
  return (
    body.includes(` key=${key} step=${step} `) && body.includes(` domains=${domains.join(',')} `)
  );
};

const commentsOf = (by: WriterName): readonly string[] =>
  memory.comments
    .filter(({ minimized, body }) => !minimized && isOf(by, body))
    .map(({ body }) => body);

const colorsOf = (by: WriterName): readonly Color[] => commentsOf(by).map(colorOf);

type Truth = 'wrong' | 'right' | 'unknown';

/** What a run knows of each kind that it judges, by the table's own words. */
const truthsIn = ({ kind, known, verdict, worse }: Run): ReadonlyMap<string, Truth> => {
  const beside: Truth = worse ? 'wrong' : known === 'all' ? 'right' : 'unknown';
  const change = beside === 'right' && verdict === 'inconclusive' ? 'unknown' : beside;
  return new Map<string, Truth>([
    ['audit', verdict === 'fail' ? 'wrong' : verdict === 'pass' ? 'right' : 'unknown'],
    ...(kind === 'baseline' || kind === 'both' ? [['drift', beside] as const] : []),
    ...(kind === 'proposal' || kind === 'both' ? [['change', change] as const] : []),
  ]);
};

/** What was said to be wrong and was not judged to be right since, after each of the runs. */
const stillWrong = (acts: readonly Found[]): ReadonlySet<string> => {
  const wrong = new Set<string>();
  for (const name of acts) {
    const run: Run = found[name];
    for (const [kind, truth] of truthsIn(run)) {
      if (truth === 'right') wrong.delete(kind);
      // Only drift and changes are news; an audit that fails is told with them.
      if (truth === 'wrong' && run.worse) wrong.add(kind);
    }
  }
  return wrong;
};

/** Each text of a writer that knows of something wrong is red; if all was judged and is well, none is. */
const expectTrue = (by: WriterName, acts: readonly Found[]): void => {
  const wrong = stillWrong(acts);
  const colors = colorsOf(by);
  const last: Run = found[acts.at(-1)!];
  const label = `${by}: ${acts.join(' → ')}`;
  expect(colors.length, label).toBeLessThanOrEqual(1);
  if (wrong.size > 0) expect(colors, label).toEqual(['red']);
  const truths = truthsIn(last);
  const settled = [...truths.values()].every((truth) => truth === 'right');
  const said = acts.flatMap((one) => [...truthsIn(found[one]).keys()]);
  if (settled && said.every((kind) => truths.has(kind))) expect(colors, label).not.toContain('red');
  if (!settled) expect(colors, label).not.toContain('green');
};

describe('any three runs', () => {
  it.each(founds)('of one step, from: %s', async (first) => {
    for (const second of founds)
      for (const third of founds) {
        memory = githubMemory();
        const acts = [first, second, third];
        for (const [i, one] of acts.entries()) {
          await act({ by: 'zoneJob', found: one });
          expectTrue('zoneJob', acts.slice(0, i + 1));
          expect(memory.comments.length).toBeLessThanOrEqual(1);
        }
      }
  });

  it.each(others)('with one of %s between: it touches no text but its own', async (other) => {
    for (const first of founds)
      for (const second of founds) {
        memory = githubMemory();
        await act({ by: 'zoneJob', found: first });
        const before = commentsOf('zoneJob');
        await act({ by: other, found: second });
        expect(commentsOf('zoneJob'), `${first}, ${second}`).toEqual(before);
        expectTrue(other, [second]);
        await act({ by: 'zoneJob', found: 'good change, in sync' });
        expectTrue('zoneJob', [first, 'good change, in sync']);
        expectTrue(other, [second]);
      }
  });
});

describe('what the issue names', () => {
  it.each([
    ['zone-file.yml and baseline.yml side by side', 'zoneJob', 'baselineJob'],
    ['the recipe for forks on a pull request of the same repository', 'zoneJob', 'otherJob'],
    ['two steps of one job', 'zoneJob', 'secondStep'],
    ['legs of a matrix', 'zoneJob', 'otherLeg'],
  ] as const)('%s: each has its own comment', async (_, one, other) => {
    await act({ by: one, found: 'bad change' });
    await act({ by: other, found: 'in sync' });
    expect([colorsOf(one), colorsOf(other)]).toEqual([['red'], []]);
    await act({ by: other, found: 'drift' });
    await act({ by: one, found: 'good change' });
    expect([colorsOf(one), colorsOf(other)]).toEqual([['green'], ['red']]);
    await act({ by: other, found: 'in sync', comment: 'always' });
    expect([colorsOf(one), colorsOf(other)]).toEqual([['green'], ['green']]);
  });

  it.each(['in sync', 'audit alone', 'in sync, audit fails'] as const)(
    'pull_request_target in the very same step (%s) leaves what the change does',
    async (name) => {
      await act({ by: 'zoneJob', found: 'bad change' });
      const [body] = commentsOf('zoneJob');
      await act({ by: 'zoneJob', found: name, on: 'pull_request_target' });
      expect(commentsOf('zoneJob')).toEqual([body]);
    },
  );

  it.each(others)('a schedule for what is healthy (%s) leaves the issue open', async (other) => {
    const nightly = (by: WriterName, name: Found) => act({ by, found: name, on: 'schedule' });
    await nightly('zoneJob', 'drift');
    await nightly(other, 'in sync');
    await nightly('zoneJob', 'drift');
    expect(memory.issues.map(({ state }) => state)).toEqual(['open']);
    expect(memory.writes).toBe(1);
    await nightly(other, 'drift');
    await nightly('zoneJob', 'in sync');
    expect(memory.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('a run with more domains says on what it could not check', async () => {
    await act({ by: 'zoneJob', found: 'bad change' });
    await act({ by: 'widerLeg', found: 'drift' });
    const [body = ''] = memory.comments.map((one) => one.body);
    expect(memory.comments.length).toBe(1);
    expect(body).toContain(
      'not checked by this one:** This change would have harmed mail of `a.example`',
    );
    await act({ by: 'widerLeg', found: 'in sync' });
    expect(memory.comments.map((one) => colorOf(one.body))).toEqual(['red']);
    await act({ by: 'widerLeg', found: 'good change, in sync' });
    expect(memory.comments.map((one) => colorOf(one.body))).toEqual(['green']);
  });
});

describe('who has the word', () => {
  const [old, young] = ['a'.repeat(40), 'b'.repeat(40)];

  it.each<[string, { readonly head: string }, Partial<Act>, Partial<Act>, string]>([
    ['an older commit', { head: young }, { head: young }, { head: old }, 'outdated'],
    [
      'an older commit, run again',
      { head: young },
      { head: young, run: 2 },
      { head: old, run: 9 },
      'outdated',
    ],
    [
      'the newest commit',
      { head: young },
      { head: old, run: 9 },
      { head: young, run: 2 },
      'resolved',
    ],
    [
      'an earlier run, nobody tells the head',
      { head: '' },
      { head: young, run: 2 },
      { head: old, run: 1 },
      'outdated',
    ],
    [
      'a later run, nobody tells the head',
      { head: '' },
      { head: old, run: 1 },
      { head: young, run: 2 },
      'resolved',
    ],
    [
      'an audit that began earlier',
      { head: young },
      { head: young, began: 9 },
      { head: young, began: 8 },
      'outdated',
    ],
    [
      'an audit that began later',
      { head: young },
      { head: young, began: 8 },
      { head: young, began: 9 },
      'resolved',
    ],
    [
      'one beside a clock that is a year ahead',
      { head: '' },
      { began: Date.now() + 3e10 },
      {},
      'resolved',
    ],
  ])('%s', async (_, state, first, second, status) => {
    await act({ by: 'baselineJob', found: 'drift', ...first });
    memory.head = state.head;
    expect((await act({ by: 'baselineJob', found: 'in sync', ...second })).comment).toBe(status);
    expect(colorsOf('baselineJob')).toEqual([status === 'outdated' ? 'red' : 'green']);
  });

  it('an older commit writes no first comment either', async () => {
    memory.head = young;
    const { comment } = await act({ by: 'zoneJob', found: 'bad change', head: old });
    expect([comment, memory.writes]).toEqual(['outdated', 0]);
  });

  it.each<[string, Partial<Act>, Partial<Act>, string]>([
    [
      'an earlier run of an older commit',
      { head: young, run: 2 },
      { head: old, run: 1 },
      'outdated',
    ],
    ['an audit of the same commit that began earlier', { began: 9 }, { began: 8 }, 'outdated'],
    ['a later run', { head: old, run: 1 }, { head: young, run: 2 }, 'closed'],
  ])('of the issue: %s', async (_, first, second, status) => {
    await act({ by: 'zoneJob', found: 'drift', on: 'schedule', ...first });
    const { issue } = await act({ by: 'zoneJob', found: 'in sync', on: 'schedule', ...second });
    expect(issue).toBe(status);
  });
});

describe('event, token and wish', () => {
  it.each<[OccasionName, NonNullable<Act['token']>, NonNullable<Act['comment']>, string, string]>([
    ['pull_request', 'write', 'on-drift', 'created', 'none'],
    ['pull_request', 'read', 'on-drift', 'forbidden', 'none'],
    ['pull_request', 'nothing', 'on-drift', 'forbidden', 'none'],
    ['pull_request', 'none', 'on-drift', 'off', 'none'],
    ['pull_request', 'write', 'never', 'off', 'none'],
    ['pull_request_target', 'write', 'on-drift', 'created', 'none'],
    ['schedule', 'write', 'on-drift', 'none', 'created'],
    ['schedule', 'read', 'on-drift', 'none', 'forbidden'],
    ['schedule', 'none', 'on-drift', 'off', 'off'],
    ['merge_group', 'write', 'on-drift', 'none', 'none'],
    ['push elsewhere', 'write', 'on-drift', 'none', 'none'],
  ])('%s, %s, %s: comment %s, issue %s', async (on, token, comment, status, issue) => {
    const told = await act({ by: 'baselineJob', found: 'drift', on, token, comment });
    expect([told.comment, told.issue]).toEqual([status, issue]);
    // The text is there for whoever may post it.
    expect(told.text).toContain('❌ DNS drift on `a.example`');
    const calm = await act({ by: 'otherJob', found: 'in sync', on, token, comment });
    expect(calm.text).toBeUndefined();
  });

  it.each(founds)('a token that may only read changes nothing: %s', async (name) => {
    await act({ by: 'zoneJob', found: 'bad change and drift' });
    const before = commentsOf('zoneJob');
    await act({ by: 'zoneJob', found: name, token: 'read' });
    expect(commentsOf('zoneJob')).toEqual(before);
  });
});

describe('people', () => {
  it('who edit a comment get it back', async () => {
    await act({ by: 'zoneJob', found: 'drift' });
    const text = memory.comments[0]!.body;
    for (const edited of [text.replace('❌', '✅'), `${text}\nAll is well.`, text.slice(0, -40)]) {
      memory.comments[0]!.body = edited;
      expect((await act({ by: 'zoneJob', found: 'drift' })).comment).toBe('updated');
      expect(memory.comments[0]!.body.split('\n').slice(1)).toEqual(text.split('\n').slice(1));
    }
    memory.comments[0]!.body = text.replaceAll('\n', '\r\n').trimEnd();
    expect((await act({ by: 'zoneJob', found: 'drift' })).comment).toBe('unchanged');
  });

  it('who hide a comment hide what it says, and no more', async () => {
    await act({ by: 'baselineJob', found: 'drift' });
    memory.comments[0]!.minimized = true;
    const { body } = memory.comments[0]!;
    for (const name of ['drift', 'in sync', 'not all known', 'drift'] as const) {
      const { comment } = await act({ by: 'baselineJob', found: name });
      expect([name, comment, memory.comments.length]).toEqual([name, 'unchanged', 1]);
    }
    await act({ by: 'baselineJob', found: 'drift, not all known' });
    expect(memory.comments.map(({ minimized }) => minimized)).toEqual([true, false]);
    expect(memory.comments[0]!.body).toBe(body);
    // What is visible follows, even if it comes to say what was hidden.
    await act({ by: 'baselineJob', found: 'in sync' });
    await act({ by: 'baselineJob', found: 'drift' });
    expect(memory.comments.length).toBe(2);
    expect(colorsOf('baselineJob')).toEqual(['red']);
  });

  it('have duplicates tidied by any run, and the latest word stays', async () => {
    await act({ by: 'baselineJob', found: 'drift' });
    await act({ by: 'secondStep', found: 'drift' });
    const [first, second] = structuredClone(memory.comments);
    for (const [name, count] of [
      ['in sync', 2],
      ['nothing known', 2],
      ['drift', 2],
    ] as const) {
      memory.comments = structuredClone([
        { ...first!, id: 90 },
        second!,
        { ...first!, id: 91, body: first!.body.replace(/at=\d{4}/, 'at=1969') },
      ]);
      await act({ by: 'baselineJob', found: name });
      expect(memory.comments.length, name).toBe(count);
      expect(memory.comments[1]?.body ?? '', name).not.toBe('');
      expect(colorsOf('baselineJob'), name).toEqual([name === 'in sync' ? 'green' : 'red']);
    }
  });
});
