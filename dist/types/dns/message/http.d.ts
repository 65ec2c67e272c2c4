import { type FailedTry } from '../attempt.ts';
import { type Message } from './message.ts';
import type { Query } from './query.ts';
/** No DNS message is longer. */
export declare const longestMessage = 65535;
/** What is sent. */
export interface HttpRequest {
    readonly method: 'POST' | 'GET';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Uint8Array;
}
/** How a response begins; header names are in lower case. */
export interface HttpHead {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}
export interface HttpReply extends HttpHead {
    readonly body: Uint8Array;
}
/** How a question is sent to `url` (RFC 8484 §4.1). */
export declare const toHttpRequest: (url: string, { octets }: Query, method: HttpRequest['method']) => HttpRequest;
/** Why a response cannot hold a message. Redirects are not followed: the user named this server. */
export declare const findHeadFault: (head: HttpHead) => FailedTry | undefined;
/** What the response is to this query. */
export declare const readHttpReply: (reply: HttpReply, query: Query) => Message | FailedTry;
