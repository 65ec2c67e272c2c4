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

/** Tags from before RFC 9989 that change nothing if they are ignored. */
const isHarmless = ({ name, value }: Tag): boolean =>
  name === 'rf' || name === 'ri' || (name === 'pct' && Number(value) === 100);

const presentTag = ({ name, value }: Tag): string => presentOctets(`${name}=${value}`.slice(0, 60));

const describeUnknownTag = (tag: Tag): string => {
  if (tag.name === 'pct')
    return `${presentTag(tag)} no longer counts: the policy applies to all mail (t=y tests it)`;
  const meant = findNearest(tag.name, tagNames);
  return `${presentTag(tag)} is unknown to receivers${meant === undefined ? '' : `; did you mean ${meant}=?`}`;
};

/** Odd, not wrong: some receivers read the one, some the other. */
const conflictingFo = ({ fo }: DmarcRecord): readonly string[] =>
  fo !== undefined && /0/.test(fo) && /1/.test(fo)
    ? [`fo=${presentOctets(fo)} has both 0 and 1, which exclude each other`]
    : [];

const describeCapitals = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [
        `${names.map((name) => `${name}=`).join(', ')} is in capitals, which the standard allows but some receivers can't read`,
      ];

/** A sentence for each kind of oddity. */
const advise = (record: DmarcRecord, odd: readonly Tag[]): readonly string[] => [
  ...(odd.some(({ name }) => name !== 'pct')
    ? ['Correct the name of the tag, or remove it from the record.']
    : []),
  ...(odd.some(({ name }) => name === 'pct') ? ['Remove pct= from the record.'] : []),
  ...(conflictingFo(record).length > 0 ? ['Keep either 0 or 1 in fo=.'] : []),
  ...(record.capitals.length > 0 ? ['Write the names of tags in lowercase.'] : []),
];

export default defineCheck({
  id: 'dmarc-tags',
  area: 'dmarc',
  title: 'The DMARC record has only tags that receivers know',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.8'],
  docs: {
    why: "Receivers ignore a tag that they don't know, so a typo in its name cancels its effect. The tag pct=, which applied a policy to a part of the mail, no longer counts; use t=y to test a policy.",
    fix: 'Correct the name of the tag, or remove it.',
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
    const remarks = [
      ...odd.map(describeUnknownTag),
      ...conflictingFo(only.record),
      ...describeCapitals(only.record.capitals),
    ];
    const present = txtLine(owner, only.text);
    if (remarks.length === 0) return pass(present.rdata);
    return fail({
      message: `In the DMARC record, ${remarks.join('; ')}`,
      subject: { name: owner, type: 'TXT' },
      observed: [present.rdata],
      fix: {
        text: advise(only.record, odd).join(' '),
      },
    });
  },
});
