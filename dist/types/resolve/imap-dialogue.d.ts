import type { Endpoint } from '../model/probe.ts';
import { type Dialogue, type SignIn } from './dialogue.ts';
/** A response, a continuation, or the reply to one of the tags used here. */
export declare const begins: RegExp;
/** `signIn` comes after the capabilities, and so after TLS. */
export declare function imap({ security }: Endpoint, signIn?: SignIn): Dialogue;
