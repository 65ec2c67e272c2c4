/** The registry of all checks. Adding a check is its file, its id in `model/check-id.ts`, its line here, its test. */
import { type CheckId, checkIds } from '../model/check-id.ts';
import type { Check, CheckMeta, RegisteredCheck } from '../model/check.ts';
import autodiscoverLeftover from './autodiscover/autodiscover-leftover.ts';
import delegationAlike from './delegation/delegation-alike.ts';
import delegationAnswers from './delegation/delegation-answers.ts';
import delegationElsewhere from './delegation/delegation-elsewhere.ts';
import delegationExpiry from './delegation/delegation-expiry.ts';
import delegationHold from './delegation/delegation-hold.ts';
import delegationLame from './delegation/delegation-lame.ts';
import delegationMismatch from './delegation/delegation-mismatch.ts';
import delegationOutOfStep from './delegation/delegation-out-of-step.ts';
import delegationParked from './delegation/delegation-parked.ts';
import delegationPresent from './delegation/delegation-present.ts';
import delegationSilent from './delegation/delegation-silent.ts';
import delegationSingle from './delegation/delegation-single.ts';
import delegationTcp from './delegation/delegation-tcp.ts';
import dkimCname from './dkim/dkim-cname.ts';
import dkimCopy from './dkim/dkim-copy.ts';
import dkimKey from './dkim/dkim-key.ts';
import dkimKeyForm from './dkim/dkim-key-form.ts';
import dkimSingle from './dkim/dkim-single.ts';
import dkimTarget from './dkim/dkim-target.ts';
import dkimTargetKnown from './dkim/dkim-target-known.ts';
import dkimTesting from './dkim/dkim-testing.ts';
import dmarcAlignment from './dmarc/dmarc-alignment.ts';
import dmarcPolicy from './dmarc/dmarc-policy.ts';
import dmarcPresent from './dmarc/dmarc-present.ts';
import dmarcReports from './dmarc/dmarc-reports.ts';
import dmarcSenders from './dmarc/dmarc-senders.ts';
import dmarcWildcard from './dmarc/dmarc-wildcard.ts';
import dmarcSingle from './dmarc/dmarc-single.ts';
import dmarcSubdomains from './dmarc/dmarc-subdomains.ts';
import dmarcSyntax from './dmarc/dmarc-syntax.ts';
import dmarcTags from './dmarc/dmarc-tags.ts';
import dnssecValid from './dnssec/dnssec-valid.ts';
import { zoneFileChecks } from './zone-file/zone-file.ts';
import mxAlias from './mx/mx-alias.ts';
import mxIcloud from './mx/mx-icloud.ts';
import mxNull from './mx/mx-null.ts';
import mxPresent from './mx/mx-present.ts';
import mxStrangerBackup from './mx/mx-stranger-backup.ts';
import mxStrangerPreferred from './mx/mx-stranger-preferred.ts';
import mtaStsIcloud from './mta-sts/mta-sts-icloud.ts';
import mtaStsPolicy from './mta-sts/mta-sts-policy.ts';
import mtaStsRecord from './mta-sts/mta-sts-record.ts';
import mtaStsTesting from './mta-sts/mta-sts-testing.ts';
import portImap from './port/port-imap.ts';
import portSmtp from './port/port-smtp.ts';
import resolverForged from './resolver/resolver-forged.ts';
import resolverReach from './resolver/resolver-reach.ts';
import resolverStale from './resolver/resolver-stale.ts';
import spfAll from './spf/spf-all.ts';
import spfAllPass from './spf/spf-all-pass.ts';
import spfDeadTerm from './spf/spf-dead-term.ts';
import spfIcloud from './spf/spf-icloud.ts';
import spfIncludeTarget from './spf/spf-include-target.ts';
import spfLookupHeadroom from './spf/spf-lookup-headroom.ts';
import spfLookupLimit from './spf/spf-lookup-limit.ts';
import spfLoop from './spf/spf-loop.ts';
import spfPresent from './spf/spf-present.ts';
import spfPtr from './spf/spf-ptr.ts';
import spfRangeWidth from './spf/spf-range-width.ts';
import spfRedirect from './spf/spf-redirect.ts';
import spfSingle from './spf/spf-single.ts';
import spfSize from './spf/spf-size.ts';
import spfSyntax from './spf/spf-syntax.ts';
import spfType from './spf/spf-type.ts';
import spfUnreachable from './spf/spf-unreachable.ts';
import spfVoidLimit from './spf/spf-void-limit.ts';
import tlsRptRecord from './mta-sts/tls-rpt-record.ts';
import verificationNames from './verification/verification-names.ts';
import verificationPresent from './verification/verification-present.ts';
import verificationSingle from './verification/verification-single.ts';
import verificationToken from './verification/verification-token.ts';
import { waiverChecks } from './waiver/waivers.ts';

/** The checks of the domain's records. */
const recordChecks = {
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
  'dkim-key-form': dkimKeyForm,
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
  'dmarc-senders': dmarcSenders,
  'dmarc-wildcard': dmarcWildcard,
} satisfies { readonly [Id in CheckId]?: Check<Id> };

/** The checks that decide whether mail works; each name server's records are judged by them. */
const decidingChecks: readonly Check[] = Object.values(recordChecks).filter(
  ({ meta }) => meta.severity === 'error',
);

const byId: { readonly [Id in CheckId]: RegisteredCheck<Id> } = {
  ...recordChecks,
  // What it finds is a fault of other checks too: those judge each name server.
  'verification-names': verificationNames,
  'delegation-present': delegationPresent,
  'delegation-parked': delegationParked,
  'delegation-answers': delegationAnswers,
  'delegation-alike': delegationAlike(decidingChecks),
  'delegation-out-of-step': delegationOutOfStep(decidingChecks),
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

/** All checks, in the order of reports. */
export const registry: readonly RegisteredCheck[] = checkIds.map((id) => byId[id]);

export const checkMetas: readonly CheckMeta<CheckId>[] = registry.map(({ meta }) => meta);

/** The checks that are judged from answers. */
export const checks: readonly Check[] = registry.filter((one) => one.judgedFrom === 'answers');
