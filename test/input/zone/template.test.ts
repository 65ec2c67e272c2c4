import { describe, expect, it } from 'vitest';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { example, faultOf, shownAll, source } from './show.ts';

const read = (text: string, origin = example) => parseBind(source(text), { origin });

/** `line owner TYPE`, as far as they are known; `?` if there may be nothing of the kind. */
const unknownsOf = (text: string): readonly string[] =>
  read(text).unknowns.map(
    ({ line, owner = '*', type = '*', mayBeNone }) =>
      `${line} ${owner} ${type}${mayBeNone ? ' ?' : ''}`,
  );

describe('a master file with placeholders of a template', () => {
  it.each<[string, string, string[], string[]]>([
    ['a value', '@ A {{ ip }}\n@ TXT x', ['1 example.com A'], ['2 example.com. TXT "x"']],
    ['a part of a value', '@ TXT "apple-domain={{ token }}"', ['1 example.com TXT'], []],
    ['of the shell', '@ 60 IN TXT "apple-domain=${TOKEN}"', ['1 example.com TXT'], []],
    ['of ERB', '@ MX 10 <%= host %>.', ['1 example.com MX'], []],
    [
      'with a semicolon in it',
      "a TXT {{ x | default(';') }}\n  TXT y",
      ['1 a.example.com TXT'],
      ['2 a.example.com. TXT "y"'],
    ],
    ['a type', '@ {{ type }} x', ['1 example.com *'], []],
    [
      'an owner, and the lines that repeat it',
      '{{ name }} MX 10 a.\n  TXT x\nb TXT y\n  TXT z',
      ['1 * MX', '2 * TXT'],
      ['3 b.example.com. TXT "y"', '4 b.example.com. TXT "z"'],
    ],
    ['a notice', '{{ ansible_managed }}\n@ TXT x', ['1 * * ?'], ['2 example.com. TXT "x"']],
    ['in a comment', '; {{ ansible_managed }}\n@ TXT x', [], ['2 example.com. TXT "x"']],
    ['a comment of the template', '{# A TXT x #}\n@ TXT x', [], ['2 example.com. TXT "x"']],
    [
      'one side or the other of a condition',
      '{% if x %}\n@ MX 1 a.\n{% else %}\n@ MX 10 b.\n{% endif %}\n@ TXT x',
      ['1 * * ?', '2 example.com MX', '4 example.com MX'],
      ['6 example.com. TXT "x"'],
    ],
    [
      'a condition within a loop of ERB',
      '<% hosts.each do |h| %>\n<% if h %>\na A 192.0.2.1\n<% end %>\nb A 192.0.2.1\n<% end %>\nc A 192.0.2.1',
      ['1 * * ?', '2 * * ?', '3 a.example.com A', '5 b.example.com A'],
      ['7 c.example.com. A 192.0.2.1'],
    ],
    [
      'a loop',
      '{% for x in y %}\n{{ x }} A 192.0.2.1\n{%- endfor %}\n{% set z = 1 %}',
      ['1 * * ?', '2 * A'],
      [],
    ],
    ['a time to live', '$TTL {{ ttl }}\n@ TXT x', [], ['2 example.com. TXT "x"']],
    ['the origin', '$ORIGIN {{ zone }}.\n@ TXT x', [], ['2 example.com. TXT "x"']],
    ['a file to include', '$INCLUDE {{ file }}', ['1 * *'], []],
    ['a type that is not read', '@ CAA 0 issue "{{ ca }}"', [], []],
    ['text that is none', '@ TXT "{ {x} } $x %{i}"', [], ['1 example.com. TXT "{ {x} } $x %{i}"']],
  ])('leaves open what they stand for: %s', (_, text, unknowns, records) => {
    expect(unknownsOf(text)).toEqual(unknowns);
    expect(shownAll(read(text))).toEqual(records);
    expect(read(text).faults.map(faultOf)).toEqual([]);
  });

  it('is of the zone whose SOA record has a serial number to be filled in', () =>
    expect(
      read('example.org. SOA a. b. (\n {{ serial }} 1 1 1 1 )', dnsName('example.com')).origins,
    ).toEqual(['example.org']));

  it('says why', () =>
    expect(read('@ MX 10 {{ host }}').unknowns[0]?.why).toBe(
      'it is left to a template, and its placeholders are not filled in',
    ));
});
