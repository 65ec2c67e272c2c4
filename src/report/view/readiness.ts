/** Whether to press Verify in iCloud's settings, as a sentence. */
import type { DomainReport, Readiness } from '../../model/report.ts';
import { timeLeft } from '../../model/text/duration.ts';
import { plainText } from './plain-text.ts';

const readinessWords: { readonly [S in Readiness['state']]: (readiness: Readiness) => string } = {
  yes: () => 'yes',
  no: () => 'no',
  wait: ({ seconds }) => (seconds === undefined ? 'not yet' : `in ${timeLeft(seconds)}`),
};

/** With its full stop; empty if it was not looked at, and where an earlier report says yes beside FAIL. */
export const readinessSentence = ({ verify, verdict }: DomainReport): string =>
  verify === undefined || (verify.state === 'yes' && verdict === 'fail')
    ? ''
    : `Safe to press Verify: ${readinessWords[verify.state](verify)}, ${plainText(verify.because)}.`;
