import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/user-error.ts';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { findZoneFor } from '../../../src/input/zone/assemble-zones.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { codeOf, example, fixtures, shown } from './show.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zones-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const zones = async (spec: string, root = folder) =>
  (await readZone(spec, root, example)).zones.map(
    ({ origin, files }) => `${origin} ${files.join(' ')}`,
  );

const refusal = async (read: () => unknown): Promise<string> => {
  try {
    await read();
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  throw new Error('it is read');
};

describe('the format of a file', () => {
  it.each([
    ['bind/example.com.zone', 'example.com'],
    ['cloudflare/example.com.txt', 'example.com'],
    ['octodns/example.com.yaml', 'example.com'],
    ['dnscontrol/ir.json', 'example.com example.org'],
    ['dnscontrol/zones.js', 'example.com'],
    ['dnscontrol/zone.tsv', 'example.com'],
    ['route53/list.json', 'example.com'],
    ['route53/change-batch.json', 'example.com'],
    ['terraform/cloudflare-v5.plan.json', 'example.com'],
    ['terraform/route53.state.json', 'example.com'],
  ])('%s is told by name and content', async (file, origins) =>
    expect((await readZone(file, fixtures)).zones.map(({ origin }) => origin).join(' ')).toBe(
      origins,
    ),
  );

  it.each([
    ['x', ':terraform', 'terraform/route53.state.json'],
    ['x', ':route53', 'route53/list.json'],
    ['x', ':dnscontrol', 'dnscontrol/ir.json'],
    ['x', ':dnscontrol', 'dnscontrol/zone.tsv'],
    ['x', ':dnscontrol', 'dnscontrol/zones.js'],
    ['x', ':octodns', 'octodns/example.com.yaml'],
    ['x', ':bind', 'cloudflare/example.com.txt'],
    ['x', ':cloudflare', 'cloudflare/example.com.txt'],
  ])('%s%s is what %s is', async (file, format, original) => {
    put(file, readFileSync(join(fixtures, original), 'utf8'));
    const given = (await readZone(`${file}${format}`, folder, example)).zones[0]!.records.map(
      shown,
    );
    expect(given).toEqual(
      (await readZone(original, fixtures, example)).zones[0]!.records.map(shown),
    );
  });

  it.each([
    ['x.json', '{"lineage": "1", "terraform_version": "1.9"}', 'terraform show -json'],
    ['lib.js', 'export const x = 1;', 'dnscontrol print-ir'],
    ['notes.txt', 'Buy milk.', 'FILE:bind'],
    ['config.yaml', 'providers: {}', 'These forms are read: a zone file (BIND), a zone of octoDNS'],
  ])('%s is none, and the hint helps', async (file, text, hint) => {
    put(file, text);
    expect(await refusal(() => zones(file))).toContain(hint);
  });

  it('may not be there, as a path may hold a colon', async () => {
    put('example.com:old.zone', '$ORIGIN example.com.\n@ TXT x');
    expect(await zones('example.com:old.zone')).toEqual(['example.com example.com:old.zone']);
  });

  it('has to be one that there is', async () => {
    put('x.zone', '@ TXT x');
    expect(await refusal(() => zones('x.zone:bnid'))).toBe(
      'x.zone:bnid: "bnid" is not a format of zone files. Did you mean bind? There are: bind, octodns, dnscontrol, terraform, route53, cloudformation, pulumi, dnsendpoint, registry, cloudflare-api, desec, digitalocean, gandi, google, hetzner, ovh, powerdns, cloudflare.',
    );
  });
});

describe('a folder', () => {
  it('holds zones of several formats, and other files', async () => {
    put('dns/example.com.zone', '@ TXT x');
    put('dns/more/example.org.yaml', "'': {type: TXT, value: x}");
    put('dns/db.example.net', '@ TXT x');
    put('dns/sub.example.com.zone', '@ TXT x');
    put('dns/package.json', '{"name": "x"}');
    put('dns/octodns.yaml', 'providers: {}');
    put('dns/.git/example.edu.zone', '@ TXT x');
    put('dns/node_modules/example.edu.zone', '@ TXT x');
    put('dns/photo.png', new Uint8Array(10));
    expect(await zones('dns')).toEqual([
      'example.com dns/example.com.zone',
      'example.net dns/db.example.net',
      'example.org dns/more/example.org.yaml',
      'sub.example.com dns/sub.example.com.zone',
    ]);
    expect(await zones('dns:octodns')).toEqual(['example.org dns/more/example.org.yaml']);
  });

  it('may hold files that cannot be read, which are told', async () => {
    put('example.com.zone', '@ TXT x');
    put('app.db', Uint8Array.of(0, 1));
    const source = await readZone('.', folder);
    expect(source.zones).toHaveLength(1);
    expect(source.faults).toMatchObject([
      { file: 'app.db', code: 'unreadable', message: expect.stringContaining('not UTF-8 text') },
    ]);
  });

  it('may hold parts of one zone in several files', async () => {
    put('a/example.com.zone', '@ TXT x');
    put('b/example.com.zone', '@ TXT y\n@ TXT x');
    const [zone, ...more] = (await readZone('.', folder)).zones;
    expect(more).toEqual([]);
    expect(zone?.files).toEqual(['a/example.com.zone', 'b/example.com.zone']);
    expect(zone?.faults.map(codeOf)).toEqual(['b/example.com.zone:2 duplicate-record']);
    expect(zone?.faults[0]?.message).toContain('a/example.com.zone:1');
  });

  it('must hold a zone', async () =>
    expect(await refusal(() => zones('.'))).toBe(
      'There is no zone in .. No file in it has DNS records. Name the folder or the file that has them.',
    ));

  it('keeps the records of an inner zone out of the outer one', async () => {
    put(
      'all.zone',
      '$ORIGIN example.com.\n@ SOA a. b. 1 1 1 1 1\nx TXT x\n$ORIGIN sub.example.com.\n@ SOA a. b. 1 1 1 1 1\nx TXT y',
    );
    expect(
      (await readZone('all.zone', folder)).zones.map(({ origin, records }) => [
        origin,
        records.length,
      ]),
    ).toEqual([
      ['example.com', 2],
      ['sub.example.com', 2],
    ]);
  });
});

describe('zoneFor', () => {
  it.each([
    ['example.com', 'example.com'],
    ['shop.example.com', 'example.com'],
    ['a.sub.example.com', 'sub.example.com'],
    ['sub.example.com', 'sub.example.com'],
  ])('%s is in %s', async (domain, origin) => {
    put('example.com.zone', '@ TXT x');
    put('sub.example.com.zone', '@ TXT x');
    expect(findZoneFor(await readZone('.', folder), dnsName(domain)).origin).toBe(origin);
  });

  it('says which zones there are', async () => {
    put('example.com.zone', '@ TXT x');
    put('example.net.zone', '@ TXT x');
    expect(
      await refusal(async () =>
        findZoneFor(await readZone('.', folder), dnsName('notexample.com')),
      ),
    ).toBe(
      'notexample.com is in none of the zones that were read. They are: example.com, example.net.',
    );
  });

  it('says why there is none', async () => {
    put('a.zone', 'www TXT x');
    expect(await refusal(async () => findZoneFor(await readZone('a.zone', folder), example))).toBe(
      'example.com is in none of the zones that were read. a.zone:1:1: the zone of "www" is unknown: there is no $ORIGIN.',
    );
  });

  it.each(['', '; a comment\n', ' \n\n', '$ORIGIN example.com.\n$TTL 300\n'])(
    'refuses a master file without records where it is to be published: %j',
    async (text) => {
      put('a.zone', text);
      expect(await refusal(() => readZone('a.zone', folder, example, true))).toBe(
        'a.zone has no DNS records: name servers refuse a zone file without any.',
      );
    },
  );

  it('takes a master file without records for a zone of which all is deleted', async () => {
    put('a.zone', '$ORIGIN example.com.\n$TTL 300\n');
    const { zones } = await readZone('a.zone', folder);
    expect(zones.map(({ origin, records }) => [origin, records])).toEqual([['example.com', []]]);
  });

  it('takes a file that does not tell its zone for that of the domain', async () => {
    put('a.zone', 'www TXT x');
    expect(
      findZoneFor(await readZone('a.zone', folder, example), example).records.map(shown),
    ).toEqual(['www.example.com. TXT "x"']);
  });
});

describe('files that are not read', () => {
  it.each<[string, () => void, string]>([
    ['there is none', () => {}, 'There is no a.zone.'],
    [
      'a link',
      () => {
        put('b', '');
        symlinkSync(join(folder, 'b'), join(folder, 'a.zone'));
      },
      'a.zone is a symbolic link',
    ],
    [
      'a link to a folder',
      () => symlinkSync(tmpdir(), join(folder, 'a.zone')),
      'a.zone is a symbolic link',
    ],
    [
      'too large',
      () => put('a.zone', ';'.repeat(16 * 1024 * 1024 + 1)),
      'is larger than 16384 KiB',
    ],
    ['binary', () => put('a.zone', Uint8Array.of(0, 1, 2)), 'is not UTF-8 text'],
    ['UTF-16', () => put('a.zone', Buffer.from('@ TXT x', 'utf16le')), 'is not UTF-8 text'],
  ])('%s', async (_, make, message) => {
    make();
    expect(await refusal(() => zones('a.zone'))).toContain(message);
  });

  it('of a tool that takes UTF-8 alone', async () => {
    const yaml = Buffer.from("# f\u00fcr\n'': {type: TXT, value: x}\n", 'latin1');
    put('example.com.yaml', yaml);
    put('example.com.zone', '@ TXT x');
    const message = 'example.com.yaml is not UTF-8 text';
    expect(await refusal(() => zones('example.com.yaml'))).toContain(message);
    expect((await readZone('.', folder, example)).faults).toMatchObject([
      { code: 'unreadable', message },
    ]);
  });

  it('no regular file', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(join(folder, 'a.zone'), resolve);
    });
    expect(await refusal(() => zones('a.zone'))).toContain('is not a regular file');
    server.close();
  });

  it('outside the workspace', async () => {
    put('a.zone', '@ TXT x');
    mkdirSync(join(folder, 'work'));
    expect(await refusal(() => zones('../a.zone', join(folder, 'work')))).toContain('lies outside');
    expect(await refusal(() => zones(join(folder, 'a.zone'), join(folder, 'work')))).toContain(
      'lies outside',
    );
  });

  it.each([
    ['beside it', 'a.zone'],
    ['in another folder', 'other/a.zone'],
    ['of Terraform', 'other/main.tf'],
  ])('outside the workspace, with what to do: %s', async (_, file) => {
    put(file, '@ TXT x');
    mkdirSync(join(folder, 'work'));
    const error = await readZone(join(folder, file), join(folder, 'work')).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      message: expect.stringContaining(`lies outside ${join(folder, 'work')}.`),
      hint: expect.stringMatching(/write it or copy it there, or start dns-audit in \S+\.$/),
    });
  });

  it('behind a folder that is a link out of the workspace', async () => {
    put('out/a.zone', '@ TXT x');
    mkdirSync(join(folder, 'work'));
    symlinkSync(join(folder, 'out'), join(folder, 'work', 'in'));
    expect(await refusal(() => zones('in/a.zone', join(folder, 'work')))).toContain('lies outside');
  });

  it('JSON and YAML that are none, with line and column', async () => {
    put('a.json', '{\n "ResourceRecordSets": [}\n');
    put('example.com.yaml', 'a: {type: A,\n');
    expect(await refusal(() => zones('a.json'))).toContain('a.json:2:25: a value is expected here');
    expect(await refusal(() => zones('example.com.yaml'))).toMatch(
      /^example\.com\.yaml:\d+:\d+: this is not YAML/,
    );
  });
});

