import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Screen, createScreen } from '../../../src/deliver/terminal/screen.ts';

const terminal = () => {
  const written: string[] = [];
  const stream = Object.assign(new EventEmitter(), { write: (text: string) => written.push(text) });
  return { stream: stream as unknown as NodeJS.WriteStream, written, events: stream };
};

const leave = '\u001b[?25h\u001b[?1049l';
const signals = ['exit', 'SIGTERM', 'SIGHUP', 'SIGTSTP', 'SIGCONT'];
const counts = () => signals.map((one) => process.listenerCount(one));

let here: ReturnType<typeof terminal>;
let screen: Screen;
const redraw = vi.fn();
let before: readonly number[];
beforeEach(() => {
  here = terminal();
  before = counts();
  redraw.mockClear();
  screen = createScreen(here.stream, redraw);
});
afterEach(() => screen.close());

it('draws on the other screen, without a cursor, and leaves it', () => {
  screen.draw(['too early']);
  screen.open();
  screen.draw(['one', 'two']);
  screen.close();
  screen.draw(['too late']);
  expect(here.written).toEqual([
    '\u001b[?1049h\u001b[?25l\u001b[H\u001b[2J',
    '\u001b[Hone\u001b[K\r\ntwo\u001b[K\u001b[J',
    leave,
  ]);
  expect(counts()).toEqual(before);
});

it('leaves it however the program ends, once', () => {
  screen.open();
  process.listeners('exit').at(-1)?.(0);
  expect(here.written.at(-1)).toBe(leave);
  screen.close();
  expect(here.written.filter((text) => text === leave)).toHaveLength(1);
});

it('ends in order when it is told to', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  screen.open();
  process.listeners('SIGTERM').at(-1)?.('SIGTERM');
  process.listeners('SIGHUP').at(-1)?.('SIGHUP');
  expect(exit.mock.calls).toEqual([[143], [143]]);
  exit.mockRestore();
});

it('gives the terminal back while it is stopped, and takes it again', () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => true);
  screen.open();
  process.listeners('SIGTSTP').at(-1)?.('SIGTSTP');
  expect(here.written.at(-1)).toBe(leave);
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGSTOP']]);
  process.listeners('SIGCONT').at(-1)?.('SIGCONT');
  expect(here.written.at(-1)).toContain('\u001b[?1049h');
  expect(redraw).toHaveBeenCalledTimes(1);
  kill.mockRestore();
});

it('is drawn anew when the terminal is another size', () => {
  screen.open();
  here.events.emit('resize');
  expect(here.written.at(-1)).toBe('\u001b[H\u001b[J');
  expect(redraw).toHaveBeenCalledTimes(1);
});
