/** The state of a part of the mail setup, as one of five lights. */
import type { Area } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';

export type Light = 'good' | 'bad' | 'warn' | 'open' | 'idle';

/** Whether what the check saw is wrong, and the finding of another check says so. */
export const isToldElsewhere = (
  { status, severity, deferTo = [] }: Result,
  { results }: Pick<DomainReport, 'results'>,
): boolean =>
  status === 'skipped' &&
  severity === 'error' &&
  results.some(
    (one) => deferTo.includes(one.check) && one.status === 'fail' && one.severity === 'error',
  );

/** The worst of some results; `idle` if nothing was judged. */
export const resultsLight = (results: readonly Result[]): Light => {
  const own = results.filter(({ status }) => status !== 'skipped');
  const failed = own.filter(({ status }) => status === 'fail');
  if (failed.some(({ severity }) => severity === 'error')) return 'bad';
  if (own.some(({ status }) => status === 'inconclusive')) return 'open';
  if (failed.some(({ severity }) => severity === 'warning')) return 'warn';
  return own.length === 0 ? 'idle' : 'good';
};

export const areaLight = (report: DomainReport, ...areas: readonly Area[]): Light => {
  const own = report.results.filter(({ area }) => areas.includes(area));
  const light = resultsLight(own);
  return light === 'good' && own.some((one) => isToldElsewhere(one, report)) ? 'bad' : light;
};
