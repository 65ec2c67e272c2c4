/** Tells that scheduled runs come to no verdict night after night, though each of them may be green. */
import { ownProperty } from '../../model/own-property.ts';
import { collectOnPages, type Github } from './client.ts';

/** This many in a row are worth an issue: a night's outage is not. */
const runsForIssue = 3;

const lead = 'No verdict on ';
const end = ": something needed couldn't be looked up. See the report.";

/** Names in the message; a later run looks for its domains among them. */
const mostNames = 50;

/**
 * What a run that comes to no verdict says. It becomes an annotation, by which a later run knows this
 * one again: the conclusion of a run does not tell it from one in which all was well.
 */
export const noVerdictMessage = (domains: readonly string[]): string => {
  const rest = domains.length - mostNames;
  const names = domains.slice(0, mostNames).join(', ');
  return `${lead}${names}${rest > 0 ? ` and ${rest} more` : ''}${end}`;
};

const readNoVerdict = (message: string): readonly string[] => {
  const stop = message.indexOf(end);
  return message.startsWith(lead) && stop > 0
    ? message.slice(lead.length, stop).split(/, | and /)
    : [];
};

export interface ScheduledRun {
  readonly repository: string;
  /** The path of the workflow's file. */
  readonly workflow: string;
  readonly branch: string;
  readonly runId: number;
}

const numberField = (entry: unknown, name: string): number | undefined => {
  const value = ownProperty(entry, name);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
};

/** The entries of a page that has them under a name. */
const listAt = async (github: Github, path: string, name: string): Promise<readonly unknown[]> => {
  const reply = await github.request('GET', path);
  const list = reply.ok ? ownProperty(reply.body, name) : undefined;
  return Array.isArray(list) ? list : [];
};

/** The check suites of the scheduled runs before this one, the latest first. */
const findEarlierSuites = async (
  github: Github,
  { repository, workflow, branch, runId }: ScheduledRun,
): Promise<readonly number[]> => {
  const file = encodeURIComponent(workflow.replace(/^.*\//, ''));
  const query = `branch=${encodeURIComponent(branch)}&event=schedule&status=completed&per_page=10`;
  const path = `/repos/${repository}/actions/workflows/${file}/runs?${query}`;
  const runs = await listAt(github, path, 'workflow_runs');
  return runs
    .filter((run) => (numberField(run, 'id') ?? runId) < runId)
    .toSorted((a, b) => (numberField(b, 'id') ?? 0) - (numberField(a, 'id') ?? 0))
    .slice(0, runsForIssue - 1)
    .flatMap((run) => numberField(run, 'check_suite_id') ?? []);
};

/** Jobs whose annotations are read; those without any have none of ours. */
const mostJobs = 20;

/** The domains on which a run came to no verdict, by its own annotations. */
const findUnjudged = async (
  github: Github,
  repository: string,
  suite: number,
): Promise<readonly string[]> => {
  const path = `/repos/${repository}/check-suites/${suite}/check-runs?per_page=100`;
  const jobs = (await listAt(github, path, 'check_runs')).filter(
    (job) => (numberField(ownProperty(job, 'output'), 'annotations_count') ?? 0) > 0,
  );
  const lists = await Promise.all(
    jobs.slice(0, mostJobs).map(async (job) => {
      const id = numberField(job, 'id') ?? 0;
      const annotations = `/repos/${repository}/check-runs/${id}/annotations?per_page=100`;
      const read = await collectOnPages(github, annotations, (one) => {
        const message = ownProperty(one, 'message');
        return typeof message === 'string' ? readNoVerdict(message) : undefined;
      });
      return read.ok ? read.found.flat() : [];
    }),
  );
  return lists.flat();
};

/**
 * Those of `domains`, on which this run comes to no verdict, that the scheduled runs before it came
 * to none on either. None where there were too few runs, or GitHub does not let them be read.
 */
export const findBlindDomains = async (
  github: Github,
  run: ScheduledRun,
  domains: readonly string[],
): Promise<readonly string[]> => {
  if (run.runId === 0 || domains.length === 0) return [];
  const suites = await findEarlierSuites(github, run);
  if (suites.length < runsForIssue - 1) return [];
  const unjudged = await Promise.all(
    suites.map((suite) => findUnjudged(github, run.repository, suite)),
  );
  return domains.filter((domain) => unjudged.every((names) => names.includes(domain)));
};
