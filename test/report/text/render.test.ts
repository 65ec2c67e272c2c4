import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import type { ProbeResult } from '../../../src/model/mail/probe.ts';
import type { Report } from '../../../src/model/report.ts';
import { renderText, type TextOptions } from '../../../src/report/text/render.ts';
import {
  broken,
  domainReport,
  fixtures,
  healthy,
  hostile,
  inconclusive,
  manyDomains,
  mixed,
  reportOf,
} from '../../support/reports.ts';
import { auditStage } from '../../support/stand-ins.ts';
import { fromFile, stories } from '../../support/scenarios.ts';

const plainly: TextOptions = {
  width: 80,
  color: false,
  unicode: true,
  verbose: false,
  quiet: false,
};

const render = (report: Report, options: Partial<TextOptions> = {}): string =>
  renderText(report, { ...plainly, ...options });

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

const recordsOf = (report: Report) =>
  report.domains.flatMap(({ results }) =>
    results.flatMap(({ findings }) =>
      findings.flatMap(({ fix }) => [...(fix.remove ?? []), ...(fix.publish ?? [])]),
    ),
  );

/** What a DNS host's form may take of it: all, or without what belongs to zone files, or to a field of its own. */
const enteredAs = (rdata: string): readonly string[] => {
  const bare = rdata.replace(/^"(.*)"$/, '$1').replace(/\.$/, '');
  return [rdata, bare, bare.replace(/^\d+ /, '')];
};

const widths = [40, 60, 80, 120, 200];
const friendly = Object.entries({ ...fixtures, ...stories }).filter(
  ([, report]) => report !== hostile,
);
const layouts = friendly.flatMap(([name, report]) =>
  widths.map((width) => ({ name, width, report })),
);

