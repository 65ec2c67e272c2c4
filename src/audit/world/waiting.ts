/** Whom a run waits for, in words, for those who watch it and wonder what takes so long. */
import { withLookup } from '../../dns/resolver/decorators.ts';
import { isAppleHost } from '../../icloud/exchanges.ts';
import type { DnsName, Question, Resolver } from '../../model/dns/dns.ts';
import { dnsName, isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { Endpoint, Prober } from '../../model/mail/probe.ts';

/** Hears of every question that is asked and answered, and of every port that is tried. */
export interface Waiting {
  /** Notes that `whom` is waited for; call what it gives once that is over. */
  readonly begin: (whom: string) => () => void;
  /** Who has been waited for longest; nothing if nobody is. */
  readonly longest: () => string | undefined;
}

export const createWaiting = (): Waiting => {
  // In the order in which they began.
  const open = new Set<{ readonly whom: string }>();
  return {
    begin: (whom) => {
      const entry = { whom };
      open.add(entry);
      return () => void open.delete(entry);
    },
    longest: () => open.values().next().value?.whom,
  };
};

const appleZones = ['icloudmailadmin.com', 'akadns.net', 'aaplimg.com'].map(dnsName);

const isOfApple = (name: DnsName): boolean =>
  isAppleHost(name) || appleZones.some((zone) => isWithin(name, zone));

/** Who is asked a question. */
export const whoAnswers = (
  { vantage, server }: Pick<Resolver, 'vantage' | 'server'>,
  { name }: Pick<Question, 'name'>,
): string => {
  if (vantage === 'system') return "this computer's resolver";
  if (vantage === 'resolver' || vantage === 'referee') return `the resolver ${presentText(server)}`;
  if (isOfApple(name)) return "Apple's name servers";
  // What begins with an underscore is no host: its domain is what people know.
  const labels = name.split('.');
  const service = labels.findLastIndex((label) => label.startsWith('_'));
  const domain = presentText(labels.slice(service + 1).join('.'));
  return vantage === 'parent' ? `the servers above ${domain}` : `the name servers of ${domain}`;
};

/** Whose port is tried. */
export const whoListens = ({ host, port }: Pick<Endpoint, 'host' | 'port'>): string =>
  `${presentText(host)}:${port}`;

/** The resolver; `waiting` hears of its questions. */
export const noteLookups =
  (waiting: Waiting) =>
  (resolver: Resolver): Resolver =>
    withLookup(resolver, async (question, signal) => {
      const end = waiting.begin(whoAnswers(resolver, question));
      try {
        return await resolver.lookup(question, signal);
      } finally {
        end();
      }
    });

/** The prober; `waiting` hears of the ports it tries. */
export const noteProbes = (waiting: Waiting, prober: Prober): Prober => ({
  probe: async (endpoint, signal) => {
    const end = waiting.begin(whoListens(endpoint));
    try {
      return await prober.probe(endpoint, signal);
    } finally {
      end();
    }
  },
});
