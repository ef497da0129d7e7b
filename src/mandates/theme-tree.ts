/** How many levels the tree of an organization's themes may have. */
export const MAX_THEME_DEPTH = 5;

/** How many themes an organization may have: the tree is read whole. */
export const MAX_THEMES = 1000;

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** Why a theme cannot stand where it is to stand. */
export type ThemePlaceFault = 'cycle' | { readonly depth: number };

/** The parent of each theme, by id. */
function parents(themes: readonly Node[]): ReadonlyMap<string, string | null> {
  return new Map(themes.map(({ id, parentId }) => [id, parentId]));
}

/** The ids from a theme up to the top, itself first. Stops at a theme that it has met: data may be broken. */
function pathUp(start: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null = start; id !== null && !path.includes(id);) {
    path.push(id);
    id = parentOf.get(id) ?? null;
  }
  return path;
}

/**
 * Whether the theme (undefined: a new one) may stand below `parentId`: not below itself, and with everything
 * under it no deeper than `MAX_THEME_DEPTH`. Undefined when it may.
 */
export function themePlaceFault(
  themes: readonly Node[],
  themeId: string | undefined,
  parentId: string | null,
): ThemePlaceFault | undefined {
  const parentOf = parents(themes);
  const above = parentId === null ? [] : pathUp(parentId, parentOf);
  if (themeId !== undefined && above.includes(themeId)) return 'cycle';
  const below = themes
    .map((theme) => pathUp(theme.id, parentOf).indexOf(themeId ?? ''))
    .reduce((deepest, steps) => Math.max(deepest, steps), 0);
  const depth = above.length + 1 + below;
  return depth > MAX_THEME_DEPTH ? { depth } : undefined;
}

/** The named themes and all that stand below them. */
export function withDescendants(
  themes: readonly Node[],
  named: readonly string[],
): ReadonlySet<string> {
  const children = Map.groupBy(themes, ({ parentId }) => parentId);
  const found = new Set<string>();
  const open = [...named];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []).map((child) => child.id));
  }
  return found;
}

/** The themes in the order of the tree, each before those below it, with its level; siblings keep their order. */
export function inTreeOrder<T extends Node>(themes: readonly T[]): (T & { depth: number })[] {
  const children = Map.groupBy(themes, ({ parentId }) => parentId);
  const branch = (parentId: string | null, depth: number): (T & { depth: number })[] =>
    (children.get(parentId) ?? []).flatMap((theme) => [
      { ...theme, depth },
      ...branch(theme.id, depth + 1),
    ]);
  return branch(null, 1);
}
