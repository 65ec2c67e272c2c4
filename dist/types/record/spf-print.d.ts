import { type SpfDirective, type SpfTerm } from './spf-grammar.ts';
/** The mechanism without its qualifier. */
export declare const printMechanism: (term: SpfDirective) => string;
export declare const printTerm: (term: SpfTerm) => string;
export declare const printSpf: (terms: readonly SpfTerm[]) => string;
