/** What the checks of MTA-STS have in common: the policy that was fetched, and whom it shuts out. */
import type { Context, Ruling } from '../../model/check.ts';
import type { SettledAnswer } from '../../model/dns/dns.ts';
import type { PolicyNeed, Settled } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import {
  admitsExchange,
  isStsRecord,
  readStsPolicy,
  type StsPolicy,
} from '../../record/mta-sts.ts';
import { type SyntaxFault, quoteShortened } from '../../record/tag-list.ts';
import { txtTexts } from '../../record/txt.ts';
import { fail, pass } from '../define-check.ts';

type FetchedPolicy = Settled<PolicyNeed>;

/** Whether there is one record, so that senders look for a policy (RFC 8461 §3.1). */
export const hasStsRecord = (txt: SettledAnswer<'TXT'>): boolean =>
  txtTexts(txt).filter(isStsRecord).length === 1;

const syntaxFault = (message: string): SyntaxFault => ({ offset: 0, message });

/** The policy as a sender takes it, or why it takes none (RFC 8461 §3.3). */
export const readPolicy = (fetched: FetchedPolicy): StsPolicy | SyntaxFault => {
  if (fetched.kind === 'refused') return syntaxFault(fetched.why);
  const { status, mediaType, body } = fetched;
  if (status >= 300 && status < 400) return syntaxFault('redirects are not followed');
  if (status !== 200) return syntaxFault(`HTTP status ${status}`);
  // RFC 8461 §3.2: what a web site shows for any address is no policy.
  if (mediaType !== 'text/plain')
    return syntaxFault(`it is ${quoteShortened(mediaType)} and not text/plain`);
  return readStsPolicy(body);
};

/** Why it does not count, a clause; what is wrong with a certificate is said by {@link describeResponse}. */
export const whyNoPolicy = (fetched: FetchedPolicy, { message }: SyntaxFault): string => {
  if (fetched.kind !== 'refused') return message;
  return fetched.why === 'certificate'
    ? 'the certificate of its host does not hold'
    : `${fetched.why === 'no-host' ? 'its host: ' : ''}${fetched.detail}`;
};

/** What came in place of a policy, where {@link whyNoPolicy} leaves it out. */
export const describeResponse = (fetched: FetchedPolicy): readonly string[] | undefined => {
  if (fetched.kind === 'refused')
    return fetched.why === 'certificate' ? [fetched.detail] : undefined;
  return fetched.status === 200 || (fetched.status >= 300 && fetched.status < 400)
    ? [`HTTP status ${fetched.status}`]
    : undefined;
};

/** Fails a policy that leaves one of iCloud's exchanges out. */
export const judgeExcluded = (
  policy: StsPolicy,
  { domain, required }: Context,
  consequence: string,
): Ruling => {
  const names = required.mx.map(({ exchange }) => exchange);
  const missing = names.filter((exchange) => !admitsExchange(policy, exchange));
  if (missing.length === 0)
    return pass(`mode ${policy.mode}, mx ${presentOctets(policy.mx.join(', '))}`);
  const host = prependLabels('mta-sts', domain.name);
  return fail({
    message: `the MTA-STS policy does not name ${missing.join(' and ')}: ${consequence}`,
    subject: { name: host, type: 'TCP' },
    expected: names.map((exchange) => `mx: ${exchange}`),
    observed: policy.mx.slice(0, 10).map((name) => `mx: ${presentOctets(name)}`),
    fix: {
      text: `Put these lines into the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}. Until that is done, set mode: none there and change the id. Senders that remember the old policy go by it until they see the new id.`,
    },
  });
};
