/**
 * Registration data as RDAP gives it (RFC 9083), and the list of the servers that have it (RFC
 * 9224). Nothing here throws: what is not understood says nothing.
 */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { dnsName, isRegistry, splitLabels, parentName } from '../model/dns/domain-name.ts';
import { presentText } from '../model/dns/presentation.ts';
import { rdapServer } from '../model/registration.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null;

const toArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const toTexts = (value: unknown): readonly string[] =>
  toArray(value).filter((one): one is string => typeof one === 'string');

const parseObject = (body: string): JsonObject => {
  try {
    const value: unknown = JSON.parse(body);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
};

/** The server for `domain` in IANA's list, by the longest of its entries that holds the domain (RFC 9224 §4). */
export const findRdapServer = (list: string, domain: DnsName): URL | undefined => {
  const services = toArray(parseObject(list)['services']).map((service) =>
    toArray(service).map(toTexts),
  );
  for (let zone = domain; zone !== '.'; zone = parentName(zone)) {
    const [, addresses = []] = services.find(([zones = []]) => zones.includes(zone)) ?? [];
    const [server] = addresses.flatMap((address) => rdapServer(address) ?? []);
    if (server !== undefined) return server;
  }
  return undefined;
};

/** The domain and those above it that somebody may have registered, shortest first. */
export const registrableDomains = (domain: DnsName): readonly DnsName[] =>
  splitLabels(domain)
    .map((_, i, labels) => dnsName(labels.slice(i).join('.')))
    .filter((name) => splitLabels(name).length >= 2 && !isRegistry(name))
    .toReversed();

/** What a domain object says; `undefined` where the text is none (RFC 9083 §5.3). */
export const parseRegistration = (
  body: string,
): { readonly status: readonly Octets[]; readonly expires?: string } | undefined => {
  const object = parseObject(body);
  if (object['objectClassName'] !== 'domain') return undefined;
  const status = toTexts(object['status']).map((one) => one.replaceAll(/\s/g, '').toLowerCase());
  const [date] = toArray(object['events'])
    .filter(isJsonObject)
    .filter((event) => event['eventAction'] === 'expiration')
    .map(({ eventDate }) => (typeof eventDate === 'string' ? Date.parse(eventDate) : Number.NaN));
  const expires =
    date === undefined || Number.isNaN(date) ? {} : { expires: new Date(date).toISOString() };
  return { status: status.slice(0, 20).map((one) => presentText(one.slice(0, 60))), ...expires };
};
