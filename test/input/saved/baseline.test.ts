import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  acceptObservations,
  emptyBaseline,
  presentBaseline,
  withDomainRecords,
} from '../../../src/drift/baseline.ts';
import { compareWithAccepted } from '../../../src/drift/compare.ts';
import { observe } from '../../../src/drift/observe.ts';
import { parseBaseline, readBaseline } from '../../../src/input/saved/baseline.ts';
import { UserError } from '../../../src/model/user-error.ts';
import type { Answer, RData, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName, prependLabels } from '../../../src/model/dns/domain-name.ts';
import { answersOf, example, healthy } from '../../support/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (text: string) => parseBaseline({ file: 'b.json', text });

/** The message of the error that `run` ends in. */
const complaint = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return 'no error';
};

const file = (...lines: string[]) =>
  `{\n  "version": 1,\n  "domains": {\n    "example.com": [\n${lines.map((line) => `      ${JSON.stringify(line)}`).join(',\n')}\n    ]\n  }\n}\n`;

/** A settled answer of the domain's own server. */
const answer = <T extends RecordType>(
  name: string,
  type: T,
  rdata: readonly RData[T][],
): Answer => {
  const [first, ...more] = rdata;
  const base = {
    question: { name: dnsName(name), type },
    vantage: 'authoritative',
    server: '192.0.2.1',
    transport: 'udp',
    chain: [],
    ms: 0,
  } as const;
  return first === undefined
    ? { ...base, kind: 'nodata' }
    : ({
        ...base,
        kind: 'found',
        set: { owner: dnsName(name), type, rdata: [first, ...more] },
        authentic: false,
      } as unknown as Answer);
};

const octets = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)),
  maxLength: 255,
});
const label = fc
  .string({
    unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) =>
    text
      .replace(/[A-Z]/g, 'x')
      .replace(/[^a-z0-9_-]/g, (c) =>
        c === '.' || c === '\\' ? `\\${c}` : `\\${String(c.charCodeAt(0)).padStart(3, '0')}`,
      ),
  );
const name = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => dnsName(labels.join('.')));
const uint16 = fc.integer({ min: 0, max: 65535 });

const state = fc.record({
  mx: fc.array(
    fc.record({ preference: uint16, exchange: fc.oneof(name, fc.constant(dnsName('.'))) }),
  ),
  txt: fc.array(
    fc.tuple(fc.constantFrom('v=spf1 ', 'apple-domain=', '"v=spf1', 'other '), octets, octets),
  ),
  dmarc: fc.array(fc.array(octets, { minLength: 1, maxLength: 3 })),
  srv: fc.array(fc.record({ priority: uint16, weight: uint16, port: uint16, target: name })),
  ns: fc.array(fc.record({ host: name })),
});

