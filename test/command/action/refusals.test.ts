/** Every kind of refusal, in every kind of run: what is advised must help, and help at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  explainRefusal,
  readTokenAccess,
  type Refused,
} from '../../../src/command/action/refusals.ts';
import { githubClient, type Method } from '../../../src/deliver/github/client.ts';
import type { ActionEvent, Visibility } from '../../../src/input/action/event.ts';
import { type Canned, type GithubServer, startGithub } from '../../support/github-server.ts';

let github: GithubServer;
beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github.close());
beforeEach(() => github.reset());

const pull = { kind: 'pull', pull: 7, head: '', privileged: false } as const;
const events: Readonly<Record<string, ActionEvent>> = {
  own: pull,
  fork: { ...pull, readOnly: 'fork' },
  dependabot: { ...pull, readOnly: 'dependabot' },
  schedule: { kind: 'branch', head: '' },
};
const visibilities: readonly Visibility[] = ['public', 'private', 'unknown'];
const tokens = ['ghs_job', 'github_pat_person', 'ghp_person'] as const;

type Kind = 'permission' | 'missing' | 'token' | 'elsewhere';

interface Row {
  readonly name: string;
  readonly answer: Canned;
  /** What stands in the way. */
  readonly kind: Kind;
  /** A word of the advice. */
  readonly says?: string;
}

const refused = (status: number, message: string, headers = {}): Canned => ({
  status,
  headers,
  body: { message },
});

const rows: readonly Row[] = [
  {
    name: 'no permission',
    answer: refused(403, 'Resource not accessible by integration'),
    kind: 'permission',
  },
  { name: 'nothing there', answer: refused(404, 'Not Found'), kind: 'missing' },
  { name: 'bad token', answer: refused(401, 'Bad credentials'), kind: 'token', says: 'expired' },
  {
    name: 'single sign-on, by its header',
    answer: refused(403, 'Forbidden', {
      'x-github-sso': 'required; url=https://x.example/sso?t=1',
    }),
    kind: 'token',
    says: 'single sign-on',
  },
  {
    name: 'single sign-on, in words',
    answer: refused(403, 'Resource protected by organization SAML enforcement.'),
    kind: 'token',
    says: 'single sign-on',
  },
  {
    name: 'allow list',
    answer: refused(403, 'The `o` organization has an IP allow list enabled'),
    kind: 'token',
    says: 'IP allow list',
  },
  {
    name: 'used up',
    answer: refused(403, 'API rate limit exceeded', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '99999999999',
    }),
    kind: 'elsewhere',
    says: 'later run',
  },
  {
    name: 'used up for long',
    answer: refused(429, 'Slow down', { 'retry-after': '3600' }),
    kind: 'elsewhere',
    says: 'later run',
  },
  {
    name: 'secondary limit, with a permission header',
    answer: refused(403, 'You have exceeded a secondary rate limit', {
      'retry-after': '3600',
      'x-accepted-github-permissions': 'issues=write; pull_requests=write',
    }),
    kind: 'elsewhere',
    says: 'later run',
  },
  {
    name: 'locked',
    answer: refused(403, 'Unable to create comment because issue is locked.', {
      'x-accepted-github-permissions': 'issues=write; pull_requests=write',
    }),
    kind: 'elsewhere',
    says: 'Unlock it',
  },
  {
    name: 'archived',
    answer: refused(403, 'Repository was archived so is read-only.'),
    kind: 'elsewhere',
    says: 'archived',
  },
  {
    name: 'issues are off',
    answer: refused(410, 'Issues has been disabled in this repository.'),
    kind: 'elsewhere',
    says: 'Turn issues on',
  },
  { name: 'not valid', answer: refused(422, 'Validation Failed'), kind: 'elsewhere' },
];

const ask = async (answer: Canned, method: Method = 'POST') => {
  github.intercept = () => answer;
  const options = { url: github.url, graphqlUrl: '', token: 'ghs_0123456789', userAgent: 'test' };
  const reply = await githubClient(options).request(
    method,
    '/x',
    method === 'POST' ? {} : undefined,
  );
  if (reply.ok) throw new Error('the fake GitHub did not refuse');
  return reply;
};

