/** The table that every check's test is: zones, and what the check makes of them. */
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import type { Check, Finding, Outcome, RecordLine } from '../../src/model/check.ts';
import { examineAll, judge, type JudgeOptions } from './judge.ts';
import { strayDeferrals } from './deferral.ts';
import { mended } from './zone.ts';

/** A zone, the status, a part of each message in order (or of the reason), and what else the check is told. */
export type Row = readonly [
  name: string,
  zone: string,
  status: Outcome['status'],
  messages?: readonly string[] | undefined,
  options?: JudgeOptions,
];

const wordsOf = (outcome: Outcome): readonly string[] => {
  switch (outcome.status) {
    case 'pass':
      return outcome.observed ?? [];
    case 'fail':
      return outcome.findings.map(({ message }) => message);
    case 'skipped':
      return [outcome.because];
    case 'inconclusive':
      return outcome.obstacles.map(({ need, failure }) => `${need} ${failure.code}`);
  }
};

const onZones = checks.filter(({ meta }) => meta.area !== 'imap' && meta.area !== 'smtp');

const failing = async (
  zone: string,
  options: JudgeOptions | undefined,
): Promise<readonly string[]> => {
  const { outcomes } = await examineAll(onZones, zone, options);
  return onZones.filter((_, i) => outcomes[i]?.status === 'fail').map(({ meta }) => meta.id);
};

/** A DMARC policy is advice for a domain whose SPF and DKIM are mended too; few zones of tests have these. */
const isDmarc = ({ owner }: RecordLine): boolean => owner.startsWith('_dmarc.');

/**
 * What comes of following a fix that names records: whether this check passes then, and which
 * others have begun to fail.
 */
const comesOf = async (check: Check, [, zone, , , options]: Row, { fix }: Finding) => {
  if (!fix.publish?.length && !fix.remove?.length) return mends;
  const reachable = zone.replaceAll(unanswered, '');
  const after = mended(reachable, fix, `${options?.domain ?? 'example.com'}.`);
  const before = new Set(await failing(reachable, options));
  if ((fix.publish ?? fix.remove ?? []).every(isDmarc)) before.add('dmarc-alignment');
  // Where a policy of none is published, or left as it is, a note names the next step.
  if (fix.publish?.some(({ rdata }) => rdata.includes('p=none'))) before.add('dmarc-policy');
  return {
    status: (await judge(check, after, options)).status,
    broken: (await failing(after, options)).filter((id) => !before.has(id)),
  };
};

/** Lines that say that a question gets no answer: whoever follows a fix looks again on a better day. */
const unanswered = /^.*!(?:timeout|servfail|refused|unreachable|malformed)$/gm;

const mends = { status: 'pass', broken: [] };

const plain = /^[ -~]*$/;

/** Tests `check` with every row; a failing one's fix is applied, and has to help. */
export const testRows = (check: Check, table: readonly Row[]): void => {
  it.each(table.map((row) => [row[0], row] as const))(`${check.meta.id}: %s`, async (_, row) => {
    const [, zone, status, messages, options] = row;
    const outcome = await judge(check, zone, options);
    expect(outcome).toMatchObject({ status });
    const words = wordsOf(outcome);
    expect(words).toEqual((messages ?? words).map((part) => expect.stringContaining(part)));
    // Whatever a stranger publishes, what is said of it is printable ASCII.
    expect(words.join('')).toMatch(plain);
    const deferTo = outcome.status === 'skipped' ? outcome.deferTo : undefined;
    expect(strayDeferrals(check.meta.id, deferTo)).toEqual([]);
    const findings = outcome.status === 'fail' ? outcome.findings : [];
    expect(
      JSON.stringify(findings, (_key, value: unknown) =>
        typeof value === 'string' && !plain.test(value) ? 'foul' : value,
      ),
    ).not.toContain('"foul"');
    expect(await Promise.all(findings.map((finding) => comesOf(check, row, finding)))).toEqual(
      findings.map(() => mends),
    );
  });
};

/** The rows that every check on zones has. */
export const documented = ({ meta }: Check): readonly Row[] => [
  ['the documented good zone', meta.docs.good, 'pass'],
  ['the documented bad zone', meta.docs.bad, 'fail'],
];
