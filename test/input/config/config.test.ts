import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import schema from '../../../examples/config.schema.json' with { type: 'json' };
import { parseConfig, readConfig } from '../../../src/input/config/config.ts';
import { findConfig } from '../../../src/input/config/find-config.ts';
import { UserError } from '../../../src/model/user-error.ts';

const known = { checks: ['mx-present', 'dmarc-present', 'spf-single'], areas: ['mx', 'smtp'] };

const parse = (text: string, file = 'conf/c.yaml') => parseConfig({ file, text }, known);

/** Message and hint of the error that `run` ends in. */
const complaint = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { message, hint } = error as UserError;
    return hint === undefined ? message : `${message} ${hint}`;
  }
  return 'no error';
};

const full = {
  $schema: 'https://example.com/config.schema.json',
  domains: {
    'Example.COM': {
      'apple-domain': 'Abcd1234',
      zone: 'zones/example.com.zone',
      skip: ['smtp'],
      'allow-private': true,
    },
    'b\u00fccher.example': null,
  },
  baseline: 'dns-audit.baseline.json',
  only: ['mx', 'dmarc-present'],
  skip: ['spf-single'],
  severities: { 'dmarc-present': 'error' },
  resolvers: ['system', '192.0.2.53:5353', 'https://dns.example/dns-query'],
  referee: 'https://dns.example/dns-query',
  rdap: true,
  ports: false,
  authoritative: true,
  timeout: 7.5,
  concurrency: 2,
  'fail-on': 'warning',
  waivers: [
    {
      check: 'dmarc-present',
      owner: '_DMARC.example.com.',
      reason: 'Next month \u2713.',
      until: '2027-02-28',
    },
  ],
};

const expected = {
  domains: [
    {
      domain: { name: 'example.com', unicode: 'example.com' },
      token: 'Abcd1234',
      zone: 'conf/zones/example.com.zone',
      skip: ['smtp'],
      allowPrivate: true,
    },
    { domain: { name: 'xn--bcher-kva.example', unicode: 'b\u00fccher.example' }, skip: [] },
  ],
  baseline: 'conf/dns-audit.baseline.json',
  only: ['mx', 'dmarc-present'],
  skip: ['spf-single'],
  severities: { 'dmarc-present': 'error' },
  resolvers: full.resolvers,
  referee: full.referee,
  rdap: true,
  ports: false,
  authoritative: true,
  timeout: 7.5,
  concurrency: 2,
  failOn: 'warning',
};

const waiver = {
  check: 'dmarc-present',
  owner: '_dmarc.example.com',
  reason: 'Next month \\226\\156\\147.',
  until: '2027-02-28',
};

