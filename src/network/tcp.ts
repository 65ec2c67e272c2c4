/** Opens TCP connections. */
import { connect, Socket } from 'node:net';
import { type Destination, refusalOf } from './destination.ts';

interface Manner {
  readonly noDelay?: boolean;
  readonly autoSelectFamily?: boolean;
}

/** A socket that connects, or fails with the refusal: see {@link Destination}. */
export const connectTcp = (destination: Destination, options: Manner = {}): Socket => {
  const refusal = refusalOf(destination);
  if (refusal !== undefined) return new Socket().destroy(refusal);
  const { address, port } = destination;
  return connect({ host: address, port, ...options });
};
