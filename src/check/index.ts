/** The list of checks, in the order of every report. Adding a check is its file, its line here, its test. */
import type { Check } from '../model/check.ts';
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

/** Those of the domain's records. */
const ofRecords: readonly Check[] = [
  mxAlias,
  mxPresent,
  mxNull,
  mxIcloud,
  mxStrangerPreferred,
  mxStrangerBackup,
  spfPresent,
  spfType,
  spfSingle,
  spfSyntax,
  spfIncludeTarget,
  spfLoop,
  spfLookupLimit,
  spfVoidLimit,
  spfIcloud,
  spfAllPass,
  spfAll,
  spfUnreachable,
  spfRangeWidth,
  spfDeadTerm,
  spfRedirect,
  spfPtr,
  spfLookupHeadroom,
  spfSize,
  dkimCname,
  dkimSingle,
  dkimCopy,
  dkimTarget,
  dkimTargetKnown,
  dkimKey,
  dkimTesting,
  verificationPresent,
  verificationToken,
  verificationSingle,
  dmarcAlignment,
  dmarcPresent,
  dmarcSingle,
  dmarcSyntax,
  dmarcPolicy,
  dmarcSubdomains,
  dmarcReports,
  dmarcTags,
];

/** Those that decide whether mail works, to hold each name server's records against. */
const vital = ofRecords.filter(({ meta }) => meta.severity === 'error');

export const checks: readonly Check[] = [
  ...ofRecords,
  delegationPresent,
  delegationAnswers,
  delegationAlike(vital),
  delegationOutOfStep(vital),
  delegationLame,
  delegationSilent,
  delegationTcp,
  delegationMismatch,
  delegationSingle,
  delegationElsewhere,
  delegationHold,
  delegationExpiry,
  dnssecValid,
  mtaStsIcloud,
  mtaStsPolicy,
  mtaStsRecord,
  mtaStsTesting,
  tlsRptRecord,
  autodiscoverLeftover,
  portImap,
  portSmtp,
  resolverReach,
  resolverForged,
  resolverStale,
];
