/** The choices of a field from the words of its values, in their order. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): { readonly value: K; readonly label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
}
