/** Where pyspf and we differ over SPF, by RFC 7208. */
import { type KnownDifference, saying } from './target.ts';

const known = (
  section: string,
  why: string,
  applies: KnownDifference['applies'],
): KnownDifference => ({
  target: 'spf',
  section: `RFC 7208 ${section}`,
  why,
  applies,
});

const notPermerror = /^(?!permerror)/;

export const knownOfSpf: readonly KnownDifference[] = [
  known(
    '§4.6, §7.1',
    'a macro that the grammar does not have is an error of syntax, and pyspf evaluates it as text',
    saying(
      /^permerror: .*(?:the macro is malformed|the macro keeps 0 parts|"%" must begin a macro)/,
      notPermerror,
    ),
  ),
  known(
    '§7.3',
    'a name for p that cannot be looked up is "unknown", and pyspf gives up',
    ({ own, peer }, input) =>
      !own.startsWith('temperror') && /DNS timeout/.test(peer) && /%\{p/i.test(input.toString()),
  ),
  known(
    '§7.1',
    'r turns a value in either case, as letters of the ABNF do, and pyspf knows the small one alone',
    (_, input) => /%\{[A-Za-z]\d*R/.test(input.toString()),
  ),
  known(
    '§5.4',
    'an exchange that matches decides before the next is looked up, and pyspf looks up all first',
    ({ own, peer }, input) =>
      /: [?+~-]?mx\b.* in the record of /i.test(own) &&
      /DNS timeout/.test(peer) &&
      /\bmx\b/i.test(input.toString()),
  ),
  known(
    '§5.5',
    'a name of the PTR records that cannot be looked up is passed over, and pyspf gives up',
    ({ own, peer }, input) =>
      !own.startsWith('temperror') && /DNS timeout/.test(peer) && /ptr/i.test(input.toString()),
  ),
  known(
    '§7.1',
    '%%, %_ and %- are macros in any macro-string, and pyspf refuses them in some',
    ({ own, peer }, input) =>
      !own.startsWith('permerror') &&
      /invalid-macro-char/.test(peer) &&
      /%[%_-]/.test(input.toString().replaceAll('","', '')),
  ),
  known(
    '§7.2',
    'c, r and t mean nothing outside of explanations, but their place is no error of syntax',
    saying(notPermerror, /c,r,t macros allowed in exp= text only/),
  ),
  known(
    '§6',
    'modifiers that are not known are passed over, however often they are there',
    saying(notPermerror, /MUST appear at most once: (?!redirect=|exp=)/i),
  ),
  known(
    '§4.6.1',
    'terms are divided by spaces, and pyspf takes any white space',
    saying(/^permerror: .*is not allowed here/, notPermerror),
  ),
  known(
    '§5.7',
    'exists takes a domain, and pyspf passes over one that has none',
    saying(/^permerror: .*"exists" needs ":" and a domain name/, notPermerror),
  ),
  known(
    '§4.6.4',
    'a mechanism after the one that matches is not evaluated, so that an include of itself there does no harm',
    saying(notPermerror, /include has trivial recursion/),
  ),
  known(
    '§4.6.4',
    'void lookups are counted by term, and pyspf counts each exchange of mx and each name of ptr',
    saying(notPermerror, /Void lookup limit of 2 exceeded/),
  ),
];
