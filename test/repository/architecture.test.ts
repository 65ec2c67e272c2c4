/** The rules of the house: which folder may import which, where Node and the network begin, which sections of RFCs exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { applePages, sections } from '../../src/model/rfc.ts';

const knowledge = ['model', 'record', 'knowledge', 'icloud'];
const judging = [
  ...knowledge,
  'network',
  'dns',
  'mail',
  'gather',
  'check',
  'diagnosis',
  'drift',
  'plan',
  'version.ts',
];
const everything = [...judging, 'audit', 'input', 'report', 'deliver', 'demo'];

/** What each folder, and each entry, may import beside itself. What is not here may not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  record: ['model'],
  knowledge: ['model'],
  icloud: ['model'],
  network: ['model', 'knowledge'],
  dns: ['model', 'record', 'network'],
  mail: ['model', 'knowledge', 'network'],
  gather: ['model', 'record', 'network', 'dns', 'mail'],
  check: knowledge,
  diagnosis: ['model', 'icloud', 'knowledge'],
  drift: ['model'],
  plan: ['model', 'record', 'icloud', 'check'],
  audit: judging,
  // A pasted name may be that of a mail host, which its reader has to know.
  input: ['model', 'record', 'knowledge'],
  // A fix is shown as the fields of the DNS host's own form.
  report: ['model', 'knowledge'],
  deliver: ['model'],
  demo: knowledge,
  command: everything,
  'version.ts': [],
  'cli.ts': ['command', 'audit', 'model', 'version.ts'],
  'action.ts': ['command', 'audit', 'input', 'deliver'],
  'index.ts': everything,
};

/** Folders whose sub-folders may not import each other, and the sub-folders that the others share. */
const apart = ['check', 'report', 'deliver'];
const shared = ['report/view', 'report/text/layout.ts'];

/** Modules of Node that reach a file, a process or the network, and where they may be used. */
const reaching =
  /^node:(?:child_process|dgram|dns|fs|http|http2|https|net|readline|tls|worker_threads)(?:\/|$)/;
const mayReach = [
  'network',
  'dns/transport',
  'mail',
  'gather/https-page.ts',
  'deliver',
  'input/source',
  'input/git',
  'command',
  'demo',
  // They ask at the terminal, and look for a configuration before the rest is loaded.
  'input/cli/ask.ts',
  'audit/early-start.ts',
];

/**
 * What opens connections or could, and who may import more than its types. All that leaves is opened in
 * `network`, which refuses an address that a stranger's data must not choose; the others listen, read
 * the system's roots, or ask the hosts that the user names or that GitHub has.
 */
const opening = /^(?:node:(?:dgram|http|http2|https|net|tls)|@actions\/http-client)$/;
const mayOpen = [
  'network',
  'demo',
  'command/demo.ts',
  'mail/trusted-roots.ts',
  'dns/transport/http-client.ts',
  'dns/transport/http1.ts',
  'dns/transport/http2.ts',
  'deliver/github/client.ts',
];

/** What the page in a browser is made of: it runs without Node. */
const page = [
  'model',
  'record',
  'knowledge',
  'icloud',
  'check',
  'plan',
  'gather',
  'report/view',
  'report/html',
  'dns/message',
  'dns/resolver',
];

const root = join(import.meta.dirname, '../../src');
const texts = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .toSorted()
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const files = [...texts.keys()];

const specifiers =
  /^(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;

/** `to`: a file of src, or what is imported from elsewhere as it is written. */
const imports = [...texts].flatMap(([from, text]) =>
  [...text.matchAll(specifiers)].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    const types = match[0].startsWith('import type');
    return { from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to, types };
  }),
);
const inside = imports.filter(({ to }) => texts.has(to));

const groupBy = <T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const subFolderOf = (file: string): string => file.split('/').slice(0, -1).slice(0, 2).join('/');
const isWithin = (places: readonly string[]) => (file: string) =>
  places.some((place) => file === place || file.startsWith(`${place}/`));
const arrows = (
  list: readonly Pick<(typeof imports)[number], 'from' | 'to'>[],
): readonly string[] => list.map(({ from, to }) => `${from} → ${to}`);

