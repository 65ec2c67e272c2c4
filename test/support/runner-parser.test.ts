import { describe, expect, it } from 'vitest';
import { commandsIn, outputsIn } from './runner-parser.ts';

describe('the runner', () => {
  it.each([
    ['::set-output name=status::pass', 'set-output'],
    ['a\n::add-mask::icloud', 'add-mask'],
    ['a\r::stop-commands::x9', 'stop-commands'],
    ['\u00a0\u0085::warning::x', 'warning'],
    ['x ##[set-output name=status;]pass', 'set-output'],
    ['##[add-matcher]/tmp/m.json', 'add-matcher'],
    ['####[add-mask]e', 'add-mask'],
  ])('takes %j for a command', (line, name) => {
    expect(commandsIn(line).map((one) => one.name)).toEqual([name]);
  });

  it.each(['a ::error::x', '  :error::x', '::unknown::x', '#\\035[add-mask]e', '::error', '##[x'])(
    'does not take %j for one',
    (line) => expect(commandsIn(line)).toEqual([]),
  );

  it('reads properties and data, and obeys stop-commands up to its token', () => {
    expect(commandsIn('::error file=a%2Cb,line=1::x%0Ay')).toEqual([
      { name: 'error', properties: { file: 'a,b', line: '1' }, data: 'x\ny' },
    ]);
    const names = commandsIn('::stop-commands::t\n::error::a\n::t::\n::error::b').map(
      ({ data }) => data,
    );
    expect(names).toEqual(['t', 'b']);
  });

  it('reads outputs of both forms', () =>
    expect(outputsIn('a=1\nb<<end\nx\ny\nend\n')).toEqual({ a: '1', b: 'x\ny' }));
});
