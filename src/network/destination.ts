/**
 * Whom a connection may go to. Every one to a host that a domain's data may lead to is opened in this
 * folder, and says how far it may reach: that data must not choose an address in the network that this
 * runs in. What else opens connections asks hosts that the user names, or GitHub.
 */
import { type SpecialKind, specialKind } from '../knowledge/special-addresses.ts';

/**
 * `any`: the host is the user's choice, Apple's, or of this computer's settings, or the user allows
 * private addresses. `public`: a domain's data led to it, so only an address of the internet will do.
 */
export type Reach = 'any' | 'public';

export interface Destination {
  /** An IP literal: a name could have another address by the time it is looked up. */
  readonly address: string;
  readonly port: number;
  readonly reach: Reach;
}

/** Whether nothing at the address is contacted that may be reached so far. */
export const isRefused =
  (reach: Reach) =>
  (address: string): boolean =>
    refusalOf({ address, port: 0, reach }) !== undefined;

/** What "private" in `--allow-private` stands for. */
export const notContacted = (address: string, kind: SpecialKind): string =>
  `${address} is a ${kind} address, so it was not contacted`;

/** Takes the place of the error of a connection that was not opened. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
}

/** Why no connection is opened; `undefined` where one may be. */
export const refusalOf = ({ address, reach }: Destination): NotPublicError | undefined => {
  const kind = reach === 'public' ? specialKind(address) : undefined;
  return kind === undefined ? undefined : new NotPublicError(notContacted(address, kind));
};
