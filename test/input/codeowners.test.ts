import { describe, expect, it } from 'vitest';
import { parseCodeowners } from '../../src/input/codeowners.ts';

const ownersIn = (text: string, path: string): string => parseCodeowners(text)(path).join(' ');

describe('the last pattern that matches decides', () => {
  const text = `# who has a say
*            @octo/all
*.zone       @octo/dns @jane  # the zones
/zones/      dns@example.com
zones/public @public
/zones/free.zone
apps/        @apps
docs/*       @docs
/**/logs     @logs
deep/**/x.tf @deep
with\\ space  @spaced
*.TF         @upper
`;
  it.each([
    ['README.md', '@octo/all'],
    ['x.zone', '@octo/dns @jane'],
    ['a/b/x.zone', '@octo/dns @jane'],
    ['zones/x.zone', 'dns@example.com'],
    ['./zones/x.zone', 'dns@example.com'],
    ['a/zones/x.txt', '@octo/all'],
    ['zones/public', '@public'],
    ['zones/public/deep/x.zone', '@public'],
    // A pattern without owners: nobody.
    ['zones/free.zone', ''],
    ['a/apps/b/c.txt', '@apps'],
    ['apps', '@octo/all'],
    ['docs/x.md', '@docs'],
    ['docs/a/x.md', '@octo/all'],
    ['a/b/logs/c/x', '@logs'],
    ['logs/x', '@logs'],
    ['deep/x.tf', '@deep'],
    ['deep/a/b/x.tf', '@deep'],
    ['deep/a/b/y.tf', '@octo/all'],
    ['with space', '@spaced'],
    ['with', '@octo/all'],
    ['mail.tf', '@octo/all'],
  ])('%s', (path, owners) => expect(ownersIn(text, path)).toBe(owners));
});

describe('what GitHub leaves out', () => {
  it.each([
    ['negation', '!x.zone @b'],
    ['a range', 'x.zon[ed] @b'],
    ['an owner that is none', 'x.zone @b nobody'],
    ['a comment', '#x.zone @b'],
    ['a pattern of slashes', '/ @b'],
    ['a very long pattern', `${'*'.repeat(20_000)} @b`],
    ['markup in an owner', 'x.zone @b](http://x)'],
  ])('%s', (_, line) => expect(ownersIn(`* @a\n${line}\n`, 'x.zone')).toBe('@a'));

  it('line ends of Windows', () => expect(ownersIn('* @a\r\n*.zone @b\r\n', 'x.zone')).toBe('@b'));
});

it('is done soon with patterns that are made to take long', () => {
  const stars = `${'*a'.repeat(2000)}b @a\n`;
  const folders = `${'**/a/'.repeat(1500)}b @a\n`;
  const rules = `${stars}${folders}`;
  expect(ownersIn(rules, `${'a/'.repeat(100)}${'a'.repeat(200)}`)).toBe('');
});
