/** How much memory values take, about: what the bounds of memory are counted in, so that a test can count too. */

const perValue = 32;
const perMember = 16;

/** Bytes of a value without circles: its texts, and what objects and lists cost besides. A text that is shared counts each time. */
export const heldBytes = (value: unknown): number => {
  if (typeof value === 'string') return perValue + value.length;
  if (typeof value !== 'object' || value === null) return perMember;
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.reduce<number>((sum, one) => sum + perMember + heldBytes(one), perValue);
};
