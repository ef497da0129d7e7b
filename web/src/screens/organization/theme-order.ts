import type { View } from '../../api/client';

export type Theme = View<'ThemeView'>;

/** A theme that gets another place among those beside it. */
export interface Placing {
  readonly theme: Theme;
  readonly position: number;
}

/** The themes beside a theme, itself among them, in their order. */
export function besides(themes: readonly Theme[], theme: Theme): readonly Theme[] {
  return themes.filter(({ parentId }) => parentId === theme.parentId);
}

/** What is to be changed so that a theme stands one place higher (-1) or lower (1) among those beside it. */
export function placings(
  themes: readonly Theme[],
  theme: Theme,
  steps: -1 | 1,
): readonly Placing[] {
  const row = [...besides(themes, theme)];
  const from = row.findIndex(({ id }) => id === theme.id);
  const other = row[from + steps];
  if (from < 0 || other === undefined) return [];
  row[from] = other;
  row[from + steps] = theme;
  // Where two stand at one position only their keys set them in order: then all are numbered anew.
  const positions = besides(themes, theme).map(({ position }) => position);
  const distinct = new Set(positions).size === positions.length;
  return row.flatMap((each, index) => {
    const position = distinct ? (positions[index] ?? index) : index;
    return position === each.position ? [] : [{ theme: each, position }];
  });
}

/** The tree with the themes at their new places, each before those below it. */
export function replaced(themes: readonly Theme[], changes: readonly Placing[]): Theme[] {
  const position = new Map(changes.map((change) => [change.theme.id, change.position]));
  const branch = (parentId: string | null): Theme[] =>
    themes
      .filter((theme) => theme.parentId === parentId)
      .map((theme) => ({ ...theme, position: position.get(theme.id) ?? theme.position }))
      .sort((a, b) => a.position - b.position)
      .flatMap((theme) => [theme, ...branch(theme.id)]);
  return branch(null);
}

/** The position after all others below a theme (null: at the top). */
export function lastPosition(themes: readonly Theme[], parentId: string | null): number {
  return themes
    .filter((theme) => theme.parentId === parentId)
    .reduce((after, { position }) => Math.max(after, position + 1), 0);
}

/** A theme with everything below it, by id. */
export function withBelow(themes: readonly Theme[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // The tree lists each theme before those below it.
  for (const theme of themes) {
    if (theme.parentId !== null && found.has(theme.parentId)) found.add(theme.id);
  }
  return found;
}
