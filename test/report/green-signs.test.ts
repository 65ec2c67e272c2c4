/**
 * No green sign without an answer: over what a run finds, of one domain and of several, what fails it,
 * and every format that GitHub shows, each sign stands only for what was judged and is well.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeComment, composeIssue, type Told } from '../../src/command/action/compose-post.ts';
import { reportOutputs } from '../../src/command/action/report-outputs.ts';
import type { Posted } from '../../src/deliver/github/post-marker.ts';
import type { FailOn } from '../../src/model/check.ts';
import { type JudgedKind, kindsOfJudgment } from '../../src/model/drift.ts';
import { runExitStatus } from '../../src/model/exit-status.ts';
import type { Report } from '../../src/model/report.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderBadge } from '../../src/report/badge.ts';
import { renderSummary } from '../../src/report/markdown/job-summary.ts';
import { renderText } from '../../src/report/text/render.ts';
import {
  baselines,
  calm,
  changes,
  failOns,
  isCalm,
  isPossible,
  lives,
  reportFrom,
  type Situation,
  truthOf,
  verdicts,
  warningCounts,
} from '../support/situations.ts';

type Found = ReadonlyMap<string, Situation>;

const look = { width: 200, color: false, unicode: true, verbose: false, quiet: false };

const posted = (report: Report, wrong: readonly JudgedKind[]): Posted => ({
  id: 1,
  node: '',
  url: '',
  text: '### ❌ It was wrong',
  fingerprint: '',
  intact: true,
  listed: report.domains.map(({ domain }) => domain).join(','),
  wrong: report.domains.flatMap(({ domain }) => wrong.map((kind) => ({ domain, kind }))),
  was: [],
  key: 'mail.audit',
  step: '01',
  domains: report.domains.map(({ domain }) => domain),
  head: '',
  run: 1,
  began: 1,
});

/** Whatever the text on GitHub said before. */
const befores = [undefined, ['audit'], kindsOfJudgment] as const;

/** All Markdown that people are shown, by what it is. */
const markdownOf = (report: Report, failOn: FailOn): readonly (readonly [string, string])[] => {
  const where = { version: '1.0.0', resolvers: ['system'] };
  const told = (comment: Told['inputs']['comment']): Told => ({
    inputs: { comment },
    failOn,
    report,
    where,
  });
  const texts = befores.flatMap((wrong) => {
    const before = wrong && posted(report, wrong);
    const unseen = report.domains.filter((one) => runExitStatus({ domains: [one] }, failOn) === 3);
    const blind = unseen.map(({ domain }) => domain);
    const old = before && { ...before, open: true };
    const [issue, blindIssue] = [[], blind].map((some) =>
      composeIssue(told('on-drift'), some, old),
    );
    return [
      ['comment', composeComment(told('on-drift'), before)?.text ?? ''],
      ['comment, always', composeComment(told('always'), before)?.text ?? ''],
      ['issue', issue?.post.text ?? ''],
      ['issue on blind runs', blindIssue?.post.text ?? ''],
      ['news of the issue', issue?.news ?? ''],
    ] as const;
  });
  const summary = renderSummary({ report, spf: new Map(), remarks: [], failOn });
  return [...texts, ['summary', summary]];
};

/** Without the folded tables and diagrams, which go by check and by area, and without diffs. */
const withoutDetails = (text: string): string =>
  text.replaceAll(/<details>[\s\S]*?<\/details>/g, '').replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '');

/** The domains that a line names; where it names none it speaks of all of them. */
const namedIn = (line: string, found: Found): readonly string[] => {
  const named = [...found.keys()].filter((domain) => line.includes(`\`${domain}\``));
  return named.length > 0 ? named : [...found.keys()];
};

const isPass = (of: Situation, kind: JudgedKind): boolean => truthOf(of).get(kind) === 'pass';

/** Nothing of it is wrong, open, or fails the run. */
const isWell = (of: Situation, failOn: FailOn): boolean => isCalm(of) && !warningCounts(of, failOn);

/** What a verdict on the domain's records may say: the mail ports have their own. */
const passes = (of: Situation, failOn: FailOn): boolean =>
  of.audit === 'pass' &&
  ['pass', undefined].includes(truthOf(of).get('drift')) &&
  !warningCounts(of, failOn);

/** Whether what is live is what is accepted: what was merged, and is not live yet, is not. */
const isInSync = (of: Situation): boolean => isPass(of, 'drift') && of.baseline !== 'pending';

/** Whether somebody has yet to publish what the change accepts. */
const isAnnounced = ({ baseline }: Situation): boolean => baseline.startsWith('announces');

/** Whether all that the change could alter is as it was. */
const changesNothing = ({ change, baseline }: Situation): boolean =>
  change === 'same'
    ? !/^(?:accepts|announces)/.test(baseline)
    : change === 'none' && baseline === 'kept';

