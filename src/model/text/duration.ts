/** Spans of time, as people write them and as they read them. */
import { counted } from './wording.ts';

const secondsByUnit: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
]);

/** Seconds: a number, or numbers with units (`1h30m`), below 2^31 (RFC 2181 §8). */
export const secondsIn = (text: string): number | undefined => {
  if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return undefined;
  const parts = text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g);
  const total = [...parts].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (secondsByUnit.get(unit) ?? 1),
    0,
  );
  return total < 2 ** 31 ? total : undefined;
};

/** Seconds in each, the largest first. */
const units = [
  { size: 86_400, word: 'day', letter: 'd' },
  { size: 3600, word: 'hour', letter: 'h' },
  { size: 60, word: 'minute', letter: 'min' },
  { size: 1, word: 'second', letter: 's' },
] as const;

const second = units[3];

/** Rounded up, in the largest unit of which there are at least two. */
const rounded = (seconds: number) => {
  const unit = units.find(({ size }) => seconds >= 2 * size) ?? second;
  return { ...unit, count: Math.ceil(seconds / unit.size) };
};

/** `43 minutes`. */
export const timeLeft = (seconds: number): string => {
  const { count, word } = rounded(seconds);
  return counted(count, word);
};

/** `43 min`. */
export const shortTimeLeft = (seconds: number): string => {
  const { count, letter } = rounded(seconds);
  return `${count} ${letter}`;
};

/** `640 ms`, `1.2 s`: what something took. */
export const timeTaken = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `0:07`, `12:30`, `1:02:30`. */
export const clockTime = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  return `${head}:${twoDigits(seconds % 60)}`;
};
