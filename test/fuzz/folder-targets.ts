/** Files that lead to others, or hold many reports: included zones, the lines of an interrupted run and of shards. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readResumed, refuseMixing } from '../../src/input/saved/resume.ts';
import { readSavedReport, type SavedReport } from '../../src/input/saved/saved-reports.ts';
import { readZone } from '../../src/input/zone/read-zone.ts';
import { mergeReports, createDuplicateGuard } from '../../src/audit/merge-reports.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { runExitStatus } from '../../src/model/exit-status.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import { renderNdjson } from '../../src/report/json.ts';
import { broken, hostileStrings } from '../support/reports.ts';
import { complaints } from './report-targets.ts';
import { orRefusedLater, octetsOf, type Target, unprintable } from './target.ts';

const within = async <T>(use: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-fuzz-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const write = (file: string, content: string | Buffer): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

const parts = ['example.com.zone', 'sub/b.zone', 'c.zone', 'sub/deep/d.zone'];
const secret = 'kept-outside';
/** More than `$GENERATE` and the few octets of an input can make of the files, however they include each other. */
const mostRecords = 300_000;

/** The parts of the input as files of a workspace, beside links and folders, and what is not to be read. */
const layOut = (octets: Buffer, folder: string): string => {
  const workspace = join(folder, 'work');
  const texts = octets.toString('latin1').split('\n==\n');
  for (const [i, part] of parts.entries())
    write(join(workspace, part), octetsOf(texts[i] ?? `@ TXT "${i}"\n`));
  write(join(folder, 'outside.zone'), `@ TXT "${secret}"\n`);
  write(join(folder, 'outside', 'e.zone'), `@ TXT "${secret}"\n`);
  mkdirSync(join(workspace, 'dir.zone'));
  symlinkSync(join(folder, 'outside.zone'), join(workspace, 'link.zone'));
  symlinkSync(join(folder, 'outside'), join(workspace, 'linked'));
  symlinkSync('ring.zone', join(workspace, 'ring.zone'));
  return workspace;
};

const included = (octets: Buffer): Promise<readonly string[]> =>
  within((folder) =>
    orRefusedLater(async () => {
      const workspace = layOut(octets, folder);
      const { zones, faults } = await readZone(
        `${parts[0]}:bind`,
        workspace,
        dnsName('example.com'),
      );
      const records = zones.flatMap((zone) => zone.records);
      const all = [...faults, ...zones.flatMap((zone) => zone.faults)];
      const shown = records.map(
        ({ owner, type, rdata }) => `${owner} ${presentRData<RecordType>(type, rdata)}`,
      );
      const strange = [...records, ...all].filter(({ file }) => !parts.includes(file));
      return [
        ...unprintable([...shown, ...all.map(({ message }) => message)]),
        ...strange.map(({ file }) => `it speaks of ${file}`),
        ...(shown.some((text) => text.includes(secret)) ? ['it was read from outside'] : []),
        ...(records.length > mostRecords ? [`${records.length} records`] : []),
      ];
    }),
  );

const here = { version: '1.0.0', resolvers: ['192.0.2.1'], authoritative: true, ports: false };

const read = async (file: string) => {
  const told: string[] = [];
  const done = await readResumed(file, (domain) => {
    told.push(domain.domain);
    for (const failOn of ['error', 'warning', 'never'] as const)
      runExitStatus({ domains: [domain] }, failOn);
  });
  return { ...done, told };
};

/** What is gone on with: whole lines only, which say the same once what is torn is cut off. */
const resumed = (octets: Buffer): Promise<readonly string[]> =>
  within((folder) =>
    orRefusedLater(async () => {
      const [file, cut] = [join(folder, 'r.ndjson'), join(folder, 'cut.ndjson')];
      write(file, octets);
      const { names, whole, open, manner, told } = await read(file);
      write(cut, Buffer.concat([octets.subarray(0, whole), Buffer.from(open ? '\n' : '')]));
      const again = await read(cut);
      const ends = whole === 0 || open || octets[whole - 1] === 0x0a;
      const same = again.told.join('\n') === told.join('\n') && !again.open;
      return [
        ...(ends && whole <= octets.length ? [] : [`${whole} octets are no whole lines`]),
        ...(same ? [] : ['what is kept reads as something else']),
        ...(names.size === new Set(told).size ? [] : ['a domain is not told of']),
        ...(await orRefusedLater(() => {
          refuseMixing(file, manner, here);
          return [];
        })),
      ];
    }),
  );

const line = renderNdjson(broken).split('\n')[0]!;

/** The line with what `by` makes of each of its texts, by their numbers. */
const retold = (text: string, by: (value: string, at: number) => unknown): string => {
  let seen = 0;
  return JSON.stringify(
    JSON.parse(text, (_name, value: unknown) =>
      typeof value === 'string' ? by(value, seen++) : value,
    ),
  );
};

