/** The records that Apple asks for: MX, verification, SPF and DKIM. */
import { domainSpf } from '../check/alignment.ts';
import { hasSameRecords } from '../check/hints.ts';
import { checks } from '../check/registry.ts';
import { siblingName } from '../check/wildcard.ts';
import { sortExchanges } from '../icloud/exchanges.ts';
import type { Context } from '../model/check.ts';
import type { DnsName, RecordSet } from '../model/dns/dns.ts';
import { ask, type Find, needKey, type Need, spfNeed } from '../model/need.ts';
import { few } from '../model/text/wording.ts';
import { toOctets } from '../model/dns/presentation.ts';
import type { PlannedRecord } from '../model/record-plan.ts';
import type { Requirements } from '../model/requirements.ts';
import { type GatheredSpf, spfLimits } from '../model/spf.ts';
import type { MergedSpf } from '../record/spf/merge.ts';
import { correctedRecord, intendedSpfTexts, mergeTree } from '../record/spf/repair.ts';
import { placedTerms } from '../record/spf/tree-terms.ts';
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

const advice = {
  tokenMissing:
    "iCloud's settings show a verification value (apple-domain=...). Add it to these records, or give it with --apple-domain.",
  tokensDiffer:
    "There are several verification records. Give the value that iCloud's settings show with --apple-domain to see which to delete.",
  tooCostly: (cost: number | undefined): string =>
    `The SPF record is left unchanged: its senders need ${cost ?? 'an unknown number of'} DNS lookups, but only ${spfLimits.lookups} are allowed. Delete senders that you no longer use.`,
  noKeyYet: ({ owner, target }: Requirements['dkim']): string =>
    `Apple publishes no key at ${target} yet, so the record at ${owner} is left unchanged. Check in iCloud's settings that the domain is set up.`,
};

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
        notes:
          wanted || keep.length === 1 ? [] : [missing ? advice.tokenMissing : advice.tokensDiffer],
      };
    },
  );
};

const spfChecks = checks.filter(({ meta }) => meta.area === 'spf' && meta.severity !== 'note');

/** The needs of {@link planSpf}. */
export const spfNeeds = (context: Context): readonly Need[] => [
  domainSpf(context),
  ...spfChecks.flatMap((check) => check.needs(context)),
];

const describeLeftOut = (dropped: MergedSpf['dropped']): readonly string[] => {
  const terms = dropped.map(({ term, because }) => `${term} (${because})`);
  return terms.length === 0 ? [] : [`Left out of the SPF record: ${few(terms, 10).join('; ')}.`];
};

/** The corrections of broken records of the owner's own to which the record leads, each once. */
const planIncluded = (tree: GatheredSpf): Required<Pick<PlanPart, 'publish' | 'remove'>> => {
  const corrected = placedTerms(tree.root).flatMap(({ term }) => correctedRecord(term, tree) ?? []);
  const once = [...new Map(corrected.map((one) => [one.owner, one])).values()];
  return {
    publish: once.map(({ owner, text }) => txtRecord(owner, text)),
    remove: once.map(({ owner, rdata }): PlannedRecord => ({ owner, type: 'TXT', rdata })),
  };
};

/** The record of all that is there, in place of what is. */
const planMerged = (
  tree: GatheredSpf,
  present: readonly PlannedRecord[],
  { domain: { name }, required }: Context,
): PlanPart => {
  const { text, cost, known, dropped } = mergeTree(tree, required.spfInclude);
  if (cost > spfLimits.lookups || !known)
    return { keep: present, notes: [advice.tooCostly(known ? cost : undefined)] };
  const included = planIncluded(tree);
  const right = present.filter((record) => recordText(record) === text).slice(0, 1);
  const obsolete = tree.type99.map((one): PlannedRecord => ({
    owner: name,
    type: 'SPF',
    rdata: toTxtRdata(one),
  }));
  return {
    publish: [...(right.length > 0 ? [] : [txtRecord(name, text)]), ...included.publish],
    keep: right,
    remove: [
      ...present.filter((record) => !right.includes(record)),
      ...obsolete,
      ...included.remove,
    ],
    notes: describeLeftOut(dropped),
  };
};

/** One record that keeps every sender, unless the checks pass the current one or cannot judge it. */
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
    // The hints of the checks are not gathered for a plan.
    const gathered = new Set(spfNeeds(context).map(needKey));
    const seen = (need: Need) => (gathered.has(needKey(need)) ? find(need) : undefined);
    const outcomes = spfChecks.map((check) => check.run(seen, context));
    const open = outcomes.find(({ status }) => status === 'inconclusive');
    if (outcomes.every(({ status }) => status !== 'fail')) {
      if (open?.status === 'inconclusive')
        return { unknown: [{ area: 'spf', failure: open.obstacles[0].failure, records: present }] };
      if (present.length > 0) return { keep: present };
    }
    return planMerged(tree, present, context);
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
        const text = answerIn(find, ask(dkim.owner, 'TXT'));
        const isRight = ({ rdata: [{ target }] }: RecordSet<'CNAME'>) => target === dkim.target;
        const alias = answerIn(find, need);
        if (text.chain.some(isRight) || (alias.kind === 'found' && isRight(alias.set)))
          return { keep: aliases };
        const unused = answerIn(find, ask(siblingName(dkim.owner), 'TXT'));
        // What a wildcard gives can't be removed here, and gives way to the CNAME.
        const isWildcard =
          text.kind !== 'failed' && unused.kind !== 'failed' && hasSameRecords(text, unused);
        const copies = isWildcard ? [] : texts.filter(({ type }) => type === 'TXT');
        const apple = answerIn(find, ask(dkim.target, 'TXT'));
        if (copies.length > 0 && (apple.kind === 'nodata' || apple.kind === 'nxdomain'))
          return { notes: [advice.noKeyYet(dkim)] };
        return { publish: [wanted], remove: [...aliases, ...copies] };
      },
    ),
  );
};
