/**
 * The elements that an HTML or SVG page of ours is made of. They escape by construction: a tag or an
 * attribute that is not in these lists does not compile, and text has no way to become either.
 */
import { presentText } from '../../model/dns/presentation.ts';

type Tag =
  | 'a'
  | 'article'
  | 'aside'
  | 'bdi'
  | 'body'
  | 'code'
  | 'dd'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'footer'
  | 'g'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'header'
  | 'head'
  | 'html'
  | 'li'
  | 'link'
  | 'main'
  | 'meta'
  | 'nav'
  | 'ol'
  | 'p'
  | 'path'
  | 'pre'
  | 'rect'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'summary'
  | 'svg'
  | 'table'
  | 'tbody'
  | 'td'
  | 'text'
  | 'th'
  | 'thead'
  | 'time'
  | 'title'
  | 'tr'
  | 'ul'
  | 'wbr';

type Attribute =
  | 'aria-hidden'
  | 'aria-label'
  | 'aria-labelledby'
  | 'charset'
  | 'class'
  | 'content'
  | 'd'
  | 'data-copy'
  | 'datetime'
  | 'fill'
  | 'font-family'
  | 'font-size'
  | 'height'
  | 'href'
  | 'http-equiv'
  | 'id'
  | 'lang'
  | 'name'
  | 'open'
  | 'preserveAspectRatio'
  | 'rel'
  | 'role'
  | 'rx'
  | 'scope'
  | 'tabindex'
  | 'text-anchor'
  | 'textLength'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'xmlns'
  | 'y';

type Attributes = { readonly [A in Attribute]?: string | number };

/** Text that may have letters of any script, because it was checked. It is still escaped as markup. */
interface AnyScriptText {
  readonly letters: string;
}

interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

/** Content made only when it is written, because there may be very much of it. */
type LateContent = () => Content;

export type Content =
  | Element
  | AnyScriptText
  | LateContent
  | string
  | number
  | undefined
  | readonly Content[];

export const el = (tag: Tag, attributes: Attributes, ...children: readonly Content[]): Element => ({
  tag,
  attributes,
  children,
});

export const anyScript = (text: string): AnyScriptText => ({ letters: text });

/** Anything but ASCII and our own signs; it comes from a report and is shown as `\DDD`. */
const foreignSigns = /[^\n -~—–·×…✓✗→↓⏱]+/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped as markup, and so that a workflow runner finds no command if the page is printed into a log. */
const asMarkup = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/#(?=#)/g, '&#35;')
    .replace(/:(?=:)/g, '&#58;');

/** Texts that need no escaping, as most do not. */
const harmlessText = /^[\n !$%(-9;=?-~]*$/;

const escape = (text: string): string =>
  harmlessText.test(text) ? text : asMarkup(text.replace(foreignSigns, presentText));

/** Links go within the page and to our sources, never to an address from a report. */
const allowedAddresses =
  /^(?:#[\w-]+|data:,|https:\/\/(?:support\.apple\.com|www\.rfc-editor\.org|github\.com\/dns-audit)\/[\w/.#-]*)$/;

const isSafe = (name: string, value: string): boolean =>
  name !== 'href' || allowedAddresses.test(value);

const attributesText = (attributes: Attributes): string => {
  let text = '';
  for (const [name, value] of Object.entries(attributes))
    if (isSafe(name, String(value))) text += ` ${name}="${escape(String(value))}"`;
  return text;
};

const voidTags: ReadonlySet<Tag> = new Set(['link', 'meta', 'wbr']);

/** Elements that begin on a new line, so that the page can be read and compared as text. */
const blockTags: ReadonlySet<Tag> = new Set([
  ...(['header', 'main', 'footer', 'nav', 'section', 'article', 'details'] as const),
  ...(['h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr'] as const),
]);

export const isContentList = (content: Content): content is readonly Content[] =>
  Array.isArray(content);

/** Adds the pieces, which are many and short, so that they are joined only once. */
const writeContent = (content: Content, pieces: string[]): void => {
  if (content === undefined) return;
  if (typeof content === 'string') pieces.push(escape(content));
  else if (typeof content === 'number') pieces.push(String(content));
  else if (typeof content === 'function') pieces.push(renderMarkup(content()));
  else if (isContentList(content)) for (const each of content) writeContent(each, pieces);
  else if ('letters' in content) pieces.push(asMarkup(content.letters));
  else {
    const { tag, attributes, children } = content;
    pieces.push(`${blockTags.has(tag) ? '\n' : ''}<${tag}${attributesText(attributes)}>`);
    if (voidTags.has(tag)) return;
    writeContent(children, pieces);
    pieces.push(`</${tag}>`);
  }
};

/** The markup of any content. */
export const renderMarkup = (content: Content): string => {
  const pieces: string[] = [];
  writeContent(content, pieces);
  return pieces.join('');
};
