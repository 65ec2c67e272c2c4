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
  'input/zone/terraform/cloud-kinds.ts cloudKinds': 'its entries go into a Map',
  'input/zone/terraform/host-kinds.ts hostKinds': 'its entries go into a Map',
  'input/zone/terraform/registrar-kinds.ts registrarKinds': 'its entries go into a Map',
  'input/zone/terraform/host-api-kinds.ts hostApiKinds': 'its entries go into a Map',
  'input/zone/terraform/template-kinds.ts templateKinds': 'its entries go into a Map',
  'input/zone/registry.ts recordParts': 'a record type, in capitals',
  'input/hcl/syntax/template.ts escapes': 'one sign',
  'check/waiver/waivers.ts findings': 'ids of our own',
  'input/cli/option-readers.ts formatsBySuffix': 'one of its own keys',
  'input/dnscontrol/language.ts functions': 'declared name by name, and never looked up in',
  'input/dnscontrol/vocabulary.ts metadata': 'declared name by name, and never looked up in',
  'input/javascript/statics.ts objects': 'declared name by name, and never looked up in',
  'record/spf/macro.ts escapes': 'begins with %',
  'report/html/element.ts entities': 'one sign',
  'input/document/json-schema.ts isType': 'type names of our own schemas',
  'report/junit.ts entities': 'one sign',
  'input/zone/dnscontrol.ts membersBeforeTarget': 'a record type, in capitals',
  'input/zone/octodns.ts valueParts': 'a record type, in capitals',
  'report/json.ts copy': 'written, and never looked up in',
  'command/support/run-settings.ts settings': 'written, and never looked up in',
  'mail/tcp-connect.ts contactStates': 'states of our own',
  'dns/transport/system.ts failureCodes': 'an errno name, in capitals',
  'mail/tls-faults.ts certificateStates': "a code of node's, in capitals",
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
