/** The blocks of one side: where each begins, from the top of that side, and which are headings; and its whole height. */
export interface SideBlocks {
  readonly tops: readonly number[];
  readonly headings: readonly boolean[];
  readonly height: number;
}

/**
 * Where, on the other side, stands what stands at a height of this one. Block by block where both have as many; else
 * heading by heading, as far as both have as many of these; between two that belong together by their share.
 */
export function heightBeside(here: SideBlocks, there: SideBlocks, height: number): number {
  const pairs = matched(here, there);
  for (let index = 1; index < pairs.length; index += 1) {
    const [from, to] = [pairs[index - 1], pairs[index]];
    if (from === undefined || to === undefined) continue;
    if (height > to[0] && index < pairs.length - 1) continue;
    const share = to[0] === from[0] ? 0 : (height - from[0]) / (to[0] - from[0]);
    return from[1] + Math.min(1, Math.max(0, share)) * (to[1] - from[1]);
  }
  return 0;
}

/** Heights of both sides that belong together, from the top to the end. */
function matched(here: SideBlocks, there: SideBlocks): (readonly [number, number])[] {
  const [mine, theirs] =
    here.tops.length === there.tops.length
      ? [here.tops, there.tops]
      : [headingTops(here), headingTops(there)];
  const both =
    mine.length === theirs.length
      ? mine.map((top, index) => [top, theirs[index] ?? 0] as const)
      : // The text itself begins on both sides after title and summary.
        mine.length > 0 && theirs.length > 0
        ? [[here.tops[0] ?? 0, there.tops[0] ?? 0] as const]
        : [];
  return [[0, 0], ...both, [here.height, there.height]];
}

function headingTops({ tops, headings }: SideBlocks): number[] {
  return tops.filter((_, index) => index === 0 || headings[index] === true);
}
