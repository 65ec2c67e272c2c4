/** `dns-audit ports`: can this computer reach iCloud Mail, and if not, why? */
import { systemFirst } from '../audit/mail-resolvers.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { listSettings } from '../input/cli/mail-setting.ts';
import type { CheckId } from '../model/check-id.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { auditCommand } from './audit.ts';

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
