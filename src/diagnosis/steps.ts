/** A step that helps against a cause, and what it depends on. */
import type { Cause } from '../model/mail/diagnosis.ts';

/** What to do; some steps link to one of Apple's pages. */
export type Step = string | { readonly text: string; readonly page: 'status' };

/** What the steps for a cause depend on. */
export interface RemedyContext extends Pick<Cause, 'id' | 'ports'> {
  readonly product?: string | undefined;
  /** Ports of the same hosts that work from here. */
  readonly openPorts: readonly number[];
  /** Whether Apple's status page reports it. */
  readonly announced: boolean;
}
