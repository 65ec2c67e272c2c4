import { describe, expect, it } from 'vitest';
import { readPlainly } from '../../src/audit/early-start.ts';
import { readPlainWords } from '../../src/input/action/plain-words.ts';
import { manifest, variablesOf } from '../support/run-action.ts';

const known = (inputs: Readonly<Record<string, string>>) =>
  readPlainly(readPlainWords(variablesOf({ domains: 'example.com', ...inputs })));

describe('what the inputs are sure to ask', () => {
  it.each([
    [{}, { domains: ['example.com'], ports: false }],
    [{ domains: 'example.com,\n example.org' }, { domains: ['example.com', 'example.org'] }],
    [{ resolvers: 'system' }, { domains: ['example.com'] }],
    [{ resolvers: '192.0.2.1' }, { resolver: { kind: 'wire', address: '192.0.2.1', port: 53 } }],
    [{ authoritative: 'TRUE', ports: 'False' }, { ports: false }],
    [{ zone: 'dns', baseline: 'b.json', comment: 'always' }, { domains: ['example.com'] }],
  ])('is seen in %j', (inputs, expected) => expect(known(inputs)).toMatchObject(expected));

  it.each([
    [{ domains: '' }],
    [{ domains: 'www.example.com' }],
    [{ domains: 'user@example.com' }],
    [{ domains: '--replay' }],
    [{ ports: 'true' }],
    [{ authoritative: 'false' }],
    [{ resolvers: '192.0.2.1 192.0.2.2' }],
    [{ resolvers: 'https://dns.example/dns-query' }],
  ])('is nothing for %j', (inputs) => expect(known(inputs)).toBeUndefined());

  it('depends on no other input, but for those of files and of what is told', () => {
    const given = Object.keys(manifest.inputs).filter(
      (name) => name !== 'domains' && known({ [name]: 'x' }) !== undefined,
    );
    expect(given).toEqual([
      'zone',
      'baseline',
      'allow-private',
      'referee',
      'rdap',
      'fail-on',
      'fail-on-inconclusive',
      'comment',
      'comment-key',
      'issue',
      'annotations',
      'summary',
      'sarif-file',
      'report-file',
      'github-token',
    ]);
  });
});
