import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { unmixScripts } from '../experts/script-disguise.js';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { localInZone } from '../kernel/local-time.js';
import { searchQueryTokens } from '../kernel/name-search.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { isHan } from '../kernel/script.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { SpeakerQuery, SpeakerView } from './dto/speaker.dto.js';
import { nextSpeakerStates } from './speaker-states.js';

interface SpeakerRow extends Omit<SpeakerView, 'name' | 'names' | 'nextStates'> {
  told_in: string | null;
  event_zone: string;
  languages: string[];
  forms: NameForm[] | null;
}

const SPEAKER = `SELECT speaker.id, speaker.event_id AS "eventId", speaker.expert_id AS "expertId", expert.country,
    expert.category, expert.consent, speaker.role, speaker.state, speaker.attendance_mode AS "attendanceMode", speaker.availability, speaker.note,
    speaker.availability_zone AS told_in, event.zone AS event_zone,
    speaker.position, speaker.state_changed_at AS "stateChangedAt", speaker.version,
    coalesce(nullif(event.languages, '{}'), organization.languages) AS languages,
    ${nameFormsOf('speaker.expert_id')} AS forms
  FROM speaker JOIN expert ON expert.id = speaker.expert_id JOIN event ON event.id = speaker.event_id
    JOIN organization ON organization.id = speaker.organization_id`;

/** One engagement, the name in `language`. */
export async function readSpeaker(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: UiLanguage,
): Promise<SpeakerView> {
  const [row] = await reader.query<SpeakerRow[]>(
    `${SPEAKER} WHERE speaker.organization_id = $1 AND speaker.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row, language);
}

/** The engagements of an event in their order. */
export async function listSpeakers(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  query: SpeakerQuery,
  language: UiLanguage,
): Promise<Page<SpeakerView>> {
  const event = await reader.query<unknown[]>(
    'SELECT 1 FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event.length === 0) throw new DomainError('missing', 'not_found');
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<SpeakerRow[]>(
    `${SPEAKER} WHERE speaker.organization_id = $1 AND speaker.event_id = $2
       AND ($3::int IS NULL OR (speaker.position, speaker.id) > ($3::int, $4::uuid))
       AND ($5::text IS NULL OR speaker.state = $5) AND ($6::text IS NULL OR speaker.role = $6)
       AND ($8::jsonb IS NULL OR NOT EXISTS (
         SELECT FROM jsonb_array_elements($8::jsonb) word WHERE NOT EXISTS (
           SELECT FROM jsonb_array_elements_text(word) pattern WHERE expert.search_text LIKE pattern)))
     ORDER BY speaker.position, speaker.id LIMIT $7`,
    [
      organizationId,
      eventId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.state ?? null,
      query.role ?? null,
      limit + 1,
      query.q === undefined ? null : JSON.stringify(namePatterns(query.q)),
    ],
  );
  return cutPage(
    rows,
    limit,
    (row) => [String(row.position), row.id],
    (row) => present(row, language),
  );
}

/**
 * For each word that is looked for the patterns of which one must fit the text that experts are found by; of an event
 * there are few enough to look at each. A text without any letter finds nobody.
 */
function namePatterns(query: string): string[][] {
  const unmixed = searchQueryTokens(unmixScripts(query));
  const words = searchQueryTokens(query).map((word, at) => [
    ...[...word.keys, ...(unmixed[at]?.keys ?? [])].map((key) =>
      isHan(key) || Array.from(key).length > 2 ? `%${key}%` : `% ${key}%`,
    ),
    ...[...word.skeletons, ...(unmixed[at]?.skeletons ?? [])].map((sound) => `% ${sound}%`),
  ]);
  return words.length === 0 ? [[]] : words;
}

function present(
  { forms, languages, told_in, event_zone, ...row }: SpeakerRow,
  language: UiLanguage,
): SpeakerView {
  const { version, ...rest } = row;
  const name = chooseName(forms ?? [], language);
  return {
    ...rest,
    name: name ? printName(name) : '',
    names: languages.flatMap((lang) => {
      const form = chooseName(forms ?? [], lang);
      return form ? [{ lang, printed: printName(form), formLang: form.lang }] : [];
    }),
    availability:
      told_in === null
        ? row.availability
        : row.availability.map(({ from, to }) => ({
            from: localInZone(from, told_in, event_zone),
            to: localInZone(to, told_in, event_zone),
          })),
    nextStates: [...nextSpeakerStates(row.state)],
    version,
  };
}
