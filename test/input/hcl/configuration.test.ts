/** Folders of configuration: variables, locals, instances, references and modules. */
import { describe, expect, it } from 'vitest';
import { lines, read } from './support.ts';

type Texts = string | Readonly<Record<string, string>>;
type Row = readonly [name: string, texts: Texts, expected: readonly string[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (_, texts, expected) => {
    expect(lines(read(texts))).toEqual(expected);
  });
};

describe('variables', () => {
  check([
    [
      'takes defaults, assigned values and their types',
      {
        'main.tf': 'resource "r" "a" {\n  v = [var.a, var.b, var.c, var.d, var.e]\n}\n',
        'v.tf':
          'variable "a" {\n  default = "default"\n}\nvariable "b" {}\nvariable "c" {}\nvariable "d" {\n  type    = number\n  default = "5"\n}\nvariable "e" {}\n',
        'terraform.tfvars': 'b = "tfvars"\nc = "tfvars"\n',
        'x.auto.tfvars': 'c = "auto"\n',
        'other.tfvars': 'e = "never read"\n',
        'y.auto.tfvars.json': '{"a": "json ${x}"}',
      },
      ['r.a = {v: ["json ${x}", "tfvars", "auto", 5, ?(var.e has no default)]}'],
    ],
    [
      'makes lists sets, and fills in optional attributes',
      'variable "s" {\n  type = set(string)\n  default = ["b", "a"]\n}\nvariable "o" {\n  type = map(object({ n = string, p = optional(number), t = optional(string, "TXT") }))\n  default = { x = { n = 1, extra = true } }\n}\nresource "r" "a" {\n  for_each = var.s\n  v = each.value\n}\nresource "r" "b" {\n  for_each = var.o\n  v = each.value\n}\n',
      ['r.a["a"] = {v: "a"}', 'r.a["b"] = {v: "b"}', 'r.b["x"] = {v: {n: "1", p: null, t: "TXT"}}'],
    ],
    [
      'shows nothing of a sensitive variable, nor of a value that is not of its type',
      'variable "s" {\n  sensitive = true\n  default = "hunter2"\n}\nvariable "n" {\n  type = number\n  default = "hunter2"\n}\nresource "r" "a" {\n  v = [var.s, var.n, upper(var.s)]\n}\n',
      [
        'r.a = {v: [?(var.s is sensitive), ?(the value of var.n is not of this type), ?(var.s is sensitive)]}',
      ],
    ],
    [
      'believes no default where the assigned values could not be read',
      {
        'main.tf': 'variable "a" {\n  default = 1\n}\nresource "r" "a" {\n  v = var.a\n}\n',
        'terraform.tfvars': 'b = "x\na = 2\n',
      },
      [
        'r.a = {v: ?(var.a may be set, but terraform.tfvars has a syntax fault)}',
        'terraform.tfvars:1:6 this text is not closed on its line',
      ],
    ],
  ]);
});

describe('locals', () => {
  check([
    [
      'refer to each other, in any order and file',
      {
        'a.tf': 'locals {\n  a = "${local.b}!"\n}\nresource "r" "a" {\n  v = local.a\n}\n',
        'b.tf': 'locals {\n  b = "x"\n}\n',
      },
      ['r.a = {v: "x!"}'],
    ],
    [
      'that refer to themselves are unknown',
      'locals {\n  a = local.b\n  b = local.a\n  c = "c"\n}\nresource "r" "a" {\n  v = [local.a]\n  w = local.c\n}\n',
      ['r.a = {v: ?(local.a refers to itself), w: "c"}'],
    ],
  ]);
});

describe('instances', () => {
  check([
    [
      'of count',
      'resource "r" "a" {\n  count = 2\n  v = count.index\n}\nresource "r" "none" {\n  count = false ? 1 : 0\n}\n',
      ['r.a[0] = {v: 0}', 'r.a[1] = {v: 1}'],
    ],
    [
      'of for_each over a map and over a set',
      'resource "r" "a" {\n  for_each = { x = 1, y = 2 }\n  v = "${each.key}${each.value}"\n}\nresource "r" "b" {\n  for_each = toset(["p"])\n  v = each.value\n}\n',
      ['r.a["x"] = {v: "x1"}', 'r.a["y"] = {v: "y2"}', 'r.b["p"] = {v: "p"}'],
    ],
    [
      'of what is unknown: one that stands for all',
      'variable "x" {}\nresource "r" "a" {\n  for_each = var.x\n  n = "a"\n  v = each.value\n}\nresource "r" "b" {\n  count = var.x\n}\nresource "r" "c" {\n  for_each = toset(["k", var.x])\n  v = each.key\n}\n',
      [
        'r.a (perhaps: var.x has no default) = {n: "a", v: ?(var.x has no default)}',
        'r.b (perhaps: var.x has no default) = {}',
        'r.c["k"] = {v: "k"}',
        'r.c (perhaps: var.x has no default) = {v: ?(var.x has no default)}',
      ],
    ],
    [
      'more than are worked out',
      'resource "r" "a" {\n  count = 10000000\n}\nresource "r" "b" {\n  for_each = toset(range(10000000))\n}\nresource "r" "c" {}\n',
      [
        'r.a (perhaps: it has more instances than are worked out) = {}',
        'r.b (perhaps: it is too large to be worked out) = {}',
        'r.c = {}',
      ],
    ],
    [
      'of a list, which Terraform refuses',
      'resource "r" "a" {\n  for_each = ["a"]\n}\n',
      ['r.a (perhaps: "for_each" takes a map or a set) = {}'],
    ],
  ]);
});

