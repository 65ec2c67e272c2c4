/** The table that a check's test is where it matters who says what: worlds, and what the check makes of them. */
import { expect, it } from 'vitest';
import type { Check } from '../../src/model/check.ts';
import type { Result } from '../../src/model/report.ts';
import { strayDeferrals } from './deferral.ts';
import { auditStage } from './stand-ins.ts';

/** A world (see `createGatherWorld`), the status, and a part of each message in order, or of the reason. */
export type StageRow = readonly [
  name: string,
  stage: string,
  status: Result['status'],
  messages?: readonly string[],
];

const wordsOf = ({ findings, obstacles, observed, because }: Result): readonly string[] =>
  because === undefined
    ? [
        ...findings.map(({ message }) => message),
        ...obstacles.map(({ need, failure }) => `${need} ${failure.code}`),
        ...(observed ?? []),
      ]
    : [because];

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

export const testStages = (check: Check, rows: readonly StageRow[]): void => {
  const { good, bad } = check.meta.docs;
  const all: readonly StageRow[] = [
    ['documented: good', good, 'pass'],
    ['documented: bad', bad, 'fail'],
    ...rows,
  ];
  it.each(all.map((row) => [row[0], row] as const))(
    '%s',
    async (_, [, stage, status, messages]) => {
      const { results } = await auditStage([check], stage);
      const [result] = results;
      expect(result).toMatchObject({ status });
      const words = wordsOf(result!);
      const parts = messages?.map((part): unknown => expect.stringContaining(part));
      expect(words).toEqual(parts ?? words);
      expect(strayDeferrals(check.meta.id, result?.deferTo)).toEqual([]);
      expect(strings(result).filter((text) => !/^[ -~]*$/.test(text))).toEqual([]);
    },
  );
};
