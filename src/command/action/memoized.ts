/** What is made of each key, once. */
export const memoized = <K, T>(make: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, { readonly made: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
};