describe('a baseline', () => {
  it('reads back whatever was recorded: no drift, and the same bytes', () => {
    fc.assert(
      fc.property(state, ({ mx, txt, dmarc, srv, ns }) => {
        const observations = observe(example, [
          answer('example.com', 'MX', mx),
          answer('example.com', 'NS', ns),
          answer(
            'example.com',
            'TXT',
            txt.map((strings) => ({ strings })),
          ),
          answer(
            '_dmarc.example.com',
            'TXT',
            dmarc.map((strings) => ({ strings })),
          ),
          answer('_imaps._tcp.example.com', 'SRV', srv),
        ]);
        const text = presentBaseline(
          withDomainRecords(emptyBaseline, example, acceptObservations(observations).lines),
        );
        const read = parse(text);
        expect(text).toMatch(/^[\n -~]*$/);
        expect(
          compareWithAccepted(example, read.domains.get(example)!, observations).changes,
        ).toEqual([]);
        expect(presentBaseline(read)).toBe(text);
      }),
    );
  });

  it('is written in one order, one record a line', async () => {
    const { lines } = acceptObservations(observe(example, await answersOf(healthy)));
    expect(presentBaseline(withDomainRecords(emptyBaseline, example, lines))).toBe(`{
  "version": 1,
  "domains": {
    "example.com": [
      "_dmarc.example.com. TXT \\"v=DMARC1; p=quarantine\\"",
      "example.com. MX 10 mx01.mail.icloud.com.",
      "example.com. MX 10 mx02.mail.icloud.com.",
      "example.com. TXT \\"apple-domain=Abcd1234Efgh5678\\"",
      "example.com. TXT \\"v=spf1 include:icloud.com ~all\\"",
      "sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com."
    ]
  }
}
`);
  });

  it.each([
    [
      'order and repetition',
      file(
        'example.com. MX 20 b.example.',
        'example.com. MX 5 a.example.',
        'example.com. MX 20 b.example.',
      ),
    ],
    [
      'line endings',
      file('example.com. MX 5 a.example.', 'example.com. MX 20 b.example.').replaceAll(
        '\n',
        '\r\n',
      ),
    ],
    [
      'letter case of names and types',
      file('Example.COM. mx 5 A.Example.', 'example.com. MX 20 b.example.').replace(
        '"example.com":',
        '"EXAMPLE.com":',
      ),
    ],
    ['white space', file('example.com.  MX\t5   a.example.', 'example.com. MX 020 b.example.')],
  ])('may differ in %s', (_, text) => {
    expect(presentBaseline(parse(text))).toBe(
      file('example.com. MX 5 a.example.', 'example.com. MX 20 b.example.'),
    );
  });

  it('puts the strings of a text together', () => {
    expect(presentBaseline(parse(file('example.com. TXT "a\\"b" "\\099\\\\"')))).toBe(
      file('example.com. TXT "a\\"bc\\\\"'),
    );
  });

  it('knows the owner below the domain, and the root as an exchange', () => {
    const { domains } = parse(file('example.com. MX 0 .', '_dmarc.example.com. TXT "x"'));
    expect(domains.get(example)).toEqual([
      { owner: example, type: 'MX', rdata: '0 .' },
      { owner: prependLabels('_dmarc', example), type: 'TXT', rdata: '"x"' },
    ]);
  });

  it.each([
    ['', 'b.json:1:1: a value is expected here, not the end of the file.'],
    [
      '{"version": 1, "domains": {}} x',
      'b.json:1:31: the end of the file is expected here, not "x".',
    ],
    [
      '{"version": 1,\n "domains": {},}',
      'b.json:2:16: a name in quotes is expected here, not "}".',
    ],
    [
      '{"version": 1,\r\n "domains": {"a.example": [],\r\n  "A.example": []}}',
      'b.json:3:3: a.example appears twice.',
    ],
    [
      '{"version": 1, "domains": {"a.example": [], "a.example": []}}',
      'b.json:1:45: "a.example" appears twice.',
    ],
    [
      '{"version": 1, "domains": {"__proto__": []}}',
      'b.json:1:28: "__proto__" is not allowed as a name.',
    ],
    [
      '{"version": 1, "__proto__": {"domains": {}}}',
      'b.json:1:16: "__proto__" is not allowed as a name.',
    ],
    [
      '{"version": 2, "domains": {}}',
      'b.json:1:13: version 2 of the baseline is newer than this dns-audit, which knows version 1.',
    ],
    ['{"version": "1", "domains": {}}', 'b.json:1:13: the version of the baseline must be 1.'],
    ['{"domains": {}}', 'b.json:1:1: "version" is missing.'],
    ['{"version": 1}', 'b.json:1:1: "domains" is missing.'],
    ['{"version": 1, "domain": {}}', 'b.json:1:16: "domain" does not belong in a baseline.'],
    ['[]', 'b.json:1:1: a baseline must be an object: { ... }.'],
    ['{"version": 1, "domains": {"example": []}}', 'b.json:1:28: "example" is not a domain name.'],
    [
      '{"version": 1, "domains": {"https://a.example/": []}}',
      'b.json:1:28: "https://a.example/" is not a domain name.',
    ],
    [
      '{"version": 1, "domains": {"a.example": {}}}',
      'b.json:1:41: the records of a.example must be a list: [ ... ].',
    ],
    [
      '{"version": 1, "domains": {"a.example": [1]}}',
      'b.json:1:42: a record must be a string, such as "example.com. MX 10 mx01.mail.icloud.com.".',
    ],
    ['{"version": 01, "domains": {}}', 'b.json:1:14: a comma or } is expected here, not "1,".'],
    ['{"version": True}', 'b.json:1:13: a value is expected here, not "True}".'],
    ['['.repeat(40), 'b.json:1:34: this is nested too deeply.'],
    [
      '{"\u202e\u001b": 1, "version": 1, "domains": {}}',
      'b.json:1:2: a name in quotes is expected here, not ""\\226\\128\\174\\027":".',
    ],
  ])('%j is refused', (text, message) => {
    expect(complaint(() => parse(text))).toBe(message);
  });

  it.each([
    ['example.com. MX 10 mx01.mail.icloud.com', '"mx01.mail.icloud.com" must end in a dot'],
    ['example.com MX 10 a.example.', '"example.com" is not a domain name with a dot at its end'],
    ['example.com. MX a.example. 10', '"10" must end in a dot'],
    ['example.com. MX ten a.example.', '"ten" is not the preference of an MX record'],
    ['example.com. MX 10', 'MX takes 2 fields (preference, exchange), and there is 1: 10'],
    ['example.com. MX 10 a.example. b.example.', 'and there are 3'],
    ['example.com. MX 65536 a.example.', '"65536" is not the preference of an MX record'],
    ['example.com. TXT v=spf1', 'the text must stand in quotes'],
    ['example.com. TXT "open', 'this is not a record'],
    ['example.com. TXT "\\300"', 'a backslash must be followed'],
    ['example.com. 3600 IN MX 10 a.example.', '"3600" is not the type of a record'],
    ['example.com. TXTT "x"', 'Is TXT meant?'],
    ['example.com. TXT', 'there is no data for the TXT record'],
    ['example.com. MX 10 a..example.', '"a..example." is not the exchange'],
    [`example.com. MX 10 ${'a'.repeat(64)}.`, 'is not the exchange'],
    ['example.org. MX 10 a.example.', 'example.org does not belong to example.com'],
    ['notexample.com. MX 10 a.example.', 'does not belong to'],
    ['', 'this is not a record'],
  ])('refuses the record %j', (line, message) => {
    const said = complaint(() => parse(file('example.com. MX 1 a.example.', line)));
    expect(said).toContain(message);
    expect(said).toMatch(/^b\.json:6:7: [ -~]+$/);
  });
});

