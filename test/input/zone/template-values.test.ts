import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/input/zone/detect-format.ts';
import { parseCloudformation } from '../../../src/input/zone/infrastructure/cloudformation.ts';
import { parseDnsEndpoint } from '../../../src/input/zone/infrastructure/dns-endpoint.ts';
import { parsePulumi } from '../../../src/input/zone/infrastructure/pulumi.ts';
import { parseRegistry } from '../../../src/input/zone/registry.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { example, shown, source } from './show.ts';

/** A template with one TXT record of `example.com`, whose value is this JSON. */
const withValue = (value: string, more = '{}', condition = ''): string =>
  JSON.stringify({
    ...JSON.parse(more),
    Resources: {
      Txt: {
        Type: 'AWS::Route53::RecordSet',
        ...(condition === '' ? {} : { Condition: condition }),
        Properties: {
          HostedZoneName: 'example.com.',
          Name: 'example.com',
          Type: 'TXT',
          ResourceRecords: [JSON.parse(value)],
        },
      },
    },
  });

const readText = (text: string): string => {
  const { records, unknowns } = parseCloudformation(source(text, 'x.json'), example);
  const [record] = records;
  return record === undefined
    ? unknowns.map(({ why, mayBeNone }) => `${why}${mayBeNone ? ' (or none)' : ''}`).join('; ')
    : shown(record).replace('example.com. TXT ', '');
};

describe('a value of a template', () => {
  const parameters = JSON.stringify({
    Parameters: {
      P: { Type: 'String', Default: 'p' },
      L: { Type: 'CommaDelimitedList', Default: 'a, b' },
      Q: { Type: 'String' },
    },
    Mappings: { M: { a: { b: 'deep' }, constructor: { x: '1' } } },
    Conditions: {
      Yes: { 'Fn::Equals': [{ Ref: 'P' }, 'p'] },
      No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
      Open: { 'Fn::Equals': [{ Ref: 'Q' }, 'q'] },
      Decided: { 'Fn::Or': [{ Condition: 'Open' }, { Condition: 'Yes' }] },
      Self: { 'Fn::Not': [{ Condition: 'Self' }] },
    },
  });

  it.each([
    ['{"Ref":"P"}', '"p"'],
    ['{"Fn::Sub":"a ${P} ${!P}"}', '"a p ${P}"'],
    ['{"Fn::Sub":["${X}${P}",{"X":{"Fn::FindInMap":["M","a","b"]}}]}', '"deepp"'],
    ['{"Fn::Join":["-",[{"Ref":"P"},"x",{"Fn::Select":["1",{"Ref":"L"}]}]]}', '"p-x-b"'],
    ['{"Fn::Join":["",{"Ref":"L"}]}', '"ab"'],
    ['{"Fn::Select":[0,{"Fn::Split":["/","u/v"]}]}', '"u"'],
    ['{"Fn::If":["Both","1",{"Fn::If":["Decided","2","3"]}]}', '"2"'],
    ['{"Fn::If":["Open","1","2"]}', 'the parameter "Q" has no default'],
    ['{"Fn::If":["Self","1","2"]}', 'the condition "Self" is not known here'],
    ['{"Fn::If":["constructor","1","2"]}', 'the condition "constructor" is not known here'],
    ['{"Fn::FindInMap":["M","toString","b"]}', 'Fn::FindInMap finds nothing'],
    ['{"Ref":"AWS::Region"}', '"AWS::Region" is known only once it is deployed'],
    ['{"Fn::GetAtt":["Key","Value"]}', '"Key.Value" is known only once it is deployed'],
    ['{"Fn::Sub":"${Key.Value}"}', '"Key.Value" is known only once it is deployed'],
    ['{"Fn::Select":[9,{"Ref":"L"}]}', 'Fn::Select has no such item'],
    ['{"Fn::Base64":"x"}', '"Fn::Base64" is known only once it is deployed'],
    ['{"Fn::constructor":"x"}', '"Fn::constructor" is known only once it is deployed'],
  ])('%s is %s', (value, text) =>
    expect(readText(withValue(value, parameters)).replace(/^""(.*)""$/, '"$1"')).toBe(text),
  );

  it.each([
    ['Yes', '"x"'],
    ['No', ''],
    ['Open', 'the parameter "Q" has no default (or none)'],
  ])('of a record under the condition %s', (condition, text) =>
    expect(readText(withValue('"x"', parameters, condition))).toBe(text),
  );
});

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return '';
};

