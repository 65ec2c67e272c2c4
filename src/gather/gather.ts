/** Collects everything that the chosen checks need, each thing once, all that is known at the start at once. */
import type { Check, Context } from '../model/check.ts';
import type { Delegation, Views } from '../model/dns/delegation.ts';
import type { DnsName, Resolver } from '../model/dns/dns.ts';
import type { TrustAbove, ZoneLink, ZoneValidation } from '../model/dns/dnssec.ts';
import {
  type Find,
  type Findings,
  type Found,
  needKey,
  type Need,
  type PolicyNeed,
  type RegistrationNeed,
  type TrustAboveNeed,
  type ValidationNeed,
  type ViewsNeed,
} from '../model/need.ts';
import { type PolicyFetcher, type PolicyResult, settlePolicy } from '../model/mta-sts.ts';
import type { Prober } from '../model/mail/probe.ts';
import type { Registration, Registry } from '../model/registration.ts';
import { gatherSpf } from './spf-tree.ts';
import { inTurn } from './turns.ts';
import type { ValidationTools } from './validate-zone.ts';

/** The only things ever injected below the entry points. */
export interface GatherWorld {
  /** Answers what is published: see `authoritative-first.ts`. */
  readonly resolver: Resolver;
  /** Answers what helps to explain a fault, at the cost of one question; `resolver` where absent. */
  readonly glance?: Resolver;
  readonly prober: Prober;
  /** Absent where nothing is to be fetched. */
  readonly policies?: PolicyFetcher;
  /** Absent where no registry is to be asked. */
  readonly registry?: Registry;
  /** Absent where only one vantage is to be asked. */
  readonly delegation?: () => Promise<Delegation> | undefined;
  /** Asks the servers of the zones above for their keys; absent where only one vantage is to be asked. */
  readonly zonesAbove?: (zone: DnsName) => Promise<readonly ZoneLink[]>;
  /** Absent where nothing can be validated. */
  readonly validation?: ValidationTools;
  /** To be called when all else is answered. */
  readonly views?: (signal: AbortSignal) => Promise<Views>;
  /** What is known from before, and is not looked at again. */
  readonly known?: Findings;
  /** Called with each check, once, when it needs nothing more. */
  readonly settled?: (check: Check, find: Find) => void;
}

const unaskedDelegation: Delegation = { kind: 'unasked' };
const noViews: Views = { kind: 'views', views: [] };

const unfetchedPolicy = ({ domain }: PolicyNeed): PolicyResult => ({
  domain,
  url: '',
  ms: 0,
  kind: 'failed',
  failure: {
    code: 'unsupported',
    detail: 'policies are not fetched here',
    unasked: true,
    attempts: [],
  },
});

const unaskedRegistration = ({ domain }: RegistrationNeed): Registration => ({
  domain,
  kind: 'unasked',
  because: 'the registry was not asked (--rdap)',
});

const collectViews = async (
  { questions }: ViewsNeed,
  { resolver, views }: GatherWorld,
  signal: AbortSignal,
): Promise<Views> => {
  if (views === undefined) return noViews;
  await Promise.all(questions.map((question) => resolver.lookup(question, signal)));
  return views(signal);
};

/** Loaded only for zones that are signed. */
const validation = () => import('./validate-zone.ts');

const validate = async (
  need: ValidationNeed,
  { resolver, validation: tools }: GatherWorld,
  signal: AbortSignal,
): Promise<ZoneValidation> => {
  const { delegation } = need;
  const isSigned = delegation.kind === 'delegated' && delegation.ds?.kind === 'found';
  if (!isSigned || tools === undefined) return { kind: 'validation', servers: [] };
  return (await validation()).validateZone(need, delegation, { tools, resolver, signal });
};

const trustAbove = async (
  need: TrustAboveNeed,
  { zonesAbove, validation: tools }: GatherWorld,
): Promise<TrustAbove> => {
  const links = (await zonesAbove?.(need.zone)) ?? [];
  if (links.length === 0 || tools === undefined) return { kind: 'trust-above', zones: [] };
  return (await validation()).validateAbove(need, links, tools);
};

