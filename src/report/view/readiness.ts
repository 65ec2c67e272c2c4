/** Whether to press Verify in iCloud's settings, as a sentence. */
import type { DomainReport, Readiness } from '../../model/report.ts';
import { timeLeft } from '../../model/text/duration.ts';
import { plainText } from './plain-text.ts';
import { isBeingSetUp } from './steps/set-up.ts';

const readinessWords: { readonly [S in Readiness['state']]: (readiness: Readiness) => string } = {
  yes: () => 'yes',
  no: () => 'no',
  wait: ({ seconds }) => (seconds === undefined ? 'not yet' : `in ${timeLeft(seconds)}`),
};

/**
 * With its full stop. Only of a domain that is being set up: on all others nobody is about to press it, and
 * `wait` asks for it. Empty as well if it was not looked at, and where an earlier report says yes beside FAIL.
 */
export const readinessSentence = (domain: DomainReport): string => {
  const { verify, verdict } = domain;
  return verify === undefined ||
    !isBeingSetUp(domain) ||
    (verify.state === 'yes' && verdict === 'fail')
    ? ''
    : `Safe to press Verify: ${readinessWords[verify.state](verify)}, ${plainText(verify.because)}.`;
};
