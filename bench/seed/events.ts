import type pg from 'pg';
import { titleSearchText } from '../../src/kernel/name-search.js';
import type { Size } from '../scenario.js';

/** Events that one venue holds, ten days apart: about sixteen months, two thirds of them past. */
const EVENTS_PER_VENUE = 50;

const TOPICS = [
  { en: 'Rail freight', ru: 'Грузовые перевозки', kk: 'Жүк тасымалы', zh: '铁路货运' },
  { en: 'Visa-free travel', ru: 'Безвизовые поездки', kk: 'Визасыз сапар', zh: '免签旅行' },
  { en: 'University exchange', ru: 'Обмен студентами', kk: 'Студент алмасу', zh: '大学交流' },
  { en: 'Water and climate', ru: 'Вода и климат', kk: 'Су және климат', zh: '水与气候' },
  { en: 'Digital trade', ru: 'Цифровая торговля', kk: 'Цифрлық сауда', zh: '数字贸易' },
  { en: 'Common security', ru: 'Общая безопасность', kk: 'Ортақ қауіпсіздік', zh: '共同安全' },
  { en: 'Cultural heritage', ru: 'Культурное наследие', kk: 'Мәдени мұра', zh: '文化遗产' },
];

/** Whether the event of this number is a draft, which the public does not see: one in twenty. */
export function isDraft(event: number): boolean {
  return event % 20 === 19;
}

/**
 * Venues with three rooms, events of two days with twelve sessions in the first two rooms (the third stays
 * free for sessions to come), 24 contributions and 36 assignments. Rooms and experts never clash.
 */
export async function seedEvents(
  client: pg.Client,
  organizationId: string,
  size: Size,
): Promise<void> {
  const venues = Math.ceil(size.events / EVENTS_PER_VENUE);
  if (venues * 36 > size.experts) {
    throw new Error(
      `${size.events} events need at least ${venues * 36} experts, or some would be in two rooms at once.`,
    );
  }
  await client.query(
    `CREATE TEMPORARY TABLE bench_topic ON COMMIT DROP AS
     SELECT row_number() OVER () - 1 AS place, topic AS title, topic ->> 'search' AS search
     FROM jsonb_array_elements($1::jsonb) AS topic`,
    [JSON.stringify(TOPICS.map((topic) => ({ ...topic, search: titleSearchText(topic) })))],
  );
  await client.query(
    `CREATE TEMPORARY TABLE bench_expert ON COMMIT DROP AS
     SELECT id, substring(slug FROM '\\d+$')::int AS place FROM expert WHERE organization_id = $1`,
    [organizationId],
  );
  await client.query('CREATE UNIQUE INDEX ON bench_expert (place)');
  await client.query('ANALYZE bench_topic, bench_expert');
  for (const statement of STATEMENTS) {
    // Every statement takes the same parameters; those that it does not mention are named here.
    await client.query(
      `WITH size AS (SELECT $1::uuid AS organization, $2::int AS events, $3::int AS venues,
      $4::int AS experts) ${statement}`,
      [organizationId, size.events, venues, size.experts],
    );
  }
}

