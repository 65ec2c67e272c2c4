import { ask, glance } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { findSubstitute } from './cname-substitute.ts';
import { readUsableKey } from '../dkim-key.ts';
import { findHint, needsByKey } from '../hints.ts';
import { meantDkim } from '../meant-records.ts';
import {
  misplacedNeeds,
  formAdvice,
  findMisplaced,
  describeMisplaced,
  zoneBelowAdvice,
} from '../misplaced.ts';
import { skipped } from '../skipped.ts';
import { siblingName } from '../wildcard.ts';

const noKey =
  "Apple does not publish a key for the domain yet: check that it is set up in iCloud's settings too.";

export default defineCheck({
  id: 'dkim-cname',
  area: 'dkim',
  title: 'The DKIM record sig1._domainkey is a CNAME',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "iCloud signs every message. Without this record receivers can't verify the signature, DMARC depends on SPF alone, and forwarded mail fails. Apple requires it before it verifies the domain.",
    fix: 'Publish the CNAME record from Apple. If your DNS host offers to proxy it, choose "DNS only".',
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey TXT "sig1.dkim.example.com.at.icloudmailadmin.com"',
  },
  needs: ({ required }) => ({ cname: ask(required.dkim.owner, 'CNAME') }),
  hints: (_, { domain, required: { dkim } }, known) => ({
    ...misplacedNeeds('dkim', 'CNAME', domain.name, known),
    ...needsByKey([
      ask(dkim.owner, 'TXT'),
      ask(dkim.owner, 'A'),
      ask(dkim.target, 'TXT'),
      glance(siblingName(dkim.owner), 'A'),
    ]),
  }),
  judge({ cname }, context, hints) {
    if (cname.kind === 'found') return pass(...presentRecordSet(cname.set));
    const { domain, required } = context;
    const { owner, target } = required.dkim;
    const apple = findHint(hints, target, 'TXT');
    const copy = readUsableKey(findHint(hints, owner, 'TXT'));
    const original = readUsableKey(apple);
    if (copy && (original === undefined || original.material === copy.material))
      return skipped('the key itself is published instead of a CNAME record', {
        deferTo: ['dkim-copy'],
      });
    const { message, advice, found, remove } = findSubstitute(owner, hints);
    const about = { wanted: 'dkim', type: 'CNAME', domain: domain.name } as const;
    const strays = findMisplaced(hints, about, meantDkim(context));
    const elsewhere = describeMisplaced(strays, owner);
    const keyless = apple !== undefined && original === undefined ? ` ${noKey}` : '';
    const right = { owner, type: 'CNAME', rdata: absoluteName(target) } as const;
    return fail({
      message: `${message}${elsewhere.message}`,
      subject: { name: owner, type: 'CNAME' },
      expected: [right.rdata],
      observed: [
        ...found.map(({ type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`),
        ...elsewhere.observed,
      ],
      fix: {
        text: `${advice}${keyless}${elsewhere.advice}${zoneBelowAdvice(cname, domain.name) || formAdvice(hints, domain.name, right)}`,
        publish: [right],
        remove: [...remove, ...elsewhere.remove],
      },
    });
  },
});
