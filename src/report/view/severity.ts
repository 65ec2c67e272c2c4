/** The order of severities. */
import type { Severity } from '../../model/check.ts';

const severityOrder: readonly (Severity | 'never')[] = ['note', 'warning', 'error', 'never'];

/** Whether `severity` is `least` or worse. */
export const isAtLeast = (severity: Severity, least: Severity | 'never'): boolean =>
  severityOrder.indexOf(severity) >= severityOrder.indexOf(least);
