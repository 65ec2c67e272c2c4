/** What rests on a condition that is not known: it may be there or not, and nothing is passed over. */
import { expect, it } from 'vitest';
import { domainOf, readText, recordsIn, unknownsIn } from './read.ts';

const apple = 'MX("@", 10, "mx01.mail.icloud.com.")';
const other = 'MX("@", 1, "aspmx.l.google.com.")';

it.each<{ readonly name: string; readonly text: string; readonly open: readonly RegExp[] }>([
  {
    name: 'the names of an object that others may be in, as records',
    text: `var o = {...FETCH("x")};\n${domainOf('Object.keys(o).map(function (k) { return MX("@", 10, k); })')}`,
    open: [/example\.com MX|anywhere/],
  },
  {
    name: 'the same by underscore',
    text: `var o = {...FETCH("x")};\n${domainOf(apple, '_.map(o, function (v) { return MX("@", 10, v); })')}`,
    open: [/example\.com MX|anywhere/],
  },
  {
    name: 'a list that a function of nobody was handed',
    text: `var r = [${apple}];\nFETCH(r);\n${domainOf('r')}`,
    open: [/anywhere/],
  },
  {
    name: 'a switch without a default, and what follows it',
    text: `function f() { switch (FETCH("x")) { case "g": return TXT("foo", "x"); } return [${apple}]; }\n${domainOf('f()')}`,
    open: [/foo\.example\.com TXT/, /example\.com MX/],
  },
  {
    name: 'the records of one domain or another',
    text: `D("g.example", REG, ${other});\nD("i.example", REG, ${apple});\n${domainOf('FETCH("x") ? INCLUDE("g.example") : INCLUDE("i.example")')}`,
    open: [/ example\.com MX/],
  },
  {
    name: 'the defaults of all domains',
    text: `if (FETCH("x")) { DEFAULTS(${other}); }\n${domainOf(apple)}`,
    open: [/example\.com MX/],
  },
])('$name', ({ text, open }) => {
  const file = readText(text);
  const unknowns = unknownsIn(file);
  for (const pattern of open) expect(unknowns.join('\n')).toMatch(pattern);
  const ofOther = file.records.filter(
    (record) =>
      record.owner === 'example.com' &&
      recordsIn({ ...file, records: [record] })[0]?.includes('aspmx'),
  );
  expect(ofOther).toEqual([]);
});

it('one of two branches declares the domain', () => {
  const file = readText(`if (FETCH("x")) { ${domainOf(apple)} } else { ${domainOf(apple)} }`);
  expect(file.faults).toEqual([]);
  expect(file.records).toEqual([]);
});

it('a domain that is declared twice for certain is refused', () =>
  expect(readText(`${domainOf(apple)}\n${domainOf(apple)}`).faults).toMatchObject([
    { message: expect.stringContaining('a second time') },
  ]));
