import type pg from 'pg';
import { titleSearchText } from '../../src/kernel/name-search.js';

/** Themes of an organization; every event has two of them, every expert one. */
const THEMES = 40;
/** Events of one series, one a month. */
const EVENTS_PER_SERIES = 25;

const BODY = {
  en: 'The participants looked at what had been agreed and at what is late.\n\n## Findings\n\n',
  ru: 'Участники рассмотрели, что было согласовано и что запаздывает.\n\n## Выводы\n\n',
  zh: '与会者审议了已商定的事项和延误的事项。\n\n## 结论\n\n',
};
const PARAGRAPH = {
  en: 'Trains run every week; at the border half of the time is lost in paperwork. ',
  ru: 'Поезда ходят каждую неделю; на границе половина времени уходит на бумаги. ',
  zh: '列车每周开行；一半的时间耗费在边境手续上。',
};

/**
 * What surrounds events and comes of them: themes, series, partners, a mandate; for each event that was held an
 * outcome in three languages, published, with five recommendations to partners, and one in ten corrected once;
 * letters of the outbox and the log of changes.
 */
export async function seedOutcomes(client: pg.Client, organizationId: string): Promise<void> {
  const searchText = titleSearchText({ ...BODY, en: `${BODY.en} ${PARAGRAPH.en}` });
  for (const statement of STATEMENTS) {
    await client.query(
      `WITH given AS (SELECT $1::uuid AS organization, $2::jsonb AS body, $3::jsonb AS paragraph, $4::text AS search,
         $5::int AS themes, $6::int AS series) ${statement}`,
      [
        organizationId,
        JSON.stringify(BODY),
        JSON.stringify(PARAGRAPH),
        searchText,
        THEMES,
        EVENTS_PER_SERIES,
      ],
    );
  }
}

const EVENT_NUMBER = "substring(event.slug FROM '\\d+$')::int";

