/** As much of JavaScript as configurations have: each script gives one record, whose text is what `out` holds. */
import { describe, expect, it } from 'vitest';
import { readText, recordsIn, unknownsIn } from './read.ts';

const wrapped = (script: string): string =>
  `${script};\nD("example.com", REG, TXT("@", String(out)));`;

const outOf = (script: string): string => {
  const file = readText(wrapped(script));
  return [...recordsIn(file), ...unknownsIn(file)]
    .join('\n')
    .replace(/^example\.com\. TXT "(.*)"$/s, '$1');
};

describe('what is worked out', () => {
  it.each<[string, string]>([
    ['var out = "a" + 1 + true + null + undefined', 'a1truenullundefined'],
    ['const out = `a${[1, 2]}b`', 'a1,2b'],
    ['let out = 1; out += 2; out *= 3; out -= 1; out++; --out', '8'],
    ['var out = 7 % 4 + 2 ** 3 + (5 >> 1) + (1 | 6) + ~1', '18'],
    [
      'var out = [1 < 2, "a" < "b", "10" == 10, "10" === 10, null == undefined, 1 != 2]',
      'true,true,true,false,true,true',
    ],
    [
      'var out = [typeof "", typeof 1, typeof {}, typeof undefined, typeof D, typeof A("a", "b")]',
      'string,number,object,undefined,function,function',
    ],
    ['var out = [!0, +"3", -"2", void 0 === undefined]', 'true,3,-2,true'],
    ['var out = null ?? "a"; out ||= "b"; out &&= out + "c"', 'ac'],
    [
      'var {a, b: {c = 5} = {}, ...rest} = {a: 1, d: 2, e: 3}; var out = [a, c, Object.keys(rest)]',
      '1,5,d,e',
    ],
    ['var [a, , b = 9, ...c] = [1, 2, undefined, 4, 5]; var out = [a, b, c]', '1,9,4,5'],
    ['var a = 1, b = 2; [a, b] = [b, a]; var out = [a, b]', '2,1'],
    [
      'function f(a, b = a + 1, ...c) { return [a, b, c.length]; } var out = f(1, undefined, 3, 4)',
      '1,2,2',
    ],
    ['var out = g(2); function g(n) { return n < 1 ? 0 : n + g(n - 1); }', '3'],
    ['var f = (a) => (b) => a + b; var out = f("x")("y")', 'xy'],
    [
      'function f() { return Array.prototype.slice.call(arguments, 1).join("-") } var out = f(1, 2, 3)',
      '2-3',
    ],
    [
      'function f() { return [].slice.call(arguments, 1) } var out = f.apply(null, [1, 2, 3])',
      '2,3',
    ],
    ['function f(a) { return a } var out = f.call(null, 4)', '4'],
    [
      'var o = {a: 1, "b-c": 2, ["d" + 1]: 3, f() { return 4 }}; var out = [o.a, o["b-c"], o.d1, o.f()]',
      '1,2,3,4',
    ],
    [
      'var o = {}; o.a = 1; o["b"] = {c: 2}; o.b.c += 1; delete o.a; var out = JSON ? o.b.c : 0',
      '',
    ],
    ['var out = []; for (var i = 0; i < 3; i++) out.push(i)', '0,1,2'],
    ['var out = []; for (const x of ["a", "b"]) { if (x === "a") continue; out.push(x) }', 'b'],
    ['var out = []; for (var k in {x: 1, y: 2}) out.push(k)', 'x,y'],
    ['var out = ""; for (const c of "ab") out = c + out', 'ba'],
    ['var i = 0; while (true) { if (++i > 4) break } var out = i', '5'],
    ['var i = 0; do { i += 2 } while (i < 3); var out = i', '4'],
    ['var out; a: for (;;) { for (;;) { out = 1; break a } }', '1'],
    [
      'var fs = []; for (let i = 0; i < 2; i++) fs.push(() => i); var out = fs.map((f) => f())',
      '0,1',
    ],
    [
      'function f(x) { switch (x) { case 1: return "a"; case 2: case 3: return "b"; default: return "c" } } var out = [1, 2, 3, 4].map(f)',
      'a,b,b,c',
    ],
    ['var out; try { throw "x" } catch (e) { out = "caught" } finally { out += "!" }', 'caught!'],
    ['var out = [3, 1, 2].sort().reverse().concat([0], 9).slice(1, 4)', '2,1,0'],
    ['var out = [1, 2, 3].reduce((a, b) => a + b) + [1].reduce((a, b) => a + b, 10)', '17'],
    ['var out = [[1, [2]], [3]].flat().length + [1, 2].flatMap((x) => [x, x]).length', '7'],
    [
      'var out = [[1, 2].includes(2), [1].indexOf(5), [1, 2].some((x) => x > 1), [1, 2].every((x) => x > 1), [4].find((x) => x), [4].findIndex((x) => x < 0)]',
      'true,-1,true,false,4,-1',
    ],
    [
      'var a = [1, 2, 3, 4]; var out = [a.shift(), a.pop(), a.splice(0, 1), a.unshift(9), a]',
      '1,4,2,2,9,3',
    ],
    [
      'var out = Object.entries({a: 1}).concat(Object.values(Object.assign({}, {b: 2}, {b: 3})))',
      'a,1,3',
    ],
    ['var out = Object.keys(Object.fromEntries([["a", 1], ["b", 2]]))', 'a,b'],
    ['var out = {...{a: 1, b: 2}, b: 3}.b + [...[1], ...[2, 3]].length', '6'],
    ['var out = "a.b.c".split(".").reverse().join("-").toUpperCase()', 'C-B-A'],
    [
      'var out = ["aXbX".replace("X", "-"), "aXbX".replace(/X/g, "-"), "a.b".replaceAll(".", "_")]',
      'a-bX,a-b-,a_b',
    ],
    [
      'var out = ["abc".substr(-2, 1), "abc".substring(1), "abc".slice(-1), "abc".charAt(1), "abc"[0], "abc".length]',
      'b,bc,c,b,a,3',
    ],
    [
      'var out = [" a ".trim(), "a".repeat(3), "5".padStart(3, "0"), "abc".indexOf("c"), "abc".startsWith("ab"), "abc".endsWith("bc")]',
      'a,aaa,005,2,true,true',
    ],
    ['var out = [/^a+$/.test("aaa"), /b/i.test("B")]', 'true,true'],
    [
      'var out = [parseInt("12px", 10), Number("3"), (255).toString(16), Math.max(1, 5), isNaN("x")]',
      '12,3,ff,5,true',
    ],
    ['var out = Array.isArray([]) && !Array.isArray({}) && Array.from("ab").length', '2'],
    [
      'var out = []; _.each({a: 1}, function (v, k) { out.push(k + v) }); _.each([7], function (v) { out.push(v) })',
      'a1,7',
    ],
    ['var o = {a: 1}; var out = [o.hasOwnProperty("a"), "b" in o, o?.x?.y, o.b]', 'true,false,,'],
    ['CLI_DEFAULTS({flag: "a"}); var out = flag', 'a'],
    ['x = 5; var out = x', '5'],
    ['var out = (1, 2, 3)', '3'],
    ['var out = "x"; console.log("hello"); ["a"].forEach(function (y) { out += y })', 'xa'],
  ])('%s', (script, out) => {
    if (out === '') expect(outOf(script)).toContain('JSON is not defined');
    else expect(outOf(script)).toBe(out);
  });
});

