/** Any state, accepted and looked at again in any other way of saying the same, shows no drift; another state does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptObservations,
  emptyBaseline,
  presentBaseline,
  withDomainRecords,
} from '../../src/drift/baseline.ts';
import { compareWithAccepted, compareThreeWay } from '../../src/drift/compare.ts';
import { observe } from '../../src/drift/observe.ts';
import { isMailText, watchedQuestions } from '../../src/drift/watched-records.ts';
import { parseBaseline } from '../../src/input/saved/baseline.ts';
import type { Answer, Octets, RData, RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets } from '../../src/model/dns/presentation.ts';
import { example } from '../support/answers.ts';

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const octets = fc.string({ unit: byte, maxLength: 300 });
const label = fc.stringMatching(/^[a-z0-9_]([a-z0-9_-]{0,10}[a-z0-9])?$/);
const host = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => dnsName(labels.join('.')));
const uint16 = fc.integer({ min: 0, max: 65_535 });

/** Meant for mail, in one way or another. */
const mailText = fc
  .tuple(fc.constantFrom('v=spf1 ', 'V=SPF1', ' apple-domain=', '"v=spf1', 'v=spf10 '), octets)
  .map(([start, rest]) => toOctets(start) + rest);

const setOf = <T>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { maxLength: 4, selector: (one) => JSON.stringify(one) });

/** What each watched question may find: records by type. */
const rdataOf = (type: RecordType, apex: boolean): fc.Arbitrary<readonly RData[RecordType][]> => {
  switch (type) {
    case 'MX':
      return setOf(fc.record({ preference: uint16, exchange: host }));
    case 'NS':
      return setOf(host.map((name) => ({ host: name })));
    case 'SRV':
      return setOf(fc.record({ priority: uint16, weight: uint16, port: uint16, target: host }));
    case 'TXT':
      return setOf((apex ? mailText : octets).map((text) => ({ strings: [text] })));
    default:
      return fc.constant([]);
  }
};

type Zone = readonly (readonly RData[RecordType][])[];

const questions = watchedQuestions(example).filter(({ name }) => name.endsWith('example.com'));
const zone: fc.Arbitrary<Zone> = fc.tuple(
  ...questions.map(({ name, type }) => rdataOf(type, name === example)),
);

/** How an answer may come: TTL, server, order, the division of texts, records that are given twice. */
interface Manner {
  readonly ttl: number;
  readonly turned: boolean;
  readonly piece: number;
  readonly doubled: boolean;
}

const manner: fc.Arbitrary<Manner> = fc.record({
  ttl: fc.nat(100_000),
  turned: fc.boolean(),
  piece: fc.integer({ min: 1, max: 255 }),
  doubled: fc.boolean(),
});

const divided = (text: Octets, piece: number): readonly Octets[] => {
  const pieces = text.match(new RegExp(`[^]{1,${piece}}`, 'g')) ?? [''];
  return piece % 2 === 0 ? ['', ...pieces] : pieces;
};

const told = (rdata: RData[RecordType], { piece }: Manner): RData[RecordType] =>
  'strings' in rdata ? { strings: divided(rdata.strings.join(''), piece) } : rdata;

const answersOf = (state: Zone, how: Manner, server = '192.0.2.1'): readonly Answer[] =>
  questions.map(({ name, type }, i): Answer => {
    const all = (state[i] ?? []).map((one) => told(one, how));
    const rdata = [...(how.turned ? all.toReversed() : all), ...(how.doubled ? all : [])];
    const base = {
      question: { name, type },
      vantage: 'authoritative',
      server,
      transport: 'udp',
      chain: [],
      ms: how.ttl % 7,
    } as const;
    return (
      rdata.length === 0
        ? { ...base, kind: 'nodata' }
        : {
            ...base,
            kind: 'found',
            set: { owner: name, type, ttl: how.ttl, rdata },
            authentic: false,
          }
    ) as Answer;
  });

const baselineOf = (answers: readonly Answer[]): string =>
  presentBaseline(
    withDomainRecords(emptyBaseline, example, acceptObservations(observe(example, answers)).lines),
  );

/** The file as somebody else might keep it: another order, other case of names, line ends, lines twice. */
const rewritten = (text: string, shout: boolean, twice: boolean): string => {
  const { domains } = JSON.parse(text) as { readonly domains: Record<string, readonly string[]> };
  const lines = (domains[example] ?? []).map((line) => {
    const [, owner = '', type = '', rdata = ''] = /^(\S+) (\S+) (.*)$/s.exec(line) ?? [];
    if (!shout) return line;
    return `${owner.toUpperCase()} ${type} ${type === 'TXT' ? rdata : rdata.toUpperCase()}`;
  });
  const all = [...lines.toReversed(), ...(twice ? lines : [])];
  const name = shout ? example.toUpperCase() : example;
  return JSON.stringify({ domains: { [name]: all }, version: 1 }, null, '\t').replaceAll(
    '\n',
    '\r\n',
  );
};

const acceptedIn = (text: string) =>
  parseBaseline({ file: 'b.json', text }).domains.get(example) ?? [];

describe('any state', () => {
  it('accepted, and looked at again in another way of saying the same, shows no drift', () => {
    fc.assert(
      fc.property(
        zone,
        manner,
        fc.array(manner, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        (state, first, others, shout, twice) => {
          const text = baselineOf(answersOf(state, first));
          const lines = acceptedIn(rewritten(text, shout, twice));
          const again = others.flatMap((how, i) => answersOf(state, how, `192.0.2.${i + 2}`));
          const drift = compareWithAccepted(example, lines, observe(example, again));
          expect(drift).toEqual({ changes: [], unknown: [], propagating: [], unwatched: [] });
          // And accepted again it is the same file, to the byte.
          expect(baselineOf(again)).toBe(text);
        },
      ),
    );
  });

  it('differs from another by just the records that are on one side', () => {
    fc.assert(
      fc.property(zone, zone, manner, (before, after, how) => {
        const [old, now] = [before, after].map((state) => baselineOf(answersOf(state, how)));
        const [was, is] = [acceptedIn(old!), acceptedIn(now!)];
        const observed = observe(example, answersOf(after, how));
        const { changes } = compareWithAccepted(example, was, observed);
        const key = ({ owner, type }: { owner: string; type: string }, rdata: string) =>
          `${owner} ${type} ${rdata}`;
        const named = was.some(({ type }) => type === 'NS') && is.some(({ type }) => type === 'NS');
        const counted = (lines: typeof was) =>
          lines.filter(({ type }) => named || type !== 'NS').map((one) => key(one, one.rdata));
        const gone = changes.flatMap((one) => ('before' in one ? [key(one, one.before)] : []));
        const come = changes.flatMap((one) => ('after' in one ? [key(one, one.after)] : []));
        const only = (lines: readonly string[], others: readonly string[]) =>
          lines.filter((one) => !others.includes(one)).sort();
        expect(gone.sort()).toEqual(only(counted(was), counted(is)));
        expect(come.sort()).toEqual(only(counted(is), counted(was)));
        // A file that already says what is live has nothing left that drifts.
        expect(compareThreeWay(example, { lines: was }, { lines: is }, observed).drift).toEqual([]);
      }),
    );
  });

  it('holds no text at the domain that is not meant for mail', () => {
    fc.assert(
      fc.property(octets, manner, (text, how) => {
        fc.pre(!isMailText(text));
        const state = questions.map(({ name, type }) =>
          name === example && type === 'TXT' ? [{ strings: [text] }] : [],
        );
        expect(acceptedIn(baselineOf(answersOf(state, how)))).toEqual([]);
      }),
    );
  });
});
