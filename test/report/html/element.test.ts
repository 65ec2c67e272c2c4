import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { el, anyScript, renderMarkup } from '../../../src/report/html/element.ts';
import { hostileStrings } from '../../support/reports.ts';

describe('an element', () => {
  it('is written with its attributes and children', () =>
    expect(
      renderMarkup(el('p', { class: 'a', id: 'b' }, 'x', 1, undefined, [el('wbr', {}), ['y']])),
    ).toBe('<p class="a" id="b">x1<wbr>y</p>'));

  it('has no tag and no attribute that is not ours', () => {
    // @ts-expect-error: a script is no element of a report.
    el('script', {});
    // @ts-expect-error: nor is there a way to run one.
    el('p', { onclick: 'alert(1)' });
    // @ts-expect-error: a style would break the policy.
    el('p', { style: 'color:red' });
    expect(true).toBe(true);
  });

  it('shows text, in content and in attributes', () => {
    expect(renderMarkup('<b>&"\'')).toBe('&lt;b&gt;&amp;&quot;&#39;');
    expect(renderMarkup(el('p', { 'aria-label': '"><script>' }))).toBe(
      '<p aria-label="&quot;&gt;&lt;script&gt;"></p>',
    );
  });

  it('shows what is not ASCII, nor a sign of ours, as octets', () =>
    expect(renderMarkup('é\u202e ✓ \u001b[2J')).toBe('\\195\\169\\226\\128\\174 ✓ \\027[2J'));

  it('shows letters that were looked at as they are', () =>
    expect(renderMarkup(anyScript('bücher.example<'))).toBe('bücher.example&lt;'));

  it('leaves no workflow command in a log', () =>
    expect(renderMarkup('::error::x ##[add-mask]y')).toBe('&#58;:error&#58;:x &#35;#[add-mask]y'));

  it.each([
    ['#d1-finding-1', true],
    ['https://www.rfc-editor.org/rfc/rfc7208#section-4.6.4', true],
    ['https://support.apple.com/102374', true],
    ['data:,', true],
    ['javascript:alert(1)', false],
    ['https://evil.example/', false],
    ['https://support.apple.com.evil.example/', false],
    ['https://support.apple.com/102374?x', false],
    ['//evil.example', false],
    ['data:text/html,x', false],
  ])('links %s: %s', (href, linked) =>
    expect(renderMarkup(el('a', { href }, 'x'))).toBe(
      linked ? `<a href="${href}">x</a>` : '<a>x</a>',
    ),
  );

  it('never lets text out of its place', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...hostileStrings), fc.string({ unit: 'binary' })),
        (text) => {
          const written = renderMarkup(el('p', { 'data-copy': text }, text));
          expect(written).toMatch(/^<p data-copy="[^"<>]*">[^<>]*<\/p>$/);
          expect(written).not.toMatch(/::|##/);
        },
      ),
    );
  });
});
