/** DNSControl's arithmetic of addresses: `IP()`, numbers as addresses, `REV()`. */

/** What `IP("1.2.3.4")` gives. */
export const addressNumber = (text: string): number =>
  text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** The address that a number stands for. */
export const numberAddress = (number: number): string =>
  [3, 2, 1, 0].map((i) => Math.floor(number / 256 ** i) % 256).join('.');

/** The 32 digits of an IPv6 address; `undefined` where it is none. */
const hexDigits = (address: string): string | undefined => {
  const [head = '', tail] = address.split('::');
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  if (missing < 0) return undefined;
  const zeros = Array.from({ length: missing }, () => '0');
  const all = [...before, ...zeros, ...after];
  const sound = all.length === 8 && all.every((one) => /^[\da-f]{1,4}$/i.test(one));
  return sound ? all.map((one) => one.toLowerCase().padStart(4, '0')).join('') : undefined;
};

/** The zone in which the addresses of a network are looked up; whole labels alone are taken. */
export const reverseZone = (network: string): string | undefined => {
  const [address = '', bits] = network.split('/');
  if (address.includes(':')) {
    const digits = hexDigits(address)?.slice(0, Math.ceil(Number(bits ?? 128) / 4));
    return digits && `${digits.split('').toReversed().join('.')}.ip6.arpa`;
  }
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const length = Math.ceil(Number(bits ?? 32) / 8);
  return `${parts.slice(0, length).toReversed().join('.')}.in-addr.arpa`;
};
