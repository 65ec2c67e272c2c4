/**
 * What the unknown rest of a zone file's records may hold, supposed, so that the checks can be run
 * once more: what Apple or the check asks for, or what would be wrong.
 */
import { recommendedDmarc } from '../../check/dmarc/records.ts';
import type { Context } from '../../model/check.ts';
import {
  type Answer,
  failedAnswer,
  isAnswerOf,
  type Octets,
  questionKey,
  type RData,
  type RecordType,
} from '../../model/dns/dns.ts';
import { dnsName, prependLabels } from '../../model/dns/domain-name.ts';
import { partsFailure } from '../../model/dns/unknown-part.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { type Find, type Findings, type Found, type Need, needKey } from '../../model/need.ts';
import { isNonEmpty } from '../../model/non-empty.ts';
import type { GatheredSpf, SpfTree } from '../../model/spf.ts';
import { buildSpfTree } from '../../record/spf/tree.ts';
import { toTxtRdata } from '../../record/txt.ts';
import { answersIn } from './answers-in.ts';

/** An answer of which the files hold more than is known. */
export type OpenAnswer = Answer & Required<Pick<Answer, 'rest'>>;

export const isOpen = (answer: Answer): answer is OpenAnswer =>
  answer.kind !== 'failed' && answer.rest !== undefined;

/** One thing that the rest of a set may hold. */
interface Supposition {
  /** As messages call it. */
  readonly what: string;
  readonly answer: Answer;
}

