/**
 * A small client for GitHub's REST interface. What a server does is a value, never an exception;
 * the token goes to that server alone and into no message.
 */
import { HttpClient, type HttpClientResponse } from '@actions/http-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { presentText } from '../../model/dns/presentation.ts';
import { describeError } from '../../model/errno.ts';
import { ownProperty } from '../../model/own-property.ts';
import { hideUrlSecrets } from '../../model/text/safe-url.ts';
import { trimEndOf } from '../../model/text/trim.ts';
import { findRefusalCause, isRateLimited, type RefusalCause } from './refusal-cause.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What GitHub says of a request. */
export type Reply =
  | { readonly ok: true; readonly body: unknown; readonly next?: string }
  | {
      readonly ok: false;
      /** Absent where no answer came. */
      readonly status?: number;
      /** Printable ASCII, one sentence without its full stop. */
      readonly reason: string;
      /** Absent where no answer came, or one of no use. */
      readonly cause?: RefusalCause;
      /** The permissions that are accepted, as GitHub writes them: `issues=write; pull_requests=write`. */
      readonly permissions?: string;
    };

/** A reply that is of no use. */
export type Refusal = Extract<Reply, { readonly ok: false }>;

export interface Github {
  /** `path` is below the interface's root, or the `next` of a reply. */
  request(method: Method, path: string, body?: object): Promise<Reply>;
  /** The login of the token's owner; absent where nobody could say. Asked for once. */
  viewer(): Promise<string | undefined>;
  /** Of comments, by their ids in GraphQL, those that somebody has minimised; none where there is no GraphQL. */
  minimized(nodes: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface GithubOptions {
  /** The interface's root, as GITHUB_API_URL has it. */
  readonly url: string;
  /** As GITHUB_GRAPHQL_URL has it: the one place where every kind of token may ask whose it is. */
  readonly graphqlUrl: string;
  readonly token: string;
  readonly userAgent: string;
  /** For one request and its answer. */
  readonly timeoutMs?: number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

const mostTries = 3;

/** GitHub may ask for an hour; a job is not worth more than this. */
const longestWaitMs = 60_000;

const mostBytes = 16 * 1024 * 1024;

const readBody = async (response: HttpClientResponse, timeoutMs: number): Promise<string> => {
  const { message } = response;
  const timer = setTimeout(() => message.destroy(new Error('the time limit ran out')), timeoutMs);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream: AsyncIterable<Buffer> = message;
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > mostBytes) throw new Error('the answer is larger than 16 MiB');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    clearTimeout(timer);
  }
};

const parseBody = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface RawAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
  /** GitHub's words, if it refuses; else empty. */
  readonly message: string;
}

const errorMessage = (body: unknown): string => {
  const message = ownProperty(body, 'message');
  return typeof message === 'string' ? message : '';
};

/** How long GitHub wants to be left alone; `undefined` where it does not say. */
const retryAfterMs = ({ header }: RawAnswer): number | undefined => {
  const after = Number(header('retry-after') ?? Number.NaN);
  if (after >= 0) return after * 1000;
  const reset = Number(header('x-ratelimit-reset') ?? Number.NaN);
  const exhausted = header('x-ratelimit-remaining') === '0';
  return exhausted && reset > 0 ? Math.max(0, reset * 1000 - Date.now()) : undefined;
};

/** The wait before the next try; `undefined` where there is to be none. */
const waitFor = (repeatable: boolean, answer: RawAnswer, attempt: number): number | undefined => {
  const again = isRateLimited(answer) || (answer.status >= 500 && repeatable);
  if (!again || attempt >= mostTries) return undefined;
  const ms = retryAfterMs(answer) ?? 1000 * 2 ** (attempt - 1);
  return ms <= longestWaitMs ? ms : undefined;
};

const nextPageUrl = ({ header }: RawAnswer): string | undefined =>
  (header('link') ?? '')
    .split(/,(?=\s*<)/)
    .map((link) => /^\s*<([^>]*)>;.*\brel="?next"?/.exec(link)?.[1])
    .find((url) => url !== undefined);

/** Sends one request and reads its answer whole. */
const sender = ({ token, userAgent, timeoutMs = 10_000 }: GithubOptions) => {
  const client = new HttpClient(userAgent, [], {
    allowRedirects: false,
    allowRetries: false,
    keepAlive: false,
    socketTimeout: timeoutMs,
  });
  return async (method: Method, target: string, body?: object): Promise<RawAnswer> => {
    const response = await client.request(method, target, body ? JSON.stringify(body) : '', {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-github-api-version': '2022-11-28',
    });
    const { statusCode = 0, headers } = response.message;
    const header = (name: string) => [headers[name] ?? []].flat()[0];
    const parsed = parseBody(await readBody(response, timeoutMs));
    return { status: statusCode, header, body: parsed, message: errorMessage(parsed) };
  };
};

type Redact = (text: string) => string;

