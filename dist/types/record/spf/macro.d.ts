/** Macro strings (RFC 7208 §7): their syntax and their expansion. */
import type { Octets } from '../../model/dns/dns.ts';
declare const letters: readonly ['s', 'l', 'o', 'd', 'i', 'p', 'v', 'h', 'c', 'r', 't'];
export type MacroLetter = (typeof letters)[number];
export interface Macro {
    readonly letter: MacroLetter;
    /** Written in upper case: the value is URL-escaped. */
    readonly escaped: boolean;
    /** How many right-hand parts to keep; 0 keeps all. */
    readonly keep: number;
    readonly reversed: boolean;
    /** Empty if none were given: the value is split at dots, if at all. */
    readonly delimiters: string;
}
export interface MacroString {
    /** As written. */
    readonly text: Octets;
    /** Literal text, expanded escapes and macros, in order. */
    readonly parts: readonly (string | Macro)[];
    /** Whether its last piece is a macro-expand (RFC 7208 §7.1, domain-end). */
    readonly open: boolean;
}
export interface MacroFault {
    /** From the start of the macro string. */
    readonly offset: number;
    readonly message: string;
}
/** `term`: c, r and t are not allowed. `modifier`: they are. `explanation`: they are, and so is SP. */
type MacroPlace = 'term' | 'modifier' | 'explanation';
/** Parses all of `text`; the fault is the first. */
export declare const parseMacroString: (text: Octets, place: MacroPlace) => MacroString | MacroFault;
export declare const isMacroFault: (parsed: MacroString | MacroFault) => parsed is MacroFault;
/** Whether the value of the macro string depends on `letter`. */
export declare const usesLetter: ({ parts }: MacroString, letter: MacroLetter) => boolean;
/** Every letter used, in order. */
export declare const macroLetters: ({ parts }: MacroString) => readonly MacroLetter[];
/** Macros whose values nobody but the sender and the receiver of a message knows. */
export declare const exampleLetters: ReadonlySet<MacroLetter>;
/** Whether its value differs from message to message of one domain; the macro o is taken for that domain. */
export declare const dependsOnMessage: (macros: MacroString) => boolean;
/** The macro string with every macro replaced by what `macroValue` gives for its letter. */
export declare const expandMacros: ({ parts }: MacroString, macroValue: (letter: MacroLetter) => Octets) => Octets;
export {};
