/** Expressions and functions, by what they give in a resource. */
import { describe, expect, it } from 'vitest';
import { valueOf } from './support.ts';

const check = (rows: readonly (readonly [string, string])[]): void => {
  it.each(rows)('%s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });
};

describe('operators', () => {
  check([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['-2 + 10 % 4', '0'],
    ['7 / 2', '3.5'],
    ['1 / 0', '?(a number is divided by zero)'],
    ['!false && (1 < 2 || 1 >= 2)', 'true'],
    ['"5" + 1', '6'],
    ['"a" + 1', '?("+" cannot be applied to this)'],
    ['"a" == "a"', 'true'],
    ['"1" == 1', 'false'],
    ['[1, 2] != [1, 3]', 'true'],
    ['null == null', 'true'],
    ['1 == 1 ? "yes" : "no"', '"yes"'],
    ['false ? "a" : false ? "b" : "c"', '"c"'],
    ['[\n  1 +\n  2,\n]', '[3]'],
  ]);
});

describe('templates', () => {
  check([
    [String.raw`"a\tb\"c\\d\u00e9"`, String.raw`"a\tb\"c\\dé"`],
    [String.raw`"\U0001F600"`, '"\u{1F600}"'],
    ['"${1 + 1}"', '2'],
    ['"x${1 + 1}"', '"x2"'],
    ['"$${a} %%{b}"', '"${a} %{b}"'],
    ['"100%"', '"100%"'],
    ['"a $ b"', '"a $ b"'],
    ['"${"${"nested"}"}"', '"nested"'],
    ['"%{ if true }yes%{ else }no%{ endif }"', '"yes"'],
    ['"%{ for v in ["a", "b"] }<${v}>%{ endfor }"', '"<a><b>"'],
    ['"a ${~ "b" ~} c"', '"abc"'],
    ['<<EOT\na\n  b\nEOT\n', '"a\\n  b\\n"'],
    ['<<-EOT\n    a\n      b ${1 + 1}\n\n    EOT\n', '"a\\n  b 2\\n\\n"'],
    ['<<EOT\n\\n "q"\nEOT\n', '"\\\\n \\"q\\"\\n"'],
    ['<<-EOT\n  %{ for v in ["a", "b"] ~}\n  ${v}\n  %{ endfor ~}\n  EOT\n', '"a\\nb\\n"'],
    ['trimspace(<<EOT\nv=spf1 -all\nEOT\n)', '"v=spf1 -all"'],
    ['"a${null}"', '?(null cannot be a part of a text)'],
    ['"a${[1]}"', '?(a list or an object cannot be a part of a text)'],
  ]);
});

describe('collections', () => {
  check([
    ['{ a = 1, "b" : 2, (upper("c")) = 3 }', '{C: 3, a: 1, b: 2}'],
    ['{\n  a = 1\n  b = 2 # two\n}', '{a: 1, b: 2}'],
    ['{ for = 1, in = 2 }', '{for: 1, in: 2}'],
    ['{ a = { b = [1, 2] } }.a.b[1]', '2'],
    ['{ a = 1 }["a"]', '1'],
    ['["a", "b"].1', '"b"'],
    ['[["a", "b"], ["c"]].0.1', '"b"'],
    ['[1][1]', '?(there is no such item in the list)'],
    ['{ a = 1 }.b', '?(there is no attribute "b")'],
    ['[{ a = 1 }, { a = 2 }][*].a', '[1, 2]'],
    ['[{ a = { b = 1 } }].*.a.b', '[1]'],
    ['[[1, 2], [3]][*][0]', '[1, 3]'],
    ['{ a = 1 }[*].a', '[1]'],
    ['null[*]', '[]'],
    ['[for v in ["b", "a"] : upper(v)]', '["B", "A"]'],
    ['[for i, v in ["b", "a"] : "${i}${v}"]', '["0b", "1a"]'],
    ['[for k, v in { b = 1, a = 2 } : "${k}${v}"]', '["a2", "b1"]'],
    ['[for v in [1, 2, 3] : v if v > 1]', '[2, 3]'],
    ['{ for k, v in { a = 1 } : upper(k) => v }', '{A: 1}'],
    ['{ for v in ["aa", "ab", "b"] : substr(v, 0, 1) => v... }', '{a: ["aa", "ab"], b: ["b"]}'],
    ['{ for v in ["a", "a"] : v => 1 }', '?(two items have the same key)'],
    ['[for s in toset(["b", "a"]) : s]', '["a", "b"]'],
  ]);
});

describe('functions of collections', () => {
  check([
    ['toset(["b", "a", "b", 1])', '["1", "a", "b"]'],
    ['tolist(toset(["b", "a"]))[0]', '"a"'],
    ['merge({ a = 1, b = 1 }, { b = 2 }, null)', '{a: 1, b: 2}'],
    ['merge([{ a = 1 }, { b = 2 }]...)', '{a: 1, b: 2}'],
    ['concat(["a"], [], ["b"])', '["a", "b"]'],
    ['flatten([["a", ["b"]], [], "c"])', '["a", "b", "c"]'],
    ['lookup({ a = 1 }, "b", 2)', '2'],
    ['lookup({ a = 1 }, "a", 2)', '1'],
    ['try({ a = 1 }.b, null)', 'absent'],
    ['try({ a = 1 }.b, { a = 1 }.c, "x")', '"x"'],
    ['can({ a = 1 }.b)', 'false'],
    ['coalesce(null, "", "a")', '"a"'],
    ['coalescelist([], ["a"])', '["a"]'],
    ['compact(["a", "", null])', '["a"]'],
    ['distinct(["a", "b", "a"])', '["a", "b"]'],
    ['element(["a", "b"], 3)', '"b"'],
    ['contains(["a"], "a")', 'true'],
    ['keys({ b = 1, a = 2 })', '["a", "b"]'],
    ['values({ b = 1, a = 2 })', '[2, 1]'],
    ['length("abc") + length([1]) + length({ a = 1 })', '5'],
    ['zipmap(["a", "b"], [1, 2])', '{a: 1, b: 2}'],
    ['range(1, 4)', '[1, 2, 3]'],
    ['range(3)', '[0, 1, 2]'],
    ['range(10000000)', '?(it is too large to be worked out)'],
    ['reverse([1, 2])', '[2, 1]'],
    ['slice([1, 2, 3], 1, 2)', '[2]'],
    ['sort(["b", "a"])', '["a", "b"]'],
    ['index(["a", "b"], "b")', '1'],
    ['one(["a"])', '"a"'],
    ['one([])', 'absent'],
    ['sum([1, 2]) + max(1, 5) + min(3, 2)', '10'],
    ['setproduct(["a", "b"], [1, 2])', '[["a", 1], ["a", 2], ["b", 1], ["b", 2]]'],
    ['setunion(["a"], ["b"])', '["a", "b"]'],
    ['setsubtract(["a", "b"], ["b"])', '["a"]'],
    ['setintersection(["a", "b"], ["b"])', '["b"]'],
    ['chunklist(["a", "b", "c"], 2)', '[["a", "b"], ["c"]]'],
    ['transpose({ a = ["x"], b = ["x"] })', '{x: ["a", "b"]}'],
    ['matchkeys(["a", "b"], [1, 2], [2])', '["b"]'],
    ['alltrue([true, "true"]) && anytrue([false, true])', 'true'],
    ['tomap({ a = 1, b = "x" })', '{a: "1", b: "x"}'],
  ]);
});

describe('functions of texts', () => {
  check([
    ['format("mx%02d.mail.icloud.com", 1)', '"mx01.mail.icloud.com"'],
    ['format("%s-%d-%v-%q-%%", "a", 2, true, "b")', '"a-2-true-\\"b\\"-%"'],
    ['format("%[2]s %[1]s %5s|%-5s|", "a", "b", "c")', '"b a     b|c    |"'],
    ['format("%1000000000d", 1)', '?(the format is not one that is read)'],
    ['format("%s")', '?(the format has more verbs than arguments)'],
    ['formatlist("%s.%s", ["a", "b"], "com")', '["a.com", "b.com"]'],
    ['join(".", ["sig1", "_domainkey"])', '"sig1._domainkey"'],
    ['join(" ", ["v=spf1"], [], ["~all"])', '"v=spf1 ~all"'],
    ['split(",", "a,b")', '["a", "b"]'],
    ['replace("a.b", ".", "-")', '"a-b"'],
    ['replace("example.com.", "/\\\\.$/", "")', '"example.com"'],
    ['replace("ab", "/(a)(b)/", "$2$1")', '"ba"'],
    ['regex("^(\\\\w+)\\\\.", "mx01.example")', '["mx01"]'],
    ['regex("(?:a|b)c", "xbc")', '"bc"'],
    ['regexall("[a-z]", "a1b")', '["a", "b"]'],
    ['regex("x", "a")', '?(the pattern does not match)'],
    [
      'regex("(?:a?b?){19}c", "abababababab")',
      '?(its regular expression is too costly to be tried)',
    ],
    ['regex("(?:(?:ab)?b){9}c", "ab")', '?(its regular expression is too costly to be tried)'],
    ['regex("(?:a.*?b)", "xaab")', '"aab"'],
    ['regex("(?:ab)?c", "abc")', '"abc"'],
    ['can(regex("\\\\Qa.b\\\\E", "a.b")) ? 1 : 0', '?(its regular expression cannot be read here)'],
    ['replace("aaaa", "/(a+)+$/", "")', '?(its regular expression is too costly to be tried)'],
    ['lower("AB") == upper("ab") ? 1 : title("hello world")', '"Hello World"'],
    ['trim("..a..", ".")', '"a"'],
    ['trimprefix("www.a", "www.")', '"a"'],
    ['trimsuffix("a.com.", ".")', '"a.com"'],
    ['chomp("a\\n")', '"a"'],
    ['substr("hello", 1, -1)', '"ello"'],
    ['indent(2, "a\\nb")', '"a\\n  b"'],
    ['startswith("abc", "ab") && endswith("abc", "bc")', 'true'],
    ['strrev("abc")', '"cba"'],
    ['parseint("ff", 16)', '255'],
    ['tonumber("10") + 1', '11'],
    ['tobool("true")', 'true'],
    ['tostring(1)', '"1"'],
    ['provider::hcloud::txt_record("a")', '"\\"a\\""'],
  ]);
});

describe('functions that encode', () => {
  check([
    ['jsonencode({ a = ["x", 1, null] })', '"{\\"a\\":[\\"x\\",1,null]}"'],
    ['jsondecode("{\\"a\\": [1]}").a[0]', '1'],
    ['jsondecode("{")', '?(the JSON cannot be read)'],
    ['yamldecode("a:\\n  - b").a', '["b"]'],
    ['csvdecode("a,b\\n1,\\"x,y\\"\\n")[0].b', '"x,y"'],
    ['base64decode(base64encode("ab"))', '"ab"'],
    ['md5("a")', '"0cc175b9c0f1b6a831c399e269772661"'],
  ]);
});

describe('what is unknown', () => {
  const more = {
    'variables.tf':
      'variable "x" {}\nvariable "secret" {\n  default = "hunter2"\n  sensitive = true\n}\n',
  };
  it.each([
    ['var.x', '?(var.x has no default)'],
    ['var.y', '?(var.y is not declared)'],
    ['local.y', '?(local.y is not declared)'],
    ['"apple-domain=${var.x}"', '?(apple-domain=... var.x has no default)'],
    ['"a${var.x}b${var.x}c"', '?(a...c var.x has no default)'],
    ['join(".", ["a", var.x, "b"])', '?(a.....b var.x has no default)'],
    ['format("a%sb", var.x)', '?(a...b var.x has no default)'],
    ['var.x ? 1 : 2', '?(var.x has no default)'],
    ['var.x ? 1 : 1', '1'],
    ['false && var.x', 'false'],
    ['var.x || true', 'true'],
    ['[var.x, "a"]', '[?(var.x has no default), "a"]'],
    ['length([var.x, "a"])', '2'],
    ['contains([var.x, "a"], "a")', 'true'],
    ['contains([var.x], "a")', '?(var.x has no default)'],
    ['try(var.x, "a")', '?(var.x has no default)'],
    ['coalesce("a", var.x)', '"a"'],
    ['merge({ a = 1 }, { b = var.x })', '{a: 1, b: ?(var.x has no default)}'],
    ['toset([var.x, "a"])', '["a", ?(var.x has no default)]'],
    ['startswith("v=spf1 ${var.x}", "v=spf1")', 'true'],
    ['var.secret', '?(var.secret is sensitive)'],
    ['"a${var.secret}"', '?(a... var.secret is sensitive)'],
    ['sensitive("a")', '?(it is marked as sensitive)'],
    ['uuid()', '?(uuid() is not worked out here)'],
    ['terraform.workspace', '?(terraform.workspace is not known here)'],
    ['aws_route53_zone.x.id', '?(aws_route53_zone.x is not declared)'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression, more)).toBe(expected);
  });
});

