/** The first sentence is chosen by finding: a clause for each check that can fail a domain, the worst first. */
import { describe, expect, it } from 'vitest';
import { checkMetas, checks } from '../../../src/check/registry.ts';
import { isPortArea } from '../../../src/model/check.ts';
import {
  listConsequences,
  usualConsequences,
  worstConsequences,
} from '../../../src/report/view/consequences.ts';
import { verdictSentence } from '../../../src/report/view/verdict.ts';
import { auditStage } from '../../support/stand-ins.ts';

const grave = checkMetas.filter(({ severity }) => severity === 'error').map(({ id }) => id);
const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));

describe('the clauses', () => {
  it('are there for each check of severity error, and for no other', () =>
    expect(Object.keys(usualConsequences).toSorted()).toEqual(grave.toSorted()));

  it('are each of one check', () => {
    const all = Object.values(usualConsequences);
    expect(all.length).toBe(new Set(all).size);
  });

  it('go on after a colon', () => {
    for (const clause of Object.values(usualConsequences))
      expect(clause).toMatch(/^(?:[a-z]|Apple|SPF|DMARC)[ -~]*[^.]$/);
  });
});

const finding = {
  message: 'It is wrong',
  subject: { name: 'example.com', type: 'MX' },
  fix: { text: 'Correct it.' },
} as never;

describe('the worst', () => {
  it('comes first, whatever the order of the results', () => {
    const judged = (['spf-single', 'mx-present', 'delegation-answers'] as const).map((check) => ({
      check,
      area: 'spf' as const,
      findings: [finding],
    }));
    expect(listConsequences(judged)).toEqual([
      usualConsequences['delegation-answers'],
      usualConsequences['mx-present'],
      usualConsequences['spf-single'],
    ]);
  });

  it.each([
    [['a'], ['a']],
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'and 1 more'],
    ],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'b', 'c', 'and 2 more'],
    ],
  ])('%j', (all, shown) => expect(worstConsequences(all)).toEqual(shown));

  it('is told by area where another version made the check', () =>
    expect(listConsequences([{ check: 'mx-of-later', area: 'mx', findings: [finding] }])).toEqual([
      'incoming mail can get lost',
    ]));
});

it.each<[string, string, string]>([
  [
    'DMARC refuses what passes neither SPF nor DKIM',
    '@ TXT "v=spf1 -all"\n@ TXT "apple-domain=Abcd1234Efgh5678"\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT "v=DMARC1; p=reject"',
    '3 problems: receivers refuse your outgoing mail (it passes neither SPF nor DKIM)',
  ],
  [
    'nothing is there',
    '@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain',
    '4 problems and 1 warning: none of the records Apple requires is published',
  ],
  [
    'four faults',
    '@ MX 10 mail.example.net.\n@ TXT "v=spf1 -all"\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT "v=DMARC1; p=none"',
    "4 problems: mail to the domain doesn't reach iCloud; your outgoing mail can land in junk (SPF doesn't allow iCloud); your outgoing mail has no valid DKIM signature; and 1 more",
  ],
])('%s', async (_, lines, sentence) =>
  expect(verdictSentence(await auditStage(domainChecks, `; at each\n${lines}`))).toBe(sentence),
);
