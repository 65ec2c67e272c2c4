/**
 * Every state of the comment and of the issue, and every run that may follow it: what is written
 * must be no greener than what is known.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceDrift, type Announcement } from '../../../src/command/action/announce-drift.ts';
import { githubClient } from '../../../src/deliver/github/client.ts';
import type { DomainReport, Report, Result, Verdict } from '../../../src/model/report.ts';
import { type GithubServer, startGithub } from '../../support/github-server.ts';
import { domainReport, reportOf } from '../../support/reports.ts';
import {
  comparisonOf,
  type Kind,
  proposalOf,
  reportIn,
  resultOf,
  type Run,
} from '../../support/run-reports.ts';

const domain = 'example.com';

const kinds: readonly Kind[] = ['none', 'baseline', 'proposal', 'both'];
const verdicts: readonly Verdict[] = ['pass', 'fail', 'inconclusive'];

const runs: readonly Run[] = kinds.flatMap((kind) =>
  (['all', 'part', 'nothing'] as const).flatMap((known) =>
    verdicts.flatMap((verdict) =>
      [false, true].flatMap((worse) => {
        // Without files nothing is held against anything; of nothing, no difference is known.
        const impossible =
          kind === 'none' ? known !== 'all' || worse : known === 'nothing' && worse;
        return impossible ? [] : [{ kind, known, verdict, worse }];
      }),
    ),
  ),
);

let github: GithubServer;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.close());
beforeEach(() => github.reset());

const pull = { kind: 'pull', pull: 7, head: '', privileged: false } as const;
const branch = { kind: 'branch', head: '' } as const;
type When = 'on-drift' | 'always';

let clock = 0;

const announceReport = (
  report: Report,
  occasion: Announcement['occasion'],
  comment: When = 'on-drift',
) =>
  announceDrift(
    githubClient({
      url: github.url,
      graphqlUrl: `${github.url}/graphql`,
      token: 't',
      userAgent: 'test',
    }),
    {
      inputs: { comment, issue: 'auto', token: 't' },
      signature: { key: 'mail.audit', step: 'ab', run: 1, began: (clock += 1) },
      failOn: 'error',
      occasion,
      report,
      repository: 'octo/zones',
      access: { personal: false, visibility: 'public' },
      where: { version: '1.0.0', resolvers: ['system'] },
    },
  );

const drifted: Run = { kind: 'baseline', known: 'all', verdict: 'fail', worse: true };
const repaired: Run = { kind: 'baseline', known: 'all', verdict: 'pass', worse: false };

/** The runs that bring a comment, or an issue, into its state. */
const histories: Readonly<Record<'none' | 'red' | 'green', readonly Run[]>> = {
  none: [],
  red: [drifted],
  green: [drifted, repaired],
};
type Before = keyof typeof histories;
const befores: readonly Before[] = ['none', 'red', 'green'];

/** What GitHub has after the runs; it is put back before each of those that may follow. */
const historyOf = async (before: Before, occasion: Announcement['occasion'], when?: When) => {
  for (const run of histories[before]) await announceReport(reportIn(run), occasion, when);
  const comments = structuredClone(github.comments);
  const issues = structuredClone(github.issues);
  return () => {
    github.reset();
    github.comments.push(...structuredClone(comments));
    github.issues.push(...structuredClone(issues));
  };
};

/** All was looked up and judged. */
const isKnown = ({ known, verdict }: Run): boolean => known === 'all' && verdict !== 'inconclusive';

/** Nothing is wrong, as far as anybody can tell, and everything was looked at. */
const isWell = (run: Run): boolean => isKnown(run) && run.verdict === 'pass' && !run.worse;

/** Drift, which the red ones tell of, is judged where there are accepted records. */
const judgesDrift = ({ kind }: Run): boolean => kind === 'baseline' || kind === 'both';

/** Whether the run may say that what the red ones tell of is gone. */
const settlesAll = (run: Run): boolean => isKnown(run) && judgesDrift(run);

type Colour = 'none' | 'red' | 'unsure' | 'green';

