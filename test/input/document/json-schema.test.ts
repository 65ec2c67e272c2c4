import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import configSchema from '../../../examples/config.schema.json' with { type: 'json' };
import recorded from '../../../examples/report.json' with { type: 'json' };
import reportSchema from '../../../examples/report.schema.json' with { type: 'json' };
import { type JsonSchema, shapeOf } from '../../../src/input/document/json-schema.ts';
import { renderNdjson } from '../../../src/report/json.ts';
import { fixtures } from '../../support/reports.ts';

const faultOf = (schema: JsonSchema, value: unknown) => shapeOf(schema).faultIn(value);

describe('what a fault says', () => {
  it.each<readonly [JsonSchema, unknown, object]>([
    [{ type: 'integer' }, 1.5, { wanted: 'must be an integer' }],
    [{ type: ['object', 'null'] }, [], { wanted: 'must be an object or null' }],
    [{ enum: ['a', 'b'] }, 'c', { wanted: 'must be one of a, b' }],
    [{ const: 1 }, 2, { wanted: 'must be 1' }],
    [{ minimum: 1 }, 0, { wanted: 'must be at least 1' }],
    [{ exclusiveMinimum: 0 }, 0, { wanted: 'must be greater than 0' }],
    [{ maximum: 5 }, 6, { wanted: 'must be at most 5' }],
    [{ minLength: 1 }, '', { wanted: 'must have at least 1 character' }],
    [{ maxLength: 2 }, 'abc', { wanted: 'must have at most 2 characters' }],
    [{ minItems: 2 }, [1], { wanted: 'must have at least 2 items' }],
    [{ maxItems: 1 }, [1, 2], { wanted: 'must have at most 1 item' }],
    [{ pattern: '^a$', description: 'an a' }, 'b', { kind: 'wrong-form', form: 'an a' }],
    [{ required: ['a', 'b'] }, { a: 1 }, { kind: 'missing-name', name: 'b' }],
    [
      { properties: { a: true }, additionalProperties: false },
      { a: 1, b: 1 },
      { kind: 'unknown-name', name: 'b', known: ['a'] },
    ],
  ])('%j does not fit %j', (schema, value, fault) =>
    expect(faultOf(schema, value)).toEqual(expect.objectContaining({ path: [], ...fault })),
  );

  it('leads to the part that is wrong', () => {
    const schema = { properties: { a: { items: { additionalProperties: { type: 'string' } } } } };
    expect(faultOf(schema, { a: [{ b: 'x' }, { c: 1 }] })?.path).toEqual(['a', '1', 'c']);
  });
});

it('refuses a value that is nested too deeply', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const fault = faultOf({ type: 'array', items: { $ref: '#' } }, deep);
  expect(fault).toMatchObject({ wanted: 'is nested too deeply' });
});

describe('a schema', () => {
  it('with a keyword that is not known here is refused', () => {
    const schema = { items: { uniqueItems: true, type: 'array' } };
    expect(() => shapeOf(schema)).toThrow(/uniqueItems/);
  });

  it('with a type that does not exist is refused', () =>
    expect(() => shapeOf({ type: 'text' })).toThrow(/text/));

  it('that refers to nothing is refused', () =>
    expect(() => shapeOf({ $ref: '#/$defs/none' })).toThrow(/none/));
});

