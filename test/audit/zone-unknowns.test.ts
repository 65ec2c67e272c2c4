/** Unknown is not absent: what a zone file holds and nobody could work out is no fault, and spoils no proof. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Zone, ZoneUnknown } from '../../src/model/dns/zone.ts';
import { auditFile, resultOf, zoneWith } from '../support/zone-file.ts';

const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n';
const spf = '@ TXT "v=spf1 include:icloud.com ~all"\n';
const token = '@ TXT "apple-domain=Abcd1234Efgh5678"\n';
const dkim = 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\n';
const dmarc = '_dmarc TXT "v=DMARC1; p=quarantine"\n';
const head =
  '$ORIGIN example.com.\n@ SOA ns1.example.net. h.example.net. 1 2 3 4 5\n@ NS ns1.example.net.\n';

type About = Partial<ZoneUnknown>;
const set = (owner: string, type: ZoneUnknown['type']): About => ({
  owner: dnsName(owner),
  ...(type && { type }),
});

/** What is known beside the unknown, and what comes of checks. */
type Row = readonly [known: string, records: string, about: About, results: readonly string[]];

const maybe = { mayBeNone: true } as const;

const cases: readonly Row[] = [
  // TXT of the domain
  [
    'nothing of TXT',
    mx + dkim + dmarc,
    set('example.com', 'TXT'),
    [
      'spf-present inconclusive',
      'spf-icloud inconclusive',
      'verification-present inconclusive',
      'mx-icloud pass',
      'mx-stranger-preferred pass',
      'dkim-target pass',
      'dmarc-present pass',
    ],
  ],
  [
    'good TXT',
    mx + spf + token + dkim + dmarc,
    set('example.com', 'TXT'),
    ['spf-present pass', 'spf-single pass', 'spf-icloud pass', 'verification-present pass'],
  ],
  [
    'SPF alone',
    mx + spf + dkim,
    set('example.com', 'TXT'),
    ['spf-present pass', 'spf-icloud pass', 'verification-present inconclusive'],
  ],
  [
    'the token alone',
    mx + token + dkim,
    set('example.com', 'TXT'),
    ['spf-present inconclusive', 'verification-present pass'],
  ],
  [
    'SPF for others',
    mx + '@ TXT "v=spf1 -all"\n' + token,
    set('example.com', 'TXT'),
    ['spf-icloud fail'],
  ],
  [
    'two SPF records',
    mx + spf + spf.replace('~', '-') + token,
    set('example.com', 'TXT'),
    ['spf-single fail'],
  ],
  [
    'SPF with an error',
    mx + '@ TXT "v=spf1 inlcude:icloud.com ~all"\n',
    set('example.com', 'TXT'),
    ['spf-syntax fail', 'verification-present inconclusive'],
  ],
  [
    'nothing of TXT, and maybe none',
    mx + dkim,
    { ...set('example.com', 'TXT'), ...maybe },
    ['spf-present inconclusive', 'verification-present inconclusive'],
  ],
  // MX
  [
    'nothing of MX',
    spf + token + dkim,
    set('example.com', 'MX'),
    ['mx-present inconclusive', 'mx-icloud inconclusive', 'spf-icloud pass'],
  ],
  [
    'good MX',
    mx + spf + token + dkim,
    set('example.com', 'MX'),
    [
      'mx-present pass',
      'mx-icloud pass',
      'mx-null inconclusive',
      'mx-stranger-preferred inconclusive',
    ],
  ],
  [
    'half of the MX',
    mx.replace(/.*\n/, '') + spf,
    set('example.com', 'MX'),
    ['mx-present pass', 'mx-icloud inconclusive'],
  ],
  [
    'a foreign MX',
    '@ MX 5 mail.host.example.\n' + spf,
    set('example.com', 'MX'),
    ['mx-icloud inconclusive', 'mx-stranger-preferred fail'],
  ],
  [
    'a foreign MX beside',
    mx + '@ MX 5 mail.host.example.\n' + spf,
    set('example.com', 'MX'),
    ['mx-icloud pass', 'mx-stranger-preferred fail'],
  ],
  [
    'good MX, and maybe no more',
    mx + spf + token + dkim,
    { ...set('example.com', 'MX'), ...maybe },
    ['mx-icloud pass', 'mx-null pass', 'mx-stranger-preferred pass'],
  ],
  [
    'half of the MX, and maybe no more',
    mx.replace(/.*\n/, ''),
    { ...set('example.com', 'MX'), ...maybe },
    ['mx-icloud inconclusive'],
  ],
  // DKIM
  [
    'nothing of DKIM',
    mx + spf + token,
    set('sig1._domainkey.example.com', 'CNAME'),
    ['dkim-cname inconclusive', 'dkim-target inconclusive'],
  ],
  [
    'nothing of DKIM, of any type',
    mx + spf + token,
    set('sig1._domainkey.example.com', undefined),
    ['dkim-cname inconclusive'],
  ],
  [
    'good DKIM, more at its name',
    mx + spf + token + dkim,
    set('sig1._domainkey.example.com', undefined),
    ['dkim-cname pass', 'dkim-single pass', 'dkim-target pass', 'dkim-key pass'],
  ],
  [
    'wrong DKIM, and another',
    'sig1._domainkey CNAME other\nother TXT "no key"\n',
    set('sig1._domainkey.example.com', 'CNAME'),
    ['dkim-target inconclusive'],
  ],
  [
    'nothing of DKIM, and maybe none',
    mx + spf + token,
    { ...set('sig1._domainkey.example.com', 'CNAME'), ...maybe },
    ['dkim-cname inconclusive'],
  ],
  // DMARC
  [
    'nothing of DMARC',
    mx + spf + token + dkim,
    set('_dmarc.example.com', 'TXT'),
    ['dmarc-present inconclusive', 'dmarc-single inconclusive'],
  ],
  [
    'good DMARC',
    mx + spf + token + dkim + dmarc,
    set('_dmarc.example.com', 'TXT'),
    ['dmarc-present pass', 'dmarc-single pass'],
  ],
  [
    'DMARC twice',
    mx + dmarc + dmarc.replace('quarantine', 'none'),
    set('_dmarc.example.com', 'TXT'),
    ['dmarc-single fail'],
  ],
  [
    'nothing of DMARC, and maybe none',
    mx + spf,
    { ...set('_dmarc.example.com', 'TXT'), ...maybe },
    ['dmarc-present inconclusive'],
  ],
  // anywhere
  [
    'nothing',
    '',
    {},
    [
      'mx-present inconclusive',
      'spf-present inconclusive',
      'dkim-cname inconclusive',
      'verification-present inconclusive',
      'dmarc-present inconclusive',
    ],
  ],
  [
    'all',
    mx + spf + token + dkim + dmarc,
    {},
    [
      'mx-alias pass',
      'mx-icloud pass',
      'mx-stranger-preferred inconclusive',
      'spf-icloud pass',
      'dkim-target pass',
      'verification-present pass',
      'dmarc-present pass',
      'mta-sts-icloud inconclusive',
    ],
  ],
  [
    'nothing, and maybe that is all',
    '',
    maybe,
    [
      'mx-present inconclusive',
      'spf-present inconclusive',
      'dkim-cname inconclusive',
      'verification-present inconclusive',
      'dmarc-present inconclusive',
    ],
  ],
  [
    'all, and maybe that is all',
    mx + spf + token + dkim + dmarc,
    maybe,
    [
      'mx-alias pass',
      'mx-icloud pass',
      'mx-stranger-preferred pass',
      'spf-icloud pass',
      'dkim-target pass',
      'dkim-key pass',
      'verification-present pass',
      'dmarc-present pass',
      'mta-sts-icloud skipped',
    ],
  ],
  [
    'faults, and maybe that is all',
    mx + '@ MX 1 mail.host.example.\n@ TXT "v=spf1 -all"\n',
    maybe,
    ['mx-stranger-preferred fail', 'spf-icloud fail', 'verification-present inconclusive'],
  ],
];