describe('a configuration', () => {
  it('is read from JSON', () => {
    expect(parse(JSON.stringify(full), 'conf/c.json')).toEqual({
      ...expected,
      file: 'conf/c.json',
      waivers: [{ ...waiver, place: { file: 'conf/c.json', line: 1, column: expect.any(Number) } }],
    });
  });

  it('is read from YAML, where a date is no more than text', () => {
    const text = `domains:
  Example.COM:
    apple-domain: Abcd1234
    zone: zones/example.com.zone
    skip: [smtp]
    allow-private: true
  b\u00fccher.example:
baseline: dns-audit.baseline.json
only: [mx, dmarc-present]
skip: [spf-single]
severities: { dmarc-present: error }
resolvers: [system, "192.0.2.53:5353", "https://dns.example/dns-query"]
referee: https://dns.example/dns-query
rdap: true
ports: false
authoritative: true
timeout: 7.5
concurrency: 2
fail-on: warning
waivers:
  - check: dmarc-present
    owner: _DMARC.example.com.
    reason: Next month \u2713.
    until: 2027-02-28
`;
    const place = { file: 'conf/c.yaml', line: 21, column: 5 };
    expect(parse(text)).toEqual({
      ...expected,
      file: 'conf/c.yaml',
      waivers: [{ ...waiver, place }],
    });
    expect(parse(text.replaceAll('\n', '\r\n')).waivers).toEqual([{ ...waiver, place }]);
  });

  it('may set nothing', () => {
    expect(parse('{}')).toEqual({
      file: 'conf/c.yaml',
      domains: [],
      only: [],
      skip: [],
      severities: {},
      resolvers: [],
      waivers: [],
    });
  });

  it('has everything set in one of these tests that its schema knows', () => {
    expect(Object.keys(full).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    expect(Object.keys(full.waivers[0]!).toSorted()).toEqual(
      Object.keys(schema.properties.waivers.items.properties).toSorted(),
    );
    expect(Object.keys(full.domains['Example.COM']).toSorted()).toEqual(
      Object.keys(schema.properties.domains.additionalProperties.properties).toSorted(),
    );
  });

  it.each([
    ['domain: {}', 'conf/c.yaml:1:1: "domain" is not known here. Did you mean domains?'],
    ['skip: []\nwhatever: 1', 'conf/c.yaml:2:1: "whatever" is not known here.'],
    [
      'domains:\n  a.example:\n    zones: x',
      'conf/c.yaml:3:5: "zones" is not known here. Did you mean zone?',
    ],
    ['domains: [a.example]', 'conf/c.yaml:1:10: "domains" must be an object.'],
    ['domains:\n  a_b.example: {}', 'conf/c.yaml:2:3: "a_b.example" is not a domain name: it has'],
    [
      'domains:\n  a.example: {}\n  icloud.com: {}',
      'conf/c.yaml:3:3: icloud.com is not a custom email domain: it belongs to Apple',
    ],
    ['domains:\n  a.example: {}\n  A.example: {}', 'conf/c.yaml:3:3: a.example appears twice.'],
    ['domains:\n  a.example: {}\n  a.example: {}', 'conf/c.yaml:3:3: "a.example" appears twice.'],
    ['domains:\n  __proto__: {}', 'conf/c.yaml:2:3: "__proto__" is not allowed as a name.'],
    [
      'domains:\n  a.example: { zone: ../z }',
      'conf/c.yaml:2:22: "../z" must be a path below the folder of this file.',
    ],
    [
      'baseline: /etc/passwd',
      'conf/c.yaml:1:11: "/etc/passwd" must be a path below the folder of this file.',
    ],
    [
      'skip: [mx-presnt]',
      'conf/c.yaml:1:8: "mx-presnt" is neither a check nor an area. Did you mean mx-present?',
    ],
    ['only: [mx, 1]', 'conf/c.yaml:1:12: "only" must be a string.'],
    ['severities:\n  smtp: error', 'conf/c.yaml:2:3: "smtp" is not a check.'],
    [
      'severities: { mx-present: fatal }',
      'conf/c.yaml:1:27: "mx-present" must be one of error, warning, note.',
    ],
    [
      'resolvers: [system, 300.1.1.1]',
      'conf/c.yaml:1:21: "300.1.1.1" is not system, IP[:PORT] or https://...',
    ],
    [
      'referee: 192.0.2.1',
      'conf/c.yaml:1:10: "192.0.2.1" is neither an https:// address nor the word none.',
    ],
    ['resolvers: []', 'conf/c.yaml:1:12: "resolvers" must have at least 1 item.'],
    ['timeout: 0', 'conf/c.yaml:1:10: "timeout" must be greater than 0.'],
    ['concurrency: 1.5', 'conf/c.yaml:1:14: "concurrency" must be an integer.'],
    ['ports: "no"', 'conf/c.yaml:1:8: "ports" must be a boolean.'],
    [
      'fail-on: drift',
      'conf/c.yaml:1:10: "fail-on" must be one of error, warning, note, never, new.',
    ],
    ['waivers:\n  - check: mx-present', 'conf/c.yaml:2:5: "owner" is missing here.'],
    [
      'waivers: [{ check: mx-prezent, owner: a.example, reason: r, until: 2027-01-01 }]',
      'conf/c.yaml:1:20: "mx-prezent" is not a check. Did you mean mx-present?',
    ],
    [
      'waivers: [{ check: mx-present, owner: a.example, reason: r, until: 2027-02-30 }]',
      'conf/c.yaml:1:68: "2027-02-30" is not a date.',
    ],
    [
      'waivers: [{ check: mx-present, owner: a.example, reason: r, until: soon }]',
      'conf/c.yaml:1:68: "until" must be the last day of the waiver, for example 2027-01-31.',
    ],
    [
      'waivers: [{ check: mx-present, owner: a.example, reason: " ", until: 2027-01-01 }]',
      'conf/c.yaml:1:58: "reason" must be a sentence that says why.',
    ],
    ['- a', 'conf/c.yaml:1:1: a configuration must be an object.'],
    ['', 'conf/c.yaml:1:1: a configuration must be an object.'],
    ['skip: [mx', 'conf/c.yaml:1:10: this is not YAML:'],
    ['skip: &a [*a]', 'this is nested too deeply'],
  ])('is refused: %j', (text, message) => {
    const said = complaint(() => parse(text));
    expect(said).toContain(message);
    expect(said).toMatch(/^conf\/c\.yaml:\d+:\d+: [ -~]+$/);
  });
});

describe('the file', () => {
  const folders: string[] = [];
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
    folders.push(folder);
  });
  afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));
  const write = (name: string, text = '{}') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it.each(['dns-audit.config.json', 'dns-audit.config.yaml', 'dns-audit.config.yml'])(
    'is found: %s',
    (name) => {
      const file = write(name, '{"skip": ["mx"]}');
      expect(findConfig(folder)).toBe(file);
      expect(readConfig(file, known, folder)?.skip).toEqual(['mx']);
    },
  );

  it('may be missing', () => {
    expect(findConfig(folder)).toBeUndefined();
    expect(readConfig(join(folder, 'none.json'), known)).toBeUndefined();
  });

  it('is refused when there are two', () => {
    write('dns-audit.config.json');
    write('dns-audit.config.yml');
    expect(complaint(() => findConfig(folder))).toBe(
      'There are both dns-audit.config.json and dns-audit.config.yml: keep one of them.',
    );
  });

  it('is refused when it is a link, or larger than 64 KiB', () => {
    symlinkSync(write('real.json'), join(folder, 'link.json'));
    expect(complaint(() => readConfig(join(folder, 'link.json'), known))).toContain(
      'symbolic link',
    );
    const large = write('large.json', ' '.repeat(64 * 1024 + 1));
    expect(complaint(() => readConfig(large, known))).toContain('larger than 64 KiB');
  });
});
