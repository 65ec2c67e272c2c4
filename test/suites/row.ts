/**
 * Suites: what an RFC says of inputs, as data that a reader can hold against its text. A row is a rule:
 * the section that has it, the rule in few words, an input in octets (`\xNN` beyond ASCII), and the result.
 */
export type SuiteRow<Input, Result> = readonly [
  section: string,
  rule: string,
  input: Input,
  result: Result,
];

export type Suite<Input, Result> = readonly SuiteRow<Input, Result>[];
