/** From answers to observations: whose word counts, and what of it matters to mail. */
import type { RecordLine } from '../model/check.ts';
import type { Answer, DnsName, Failure, Question, RData, RecordType } from '../model/dns/dns.ts';
import type { Observation, ServerView } from '../model/drift.ts';
import { presentRData } from '../model/dns/presentation.ts';
import { partsFailure } from '../model/dns/unknown-part.ts';
import { sortRecordLines, presentLine } from './canonical-order.ts';
import { isMailText, watchedQuestions } from './watched-records.ts';

const notAsked: Failure = { code: 'unrecorded', detail: 'it was not asked for', attempts: [] };

const joinedText = (rdata: RData[RecordType]): string | undefined =>
  'strings' in rdata ? rdata.strings.join('') : undefined;

/** Record data in canonical form: the division of a text into strings carries no meaning. */
const canonicalRdata = <T extends RecordType>(type: T, rdata: RData[T]): string => {
  const text = joinedText(rdata);
  return text === undefined ? presentRData(type, rdata) : presentRData('TXT', { strings: [text] });
};

/** The watched records in an answer; those behind a CNAME belong to another owner. */
const watchedLines = (answer: Answer, domain: DnsName): readonly RecordLine[] => {
  const { name, type } = answer.question;
  if (answer.kind !== 'found' || answer.chain.length > 0) return [];
  const ours = answer.set.rdata.filter((rdata) => {
    const text = joinedText(rdata);
    return name !== domain || text === undefined || isMailText(text);
  });
  return sortRecordLines(
    ours.map((rdata) => ({ owner: name, type, rdata: canonicalRdata(type, rdata) })),
  );
};

const toObservation = (
  { name: owner, type }: Question,
  answers: readonly Answer[],
  domain: DnsName,
): Observation => {
  // The parent speaks of the delegation alone; an unchecked answer is no one's view.
  const settled = answers.filter(
    ({ kind, vantage, unchecked }) => kind !== 'failed' && vantage !== 'parent' && !unchecked,
  );
  const own = settled.filter(({ vantage }) => vantage === 'authoritative');
  // Asked where the name servers could not be, and where resolvers may be forged.
  const refereed = settled.filter(({ vantage }) => vantage === 'referee');
  const sources = refereed.length > 0 ? refereed : settled;
  const views = new Map<string, ServerView>();
  for (const answer of own.length > 0 ? own : sources) {
    const lines = watchedLines(answer, domain);
    const key = lines.map(presentLine).join('\n');
    const servers = views.get(key)?.servers ?? [];
    views.set(key, { servers: servers.concat(answer.server).sort(), lines });
  }
  const [first, ...others] = [...views]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, view]) => view);
  if (first === undefined) {
    const failed = answers.find((answer) => answer.kind === 'failed');
    return { owner, type, kind: 'unknown', failure: failed?.failure ?? notAsked };
  }
  if (others.length > 0) return { owner, type, kind: 'propagating', views: [first, ...others] };
  const open = settled.flatMap(({ rest = [] }) => rest);
  return {
    owner,
    type,
    kind: 'settled',
    lines: first.lines,
    confirmed: own.length > 0,
    ...(open.length > 0 && { open: partsFailure(open) }),
  };
};

/** RFC 1034 §3.6.2: where there is a CNAME, no other record of that owner counts. */
const hideBehindAliases = (observations: readonly Observation[]): readonly Observation[] => {
  const aliases = observations.filter(
    ({ type, ...seen }) => type === 'CNAME' && seen.kind === 'settled' && seen.lines.length > 0,
  );
  return observations.map((seen) => {
    const alias = aliases.find(({ owner }) => owner === seen.owner);
    if (seen.type === 'CNAME' || alias?.kind !== 'settled') return seen;
    const { owner, type } = seen;
    return { owner, type, kind: 'settled', lines: [], confirmed: alias.confirmed };
  });
};

/**
 * What `answers` say of the watched records of `domain`: the authoritative servers' word where one
 * of them spoke, else the resolvers'. The order of the answers makes no difference.
 */
export const observe = (domain: DnsName, answers: readonly Answer[]): readonly Observation[] =>
  hideBehindAliases(
    watchedQuestions(domain).map((question) =>
      toObservation(
        question,
        answers.filter(
          (answer) =>
            answer.question.name === question.name && answer.question.type === question.type,
        ),
        domain,
      ),
    ),
  );
