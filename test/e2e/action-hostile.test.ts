import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets, presentOctets } from '../../src/model/dns/presentation.ts';
import { runNode } from '../support/cli.ts';
import { type Acted, benchFor, pullRequest, schedule } from '../support/run-action.ts';
import { diffLinesIn, foreignIn, rowsIn } from '../support/github-markdown.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { hostileStrings } from '../support/reports.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const runUrl = 'https://github.example/octo/zones/actions/runs/42';

const txt = (owner: string, text: string): DemoRecord => ({
  owner,
  type: 'TXT',
  rdata: { strings: toOctets(text).match(/[^]{1,255}/g) ?? [''] },
});

/** The records of a domain whose owner puts `text` wherever the DNS takes it. */
const poisoned = (text: string): readonly DemoRecord[] => [
  ...healthy,
  txt(domain, text),
  txt(domain, `v=spf1 ${text}`),
  txt(domain, `v=spf1 include:${text} exists:${text} ~all`),
  txt(domain, `apple-domain=${text}`),
  txt(`_dmarc.${domain}`, `v=DMARC1; p=${text}; rua=mailto:${text}`),
  txt(`_mta-sts.${domain}`, `v=STSv1; id=${text}`),
  {
    owner: domain,
    type: 'MX',
    rdata: {
      preference: 1,
      // Labels of at most 63 octets, without the dot that would divide them.
      exchange: dnsName(`${toOctets(text).replaceAll('.', '').slice(0, 60) || 'x'}.example`),
    },
  },
];

const baselineOf = (text: string): string =>
  JSON.stringify({
    version: 1,
    domains: {
      [domain]: [
        `${domain}. MX 10 mx01.mail.icloud.com.`,
        `${domain}. TXT "v=spf1 ${presentOctets(toOctets(`old ${text}`))}"`,
        `_dmarc.${domain}. TXT "${presentOctets(toOctets(text))}"`,
      ],
    },
  });

const publish = (records: readonly DemoRecord[]): void =>
  names.serve([...surroundingRecords, ...records]);

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
const benchOf = (alone: boolean) =>
  benchFor(
    domain,
    () => names,
    () => github,
    (options) => runNode('action.js', [], { ...options, alone }),
  );
/** Where each run is a process, and where one process does them all. */
const [runner, sharing] = [benchOf(true), benchOf(false)];

beforeAll(async () => {
  names = await startNameServer({ records: [] });
  github = await startGithub();
});
afterAll(async () => {
  await Promise.all([names.close(), github.close()]);
  for (const one of [runner, sharing]) one.remove();
});
beforeEach(() => {
  github.reset();
  publish(healthy);
  for (const one of [runner, sharing]) one.write('dns-audit.baseline.json', baselineOf('x'));
});

/** Nothing that was written speaks for us: not to the runner, not to a terminal, not to GitHub. */
const expectHarmless = ({ stdout, stderr, commands, outputs, summary }: Acted): void => {
  const log = stdout + stderr;
  // An annotation's file is a path of the repository, and keeps the letters that it has.
  expect(log.replace(/(?<=^::\w+ [^\n]*file=)[^,:]*/gm, '')).toMatch(/^[\n -~✓✗·—─…]*$/u);
  const ours = new Set(['error', 'warning', 'notice']);
  expect(commands.filter(({ name }) => !ours.has(name))).toEqual([]);
  for (const { data, properties } of commands) {
    expect(
      Object.keys(properties).filter((key) => !['title', 'file', 'line', 'col'].includes(key)),
    ).toEqual([]);
    expect(data).toMatch(/^[\n -~]*$/);
    expect(properties['file'] ?? '').toMatch(/^[\p{L}\p{N} -~]*$/u);
  }
  expect(outputs['verdict'] ?? '').toMatch(/^(?:pass|fail|inconclusive|error|)$/);
  expect(foreignIn(summary)).toEqual([]);
  for (const { body } of github.comments) expectHarmlessBody(body);
  for (const { body, title } of github.issues) {
    expectHarmlessBody(body);
    expect(title).toMatch(/^[a-zA-Z0-9 .-]+$/);
  }
  for (const { headers } of github.received)
    expect(headers['authorization']).toMatch(/^Bearer \w+$/);
};

