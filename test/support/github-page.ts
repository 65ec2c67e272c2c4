/** A page that shows Markdown as GitHub does: its own style sheet, alerts, and the frame that it stands in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';

const style = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'),
  'utf8',
);

/** GitHub's page around the text: a comment has its author above it, a summary the job's name. */
const frame = `
  body { margin: 0; padding: 16px; background: light-dark(#ffffff, #0d1117); color-scheme: light dark;
    font: 14px/1.5 -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
  .frame { max-width: 830px; margin: 0 auto; border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; }
  .head { padding: 8px 16px; background: light-dark(#f6f8fa, #151b23); border-bottom: 1px solid light-dark(#d1d9e0, #3d444d);
    border-radius: 6px 6px 0 0; color: light-dark(#59636e, #9198a1); }
  .markdown-body { padding: 16px; font-size: 14px; border-radius: 6px; }
  .markdown-alert { border-left: 4px solid #0969da; padding: 0 16px; }
  .diff-add { background: light-dark(#dafbe1, #033a16); color: light-dark(#116329, #aff5b4); display: inline-block; min-width: 100%; }
  .diff-del { background: light-dark(#ffebe9, #67060c); color: light-dark(#82071e, #ffdcd7); display: inline-block; min-width: 100%; }
`;

const markdown = new MarkdownIt({ html: true, linkify: true });
const { escapeHtml } = markdown.utils;

markdown.renderer.rules.fence = (tokens, i) => {
  const { content = '', info = '' } = tokens[i] ?? {};
  const lines = content.trimEnd().split('\n');
  const shown = lines.map((line) => {
    const sign = info === 'diff' ? { '+': 'add', '-': 'del' }[line[0] ?? ''] : undefined;
    const text = escapeHtml(line);
    return sign === undefined ? text : `<span class="diff-${sign}">${text}</span>`;
  });
  return `<div class="highlight"><pre>${shown.join('\n')}</pre></div>`;
};

/** `> [!NOTE]` is GitHub's own. */
const withAlerts = (html: string): string =>
  html.replaceAll(
    /<blockquote>\s*<p>\[!NOTE\]\s*/g,
    '<blockquote class="markdown-alert"><p>Note: ',
  );

export const githubPage = (text: string, head: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}${frame}</style>
<div class="frame"><div class="head">${escapeHtml(head)}</div>
<div class="markdown-body">${withAlerts(markdown.render(text))}</div></div>`;
