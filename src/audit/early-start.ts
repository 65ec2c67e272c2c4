/** Begins what a plain audit is sure to ask while the rest of the program is still being loaded. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mailServers } from '../icloud/mail-settings.ts';
import { configFiles } from '../model/config.ts';
import { auditSeconds, questionsPerServer } from '../model/request.ts';
import type { Resolver } from '../model/dns/dns.ts';
import { needKey, probeNeed } from '../model/need.ts';
import { dnsName, parentName } from '../model/dns/domain-name.ts';
import type { ProbeResult } from '../model/mail/probe.ts';
import { parseServerAddress, type ServerAddress } from '../model/dns/server-address.ts';
import { limited, coalesced } from '../dns/resolver/decorators.ts';
import { system } from '../dns/transport/system.ts';
import { wire } from '../dns/transport/name-server.ts';

/** Lookups and probes under way. */
export interface EarlyStart {
  /** When the first of them began: a value of `performance.now()`. */
  readonly began: number;
  /** Whom the resolver asks, in the form of its `server`. */
  readonly server: string;
  readonly resolver: Resolver;
  /** By key of the need. */
  readonly probes: ReadonlyMap<string, Promise<ProbeResult>>;
  /** Ends what is under way: the answers are of no use any more. */
  readonly abandon: () => void;
}

/** Options that change nothing of what is asked. */
const harmlessOption = /^(?:-q|--quiet|--verbose|--(?:format|color|fail-on|output)=.+)$/;
const harmlessOptionWithValue = /^(?:-o|--format|--color|--fail-on|--output)$/;

const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

interface KnownQuestions {
  readonly domains: readonly string[];
  /** The system's where absent. */
  readonly resolver?: Exclude<ServerAddress, { readonly kind: 'doh' }>;
  readonly ports: boolean;
}

/**
 * What is sure to be asked, where this command line is of the plainest kind: domains, one resolver,
 * options about the report. `undefined` is always right: then nothing begins early.
 */
export const readPlainly = (argv: readonly string[]): KnownQuestions | undefined => {
  const domains: string[] = [];
  let resolver: KnownQuestions['resolver'];
  let ports = true;
  // An option takes its value, the next word, out of what the loop goes through.
  const words = argv.values();
  for (const word of words) {
    // Of a host of the web it is not sure what will be asked.
    if (word.startsWith('www.')) return undefined;
    if (domainPattern.test(word)) domains.push(word);
    else if (word === '--resolver') {
      const address = parseServerAddress(words.next().value ?? '');
      if (address?.kind !== 'wire' || resolver !== undefined) return undefined;
      resolver = address;
    } else if (word === '--no-ports') ports = false;
    else if (harmlessOptionWithValue.test(word)) words.next();
    else if (!harmlessOption.test(word)) return undefined;
  }
  if (domains.length === 0) return undefined;
  return { domains, ports, ...(resolver && { resolver }) };
};

/** The questions about a domain that need no other's answer; all are the audit's own. */
const askAbout = (domain: string, resolver: Resolver, signal: AbortSignal): void => {
  const apex = dnsName(domain);
  for (const type of ['MX', 'TXT'] as const) void resolver.lookup({ name: apex, type }, signal);
  for (let zone = apex; zone !== '.'; zone = parentName(zone))
    void resolver.lookup({ name: zone, type: 'NS' }, signal);
};

/** The longest dialogue first. */
const slowestFirst = [mailServers.smtp, mailServers.imap];

/** Looks up the mail hosts, and connects to them. */
const startProbes = (resolver: Resolver, signal: AbortSignal): EarlyStart['probes'] => {
  // Loaded while the addresses of the ports are looked up.
  for (const { host } of slowestFirst)
    for (const type of ['A', 'AAAA'] as const) void resolver.lookup({ name: host, type }, signal);
  const prober = import('../mail/prober.ts').then((module) => module.prober({ resolver }));
  return new Map(
    slowestFirst.map((endpoint) => {
      const result = prober.then(({ probe }) => probe(endpoint, signal));
      // A run that ends before it asks for the result is not to end by its error.
      result.catch(() => {});
      return [needKey(probeNeed(endpoint)), result];
    }),
  );
};

/**
 * Sends the first questions, and then connects to the mail ports; `undefined` where nothing is
 * sure. `folder` is where a configuration would be.
 */
export const startEarly = (argv: readonly string[], folder = '.'): EarlyStart | undefined => {
  const sure = readPlainly(argv);
  // A configuration may say that something else is to be asked.
  if (sure === undefined || configFiles.some((file) => existsSync(join(folder, file))))
    return undefined;
  const began = performance.now();
  const { domains, resolver: choice, ports } = sure;
  const asked = choice
    ? wire({ ...choice, vantage: 'resolver', reach: 'any', recursion: true })
    : system();
  const resolver = coalesced(limited(questionsPerServer)(asked));
  const ended = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(auditSeconds * 1000), ended.signal]);
  const probes = ports ? startProbes(resolver, signal) : new Map();
  const [first, ...more] = domains;
  if (first !== undefined && more.length === 0) askAbout(first, resolver, signal);
  return { began, server: resolver.server, resolver, probes, abandon: () => ended.abort() };
};
