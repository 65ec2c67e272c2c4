import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/check.ts';
import {
  type Change,
  driftState,
  type JudgedKind,
  type SubjectFindings,
  type JudgedChange,
} from '../../../src/model/drift.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { Report } from '../../../src/model/report.ts';
import { presentText } from '../../../src/model/dns/presentation.ts';
import {
  newsPost,
  resolvedPost,
  allClearPost,
} from '../../../src/report/markdown/pull-request-comment.ts';
import { proposalSections } from '../../../src/report/markdown/proposal.ts';
import { hasNews } from '../../../src/report/markdown/drift.ts';
import type { DriftedDomain } from '../../../src/report/view/drift-changes.ts';
import { mailPathDiagram, spfDiagram } from '../../../src/report/markdown/mermaid.ts';
import { renderSummary } from '../../../src/report/markdown/job-summary.ts';
import { diffLinesIn, foreignIn, rowsIn } from '../../support/github-markdown.ts';
import { broken, healthy, hostileStrings, poisonedReport } from '../../support/reports.ts';
import { resultOf } from '../../support/run-reports.ts';

const domain = 'example.com';
const where = { version: '1.0.0', resolvers: ['system'] };

const change = (before: string, after: string, owner = domain): Change => ({
  owner: dnsName(owner),
  type: 'MX',
  area: 'mx',
  confirmed: true,
  kind: 'changed',
  before,
  after,
});

const fault = (
  message: string,
  severity: SubjectFindings['severity'] = 'error',
): SubjectFindings => ({
  check: 'mx-icloud',
  area: 'mx',
  severity,
  subject: { name: dnsName(domain), type: 'MX' },
  findings: [
    {
      message,
      subject: { name: dnsName(domain), type: 'MX' },
      fix: { text: 'Publish what Apple gives.' },
    } satisfies Finding,
  ],
});

const drifted = (
  changes: readonly JudgedChange[],
  more: Partial<NonNullable<DriftedDomain['drift']>> = {},
): DriftedDomain => ({
  domain,
  verdict: changes.some(({ effect }) => effect === 'breaks') ? 'fail' : 'pass',
  results: [resultOf('mx-present', 'pass', domain)],
  drift: {
    file: 'dns-audit.baseline.json',
    kind: 'baseline',
    state: changes.length > 0 ? 'drift' : more.unknown ? 'unknown' : 'in-sync',
    watched: 6,
    judgement: { changes, elsewhere: { appears: [], vanishes: [] } },
    unconfirmed: [],
    unknown: [],
    propagating: [],
    unwatched: [],
    ...more,
  },
});

const breaks = (one: Change, message = 'mail goes elsewhere'): JudgedChange => ({
  change: one,
  effect: 'breaks',
  appears: [fault(message)],
  vanishes: [],
});

const harmless = (one: Change): JudgedChange => ({
  change: one,
  effect: 'neither',
  appears: [],
  vanishes: [],
});

const was = (body: string, ...wrong: JudgedKind[]) => ({
  body,
  wrong: new Set<JudgedKind>(wrong.length > 0 ? wrong : ['drift']),
});

const swap = change('10 mx01.mail.icloud.com.', '10 mail.other.example.');

