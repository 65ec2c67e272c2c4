/** The vocabulary of diagnoses: why a mail program can't reach its mail from here, and what causes it. */
import type { DnsName } from '../dns/dns.ts';
import type { Endpoint, ProbeResult } from './probe.ts';
import type { NonEmpty } from '../non-empty.ts';
/** Whose system the steps are for. */
export declare const platforms: readonly ['macos', 'ios', 'windows', 'android', 'linux'];
export type Platform = (typeof platforms)[number];
/** Where the cause lies. */
export type Culprit = 'computer' | 'network' | 'apple' | 'account' | 'settings';
/**
 * `certain`: seen, and nothing else explains it. `likely`: what it mostly is. `possible`: cannot be
 * ruled out from here.
 */
export type Confidence = 'certain' | 'likely' | 'possible';
/**
 * What stands between a mail program and its mail:
 *
 * - `settings-wrong`: what the program is set to cannot work. `connection-works`: nothing does.
 * - `offline`, `resolver-silent`: no way out; no answer from the resolver. `no-route`: out, but not to there.
 * - `name-blocked`, `name-forged`: the resolver denies the server's name, or gives another's address.
 * - `refused-here`, `port-blocked`: a program on this computer refuses, or the network lets nothing pass.
 * - `cut-off`: connected, and broken off before it was proven who answers.
 * - `captive-portal`, `intercepted`, `impostor`, `smtp-inspected`: something else answers, or meddles.
 * - `clock-wrong`, `ipv6-broken`: what their names say. `tls-outdated`: what answers knows no TLS of today.
 * - `read-along`: mail works, by way of somebody who opens the connection and is trusted here.
 * - `apple-down`, `turned-away`: Apple does not serve, or does not serve this machine.
 * - `apple-outage`: the ports work, and Apple reports a problem all the same.
 */
export type CauseId = 'settings-wrong' | 'captive-portal' | 'intercepted' | 'name-forged' | 'name-blocked' | 'offline' | 'no-route' | 'resolver-silent' | 'clock-wrong' | 'smtp-inspected' | 'refused-here' | 'port-blocked' | 'apple-down' | 'turned-away' | 'apple-outage' | 'impostor' | 'tls-outdated' | 'cut-off' | 'ipv6-broken' | 'read-along' | 'unclear' | 'connection-works';
/** All strings are printable ASCII. */
export interface Cause {
    readonly id: CauseId;
    readonly culprit: Culprit;
    readonly confidence: Confidence;
    /** One sentence, without its full stop. */
    readonly title: string;
    /** The ports it is about, as `host:port`. */
    readonly ports: readonly string[];
    /** What was seen that speaks for it; each a clause. */
    readonly evidence: readonly string[];
    /** What to do, in order; each a sentence. */
    readonly steps: readonly string[];
}
/** How a mail program is set up for one direction. */
export interface MailSetting {
    readonly protocol: Endpoint['protocol'];
    readonly host: DnsName;
    readonly port: number;
    readonly security: Endpoint['security'] | 'none';
}
/** Where a setting differs from Apple's. */
export type SettingFaultId = 'host-pop' | 'host-swapped' | 'host-other' | 'host-sharded' | 'port-pop' | 'port-25' | 'port-143' | 'port-465' | 'port-swapped' | 'port-other' | 'starttls-on-993' | 'ssl-on-587' | 'ssl-on-143' | 'starttls-on-465' | 'unencrypted';
export interface SettingFault {
    readonly id: SettingFaultId;
    readonly protocol: Endpoint['protocol'];
    /** What differs and why it fails, or that it works all the same; one sentence, without its full stop. */
    readonly message: string;
    /** Whether a mail program so set cannot work. */
    readonly fatal: boolean;
}
/** A connection to somebody else's server, made only to see whether the port works at all. */
export interface ServerContact {
    readonly host: string;
    readonly port: number;
    readonly state: 'connected' | 'refused' | 'timeout' | 'unreachable' | 'unresolved';
    readonly address?: string;
    /** Printable ASCII. */
    readonly detail: string;
    readonly ms: number;
}
/** What was tried besides, because a mail port did not work. */
export interface SecondLook {
    /** The ports once more, at the addresses that another resolver or the name's own servers give. */
    readonly refereed: readonly ProbeResult[];
    /** Ports that Apple does not list. */
    readonly alternatives: readonly ProbeResult[];
    readonly controls: readonly ServerContact[];
}
/** Something under way on Apple's status page. */
export interface Outage {
    readonly service: string;
    readonly message: string;
    /** When it began, if Apple says so: ISO 8601, UTC. */
    readonly since?: string;
}
/** A line of a mail program's settings. */
export interface SettingLine {
    readonly label: string;
    readonly value: string;
}
export interface Diagnosis {
    /** What works and what does not, and why, in one to three sentences; absent from older reports. */
    readonly summary?: string;
    readonly platform: Platform;
    /** Likeliest first. */
    readonly causes: NonEmpty<Cause>;
    /** Where the settings that were given differ from Apple's. */
    readonly faults: readonly SettingFault[];
    /** What holds whatever the cause; each a sentence. */
    readonly remarks: readonly string[];
    /** What the mail program is to be set to. */
    readonly settings: readonly SettingLine[];
    /** Where the mail programs of `platform` have these settings, a line for each; absent from older reports. */
    readonly programs?: readonly SettingLine[];
    /** Commands that look at the same ports, for a shell of `platform`; none for a phone. */
    readonly commands: readonly string[];
}