describe.each(layouts)('$name at $width columns', ({ width, report }) => {
  const text = render(report, { width });
  const lines = linesOf(text);

  it('wraps prose, and only prose', () => {
    const records = recordsOf(report).flatMap(({ rdata }) => enteredAs(rdata));
    const excused = (line: string) =>
      records.some((rdata) => line.endsWith(rdata)) ||
      // A label, or the name of an area, and one word.
      /^ *(?:[a-z]+ +|✓ (?:\w+ )+ *){0,2}(?:\S )?\S+$/.test(line) ||
      /^  [-+] \S+\.  [A-Z]+  /.test(line);
    const long = lines.filter((line) => line.length > Math.min(width, 100) && !excused(line));
    expect(long).toEqual([]);
  });

  it('keeps every value to be copied whole, on one line', () => {
    for (const { owner, rdata } of recordsOf(report)) {
      const values = enteredAs(rdata);
      expect(lines.some((line) => values.some((value) => ` ${line}`.endsWith(` ${value}`)))).toBe(
        true,
      );
      const [label = ''] = owner.split('.');
      const names = owner === report.domains[0]?.domain ? ['@', owner] : [label, owner];
      expect(lines.some((line) => names.some((name) => line.includes(` ${name}`)))).toBe(true);
    }
  });

  it('has no trailing blanks and no two empty lines', () => {
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).not.toMatch(/\n\n\n/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('is plain ASCII where the terminal can do no more', () =>
    expect(render(report, { width, unicode: false, verbose: true })).toMatch(/^[\n -~]*$/));

  it('has no escape sequence without colour, and none but colours with it', () => {
    expect(text).not.toContain('\u001b');
    const colored = render(report, { width, color: true });
    expect(colored).toContain('\u001b[1m');
    expect(colored.replaceAll(/\u001b\[(?:0|1|2|31|32|33|36)m/g, '')).toBe(text);
  });
});

describe('a broken domain', () => {
  const text = render(broken, { width: 200 });

  it('begins with the verdict and what it means for mail', () =>
    expect(
      linesOf(render(broken, { width: 100 }))
        .slice(0, 3)
        .join(' '),
    ).toBe(
      "✗ example.com: FAIL — 5 problems and 1 warning: Apple's MX records are not all there; your outgoing   mail can land in junk (more than one SPF record); incoming mail can get lost; and 2 more. ",
    ));

  it('says of each finding what was asked and found, why it matters and how to fix it', () => {
    const start = text.indexOf('✗ there is no record at sig1._domainkey.example.com');
    expect(linesOf(text.slice(start, text.indexOf('\n\n', start)))).toEqual([
      '✗ there is no record at sig1._domainkey.example.com',
      '  why       iCloud signs mail for the domain; without this record no receiver can verify it.',
      '  found     nothing',
      '  fix       step 3',
    ]);
  });

  it('says who was asked only if everything is wanted', () => {
    const asked = '  asked     sig1._domainkey.example.com CNAME from name server 192.0.2.53';
    expect(linesOf(text)).not.toContain(asked);
    expect(linesOf(render(broken, { width: 200, verbose: true }))).toContain(asked);
  });

  it('gives a field a line each if the record does not fit on one', () => {
    const lines = linesOf(render(broken, { width: 60 }));
    const at = lines.findIndex((line) => /^ {3}\+ Name +sig1\._domainkey/.test(line));
    expect(lines.slice(at + 1, at + 3).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      'Type CNAME',
      'Value sig1.dkim.example.com.at.icloudmailadmin.com',
    ]);
  });

  it('aligns the records of one fix', () => {
    const [first, second] = linesOf(text).filter((line) => /TXT {2}"v=spf1/.test(line));
    expect(first?.indexOf('TXT')).toBe(second?.indexOf('TXT'));
  });

  it('shows what to do first, then problems, then warnings, then what is fine, then its origin', () => {
    const order = [
      'What to do',
      'What is wrong',
      'Warnings',
      'Fine',
      'Mail ports, from this computer',
      'Checked from this computer',
    ];
    const places = order.map((heading) => text.indexOf(`\n${heading}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says why something was skipped', () =>
    expect(render(broken, { width: 200, verbose: true })).toContain(
      '- SPF lets iCloud send mail for the domain: skipped, there are 2 SPF records',
    ));

  it('groups skipped checks by the reason', () => {
    const [domain] = broken.domains;
    const results = domain!.results.map((result) =>
      result.status === 'skipped'
        ? Object.assign({}, result, { because: 'there is no ground' })
        : result,
    );
    const shown = render(reportOf('fail', { ...domain!, results }), { width: 200, verbose: true });
    expect(shown).toMatch(/^- 2 checks skipped, there is no ground \([\w, -]+\)$/m);
    expect(shown.split('there is no ground').length).toBe(2);
  });

  it('calls no area fine in which a check failed or could not judge', () => {
    const fine = text.slice(
      text.indexOf('\nFine\n'),
      text.indexOf('\nMail ports, from this computer'),
    );
    expect(fine).not.toMatch(/✓ (?:MX|SPF|DKIM)\b/);
    expect(fine).toContain('✓ Verification  "apple-domain=Abcd1234Efgh5678"\n');
  });

  it('gives an area that is fine one row, whatever the colour', () => {
    const rows = (color: boolean) =>
      render(healthy, { color })
        .split('\n')
        // oxlint-disable-next-line no-control-regex
        .map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))
        .filter((line) => /^✓ [A-Z]/.test(line));
    expect(rows(true)).toEqual(rows(false));
    expect(rows(false).length).toBeGreaterThan(4);
  });
});

describe('a domain that could not be looked up', () => {
  const text = render(inconclusive, { width: 200 });

  it('gives no advice to publish anything', () => {
    expect(text).not.toMatch(/publish|missing|no such|there is no/i);
    expect(linesOf(text)[0]).toBe(
      "? example.com: INCONCLUSIVE — couldn't look anything up, so your records may be fine.",
    );
  });

  it('shows a cause once, with every check that it left open', () => {
    expect(text.split("192.0.2.1 didn't answer").length).toBe(2);
    expect(text).toContain("? 192.0.2.1 didn't answer: 9 checks not judged\n");
    const { results } = inconclusive.domains[0]!;
    const whole = render(inconclusive, { width: 200, verbose: true });
    for (const { check } of results) expect(whole).toContain(check);
  });

  it('gives both ports one cause', () =>
    expect(text).toContain(
      "? imap.mail.me.com:993 and smtp.mail.me.com:587 didn't answer: 2 checks not judged\n",
    ));

  it('shows each attempt where more is wanted', () => {
    expect(text).not.toContain('192.0.2.1 udp timeout');
    expect(render(inconclusive, { width: 200, verbose: true })).toContain(
      '192.0.2.1 udp timeout 2.0 s',
    );
  });
});

describe('the verdict', () => {
  const first = (report: Report) => linesOf(render(report, { width: 100 }))[0];

  it('says that all is in place only where all of it was judged', () => {
    expect(first(healthy)).toBe('✓ example.com: PASS — everything Apple requires is in place.');
    const { results } = healthy.domains[0]!;
    const some = results.filter(({ area }) => area === 'mx');
    expect(first(reportOf('pass', domainReport('example.com', 'pass', some)))).toBe(
      '✓ example.com: PASS — 3 checks passed.',
    );
  });

  it('speaks of the ports where only they were tried', () => {
    const of = (report: Report) =>
      report.domains[0]!.results.filter(({ area }) => area === 'imap' || area === 'smtp');
    const said = (report: Report, probes: readonly ProbeResult[] = []) => {
      const { verdict } = report;
      return first(reportOf(verdict, domainReport('icloud.com', verdict, of(report), { probes })));
    };
    expect(said(healthy)).toContain('PASS — the mail servers can be reached from here.');
    expect(said(inconclusive)).toContain("couldn't test the mail ports from here.");
    const tried = inconclusive.domains[0]!.evidence.probes;
    expect(said(inconclusive, tried)).toContain('no answer from the mail servers.');
  });

  it('counts what could not be judged', () =>
    expect(first(mixed)).toBe(
      "? xn--bcher-kva.example: INCONCLUSIVE — no problem found, but 1 of 11 checks couldn't be judged.",
    ));

  it.each([
    ['bücher.example', true],
    ['пример.example', true],
    ['аррle.example', false],
    ['a\u202eb.example', false],
    ['a b.example', false],
  ])('shows %s beside the A-labels: %s', (unicode, shown) => {
    const domain = { ...domainReport('xn--x.example', 'pass', []), unicode };
    expect(render(reportOf('pass', domain)).includes(unicode)).toBe(shown);
    expect(render(reportOf('pass', domain), { unicode: false })).not.toContain(unicode);
  });
});

describe('what can be asked for', () => {
  it('--quiet: the verdicts and no more', () =>
    expect(linesOf(render(manyDomains, { quiet: true, width: 100 }))).toEqual([
      '✓ example.com: PASS — everything Apple requires is in place.',
      "✗ broken.example: FAIL — 5 problems and 1 warning: Apple's MX records are not all there; your",
      '  outgoing mail can land in junk (more than one SPF record); incoming mail can get lost; and 2 more.',
      "? a-rather-long-name-for-a-domain.of-somebody.example: INCONCLUSIVE — couldn't look anything up, so",
      '  your records may be fine.',
      "? xn--bcher-kva.example: INCONCLUSIVE — no problem found, but 1 of 11 checks couldn't be judged.",
    ]));

  it('--verbose: the answers as dig prints them, and every phase of the ports', () => {
    const text = render(healthy, { verbose: true, width: 120 });
    expect(text).toContain(
      [
        '; example.com. IN MX from 192.0.2.53 (authoritative, udp, 23 ms)',
        '; NOERROR, flags aa',
        'example.com. 3600 IN MX 10 mx01.mail.icloud.com.',
        'example.com. 3600 IN MX 10 mx02.mail.icloud.com.',
      ].join('\n'),
    );
    expect(text).toContain('no record of this type; may be cached for 900 s');
    expect(text).toContain('connect ✓ 12 ms, tls ✓ 25 ms, greeting ✓ 14 ms');
    expect(text).toContain('smtp.mail.me.com. 3600 IN A 17.57.155.37');
    expect(render(broken, { verbose: true })).toContain('connect ✗ 1 ms');
    expect(render(healthy)).not.toContain('; NOERROR');
  });

  it('names the runner where it looked from one', () => {
    const onRunner = { ...healthy, vantage: { ...healthy.vantage, ci: true } };
    expect(render(onRunner, { width: 200 })).toContain('Checked from a CI runner');
    expect(render(onRunner, { width: 200 })).toContain('not for yours');
  });

  it('warns of caches where the name servers were not asked', () => {
    const vantage = { ...healthy.vantage, authoritative: false, resolvers: ['9.9.9.9'] };
    expect(render({ ...healthy, vantage })).toContain('Asked: 9.9.9.9 only,');
  });

  it('sums up several domains at the end', () => {
    const text = render(manyDomains, { width: 100 });
    expect(text).toContain(
      '✗ broken.example                                       FAIL          5 problems, 1 warning\n',
    );
    expect(text).toContain('4 domains: 1 fail, 2 inconclusive, 1 pass.');
  });

  it('shows a port that all domains share once', () => {
    const twice = reportOf('pass', healthy.domains[0]!, {
      ...healthy.domains[0]!,
      domain: 'example.net',
    });
    expect(render(twice).split('imap.mail.me.com:993 works').length).toBe(2);
  });
});

describe('what comes next', () => {
  it('is there if there are records to publish', () => {
    const text = render(broken, { width: 100 });
    expect(text).toMatch(/\n\d\. Wait for the change to spread: dns-audit wait example\.com\n/);
    expect(render(healthy)).not.toContain('dns-audit wait');
  });

  it('names no domain that a shell would not take as it is', () => {
    const [one] = broken.domains;
    const text = render({ ...broken, domains: [{ ...one!, domain: '$(touch x).example' }] });
    expect(text).toContain('dns-audit wait DOMAIN\n');
  });

  it('says where the pages of the checks are, to terminals that take links', () => {
    const text = render(broken, { width: 60 });
    const links = render(broken, { width: 60, links: true });
    expect(links).toContain(
      '\u001b]8;;https://github.com/dns-audit/dns-audit/blob/main/src/check/README.md#spf-single\u001b\\spf-single\u001b]8;;\u001b\\',
    );
    expect(links.replaceAll(/\u001b\]8;;[!-[\]-~]*\u001b\\/g, '')).toBe(text);
    expect(text).not.toContain('\u001b');
  });

  it('has no link but to our own pages, whatever a stranger says', () => {
    const text = render(hostile, { links: true });
    const targets = [...text.matchAll(/\u001b\]8;;([^\u001b]+)/g)].map(([, url]) => url);
    for (const url of targets)
      expect(url).toMatch(
        /^https:\/\/github\.com\/dns-audit\/dns-audit\/blob\/main\/src\/check\/README\.md#[a-z\d-]+$/,
      );
  });
});

describe('who was asked', () => {
  it('is not the resolver alone where name servers were asked in vain', async () => {
    const one = await auditStage(checks, '; at the parent\n@ NS !nxdomain');
    const text = render(reportOf('fail', one), { width: 100 });
    expect(text.replace(/\s+/g, ' ')).toContain('Asked: name servers from the root down; ');
    expect(text).not.toContain('only, so answers');
    expect(text.split('\n').slice(0, 2).join(' ')).toContain("the domain doesn't exist in DNS");
    expect(text).not.toContain("don't serve your records");
  });

  it.each([
    ['has answers of theirs', '', true],
    ['got none', '; at the resolver: !timeout', false],
  ])('may be a cache only if the report %s', async (_, world, isCached) => {
    const { evidence, ...one } = await auditStage(checks, world);
    const answers = evidence.answers.filter(({ vantage }) => vantage === 'resolver');
    const report = reportOf('inconclusive', { ...one, evidence: { ...evidence, answers } });
    const text = render({ ...report, vantage: { ...report.vantage, authoritative: false } });
    expect(text.replaceAll(/\s+/g, ' ').includes('so answers may come from a cache')).toBe(
      isCached,
    );
  });
});

it('names the line of a file in place of who was asked', () => {
  const text = render(fromFile);
  expect(text).toMatch(/^ {2}file {6}\S+:\d+$/m);
  expect(text).not.toMatch(/^ {2}file .*\n {2}asked /m);
});
