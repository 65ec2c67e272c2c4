/** What in a text for GitHub is not of our making, by a CommonMark parser. */
import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: true });

const ownHtml =
  /^(?:<!-- dns-audit:v2 key=[a-z0-9.-]+(?: [a-z]+=[\w.,:+~*-]*){9} -->|<details><summary>(?:\d+ (?:checks? (?:fine|skipped)|notes?|findings? waived)|Evidence|Also possible|Right settings, and commands to check it yourself|How this was checked|What it was|What was wrong|Mail path|SPF, term by term)<\/summary>|<\/details>)\n?$/;

const foreignTypes = new Set(
  'image html_inline hr bullet_list_open ordered_list_open code_block'.split(' '),
);

interface Piece {
  readonly type: string;
  readonly content: string;
  readonly href: string;
}

/** The list of steps, which stands below a title of ours. */
const steps = '**What to do**';

const stepsHeading = /^What to do(?: (?:at|in) .+)?$/;

/** The lists below our heading whose items go on to be counted from 1: lines to copy stand between them. */
const ownLists = (tokens: readonly Token[]): ReadonlySet<Token> => {
  const own = new Set<Token>();
  let next: number | undefined;
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'heading_open')
      next = stepsHeading.test(tokens[i + 1]?.content ?? '') ? 1 : undefined;
    const start = Number(token.attrGet('start') ?? 1);
    if (token.type === 'ordered_list_open' && token.level === 0 && start === next) own.add(token);
    if (token.type === 'list_item_open' && next !== undefined) next += 1;
  }
  return own;
};

const piecesOf = (source: string): readonly Piece[] => {
  const tokens = markdown.parse(source, {});
  const own = ownLists(tokens);
  return tokens
    .filter(
      (token, i) =>
        token.type !== 'ordered_list_open' || !(own.has(token) || tokens[i - 2]?.content === steps),
    )
    .flatMap((token) => token.children ?? [token])
    .map((token) => ({
      type: token.type,
      content: token.content,
      href: String(token.attrGet('href') ?? ''),
    }));
};

/** Structure, HTML, links that are not to `links`, and words that GitHub would make into links. */
export const foreignIn = (source: string, links: readonly string[] = []): readonly string[] =>
  piecesOf(source).flatMap(({ type, content, href }) => {
    const linked =
      (type === 'text' && /[@#]|:\/\/|www\.|\bGH-\d/.test(content)) ||
      (type === 'link_open' && !links.includes(href));
    const tagged = type === 'html_block' && !ownHtml.test(content);
    return foreignTypes.has(type) || linked || tagged ? [`${type} ${content}${href}`] : [];
  });

/** Every line of a diff that is one to GitHub, with its sign. */
export const diffLinesIn = (source: string): readonly string[] =>
  markdown
    .parse(source, {})
    .filter(({ type, info }) => type === 'fence' && info === 'diff')
    .flatMap(({ content }) => content.trimEnd().split('\n'));

/** The cells of every table, row by row. */
export const rowsIn = (source: string): readonly number[] => {
  const rows: number[] = [];
  for (const { type } of markdown.parse(source, {})) {
    if (type === 'tr_open') rows.push(0);
    if (type === 'td_open' || type === 'th_open') rows[rows.length - 1]! += 1;
  }
  return rows;
};
