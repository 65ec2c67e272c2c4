/** Why GitHub refuses a request: one status stands for many causes, and each needs another remedy. */

/**
 * What stands in the way. `permission`: the token lacks one. `missing`: there is no such thing, or a
 * token without a permission asks about a private repository.
 */
export type RefusalCause =
  | 'rate-limit'
  | 'bad-token'
  | 'sign-on'
  | 'ip-address'
  | 'locked'
  | 'archived'
  | 'switched-off'
  | 'permission'
  | 'missing'
  | 'other';

/** Whether the token may not do it, as others may. */
export const isForbidden = ({ cause }: { readonly cause?: RefusalCause }): boolean =>
  cause === 'permission' ||
  cause === 'missing' ||
  cause === 'bad-token' ||
  cause === 'sign-on' ||
  cause === 'ip-address';

/** What GitHub answered. */
export interface RefusedAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  /** GitHub's own words; empty where it has none. */
  readonly message: string;
}

/** Whether GitHub wants to be left alone for a while (docs.github.com, "Rate limits for the REST API"). */
export const isRateLimited = ({ status, header, message }: RefusedAnswer): boolean =>
  status === 429 ||
  (status === 403 &&
    (header('retry-after') !== undefined ||
      header('x-ratelimit-remaining') === '0' ||
      /rate limit|abuse detection/i.test(message)));

/** What only GitHub's words tell apart; all of these are answered with 403. */
const causesByMessage: readonly (readonly [RegExp, RefusalCause])[] = [
  [/\bSAML\b|single sign-on/i, 'sign-on'],
  [/\bIP allow list\b/i, 'ip-address'],
  [/\blocked\b/i, 'locked'],
  [/\barchived\b/i, 'archived'],
];

/** The cause of a refusal. */
export const findRefusalCause = (answer: RefusedAnswer): RefusalCause => {
  const { status, header, message } = answer;
  if (isRateLimited(answer)) return 'rate-limit';
  switch (status) {
    case 401:
      return 'bad-token';
    case 403: {
      if (header('x-github-sso') !== undefined) return 'sign-on';
      // GitHub says why it refuses; a proxy's page does not.
      if (message === '') return 'other';
      return causesByMessage.find(([words]) => words.test(message))?.[1] ?? 'permission';
    }
    case 404:
      return 'missing';
    case 410:
      return 'switched-off';
    default:
      return 'other';
  }
};