describe.each([
  ['with the rest looked up', false],
  ['offline', true],
])('%s', (_, offline) => {
  it.each(cases)('%s is known', async (_name, records, about, expected) => {
    const report = await auditFile(zoneWith(head + records, about), { offline });
    // What the name leads to, Apple's own, is not looked up offline.
    const isTheirs = (one: string) => /^dkim-(?:key|single) /.test(one);
    const ids = expected.filter((one) => !offline || !isTheirs(one));
    expect(
      ids.map((one) => one.split(' ')[0]).map((id = '') => `${id} ${resultOf(report, id).status}`),
    ).toEqual(ids);
  });
});

describe('the verdict', () => {
  const all = mx + spf + token + dkim + dmarc;
  it.each<[string, string, About, string]>([
    ['nothing unknown that is needed', all, set('www.example.com', 'A'), 'pass'],
    ['a value beside all that is needed', all, set('example.com', 'TXT'), 'pass'],
    ['more exchanges', all, set('example.com', 'MX'), 'inconclusive'],
    ['what may be nothing', all, maybe, 'pass'],
    ['the token', mx + spf + dkim, set('example.com', 'TXT'), 'inconclusive'],
    ['all', '', {}, 'inconclusive'],
  ])('%s', async (_, records, about, expected) => {
    const zone = zoneWith(head + records, about);
    const verdicts = [await auditFile(zone), await auditFile(zone, { offline: true })];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([expected, expected]);
  });
});

