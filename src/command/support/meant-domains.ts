/** The domains that are meant where web addresses were pasted, each with a line that says so. */
import { createLiveWorld } from '../../audit/live-world.ts';
import { runInOrder } from '../../audit/ordered-pool.ts';
import { findMeantDomain } from '../../audit/web-domain.ts';
import { writeStderr } from '../../deliver/terminal/stdout.ts';
import type { Domain } from '../../model/dns/domain-name.ts';

type Surroundings = Parameters<typeof createLiveWorld>[0];

/** Called with what there is to say: by default, stderr has it, so that stdout stays the report's. */
type Tell = (line: string) => void;

const tellStderr: Tell = (line) => writeStderr(`${line}\n`);

interface Found {
  readonly given: Domain;
  readonly meant: Domain;
}

const createFinder = (options: Surroundings) => {
  let resolver: ReturnType<typeof createLiveWorld>['recursive'][0] | undefined;
  return async (given: Domain, signal = AbortSignal.timeout(options.timeoutMs)): Promise<Found> => {
    if (!given.web) return { given, meant: given };
    resolver ??= createLiveWorld(options).recursive[0];
    return { given, meant: await findMeantDomain(given, resolver, signal) };
  };
};

const tellMeant = ({ given, meant }: Found, tell: Tell): void => {
  if (meant.name !== given.name)
    tell(`${given.name} is a web address without mail of its own: this is about ${meant.name}.`);
};

/** Each domain that is meant, once. Nothing is asked unless a web address is among them. */
export const findMeantDomains = async (
  domains: readonly Domain[],
  options: Surroundings,
  tell: Tell = tellStderr,
): Promise<readonly Domain[]> => {
  if (domains.every(({ web }) => web !== true)) return domains;
  const find = createFinder(options);
  const signal = AbortSignal.timeout(options.timeoutMs);
  const found = await Promise.all(domains.map((given) => find(given, signal)));
  const meant = new Map<string, Domain>();
  for (const one of found) {
    tellMeant(one, tell);
    meant.set(one.meant.name, meant.get(one.meant.name) ?? one.meant);
  }
  return [...meant.values()];
};

/** Web addresses of a list that are looked up at the same time. */
const mostAtOnce = 16;

interface ListSettings {
  readonly options: Surroundings;
  /** Names that are done already. */
  readonly done: ReadonlySet<string>;
  readonly tell?: Tell;
}

/** The same of a list that is read as it is needed, without those that are done. */
export const meantDomainsIn = (
  list: AsyncIterable<Domain>,
  { options, done, tell = tellStderr }: ListSettings,
) => {
  let repeated = 0;
  async function* domains(): AsyncGenerator<Domain> {
    const seen = new Set<string>(done);
    const find = createFinder(options);
    const found = runInOrder(list[Symbol.asyncIterator](), find, { limit: () => mostAtOnce });
    for await (const one of found) {
      tellMeant(one, tell);
      if (seen.has(one.meant.name)) repeated += 1;
      else yield one.meant;
      seen.add(one.meant.name);
    }
  }
  return {
    domains: domains(),
    /** How many of the list so far stand for a domain that was there before, or is done. */
    repeated: (): number => repeated,
  };
};
