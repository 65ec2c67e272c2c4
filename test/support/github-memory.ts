/** GitHub as one pull request and a list of issues in memory, for tests of very many runs. */
import type { Github, Reply } from '../../src/deliver/github/client.ts';

export interface MemoryText {
  id: number;
  body: string;
  state: 'open' | 'closed';
  minimized: boolean;
}

export interface GithubMemory {
  readonly github: Github;
  comments: MemoryText[];
  issues: MemoryText[];
  /** The head of the pull request; empty: nobody tells. */
  head: string;
  /** What the token may do. */
  token: 'write' | 'read' | 'nothing';
  /** Requests that wrote. */
  writes: number;
}

const user = { login: 'github-actions[bot]', type: 'Bot' };

const refused: Reply = { ok: false, status: 403, reason: 'no', cause: 'permission' };

const asJson = (place: string, one: MemoryText) => ({
  ...one,
  user,
  node_id: `N${one.id}`,
  html_url: `https://github.example/${one.id}`,
  ...(place === 'issues' && { number: one.id }),
});

/** An empty one. */
export const githubMemory = (): GithubMemory => {
  let next = 1;
  const write = (method: string, path: string, body: Record<string, unknown>): Reply => {
    memory.writes += 1;
    // Comments on issues are news, and no state.
    if (/issues\/\d+\/comments$/.test(path) && !path.includes('/issues/7/'))
      return { ok: true, body: {} };
    const place = path.includes('comments') ? 'comments' : 'issues';
    const id = Number(/\/(\d+)$/.exec(path)?.[1]);
    if (method === 'DELETE') {
      memory[place] = memory[place].filter((one) => one.id !== id);
      return { ok: true, body: undefined };
    }
    if (method === 'POST') {
      const made = { id: (next += 1), body: String(body['body']), state: 'open' as const };
      memory[place].push({ ...made, minimized: false });
      return { ok: true, body: asJson(place, memory[place].at(-1)!) };
    }
    const found = memory[place].find((one) => one.id === id)!;
    Object.assign(found, body);
    return { ok: true, body: asJson(place, found) };
  };
  const read = (path: string): Reply => {
    if (/pulls\/\d+$/.test(path))
      return { ok: true, body: memory.head === '' ? {} : { head: { sha: memory.head } } };
    const place = path.includes('/comments') ? 'comments' : 'issues';
    return { ok: true, body: memory[place].map((one) => asJson(place, one)) };
  };
  const memory: GithubMemory = {
    github: {
      request: async (method, path, body = {}) => {
        if (method === 'GET') return memory.token === 'nothing' ? refused : read(path);
        return memory.token === 'write' ? write(method, path, { ...body }) : refused;
      },
      viewer: async () => user.login,
      minimized: async (nodes) =>
        new Set(
          memory.comments
            .filter(({ id, minimized }) => minimized && nodes.includes(`N${id}`))
            .map(({ id }) => `N${id}`),
        ),
    },
    comments: [],
    issues: [],
    head: '',
    token: 'write',
    writes: 0,
  };
  return memory;
};