const grants = /\b(?:pull-requests|issues|contents): (?:read|write)\b/;

describe.each(rows)('$name', ({ answer, kind, says }) => {
  const cases = Object.entries(events).flatMap(([event, occasion]) =>
    visibilities.flatMap((visibility) =>
      tokens.map((token) => ({ event, occasion, visibility, token })),
    ),
  );

  it.each(cases)('$event, $visibility, $token', async ({ occasion, visibility, token }) => {
    const refusal = await ask(answer);
    const access = readTokenAccess(token, occasion, visibility);
    const what: Refused = occasion.kind === 'branch' ? 'issue' : 'comment';
    const { status, remark } = explainRefusal(what, refusal, access);
    const lacking = kind === 'permission' || kind === 'missing';
    const job = token === 'ghs_job';
    const readOnly = occasion.kind === 'pull' && job ? occasion.readOnly : undefined;
    if (readOnly !== undefined && lacking) {
      expect(status).toBe(`skipped-${readOnly}`);
      expect(remark).toContain("can't write");
      // Only Dependabot's token is the workflow's to raise.
      expect(grants.test(remark)).toBe(readOnly === 'dependabot');
      expect(remark.includes('private repository can allow')).toBe(
        readOnly === 'fork' && visibility !== 'public',
      );
      return;
    }
    expect(status).toBe(kind === 'elsewhere' ? 'failed' : 'forbidden');
    expect(remark).toContain('The verdict is not affected.');
    expect(remark).not.toContain('x.example');
    // Permissions are named where one is missing, and nowhere else.
    expect(grants.test(remark)).toBe(lacking);
    expect(remark).toContain(says ?? '');
    if (!lacking) return;
    expect(remark).toContain(what === 'issue' ? 'issues: write' : 'pull-requests: write');
    expect(remark.includes('Grant the job')).toBe(job);
    expect(remark.includes('github-token')).toBe(!job);
    expect(remark.includes('contents: read')).toBe(job && visibility !== 'public');
    expect(remark.includes('404 in a private')).toBe(kind === 'missing' && visibility !== 'public');
  });
});

describe('the permissions that GitHub names', () => {
  it.each([
    // A semicolon: either does. A comma: both are needed.
    [
      'comment',
      'POST',
      'issues=write; pull_requests=write',
      'issues: write or pull-requests: write',
    ],
    ['comment', 'POST', 'pull_requests=write', 'pull-requests: write'],
    [
      'comment',
      'POST',
      'issues=write,pull_requests=write',
      'issues: write and pull-requests: write',
    ],
    ['comment', 'POST', 'issues=write, contents=read', 'issues: write and contents: read'],
    [
      'comment',
      'POST',
      'issues=write,contents=read; pull_requests=write',
      'issues: write and contents: read, or pull-requests: write',
    ],
    ['comment', 'POST', 'metadata=read,pull_requests=write', 'pull-requests: write'],
    // What reads is refused first; to grant just that fails once more.
    ['comment', 'GET', 'issues=read; pull_requests=read', 'pull-requests: write'],
    ['comment', 'GET', 'issues=read', 'pull-requests: write'],
    ['comment', 'GET', 'issues=read,contents=read', 'pull-requests: write'],
    [
      'comment',
      'GET',
      'pull_requests=read,contents=read',
      'pull-requests: write and contents: read',
    ],
    ['issue', 'GET', 'issues=read; pull_requests=read', 'issues: write'],
    ['issue', 'GET', 'issues=read,contents=read', 'issues: write and contents: read'],
    ['issue', 'POST', 'issues=write', 'issues: write'],
    // Nothing of use.
    ['issue', 'POST', '', 'issues: write'],
    ['comment', 'POST', 'allows_permissionless_access=true', 'pull-requests: write'],
  ] as const)('%s, %s %s: %s', async (what, method, permissions, advice) => {
    const headers = permissions === '' ? {} : { 'x-accepted-github-permissions': permissions };
    const refusal = await ask(
      refused(403, 'Resource not accessible by integration', headers),
      method,
    );
    const access = readTokenAccess('ghs_job', pull, 'public');
    const { remark } = explainRefusal(what, refusal, access);
    expect(remark).toContain(`Grant the job the permission ${advice}.`);
  });
});