describe('references', () => {
  check([
    [
      'to arguments are known, to what the provider works out are traced',
      'resource "z" "a" {\n  name = "example.com"\n}\ndata "z" "b" {\n  name = "example.org"\n}\nresource "r" "a" {\n  v = "www.${z.a.name}"\n  w = z.a.id\n  x = data.z.b.zones[0].id\n  y = data.z.b.name\n}\n',
      [
        'z.a = {name: "example.com"}',
        'data.z.b = {name: "example.org"}',
        'r.a = {v: "www.example.com", w: ?(z.a.id is not known before apply -> z.a id), x: ?(data.z.b.zones is looked up by Terraform -> data.z.b zones[0].id), y: "example.org"}',
      ],
    ],
    [
      'to instances',
      'resource "z" "a" {\n  count = 1\n  name = "a"\n}\nresource "z" "b" {\n  for_each = toset(["k"])\n  name = each.key\n}\nresource "z" "c" {\n  count = var.n\n}\nvariable "n" {}\nresource "r" "a" {\n  v = [z.a[0].id, z.b["k"].id, z.c[0].id, one(z.a[*].id), { for k, z in z.b : k => z.name }]\n}\n',
      [
        'z.a[0] = {name: "a"}',
        'z.b["k"] = {name: "k"}',
        'z.c (perhaps: var.n has no default) = {}',
        'r.a = {v: [?(z.a[0].id is not known before apply -> z.a[0] id), ?(z.b["k"].id is not known before apply -> z.b["k"] id), ?(var.n has no default -> z.c id), ?(z.a[0].id is not known before apply -> z.a[0] id), {k: "k"}]}',
      ],
    ],
    [
      'of two resources to each other',
      'resource "r" "a" {\n  count = length(r.b)\n}\nresource "r" "b" {\n  count = length(r.a)\n}\n',
      ['r.a (perhaps: r.a refers to itself) = {}', 'r.b (perhaps: r.a refers to itself) = {}'],
    ],
  ]);
  it('to attributes that follow from an argument', () => {
    const texts =
      'resource "z" "a" {\n  name = "example.com."\n  filter {\n    name = "x"\n  }\n}\nresource "r" "a" {\n  v = [z.a.id, z.a.name, z.a.other]\n}\n';
    const derivations = new Map([
      ['z.id', { from: ['name'] }],
      ['z.name', { from: ['name'], undotted: true as const }],
      ['z.other', { from: ['filter', 'name'] }],
    ]);
    expect(lines(read(texts, '', derivations))).toContain(
      'r.a = {v: ["example.com.", "example.com", "x"]}',
    );
  });
});

describe('blocks', () => {
  check([
    [
      'within others are lists of objects, dynamic ones too',
      'resource "r" "a" {\n  d {\n    v = 1\n    e {}\n  }\n  d {\n    v = 2\n  }\n  dynamic "m" {\n    for_each = ["x", "y"]\n    content {\n      v = m.value\n      k = m.key\n    }\n  }\n  dynamic "n" {\n    for_each = { a = 1 }\n    iterator = it\n    content {\n      v = "${it.key}${it.value}"\n    }\n  }\n  lifecycle {\n    ignore_changes = all\n  }\n  depends_on = [r.b]\n}\n',
      ['r.a = {d: [{e: [{}], v: 1}, {v: 2}], m: [{k: 0, v: "x"}, {k: 1, v: "y"}], n: [{v: "a1"}]}'],
    ],
    [
      'of no account are passed over',
      'terraform {\n  required_version = ">= 1"\n  backend "s3" {}\n}\nprovider "aws" {\n  token = var.x\n}\nmoved {\n  from = r.a\n  to = r.b\n}\nremoved {\n  from = r.c\n}\nimport {\n  to = r.b\n  id = "x"\n}\ncheck "c" {\n  assert {\n    condition = true\n    error_message = "x"\n  }\n}\nresource "r" "b" {}\n',
      ['r.b = {}'],
    ],
  ]);
});

