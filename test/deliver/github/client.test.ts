import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  collectOnPages,
  githubClient,
  type GithubOptions,
} from '../../../src/deliver/github/client.ts';

const api = 'https://github.example/api/v3';
const waits: number[] = [];

const client = (options: Partial<GithubOptions> = {}) =>
  githubClient({
    url: api,
    graphqlUrl: 'https://github.example/api/graphql',
    token: 'secret-token',
    userAgent: 'test/1',
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...options,
  });

beforeEach(() => {
  waits.splice(0);
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const scope = () => nock(api);

describe('a request', () => {
  it('bears the token, and names the version of the interface', async () => {
    scope()
      .matchHeader('authorization', 'Bearer secret-token')
      .matchHeader('x-github-api-version', '2022-11-28')
      .matchHeader('user-agent', /^test\/1/)
      .post('/repos/o/r/issues', { title: 'x' })
      .reply(201, { number: 1 });
    expect(await client().request('POST', '/repos/o/r/issues', { title: 'x' })).toEqual({
      ok: true,
      body: { number: 1 },
    });
  });

  it('takes a root with a slash at its end', async () => {
    scope().get('/x').reply(200, []);
    expect(await client({ url: `${api}/` }).request('GET', '/x')).toMatchObject({ ok: true });
  });

  it.each([500, 502, 503])('of GET is made again after %d', async (status) => {
    scope().get('/x').reply(status).get('/x').reply(status).get('/x').reply(200, {});
    expect(await client().request('GET', '/x')).toMatchObject({ ok: true });
    expect(waits).toEqual([1000, 2000]);
  });

  it('is made three times at most', async () => {
    scope().get('/x').times(3).reply(500, { message: 'no' });
    expect(await client().request('GET', '/x')).toEqual({
      ok: false,
      status: 500,
      cause: 'other',
      reason: 'GitHub answered 500 (no)',
    });
    expect(nock.isDone()).toBe(true);
  });

  it('of POST is not made again after 5xx: it may have been done', async () => {
    scope().post('/x').reply(502);
    expect(await client().request('POST', '/x', {})).toMatchObject({ ok: false, status: 502 });
    expect(waits).toEqual([]);
  });

  it.each([
    [429, { 'retry-after': '7' }, 7000],
    [403, { 'retry-after': '3' }, 3000],
    [403, {}, 1000],
  ])('of POST is made again after a limit (%d, %j)', async (status, headers, ms) => {
    scope()
      .post('/x')
      .reply(status, { message: 'You have exceeded a secondary rate limit' }, headers)
      .post('/x')
      .reply(201, {});
    expect(await client().request('POST', '/x', {})).toMatchObject({ ok: true });
    expect(waits).toEqual([ms]);
  });

  it('does not wait for long', async () => {
    scope().get('/x').reply(429, {}, { 'retry-after': '61' });
    expect(await client().request('GET', '/x')).toMatchObject({ ok: false, status: 429 });
    const reset = String(Math.floor(Date.now() / 1000) + 3600);
    scope().get('/x').reply(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    expect(await client().request('GET', '/x')).toMatchObject({
      reason: expect.stringMatching(/rate limit/) as string,
    });
    expect(waits).toEqual([]);
  });

  it('that is denied is made once, and tells the permissions that would do', async () => {
    scope()
      .patch('/x')
      .reply(403, { message: 'no' }, { 'x-accepted-github-permissions': 'issues=write' });
    expect(await client().request('PATCH', '/x', {})).toMatchObject({
      status: 403,
      permissions: 'issues=write',
    });
    expect(waits).toEqual([]);
  });

  it('follows no redirection', async () => {
    scope().get('/x').reply(307, '', { location: 'https://evil.example/x' });
    expect(await client().request('GET', '/x')).toMatchObject({ ok: false, status: 307 });
  });

  it.each(['https://evil.example/x', `${api}.evil.example/x`, 'https://github.example/x'])(
    'goes to no other place: %s',
    async (url) => {
      expect(await client().request('GET', url)).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/another/) as string,
      });
    },
  );

  it('ends when the answer does not', async () => {
    scope().get('/x').times(3).delayBody(60_000).reply(200, {});
    expect(await client({ timeoutMs: 20 }).request('GET', '/x')).toMatchObject({ ok: false });
  });

  it('reads no answer without end', async () => {
    scope()
      .get('/x')
      .times(3)
      .reply(200, () => 'x'.repeat(17 * 1024 * 1024));
    expect(await client().request('GET', '/x')).toMatchObject({
      reason: expect.stringMatching(/16 MiB/) as string,
    });
  });

  it('survives an answer that is not JSON', async () => {
    scope().get('/x').reply(200, '<html>');
    expect(await client().request('GET', '/x')).toEqual({ ok: true, body: undefined });
  });

  it.each([
    ['as it is', 'secret/token+1'],
    ['escaped', 'secret%2Ftoken%2B1'],
    ['in Base64', Buffer.from('secret/token+1').toString('base64')],
    ['as git sends it', Buffer.from('x-access-token:secret/token+1').toString('base64')],
    ['in an address', 'https://octo:secret@github.example/token'],
  ])('shows no token that GitHub or the network repeats %s', async (_, said) => {
    scope()
      .get('/x')
      .reply(403, { message: `no ${said}` });
    scope().get('/y').times(3).replyWithError(`no ${said}`);
    const asked = client({ token: 'secret/token+1' });
    const replies = [await asked.request('GET', '/x'), await asked.request('GET', '/y')];
    for (const reply of replies) expect(reply).toMatchObject({ ok: false });
    expect(JSON.stringify(replies)).not.toMatch(/secret|token|c2Vjc|c2VjcmV0|OnNlY3Jl/);
    expect(JSON.stringify(replies)).toContain('***');
  });

  it('tells of a network that fails, without the token, in printable ASCII', async () => {
    scope().get('/x').times(3).replyWithError('::error::no \u202e\n secret-token');
    const reply = await client().request('GET', '/x');
    expect(reply).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^Couldn't reach GitHub [ -~]*$/) as string,
    });
    expect(JSON.stringify(reply)).not.toContain('secret-token');
  });
});

