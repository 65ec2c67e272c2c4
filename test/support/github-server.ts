/**
 * As much of GitHub's REST interface as dns-audit uses, on loopback. What is sent, and what it
 * answers, is held against GitHub's own OpenAPI description.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

interface Operation {
  readonly status: number;
  readonly query: readonly string[];
  readonly request?: object;
  readonly response?: object;
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'github-openapi.json'), 'utf8'),
) as { readonly operations: Readonly<Record<string, Operation>>; readonly $defs: object };

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const compiled = new Map<object, ValidateFunction>();

const conforms = (schema: object | undefined, value: unknown, what: string): void => {
  if (schema === undefined) return;
  const validate = compiled.get(schema) ?? ajv.compile({ ...schema, $defs: description.$defs });
  compiled.set(schema, validate);
  if (!validate(value))
    throw new Error(`${what} is not as GitHub describes it: ${ajv.errorsText(validate.errors)}`);
};

export interface Received {
  readonly method: string;
  /** With the query, without the base path. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

type User = { readonly login: string; readonly type: 'Bot' | 'User' };

export interface Comment {
  readonly id: number;
  readonly issue: number;
  user: User;
  body: string;
  /** A person hid it. */
  minimized?: boolean;
}

/** A run of a workflow that is over, with the annotations of each of its jobs. */
export interface WorkflowRun {
  readonly id: number;
  readonly event: string;
  readonly branch: string;
  /** The file's name. */
  readonly workflow: string;
  readonly jobs: readonly (readonly string[])[];
}

export interface Issue {
  readonly number: number;
  user: User;
  title: string;
  body: string;
  state: 'open' | 'closed';
  reason: string | null;
  labels: readonly string[];
  readonly isPull?: boolean;
}

/** A file of the repository, as the commit that is asked for has it. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
  readonly mode: string;
  /** Of its blob. */
  readonly id: string;
}

export const bot: User = { login: 'github-actions[bot]', type: 'Bot' };

export interface GithubServer {
  /** The interface's root, as GITHUB_API_URL has it. */
  readonly url: string;
  readonly received: Received[];
  readonly comments: Comment[];
  readonly issues: Issue[];
  readonly files: RepositoryFile[];
  readonly pulls: { number: number; owner: string; branch: string; sha: string }[];
  readonly runs: WorkflowRun[];
  /** Asked first: a canned answer in place of the real one. */
  intercept: (request: Received) => Canned | 'drop' | undefined;
  /** Called before a POST takes effect. */
  beforePost: () => void;
  /** Whose token it is. */
  viewer: User;
  /** What broke GitHub's description; the tests hold it to be empty. */
  readonly faults: string[];
  /** Requests that write, as `METHOD path`. */
  writes(): readonly string[];
  reset(): void;
  close(): Promise<void>;
}

const when = '2026-11-24T00:00:00Z';

const userJson = (origin: string, { login, type }: User) => {
  const url = `${origin}/users/${login}`;
  const links = Object.fromEntries(
    'events followers following gists organizations received_events repos starred subscriptions'
      .split(' ')
      .map((name) => [`${name}_url`, `${url}/${name}`]),
  );
  return {
    ...links,
    login,
    type,
    url,
    id: 1,
    node_id: 'U',
    avatar_url: url,
    gravatar_id: '',
    html_url: url,
    site_admin: false,
  };
};

const commentJson = (origin: string, { id, issue, user, body }: Comment) => ({
  id,
  node_id: `C${id}`,
  url: `${origin}/comments/${id}`,
  html_url: `https://github.example/octo/zones/pull/${issue}#issuecomment-${id}`,
  issue_url: `${origin}/issues/${issue}`,
  body,
  user: userJson(origin, user),
  created_at: when,
  updated_at: when,
});

