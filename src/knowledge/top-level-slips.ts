/** Ends of domain names that are no top-level domains, but slips of the finger in one. */

/** By the slip. None of them is in the Public Suffix List. */
const slips: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  cpm: 'com',
  vom: 'com',
  xom: 'com',
  comm: 'com',
  coom: 'com',
  ccom: 'com',
  nte: 'net',
  nett: 'net',
  ogr: 'org',
  rog: 'org',
  orgg: 'org',
};

/** The name that was most likely meant; undefined if its end is no known slip. */
export const correctTopLevel = (name: string): string | undefined => {
  const end = name.slice(name.lastIndexOf('.') + 1);
  const meant = Object.hasOwn(slips, end) ? slips[end] : undefined;
  return meant === undefined ? undefined : `${name.slice(0, -end.length)}${meant}`;
};