const STATEMENTS = [
  `INSERT INTO theme (id, organization_id, key, title, position)
   SELECT gen_random_uuid(), given.organization, 'theme-' || t,
     jsonb_build_object('en', 'Theme ' || t, 'ru', 'Тема ' || t), t
   FROM given, generate_series(0, given.themes - 1) AS t`,

  `INSERT INTO event_theme (organization_id, event_id, theme_id)
   SELECT given.organization, event.id, theme.id FROM given, event
     JOIN theme ON theme.position IN (${EVENT_NUMBER} % ${THEMES}, (${EVENT_NUMBER} * 7 + 1) % ${THEMES})`,

  `INSERT INTO expert_theme (organization_id, expert_id, theme_id)
   SELECT given.organization, expert.id, theme.id FROM given, expert
     JOIN theme ON theme.position = substring(expert.slug FROM '\\d+$')::int % ${THEMES}`,

  `INSERT INTO series (id, organization_id, slug, title, event_kind, cadence, starts_on)
   SELECT gen_random_uuid(), given.organization, 'series-' || number,
     jsonb_build_object('en', 'Series ' || number, 'ru', 'Цикл ' || number), 'seminar', 'monthly', '2024-01-01'
   FROM given, (SELECT DISTINCT ${EVENT_NUMBER} / ${EVENTS_PER_SERIES} AS number FROM event) AS numbers`,

  `UPDATE event SET series_id = series.id, series_number = 1 + ${EVENT_NUMBER} % given.series
   FROM given, series WHERE series.slug = 'series-' || ${EVENT_NUMBER} / given.series`,

  `INSERT INTO partner (id, organization_id, name, name_key, kind)
   SELECT gen_random_uuid(), given.organization, jsonb_build_object('en', 'Partner ' || p, 'ru', 'Партнёр ' || p),
     'partner ' || lpad(p::text, 5, '0'), 'multilateral'
   FROM given, generate_series(0, (SELECT count(*) FROM series) + 10) AS p`,

  `INSERT INTO event_partner (organization_id, event_id, partner_id, role)
   SELECT given.organization, event.id, partner.id, 'partner' FROM given, event
     JOIN partner ON partner.name_key = 'partner ' || lpad((${EVENT_NUMBER} % 11)::text, 5, '0')`,

  `INSERT INTO mandate (id, organization_id, slug, kind, title, authentic_language, adopted_on, visibility)
   SELECT gen_random_uuid(), given.organization, 'mandate', 'declaration',
     '{"en": "Declaration", "ru": "Декларация"}', 'ru', '2024-01-01', 'public' FROM given`,

  `INSERT INTO proposal (id, organization_id, mandate_id, number, title)
   SELECT gen_random_uuid(), given.organization, mandate.id, p, jsonb_build_object('en', 'Proposal ' || p)
   FROM given, mandate, generate_series(1, 9) AS p`,

  `INSERT INTO event_proposal (organization_id, event_id, proposal_id)
   SELECT given.organization, event.id, proposal.id FROM given, event
     JOIN proposal ON proposal.number = 1 + ${EVENT_NUMBER} % 9`,

  `INSERT INTO outcome (id, organization_id, event_id, kind, symbol, year, number, slug, authentic_language, created_at)
   SELECT gen_random_uuid(), given.organization, event.id, 'recommendations',
     'BENCH/REC/2025/' || ${EVENT_NUMBER}, 2025, 1 + ${EVENT_NUMBER}, 'outcome-' || ${EVENT_NUMBER}, 'ru', event.ends_at
   FROM given, event WHERE event.state = 'held'`,

  // Version 1.0 of all, and 1.1 of one in ten.
  `INSERT INTO outcome_version (id, organization_id, outcome_id, major, minor, update_type, notice, state, published_at)
   SELECT gen_random_uuid(), given.organization, outcome.id, 1, minor, CASE minor WHEN 0 THEN 'new' ELSE 'correction' END,
     CASE minor WHEN 0 THEN '{}' ELSE '{"en": "A figure was corrected."}' END::jsonb, 'published',
     outcome.created_at + interval '10 days' + interval '1 day' * minor
   FROM given, outcome, generate_series(0, 1) AS minor WHERE minor = 0 OR outcome.number % 10 = 0`,

  `INSERT INTO edition (id, organization_id, outcome_version_id, lang, title, summary, body)
   SELECT gen_random_uuid(), given.organization, version.id, text.key, 'Outcome ' || outcome.number, 'Two days of work.',
     text.value || repeat(given.paragraph ->> text.key, 20)
   FROM given, jsonb_each_text(given.body) AS text, outcome_version version
     JOIN outcome ON outcome.id = version.outcome_id`,

  `INSERT INTO recommendation (id, organization_id, outcome_id, number, symbol, status, issued_at, created_at)
   SELECT gen_random_uuid(), given.organization, outcome.id, n, outcome.symbol || '/REC.' || n,
     (ARRAY['issued', 'accepted', 'in_progress', 'closed'])[1 + (outcome.number + n) % 4],
     outcome.created_at + interval '10 days', outcome.created_at
   FROM given, outcome, generate_series(1, 5) AS n`,

  `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body)
   SELECT given.organization, version.outcome_id, version.id, recommendation.id, text.key, text.value
   FROM given, jsonb_each_text(given.paragraph) AS text, outcome_version version
     JOIN recommendation ON recommendation.outcome_id = version.outcome_id`,

  `INSERT INTO recommendation_addressee (id, organization_id, recommendation_id, partner_id)
   SELECT gen_random_uuid(), given.organization, recommendation.id, partner.id FROM given, recommendation
     JOIN partner ON partner.name_key = 'partner ' || lpad((recommendation.number + 3)::text, 5, '0')`,

  `INSERT INTO recommendation_status (id, organization_id, recommendation_id, at, old_status, new_status)
   SELECT gen_random_uuid(), given.organization, recommendation.id, issued_at, 'draft', 'issued'
   FROM given, recommendation`,

  `INSERT INTO publication (id, organization_id, outcome_id, outcome_version_id, state, published_at, modified_at,
     search_text)
   SELECT gen_random_uuid(), given.organization, version.outcome_id, version.id,
     CASE WHEN version.minor = 0 AND outcome.number % 10 = 0 THEN 'superseded' ELSE 'current' END,
     version.published_at, version.published_at, ' ' || lower(outcome.symbol) || given.search
   FROM given, outcome_version version JOIN outcome ON outcome.id = version.outcome_id`,

  `INSERT INTO rendition (id, organization_id, publication_id, lang, kind, storage_key, media_type, bytes, sha256)
   SELECT gen_random_uuid(), given.organization, publication.id, text.key, 'pdf', 'bench', 'application/pdf', 100000,
     repeat('0', 64) FROM given, publication, jsonb_each_text(given.body) AS text`,

  `INSERT INTO placement (id, organization_id, outcome_id, channel, outlet, placed_on)
   SELECT gen_random_uuid(), given.organization, outcome.id, 'online_media', '{"en": "A newspaper"}',
     outcome.created_at::date + 12 FROM given, outcome`,

  `INSERT INTO evidence (id, organization_id, claim, search_text, created_at)
   SELECT gen_random_uuid(), given.organization, jsonb_build_object('en', 'Fact ' || outcome.number),
     ' fact ' || outcome.number || ' ', outcome.created_at FROM given, outcome`,

  `INSERT INTO citation (organization_id, outcome_version_id, evidence_id)
   SELECT given.organization, version.id, evidence.id FROM given, outcome_version version
     JOIN outcome ON outcome.id = version.outcome_id
     JOIN evidence ON evidence.claim ->> 'en' = 'Fact ' || outcome.number`,

  `INSERT INTO message (id, organization_id, kind, language, to_address, subject, body_text, body_html, state, created_at,
     sent_at)
   SELECT gen_random_uuid(), given.organization, 'notice', 'en', 'person-0@example.org', 'Notice', 'A notice.',
     '<p>A notice.</p>', CASE WHEN m % 50 = 0 THEN 'failed' ELSE 'sent' END, event.created_at + interval '1 second' * m,
     event.created_at FROM given, event, generate_series(1, 5) AS m`,

  `INSERT INTO audit_entry (id, organization_id, at, actor_kind, object_kind, object_id, action)
   SELECT gen_random_uuid(), given.organization, session.starts_at, 'command', 'session', session.id, 'created'
   FROM given, session`,
];
