/** Reads the options of `init`. */
import { optionsOf } from './audit-options.ts';
import { readDomain } from '../domain-name.ts';
import { commaListOf, type Raw, single } from '../option-values.ts';
import type { AuditOptions, InitRequest } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

export const initOf = (raw: Raw): InitRequest => {
  if (raw['yes'] === true && raw['dry-run'] === true)
    throw new UserError('--yes and --dry-run cannot go together.');
  const zone = single(raw, 'zone');
  const domains = commaListOf(raw['domain']).map(readDomain);
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
export const initOptionsOf = (raw: Raw, known: Parameters<typeof optionsOf>[1]): AuditOptions =>
  optionsOf({ ...raw, zone: undefined, offline: false }, known);
