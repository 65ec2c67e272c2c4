import { expect, it } from 'vitest';
import type { Check, Context } from '../../src/model/check.ts';
import { ask, type Need, probeNeed, viewsNeed } from '../../src/model/need.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { ProbeResult } from '../../src/model/mail/probe.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { gatherForChecks } from '../../src/gather/gather.ts';
import { zoneOf } from '../support/zone.ts';

const name = dnsName('example.com');
const context: Context = {
  domain: { name, unicode: name },
  required: appleRequirements(name),
  startedAt: '2026-12-01T12:00:00.000Z',
};
const zone = zoneOf('example.com. MX 10 mx01.mail.icloud.com.');

const checkOf = (id: string, needs: readonly Need[], further: readonly Need[] = []): Check => ({
  judgedFrom: 'answers',
  meta: {
    id,
    area: 'mx',
    title: id,
    severity: 'error',
    since: '0.1.0',
    cites: [],
    docs: { why: '', fix: '', good: '', bad: '' },
  },
  needs: () => needs,
  follow: (find) => (needs.every((need) => find(need) !== undefined) ? further : []),
  run: () => ({ status: 'pass' }),
});

const mx = ask(name, 'MX');
const txt = ask(name, 'TXT');
const all = viewsNeed(name);
const smtp = probeNeed(mailServers.smtp);

it('tells of each check once, when all that it needs is known, and of none later than it must', async () => {
  let connect: (result: ProbeResult) => void = () => {};
  const underway = new Promise<ProbeResult>((done) => (connect = done));
  const order: string[] = [];
  // The first of them has views among its needs, and no word of them where it follows.
  const checks = [
    checkOf('of views', [all, mx]),
    checkOf('of more', [mx], [txt]),
    checkOf('of a port', [smtp]),
    checkOf('of nothing', []),
  ];
  let viewed = (): void => {};
  const seen = new Promise<void>((done) => (viewed = done));
  const gathered = gatherForChecks(
    checks,
    context,
    {
      resolver: zone,
      prober: { probe: () => underway },
      views: () => Promise.resolve({ kind: 'views', views: [] }),
      settled: (check, find) => {
        const needs = [...check.needs(context), ...check.follow(find, context)];
        expect(needs.filter((need) => find(need) === undefined)).toEqual([]);
        order.push(check.meta.id);
        if (check.meta.id === 'of views') viewed();
      },
    },
    new AbortController().signal,
  );
  await seen;
  expect(order).toEqual(['of nothing', 'of more', 'of views']);
  connect({
    endpoint: mailServers.smtp,
    resolution: [],
    addresses: [],
    ms: 1,
    kind: 'spoke',
  });
  expect((await gathered).size).toBe(4);
  expect(order.at(-1)).toBe('of a port');
});