it('src holds the entries and folders that have a rule, and no folder too many files', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => mayImport[folderOf(file)] === undefined)).toEqual([]);
  const sizes = groupBy(files, (file) => posix.dirname(file));
  const large = [...sizes].filter(([folder, own]) => folder !== '.' && own.length > 26);
  expect(large.map(([folder, own]) => `${folder}: ${own.length}`)).toEqual([]);
});

it('a file imports only what its folder may', () => {
  const up = inside.filter(
    ({ from, to }) =>
      folderOf(from) !== folderOf(to) && !mayImport[folderOf(from)]?.includes(folderOf(to)),
  );
  const across = inside.filter(({ from, to }) => {
    const [one, other] = [subFolderOf(from), subFolderOf(to)];
    return (
      apart.includes(folderOf(from)) &&
      folderOf(from) === folderOf(to) &&
      one.includes('/') &&
      other.includes('/') &&
      one !== other &&
      !isWithin(shared)(to)
    );
  });
  // The registry alone puts the areas together.
  const down = inside.filter(
    ({ from, to }) =>
      folderOf(from) === 'check' &&
      folderOf(to) === 'check' &&
      from !== 'check/registry.ts' &&
      !subFolderOf(from).includes('/') &&
      subFolderOf(to).includes('/'),
  );
  expect(arrows([...up, ...across, ...down])).toEqual([]);
  // The published schemas are data, against which a reader may hold a file.
  const outside = imports.filter(
    ({ from, to }) => to.startsWith('..') && folderOf(from) !== 'input',
  );
  expect(arrows(outside)).toEqual([]);
});

it('no import runs in a circle', () => {
  const next = groupBy(inside, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('files, processes, the network and the clock are reached only where that is the work', () => {
  const reached = imports.filter(({ from, to }) => reaching.test(to) && !isWithin(mayReach)(from));
  expect(arrows(reached)).toEqual([]);
  const pure = isWithin([...page, 'diagnosis', 'drift', 'report', 'input/zone', 'input/document']);
  const used = [...texts].filter(
    ([file, text]) =>
      pure(file) &&
      file !== 'gather/https-page.ts' &&
      /\b(?:console\.|process\.|Date\.now|Math\.random|fetch\()/.test(text),
  );
  expect(used.map(([file]) => file)).toEqual([]);
  // Node 20's URL.canParse contradicts `new URL` after some thousand calls.
  const unreliable = [...texts].filter(([, text]) => text.includes('URL.canParse('));
  expect(unreliable.map(([file]) => file)).toEqual([]);
});

it('connections are opened in one place', () => {
  const opened = imports.filter(
    ({ from, to, types }) => !types && opening.test(to) && !isWithin(mayOpen)(from),
  );
  // A pipe that is open already is read by the same module.
  expect(arrows(opened)).toEqual(['input/source/open-source.ts → node:net']);
  // Neither by another way, nor by what only the browser's page may use.
  const otherwise = /\bfetch\(|\bWebSocket\b|getBuiltinModule\('node:(?!crypto')/;
  const hidden = [...texts].filter(([, text]) => otherwise.test(text));
  expect(hidden.map(([file]) => file)).toEqual([]);
  // TLS is spoken over what is connected already, or to a host whose every address is looked at.
  const direct = ['network/tls.ts', 'network/https.ts'].map((file) => texts.get(file) ?? '');
  expect(direct[0]?.match(/\bconnect\(.*\)/g)).toEqual([
    'connect({ ...verified, ...options, socket })',
    'connect({ ...verified, ...options, ...named, host, port })',
  ]);
  expect(direct[1]).toMatch(/request\(\{ createConnection: \(\) => socket,/);
});

it('all that the page in a browser needs runs without Node', () => {
  const needs = imports.filter(
    ({ from, to }) =>
      isWithin(page)(from) && from !== 'gather/https-page.ts' && to.startsWith('node:'),
  );
  expect(arrows(needs)).toEqual([]);
});

it('a comment cites only sections that are listed, in the one spelling', () => {
  const known = [...Object.keys(sections), ...Object.keys(applePages)];
  const unknown = [...texts]
    .filter(([file]) => file !== 'model/rfc.ts')
    .flatMap(([file, text]) =>
      [...text.matchAll(/RFC \d+(?: §[\d.]*\d)?/g)]
        .filter(([cite]) => !known.includes(cite) && !known.some((k) => k.startsWith(`${cite} §`)))
        .map(([cite]) => `${file}: ${cite}`),
    );
  expect(unknown).toEqual([]);
});
