/** Severities by weight, for renderers whose format knows but "failed" and "not failed". */
import type { Severity } from '../../model/check.ts';

const order: readonly (Severity | 'never')[] = ['note', 'warning', 'error', 'never'];

/** Whether `severity` is `least` or worse. */
export const weighs = (severity: Severity, least: Severity | 'never'): boolean =>
  order.indexOf(severity) >= order.indexOf(least);
