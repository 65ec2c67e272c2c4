/** The value of the verification record, in the forms in which people have it at hand. */
import { dnsName } from '../model/dns/domain-name.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { GivenRecords } from '../model/requirements.ts';
import { parseUrl } from '../model/text/safe-url.ts';
import { UserError } from '../model/user-error.ts';

/** What Apple's set-up hands to a DNS host that offers Domain Connect: the address of its page, with all values in it. */
const isDomainConnectUrl = (text: string): boolean =>
  /^https?:\/\/\S+\/apply\?/i.test(text) && /[?&]icloud_token=/i.test(text);

/** The values in the address of such a page; none where it is no URL. */
const urlValues = (address: string): URLSearchParams =>
  parseUrl(address)?.searchParams ?? new URLSearchParams();

const wrongToken = (): UserError =>
  new UserError(
    '--apple-domain must be the value that iCloud shows, without spaces.',
    'You can also paste the address of the page that iCloud opens for automatic set-up, if it contains icloud_token=.',
  );

/**
 * The token in `text`: alone, behind `apple-domain=`, or in the address of a Domain Connect page.
 * Throws {@link UserError} on anything else.
 */
export const readVerificationToken = (text: string): string => {
  const pasted = text.trim();
  const given = isDomainConnectUrl(pasted) ? (urlValues(pasted).get('icloud_token') ?? '') : pasted;
  const token = given.replace(/^"?apple-domain=/, '').replace(/"$/, '');
  if (!/^[!-~]+$/.test(token) || token.includes('://')) throw wrongToken();
  return token;
};

/** A host name as Apple's set-up writes it, with or without the dot at its end. */
const readHostName = (text: string | null): DnsName | undefined => {
  const name = text?.toLowerCase().replace(/\.$/, '') ?? '';
  return /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})+$/.test(name) && name.length < 254
    ? dnsName(name)
    : undefined;
};

/** What else the address of a Domain Connect page says; `undefined` where the text is none. */
export const readGivenRecords = (text: string): GivenRecords | undefined => {
  const pasted = text.trim();
  if (!isDomainConnectUrl(pasted)) return undefined;
  const values = urlValues(pasted);
  const [host, zone] = [values.get('host'), values.get('domain')];
  const domain = readHostName(host && zone ? `${host}.${zone}` : zone);
  const exchanges = ['mx1_data', 'mx2_data'].flatMap((key) => readHostName(values.get(key)) ?? []);
  const dkimTarget = readHostName(values.get('dkim_data'));
  const spfInclude = readHostName(
    /^include:(\S+)$/i.exec(values.get('spfm_data') ?? '')?.[1] ?? null,
  );
  return {
    ...(domain && { domain }),
    // One alone would have the other taken for a stranger.
    ...(exchanges.length === 2 && { exchanges }),
    ...(dkimTarget && { dkimTarget }),
    ...(spfInclude && { spfInclude }),
  };
};
