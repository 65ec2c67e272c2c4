/** Lists that hold at least one item, so that their first need not be doubted. */
export type NonEmpty<T> = readonly [T, ...T[]];
export declare const isNonEmpty: <T>(items: readonly T[]) => items is NonEmpty<T>;
/** As `Array.prototype.map`, whose type forgets that something was in the list. */
export declare const mapNonEmpty: <T, U>([first, ...more]: NonEmpty<T>, change: (item: T) => U) => NonEmpty<U>;
/** The items in the order of their keys. */
export declare const sortedBy: <T>(items: NonEmpty<T>, key: (item: T) => string) => NonEmpty<T>;
/** The first item of each key, in the order of the list. */
export declare const distinctBy: <T>(items: NonEmpty<T>, key: (item: T) => string) => NonEmpty<T>;
/** The items of each key, in the order in which the keys come first. */
export declare const groupedBy: <T>(items: readonly T[], key: (item: T) => string) => ReadonlyMap<string, NonEmpty<T>>;
