import { expect, it } from 'vitest';
import { clockTime, shortTimeLeft, timeLeft, timeTaken } from '../../../src/model/text/duration.ts';

it.each([
  [0, '0 seconds', '0 s'],
  [1, '1 second', '1 s'],
  [0.4, '1 second', '1 s'],
  [119, '119 seconds', '119 s'],
  [120, '2 minutes', '2 min'],
  [121, '3 minutes', '3 min'],
  [7199, '120 minutes', '120 min'],
  [7200, '2 hours', '2 h'],
  [172_799, '48 hours', '48 h'],
  [172_801, '3 days', '3 d'],
])('%d seconds are left: %s', (seconds, words, short) => {
  expect(timeLeft(seconds)).toBe(words);
  expect(shortTimeLeft(seconds)).toBe(short);
});

it.each([
  [0, '0 ms'],
  [999.4, '999 ms'],
  [1000, '1.0 s'],
  [12_345, '12.3 s'],
])('%d ms were taken: %s', (ms, text) => expect(timeTaken(ms)).toBe(text));

it.each([
  [0, '0:00'],
  [-5, '0:00'],
  [59_001, '1:00'],
  [3_599_000, '59:59'],
  [3_600_000, '1:00:00'],
  [90_061_000, '25:01:01'],
])('%d ms on a clock: %s', (ms, text) => expect(clockTime(ms)).toBe(text));