const colourOf = (body: string | undefined): Colour => {
  if (body === undefined) return 'none';
  const [, icon = ''] = /^### (\S+)/m.exec(body) ?? [];
  return icon === '✅' ? 'green' : icon === '❔' ? 'unsure' : 'red';
};

/** What a reader may see on the pull request: the worst that is true, and no more than is known. */
const colourAfter = (before: Before, run: Run, when: When): Colour => {
  if (run.worse) return 'red';
  const compared = run.kind !== 'none';
  if (before === 'none' && !(when === 'always' && compared)) return 'none';
  if (before === 'red' && !settlesAll(run)) return 'red';
  if (run.verdict === 'fail') return 'red';
  return isKnown(run) ? 'green' : 'unsure';
};

const greenWords = /✅|nothing is left|in sync|harms mail|all is well/i;

it('the table has every kind of run', () => expect(runs.length).toBe(48));

describe.each(['on-drift', 'always'] as const)('the comment, %s', (when) => {
  it.each(befores)('before: %s', async (before) => {
    const restore = await historyOf(before, pull, when);
    const seen: object[] = [];
    const expected: object[] = [];
    for (const run of runs) {
      restore();
      const old = github.comments[0]?.body;
      const { comment } = await announceReport(reportIn(run), pull, when);
      const body = github.comments[0]?.body;
      const colour = colourAfter(before, run, when);
      const kept = before === 'red' && !run.worse && !settlesAll(run);
      seen.push({
        run,
        count: github.comments.length,
        colour: colourOf(body),
        green: greenWords.test(body ?? ''),
        // A green text that is put in other words is resolved, too.
        resolved: comment === 'resolved' && !(before === 'green' && isWell(run)),
        kept: kept && body === old,
        unknown: body?.includes("❔ Couldn't be looked up: ") === true && colour === 'unsure',
        faults: github.faults.splice(0),
      });
      expected.push({
        run,
        count: colour === 'none' ? 0 : 1,
        colour,
        green: colour === 'green',
        resolved: before === 'red' && isWell(run) && settlesAll(run),
        // What was wrong and could not be checked again is told as it was.
        kept,
        unknown: colour === 'unsure' && run.known !== 'all',
        faults: [],
      });
    }
    expect(seen).toEqual(expected);
  });
});

it.each(befores)('the issue, before: %s', async (before) => {
  const restore = await historyOf(before, branch);
  const seen: object[] = [];
  const expected: object[] = [];
  for (const run of runs) {
    restore();
    const old = structuredClone(github.issues);
    await announceReport(reportIn(run), branch);
    const troubled = run.worse || run.verdict === 'fail';
    const known = troubled || (isWell(run) && settlesAll(run));
    const [issue] = github.issues;
    // The first line is the marker.
    const text = issue?.body.replace(/^.*\n/, '') ?? '';
    seen.push({
      run,
      state: issue?.state,
      green: greenWords.test(text),
      left: known || JSON.stringify(github.issues) === JSON.stringify(old),
      faults: github.faults.splice(0),
    });
    const was = before === 'red' ? 'open' : before === 'green' ? 'closed' : undefined;
    const state = troubled ? 'open' : isWell(run) && settlesAll(run) ? was && 'closed' : was;
    expected.push({ run, state, green: state === 'closed', left: true, faults: [] });
  }
  expect(seen).toEqual(expected);
});

it('a fault whose check has no answer any more is not gone', async () => {
  const worse: Run = { kind: 'proposal', known: 'all', verdict: 'pass', worse: true };
  await announceReport(reportIn(worse), pull);
  const red = github.comments[0]?.body;
  expect(red).toContain('Once merged, 1 problem would appear');
  const unjudged: Result = { ...resultOf('mx-icloud', 'inconclusive'), severity: 'warning' };
  const after: Run = { ...worse, worse: false };
  const comparison = { ...comparisonOf(after), undecided: ['mx-icloud'] };
  const one: DomainReport = {
    ...domainReport(domain, 'pass', [resultOf('mx-present', 'pass'), unjudged]),
    proposal: { ...proposalOf(after), comparison },
  };
  const { comment } = await announceReport(reportOf('pass', one), pull);
  expect([comment, github.comments[0]?.body]).toEqual(['unchanged', red]);
});
