/** Plans the records of a domain over the lines of a zone. */
import { checks } from '../../src/check/registry.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import type { Context } from '../../src/model/check.ts';
import { type Find, needKey, type Need } from '../../src/model/need.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../src/model/dns/presentation.ts';
import type { RecordPlan, PlannedRecord } from '../../src/model/record-plan.ts';
import { type PlanOptions, planRecords, recordNeeds } from '../../src/plan/plan-records.ts';
import { gather, gatherForChecks } from '../../src/gather/gather.ts';
import { appleZone } from './judge.ts';
import { zoneOf } from './zone.ts';

export const contextOf = (domain: string, token?: string): Context => ({
  domain: { name: dnsName(domain), unicode: domain },
  required: appleRequirements(dnsName(domain)),
  startedAt: '2026-12-01T12:00:00.000Z',
  ...(token === undefined ? {} : { token }),
});

export interface PlanSetting extends PlanOptions {
  readonly domain?: string;
  readonly token?: string;
}

const unprobed = { probe: () => Promise.reject(new Error('nothing is probed here')) };

/** What comes of `needs` over the lines. */
const findOver = async (lines: string, domain: string, needs: readonly Need[]): Promise<Find> => {
  const resolver = zoneOf(lines, `${domain}.`, appleZone(domain));
  const findings = await gather(
    needs,
    { resolver, prober: unprobed },
    new AbortController().signal,
  );
  return (need) => findings.get(needKey(need));
};

/** The plan over zone lines, by default for `example.com` with its token. */
export const planOf = async (
  lines: string,
  { domain = 'example.com', token = 'Abcd1234Efgh5678', ...options }: PlanSetting = {},
): Promise<RecordPlan> => {
  const context = contextOf(domain, token);
  return planRecords(await findOver(lines, domain, recordNeeds(context)), context, options);
};

/** `owner. TYPE rdata`. */
export const lineOf = ({ owner, type, rdata }: PlannedRecord): string =>
  `${absoluteName(owner)} ${type} ${presentRData(type, rdata)}`;

/** Every finding of an audit of the lines, ports aside, as `check: message`. */
export const faultsOf = async (lines: string, domain: string): Promise<readonly string[]> => {
  const context = contextOf(domain, 'Abcd1234Efgh5678');
  const chosen = checks.filter(({ meta }) => !['imap', 'smtp', 'status'].includes(meta.area));
  const resolver = zoneOf(lines, `${domain}.`, appleZone(domain));
  const world = { resolver, prober: unprobed };
  const findings = await gatherForChecks(chosen, context, world, new AbortController().signal);
  const find = (need: Need) => findings.get(needKey(need));
  return chosen.flatMap((check) => {
    const outcome = check.run(find, context);
    return outcome.status === 'fail'
      ? outcome.findings.map(({ message }) => `${check.meta.id}: ${message}`)
      : [];
  });
};
