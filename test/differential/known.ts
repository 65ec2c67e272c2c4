/** Where a peer answers otherwise than we do and we hold to our answer: why, by which section. */
import { knownOfDnssec } from './known-dnssec.ts';
import { knownOfKeys } from './known-keys.ts';
import { knownOfMessages } from './known-messages.ts';
import { knownOfSpf } from './known-spf.ts';
import { knownOfZones } from './known-zones.ts';
import { type KnownDifference, type Outcome, withoutReason } from './target.ts';

export const knownDifferences: readonly KnownDifference[] = [
  ...knownOfDnssec,
  ...knownOfKeys,
  ...knownOfMessages,
  ...knownOfSpf,
  ...knownOfZones,
];

/** Whether the answers differ, and nobody knows why. */
export const isDifference = (target: string, outcome: Outcome, input: Buffer): boolean =>
  withoutReason(outcome.own) !== withoutReason(outcome.peer) &&
  !knownDifferences.some((known) => known.target === target && known.applies(outcome, input));
