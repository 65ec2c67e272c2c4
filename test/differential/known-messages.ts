/** Where dnspython and we differ over DNS messages. */
import { type KnownDifference, type Outcome, saying } from './target.ts';

/** The same but for what `but` takes out of both. */
const sameBut =
  (but: (answer: string) => string) =>
  ({ own, peer }: Outcome): boolean =>
    but(own) === but(peer);

export const knownOfMessages: readonly KnownDifference[] = [
  {
    target: 'messages',
    section: 'RFC 4034 appendix B.1',
    why: 'the tag of an RSA/MD5 key is taken from its modulus, and a key of two octets has none',
    applies: sameBut((answer) =>
      answer.replace(/(DNSKEY \d+ \d+ 1 (?:[\w+/]{2,3}={1,2})?) \d+$/gm, '$1'),
    ),
  },
  {
    target: 'messages',
    section: 'RFC 4034 §5.1.4',
    why: 'dnspython refuses a digest of the wrong length, or of type 0; here it is read, and is then no key’s',
    applies: saying(
      /^\d/,
      /^refused: .*(?:digest length inconsistent with digest type|digest type 0 is reserved)/,
    ),
  },
  {
    target: 'messages',
    section: 'RFC 4034 §4.1.2',
    why: 'the last octet of a type bit map is not zero, and its blocks are in order: dnspython takes any',
    applies: saying(/^refused: a type bit map is not well-formed/, /^\d[^]* NSEC3? /),
  },
  {
    target: 'messages',
    section: 'RFC 1035 §3.3.14',
    why: 'TXT data is one or more strings, and dnspython reads none as well',
    applies: saying(/^refused: .*cut short/, / (?:TXT|SPF) $/m),
  },
  {
    target: 'messages',
    section: 'RFC 1035 §4.1.4',
    why: 'a pointer leads to a prior name; one that overlaps itself is read here, and dnspython loses its place',
    applies: ({ peer }) => peer === 'overlap',
  },
];
