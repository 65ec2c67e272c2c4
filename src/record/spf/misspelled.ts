/** Whether a term that leads to another name was meant for a service: `include:icould.com`. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { isMisspelled } from '../../model/dns/near-name.ts';
import type { SpfTreeTerm } from '../../model/spf.ts';

/** Whether the name, or the domain at its end, is the service's, misspelled. */
export const isMisspelledService = (name: DnsName, service: DnsName): boolean =>
  isMisspelled(splitLabels(name).slice(-2).join('.'), service);

/** The term that was most likely meant; undefined if it leads to something else. A dead name of the service's is one too. */
export const meantForService = (
  { kind, target, dead }: SpfTreeTerm,
  service: DnsName,
): string | undefined => {
  if ((kind !== 'include' && kind !== 'redirect') || target === undefined) return undefined;
  const isDeadName = dead && target !== service && isWithin(target, service);
  if (!isDeadName && !isMisspelledService(target, service)) return undefined;
  return kind === 'include' ? `include:${service}` : `redirect=${service}`;
};
