/** The domains that are meant where web addresses were pasted, each with a line that says so. */
import { createLiveWorld } from '../../audit/live-world.ts';
import { findMeantDomain } from '../../audit/web-domain.ts';
import { writeStderr } from '../../deliver/terminal/stdout.ts';
import type { Domain } from '../../model/dns/domain-name.ts';

type Surroundings = Parameters<typeof createLiveWorld>[0];

/** Called with what there is to say: by default, stderr has it, so that stdout stays the report's. */
type Tell = (line: string) => void;

const tellStderr: Tell = (line) => writeStderr(`${line}\n`);

const createFinder = (options: Surroundings, tell: Tell) => {
  let resolver: ReturnType<typeof createLiveWorld>['recursive'][0] | undefined;
  return async (
    given: Domain,
    signal = AbortSignal.timeout(options.timeoutMs),
  ): Promise<Domain> => {
    if (!given.web) return given;
    resolver ??= createLiveWorld(options).recursive[0];
    const meant = await findMeantDomain(given, resolver, signal);
    if (meant.name !== given.name)
      tell(`${given.name} is a web address without mail of its own: this is about ${meant.name}.`);
    return meant;
  };
};

/** Each domain that is meant, once. Nothing is asked unless a web address is among them. */
export const findMeantDomains = async (
  domains: readonly Domain[],
  options: Surroundings,
  tell: Tell = tellStderr,
): Promise<readonly Domain[]> => {
  if (domains.every(({ web }) => web !== true)) return domains;
  const find = createFinder(options, tell);
  const signal = AbortSignal.timeout(options.timeoutMs);
  const found = await Promise.all(domains.map((given) => find(given, signal)));
  const meant = new Map<string, Domain>();
  for (const domain of found) meant.set(domain.name, meant.get(domain.name) ?? domain);
  return [...meant.values()];
};

/** The same of a list that is read as it is needed; without those that are `done`. */
export async function* meantDomainsIn(
  domains: AsyncIterable<Domain>,
  options: Surroundings,
  done: ReadonlySet<string>,
): AsyncGenerator<Domain> {
  const find = createFinder(options, tellStderr);
  const seen = new Set<string>(done);
  for await (const given of domains) {
    const domain = await find(given);
    if (!seen.has(domain.name)) yield domain;
    seen.add(domain.name);
  }
}