describe('the file', () => {
  const at = (name: string) => join(folder, name);
  const write = (name: string, octets: string | Uint8Array) => {
    writeFileSync(at(name), octets);
    return at(name);
  };

  it('may be missing', () => expect(readBaseline(at('none.json'))).toBeUndefined());

  it('may begin with a byte order mark', () => {
    expect(readBaseline(write('bom.json', `\ufeff${file()}`), folder)?.domains.size).toBe(1);
  });

  it.each([
    ['binary', () => write('nul.json', 'a\0b'), 'is not UTF-8 text'],
    [
      'in another encoding',
      () => write('latin1.json', Uint8Array.of(0x22, 0xe9, 0x22)),
      'is not UTF-8 text',
    ],
    ['huge', () => write('huge.json', ' '.repeat(2 * 1024 * 1024 + 1)), 'is larger than 2048 KiB'],
    ['a folder', () => (mkdirSync(at('folder.json')), at('folder.json')), 'is not a regular file'],
    [
      'a link',
      () => (symlinkSync(write('real.json', file()), at('link.json')), at('link.json')),
      'is a symbolic link',
    ],
    [
      'a loop of links',
      () => (symlinkSync(at('loop.json'), at('loop.json')), at('loop.json')),
      'is a symbolic link',
    ],
    ['below a file', () => join(write('leaf.json', file()), 'b.json'), 'cannot be read (ENOTDIR)'],
  ])('is refused when it is %s', (_, make, message) => {
    const path = make();
    expect(complaint(() => readBaseline(path))).toContain(message);
  });

  it('is refused outside the workspace, also by way of a linked folder', () => {
    mkdirSync(at('inside'));
    mkdirSync(at('outside'));
    symlinkSync(at('outside'), at('inside/way'));
    write('outside/b.json', file());
    expect(complaint(() => readBaseline(at('outside/b.json'), at('inside')))).toContain(
      'lies outside',
    );
    expect(complaint(() => readBaseline(at('inside/way/b.json'), at('inside')))).toContain(
      'lies outside',
    );
    expect(readBaseline(at('outside/b.json'), at('outside'))?.domains.size).toBe(1);
  });
});
