import * as tls from 'node:tls';
/** What is asked of this machine. */
export interface RootSources {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly platform: NodeJS.Platform;
    /** There since Node 22.15. */
    readonly listed: typeof tls.getCACertificates | undefined;
}
/**
 * Node's own roots, those that its environment adds, and the system's, in PEM; `undefined` where
 * this version of node cannot tell the system's (before 22.15, on other systems than Linux).
 */
export declare const rootsHere: (sources?: RootSources) => readonly string[] | undefined;
