/** Asks a domain's registry over RDAP (RFC 9082): the server that IANA names for it, or one that the user names. */
import { dohServerName } from '../model/dns/server-name.ts';
import type { DnsName, Resolver } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import type { Registration, Registry } from '../model/registration.ts';
import { registrableDomains, parseRegistration, findRdapServer } from '../record/rdap.ts';
import {
  addressesInAnswers,
  lookUpAddresses,
  fetchPage,
  type Page,
  type PageOptions,
} from './https-page.ts';

export interface RegistryOptions extends Pick<PageOptions, 'ca' | 'connectTo' | 'reach'> {
  /** Where the servers are. */
  readonly resolver: Resolver;
  readonly families: readonly (4 | 6)[];
  /** The server to ask in place of the one that IANA names; see `rdapServer`. */
  readonly server?: URL;
  /** Limit for each address, in milliseconds. */
  readonly ms?: number;
}

/** RFC 9224 §4. */
const bootstrapUrl = new URL('https://data.iana.org/rdap/dns.json');

/** A registry decides how many addresses its server has. */
const mostAddresses = 2;

/** The most names that are asked for: the shortest that can be registered, and the next. */
const mostNames = 2;

const isAddress = (host: string): boolean => /^[\d.]+$|^\[/.test(host);

const findAddresses = async (
  { hostname }: URL,
  { resolver, families }: RegistryOptions,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  if (isAddress(hostname)) return [hostname.replace(/^\[|\]$/g, '')];
  const answers = await lookUpAddresses(dnsName(hostname), { resolver, families }, signal);
  return addressesInAnswers(answers).slice(0, mostAddresses);
};

const fetchJson = async (
  url: URL,
  longest: number,
  options: RegistryOptions,
  signal: AbortSignal,
): Promise<Page> => {
  const { ca, connectTo, reach, ms = 4_000 } = options;
  const addresses = await findAddresses(url, options, signal);
  const way = { ...(ca !== undefined && { ca }), ...(connectTo && { connectTo }) };
  const page = {
    host: url.hostname,
    port: Number(url.port || 443),
    path: `${url.pathname}${url.search}`,
    accept: 'application/rdap+json, application/json',
  };
  return fetchPage({ ...page, ...way, reach, addresses, longest, ms }, signal);
};

type Unasked = Extract<Registration, { readonly kind: 'unasked' }>;

const unasked = (domain: DnsName, because: string): Unasked => ({
  domain,
  kind: 'unasked',
  because,
});

const describeTrouble = (page: Page): string => {
  if (page.kind === 'page') return `HTTP status ${page.status}`;
  return page.kind === 'failed' ? page.failure.detail : page.detail;
};

/** One question to the server: whether it knows this name. */
const askRegistry = async (
  name: DnsName,
  domain: DnsName,
  { server, options }: { readonly server: URL; readonly options: RegistryOptions },
  signal: AbortSignal,
): Promise<Registration> => {
  // RFC 9082 §3.1.3.
  const url = new URL(`domain/${name}`, server);
  const page = await fetchJson(url, 256 * 1024, options, signal);
  // The user's own server may have a key in its path.
  const shown = options.server === undefined ? url.href : dohServerName(url.href);
  const about = { domain, name, url: shown };
  if (page.kind === 'page' && page.status === 404) return { ...about, kind: 'unregistered' };
  const found =
    page.kind === 'page' && page.status === 200 ? parseRegistration(page.body) : undefined;
  if (found !== undefined) return { ...about, kind: 'registered', ...found };
  const trouble =
    page.kind === 'page' && page.status === 200
      ? 'it gives no domain object'
      : describeTrouble(page);
  return unasked(domain, `the registry at ${server.host} gave no answer: ${trouble}`);
};

/** The registry's word on domains. IANA's list is fetched once, if at all. */
export const createRegistry = (options: RegistryOptions): Registry => {
  let list: Promise<Page> | undefined;
  // IANA's own server and the user's are no domain's choice.
  const ours = { ...options, reach: 'any' } as const;
  const serverFor = async (domain: DnsName, signal: AbortSignal): Promise<URL | Unasked> => {
    if (options.server) return options.server;
    list ??= fetchJson(bootstrapUrl, 2 * 1024 * 1024, ours, signal);
    const page = await list;
    if (page.kind !== 'page' || page.status !== 200)
      return unasked(domain, `IANA's list of registries: ${describeTrouble(page)}`);
    return findRdapServer(page.body, domain) ?? unasked(domain, 'IANA names no RDAP server for it');
  };
  return {
    async obtain(domain, signal) {
      const server = await serverFor(domain, signal);
      if (!(server instanceof URL)) return server;
      let last: Registration = unasked(domain, 'it cannot be registered');
      for (const name of registrableDomains(domain).slice(0, mostNames)) {
        const way = options.server === undefined ? options : ours;
        last = await askRegistry(name, domain, { server, options: way }, signal);
        if (last.kind !== 'unregistered') return last;
      }
      return last;
    },
  };
};
