/** The records that Apple asks for: MX, verification, SPF and DKIM. */
import { checks } from '../check/registry.ts';
import { sortExchanges } from '../icloud/exchanges.ts';
import type { Context } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { ask, type Find, keyOf, type Need, spf } from '../model/need.ts';
import { octetsOf } from '../model/dns/presentation.ts';
import type { PlannedRecord } from '../model/record-plan.ts';
import type { MergedSpf } from '../record/spf/merge.ts';
import { attemptsIn, mendSpf } from '../record/spf/repair.ts';
import { txtOf } from '../record/txt.ts';
import { tokenIn, verificationSlip } from '../icloud/verification.ts';
import { answerIn, type Part, planOver, spfIn, textIn, txtRecord } from './plan-part.ts';

const isMx = (record: PlannedRecord): record is PlannedRecord<'MX'> => record.type === 'MX';

export const planMx = (find: Find, { domain: { name }, required }: Context): Part => {
  const mx = (rdata: PlannedRecord<'MX'>['rdata']): PlannedRecord => ({
    owner: name,
    type: 'MX',
    rdata,
  });
  const otherwise = required.mx.map(mx);
  return planOver({ find, need: ask(name, 'MX'), area: 'mx', otherwise }, (records) => {
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
): Part => {
  const wanted = token && octetsOf(`${required.verificationPrefix}${token}`);
  const otherwise = wanted ? [txtRecord(name, wanted)] : [];
  return planOver({ find, need: ask(name, 'TXT'), area: 'verification', otherwise }, (records) => {
    const has = (record: PlannedRecord) => tokenIn(textIn(record) ?? '') !== undefined;
    const valid = records.filter(has);
    const keep = wanted ? valid.filter((record) => textIn(record) === wanted) : valid;
    const slips = records.filter(
      (record) => verificationSlip(textIn(record) ?? '')?.useless === true,
    );
    const stale = valid.filter((record) => !keep.includes(record));
    const missing = keep.length === 0;
    return {
      publish: missing ? otherwise : [],
      keep,
      remove: missing && !wanted ? [] : [...stale, ...slips],
      notes: wanted || keep.length === 1 ? [] : [missing ? tokenMissing : tokensDiffer],
    };
  });
};

const spfChecks = checks.filter(({ meta }) => meta.area === 'spf' && meta.severity !== 'note');

/** What {@link planSpf} needs beforehand. */
export const spfNeeds = (context: Context): readonly Need[] => [
  spf(context.domain.name),
  ...spfChecks.flatMap((check) => check.needs(context)),
];

/** Of a record that receivers would refuse, or that cannot be vouched for. */
const tooCostly = (cost: number | undefined): string =>
  `The SPF record is left as it is: all its senders together need ${cost ?? 'an unknown number of'} lookups, of which 10 are allowed. Take out of it what no longer sends.`;

/** What the owner has to know before the record takes the place of what is there. */
const leftOut = (dropped: MergedSpf['dropped']): readonly string[] => {
  const told = dropped.slice(0, 10).map(({ term, because }) => `${term} (${because})`);
  return told.length === 0 ? [] : [`Left out of the SPF record: ${told.join('; ')}.`];
};

/** One record that keeps every sender, unless the checks find that what is there will do, or cannot tell. */
export const planSpf = (find: Find, context: Context): Part => {
  const {
    domain: { name },
    required,
  } = context;
  const tree = spfIn(find, spf(name));
  const otherwise = [txtRecord(name, required.spfRecord)];
  if (tree.kind === 'failed')
    return { unknown: [{ area: 'spf', failure: tree.failure, records: otherwise }] };
  return planOver({ find, need: ask(name, 'TXT'), area: 'spf', otherwise }, (records) => {
    const meant = attemptsIn(tree);
    const present = records.filter((record) => meant.includes(textIn(record) ?? ''));
    // What would explain a fault is not gathered for a plan.
    const gathered = new Set(spfNeeds(context).map(keyOf));
    const seen = (need: Need) => (gathered.has(keyOf(need)) ? find(need) : undefined);
    const outcomes = spfChecks.map((check) => check.run(seen, context));
    const open = outcomes.find(({ status }) => status === 'inconclusive');
    if (outcomes.every(({ status }) => status !== 'fail')) {
      if (open?.status === 'inconclusive')
        return { unknown: [{ area: 'spf', failure: open.obstacles[0].failure, records: present }] };
      if (present.length > 0) return { keep: present };
    }
    const { text, cost, known, dropped } = mendSpf(tree, required.spfInclude);
    if (cost > 10 || !known) return { keep: present, notes: [tooCostly(known ? cost : undefined)] };
    const right = present.filter((record) => textIn(record) === text).slice(0, 1);
    const obsolete = tree.type99.map((one): PlannedRecord => ({
      owner: name,
      type: 'SPF',
      rdata: txtOf(one),
    }));
    return {
      publish: right.length > 0 ? [] : [txtRecord(name, text)],
      keep: right,
      remove: [...present.filter((record) => !right.includes(record)), ...obsolete],
      notes: leftOut(dropped),
    };
  });
};

const aliasOf = (owner: DnsName, target: DnsName): PlannedRecord => ({
  owner,
  type: 'CNAME',
  rdata: { target },
});

export const planDkim = (find: Find, { required: { dkim } }: Context): Part => {
  const wanted = aliasOf(dkim.owner, dkim.target);
  const need = ask(dkim.owner, 'CNAME');
  return planOver({ find, need, area: 'dkim', otherwise: [wanted] }, (aliases) =>
    planOver({ find, need: ask(dkim.owner, 'TXT'), area: 'dkim', otherwise: [wanted] }, (texts) => {
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
    }),
  );
};
