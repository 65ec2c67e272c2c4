/** The MTA-STS policy: what to ask for it, why a sender does not accept it, and which mail servers it leaves out. */
import type { Context, Ruling } from '../../model/check.ts';
import type { SettledAnswer } from '../../model/dns/dns.ts';
import { ask, type PolicyNeed, policyNeed, type Settled } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import {
  admitsExchange,
  findStsFault,
  readStsPolicy,
  selectStsRecords,
  type StsPolicy,
} from '../../record/mta-sts.ts';
import { type SyntaxFault, quoteShortened } from '../../record/tag-list.ts';
import { txtTexts } from '../../record/txt.ts';
import { fail, pass } from '../define-check.ts';
import { hasSpecialAddress, nobodyReaches } from '../server-state.ts';
import { skipped } from '../skipped.ts';

type FetchedPolicy = Settled<PolicyNeed>;

/** Whether there is exactly one record, and a valid one: only then senders look for a policy (RFC 8461 §3.1). */
const hasStsRecord = (txt: SettledAnswer<'TXT'>): boolean => {
  const [only, ...more] = selectStsRecords(txtTexts(txt));
  return only !== undefined && more.length === 0 && findStsFault(only) === undefined;
};

export const recordNeeds = ({ domain }: Context) => ({
  txt: ask(prependLabels('_mta-sts', domain.name), 'TXT'),
});

/** The policy, if a record announces one. */
export const policyNeeds = (
  { txt }: { readonly txt: SettledAnswer<'TXT'> },
  { domain }: Context,
): { readonly fetched?: PolicyNeed } =>
  hasStsRecord(txt) ? { fetched: policyNeed(domain.name) } : {};

export const notInUse = skipped('no MTA-STS record is in force');

const syntaxFault = (message: string): SyntaxFault => ({ offset: 0, message });

/** The policy as a sender takes it, or why it takes none (RFC 8461 §3.3). */
export const readPolicy = (fetched: FetchedPolicy): StsPolicy | SyntaxFault => {
  if (fetched.kind === 'refused') return syntaxFault(fetched.why);
  const { status, mediaType, body } = fetched;
  if (status >= 300 && status < 400)
    return syntaxFault('it is a redirect, which senders do not follow');
  if (status !== 200) return syntaxFault(`HTTP status ${status}`);
  // RFC 8461 §3.2: a web page that a site shows for any address is not a policy.
  if (mediaType !== 'text/plain')
    return syntaxFault(`its type is ${quoteShortened(mediaType)}, not text/plain`);
  return readStsPolicy(body);
};

/** Whether the host serves a policy file as it should, whatever it says. */
export const isServed = (fetched: FetchedPolicy): boolean =>
  fetched.kind === 'fetched' && fetched.status === 200 && fetched.mediaType === 'text/plain';

/** Why it has no effect, as a clause; the details of a bad certificate are in {@link describeResponse}. */
export const whyNoPolicy = (fetched: FetchedPolicy, { message }: SyntaxFault): string => {
  if (fetched.kind !== 'refused') return message;
  if (fetched.why === 'certificate') return "its host's certificate is not valid";
  if (fetched.why === 'no-connection') return `its host ${fetched.detail}`;
  if (fetched.why === 'not-public')
    return `its host ${hasSpecialAddress(fetched.detail)}: ${nobodyReaches}`;
  return fetched.why === 'too-long' ? fetched.detail : `its host: ${fetched.detail}`;
};

/** What came instead of a policy, as far as {@link whyNoPolicy} leaves it out. */
export const describeResponse = (fetched: FetchedPolicy): readonly string[] | undefined => {
  if (fetched.kind === 'refused')
    return fetched.why === 'certificate' ? [fetched.detail] : undefined;
  const { status, body } = fetched;
  if (isServed(fetched))
    return body.split('\n', 10).map((line) => presentOctets(line.replace(/\r$/, '').slice(0, 80)));
  return status === 200 || (status >= 300 && status < 400) ? [`HTTP status ${status}`] : undefined;
};

/** Fails a policy that leaves out one of iCloud's mail servers. */
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
    message: `The MTA-STS policy does not list ${missing.join(' and ')}: ${consequence}`,
    subject: { name: host, type: 'TCP' },
    expected: names.map((exchange) => `mx: ${exchange}`),
    observed: policy.mx.slice(0, 10).map((name) => `mx: ${presentOctets(name)}`),
    fix: {
      text: `Add these lines to the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}. Until that is done, set mode: none there and change the id. Senders keep to the old policy until they see a new id.`,
    },
  });
};
