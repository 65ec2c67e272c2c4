/** `dns-audit records <domain>`. */
import { refuseOtherDomain } from '../model/requirements.ts';
import { writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import type { RequestOf } from '../input/cli/command.ts';
import type { OptionsOf } from '../input/cli/options.ts';
import { findLapse, lapseNeeds } from '../audit/lapse.ts';
import { lookUp, type LookupResult } from '../audit/look-up-records.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { areaNames } from '../model/check.ts';
import { listed } from '../model/text/wording.ts';
import { delegationNeed } from '../model/need.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { RecordPlan } from '../model/record-plan.ts';
import { planRecords, recordNeeds } from '../plan/plan-records.ts';
import { renderRecords, type RecordSheet } from '../report/records/records.ts';
import { withCrossCheck, createLiveWorld } from '../audit/live-world.ts';
import { chooseTool, defaultTtl } from './support/written-records.ts';
import { findConfigDomain, withOwnReach } from '../audit/select-checks.ts';
import { findZoneFor } from '../input/zone/assemble-zones.ts';
import { readZone } from '../input/zone/read-zone.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { ZoneWriting } from '../model/dns/zone.ts';
import { isAttended, describeCrossCheck } from './support/deliver-reports.ts';
import { findMeantDomains } from './support/meant-domains.ts';
import { progress } from './support/progress.ts';

/** The zone to write the records into: the domain itself where its delegation is not known. */
const findRecordZone = (domain: DnsName, find: LookupResult['find']): DnsName => {
  const found = find(delegationNeed(domain));
  return found?.need === 'delegation' && found.result.kind === 'delegated'
    ? found.result.zone
    : domain;
};

/** How the file that is named, or that the configuration names, writes the domain's records. */
const findWriting = async (
  { name }: Domain,
  options: OptionsOf<'records'>,
): Promise<ZoneWriting | undefined> => {
  const spec = options.zone ?? findConfigDomain(options, name)?.zone;
  const isChosen = options.form !== undefined && options.form !== 'terraform';
  return spec === undefined || isChosen
    ? undefined
    : findZoneFor(await readZone(spec, process.cwd(), name), name).writing;
};

const recordsMode = (options: OptionsOf<'records'>): RecordSheet['mode'] => {
  if (options.delete) return 'delete';
  return options.all ? 'all' : 'publish';
};

/** What could not be looked up, once for each reason. */
const describeUnknown = (unknown: RecordPlan['unknown']): readonly string[] => {
  const byReason = new Map<string, readonly string[]>();
  for (const { area, failure } of unknown) {
    const reason = `${failure.code}: ${failure.detail}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), areaNames[area]]);
  }
  return [...byReason].map(
    ([reason, areas]) =>
      `${listed(areas)} could not be looked up (${reason}), so there is no advice for ${areas.length === 1 ? 'it' : 'them'}.`,
  );
};

/** What goes beside the records, for people: never into the file that stdout may be. */
const planRemarks = (
  { domain, unknown, notes, publish, remove }: RecordPlan,
  mode: RecordSheet['mode'],
): readonly string[] => {
  const idle = mode === 'delete' ? remove.length === 0 : publish.length + remove.length === 0;
  const action = mode === 'delete' ? 'remove' : 'publish';
  return [
    ...describeUnknown(unknown),
    ...(idle && unknown.length === 0 ? [`${domain}: there is nothing to ${action}.`] : []),
    ...notes,
  ];
};

/**
 * @returns 3 where something could not be looked up, so that the records may not be all; 1, as an audit,
 * where there is no such domain to publish them for.
 */
export const records = async ({
  domain: named,
  options,
}: RequestOf<'records'>): Promise<number> => {
  const { appleDomain } = options;
  const mode = recordsMode(options);
  const [domain = named] = await findMeantDomains([named], options);
  refuseOtherDomain(appleDomain?.given, [domain]);
  const { form, provider } = chooseTool(options, await findWriting(domain, options));
  progress.show(`Looking up ${domain.name}`);
  const { find, context, answers } = await lookUp(
    {
      domain,
      ...appleDomain,
      needs: (about) => [...recordNeeds(about), ...lapseNeeds(about)],
      asksForChange: (found, about) => {
        const { publish, remove } = planRecords(found, about, options);
        return findLapse(found, about) !== undefined || publish.length + remove.length > 0;
      },
    },
    createLiveWorld(withCrossCheck(withOwnReach(options, domain.name), isAttended())),
    AbortSignal.timeout(options.timeoutMs),
  );
  progress.clear();
  const lapse = findLapse(find, context);
  if (lapse !== undefined) {
    for (const line of [`${lapse.message}.`, `Nothing to publish. ${lapse.fix}`])
      writeStderr(`${presentText(line)}\n`);
    return 1;
  }
  const batch = planRecords(find, context, options);
  const sheet = { plan: batch, zone: findRecordZone(domain.name, find), ttl: defaultTtl, mode };
  await writeStdout(renderRecords(sheet, form, provider));
  for (const remark of [...describeCrossCheck(answers), ...planRemarks(batch, mode)])
    writeStderr(`${presentText(remark)}\n`);
  return batch.unknown.length > 0 ? 3 : 0;
};