const answerNeed = async (need: Need, world: GatherWorld, signal: AbortSignal): Promise<Found> => {
  switch (need.need) {
    case 'answer': {
      const resolver = (need.glance && world.glance) || world.resolver;
      return { need: 'answer', result: await resolver.lookup(need.question, signal) };
    }
    case 'probe':
      return { need: 'probe', result: await world.prober.probe(need.endpoint, signal) };
    case 'spf':
      return {
        need: 'spf',
        result: await gatherSpf(need.domain, world.resolver, signal, need.service),
      };
    case 'delegation':
      return { need: 'delegation', result: (await world.delegation?.()) ?? unaskedDelegation };
    case 'views':
      return { need: 'views', result: await collectViews(need, world, signal) };
    case 'policy': {
      const fetched = await world.policies?.obtain(need.domain, signal);
      return { need: 'policy', result: settlePolicy(fetched ?? unfetchedPolicy(need)) };
    }
    case 'registration': {
      const obtained = await world.registry?.obtain(need.domain, signal);
      return { need: 'registration', result: obtained ?? unaskedRegistration(need) };
    }
    case 'validation':
      return { need: 'validation', result: await validate(need, world, signal) };
    case 'trust-above':
      return { need: 'trust-above', result: await trustAbove(need, world) };
  }
};

/** Answers each need once, however often it is asked for; `find` knows those that are answered. */
const createAsker = (world: GatherWorld, signal: AbortSignal) => {
  const under = new Map<string, Promise<Found> | Found>();
  const findings = new Map<string, Found>();
  return {
    findings,
    find: (need: Need) => findings.get(needKey(need)),
    ask: async (needs: readonly Need[]): Promise<void> => {
      await Promise.all(
        needs.map(async (need) => {
          const key = needKey(need);
          const found = under.get(key) ?? world.known?.get(key) ?? answerNeed(need, world, signal);
          under.set(key, found);
          findings.set(key, await found);
        }),
      );
    },
  };
};

/** What came of the needs. */
export const gather = async (
  needs: readonly Need[],
  world: GatherWorld,
  signal: AbortSignal,
): Promise<Findings> => {
  const { ask, findings } = createAsker(world, signal);
  await ask(needs);
  return findings;
};

/** Views are of all else, so they come last. */
const comesLast = ({ need }: Need): boolean => need === 'views';

/** A probe takes the longest, and nothing that comes of it is in a view. */
const needsProbes = (check: Check, context: Context): boolean => {
  const needs = check.needs(context);
  return needs.length > 0 && needs.every(({ need }) => need === 'probe');
};

/** Asks what a check needs; gives whether it still needs what comes last. */
const createPursuit =
  ({ ask, find }: ReturnType<typeof createAsker>, context: Context) =>
  async (check: Check, last: boolean): Promise<boolean> => {
    const open = (needs: readonly Need[]) => needs.filter((need) => find(need) === undefined);
    const now = (needs: readonly Need[]) => needs.filter((need) => last || !comesLast(need));
    let left = open(check.needs(context));
    do {
      await ask(now(left));
      left = await inTurn(() => open([...check.needs(context), ...check.follow(find, context)]));
    } while (now(left).length > 0);
    return left.length > 0;
  };

/**
 * What came of everything that the checks need. Each goes on to its further needs as soon as its
 * own first ones are answered, and can be judged once it is settled:
 * most can be judged while the slowest is waited for, those of views when all but probes is known.
 */
export const gatherForChecks = async (
  checks: readonly Check[],
  context: Context,
  world: GatherWorld,
  signal: AbortSignal,
): Promise<Findings> => {
  const { settled = () => {} } = world;
  const asker = createAsker(world, signal);
  const { find, findings } = asker;
  const pursue = createPursuit(asker, context);
  const settle = (check: Check): Promise<void> => inTurn(() => settled(check, find));
  const pursueAll = async (group: readonly Check[]): Promise<void> => {
    const waits = await Promise.all(
      group.map(async (check) => {
        const isOpen = await pursue(check, false);
        if (!isOpen) await settle(check);
        return isOpen;
      }),
    );
    const waiting = group.filter((_, i) => waits[i]);
    await Promise.all(waiting.map((check) => pursue(check, true)));
    for (const check of waiting) await settle(check);
  };
  await Promise.all(
    [false, true].map((probes) =>
      pursueAll(checks.filter((check) => needsProbes(check, context) === probes)),
    ),
  );
  return findings;
};
