/** The registry of all checks. Adding a check is its file, its id in `model/check-id.ts`, its line here, its test. */
import { type CheckId, checkIds } from '../model/check-id.ts';
import type { Check, CheckMeta, RegisteredCheck } from '../model/check.ts';
import autodiscoverLeftover from './autodiscover-leftover.ts';
import delegationAlike from './delegation-alike.ts';
import delegationAnswers from './delegation-answers.ts';
import delegationElsewhere from './delegation-elsewhere.ts';
import delegationExpiry from './delegation-expiry.ts';
import delegationHold from './delegation-hold.ts';
import delegationLame from './delegation-lame.ts';
import delegationMismatch from './delegation-mismatch.ts';
import delegationOutOfStep from './delegation-out-of-step.ts';
import delegationPresent from './delegation-present.ts';
import delegationSilent from './delegation-silent.ts';
import delegationSingle from './delegation-single.ts';
import delegationTcp from './delegation-tcp.ts';
import dkimCname from './dkim-cname.ts';
import dkimCopy from './dkim-copy.ts';
import dkimKey from './dkim-key.ts';
import dkimSingle from './dkim-single.ts';
import dkimTarget from './dkim-target.ts';
import dkimTargetKnown from './dkim-target-known.ts';
import dkimTesting from './dkim-testing.ts';
import dmarcAlignment from './dmarc-alignment.ts';
import dmarcPolicy from './dmarc-policy.ts';
import dmarcPresent from './dmarc-present.ts';
import dmarcReports from './dmarc-reports.ts';
import dmarcSingle from './dmarc-single.ts';
import dmarcSubdomains from './dmarc-subdomains.ts';
import dmarcSyntax from './dmarc-syntax.ts';
import dmarcTags from './dmarc-tags.ts';
import dnssecValid from './dnssec-valid.ts';
import { zoneFileChecks } from './files.ts';
import mxAlias from './mx-alias.ts';
import mxIcloud from './mx-icloud.ts';
import mxNull from './mx-null.ts';
import mxPresent from './mx-present.ts';
import mxStrangerBackup from './mx-stranger-backup.ts';
import mxStrangerPreferred from './mx-stranger-preferred.ts';
import mtaStsIcloud from './mta-sts-icloud.ts';
import mtaStsPolicy from './mta-sts-policy.ts';
import mtaStsRecord from './mta-sts-record.ts';
import mtaStsTesting from './mta-sts-testing.ts';
import portImap from './port-imap.ts';
import portSmtp from './port-smtp.ts';
import resolverForged from './resolver-forged.ts';
import resolverReach from './resolver-reach.ts';
import resolverStale from './resolver-stale.ts';
import spfAll from './spf-all.ts';
import spfAllPass from './spf-all-pass.ts';
import spfDeadTerm from './spf-dead-term.ts';
import spfIcloud from './spf-icloud.ts';
import spfIncludeTarget from './spf-include-target.ts';
import spfLookupHeadroom from './spf-lookup-headroom.ts';
import spfLookupLimit from './spf-lookup-limit.ts';
import spfLoop from './spf-loop.ts';
import spfPresent from './spf-present.ts';
import spfPtr from './spf-ptr.ts';
import spfRangeWidth from './spf-range-width.ts';
import spfRedirect from './spf-redirect.ts';
import spfSingle from './spf-single.ts';
import spfSize from './spf-size.ts';
import spfSyntax from './spf-syntax.ts';
import spfType from './spf-type.ts';
import spfUnreachable from './spf-unreachable.ts';
import spfVoidLimit from './spf-void-limit.ts';
import tlsRptRecord from './tls-rpt-record.ts';
import verificationPresent from './verification-present.ts';
import verificationSingle from './verification-single.ts';
import verificationToken from './verification-token.ts';
import { waiverChecks } from './waivers.ts';

/** Those of the domain's records. */
const ofRecords = {
  'mx-alias': mxAlias,
  'mx-present': mxPresent,
  'mx-null': mxNull,
  'mx-icloud': mxIcloud,
  'mx-stranger-preferred': mxStrangerPreferred,
  'mx-stranger-backup': mxStrangerBackup,
  'spf-present': spfPresent,
  'spf-type': spfType,
  'spf-single': spfSingle,
  'spf-syntax': spfSyntax,
  'spf-include-target': spfIncludeTarget,
  'spf-loop': spfLoop,
  'spf-lookup-limit': spfLookupLimit,
  'spf-void-limit': spfVoidLimit,
  'spf-icloud': spfIcloud,
  'spf-all-pass': spfAllPass,
  'spf-all': spfAll,
  'spf-unreachable': spfUnreachable,
  'spf-range-width': spfRangeWidth,
  'spf-dead-term': spfDeadTerm,
  'spf-redirect': spfRedirect,
  'spf-ptr': spfPtr,
  'spf-lookup-headroom': spfLookupHeadroom,
  'spf-size': spfSize,
  'dkim-cname': dkimCname,
  'dkim-single': dkimSingle,
  'dkim-copy': dkimCopy,
  'dkim-target': dkimTarget,
  'dkim-target-known': dkimTargetKnown,
  'dkim-key': dkimKey,
  'dkim-testing': dkimTesting,
  'verification-present': verificationPresent,
  'verification-token': verificationToken,
  'verification-single': verificationSingle,
  'dmarc-alignment': dmarcAlignment,
  'dmarc-present': dmarcPresent,
  'dmarc-single': dmarcSingle,
  'dmarc-syntax': dmarcSyntax,
  'dmarc-policy': dmarcPolicy,
  'dmarc-subdomains': dmarcSubdomains,
  'dmarc-reports': dmarcReports,
  'dmarc-tags': dmarcTags,
} satisfies { readonly [Id in CheckId]?: Check<Id> };

/** Those that decide whether mail works, to hold each name server's records against. */
const vital: readonly Check[] = Object.values(ofRecords).filter(
  ({ meta }) => meta.severity === 'error',
);

const byId: { readonly [Id in CheckId]: RegisteredCheck<Id> } = {
  ...ofRecords,
  'delegation-present': delegationPresent,
  'delegation-answers': delegationAnswers,
  'delegation-alike': delegationAlike(vital),
  'delegation-out-of-step': delegationOutOfStep(vital),
  'delegation-lame': delegationLame,
  'delegation-silent': delegationSilent,
  'delegation-tcp': delegationTcp,
  'delegation-mismatch': delegationMismatch,
  'delegation-single': delegationSingle,
  'delegation-elsewhere': delegationElsewhere,
  'delegation-hold': delegationHold,
  'delegation-expiry': delegationExpiry,
  'dnssec-valid': dnssecValid,
  'mta-sts-icloud': mtaStsIcloud,
  'mta-sts-policy': mtaStsPolicy,
  'mta-sts-record': mtaStsRecord,
  'mta-sts-testing': mtaStsTesting,
  'tls-rpt-record': tlsRptRecord,
  'autodiscover-leftover': autodiscoverLeftover,
  'port-imap': portImap,
  'port-smtp': portSmtp,
  'resolver-reach': resolverReach,
  'resolver-forged': resolverForged,
  'resolver-stale': resolverStale,
  ...zoneFileChecks,
  ...waiverChecks,
};

/** Every check that there is, in the order of reports. */
export const registry: readonly RegisteredCheck[] = checkIds.map((id) => byId[id]);

/** What each says of itself. */
export const checkMetas: readonly CheckMeta<CheckId>[] = registry.map(({ meta }) => meta);

/** Those that are judged from answers. */
export const checks: readonly Check[] = registry.filter((one) => one.judgedFrom === 'answers');