/** Other answers than those that were given, by the key of their question. */
export interface SupposedWorld {
  readonly what: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

const rdataOf = <T extends RecordType>(answer: Answer<T>): readonly RData[T][] =>
  answer.kind === 'found' ? answer.set.rdata : [];

const withRecords = <T extends RecordType>(
  answer: Answer<T>,
  type: T,
  more: readonly RData[T][],
): Answer<T> => {
  const { question, vantage, server, transport, chain, ms } = answer;
  const rdata = [...rdataOf(answer), ...more];
  if (!isNonEmpty(rdata)) return answer;
  const owner = chain.at(-1)?.rdata[0].target ?? question.name;
  const set = { owner, type, rdata };
  return { question, vantage, server, transport, chain, ms, kind: 'found', set, authentic: false };
};

const supposeText =
  (answer: Answer<'TXT'>) =>
  (what: string, ...texts: readonly Octets[]): Supposition => ({
    what,
    answer: withRecords(answer, 'TXT', texts.map(toTxtRdata)),
  });

/** In the shape of Apple's; which it is does not matter where the owner has not said it. */
const someToken = 'Abcd1234Efgh5678';

/** What is asked for under this name, each by itself and all together. */
const supposeWantedText = (
  answer: Answer<'TXT'>,
  { domain, required, token = someToken }: Context,
): readonly Supposition[] => {
  const { name } = answer.question;
  const suppose = supposeText(answer);
  const spf = toOctets(required.spfRecord);
  const verification = toOctets(`${required.verificationPrefix}${token}`);
  if (name === domain.name)
    return [
      suppose('SPF record', spf),
      suppose('verification record', verification),
      suppose('record', spf, verification),
    ];
  if (name.startsWith('_dmarc.'))
    return [suppose('DMARC record', recommendedDmarc(domain.name, undefined, required.spfInclude))];
  if (name === prependLabels('_mta-sts', domain.name))
    return [suppose('MTA-STS record', 'v=STSv1; id=1')];
  if (name === prependLabels('_smtp._tls', domain.name))
    return [suppose('TLS-RPT record', `v=TLSRPTv1; rua=mailto:postmaster@${domain.name}`)];
  return name.includes('_domainkey') ? [] : [suppose('SPF record', spf)];
};

/** What the rest of the set would have to hold for the checks to pass. */
const supposeWanted = (answer: OpenAnswer, context: Context): readonly Supposition[] => {
  const { required } = context;
  if (isAnswerOf(answer, 'TXT')) return supposeWantedText(answer, context);
  if (isAnswerOf(answer, 'MX')) {
    const known: readonly RData['MX'][] = rdataOf<'MX'>(answer);
    const missing = required.mx.filter((one) =>
      known.every(({ exchange }) => exchange !== one.exchange),
    );
    return [{ what: 'MX record', answer: withRecords(answer, 'MX', missing) }];
  }
  if (isAnswerOf(answer, 'CNAME') && answer.question.name === required.dkim.owner)
    return [
      {
        what: 'CNAME record',
        answer: withRecords(answer, 'CNAME', [{ target: required.dkim.target }]),
      },
    ];
  return [];
};

/** What would be wrong if the rest of the set held it. */
const supposeUnwanted = (answer: OpenAnswer, context: Context): readonly Supposition[] => {
  if (!isAnswerOf(answer, 'MX')) return supposeWanted(answer, context);
  const exchanges = [dnsName('mail.other-host.example'), dnsName('.')];
  return exchanges.map((exchange) => ({
    what: 'MX record',
    answer: withRecords(answer, 'MX', [{ preference: 0, exchange }]),
  }));
};

/** As many worlds as the set with most suppositions has; the others hold their last in the rest of them. */
const createWorlds = (
  open: readonly OpenAnswer[],
  suppose: (answer: OpenAnswer) => readonly Supposition[],
): readonly SupposedWorld[] => {
  const sides = open.map((answer) => ({ answer, supposed: suppose(answer) }));
  const count = Math.max(1, ...sides.map(({ supposed }) => supposed.length));
  return Array.from({ length: count }, (_, i) => {
    const here = sides.flatMap(({ answer, supposed }) => {
      const one = supposed[i] ?? supposed.at(-1);
      return one ? [[questionKey(answer.question), one] as const] : [];
    });
    return {
      what: here.find(([, { answer }]) => answer.kind !== 'failed')?.[1].what ?? 'record',
      answers: new Map(here.map(([key, { answer }]) => [key, answer])),
    };
  });
};

export const wantedWorlds = (
  open: readonly OpenAnswer[],
  context: Context,
): readonly SupposedWorld[] => createWorlds(open, (answer) => supposeWanted(answer, context));

/** One world for each wrong thing in the set. */
export const unwantedWorlds = (answer: OpenAnswer, context: Context): readonly SupposedWorld[] =>
  createWorlds([answer], (one) => supposeUnwanted(one, context));

const offered = { vantage: 'authoritative', server: '', transport: 'file' } as const;

const notGathered = partsFailure([{ detail: 'it is not known' }]);

/** What a need would come to that nobody has looked up in this world. */
const unlookedUp = (need: Need): Found | undefined => {
  switch (need.need) {
    case 'answer':
      return { need: 'answer', result: failedAnswer(offered, need.question, notGathered) };
    case 'spf':
      return { need: 'spf', result: { domain: need.domain, kind: 'failed', failure: notGathered } };
    case 'policy':
      return {
        need: 'policy',
        result: { domain: need.domain, url: '', ms: 0, kind: 'failed', failure: notGathered },
      };
    default:
      return undefined;
  }
};

/** No record leads on for longer than this. */
const mostRounds = 24;

/** The tree as it would be; what a supposed record asks for and nobody has looked up, is not known. */
const regrowTree = (
  { domain, answers }: GatheredSpf,
  world: ReadonlyMap<string, Answer>,
  pool: ReadonlyMap<string, Answer>,
): SpfTree => {
  const known = new Map(
    answers.map((answer) => {
      const key = questionKey(answer.question);
      return [key, world.get(key) ?? answer] as const;
    }),
  );
  for (let round = 0; ; round += 1) {
    const { tree, wanted } = buildSpfTree(domain, known);
    if (wanted.length === 0 || round === mostRounds) return tree;
    for (const question of wanted) {
      const key = questionKey(question);
      const failed = failedAnswer(offered, question, notGathered);
      known.set(key, world.get(key) ?? pool.get(key) ?? failed);
    }
  }
};

/** A new alias at a name takes all else from it: what was said of that holds no more. */
const isHiddenByAlias = (
  { question: { name, type }, chain }: Answer,
  { answers }: SupposedWorld,
): boolean =>
  type !== 'CNAME' && chain.length === 0 && answers.has(questionKey({ name, type: 'CNAME' }));

/** All that was found, with the answers of the world instead. */
export const findInWorld = (findings: Findings, world: SupposedWorld): Find => {
  const pool = new Map(
    [...findings.values()]
      .flatMap(answersIn)
      .map((answer) => [questionKey(answer.question), answer] as const),
  );
  const trees = new Map<string, SpfTree>();
  const regrown = (key: string, tree: GatheredSpf): SpfTree => {
    const known = trees.get(key) ?? regrowTree(tree, world.answers, pool);
    trees.set(key, known);
    return known;
  };
  return (need) => {
    const key = needKey(need);
    const found = findings.get(key);
    if (found === undefined) return unlookedUp(need);
    if (found.need === 'spf' && found.result.kind === 'gathered') {
      const isOther = found.result.answers.some(({ question }) =>
        world.answers.has(questionKey(question)),
      );
      return isOther ? { need: 'spf', result: regrown(key, found.result) } : found;
    }
    if (found.need !== 'answer') return found;
    const { question } = found.result;
    if (isHiddenByAlias(found.result, world)) return unlookedUp(need);
    return { need: 'answer', result: world.answers.get(questionKey(question)) ?? found.result };
  };
};
