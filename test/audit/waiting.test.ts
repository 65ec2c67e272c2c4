/** Whoever watches a run reads whom it waits for, and how long. */
import { describe, expect, it } from 'vitest';
import {
  createWaiting,
  noteLookups,
  noteProbes,
  whoAnswers,
} from '../../src/audit/world/waiting.ts';
import { describeWaiting } from '../../src/deliver/terminal/progress.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import type { Answer, Resolver, Vantage } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { ProbeResult } from '../../src/model/mail/probe.ts';

it.each<readonly [Vantage, string, string, string]>([
  ['system', 'system', 'example.com', "this computer's resolver"],
  ['resolver', '192.0.2.1', 'example.com', 'the resolver 192.0.2.1'],
  ['referee', 'https://dns.example', 'example.com', 'the resolver https://dns.example'],
  ['authoritative', '192.0.2.1', 'example.com', 'the name servers of example.com'],
  ['authoritative', '192.0.2.1', '_dmarc.example.com', 'the name servers of example.com'],
  ['authoritative', '192.0.2.1', 'sig1._domainkey.example.com', 'the name servers of example.com'],
  ['authoritative', '192.0.2.1', 'icloud.com', "Apple's name servers"],
  ['authoritative', '192.0.2.1', 'sig1.dkim.a.at.icloudmailadmin.com', "Apple's name servers"],
  ['authoritative', '192.0.2.1', 'noticloud.com', 'the name servers of noticloud.com'],
  ['parent', '192.0.2.1', 'example.com', 'the servers above example.com'],
])('%s at %s, asked for %s, is %s', (vantage, server, name, who) =>
  expect(whoAnswers({ vantage, server }, { name: dnsName(name) })).toBe(who),
);

describe('a run', () => {
  it('waits for the one who was asked first, and no longer than until it answers', async () => {
    const waiting = createWaiting();
    const replies: ((answer: Answer<'A'>) => void)[] = [];
    const resolver = (server: string): Resolver => ({
      vantage: 'resolver',
      server,
      lookup: () => new Promise((done) => replies.push(done as (answer: Answer<'A'>) => void)),
    });
    const note = noteLookups(waiting);
    const question = { name: dnsName('example.com'), type: 'A' } as const;
    const { signal } = new AbortController();
    expect(waiting.longest()).toBeUndefined();
    const first = note(resolver('192.0.2.1')).lookup(question, signal);
    const second = note(resolver('192.0.2.2')).lookup(question, signal);
    expect(waiting.longest()).toBe('the resolver 192.0.2.1');
    replies[0]?.({} as Answer<'A'>);
    await first;
    expect(waiting.longest()).toBe('the resolver 192.0.2.2');
    replies[1]?.({} as Answer<'A'>);
    await second;
    expect(waiting.longest()).toBeUndefined();
  });

  it('waits for a port, also one that breaks', async () => {
    const waiting = createWaiting();
    const prober = noteProbes(waiting, {
      probe: async (): Promise<ProbeResult> => {
        expect(waiting.longest()).toBe('smtp.mail.me.com:587');
        throw new Error('broken');
      },
    });
    await expect(prober.probe(mailServers.smtp, new AbortController().signal)).rejects.toThrow(
      'broken',
    );
    expect(waiting.longest()).toBeUndefined();
  });
});

it.each([
  [{ answers: 3, whom: "Apple's name servers", ms: 400 }, 'Auditing example.com: 3 answers'],
  [
    { answers: 3, whom: "Apple's name servers", ms: 12_300 },
    "Auditing example.com: waiting for Apple's name servers, 12 s of 20",
  ],
  [{ answers: 3, whom: undefined, ms: 12_300 }, 'Auditing example.com: 3 answers'],
])('%j is shown', (state, text) =>
  expect(describeWaiting('Auditing example.com', { ...state, mostMs: 20_000 })).toBe(text),
);