const STATEMENTS = [
  `INSERT INTO venue (id, organization_id, name, city, country, zone)
   SELECT gen_random_uuid(), size.organization, jsonb_build_object('en', 'House ' || v, 'ru', 'Дом ' || v),
     '{"en": "Tashkent", "ru": "Ташкент"}', 'UZ', 'Asia/Tashkent'
   FROM size, generate_series(0, size.venues - 1) AS v`,

  `INSERT INTO room (id, organization_id, venue_id, name, name_key, capacity, position)
   SELECT gen_random_uuid(), size.organization, venue.id,
     jsonb_build_object('en', 'Hall ' || r, 'ru', 'Зал ' || r), 'hall ' || r, 100, r
   FROM size, venue, generate_series(1, 3) AS r`,

  `INSERT INTO event (id, organization_id, slug, title, summary, description, kind, format, zone, starts_local,
     ends_local, starts_at, ends_at, languages, venue_id, state, announced_at, search_text)
   SELECT gen_random_uuid(), size.organization, 'event-' || e,
     jsonb_build_object('en', topic.title ->> 'en' || ' ' || e, 'ru', topic.title ->> 'ru' || ' ' || e,
       'kk', topic.title ->> 'kk' || ' ' || e, 'zh', topic.title ->> 'zh' || ' ' || e),
     '{"en": "Two days of work.", "ru": "Два дня работы.", "kk": "Екі күндік жұмыс.", "zh": "两天的工作。"}',
     jsonb_build_object('en', repeat('The meeting looks at what has been done and what is due. ', 8),
       'ru', repeat('Встреча подводит итоги и намечает следующие шаги. ', 8)),
     (ARRAY['conference', 'round_table', 'seminar', 'forum', 'workshop'])[1 + e % 5], 'in_person',
     'Asia/Tashkent', day + time '09:00', day + 1 + time '18:00',
     (day + time '09:00') AT TIME ZONE 'Asia/Tashkent', (day + 1 + time '18:00') AT TIME ZONE 'Asia/Tashkent',
     ARRAY['ru', 'en'], place.id,
     CASE WHEN e % 20 = 19 THEN 'draft' WHEN day < current_date - 2 THEN 'held' ELSE 'announced' END,
     CASE WHEN e % 20 = 19 THEN NULL ELSE now() - interval '400 days' END, topic.search || e || ' '
   FROM size CROSS JOIN generate_series(0, size.events - 1) AS e
     JOIN bench_topic AS topic ON topic.place = e % ${TOPICS.length}
     JOIN (SELECT id, row_number() OVER (ORDER BY name ->> 'en') - 1 AS number FROM venue) AS place
       ON place.number = e % size.venues
     CROSS JOIN LATERAL (SELECT current_date - 330 + 10 * (e / size.venues) AS day) AS calendar`,

  `INSERT INTO session (id, organization_id, event_id, room_id, kind, title, abstract, languages, starts_local,
     ends_local, starts_at, ends_at)
   SELECT gen_random_uuid(), size.organization, event.id, room.id,
     CASE WHEN slot = 0 THEN 'plenary' ELSE 'panel' END,
     jsonb_build_object('en', 'Session ' || slot || ' in hall ' || room.position,
       'ru', 'Заседание ' || slot || ', зал ' || room.position),
     '{"en": "Short papers and a discussion.", "ru": "Короткие доклады и обсуждение."}', ARRAY['ru', 'en'],
     starts, starts + interval '90 minutes', starts AT TIME ZONE 'Asia/Tashkent',
     (starts + interval '90 minutes') AT TIME ZONE 'Asia/Tashkent'
   FROM size CROSS JOIN event
     JOIN room ON room.venue_id = event.venue_id AND room.position <= 2
     CROSS JOIN generate_series(0, 5) AS slot
     CROSS JOIN LATERAL (SELECT date_trunc('day', event.starts_local) + interval '1 day' * (slot / 3)
       + (ARRAY[interval '9 hours', interval '11 hours', interval '14 hours'])[1 + slot % 3] AS starts) AS calendar`,

  `INSERT INTO contribution (id, organization_id, session_id, position, title, duration_minutes)
   SELECT gen_random_uuid(), size.organization, session.id, p,
     jsonb_build_object('en', 'Paper ' || p, 'ru', 'Доклад ' || p), 30
   FROM size, session, generate_series(0, 1) AS p`,

  // Events at the same time are neighbours in number, so that a run of experts of its own serves each.
  `INSERT INTO assignment (id, organization_id, event_id, session_id, expert_id, role, position, session_state,
     starts_at, ends_at)
   SELECT gen_random_uuid(), size.organization, session.event_id, session.id, expert.id,
     CASE WHEN a = 0 THEN 'moderator' ELSE 'speaker' END, a, session.state, session.starts_at, session.ends_at
   FROM size CROSS JOIN (
       SELECT session.*, substring(event.slug FROM '\\d+$')::int AS number,
         row_number() OVER (PARTITION BY event.id ORDER BY session.starts_at, session.room_id) - 1 AS place
       FROM session JOIN event ON event.id = session.event_id) AS session
     CROSS JOIN generate_series(0, 2) AS a
     JOIN bench_expert AS expert ON expert.place = (session.number * 36 + session.place * 3 + a) % size.experts`,

  `INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state, position)
   SELECT gen_random_uuid(), size.organization, event_id, expert_id, role, 'confirmed',
     row_number() OVER (PARTITION BY event_id ORDER BY role, expert_id)
   FROM size, (SELECT DISTINCT event_id, expert_id, role FROM assignment) AS engaged`,
];
