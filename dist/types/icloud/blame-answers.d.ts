import { type Rule } from './scene.ts';
export declare const portal: Rule;
/** For a port that works: somebody opens the connection, and this system trusts who does. */
export declare const opened: Rule;
/** A certificate that does not prove the name. */
export declare const certificates: Rule;
export declare const inspected: Rule;
/** The words of whoever answers, taken for Apple's the more so where a certificate proves it. */
export declare const answers: Rule;
/** Something else answers, or something breaks it off. */
export declare const between: Rule;
