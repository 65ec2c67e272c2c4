import { describe, expect, it } from 'vitest';
import {
  isOwn,
  type Post,
  readPosted,
  type Signature,
  withMarker,
} from '../../../src/deliver/github/post-marker.ts';
import type { Statement } from '../../../src/model/judged.ts';

const signature: Signature = {
  key: 'mail.audit',
  step: '0a1b2c3d',
  domains: ['a.example', 'xn--bcher-kva.example'],
  head: 'a'.repeat(40),
  run: 42,
  began: Date.parse('2026-11-30T16:40:12.345Z'),
};
const post: Post = {
  text: '### ❌ x',
  footer: 'y',
  wrong: [
    { domain: 'a.example', kind: 'audit' },
    { domain: 'a.example', kind: 'change' },
    { domain: 'xn--bcher-kva.example', kind: 'drift' },
  ],
};
const login = 'github-actions[bot]';
const user = { login, type: 'Bot' };

const read = (body: string, by: object = user, ours = signature, who: string | undefined = login) =>
  readPosted({ id: 7, body, user: by }, ours, who);

const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `domain-number-${i}.of-many.example`);

describe('the marker', () => {
  it('gives back what was written', () => {
    expect(read(withMarker(signature, post))).toMatchObject({
      ...signature,
      id: 7,
      intact: true,
      wrong: post.wrong,
      was: [],
    });
  });

  it.each([
    ['one', 1],
    ['31', 31],
    ['1000', 1000],
  ])('of %s domains is short, and known again', (_, count) => {
    const domains = names(count);
    const ours = { ...signature, domains };
    const wrong: Statement[] = domains.map((domain) => ({ domain, kind: 'drift' }));
    const body = withMarker(ours, { ...post, wrong });
    expect(body.indexOf('-->')).toBeLessThan(3000);
    const posted = read(body, user, ours)!;
    expect(isOwn(posted, ours)).toBe(true);
    expect(isOwn(posted, { ...ours, domains: ['other.example'] })).toBe(false);
    // What there is no room for is not forgotten.
    const named = posted.wrong.filter(({ domain }) => domains.includes(domain));
    expect(named.length < count).toBe(posted.wrong.some(({ domain }) => domain === '*'));
    expect(named.length).toBeGreaterThan(Math.min(count, 60) - 1);
  });

  it.each(['a-->', 'x y', '\u{1f600}', 'a,b:drift', '~12345678'])(
    'holds no sign of %j',
    (domain) => {
      const ours = { ...signature, domains: [domain] };
      const body = withMarker(ours, { ...post, wrong: [{ domain, kind: 'drift' }] });
      expect(body.split('\n')[0]).not.toContain(domain);
      expect(read(body, user, ours)).toMatchObject({ domains: [domain], wrong: [{ domain }] });
    },
  );

  it.each<[string, object, string | undefined, boolean]>([
    ['ours', user, login, true],
    ['a user of that name', { login, type: 'User' }, login, false],
    ['another app', { login: 'other[bot]', type: 'Bot' }, login, false],
    ['an app, and nobody says who we are', { login: 'other[bot]', type: 'Bot' }, undefined, true],
    ['a user, and nobody says who we are', { login: 'jane', type: 'User' }, undefined, false],
    ['a user of a kind that is not said', { login: 'jane' }, undefined, false],
    ['the owner of a personal token', { login: 'jane', type: 'User' }, 'jane', true],
  ])('by %s', (_, by, who, isOurs) => {
    const body = withMarker(signature, post);
    expect(readPosted({ id: 7, body, user: by }, signature, who) !== undefined).toBe(isOurs);
  });

  it.each([
    ['of another key', (body: string) => body.replace('mail.audit', 'mail.other')],
    ['behind a text', (body: string) => `x\n${body}`],
    ['of an older form', (body: string) => body.replace('v2', 'v1')],
    ['without its end', (body: string) => body.replace(' -->', '')],
  ])('%s is not ours', (_, change) => {
    expect(read(change(withMarker(signature, post)))).toBeUndefined();
  });

  it.each([
    ['a line more', (body: string) => `${body}\nAnd more.`, false],
    ['another sign', (body: string) => body.replace('❌', '✅'), false],
    ['another footer', (body: string) => body.replace('\ny', '\nz'), false],
    ['other ends of lines', (body: string) => body.replaceAll('\n', '\r\n'), true],
    ['no end', (body: string) => body.trimEnd(), true],
  ])('tells whether somebody changed the text: %s', (_, change, intact) => {
    expect(read(change(withMarker(signature, post)))?.intact).toBe(intact);
  });
});