describe('a file that is made to take long', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `C${i}`,
      { 'Fn::And': [{ Condition: `C${i + 1}` }, { Condition: `C${i + 1}` }] },
    ]),
  );

  it.each<[string, string, string]>([
    [
      'conditions that double',
      withValue(
        '"x"',
        JSON.stringify({ Conditions: { ...doubling, C60: { 'Fn::Not': [{ Condition: 'No' }] } } }),
        'C0',
      ),
      'there is too much to be worked out',
    ],
    [
      'a long parameter, split again and again',
      withValue(
        JSON.stringify({
          'Fn::Join': [
            '',
            Array.from({ length: 3000 }, () => ({
              'Fn::Join': ['', { 'Fn::Split': [',', { Ref: 'P' }] }],
            })),
          ],
        }),
        JSON.stringify({ Parameters: { P: { Type: 'String', Default: ','.repeat(60_000) } } }),
      ),
      'there is too much to be worked out',
    ],
    [
      'a long parameter, put in again and again',
      withValue(
        JSON.stringify({ 'Fn::Sub': '${P}'.repeat(20_000) }),
        JSON.stringify({ Parameters: { P: { Type: 'String', Default: 'x'.repeat(60_000) } } }),
      ),
      'its text is too long to be worked out',
    ],
  ])('%s', (_, text, why) => expect(readText(text)).toContain(why));

  it.each<[string, string]>([
    ['quotes without end', `{"a": "${'\\"'.repeat(1_000_000)}`],
    ['a list without end', `{"a": ${'['.repeat(1_000_000)}`],
    ['names without end', `{${'"a":1,'.repeat(500_000)}`],
    ['colons', `{${':'.repeat(1_000_000)}`],
  ])('%s have no form', (_, text) =>
    expect(detectFormat({ file: 'x.json', text })).toBeUndefined(),
  );

  it.each<[string, string]>([
    ['spaces', `a${' '.repeat(1_000_000)}b`],
    ['dashes', '- '.repeat(500_000)],
    ['levels', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s in YAML have no form', (_, text) =>
    expect(detectFormat({ file: 'x.yaml', text })).toBeUndefined(),
  );

  it('has aliases that double', () => {
    const levels = Array.from({ length: 25 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const text = `kind: DNSEndpoint\na0: &a0 [x]\n${levels.join('\n')}\n`;
    expect(refusal(() => parseDnsEndpoint(source(text, 'x.yaml'), example))).toMatch(
      /aliases make the file too large|nested too deeply/,
    );
  });

  it.each([
    ['registry', '{"record":{"__proto__":["x"]}}'],
    ['registry', '{"record":{"MX":{"__proto__":1}}}'],
    ['pulumi', '{"steps":[{"urn":"urn:pulumi:a::b","newState":{"inputs":{"__proto__":1}}}]}'],
  ])('%s with a name of JavaScript: %s', (form, text) => {
    const file = source(text, 'x.json');
    const parse = () =>
      form === 'registry' ? parseRegistry(file, example) : parsePulumi(file, example);
    expect(refusal(parse)).toContain('"__proto__" is not allowed as a name.');
  });

  it('has numbers beyond all measure', () =>
    expect(
      parseRegistry(
        source('{"record":{"MX":[{"priority":1e999,"target":"a.b"}],"TXT":[1e999]}}', 'x.json'),
        example,
      ).faults.map(({ code }) => code),
    ).toEqual(['syntax', 'zone-assumed']));
});
