/** Where delv and we differ over DNSSEC. */
import { type KnownDifference, saying } from './target.ts';

const known = (
  section: string,
  why: string,
  applies: KnownDifference['applies'],
): KnownDifference => ({ target: 'dnssec', section, why, applies });

/** Of the line of a zone. */
const hasWord = (input: Buffer, word: string): boolean =>
  new RegExp(`^zone .* (?:${word})(?: |$)`, 'm').test(input.toString('latin1'));

export const knownOfDnssec: readonly KnownDifference[] = [
  known(
    'RFC 5155 §9.2',
    'what opt-out spans is not authentic, and delv calls such a denial validated',
    saying(/^insecure: opt-out/, /^secure$/),
  ),
  known(
    'RFC 4035 §5.4',
    'a denial is proven by what proves it, and delv waits for the other records beside it: the SOA, or more than it takes',
    ({ peer }, input) =>
      (peer === 'pending' && /^spoil \S+ (?:SOA|DNSKEY|NSEC3?) /m.test(input.toString('latin1'))) ||
      (peer === 'bogus' && /^spoil \S+ SOA /m.test(input.toString('latin1'))),
  ),
  known(
    'RFC 4035 §5.3.4',
    'a wildcard is proven by records of its own zone, and delv takes the last record of another',
    ({ own, peer }, input) =>
      own === 'bogus: foreign-signer' && peer === 'secure' && hasWord(input, 'no-denial'),
  ),
  known(
    'RFC 6840 §4.4',
    'a record with the SOA bit is of the zone below and denies no DS, and delv heeds that only beside the NS bit',
    ({ own, peer }, input) =>
      own === 'bogus: denial-wrong' &&
      peer === 'secure' &&
      /^ask \S+ DS$/m.test(input.toString('latin1')) &&
      /^spoil \S+ NSEC3? plus SOA$/m.test(input.toString('latin1')),
  ),
  known(
    'RFC 4033 §5',
    'a root that is not that of the anchors says nothing about any zone, and delv has no word for that',
    saying(/^indeterminate: other-root/, /^bogus/),
  ),
  known(
    'RFC 4035 §5.3.1',
    'each key with the tag of a signature is tried, and delv gives up at the first that did not make it',
    ({ own, peer }, input) => own !== peer && peer === 'bogus' && hasWord(input, 'twins\\d+'),
  ),
  known(
    'RFC 4035 §5.3.3',
    'one valid signature is enough, and what the others make is left open: delv gives up at the first that fails',
    ({ own, peer }, input) =>
      !own.startsWith('bogus') &&
      /^(?:bogus|pending)$/.test(peer) &&
      /^spoil \S+ \S+ (?:expired-too|noise)\b/m.test(input.toString('latin1')),
  ),
  known(
    'RFC 4034 §5.1.4',
    'a digest of the wrong length is that of no key, and delv takes the whole message for broken',
    ({ own, peer }, input) =>
      own !== peer &&
      /^(?:bogus|pending)$/.test(peer) &&
      hasWord(input, 'ds-(?:\\w+-)?(?:short|long|empty)'),
  ),
  known(
    'RFC 2308 §2.2',
    'of an insecure zone nothing is validated, and delv refuses a denial with the SOA record of another zone',
    ({ own, peer }, input) =>
      own.startsWith('insecure') &&
      peer === 'bogus' &&
      /^say n(?:odata|xdomain)/m.test(input.toString('latin1')),
  ),
  known(
    'RFC 4035 §5.4',
    'a denial is proven by what proves it, and delv trusts it no more than the other records beside it',
    ({ own, peer }, input) =>
      own === 'secure' && peer === 'insecure' && /^say more-proof/m.test(input.toString('latin1')),
  ),
  known(
    'RFC 1034 §3.6.2',
    'a loop of aliases has no answer, which is a failure to both',
    saying(/^failed: CNAME loop/, /^bogus$/),
  ),
  known(
    'RFC 4034 §2.1.1',
    'a key without the zone flag verifies no set of its zone, and delv lets it',
    ({ own, peer }, input) =>
      own.startsWith('bogus') && peer !== 'bogus' && hasWord(input, '[kz]sk-unflagged'),
  ),
  known(
    'RFC 4034 §2.1.2',
    'a key with another protocol than 3 is invalid, and delv does not look',
    ({ own, peer }, input) =>
      own.startsWith('bogus') && peer !== 'bogus' && hasWord(input, '[kz]sk-protocol'),
  ),
  known(
    'RFC 9276 §3.2',
    'a proof with too many iterations makes insecure what it is about, and to delv all below where it asked for it',
    ({ own, peer }, input) =>
      own.startsWith('bogus') && peer === 'insecure' && hasWord(input, 'i151'),
  ),
];