/** Text of GitHub's, or of the network's, for messages: short, printable, without the token. */
const createRedact = (token: string): Redact => {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const forms = [
    token,
    encodeURIComponent(token),
    base64(token),
    base64(`x-access-token:${token}`),
  ];
  const hideToken = (text: string): string =>
    token === '' ? text : forms.reduce((all, form) => all.replaceAll(form, '***'), text);
  // What the network says may name a proxy, with its password.
  return (text) => presentText(hideUrlSecrets(hideToken(text))).slice(0, 300);
};

const toReply = (answer: RawAnswer, harmless: Redact): Reply => {
  const { status, header, body } = answer;
  const next = nextPageUrl(answer);
  if (status >= 200 && status < 300)
    return { ok: true, body, ...(next === undefined ? {} : { next }) };
  const permissions = header('x-accepted-github-permissions');
  const cause = findRefusalCause(answer);
  const said = cause === 'rate-limit' ? 'rate limit' : answer.message;
  return {
    ok: false,
    status,
    cause,
    reason: harmless(`GitHub answered ${status}${said === '' ? '' : ` (${said})`}`),
    ...(permissions === undefined ? {} : { permissions: harmless(permissions) }),
  };
};

/** Sends, and sends again where that may help. */
const createRequester = (options: GithubOptions) => {
  const { token, wait = sleep } = options;
  const send = sender(options);
  const harmless = createRedact(token);
  // A server that gave no answer to all tries of one request costs its time once, not once per request.
  let dead: Reply | undefined;
  return async (
    method: Method,
    target: string,
    body?: object,
    // A POST that failed may have been done all the same: its sender has to look before it tries again.
    repeatable = method !== 'POST',
  ): Promise<Reply> => {
    if (dead !== undefined) return dead;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await send(method, target, body);
        const ms = waitFor(repeatable, answer, attempt);
        if (ms === undefined) return toReply(answer, harmless);
        await wait(ms);
      } catch (error) {
        const reason = harmless(`Couldn't reach GitHub (${describeError(error)})`);
        if (!repeatable) return { ok: false, reason };
        if (attempt >= mostTries) {
          dead = { ok: false, reason: 'GitHub gave no answer to an earlier request of this run' };
          return { ok: false, reason };
        }
        await wait(1000 * 2 ** (attempt - 1));
      }
    }
  };
};

const minimizedQuery = 'query($ids:[ID!]!){nodes(ids:$ids){...on IssueComment{isMinimized}}}';

/** Builds the client. `wait` passes the time between tries. */
export const githubClient = (options: GithubOptions): Github => {
  const root = trimEndOf(options.url, '/');
  const ask = createRequester(options);
  const query = async (text: string, variables: object = {}): Promise<unknown> => {
    const reply = await ask('POST', options.graphqlUrl, { query: text, variables }, true);
    return reply.ok ? ownProperty(reply.body, 'data') : undefined;
  };
  const askViewer = async (): Promise<string | undefined> => {
    const login = ownProperty(ownProperty(await query('{viewer{login}}'), 'viewer'), 'login');
    if (typeof login === 'string') return login;
    // Where there is no GraphQL, as on Forgejo, a token may ask for its user.
    const user = await ask('GET', `${root}/user`);
    const name = user.ok ? ownProperty(user.body, 'login') : undefined;
    return typeof name === 'string' ? name : undefined;
  };
  let viewer: Promise<string | undefined> | undefined;
  return {
    request: async (method, path, body) => {
      const target = path.startsWith('/') ? root + path : path;
      return target.startsWith(`${root}/`)
        ? ask(method, target, body)
        : { ok: false, reason: 'GitHub named another server for the next page' };
    },
    viewer: () => (viewer ??= askViewer()),
    minimized: async (ids) => {
      if (ids.length === 0) return new Set();
      const found = ownProperty(await query(minimizedQuery, { ids }), 'nodes');
      const nodes: readonly unknown[] = Array.isArray(found) ? found : [];
      return new Set(ids.filter((_, i) => ownProperty(nodes[i], 'isMinimized') === true));
    },
  };
};

/** More pages than this are not read: 5000 entries. */
const mostPages = 50;

/** What `pick` gives of the entries on the pages of the list at `path`. */
export const collectOnPages = async <T>(
  github: Github,
  path: string,
  pick: (entry: unknown) => T | undefined,
): Promise<{ readonly ok: true; readonly found: readonly T[] } | Refusal> => {
  const found: T[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined && page < mostPages; page += 1) {
    const reply: Reply = await github.request('GET', next);
    if (!reply.ok) return reply;
    // A proxy's page, or half an answer, does not say that there is nothing.
    if (!Array.isArray(reply.body)) return { ok: false, reason: "GitHub's answer is no list" };
    const entries: readonly unknown[] = reply.body;
    for (const entry of entries) {
      const one = pick(entry);
      if (one !== undefined) found.push(one);
    }
    next = reply.next;
  }
  return { ok: true, found };
};
