/** Answers out of a recorded report: the audit is judged again, without network. */
import type { SecondLook, Outage } from '../model/mail/diagnosis.ts';
import {
  type Answer,
  answerTo,
  failedAnswer,
  type Failure,
  type Question,
  type RecordType,
  type Resolver,
  type Vantage,
} from '../model/dns/dns.ts';
import { needKey, probeNeed } from '../model/need.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import type { Prober } from '../model/mail/probe.ts';
import type { Registry } from '../model/registration.ts';
import type { Evidence } from '../model/report.ts';
import type { Sources, SecondResolver } from './authoritative-first.ts';
import type { NonEmpty } from '../model/non-empty.ts';

const unrecorded: Failure = {
  code: 'unrecorded',
  detail: 'the recording does not hold this',
  attempts: [],
};

/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const withoutPort = (server: string): string =>
  server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6?: string, v4?: string) => v6 ?? v4 ?? '');

/** Whose answers, and asked how. */
interface AnswerSource {
  readonly vantage: Vantage;
  readonly server: string;
  readonly unchecked?: boolean;
}

const answerKey = (
  { vantage, server, unchecked }: AnswerSource,
  { name, type }: Question,
): string => `${vantage} ${server} ${unchecked === true} ${name} ${type}`;

const isAskedDirectly = (vantage: Vantage): boolean =>
  vantage === 'authoritative' || vantage === 'parent';

const replayResolver = (answers: ReadonlyMap<string, Answer>, voice: AnswerSource): Resolver => ({
  vantage: voice.vantage,
  server: voice.server,
  lookup: <T extends RecordType>(question: Question<T>): Promise<Answer<T>> => {
    const recorded = answers.get(answerKey(voice, question));
    return Promise.resolve(
      recorded
        ? answerTo(question, recorded)
        : failedAnswer({ ...voice, transport: 'system' }, question, unrecorded),
    );
  },
});

/** Whichever of the public resolvers it was that answered. */
const replayCrossCheck = (heard: readonly Answer[], server: string): Resolver => {
  const vantage = 'referee';
  const answers = new Map(
    heard.map((answer) => [answerKey({ vantage, server }, answer.question), answer]),
  );
  return replayResolver(answers, { vantage, server });
};

const replayMixedCase = (recorded: readonly Answer[]): NonNullable<Sources['mixedCase']> => {
  const vantage = 'authoritative';
  const answers = new Map(
    recorded.map((answer) => {
      const server = withoutPort(answer.server);
      return [answerKey({ vantage, server }, answer.question), answer];
    }),
  );
  return (server) => replayResolver(answers, { vantage, server });
};

const replayProber = ({ probes }: Evidence): Prober => {
  const results = new Map(probes.map((result) => [needKey(probeNeed(result.endpoint)), result]));
  return {
    probe: (endpoint) => {
      const missing = { endpoint, resolution: [], addresses: [], ms: 0 } as const;
      return Promise.resolve(
        results.get(needKey(probeNeed(endpoint))) ?? {
          ...missing,
          kind: 'failed',
          failure: unrecorded,
        },
      );
    },
  };
};

const replayPolicies = ({ policies = [] }: Evidence): PolicyFetcher => ({
  obtain: (domain) => {
    const missing = { domain, url: '', ms: 0 } as const;
    return Promise.resolve(
      policies.find((result) => result.domain === domain) ?? {
        ...missing,
        kind: 'failed',
        failure: unrecorded,
      },
    );
  },
});

const replayRegistry = ({ registrations = [] }: Evidence): Registry => ({
  obtain: (domain) =>
    Promise.resolve(
      registrations.find((one) => one.domain === domain) ?? {
        domain,
        kind: 'unasked',
        because: unrecorded.detail,
      },
    ),
});

/** What an audit looks at beside answers. */
interface ReplayedWorld {
  readonly prober: Prober;
  readonly policies: PolicyFetcher;
  readonly registry?: Registry;
  readonly inquire: () => Promise<SecondLook | undefined>;
  readonly outages: () => Promise<readonly Outage[]>;
}

const replayRest = (evidence: Evidence): ReplayedWorld => ({
  prober: replayProber(evidence),
  policies: replayPolicies(evidence),
  ...(evidence.registrations && { registry: replayRegistry(evidence) }),
  inquire: () => Promise.resolve(evidence.inquiry),
  outages: () => Promise.resolve(evidence.outages ?? []),
});

const answersByKey = ({ answers }: Evidence): ReadonlyMap<string, Answer> =>
  new Map(
    answers.map((answer) => {
      const server = isAskedDirectly(answer.vantage) ? withoutPort(answer.server) : answer.server;
      return [answerKey({ ...answer, server }, answer.question), answer];
    }),
  );

/** The servers of zones that were not contacted, because of their addresses. */
const refusedServers = ({ answers }: Evidence): ReadonlySet<string> =>
  new Set(
    answers.flatMap(({ vantage, server, ...answer }) =>
      isAskedDirectly(vantage) && answer.kind === 'failed' && answer.failure.code === 'not-public'
        ? [withoutPort(server)]
        : [],
    ),
  );

/** What asks the servers of zones. */
const replayServers = (
  evidence: Evidence,
  speak: (voice: AnswerSource) => Resolver,
): Pick<Sources, 'direct' | 'isRefused' | 'mixedCase'> => {
  const refused = refusedServers(evidence);
  const { mixedCase } = evidence;
  return {
    direct: (server, vantage) => speak({ vantage, server }),
    isRefused: (address) => refused.has(address),
    ...(mixedCase && { mixedCase: replayMixedCase(mixedCase) }),
  };
};

/**
 * The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
 * audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
 * was not asked then fails as `unrecorded`.
 */
export const replayWorld = (
  evidence: Evidence,
  servers: NonEmpty<string>,
  authoritative: boolean,
): Sources & ReplayedWorld => {
  const answers = answersByKey(evidence);
  const speak = (voice: AnswerSource): Resolver => replayResolver(answers, voice);
  const sourceFor = (server: string): AnswerSource => ({
    vantage: server === 'system' ? 'system' : 'resolver',
    server,
  });
  const recursive = (server: string): Resolver => speak(sourceFor(server));
  // The system's servers by themselves are known by what they were heard to say.
  const local = evidence.answers
    .filter(({ vantage, server }) => vantage === 'system' && server !== 'system')
    .map(({ server }) => server);
  const secondResolver = (of: string, voice: AnswerSource): SecondResolver => ({
    of,
    plain: speak(voice),
    unchecked: speak({ ...voice, unchecked: true }),
  });
  const [first, ...others] = servers;
  const refereed = evidence.answers.filter(({ vantage }) => vantage === 'referee');
  return {
    recursive: [recursive(first), ...others.map(recursive)],
    secondResolvers: servers.flatMap((of) =>
      of === 'system'
        ? [...new Set(local)].map((server) => secondResolver(of, { vantage: 'system', server }))
        : [secondResolver(of, sourceFor(of))],
    ),
    ...(authoritative && replayServers(evidence, speak)),
    ...(refereed[0] && { referee: replayCrossCheck(refereed, refereed[0].server) }),
    ...replayRest(evidence),
  };
};
