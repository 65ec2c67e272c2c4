/** Keeps every answer, probe, policy and registration of one audit, each once. */
import type { Answer, RecordType, Resolver } from '../model/dns/dns.ts';
import { heldBytes } from '../dns/held-bytes.ts';
import { needKey } from '../model/need.ts';
import type { PolicyResult } from '../model/mta-sts.ts';
import type { ProbeResult } from '../model/mail/probe.ts';
import type { Registration } from '../model/registration.ts';
import type { Evidence } from '../model/report.ts';
import { unaskedAnswer } from '../dns/attempt.ts';
import { withLookup } from '../dns/resolver/decorators.ts';
import { isolatedNetwork } from '../dns/resolver/isolated-network.ts';
import type { Sources } from './authoritative-first.ts';

/**
 * Bytes that the answers of one audit may come to, so that a list of hostile domains takes no more
 * memory than as many times this as are under way. An honest domain's take some 200 KB.
 */
export const mostEvidence = 4 * 1024 * 1024;

/** What stands for an answer for which there is no room. */
const overfull = <T extends RecordType>(answer: Answer<T>): Answer<T> => ({
  ...unaskedAnswer(answer, answer.question, {
    code: 'unsupported',
    detail: `the answers about this domain come to more than ${mostEvidence} bytes`,
  }),
  // Else a replay would take it for the one with checking.
  ...(answer.unchecked && { unchecked: answer.unchecked }),
});

/** Gives each answer as it is to be kept, by its key: none for which there is no room beside the others. */
const createRoom = () => {
  const sizes = new Map<string, number>();
  let total = 0;
  return <T extends RecordType>(key: string, answer: Answer<T>): Answer<T> => {
    const rest = total - (sizes.get(key) ?? 0);
    const own = heldBytes(answer);
    const fits = rest + own <= mostEvidence;
    const admitted = fits ? answer : overfull(answer);
    const bytes = fits ? own : heldBytes(admitted);
    sizes.set(key, bytes);
    total = rest + bytes;
    return admitted;
  };
};

const sorted = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** `evidence()` gives what was kept in an order that does not depend on what came first. */
export const createRecorder = () => {
  const admit = createRoom();
  const answers = new Map<string, Answer>();
  const mixedCase = new Map<string, Answer>();
  const probes = new Map<string, ProbeResult>();
  const policies = new Map<string, PolicyResult>();
  const registrations = new Map<string, Registration>();
  return {
    /** Keeps the answer, and gives it as it was kept. */
    answer: <T extends RecordType>(answer: Answer<T>): Answer<T> => {
      const { question, vantage, server, unchecked = false } = answer;
      const key = `${question.name} ${question.type} ${vantage} ${server} ${unchecked}`;
      const admitted = admit(key, answer);
      answers.set(key, admitted);
      return admitted;
    },
    mixedCase: <T extends RecordType>(answer: Answer<T>): Answer<T> => {
      const { question, server } = answer;
      const key = `${question.name} ${question.type} ${server}`;
      const admitted = admit(key, answer);
      mixedCase.set(key, admitted);
      return admitted;
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

type Recorder = ReturnType<typeof createRecorder>;

/** Every answer goes through `keep`. */
const through =
  (keep: Recorder['answer']) =>
  (resolver: Resolver): Resolver =>
    withLookup(resolver, async (question, signal) => keep(await resolver.lookup(question, signal)));

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
  record: Pick<Recorder, 'answer' | 'mixedCase'>,
): Sources => {
  const keep = through(record.answer);
  // What the files do not hold was kept where it was asked for.
  const keepOwn = through((answer) =>
    answer.transport === 'file' ? record.answer(answer) : answer,
  );
  return {
    recursive: [isolatedNetwork(keep(first)), ...others.map((one) => isolatedNetwork(keep(one)))],
    ...(files && { files: (elsewhere: Resolver) => keepOwn(files(elsewhere)) }),
    ...(referee && { referee: keep(referee) }),
    ...(direct && { direct: (address, vantage) => keep(direct(address, vantage)) }),
    ...(isRefused && { isRefused }),
    ...(mixedCase && { mixedCase: (address) => through(record.mixedCase)(mixedCase(address)) }),
    secondResolvers: secondResolvers.map(({ of, plain, unchecked }) => ({
      of,
      plain: keep(plain),
      unchecked: keep(markUnchecked(unchecked)),
    })),
  };
};
