import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import { type DmarcRecord, tagNames } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import type { Tag } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dmarcRecordsIn } from './records.ts';
import { skipped } from '../skipped.ts';

/** Tags of the time before RFC 9989 that change nothing when they are passed over. */
const isHarmless = ({ name, value }: Tag): boolean =>
  name === 'rf' || name === 'ri' || (name === 'pct' && Number(value) === 100);

const presentTag = ({ name, value }: Tag): string => presentOctets(`${name}=${value}`.slice(0, 60));

const describeUnknownTag = (tag: Tag): string => {
  if (tag.name === 'pct')
    return `${presentTag(tag)} no longer counts: the policy is for all mail (t=y tries it out)`;
  const meant = findNearest(tag.name, tagNames);
  return `${presentTag(tag)} means nothing to receivers${meant === undefined ? '' : `; did you mean ${meant}=?`}`;
};

/** Both letters are read by somebody, so that it is odd and not wrong. */
const conflictingFo = ({ fo }: DmarcRecord): readonly string[] =>
  fo !== undefined && /0/.test(fo) && /1/.test(fo)
    ? [`fo=${presentOctets(fo)} has both 0 and 1, which exclude each other`]
    : [];

const describeCapitals = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `${names.map((name) => `${name}=`).join(', ')} is in capitals, which the standard allows and some receivers do not read`,
      ];

export default defineCheck({
  id: 'dmarc-tags',
  area: 'dmarc',
  title: 'The DMARC record has only tags that receivers know',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.8'],
  docs: {
    why: 'Receivers pass over a tag that they do not know, so that a slip in its name undoes what it was meant for. The tag pct=, by which a policy was once applied to a part of the mail, is gone: t=y has come in its place.',
    fix: 'Correct the name of the tag, or take it out.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine; pct=100"',
    bad: '_dmarc TXT "v=DMARC1; p=reject; pct=10"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  judge({ txt }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const [only, ...more] = dmarcRecordsIn(txt);
    if (only === undefined || more.length > 0)
      return skipped('there is no DMARC record of the domain, or more than one', {
        deferTo: ['dmarc-present', 'dmarc-single'],
      });
    const odd = only.record.others.filter((tag) => !isHarmless(tag)).slice(0, 4);
    const told = [
      ...odd.map(describeUnknownTag),
      ...conflictingFo(only.record),
      ...describeCapitals(only.record.capitals),
    ];
    const present = txtLine(owner, only.text);
    if (told.length === 0) return pass(present.rdata);
    return fail({
      message: `in the DMARC record, ${told.join('; ')}`,
      subject: { name: owner, type: 'TXT' },
      observed: [present.rdata],
      fix: {
        text:
          odd.length > 0
            ? 'Correct the name of the tag, or take it out of the record.'
            : 'Keep one of 0 and 1 in fo=, and write the names of tags in small letters.',
      },
    });
  },
});
