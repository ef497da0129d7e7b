import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { MAX_THEMES } from '../theme-tree.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class ThemeInput {
  @Field.localized({ max: 200 })
  title: LocalizedText;

  @Field.slug({ optional: true, max: 80, description: 'Made from the title if not given' })
  key?: string;

  @Field.uuid({ optional: true, nullable: true, description: 'The theme above; null for none' })
  parentId?: string | null;

  @Field.integer({ min: 0, max: 10_000, optional: true, description: 'Order among its siblings' })
  position?: number;
}

export class ThemePatch extends PatchOf(ThemeInput) {}

export class ThemeView {
  @Field.uuid()
  id: string;

  @Field.slug()
  key: string;

  @Field.localized()
  title: LocalizedText;

  @Field.uuid({ nullable: true })
  parentId: string | null;

  @Field.integer()
  position: number;

  @Field.integer({ description: 'Level in the tree; 1 is the top' })
  depth: number;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

/** The whole tree: each theme stands before those below it, siblings by position. */
export class ThemeTreeView {
  @Field.listOf(() => ThemeView, { max: MAX_THEMES })
  items: ThemeView[];
}
