/**
 * Two bases, on real repositories: a change is judged against where it left its branch, drift against what the
 * default branch says. A table of what is checked out, how, and what has happened meanwhile.
 */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { txt } from '../support/live-world.ts';
import {
  type Acted,
  benchFor,
  type Bench,
  type Event,
  pullRequest,
} from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { type CheckoutOptions, createUpstream, type Upstream } from '../support/github-git.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;

const zoneFile = 'zones/healthy.example.zone';
const baselineFile = 'dns-audit.baseline.json';

type Policy = 'quarantine' | 'reject';

interface State {
  readonly policy?: Policy;
  readonly exchange?: 'apple' | 'other';
}

const exchangesOf = ({ exchange = 'apple' }: State): readonly string[] =>
  exchange === 'apple' ? ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'] : ['mail.other.example'];

const zoneOf = (state: State): string =>
  [
    `$ORIGIN ${domain}.`,
    '$TTL 300',
    '@ SOA ns hostmaster 1 7200 900 1209600 900',
    ...exchangesOf(state).map((name) => `@ MX 10 ${name}.`),
    '@ TXT "apple-domain=Abcd1234Efgh5678"',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    `sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
    `_dmarc TXT "v=DMARC1; p=${state.policy ?? 'quarantine'}"`,
    '',
  ].join('\n');

const baselineOf = (state: State): string =>
  `${JSON.stringify(
    {
      version: 1,
      domains: {
        [domain]: [
          `_dmarc.${domain}. TXT "v=DMARC1; p=${state.policy ?? 'quarantine'}"`,
          ...exchangesOf(state).map((name) => `${domain}. MX 10 ${name}.`),
          `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
          `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
          `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
        ],
      },
    },
    null,
    2,
  )}\n`;

const liveOf = (state: State): readonly DemoRecord[] => [
  ...healthy.filter(
    ({ owner, type }) => owner !== `_dmarc.${domain}` && (owner !== domain || type !== 'MX'),
  ),
  ...exchangesOf(state).map((exchange): DemoRecord => ({
    owner: domain,
    type: 'MX',
    rdata: { preference: 10, exchange: dnsName(exchange) },
  })),
  txt(`_dmarc.${domain}`, `v=DMARC1; p=${state.policy ?? 'quarantine'}`),
];

const strict: State = { policy: 'reject' };
const other: State = { exchange: 'other' };
const dayMinutes = 24 * 60;

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;
let upstream: Upstream;

beforeAll(async () => {
  names = await startNameServer({ records: [] });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  github.reset();
  upstream = createUpstream();
  github.intercept = (request) => upstream.answer(request);
});
afterEach(() => {
  runner.remove();
  upstream.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

/** The commits of a story: where it begins, a change, and the branch as it is by now. */
interface Story {
  readonly begin: string;
  readonly head: string;
  readonly main: string;
}

interface Told {
  readonly begin?: State;
  /** The change; without, it touches no zone. */
  readonly change?: State;
  /** What became of the default branch meanwhile, and how many minutes ago. */
  readonly moved?: readonly [state: State, minutesAgo: number];
  readonly file?: string;
  readonly textOf?: (state: State) => string;
}

const tell = ({ begin = {}, change, moved, file = zoneFile, textOf = zoneOf }: Told): Story => {
  const start = upstream.commit('main', { [file]: textOf(begin) }, { minutesAgo: 9 * dayMinutes });
  const head = upstream.commit(
    'topic',
    { 'README.md': 'x', ...(change && { [file]: textOf(change) }) },
    { from: start, minutesAgo: 5 * dayMinutes },
  );
  const main =
    moved === undefined
      ? start
      : upstream.commit('main', { [file]: textOf(moved[0]) }, { minutesAgo: moved[1] });
  return { begin: start, head, main };
};

const repository = { full_name: 'octo/zones', default_branch: 'main' };

const pullEvent = (
  { head, main }: Pick<Story, 'head' | 'main'>,
  { target = false, into = 'main', sha = '' } = {},
): Event => {
  const event = pullRequest(7, { target, base: main });
  const { pull_request: pull } = event.payload as {
    pull_request: { base: { ref: string }; head: { sha: string } };
  };
  pull.base.ref = into;
  pull.head.sha = head;
  return { ...event, env: { GITHUB_SHA: sha || main, GITHUB_REF_NAME: target ? into : '7/merge' } };
};

const plainEvent = (name: string, commit: string, branch = 'main', payload = {}): Event => ({
  name,
  payload: { repository, ...payload },
  env: { GITHUB_SHA: commit, GITHUB_REF_NAME: branch },
});

interface Expected {
  readonly drift: 'none' | 'in-sync' | 'drift';
  readonly breaks?: boolean;
  readonly pending?: boolean;
  readonly status?: number;
  /** What the summary says of what could not be read; absent where it says nothing of that. */
  readonly remark?: RegExp;
  readonly asked?: RegExp;
  readonly silent?: boolean;
}

const unread = /could not be read as they were|no zone of/;

/** What the run said, as far as the row has an opinion. */
const saidOf = (ran: Acted, { status, remark, asked, silent }: Expected) => {
  const { summary, stdout, outputs } = ran;
  return {
    drift: outputs['drift'],
    breaks: /would break mail/.test(summary),
    pending: /not live yet/.test(summary),
    hasRemark: unread.test(summary),
    advisesToApply: /Apply .* to your DNS provider again/.test(`${summary}${stdout}`),
    status: status === undefined ? undefined : ran.status,
    remark: remark === undefined || remark.test(summary),
    asked:
      silent === true
        ? upstream.asked
        : asked === undefined || asked.test(upstream.asked.join('\n')),
  };
};

const wanted = ({ drift, breaks = false, pending = false, status, remark, silent }: Expected) => ({
  drift,
  breaks,
  pending,
  hasRemark: remark !== undefined,
  advisesToApply: drift === 'drift',
  status,
  remark: true,
  asked: silent === true ? [] : true,
});

interface Row {
  readonly told?: Told;
  readonly live?: State;
  /** What is checked out, and the event. */
  readonly out: (story: Story) => readonly [commit: string, event: Event];
  readonly how?: CheckoutOptions;
  readonly path?: string;
  readonly token?: boolean;
  readonly truncated?: Upstream['truncated'];
  readonly forbidden?: boolean;
  readonly expected: Expected;
}

/** The merge that GitHub makes of a pull request. */
const asMerge: Row['out'] = (story) => {
  const sha = upstream.testMerge('main', 'topic');
  return [sha, pullEvent(story, { sha })];
};
const asHead: Row['out'] = (story) => [
  story.head,
  pullEvent(story, { sha: upstream.testMerge('main', 'topic') }),
];
const asMain =
  (name: string): Row['out'] =>
  ({ main }) => [main, plainEvent(name, main)];
const asBranch =
  (name: string): Row['out'] =>
  ({ head }) => [head, plainEvent(name, head, 'topic')];

const appliedStrict: Told = { moved: [strict, 3 * dayMinutes] };

const rows: Readonly<Record<string, Row>> = {
  'a merge, depth 1, that touches no zone': {
    out: asMerge,
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a merge, depth 2, that breaks mail': {
    told: { change: other },
    out: asMerge,
    how: { depth: 2 },
    expected: { drift: 'in-sync', breaks: true, status: 1, silent: true },
  },
  'a merge, depth 1, that breaks mail': {
    told: { change: other },
    out: asMerge,
    how: { depth: 1 },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a head, depth 1, where the branch moved on': {
    told: appliedStrict,
    live: strict,
    out: asHead,
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0, asked: /compare/ },
  },
  'a head, whole history, where the branch moved on': {
    told: appliedStrict,
    live: strict,
    out: asHead,
    expected: { drift: 'in-sync', status: 0, silent: true },
  },
  'a head, whole history, where the branch moved on, without a token': {
    told: appliedStrict,
    live: strict,
    out: asHead,
    token: false,
    expected: { drift: 'in-sync', status: 0 },
  },
  'a head that breaks mail, where the branch moved on': {
    told: { ...appliedStrict, change: other },
    live: strict,
    out: asHead,
    how: { depth: 1 },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a head of before a repair of the branch': {
    told: { begin: other, moved: [{}, 2 * dayMinutes] },
    out: asHead,
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a head, depth 1, without a token': {
    told: { change: strict },
    out: asHead,
    how: { depth: 1 },
    token: false,
    expected: { drift: 'none', remark: /no token .*fetch-depth: 0/ },
  },
  'a head, depth 1, whose job may not read contents': {
    told: { change: strict },
    out: asHead,
    how: { depth: 1 },
    forbidden: true,
    expected: { drift: 'none', remark: /GitHub answered 403.*fetch-depth: 0/ },
  },
  'a head without blobs': {
    told: { ...appliedStrict, change: other },
    live: strict,
    out: asHead,
    how: { filter: 'blob:none' },
    expected: { drift: 'in-sync', breaks: true, status: 1, asked: /git\/blobs/ },
  },
  'a head without blobs and trees': {
    told: { change: other },
    out: asHead,
    how: { filter: 'tree:0' },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a head in a folder of the workspace': {
    told: { ...appliedStrict, change: other },
    live: strict,
    out: asHead,
    path: 'infra',
    expected: { drift: 'in-sync', breaks: true, status: 1, silent: true },
  },
  'a merge, depth 1, in a folder of the workspace': {
    told: { change: strict },
    out: asMerge,
    how: { depth: 1 },
    path: 'a/b',
    expected: { drift: 'in-sync', status: 0 },
  },
  'a merge of a repository that is too large to be listed': {
    told: { change: other },
    out: asMerge,
    how: { depth: 1 },
    truncated: 'commit',
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a merge of a repository with folders that are too large to be listed': {
    told: { change: other },
    out: asMerge,
    how: { depth: 1 },
    truncated: 'trees',
    expected: { drift: 'in-sync', breaks: true, status: 1, asked: /contents\/zones\?ref=/ },
  },
  'a merge beside live records that drifted': {
    live: other,
    out: asMerge,
    how: { depth: 2 },
    expected: { drift: 'drift', status: 1 },
  },
  'a merge upon what was merged four minutes ago': {
    told: { moved: [strict, 4] },
    out: asMerge,
    how: { depth: 1 },
    expected: { drift: 'in-sync', pending: true, status: 0 },
  },
  'a head beside what was merged four minutes ago': {
    told: { moved: [strict, 4] },
    out: asHead,
    expected: { drift: 'in-sync', pending: true, status: 0 },
  },
  'a merge upon what was merged two days ago': {
    told: { moved: [strict, 2 * dayMinutes] },
    out: asMerge,
    how: { depth: 1 },
    expected: { drift: 'drift', status: 1 },
  },
  'the default branch, pushed four minutes ago, depth 1': {
    told: { moved: [strict, 4] },
    out: asMain('push'),
    how: { depth: 1, branch: 'main' },
    expected: { drift: 'in-sync', pending: true, status: 0 },
  },
  'the default branch, pushed four minutes ago, whole history, on a schedule': {
    told: { moved: [strict, 4] },
    out: asMain('schedule'),
    expected: { drift: 'in-sync', pending: true, status: 0, silent: true },
  },
  'the default branch, pushed two days ago': {
    told: { moved: [strict, 2 * dayMinutes] },
    out: asMain('schedule'),
    how: { depth: 1, branch: 'main' },
    expected: { drift: 'drift', status: 1 },
  },
  'the default branch in an old run that is run again': {
    told: appliedStrict,
    live: strict,
    out: ({ begin }) => [begin, plainEvent('push', begin)],
    how: { depth: 1, branch: 'main' },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a push to a branch': {
    told: { change: strict },
    out: asBranch('push'),
    how: { depth: 1, branch: 'topic' },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a branch that is run by hand': {
    told: { ...appliedStrict, change: other },
    live: strict,
    out: asBranch('workflow_dispatch'),
    how: { depth: 1, branch: 'topic' },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a pull request into another branch': {
    told: { change: strict },
    out: (story) => {
      upstream.git('branch', 'release', story.begin);
      const sha = upstream.testMerge('release', 'topic');
      return [sha, pullEvent({ ...story, main: story.begin }, { into: 'release', sha })];
    },
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a pull request into another branch that is not live': {
    told: { change: other },
    out: (story) => {
      const release = upstream.commit(
        'release',
        { [zoneFile]: zoneOf(strict) },
        { from: story.begin },
      );
      upstream.git('checkout', '-q', '-b', 'late', release);
      const late = upstream.commit('late', { [zoneFile]: zoneOf({ ...strict, ...other }) });
      const sha = upstream.testMerge('release', 'late');
      return [sha, pullEvent({ head: late, main: release }, { into: 'release', sha })];
    },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'a head under pull_request_target': {
    told: { change: strict },
    out: (story) => [story.head, pullEvent(story, { target: true })],
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'the base under pull_request_target': {
    told: { change: other },
    out: (story) => [story.main, pullEvent(story, { target: true })],
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a head under workflow_run': {
    told: { ...appliedStrict, change: strict },
    live: strict,
    out: ({ head, main }) => [
      head,
      plainEvent('workflow_run', main, 'main', {
        workflow_run: { event: 'pull_request', head_sha: head },
      }),
    ],
    how: { depth: 1 },
    expected: { drift: 'in-sync', status: 0 },
  },
  'a queue': {
    told: { change: other },
    out: ({ main }) => {
      const sha = upstream.testMerge('main', 'topic');
      const group = { base_sha: main, base_ref: 'refs/heads/main', head_sha: sha };
      return [
        sha,
        plainEvent('merge_group', sha, 'gh-readonly-queue/main/pr-7', { merge_group: group }),
      ];
    },
    how: { depth: 2 },
    expected: { drift: 'in-sync', breaks: true, status: 1 },
  },
  'another repository beside a pull request': {
    told: { begin: strict },
    out: (story) => [
      story.begin,
      pullEvent({ ...story, head: 'e'.repeat(40), main: 'd'.repeat(40) }),
    ],
    how: { depth: 1, origin: 'octo/others' },
    expected: { drift: 'drift', status: 1 },
  },
};

const act = async (row: Row, inputs: Readonly<Record<string, string>>): Promise<Acted> => {
  const story = tell(row.told ?? {});
  names.serve([...surroundingRecords, ...liveOf(row.live ?? {})]);
  const [commit, event] = row.out(story);
  const folder = row.path ?? '';
  upstream.checkout(join(runner.workspace, folder), commit, row.how);
  upstream.truncated = row.truncated ?? false;
  if (row.forbidden === true)
    github.intercept = ({ method }) =>
      method === 'GET' ? { status: 403, body: { message: 'Resource not accessible' } } : undefined;
  return runner.act({ ...inputs, ...(row.token === false && { 'github-token': '' }) }, event);
};

describe('a zone file', () => {
  it.each(Object.entries(rows))('%s', async (_, row) => {
    const ran = await act(row, { zone: join(row.path ?? '', zoneFile) });
    expect(saidOf(ran, row.expected)).toEqual(wanted(row.expected));
  });
});

describe('accepted records', () => {
  const accepted = { file: baselineFile, textOf: baselineOf };
  const records: Readonly<Record<string, Row>> = {
    'a head, where the branch accepted something meanwhile': {
      told: { ...accepted, ...appliedStrict },
      live: strict,
      out: asHead,
      how: { depth: 1 },
      expected: { drift: 'in-sync', status: 0 },
    },
    'a merge upon what was accepted four minutes ago': {
      told: { ...accepted, moved: [strict, 4] },
      out: asMerge,
      how: { depth: 1 },
      expected: { drift: 'in-sync', pending: true, status: 0 },
    },
    'the default branch, which accepted something four minutes ago': {
      told: { ...accepted, moved: [strict, 4] },
      out: asMain('schedule'),
      how: { depth: 1, branch: 'main' },
      expected: { drift: 'in-sync', pending: true, status: 0 },
    },
  };
  it.each(Object.entries(records))('%s', async (_, row) => {
    const ran = await act(row, {});
    expect(saidOf(ran, row.expected)).toEqual(wanted(row.expected));
  });
});

describe('a branch that is older than a day, merged four minutes ago', () => {
  const merge = (): string => {
    tell({ change: strict });
    return upstream.merge('main', 'topic', { minutesAgo: 4 });
  };

  it('counts from the merge, by the history that is checked out', async () => {
    const main = merge();
    names.serve([...surroundingRecords, ...liveOf({})]);
    upstream.checkout(runner.workspace, main);
    const ran = await runner.act({ zone: zoneFile }, plainEvent('push', main));
    const expected: Expected = { drift: 'in-sync', pending: true, status: 0, silent: true };
    expect(saidOf(ran, expected)).toEqual(wanted(expected));
    expect(ran.summary).toMatch(/Merged [45] minutes ago/);
  });

  it('counts from the merge, by what GitHub says of its pull request', async () => {
    const main = merge();
    names.serve([...surroundingRecords, ...liveOf({})]);
    upstream.checkout(runner.workspace, main, { depth: 1, branch: 'main' });
    const merged_at = new Date(Date.now() - 4 * 60_000).toISOString();
    const pull = { merged_at, merge_commit_sha: main, base: { ref: 'main' } };
    upstream.pulls.set(upstream.git('rev-parse', 'topic'), [pull]);
    const ran = await runner.act({ zone: zoneFile }, plainEvent('push', main));
    const expected: Expected = { drift: 'in-sync', pending: true, status: 0, asked: /pulls/ };
    expect(saidOf(ran, expected)).toEqual(wanted(expected));
  });
});

describe('what a zone is read from', () => {
  /** The pull request that makes `head` out of `begin`, checked out alone. */
  const change = (
    begin: Readonly<Record<string, string>>,
    head: Readonly<Record<string, string>>,
  ): Event => {
    const main = upstream.commit('main', begin);
    const topic = upstream.commit('topic', head, { from: main });
    const sha = upstream.testMerge('main', 'topic');
    names.serve([...surroundingRecords, ...liveOf({})]);
    upstream.checkout(runner.workspace, sha, { depth: 1 });
    return pullEvent({ head: topic, main }, { sha });
  };
  const breaks: Expected = { drift: 'in-sync', breaks: true, status: 1 };
  const module = (exchanges: string): string =>
    [
      `locals {\n  exchanges = ${exchanges}\n}`,
      'resource "digitalocean_record" "mx" {',
      '  for_each = toset(local.exchanges)',
      `  domain   = "${domain}"`,
      '  type     = "MX"',
      '  name     = "@"',
      '  value    = each.value',
      '  priority = 10',
      '}\n',
    ].join('\n');
  const apple = 'mx01.mail.icloud.com.,mx02.mail.icloud.com.';

  it('a folder of more files than are asked for at once: only what differs is fetched', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 260 }, (_, i) => [
        `zones/a${i}.example.zone`,
        `$ORIGIN a${i}.example.\n@ 300 A 192.0.2.1\n`,
      ]),
    );
    const event = change({ ...others, [zoneFile]: zoneOf({}) }, { [zoneFile]: zoneOf(other) });
    const ran = await runner.act({ zone: 'zones' }, event);
    expect(saidOf(ran, breaks)).toEqual(wanted(breaks));
    expect(upstream.asked.filter((path) => path.includes('/blobs/')).length).toBe(1);
  });

  it('a file that two commits have alike is fetched once', async () => {
    const { begin, head } = tell({ change: other });
    const main = upstream.commit('main', { LICENSE: 'x' });
    expect(main).not.toBe(begin);
    names.serve([...surroundingRecords, ...liveOf({})]);
    upstream.checkout(runner.workspace, head, { depth: 1 });
    const ran = await runner.act({ zone: zoneFile }, pullEvent({ head, main }));
    expect(saidOf(ran, breaks)).toEqual(wanted(breaks));
    const blobs = upstream.asked.filter((path) => path.includes('/blobs/'));
    expect(blobs.length).toBe(1);
  });

  it.each([
    ['a file', '[for x in split(",", file("${path.module}/exchanges")) : x]', 'infra/exchanges'],
    [
      'a file of another folder',
      'split(",", file("${path.module}/../mail/exchanges"))',
      'mail/exchanges',
    ],
    [
      'a list of files',
      '[for x in fileset(path.module, "mx/*") : file("${path.module}/${x}")]',
      'infra/mx/1',
    ],
  ])('a configuration that opens %s, which alone changes', async (_, expression, file) => {
    const isList = file.endsWith('/1');
    const main = { 'infra/main.tf': module(expression), 'infra/mx/2': 'mx02.mail.icloud.com.' };
    const event = change(
      { ...main, [file]: isList ? 'mx01.mail.icloud.com.' : apple },
      { [file]: 'mail.other.example.' },
    );
    const ran = await runner.act({ zone: 'infra' }, event);
    expect(ran.summary).toContain('- healthy.example. MX 10 mx01.mail.icloud.com.');
    expect(ran.summary).toContain('+ healthy.example. MX 10 mail.other.example.');
    expect(ran.summary).not.toMatch(unread);
  });

  it('a plan, which says itself what it starts from', async () => {
    const records = (exchange: string) => ({
      root_module: {
        resources: [
          {
            address: 'digitalocean_record.mx',
            mode: 'managed',
            type: 'digitalocean_record',
            name: 'mx',
            values: { domain, type: 'MX', name: '@', value: exchange, priority: 10 },
          },
        ],
      },
    });
    const event = change({ 'README.md': 'x' }, { 'README.md': 'y' });
    const plan = {
      format_version: '1.2',
      planned_values: records('mail.other.example.'),
      prior_state: { values: records('mx01.mail.icloud.com.') },
    };
    runner.write('plan.json', JSON.stringify(plan));
    const ran = await runner.act({ zone: 'plan.json' }, event);
    expect(ran.summary).not.toMatch(unread);
    expect(ran.summary).toContain('- healthy.example. MX 10 mx01.mail.icloud.com.');
  });
});

it('a comment says when it was merged, not how long ago, so that it stays as it is', async () => {
  const story = tell({ moved: [strict, 4], change: other });
  names.serve([...surroundingRecords, ...liveOf({})]);
  const sha = upstream.testMerge('main', 'topic');
  upstream.checkout(runner.workspace, sha, { depth: 1 });
  const event = pullEvent(story, { sha });
  const first = await runner.act({ zone: zoneFile }, event);
  expect(first.outputs['comment-status']).toBe('created');
  expect(github.comments[0]?.body).toMatch(/Merged on \d{4}-\d\d-\d\d at \d\d:\d\d UTC/);
  const second = await runner.act({ zone: zoneFile }, event);
  expect(second.outputs['comment-status']).toBe('unchanged');
});
