import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { example, shown } from './show.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octodns-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const yaml = 'octodns.provider.yaml.YamlProvider';

/** A configuration of these providers (id: options) and zones (name: settings), in flow style. */
const configOf = (providers: readonly string[], zones: readonly string[]): string =>
  `providers:\n${providers.map((one) => `  ${one}\n`).join('')}zones:\n${zones.map((one) => `  ${one}\n`).join('')}`;

const config = `config: {class: ${yaml}, directory: ./config}`;
const plain = 'example.com.: {sources: [config], targets: [route53]}';

const read = async (spec = 'octodns.yaml') => {
  const { zones } = await readZone(spec, folder, example);
  return zones.map(({ origin, records, unknowns }) => ({
    origin,
    records: records.map((record) => `${record.file}: ${shown(record)}`),
    unknowns: unknowns.map(({ file, line, owner, type, why, mayBeNone }) =>
      [`${file}:${line}`, owner, type, why, mayBeNone && '?'].filter(Boolean).join(' '),
    ),
  }));
};

describe("octoDNS's configuration", () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    [
      'one source',
      configOf([config], [plain]),
      { 'config/example.com.yaml': "'': {type: TXT, value: x}" },
      ['config/example.com.yaml: example.com. TXT "x"'],
    ],
    [
      'several sources',
      configOf(
        [config, `mail: {class: ${yaml}, directory: mail}`],
        ['example.com.: {sources: [config, mail]}'],
      ),
      {
        'config/example.com.yaml': 'www: {type: A, value: 192.0.2.1}',
        'mail/example.com.yaml': "'': {type: TXT, value: x}",
      },
      [
        'config/example.com.yaml: www.example.com. A 192.0.2.1',
        'mail/example.com.yaml: example.com. TXT "x"',
      ],
    ],
    [
      'a source that replaces',
      configOf(
        [config, `more: {class: ${yaml}, directory: more, populate_should_replace: true}`],
        ['example.com.: {sources: [config, more]}'],
      ),
      {
        'config/example.com.yaml': "'': [{type: TXT, value: x}, {type: A, value: 192.0.2.1}]",
        'more/example.com.yaml': "'': {type: TXT, value: y}",
      },
      [
        'config/example.com.yaml: example.com. A 192.0.2.1',
        'more/example.com.yaml: example.com. TXT "y"',
      ],
    ],
    [
      'split files and the file of the zone',
      configOf([`config: {class: ${yaml}, directory: config, split_extension: .}`], [plain]),
      {
        'config/example.com./$example.com.yaml': "'': {type: TXT, value: x}",
        'config/example.com./www.yaml': 'www: {type: A, value: 192.0.2.1}',
        'config/example.com./notes.txt': 'none',
        'config/example.com.yaml': 'ftp: {type: A, value: 192.0.2.2}',
      },
      [
        'config/example.com./$example.com.yaml: example.com. TXT "x"',
        'config/example.com./www.yaml: www.example.com. A 192.0.2.1',
        'config/example.com.yaml: ftp.example.com. A 192.0.2.2',
      ],
    ],
    [
      'the provider of split files alone',
      configOf(
        [
          'config: {class: octodns.provider.yaml.SplitYamlProvider, directory: config, disable_zonefile: true}',
        ],
        [plain],
      ),
      {
        'config/example.com./a.yaml': 'a: {type: TXT, value: x}',
        'config/example.com.yaml': 'ftp: {type: A, value: 192.0.2.2}',
      },
      ['config/example.com./a.yaml: a.example.com. TXT "x"'],
    ],
    [
      'a file that zones share',
      configOf(
        [`config: {class: ${yaml}, directory: config, shared_filename: shared.yaml}`],
        [plain],
      ),
      { 'config/shared.yaml': "'': {type: TXT, value: x}" },
      ['config/shared.yaml: example.com. TXT "x"'],
    ],
    [
      'the zone of another name',
      configOf(
        [config],
        ['example.org.: {sources: [config]}', 'example.com.: {alias: example.org.}'],
      ),
      { 'config/example.org.yaml': "'': {type: TXT, value: x}" },
      ['config/example.org.yaml: example.com. TXT "x"'],
    ],
    [
      'any zone',
      configOf([config], ["'*': {sources: [config]}"]),
      { 'config/example.com.yaml': "'': {type: TXT, value: x}" },
      ['config/example.com.yaml: example.com. TXT "x"'],
    ],
    [
      'a master file',
      configOf(
        ['config: {class: octodns_bind.ZoneFileSource, directory: config, file_extension: .zone}'],
        [plain],
      ),
      { 'config/example.com.zone': '@ TXT x' },
      ['config/example.com.zone: example.com. TXT "x"'],
    ],
  ])('names the files of %s', async (_, text, files, records) => {
    put('octodns.yaml', text);
    for (const [path, content] of Object.entries(files)) put(path, content);
    const zone = (await read()).find(({ origin }) => origin === 'example.com');
    expect(zone).toEqual({ origin: 'example.com', records, unknowns: [] });
  });

  it('is beside its folder, or names it from the root', async () => {
    put('dns/production.yaml', configOf([config], [plain]));
    put('config/example.com.yaml', "'': {type: TXT, value: root}");
    expect((await read('dns/production.yaml'))[0]?.records).toEqual([
      'config/example.com.yaml: example.com. TXT "root"',
    ]);
    put('dns/config/example.com.yaml', "'': {type: TXT, value: beside}");
    expect((await read('dns/production.yaml'))[0]?.records).toEqual([
      'dns/config/example.com.yaml: example.com. TXT "beside"',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'a source that is no file',
      configOf(
        [config, 'other: {class: octodns_route53.Route53Provider}'],
        ['example.com.: {sources: [config, other]}'],
      ),
      ['octodns.yaml:5 its source "other" is not a file that is read here'],
    ],
    [
      'a source of the environment',
      configOf(
        [config, 'env: {class: octodns.source.envvar.EnvVarSource, variable: X, name: a}'],
        ['example.com.: {sources: [config, env]}'],
      ),
      ['octodns.yaml:5 a.example.com TXT its value comes from the environment'],
    ],
    [
      'a source that nobody describes',
      configOf([config], ['example.com.: {sources: [config, lost]}']),
      ['octodns.yaml:4 its source "lost" is not a file that is read here'],
    ],
    [
      'a folder outside',
      configOf(
        [config, `out: {class: ${yaml}, directory: ../out, split_extension: .}`],
        ['example.com.: {sources: [config, out]}'],
      ),
      ['octodns.yaml:5 the file of its source "out" is not there, or cannot be opened'],
    ],
    [
      'processors',
      configOf([config], ['example.com.: {sources: [config], processors: [filter]}']),
      ['octodns.yaml:4 the processor "filter" may change its records ?'],
    ],
  ])('leaves open what it cannot read: %s', async (_, text, unknowns) => {
    put('octodns.yaml', text);
    put('config/example.com.yaml', "'': {type: TXT, value: x}");
    expect(await read()).toEqual([
      {
        origin: 'example.com',
        records: ['config/example.com.yaml: example.com. TXT "x"'],
        unknowns,
      },
    ]);
  });

  it('follows no link out of the workspace', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    mkdirSync(join(outside, 'example.com.'));
    writeFileSync(join(outside, 'example.com.', 'a.yaml'), 'a: {type: TXT, value: x}');
    symlinkSync(outside, join(folder, 'config'));
    put(
      'octodns.yaml',
      configOf([`config: {class: ${yaml}, directory: config, split_extension: .}`], [plain]),
    );
    expect((await read())[0]?.records).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  it('has the options of its provider and zone', async () => {
    put('config/example.com.yaml', "'': {type: TXT, value: a;b\\;c}\nx: {type: CNAME, value: a.b}");
    put(
      'octodns.yaml',
      configOf(
        [`config: {class: ${yaml}, directory: config, escaped_semicolons: false}`],
        ['example.com.: {sources: [config], lenient: true}'],
      ),
    );
    const [zone] = (await readZone('octodns.yaml', folder, example)).zones;
    expect(zone?.records.map(shown)).toEqual([
      'example.com. TXT "a;b\\\\;c"',
      'x.example.com. CNAME a.b.',
    ]);
    expect(zone?.faults).toEqual([]);
  });

  it('adds nothing to the files of its folder', async () => {
    put('octodns.yaml', configOf([config], [plain]));
    put('config/example.com.yaml', "'': {type: TXT, value: x}");
    expect(await read('.')).toEqual([
      {
        origin: 'example.com',
        records: ['config/example.com.yaml: example.com. TXT "x"'],
        unknowns: [],
      },
    ]);
  });
});
