/** The part of `spf-parse` 1.0.4 that is used; it ships no types. */
declare module 'spf-parse' {
  interface Message {
    readonly message: string;
    readonly type: 'error' | 'warning';
  }

  interface Mechanism {
    readonly prefix?: string;
    readonly prefixdesc?: string;
    readonly type?: string;
    readonly description?: string;
    readonly value?: string;
  }

  interface Parsed {
    readonly mechanisms: readonly Mechanism[];
    readonly messages?: readonly Message[];
    readonly valid: boolean;
  }

  const parse: {
    (record: string): Parsed;
    parseTerm(term: string, messages: Message[]): Mechanism;
  };
  export default parse;
}
