import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import type { DomainReport, Result } from '../../../src/model/report.ts';
import { planSetUp } from '../../../src/report/view/set-up-steps.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { recordColumns } from '../../../src/report/view/plain-text.ts';
import { renderText } from '../../../src/report/text/render.ts';
import { parseHtml } from '../../support/html.ts';
import { auditStage } from '../../support/stand-ins.ts';
import { bareLines, fresh } from '../../support/scenarios.ts';

const [bare] = fresh.domains as readonly [DomainReport];
const look = { color: false, unicode: true, verbose: false, quiet: false };
const textAt = (width: number) => renderText(fresh, { ...look, width });

const records = [
  'example.com. TXT "apple-domain=Abcd1234Efgh5678"',
  'example.com. MX 10 mx01.mail.icloud.com.',
  'example.com. MX 10 mx02.mail.icloud.com.',
  'example.com. TXT "v=spf1 include:icloud.com ~all"',
  'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  '_dmarc.example.com. TXT "v=DMARC1; p=quarantine"',
];

describe('a domain without any mail record', () => {
  it('gets every record once, that of the verification first', () => {
    const setUp = planSetUp(bare)!;
    expect(setUp.records.map((record) => recordColumns(record).join(' '))).toEqual(records);
    expect(setUp.first).not.toContain('VALUE');
    expect(setUp.publish).toContain(
      'at the DNS host that runs ns1.example.net and ns2.example.net',
    );
  });

  it('says where the verification value comes from if it is unknown', () => {
    const { token: _, ...rest } = bare;
    const valueless = (result: Result): Result => {
      const [finding] = result.findings;
      if (result.check !== 'verification-present' || finding === undefined) return result;
      const { publish: __, remove: ___, ...fix } = finding.fix;
      return { ...result, findings: [{ ...finding, fix }] };
    };
    const results = bare.results.map(valueless);
    const setUp = planSetUp({ ...rest, results })!;
    expect(setUp.first).toContain(
      'iCloud shows a TXT value (apple-domain=VALUE) for example.com: add it to the records below.',
    );
    expect(setUp.records.map((record) => recordColumns(record).join(' '))).toEqual(
      records.slice(1),
    );
  });

  it.each([
    ['has an MX record of somebody else', bareLines.replace('@ MX !nodata', '@ MX 10 a.example.')],
    ['has an SPF record', bareLines.replace('@ TXT !nodata', '@ TXT "v=spf1 -all"')],
    ['has what was meant to be one', bareLines.replace('@ TXT !nodata', '@ TXT "spf1 a -all"')],
    ['has something in the place of one', bareLines.replace('CNAME !nxdomain', 'TXT "x"')],
    ['has a record under another name', `${bareLines}\nexample.com MX 10 mx01.mail.icloud.com.`],
    ['does not exist', '; at the parent\n@ NS !nxdomain'],
    ['does not answer', '; at each: !timeout'],
  ])('is another matter where it %s', async (_, lines) => {
    expect(planSetUp(await auditStage(checks, lines))).toBeUndefined();
  });

  it('has all records in one block of text, each on one line, and none of them again', () => {
    const lines = textAt(80).split('\n');
    const at = lines.indexOf(records[0]!);
    expect(lines.slice(at, at + records.length)).toEqual(records);
    for (const record of records) {
      const value = record.replace(/^\S+ \S+ /, '');
      expect(lines.filter((line) => line.includes(value)).length, value).toBe(1);
    }
    expect(lines[0]).toContain('none of the records Apple');
  });

  it('has them as the fields of a form where no line would be legible', () => {
    const lines = textAt(40).split('\n');
    const at = lines.indexOf('name   sig1._domainkey.example.com.');
    expect(lines.slice(at, at + 3)).toEqual([
      'name   sig1._domainkey.example.com.',
      'type   CNAME',
      'value  sig1.dkim.example.com.at.icloudmailadmin.com.',
    ]);
  });

  it('has them in one fenced block, and in one text to be copied', () => {
    const block = records.join('\n');
    expect(renderMarkdown(fresh)).toContain(`\n\`\`\`text\n${block}\n\`\`\`\n`);
    const page = renderHtml(fresh);
    expect(page).toContain(`data-copy="${block.replaceAll('"', '&quot;')}"`);
    expect(parseHtml(page).text).toContain('What to do, in this order');
  });
});
