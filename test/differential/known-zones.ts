/** Where BIND and we differ over zone files. */
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
    'RFC 8659 §4.1.1',
    'the data of types that no check is about is not read here, least of all in octets',
    ({ own, peer }, input) => {
      const line = Number(/^refused: (?:\w+: )?zone:(\d+):/.exec(peer)?.[1]) - linesBefore;
      const lines = input.toString('utf8').split('\n').slice(0, line);
      return loaded.test(own) && lines.some((text) => /\sCAA\s/i.test(text));
    },
  ),
];