describe('what rests on something unknown', () => {
  const why = 'q is not defined in the files that are read';
  const unknown = `2 example.com TXT: ${why}`;

  it.each([
    'var out = q + 1',
    'var out = "a"; if (q) out = "b"',
    'var out = "a"; if (q) { out = "b" } else { out = "c" }',
    'function f() { if (q) return "a"; return "b" } var out = f()',
    'function f() { for (;;) { if (q) return "a"; break } return "b" } var out = f()',
    'var out = "a"; for (const x of q) out = "b"',
    'var out = 0; while (q) out++',
    'var out = 0; for (const x of [1, 2]) { if (q) break; out = x }',
    'var out = q ? "a" : "b"',
    'var out = q && "a"',
    'var out = q || "a"',
    'var out = q.map((x) => x)',
    'var out = [1, 2].filter((x) => q).length',
    'var out = [...q].join()',
    'var out = {...q}.a',
    'var out = {a: 1, ...q}.a',
    'var o = {a: 1}; o[q] = 2; var out = o.a',
    'var a = [1]; a[q] = 2; var out = a[0]',
    'var o = {a: 1}; if (q) delete o.a; var out = o.a',
    'var o = {a: 1}; if (q) o.a = 2; var out = o.a',
    'var a = [1]; if (q) a.push(2); var out = a.length',
    'var a = [1]; if (q) a.reverse(); var out = a[0]',
    'var a = [1]; q(a); var out = a.length',
    'var out; switch (q) { case 1: out = "a" }',
    'var out = "x"; try { if (q) throw 1; out = "y" } catch (e) {} if (q) out = "z"',
    'function f() { out = "b" } var out = "a"; if (q) f()',
    'var out = "a"; q(function () { out = "b" })',
    'var out = `${q}`',
    'var {out} = q',
    'var [out] = q',
    'var out = [1, 2].reduce((a, b) => q)',
    'var out = typeof q',
    'var out = q === 1',
    'var out = [q].indexOf(1)',
    'var out = Object.keys(q)',
    'var a = [2, 1]; a.sort(q); var out = a[0]',
    'var out = [1].find(() => q)',
    'var out = "a".replace(q, "b")',
  ])('%s', (script) =>
    expect(outOf(script)).toMatch(
      /^2 example\.com TXT: q is not defined|^1 anywhere[^]*\n2 example\.com TXT|^2 example\.com TXT[^]*\n1 anywhere/,
    ),
  );

  it('stays unknown in one place alone', () => {
    expect(outOf('var o = {a: q, b: "x"}; var out = o.b')).toBe('x');
    expect(outOf('var a = [q, "x"]; var out = a[1]')).toBe('x');
    expect(outOf('var out = "x"; if (q) var y = 1')).toBe('x');
    expect(outOf('if (q) throw "not set"; var out = "x"')).toBe('x');
    expect(unknown).toContain(why);
  });

  it('is what may be added', () => {
    const file = readText(
      'var r = [TXT("@", "x")];\nif (q) r.push(TXT("_dmarc", "y"));\nq.forEach(function (z) { D_EXTEND("example.com", A(z, "192.0.2.1")); });\nD("example.com", R, r);\nif (q) D_EXTEND("example.com", A("a", "192.0.2.1"));',
    );
    expect(recordsIn(file)).toEqual(['example.com. TXT "x"']);
    expect(unknownsIn(file)).toEqual(
      expect.arrayContaining([`2 _dmarc.example.com TXT: ${why}`, `5 a.example.com A: ${why}`]),
    );
  });

  it.each([
    ['class X {}; var out = new X()', '2 example.com TXT'],
    ['async function f() {} var out = f()', '2 example.com TXT'],
    ['var out = this', '2 example.com TXT'],
    ['var out = Date', '2 example.com TXT: Date is not defined'],
    ['var out = process.env.HOME', '2 example.com TXT: process is not defined'],
    ['var out = ({}).constructor', '2 example.com TXT: "constructor" is not worked out here'],
    ['var out = [].constructor.constructor("return 1")()', '2 example.com TXT'],
    ['var out = "a".constructor', '2 example.com TXT: "constructor" is not worked out here'],
    ['var out = (function () {}).constructor("return 1")()', '2 example.com TXT'],
    ['var out = ({}).__proto__', '2 example.com TXT: "__proto__" is not worked out here'],
    ['var o = {}; o.__proto__ = {a: 1}; var out = o.a', 'undefined'],
    ['var o = {"__proto__": {a: "x"}}; var out = o.a', 'undefined'],
    ['var out = fetch("https://example.net")', '2 example.com TXT: fetch() would have to be run'],
    ['var out = eval("1")', '2 example.com TXT: eval is not defined'],
    ['var out = globalThis.D', '2 example.com TXT: globalThis is not defined'],
  ])('%s has no way out', (script, out) => expect(outOf(script)).toContain(out));
});

