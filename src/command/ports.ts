/** `dns-audit ports`: can this computer reach iCloud Mail, and if not, why? */
import type { RequestOf } from '../input/cli/command.ts';
import { listSettings } from '../input/cli/mail-setting.ts';
import { isLoopback } from '../knowledge/special-addresses.ts';
import type { CheckId } from '../model/check-id.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import type { NonEmpty } from '../model/non-empty.ts';
import type { ResolverChoice } from '../model/request.ts';
import { auditCommand } from './audit.ts';

const isSystem = ({ kind }: ResolverChoice): boolean => kind === 'system';

/**
 * The system's resolver first, since mail programs ask no other: what it hides must not be hidden by one
 * that is named. A resolver on this computer stands for the system's, unless that is named too.
 */
export const systemFirst = (resolvers: NonEmpty<ResolverChoice>): NonEmpty<ResolverChoice> => {
  const [first] = resolvers;
  const standsForSystem = first.kind === 'wire' && isLoopback(first.address);
  if (standsForSystem && !resolvers.some(isSystem)) return resolvers;
  return [{ kind: 'system' }, ...resolvers.filter((one) => !isSystem(one))];
};

/** Audits icloud.com, because the ports are the same for every customer. */
export const ports = ({ options }: RequestOf<'ports'>): Promise<number> =>
  auditCommand({
    domains: [{ name: dnsName('icloud.com'), unicode: 'icloud.com' }],
    options: {
      ...options,
      resolvers: systemFirst(options.resolvers),
      only: ['port-imap', 'port-smtp'] satisfies readonly CheckId[],
      skip: [],
      ports: true,
      set: listSettings(options),
      authoritative: false,
      portsByServers: options.authoritative,
      concurrency: 1,
    },
  });
