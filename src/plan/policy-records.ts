/** Plans the records that Apple does not ask for: DMARC, MTA-STS and TLS reports. */
import { recommendedDmarc, dmarcRecordsIn, keepFirst } from '../check/dmarc/records.ts';
import type { Context } from '../model/check.ts';
import type { Answer, Octets, SettledAnswer } from '../model/dns/dns.ts';
import { ask, type Find } from '../model/need.ts';
import { prependLabels } from '../model/dns/domain-name.ts';
import { toOctets } from '../model/dns/presentation.ts';
import type { PlannedRecord } from '../model/record-plan.ts';
import type { Requirements } from '../model/requirements.ts';
import { isDmarcLike, readDmarc, repairDmarc } from '../record/dmarc.ts';
import { isSyntaxFault } from '../record/tag-list.ts';
import { answerIn, type PlanPart, planFromAnswer, recordText, txtRecord } from './plan-part.ts';

/** `fix`: make sure that there is a valid record. `next`: also make the policy one step stricter. */
export type DmarcStep = 'fix' | 'next';

const stricterPolicy: ReadonlyMap<string, string> = new Map([
  ['none', 'quarantine'],
  ['quarantine', 'reject'],
]);

/** The record without `t=y` or, if it has none, with the next stricter policy. */
const nextDmarc = (text: Octets): Octets => {
  const testing = /;[\t ]*t[\t ]*=[\t ]*y[\t ]*(?=;|$)/i;
  if (testing.test(text)) return text.replace(testing, '');
  return text.replace(
    /(;[\t ]*p[\t ]*=[\t ]*)([a-z]+)/i,
    (_, tag: string, policy: string) => tag + (stricterPolicy.get(policy.toLowerCase()) ?? policy),
  );
};

/** Whether the record asks for neither a policy nor reports. */
const asksForNothing = (text: Octets): boolean => {
  const record = readDmarc(text);
  return isSyntaxFault(record) || (record.policy === 'none' && record.rua.length === 0);
};

const carefulAdvice =
  'Use a stricter DMARC policy only when reports show that all your senders pass.';

const settledAnswer = (answer: Answer<'TXT'>): SettledAnswer<'TXT'> | undefined =>
  answer.kind === 'failed' ? undefined : answer;

export const planDmarc = (
  find: Find,
  { domain: { name }, required }: Context,
  step: DmarcStep,
): PlanPart => {
  const owner = prependLabels('_dmarc', name);
  const need = ask(owner, 'TXT');
  const apex = settledAnswer(answerIn(find, ask(name, 'TXT')));
  const fresh = recommendedDmarc(name, apex, required.spfInclude);
  return planFromAnswer({ find, need, area: 'dmarc', otherwise: [] }, (records) => {
    if (records.some(({ type }) => type === 'CNAME'))
      return {
        notes: [`The name ${owner} is an alias (CNAME): change the DMARC record at its target.`],
      };
    const answer = settledAnswer(answerIn(find, need));
    const [only, ...more] = keepFirst(answer ? dmarcRecordsIn(answer) : []);
    const meant = records.filter((record) => isDmarcLike(recordText(record) ?? ''));
    const [first = fresh] = [
      only?.text ?? [],
      meant.flatMap((one) => recordText(one) ?? []),
    ].flat();
    const sound =
      only && more.length === 0 && meant.length === 1 && only.record.faults.length === 0;
    const repaired = sound ? only.text : repairDmarc(first);
    const useful = meant.length === 0 || asksForNothing(repaired) ? fresh : repaired;
    const text = useful === only?.text && step === 'next' ? nextDmarc(useful) : useful;
    const right = meant.filter((record) => recordText(record) === text).slice(0, 1);
    return {
      publish: right.length > 0 ? [] : [txtRecord(owner, text)],
      keep: right,
      remove: meant.filter((record) => !right.includes(record)),
      notes: text === useful ? [] : [carefulAdvice],
    };
  });
};

/** A record of `version` at `labels`, unless there is one. */
const planTextRecord = (
  find: Find,
  { domain: { name } }: Context,
  {
    labels,
    version,
    text,
  }: { readonly labels: string; readonly version: RegExp; readonly text: string },
): PlanPart => {
  const owner = prependLabels(labels, name);
  const wanted = txtRecord(owner, toOctets(text));
  const need = ask(owner, 'TXT');
  return planFromAnswer({ find, need, area: 'mta-sts', otherwise: [wanted] }, (records) => {
    const good = (record: PlannedRecord) =>
      record.type === 'CNAME' || version.test(recordText(record) ?? '');
    const keep = records.filter(good).slice(0, 1);
    return {
      publish: keep.length > 0 ? [] : [wanted],
      keep,
      remove: records.filter(
        (record) => !keep.includes(record) && /^\W*v\s*=/i.test(recordText(record) ?? ''),
      ),
    };
  });
};

/** `id`: up to 32 letters and digits, a new one for every change of the policy (RFC 8461 §3.1). */
export const planMtaSts = (find: Find, context: Context, id: string): PlanPart => ({
  ...planTextRecord(find, context, {
    labels: '_mta-sts',
    version: /^v=STSv1[\t ]*;/,
    text: `v=STSv1; id=${id}`,
  }),
  notes: [
    `First publish the policy file at https://mta-sts.${context.domain.name}/.well-known/mta-sts.txt.`,
  ],
});

/** `address`: a mail address for reports (RFC 8460 §3). */
export const planTlsReports = (find: Find, context: Context, address: string): PlanPart =>
  planTextRecord(find, context, {
    labels: '_smtp._tls',
    version: /^v=TLSRPTv1[\t ]*;/,
    text: `v=TLSRPTv1; rua=mailto:${address}`,
  });

/** The file of an MTA-STS policy that names iCloud's exchanges (RFC 8461 §3.2); it refuses no mail yet. */
export const mtaStsPolicy = ({ mx }: Requirements): string =>
  [
    'version: STSv1',
    'mode: testing',
    ...mx.map(({ exchange }) => `mx: ${exchange}`),
    'max_age: 604800',
  ]
    .map((line) => `${line}\r\n`)
    .join('');
