/** The frame of the HTML report: a self-contained page that loads nothing and runs only its own script. */
import { type Content, el, renderMarkup } from './element.ts';
import { pageScript } from './script.ts';
import { cspHashes } from './csp-hashes.ts';
import { pageStyle } from './style.ts';

/** Nothing may be loaded, and only the style and script with these hashes apply. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${cspHashes.style}'`,
  `script-src 'sha256-${cspHashes.script}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface Page {
  readonly title: string;
  readonly header: Content;
  readonly main: Content;
  readonly footer: Content;
}

/** The page as text; it ends with a line feed. */
export const renderPage = ({ title, header, main, footer }: Page): string => {
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'referrer', content: 'no-referrer' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', {}, title),
    el('link', { rel: 'icon', href: 'data:,' }),
  ].map(renderMarkup);
  const body = [
    el('a', { class: 'skip', href: '#report' }, 'Skip to the report'),
    el('header', {}, header),
    el('main', { id: 'report', tabindex: -1 }, main),
    el('footer', {}, footer),
  ].map(renderMarkup);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    ...head,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    ...body,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
