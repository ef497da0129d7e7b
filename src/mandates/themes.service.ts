import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { isUuid, newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { numberedSlug, slugify } from '../kernel/slug.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { ThemeInput, ThemePatch } from './dto/theme.dto.js';
import { firstTitle, lockOrganization } from './organization-languages.js';
import { Theme } from './theme.entity.js';
import { MAX_THEME_DEPTH, MAX_THEMES, themePlaceFault } from './theme-tree.js';
import { themeRows } from './themes.queries.js';

type ThemeRow = Awaited<ReturnType<typeof themeRows>>[number];

/** Writes themes. Whatever moves in the tree happens one at a time per organization. */
@Injectable()
export class ThemesService {
  /** Makes a theme and gives its id. */
  async createTheme(tx: EntityManager, actor: Actor, input: ThemeInput): Promise<string> {
    const { languages } = await lockOrganization(tx, actor.organizationId);
    const themes = await themeRows(tx, actor.organizationId);
    if (themes.length >= MAX_THEMES)
      throw new DomainError('conflict', 'themes_too_many', { max: MAX_THEMES });
    const parentId = input.parentId ?? null;
    requirePlace(themes, undefined, parentId, input.title);
    const theme = {
      id: newId(),
      organizationId: actor.organizationId,
      parentId,
      key:
        input.key === undefined
          ? freeKey(themes, firstTitle(input.title, languages))
          : checkedKey(input.key),
      title: input.title,
      position: input.position ?? 0,
    };
    await tx.insert(Theme, theme);
    await recordChange(tx, actor, {
      objectKind: 'theme',
      objectId: theme.id,
      action: 'created',
      after: theme,
    });
    return theme.id;
  }

  /** Changes what the patch names, if the theme still has that version. */
  async changeTheme(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: ThemePatch,
  ): Promise<void> {
    if (patch.key !== undefined) checkedKey(patch.key);
    if (patch.parentId !== undefined) {
      await lockOrganization(tx, actor.organizationId);
    }
    const before = await findTheme(tx, actor, id);
    if (patch.parentId !== undefined) {
      const themes = await themeRows(tx, actor.organizationId);
      requirePlace(themes, id, patch.parentId, before.title);
    }
    await updateVersioned(tx, Theme, { id, organizationId: actor.organizationId, version }, patch);
    await recordChange(tx, actor, {
      objectKind: 'theme',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a theme that nothing uses. */
  async removeTheme(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    // Whoever is about to refer to the theme waits for this lock, or is seen by the count.
    await tx.query('SELECT FROM theme WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
      actor.organizationId,
      id,
    ]);
    const before = await findTheme(tx, actor, id);
    const [use] = await tx.query<
      { themes: number; commitments: number; events: number; experts: number }[]
    >(
      `SELECT (SELECT count(*)::int FROM theme WHERE organization_id = $1 AND parent_id = $2) AS themes,
         (SELECT count(*)::int FROM commitment_theme WHERE organization_id = $1 AND theme_id = $2) AS commitments,
         (SELECT count(*)::int FROM event_theme WHERE organization_id = $1 AND theme_id = $2) AS events,
         (SELECT count(*)::int FROM expert_theme WHERE organization_id = $1 AND theme_id = $2) AS experts`,
      [actor.organizationId, id],
    );
    if (use && use.themes + use.commitments + use.events + use.experts > 0)
      throw new DomainError('conflict', 'theme_in_use', { ...use });
    await tx.delete(Theme, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, { objectKind: 'theme', objectId: id, action: 'removed', before });
  }
}

/** @throws DomainError `not_found`, the same for an unknown id and for one of another organization */
async function findTheme(tx: EntityManager, actor: Actor, id: string): Promise<Theme> {
  const theme = await tx.findOneBy(Theme, { id, organizationId: actor.organizationId });
  if (theme === null) throw new DomainError('missing', 'not_found');
  return theme;
}

/** Refuses a parent that is not there, or under which the theme cannot stand. */
function requirePlace(
  themes: readonly ThemeRow[],
  themeId: string | undefined,
  parentId: string | null,
  title: LocalizedText,
): void {
  const parent = themes.find((theme) => theme.id === parentId);
  if (parentId !== null && parent === undefined)
    throw invalidField('parentId', 'reference_unknown', { rule: 'theme' });
  const fault = themePlaceFault(themes, themeId, parentId);
  if (fault === undefined) return;
  if (fault === 'cycle') {
    throw new DomainError(
      'conflict',
      'theme_cycle',
      { theme: anyText(title), parent: anyText(parent?.title ?? {}) },
      { details: { themeId, parentId } },
    );
  }
  throw new DomainError('conflict', 'theme_too_deep', {
    depth: fault.depth,
    max: MAX_THEME_DEPTH,
  });
}

function anyText(text: LocalizedText): string {
  return Object.values(text)[0] ?? '';
}

/** A key must not look like an id: commitments name themes by either. */
function checkedKey(key: string): string {
  if (isUuid(key)) throw invalidField('key', 'bad_form', { expected: 'transport' });
  return key;
}

/** A key of the title that no theme has yet. */
function freeKey(themes: readonly ThemeRow[], title: string): string {
  const taken = new Set(themes.map(({ key }) => key));
  const base = slugify(title, 80, 'theme');
  let key = base;
  for (let number = 2; taken.has(key) || isUuid(key); number += 1) key = numberedSlug(base, number);
  return key;
}