describe('a merge that is not finished', () => {
  const sides = (ours: string, theirs: string): string =>
    `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> feature/x\n`;
  it.each([
    ['a.zone', `$ORIGIN example.com.\n${sides('@ MX 10 a.', '@ MX 10 b.')}`, 2],
    [
      'example.com.yaml',
      `www:\n  type: A\n${sides('  value: 192.0.2.1', '  value: 192.0.2.2')}`,
      3,
    ],
    ['b.json', `{"Changes": [\n${sides('{}', '')}]}\n`, 2],
    ['dnsconfig.js', `var a = 1;\n${sides('D("example.com");', 'D("example.net");')}`, 2],
    [
      'crlf.zone',
      `$ORIGIN example.com.\n${sides('@ A 192.0.2.1', '')}`.replaceAll('\n', '\r\n'),
      2,
    ],
  ])('is told at its first line in %s', async (file, text, line) => {
    put(file, text);
    expect(await refusal(() => zones(file))).toBe(
      `${file}:${line}:1: a merge conflict is not resolved here.`,
    );
  });

  it('is not what a line of text looks like', async () => {
    put('a.zone', '$ORIGIN example.com.\n@ TXT "<<<<<<< HEAD"\n; =======\n');
    expect(await zones('a.zone')).toEqual(['example.com a.zone']);
  });
});

