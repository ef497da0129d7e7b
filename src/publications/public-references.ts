/*
 * What public pages say of an outcome's surroundings, as SQL. The conditions stand in one place: an event that is
 * internal or a draft is told of nowhere.
 */

import { wallClockInJson } from '../platform/database/json-times.js';

/** The organization of the row, as `PublicOrganization`. */
export const PUBLIC_ORGANIZATION = `jsonb_build_object('id', organization.id, 'slug', organization.slug,
  'code', organization.code, 'name', organization.name, 'languages', to_jsonb(organization.languages),
  'zone', organization.zone)`;

/** The event of the row where the public may know of it, else null. */
export const PUBLIC_EVENT = `CASE WHEN event.visibility = 'public' AND event.announced_at IS NOT NULL
    AND event.state <> 'draft' THEN jsonb_build_object('id', event.id, 'slug', event.slug, 'title', event.title,
  'kind', event.kind, 'zone', event.zone, 'startsLocal', ${wallClockInJson('event.starts_local')},
  'endsLocal', ${wallClockInJson('event.ends_local')}) END`;
