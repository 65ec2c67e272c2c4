/** Where BIND and we differ over zone files. */
import { typeNumbers } from '../../src/model/dns/type-numbers.ts';
import { type KnownDifference, saying } from './target.ts';

const known = (
  section: string,
  why: string,
  applies: KnownDifference['applies'],
): KnownDifference => ({
  target: 'zones',
  section,
  why,
  applies,
});

/** Of the head that every zone has: see zones.ts. */
const linesBefore = 5;

const loaded = /^(?!refused)/;

const readNumbers = new Set<number>(Object.values(typeNumbers));

/** Whether the line may hold a record of a type whose data is not read, or that is given by its number alone. */
const namesUnreadType = (text: string): boolean =>
  /\s(?:CAA|KEY)\s/i.test(text) ||
  [...text.matchAll(/\sTYPE(\d+)\s/gi)].some(([, number]) => !readNumbers.has(Number(number)));

export const knownOfZones: readonly KnownDifference[] = [
  known(
    'RFC 3597 §5',
    'BIND takes \\# for text where no length is behind it, and the RFC has it for nothing but data in octets',
    saying(
      /^refused: \d+: (?:this TXT record is left out: (?:the data|there are \d+ bytes) behind \\#|there is a \( without)/,
      / TXT 23(?: |$)/m,
    ),
  ),
  known(
    'RFC 4592 §4.2',
    'what a wildcard NS record means is left open: BIND refuses it, and other servers load it',
    saying(loaded, /invalid NS owner name \(wildcard\)/),
  ),
  known(
    'RFC 3597 §5',
    'BIND has no form for a type that is not assigned, and numbers up to 1000 are left to servers to come',
    saying(loaded, /near '.*': unknown class\/type/),
  ),
  known(
    'RFC 4035 §2.4',
    'a DS record should not be at the apex, and only BIND loads nothing of the zone for it',
    saying(loaded, /DS record at top of zone/),
  ),
  known(
    'RFC 4035 §2.4',
    'BIND lets the DS record at the apex pass where a delegation is the line before it',
    ({ own, peer }, input) =>
      /^refused: \d+: a DS record is of the zone above/.test(own) &&
      loaded.test(peer) &&
      /\sNS\s/i.test(input.toString('latin1')),
  ),
  known(
    'RFC 1035 §5.1',
    'an @ is the origin where it stands alone, and BIND divides the word behind it in a directive',
    ({ own, peer }, input) =>
      loaded.test(own) &&
      /extra input text/.test(peer) &&
      /\$ORIGIN\s+@\S/i.test(input.toString('latin1')),
  ),
  known(
    'RFC 1035 §3.3',
    'what is wrong with the data of a record that is not of the zone is not looked at here',
    ({ own, peer }, input) =>
      loaded.test(own) &&
      peer.startsWith('refused') &&
      /^(?:\$ORIGIN\s+|other\.test)?\.\s/im.test(input.toString('latin1')),
  ),
  known(
    'RFC 5891 §4.1',
    'a name beyond ASCII is reported, and read as the one that it was meant to be: IDNA ignores a byte order mark',
    (_, input) => /[^\s]\xef\xbb\xbf/.test(input.toString('latin1')),
  ),
  known(
    'RFC 1035 §5.1',
    'what stands for a value that a program will fill in is unknown here, with all of its line',
    ({ own, peer }, input) =>
      loaded.test(own) && peer.startsWith('refused') && /\$\{\w+\}/.test(input.toString('latin1')),
  ),
  known(
    'RFC 3597 §4',
    'the data of types that no check is about is not read here, least of all in octets',
    ({ own, peer }, input) => {
      const line = Number(/^refused: (?:\w+: )?zone:(\d+):/.exec(peer)?.[1]) - linesBefore;
      const lines = input.toString('utf8').split('\n').slice(0, line);
      return loaded.test(own) && lines.some(namesUnreadType);
    },
  ),
];