describe('pages', () => {
  const page = (n: number) => `${api}/list?page=${n}`;
  const pick = (wanted: number) => (entry: unknown) => (entry === wanted ? 'found' : undefined);

  it('are followed by Link to the end', async () => {
    scope()
      .get('/list')
      .reply(200, [1], { link: `<${page(9)}>; rel="last", <${page(2)}>; rel="next"` })
      .get('/list?page=2')
      .reply(200, [2], { link: `<${page(1)}>; rel="prev", <${page(3)}>; rel="next"` })
      .get('/list?page=3')
      .reply(200, [2, 1]);
    expect(await collectOnPages(client(), '/list', pick(2))).toEqual({
      ok: true,
      found: ['found', 'found'],
    });
  });

  it('end where no next is named', async () => {
    scope()
      .get('/list')
      .reply(200, [1], { link: `<${page(1)}>; rel="first"` });
    expect(await collectOnPages(client(), '/list', pick(2))).toEqual({ ok: true, found: [] });
  });

  it('hand on a refusal', async () => {
    scope().get('/list').reply(404, { message: 'Not Found' });
    expect(await collectOnPages(client(), '/list', pick(2))).toMatchObject({
      ok: false,
      status: 404,
    });
  });

  it('do not go on for ever', async () => {
    scope()
      .get(/list/)
      .times(60)
      .reply(200, [1], { link: `<${page(2)}>; rel="next"` });
    expect(await collectOnPages(client(), '/list', pick(2))).toMatchObject({ ok: true });
    expect(nock.pendingMocks().length).toBe(1);
  });
});

describe('the owner of the token', () => {
  it.each([500, 502, 503])(
    'is asked for again after %d: the question changes nothing',
    async (status) => {
      nock('https://github.example')
        .post('/api/graphql')
        .reply(status)
        .post('/api/graphql')
        .reply(200, { data: { viewer: { login: 'octobot[bot]' } } });
      expect(await client().viewer()).toBe('octobot[bot]');
    },
  );

  it('is asked for once', async () => {
    nock('https://github.example')
      .post('/api/graphql')
      .reply(200, { data: { viewer: { login: 'octobot[bot]' } } });
    const github = client();
    expect(await github.viewer()).toBe('octobot[bot]');
    expect(await github.viewer()).toBe('octobot[bot]');
  });

  it('is asked for again after 502, for a question changes nothing', async () => {
    const ask = () => nock('https://github.example').post('/api/graphql');
    ask().reply(502);
    ask().reply(200, { data: { viewer: { login: 'octobot[bot]' } } });
    expect(await client().viewer()).toBe('octobot[bot]');
  });

  it.each([
    ['is named by REST where there is no GraphQL', 200, { login: 'forgejo' }, 'forgejo'],
    ['is nobody where nobody tells', 403, {}, undefined],
    ['is nobody where the answer has no name', 200, { id: 1 }, undefined],
  ])('%s', async (_, status, body, login) => {
    nock('https://github.example').post('/api/graphql').reply(404, {});
    scope().get('/user').reply(status, body);
    expect(await client().viewer()).toBe(login);
  });
});

describe('minimised comments', () => {
  it.each([
    ['those that GraphQL names', 200, [{ isMinimized: true }, null, {}], ['a']],
    ['none without GraphQL', 404, undefined, []],
    ['none where it knows no nodes', 200, undefined, []],
  ])('are %s', async (_, status, nodes, found) => {
    nock('https://github.example')
      .post('/api/graphql', ({ variables }) => variables.ids.length === 3)
      .reply(status, { data: nodes && { nodes } });
    expect([...(await client().minimized(['a', 'b', 'c']))]).toEqual(found);
  });
});

it.each([[{}], ['x'], [null], ['']])('a list that is %j is none', async (body) => {
  scope()
    .get('/x')
    .reply(200, body as object);
  expect(await collectOnPages(client(), '/x', (entry) => entry)).toEqual({
    ok: false,
    reason: "GitHub's answer is no list",
  });
});

it('a server that gives no answer is not waited for again', async () => {
  scope().get('/x').times(3).replyWithError('no route');
  const github = client();
  expect(await github.request('GET', '/x')).toMatchObject({ ok: false });
  const later = scope().get('/y').reply(200, []);
  expect(await github.request('GET', '/y')).toEqual({
    ok: false,
    reason: 'GitHub gave no answer to an earlier request of this run',
  });
  expect(later.isDone()).toBe(false);
});
