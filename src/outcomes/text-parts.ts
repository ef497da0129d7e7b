/** The parts of a text that are saved together; the wording of a recommendation is a body alone. */
export interface TextParts {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

const PARTS = ['title', 'summary', 'body'] as const;
/** So many characters less are a deletion that somebody may want to take back. */
const LOST = 200;

/** Whether two texts are the same in every part. */
export function sameText(one: TextParts, other: TextParts): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}

/**
 * Whether the later text gave up so much of the earlier one that the earlier deserves to be kept: a part emptied,
 * or more than 200 characters, or a half of a shorter part, gone.
 */
export function loses(earlier: TextParts, later: TextParts): boolean {
  return PARTS.some((part) => {
    const lost = earlier[part].length - later[part].length;
    if (later[part] === '') return earlier[part].length > 20;
    return lost > LOST || (lost > 20 && lost * 2 > earlier[part].length);
  });
}
