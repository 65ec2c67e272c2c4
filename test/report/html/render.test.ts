import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { anyReport } from '../../support/arbitrary-report.ts';
import { allIn, named, type Node, parseHtml, shapeOf } from '../../support/html.ts';
import {
  broken,
  domainReport,
  fixtures,
  healthy,
  hostileReport,
  hostileStrings,
  inconclusive,
  manyDomains,
  mixed,
  poisonedReport,
  reportOf,
} from '../../support/reports.ts';
import { blocked, drifted, fromFile, stories } from '../../support/scenarios.ts';

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../examples/report.json'), 'utf8'),
) as Report;
const render = (report: Report): string => renderHtml(report);
const pageOf = (report: Report): Node => parseHtml(render(report));
const textOf = (report: Report): string =>
  named(pageOf(report), 'main')[0]!.text.replace(/\s+/g, ' ');
const all: Readonly<Record<string, Report>> = { ...fixtures, ...stories, recorded };

describe.each(Object.entries(all))('the page of "%s"', (_, report) => {
  const page = pageOf(report);

  it('has one main part, one title, one heading of the first level', () => {
    for (const name of ['main', 'title', 'h1', 'header', 'footer'])
      expect(named(page, name).length, name).toBe(1);
    expect(page.attributes['lang']).toBe('en');
  });

  it('leaves out no level of headings', () => {
    const levels = named(page, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has no id twice, and no link within it that leads nowhere', () => {
    const ids = allIn(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(page, 'a').map(({ attributes }) => attributes['href'] ?? 'none');
    const inner = links.filter((href) => href.startsWith('#'));
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(links.filter((href) => !/^(?:#|https:)/.test(href))).toEqual([]);
  });

  it('loads nothing, and runs nothing but its own script', () => {
    const loaded = allIn(page).filter(
      ({ name, attributes }) => name === 'img' || 'src' in attributes,
    );
    expect(loaded).toEqual([]);
    expect(named(page, 'script').length).toBe(1);
    expect(named(page, 'style').length).toBe(1);
    const policy = named(page, 'meta').find((meta) => 'http-equiv' in meta.attributes);
    expect(policy?.attributes['content']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; /,
    );
    expect(policy?.attributes['content']).not.toContain('unsafe');
  });

  it('has words for every sign', () => {
    for (const mark of allIn(page).filter(({ attributes }) =>
      /^mark\b/.test(attributes['class'] ?? ''),
    ))
      expect(mark.attributes['aria-hidden']).toBe('true');
    for (const drawing of named(page, 'svg'))
      expect(drawing.attributes['aria-hidden'] ?? drawing.attributes['aria-label']).toBeTruthy();
  });
});

describe('the first screen', () => {
  const first = (report: Report): string => {
    const main = named(pageOf(report), 'main')[0]!;
    return main.children[0]!.text.replace(/\s+/g, ' ').trim();
  };

  it('says what is wrong and what to do', () => {
    const text = first(broken);
    expect(text).toMatch(/^example\.com✗FAIL 5 problems and 1 warning: /);
    expect(text).toContain('What to do');
    expect(text).toContain('Delete this MX record');
    expect(text).toContain('Add this CNAME record');
  });

  it('is calm where nothing is wrong', () =>
    expect(first(healthy)).toBe(
      'example.com✓PASS Everything Apple requires is in place.Nothing to do.',
    ));

  it('never says that a record is missing if no server answered', () => {
    const text = textOf(inconclusive);
    expect(text).toContain("Couldn't look anything up");
    expect(text).toContain("192.0.2.1 didn't answer");
    expect(text).not.toMatch(/missing|no record|nothing published/i);
  });

  it('counts the domains of a run, the worst first', () => {
    const page = pageOf(manyDomains);
    expect(named(page, 'h1')[0]!.text).toBe('4 domains: 1 fail, 2 inconclusive, 1 pass.');
    const rows = named(page, 'tbody')
      .flatMap((body) => named(body, 'tr'))
      .flatMap((row) => named(row, 'th'))
      .map(({ text }) => text);
    expect(rows[0]).toMatch(/^broken\.example/);
    expect(rows[3]).toMatch(/^example\.com/);
  });

  it('shows a name in its own script, beside the one that DNS knows', () =>
    expect(textOf(manyDomains)).toContain('bücher.example xn--bcher-kva.example'));
});

describe('what a finding shows', () => {
  const page = pageOf(recorded);
  const findings = named(page, 'article');

  it('is there for every problem', () =>
    expect(findings.length).toBe(
      recorded.domains[0]!.results.flatMap((result) => result.findings).length,
    ));

  it.each([
    ['what', 'There are 2 SPF records, so receivers ignore both'],
    ['of whom', 'moving.example TXT from name server 127.0.0.1'],
    ['what was found', 'v=spf1 include:_spf.google.com ~all'],
    ['why', 'A domain may have only one SPF record'],
    ['the source', 'RFC 7208 section 3.2'],
    ['where the fix is', 'Fix: step 2'],
  ])('%s', (_, text) => expect(findings[1]!.text).toContain(text));

  it('leads to a step that is there', () => {
    const ids = new Set(allIn(page).flatMap(({ attributes }) => attributes['id'] ?? []));
    for (const finding of findings) {
      const [link] = named(finding, 'a');
      expect(link?.attributes['href']).toMatch(/^#d1-step-\d+$/);
      expect(ids).toContain(link!.attributes['href']!.slice(1));
    }
  });
});

describe('what a step shows', () => {
  const page = pageOf(recorded);
  const cards = allIn(page).filter(({ attributes }) => /^record\b/.test(attributes['class'] ?? ''));
  const copied = (card: Node) =>
    allIn(card).flatMap(({ attributes }) => attributes['data-copy'] ?? []);

  it('is a card for each record, those to delete too, and each field to be copied by itself', () =>
    expect(cards.map((card) => [card.attributes['class'], ...copied(card)])).toEqual([
      ['record delete', '@', '1', 'aspmx.l.google.com'],
      ['record delete', '@', 'v=spf1 include:_spf.google.com ~all'],
      ['record delete', '@', 'v=spf1 include:icloud.com ~all'],
      ['record add', '@', 'v=spf1 include:icloud.com include:_spf.google.com ~all'],
      ['record add', 'sig1._domainkey', 'sig1.dkim.moving.example.at.icloudmailadmin.com'],
    ]));

  it('says in words what is done with the record', () =>
    expect(cards.map(({ text }) => /^.(Delete|Add) this \w+ record/.exec(text)?.[1])).toEqual([
      'Delete',
      'Delete',
      'Delete',
      'Add',
      'Add',
    ]));
});

describe('other sections', () => {
  it('drift comes first, and says what it does to mail', () => {
    const text = textOf(drifted);
    expect(text).toContain('PASS, but 2 live records differ from dns-audit.baseline.json (exit 1)');
    expect(text).toContain('Restore the accepted records, or accept the live ones.');
    expect(text).toContain('- was example.com. MX 10 mx02.mail.icloud.com.');
    expect(text).toContain('+ is example.com. MX 20 mail.other.example.');
    expect(text).toContain('breaks mail');
  });

  it('a change before it is applied shows what it brings, and where', () => {
    const text = textOf(fromFile);
    expect(text).toContain('zones/example.com.zone compared with old/example.com.zone');
    expect(text).toContain('zones/example.com.zone:7');
    // These are the records that change, which are listed above.
    expect(text).not.toContain('will alter these live mail records');
  });

  it('the diagnosis takes the place of the finding on a port', () => {
    const findings = named(pageOf(blocked), 'article').filter(({ attributes }) =>
      /-finding-/.test(attributes['id'] ?? ''),
    );
    expect(findings.filter(({ text }) => text.includes('587'))).toEqual([]);
    const causes = allIn(pageOf(blocked)).filter(
      ({ attributes }) => attributes['id'] === 'd1-diagnosis',
    );
    expect(causes).toHaveLength(1);
    expect(textOf(blocked)).toContain('Most likely cause: this computer');
  });

  it('what is waived is shown, with its day and its reason', () => {
    const [one] = healthy.domains;
    const [finding] = broken.domains[0]!.results.flatMap(({ findings }) => findings);
    const waived = [{ finding: finding!, until: '2027-01-31', reason: 'being moved' }];
    const [first, ...others] = one!.results;
    const results = [{ ...first!, waived }, ...others];
    const text = textOf(reportOf('pass', { ...one!, results }));
    expect(text).toContain('mx02.mail.icloud.com is missing');
    expect(text).toContain('Until 2027-01-31: being moved');
  });
});

describe('the pictures', () => {
  const text = textOf(recorded);

  it.each([
    ['the mail path', 'Name servers✓finens1.moving.examplens2.moving.example'],
    ['who serves what', 'Name server ns1.moving.example 127.0.0.1'],
    ['the SPF tree', 'include:_spf.google.comGoogle Workspace1 lookup, 1 so far'],
    ['the records that are too many', '2 SPF records, so receivers ignore both'],
    ['the DKIM chain', "Apple's name–not checked"],
    ['the probe timeline', 'connect '],
  ])('%s', (_, words) => expect(text).toContain(words));

  it.each([
    [[{ text: 'v=spf1', terms: [], omitted: 0, faults: [] }], '0 of 10 lookups', 'no terms'],
    [[], '', ''],
  ])('of SPF records %j show the lookups, or nothing', (records, cost, remark) => {
    const [domain] = recorded.domains;
    const { spf } = domain!;
    const tree = spf && { ...spf, cost: 0, root: { ...spf.root, records } };
    const shown = textOf({ ...recorded, domains: [{ ...domain!, ...(tree && { spf: tree }) }] });
    const [, section = ''] = shown.split('SPF, term by term');
    expect(shown.includes('SPF, term by term')).toBe(cost !== '');
    expect(section).toContain(cost);
    expect(section).toContain(remark);
  });

  it('say of every phase how long it took', () => {
    const phases = allIn(pageOf(recorded)).filter(
      ({ attributes }) => attributes['class'] === 'phases',
    );
    expect(phases.map(({ children }) => children.length)).toEqual([6, 7]);
  });

  it('mark the phase in which a port failed', () =>
    expect(textOf(broken)).toMatch(/connect 1 ms ✗/));

  it('show a resolver that holds another answer, and for how long', () => {
    const report = structuredClone(recorded);
    const stale = report.domains[0]!.evidence.answers.find(
      ({ vantage, question: { name, type } }) =>
        vantage === 'resolver' && type === 'MX' && name === report.domains[0]!.domain,
    )!;
    Object.assign(stale, { kind: 'nodata', set: undefined, negative: { zone: 'x', ttl: 2520 } });
    const shown = textOf(report);
    expect(shown).toContain('none yet42 min');
    expect(shown).toContain('MX: 2 different answers');
  });
});

describe('many domains', () => {
  const [good] = healthy.domains;
  const [bad] = broken.domains;
  const thousand = reportOf(
    'fail',
    ...Array.from({ length: 1000 }, (_, i) => {
      const base = i % 10 === 0 ? bad! : good!;
      return { ...base, domain: `d${i}.example`, unicode: `d${i}.example` };
    }),
  );
  const html = render(thousand);

  it('keep to a page that a browser opens', () => expect(html.length).toBeLessThan(12_000_000));

  it('are each one line of the overview, and one place to go to', () => {
    const page = parseHtml(html);
    const rows = named(page, 'tbody').flatMap((body) => named(body, 'th'));
    expect(rows.filter(({ attributes }) => attributes['scope'] === 'row').length).toBe(1000);
    const closed = named(page, 'details').filter(
      ({ attributes }) => attributes['class'] === 'group' && !('open' in attributes),
    );
    expect(closed.length).toBe(1);
  });

  it('draw the mail ports once', () => {
    const titles = named(parseHtml(html), 'h2').map(({ text }) => text);
    expect(titles.filter((title) => title === 'Mail ports, phase by phase').length).toBe(1);
  });
});

const reports: readonly (readonly [string, (hostile: string) => Report])[] = [
  ['in every field, names included', (hostile) => poisonedReport(hostile)],
  ['in presentation form', (hostile) => hostileReport(hostile)],
  ['where nothing could be looked up', (hostile) => poisonedReport(hostile, inconclusive)],
  ['beside notes and half a port', (hostile) => poisonedReport(hostile, mixed)],
];

describe.each(reports)('hostile text %s', (_, make) => {
  const plainShape = JSON.stringify(shapeOf(parseHtml(render(make('a word')))));

  it.each(
    hostileStrings.filter((one) => one !== '').map((string) => [JSON.stringify(string), string]),
  )('%s changes no structure', (_, string) => {
    const html = render(make(string));
    expect(JSON.stringify(shapeOf(parseHtml(html)))).toBe(plainShape);
    const own = html.replace(/<(style|script)>[^]*?<\/\1>/g, '');
    expect(own).toMatch(/^(?:[\n -~—–·×…✓✗→↓⏱]|bücher)*$/u);
    expect(own).not.toMatch(/^[\s\u0085\u00a0]*::|##\[/m);
  });
});

it('any report is a page, the same each time', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const html = render(report);
      expect(render(report)).toBe(html);
      parseHtml(html);
    }),
    { numRuns: 100 },
  );
});

it('a report of no domain is a page', () =>
  expect(textOf(reportOf('pass', domainReport('example.com', 'pass', [])))).toContain('PASS'));
