import { type Broken, type Limit } from './attempt.ts';
import { type Message, type Query } from './message.ts';
interface Target {
    readonly address: string;
    readonly port: number;
}
/** One try: the server's message, or why there is none. */
type Try = (target: Target, query: Query, limit: Limit) => Promise<Message | Broken>;
/**
 * Over UDP. The socket is new, so its port is one that the system picked at random, and connected,
 * so that only the server's datagrams arrive and an ICMP error is told. What does not match the
 * query is ignored and the wait goes on: a forged reply must not end it (RFC 5452 §9.1).
 */
export declare const askByUdp: Try;
/** Over TCP, on a connection of its own that ends with the reply. */
export declare const askByTcp: Try;
export {};
