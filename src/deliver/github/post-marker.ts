/** How our own text on GitHub is known again: a marker in its first line, and its author. */
import { createHash } from 'node:crypto';
import { ownProperty } from '../../model/own-property.ts';

const marks = ['open', 'settled'] as const;
type Mark = (typeof marks)[number];

/** A text to post; what is in the footer may change without making it another text. */
export interface Post {
  readonly text: string;
  readonly footer: string;
  /** Nothing in it is known to be wrong: not all could be looked up, or nothing is left to do. */
  readonly mark?: Mark;
}

/** One of ours, as GitHub has it. */
export interface Posted {
  /** A comment's id, or an issue's number. */
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly fingerprint: string;
  /** Absent if something in it is wrong. */
  readonly mark?: Mark;
}

const postFingerprint = ({ text }: Post): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The text as it is posted. `key` is of `[a-z0-9-]`, so that it cannot end the marker. */
export const withMarker = (key: string, post: Post): string =>
  `<!-- dns-audit:v1 key=${key} fp=${postFingerprint(post)}${post.mark === undefined ? '' : ` ${post.mark}`} -->\n${post.text}\n\n${post.footer}\n`;

/** Whether what was posted says the same. */
export const hasSameText = (posted: Posted, post: Post): boolean =>
  posted.fingerprint === postFingerprint(post);

const textField = (entry: unknown, name: string): string => {
  const value = ownProperty(entry, name);
  return typeof value === 'string' ? value : '';
};

/**
 * The entry (a comment, an issue) as ours: it begins with our marker and `login` wrote it. Anyone
 * can copy a marker, so the marker alone proves nothing.
 */
export const readPosted = (entry: unknown, key: string, login: string): Posted | undefined => {
  const body = textField(entry, 'body');
  const match =
    /^<!-- dns-audit:v1 key=([a-z0-9-]{1,40}) fp=([0-9a-f]{12})(?: (\w{1,20}))? -->\r?\n/.exec(
      body,
    );
  const author = ownProperty(entry, 'user');
  const isApp = login.endsWith('[bot]');
  if (match?.[1] !== key || textField(author, 'login') !== login) return undefined;
  if (isApp !== (textField(author, 'type') === 'Bot')) return undefined;
  const id = ownProperty(entry, ownProperty(entry, 'number') === undefined ? 'id' : 'number');
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  const url = textField(entry, 'html_url');
  const mark = marks.find((one) => one === match[3]);
  return {
    id,
    url: /^https?:\/\/[!-~]{1,300}$/.test(url) ? url : '',
    body,
    fingerprint: match[2] ?? '',
    ...(mark && { mark }),
  };
};
