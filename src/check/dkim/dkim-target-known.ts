import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dkimChainNeeds, findDkimEnd, followDkimChain, leadsToOwnKey } from '../dkim-chain.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint } from '../hints.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

export default defineCheck({
  id: 'dkim-target-known',
  area: 'dkim',
  title: 'The DKIM CNAME points to the name that Apple gives',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "The CNAME record leads to a usable key, but not through the name in Apple's instructions. Either that name is newer than this program, or somebody copied the key, and DKIM breaks when Apple changes it.",
    fix: "Compare the target with the one in iCloud's settings. Publish the one from Apple unless you set up another on purpose.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
  judge({ cname, txt, ...known }, context) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { owner, target } = context.required.dkim;
    const end = findDkimEnd(followDkimChain(sole, known, context), context);
    if (end.kind === 'own') return pass();
    const key = readUsableKey(txt);
    const apple = findHint(known, target, 'TXT');
    if (end.kind !== 'elsewhere' || !leadsToOwnKey(end, key, apple))
      return skipped(`the CNAME record does not point to this domain's key`, {
        deferTo: ['dkim-target'],
      });
    const original = readUsableKey(apple);
    return fail({
      message: `The CNAME record at ${owner} leads to ${end.name}, not to the name that Apple gives; ${original ? "Apple's key is there" : 'there is a usable key'}`,
      subject: { name: owner, type: 'CNAME' },
      expected: [absoluteName(target)],
      observed: presentRecordSet(sole.set),
      // If Apple has no key at the name that is known here, the other name must stay.
      fix:
        original === undefined
          ? { text: "If iCloud's settings show this target, leave the record as it is." }
          : {
              text: "If iCloud's settings do not show this target, replace the record with Apple's CNAME record.",
              publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
              remove: answerRecordLines(sole),
            },
    });
  },
});
