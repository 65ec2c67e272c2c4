/** Answers that are longer than is read: an obstacle whoever sends them, and never "no such record". */
import type { Answer as WireAnswer } from 'dns-packet';
import packet from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { isFailedTry } from '../../../src/dns/attempt.ts';
import { readHttpReply } from '../../../src/dns/message/http.ts';
import { mostAnswerBytes, mostAnswerRecords } from '../../../src/dns/message/message.ts';
import { encodeQuery } from '../../../src/dns/message/query.ts';
import { readAnswer } from '../../../src/dns/message/response.ts';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { system } from '../../../src/dns/transport/system.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import {
  AA,
  type DnsServer,
  messageFor,
  RA,
  startDnsServer,
  TC,
} from '../../support/dns-server.ts';

const never = new AbortController().signal;
const name = 'example.com';
const base = { name, ttl: 60 } as const;
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const texts = (count: number, length: number) =>
  many(count, (i): WireAnswer => ({ ...base, type: 'TXT', data: `${i} `.padEnd(length, 'x') }));
const exchanges = (count: number) =>
  many(count, (i): WireAnswer => ({
    ...base,
    type: 'MX',
    data: { preference: i, exchange: `m${i}.${name}` },
  }));
const addresses = (count: number) =>
  many(count, (i): WireAnswer => ({ ...base, type: 'A', data: `192.0.2.${i % 256}` }));

type Shape = readonly [string, 'TXT' | 'MX' | 'A', readonly WireAnswer[]];

const tooLong: readonly Shape[] = [
  ['64 KB of long texts', 'TXT', texts(250, 220)],
  ['64 KB of short texts', 'TXT', texts(2000, 2)],
  ['a few texts more than are read', 'TXT', texts(80, 220)],
  ['64 KB of exchanges', 'MX', exchanges(1400)],
  ['one exchange more than is read', 'MX', exchanges(mostAnswerRecords + 1)],
  ['64 KB of addresses', 'A', addresses(2300)],
];

const read: readonly Shape[] = [
  ['60 texts of 200 bytes', 'TXT', texts(60, 200)],
  ['as many texts as are read', 'TXT', texts(mostAnswerRecords, 20)],
  ['as many exchanges as are read', 'MX', exchanges(mostAnswerRecords)],
  ['100 addresses', 'A', addresses(100)],
];

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const serve = async (answers: readonly WireAnswer[]): Promise<DnsServer> => {
  const server = await startDnsServer(({ transport }) =>
    transport === 'udp' ? { bits: TC | AA | RA } : { answers: [...answers], bits: AA | RA },
  );
  servers.push(server);
  return server;
};

/** How each source takes an answer: what kind it is, how many records it has, or why there are none. */
const sources = {
  'a name server': async ([, type, answers]: Shape) => {
    const { address, port } = await serve(answers);
    const options = { address, port, vantage: 'authoritative', reach: 'any' } as const;
    return wire({ ...options, recursion: false }).lookup({ name: dnsName(name), type }, never);
  },
  'a resolver': async ([, type, answers]: Shape) => {
    const { address, port } = await serve(answers);
    const options = { address, port, vantage: 'resolver', reach: 'any' } as const;
    return wire({ ...options, recursion: true }).lookup({ name: dnsName(name), type }, never);
  },
  "the system's resolver": async ([, type, answers]: Shape) => {
    const { address, port } = await serve(answers);
    return system({ servers: [`${address}:${port}`] }).lookup({ name: dnsName(name), type }, never);
  },
  'a resolver over HTTPS': async ([, type, answers]: Shape) => {
    const question = { name: dnsName(name), type };
    const query = encodeQuery(0, question, { recursion: true })!;
    const body = messageFor({ query: packet.decode(query.octets) }, { answers: [...answers] });
    const headers = { 'content-type': 'application/dns-message' };
    const reply = readHttpReply({ status: 200, headers, body }, query);
    return isFailedTry(reply)
      ? { kind: 'failed' as const, failure: reply }
      : readAnswer(question, reply, []);
  },
};

describe.each(Object.entries(sources))('from %s', (_, ask) => {
  it.each(tooLong)('%s are an answer that is too long', async (...shape) => {
    expect(await ask(shape)).toMatchObject({
      kind: 'failed',
      failure: {
        code: 'too-long',
        detail: expect.stringMatching(
          /the answer has \d+ (?:bytes|records): more than \d+ are not read$/,
        ),
      },
    });
  });

  it.each(read)('%s are read', async (...shape) => {
    const answer = await ask(shape);
    expect(answer.kind).toBe('found');
    if (answer.kind === 'found') expect(answer.set.rdata).toHaveLength(shape[2].length);
  });
});

it('asks a name server no second time for what is too long', async () => {
  const server = await serve(texts(250, 220));
  const { address, port } = server;
  const options = { address, port, vantage: 'authoritative', reach: 'any' } as const;
  await wire({ ...options, recursion: false }).lookup({ name: dnsName(name), type: 'TXT' }, never);
  expect(server.log).toEqual([`udp ${name} TXT`, `tcp ${name} TXT`]);
});

it('leaves room for signatures beside 60 texts of 200 bytes', () => {
  const body = packet.encode({ type: 'response', answers: texts(60, 200) });
  expect(body.length + 2048).toBeLessThan(mostAnswerBytes);
});
