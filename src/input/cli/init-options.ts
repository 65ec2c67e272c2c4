/** Reads the options of `init`. */
import { readAuditOptions } from './audit-options.ts';
import { readDomain } from '../domain-name.ts';
import { toCommaList, type RawOptions, singleValue } from '../option-values.ts';
import type { AuditOptions, InitRequest } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

export const readInitOptions = (raw: RawOptions): InitRequest => {
  if (raw['yes'] === true && raw['dry-run'] === true)
    throw new UserError('--yes and --dry-run cannot go together.');
  const zone = singleValue(raw, 'zone');
  const domains = toCommaList(raw['domain']).map(readDomain);
  return {
    domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
    ...(zone === undefined ? {} : { zone }),
    yes: raw['yes'] === true,
    dryRun: raw['dry-run'] === true,
    yaml: raw['yaml'] === true,
    offline: raw['offline'] === true,
  };
};

/** As of the audit; where records are, and whether to look them up, is another thing here. */
export const readInitAuditOptions = (
  raw: RawOptions,
  known: Parameters<typeof readAuditOptions>[1],
): AuditOptions => readAuditOptions({ ...raw, zone: undefined, offline: false }, known);
