/** `dns-audit ports`: can this machine reach iCloud Mail, and if not, who is to blame? */
import type { AuditOptions } from '../model/request.ts';
import type { CheckId } from '../model/check-id.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { auditCommand } from './audit.ts';

/** The domain is Apple's own: the ports are the same for every customer. */
export const ports = (options: AuditOptions): Promise<number> =>
  auditCommand({
    domains: [{ name: dnsName('icloud.com'), unicode: 'icloud.com' }],
    bulk: {},
    options: {
      ...options,
      only: ['port-imap', 'port-smtp'] satisfies readonly CheckId[],
      skip: [],
      ports: true,
      authoritative: false,
      portsByServers: options.authoritative,
    },
  });
