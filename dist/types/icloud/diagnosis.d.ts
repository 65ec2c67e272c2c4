/** Why mail cannot be reached from here: what was seen, weighed, and told with what to do about it. */
import type { Diagnosis, MailSetting, Platform } from '../model/diagnosis.ts';
import type { Endpoint, ProbeResult } from '../model/probe.ts';
import { type Scene } from './scene.ts';
export interface Sighting extends Partial<Pick<Scene, 'inquiry' | 'outages' | 'set'>> {
    /** The mail ports, as they are set or as Apple gives them. */
    readonly probes: readonly ProbeResult[];
    readonly platform: Platform;
    /** Whether this ran in continuous integration. */
    readonly ci: boolean;
    /** Whether to speak also where all ports work. */
    readonly always: boolean;
}
/** The system that node names so; steps for what is none of the three are Linux's. */
export declare const platformOf: (name: string) => Platform;
/** The diagnosis; nothing where all ports work as they should, unless one is always wanted. */
export declare const diagnose: (sighting: Sighting) => Diagnosis | undefined;
/** What is probed: what the mail program is set to, where that was told, else what Apple gives. */
export declare const endpointsOf: (set: readonly MailSetting[]) => {
    readonly imap: Endpoint;
    readonly smtp: Endpoint;
};
