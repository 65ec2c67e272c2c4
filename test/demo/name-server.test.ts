import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import packet from 'dns-packet';
import { expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';

it('lets go of answers that are still due when it is closed', async () => {
  const server = await startNameServer({ records: [], delayMs: 200 });
  const client = createSocket('udp4');
  const query = packet.encode({
    type: 'query',
    id: 1,
    questions: [{ name: 'example.com', type: 'A' }],
  });
  client.send(query, server.port, '127.0.0.1');
  while (server.queries() === 0) await new Promise((done) => setTimeout(done, 5));
  const answered = once(client, 'message').then(() => 'an answer');
  await server.close();
  const silence = new Promise((done) => setTimeout(() => done('silence'), 400));
  // An answer sent from a closed socket would end this process.
  expect(await Promise.race([answered, silence])).toBe('silence');
  client.close();
});