describe('what is said', () => {
  it('names the file and line, and why', async () => {
    const report = await auditFile(zoneWith(head + mx + dkim, set('example.com', 'TXT')));
    expect(resultOf(report, 'verification-present').obstacles).toMatchObject([
      {
        label: 'example.com TXT',
        failure: { code: 'unknown', detail: 'main.tf:12: it is not known' },
      },
    ]);
  });

  it('of a pass, what is not excluded', async () => {
    const zone = zoneWith(head + mx + spf + token + dkim, set('example.com', 'TXT'));
    expect(resultOf(await auditFile(zone), 'spf-single').observed).toEqual([
      'a second SPF record is not excluded: main.tf:12: it is not known',
    ]);
  });

  it('of a fault, nothing that is only supposed', async () => {
    const zone = zoneWith(head + '@ MX 5 mail.host.example.\n', set('example.com', 'MX'));
    const [finding] = resultOf(await auditFile(zone), 'mx-stranger-preferred').findings;
    expect(finding?.observed).toEqual(['example.com. MX 5 mail.host.example.']);
  });

  it('of what may be nothing, once and as a note', async () => {
    const why = 'module.mail is not read';
    const zone = zoneWith(head + mx + spf + token + dkim + dmarc, { ...maybe, why });
    const { findings, status } = resultOf(await auditFile(zone), 'zone-file-note');
    expect([
      status,
      ...findings.map(({ message, location }) => `${location?.file}:${location?.line} ${message}`),
    ]).toEqual(['fail', 'main.tf:12 What this holds was not judged: module.mail is not read']);
  });
});

describe('held against the file as it was', () => {
  const all = head + mx + spf + token + dkim + dmarc;
  const less = head + mx + spf + dkim + dmarc;
  const bare = head + mx + dkim + dmarc;
  const open = set('example.com', 'TXT');
  it.each<[string, Zone, Zone, readonly string[], readonly string[]]>([
    ['nothing changes', zoneWith(less, open), zoneWith(less, open), [], []],
    ['what was unknown is known', zoneWith(less, open), zoneWith(all), [], ['TXT']],
    ['what was known is unknown', zoneWith(all), zoneWith(less, open), [], ['TXT']],
    ['all of it is', zoneWith(all), zoneWith(bare, open), [], ['TXT']],
    ['all of it was', zoneWith(bare, open), zoneWith(all), [], ['TXT']],
    ['it may be elsewhere', zoneWith(all), zoneWith(less, maybe), [], ['TXT']],
    ['it is gone', zoneWith(all), zoneWith(less), ['removed TXT'], []],
  ])('%s', async (_, base, next, changes, unknown) => {
    const { proposal } = await auditFile(next, { against: base, offline: true });
    expect(proposal?.changes.map(({ kind, type }) => `${kind} ${type}`)).toEqual(changes);
    expect(proposal?.unknown.map(({ type }) => type)).toEqual(unknown);
    const told = [
      ...(proposal?.comparison.appears ?? []),
      ...(proposal?.comparison.vanishes ?? []),
    ];
    const ofRecords = told.filter(({ area }) => area !== 'zone');
    expect(ofRecords.map(({ check }) => check)).toEqual(
      changes.length > 0 ? ['verification-present'] : [],
    );
  });
});

/** Each record that Apple asks for, and the checks that need it. */
const needed: readonly (readonly [record: string, about: About, checks: readonly string[]])[] = [
  [mx, set('example.com', 'MX'), ['mx-present', 'mx-icloud']],
  [spf, set('example.com', 'TXT'), ['spf-present', 'spf-icloud']],
  [token, set('example.com', 'TXT'), ['verification-present']],
  [dkim, set('sig1._domainkey.example.com', 'CNAME'), ['dkim-cname', 'dkim-target']],
  [dmarc, set('_dmarc.example.com', 'TXT'), ['dmarc-present']],
];

const others = [
  '@ TXT "other"\n',
  '@ MX 5 mail.host.example.\n',
  '@ TXT "v=spf1 -all"\n',
  '_dmarc TXT "v=DMARC1; p=none"\n',
  'www A 192.0.2.1\n',
];

it('never says of what is replaced by an unknown that it is missing, nor that all is well', async () => {
  const arbitrary = fc.record({
    gone: fc.subarray(
      needed.map((_, i) => i),
      { minLength: 1 },
    ),
    more: fc.subarray(others),
    isAnywhere: fc.boolean(),
    isMaybe: fc.boolean(),
    offline: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ gone, more, isAnywhere, isMaybe, offline }) => {
      const kept = needed.filter((_, i) => !gone.includes(i)).map(([record]) => record);
      const lost = needed.filter((_, i) => gone.includes(i));
      const abouts = isAnywhere ? [{}] : lost.map(([, about]) => about);
      const kind = isMaybe ? maybe : {};
      const unknowns = abouts.map((about): About => Object.assign({}, about, kind));
      const records = head + kept.join('') + more.join('');
      const [known, open] = await Promise.all([
        auditFile(zoneWith(records), { offline }),
        auditFile(zoneWith(records, ...unknowns), { offline }),
      ]);
      for (const id of lost.flatMap(([, , checks]) => checks)) {
        const [before, after] = [resultOf(known, id).status, resultOf(open, id).status];
        // Nothing that failed, or was left open, passes because something is unknown.
        if (after === 'pass') expect([id, before]).toEqual([id, 'pass']);
      }
      const healthy = more.every((one) => one.includes('other') || one.includes('www'));
      if (healthy) {
        const faults = open.results.filter(
          ({ status, area }) => status === 'fail' && area !== 'zone',
        );
        expect(faults.map(({ check, severity }) => `${severity} ${check}`)).toEqual([]);
        expect(open.verdict).toBe(
          gone.every((i) => i === 4) && (isMaybe || !isAnywhere) ? 'pass' : 'inconclusive',
        );
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