/** How many texts it has, each of which can be another. */
const texts = (() => {
  let count = 0;
  retold(line, (value) => ((count += 1), value));
  return count;
})();

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** `N text` is a line of a report with its text number N replaced, `N =value` by JSON; all else is as it is. */
const lineOf = (text: string, at: number): string => {
  const [, number, by] = /^(\d{1,6}) (.*)$/s.exec(text) ?? [];
  if (number === undefined || by === undefined) return text;
  const to = by.startsWith('=') ? parsed(by.slice(1)) : by;
  const report = { ...(JSON.parse(line) as object), domain: `d${at}.example` };
  return retold(JSON.stringify(report), (value, i) => (i === Number(number) % texts ? to : value));
};

const shards = (octets: Buffer): Promise<readonly string[]> =>
  within((folder) =>
    orRefusedLater(async () => {
      const file = join(folder, 'r.ndjson');
      // Each line costs a report in every format.
      const lines = octets.toString('utf8').split('\n').slice(0, 6);
      write(file, lines.map(lineOf).join('\n'));
      const pieces: SavedReport[] = [];
      const check = createDuplicateGuard();
      for await (const piece of readSavedReport(file)) {
        check(piece);
        pieces.push(piece);
      }
      const [first, ...more] = pieces;
      if (first === undefined) return [];
      const report = mergeReports([first, ...more]);
      return [
        ...complaints(report),
        ...(report.domains.length === lines.filter((text) => text !== '').length
          ? []
          : [`${report.domains.length} domains of ${lines.length} lines`]),
      ];
    }),
  );

const done = (domain: string, more: object = {}): string =>
  `${JSON.stringify({
    schema: 1,
    domain,
    results: [{ status: 'pass', severity: 'error' }],
    tool: { version: here.version },
    vantage: { resolvers: here.resolvers, authoritative: true, ports: false },
    ...more,
  })}\n`;

const odd = ['{}', '[]', 'null', '-1', '1e308', '"__proto__"', '""', '"\\u001b[31m"'];

export const folderTargets: readonly Target[] = [
  {
    name: 'zone-included',
    runs: 120,
    seeds: [
      '$INCLUDE sub/b.zone\n@ MX 10 mx01.mail.icloud.com.\n==\n$INCLUDE deep/d.zone x\n@ TXT "b"\n==\n@ TXT "c"\n==\nd TXT "d"\n',
      '$INCLUDE sub/b.zone\n==\n$INCLUDE ../c.zone\n==\n$INCLUDE example.com.zone\n',
      '$INCLUDE ../outside.zone\n$INCLUDE /etc/hosts\n$INCLUDE linked/e.zone\n$INCLUDE link.zone\n$INCLUDE ring.zone\n',
      '$INCLUDE none.zone\n$INCLUDE dir.zone\n$INCLUDE .\n$INCLUDE sub/../../outside/e.zone\n$INCLUDE "a b.zone" example.net.\n',
      `${'$INCLUDE c.zone\n'.repeat(40)}==\n\n==\n${'$INCLUDE sub/b.zone\n'.repeat(40)}`,
      '$INCLUDE c.zone\n==\n==\n$GENERATE 1-90 h$ A 192.0.2.1\n$INCLUDE sub/deep/d.zone\n==\n$GENERATE 1-120 g$ A 192.0.2.2\n',
    ].map(octetsOf),
    words: [
      '\n==\n',
      '$INCLUDE ',
      '$INCLUDE sub/b.zone\n',
      '$INCLUDE c.zone b.example.\n',
      '../',
      'linked/e.zone',
      'link.zone',
      '\\000',
      '\\..\\',
      '$ORIGIN b.\n',
      '$GENERATE 1-200 x$ A 192.0.2.1\n',
    ],
    run: included,
  },
  {
    name: 'resume',
    seeds: [
      done('a.example') + done('b.example'),
      done('a.example') + done('b.example').slice(0, -1),
      done('a.example') + done('b.example').slice(0, 40),
      done('a.example', { tool: null, vantage: [] }),
      done('a.example', { drift: [], proposal: {}, tool: { version: '\u001b[31m' } }),
    ].map(octetsOf),
    words: [
      '"schema":1,',
      '"results":[],',
      '"drift":{"changes":null},',
      '"proposal":1,',
      '"tool":{"version":{"toString":1}},',
      '"vantage":{"resolvers":[{}]},',
      '\n{}\n',
      '\r\n',
      '\n\n',
    ],
    run: resumed,
  },
  {
    name: 'merge',
    runs: 60,
    seeds: [
      octetsOf('10 a\n20 b\n30 c'),
      ...odd.map((value, i) => octetsOf(`${i * 97} ${value}\n${i * 61} =${value}`)),
      ...hostileStrings
        .slice(0, 8)
        .map((text, i) => Buffer.from(`${i * 41} ${text.slice(0, 200)}`)),
    ],
    words: [
      ...odd,
      '\n',
      '\n7 ',
      '\n80 =',
      '\n{"schema":1}',
      '\n[',
      '\\ud800',
      '</script>',
      '::error::',
    ],
    run: shards,
  },
];
