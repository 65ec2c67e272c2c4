import type { CheckId } from '../../model/check-id.ts';
import type { Context, Finding, Ruling } from '../../model/check.ts';
import { spfNeed } from '../../model/need.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import { type GatheredSpf, spfLimits, type SpfTreeTerm } from '../../model/spf.ts';
import { presentNetwork } from '../../model/dns/ip-address.ts';
import { judgeService } from '../../record/spf/messages.ts';
import { type RangeResult, allowedRanges } from '../../record/spf/ranges.ts';
import { guessTerms } from '../../record/spf/guess-intended.ts';
import { findLoops } from '../../record/spf/loops.ts';
import { judgeUnaided } from '../../record/spf/unaided.ts';
import { isForService, placedTerms, voidTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass, unsettled } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import {
  describeTargetFault,
  judgeRecord,
  misspelledFinding,
  replaceAdvice,
  spfFinding,
} from './judge-record.ts';

/** The check that reports the permanent error in which an evaluation ended, if one does. */
const checkThatReports = (tree: GatheredSpf): CheckId | undefined => {
  const placed = placedTerms(tree.root);
  const terms = placed.map(({ term }) => term);
  if (findLoops(tree).length > 0) return 'spf-loop';
  if (tree.cost > spfLimits.lookups || terms.some(({ crowded }) => crowded))
    return 'spf-lookup-limit';
  if (voidTerms(tree).length > spfLimits.voids) return 'spf-void-limit';
  return placed.some((one) => describeTargetFault(one) !== undefined)
    ? 'spf-include-target'
    : undefined;
};

const misspelledFindings = (tree: GatheredSpf, context: Context): readonly Finding[] =>
  placedTerms(tree.root)
    .filter(({ term }) => term.reach !== 'ignored')
    .flatMap((placed) => misspelledFinding(tree, context, placed) ?? []);

const unknownRuling = (detail: string): Ruling =>
  unsettled({ code: 'unsupported', detail, unasked: true, attempts: [] });

const judgeRanges = (
  parts: readonly RangeResult[],
  otherwise: Ruling,
  tree: GatheredSpf,
): Ruling => {
  const ends = parts.map(({ evaluation }) => evaluation);
  const other = checkThatReports(tree);
  const error = ends.find(({ result }) => result === 'permerror');
  if (error && other)
    return skipped("the record ends in an error for iCloud's mail", { deferTo: [other] });
  const clear = ends.some(({ result }) => result !== 'temperror' && result !== 'unknown');
  const open = ends.find(({ result }) => result === 'temperror' || result === 'unknown');
  if (clear || open === undefined) return otherwise;
  return open.failure ? unsettled(open.failure) : unknownRuling(open.reason);
};

/** `17.58.0.0/16, 17.41.0.0/16 and 3 more softfail: ~all in the record of example.com`, one line a result. */
const describeRanges = (parts: readonly RangeResult[]): readonly string[] => {
  const ends = new Map<string, string[]>();
  for (const { network, evaluation } of parts) {
    const end = `${evaluation.result}: ${evaluation.reason}`;
    ends.set(end, [...(ends.get(end) ?? []), presentNetwork(network)]);
  }
  return [...ends].slice(0, 10).map(([end, [first, second, ...more]]) => {
    const rest = more.length > 0 ? ` and ${more.length} more` : '';
    return `${first}${second ? `, ${second}` : ''}${rest} ${end}`;
  });
};

const describeUnreachable = ({ kind }: SpfTreeTerm): string =>
  kind === 'redirect' ? 'is ignored beside "all"' : 'comes after "all", so it is ignored';

/** The term for iCloud that no receiver comes to: a clause with a semicolon in front, or an empty string. */
const describeLost = (terms: readonly SpfTreeTerm[], { required }: Context): string => {
  const lost = terms.find(
    (term) => term.reach === 'ignored' && isForService(required.spfInclude, term),
  );
  return lost ? `; "${presentOctets(lost.text)}" ${describeUnreachable(lost)}` : '';
};

/** Whether the term says `include=icloud.com`. */
const isDisguised = ({ kind, text }: SpfTreeTerm, { required }: Context): boolean =>
  kind === 'unknown' && guessTerms(text).toLowerCase() === `include:${required.spfInclude}`;

export default defineCheck({
  id: 'spf-icloud',
  area: 'spf',
  title: 'Mail from every iCloud server passes SPF',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 7208 §4'],
  docs: {
    why: "Mail that you send through iCloud comes from Apple's servers. If your SPF record does not let them all pass, receivers may put your mail in junk or refuse it.",
    fix: 'Put include:icloud.com before the terms that keep it from passing.',
    good: '@ TXT "v=spf1 include:_spf.example.com ~all"\n_spf TXT "v=spf1 include:icloud.com -all"',
    bad: '@ TXT "v=spf1 -all include:icloud.com"',
  },
  needs: ({ domain, required }) => ({
    tree: domainSpf({ domain, required }),
    icloud: spfNeed(required.spfInclude),
  }),
  judgeUnaided({ tree }, context) {
    if (tree === undefined || context.offline !== true) return undefined;
    const { spfInclude } = context.required;
    const result = judgeUnaided(tree, spfInclude);
    const ruling = judgeRecord(tree, ({ terms }) =>
      result === 'fail'
        ? fail(
            misspelledFindings(tree, context)[0] ??
              spfFinding(tree, context, {
                message: `Nothing in the SPF record leads to ${spfInclude}, so iCloud's mail does not pass SPF${describeLost(terms, context)}`,
                fix: replaceAdvice,
              }),
          )
        : pass(`${spfInclude} is let pass; its addresses were not looked up`),
    );
    return result === 'open' && ruling.status !== 'skipped' ? undefined : ruling;
  },
  judge: ({ tree, icloud }, context) =>
    judgeRecord(tree, ({ terms }) => {
      if (allowedRanges(icloud).length === 0)
        return unknownRuling(`the SPF record of ${icloud.domain} lists no addresses`);
      const all = judgeService(icloud, tree);
      if (all === undefined)
        return unknownRuling(
          "the record treats iCloud's addresses in too many different ways to judge",
        );
      const failing = all.filter(({ evaluation }) => evaluation.result !== 'pass');
      if (failing.length === 0) return pass(...describeRanges(all));
      if (terms.some((term) => isDisguised(term, context)))
        return skipped('the term for iCloud is written as one that is ignored', {
          deferTo: ['spf-syntax'],
        });
      const [misspelled] = misspelledFindings(tree, context);
      const dead = describeLost(terms, context);
      const otherwise = fail(
        misspelled ??
          spfFinding(tree, context, {
            message: `Mail from ${failing.length === all.length ? '' : 'some of '}iCloud's servers does not pass SPF (${failing[0]?.evaluation.result})${dead}`,
            observed: describeRanges(failing),
            fix: replaceAdvice,
          }),
      );
      return judgeRanges(failing, otherwise, tree);
    }),
});
