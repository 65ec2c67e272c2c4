/** As much of GitLab's REST interface (v4) as the note on a merge request needs, on loopback, as GitLab's docs (*Notes API*) have it. */
import { createServer, type IncomingMessage } from 'node:http';

export interface Note {
  readonly id: number;
  author: { readonly id: number; readonly username: string };
  body: string;
  system: boolean;
}

export interface GitlabServer {
  /** As CI_API_V4_URL has it. */
  readonly url: string;
  readonly notes: Note[];
  /** `METHOD path`, without the query. */
  readonly received: string[];
  /** A status in place of the answer. */
  intercept: (line: string) => number | undefined;
  /** Called before a POST takes effect. */
  beforePost: () => void;
  reset(): void;
  close(): Promise<void>;
}

/** The bot of a project access token. */
export const bot = { id: 77, username: 'project_5_bot_0123456789abcdef' };
export const projectToken = 'glpat-0123456789abcdefgh';
export const jobToken = 'glcbt-0123456789abcdefgh';

const path = '/projects/5/merge_requests/11/notes';

const readJson = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
};

const noteJson = ({ id, author, body, system }: Note) => ({
  id,
  body,
  attachment: null,
  author: { ...author, name: 'dns-audit', state: 'active' },
  created_at: '2026-11-30T00:00:00Z',
  updated_at: '2026-11-30T00:00:00Z',
  system,
  noteable_id: 377,
  noteable_type: 'MergeRequest',
  project_id: 5,
  noteable_iid: 11,
  resolvable: false,
  confidential: false,
  internal: false,
});

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

const answer = async (
  server: GitlabServer,
  method: string,
  url: URL,
  request: IncomingMessage,
): Promise<Reply> => {
  const token = request.headers['private-token'];
  const isReading = method === 'GET' && url.pathname.startsWith(`/api/v4${path}`);
  // CI_JOB_TOKEN: reads notes, and no more.
  if (token !== projectToken && !(token === jobToken && isReading))
    return { status: 401, body: { message: '401 Unauthorized' } };
  const line = `${method} ${url.pathname.replace('/api/v4', '')}`;
  if (line === 'GET /user') return { status: 200, body: bot };
  if (line === `GET ${path}`) {
    const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 20));
    const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
    const sorted =
      url.searchParams.get('sort') === 'asc' ? server.notes : server.notes.toReversed();
    return { status: 200, body: sorted.slice(from, from + size).map(noteJson) };
  }
  if (line === `POST ${path}`) {
    server.beforePost();
    const note = { id: 900 + server.notes.length, author: bot, body: '', system: false };
    note.body = String((await readJson(request))['body']);
    server.notes.push(note);
    return { status: 201, body: noteJson(note) };
  }
  const at = server.notes.findIndex(({ id }) => line.endsWith(` ${path}/${id}`));
  const note = server.notes[at];
  if (note === undefined) return { status: 404, body: { message: '404 Not found' } };
  // Others' notes can be read only.
  if (note.author.id !== bot.id) return { status: 403, body: { message: '403 Forbidden' } };
  if (method === 'DELETE') {
    server.notes.splice(at, 1);
    return { status: 204 };
  }
  note.body = String((await readJson(request))['body']);
  return { status: 200, body: noteJson(note) };
};

export const startGitlab = async (): Promise<GitlabServer> => {
  const http = createServer((request, response) => {
    void (async () => {
      const { method = '', url: target = '' } = request;
      const url = new URL(target, 'http://x');
      const line = `${method} ${url.pathname.replace('/api/v4', '')}`;
      server.received.push(line);
      const status = server.intercept(line);
      const reply: Reply =
        status === undefined
          ? await answer(server, method, url, request)
          : { status, body: { message: '##[error]stranger' } };
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
    })();
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server: GitlabServer = {
    url: `http://127.0.0.1:${port}/api/v4`,
    notes: [],
    received: [],
    intercept: () => undefined,
    beforePost: () => {},
    reset: () => {
      server.notes.splice(0);
      server.received.splice(0);
      server.intercept = () => undefined;
      server.beforePost = () => {};
    },
    close: () =>
      new Promise<void>((done) => {
        http.closeAllConnections();
        http.close(() => done());
      }),
  };
  return server;
};
