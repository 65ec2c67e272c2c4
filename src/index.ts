/** The library: audit in code, with your own resolver, prober or checks. */
export { audit, type AuditRequest } from './audit/audit.ts';
export type { World } from './audit/gather-world.ts';
export { verdictOf, verdictsOf } from './model/verdict.ts';
export { checks } from './check/registry.ts';
export { defineCheck, fail, pass, unsettled } from './check/define-check.ts';
export { skipped } from './check/skipped.ts';
export { appleRequirements } from './icloud/requirements.ts';
export { readDomain } from './input/domain-name.ts';
export { UserError } from './model/user-error.ts';
export type * from './model/check.ts';
export type * from './model/dns/dns.ts';
export * from './model/need.ts';
export type * from './model/dns/domain-name.ts';
export type * from './model/mail/probe.ts';
export type * from './model/report.ts';
export type * from './model/requirements.ts';
export type * from './model/spf.ts';
export { doh } from './dns/transport/https.ts';
export { prober, type ProberOptions } from './mail/prober.ts';
export { system } from './dns/transport/system.ts';
export { wire, type WireOptions } from './dns/transport/name-server.ts';
export {
  checkHost,
  type SpfOptions,
  type SpfOutcome,
  type SpfRequest,
} from './record/spf/check-host.ts';
export { version } from './version.ts';
