/** The list of checks, in the order of every report. Adding a check is its file, its line here, its test. */
import type { Check } from '../model/check.ts';
import dkimCname from './dkim-cname.ts';
import dkimCopy from './dkim-copy.ts';
import dkimKey from './dkim-key.ts';
import dkimTarget from './dkim-target.ts';
import dkimTargetKnown from './dkim-target-known.ts';
import dkimTesting from './dkim-testing.ts';
import dmarcPolicy from './dmarc-policy.ts';
import dmarcPresent from './dmarc-present.ts';
import dmarcSingle from './dmarc-single.ts';
import dmarcSyntax from './dmarc-syntax.ts';
import mxIcloud from './mx-icloud.ts';
import mxNull from './mx-null.ts';
import mxPresent from './mx-present.ts';
import mxStrangerBackup from './mx-stranger-backup.ts';
import mxStrangerPreferred from './mx-stranger-preferred.ts';
import portImap from './port-imap.ts';
import portSmtp from './port-smtp.ts';
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
import verificationPresent from './verification-present.ts';
import verificationSingle from './verification-single.ts';
import verificationToken from './verification-token.ts';

export const checks: readonly Check[] = [
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
  dkimCopy,
  dkimTarget,
  dkimTargetKnown,
  dkimKey,
  dkimTesting,
  verificationPresent,
  verificationToken,
  verificationSingle,
  dmarcPresent,
  dmarcSingle,
  dmarcSyntax,
  dmarcPolicy,
  portImap,
  portSmtp,
];
