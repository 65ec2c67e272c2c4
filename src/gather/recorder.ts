/** Keeps every answer, probe, policy and registration of one audit, each once. */
import type { Answer, Resolver } from '../model/dns/dns.ts';
import { needKey } from '../model/need.ts';
import type { PolicyResult } from '../model/mta-sts.ts';
import type { ProbeResult } from '../model/mail/probe.ts';
import type { Registration } from '../model/registration.ts';
import type { Evidence } from '../model/report.ts';
import { tapped } from '../dns/resolver/decorators.ts';
import { isolatedNetwork } from '../dns/resolver/isolated-network.ts';
import type { Sources } from './authoritative-first.ts';

/** `evidence()` gives what was kept in an order that does not depend on what came first. */
export const createRecorder = () => {
  const answers = new Map<string, Answer>();
  const mixedCase = new Map<string, Answer>();
  const probes = new Map<string, ProbeResult>();
  const policies = new Map<string, PolicyResult>();
  const registrations = new Map<string, Registration>();
  const sorted = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return {
    answer: (answer: Answer): void => {
      const { question, vantage, server, unchecked = false } = answer;
      answers.set(`${question.name} ${question.type} ${vantage} ${server} ${unchecked}`, answer);
    },
    mixedCase: (answer: Answer): void => {
      const { question, server } = answer;
      mixedCase.set(`${question.name} ${question.type} ${server}`, answer);
    },
    probe: (result: ProbeResult): void => {
      probes.set(needKey({ need: 'probe', endpoint: result.endpoint }), result);
    },
    policy: (result: PolicyResult): void => {
      policies.set(result.domain, result);
    },
    registration: (one: Registration): void => {
      registrations.set(one.domain, one);
    },
    evidence: (): Evidence => ({
      answers: sorted(answers),
      ...(mixedCase.size > 0 && { mixedCase: sorted(mixedCase) }),
      probes: sorted(probes),
      ...(policies.size > 0 && { policies: sorted(policies) }),
      ...(registrations.size > 0 && { registrations: sorted(registrations) }),
    }),
  };
};

/** Marks every answer, also one that was never sent for, as asked with checking disabled. */
const markUnchecked = (resolver: Resolver): Resolver => ({
  ...resolver,
  lookup: async (question, signal) => ({
    ...(await resolver.lookup(question, signal)),
    unchecked: true,
  }),
});

/** The same sources; every answer is also recorded. */
export const recordSources = (
  {
    recursive: [first, ...others],
    direct,
    files,
    isRefused,
    mixedCase,
    secondResolvers = [],
    referee,
  }: Sources,
  record: Pick<ReturnType<typeof createRecorder>, 'answer' | 'mixedCase'>,
): Sources => {
  const keep = tapped(record.answer);
  // What the files do not hold was kept where it was asked for.
  const keepOwn = tapped((answer) => {
    if (answer.transport === 'file') record.answer(answer);
  });
  return {
    recursive: [isolatedNetwork(keep(first)), ...others.map((one) => isolatedNetwork(keep(one)))],
    ...(files && { files: (elsewhere: Resolver) => keepOwn(files(elsewhere)) }),
    ...(referee && { referee: keep(referee) }),
    ...(direct && { direct: (address, vantage) => keep(direct(address, vantage)) }),
    ...(isRefused && { isRefused }),
    ...(mixedCase && { mixedCase: (address) => tapped(record.mixedCase)(mixedCase(address)) }),
    secondResolvers: secondResolvers.map(({ of, plain, unchecked }) => ({
      of,
      plain: keep(plain),
      unchecked: keep(markUnchecked(unchecked)),
    })),
  };
};
