/** Keeps every answer, probe, policy and registration of one audit, each once. */
import type { Answer } from '../model/dns.ts';
import type { PolicyResult } from '../model/policy.ts';
import type { ProbeResult } from '../model/probe.ts';
import type { Registration } from '../model/registration.ts';
import type { Evidence } from '../model/report.ts';
import type { Sources } from './published.ts';
/** `evidence()` gives what was kept in an order that does not depend on what came first. */
export declare const recorder: () => {
    answer: (answer: Answer) => void;
    probe: (result: ProbeResult) => void;
    policy: (result: PolicyResult) => void;
    registration: (one: Registration) => void;
    evidence: () => Evidence;
};
/** The same sources, whose every answer is told to `sink`. */
export declare const recordedSources: ({ recursive: [first, ...others], direct, witnesses, referee }: Sources, sink: (answer: Answer) => void) => Sources;
