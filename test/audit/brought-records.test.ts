/** What a change alters in the accepted records and live does not say yet: judged as though it were live. */
import { describe, expect, it } from 'vitest';
import { audit, type World } from '../../src/audit/audit.ts';
import {
  driftOfDomain,
  observeWatched,
  settledLines,
  watchedNeeds,
} from '../../src/audit/drift-of-domain.ts';
import { checks as allChecks } from '../../src/check/registry.ts';
import { type Check, type Context, isPortArea, type RecordLine } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { bringsHarm, type Revision } from '../../src/model/drift.ts';
import { isBroughtUnjudged, worsening } from '../../src/model/judged.ts';
import {
  type InternetOptions,
  liveCase,
  type LiveCase,
  withInternet,
} from '../support/internet.ts';

const domain = dnsName('mellow-falcon.com');
const there = liveCase('dmarc-leading-space');

type Edit = (lines: readonly RecordLine[]) => readonly RecordLine[];

const same: Edit = (lines) => lines;
const without =
  (type: string, text = ''): Edit =>
  (lines) =>
    lines.filter((line) => line.type !== type || !line.rdata.includes(text));
const replacing =
  (from: string, to: string): Edit =>
  (lines) =>
    lines.map((line) => ({ ...line, rdata: line.rdata.replace(from, to) }));
const adding =
  (type: RecordLine['type'], rdata: string): Edit =>
  (lines) => [...lines, { owner: domain, type, rdata }];
const both =
  (one: Edit, other: Edit): Edit =>
  (lines) =>
    other(one(lines));

interface Case {
  readonly live?: LiveCase;
  readonly internet?: InternetOptions;
  /** What was accepted, made of what is live. */
  readonly base?: Edit;
  readonly head: Edit;
  readonly timeoutMs?: number;
  readonly checks?: readonly Check[];
}

const judge = async (
  { base = same, head, timeoutMs = 20_000, checks = allChecks }: Case,
  world: World,
): Promise<{
  readonly revision: Revision;
  readonly drifted: number;
  readonly harms: boolean;
  readonly unjudged: boolean;
  readonly worse: string | undefined;
}> => {
  const request = {
    domain: { name: domain, unicode: domain },
    checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
    startedAt: '2026-12-01T12:00:00.000Z',
    besides: watchedNeeds(domain),
  };
  const live = await audit(request, world, AbortSignal.timeout(20_000));
  const lines = settledLines(observeWatched(domain, live.evidence.answers));
  const drift = await driftOfDomain(
    { request, world, live, timeoutMs },
    {
      file: 'dns-audit.baseline.json',
      kind: 'baseline',
      lines: base(lines),
      next: { lines: head(lines) },
      isRevised: true,
    },
  );
  return {
    revision: drift.revision!,
    drifted: drift.judgement.changes.length,
    harms: bringsHarm(drift),
    unjudged: isBroughtUnjudged({ drift }),
    worse: worsening({ ...live, drift }),
  };
};

const look = (given: Case) =>
  withInternet(given.live ?? there, given.internet ?? {}, (world) => judge(given, world));

const withoutMx: LiveCase = {
  ...there,
  zones: there.zones.map((zone) => ({
    ...zone,
    records: zone.records.filter(({ type }) => type !== 'MX'),
  })),
};
const appleMx = both(
  adding('MX', '10 mx01.mail.icloud.com.'),
  adding('MX', '10 mx02.mail.icloud.com.'),
);
const otherMx = both(without('MX'), adding('MX', '10 mail.other.example.'));

describe('records that a change accepts, and that are not live', () => {
  it.each<[string, Case]>([
    ['the MX records lead elsewhere', { head: otherMx }],
    ['the MX records are gone', { head: without('MX') }],
    ['the domain takes no mail', { head: both(without('MX'), adding('MX', '0 .')) }],
    ['SPF does not name Apple', { head: replacing('include:icloud.com', 'include:other.example') }],
    ['there are two SPF records', { head: adding('TXT', '"v=spf1 -all"') }],
    ['every record is gone', { head: () => [] }],
    ['live has drifted as well', { base: without('TXT', 'apple-domain'), head: otherMx }],
    [
      'a difference that harms nothing is accepted as well',
      { base: replacing('~all', '-all'), head: otherMx },
    ],
    [
      'only resolvers could be asked about live',
      {
        head: otherMx,
        internet: {
          unreachable: there.zones.flatMap(({ hosts }) => hosts.map(({ name }) => name)),
        },
      },
    ],
  ])('break mail: %s', async (_, given) => {
    const { revision, harms, worse } = await look(given);
    expect(harms).toBe(true);
    expect(revision.brings?.changes.some(({ effect }) => effect === 'breaks')).toBe(true);
    expect(worse).toBe('fail');
  });

  it.each<[string, Case]>([
    ['SPF is stricter', { head: replacing('~all', '-all') }],
    ['MX records have other preferences', { head: replacing('10 mx', '20 mx') }],
  ])('harm nothing: %s', async (_, given) => {
    const { revision, harms, unjudged } = await look(given);
    expect(revision.announces.length).toBeGreaterThan(0);
    expect(revision.brings?.changes.map(({ effect }) => effect)).toContain('neither');
    expect([harms, unjudged]).toEqual([false, false]);
  });

  it('fix mail: the MX records come back', async () => {
    const { revision, harms, unjudged } = await look({ live: withoutMx, head: appleMx });
    expect(revision.brings?.changes.map(({ effect }) => effect)).toEqual(['mends', 'mends']);
    expect([harms, unjudged]).toEqual([false, false]);
  });

  it.each<[string, Case]>([
    [
      'there was no time to look up what SPF includes',
      { head: replacing('~all', 'include:other.example ~all'), timeoutMs: 0 },
    ],
    ['name servers that nobody has seen serve the zone', { head: replacing('ns1.', 'ns9.') }],
  ])('could not be judged: %s', async (_, given) => {
    const { harms, unjudged } = await look(given);
    expect([harms, unjudged]).toEqual([false, true]);
  });

  it.each<[string, Case]>([
    ['nothing is altered', { head: same }],
    ['it is live', { base: appleMx, live: withoutMx, head: same }],
    ['drift is not its doing', { base: otherMx, head: otherMx }],
  ])('are none where %s', async (_, given) => {
    const { revision, harms, unjudged } = await look(given);
    expect(revision.brings).toBeUndefined();
    expect([harms, unjudged]).toEqual([false, false]);
  });
});

it('audits the accepted records once, whatever is held against them', async () => {
  const audits = new Set<Context>();
  const watch = (check: Check): Check => ({
    ...check,
    run: (find, context) => {
      audits.add(context);
      return check.run(find, context);
    },
  });
  const watching = allChecks.map((one) => (one.meta.id === 'spf-present' ? watch(one) : one));
  // Live has drifted, and the change accepts one difference, and brings another.
  const strict = replacing('~all', '-all');
  const { revision, drifted } = await look({
    base: both(without('TXT', 'apple-domain'), strict),
    head: both(without('TXT', 'apple-domain'), otherMx),
    checks: watching,
  });
  const accepted = revision.accepts.changes.length;
  const brought = revision.brings?.changes.length ?? 0;
  expect([drifted, accepted, brought].map((count) => count > 0)).toEqual([true, true, true]);
  // Of what is live, of what was accepted, and of what is to be.
  expect(audits.size).toBe(3);
});
