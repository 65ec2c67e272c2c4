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
import verificationPresent from './verification-present.ts';
import verificationSingle from './verification-single.ts';
import verificationToken from './verification-token.ts';

export const checks: readonly Check[] = [
  mxPresent,
  mxNull,
  mxIcloud,
  mxStrangerPreferred,
  mxStrangerBackup,
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
