/** Reads a domain name as people paste it, and says why when it is none. */
import { domainToASCII, domainToUnicode } from 'node:url';
import { correctTopLevel } from '../knowledge/top-level-slips.ts';
import { findOwnDomain } from '../knowledge/hosts-own-domains.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, type Domain, splitLabels } from '../model/dns/domain-name.ts';
import { presentText } from '../model/dns/presentation.ts';
import { canonicalIpAddress } from '../model/dns/server-address.ts';
import { UserError } from '../model/user-error.ts';
import { isUnreadable } from '../model/unreadable.ts';

/** The longest name for which `sig1.dkim.NAME.at.icloudmailadmin.com` keeps within 253 octets (RFC 1035 §2.3.4). */
const longestDomain = 253 - 'sig1.dkim.'.length - '.at.icloudmailadmin.com'.length;

/** The host in a pasted URL, mail address or `host:port`; other text is returned as it is. */
const hostInPasted = (pasted: string): string => {
  const url = /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)([^/?#]*)/i.exec(pasted)?.[1];
  const authority = url ?? pasted.replace(/[/?#].*$/s, '');
  return authority
    .replace(/^.*@/s, '')
    .replace(/:\d*$/, '')
    .replace(/^<|>$/g, '')
    .replace(/[.。．｡]$/u, '');
};

const labelFault = (label: string): string | undefined => {
  if (label === '') return 'it has an empty label (two dots in a row, or a leading dot)';
  if (label.length > 63) return 'one of its labels is longer than 63 bytes';
  if (label === '*') return 'it is a wildcard';
  if (label.startsWith('_')) return `${label} is part of a record's name; give the domain itself`;
  if (!/^[a-z0-9-]+$/.test(label)) return 'it has a character that is not allowed in a domain name';
  if (label.startsWith('-') || label.endsWith('-')) return 'a label begins or ends with a hyphen';
  return undefined;
};

const nameFault = (host: string, name: string): string | undefined => {
  if (host === '') return 'it is empty';
  if (canonicalIpAddress(host.replace(/^\[|\]$/g, '')) !== undefined) return 'it is an IP address';
  if (name === '') return 'it has a character that is not allowed in a domain name';
  // Newer versions of node let an A-label through that stands for nothing.
  if (/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name)))
    return 'it has a character that is not allowed in a domain name';
  const labels = name.split('.');
  const fault = labels.map(labelFault).find((found) => found !== undefined);
  if (fault !== undefined) return fault;
  if (labels.length < 2) return 'it has no dot: give the whole name, such as example.com';
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'its last label is a number';
  if (name.length > longestDomain)
    return `it is longer than ${longestDomain} bytes, too long for the name of iCloud's DKIM key`;
  return undefined;
};

const scripts = [
  /^[\p{Script=Latin}\p{Script=Common}]*$/u,
  /^[\p{Script=Cyrillic}\p{Script=Common}]*$/u,
  /^[\p{Script=Greek}\p{Script=Common}]*$/u,
  /^[\p{Script=Arabic}\p{Script=Common}]*$/u,
  /^[\p{Script=Hebrew}\p{Script=Common}]*$/u,
  /^[\p{Script=Devanagari}\p{Script=Common}]*$/u,
  /^[\p{Script=Thai}\p{Script=Common}]*$/u,
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Common}]*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]*$/u,
];

/** The U-label form where it is safe to show: it round-trips, and each label keeps to one script. */
const safeUnicode = (name: string): string => {
  const unicode = domainToUnicode(name);
  const safe =
    domainToASCII(unicode) === name &&
    !/[\p{C}\p{Z}]/u.test(unicode) &&
    unicode.split('.').every((label) => scripts.some((script) => script.test(label)));
  return safe ? unicode : name;
};

/** A text that is not a domain name, or no domain that its owner can set up, and why. */
export interface NoDomain {
  /** A sentence. */
  readonly fault: string;
  /** What to do instead: sentences. */
  readonly hint: string;
}

/** Why the name is no custom email domain: it belongs to a mail host, or to one that gives out sites. */
const findOwner = (name: DnsName, pasted: string): NoDomain | undefined => {
  const own = findOwnDomain(name);
  if (own === undefined) return undefined;
  const [, address = 'you@icloud.com'] =
    (own.host === 'Apple' && /^([a-z0-9._%+-]+@[a-z0-9.-]+)$/i.exec(pasted.trim())) || [];
  return own.kind === 'mail'
    ? {
        fault: `${name} is not a custom email domain: it belongs to ${own.host}, and only ${own.host} can change its records.`,
        hint: `Give a domain that you own. To test the connection to iCloud Mail: dns-audit ports. To test the password: dns-audit login ${address}`,
      }
    : {
        fault: `${name} can't be a custom email domain: names below ${own.domain} belong to ${own.host}, and mail records can't be added there.`,
        hint: 'Give a domain that you own.',
      };
};

/** Whether a web address, or a host of the web, was pasted. */
const isWeb = (name: DnsName, pasted: string): boolean =>
  splitLabels(name).length > 2 && (name.startsWith('www.') || /^https?:\/\//i.test(pasted.trim()));

/**
 * The domain in `pasted`: a name in any case, with or without the trailing dot, a URL, a mail
 * address, U-labels or A-labels.
 */
export const parseDomain = (pasted: string): Domain | NoDomain => {
  const host = hostInPasted(pasted.trim());
  // domainToASCII decodes %-escapes and drops some characters: only what it should see may enter.
  const clean = !/[\s%\\"'`(),;<>[\]{}|^$&!+=~:/?#@\u0000-\u001f\u007f]/.test(host);
  const name = clean ? domainToASCII(host).toLowerCase() : '';
  const fault = nameFault(host, name);
  if (fault !== undefined) {
    const shown = presentText(pasted.length > 80 ? `${pasted.slice(0, 80)}...` : pasted);
    return {
      fault: `"${shown}" is not a domain name: ${fault}.`,
      hint: 'Example: dns-audit example.com',
    };
  }
  const corrected = correctTopLevel(name);
  if (corrected !== undefined)
    return {
      fault: `${name} is most likely a typing slip: no domain ends in .${name.slice(name.lastIndexOf('.') + 1)}.`,
      hint: `Did you mean ${corrected}? Then: dns-audit ${corrected}`,
    };
  const domain = dnsName(name);
  const unicode = safeUnicode(name);
  return (
    findOwner(domain, pasted) ?? {
      name: domain,
      unicode,
      ...(isWeb(domain, pasted) && { web: true }),
    }
  );
};

/** @throws {UserError} where {@link parseDomain} finds a fault. */
export const readDomain = (pasted: string): Domain => {
  const domain = parseDomain(pasted);
  if (isUnreadable(domain)) throw new UserError(domain.fault, domain.hint);
  return domain;
};