describe('files', () => {
  const more = {
    'a.yaml': 'records:\n  - mx01\n',
    't/mail.tftpl': 'v=spf1 %{ for d in domains ~}\ninclude:${d} %{ endfor ~}\n~all',
    'secret/x': 'x',
  };
  it.each([
    ['yamldecode(file("${path.module}/a.yaml")).records', '["mx01"]'],
    ['file("none")', '?(there is no such file)'],
    [
      'file("../outside")',
      '?(its path lies above the folder that dns-audit was started in: start it in the top folder of the repository)',
    ],
    ['file("/etc/passwd")', '?(its path does not start in the repository)'],
    ['file("~/.ssh/id_rsa")', '?(its path does not start in the repository)'],
    ['fileexists("a.yaml")', 'true'],
    ['fileexists("b.yaml")', 'false'],
    ['fileexists("none/b.yaml")', '?(the folder cannot be looked at: there is no such folder)'],
    ['fileset("none", "*")', '?(the folder cannot be looked through: there is no such folder)'],
    ['fileset(path.module, "*.yaml")', '["a.yaml"]'],
    ['fileset(".", "**/*.tftpl")', '["t/mail.tftpl"]'],
    ['templatefile("t/mail.tftpl", { domains = ["a", "b"] })', '"v=spf1 include:a include:b ~all"'],
    ['templatefile("t/mail.tftpl", {})', '?(the template is not given this)'],
  ])('%s', (expression, expected) => {
    expect(valueOf(expression, more)).toBe(expected);
  });
});

