/** Names that nobody would choose: what is said of them holds no octet that a terminal would obey. */
import { expect, it } from 'vitest';
import type { ResourceValue } from '../../../src/input/zone/resource.ts';
import { type Configuration } from '../../../src/input/hcl/read-configuration.ts';
import { read } from './support.ts';

const unknownsIn = (value: ResourceValue): readonly string[] => {
  switch (value.kind) {
    case 'scalar':
      return [];
    case 'list':
      return value.items.flatMap(unknownsIn);
    case 'object':
      return value.members.flatMap((one) => unknownsIn(one.value));
    case 'unknown':
      return [value.why];
  }
};

const said = ({ resources, notRead, faults }: Configuration): readonly string[] => [
  ...resources.flatMap(({ place, values }) => [place.label ?? '', ...unknownsIn(values)]),
  ...notRead.flatMap(({ place, why }) => [place.label ?? '', why]),
  ...faults.map(({ message }) => message),
];

const hostile = ['\0', '\u001B[2J', '\u009B2J', '\u202E', '\u2028', '\uFFFD'];

it.each<[string, (name: string) => string]>([
  ['a resource declared twice', (n) => `resource "r" "${n}" {}\nresource "r" "${n}" {}`],
  ['data declared twice', (n) => `data "d${n}" "a" {}\ndata "d${n}" "a" {}`],
  ['a variable declared twice', (n) => `variable "${n}" {}\nvariable "${n}" {}`],
  ['a module declared twice', (n) => `module "${n}" {}\nmodule "${n}" {}`],
  ['a module that is not read', (n) => `module "${n}" {\n  source = "x/${n}"\n}`],
  ['a module of a missing folder', (n) => `module "m" {\n  source = "./${n}"\n}`],
  ['an attribute that is not there', (n) => `resource "r" "a" {\n  v = {a = 1}["${n}"]\n}`],
  ['an unknown type', (n) => `resource "r${n}" "a" {\n  v = r.b\n}`],
])('%s', (_, text) => {
  for (const name of hostile) {
    const lines = said(read(text(name)));
    expect(lines.join('')).not.toBe('');
    for (const line of lines) expect(line).toMatch(/^[ -~]*$/);
  }
});