describe('$INCLUDE', () => {
  const faultsOf = async () =>
    (await readZone('zones/example.com.zone', folder)).zones[0]!.faults.map(
      ({ message }) => message,
    );

  it('finds a file beside, then from the root, and keeps its line', async () => {
    put('zones/example.com.zone', '@ TXT x\n$INCLUDE a.inc\n$INCLUDE shared/b.inc');
    put('zones/a.inc', '\na TXT in-a');
    put('shared/b.inc', 'b TXT in-b');
    expect(
      (await readZone('zones/example.com.zone', folder)).zones[0]!.records.map(
        (r) => `${r.file}:${r.line} ${shown(r)}`,
      ),
    ).toEqual([
      'zones/example.com.zone:1 example.com. TXT "x"',
      'zones/a.inc:2 a.example.com. TXT "in-a"',
      'shared/b.inc:1 b.example.com. TXT "in-b"',
    ]);
  });

  it.each([
    ['/etc/passwd', 'its path is not relative, and leads out of the repository'],
    ['nope.inc', 'there is no such file'],
    ['link.inc', 'is a symbolic link'],
    ['example.com.zone', 'it includes itself'],
    ['.', 'is not a regular file'],
  ])('does not follow %s', async (file, why) => {
    put('zones/example.com.zone', `@ TXT x\n$INCLUDE ${file}`);
    symlinkSync('/etc/passwd', join(folder, 'zones', 'link.inc'));
    expect(await faultsOf()).toEqual([expect.stringContaining(why)]);
  });

  it('does not leave the workspace', async () => {
    put('work/example.com.zone', '@ TXT x\n$INCLUDE ../secret.inc');
    put('secret.inc', 'secret TXT x');
    const [zone] = (await readZone('example.com.zone', join(folder, 'work'))).zones;
    expect(zone?.records).toHaveLength(1);
    expect(zone?.faults[0]?.message).toContain('lies outside');
  });
});

