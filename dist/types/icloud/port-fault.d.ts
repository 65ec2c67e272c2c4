/** What each way in which a mail port fails means to the person who cannot get at their mail, and what to do. */
import type { ProbeState } from '../model/probe.ts';
interface PortFault {
    /** A clause after the endpoint's name. */
    readonly how: string;
    /** One or two imperative sentences. */
    readonly advice: string;
}
/** `spoke` and `untried` are no faults. */
export declare const portFaults: Readonly<Record<Exclude<ProbeState, 'spoke' | 'untried'>, PortFault>>;
export {};
