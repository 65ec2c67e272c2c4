/** The audit with all that the repository's files add to it: drift, and what a merge would do. */
import { relative, resolve } from 'node:path';
import { chosenFileChecks, ownOf } from '../../audit/select-checks.ts';
import { seenIn } from '../../audit/drift-of-domain.ts';
import { accept, presentBaseline, withDomain } from '../../drift/baseline.ts';
import { baselineFile } from '../../drift/watched-records.ts';
import { readBaseline } from '../../input/saved/baseline.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import type { Baseline } from '../../model/drift.ts';
import { type Domain, dnsName } from '../../model/dns/domain-name.ts';
import type { Report } from '../../model/report.ts';
import type { Zone } from '../../model/dns/zone.ts';
import { livePlan, type Plan, refuseIdle, replayPlan, run } from '../../audit/batch.ts';
import { acceptedIn } from '../support/accepted-records.ts';
import type { Base } from './base-commit.ts';
import { type Files, heldPlan } from '../support/compare-with-files.ts';
import { sidesOf } from '../support/zone-sides.ts';

export interface Examined {
  /** Where a zone file is about to be merged, what rests on records is judged as it has them. */
  readonly report: Report;
  /** What the reader has to know of how it was examined, in our own words. */
  readonly remarks: readonly string[];
  readonly zones: readonly Zone[];
  /** The baseline as it would be if all that is seen were accepted; absent where nothing differs. */
  readonly updatedBaseline?: string;
}

/** The zone file or folder for a domain: the input's for all, else the configuration's for each. */
const zoneSpecOf =
  ({ zone, request: { options } }: Inputs) =>
  ({ name }: Domain): string | undefined =>
    zone ?? ownOf(options, name)?.zone;

/** The accepted records: of the file that is named, which must hold all domains, or of the usual one. */
const acceptedFor = (inputs: Inputs, workspace: string): Files['accepted'] => {
  const { domains, options } = inputs.request;
  const named = inputs.baseline ?? options.config?.baseline;
  const file = resolve(workspace, named ?? baselineFile);
  const bound = domains.filter(({ name }) => inputs.baseline ?? ownOf(options, name));
  const baseline =
    named === undefined ? readBaseline(file, workspace) : acceptedIn(file, bound, workspace);
  const shown = relative(workspace, file).replaceAll('\\', '/');
  return baseline && { file: shown, baseline };
};

const updated = ({ domains }: Report, baseline: Baseline | undefined): string | undefined => {
  const drifted = domains.filter(
    ({ drift }) => drift?.kind === 'baseline' && drift.state === 'drift',
  );
  if (baseline === undefined || drifted.length === 0) return undefined;
  let next = baseline;
  for (const { domain, evidence } of drifted) {
    const name = dnsName(domain);
    const seen = seenIn(name, evidence.answers);
    next = withDomain(next, name, accept(seen, baseline.domains.get(name)).lines);
  }
  return presentBaseline(next);
};

const planOf = async ({ request: { domains, options } }: Inputs): Promise<Plan> => {
  if (options.replay === undefined) return livePlan(domains, options, { ci: true });
  const { readRecording } = await import('../../input/saved/parse-report.ts');
  return replayPlan(readRecording(options.replay), domains, options);
};

/** Reads the zones of domains as they were before a change that is not applied yet. */
export type ReadBefore = (
  domains: readonly Domain[],
  specOf: (domain: Domain) => string | undefined,
  baseline: string | undefined,
) => Promise<Base>;

/**
 * Audits, and holds what is found against the repository's files. `readBefore`: their zones are not
 * applied yet.
 */
export const examine = async (
  inputs: Inputs,
  workspace: string,
  readBefore?: ReadBefore,
): Promise<Examined> => {
  const accepted = acceptedFor(inputs, workspace);
  const plan = await planOf(inputs);
  const domains = plan.jobs.map(({ request }) => request.domain);
  const specOf = zoneSpecOf(inputs);
  const zones = sidesOf(domains, specOf, workspace);
  const before = await readBefore?.(domains, specOf, accepted?.file);
  const was = before?.accepted;
  const files: Files = {
    ...(accepted && { accepted: { ...accepted, ...(was && { was }) } }),
    zones,
    ...(before && { before: before.sides }),
    fileChecks: chosenFileChecks(inputs.request.options),
  };
  const held = heldPlan(plan, files);
  refuseIdle(held);
  const report = await run(held);
  const updatedBaseline = updated(report, accepted?.baseline);
  return {
    report,
    remarks: before?.remarks ?? [],
    zones: [...new Set([...zones.values()].flatMap((side) => side.zones))],
    ...(updatedBaseline === undefined ? {} : { updatedBaseline }),
  };
};