describe('the slips of real files are found at their lines', () => {
  it.each<[string, string[]]>([
    [
      'bind/example.com.zone',
      [
        '13 missing-trailing-dot',
        '17 rr-type-spf',
        '20 missing-trailing-dot',
        '25 txt-unquoted-words',
        '26 cname-beside-other-data',
      ],
    ],
    ['cloudflare/example.com.txt', ['15 proxied-dkim']],
    ['octodns/example.com.yaml', ['6 missing-trailing-dot', '16 rr-type-spf', '33 proxied-dkim']],
    ['dnscontrol/ir.json', ['11 missing-trailing-dot', '12 literal-quotes', '15 proxied-dkim']],
    ['dnscontrol/zones.js', ['14 proxied-dkim', '16 duplicate-record']],
    ['dnscontrol/zone.tsv', ['5 proxied-dkim']],
    ['route53/list.json', []],
    ['route53/change-batch.json', ['28 txt-unquoted-words']],
    ['terraform/cloudflare-v5.plan.json', ['82 proxied-dkim']],
    ['terraform/cloudflare-v4.state.json', ['71 proxied-dkim']],
    [
      'terraform/route53.state.json',
      ['42 literal-quotes', '81 txt-unsplit-over-255', '119 rr-type-spf'],
    ],
  ])('%s', async (file, slips) => {
    const zone = findZoneFor(await readZone(file, fixtures), example);
    expect(zone.faults.map(({ line, code }) => `${line} ${code}`)).toEqual(slips);
  });
});

