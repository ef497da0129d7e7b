import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import {
  type Consent,
  CONSENTS,
  EXPERT_CATEGORIES,
  type ExpertCategory,
  type Gender,
  GENDERS,
} from '../expert.entity.js';

/** What a record can lack. */
export const GAPS = ['country', 'gender', 'language', 'theme', 'institution'] as const;
export type Gap = (typeof GAPS)[number];

export const EXPERT_SORTS = [
  'name',
  '-name',
  'lastEngaged',
  '-lastEngaged',
  'created',
  '-created',
] as const;
export type ExpertSort = (typeof EXPERT_SORTS)[number];

/**
 * What narrows a list, a count or an export of experts. Of several values of one filter an expert has at least one,
 * and every filter that is given applies.
 */
export class ExpertFilter {
  @Field.line({
    max: 500,
    min: 0,
    optional: true,
    description: 'Words of a name in any script or spelling, or the beginning of an address',
  })
  q?: string;

  @Field.list('country', { query: true, optional: true, max: 50 })
  country?: string[];

  @Field.list({ oneOf: EXPERT_CATEGORIES }, { query: true, optional: true })
  category?: ExpertCategory[];

  @Field.list({ oneOf: GENDERS }, { query: true, optional: true })
  gender?: Gender[];

  @Field.list({ oneOf: CONSENTS }, { query: true, optional: true })
  consent?: Consent[];

  @Field.list('uuid', {
    query: true,
    optional: true,
    max: 50,
    description: 'Fields of experts, each with all below it',
  })
  themeId?: string[];

  @Field.list('uuid', { query: true, optional: true, max: 50 })
  institutionId?: string[];

  @Field.list('language', { query: true, optional: true, max: 50 })
  language?: string[];

  @Field.day({
    optional: true,
    description:
      'First day of the latest event that the expert agreed to take part in, on or after this; an event to come counts',
  })
  lastEngagedFrom?: string;

  @Field.day({ optional: true, description: 'The same, on or before this' })
  lastEngagedTo?: string;

  @Field.queryBoolean({
    optional: true,
    description:
      '`true`: who never agreed to take part, beside those in the days asked for; `false`: none of these',
  })
  neverEngaged?: boolean;

  @Field.queryBoolean({ optional: true })
  hasEmail?: boolean;

  @Field.queryBoolean({
    optional: true,
    description: 'The name is in one piece that a person should split',
  })
  nameUnsplit?: boolean;

  @Field.list(
    { oneOf: GAPS },
    { query: true, optional: true, description: 'What the record lacks; all of them' },
  )
  missing?: Gap[];

  @Field.list('uuid', {
    query: true,
    optional: true,
    max: 200,
    description: 'These experts only, such as those that were chosen from a list',
  })
  id?: string[];
}

export class ExpertQuery extends ExpertFilter {
  @Field.oneOf(EXPERT_SORTS, {
    optional: true,
    description:
      'By name: in the order of its Latin spelling; searched for one word, names that begin with it come first. By `lastEngaged`: who never was counts as the longest ago',
    default: 'name',
  })
  sort?: ExpertSort;

  @Field.queryInteger({
    min: 1,
    max: 200,
    optional: true,
    description: 'Rows per page (25 if not given: an expert is a large row)',
  })
  limit?: number;

  @Field.line({ max: 2000, optional: true, description: 'The `next` of the page before' })
  cursor?: string;

  @Field.queryInteger({
    max: 1_000_000,
    optional: true,
    description:
      'How many rows to leave out before the page, for a jump to another part of the list; not with `cursor`, with which one goes on from there',
  })
  offset?: number;

  @Field.queryBoolean({ optional: true, description: 'Whether to count all rows, too' })
  count?: boolean;
}

/** By what the experts that a filter finds are counted. */
export const FACETS = [
  'country',
  'category',
  'gender',
  'consent',
  'language',
  'theme',
  'institution',
  'lastEngaged',
] as const;
export type Facet = (typeof FACETS)[number];

export class FacetQuery extends ExpertFilter {
  @Field.list({ oneOf: FACETS }, { query: true, optional: true, description: 'All if not given' })
  facet?: Facet[];
}

export class FacetCount {
  @Field.line({ nullable: true, description: 'As the filter takes it; null for experts without' })
  value: string | null;

  @Field.integer()
  count: number;

  @Field.localized({ nullable: true, description: 'The name of a theme or an institution' })
  title: LocalizedText | null;
}

const COUNTS = {
  type: () => FacetCount,
  isArray: true,
  nullable: true,
  description: 'Null if not asked for',
};

export class FacetCounts {
  @Field.integer({ description: 'Experts that every filter lets through' })
  total: number;

  @ApiProperty(COUNTS)
  country: FacetCount[] | null;

  @ApiProperty(COUNTS)
  category: FacetCount[] | null;

  @ApiProperty(COUNTS)
  gender: FacetCount[] | null;

  @ApiProperty(COUNTS)
  consent: FacetCount[] | null;

  @ApiProperty(COUNTS)
  language: FacetCount[] | null;

  @ApiProperty({ ...COUNTS, description: 'The first 200; null if not asked for' })
  theme: FacetCount[] | null;

  @ApiProperty({ ...COUNTS, description: 'The first 200; null if not asked for' })
  institution: FacetCount[] | null;

  @ApiProperty({
    ...COUNTS,
    description: 'By year, such as `2027`; null in it for never. Null if not asked for',
  })
  lastEngaged: FacetCount[] | null;
}
