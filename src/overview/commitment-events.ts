import { FIRST_DAY } from './event-days.js';

/*
 * Which events a commitment counts, in SQL: those of its proposal, its kinds, its themes or below them, on its days.
 * The same rule as `concerns` in mandates/coverage.ts; a test holds the two together.
 */

/** The CTE `theme_of`: the themes that commitments name, with all that stand below them. */
export const THEME_OF = `theme_of AS (
  SELECT commitment_id, theme_id FROM commitment_theme WHERE organization_id = $1
  UNION
  SELECT theme_of.commitment_id, theme.id FROM theme_of
    JOIN theme ON theme.organization_id = $1 AND theme.parent_id = theme_of.theme_id)`;

/** Whether an event that serves the commitment's proposal is one that it counts; needs `theme_of`. */
export const COUNTS_EVENT = `
  (commitment.event_kinds = '{}' OR event.kind = ANY (commitment.event_kinds))
  AND ${FIRST_DAY} >= commitment.starts_on AND (commitment.ends_on IS NULL OR ${FIRST_DAY} <= commitment.ends_on)
  AND (NOT EXISTS (SELECT FROM theme_of WHERE theme_of.commitment_id = commitment.id)
    OR EXISTS (SELECT FROM event_theme JOIN theme_of ON theme_of.theme_id = event_theme.theme_id
      WHERE event_theme.event_id = event.id AND theme_of.commitment_id = commitment.id))`;
