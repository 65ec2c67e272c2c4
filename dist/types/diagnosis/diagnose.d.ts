/** Why mail cannot be reached from here: weighs what was observed, and says what to do about it. */
import type { Diagnosis, MailSetting, Platform } from '../model/mail/diagnosis.ts';
import { type Endpoint, type ProbeResult } from '../model/mail/probe.ts';
import { type Observations } from './observations.ts';
export interface DiagnosisInput extends Partial<Pick<Observations, 'inquiry' | 'outages' | 'set' | 'answers'>> {
    /** The mail ports, as they are set or as Apple gives them. */
    readonly probes: readonly ProbeResult[];
    readonly platform: Platform;
    /** Whether this ran in continuous integration. */
    readonly ci: boolean;
    /** Whether a diagnosis is wanted even if all ports work. */
    readonly always: boolean;
}
/** The system by node's name for it; any system but macOS and Windows gets the steps for Linux. */
export declare const platformFromNode: (name: string) => Platform;
/** The diagnosis; nothing if all ports work as they should, unless `always` is set. */
export declare const diagnose: (input: DiagnosisInput) => Diagnosis | undefined;
/** What is probed: the mail program's settings if the user gave them, else Apple's servers. */
export declare const probedEndpoints: (set: readonly MailSetting[]) => {
    readonly imap: Endpoint;
    readonly smtp: Endpoint;
};
