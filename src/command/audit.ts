/** `dns-audit <domain...>`. */
import { watchedNeeds } from '../departure.ts';
import { exitStatusOf } from '../exit.ts';
import type { AuditOptions } from '../input/request.ts';
import type { Domain } from '../model/name.ts';
import { livePlan, type Plan, replayPlan } from '../run.ts';
import { acceptedIn, withDrift } from './accepted.ts';
import { deliver, inCi, progress, refuseUnwritable } from './output.ts';

const livePlanHere = (domains: readonly Domain[], options: AuditOptions): Plan => {
  let answers = 0;
  const what = domains.length === 1 ? domains[0]!.name : `${domains.length} domains`;
  return livePlan(domains, options, {
    ci: inCi(),
    onAnswer: () => {
      answers += 1;
      progress.show(`Auditing ${what}: ${answers} answers`);
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

export const audit = async (domains: readonly Domain[], options: AuditOptions): Promise<number> => {
  refuseUnwritable(options);
  const { replay } = options;
  const plan =
    replay === undefined
      ? livePlanHere(domains, options)
      : replayPlan((await import('../input/recording.ts')).readRecording(replay), domains, options);
  const { zonePlan } = await import('./zone.ts');
  const whole =
    options.zone === undefined ? watching(plan, options) : zonePlan(plan, options.zone, options);
  return exitStatusOf(await deliver(whole, options), options.failOn);
};
