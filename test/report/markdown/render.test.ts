import { describe, expect, it } from 'vitest';
import {
  escapeCell,
  codeSpan,
  fencedBlock,
  escapeProse,
} from '../../../src/report/markdown/escape.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { stories } from '../../support/scenarios.ts';
import { broken, healthy, inconclusive, manyDomains, mixed } from '../../support/reports.ts';

describe('a summary', () => {
  const summary = renderMarkdown(broken);

  it('begins with the verdict', () =>
    expect(summary).toMatch(
      /^### ❌ `example\.com`: FAIL\n\n5 problems and 1 warning: Apple's MX records are not all there; /,
    ));

  it('lists what is not fine in a table, and folds the rest', () => {
    expect(summary).toContain(
      '| ❌ | There is no record at sig1.\\_domainkey.example.com | `dkim-present` |',
    );
    expect(summary.indexOf('The domain has MX records')).toBeGreaterThan(
      summary.indexOf('<details><summary>3 checks fine'),
    );
  });

  it('has each record as fields of a form, and fenced as a line', () => {
    expect(summary).toContain('| `CNAME` | `sig1.dkim.example.com.at.icloudmailadmin.com` |');
    expect(summary).toContain(
      '\n+ sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\n',
    );
  });

  it('of a domain that has nothing yet is short, and has every record as fields', () => {
    const text = renderMarkdown(stories.fresh!, { evidence: false });
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text).toContain('| **Add** | `@` | `MX` | `10` | `mx01.mail.icloud.com` |');
    expect(text).not.toContain('Evidence');
  });

  it('shows what could not be judged', () => {
    const unsure = renderMarkdown(inconclusive);
    expect(unsure).toContain("#### ❔ 192.0.2.1 didn't answer");
    expect(unsure).toContain('`mx-present`');
    expect(unsure).not.toContain('Publish');
  });

  it('shows a note before anything that is folded', () => {
    const [open = ''] = renderMarkdown(mixed).split('<details>');
    expect(open).toContain('#### ℹ️ The DMARC policy is p=none');
  });

  it('is short where all is well', () => {
    expect(renderMarkdown(healthy)).toMatch(
      /^### ✅ `example\.com`: PASS\n\nEverything Apple requires is in place\.\n\n<details>/,
    );
  });

  it('counts several domains first', () =>
    expect(renderMarkdown(manyDomains)).toMatch(
      /^## dns-audit: 4 domains: 1 fail, 2 inconclusive, 1 pass\n/,
    ));
});

describe('what keeps Markdown ours', () => {
  it.each([
    ['a', '`a`'],
    ['', '` `'],
    ['`', '`` ` ``'],
    ['a``b', '``` a``b ```'],
  ])('a code span around %j', (text, span) => expect(codeSpan(text)).toBe(span));

  it.each([
    ['p=none, _dmarc', 'p=none, \\_dmarc'],
    ['[x](y)', '\\[x\\](y)'],
    ['<b> & $x$ |', '\\<b\\> \\& \\$x\\$ \\|'],
    ['ask @octocat, please', 'ask `@octocat`, please'],
    ['(see https://evil.example/.)', '(see `https://evil.example/`.)'],
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['192.0.2.1 answers', '192.0.2.1 answers'],
    ['https://evil.example', '`https://evil.example`'],
    ['see GH-1', 'see `GH-1`'],
  ])('a sentence: %j', (text, sentence) => expect(escapeProse(text)).toBe(sentence));

  it('a cell holds no sign that divides cells', () =>
    expect(escapeCell('a | b \\| `c`')).toBe('a ? b ?? ?c?'));

  it('a fence is longer than any in it', () =>
    expect(fencedBlock('text', ['````', 'x'])).toBe('`````text\n````\nx\n`````'));
});
