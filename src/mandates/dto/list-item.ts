/**
 * The class of a list's items, for `Field.listOf` and `Field.object`. The API document takes a function for a
 * type only when the function's own name is `type`; an anonymous one would leave the reference empty.
 */
export function itemsOf<T extends object>(item: new () => T): () => new () => T {
  const type = () => item;
  return type;
}
