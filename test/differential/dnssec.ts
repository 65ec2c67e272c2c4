/**
 * DNSSEC: our validation and delv's, over a few zones that are signed well or badly and served on
 * loopback: see dnssec/lines.ts.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { RData } from '../../src/model/dns/dns.ts';
import { askDelv, writeAnchors } from '../support/delv.ts';
import { startDnsServer } from '../support/dns-server.ts';
import { judgeServed, lookupAt, reasonOf, trustServed } from '../support/served-trust.ts';
import { readLines, writeName } from './dnssec/lines.ts';
import { makeWorld } from './dnssec/make.ts';
import { replyOf } from './dnssec/reply.ts';
import { buildWorld, type ServedWorld } from './dnssec/world.ts';
import type { Comparison, Outcome, PeerTarget } from './target.ts';

/** A server for one world after the other. */
const startServer = async () => {
  let world: ServedWorld | undefined;
  const server = await startDnsServer((asked) => (world ? replyOf(world, asked) : 'drop'));
  return {
    port: server.port,
    serve: (next: ServedWorld) => (world = next),
    close: () => server.close(),
  };
};

type Server = Awaited<ReturnType<typeof startServer>>;

const askOwn = async ({ port }: Server, { lines, zones, anchors }: ServedWorld) => {
  const names = zones.map(({ zone }) => zone);
  const trusts = await trustServed(port, names, anchors);
  const answer = await lookupAt(port, lines.question);
  const judgement = await judgeServed(answer, trusts);
  const reason = reasonOf(judgement);
  const said = answer.kind === 'failed' ? `failed: ${answer.failure.detail}` : judgement.status;
  return reason === undefined ? said : `${said}: ${reason}`;
};

const anchorLine = ({ keyTag, algorithm, digestType, digest }: RData['DS']): string =>
  `. IN DS ${keyTag} ${algorithm} ${digestType} ${digest}`;

const askPeer = async ({ port }: Server, { lines, anchors }: ServedWorld, folder: string) => {
  const file = writeAnchors(mkdtempSync(join(folder, 'world-')), anchors.map(anchorLine));
  const { name, type } = lines.question;
  try {
    return await askDelv({ port, anchors: file }, writeName(name), type);
  } catch (error) {
    return `failed: ${String(error)}`;
  }
};

const compare = async (server: Server, input: Buffer, folder: string): Promise<Outcome> => {
  const world = await buildWorld(readLines(input));
  server.serve(world);
  const own = await askOwn(server, world);
  return { own, peer: await askPeer(server, world, folder) };
};

/** Two programs at once: each is one process that ends. */
const lanes = 2;

const start = async (folder: string): Promise<Comparison> => {
  const servers = await Promise.all(Array.from({ length: lanes }, startServer));
  return {
    stop: () => void Promise.all(servers.map(({ close }) => close())),
    outcomes: async (inputs) => {
      const outcomes: Outcome[] = [];
      const rest = inputs.entries();
      const work = async (server: Server): Promise<void> => {
        for (const [i, input] of rest) outcomes[i] = await compare(server, input, folder);
      };
      await Promise.all(servers.map(work));
      return outcomes;
    },
  };
};

/** The input without one of its lines, or without one word of them. */
const shorter = (input: Buffer): readonly Buffer[] => {
  const lines = input.toString('latin1').split('\n');
  const without = lines.map((_, i) => lines.toSpliced(i, 1));
  const withFewerWords = lines.flatMap((line, i) => {
    const words = line.split(' ');
    return words.slice(2).map((_, at) => lines.with(i, words.toSpliced(at + 2, 1).join(' ')));
  });
  return [...without, ...withFewerWords].map((some) => Buffer.from(some.join('\n'), 'latin1'));
};

export const dnssec: PeerTarget = {
  name: 'dnssec',
  batch: 20,
  make: (chance) => Buffer.from(makeWorld(chance), 'latin1'),
  shorter,
  start,
};