describe('the comment', () => {
  it('says what it means for mail first, then what changed and what to do', () => {
    const { text } = newsPost([drifted([breaks(swap)])], where);
    const parts = [
      '### ❌ DNS drift on `example.com` breaks incoming mail',
      "Apple's MX records are not all there. 1 of 6 accepted records changed.",
      '- example.com. MX 10 mx01.mail.icloud.com.\n+ example.com. MX 10 mail.other.example.',
      '**Not intended?**',
      'dns-audit baseline example.com --update && git add dns-audit.baseline.json',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('does not raise alarm where no harm is seen', () => {
    const { text } = newsPost([drifted([harmless(swap)])], where);
    expect(text).toContain('### ⚠️ DNS drift');
    expect(text).toContain('No harm to mail was seen');
  });

  it('does not say that there is no harm where no check of the area came to a verdict', () => {
    const result = (status: 'pass' | 'skipped') =>
      [
        { area: 'mx', status, check: 'mx-icloud', findings: [] },
      ] as unknown as DriftedDomain['results'];
    const tell = (status: 'pass' | 'skipped') =>
      newsPost([{ ...drifted([harmless(swap)]), results: result(status) }], where).text;
    expect(tell('skipped')).toContain("Whether what changed harms mail couldn't be fully checked.");
    expect(tell('pass')).toContain('No harm to mail was seen');
  });

  it('names the file in its commands, where it can stand in one', () => {
    const plain = newsPost([drifted([breaks(swap)], { file: 'dns/mail.json' })], where).text;
    expect(plain).toContain('--update --baseline dns/mail.json && git add dns/mail.json');
    for (const file of ['a b.json', '$(id).json', '--x', ';.json', '`x`.json'])
      expect(newsPost([drifted([breaks(swap)], { file })], where).text).not.toContain('```sh');
  });

  it('tells what could not be looked up, and what is still under way', () => {
    const open = { owner: dnsName('_dmarc.example.com'), type: 'TXT' } as const;
    const { text } = newsPost(
      [
        drifted([breaks(swap)], {
          unknown: [{ ...open, failure: { code: 'timeout', detail: 'no answer', attempts: [] } }],
          propagating: [{ ...open, views: [] }],
        }),
      ],
      where,
    );
    expect(text).toContain("Couldn't be looked up: `_dmarc.example.com. TXT`");
    expect(text).toContain('Name servers disagree');
  });

  it('has nothing in its text that differs from run to run', () => {
    const drifts = [drifted([breaks(swap)])];
    const other = { version: '2.0.0', resolvers: ['192.0.2.1:53'], commit: 'a'.repeat(40) };
    expect(newsPost(drifts, other).text).toBe(newsPost(drifts, where).text);
    expect(newsPost(drifts, other).footer).not.toBe(newsPost(drifts, where).footer);
  });

  it('says, of several domains, which need a look', () => {
    const quiet = { ...drifted([]), domain: 'example.org' };
    const { text } = newsPost([drifted([breaks(swap)]), quiet], where);
    expect(text).toContain('## ❌ Mail breaks on `example.com` (1 of 2 domains)');
    expect(text).toContain('✅ In sync: `example.org`.');
  });

  it('puts the domain of which mail breaks first, in its heading and below', () => {
    const note = { ...drifted([harmless(swap)]), domain: 'a.example' };
    const broken = { ...drifted([breaks(swap)]), domain: 'z.example' };
    const many = Array.from({ length: 28 }, (_, i) => ({ ...drifted([]), domain: `${i}.example` }));
    const { text } = newsPost([note, ...many, broken], where);
    expect(text).toMatch(
      /^## ❌ Mail breaks on `z\.example` \(1 of 30 domains, 1 more needs attention\)\n\n### ❌ DNS drift on `z\.example`/,
    );
    const calm = newsPost([note, ...many], where).text;
    expect(calm).toContain('## 1 of 29 domains needs attention: `a.example`');
  });

  it('shows each record whole, as it was and then as it is, and the worst first', () => {
    const owner = dnsName('_dmarc.example.com');
    const policy: Change = { ...swap, area: 'dmarc', owner, type: 'TXT' };
    const { kind: _, before, after, ...mx } = swap as Extract<Change, { kind: 'changed' }>;
    const { text } = newsPost(
      [
        drifted([
          harmless(policy),
          breaks({ ...mx, kind: 'added', after }),
          breaks({ ...mx, kind: 'removed', before }),
        ]),
      ],
      where,
    );
    expect(diffLinesIn(text).map((line) => line.slice(0, 12))).toEqual([
      '@@ breaks ma',
      '- example.co',
      '+ example.co',
      '@@ no harm t',
      '- _dmarc.exa',
      '+ _dmarc.exa',
    ]);
  });

  it('names whom to ask, so that nobody is notified', () => {
    const owners = (file: string) =>
      file === 'dns-audit.baseline.json' ? ['@octo/dns', '@jane', 'a@example.com'] : ['@other'];
    const { text } = newsPost([drifted([breaks(swap)])], { ...where, owners });
    expect(text).toContain(
      '**Who to ask** (CODEOWNERS): `@octo/dns`, `@jane` and `a@example.com` for `dns-audit.baseline.json`.',
    );
    expect(foreignIn(text)).toEqual([]);
    const many = () => hostileStrings.map((name) => `@${name}`);
    const crowd = newsPost([drifted([breaks(swap)])], { ...where, owners: many }).text;
    expect(foreignIn(crowd)).toEqual([]);
    expect(newsPost([drifted([breaks(swap)])], { ...where, owners: () => [] }).text).not.toContain(
      'Who to ask',
    );
  });

  it('puts back what a change deletes, in the form of its file, and offers the whole file', () => {
    const publish = [
      { owner: dnsName(domain), type: 'TXT', rdata: '"apple-domain=Abcd"' },
    ] as const;
    const gone = fault('there is no verification record');
    const [found] = gone.findings;
    const fix = { text: 'Put it back.', publish, restores: true } as const;
    const proposal = (file: string, written?: 'hcl') => ({
      file,
      against: file,
      at: { commit: 'abc1234', branch: 'main' },
      unknown: [],
      propagating: [],
      changes: [swap],
      ...(written && { putBack: { language: written, lines: ['x = 1'] } }),
      comparison: {
        appears: [
          {
            ...gone,
            findings: [
              {
                ...found,
                fix,
              },
            ] as const,
          },
        ],
        vanishes: [],
        stays: [],
        undecided: [],
      },
    });
    const tell = (file: string, written?: 'hcl'): string => {
      const one = {
        domain,
        proposal: proposal(file, written),
        verdict: 'fail',
        results: [],
      } as const;
      return newsPost([one], where).text;
    };
    const zone = tell('zones/x.zone');
    expect(zone).toContain(
      '**Fix:** Put back into `zones/x.zone` what was there:\n\n```text\nexample.com. TXT "apple-domain=Abcd"\n```',
    );
    expect(zone).toContain(
      'To put the whole file back as it is on `main`:\n\n```sh\ngit checkout abc1234 -- zones/x.zone\n```',
    );
    expect(zone.indexOf('**Fix:**')).toBe(zone.lastIndexOf('**Fix:**'));
    expect(tell('mail.tf', 'hcl')).toContain('what was there:\n\n```hcl\nx = 1\n```');
    for (const file of ['a b.zone', '$(id).zone', '--x', 'a.zone, b.zone', '`x`.zone'])
      expect(tell(file)).not.toContain('```sh');
  });

  it('tells of a merge what appears, vanishes and stays', () => {
    const proposal = {
      file: 'zones/example.com.zone',
      against: 'live',
      unknown: [],
      propagating: [],
      changes: [swap],
      comparison: {
        appears: [fault('it would be lost')],
        vanishes: [fault('old', 'warning')],
        stays: [],
        undecided: [],
      },
    };
    const one: DriftedDomain = { domain, proposal, verdict: 'fail', results: [] };
    expect([hasNews(one), driftState(one)]).toEqual([true, 'none']);
    const { text } = newsPost([one], where);
    expect(text).toContain('### ❌ Merging this would break mail of `example.com`: incoming mail');
    expect(text).toContain('Once merged, 1 problem would appear, 1 problem would be fixed.');
  });

  it.each([
    ['fixes', { vanishes: [fault('old')], appears: [], stays: [] }, 0],
    [
      'fixes beside a lesser one',
      { vanishes: [fault('a'), fault('b', 'warning')], appears: [], stays: [] },
      0,
    ],
    ['leaves', { vanishes: [], appears: [], stays: [fault('old')] }, 1],
    [
      'fixes beside one that it leaves',
      { vanishes: [fault('a')], appears: [], stays: [fault('b')] },
      1,
    ],
    ['brings', { vanishes: [fault('a')], appears: [fault('b')], stays: [] }, 1],
  ] as const)(
    'has a fix for each problem but those that the change fixes: %s',
    (_, lists, fixes) => {
      const proposal = {
        file: 'zones/example.com.zone',
        against: 'live',
        unknown: [],
        propagating: [],
        changes: [swap],
        comparison: { ...lists, undecided: [] },
      };
      const one: DriftedDomain = { domain, proposal, verdict: 'pass', results: [] };
      const text = proposalSections(one, { how: 'merge' })
        .map((section) => section.text)
        .join('\n\n');
      for (const { findings } of [...lists.vanishes, ...lists.stays, ...lists.appears])
        expect(text).toContain(`${findings[0].message}.`);
      expect(text.split('**Fix:** Publish what Apple gives.').length - 1).toBe(fixes);
    },
  );

  it('tells a change that is live already from one that is somebody else\u2019s', () => {
    const accepted = change('10 mx02.mail.icloud.com.', '20 mx02.mail.icloud.com.');
    const proposal = {
      file: 'zones/example.com.zone',
      against: 'zones/example.com.zone',
      at: { commit: 'abc1234', branch: 'main' },
      changes: [accepted],
      comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
      unknown: [],
      propagating: [],
      live: { drift: [swap], accepts: [accepted], alters: [], unconfirmed: [] },
    };
    const one: DriftedDomain = { domain, proposal, verdict: 'pass', results: [] };
    expect([hasNews(one), driftState(one)]).toEqual([true, 'drift']);
    const { text } = newsPost([one], where);
    expect(text).toContain(
      '**Live differs from `zones/example.com.zone` as on `main` (`abc1234`) (drift)**',
    );
    expect(text).toContain('**This change accepts what is live**');
    expect(text).not.toContain('will alter live mail records');
  });

  it('keeps, when resolved, the diff that it was about', () => {
    const before = newsPost([drifted([breaks(swap)])], where);
    const { text, footer } = resolvedPost([drifted([])], was(`${before.text}\n`), where);
    expect(text).toContain('### ✅ DNS back in sync: `example.com`');
    expect(footer).toContain('- example.com. MX 10 mx01.mail.icloud.com.');
    expect(resolvedPost([drifted([])], was('anything else'), where).text).toBe(text);
  });

  it('is not said to be in sync where not all is known', () => {
    const unknown = drifted([], {
      unknown: [
        {
          owner: dnsName(domain),
          type: 'MX',
          failure: { code: 'timeout', detail: 'no answer', attempts: [] },
        },
      ],
    });
    expect(driftState(unknown)).toBe('unknown');
    expect(allClearPost([unknown], where).text).not.toContain('DNS in sync');
  });
});

describe('size', () => {
  const long = 'x'.repeat(4000);
  const many = Array.from({ length: 60 }, (_, i) =>
    breaks(change(`${i} ${long}.`, `${i} y${long}.`), `fault ${i} ${long}`),
  );

  it.each([1, 40])('keeps to 60 000 characters by leaving out whole sections: %d', (domains) => {
    const drifts = Array.from({ length: domains }, () => drifted(many));
    const { text, footer } = newsPost(drifts, where);
    expect(text.length + footer.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/\d+ sections left out/);
    expect(foreignIn(text)).toEqual([]);
    // No record is cut: there it would be copied.
    for (const line of diffLinesIn(text)) expect(line).toMatch(/x\.$/);
  });

  it('counts the changes that are too long for a diff', () => {
    const huge = breaks(change('1 a.', `1 ${'y'.repeat(65_535)}.`));
    const { text } = newsPost([drifted([huge, breaks(swap)])], where);
    expect(text).toContain('1 change too long to show here');
    expect(diffLinesIn(text).length).toBe(2);
  });
});

describe('hostile data', () => {
  const shapeOf = (text: string) => [rowsIn(text), diffLinesIn(text).map(([sign]) => sign)];

  const story = (text: string, present: (text: string) => string): DriftedDomain =>
    drifted([breaks(change(present(text), present(`2 ${text}`), present(text)), present(text))], {
      file: text,
      propagating: [{ owner: dnsName(present(text)), type: 'TXT', views: [] }],
    });

  const withStory = (report: Report, told: DriftedDomain): Report => ({
    ...report,
    domains: report.domains.map((one) => ({ ...one, ...told, domain: one.domain })),
  });

  it.each(hostileStrings.map((text) => [JSON.stringify(text), text]))('%s', (_, text) => {
    for (const present of [presentText, (raw: string) => raw]) {
      const body = newsPost([story(text, present)], { ...where, commit: text, runUrl: text });
      const all = `${body.text}\n\n${body.footer}\n`;
      expect(foreignIn(all)).toEqual([]);
      expect(shapeOf(all)).toEqual(shapeOf(newsPost([story('word', present)], where).text));
      const { footer } = resolvedPost([story(text, present)], was(all), where);
      expect(foreignIn(footer)).toEqual([]);
    }
  });

  it('never gets into a diagram', () => {
    const plain = mailPathDiagram(poisonedReport('word', broken).domains[0]!);
    for (const text of hostileStrings)
      expect(mailPathDiagram(poisonedReport(text, broken).domains[0]!)).toBe(plain);
  });

  it('never makes more of the summary than there is', () =>
    fc.assert(
      fc.property(fc.constantFrom(...hostileStrings), (text) => {
        const summary = renderSummary({
          report: withStory(poisonedReport(text), story(text, presentText)),
          spf: new Map(),
          remarks: [text],
        });
        expect(foreignIn(summary)).toEqual([]);
        expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(1024 * 1024);
      }),
    ));
});

describe('diagrams', () => {
  it('tell at which station mail fails', () => {
    expect(mailPathDiagram(broken.domains[0]!)).toContain('mx["MX ❌"]:::bad');
    expect(mailPathDiagram(healthy.domains[0]!)).toContain('mx["MX ✅"]:::good');
  });

  it('count the lookups of the SPF record', () => {
    const none = {
      domain: dnsName(domain),
      kind: 'found',
      records: [{ text: 'v=spf1', terms: [], omitted: 0, faults: [] }],
      others: [],
      unknowns: [],
      size: 0,
    } as const;
    const drawn = spfDiagram({
      domain: dnsName(domain),
      kind: 'gathered',
      root: none,
      cost: 11,
      exact: true,
      type99: [],
      spare: [],
      answers: [],
      messages: [],
    });
    expect(drawn).toContain('root["SPF record: 11 of 10 lookups"]:::bad');
  });
});