const expectHarmlessBody = (body: string): void => {
  expect(foreignIn(body, [runUrl])).toEqual([]);
  expect(rowsIn(body).filter((cells) => cells !== 3 && cells !== 4)).toEqual([]);
  const names =
    /^[+-] (?:[a-z0-9_-]+\.)*healthy\.example\. [A-Z]+ |^@@ (?:breaks mail|fixes mail|no harm to mail found|couldn't be judged) @@$/;
  expect(diffLinesIn(body).filter((line) => !names.test(line))).toEqual([]);
};

interface Shown {
  readonly domains: readonly {
    readonly evidence: {
      readonly answers: readonly {
        readonly set?: { readonly rdata: readonly { readonly strings?: readonly string[] }[] };
      }[];
    };
  }[];
}

/** Every text that the report holds as an answer, put together. */
const textsIn = ({ domains }: Shown): readonly string[] =>
  domains.flatMap(({ evidence }) =>
    evidence.answers.flatMap(({ set }) =>
      (set?.rdata ?? []).flatMap(({ strings }) => (strings ? [strings.join('')] : [])),
    ),
  );

const groups = Array.from({ length: 8 }, (_, i) =>
  hostileStrings.filter((_, j) => j % 8 === i).join(' '),
);
/** Each text by itself, and in a group with others: these are run as the runner does it. */
const each = [
  ...hostileStrings.map((text) => [JSON.stringify(text), text, sharing] as const),
  ...groups.map((text) => [JSON.stringify(text), text, runner] as const),
];

describe('whatever stands in records and in the baseline', () => {
  it.each(each)('%s', async (_, text, place) => {
    publish(poisoned(text));
    place.write('dns-audit.baseline.json', baselineOf(text));
    const ran = await place.act({}, pullRequest());
    expect(ran.outputs).toMatchObject({ drift: 'drift', 'comment-status': 'created' });
    expectHarmless(ran);
    const report = readFileSync(ran.outputs['report-path']!, 'utf8');
    const sarif = readFileSync(ran.outputs['sarif-path']!, 'utf8');
    for (const file of [report, sarif]) expect(file).toMatch(/^[\n -~]*$/);
    // It was there to be shown: a server that gave none of it would prove nothing.
    expect(textsIn(JSON.parse(report))).toContain(toOctets(text));
  });

  it.each<[string, readonly DemoRecord[]]>([
    ['a text as long as a message holds', [txt(domain, `v=spf1 ${'x'.repeat(64_000)}`)]],
    [
      '500 texts',
      Array.from({ length: 500 }, (_, i) => txt(domain, `text ${i} ${'y'.repeat(60)}`)),
    ],
    [
      '4096 terms',
      [
        txt(
          domain,
          `v=spf1 ${Array.from({ length: 4096 }, (_, i) => `include:i${i}.x`).join(' ')}`,
        ),
      ],
    ],
  ])('%s', async (_, records) => {
    publish([...healthy, ...records]);
    const ran = await runner.act({}, pullRequest());
    expect(ran.outputs['comment-status']).toBe('created');
    expectHarmless(ran);
    for (const { body } of github.comments) expect(body.length).toBeLessThanOrEqual(65_536);
  });
});

it('a tracking issue of all of it', async () => {
  publish(poisoned(hostileStrings.join(' ')));
  const ran = await runner.act({}, schedule);
  expect(ran.outputs['issue-number']).toBe('500');
  expectHarmless(ran);
});

it.each(each.slice(0, 12))('an error of the interface: %s', async (_, text, place) => {
  publish(poisoned('x'));
  github.intercept = ({ path }) =>
    path.endsWith('/graphql')
      ? undefined
      : {
          status: 403,
          headers: { 'x-accepted-github-permissions': 'issues=write; ::error::x=write' },
          body: { message: text },
        };
  const ran = await place.act({}, pullRequest());
  expect(ran.outputs['comment-status']).toBe('forbidden');
  expectHarmless(ran);
});

it('names of branches, runs and workflows', async () => {
  publish(poisoned('x'));
  const text = hostileStrings.join(' ').replaceAll('\0', '');
  const event = pullRequest();
  const ran = await runner.act({}, event, {
    GITHUB_REF_NAME: text,
    GITHUB_HEAD_REF: text,
    GITHUB_SHA: text,
    GITHUB_WORKFLOW_REF: `octo/zones/.github/workflows/${text}@x`,
  });
  expect(ran.outputs['comment-status']).toBe('created');
  expectHarmless(ran);
});

const shown = (text: string): string => text.replace(/[/\0\n\r]/g, '_').slice(0, 60);

it.each(each.map(([name, text, place]) => [name, shown(text), place] as const))(
  'a zone file of that name, with that in it: %s',
  async (_, name, place) => {
    const file = `zones/${name || 'x'}.zone`;
    place.write(
      file,
      [
        `$ORIGIN ${domain}.`,
        '@ 300 IN SOA ns hostmaster 1 7200 900 1209600 900',
        `@ 300 IN TXT "v=spf1 ${presentOctets(toOctets(name))}"`,
        `@ 300 IN MX 10 ${name}`,
        name,
        '',
      ].join('\n'),
    );
    const ran = await place.act({ zone: `${file}:bind` }, pullRequest());
    expect([1, 2]).toContain(ran.status);
    expectHarmless(ran);
  },
);

it.each(each)('a baseline that is none: %s', async (_, text, place) => {
  place.write('dns-audit.baseline.json', `{"version": 1, "domains": {${text}`);
  const { status, commands, stdout, stderr } = await place.act({}, pullRequest());
  expect(status).toBe(2);
  expect(commands.map(({ name }) => name)).toEqual(['error']);
  expect(stdout + stderr).toMatch(/^[\n -~]*$/);
});