const issueJson = (origin: string, issue: Issue) => {
  const url = `${origin}/issues/${issue.number}`;
  return {
    id: issue.number * 10,
    node_id: 'I',
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.reason,
    locked: false,
    comments: 0,
    assignee: null,
    milestone: null,
    closed_at: issue.state === 'closed' ? when : null,
    created_at: when,
    updated_at: when,
    user: userJson(origin, issue.user),
    labels: issue.labels.map((name) => ({ name })),
    url,
    html_url: `https://github.example/octo/zones/issues/${issue.number}`,
    repository_url: origin,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels`,
    author_association: 'NONE',
    ...(issue.isPull && {
      pull_request: { url, html_url: url, diff_url: url, patch_url: url },
    }),
  };
};

const bodyOf = async (request: IncomingMessage): Promise<Received['body']> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Received['body']);
};

interface Route {
  readonly pattern: RegExp;
  readonly operation: string;
  readonly answer: (
    server: GithubServer,
    args: {
      readonly ids: readonly number[];
      /** Likewise as they stand in the path. */
      readonly parts: readonly string[];
      readonly query: URLSearchParams;
      readonly body: Received['body'];
    },
  ) => unknown;
}

const repo = '/repos/octo/zones';

/** Base64 as GitHub gives it: a line feed after every 60 signs. */
const base64 = (content: string): string =>
  Buffer.from(content)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n');

const entryJson = (origin: string, { path, mode, id, text: content }: RepositoryFile) => ({
  path,
  mode,
  type: 'blob',
  sha: id,
  size: Buffer.byteLength(content),
  url: `${origin}${repo}/git/blobs/${id}`,
});

/** The folders on the way to the files, which a recursive listing has too. */
const foldersOf = (files: readonly RepositoryFile[]): readonly string[] => [
  ...new Set(
    files.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, i, all) => all.slice(0, i + 1).join('/')),
    ),
  ),
];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const routes: readonly Route[] = [
  {
    pattern: /^GET \/repos\/octo\/zones\/issues\/(\d+)\/comments$/,
    operation: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    answer: ({ comments, url }, { ids }) =>
      comments.filter(({ issue }) => issue === ids[0]).map((one) => commentJson(url, one)),
  },
  {
    pattern: /^POST \/repos\/octo\/zones\/issues\/(\d+)\/comments$/,
    operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    answer: ({ comments, url, viewer }, { ids, body }) => {
      const made = {
        id: 1000 + comments.length,
        issue: ids[0]!,
        user: viewer,
        body: text(body['body']),
      };
      comments.push(made);
      return commentJson(url, made);
    },
  },
  {
    pattern: /^PATCH \/repos\/octo\/zones\/issues\/comments\/(\d+)$/,
    operation: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: ({ comments, url }, { ids, body }) => {
      const found = comments.find(({ id }) => id === ids[0]);
      if (found === undefined) return undefined;
      found.body = text(body['body']);
      return commentJson(url, found);
    },
  },
  {
    pattern: /^DELETE \/repos\/octo\/zones\/issues\/comments\/(\d+)$/,
    operation: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: ({ comments }, { ids }) => {
      const at = comments.findIndex(({ id }) => id === ids[0]);
      if (at >= 0) comments.splice(at, 1);
      return '';
    },
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/issues$/,
    operation: 'GET /repos/{owner}/{repo}/issues',
    answer: ({ issues, url }, { query }) =>
      issues
        .filter(({ state }) => ['all', state].includes(query.get('state') ?? 'open'))
        .filter(({ labels }) => !query.has('labels') || labels.includes(query.get('labels')!))
        .map((one) => issueJson(url, one)),
  },
  {
    pattern: /^POST \/repos\/octo\/zones\/issues$/,
    operation: 'POST /repos/{owner}/{repo}/issues',
    answer: ({ issues, url, viewer }, { body }) => {
      const made: Issue = {
        number: 500 + issues.length,
        user: viewer,
        title: text(body['title']),
        body: text(body['body']),
        state: 'open',
        reason: null,
        labels: (body['labels'] as string[] | undefined) ?? [],
      };
      issues.push(made);
      return issueJson(url, made);
    },
  },
  {
    pattern: /^PATCH \/repos\/octo\/zones\/issues\/(\d+)$/,
    operation: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
    answer: ({ issues, url }, { ids, body }) => {
      const found = issues.find(({ number }) => number === ids[0]);
      if (found === undefined) return undefined;
      if (typeof body['body'] === 'string') found.body = body['body'];
      if (typeof body['title'] === 'string') found.title = body['title'];
      if (body['state'] === 'open' || body['state'] === 'closed') found.state = body['state'];
      if (typeof body['state_reason'] === 'string') found.reason = body['state_reason'];
      return issueJson(url, found);
    },
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/pulls$/,
    operation: 'GET /repos/{owner}/{repo}/pulls',
    answer: ({ pulls }, { query }) =>
      pulls
        .filter(({ owner, branch }) => query.get('head') === `${owner}:${branch}`)
        .map(({ number, sha }) => ({ number, head: { sha } })),
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/pulls\/(\d+)$/,
    operation: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    answer: ({ pulls }, { ids }) => {
      const found = pulls.find(({ number }) => number === ids[0]);
      return found && { number: found.number, head: { sha: found.sha } };
    },
  },
];

/** A job's id, which is its check run's, too. */
const jobId = (run: WorkflowRun, index: number): number => run.id * 100 + index;

/** The runs of workflows, and what they said. */
const runRoutes: readonly Route[] = [
  {
    pattern: /^GET \/repos\/octo\/zones\/actions\/workflows\/([^/]+)\/runs$/,
    operation: 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    answer: ({ runs }, { parts, query }) => ({
      workflow_runs: runs
        .filter(({ workflow }) => workflow === parts[0])
        .filter(({ event }) => event === (query.get('event') ?? event))
        .filter(({ branch }) => branch === (query.get('branch') ?? branch))
        .toSorted((a, b) => b.id - a.id)
        .map(({ id, event, branch }) => ({
          id,
          event,
          head_branch: branch,
          conclusion: 'success',
          check_suite_id: id,
        })),
    }),
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/check-suites\/(\d+)\/check-runs$/,
    operation: 'GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs',
    answer: ({ runs }, { ids }) => {
      const run = runs.find(({ id }) => id === ids[0]);
      return (
        run && {
          check_runs: run.jobs.map((annotations, i) => ({
            id: jobId(run, i),
            output: { annotations_count: annotations.length },
          })),
        }
      );
    },
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/check-runs\/(\d+)\/annotations$/,
    operation: 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
    answer: ({ runs }, { ids }) =>
      runs
        .flatMap((run) => run.jobs.map((annotations, i) => ({ id: jobId(run, i), annotations })))
        .find(({ id }) => id === ids[0])
        ?.annotations.map((message) => ({ message, annotation_level: 'warning' })),
  },
];

/** Where the listing of a commit's files, and each of them, are had. */
const gitRoutes: readonly Route[] = [
  {
    pattern: /^GET \/repos\/octo\/zones\/git\/trees\/([0-9a-f]{40})$/,
    operation: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    answer: ({ files, url }, { parts: [sha = ''] }) =>
      files.length === 0
        ? undefined
        : {
            sha,
            url: `${url}${repo}/git/trees/${sha}`,
            truncated: false,
            tree: [
              ...foldersOf(files).map((path, i) => ({
                path,
                mode: '040000',
                type: 'tree',
                sha: i.toString(16).padStart(40, 'f'),
                url: `${url}${repo}/git/trees/${i}`,
              })),
              ...files.map((file) => entryJson(url, file)),
            ],
          },
  },
  {
    pattern: /^GET \/repos\/octo\/zones\/git\/blobs\/([0-9a-f]{40})$/,
    operation: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    answer: ({ files, url }, { parts: [sha = ''] }) => {
      const file = files.find(({ id }) => id === sha);
      return (
        file && {
          sha,
          url: `${url}${repo}/git/blobs/${sha}`,
          node_id: 'B',
          size: Buffer.byteLength(file.text),
          content: base64(file.text),
          encoding: 'base64',
        }
      );
    },
  },
];

/** The page that is asked for, and where the next is. */
const paged = (
  server: GithubServer,
  path: string,
  query: URLSearchParams,
  list: readonly unknown[],
): { readonly body: readonly unknown[]; readonly headers: Record<string, string> } => {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  const more = list.length > page * size;
  return {
    body: list.slice((page - 1) * size, page * size),
    headers: more ? { link: `<${server.url}${path}?${next}>; rel="next"` } : {},
  };
};

const answer = (server: GithubServer, request: Received): Canned => {
  const { pathname, searchParams: query } = new URL(request.path, 'http://x');
  const line = `${request.method} ${pathname}`;
  const route = [...routes, ...gitRoutes, ...runRoutes].find(({ pattern }) => pattern.test(line));
  if (route === undefined) return { status: 404, body: { message: `Not Found: ${line}` } };
  const operation = description.operations[route.operation]!;
  for (const name of query.keys())
    if (!operation.query.includes(name)) throw new Error(`${line} takes no ${name}`);
  if (operation.request) conforms(operation.request, request.body, line);
  if (request.method === 'POST') server.beforePost();
  const parts = [...(route.pattern.exec(line) ?? [])].slice(1);
  const ids = parts.map(Number);
  const body = route.answer(server, { ids, parts, query, body: request.body });
  if (body === undefined) return { status: 404, body: { message: 'Not Found' } };
  conforms(operation.response, body, `the answer to ${line}`);
  return Array.isArray(body)
    ? { status: operation.status, ...paged(server, pathname, query, body) }
    : { status: operation.status, body };
};

const graphql = ({ viewer, comments }: GithubServer, { body }: Received): Canned => {
  const { ids } = (body['variables'] ?? {}) as { readonly ids?: readonly string[] };
  const nodes = ids?.map((node) => {
    const found = comments.find(({ id }) => `C${id}` === node);
    return found ? { isMinimized: found.minimized === true } : null;
  });
  return { status: 200, body: { data: nodes ? { nodes } : { viewer: { login: viewer.login } } } };
};

const respond = (response: ServerResponse, { status, headers = {}, body }: Canned): void => {
  const payload = body === undefined || body === '' ? '' : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(payload);
};

/** Starts it; `base` is the path below which GHES has its interface. */
export const startGithub = async (base = ''): Promise<GithubServer> => {
  const http = createServer((incoming, response) => {
    void (async () => {
      const { method = '', url = '', headers } = incoming;
      const request = {
        method,
        path: url.startsWith(`${base}/`) ? url.slice(base.length) : url,
        headers,
        body: await bodyOf(incoming),
      };
      server.received.push(request);
      const canned = server.intercept(request);
      if (canned === 'drop') return incoming.socket.destroy();
      if (canned !== undefined) return respond(response, canned);
      if (request.path === '/graphql' || url === '/api/graphql')
        return respond(response, graphql(server, request));
      if (!url.startsWith(`${base}/`)) return respond(response, { status: 404 });
      return respond(response, answer(server, request));
    })().catch((error: unknown) => {
      server.faults.push(String(error));
      respond(response, { status: 500, body: { message: String(error) } });
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server: GithubServer = {
    url: `http://127.0.0.1:${port}${base}`,
    received: [],
    comments: [],
    issues: [],
    files: [],
    pulls: [],
    runs: [],
    intercept: () => undefined,
    beforePost: () => {},
    viewer: bot,
    faults: [],
    writes: () =>
      server.received
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
        .map(({ method, path }) => `${method} ${path.replace(repo, '')}`),
    reset: () => {
      const { received, comments, issues, files, pulls, runs } = server;
      for (const list of [received, comments, issues, files, pulls, runs]) list.splice(0);
      server.intercept = () => undefined;
      server.beforePost = () => {};
      server.viewer = bot;
    },
    close: () =>
      new Promise<void>((done) => {
        http.closeAllConnections();
        http.close(() => done());
      }),
  };
  return server;
};
