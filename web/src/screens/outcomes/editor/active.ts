import type { EditorState } from '@milkdown/kit/prose/state';

/** What holds at the cursor, for the buttons above the text. */
export interface Active {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: string | undefined;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly quote: boolean;
  readonly table: boolean;
  /** The level of the heading; 0 in anything else. */
  readonly heading: number;
}

export const NOTHING_ACTIVE: Active = {
  strong: false,
  emphasis: false,
  link: undefined,
  bulletList: false,
  orderedList: false,
  quote: false,
  table: false,
  heading: 0,
};

/** What holds at the cursor or throughout the selection. */
export function activeIn(state: EditorState): Active {
  const { $from, from, to, empty } = state.selection;
  const has = (name: string) => {
    const type = state.schema.marks[name];
    if (type === undefined) return false;
    return empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type);
  };
  const around = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth));
  const inside = (name: string) => around.some((node) => node.type.name === name);
  const link = state.schema.marks['link']?.isInSet($from.marks());
  const block = $from.parent;
  return {
    strong: has('strong'),
    emphasis: has('emphasis'),
    link: link === undefined ? undefined : String(link.attrs['href']),
    bulletList: inside('bullet_list'),
    orderedList: inside('ordered_list'),
    quote: inside('blockquote'),
    table: inside('table'),
    heading: block.type.name === 'heading' ? Number(block.attrs['level']) : 0,
  };
}
