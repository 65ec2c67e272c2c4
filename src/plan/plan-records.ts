/** The plan of records for a domain: adds and deletes only what is missing or wrong. */
import type { Context } from '../model/check.ts';
import { siblingName } from '../check/wildcard.ts';
import { ask, type Find, type Need } from '../model/need.ts';
import { prependLabels } from '../model/dns/domain-name.ts';
import { presentRData } from '../model/dns/presentation.ts';
import type { RecordPlan, PlannedRecord } from '../model/record-plan.ts';
import { planDkim, planMx, planSpf, planVerification, spfNeeds } from './apple-records.ts';
import { answerIn, ownRecords, type PlanPart } from './plan-part.ts';
import { type DmarcStep, planDmarc, planMtaSts, planTlsReports } from './policy-records.ts';

/** Records to plan in addition to those that Apple asks for. */
export interface PlanOptions {
  readonly dmarc?: DmarcStep;
  /** The id of the MTA-STS policy. */
  readonly mtaSts?: string;
  /** The mail address for reports on TLS. */
  readonly tlsReports?: string;
}

/** The needs of {@link planRecords}. */
export const recordNeeds = (context: Context): readonly Need[] => {
  const {
    domain: { name },
    required: { dkim },
  } = context;
  return [
    ask(name, 'MX'),
    ask(name, 'TXT'),
    ...spfNeeds(context),
    ask(dkim.owner, 'CNAME'),
    ask(dkim.owner, 'TXT'),
    ask(dkim.target, 'TXT'),
    ask(siblingName(dkim.owner), 'TXT'),
    ask(prependLabels('_dmarc', name), 'TXT'),
    ask(prependLabels('_mta-sts', name), 'TXT'),
    ask(prependLabels('_smtp._tls', name), 'TXT'),
  ];
};

const setKey = ({ owner, type }: PlannedRecord): string => `${owner} ${type}`;
const recordKey = (record: PlannedRecord): string =>
  `${setKey(record)} ${presentRData(record.type, record.rdata)}`;

/** Every record once. */
const distinctRecords = (records: readonly PlannedRecord[]): readonly PlannedRecord[] => [
  ...new Map(records.map((record) => [recordKey(record), record])).values(),
];

/** Other records with the owner and type of one of `touched`. */
const recordsBeside = (find: Find, context: Context, touched: readonly PlannedRecord[]) => {
  const keys = new Set(touched.map(setKey));
  const ids = new Set(touched.map(recordKey));
  const there = recordNeeds(context).flatMap((need) =>
    need.need === 'answer' ? ownRecords(answerIn(find, need)) : [],
  );
  return distinctRecords(there).filter(
    (record) => keys.has(setKey(record)) && !ids.has(recordKey(record)),
  );
};

/**
 * The plan for a domain. A part whose lookup failed gives no advice and is listed in `unknown`.
 */
export const planRecords = (
  find: Find,
  context: Context,
  options: PlanOptions = {},
): RecordPlan => {
  const { dmarc, mtaSts, tlsReports } = options;
  const parts: readonly PlanPart[] = [
    planMx(find, context),
    planVerification(find, context),
    planSpf(find, context),
    planDkim(find, context),
    ...(dmarc === undefined ? [] : [planDmarc(find, context, dmarc)]),
    ...(mtaSts === undefined ? [] : [planMtaSts(find, context, mtaSts)]),
    ...(tlsReports === undefined ? [] : [planTlsReports(find, context, tlsReports)]),
  ];
  const all = (key: 'publish' | 'remove' | 'keep') =>
    distinctRecords(parts.flatMap((part) => part[key] ?? []));
  const [publish, remove, keep] = [all('publish'), all('remove'), all('keep')];
  return {
    domain: context.domain.name,
    publish,
    remove,
    keep,
    beside: recordsBeside(find, context, [...publish, ...remove, ...keep]),
    unknown: parts.flatMap(({ unknown = [] }) => unknown),
    notes: parts.flatMap(({ notes = [] }) => notes),
  };
};
