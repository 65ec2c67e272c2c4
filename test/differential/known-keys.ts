/** Where opendkim-testkey and we differ over DKIM keys, by RFC 6376. */
import { type KnownDifference, saying } from './target.ts';

const known = (
  section: string,
  why: string,
  applies: KnownDifference['applies'],
): KnownDifference => ({
  target: 'keys',
  section: `RFC 6376 ${section}`,
  why,
  applies,
});

const taken = /^(?:this|another) key/;

export const knownOfKeys: readonly KnownDifference[] = [
  known(
    '§3.6.1',
    'data that is not base64 holds no key, and opendkim calls the key missing where nothing is left of it',
    saying(/^another key/, /^refused: key missing/),
  ),
  known(
    '§2.10',
    'opendkim passes over what is not base64 in a key, and some verifiers do not',
    saying(/^another key: p= is not base64/, /^this key/),
  ),
  known(
    '§3.2',
    'the name of a tag begins with a letter and has letters, digits and _, and opendkim takes any',
    saying(/^refused: ".*" is not of the form tag=value/, taken),
  ),
  known(
    '§3.6.1',
    'verifiers decode one key and look at nothing behind it, and opendkim-testkey compares all octets',
    ({ own, peer }, input) =>
      own === 'this key' &&
      peer === 'another key' &&
      /p[ \t]*=[^;]*<key>[^;]*[A-Za-z0-9+/<]/.test(input.toString()),
  ),
  known(
    '§3.6.1',
    'the key type is that of k=, and opendkim-testkey compares any key as one of RSA',
    saying(/^another key: an Ed25519 key has 32 bytes/, /^this key/),
  ),
  known(
    '§3.2',
    'a value is printable ASCII, and opendkim takes any octet for a part of it',
    saying(/^refused: the byte .* is not allowed/, taken),
  ),
  known(
    '§3.2',
    'one semicolon may end the list, and opendkim passes over a second one behind some values',
    ({ own, peer }, input) =>
      own.startsWith('refused: a tag is missing') &&
      taken.test(peer) &&
      /;\s*;\s*$/.test(input.toString('latin1')),
  ),
  known(
    '§3.2',
    'a tag twice makes the list invalid, and opendkim takes the last of them',
    saying(/^refused: the tag .* appears twice/, taken),
  ),
  known(
    '§3.6.1',
    'v= has to be the first tag and DKIM1, letter by letter: opendkim looks at no place, at no empty one, and not at white space within',
    saying(/^refused: (?:v=DKIM1 must come first|v=".*" must be DKIM1)/, taken),
  ),
  known(
    '§3.6.1',
    'the tag s has one service or more, and opendkim takes an empty one for none',
    ({ own, peer }, input) =>
      own.startsWith('refused: s= leaves out email') &&
      taken.test(peer) &&
      /\bs\s*=\s*(?:;|$)/.test(input.toString('latin1')),
  ),
  known(
    '§3.6.1',
    'opendkim-testkey has no signature at hand, whose hash or key type the record may exclude',
    saying(/^refused: (?:h= leaves out sha256|the key type .* is not known)/, taken),
  ),
];
