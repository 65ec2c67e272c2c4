/** `dns-audit <domain...>`. */
import { chosenFileChecks, ownOf } from '../audit/select-checks.ts';
import { exitStatusOf, type Status } from '../model/exit-status.ts';
import type { AuditOptions, FailOn, Request } from '../model/request.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { version } from '../version.ts';
import { livePlan, type Plan, replayPlan } from '../audit/batch.ts';
import { begun } from '../audit/begun.ts';
import { acceptedIn } from './support/accepted-records.ts';
import type { Resumed } from './support/ndjson-writer.ts';
import { deliver, inCi, refuseOverwriting, refuseUnwritable } from './support/deliver-reports.ts';
import { progress } from './support/progress.ts';

type AuditCommand = Pick<
  Extract<Request, { readonly command: 'audit' }>,
  'domains' | 'bulk' | 'options'
>;

/** What `--resume` names, read. */
const resumedFrom = async (file: string, failOn: FailOn): Promise<Resumed> => {
  const { readDone } = await import('../input/saved/resume.ts');
  const statuses = new Set<Status>();
  const done = await readDone(file, (domain) =>
    statuses.add(exitStatusOf({ domains: [domain] }, failOn)),
  );
  return { ...done, file, statuses };
};

/** Refuses to go on with what was begun in another way. */
const refuseOther = async ({ file, manner }: Resumed, plan: Plan): Promise<void> => {
  const { refuseMixing } = await import('../input/saved/resume.ts');
  const { resolvers, authoritative, ports } = plan.vantage;
  refuseMixing(file, manner, { version, resolvers, authoritative, ports });
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
    attended: process.stderr.isTTY,
    ...(more && { more }),
    ...(begun && { early: begun }),
    onAnswer: () => {
      answers += 1;
      if (alone !== undefined) progress.show(`Auditing ${alone}: ${answers} answers`);
    },
  });
};

const isZoned = ({ config }: AuditOptions): boolean =>
  config?.domains.some(({ zone }) => zone !== undefined) ?? false;

/** The plan with live records held against the files that say what should be published. */
const held = async (plan: Plan, options: AuditOptions): Promise<Plan> => {
  const file = options.baseline ?? options.config?.baseline;
  const domains = plan.jobs.map(({ request }) => request.domain);
  // Of a domain that the configuration does not list, its baseline need not know.
  const bound = domains.filter(({ name }) => options.baseline ?? ownOf(options, name));
  const accepted = file && { file, baseline: acceptedIn(file, bound) };
  if (!accepted && !isZoned(options)) return plan;
  const { heldPlan } = await import('./support/compare-with-files.ts');
  const { sidesOf } = await import('./support/zone-sides.ts');
  return heldPlan(plan, {
    ...(accepted && { accepted }),
    zones: sidesOf(domains, ({ name }) => ownOf(options, name)?.zone, process.cwd()),
    fileChecks: chosenFileChecks(options),
  });
};

/** Whether files are audited, in place of the live zone. */
const isOfFiles = ({ zone, against, offline }: AuditOptions): boolean =>
  zone !== undefined || against !== undefined || offline === true;

/** All of them at once: for those plans that must know them beforehand. */
const collected = async (domains: AsyncIterable<Domain>): Promise<readonly Domain[]> => {
  const all: Domain[] = [];
  for await (const domain of domains) all.push(domain);
  return all;
};

/** The plan over domains that are known; a recording's own where none is named. */
const fixedPlan = async (domains: readonly Domain[], options: AuditOptions): Promise<Plan> => {
  const { replay } = options;
  const plan =
    replay === undefined
      ? livePlanHere(domains, options)
      : replayPlan(
          (await import('../input/saved/parse-report.ts')).readRecording(replay),
          domains,
          options,
        );
  return isOfFiles(options)
    ? (await import('./support/zone-batch.ts')).zonePlan(plan, options)
    : held(plan, options);
};

/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async ({ domains: named, bulk, options }: AuditCommand): Promise<number> => {
  const { domainList } = await import('../input/cli/domain-list.ts');
  const { resume, ...choice } = bulk;
  const written = [...options.outputs.map(({ file }) => file), options.record];
  refuseOverwriting(choice.from === undefined ? [] : [choice.from], written);
  const resumed = resume === undefined ? undefined : await resumedFrom(resume, options.failOn);
  const done = resumed?.names ?? new Set();
  const { domains, count } = await domainList({ ...choice, named, done });
  const { replay, baseline, config } = options;
  const files = [replay, baseline, config?.baseline].some((one) => one !== undefined);
  const known = files || isOfFiles(options) || isZoned(options);
  const plan = known
    ? await fixedPlan(await collected(domains), options)
    : livePlanHere([], options, domains);
  if (resumed !== undefined) await refuseOther(resumed, plan);
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
