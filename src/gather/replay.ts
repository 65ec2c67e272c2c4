/** Answers out of a recorded report: the audit is judged again, without network. */
import type { Inquiry, Outage } from '../model/diagnosis.ts';
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
import { keyOf, probe as probeNeed } from '../model/need.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import type { Prober } from '../model/probe.ts';
import type { Registry } from '../model/registration.ts';
import type { Evidence } from '../model/report.ts';
import type { Sources, Witness } from './authoritative-first.ts';

const unrecorded: Failure = {
  code: 'unrecorded',
  detail: 'the recording does not hold this',
  attempts: [],
};

/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const hostOf = (server: string): string =>
  server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6?: string, v4?: string) => v6 ?? v4 ?? '');

/** Whose answers, and asked how. */
interface Voice {
  readonly vantage: Vantage;
  readonly server: string;
  readonly unchecked?: boolean;
}

const keyIn = ({ vantage, server, unchecked }: Voice, { name, type }: Question): string =>
  `${vantage} ${server} ${unchecked === true} ${name} ${type}`;

const isDirect = (vantage: Vantage): boolean => vantage === 'authoritative' || vantage === 'parent';

const replayedResolver = (answers: ReadonlyMap<string, Answer>, voice: Voice): Resolver => ({
  vantage: voice.vantage,
  server: voice.server,
  lookup: <T extends RecordType>(question: Question<T>): Promise<Answer<T>> => {
    const recorded = answers.get(keyIn(voice, question));
    return Promise.resolve(
      recorded
        ? answerTo(question, recorded)
        : failedAnswer({ ...voice, transport: 'system' }, question, unrecorded),
    );
  },
});

/** Whichever of the public resolvers it was that answered. */
const replayedReferee = (heard: readonly Answer[], server: string): Resolver => {
  const vantage = 'referee';
  const answers = new Map(
    heard.map((answer) => [keyIn({ vantage, server }, answer.question), answer]),
  );
  return replayedResolver(answers, { vantage, server });
};

const replayedProber = ({ probes }: Evidence): Prober => {
  const results = new Map(probes.map((result) => [keyOf(probeNeed(result.endpoint)), result]));
  return {
    probe: (endpoint) => {
      const missing = { endpoint, resolution: [], addresses: [], ms: 0 } as const;
      return Promise.resolve(
        results.get(keyOf(probeNeed(endpoint))) ?? {
          ...missing,
          kind: 'failed',
          failure: unrecorded,
        },
      );
    },
  };
};

const replayedPolicies = ({ policies = [] }: Evidence): PolicyFetcher => ({
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

const replayedRegistry = ({ registrations = [] }: Evidence): Registry => ({
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
interface Rest {
  readonly prober: Prober;
  readonly policies: PolicyFetcher;
  readonly registry?: Registry;
  readonly inquire: () => Promise<Inquiry | undefined>;
  readonly outages: () => Promise<readonly Outage[]>;
}

const replayedRest = (evidence: Evidence): Rest => ({
  prober: replayedProber(evidence),
  policies: replayedPolicies(evidence),
  ...(evidence.registrations && { registry: replayedRegistry(evidence) }),
  inquire: () => Promise.resolve(evidence.inquiry),
  outages: () => Promise.resolve(evidence.outages ?? []),
});

const answersIn = ({ answers }: Evidence): ReadonlyMap<string, Answer> =>
  new Map(
    answers.map((answer) => {
      const server = isDirect(answer.vantage) ? hostOf(answer.server) : answer.server;
      return [keyIn({ ...answer, server }, answer.question), answer];
    }),
  );

/**
 * The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
 * audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
 * was not asked then fails as `unrecorded`.
 */
export const replay = (
  evidence: Evidence,
  servers: readonly [string, ...string[]],
  authoritative: boolean,
): Sources & Rest => {
  const answers = answersIn(evidence);
  const speak = (voice: Voice): Resolver => replayedResolver(answers, voice);
  const voiceOf = (server: string): Voice => ({
    vantage: server === 'system' ? 'system' : 'resolver',
    server,
  });
  const recursive = (server: string): Resolver => speak(voiceOf(server));
  // The system's servers by themselves are known by what they were heard to say.
  const local = evidence.answers
    .filter(({ vantage, server }) => vantage === 'system' && server !== 'system')
    .map(({ server }) => server);
  const witness = (of: string, voice: Voice): Witness => ({
    of,
    plain: speak(voice),
    unchecked: speak({ ...voice, unchecked: true }),
  });
  const [first, ...others] = servers;
  const refereed = evidence.answers.filter(({ vantage }) => vantage === 'referee');
  return {
    recursive: [recursive(first), ...others.map(recursive)],
    witnesses: servers.flatMap((of) =>
      of === 'system'
        ? [...new Set(local)].map((server) => witness(of, { vantage: 'system', server }))
        : [witness(of, voiceOf(of))],
    ),
    ...(authoritative && {
      direct: (server: string, vantage: 'authoritative' | 'parent') => speak({ vantage, server }),
    }),
    ...(refereed[0] && { referee: replayedReferee(refereed, refereed[0].server) }),
    ...replayedRest(evidence),
  };
};