describe('a script that is too much', () => {
  const domain = 'D("example.com", R, TXT("@", "x"));\n';

  it.each([
    ['for (;;) {}', 'the script takes too many steps'],
    ['while (true) {}', 'the script takes too many steps'],
    ['do {} while (1)', 'the script takes too many steps'],
    ['for (const x of [1]) { for (;;) {} }', 'the script takes too many steps'],
    ['function f() { return f() } f()', 'the script is nested too deeply'],
    ['var f = () => g(), g = () => f(); f()', 'the script is nested too deeply'],
    ['var a = [1]; a.forEach(function g() { a.forEach(g) })', 'the script is nested too deeply'],
    ['var a = []; for (;;) a.push(a)', 'too'],
    ['var a = [1]; for (;;) a = a.concat(a)', 'too'],
    ['var a = [1]; for (;;) a.push(...a)', 'too'],
    ['var s = "x"; for (;;) s += s', 'a text of the script is too long'],
    ['var s = "x"; for (;;) s = `${s}${s}`', 'a text of the script is too long'],
    ['var s = "x".repeat(9999); for (;;) s = s.replace(/x/g, "xxxxxxxxxxxxxxxxxxxxxxxx")', 'too'],
    [
      'var s = "x".repeat(9999); s.replace(/x/g, "$`$`$`$`$`$`$`$`$`")',
      'a text of the script is too long',
    ],
    ['var a = []; a[4e8] = 1', 'a list of the script is too long'],
    ['var o = {}; for (var i = 0; ; i++) o["k" + i] = i', 'too'],
    [
      'var f = x => x; for (var i = 0; i < 5000; i++) { const g = f; f = x => g(x) } f(1)',
      'the script is nested too deeply',
    ],
    ['require("./dnsconfig.js")', 'dnsconfig.js is loaded within itself'],
    ['PANIC("stop")', 'PANIC() stops dnscontrol here'],
    ['throw new Error("x")', 'it throws an error here'],
  ])('%s ends, and the rest is unknown', (script, why) => {
    const file = readText(`${domain}${script}`);
    expect(recordsIn(file)).toEqual(['example.com. TXT "x"']);
    expect(unknownsIn(file)).toEqual([expect.stringMatching(/^\d+ anywhere/)]);
    expect(unknownsIn(file)[0]).toContain(why);
  });

  it.each([
    '/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
    '/(a|a)*b/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")',
    '/a*a*a*a*a*b/.test("a".repeat(9999))',
    '/a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaaaa/.test("a".repeat(24))',
    '/^(?=(a+))a*b$/.test("aaaa")',
    '/(a+)\\1+b/.test("a".repeat(999))',
    '"a".repeat(9999).split(/a*a*a*b/)',
    '"x".repeat(1e9)',
    '[[[[1]]]].join()',
    'parseInt.constructor',
    'new RegExp("(a+)+").test("a")',
  ])('%s is not tried', (expression) =>
    expect(outOf(`var out = ${expression}`)).toMatch(/^2 example\.com TXT: /),
  );

  it('may have lists within themselves', () => {
    const file = readText(`${domain}var a = []; a.push(a); D("example.net", R, a);`);
    expect(unknownsIn(file)[0]).toContain('the script is nested too deeply');
  });

  it('may be long chains, which are not deep', () => {
    const chain = Array.from({ length: 3000 }, () => '"x"').join(' + ');
    expect(outOf(`var out = (${chain}).length`)).toBe('3000');
  });
});
