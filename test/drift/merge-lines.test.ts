import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../src/drift/merge-lines.ts';
import type { RecordLine } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const owner = dnsName('example.com');
const line = (text: string): RecordLine => {
  const [type = '', ...rest] = text.split(' ');
  return { owner, type: type === 'MX' ? 'MX' : 'TXT', rdata: rest.join(' ') };
};
const merge = (base: readonly string[], main: readonly string[], head: readonly string[]) =>
  mergeRecords(
    { base: base.map(line), main: main.map(line), head: head.map(line) },
    (one) => one,
  ).map(({ type, rdata }) => `${type} ${rdata}`);

const spf = (all: string): string => `TXT "v=spf1 include:icloud.com ${all}"`;
const token = 'TXT "apple-domain=x"';
const [mx1, mx2] = ['MX 10 mx01.mail.icloud.com.', 'MX 10 mx02.mail.icloud.com.'];

describe('the records after a merge', () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ['nothing changed', [mx1], [mx1], [mx1], [mx1]],
    ['the branch alone added', [mx1], [mx1, mx2], [mx1], [mx1, mx2]],
    ['the branch alone deleted', [mx1, mx2], [mx1], [mx1, mx2], [mx1]],
    ['the change alone added', [mx1], [mx1], [mx1, mx2], [mx1, mx2]],
    ['the change alone deleted', [mx1, mx2], [mx1, mx2], [mx1], [mx1]],
    [
      'each changed another record',
      [spf('~all')],
      [spf('-all')],
      [spf('~all'), token],
      [spf('-all'), token],
    ],
    ['both changed the same record', [spf('~all')], [spf('-all')], [spf('?all')], [spf('?all')]],
    [
      'one deleted what the other left',
      [spf('~all'), token],
      [spf('~all')],
      [spf('-all'), token],
      [spf('-all')],
    ],
  ])('%s', (_, base, main, head, expected) => {
    expect(merge(base, main, head).toSorted()).toEqual(expected.toSorted());
  });
});
