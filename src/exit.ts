/** What a process ends with where there is no report, and where there is one. */
export { exitStatusOf, signalStatuses, type Status, worstOf } from './model/exit.ts';

export const usageFault = 2;
export const bug = 70;
