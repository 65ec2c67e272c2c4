/**
 * Host records (glue): a name server whose name is in the zone itself has its address at the
 * registrar too (RFC 1034 §4.2.1), where it stays when the zone has a new one.
 */
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { type DnsName, isAnswerOf, type Question, questionKey } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { type AnswerNeed, ask } from '../../model/need.ts';
import { listed as listWords } from '../../model/text/wording.ts';
import { isAuthoritative } from '../../record/answer-comparison.ts';
import { findHint, type Hints, needsByKey } from '../hints.ts';
import { listedServers } from '../server-state.ts';

type AddressType = 'A' | 'AAAA';

const addressType = ({ address }: NameServer): AddressType =>
  address.includes(':') ? 'AAAA' : 'A';

/** The names of the server that have a host record at the registrar of this zone. */
const ownHosts = ({ host, namesakes = [] }: NameServer, { zone }: Delegated): readonly DnsName[] =>
  [host, ...namesakes].filter((name) => isWithin(name, zone));

/** Asks the zone for the addresses of those of `servers` that have host records. */
export const hostAddressNeeds = (
  servers: readonly NameServer[],
  known: Delegated,
): Readonly<Record<string, AnswerNeed>> =>
  needsByKey(
    servers.flatMap((server) =>
      ownHosts(server, known).map((host) => ask(host, addressType(server))),
    ),
  );

/** The addresses that the zone gives the host; none where no name server told them. */
const zoneAddresses = (host: DnsName, type: AddressType, hints: Hints): readonly string[] => {
  const answer = findHint(hints, host, type);
  return answer?.kind === 'found' && isAnswerOf(answer, type) && isAuthoritative(answer)
    ? answer.set.rdata.map(({ address }) => address)
    : [];
};

const lookUp = (host: DnsName, { address }: NameServer): string =>
  `The registrar keeps the address of ${host} as a host record (glue): it has ${address}. Look up at your DNS host which address it should have, and change it at the registrar if it differs.`;

/** Where the zone gives the host these addresses, and not the server's; a sentence. */
const correctAddress = (
  server: NameServer,
  host: DnsName,
  { known, right }: { readonly known: Delegated; readonly right: readonly string[] },
): string => {
  const others = known.servers.filter((one) => one.listed && ownHosts(one, known).includes(host));
  return right.every((address) => others.some((one) => one.address === address))
    ? `Remove ${server.address} from the host record (glue) of ${host} at your registrar: the zone gives it ${listWords(right)} only.`
    : `Change the host record (glue) of ${host} at your registrar: it has ${server.address}, but should have ${listWords(right)}, as the zone says.`;
};

/** How to correct the host record, where the zone says or may say something else; one or more sentences. */
const correctHost = (
  server: NameServer,
  host: DnsName,
  { known, hints }: { readonly known: Delegated; readonly hints: Hints },
): string | undefined => {
  const right = zoneAddresses(host, addressType(server), hints);
  if (right.length === 0) return lookUp(host, server);
  return right.includes(server.address)
    ? undefined
    : correctAddress(server, host, { known, right });
};

/** How to correct the host records of a server that does not serve the zone; `undefined` if it has none, or the right one. */
export const correctHostRecords = (
  server: NameServer,
  known: Delegated,
  hints: Hints,
): string | undefined => {
  const steps = ownHosts(server, known).flatMap(
    (host) => correctHost(server, host, { known, hints }) ?? [],
  );
  return steps.length > 0 ? steps.join(' ') : undefined;
};

/** The questions for the addresses of all servers that have host records. */
export const hostQuestions = (known: Delegated): readonly Question[] =>
  listedServers(known).flatMap((server) =>
    ownHosts(server, known).map((name) => ({ name, type: addressType(server) })),
  );

/** The serial number of its zone: it counts up, round 2³² (RFC 1034 §4.3.5). */
const serialOf = ({ soa }: NameServer): number | undefined =>
  soa.kind === 'found' ? soa.set.rdata[0].serial : undefined;

const isNewer = (server: NameServer, than: NameServer): boolean => {
  const [own, other] = [serialOf(server), serialOf(than)];
  if (own === undefined || other === undefined) return false;
  const ahead = (own - other) >>> 0;
  return ahead > 0 && ahead < 2 ** 31;
};

/** The addresses that other servers give the host; none where they do not agree. */
const addressesAt = (
  others: readonly NameServer[],
  question: Question,
  { views }: Views,
): readonly string[] => {
  const view = views.find((one) => questionKey(one.question) === questionKey(question));
  const sets = (view?.answers ?? []).flatMap((answer) => {
    const isOther = others.some(({ server }) => server === answer.server);
    const isTold = isOther && answer.kind === 'found' && isAuthoritative(answer);
    return isTold && (isAnswerOf(answer, 'A') || isAnswerOf(answer, 'AAAA'))
      ? [answer.set.rdata.map(({ address }) => address).toSorted()]
      : [];
  });
  const [first, ...more] = sets;
  return first !== undefined && more.every((set) => set.join() === first.join()) ? first : [];
};

/**
 * How to correct the host records of servers that give other records than `others`, because the registrar
 * still sends resolvers to an old address, where an old copy of the zone is; `undefined` if that is not so.
 */
export const correctOldGlue = (
  servers: readonly NameServer[],
  others: readonly NameServer[],
  { known, views }: { readonly known: Delegated; readonly views: Views },
): string | undefined => {
  const steps = servers
    .filter((server) => !others.some((other) => isNewer(server, other)))
    .flatMap((server) =>
      ownHosts(server, known).flatMap((host) => {
        const right = addressesAt(others, { name: host, type: addressType(server) }, views);
        return right.length === 0 || right.includes(server.address)
          ? []
          : [correctAddress(server, host, { known, right })];
      }),
    );
  return steps.length > 0 ? steps.join(' ') : undefined;
};

/** How to correct all host records where no server of the zone is left to tell the addresses; `undefined` if there are none. */
export const lookUpHostRecords = (
  servers: readonly NameServer[],
  known: Delegated,
): string | undefined => {
  const kept = servers.flatMap((server) =>
    ownHosts(server, known).map((host) => `${host} has ${server.address}`),
  );
  if (kept.length === 0) return undefined;
  const records = kept.length === 1 ? 'a host record' : 'host records';
  return `The registrar keeps ${records} (glue) for this zone: ${listWords(kept)}. Compare with the addresses that your DNS host gives, and change what differs at the registrar.`;
};
