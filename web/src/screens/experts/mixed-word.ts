const ALPHABETS = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u];

/** The first word of a text that mixes alphabets, as when С is typed on a Latin keyboard. */
export function mixedWord(text: string): string | undefined {
  return text
    .split(/[\s-]+/u)
    .find((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1);
}
