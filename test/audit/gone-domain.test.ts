/** A domain that its registry does not know any more, and what must not be mistaken for one. */
import { describe, expect, it } from 'vitest';
import { audit, type World } from '../../src/audit/audit.ts';
import { driftOfDomain, watchedNeeds } from '../../src/audit/drift-of-domain.ts';
import { checks } from '../../src/check/registry.ts';
import type { DomainDrift } from '../../src/model/drift.ts';
import { isPortArea, type RecordLine } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { newsPost } from '../../src/report/markdown/pull-request-comment.ts';
import { renderText } from '../../src/report/text/render.ts';
import {
  type InternetOptions,
  liveCase,
  type LiveCase,
  type Meddle,
  withInternet,
} from '../support/internet.ts';
import { reportOf } from '../support/reports.ts';

const domain = 'mellow-falcon.com';
const registry = 'a.infra-servers.net';
const there = liveCase('dmarc-leading-space');
const gone: LiveCase = { ...there, zones: [] };

const accepted = (name: string): readonly RecordLine[] => [
  { owner: dnsName(name), type: 'MX', rdata: '10 mx01.mail.icloud.com.' },
  { owner: dnsName(name), type: 'MX', rdata: '10 mx02.mail.icloud.com.' },
  { owner: dnsName(name), type: 'NS', rdata: `ns1.${domain}.` },
  { owner: dnsName(name), type: 'TXT', rdata: '"apple-domain=3vAYxSYMxacPXbHy"' },
  { owner: dnsName(name), type: 'TXT', rdata: '"v=spf1 include:icloud.com ~all"' },
];

const driftIn = async (world: World, name: string) => {
  const request = {
    domain: { name: dnsName(name), unicode: name },
    checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
    startedAt: '2026-12-01T12:00:00.000Z',
    besides: watchedNeeds(dnsName(name)),
  };
  const live = await audit(request, world, AbortSignal.timeout(20_000));
  const file = {
    file: 'dns-audit.baseline.json',
    kind: 'baseline',
    lines: accepted(name),
  } as const;
  const drift = await driftOfDomain({ request, world, live, timeoutMs: 20_000 }, file);
  return { ...live, drift };
};

const look = (given: LiveCase, options: InternetOptions = {}, name = domain) =>
  withInternet(given, options, (world) => driftIn(world, name));

const noSuchName = { aa: false, rcode: 3, answers: [], authorities: [], additionals: [] };

/** A resolver that still has what was there. */
const stale: Meddle = ({ name, type }, reply) =>
  name === domain && type === 'MX'
    ? {
        ...noSuchName,
        rcode: 0,
        answers: [
          { name, type: 'MX', ttl: 60, data: { preference: 10, exchange: 'mx01.mail.icloud.com' } },
        ],
      }
    : reply;

/** A resolver that denies the domain. */
const denying: Meddle = ({ name }, reply) => (name.endsWith(domain) ? noSuchName : reply);

const everywhere = (manners: object): LiveCase => ({
  ...there,
  zones: there.zones.map((zone) => ({
    ...zone,
    hosts: zone.hosts.map((host) => ({ ...host, manners })),
  })),
});

const parked: LiveCase = {
  ...there,
  zones: there.zones.map((zone) => ({
    ...zone,
    records: zone.records.filter(({ type }) => type === 'A' || type === 'CNAME'),
  })),
};

type State = DomainDrift['state'];

describe('a domain that is gone', () => {
  it.each<[string, LiveCase, InternetOptions, string]>([
    ['the registry does not know it', gone, {}, domain],
    ['a resolver still has its records', gone, { resolvers: [stale] }, domain],
    ['what is audited lies below it', gone, {}, `mail.${domain}`],
  ])('%s: every accepted record is gone', async (_, given, options, name) => {
    const one = await look(given, options, name);
    const { drift } = one;
    expect([drift.state, drift.gone, drift.judgement.changes.length]).toEqual(['drift', true, 5]);
    for (const { change, effect } of drift.judgement.changes)
      expect([change.kind, change.confirmed, effect]).toEqual(['removed', true, 'breaks']);
    expect([drift.unknown, drift.propagating, drift.unconfirmed]).toEqual([[], [], []]);
    const { text } = newsPost([one], { version: '1.0.0', resolvers: ['system'] });
    expect(text).toContain(
      `### ❌ \`${name}\` does not exist any more: all 5 accepted records are gone`,
    );
    expect(text).toContain('Renew or restore the domain at your registrar');
    expect(text).not.toMatch(/no difference is known|No harm|--update/);
    const style = { width: 200, color: false, unicode: true, verbose: false, quiet: false };
    const log = renderText(reportOf('fail', one), style);
    expect(log).toContain(`DRIFT: ${name} does not exist any more`);
    expect(log).not.toMatch(/known to differ|--update/);
  });

  it.each<[string, LiveCase, InternetOptions, string, State]>([
    ['it is there', there, {}, domain, 'drift'],
    ['its name servers refuse it', everywhere({ rcode: 'REFUSED' }), {}, domain, 'unknown'],
    ['its name servers are silent', everywhere({ rcode: 'SERVFAIL' }), {}, domain, 'unknown'],
    [
      'its name servers deny it for the zone above',
      everywhere({ above: true }),
      {},
      domain,
      'unknown',
    ],
    ['it is parked', parked, {}, domain, 'drift'],
    ['a resolver alone denies it', there, { resolvers: [denying] }, domain, 'drift'],
    [
      'a resolver denies it, and no registry can be asked',
      gone,
      { unreachable: [registry] },
      domain,
      'unknown',
    ],
    ['something denies every name', gone, { forge: () => noSuchName }, domain, 'unknown'],
    ['a name is missing from a zone that is there', there, {}, `mail.${domain}`, 'drift'],
  ])('is not seen where %s', async (_, given, options, name, state) => {
    const { drift } = await look(given, options, name);
    expect([drift.state, drift.gone]).toEqual([state, undefined]);
  });
});