describe('bounds', () => {
  const doubling = (first: string, next: (name: string) => string): string =>
    [
      `locals {\n  a0 = ${first}`,
      ...Array.from({ length: 60 }, (_, i) => `  a${i + 1} = ${next(`local.a${i}`)}`),
      '}\n',
    ].join('\n');
  it.each([
    ['texts', doubling('"xxxxxxxx"', (a) => `"\${${a}}\${${a}}"`), 'local.a60'],
    ['lists', doubling('["x"]', (a) => `concat(${a}, ${a})`), 'local.a60'],
    ['lists in lists', doubling('["x"]', (a) => `[${a}, ${a}]`), 'local.a60'],
    ['replacements', doubling('"xx"', (a) => `replace(${a}, "x", ${a})`), 'local.a60'],
    ['padding', '', 'format("%100000000d", 1)'],
    ['products', '', 'setproduct(range(1000), range(1000), range(1000))'],
    ['joins', '', 'length(join(join(",", range(20000)), range(20000)))'],
    [
      'loops',
      '',
      '[for a in range(20000) : [for b in range(20000) : [for c in range(20000) : c]]]',
    ],
  ])('%s are not followed too far', (_, text, expression) => {
    expect(valueOf(expression, { 'locals.tf': text })).toMatch(/too large/);
  });
  it.each([
    ['parentheses', `${'('.repeat(50_000)}1${')'.repeat(50_000)}`, /^fault: nested/],
    ['brackets', '['.repeat(50_000), /^fault: nested/],
    ['signs', `${'-'.repeat(50_000)}1`, /^fault: nested/],
    ['templates', '"${'.repeat(50_000), /^fault: nested/],
    ['conditions of a template', `"${'%{if true}'.repeat(20_000)}"`, /^fault: .*nested too deep/],
    [
      'loops of a template',
      `"${'%{for a in []}'.repeat(20_000)}${'%{endfor}'.repeat(20_000)}"`,
      /^fault: .*nested too deep/,
    ],
    ['sums', `1${' + 1'.repeat(50_000)}`, /rests on too many/],
    ['paths', `local${'.a'.repeat(50_000)}`, /rests on too many/],
  ])('%s are not followed too deep', (_, expression, expected) => {
    expect(valueOf(expression)).toMatch(expected);
  });
  it('chains of locals are not followed too deep', () => {
    const text = `locals {\n${Array.from({ length: 20_000 }, (_, i) => `a${i} = local.a${i + 1}\n`).join('')}}\n`;
    expect(valueOf('local.a0', { 'locals.tf': text })).toMatch(/rests on too many/);
  });
});