/** Schemas and values in which each keyword meets what it is about, and what it is not about. */
const schemas = [
  true,
  false,
  ...['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'].map((type) => ({
    type,
  })),
  { type: ['string', 'null'] },
  { const: false },
  { const: null },
  { enum: [1, 'a', null] },
  { minimum: 1 },
  { exclusiveMinimum: 1 },
  { maximum: 1 },
  { minLength: 2 },
  { maxLength: 1 },
  { pattern: '^.$' },
  { minItems: 1 },
  { maxItems: 1 },
  { items: { type: 'number' } },
  { items: false },
  { required: ['a'] },
  { required: ['toString'] },
  { properties: { a: { const: 1 } } },
  { properties: { a: false } },
  { additionalProperties: false },
  { properties: { a: true }, additionalProperties: { const: 1 } },
  { allOf: [{ minimum: 1 }, { maximum: 1 }] },
  // oxlint-disable-next-line unicorn/no-thenable -- A keyword of JSON Schema.
  { if: { type: 'number' }, then: { minimum: 1 }, else: { type: 'string' } },
  // oxlint-disable-next-line unicorn/no-thenable -- A keyword of JSON Schema.
  { if: { required: ['a'] }, then: false },
  { if: { type: 'string' }, else: { type: 'number' } },
  { $defs: { b: { type: 'string' } }, $ref: '#/$defs/b', maxLength: 1 },
  { properties: { a: { $ref: '#' } }, additionalProperties: false },
  { properties: { a: { properties: { b: { $ref: '#/properties/a' } }, type: 'object' } } },
];
const scalars = [null, true, false, 0, 1, 1.5, 2, -1, '', 'a', 'ab', '\u{1f4e7}', '\u{1f4e7}a'];
const lists = [[], [1], ['a'], [1, 2], [null]];
const objects: readonly object[] = [
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  { a: 1, b: 2 },
  { toString: 1 },
];
const nested: readonly object[] = [
  { a: {} },
  { a: { a: {} } },
  { a: { b: 1 } },
  { a: { b: { b: {} } } },
];
const values: readonly unknown[] = [...scalars, ...lists, ...objects, ...nested];

/** Lists of names, so that a name with a slash in it is one step. */
const pathsIn = (errors: readonly { readonly instancePath: string }[] | null | undefined) =>
  (errors ?? []).map(({ instancePath }) =>
    instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  );

describe('Ajv agrees', () => {
  it.each(schemas.map((schema) => [schema]))('on %j', (schema) => {
    const validate = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
    const shape = shapeOf(schema);
    for (const value of values)
      expect([value, shape.fits(value)]).toEqual([value, validate(value)]);
  });

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(reportSchema);
  const line = '#/$defs/line';
  const published = [
    {
      name: 'the report',
      validate: ajv.compile(reportSchema),
      shape: shapeOf(reportSchema),
      samples: [
        JSON.stringify(recorded),
        ...Object.values(fixtures).map((one) => JSON.stringify(one)),
      ],
    },
    {
      name: 'a line of ndjson',
      validate: ajv.compile({ $ref: `${reportSchema.$id}${line}` }),
      shape: shapeOf(reportSchema, line),
      samples: Object.values(fixtures).flatMap((one) => renderNdjson(one).trimEnd().split('\n')),
    },
    {
      name: 'the configuration',
      validate: ajv.compile(configSchema),
      shape: shapeOf(configSchema),
      samples: [
        JSON.stringify({
          domains: { 'a.example': null, 'b.example': { 'apple-domain': 'x', skip: ['mx'] } },
          severities: { 'mx-present': 'note' },
          resolvers: ['system'],
          timeout: 5,
          'fail-on': 'never',
          waivers: [{ check: 'mx-present', owner: 'a.example', reason: 'x', until: '2030-01-01' }],
        }),
      ],
    },
  ];

  /** `text` as JSON, with the value number `at` replaced, or gone if `by` is undefined. */
  const touched = (text: string, at: number, by: unknown): unknown => {
    let count = 0;
    JSON.parse(text, () => (count += 1));
    let seen = 0;
    return JSON.parse(text, (_, value: unknown) => (seen++ === at % count ? by : value));
  };

  it.each(published)(
    'on $name, whole and with one value changed',
    ({ validate, shape, samples }) => {
      for (const sample of samples) expect(shape.faultIn(JSON.parse(sample))).toBeUndefined();
      const change = fc.record({
        sample: fc.constantFrom(...samples),
        at: fc.nat(),
        by: fc.oneof(fc.constant(undefined), fc.constantFrom(...values), fc.jsonValue()),
      });
      let refused = 0;
      fc.assert(
        fc.property(change, ({ sample, at, by }) => {
          const value = touched(sample, at, by);
          const fault = shape.faultIn(value);
          expect(fault === undefined).toBe(validate(value));
          if (fault === undefined) return;
          refused += 1;
          expect(pathsIn(validate.errors)).toContainEqual(fault.path);
        }),
        { numRuns: 300 },
      );
      expect(refused).toBeGreaterThan(100);
    },
  );
});
