/** Opens UDP sockets. */
import { createSocket, type Socket } from 'node:dgram';
import { type Destination, refusalOf } from './destination.ts';

/** A socket that connects, or fails with the refusal: see {@link Destination}. */
export const connectUdp = (destination: Destination): Socket => {
  const { address, port } = destination;
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const refusal = refusalOf(destination);
  if (refusal === undefined) socket.connect(port, address);
  else process.nextTick(() => socket.emit('error', refusal));
  return socket;
};
