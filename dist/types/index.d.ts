/** The library: audit in code, with your own resolver, prober or checks. */
export { audit, type AuditRequest, verdictOf, type World } from './audit.ts';
export { checks } from './check/index.ts';
export { defineCheck } from './check/check.ts';
export { requirementsOf } from './icloud/requirements.ts';
export { readDomain } from './input/domain.ts';
export { UserError } from './input/user-error.ts';
export type * from './model/check.ts';
export type * from './model/dns.ts';
export type * from './model/evidence.ts';
export type * from './model/name.ts';
export type * from './model/probe.ts';
export type * from './model/report.ts';
export type * from './model/requirements.ts';
export type * from './model/spf.ts';
export { version } from './version.ts';
