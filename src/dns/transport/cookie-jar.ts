/** The cookies that are exchanged with one name server (RFC 7873), as long as the run lasts. */
import type { SentCookie } from '../message/query.ts';

/** A whole number from 0 up to, and without, `below`, that nobody can guess. */
export type Random = (below: number) => number;

const clientLength = 8;

export interface CookieJar {
  /** What to send from this address of ours: from another one it is another (RFC 9018 §3). */
  readonly offer: (own: string) => SentCookie;
  /** Keeps what the server gave in a reply that is believed. */
  readonly keep: (own: string, received: Uint8Array) => void;
}

export const createCookieJar = (random: Random): CookieJar => {
  const cookies = new Map<string, SentCookie>();
  const offer = (own: string): SentCookie => {
    const known = cookies.get(own);
    if (known !== undefined) return known;
    const fresh = { client: Uint8Array.from({ length: clientLength }, () => random(0x100)) };
    cookies.set(own, fresh);
    return fresh;
  };
  return {
    offer,
    keep: (own, received) => {
      const server = Uint8Array.from(received.subarray(clientLength));
      if (server.length > 0) cookies.set(own, { client: offer(own).client, server });
    },
  };
};
