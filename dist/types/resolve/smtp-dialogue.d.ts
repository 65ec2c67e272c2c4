import type { Endpoint } from '../model/probe.ts';
import { type Dialogue, type SignIn } from './dialogue.ts';
/** RFC 5321 §4.2: a code, and a hyphen on every line but the last. */
export declare const begins: RegExp;
/** `local`: this end's address. `signIn` comes after the capabilities, and so after TLS. */
export declare function smtp({ security, relay }: Endpoint, local: string, signIn?: SignIn): Dialogue;
