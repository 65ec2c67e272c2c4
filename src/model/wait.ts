/** What `dns-audit wait` shows while it waits. */

export const waitColumns = ['MX', 'TXT', 'DKIM'] as const;

export type WaitColumn = (typeof waitColumns)[number];

/**
 * What a server has of a record. `right`, `wrong`: what is published, and it passes or does not.
 * `differs`: a name server, not of a mind with the first. `old`: a cache, what was before.
 * `failed`: no answer. `unasked`: asking would plant in its cache what is to be replaced.
 */
export interface WaitCell {
  readonly state: 'right' | 'wrong' | 'differs' | 'old' | 'failed' | 'unasked';
  /** How long it stays old at most. */
  readonly seconds?: number;
}

export interface WaitRow {
  /** As in the `server` of its answers. */
  readonly server: string;
  readonly host?: string;
  /** Whether it is one of the domain's name servers, and not a resolver. */
  readonly own: boolean;
  readonly cells: { readonly [C in WaitColumn]?: WaitCell };
}

/** One domain as it stands. */
export interface WaitState {
  readonly domain: string;
  readonly phase:
    | 'looking'
    | 'wrong'
    | 'mixed'
    | 'unknown'
    | 'published'
    | 'ready'
    | 'final'
    | 'expired';
  /** A clause in printable ASCII. */
  readonly because: string;
  readonly rows: readonly WaitRow[];
  /** When it was looked at, in milliseconds of the clock of the run; seconds of cells count from then. */
  readonly seenAt: number;
  /** When it is looked at again; absent where it is not, or is under way. */
  readonly nextAt?: number;
}
