/** A small strict reader of HTML, enough to hold our own pages to their structure. */

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** Of it and all below, decoded. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#35;': '#',
  '&#58;': ':',
};

const decoded = (raw: string): string => {
  if (/[<>]/.test(raw)) throw new Error(`bad: ${raw}`);
  return raw.replace(/&[#\w]*;?/g, (entity) => {
    const sign = entities[entity];
    if (sign === undefined) throw new Error(`unknown entity ${entity}`);
    return sign;
  });
};

const voids = new Set(['link', 'meta', 'wbr']);
const raw = new Set(['style', 'script']);

/** The `html` element. Throws where the page is not as we write pages. */
export const parseHtml = (html: string): Node => {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(html);
    if (match === null) throw new Error(`at ${at}: ${html.slice(at, at + 60)}`);
    at += match[0].length;
    return match;
  };
  const element = (): Node => {
    const [, name = '', rest = ''] = take(/<([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>/);
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`${key} twice`);
      attributes[key] = decoded(value);
    }
    const children: Node[] = [];
    let text = '';
    if (raw.has(name)) text = take(new RegExp(`[^]*?(?=</${name}>)`))[0];
    else if (!voids.has(name))
      for (;;) {
        text += decoded(take(/[^<]*/)[0]);
        if (html.startsWith('</', at)) break;
        const child = element();
        children.push(child);
        text += child.text;
      }
    if (!voids.has(name)) take(new RegExp(`</${name}>`));
    return { name, attributes, children, text };
  };
  take(/<!doctype html>\n/);
  const root = element();
  take(/\n$/);
  return root;
};

/** All elements, in the order of the page. */
export const allIn = (node: Node): readonly Node[] => [node, ...node.children.flatMap(allIn)];

export const named = (node: Node, ...names: readonly string[]): readonly Node[] =>
  allIn(node).filter(({ name }) => names.includes(name));

/** The page without what is written in it. */
export const shapeOf = ({ name, attributes, children }: Node): unknown => [
  name,
  Object.keys(attributes).join(' '),
  attributes['class'],
  children.map(shapeOf),
];
