/** The records that Apple asks for: MX, verification, SPF and DKIM. */
import { checks } from '../check/registry.ts';
import { sortExchanges } from '../icloud/exchanges.ts';
import type { Context } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { ask, type Find, needKey, type Need, spfNeed } from '../model/need.ts';
import { toOctets } from '../model/dns/presentation.ts';
import type { PlannedRecord } from '../model/record-plan.ts';
import type { MergedSpf } from '../record/spf/merge.ts';
import { intendedSpfTexts, mergeTree } from '../record/spf/repair.ts';
import { toTxtRdata } from '../record/txt.ts';
import { parseVerification, findVerificationSlip } from '../icloud/verification.ts';
import {
  answerIn,
  type PlanPart,
  planFromAnswer,
  spfIn,
  recordText,
  txtRecord,
} from './plan-part.ts';

const isMx = (record: PlannedRecord): record is PlannedRecord<'MX'> => record.type === 'MX';

export const planMx = (find: Find, { domain: { name }, required }: Context): PlanPart => {
  const mx = (rdata: PlannedRecord<'MX'>['rdata']): PlannedRecord => ({
    owner: name,
    type: 'MX',
    rdata,
  });
  const otherwise = required.mx.map(mx);
  return planFromAnswer({ find, need: ask(name, 'MX'), area: 'mx', otherwise }, (records) => {
    const { apple, missing } = sortExchanges(
      records.filter(isMx).map(({ rdata }) => rdata),
      required,
    );
    const right = (record: PlannedRecord) => isMx(record) && apple.includes(record.rdata);
    return {
      publish: missing.map(mx),
      keep: records.filter(right),
      remove: records.filter((record) => !right(record)),
    };
  });
};

const tokenMissing =
  "The verification value is known to iCloud's settings alone: copy it from there and give it with --apple-domain, to have its record listed here too.";

const tokensDiffer =
  "There are several verification records. Give the value that iCloud's settings show with --apple-domain, to see which of them can go.";

export const planVerification = (
  find: Find,
  { domain: { name }, required, token }: Context,
): PlanPart => {
  const wanted = token && toOctets(`${required.verificationPrefix}${token}`);
  const otherwise = wanted ? [txtRecord(name, wanted)] : [];
  return planFromAnswer(
    { find, need: ask(name, 'TXT'), area: 'verification', otherwise },
    (records) => {
      const has = (record: PlannedRecord) =>
        parseVerification(recordText(record) ?? '') !== undefined;
      const valid = records.filter(has);
      const keep = wanted ? valid.filter((record) => recordText(record) === wanted) : valid;
      const slips = records.filter(
        (record) => findVerificationSlip(recordText(record) ?? '')?.useless === true,
      );
      const stale = valid.filter((record) => !keep.includes(record));
      const missing = keep.length === 0;
      return {
        publish: missing ? otherwise : [],
        keep,
        remove: missing && !wanted ? [] : [...stale, ...slips],
        notes: wanted || keep.length === 1 ? [] : [missing ? tokenMissing : tokensDiffer],
      };
    },
  );
};

const spfChecks = checks.filter(({ meta }) => meta.area === 'spf' && meta.severity !== 'note');

/** What {@link planSpf} needs beforehand. */
export const spfNeeds = (context: Context): readonly Need[] => [
  spfNeed(context.domain.name),
  ...spfChecks.flatMap((check) => check.needs(context)),
];

/** Of a record that receivers would refuse, or that cannot be vouched for. */
const describeTooCostly = (cost: number | undefined): string =>
  `The SPF record is left as it is: all its senders together need ${cost ?? 'an unknown number of'} lookups, of which 10 are allowed. Take out of it what no longer sends.`;

/** What the owner has to know before the record takes the place of what is there. */
const describeLeftOut = (dropped: MergedSpf['dropped']): readonly string[] => {
  const told = dropped.slice(0, 10).map(({ term, because }) => `${term} (${because})`);
  return told.length === 0 ? [] : [`Left out of the SPF record: ${told.join('; ')}.`];
};

/** One record that keeps every sender, unless the checks find that what is there will do, or cannot tell. */
export const planSpf = (find: Find, context: Context): PlanPart => {
  const {
    domain: { name },
    required,
  } = context;
  const tree = spfIn(find, spfNeed(name));
  const otherwise = [txtRecord(name, required.spfRecord)];
  if (tree.kind === 'failed')
    return { unknown: [{ area: 'spf', failure: tree.failure, records: otherwise }] };
  return planFromAnswer({ find, need: ask(name, 'TXT'), area: 'spf', otherwise }, (records) => {
    const meant = intendedSpfTexts(tree);
    const present = records.filter((record) => meant.includes(recordText(record) ?? ''));
    // What would explain a fault is not gathered for a plan.
    const gathered = new Set(spfNeeds(context).map(needKey));
    const seen = (need: Need) => (gathered.has(needKey(need)) ? find(need) : undefined);
    const outcomes = spfChecks.map((check) => check.run(seen, context));
    const open = outcomes.find(({ status }) => status === 'inconclusive');
    if (outcomes.every(({ status }) => status !== 'fail')) {
      if (open?.status === 'inconclusive')
        return { unknown: [{ area: 'spf', failure: open.obstacles[0].failure, records: present }] };
      if (present.length > 0) return { keep: present };
    }
    const { text, cost, known, dropped } = mergeTree(tree, required.spfInclude);
    if (cost > 10 || !known)
      return { keep: present, notes: [describeTooCostly(known ? cost : undefined)] };
    const right = present.filter((record) => recordText(record) === text).slice(0, 1);
    const obsolete = tree.type99.map((one): PlannedRecord => ({
      owner: name,
      type: 'SPF',
      rdata: toTxtRdata(one),
    }));
    return {
      publish: right.length > 0 ? [] : [txtRecord(name, text)],
      keep: right,
      remove: [...present.filter((record) => !right.includes(record)), ...obsolete],
      notes: describeLeftOut(dropped),
    };
  });
};

const cnameRecord = (owner: DnsName, target: DnsName): PlannedRecord => ({
  owner,
  type: 'CNAME',
  rdata: { target },
});

export const planDkim = (find: Find, { required: { dkim } }: Context): PlanPart => {
  const wanted = cnameRecord(dkim.owner, dkim.target);
  const need = ask(dkim.owner, 'CNAME');
  return planFromAnswer({ find, need, area: 'dkim', otherwise: [wanted] }, (aliases) =>
    planFromAnswer(
      { find, need: ask(dkim.owner, 'TXT'), area: 'dkim', otherwise: [wanted] },
      (texts) => {
        const right = (record: PlannedRecord) =>
          record.type === 'CNAME' && record.rdata.target === dkim.target;
        if (aliases.some(right)) return { keep: aliases };
        const copies = texts.filter(({ type }) => type === 'TXT');
        const apple = answerIn(find, ask(dkim.target, 'TXT'));
        if (copies.length > 0 && (apple.kind === 'nodata' || apple.kind === 'nxdomain'))
          return {
            notes: [
              `Apple publishes no key at ${dkim.target} yet, so what is at ${dkim.owner} is left as it is. See in iCloud's settings that the domain is set up.`,
            ],
          };
        return { publish: [wanted], remove: [...aliases, ...copies] };
      },
    ),
  );
};
