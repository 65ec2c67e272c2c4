/**
 * The elements that an HTML or SVG page of ours is made of. They escape by construction: a tag or an
 * attribute that is not in these lists does not compile, and text has no way to become either.
 */
import { presentText } from '../model/present.ts';

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

/** Text that was looked at and may have letters of any script: it is still escaped as markup. */
interface Letters {
  readonly letters: string;
}

interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

export type Content = Element | Letters | string | number | undefined | readonly Content[];

export const el = (tag: Tag, attributes: Attributes, ...children: readonly Content[]): Element => ({
  tag,
  attributes,
  children,
});

export const letters = (text: string): Letters => ({ letters: text });

/** Signs of our own that no font lacks; all else beyond ASCII is a stranger's, and shown as `\DDD`. */
const foreign = /[^\n -~—–·×…✓✗→↓⏱]+/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As markup wants it, and so that no workflow runner reads a command where the page is printed into a log. */
const asMarkup = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/#(?=#)/g, '&#35;')
    .replace(/:(?=:)/g, '&#58;');

const escape = (text: string): string => asMarkup(text.replace(foreign, presentText));

/** Within the page, our sources, and nothing else: never what a report brings. */
const addresses =
  /^(?:#[\w-]+|data:,|https:\/\/(?:support\.apple\.com|www\.rfc-editor\.org|github\.com\/dns-audit)\/[\w/.#-]*)$/;

const isSafe = (name: string, value: string): boolean => name !== 'href' || addresses.test(value);

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([name, value]) => isSafe(name, String(value)))
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

const voids: ReadonlySet<Tag> = new Set(['link', 'meta', 'wbr']);

const isMany = (content: Content): content is readonly Content[] => Array.isArray(content);

/** The markup of any content. */
export const markup = (content: Content): string => {
  if (content === undefined) return '';
  if (typeof content === 'string') return escape(content);
  if (typeof content === 'number') return String(content);
  if (isMany(content)) return content.map(markup).join('');
  if ('letters' in content) return asMarkup(content.letters);
  const { tag, attributes, children } = content;
  const open = `<${tag}${attributesText(attributes)}>`;
  return voids.has(tag) ? open : `${open}${markup(children)}</${tag}>`;
};