/** Words that say that something is well, and of what they say it. */
const words: readonly (readonly [RegExp, (of: Situation, failOn: FailOn) => boolean])[] = [
  [/all is well|nothing to fix|no problem was found/i, isWell],
  [/nothing is left/i, (of, failOn) => isWell(of, failOn) && !isAnnounced(of)],
  [/in sync/i, isInSync],
  [/live records are as accepted/i, isInSync],
  [/the audit passes/i, (of) => isPass(of, 'audit')],
  [/adds no problem|breaks no mail/i, (of) => isPass(of, 'change') && !isAnnounced(of)],
  [/alters no mail records/i, changesNothing],
  [/the records are the same/i, ({ change }) => change === 'same'],
  // Nor does any text doubt what is known.
  [
    /more than could be checked|what it (?:changes|does to mail) is unknown|more problems may appear/i,
    (of) => !changesNothing(of),
  ],
  [/live zone matches both/i, (of) => of.live === 'in-sync' && of.change !== 'part'],
  [/\bPASS\b/, ({ audit }) => audit === 'pass'],
  [/everything apple requires is in place/i, ({ audit }) => audit === 'pass'],
  [
    /no problem that loses or rejects mail/i,
    ({ audit, change }) => ['fine', 'warns'].includes(change) && audit !== 'inconclusive',
  ],
  [
    /no harm to mail was seen/i,
    ({ audit, baseline }) => audit !== 'inconclusive' && !baseline.includes('breaks'),
  ],
  [
    /no problem is known/i,
    (of) => ![...truthOf(of).values()].includes('fail') && of.change !== 'warns',
  ],
  [
    /no difference is known/i,
    (of) => [undefined, 'inconclusive'].includes(truthOf(of).get('drift')) || isPass(of, 'drift'),
  ],
  [/may be fine/i, ({ audit }) => audit === 'inconclusive'],
];

interface Known {
  readonly found: Found;
  readonly failOn: FailOn;
}

/** Sentences and headings, so that each speaks of the domains that it names. */
const sentencesOf = (text: string): readonly string[] =>
  withoutDetails(text)
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.:]) (?=[A-Z])/))
    .filter((line) => line.trim() !== '');

/** Where a section is of one domain, its heading names it. */
const spokenOf = (sentence: string, heading: string, found: Found): readonly string[] => {
  const own = namedIn(sentence, found);
  return own.length === found.size ? namedIn(heading, found) : own;
};

const falseWords = (text: string, { found, failOn }: Known): readonly string[] => {
  let heading = '';
  return sentencesOf(text).flatMap((sentence) => {
    if (namedIn(sentence, found).length < found.size) heading = sentence;
    return words.flatMap(([pattern, holds]) =>
      pattern.test(sentence) &&
      !spokenOf(sentence, heading, found).every((domain) => holds(found.get(domain)!, failOn))
        ? [sentence]
        : [],
    );
  });
};

/** Lines with a tick whose domains are not well. */
const falseTicks = (format: string, text: string, { found, failOn }: Known): readonly string[] =>
  withoutDetails(text)
    .split('\n')
    .filter((line) => line.includes('✅'))
    .filter((line) => {
      const isVerdict = format === 'summary' && /^### ✅ `[^`]+`: PASS/.test(line);
      const holds = isVerdict ? passes : isWell;
      return !namedIn(line, found).every((domain) => holds(found.get(domain)!, failOn));
    });

/** What a tick in the log stands for, by the words after it. */
const logTicks: readonly (readonly [RegExp, (of: Situation, failOn: FailOn) => boolean])[] = [
  [/^\S+(?::| +)PASS/, passes],
  [/records? as in/, ({ baseline }) => /in-sync|accepts|announces/.test(baseline)],
  // Of the zone file alone: what the change accepts is told apart.
  [/ compared with /, ({ audit, change }) => audit === 'pass' && ['fine', 'same'].includes(change)],
  [/^The live zone matches/, (of) => of.live === 'in-sync' && of.change !== 'part'],
  [/^MX /, ({ audit }) => audit === 'pass'],
  [/^DMARC /, ({ warning }) => warning === 'pass'],
  [/^\d+ checks? fine/, () => true],
];

const falseLogLines = (log: string, { found, failOn }: Known): readonly string[] => {
  let domain = '';
  return log.split('\n').filter((line) => {
    const named = /^\s*\S+ (\S+?)(?::| {2,})/.exec(line)?.[1];
    if (named !== undefined && found.has(named)) domain = named;
    const said = /^\s*✓ (.*)$/.exec(line)?.[1];
    if (said === undefined) return false;
    const meaning = logTicks.find(([pattern]) => pattern.test(said))?.[1];
    // A tick that nobody knows the meaning of is not allowed either.
    return !(meaning?.(found.get(domain)!, failOn) ?? false);
  });
};

const falseOutputs = (report: Report, { found }: Known): readonly string[] => {
  const outputs = reportOutputs(report);
  const all = [...found.values()].map(truthOf);
  const worst = (kind: JudgedKind) =>
    (['fail', 'inconclusive', 'pass'] as const).find((verdict) =>
      all.some((truth) => truth.get(kind) === verdict),
    ) ?? 'none';
  const driftWords = { fail: 'drift', inconclusive: 'unknown', pass: 'in-sync', none: 'none' };
  const expected = {
    verdict: worst('audit'),
    drift: driftWords[worst('drift')],
    'change-verdict': worst('change'),
    judged: kindsOfJudgment.filter((kind) => worst(kind) !== 'none').join(', '),
  };
  return Object.entries(expected).flatMap(([name, value]) => {
    const is = outputs[name as keyof typeof expected];
    return is === value ? [] : [`${name}: ${is}, not ${value}`];
  });
};

