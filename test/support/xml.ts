/** A small strict XML reader, enough to hold our own output to well-formedness. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decoded = (raw: string): string => {
  if (/[<>]/.test(raw) || /&(?!(?:amp|lt|gt|quot|apos);)/.test(raw)) throw new Error(`bad: ${raw}`);
  return raw.replace(/&(\w+);/g, (_, name: string) => entities[name]!);
};

/** The root element. Throws where the text is not well-formed. */
export const parseXml = (xml: string): Element => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(declaration)) throw new Error('no declaration');
  let at = declaration.length;
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(xml);
    if (match === null) throw new Error(`at ${at}: ${xml.slice(at, at + 40)}`);
    at += match[0].length;
    return match;
  };
  const element = (): Element => {
    const [, name = '', rest = '', empty] = take(/<([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/);
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`${key} twice`);
      attributes[key] = decoded(value);
    }
    const children: Element[] = [];
    let text = '';
    if (empty !== '/') {
      for (;;) {
        text += decoded(take(/[^<]*/)[0]);
        if (xml.startsWith('</', at)) break;
        children.push(element());
      }
      take(new RegExp(`</${name}>`));
    }
    return { name, attributes, children, text };
  };
  const root = element();
  take(/\n$/);
  return root;
};