describe('modules', () => {
  check([
    [
      'of the repository, with inputs, outputs and instances',
      {
        'main.tf':
          'module "m" {\n  for_each = toset(["x"])\n  source = "./modules/m"\n  name = "${each.key}.com"\n}\nmodule "zone" {\n  source = "./modules/zone"\n}\nresource "r" "a" {\n  zone_id = module.zone.id\n  v = module.m["x"].upper\n}\n',
        'modules/m/main.tf':
          'variable "name" {}\nvariable "missing" {}\nresource "r" "a" {\n  count = 1\n  v = var.name\n  m = var.missing\n  p = file("${path.module}/x")\n}\noutput "upper" {\n  value = upper(var.name)\n}\n',
        'modules/m/x': 'text',
        'modules/zone/main.tf':
          'module "inner" {\n  source = "../inner"\n}\noutput "id" {\n  value = module.inner.id\n}\n',
        'modules/inner/main.tf': 'resource "z" "z" {}\noutput "id" {\n  value = z.z.id\n}\n',
      },
      [
        'r.a = {zone_id: ?(module.zone.module.inner.z.z.id is not known before apply -> module.zone.module.inner.z.z id), v: "X.COM"}',
        'module.m["x"].r.a[0] = {v: "x.com", m: ?(var.missing has no default), p: "text"}',
        'module.zone.module.inner.z.z = {}',
      ],
    ],
    [
      'elsewhere are not read, unless there are none',
      'module "a" {\n  source = "someone/dns/aws"\n  version = "1"\n}\nmodule "b" {\n  source = "git::https://example.com/x.git"\n  count = 0\n}\nmodule "c" {\n  source = "../outside"\n}\nmodule "d" {\n  source = "./none"\n}\nresource "r" "a" {\n  v = module.a.id\n}\n',
      [
        'r.a = {v: ?(module.a is not read: its source is someone/dns/aws)}',
        'main.tf:1 module.a is not read: its source is someone/dns/aws',
        'main.tf:9 module.c is not read: its source lies above the folder that dns-audit was started in: start it in the top folder of the repository',
        'main.tf:12 module.d is not read: its folder cannot be read: there is no such folder',
      ],
    ],
    [
      'that may not be there make their resources so',
      {
        'main.tf': 'variable "n" {}\nmodule "m" {\n  source = "./m"\n  count = var.n\n}\n',
        'm/main.tf': 'resource "r" "a" {}\n',
      },
      ['module.m.r.a (perhaps: var.n has no default) = {}'],
    ],
    [
      'below the folder that is read',
      {
        'main.tf': 'resource "r" "no" {}\n',
        'infra/main.tf': 'module "m" {\n  source = "../shared"\n}\n',
        'shared/main.tf': 'resource "r" "a" {\n  v = path.module\n}\n',
      },
      ['r.no = {}'],
    ],
  ]);
  it('may lie beside the folder that is read', () => {
    const texts = {
      'infra/main.tf': 'module "m" {\n  source = "../shared"\n}\n',
      'shared/main.tf': 'resource "r" "a" {\n  v = [path.module, path.root]\n}\n',
    };
    expect(lines(read(texts, 'infra'))).toEqual(['module.m.r.a = {v: ["../shared", "."]}']);
  });
  it('within themselves end', () => {
    const texts = {
      'main.tf': 'module "m" {\n  source = "./m"\n}\n',
      'm/main.tf':
        'module "a" {\n  source = "../m"\n  count = 10\n}\nmodule "b" {\n  source = "../m"\n}\n',
    };
    const { notRead } = read(texts);
    expect(notRead.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  check([
    [
      'that override others',
      {
        'main.tf': 'resource "r" "a" {\n  v = 1\n  w = 2\n}\nlocals {\n  a = 1\n}\n',
        'main_override.tf': 'resource "r" "a" {\n  v = local.a\n}\nlocals {\n  a = "over"\n}\n',
      },
      ['r.a = {w: 2, v: "over"}'],
    ],
    [
      'of OpenTofu come before those of Terraform',
      {
        'a.tf': 'resource "r" "a" {}\n',
        'a.tofu': 'resource "r" "b" {}\n',
        'b.tf.json': '{"resource": {"r": {"c": {}}}}',
      },
      ['r.b = {}', 'r.c = {}'],
    ],
    [
      'of JSON',
      {
        'main.tf.json': JSON.stringify({
          '//': 'a comment',
          variable: { d: { type: 'list(string)', default: ['${no template}', 1] } },
          locals: { a: 'x', b: '${upper(local.a)}!' },
          resource: {
            r: {
              a: {
                for_each: '${toset(var.d)}',
                v: '${each.value}',
                w: ['${local.b}', 1, null],
                data: { k: '$${x}' },
                dynamic: { m: { for_each: ['p'], content: { v: '${m.value}' } } },
              },
            },
          },
          module: { m: [{ source: './m' }] },
        }),
        'm/m.tf': 'resource "r" "m" {}\n',
      },
      [
        'r.a["${no template}"] = {v: "${no template}", w: ["X!", 1, null], data: {k: "${x}"}, m: [{v: "p"}]}',
        'r.a["1"] = {v: "1", w: ["X!", 1, null], data: {k: "${x}"}, m: [{v: "p"}]}',
        'module.m.r.m = {}',
      ],
    ],
    [
      'that declare the same twice',
      'resource "r" "a" {\n  v = 1\n}\nresource "r" "a" {\n  v = 2\n}\n',
      ['r.a = {v: 1}', 'main.tf:4:1 r.a is declared twice'],
    ],
  ]);
});

describe('faults', () => {
  check([
    [
      'leave the other blocks as they are',
      'resource "r" "a" {\n  v = "x\n}\nresource "r" "b" {\n  v = 1\n}\n',
      [
        'r.a = ?(its block has a syntax fault)',
        'r.b = {v: 1}',
        'main.tf:2:8 this text is not closed on its line',
      ],
    ],
    [
      'of half a file',
      'resource "r" "a" {\n  v = 1\n}\nresource "r" "b" {\n  v = [1,\n',
      [
        'r.a = {v: 1}',
        'r.b = ?(its block has a syntax fault)',
        'main.tf:6:1 expected a value instead of the end of the text',
      ],
    ],
    [
      'of a brace that is missing',
      'resource "r" "a" {\n  v = 1\n\nresource "r" "b" {\n  v = 1\n}\n',
      [
        'r.a = ?(its block has a syntax fault)',
        'r.b = {v: 1}',
        'main.tf:4:1 the block before this one is not closed',
      ],
    ],
    [
      'of a merge, within a block',
      'resource "r" "a" {\n<<<<<<< HEAD\n  v = 1\n=======\n  v = 2\n>>>>>>> other\n}\nresource "r" "b" {}\n',
      [
        'r.a = ?(its block has a syntax fault)',
        'r.b = {}',
        'main.tf:2:1 a merge conflict is not resolved here',
      ],
    ],
    [
      'of a merge, between blocks',
      '<<<<<<< HEAD\nresource "r" "a" {}\n=======\nresource "r" "b" {}\n>>>>>>> other\nresource "r" "c" {}\n',
      ['r.c = {}', 'main.tf:1:1 a merge conflict is not resolved here'],
    ],
    [
      'of a merge, whose sides declare the same',
      'locals { a = 1 }\n<<<<<<< HEAD\nlocals { b = 1 }\n=======\nlocals { b = 2 }\n>>>>>>> other\nresource "r" "a" {\n  v = local.a\n}\n',
      ['r.a = {v: 1}', 'main.tf:2:1 a merge conflict is not resolved here'],
    ],
    [
      'never show a part of a value',
      'variable "s" {\n  default = hunter2 "hunter2"\n}\nresource "r" "a" {\n  v = var.s\n}\n',
      [
        'r.a = {v: ?(var.s is declared in a block with a syntax fault)}',
        'main.tf:2:21 expected the end of the line instead of """',
      ],
    ],
    [
      'make what is not declared unknown, not missing',
      'locals {\n  a = "x\n}\nresource "r" "a" {\n  v = try(local.a, "fallback")\n}\n',
      [
        'r.a = {v: ?(local.a may be declared in what could not be read)}',
        'main.tf:2:8 this text is not closed on its line',
      ],
    ],
    [
      'of JSON',
      {
        'a.tf.json': '{"resource": {"r": {"a": {"v": hunter2}}}}',
        'b.tf': 'resource "r" "b" {}\n',
      },
      ['r.b = {}', 'a.tf.json:1:32 this is not valid JSON'],
    ],
    [
      'of an argument that is given twice, an escape, a heredoc',
      'resource "r" "a" {\n  v = 1\n  v = 2\n}\nresource "r" "b" {\n  v = "\\d"\n}\nresource "r" "c" {\n  v = <<EOT\nx\n}\n',
      [
        'r.a = ?(its block has a syntax fault)',
        'r.b = ?(its block has a syntax fault)',
        'r.c = ?(its block has a syntax fault)',
        'main.tf:3:3 this argument is given twice',
        'main.tf:6:8 this is not an escape sequence',
        'main.tf:9:7 this heredoc is not closed',
      ],
    ],
  ]);
});
