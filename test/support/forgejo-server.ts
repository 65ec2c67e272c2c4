/**
 * As much of the REST interface (v1) that Forgejo and Gitea share as the Action uses, on loopback, where
 * it differs from GitHub's: no GraphQL, users without a type, `pull_request: null` on issues, labels by
 * number, other statuses, pages of `limit` entries, newest first.
 */
import { createServer, type IncomingMessage } from 'node:http';

export interface ForgejoComment {
  readonly id: number;
  readonly issue: number;
  login: string;
  body: string;
}

export interface ForgejoIssue {
  readonly number: number;
  login: string;
  title: string;
  body: string;
  state: string;
}

export interface ForgejoServer {
  /** The instance, as GITHUB_SERVER_URL has it; its interface is below /api/v1. */
  readonly url: string;
  readonly comments: ForgejoComment[];
  readonly issues: ForgejoIssue[];
  /** `METHOD path`, without the query. */
  readonly received: string[];
  /** The user of the job's token: Gitea calls it gitea-actions. */
  login: string;
  /** Whether that token may ask for its user. */
  knowsUser: boolean;
  reset(): void;
  close(): Promise<void>;
}

const repo = '/api/v1/repos/octo/zones';
const when = '2026-11-30T00:00:00Z';

const userJson = (login: string) => ({
  id: -2,
  login,
  login_name: '',
  full_name: '',
  email: `${login}@noreply.forge.example`,
  avatar_url: '',
  html_url: '',
  is_admin: false,
});

const commentJson = (server: ForgejoServer, { id, issue, login, body }: ForgejoComment) => ({
  id,
  html_url: `${server.url}/octo/zones/pulls/${issue}#issuecomment-${id}`,
  pull_request_url: `${server.url}/octo/zones/pulls/${issue}`,
  issue_url: '',
  user: userJson(login),
  original_author: '',
  original_author_id: 0,
  body,
  assets: [],
  created_at: when,
  updated_at: when,
});

const issueJson = (server: ForgejoServer, issue: ForgejoIssue) => ({
  id: issue.number + 5000,
  number: issue.number,
  url: `${server.url}${repo}/issues/${issue.number}`,
  html_url: `${server.url}/octo/zones/issues/${issue.number}`,
  user: userJson(issue.login),
  title: issue.title,
  body: issue.body,
  state: issue.state,
  labels: [],
  assets: [],
  comments: 0,
  is_locked: false,
  pull_request: null,
  created_at: when,
  updated_at: when,
});

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Body = Readonly<Record<string, unknown>>;

const readJson = async (request: IncomingMessage): Promise<Body> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Body);
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const listIssues = (server: ForgejoServer, url: URL): Reply => {
  const { searchParams: query } = url;
  // No label of that name exists.
  if (query.has('labels')) return { status: 200, body: [] };
  const state = query.get('state') ?? 'open';
  const all = server.issues.filter((one) => state === 'all' || one.state === state).toReversed();
  const size = Number(query.get('limit') ?? 30);
  const page = Number(query.get('page') ?? 1);
  query.set('page', String(page + 1));
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size).map((one) => issueJson(server, one)),
    ...(all.length > page * size && {
      headers: { link: `<${server.url}${url.pathname}?${query}>; rel="next"` },
    }),
  };
};

const createIssue = (server: ForgejoServer, body: Body): Reply => {
  const labels = Array.isArray(body['labels']) ? body['labels'] : [];
  if (labels.some((one) => typeof one !== 'number'))
    return {
      status: 422,
      body: {
        message:
          '[]: json: cannot unmarshal string into Go struct field CreateIssueOption.labels of type int64',
      },
    };
  const made = {
    number: 500 + server.issues.length,
    login: server.login,
    title: text(body['title']),
    body: text(body['body']),
    state: 'open',
  };
  server.issues.push(made);
  return { status: 201, body: issueJson(server, made) };
};

const editIssue = (server: ForgejoServer, number: number, body: Body): Reply => {
  const found = server.issues.find((one) => one.number === number);
  if (found === undefined) return { status: 404 };
  for (const name of ['title', 'body', 'state'] as const)
    if (typeof body[name] === 'string') found[name] = body[name];
  return { status: 201, body: issueJson(server, found) };
};

const createComment = (server: ForgejoServer, issue: number, body: Body): Reply => {
  const made = {
    id: 1000 + server.comments.length,
    issue,
    login: server.login,
    body: text(body['body']),
  };
  server.comments.push(made);
  return { status: 201, body: commentJson(server, made) };
};

const editComment = (server: ForgejoServer, id: number, body: Body): Reply => {
  const found = server.comments.find((one) => one.id === id);
  if (found === undefined) return { status: 404 };
  found.body = text(body['body']);
  return { status: 200, body: commentJson(server, found) };
};

const answer = (server: ForgejoServer, method: string, url: URL, body: Body): Reply => {
  const line = `${method} ${url.pathname}`;
  const number = Number(/\/(\d+)(?:\/comments)?$/.exec(url.pathname)?.[1]);
  if (line === 'GET /api/v1/user')
    return server.knowsUser
      ? { status: 200, body: userJson(server.login) }
      : { status: 403, body: { message: 'token does not have at least one of required scope(s)' } };
  if (line === `GET ${repo}/issues`) return listIssues(server, url);
  if (line === `POST ${repo}/issues`) return createIssue(server, body);
  if (line === `PATCH ${repo}/issues/${number}`) return editIssue(server, number, body);
  if (line === `GET ${repo}/issues/${number}/comments`)
    return {
      status: 200,
      body: server.comments
        .filter(({ issue }) => issue === number)
        .map((one) => commentJson(server, one)),
    };
  if (line === `POST ${repo}/issues/${number}/comments`) return createComment(server, number, body);
  if (line === `PATCH ${repo}/issues/comments/${number}`) return editComment(server, number, body);
  if (line === `GET ${repo}/pulls/${number}`)
    return { status: 200, body: { number, head: { sha: 'a'.repeat(40), ref: 'change' } } };
  return { status: 404, body: { message: 'Not Found' } };
};

export const startForgejo = async (): Promise<ForgejoServer> => {
  const http = createServer((request, response) => {
    void (async () => {
      const { method = '', url: target = '' } = request;
      const url = new URL(target, 'http://x');
      server.received.push(`${method} ${url.pathname}`);
      const { status, body, headers } = answer(server, method, url, await readJson(request));
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? '' : JSON.stringify(body));
    })();
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server: ForgejoServer = {
    url: `http://127.0.0.1:${port}`,
    comments: [],
    issues: [],
    received: [],
    login: 'forgejo-actions',
    knowsUser: true,
    reset: () => {
      for (const list of [server.comments, server.issues, server.received]) list.splice(0);
      server.login = 'forgejo-actions';
      server.knowsUser = true;
    },
    close: () =>
      new Promise<void>((done) => {
        http.closeAllConnections();
        http.close(() => done());
      }),
  };
  return server;
};