/** Every sign in any format that says more than is known. */
const falseSigns = (found: Found, failOn: FailOn): readonly string[] => {
  const report = reportFrom(found);
  const told = { found, failOn };
  const log = renderText(report, { ...look, failOn });
  const annotations = buildAnnotations(report).flatMap(({ title, message }) => [title, message]);
  const isGreen = renderBadge(report, failOn).includes('#1a7f37');
  const badgeHolds = [...found.values()].every((of) => passes(of, failOn));
  return [
    ...markdownOf(report, failOn).flatMap(([format, text]) =>
      [...falseTicks(format, text, told), ...falseWords(text, told)].map(
        (sign) => `${format}: ${sign}`,
      ),
    ),
    ...falseLogLines(log, told).map((line) => `log: ${line}`),
    ...(found.size === 1 ? falseWords(log, told).map((line) => `log: ${line}`) : []),
    ...annotations.filter((line) => /✅|✓|PASS|in sync|all is well/i.test(line)),
    ...(isGreen && !badgeHolds ? ['badge'] : []),
    ...falseOutputs(report, told),
  ];
};

const alone = (of: Situation): Found => new Map([['example.com', of]]);

/** The false signs of each, with what it is. */
const tried = (rows: readonly (readonly [Situation, FailOn])[]): readonly string[] =>
  rows.flatMap(([of, failOn]) => {
    const signs = falseSigns(new Map([['example.com', of]]), failOn);
    return signs.map((sign) => `${sign} (${failOn}, ${JSON.stringify(of)})`);
  });

describe.each(verdicts)('where the audit of a domain says %s', (audit) => {
  it.each(baselines)('beside accepted records: %s', (baseline) => {
    const rows = changes.flatMap((change) =>
      lives.map((live) => {
        const warning = ['warns', 'undecided'].includes(change) ? 'fail' : 'pass';
        return [{ audit, warning, baseline, change, live }, 'error'] as const;
      }),
    );
    expect(tried(rows.filter(([of]) => isPossible(of)))).toEqual([]);
  });

  it.each(failOns)('and what fails the run is: %s', (failOn) => {
    const rows = verdicts.flatMap((warning) =>
      [undefined, ...verdicts].flatMap((ports) =>
        [
          { baseline: 'in-sync' } as const,
          { change: 'fine', live: 'in-sync' } as const,
          { baseline: 'drift' } as const,
          { baseline: 'announces what breaks mail' } as const,
        ].map((files) => {
          const of: Situation = { ...calm, audit, warning, ...(ports && { ports }), ...files };
          return [of, failOn] as const;
        }),
      ),
    );
    expect(tried(rows)).toEqual([]);
  });
});

const anySituation: fc.Arbitrary<Situation> = fc
  .record(
    {
      audit: fc.constantFrom(...verdicts),
      warning: fc.constantFrom(...verdicts),
      ports: fc.constantFrom(...verdicts),
      baseline: fc.constantFrom(...baselines),
      change: fc.constantFrom(...changes),
      live: fc.constantFrom(...lives),
    },
    { requiredKeys: ['audit', 'warning', 'baseline', 'change', 'live'] },
  )
  .filter(isPossible);

it('of several domains, one sign speaks for no other', () => {
  const domains = ['a.example', 'b.example', 'c.example'] as const;
  fc.assert(
    fc.property(
      fc.array(anySituation, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(...failOns),
      (situations, failOn) => {
        const found = new Map(situations.map((of, i) => [domains[i]!, of]));
        expect(falseSigns(found, failOn)).toEqual([]);
      },
    ),
    { numRuns: 100, seed: 1 },
  );
});

describe('the signs themselves', () => {
  const well = { ...calm, baseline: 'in-sync', change: 'fine', live: 'in-sync' } as const;
  const report = reportFrom(alone(well));
  const texts = markdownOf(report, 'error').filter(([, text]) => text !== '');

  it('are there where all is well: else no test here could fail', () => {
    expect(texts.map(([, text]) => text)).toEqual(texts.map(() => expect.stringContaining('✅')));
    expect(renderText(report, look)).toContain('✓');
    expect(new Set(texts.map(([format]) => format)).size).toBeGreaterThan(3);
  });

  it.each([
    ['the audit', { audit: 'fail' }],
    ['drift', { baseline: 'drift' }],
    ['the change', { change: 'part' }],
    ['what a name server would say', { audit: 'inconclusive' }],
  ] as const)('are false in the same text where something is not well: %s', (_, worse) => {
    const known = { found: alone({ ...well, ...worse }), failOn: 'error' } as const;
    const signs = texts.map(([format, text]) => falseTicks(format, text, known).length);
    expect(Math.min(...signs)).toBeGreaterThan(0);
  });
});
