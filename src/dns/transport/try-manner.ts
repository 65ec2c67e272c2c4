/** How a name server is asked, and how it is asked again after what came of it. */
import { type FailedTry, isFailedTry } from '../attempt.ts';
import { type Message, rcodeName } from '../message/message.ts';

export type TryResult = Message | FailedTry;

export interface TryManner {
  readonly transport: 'udp' | 'tcp';
  readonly edns: boolean;
  readonly dnssecOk: boolean;
  /** Over UDP, whether the name has capitals at random, which the answer must repeat (0x20). */
  readonly mixed: boolean;
  /** Over UDP, whether cookies are exchanged (RFC 7873 §4). */
  readonly cookie: boolean;
}

/** What came of a question so far that decides how it is asked next. */
export interface TryProgress {
  /** Over UDP the answer did not fit. */
  truncated: boolean;
  /** UDP was passed over, and may still be tried. */
  spare: boolean;
  /** The name came back in other letters. */
  changed: boolean;
  /** A cookie that came with a refusal may still be tried. */
  renewable: boolean;
}

/**
 * On a connection nobody answers but the server, and what is on the way to it: there it needs neither
 * capitals nor cookies.
 */
const overTcp = (manner: TryManner): TryManner => ({ ...manner, transport: 'tcp' });

const afterMessage = (
  manner: TryManner,
  message: Message,
  progress: TryProgress,
): TryManner | undefined => {
  const isUdp = manner.transport === 'udp';
  if (isUdp && message.flags.tc) return overTcp(manner);
  const rcode = rcodeName(message.rcode);
  if (isUdp && manner.cookie && rcode === 'BADCOOKIE') {
    if (!progress.renewable) return overTcp(manner);
    progress.renewable = false;
    return manner;
  }
  // RFC 6891 §6.2.2: a server that does not know EDNS says FORMERR, or NOTIMP as some do.
  if (!manner.edns || !['FORMERR', 'NOTIMP', 'BADVERS'].includes(rcode)) return undefined;
  // Some know EDNS, and only fail on an option.
  return isUdp && manner.cookie
    ? { ...manner, cookie: false }
    : { ...manner, edns: false, cookie: false };
};

const afterFailure = (
  manner: TryManner,
  { code }: FailedTry,
  progress: TryProgress,
): TryManner | undefined => {
  // It is as long in any other manner.
  if (code === 'too-long') return undefined;
  if (manner.transport === 'udp')
    return ['timeout', 'malformed'].includes(code) ? overTcp(manner) : undefined;
  if (progress.spare) {
    progress.spare = false;
    return { ...manner, transport: 'udp' };
  }
  // A server without TCP that does not keep capitals can be asked in one way only.
  if (progress.changed && manner.mixed) return { ...manner, transport: 'udp', mixed: false };
  // What does not fit into a packet with its signatures may fit without them.
  return progress.truncated && manner.dnssecOk
    ? { ...manner, transport: 'udp', dnssecOk: false }
    : undefined;
};

/**
 * The manner in which to ask again after this result, or `undefined` where it stands. Ends: capitals,
 * cookies, EDNS and DO are each given up once, a cookie is renewed once, and UDP is gone back to once
 * for each reason.
 */
export const nextManner = (
  manner: TryManner,
  result: TryResult,
  progress: TryProgress,
): TryManner | undefined => {
  if (!isFailedTry(result)) {
    progress.truncated ||= result.flags.tc;
    return afterMessage(manner, result, progress);
  }
  progress.changed ||= result.suspect === 'letters';
  return afterFailure(manner, result, progress);
};

/** Whether over UDP nothing comes that can be believed, though it may over TCP. */
export const isUseless = (result: TryResult): boolean =>
  isFailedTry(result) && (result.code === 'timeout' || result.suspect !== undefined);
