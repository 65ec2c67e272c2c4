/** Reads values of unknown shape, such as the parsed JSON of a stranger. */

/** The value's own property; `__proto__` is a name like any other here. */
export const ownProperty = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
