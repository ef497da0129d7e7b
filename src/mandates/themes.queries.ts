import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { ThemeTreeView, ThemeView } from './dto/theme.dto.js';
import { inTreeOrder } from './theme-tree.js';

interface ThemeRow {
  id: string;
  key: string;
  title: LocalizedText;
  parentId: string | null;
  position: number;
  createdAt: string;
  version: number;
}

/** The themes of an organization as rows, siblings in their order. */
export function themeRows(reader: EntityManager, organizationId: string): Promise<ThemeRow[]> {
  return reader.query<ThemeRow[]>(
    `SELECT id, key, title, parent_id AS "parentId", position, created_at AS "createdAt", version
       FROM theme WHERE organization_id = $1 ORDER BY position, key`,
    [organizationId],
  );
}

/** The whole tree of an organization's themes, flat: each before those below it. */
export async function readThemeTree(
  reader: EntityManager,
  organizationId: string,
): Promise<ThemeTreeView> {
  return { items: inTreeOrder(await themeRows(reader, organizationId)) };
}

/** One theme. */
export async function readTheme(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<ThemeView> {
  const { items } = await readThemeTree(reader, organizationId);
  const theme = items.find((candidate) => candidate.id === id);
  if (theme === undefined) throw new DomainError('missing', 'not_found');
  return theme;
}
