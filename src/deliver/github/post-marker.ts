/** How our own text on GitHub is known again, and whose it is: a marker in its first line, and its author. */
import { createHash } from 'node:crypto';
import { ownProperty } from '../../model/own-property.ts';
import type { Refusal } from './client.ts';
import type { Statement, StatementKind } from '../../model/judged.ts';
import {
  readDomains,
  readKinds,
  readStatements,
  writeDomains,
  writeStatements,
} from './listed-domains.ts';

/** A text to post; what is in the footer may change without making it another text. */
export interface Post {
  readonly text: string;
  readonly footer: string;
  /** What it says is wrong. */
  readonly wrong: readonly Statement[];
  /** What was wrong, and is not any more. */
  readonly was?: readonly StatementKind[];
  /** Nothing in it is known to be wrong: not all could be looked up, or nothing is left to do. */
  readonly mark?: 'open' | 'settled';
}

/** Who writes, and of which run. */
export interface Signature {
  /** `[a-z0-9.-]{1,40}`: the workflow and the job. */
  readonly key: string;
  /** Hexadecimal digits: the step of the job, and what it asks. */
  readonly step: string;
  readonly domains: readonly string[];
  /** The commit that is judged; empty where it is not known. */
  readonly head: string;
  /** The run's number, which grows from run to run; 0 where it is not known. */
  readonly run: number;
  /** When its audit began, in milliseconds since 1970. */
  readonly began: number;
}

/** One of ours, as GitHub has it. */
export interface Posted extends Signature {
  /** A comment's id, or an issue's number. */
  readonly id: number;
  /** Its id in GraphQL; empty where there is none. */
  readonly node: string;
  readonly url: string;
  /** Without the marker. */
  readonly text: string;
  readonly fingerprint: string;
  /** Whether it still says what we wrote. */
  readonly intact: boolean;
  /** The domains as the marker lists them. */
  readonly listed: string;
  readonly wrong: readonly Statement[];
  /** What was wrong before. */
  readonly was: readonly StatementKind[];
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** GitHub may change the ends of lines, and of the text. */
const normalized = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** The text as it is posted. */
export const withMarker = (signature: Signature, post: Post): string => {
  const { key, step, run, head, began, domains } = signature;
  const text = `${post.text}\n\n${post.footer}\n`;
  const fields = {
    key,
    step,
    run,
    head,
    at: new Date(began).toISOString(),
    fp: digest(post.text),
    all: digest(normalized(text)),
    domains: writeDomains(domains),
    wrong: writeStatements(post.wrong),
    was: (post.was ?? []).join('+'),
  };
  const listed = Object.entries(fields).map(([name, value]) => ` ${name}=${value}`);
  return `<!-- dns-audit:v2${listed.join('')} -->\n${text}`;
};

/** GitHub took the text and shows it nowhere. */
export const unproven: Refusal = {
  ok: false,
  reason: 'GitHub said that it took the text, but neither its answer nor its list has it',
};

/** Whether what was posted says the same. */
export const hasSameText = (posted: Posted, post: Post): boolean =>
  posted.fingerprint === digest(post.text);

const textField = (entry: unknown, name: string): string => {
  const value = ownProperty(entry, name);
  return typeof value === 'string' ? value : '';
};

const markerPattern =
  /^<!-- dns-audit:v2 key=([a-z0-9.-]{1,40}) step=([0-9a-f]{0,12}) run=(\d{1,15}) head=([0-9a-f]{0,64}) at=([\d:.TZ-]{20,30}) fp=([0-9a-f]{12}) all=([0-9a-f]{12}) domains=([\w.,~*-]{0,2000}) wrong=([\w.,~*:+-]{0,2000}) was=([a-z+]{0,40}) -->(?:\r?\n|$)/;

/** Who writes with the token of a job on Forgejo and Gitea, where nobody else can have these names. */
const forgeLogins: readonly string[] = ['forgejo-actions', 'gitea-actions'];

/**
 * Whether `login` wrote it. Where nobody could say who we are, an app did: users, who can copy a
 * marker, are no apps. Forgejo and Gitea give users no type, but GitHub always does.
 */
const isAuthor = (author: unknown, login: string | undefined): boolean => {
  const type = textField(author, 'type');
  const isApp = type === 'Bot';
  if (login === undefined)
    return isApp || (type === '' && forgeLogins.includes(textField(author, 'login')));
  return textField(author, 'login') === login && isApp === login.endsWith('[bot]');
};

/**
 * The entry (a comment, an issue) as ours: it begins with our marker and `login` wrote it. Anyone
 * can copy a marker, so the marker alone proves nothing.
 */
export const readPosted = (
  entry: unknown,
  { key, domains: ours }: Signature,
  login: string | undefined,
): Posted | undefined => {
  const body = textField(entry, 'body');
  const match = markerPattern.exec(body);
  if (match?.[1] !== key || !isAuthor(ownProperty(entry, 'user'), login)) return undefined;
  const id = ownProperty(entry, ownProperty(entry, 'number') === undefined ? 'id' : 'number');
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  const [marker, , step = '', run, head = '', at = '', fingerprint = '', all, ...lists] = match;
  const [listed = '', wrong = '', was = ''] = lists;
  const url = textField(entry, 'html_url');
  const text = body.slice(marker.length);
  const began = Date.parse(at);
  return {
    id,
    key,
    step,
    head,
    fingerprint,
    text,
    node: textField(entry, 'node_id'),
    url: /^https?:\/\/[!-~]{1,300}$/.test(url) ? url : '',
    run: Number(run),
    began: Number.isNaN(began) ? 0 : began,
    intact: digest(normalized(text)) === all,
    listed,
    domains: readDomains(listed, ours),
    wrong: readStatements(wrong, ours),
    was: readKinds(was),
  };
};

/** Whether it is this step's own: of the same job, about some of the same domains. */
export const isOwn = (posted: Posted, { step, domains }: Signature): boolean =>
  posted.step === step && posted.domains.some((domain) => domains.includes(domain));

/**
 * The one of ours that a run writes on: about the same domains, else about some of them; of several
 * the latest word. The list has the oldest first.
 */
export const chooseOwn = <T extends Posted>(
  own: readonly T[],
  { domains }: Signature,
): T | undefined => {
  const all = writeDomains(domains);
  const same = own.filter(({ listed }) => listed === all);
  return (same.length > 0 ? same : own).toSorted((a, b) => b.began - a.began)[0];
};

/** Those of ours that say something of the same domains beside it. */
export const listDuplicates = <T extends Posted>(own: readonly T[], kept: T): readonly T[] =>
  own.filter(({ id, listed }) => id !== kept.id && listed === kept.listed);

/** A clock may be wrong by this much; a text from a later time is not believed to be newer. */
const mostSkewMs = 600_000;

/**
 * Whether a later run wrote it. Of two commits, the run that was started later knows the newer one,
 * even if the other is run again; on one commit, the audit that began later.
 */
export const isNewer = (posted: Posted, ours: Signature, now = Date.now()): boolean => {
  const otherCommit = posted.head !== ours.head;
  if (otherCommit && posted.run > 0 && ours.run > 0 && posted.run !== ours.run)
    return posted.run > ours.run;
  return posted.began > ours.began && posted.began <= now + mostSkewMs;
};
