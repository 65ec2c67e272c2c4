/** Which domain is meant by a web address or a `www` host: the one whose website it is, unless the host has mail. */
import type { Answer, DnsName, RecordType, Resolver } from '../model/dns/dns.ts';
import { type Domain, parentName, splitLabels } from '../model/dns/domain-name.ts';
import { comparableRecords, comparisonKey } from '../record/answer-comparison.ts';

type Ask = <T extends RecordType>(name: DnsName, type: T) => Promise<Answer<T>>;

/** Whether the name itself has the records, not one that it is an alias of. */
const isOwn = (answer: Answer): boolean => answer.kind === 'found' && answer.chain.length === 0;

/** The zone that the name is in, from the name upward; the name itself where that can't be told. */
const findZone = async (start: DnsName, ask: Ask): Promise<DnsName> => {
  for (let name = start; splitLabels(name).length > 1; name = parentName(name)) {
    const servers = await ask(name, 'NS');
    if (isOwn(servers)) return name;
    // Above a name that does not exist, a registry's zone is all there may be.
    if (servers.kind === 'nxdomain' || servers.kind === 'failed') return start;
  }
  return start;
};

const sameRecords = (one: Answer, other: Answer): boolean =>
  comparisonKey(comparableRecords(one) ?? []) === comparisonKey(comparableRecords(other) ?? []);

/** The name under which a host of the web has its mail. */
const findMailName = async (host: DnsName, ask: Ask): Promise<DnsName> => {
  const isWww = host.startsWith('www.');
  const [own, zone] = await Promise.all([
    ask(host, 'NS'),
    findZone(isWww ? parentName(host) : host, ask),
  ]);
  // A `www` that is a zone is somebody's domain, such as one below a registry's "co.example".
  if (zone === host || isOwn(own) || own.kind === 'failed') return host;
  const [mine, alias, zones] = await Promise.all([
    ask(host, 'MX'),
    ask(host, 'CNAME'),
    ask(zone, 'MX'),
  ]);
  // Without an answer nothing is known of its mail: then it is what was asked for.
  if ([mine, alias, zones].some(({ kind }) => kind === 'failed')) return host;
  // What a wildcard gives looks like the host's own, but is the same as the zone's.
  const hasMail = isOwn(mine) && alias.kind !== 'found' && !sameRecords(mine, zones);
  return hasMail ? host : zone;
};

/** The domain that is meant; the same where it was given as a domain. Never rejects. */
export const findMeantDomain = async (
  given: Domain,
  { lookup }: Pick<Resolver, 'lookup'>,
  signal: AbortSignal,
): Promise<Domain> => {
  if (!given.web) return given;
  const name = await findMailName(given.name, (owner, type) =>
    lookup({ name: owner, type }, signal),
  );
  if (name === given.name) return given;
  // The labels that are left, in the form that people read.
  const labels = splitLabels(name).length;
  return { name, unicode: given.unicode.split('.').slice(-labels).join('.') };
};
