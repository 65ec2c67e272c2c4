/** Reports of files: the records of a fix come in the form of the file. */
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { isAppleHost } from '../../src/icloud/exchanges.ts';
import { auditFile, useFolder } from '../support/file-audit.ts';
import { reportOf } from '../support/reports.ts';

const put = useFolder();

const terraform = (name: string, body: string): string =>
  `resource "cloudflare_dns_record" "${name}" {\n  zone_id = "z"\n  name = "example.com"\n${body}\n}\n`;

const mx = (host: string, name: string) =>
  terraform(name, `  type = "MX"\n  priority = 10\n  content = "${host}.mail.icloud.com"`);

const style = {
  width: 100,
  color: false,
  unicode: true,
  verbose: false,
  quiet: false,
  isApple: isAppleHost,
};

const shown = (domain: DomainReport) => {
  const report: Report = reportOf(domain.verdict, domain);
  return { markdown: renderMarkdown(report), text: renderText(report, style) };
};

describe('a repository with Terraform', () => {
  it('is shown the resources to add', async () => {
    const spec = put('tf/mail.tf', `${mx('mx01', 'a')}${mx('mx02', 'b')}`);
    const { markdown, text } = shown(await auditFile(spec));
    const block = 'resource "cloudflare_dns_record" "mail_example_com_spf" {';
    expect(markdown).toContain(`\`\`\`hcl\n${block}\n  zone_id = var.zone_id\n`);
    expect(text).toContain(block);
    expect(text).not.toContain("In your DNS host's form");
  });

  it('is shown all of them if there is none yet', async () => {
    const spec = put('new/mail.tf', terraform('a', '  type = "A"\n  content = "192.0.2.1"'));
    const { markdown, text } = shown(await auditFile(spec));
    for (const name of ['mx_1', 'mx_2', 'spf']) {
      expect(markdown).toContain(`"mail_example_com_${name}" {`);
      expect(text).toContain(`"mail_example_com_${name}" {`);
    }
    expect(markdown).not.toContain('example.com. MX');
  });
});

it('a repository with octoDNS is shown values of a record set', async () => {
  const spec = put(
    'example.com.yaml',
    "---\n'':\n  - type: MX\n    values:\n      - preference: 10\n        exchange: mx01.mail.icloud.com.\n      - preference: 10\n        exchange: mx02.mail.icloud.com.\n",
  );
  const { markdown } = shown(await auditFile(spec));
  expect(markdown).toContain(
    '```yaml\n# If the record set is there already, add these values to it.\n---',
  );
});

it('a zone file is shown its own lines', async () => {
  const spec = put('example.com.zone', '$ORIGIN example.com.\n@ MX 10 mx01.mail.icloud.com.\n');
  const { markdown, text } = shown(await auditFile(spec));
  expect(text).toContain('Learn more: dns-audit explain');
  expect(text).not.toContain("In your DNS host's form");
  expect(markdown).toContain('```text\nexample.com. TXT "v=spf1 include:icloud.com ~all"');
});