describe('a master file that is not UTF-8', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const records = async (path: string) =>
    (await readZone(path, folder, example)).zones[0]?.records.map(shown);

  it.each<[string, string, string]>([
    ['a comment', '; B\u00fcro\n@ TXT "x"', 'example.com. TXT "x"'],
    ['quoted text', '@ TXT "B\u00fcro"', 'example.com. TXT "B\\252ro"'],
    ['a word', '@ TXT B\u00fcro', 'example.com. TXT "B\\252ro"'],
    ['an owner', 'b\u00fcro TXT x', 'b\\252ro.example.com. TXT "x"'],
    ['quotes of Windows', '; \u0093x\u0094\n@ TXT "\u0093"', 'example.com. TXT "\\147"'],
    ['UTF-8 beside it', '; \u00fc\n@ TXT "\u00c3\u00bc"', 'example.com. TXT "\\195\\188"'],
  ])('keeps its bytes: %s', async (_, text, record) => {
    put('a.zone', latin1(text));
    expect(await records('a.zone')).toEqual([record]);
  });

  it('may be included', async () => {
    put('a.zone', '$INCLUDE b.inc');
    put('b.inc', latin1('@ TXT "\u00fc"'));
    expect(await records('a.zone')).toEqual(['example.com. TXT "\\252"']);
  });
});

describe('the zone of a file that does not tell', () => {
  it.each([
    ['dns.backup:bind', 'example.com'],
    ['example.com.zone.j2:bind', 'example.com'],
    ['db.example.com.old:bind', 'example.com'],
    ['example.org.zone', 'example.com'],
    ['com.zone', 'example.com'],
    ['db.example.com', 'example.com'],
  ])('of a single file is the one that is asked about: %s', async (spec, zone) => {
    put(spec.replace(/:bind$/, ''), '@ TXT x');
    expect(await zones(spec)).toEqual([`${zone} ${spec.replace(/:bind$/, '')}`]);
  });

  it('is what the file is named after, if that holds the domain', async () => {
    put('example.com.zone', '@ TXT x');
    const mail = dnsName('mail.example.com');
    expect(
      (await readZone('example.com.zone', folder, mail)).zones.map(({ origin }) => origin),
    ).toEqual(['example.com']);
  });

  it('is what each file of a folder is named after', async () => {
    put('dns/example.com.zone', '@ TXT x');
    put('dns/example.org.zone', '@ TXT x');
    expect(await zones('dns')).toEqual([
      'example.com dns/example.com.zone',
      'example.org dns/example.org.zone',
    ]);
  });

  it('is no match for what the file says', async () => {
    put('example.org.zone', '$ORIGIN example.org.\n@ TXT x');
    expect(await zones('example.org.zone')).toEqual(['example.org example.org.zone']);
  });
});
