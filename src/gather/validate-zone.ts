/** Validates what the servers of a zone said, from the DS record that its parent serves (RFC 4035 §5). */
import type { Delegated, NameServer } from '../model/dns/delegation.ts';
import type { Answer, DnsName, RData, Resolver } from '../model/dns/dns.ts';
import type {
  Judgement,
  JudgedAnswer,
  ServerValidation,
  TrustAbove,
  UnknownReason,
  ZoneLink,
  ZoneTrust,
  ZoneValidation,
} from '../model/dns/dnssec.ts';
import { isWithin, parentName } from '../model/dns/domain-name.ts';
import type { TrustAboveNeed, ValidationNeed } from '../model/need.ts';
import { isAuthoritative } from '../record/answer-comparison.ts';
import { judgeAnswer } from '../record/dnssec/answer.ts';
import { linkZone, walkChain } from '../record/dnssec/chain.ts';
import type { Cryptography, Validation } from '../record/dnssec/cryptography.ts';

/** What validation takes beside answers. */
export interface ValidationTools {
  /** The DS records of the root's keys. */
  readonly anchors: readonly RData['DS'][];
  readonly cryptography: () => Promise<Cryptography>;
}

interface Asking {
  readonly tools: ValidationTools;
  readonly resolver: Resolver;
  readonly signal: AbortSignal;
}

/**
 * Verifications that may fail for one server, or one chain of zones. What is signed right fails
 * none, and what is signed wrong throughout one for each of its sets.
 */
const mostWasted = 200;

const validationAt = async (
  at: string,
  { cryptography }: ValidationTools,
): Promise<Validation> => ({
  now: Math.floor(Date.parse(at) / 1000),
  cryptography: await cryptography(),
  wasted: { left: mostWasted },
});

/** Why the name's zone is not known to be `zone`: one begins below it, or may do so. */
const findCutBelow = async (
  name: DnsName,
  zone: DnsName,
  { resolver, signal }: Asking,
): Promise<UnknownReason | undefined> => {
  let unanswered: UnknownReason | undefined;
  for (let at = name; at !== zone && isWithin(at, zone); at = parentName(at)) {
    const question = { name: at, type: 'NS' } as const;
    const answer = await resolver.lookup(question, signal);
    if (answer.kind === 'found' && answer.set.owner === at)
      return { kind: 'zone-unknown', owner: name, zone: at };
    if (answer.kind === 'failed') unanswered ??= { kind: 'failed', question };
  }
  return unanswered;
};

/** A missing signature or proof shows something only if the set is of the zone that is known. */
const judgeInZone = async (
  answer: Answer,
  trust: ZoneTrust,
  { validation, asking }: { readonly validation: Validation; readonly asking: Asking },
): Promise<Judgement> => {
  const judged = await judgeAnswer(answer, { ...validation, zones: [trust] });
  if (judged.status !== 'bogus') return judged;
  const { fault } = judged;
  if (fault.kind !== 'unsigned' && fault.kind !== 'denial-missing') return judged;
  const why = await findCutBelow(fault.owner, trust.zone, asking);
  return why === undefined ? judged : { status: 'indeterminate', why };
};

const validateServer = async (
  { server, keys }: NameServer,
  { need, delegation, asking }: { need: ValidationNeed; delegation: Delegated; asking: Asking },
): Promise<ServerValidation> => {
  const { zone, ds } = delegation;
  const validation = await validationAt(need.at, asking.tools);
  const link: ZoneLink = { zone, ...(ds && { ds }), ...(keys && { keys }) };
  const trust = await linkZone(link, undefined, validation);
  if (trust.status !== 'secure') return { server, trust, answers: [] };
  const own = need.views.views.flatMap(({ question, answers }) =>
    isWithin(question.name, zone)
      ? answers.filter((answer) => answer.server === server && isAuthoritative(answer))
      : [],
  );
  const answers = await Promise.all(
    own.map(async (answer): Promise<JudgedAnswer> => ({
      question: answer.question,
      judgement: await judgeInZone(answer, trust, { validation, asking }),
    })),
  );
  return { server, trust, answers };
};

/** Each of the servers that the parent names and that shows its keys, or with authority that there are none. */
export const validateZone = async (
  need: ValidationNeed,
  delegation: Delegated,
  asking: Asking,
): Promise<ZoneValidation> => {
  const servers = delegation.servers.filter(
    ({ listed, keys }) => listed && keys !== undefined && isAuthoritative(keys),
  );
  return {
    kind: 'validation',
    servers: await Promise.all(
      servers.map((one) => validateServer(one, { need, delegation, asking })),
    ),
  };
};

/** Whether the answer does not validate, if its names are held by the zones of `links`. */
export const isUnvalidated = async (
  answer: Answer,
  links: readonly ZoneLink[],
  { at, tools }: { readonly at: string; readonly tools: ValidationTools },
): Promise<boolean> => {
  const validation = await validationAt(at, tools);
  const zones = await Promise.all(links.map((link) => linkZone(link, undefined, validation)));
  const { status } = await judgeAnswer(answer, { ...validation, zones });
  return status === 'bogus' || status === 'indeterminate';
};

/** Whether only the zone's keys are missing, which are another question than its DS record. */
const lacksKeys = (trust: ZoneTrust): boolean =>
  trust.status === 'indeterminate' &&
  trust.why.kind === 'failed' &&
  trust.why.question.type === 'DNSKEY';

/** A root with keys of its own is none of which anything is known: then trust begins below it. */
export const validateAbove = async (
  { zone, ds, at }: TrustAboveNeed,
  links: readonly ZoneLink[],
  tools: ValidationTools,
): Promise<TrustAbove> => {
  const validation = await validationAt(at, tools);
  const all = [...links, { zone, ...(ds && { ds }) }];
  const walked = await walkChain(all, tools.anchors, validation);
  const isOtherRoot = walked[0]?.zone === '.' && walked[0].status !== 'secure';
  const zones = isOtherRoot ? await walkChain(all.slice(1), tools.anchors, validation) : walked;
  return {
    kind: 'trust-above',
    zones: zones.filter((one) => one.zone !== zone || !lacksKeys(one)),
  };
};
