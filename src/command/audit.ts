/** `dns-audit <domain...>`. */
import { watchedNeeds } from '../departure.ts';
import { exitStatusOf, type Status } from '../exit.ts';
import type { AuditOptions, FailOn, Request } from '../input/request.ts';
import type { Domain } from '../model/name.ts';
import { livePlan, type Plan, replayPlan } from '../run.ts';
import { acceptedIn, withDrift } from './accepted.ts';
import type { Resumed } from './lines.ts';
import { deliver, inCi, refuseUnwritable } from './output.ts';
import { progress } from './progress.ts';

type AuditCommand = Pick<
  Extract<Request, { readonly command: 'audit' }>,
  'domains' | 'bulk' | 'options'
>;

/** What `--resume` names, read. */
const resumedFrom = async (file: string, failOn: FailOn): Promise<Resumed> => {
  const { readDone } = await import('../input/done.ts');
  const statuses = new Set<Status>();
  const done = await readDone(file, (domain) =>
    statuses.add(exitStatusOf({ domains: [domain] }, failOn)),
  );
  return { ...done, file, statuses };
};

const livePlanHere = (
  domains: readonly Domain[],
  options: AuditOptions,
  more?: AsyncIterable<Domain>,
): Plan => {
  let answers = 0;
  const [only, ...others] = domains;
  const alone = more === undefined && others.length === 0 ? only?.name : undefined;
  return livePlan(domains, options, {
    ci: inCi(),
    ...(more && { more }),
    onAnswer: () => {
      answers += 1;
      if (alone !== undefined) progress.show(`Auditing ${alone}: ${answers} answers`);
    },
  });
};

/** The plan with the accepted records held against what it finds. */
const watching = (plan: Plan, options: AuditOptions): Plan => {
  const { baseline: file } = options;
  if (file === undefined) return plan;
  const baseline = acceptedIn(
    file,
    plan.jobs.map(({ request }) => request.domain),
  );
  return {
    ...plan,
    jobs: plan.jobs.map(({ request, world }) => ({
      request: { ...request, besides: watchedNeeds(request.domain.name) },
      world,
    })),
    complete: withDrift(baseline, file, options.timeoutMs),
  };
};

/** All of them at once: for those plans that must know them beforehand. */
const collected = async (domains: AsyncIterable<Domain>): Promise<readonly Domain[]> => {
  const all: Domain[] = [];
  for await (const domain of domains) all.push(domain);
  return all;
};

/** The plan over domains that are known; a recording's own where none is named. */
const fixedPlan = async (domains: readonly Domain[], options: AuditOptions): Promise<Plan> => {
  const { replay, zone } = options;
  const plan =
    replay === undefined
      ? livePlanHere(domains, options)
      : replayPlan((await import('../input/recording.ts')).readRecording(replay), domains, options);
  return zone === undefined
    ? watching(plan, options)
    : (await import('./zone.ts')).zonePlan(plan, zone, options);
};

/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async ({ domains: named, bulk, options }: AuditCommand): Promise<number> => {
  const { domainList } = await import('../input/domain-list.ts');
  const { resume, ...choice } = bulk;
  const resumed = resume === undefined ? undefined : await resumedFrom(resume, options.failOn);
  const done = resumed?.names ?? new Set();
  const { domains, count } = await domainList({ ...choice, named, done });
  const known = [options.replay, options.zone, options.baseline].some((one) => one !== undefined);
  const plan = known
    ? await fixedPlan(await collected(domains), options)
    : livePlanHere([], options, domains);
  return deliver(plan, options, {
    ...(count === undefined ? {} : { count }),
    ...(resumed && { resumed }),
  });
};

export const audit = async (command: AuditCommand): Promise<number> => {
  const { domains, bulk, options } = command;
  refuseUnwritable(options);
  const plain = Object.keys(bulk).length === 0;
  return plain ? deliver(await fixedPlan(domains, options), options) : auditMany(command);
};
