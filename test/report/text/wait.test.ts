import { describe, expect, it } from 'vitest';
import type { WaitState } from '../../../src/model/wait.ts';
import { renderChanges, renderScreen } from '../../../src/report/text/wait.ts';

const right = {
  MX: { state: 'right' },
  TXT: { state: 'right' },
  DKIM: { state: 'right' },
} as const;

const state: WaitState = {
  domain: 'example.com',
  phase: 'published',
  because: 'published; resolver 192.0.2.53 has not yet the new answer for example.com TXT',
  rows: [
    { server: '192.0.2.1', host: 'ns1.example.net', own: true, cells: right },
    {
      server: '[2001:db8::1]',
      host: 'a-very-long-name-of-a-server.some-host.example.net',
      own: true,
      cells: { ...right, TXT: { state: 'differs' }, MX: { state: 'failed' } },
    },
    {
      server: 'https://dns.example/dns-query',
      own: false,
      cells: { ...right, TXT: { state: 'old', seconds: 250 }, DKIM: { state: 'unasked' } },
    },
  ],
  seenAt: 10_000,
  nextAt: 260_000,
};

const place = { now: 20_000, left: 3_590_000, height: 40 };

describe('the table', () => {
  it.each([60, 80, 120])('at %i columns', (width) => {
    const look = { width, color: false, unicode: true };
    const lines = renderScreen([state, { ...state, domain: 'example.org' }], place, look);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('uses only ASCII and no color if asked to', () => {
    const text = renderScreen([state], place, { width: 80, color: false, unicode: false }).join(
      '\n',
    );
    expect(text).toMatch(/^[ -~\n]*$/);
    expect(text).toContain('differs');
  });

  it('keeps to the height, and says that there is more', () => {
    const look = { width: 80, color: false, unicode: true };
    const many = Array.from({ length: 30 }, () => state);
    const lines = renderScreen(many, { ...place, height: 24 }, look);
    expect(lines).toHaveLength(24);
    expect(lines.join('\n')).toMatch(/\d+ more lines/);
    expect(renderScreen(many, { ...place, height: 2 }, look).length).toBeLessThanOrEqual(2);
  });

  it('shows what a stranger wrote as text', () => {
    const hostile = {
      ...state,
      rows: [{ server: '\u001b[2J', host: 'x\u001b]0;y\u0007', own: true, cells: right }],
      because: 'a\u001b[31mb',
    };
    const text = renderScreen([hostile], place, { width: 80, color: false, unicode: false }).join(
      '',
    );
    expect(text).toMatch(/^[ -~]*$/);
    expect(renderChanges(undefined, hostile, 0).join('')).toMatch(/^[ -~]*$/);
  });
});

describe('lines', () => {
  it('tell each change, and nothing where there is none', () => {
    const first = renderChanges(undefined, state, 1000);
    expect(first).toHaveLength(4);
    expect(renderChanges(state, { ...state, seenAt: 99_000, nextAt: 100_000 }, 2000)).toEqual([]);
    // That time passes is no change.
    const later = {
      ...state,
      rows: state.rows.map((row) =>
        row.own
          ? row
          : { ...row, cells: { ...row.cells, TXT: { state: 'old', seconds: 9 } as const } },
      ),
    };
    expect(renderChanges(state, later, 2000)).toEqual([]);
    const done = { ...later, rows: later.rows.map((row) => ({ ...row, cells: right })) };
    expect(renderChanges(later, done, 125_000)).toEqual([
      '   2:05  example.com: name server a-very-long-name-of-a-server.some-host.example.net ([2001:db8::1]): MX right, TXT right, DKIM right',
      '   2:05  example.com: resolver https://dns.example/dns-query: MX right, TXT right, DKIM right',
    ]);
  });

  it('are silent of servers that are not asked yet', () => {
    const unasked = {
      MX: { state: 'unasked' },
      TXT: { state: 'unasked' },
      DKIM: { state: 'unasked' },
    } as const;
    const early = { ...state, rows: [{ server: '192.0.2.53', own: false, cells: unasked }] };
    expect(renderChanges(undefined, early, 0)).toHaveLength(1);
  });
});
