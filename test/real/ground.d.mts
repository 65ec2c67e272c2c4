export type Ground = 'namespace' | 'loopback' | 'ports';

export declare const groundOf: (able: {
  readonly isRoot: boolean;
  /** May have namespaces of its own. */
  readonly isApart: boolean;
  /** Port 53 of 127.0.0.1 is free. */
  readonly isFree: boolean;
  readonly wanted?: string | undefined;
}) => {
  readonly ground: Ground;
  /** Whether Dovecot can be started, and Postfix. */
  readonly mail: 'both' | 'imap' | 'none';
  /** Where that is, and why. */
  readonly words: string;
};
