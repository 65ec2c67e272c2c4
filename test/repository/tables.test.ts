/**
 * An object has more keys than were put into it: `constructor`, `toString`. A table that a stranger's
 * word is looked up in is a Map, or asks `Object.hasOwn` first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../src');

/** Tables that need neither, and why no word of a stranger is one that an object inherits. */
const safe: Readonly<Record<string, string>> = {
  'check/waivers.ts findings': 'ids of our own',
  'icloud/menus.ts onComputer': 'names of our own; asked by hasOwn where it is used',
  'input/heeds.ts heedsOf': 'names of our own commands',
  'input/audit-arguments.ts suffixes': 'a suffix begins with a dot',
  'input/wait-arguments.ts units': 'one letter',
  'model/master.ts units': 'one letter',
  'input/zone/js-calls.ts escapes': 'one sign',
  'record/spf-macro.ts escapes': 'begins with %',
  'report/html-element.ts entities': 'one sign',
  'report/junit.ts entities': 'one sign',
  'input/zone/dnscontrol.ts before': 'a record type, in capitals',
  'input/zone/octodns.ts parts': 'a record type, in capitals',
  'report/json.ts copy': 'written, and never looked up in',
  'resolve/contact.ts states': 'states of our own',
  'resolve/mail-connection.ts socketStates': 'an errno name, in capitals',
  'resolve/system.ts failureCodes': 'an errno name, in capitals',
  'resolve/tls-faults.ts certificateStates': "a code of node's, in capitals",
};

const tablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:const|let) (\w+)(?:: [^=;]*\bRecord<string,[^=;]*(?:=>[^=;]*)*)? = \{/g)]
    .filter(([whole]) => whole.includes('Record<string,'))
    .map(([, name = '']) => name)
    .filter((name) => !text.includes(`Object.hasOwn(${name}, `));

const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    tablesIn(readFileSync(join(root, file), 'utf8')).map(
      (table) => `${file.replaceAll('\\', '/')} ${table}`,
    ),
  );

it('is looked up in with care', () =>
  expect(found.filter((table) => !Object.hasOwn(safe, table))).toEqual([]));

it('is named as safe only where there is one', () =>
  expect(Object.keys(safe).filter((table) => !found.includes(table))).toEqual([]));

it('is seen', () =>
  expect(tablesIn('const a: Readonly<Record<string, number>> = { b: 1 };\nx(a[word]);')).toEqual([
    'a',
  ]));
