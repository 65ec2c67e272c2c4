import type { Ruling } from '../model/check.ts';
import type { Settled, ProbeNeed } from '../model/evidence.ts';
/** Passes a port where one address went through the whole dialogue; else one finding for each cause. */
export declare const judgePort: (result: Settled<ProbeNeed>) => Ruling;
