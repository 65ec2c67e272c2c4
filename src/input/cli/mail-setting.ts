/** Reads how a mail program is set up: `HOST:PORT:tls`, `HOST:PORT:starttls` or `HOST:PORT:none`. */
import type { MailSetting } from '../../model/mail/diagnosis.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { canonicalIpAddress } from '../../model/dns/server-address.ts';
import { UserError } from '../../model/user-error.ts';

const securities: Readonly<Record<string, MailSetting['security']>> = {
  tls: 'implicit',
  ssl: 'implicit',
  'ssl/tls': 'implicit',
  starttls: 'starttls',
  none: 'none',
};

const parseHost = (text: string): string | undefined => {
  const name = text.toLowerCase().replace(/\.$/, '');
  const literal = canonicalIpAddress(name.replace(/^\[(.*)\]$/, '$1'));
  if (literal !== undefined) return literal;
  const labels = name.split('.');
  const valid = labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return valid && name.length <= 253 && !/^\d+$/.test(labels.at(-1) ?? '') ? name : undefined;
};

/** A host (an IPv6 address in brackets) and a port. */
export const readHostPort = (
  text: string,
): { readonly host: string; readonly port: number } | undefined => {
  const [, name = '', digits] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
  const host = parseHost(name);
  const port = Number(digits);
  return host === undefined || port < 1 || port > 65535 ? undefined : { host, port };
};

/** The settings that are told. */
export const listSettings = ({
  imap,
  smtp,
}: {
  readonly imap?: MailSetting;
  readonly smtp?: MailSetting;
}): readonly MailSetting[] => [imap, smtp].filter((setting) => setting !== undefined);

/**
 * The setting in `text`, given as `option`.
 * @throws {UserError} with an example.
 */
export const readMailSetting = (
  protocol: MailSetting['protocol'],
  text: string,
  option: string,
): MailSetting => {
  const [, at = '', word = ''] = /^(.*):([^:]*)$/s.exec(text.trim()) ?? [];
  const place = readHostPort(at);
  const security = Object.hasOwn(securities, word.toLowerCase())
    ? securities[word.toLowerCase()]
    : undefined;
  if (place === undefined || security === undefined)
    throw new UserError(
      `--${option} ${presentText(text.slice(0, 200))} is not HOST:PORT:ENCRYPTION, where ENCRYPTION is tls, starttls or none.`,
      protocol === 'imap'
        ? 'Example: --imap imap.mail.me.com:993:tls'
        : 'Example: --smtp smtp.mail.me.com:587:starttls',
    );
  return { protocol, host: dnsName(place.host), port: place.port, security };
};
