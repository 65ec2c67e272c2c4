import { expect, it } from 'vitest';
import { codeSpan } from '../../../src/report/markdown/escape.ts';
import { presentFile } from '../../../src/report/view/file-version.ts';

const file = 'zones/x.zone';
const commit = '08194fa';

it.each([
  [{ file }, 'zones/x.zone', '`zones/x.zone`'],
  [
    { file, at: { commit, branch: 'main' } },
    'zones/x.zone as on main (08194fa)',
    '`zones/x.zone` as on `main` (`08194fa`)',
  ],
  [{ file, at: { commit } }, 'zones/x.zone as of 08194fa', '`zones/x.zone` as of `08194fa`'],
  // A file may be called as though a commit were in its name.
  [{ file: 'x@08194fa' }, 'x@08194fa', '`x@08194fa`'],
  [
    { file, at: { commit, branch: 'a`b\u001b[1m' } },
    'zones/x.zone as on a`b\\027[1m (08194fa)',
    '`zones/x.zone` as on `` a`b\\027[1m `` (`08194fa`)',
  ],
])('names %o', (one, plain, markdown) => {
  expect(presentFile(one)).toBe(plain);
  expect(presentFile(one, codeSpan)).toBe(markdown);
});
