/** What people are told where GitHub refuses the comment or the issue, and what would help. */
import type { Refusal } from '../../deliver/github/client.ts';
import { isForbidden } from '../../deliver/github/refusal-cause.ts';
import type { ActionEvent, Visibility } from '../../input/action/event.ts';
import { listed } from '../../model/text/wording.ts';

export type Refused = 'comment' | 'issue';

/** What is known of the token that was refused. */
export interface TokenAccess {
  /** Whose run gets a token that usually can't write, whatever the job is granted. */
  readonly readOnly?: 'fork' | 'dependabot';
  /** A person's token, and not the job's: the workflow's `permissions` don't change it. */
  readonly personal: boolean;
  readonly visibility: Visibility;
}

/** What the token of this run is; personal ones are known by their prefix (docs.github.com, "About authentication to GitHub"). */
export const readTokenAccess = (
  token: string,
  occasion: ActionEvent,
  visibility: Visibility,
): TokenAccess => {
  const readOnly = occasion.kind === 'pull' ? occasion.readOnly : undefined;
  const personal = /^(?:ghp|gho|ghu|github_pat)_/.test(token);
  return { ...(readOnly && { readOnly }), personal, visibility };
};

/** A permission, such as `['pull-requests', 'write']`. */
type Permission = readonly [name: string, level: string];

/** What each needs from first to last: to look for the old one, and to write. */
const neededPermission: Readonly<Record<Refused, Permission>> = {
  comment: ['pull-requests', 'write'],
  issue: ['issues', 'write'],
};

/** Every token may read these, and a workflow can't name them. */
const alwaysGranted = 'metadata';

/** The sets of permissions of which one is enough: commas join those that go together, semicolons part the sets. */
const readPermissionSets = (header: string): readonly (readonly Permission[])[] =>
  header
    .split(';')
    .map((set) =>
      [...set.matchAll(/\b([a-z_]+)=(read|write|admin)\b/g)].flatMap(
        ([, name = '', level = '']): readonly Permission[] =>
          name === alwaysGranted ? [] : [[name.replaceAll('_', '-'), level]],
      ),
    )
    .filter((set) => set.length > 0);

/**
 * The sets that are enough for all that has to be done. GitHub names what the refused request
 * needs; where that one only read, the next one writes and would be refused again.
 */
const sufficientSets = (what: Refused, header: string): readonly (readonly Permission[])[] => {
  const needed = neededPermission[what];
  const sets = readPermissionSets(header);
  const writes = sets.filter((set) => set.some(([, level]) => level !== 'read'));
  if (writes.length > 0) return writes;
  const set = sets.find((one) => one.some(([name]) => name === needed[0])) ?? [];
  const others = set.filter(([name]) => !['issues', 'pull-requests'].includes(name));
  return [[needed, ...others]];
};

const describeSet = (set: readonly Permission[]): string =>
  listed([...new Set(set.map(([name, level]) => `${name}: ${level}`))]);

/** Permissions as a workflow writes them. */
const describePermissions = (what: Refused, { permissions = '' }: Refusal): string => {
  const sets = [...new Set(sufficientSets(what, permissions).map(describeSet))];
  return sets.join(sets.some((set) => set.includes(' and ')) ? ', or ' : ' or ');
};

const grantAdvice = (what: Refused, refusal: Refusal, access: TokenAccess): string => {
  const permissions = describePermissions(what, refusal);
  if (access.personal)
    return `Give the token in the input github-token the permission ${permissions} (a classic token: the scope repo).`;
  // What `permissions:` doesn't name is taken away, and a private repository can't be checked out without it.
  const checkout =
    access.visibility === 'public' || permissions.includes('contents: ')
      ? ''
      : ', and contents: read for the checkout of a private repository';
  return `Grant the job the permission ${permissions}${checkout}.`;
};

const missingAdvice = (what: Refused, refusal: Refusal, access: TokenAccess): string => {
  const advice = grantAdvice(what, refusal, access);
  return access.visibility === 'public'
    ? advice
    : `GitHub answers 404 in a private repository if the token lacks a permission. ${advice}`;
};

/** What would help, in one sentence or two; empty where nothing is known to. */
const adviseOn = (what: Refused, refusal: Refusal, access: TokenAccess): string => {
  switch (refusal.cause) {
    case 'rate-limit':
      return 'GitHub limits how often it is asked. A later run tries again.';
    case 'bad-token':
      return 'The token in the input github-token is wrong, revoked or expired.';
    case 'sign-on':
      return "Authorize the token in the input github-token for the organization's single sign-on (SAML).";
    case 'ip-address':
      return "The organization's IP allow list leaves this runner out.";
    case 'locked':
      return `The conversation is locked. Unlock it, or set the input ${what} to never.`;
    case 'archived':
      return 'The repository is archived, so nothing can be written there.';
    case 'switched-off':
      return `Turn issues on in the settings of the repository, or set the input ${what} to never.`;
    case 'permission':
      return grantAdvice(what, refusal, access);
    case 'missing':
      return missingAdvice(what, refusal, access);
    default:
      return '';
  }
};

const readOnlyReason = ({ visibility }: TokenAccess, who: 'fork' | 'dependabot'): string => {
  if (who === 'dependabot')
    return "Dependabot's runs get a token that can't write unless the workflow grants it, so no comment was posted. Grant the job the permission pull-requests: write.";
  const setting =
    visibility === 'public'
      ? ''
      : ' A private repository can allow it: Settings, Actions, "Send write tokens to workflows from fork pull requests".';
  return `This pull request comes from a fork, whose token can't write, so no comment was posted.${setting}`;
};

/** Whether a token that may do more would help. */
const lacksPermission = ({ cause }: Refusal): boolean =>
  cause === 'permission' || cause === 'missing';

/** What the outputs and the reader hear of it. */
export interface RefusalReport {
  readonly status: 'forbidden' | 'failed' | 'skipped-fork' | 'skipped-dependabot';
  readonly remark: string;
}

/** Explains why there is no new comment or issue. */
export const explainRefusal = (
  what: Refused,
  refusal: Refusal,
  access: TokenAccess,
): RefusalReport => {
  const { readOnly } = access;
  if (readOnly !== undefined && !access.personal && lacksPermission(refusal))
    return { status: `skipped-${readOnly}`, remark: readOnlyReason(access, readOnly) };
  const advice = adviseOn(what, refusal, access);
  const sentences = [
    `Couldn't write the ${what}: ${refusal.reason}.`,
    ...(advice === '' ? [] : [advice]),
    'The verdict is not affected.',
  ];
  return { status: isForbidden(refusal) ? 'forbidden' : 'failed', remark: sentences.join(' ') };
};
