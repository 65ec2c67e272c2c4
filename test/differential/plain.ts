/** Forms that depend on nobody's way of writing. */
import { labelOctets, splitLabels } from '../../src/model/dns/domain-name.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

export const hex = (octets: string): string => Buffer.from(octets, 'latin1').toString('hex');

/** A name of presentation form by the octets of its labels. */
export const plainName = (text: string): string =>
  splitLabels(dnsName(text.replace(/(?<=[^\\](?:\\\\)*)\.$/, '') || '.'))
    .map((label) => hex(labelOctets(label).replace(/[A-Z]/g, (letter) => letter.toLowerCase())))
    .join('.') || '.';

/** The 16 octets of an IPv6 address, however it is written. */
export const plainIpv6 = (text: string): string => {
  const [front = '', back] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string): readonly string[] =>
    part === '' ? [] : part.split(':').map((group) => group.padStart(4, '0'));
  const [first, last] = [groups(front), groups(back ?? '')];
  return [
    ...first,
    ...Array.from({ length: 8 - first.length - last.length }, () => '0000'),
    ...last,
  ].join('');
};
