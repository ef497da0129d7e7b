import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { type NameForm, printName, printNameIndexed } from '../kernel/person-name.js';
import type { OutcomeVersionView } from './dto/outcome-version.dto.js';
import { type FindingOverride, readOverrides } from './finding-overrides.js';
import { readVersion } from './versions.queries.js';

/** The event of an outcome, as far as its documents tell of it. */
export interface ContentEvent {
  readonly title: LocalizedText;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly zone: string;
  readonly endsAt: string;
  readonly state: string;
  readonly attributionRule: 'on_record' | 'chatham_house' | 'closed';
  /** Whether the public may know of it: a document never tells of an event that is internal or a draft. */
  readonly isPublic: boolean;
  readonly city: LocalizedText;
  readonly version: number;
}

/** Everything that a version says and that its check and its rendering need. */
export interface VersionContent {
  readonly organization: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly languages: readonly string[];
    readonly zone: string;
  };
  readonly slug: string;
  readonly event: ContentEvent;
  readonly version: OutcomeVersionView;
  /** The people of the event, each as the names that are printed for them. */
  readonly participants: readonly (readonly string[])[];
  /** The findings that an organiser let stand. */
  readonly overrides: readonly FindingOverride[];
}

interface ContextRow {
  organization_id: string;
  organization_name: LocalizedText;
  languages: string[];
  organization_zone: string;
  slug: string;
  event_id: string;
  title: LocalizedText;
  starts_local: string;
  ends_local: string;
  zone: string;
  ends_at: string;
  state: string;
  attribution_rule: ContentEvent['attributionRule'];
  is_public: boolean;
  city: LocalizedText | null;
  event_version: number;
}

/**
 * The content of a version with its context.
 * @throws DomainError `not_found`
 */
export async function readContent(
  reader: EntityManager,
  organizationId: string,
  versionId: string,
): Promise<VersionContent> {
  const version = await readVersion(reader, organizationId, versionId);
  const [row] = await reader.query<ContextRow[]>(
    `SELECT organization.id AS organization_id, organization.name AS organization_name, organization.languages,
       organization.zone AS organization_zone, outcome.slug, event.id AS event_id, event.title, event.starts_local,
       event.ends_local, event.zone, event.ends_at, event.state, event.attribution_rule,
       event.visibility = 'public' AND event.announced_at IS NOT NULL AND event.state <> 'draft' AS is_public,
       venue.city, event.version AS event_version
     FROM outcome JOIN organization ON organization.id = outcome.organization_id
     JOIN event ON event.organization_id = outcome.organization_id AND event.id = outcome.event_id
     LEFT JOIN venue ON venue.organization_id = event.organization_id AND venue.id = event.venue_id
     WHERE outcome.organization_id = $1 AND outcome.id = $2`,
    [organizationId, version.outcomeId],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return {
    organization: {
      id: row.organization_id,
      name: row.organization_name,
      languages: row.languages,
      zone: row.organization_zone,
    },
    slug: row.slug,
    event: {
      title: row.title,
      startsLocal: row.starts_local,
      endsLocal: row.ends_local,
      zone: row.zone,
      endsAt: row.ends_at,
      state: row.state,
      attributionRule: row.attribution_rule,
      isPublic: row.is_public,
      city: row.city ?? {},
      version: row.event_version,
    },
    version,
    participants: await readParticipants(reader, organizationId, row.event_id),
    overrides: await readOverrides(reader, organizationId, versionId),
  };
}

interface NameRow {
  expert_id: string;
  lang: string;
  script: string;
  family: string | null;
  given: string | null;
  patronymic: string | null;
  full_name: string | null;
  name_order: NameForm['order'];
}

/**
 * The speakers of an event and everybody assigned in its sessions, each with all forms of the name, printed and
 * as a catalogue files them. Who declined or withdrew was not there, and may be named.
 */
async function readParticipants(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<string[][]> {
  const rows = await reader.query<NameRow[]>(
    `SELECT name.expert_id, name.lang, name.script, name.family, name.given, name.patronymic, name.full_name,
       name.name_order
     FROM expert_name name
     WHERE name.organization_id = $1 AND name.expert_id IN (
       SELECT expert_id FROM speaker WHERE organization_id = $1 AND event_id = $2
         AND state NOT IN ('declined', 'withdrawn')
       UNION SELECT expert_id FROM assignment WHERE organization_id = $1 AND event_id = $2)
     ORDER BY name.expert_id, name.position`,
    [organizationId, eventId],
  );
  const byExpert = new Map<string, Set<string>>();
  for (const row of rows) {
    const form = nameForm(row);
    const names = byExpert.get(row.expert_id) ?? new Set<string>();
    byExpert.set(row.expert_id, names.add(printName(form)).add(printNameIndexed(form)));
  }
  return [...byExpert.values()].map((names) => [...names].filter((name) => name !== ''));
}

function nameForm(row: NameRow): NameForm {
  return {
    lang: row.lang,
    script: row.script,
    order: row.name_order,
    ...(row.family === null ? {} : { family: row.family }),
    ...(row.given === null ? {} : { given: row.given }),
    ...(row.patronymic === null ? {} : { patronymic: row.patronymic }),
    ...(row.full_name === null ? {} : { full: row.full_name }),
  };
}
