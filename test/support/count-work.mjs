/**
 * Makes each function and each turn of a loop of our own code add one to `globalThis.steps`, so that the work of a
 * reader is counted and not timed: test/support/work.ts.
 */
import { parseAst } from 'vite';

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const loops = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

const step = 'globalThis.steps++';

/** What to insert, and where. */
const insertionsIn = (root) => {
  const found = [];
  const around = ({ start, end }, before, after) => found.push([start, before], [end, after]);
  const visit = (node) => {
    const { body } = node;
    if (loops.has(node.type) || functions.has(node.type)) {
      if (body.type === 'BlockStatement') found.push([body.start + 1, `${step};`]);
      else if (loops.has(node.type)) around(body, `{${step};`, '}');
      else around(body, `(${step},`, ')');
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') visit(child);
  };
  visit(root);
  return found;
};

export const countWork = () => ({
  name: 'count-work',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || id.includes('node_modules')) return undefined;
    let counted = code;
    const places = insertionsIn(parseAst(code)).toSorted(([a], [b]) => b - a);
    for (const [at, text] of places) counted = counted.slice(0, at) + text + counted.slice(at);
    return { code: counted, map: null };
  },
});
