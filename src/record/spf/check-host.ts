/** check_host() (RFC 7208 §4) of one message over any {@link Resolver}. */
import type { Resolver } from '../../model/dns/dns.ts';
import type { SpfResult } from '../../model/spf.ts';
import { parseAddress } from '../../model/dns/ip-address.ts';
import { evaluateSpf, type SpfEvaluation } from './evaluate.ts';

export interface SpfRequest {
  /** The SMTP client's address. An IPv4-mapped IPv6 address counts as IPv4. */
  readonly ip: string;
  /** MAIL FROM without angle brackets; empty for a null reverse-path, and HELO is judged instead. */
  readonly sender: string;
  /** What the client said in HELO or EHLO. */
  readonly helo: string;
}

export interface SpfOptions {
  /** The value of the macro `r`: the host that performs the check. */
  readonly receiver?: string;
  /** The value of the macro `t`. */
  readonly now?: Date;
  /** The `explanation` if the domain gives none. */
  readonly defaultExplanation?: string;
  /** Ends the check; lookups then fail and the result is `temperror`. By default, 20 s (RFC 7208 §4.6.4). */
  readonly signal?: AbortSignal;
}

export interface SpfOutcome extends Omit<SpfEvaluation, 'result'> {
  readonly result: SpfResult;
}

/**
 * Whether `ip` may send mail as `sender` (RFC 7208). Never rejects because of what DNS holds.
 * @throws TypeError when `ip` is not an IP address.
 */
export const checkHost = async (
  { ip, sender, helo }: SpfRequest,
  resolver: Resolver,
  options: SpfOptions = {},
): Promise<SpfOutcome> => {
  const client = parseAddress(ip);
  if (client === undefined) throw new TypeError(`not an IP address: ${ip}`);
  const { receiver = 'unknown', now = new Date(), defaultExplanation = '' } = options;
  const signal = options.signal ?? AbortSignal.timeout(20_000);
  const timestamp = Math.floor(now.getTime() / 1000);
  const evaluation = evaluateSpf({ client, sender, helo, receiver, timestamp });
  let step = evaluation.next();
  while (!step.done) step = evaluation.next(await resolver.lookup(step.value, signal));
  const { result, explanation, ...rest } = step.value;
  return {
    // Every question about the one address was answered, so these two do not occur.
    result: result === 'unknown' || result === 'straddles' ? 'temperror' : result,
    explanation: result === 'fail' ? explanation || defaultExplanation : '',
    ...rest,
  };
};
