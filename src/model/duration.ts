/** Spans of time. */

const units: ReadonlyMap<string, number> = new Map([
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
    (sum, [, count, unit = '']) => sum + Number(count) * (units.get(unit) ?? 1),
    0,
  );
  return total < 2 ** 31 ? total : undefined;
};
