/**
 * Zones in a few lines, to be mutated and shortened line by line. What cannot be read is left out.
 *
 *     ask www.a.test A              the question; the first counts
 *     say expand *.wild.a.test      what is said instead of the truth to that question
 *     zone a.test a13 nsec3 i10     a zone and how it is signed; the root and `test` are there anyway
 *     rr www.a.test A               a record; behind CNAME, DNAME, MX and SRV a name
 *     spoil www.a.test A expired    a fault of the set, or of its signatures
 */
import type { DnsName, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { typeNumbers } from '../../../src/model/dns/type-numbers.ts';

export interface ZoneLine {
  readonly zone: DnsName;
  readonly words: ReadonlySet<string>;
}

export interface RecordLine {
  readonly owner: DnsName;
  readonly type: RecordType;
  readonly target: DnsName;
}

export interface SpoilLine {
  readonly owner: DnsName;
  readonly type: string;
  readonly how: string;
  readonly argument: string;
}

export interface SayLine {
  readonly how: string;
  readonly name: DnsName;
}

export interface WorldLines {
  readonly question: { readonly name: DnsName; readonly type: RecordType };
  readonly says: readonly SayLine[];
  /** The zones above come first. */
  readonly zones: readonly ZoneLine[];
  readonly records: readonly RecordLine[];
  readonly spoils: readonly SpoilLine[];
}

/** Letters, digits, hyphens, and the asterisk of a wildcard. */
const readName = (word: string | undefined): DnsName | undefined => {
  if (word === '.') return dnsName('.');
  const isName = /^(?:\*\.)?(?:[a-z0-9_-]{1,40}\.){0,8}[a-z0-9_-]{1,40}$/.test(word ?? '');
  return isName ? dnsName(word!.replace('*', '\\042')) : undefined;
};

/** As delv takes it. */
export const writeName = (name: DnsName): string => name.replace('\\042', '*');

const isType = (word: string | undefined): word is RecordType =>
  word !== undefined && Object.hasOwn(typeNumbers, word);

/** Of zones, which are made by themselves. */
const ownTypes = new Set(['SOA', 'DNSKEY', 'DS', 'RRSIG', 'NSEC', 'NSEC3', 'NS']);

const depth = ({ zone }: ZoneLine): number => (zone === '.' ? 0 : zone.split('.').length);

/** Of the root: one with a fault says nothing of any zone. */
const rootWord = /^(?:a\d{1,2}|nsec3?|i\d{1,3}|salt|capitals)$/;

const usual = { name: dnsName('www.a.test'), type: 'A' } as const;

export const readLines = (input: Buffer): WorldLines => {
  const rows = input
    .toString('latin1')
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  const of = (kind: string): readonly (readonly string[])[] =>
    rows.flatMap(([first, ...rest]) => (first === kind ? [rest] : []));
  const [question = usual] = of('ask').flatMap(([word, type]) => {
    const name = readName(word);
    // Of the root there is no DS record: nobody is above it.
    const isQuestion = name !== undefined && isType(type) && !(name === '.' && type === 'DS');
    return isQuestion ? [{ name, type }] : [];
  });
  const zones = new Map<DnsName, ZoneLine>(
    ['.', 'test'].map((zone) => [dnsName(zone), { zone: dnsName(zone), words: new Set() }]),
  );
  for (const [word, ...words] of of('zone')) {
    const zone = readName(word);
    const isZone = zone !== undefined && !zone.includes('\\') && zones.size < 9;
    const own = zone === '.' ? words.filter((one) => rootWord.test(one)) : words;
    if (isZone) zones.set(zone, { zone, words: new Set(own) });
  }
  return {
    question,
    says: of('say').flatMap(([how = '', word]) => [{ how, name: readName(word) ?? question.name }]),
    zones: [...zones.values()].sort((a, b) => depth(a) - depth(b)),
    records: of('rr').flatMap(([word, type, to]) => {
      const owner = readName(word);
      // Not the root: of it, too, somebody may be asked for a DS record.
      const target = readName(to === '.' ? '' : to) ?? dnsName('mail.a.test');
      return owner !== undefined && isType(type) && !ownTypes.has(type)
        ? [{ owner, type, target }]
        : [];
    }),
    spoils: of('spoil').flatMap(([word, type = '', how = '', argument = '']) => {
      const owner = readName(word);
      return owner === undefined ? [] : [{ owner, type, how, argument }];
    }),
  };
};
